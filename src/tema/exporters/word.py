"""A Word document built quickly: blocks are written straight as XML into a document of python-docx's template.

python-docx itself looks the place of every new paragraph up anew, which takes minutes for ten thousand; here they are
collected and put in at the end.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tema.exchange.packed import timeless
from tema.exchange.qdc import NOT_IN_XML
from tema.exchange.word_parts import add_contents, page_setup, styled

_REGION = {"sv": "sv-SE", "en": "en-GB"}
_GREY, _SHADE = "595959", "E8EEF0"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one style. ``anchor`` makes them a link to what bears that anchor in the document."""

    text: str
    bold: bool = False
    italic: bool = False
    grey: bool = False
    anchor: str = ""


Pieces = Sequence[Piece] | str
"""Words of several styles, or plain words."""


class Pages:
    """Collects what stands in the document, from top to bottom; ``raw`` gives the file, the same bytes every time.

    Anchors are any texts; a link to one that nothing bears leads nowhere.
    """

    def __init__(self, title: str, language: str, page_word: str) -> None:
        """``title`` stands at the top of every page, ``page_word`` before the page's number ("Sida")."""
        from docx import Document

        self._document = Document()
        styled(self._document)
        page_setup(self._document, title, page_word)
        _set_language(self._document, _REGION.get(language, language))
        self._document.core_properties.title = _clean(title)
        self._document.core_properties.author = "tema"
        self._styles = {style.name: style.style_id for style in self._document.styles}
        self._made: list[Any] = []
        self._headings: list[tuple[int, str, str]] = []
        self._bookmarks: dict[str, str] = {}
        self._contents: int | None = None

    def title(self, words: str, below: str = "") -> None:
        """The document's title, and what stands under it."""
        self.paragraph(words, style="Title")
        if below:
            self.paragraph(below, style="Subtitle")

    def contents(self) -> None:
        """The contents, with a link to every heading, stand here."""
        self._contents = len(self._made)

    def heading(self, level: int, words: str, anchor: str = "") -> None:
        """A heading of level 1 to 9; the first three are in the contents."""
        mark = self._bookmark(anchor or f"heading {len(self._headings)}")
        self._made.append(self._paragraph((Piece(words),), f"Heading {level}", mark=mark))
        if level <= 3:  # noqa: PLR2004  (the contents have three levels)
            self._headings.append((level, _clean(words), mark))

    def paragraph(self, words: Pieces, style: str = "Body Text", *, anchor: str = "", keep: bool = False) -> None:
        """A paragraph in one of the template's styles; ``keep`` keeps it on the page of the next one."""
        mark = self._bookmark(anchor) if anchor else ""
        self._made.append(self._paragraph(_pieces(words), style, mark=mark, keep=keep))

    def quote(self, words: Pieces, said_by: Pieces = "", *, anchor: str = "") -> None:
        """Words that somebody has said, set in from the margin, and under them who said them."""
        mark = self._bookmark(anchor) if anchor else ""
        made = self._paragraph(_pieces(words), "Quote", mark=mark, keep=bool(said_by), indent=567)
        self._made.append(made)
        if said_by:
            self._made.append(self._paragraph(_pieces(said_by), "Small", indent=567))

    def points(self, points: Iterable[Pieces], *, numbered: bool = False) -> None:
        """A list; a numbered one begins at 1."""
        number = _new_numbering(self._document, self._styles["List Number"]) if numbered else None
        for point in points:
            style = "List Number" if numbered else "List Bullet"
            self._made.append(self._paragraph(_pieces(point), style, number=number))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[Pieces]], widths: Sequence[int] = ()) -> None:
        """A table with a heading row that is repeated on each page; ``widths`` in millimetres.

        What is only digits stands to the right.
        """
        table = _element("tbl")
        properties = _sub(table, "tblPr")
        _sub(properties, "tblStyle", val=self._styles["Table Grid"])
        _sub(properties, "tblW", w="0", type="auto")
        grid = _sub(table, "tblGrid")
        wide = widths or [160 // max(len(columns), 1)] * len(columns)
        for width in wide:
            _sub(grid, "gridCol", w=str(width * 57))
        head = tuple((Piece(column, bold=True),) for column in columns)
        table.append(self._row(head, wide, is_head=True))
        for row in rows:
            table.append(self._row([_pieces(cell) for cell in row], wide))
        self._made += [table, self._paragraph((), "Small")]

    def picture(self, png: bytes, alt: str, *, width: int = 160) -> None:
        """A drawing, ``width`` millimetres wide; ``alt`` says in words what it shows."""
        from docx.shared import Mm

        inline = self._document.part.new_pic_inline(io.BytesIO(png), width=Mm(width))
        inline.docPr.set("descr", _clean(alt))
        paragraph = self._paragraph((), "Body Text", keep=True)
        _sub(_sub(paragraph, "r"), "drawing").append(inline)
        self._made.append(paragraph)

    def page_break(self) -> None:
        """What follows begins on a new page."""
        paragraph = self._paragraph((), "Body Text")
        _sub(_sub(paragraph, "r"), "br", type="page")
        self._made.append(paragraph)

    def raw(self) -> bytes:
        """The file's contents."""
        last = self._document.element.body.sectPr  # looked up once: the search goes through all that stands before it
        for number, made in enumerate(self._made):
            if number == self._contents:
                add_contents(self._document, self._headings)
            last.addprevious(made)
        out = io.BytesIO()
        self._document.save(out)
        return timeless(out.getvalue())

    def _bookmark(self, anchor: str) -> str:
        return self._bookmarks.setdefault(anchor, f"tema{len(self._bookmarks) + 1}")

    def _row(self, cells: Sequence[Sequence[Piece]], widths: Sequence[int], *, is_head: bool = False) -> Any:
        row = _element("tr")
        settings = _sub(row, "trPr")
        _sub(settings, "cantSplit")
        if is_head:
            _sub(settings, "tblHeader")
        for pieces, width in zip(cells, widths, strict=True):
            cell = _sub(row, "tc")
            properties = _sub(cell, "tcPr")
            _sub(properties, "tcW", w=str(width * 57), type="dxa")
            if is_head:
                _sub(properties, "shd", val="clear", color="auto", fill=_SHADE)
            is_number = not is_head and len(pieces) == 1 and _is_number(pieces[0].text)
            cell.append(self._paragraph(pieces, "Small", is_right=is_number))
        return row

    def _paragraph(  # noqa: PLR0913  (each says one thing of the paragraph's look)
        self,
        pieces: Sequence[Piece],
        style: str,
        *,
        mark: str = "",
        keep: bool = False,
        indent: int = 0,
        number: int | None = None,
        is_right: bool = False,
    ) -> Any:
        paragraph = _element("p")
        properties = _sub(paragraph, "pPr")
        _sub(properties, "pStyle", val=self._styles[style])
        if keep:
            _sub(properties, "keepNext")
        if number is not None:
            _number(properties, number)
        if indent:
            _sub(properties, "ind", left=str(indent), right=str(indent))
        if is_right:
            _sub(properties, "jc", val="right")
        if mark:
            id_ = mark.removeprefix("tema")
            _sub(paragraph, "bookmarkStart", id=id_, name=mark)
        for piece in pieces:
            if piece.text:
                self._run(paragraph, piece)
        if mark:
            _sub(paragraph, "bookmarkEnd", id=id_)
        return paragraph

    def _run(self, paragraph: Any, piece: Piece) -> None:
        above = paragraph
        if piece.anchor:
            above = _sub(paragraph, "hyperlink", anchor=self._bookmark(piece.anchor), history="1")
        run = _sub(above, "r")
        properties = _sub(run, "rPr")
        for name, on in (("b", piece.bold), ("i", piece.italic)):
            if on:
                _sub(properties, name)
        if piece.grey:
            _sub(properties, "color", val=_GREY)
        for number, line in enumerate(_clean(piece.text).split("\n")):
            if number:
                _sub(run, "br")
            text = _sub(run, "t")
            text.text = line
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _pieces(words: Pieces) -> Sequence[Piece]:
    return (Piece(words),) if isinstance(words, str) else words


def _is_number(text: str) -> bool:
    return bool(text) and all(sign.isdigit() or sign in " \N{NO-BREAK SPACE}.,%\N{EN DASH}<" for sign in text)


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _element(name: str) -> Any:
    from docx.oxml import OxmlElement

    return OxmlElement(f"w:{name}")


def _sub(above: Any, tag: str, **attributes: str) -> Any:
    from docx.oxml.ns import qn
    from lxml import etree

    made = etree.SubElement(above, qn(f"w:{tag}"))
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _number(properties: Any, number: int) -> None:
    numbering = _sub(properties, "numPr")
    _sub(numbering, "ilvl", val="0")
    _sub(numbering, "numId", val=str(number))


def _new_numbering(document: Any, style: str) -> int:
    """A numbered list that begins at 1, after the pattern of the template's own."""
    from docx.oxml.ns import qn

    numbering = document.part.numbering_part.element
    pattern = document.styles.element.xpath(f'w:style[@w:styleId="{style}"]/w:pPr/w:numPr/w:numId/@w:val')[0]
    abstract = numbering.xpath(f'w:num[@w:numId="{pattern}"]/w:abstractNumId/@w:val')[0]
    made = numbering.add_num(int(abstract))
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.get(qn("w:numId")))


def _set_language(document: Any, region: str) -> None:
    """The language that spelling is checked in."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), region)

"""An OpenDocument text: headings, contents, quotations and small print are styles, and the bytes always the same.

Headings bear bookmarks, so that the contents lead to them in any word processor.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from tema.exchange.packed import EPOCH, timeless
from tema.exchange.qdc import NOT_IN_XML
from tema.exporters.odt_styles import dress
from tema.exporters.word import Piece, Pieces

_REGION = {"sv": "sv-SE", "en": "en-GB"}
_NAMES = {"Body Text": "Text_20_body", "Quote": "Quotations"}
_DEEPEST_LISTED = 3
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SPACES = re.compile(r"(\n|\t| +)")
_BREAKS = {"\n": "line-break", "\t": "tab"}


class OdtPages:
    """Collects what stands in the document, from top to bottom; see ``pages.PagesLike``."""

    def __init__(self, title: str, language: str, page_word: str) -> None:
        """``title`` stands at the top of every page, ``page_word`` before the page's number ("Sida")."""
        from odfdo import Document

        self._document = Document("text")
        _leave_out_leftovers(self._document)
        self._body: Any = self._document.body
        self._body.clear()
        self._document.set_language(_REGION.get(language, language))
        self._document.meta.title = _clean(title)
        self._document.meta.creation_date = datetime(*EPOCH)  # noqa: DTZ001 - no time zone is meant
        dress(self._document, _clean(title), page_word)
        self._headings: list[tuple[int, str, str]] = []
        self._contents: Any = None
        self._tables = 0
        self._breaks = False

    def title(self, words: str, below: str = "") -> None:
        """The document's title, and what stands under it."""
        self.paragraph(words, "Title")
        if below:
            self.paragraph(below, "Subtitle")

    def contents(self) -> None:
        """The contents, with a link to every heading, stand here."""
        from odfdo import TOC

        self._contents = TOC(title="", protected=False, outline_level=_DEEPEST_LISTED)
        self._contents.name = "Contents"
        for template in self._contents.get_elements("descendant::text:table-of-content-entry-template"):
            template.delete()  # empty ones: a word processor would make empty lines by them, without them its own
        self._body.append(self._contents)

    def heading(self, level: int, words: str) -> None:
        """A heading of level 1 to 9; the first three are in the contents."""
        from odfdo import Bookmark, Header

        mark = f"heading{len(self._headings) + 1}"
        style = f"Heading_20_{level}{'_20_new' if self._breaks and level == 1 else ''}"
        self._breaks = False
        made = Header(level)
        made.style = style
        made.append(Bookmark(mark))
        made.append(_clean(words))
        self._body.append(made)
        self._headings.append((level, words, mark))

    def paragraph(self, words: Pieces, style: str = "Body Text") -> None:
        """A paragraph; *Small* is small print."""
        self._body.append(_paragraph(words, _NAMES.get(style, style.replace(" ", "_20_"))))

    def quote(self, words: Pieces, said_by: Pieces = "") -> None:
        """Words that somebody has said, set in from the margin, and under them who said them."""
        self._body.append(_paragraph(words, "Quotations"))
        if said_by:
            self._body.append(_paragraph(said_by, "Small_20_in"))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[Pieces]], widths: Sequence[int] = ()) -> None:
        """A table with a heading row that is repeated on each page; ``widths`` in millimetres."""
        from odfdo import Column, HeaderRows, Style, Table

        self._tables += 1
        name = f"Table{self._tables}"
        made = Table(name)
        for number, width in enumerate(widths or (160 // max(len(columns), 1),) * len(columns), 1):
            style = Style("table-column", name=f"{name}.{number}", width=f"{width}mm")
            made.append(Column(style=self._document.insert_style(style, automatic=True)))
        head = HeaderRows()
        head.append(_row([(Piece(column, bold=True),) for column in columns], "HeadCell"))
        made.append(head)
        for row in rows:
            made.append(_row(row, "Cell"))
        self._body.append(made)

    def page_break(self) -> None:
        """The next heading of level 1 begins on a new page."""
        self._breaks = True

    def raw(self) -> bytes:
        """The file's contents."""
        if self._contents is not None:
            self._list()
        out = io.BytesIO()
        self._document.save(out)
        return timeless(out.getvalue())

    def _list(self) -> None:
        """Fill the contents: until a word processor brings them up to date they show the headings as links."""
        from odfdo import Link, Paragraph

        self._contents.body = None  # the way to ask odfdo for an empty one
        for level, words, mark in self._headings:
            if level <= _DEEPEST_LISTED:
                line = Paragraph(style=f"Contents_20_{level}")
                line.append(Link(f"#{mark}", text=_clean(words)))
                self._contents.body.append(line)


def _leave_out_leftovers(document: Any) -> None:
    """Take away what odfdo's template keeps of the window it was made in; a part of it is empty, and so no XML."""
    leftovers = ("Configurations2/", "Thumbnails/")
    for part in document.get_parts():
        if part.startswith(leftovers):
            document.del_part(part)
    for part in document.manifest.get_paths():
        if part.startswith(leftovers):
            document.manifest.del_full_path(part)


def _row(cells: Sequence[Pieces], style: str) -> Any:
    from odfdo import Cell, Row

    made = Row()
    for words in cells:
        cell = Cell(style=style, cell_type="string")
        cell.append(_paragraph(words, "Small"))
        made.append(cell)
    return made


def _paragraph(words: Pieces, style: str) -> Any:
    """A paragraph, made in lxml: odfdo's own reads a piece of XML for each part of it, ten times as slow."""
    from lxml.etree import Element, SubElement
    from odfdo import Element as OdfElement

    made = Element(f"{_TEXT}p", {f"{_TEXT}style-name": style}, nsmap={"text": _TEXT[1:-1]})
    for piece in (Piece(words),) if isinstance(words, str) else words:
        look = "Grey" if piece.grey else "Bold" if piece.bold else "Italic" if piece.italic else None
        text = _clean(piece.text)
        into = SubElement(made, f"{_TEXT}span", {f"{_TEXT}style-name": look}) if look and text else made
        _say(into, [each for each in _SPACES.split(text) if each])
    return OdfElement.from_tag(made)


def _say(into: Any, parts: Sequence[str]) -> None:
    """Put words, and the spaces between them, last in an element; what XML would lose of spaces is an element."""
    for at, each in enumerate(parts):
        if each in _BREAKS:
            _append(into, _BREAKS[each])
        elif each.strip(" "):
            _write(into, each)
        elif 0 < at < len(parts) - 1:
            _write(into, " ")
            _append(into, "s", len(each) - 1)
        else:
            _append(into, "s", len(each))


def _append(into: Any, name: str, count: int = 1) -> None:
    from lxml.etree import SubElement

    if count:
        SubElement(into, f"{_TEXT}{name}", {f"{_TEXT}c": str(count)} if count > 1 else {})


def _write(into: Any, words: str) -> None:
    if len(into):
        into[-1].tail = (into[-1].tail or "") + words
    else:
        into.text = (into.text or "") + words


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))

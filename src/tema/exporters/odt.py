"""An OpenDocument text (ODF 1.3), written straight as XML: ten thousand paragraphs in a second, the same bytes always.

Headings, contents, quotations and small print are styles, so that a word processor can navigate and change them.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from tema.exchange.packed import EPOCH
from tema.exchange.qdc import NOT_IN_XML
from tema.exporters.odt_parts import CONTENT_SPACES, MANIFEST, MIME, STYLES, meta
from tema.exporters.word import Piece, Pieces

_SPACES = re.compile(r"\n|\t| {2,}|^ | $")
_NAMES = {"Body Text": "Text_20_body", "Quote": "Quotations"}
_COUNTRY = {"sv": "SE", "en": "GB"}
_DEEPEST_LISTED = 3


class OdtPages:
    """Collects what stands in the document, from top to bottom; see ``pages.PagesLike``."""

    def __init__(self, title: str, language: str, page_word: str) -> None:
        """``title`` stands at the top of every page, ``page_word`` before the page's number ("Sida")."""
        self._title, self._language, self._page_word = title, language, page_word
        self._made: list[str] = []
        self._headings: list[tuple[int, str, str]] = []
        self._bookmarks: dict[str, str] = {}
        self._contents: int | None = None
        self._tables: list[tuple[int, ...]] = []
        self._breaks = False

    def title(self, words: str, below: str = "") -> None:
        """The document's title, and what stands under it."""
        self.paragraph(words, "Title")
        if below:
            self.paragraph(below, "Subtitle")

    def contents(self) -> None:
        """The contents, with a link to every heading, stand here."""
        self._contents = len(self._made)

    def heading(self, level: int, words: str, anchor: str = "") -> None:
        """A heading of level 1 to 9; the first three are in the contents."""
        mark = self._bookmark(anchor or f"heading {len(self._headings)}")
        style = f"Heading_20_{level}_20_new" if self._breaks and level == 1 else f"Heading_20_{level}"
        self._breaks = False
        spot = f'<text:bookmark text:name="{mark}"/>'
        self._made.append(
            f'<text:h text:style-name="{style}" text:outline-level="{level}">{spot}{_plain(words)}</text:h>'
        )
        if level <= _DEEPEST_LISTED:
            self._headings.append((level, words, mark))

    def paragraph(self, words: Pieces, style: str = "Body Text") -> None:
        """A paragraph; *Small* is small print."""
        self._made.append(self._paragraph(words, _NAMES.get(style, style.replace(" ", "_20_"))))

    def quote(self, words: Pieces, said_by: Pieces = "", *, anchor: str = "") -> None:
        """Words that somebody has said, set in from the margin, and under them who said them."""
        spot = f'<text:bookmark text:name="{self._bookmark(anchor)}"/>' if anchor else ""
        self._made.append(self._paragraph(words, "Quotations", spot))
        if said_by:
            self._made.append(self._paragraph(said_by, "Small_20_in"))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[Pieces]], widths: Sequence[int] = ()) -> None:
        """A table with a heading row that is repeated on each page; ``widths`` in millimetres."""
        wide = tuple(widths) or (160 // max(len(columns), 1),) * len(columns)
        self._tables.append(wide)
        number = len(self._tables)
        made = [f'<table:table table:name="Table{number}" table:style-name="Table{number}">']
        made += [f'<table:table-column table:style-name="Table{number}.{at}"/>' for at in range(1, len(wide) + 1)]
        head = self._row([(Piece(column, bold=True),) for column in columns], "HeadCell")
        made.append(f"<table:table-header-rows>{head}</table:table-header-rows>")
        made += [self._row(row, "Cell") for row in rows]
        self._made.append("".join((*made, "</table:table>")))

    def page_break(self) -> None:
        """The next heading of level 1 begins on a new page."""
        self._breaks = True

    def raw(self) -> bytes:
        """The file's contents."""
        parts = {
            "content.xml": self._content(),
            "styles.xml": self._styles(),
            "meta.xml": meta(_clean(self._title), self._language),
            "META-INF/manifest.xml": MANIFEST,
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            # OpenDocument asks for the type first and uncompressed, so that it is seen in the file's first bytes.
            archive.writestr(zipfile.ZipInfo("mimetype", EPOCH), MIME, zipfile.ZIP_STORED)
            for name, part in parts.items():
                archive.writestr(zipfile.ZipInfo(name, EPOCH), part.encode(), zipfile.ZIP_DEFLATED)
        return out.getvalue()

    def _content(self) -> str:
        made = self._made[:]
        if self._contents is not None:
            made.insert(self._contents, self._listed())
        styles = "".join(_table_styles(number, widths) for number, widths in enumerate(self._tables, 1))
        body = "".join(made) or '<text:p text:style-name="Text_20_body"/>'
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {CONTENT_SPACES} office:version="1.3">'
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        )

    def _styles(self) -> str:
        language, country = self._language, _COUNTRY.get(self._language, "none")
        told = {"LANGUAGE": language, "COUNTRY": country}
        told |= {"HEADER": _plain(self._title), "PAGE": _plain(self._page_word)}
        return re.sub(r"@(LANGUAGE|COUNTRY|HEADER|PAGE)@", lambda found: told[found[1]], STYLES)

    def _listed(self) -> str:
        """The contents, to be brought up to date by the word processor, showing until then the headings as links."""
        lines = [
            f'<text:p text:style-name="Contents_20_{level}"><text:a xlink:type="simple" xlink:href="#{mark}">'
            f"{_plain(words)}</text:a></text:p>"
            for level, words, mark in self._headings
        ]
        return (
            '<text:table-of-content text:name="Contents" text:protected="false">'
            f'<text:table-of-content-source text:outline-level="{_DEEPEST_LISTED}" text:use-index-marks="false"/>'
            f"<text:index-body>{''.join(lines)}</text:index-body></text:table-of-content>"
        )

    def _row(self, cells: Sequence[Pieces], style: str) -> str:
        made = [
            f'<table:table-cell table:style-name="{style}" office:value-type="string">'
            f"{self._paragraph(cell, 'Small')}</table:table-cell>"
            for cell in cells
        ]
        return f"<table:table-row>{''.join(made)}</table:table-row>"

    def _paragraph(self, words: Pieces, style: str, spot: str = "") -> str:
        pieces = (Piece(words),) if isinstance(words, str) else words
        return f'<text:p text:style-name="{style}">{spot}{"".join(self._piece(each) for each in pieces)}</text:p>'

    def _piece(self, piece: Piece) -> str:
        if not piece.text:
            return ""
        looks = ("Grey", piece.grey), ("Bold", piece.bold), ("Italic", piece.italic)
        made = _plain(piece.text)
        for style, on in looks:
            if on:
                made = f'<text:span text:style-name="{style}">{made}</text:span>'
        if piece.anchor:
            made = f'<text:a xlink:type="simple" xlink:href="#{self._bookmark(piece.anchor)}">{made}</text:a>'
        return made

    def _bookmark(self, anchor: str) -> str:
        return self._bookmarks.setdefault(anchor, f"tema{len(self._bookmarks) + 1}")


def _plain(text: str) -> str:
    """The text as XML; line ends, tabs and runs of spaces have elements of their own in OpenDocument."""
    return _SPACES.sub(_space, escape(_clean(text)))


def _space(found: re.Match[str]) -> str:
    if found[0] == "\n":
        return "<text:line-break/>"
    if found[0] == "\t":
        return "<text:tab/>"
    return f"<text:s text:c={quoteattr(str(len(found[0])))}/>"


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))


def _table_styles(number: int, widths: Sequence[int]) -> str:
    table = (
        f'<style:style style:name="Table{number}" style:family="table"><style:table-properties '
        f'style:width="{sum(widths)}mm" table:align="left"/></style:style>'
    )
    columns = [
        f'<style:style style:name="Table{number}.{at}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}mm"/></style:style>'
        for at, width in enumerate(widths, 1)
    ]
    return "".join((table, *columns))

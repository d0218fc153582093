"""DOCX: headings by their style or outline level, lists, tables as rows, text boxes and footnotes.

Text counts as it stands after revision: insertions are read, deletions are not. Headers, footers, comments and a
table of contents are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import Any

from tema.documents.edition import CELLS, Piece, edited
from tema.documents.faults import Reading
from tema.documents.markers import split_marker
from tema.documents.word_styles import Styles, W, styles_of
from tema.importers.word import characters

_INSIDE = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOST_IN_HEADING = 12


def read(name: str, raw: bytes) -> Reading:
    """A document from a Word file; ``pages`` is None, for where pages break is not in the file."""
    import docx

    file = docx.Document(BytesIO(raw))
    styles = styles_of(file)
    body = _pieces(file.element.body, styles)
    return edited(name, raw, [*body, *_footnotes(file, styles)])


def _pieces(parent: Any, styles: Styles) -> Iterator[Piece]:
    for element in parent:
        if element.tag == f"{W}p":
            yield from _paragraph(element, styles)
        elif element.tag == f"{W}tbl":
            yield from _table(element, styles)
        elif element.tag in _INSIDE:
            yield from _pieces(element, styles)


def _paragraph(element: Any, styles: Styles) -> Iterator[Piece]:
    """The paragraph, and after it what stands in text boxes anchored in it."""
    text = "".join(characters(element)).strip()
    look = styles.look(element)
    if text and not look.contents:
        yield _piece(text, element, styles)
    for box in element.iter(f"{W}txbxContent"):
        # Every box stands there twice, the second time for old versions of Word. A box in a box is read with its own.
        outer = [above.tag for above in box.iterancestors()]
        inside = outer[: outer.index(f"{W}p")] if f"{W}p" in outer else outer
        if _FALLBACK not in outer and f"{W}txbxContent" not in inside and _owner(box) is element:
            yield from _pieces(box, styles)


def _owner(box: Any) -> Any:
    return next(box.iterancestors(f"{W}p"), None)


def _piece(text: str, element: Any, styles: Styles) -> Piece:
    look = styles.look(element)
    if look.heading:
        return Piece("heading", (text,), look.heading)
    if look.depth:
        return Piece("item", (text,), look.depth, styles.next_marker(look))
    marker, rest = split_marker(text)
    if marker:
        return Piece("item", (rest,), 1, marker)
    if _stands_out(text, element):
        return Piece("heading", (text,), styles.deepest_heading + 1)
    return Piece("paragraph", (text,), marked=tuple(_marked(element)))


def _marked(element: Any) -> Iterator[str]:
    """The words that are set in italics or bold, runs that stand together as one; none where all of them are."""
    runs = [(_is_set(run), "".join(characters(run))) for run in element.iter(f"{W}r")]
    runs = [(marked, text) for marked, text in runs if text]
    if all(marked for marked, text in runs if text.strip()):
        return
    for marked, together in groupby(runs, key=itemgetter(0)):
        words = " ".join("".join(text for _, text in together).split())
        if marked and words:
            yield words


def _is_set(run: Any) -> bool:
    italic = run.find(f"{W}rPr/{W}i")
    return _is_bold(run) or (italic is not None and italic.get(f"{W}val", "1") not in {"0", "false"})


def _stands_out(text: str, element: Any) -> bool:
    """Whether a paragraph is a heading made by hand: short, bold throughout, and no sentence."""
    if len(text.split()) > _MOST_IN_HEADING or text.endswith((".", ",", ";")) or "\n" in text:
        return False
    runs = [run for run in element.iter(f"{W}r") if "".join(characters(run)).strip()]
    return bool(runs) and all(_is_bold(run) for run in runs)


def _is_bold(run: Any) -> bool:
    bold = run.find(f"{W}rPr/{W}b")
    return bold is not None and bold.get(f"{W}val", "1") not in {"0", "false"}


def _table(table: Any, styles: Styles) -> Iterator[Piece]:
    """A piece for each row; a table of one cell is a frame, and read as what stands in it."""
    rows = [list(_cells(row)) for row in table.iterchildren(f"{W}tr", *_INSIDE) if row.tag == f"{W}tr"]
    if all(len(row) <= 1 for row in rows):
        for row in rows:
            for cell in row:
                yield from _pieces(cell, styles)
        return
    for row in rows:
        texts = [_cell(cell) for cell in row]
        if any(texts):
            yield Piece("row", (CELLS.join(texts),))


def _cells(row: Any) -> Iterator[Any]:
    for element in row:
        if element.tag == f"{W}tc":
            merged = element.find(f"{W}tcPr/{W}vMerge")
            if merged is None or merged.get(f"{W}val") == "restart":
                yield element
        elif element.tag in _INSIDE:
            yield from _cells(element)


def _cell(cell: Any) -> str:
    return " ".join(text for p in cell.iter(f"{W}p") if (text := "".join(characters(p)).strip()))


def _footnotes(file: Any, styles: Styles) -> Iterator[Piece]:
    """The notes, last, in their order. Those with a type are the lines that divide notes from text."""
    from lxml import etree

    parts = [part for part in file.part.package.iter_parts() if str(part.partname).endswith("/footnotes.xml")]
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for part in parts:
        for note in etree.fromstring(part.blob, parser).iterchildren(f"{W}footnote"):
            if note.get(f"{W}type") is None:
                yield from _pieces(note, styles)

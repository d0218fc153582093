"""DOCX: the paragraphs in order, with tables, read as a text and rendered as ``Speaker: speech`` paragraphs.

A table whose first row names a speaker and a speech column is read row by row; other tables with two or more columns
give a line ``first: rest`` a row. Insertions under revision count, deletions and comments do not. Headers, footers,
footnotes and text boxes are not read.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tema.importers import columns
from tema.importers.containers import container_problem
from tema.importers.decode import normalised
from tema.importers.faults import Reading, problem
from tema.importers.render import Said, rendered, stem
from tema.importers.turns import find_turns

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_INSIDE = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "customXml", "smartTag"))
_SKIPPED = frozenset(f"{_W}{name}" for name in ("txbxContent", "del", "moveFrom", "pPr", "rPr"))


def read(name: str, raw: bytes) -> Reading:
    """One transcript from a Word document."""
    refused = container_problem(name, raw)
    if refused is not None:
        return (), (refused,)
    document = opened(raw)
    if document is None:
        return (), (problem(name, None, "damaged"),)
    text = normalised("\n".join(_lines(document.element.body)))
    if not text.strip():
        return (), (problem(name, None, "empty", detail=""),)
    found = find_turns(text, name, stem(name))
    if not found.turns:
        return (), found.problems
    said = [Said(turn.speaker, text[turn.start : turn.end], turn.time) for turn in found.turns]
    return (rendered(name, said, found.attributes, raw),), found.problems


def opened(raw: bytes) -> Document | None:
    """The Word document with these contents, None where it cannot be opened."""
    import docx
    from docx.opc.exceptions import OpcError

    try:
        return docx.Document(BytesIO(raw))
    except (OpcError, SyntaxError, KeyError, ValueError, AttributeError, OSError, zipfile.BadZipFile):
        return None


def _lines(body: Any) -> Iterator[str]:
    for element in body:
        if element.tag == f"{_W}p":
            yield "".join(characters(element))
        elif element.tag == f"{_W}tbl":
            yield from _table(element)
        elif element.tag in _INSIDE:
            yield from _lines(element)


def characters(element: Any) -> Iterator[str]:
    """The text of a paragraph's XML piece by piece, as it stands after revision and without text boxes."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _SKIPPED:
            yield from characters(child)


def _table(table: Any) -> Iterator[str]:
    """A table's rows as lines, blank lines around; time, speaker and speech columns where the first row says so."""
    rows = [[_cell(cell) for cell in row.iter(f"{_W}tc")] for row in table.iter(f"{_W}tr")]
    known = columns.recognised(rows[0]) if rows else None
    yield ""
    for row in rows[1:] if known is not None else rows:
        line = _known_row(row, known) if known is not None else _row(row)
        if line:
            yield line
    yield ""


def _cell(cell: Any) -> str:
    return "\n".join("".join(characters(paragraph)) for paragraph in cell.iter(f"{_W}p")).strip()


def _known_row(row: list[str], known: columns.Columns) -> str:
    def at(index: int | None) -> str:
        return row[index].strip() if index is not None and index < len(row) else ""

    time, speaker, speech = at(known.time), at(known.speaker), at(known.text)
    front = f"[{time.strip('[]()')}] " if time else ""
    return f"{front}{speaker}: {speech}" if speaker and speech else speech


def _row(row: list[str]) -> str:
    cells = [cell for cell in row if cell]
    if len(cells) < 2:  # noqa: PLR2004 - one column is running text
        return "".join(cells)
    return f"{cells[0].rstrip(':')}: {' '.join(cells[1:])}"

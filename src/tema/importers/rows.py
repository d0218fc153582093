"""CSV text to rows, whatever stands between the columns."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import StringIO

from tema.importers import columns
from tema.importers.decode import MOST_BYTES

_ROWS_ABOVE = 20
_DELIMITERS = (";", ",", "\t", "|")
_END = "\ufdd0"
"""A row of its own below the last: met inside a cell it shows that a quotation mark was never closed."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells as text, and the line or row number where it stands."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table and what stands between their cells; ``whole`` is false where a cell has no end."""

    delimiter: str
    rows: tuple[Row, ...]
    whole: bool


def heading_row(rows: Sequence[Row]) -> tuple[int, columns.Columns] | None:
    """The index of the row whose headings name a speaker and a speech column, and the columns it names."""
    found = ((i, columns.recognised(row.cells)) for i, row in enumerate(rows[:_ROWS_ABOVE]))
    return next(((i, known) for i, known in found if known is not None), None)


def csv_grid(text: str, is_heading: Callable[[Sequence[str]], bool] | None = None) -> Grid:
    """The rows of a CSV text with the delimiter that gives a known heading row, else the most columns.

    ``is_heading`` says whether a row's cells are headings that the reader knows: those of a transcript, unless another
    table is read. A delimiter under which the text cannot be read is no fault while another one can.

    Raises:
        csv.Error: a quotation mark is opened and never closed.
    """
    first = text.split("\n", 1)[0].strip()
    if first.lower().startswith("sep=") and len(first) == len("sep=;"):
        # Excel's own note of the delimiter.
        tried = [_parsed(text.split("\n", 1)[1] if "\n" in text else "", first[-1], 1)]
    else:
        tried = [_parsed(text, delimiter, 0) for delimiter in _DELIMITERS]
    best = max(tried, key=lambda grid: _likeness(grid, is_heading or _is_known))
    one_column = max((len(row.cells) for row in best.rows), default=0) <= 1
    if not best.whole or (one_column and not all(grid.whole for grid in tried)):
        raise csv.Error
    return best


def _is_known(row: Sequence[str]) -> bool:
    return columns.recognised(row) is not None


def _likeness(grid: Grid, is_heading: Callable[[Sequence[str]], bool]) -> tuple[bool, bool, int]:
    found = any(is_heading(row.cells) for row in grid.rows[:_ROWS_ABOVE])
    return found, grid.whole, sum(len(row.cells) for row in grid.rows[:50])


def _parsed(text: str, delimiter: str, above: int) -> Grid:
    # The limit is the whole process's and 131 072 at first, less than an interview in one cell. No cell is larger than
    # the largest file; it is not set back, since another thread may be reading.
    csv.field_size_limit(MOST_BYTES)
    reader = csv.reader(StringIO(f"{text}\n{_END}", newline=""), delimiter=delimiter)
    rows, line = [], above + 1
    try:
        for cells in reader:
            rows.append(Row(line, tuple(cells)))
            line = above + reader.line_num + 1
    except csv.Error:
        return Grid(delimiter, (), whole=False)
    whole = rows.pop().cells == (_END,)
    return Grid(delimiter, tuple(row for row in rows if any(cell.strip() for cell in row.cells)), whole)

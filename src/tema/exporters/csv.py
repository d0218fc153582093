"""CSV that a spreadsheet opens as it should: UTF-8 with a byte order mark, and no cell that is run as a formula."""

from __future__ import annotations

import csv
import io

from tema.exporters.table import Cell, Table

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet may run a cell that begins so (OWASP, *CSV Injection*); an apostrophe before it makes it text."""


def write_csv(table: Table) -> bytes:
    """The table as CSV with commas; a text that begins like a formula gets an apostrophe before it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([_defused(column) for column in table.columns])
    writer.writerows([_defused(cell) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def _defused(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell

"""XLSX: a frozen header with filters, text cells that stay text, and the same bytes every time."""

from __future__ import annotations

import io
import re
from typing import Any

from tema.exchange.packed import timeless
from tema.exporters.table import Cell, Table

LONGEST_CELL = 32_767
"""Characters a cell can hold (Excel's own limit); a longer text is cut, with a mark."""

WIDEST = 60
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def write_xlsx(table: Table) -> bytes:
    """The table as a workbook with one sheet."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(table.name)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(len(table.columns), 1))}{len(table.rows) + 1}"
    for number, column in enumerate(table.columns, 1):
        longest = max((len(str(row[number - 1])) for row in table.rows[:200]), default=0)
        sheet.column_dimensions[get_column_letter(number)].width = min(max(longest, len(column)) + 2, WIDEST)

    def cell(value: Cell, *, heading: bool = False) -> Any:
        made = WriteOnlyCell(sheet)
        if isinstance(value, str):
            made.value = _cut(value)
            made.data_type = "s"  # a text that begins with = stays a text
            made.alignment = Alignment(wrap_text=True, vertical="top")
        else:
            made.value = value
        if heading:
            made.font = Font(bold=True)
        return made

    sheet.append([cell(column, heading=True) for column in table.columns])
    for row in table.rows:
        sheet.append([cell(value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return timeless(out.getvalue())


def _cut(text: str) -> str:
    clean = NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    return clean if len(clean) <= LONGEST_CELL else clean[: LONGEST_CELL - 2] + " …"

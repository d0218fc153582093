"""XLSX: sheets with a frozen heading row and filters, text cells that stay text, and the same bytes every time."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import isfinite
from typing import Any

from tema.errors import SheetTooLarge
from tema.exchange.packed import EPOCH
from tema.exchange.qdc import NOT_IN_XML
from tema.exporters.table import Cell, Table

LONGEST_CELL = 32_767
"""Signs a cell can hold (Excel's own limit, in UTF-16 units); a longer text is cut, with a mark."""
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
MOST_LINKS = 65_530
"""Links a sheet can hold; what would be one more is only text."""

WIDEST = 430
"""Pixels that a column may be wide at most: some sixty letters."""
_LONGEST_NAME = 31
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_CUT = " …"
_A4 = 9  # the paper's number in Excel


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads to row ``row`` (the heading is 1) of the sheet that was called ``sheet``."""

    text: str | int
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, headings and rows. The heading row stands still, and the first ``still`` columns too."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell | Link]]
    still: int = 0


def write_xlsx(table: Table) -> bytes:
    """The table as a workbook with one sheet; raises as ``write_workbook``."""
    return write_workbook((Sheet(table.name, table.columns, table.rows),))


def write_workbook(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as a workbook, in their order. A name that a sheet cannot have is made one that it can.

    Raises:
        SheetTooLarge: a sheet has more rows or columns than Excel can show.
    """
    import xlsxwriter

    names = sheet_names([sheet.name for sheet in sheets])
    called = dict(zip((sheet.name for sheet in sheets), names, strict=True))
    out = io.BytesIO()
    # In memory the parts of the file have no time of their own, and nothing of the study lands in a temporary folder.
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"author": "tema", "created": datetime(*EPOCH)})  # noqa: DTZ001 - no time zone is meant
        looks = _looks(book)
        for sheet, name in zip(sheets, names, strict=True):
            _draw(book.add_worksheet(name), sheet, called, looks)
    return out.getvalue()


def sheet_names(wanted: Sequence[str]) -> tuple[str, ...]:
    """Names that sheets may have: at most 31 signs, without those that mean something in a formula, no two alike."""
    names: list[str] = []
    for name in wanted:
        plain = _first(_NOT_IN_NAME.sub(" ", NOT_IN_XML.sub(" ", name)).strip(" '"), _LONGEST_NAME).rstrip("'") or "-"
        given, number = plain, 2
        while given.casefold() in {each.casefold() for each in names}:
            end = f" {number}"
            given, number = f"{_first(plain, _LONGEST_NAME - len(end))}{end}", number + 1
        names.append(given)
    return tuple(names)


@dataclass(frozen=True, slots=True)
class _Looks:
    """XlsxWriter's formats for the four kinds of cells."""

    head: Any
    text: Any
    number: Any
    link: Any


def _looks(book: Any) -> _Looks:
    wrapped = {"text_wrap": True, "valign": "top"}
    return _Looks(
        head=book.add_format({**wrapped, "bold": True, "bg_color": "#E8EEF0"}),
        text=book.add_format(wrapped),
        number=book.add_format({"valign": "top"}),
        link=book.add_format({**wrapped, "underline": True, "font_color": "#1F4957"}),
    )


def _draw(page: Any, sheet: Sheet, called: Mapping[str, str], looks: _Looks) -> None:
    last_row, last_column, links = len(sheet.rows), max(len(sheet.columns) - 1, 0), 0
    if last_row >= MOST_ROWS or last_column >= MOST_COLUMNS:
        limits = {"rowlimit": MOST_ROWS, "columnlimit": MOST_COLUMNS}
        raise SheetTooLarge(rows=last_row + 1, columns=last_column + 1, **limits)
    for column, heading in enumerate(sheet.columns):
        _put(page, (0, column), heading, looks.head)
    for place, cell in _cells(sheet):
        if not isinstance(cell, Link):
            _put(page, place, cell, looks.text if isinstance(cell, str) else looks.number)
            continue
        if links < MOST_LINKS:
            links += 1
            page.write_url(*place, f"internal:{_quoted(called[cell.sheet])}!A{cell.row}", looks.link, "")
        _put(page, place, cell.text, looks.link)
    page.freeze_panes(1, sheet.still)
    page.autofilter(0, 0, last_row, last_column)
    page.autofit(WIDEST)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(_A4)


def _cells(sheet: Sheet) -> Iterator[tuple[tuple[int, int], Cell | Link]]:
    """The cells below the headings, each with its row and column, counted from 0."""
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            yield (number, column), cell


def _put(page: Any, place: tuple[int, int], cell: Cell, look: Any) -> None:
    """Write a cell; a text stays a text whatever it begins with, and what is empty or no number is no cell."""
    if isinstance(cell, str):
        text = _fitting(cell)
        if text.startswith("<r>") and text.endswith("</r>"):
            # XlsxWriter would take such a text for cell contents that are XML already.
            page.write_rich_string(*place, text[:3], look, text[3:], look)
        elif text:
            page.write_string(*place, text, look)
    elif cell is not None and isfinite(cell):
        page.write_number(*place, cell, look)


def _fitting(text: str) -> str:
    """What a cell can hold of the text."""
    clean = NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))
    short = _first(clean, LONGEST_CELL)
    return clean if short == clean else _first(clean, LONGEST_CELL - len(_CUT)) + _CUT


def _first(text: str, units: int) -> str:
    """The beginning of the text that Excel, which counts in UTF-16, finds no longer than ``units``."""
    if len(text) * 2 <= units:
        return text
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore")


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"

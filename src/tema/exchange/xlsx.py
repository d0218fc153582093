"""The codebook as an Excel workbook, made to be edited: one row a code, and one row an example on a sheet of its own.

Rows may be sorted, filtered, added and taken away: a row of the sheets of examples, near misses and sources says which
code it belongs to. A new code needs nothing but a name.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tema.exchange.packed import timeless
from tema.exchange.qdc import NOT_IN_XML
from tema.exchange.records import PartField, Written
from tema.exchange.words import LABELS, VALENCE_LABELS, Referring
from tema.messages import Text, text_for
from tema.records import Code, Codebook, Message

LONGEST_CELL = 32_767
"""Characters a cell can hold (Excel's own limit)."""
BETWEEN = "; "


_FIELDS: tuple[PartField, ...] = (
    "family",
    "parent",
    "definition",
    "inclusion",
    "exclusion",
    "neighbours",
    "retired",
    "into",
)
"""The columns of the codes that have a label of their own, between name and ids."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    columns: Sequence[tuple[str, int]]
    """Each column's heading and width, in characters."""
    rows: Sequence[Sequence[str | int]]


@dataclass(slots=True)
class _Lost:
    cut: int = 0
    removed: int = 0

    def messages(self) -> tuple[Message, ...]:
        counts = {"exchange-lost-cut": self.cut, "exchange-lost-characters": self.removed}
        return tuple(Message(key, {"count": count}) for key, count in counts.items() if count)

    def fitted(self, text: str) -> str:
        """What a cell can hold of the text."""
        plain, removed = NOT_IN_XML.subn("", text)
        self.removed += removed
        self.cut += len(plain) > LONGEST_CELL
        return plain[:LONGEST_CELL]


def write_xlsx(book: Codebook) -> Written:
    """The codebook as a workbook: codes, examples, near misses, sources, families, and about the whole."""
    from openpyxl import Workbook

    text = text_for(book.language)
    refer = Referring(book)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    lost = _Lost()
    for sheet in (
        _codes(book, text, refer),
        _examples(book, text, refer),
        _misses(book, text, refer),
        _sources(book, text, refer),
        _families(book, text),
        _about(book, text),
    ):
        _draw(workbook.create_sheet(sheet.name), sheet, lost)
    out = io.BytesIO()
    workbook.save(out)
    return Written(timeless(out.getvalue()), lost.messages())


def _codes(book: Codebook, text: Text, refer: Referring) -> _Sheet:
    others = _other_languages((each.name for each in book.codes), book.language)
    widths: dict[PartField, int] = {"definition": 60, "inclusion": 50, "exclusion": 50}
    columns = [(text("exchange-code"), 28), *((text(LABELS[each]), widths.get(each, 26)) for each in _FIELDS)]
    columns += [(_name_column(text, each), 26) for each in others]
    columns += [(text("exchange-id"), 24), (text("exchange-guid"), 38)]

    def row(code: Code) -> list[str]:
        return [
            code.name.get(book.language, ""),
            refer.family(code.family) if code.family else "",
            refer.code(code.parent) if code.parent else "",
            code.definition,
            code.inclusion,
            code.exclusion,
            BETWEEN.join(refer.code(each) for each in code.neighbours),
            code.retired or "",
            refer.code(code.into) if code.into else "",
            *(code.name.get(each, "") for each in others),
            code.id,
            code.guid or "",
        ]

    return _Sheet(text("exchange-codes-sheet"), columns, [row(code) for code in book.codes])


def _examples(book: Codebook, text: Text, refer: Referring) -> _Sheet:
    columns = [(text("exchange-code"), 28), (text("exchange-examples"), 90), (text("exchange-valence"), 14)]
    rows = [
        (refer.code(code.id), each.text, text(VALENCE_LABELS[each.valence]))
        for code in book.codes
        for each in code.examples
    ]
    return _Sheet(text("exchange-examples"), columns, rows)


def _misses(book: Codebook, text: Text, refer: Referring) -> _Sheet:
    label = text("exchange-near-misses")
    columns = [(text("exchange-code"), 28), (label, 90), (text("exchange-belongs"), 28)]
    none = text("exchange-no-code")
    rows = [
        (refer.code(code.id), each.text, refer.code(each.code) if each.code else none)
        for code in book.codes
        for each in code.near_misses
    ]
    return _Sheet(text("exchange-misses-sheet"), columns, rows)


def _sources(book: Codebook, text: Text, refer: Referring) -> _Sheet:
    keys = ("exchange-document", "exchange-page", "exchange-first-line", "exchange-last-line", "exchange-quote")
    columns = [(text("exchange-code"), 28), *((text(key).capitalize(), 16) for key in keys[:-1]), (text(keys[-1]), 70)]
    rows = [
        (refer.code(code.id), each.document, each.page or "", each.first_line, each.last_line, each.quote)
        for code in book.codes
        for each in code.source
    ]
    return _Sheet(text("exchange-source"), columns, rows)


def _families(book: Codebook, text: Text) -> _Sheet:
    others = _other_languages((each.name for each in book.families), book.language)
    columns = [(text("exchange-family"), 34), (text("exchange-definition"), 80)]
    columns += [(_name_column(text, each), 34) for each in others]
    columns += [(text("exchange-id"), 26), (text("exchange-guid"), 38)]
    rows = [
        (
            each.name.get(book.language, ""),
            each.definition,
            *(each.name.get(language, "") for language in others),
            each.id,
            each.guid or "",
        )
        for each in book.families
    ]
    return _Sheet(text("exchange-families-sheet"), columns, rows)


def _about(book: Codebook, text: Text) -> _Sheet:
    rows = [(text("exchange-codebook"), book.id), (text("exchange-language"), book.language)]
    rows += [(_name_column(text, language), name) for language, name in book.name.items()]
    rows += [(f"{text('exchange-documents')} ({key})", file) for key, file in book.documents.items()]
    return _Sheet(text("exchange-about-sheet"), [(text("exchange-what"), 34), (text("exchange-value"), 80)], rows)


def _name_column(text: Text, language: str) -> str:
    return f"{text('exchange-name')} ({language})"


def _other_languages(names: Iterable[Mapping[str, str]], own: str) -> tuple[str, ...]:
    """The languages that any of the names is in, but the codebook's own."""
    return tuple(dict.fromkeys(language for name in names for language in name if language != own))


def _draw(sheet: Any, table: _Sheet, lost: _Lost) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    head, wrapped = PatternFill("solid", fgColor="E8EEF0"), Alignment(wrap_text=True, vertical="top")
    for number, (heading, width) in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
        cell = sheet.cell(1, number)
        _put(cell, heading, lost)
        cell.font, cell.fill, cell.alignment = Font(bold=True), head, wrapped
    for at, row in enumerate(table.rows, 2):
        for number, value in enumerate(row, 1):
            if value != "":
                cell = sheet.cell(at, number)
                _put(cell, value, lost)
                cell.alignment = wrapped
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _put(cell: Any, value: str | int, lost: _Lost) -> None:
    """Put a value in a cell; a text that begins with = or the like stays a text, also when it is edited."""
    if isinstance(value, int):
        cell.value = value
        return
    cell.value = lost.fitted(value)
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = value[:1] in {"=", "+", "-", "@", "\t", "\r"}

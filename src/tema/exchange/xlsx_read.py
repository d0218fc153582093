"""Codebooks in Excel workbooks: tema's own, edited by hand or not, and other people's lists of codes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from tema.codebook.lines import problem
from tema.exchange.assemble import assembled, clean
from tema.exchange.packed import unpacks
from tema.exchange.records import Item, Part, PartField, RawBook, RawCode, RawFamily, Taken, refused, size_fault
from tema.exchange.words import folded, known_columns, known_labels, means
from tema.records import Message, Problem

_NAME = re.compile(r"(?P<label>.+?)\s*\((?P<language>[a-z]{2,3})\)")
_DOCUMENT = re.compile(r"(?P<label>\w+) \((?P<key>.*)\)", re.DOTALL)
_FURTHEST_HEADER, _MOST_ROWS, _MOST_COLUMNS = 20, 50_000, 200
_LISTED: tuple[PartField, ...] = ("examples", "near_misses", "source")


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet's rows under its headings; ``first`` is the number of the first in the sheet, ``every`` all its rows."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int
    every: tuple[tuple[str, ...], ...]


def read_xlsx(file: str, raw: bytes, language: str, *, levels: bool = False) -> Taken:
    """The codebook in a workbook.

    tema's own sheets are known by their names, in either language. Of another workbook the first sheet is read that has
    a row of headings with one for the codes (Kod, Code, Namn, Name, ...); columns are known by their headings in both
    languages, and those that are not known are told.
    """
    fault = size_fault(file, raw)
    if fault:
        return fault
    tables = _tables(raw) if unpacks(raw) else None
    if tables is None:
        return refused(file, "exchange-broken", detail="XLSX")
    named = {key: next((t for t in tables if means(t.name, key)), None) for key in _OWN}
    codes = named["exchange-codes-sheet"]
    codes = codes if codes and _is_list(codes) else next((t for t in tables if _is_list(t)), None)
    if codes is None:
        return refused(file, "exchange-no-header")
    return assembled(_raw(file, codes, named, tables), language, levels=levels)


_OWN = (
    "exchange-codes-sheet",
    "exchange-examples",
    "exchange-misses-sheet",
    "exchange-source",
    "exchange-families-sheet",
    "exchange-about-sheet",
)


def _raw(file: str, codes: _Table, named: Mapping[str, _Table | None], tables: Sequence[_Table]) -> RawBook:
    families = named["exchange-families-sheet"]
    about = named["exchange-about-sheet"]
    rows = list(_code_rows(codes))
    problems: list[Problem] = []
    for key, field in zip(_OWN[1:4], _LISTED, strict=True):
        table = named[key]
        if table is not None and table is not codes:
            rows = _with_items(file, rows, table, field, problems)
    unknown = [heading for heading in codes.headings if heading and not _field(heading)]
    used = {id(codes), *(id(each) for each in named.values())}
    unknown += [f"{each.name}" for each in tables if id(each) not in used]
    told = (Message("exchange-lost-unknown", {"names": ", ".join(f"”{each}”" for each in unknown[:12])}),)
    return RawBook(
        file,
        "",
        _head(about) if about else (),
        tuple(_family_rows(families)) if families else (),
        tuple(rows),
        told if unknown else (),
        tuple(problems),
    )


def _tables(raw: bytes) -> list[_Table] | None:
    import warnings

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a workbook holds beside its cells is of no concern here
            workbook = load_workbook(io.BytesIO(raw), data_only=True)
    except Exception:  # noqa: BLE001  (openpyxl raises whatever its parts raise on a broken workbook)
        return None
    return [_table(sheet) for sheet in workbook.worksheets]


def _table(sheet: Any) -> _Table:
    """A sheet from its row of headings on: the first of its first rows in which tema knows two, or the only one."""
    most = {"max_row": min(sheet.max_row, _MOST_ROWS), "max_col": min(sheet.max_column, _MOST_COLUMNS)}
    rows = [tuple(_cell(value) for value in row) for row in sheet.iter_rows(**most, values_only=True)]
    known = [sum(bool(_field(cell)) for cell in row) for row in rows[:_FURTHEST_HEADER]]
    at = next((n for n, count in enumerate(known) if count > 1), next((n for n, count in enumerate(known) if count), 0))
    return _Table(sheet.title, rows[at] if rows else (), tuple(rows[at + 1 :]), at + 2, tuple(rows))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()
    return clean(str(value))


def _field(heading: str) -> tuple[PartField, str] | None:
    """What a column holds, and the language of a name."""
    named = _NAME.fullmatch(heading)
    if named and known_columns().get(folded(named["label"])) == "name":
        return "name", named["language"]
    found = known_columns().get(folded(heading.rstrip(":")))
    return (found, "") if found else None


def _is_list(table: _Table) -> bool:
    return any(_field(heading) == ("name", "") for heading in table.headings)


def _code_rows(table: _Table) -> Iterator[RawCode]:
    fields = [_field(heading) for heading in table.headings]
    # Of two columns that could be the name ("Code", "Name") the first with more than a number in it is.
    name_at = _name_column(table, fields)
    for number, row in enumerate(table.rows):
        if any(row):
            cells = [(field, cell) for at, (field, cell) in enumerate(zip(fields, row, strict=False)) if at != name_at]
            parts = tuple(_part(field, tag, cell) for found, cell in cells if found and cell for field, tag in [found])
            yield RawCode(f"row {number}", row[name_at], tuple(p for p in parts if p), line=table.first + number)


def _name_column(table: _Table, fields: Sequence[tuple[PartField, str] | None]) -> int:
    candidates = [at for at, field in enumerate(fields) if field == ("name", "")]
    wordy = (at for at in candidates if any(re.search(r"[^\W\d]{2}", row[at]) for row in table.rows))
    return next(wordy, candidates[0])


def _part(field: PartField, tag: str, cell: str) -> Part | None:
    if field == "name" and not tag:
        return None
    if field in _LISTED:
        return Part(field, items=tuple(_untagged(line) for line in cell.split("\n") if line.strip()))
    if field == "neighbours":
        return Part(field, items=tuple(Item("", word) for word in re.split(r"[;\n]", cell) if word.strip()))
    return Part(field, cell, tag=tag)


def _untagged(line: str) -> Item:
    return Item("", re.sub(r"^[-*•–]\s+", "", line.strip()))


def _with_items(
    file: str, rows: list[RawCode], table: _Table, field: PartField, problems: list[Problem]
) -> list[RawCode]:
    """The codes with the items that a sheet of its own gives them."""
    found: dict[int, list[Item]] = {}
    lookup = _lookup(rows)
    for number, row in enumerate(table.rows):
        cells = [*row, *[""] * 6]
        if not cells[1].strip():
            continue
        at = lookup.get(folded(cells[0]))
        if at is None:
            problems.append(problem(file, table.first + number, "exchange-unplaced", text=cells[1][:60]))
        else:
            found.setdefault(at, []).append(_source(cells) if field == "source" else Item(cells[2], cells[1]))
    return [
        replace(row, parts=(*row.parts, Part(field, items=tuple(found[at])))) if at in found else row
        for at, row in enumerate(rows)
    ]


def _source(cells: Sequence[str]) -> Item:
    document = re.sub(r"([\\,])", r"\\\1", cells[1])
    page = f", page {cells[2]}" if cells[2] else ""
    lines = cells[3] + (f"-{cells[4]}" if cells[4] else "")
    return Item("", f"{document}{page}, line {lines}" + (f": {cells[5]}" if cells[5] else ""))


def _lookup(rows: Sequence[RawCode]) -> dict[str, int]:
    """The place of each code by its id and names; ids go before names."""
    ids = {folded(part.text): at for at, row in enumerate(rows) for part in row.parts if part.field == "id"}
    names: dict[str, int] = {}
    for at, row in enumerate(rows):
        for word in (row.name, *(part.text for part in row.parts if part.field == "name")):
            names.setdefault(folded(word), at)
    return {word: at for word, at in (names | ids).items() if word}


def _family_rows(table: _Table) -> Iterator[RawFamily]:
    fields = [_field(heading) for heading in table.headings]
    for number, row in enumerate(table.rows):
        if any(row):
            cells = zip(fields, row, strict=False)
            parts = tuple(Part(found[0], cell, tag=found[1]) for found, cell in cells if found and cell)
            name = next((part.text for part in parts if part.field == "family"), "")
            yield RawFamily(f"family {number}", name, tuple(part for part in parts if part.field != "family"))


def _head(table: _Table) -> tuple[Part, ...]:
    """What the sheet about the whole says: a row each for id, language, names and documents."""
    parts: list[Part] = []
    documents: list[Item] = []
    for what, value, *_ in (row for row in table.every if len(row) > 1 and row[0] and row[1]):
        named = _field(what)
        document = _DOCUMENT.fullmatch(what)
        if named and named[0] == "name" and named[1]:
            parts.append(Part("name", value, tag=named[1]))
        elif document and known_labels().get(folded(document["label"])) == "documents":
            documents.append(Item(document["key"], value))
        elif (field := known_labels().get(folded(what))) in {"codebook", "language"}:
            parts.append(Part(field, value))
    return (*parts, Part("documents", items=tuple(documents)))

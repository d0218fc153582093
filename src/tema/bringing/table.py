"""Codings in a table: CSV, XLSX, JSON Lines and JSON, a coding a row; also tema's own exports of codings.

Columns are known by their headings (``columns``). A cell may name several codes with semicolons between. Undecided
suggestions that an export of tema may hold are nobody's codings, and are left out.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tema.bringing.codes import split_codes
from tema.bringing.columns import Columns, heading, recognised
from tema.bringing.records import RawCoding, Read, Words, problem, whole
from tema.importers.containers import container_problem
from tema.importers.decode import decode, normalised
from tema.importers.faults import decode_problems
from tema.importers.rows import Row, csv_grid
from tema.importers.tabular import sheets_of
from tema.records import Problem

_ROWS_ABOVE = 20
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_TEMAS = frozenset({"code_version", "adjudicated"})
_QUALCODERS = frozenset({"coded", "codename", "coded_memo"})
_TAGUETTES = ("id", "document", "tag", "content")


def read_csv(path: Path) -> Read:
    """Codings in a CSV or TSV file; comma, semicolon, tab or bar between the columns."""
    decoded = decode(path.read_bytes())
    faults = decode_problems(decoded, path.name)
    if not decoded.text:
        return Read(problems=faults)
    try:
        rows = csv_grid(decoded.text, lambda row: recognised(row) is not None).rows
    except csv.Error:
        return Read(problems=(*faults, problem(path.name, None, "import-bad-csv")))
    return _table(path.name, rows, faults)


def read_xlsx(path: Path) -> Read:
    """Codings in an Excel workbook: the first sheet with headings that are known."""
    raw = path.read_bytes()
    refused = container_problem(path.name, raw)
    if refused is not None:
        return Read(problems=(refused,))
    sheets = sheets_of(raw)
    if sheets is None:
        return Read(problems=(problem(path.name, None, "import-damaged"),))
    filled = [rows for rows in sheets if rows]
    known = [rows for rows in filled if _heading(rows) is not None]
    return _table(path.name, (known or filled or [()])[0], ())


def read_jsonl(path: Path) -> Read:
    """Codings in JSON Lines: an object a line, its fields as columns."""
    decoded = decode(path.read_bytes())
    faults = list(decode_problems(decoded, path.name))
    objects: list[tuple[int, Mapping[str, Any]]] = []
    for number, line in enumerate(decoded.text.split("\n"), start=1):
        if line.strip():
            found = _json(line)
            if isinstance(found, dict):
                objects.append((number, found))
            else:
                faults.append(problem(path.name, number, "bringing-bad-json"))
    return _table(path.name, _object_rows(objects), tuple(faults)) if objects else Read(problems=tuple(faults))


def read_json(path: Path) -> Read:
    """Codings in JSON: a list of objects, or an object with such a list in it; the number of an object is its line."""
    decoded = decode(path.read_bytes())
    faults = decode_problems(decoded, path.name)
    if not decoded.text:
        return Read(problems=faults)
    found = _json(decoded.text)
    if found is None:
        return read_jsonl(path)
    lists = [found] if isinstance(found, list) else list(found.values()) if isinstance(found, dict) else []
    rows = [
        _object_rows(objects)
        for each in lists
        if isinstance(each, list)
        and (objects := [(at, one) for at, one in enumerate(each, start=1) if isinstance(one, dict)])
    ]
    return _table(path.name, next((each for each in rows if _heading(each)), rows[0] if rows else ()), faults)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _object_rows(objects: Sequence[tuple[int, Mapping[str, Any]]]) -> list[Row]:
    """A row for the fields' names and one for each object."""
    keys = tuple(dict.fromkeys(key for _, found in objects for key in found))
    rows = [Row(number, tuple(_written(found.get(key)) for key in keys)) for number, found in objects]
    return [Row(0, tuple(map(normalised, keys))), *rows]


def _written(value: Any) -> str:
    if value is None or isinstance(value, dict):
        return ""
    if isinstance(value, list):
        return "; ".join(_written(each) for each in value)
    return str(value) if isinstance(value, bool | int | float) else normalised(str(value))


def _heading(rows: Sequence[Row]) -> tuple[int, Columns] | None:
    found = ((at, recognised(row.cells)) for at, row in enumerate(rows[:_ROWS_ABOVE]))
    return next(((at, known) for at, known in found if known is not None), None)


def _table(name: str, rows: Sequence[Row], faults: tuple[Problem, ...]) -> Read:
    found = _heading(rows)
    if found is None:
        first = ", ".join(cell.strip() for cell in rows[0].cells if cell.strip())[:200] if rows else "-"
        line = (rows[0].number or None) if rows else None
        return Read(problems=(*faults, problem(name, line, "bringing-no-columns", found=first)))
    at, known = found
    program = _program([heading(cell) for cell in rows[at].cells])
    codings = tuple(each for row in rows[at + 1 :] if (each := _coding(row, known)) is not None)
    empty = [row.number for row in rows[at + 1 :] if _is_halfway(row, known)]
    more = [problem(name, number, "bringing-halfway") for number in empty]
    if program == "tema":
        codings = tuple(_as_tema_wrote(each) for each in codings)
    return Read(program, codings, (), (*faults, *more))


def _program(names: Sequence[str]) -> str:
    if _TEMAS & set(names):
        return "tema"
    if set(names) >= _QUALCODERS:
        return "QualCoder"
    return "Taguette" if tuple(names[: len(_TAGUETTES)]) == _TAGUETTES else ""


def _cells(row: Row) -> Callable[[int | None], str]:
    return lambda at: row.cells[at].strip() if at is not None and at < len(row.cells) else ""


def _codes(row: Row, known: Columns) -> tuple[str, ...]:
    cell = _cells(row)
    return tuple(dict.fromkeys(_flat(split_codes(cell(at)) for at in known.codes)))


def _flat(lists: Iterable[tuple[str, ...]]) -> Iterable[str]:
    return (each for several in lists for each in several)


def _coding(row: Row, known: Columns) -> RawCoding | None:
    cell = _cells(row)
    codes = _codes(row, known)
    words = Words(
        transcript=cell(known.transcript),
        turn=whole(cell(known.turn)),
        speaker=cell(known.speaker),
        start=whole(cell(known.start)),
        end=whole(cell(known.end)),
        quote=cell(known.quote),
    )
    if not codes or not _is_placed(words) or cell(known.origin) == "undecided suggestion":
        return None
    return RawCoding(
        row.number or None,
        words,
        codes,
        valence=cell(known.valence),
        memo=cell(known.memo),
        coder=cell(known.coder),
        moment=cell(known.moment),
    )


def _is_placed(words: Words) -> bool:
    by_number = words.turn is not None or (words.start is not None and words.end is not None)
    return bool(words.quote) or (bool(words.transcript) and by_number)


def _is_halfway(row: Row, known: Columns) -> bool:
    """Whether the row has a code and nothing that is coded; a quote without a code is simply not coded yet."""
    coded = _coding(row, known)
    return coded is None and bool(_codes(row, known)) and _cells(row)(known.origin) != "undecided suggestion"


def _as_tema_wrote(coding: RawCoding) -> RawCoding:
    """Without the apostrophe that tema's CSV has before what a spreadsheet would run as a formula."""
    from dataclasses import replace

    quote, memo = (
        text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA_STARTS) else text
        for text in (coding.words.quote, coding.memo)
    )
    return replace(coding, words=replace(coding.words, quote=quote), memo=memo)

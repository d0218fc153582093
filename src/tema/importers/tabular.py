"""CSV, XLSX and JSONL with a turn a row.

Columns are recognised by their headings. A column that names the dialogue (*dialogue_id*, *file*, *samtal*) with
several values gives a transcript each, called ``file.csv#value``. Columns with one value throughout a dialogue become
its attributes; so do ``key, value`` rows above the heading row. Columns that vary within a dialogue are not kept, and
one problem names them. Tables with a row a person and a question a column are refused.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from tema.importers import columns, headers
from tema.importers.containers import container_problem
from tema.importers.decode import decode, normalised
from tema.importers.faults import Reading, decode_problems, problem
from tema.importers.marks import clean, seconds
from tema.importers.render import Said, rendered
from tema.importers.roles import is_leader_label
from tema.importers.rows import Row, csv_grid, heading_row
from tema.records import Problem, Role, Transcript

_TRUE = frozenset({"true", "1", "ja", "yes", "sant", "x"})


def read_csv(name: str, raw: bytes) -> Reading:
    """Transcripts from a CSV or TSV file; comma, semicolon, tab or bar between the columns."""
    decoded = decode(raw)
    faults = decode_problems(decoded, name)
    if not decoded.text:
        return (), faults
    try:
        rows = csv_grid(decoded.text).rows
    except csv.Error:
        return (), (*faults, problem(name, None, "bad-csv"))
    transcripts, more = _table(name, raw, rows)
    return transcripts, (*faults, *more)


def read_xlsx(name: str, raw: bytes) -> Reading:
    """Transcripts from the first sheet of an Excel workbook that has a speaker and a speech column."""
    refused = container_problem(name, raw)
    if refused is not None:
        return (), (refused,)
    sheets = sheets_of(raw)
    if sheets is None:
        return (), (problem(name, None, "damaged"),)
    filled = [rows for rows in sheets if rows]
    if not filled:
        return (), (problem(name, None, "empty", detail=""),)
    return _table(name, raw, next((rows for rows in filled if heading_row(rows) is not None), filled[0]))


def sheets_of(raw: bytes) -> list[tuple[Row, ...]] | None:
    """The filled rows of each sheet of a workbook, cells as text (a formula's is what it gave last); None if broken."""
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(BytesIO(raw), read_only=True, data_only=True)
        for sheet in book.worksheets:
            # What the file says of its size would fill every row up to it: one cell at the far corner makes it endless.
            sheet.reset_dimensions()
        sheets = [_sheet_rows(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]
        book.close()
    except (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError, AttributeError, OSError, SyntaxError):
        return None
    return sheets


def _sheet_rows(values: Iterable[tuple[Any, ...]]) -> tuple[Row, ...]:
    rows = (Row(number, tuple(_written(value) for value in row)) for number, row in enumerate(values, start=1))
    return tuple(row for row in rows if any(cell.strip() for cell in row.cells))


def _written(value: Any) -> str:
    """A cell's value as text: dates in ISO form, times as h:mm:ss, whole numbers without decimals."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return normalised(str(value))


def read_jsonl(name: str, raw: bytes) -> Reading:
    """Transcripts from JSON Lines: an object a line, its fields as columns."""
    decoded = decode(raw)
    faults = list(decode_problems(decoded, name))
    if not decoded.text:
        return (), tuple(faults)
    objects: list[tuple[int, Mapping[str, Any]]] = []
    for number, line in enumerate(decoded.text.split("\n"), start=1):
        if line.strip():
            found = _json_object(line)
            if found is None:
                faults.append(problem(name, number, "bad-json"))
            else:
                objects.append((number, found))
    if not objects:
        return (), tuple(faults)
    rows = _object_rows(objects)
    lost = next((row.number for row in rows if any("\ufffd" in cell for cell in row.cells)), None)
    if lost is not None and "\ufffd" not in decoded.text:
        faults.append(problem(name, lost or None, "lost-characters", detail=""))
    transcripts, more = _table(name, raw, rows)
    return transcripts, (*faults, *more)


def _object_rows(objects: Sequence[tuple[int, Mapping[str, Any]]]) -> list[Row]:
    """A row for the fields' names and one for each object."""
    keys = tuple(dict.fromkeys(key for _, found in objects for key in found))
    rows = [Row(number, tuple(_scalar(found.get(key)) for key in keys)) for number, found in objects]
    return [Row(0, tuple(map(normalised, keys))), *rows]


def _json_object(line: str) -> Mapping[str, Any] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _scalar(value: Any) -> str:
    return "" if isinstance(value, list | dict) else _written(value)


def _table(name: str, raw: bytes, rows: Sequence[Row]) -> Reading:
    heading = heading_row(rows)
    if heading is None:
        first = rows[0].cells if rows else ()
        found = ", ".join(cell.strip() for cell in first if cell.strip())[:200]
        return (), (problem(name, rows[0].number or None if rows else None, "no-columns", found=found),)
    at, known = heading
    above = tuple(
        (headers.canonical(row.cells[0].strip(" :")), row.cells[1].strip()) for row in rows[:at] if len(row.cells) > 1
    )
    transcripts: list[Transcript] = []
    faults: list[Problem] = []
    groups = _grouped(rows[at + 1 :], known)
    for value, group in groups.items():
        transcript, more = _dialogue(name if len(groups) == 1 else f"{name}#{value}", raw, group, known, above)
        faults += more
        if transcript.turns:
            transcripts.append(transcript)
    if not transcripts:
        faults.append(problem(name, None, "no-speech"))
    varying = [head for head, index in known.others if any(len(_values(group, index)) > 1 for group in groups.values())]
    if varying:
        faults.append(problem(name, rows[at].number or None, "columns-not-kept", columns=", ".join(varying)))
    return tuple(transcripts), tuple(faults)


def _cell(row: Row, index: int | None) -> str:
    return row.cells[index].strip() if index is not None and index < len(row.cells) else ""


def _grouped(rows: Sequence[Row], known: columns.Columns) -> dict[str, list[Row]]:
    """The rows of each dialogue, in order; a row without a value goes with the dialogue above it."""
    groups: dict[str, list[Row]] = {}
    value = ""
    for row in rows:
        value = _cell(row, known.dialogue) or value
        groups.setdefault(value, []).append(row)
    return groups


def _dialogue(
    name: str, raw: bytes, rows: Sequence[Row], known: columns.Columns, above: headers.Pairs
) -> tuple[Transcript, list[Problem]]:
    file = name.partition("#")[0]
    said: list[Said] = []
    faults: list[Problem] = []
    for row in rows:
        speaker, speech = _label(row, known), _cell(row, known.text)
        if speech and speaker:
            said.append(Said(speaker, speech, _time(_cell(row, known.time))))
        elif speech:
            faults.append(problem(file, row.number, "row-without-speaker"))
        elif speaker:
            faults.append(problem(file, row.number, "empty-turn", speaker=speaker))
    attributes = headers.merged(above, tuple(_constant(rows, known)))
    return rendered(name, said, attributes, raw, _given(rows, known)), faults


def _label(row: Row, known: columns.Columns) -> str:
    speaker, party = clean(_cell(row, known.speaker)).rstrip(":"), _cell(row, known.party)
    return f"{speaker} ({party})" if speaker and party and not speaker.endswith(")") else speaker


def _constant(rows: Sequence[Row], known: columns.Columns) -> Iterator[tuple[str, str]]:
    """Columns with one and the same value throughout, as attributes."""
    for head, index in known.others:
        values = _values(rows, index)
        if len(values) == 1:
            yield headers.canonical(head), values.pop()


def _values(rows: Sequence[Row], index: int) -> set[str]:
    return {_cell(row, index) for row in rows} - {""}


def _given(rows: Sequence[Row], known: columns.Columns) -> dict[str, Role]:
    """Roles that a role column states."""
    leaders = {
        _label(row, known)
        for row in rows
        if is_leader_label(stated := _cell(row, known.role)) or stated.casefold() in _TRUE | {"leader", "ledare"}
    }
    return dict.fromkeys(sorted(leaders), "leader")


def _time(cell: str) -> float | None:
    """Seconds: a number is seconds already, else a clock."""
    try:
        number = float(cell.replace(",", "."))
    except ValueError:
        return seconds(cell)
    return number if 0 <= number < float("inf") else None

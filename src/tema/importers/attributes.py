"""``attributes.csv`` beside the transcripts: a row a file, attributes in columns; stronger than headers."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from tema.importers import headers
from tema.importers.decode import decode
from tema.importers.faults import decode_problems, problem
from tema.importers.roles import speakers
from tema.importers.rows import Grid, Row, csv_grid
from tema.records import Problem, Transcript

NAME = "attributes.csv"


def apply(raw: bytes, transcripts: Sequence[Transcript]) -> tuple[tuple[Transcript, ...], tuple[Problem, ...]]:
    """The transcripts with the attributes of the table, and what is wrong with the table.

    The first column names a file, with or without its suffix; letter case and Unicode form do not matter. An empty
    cell leaves the file's own value.
    """
    grid, faults = table(raw)
    if grid is None:
        return tuple(transcripts), faults
    given, more = _by_transcript(grid.rows, transcripts)
    return tuple(_with(transcript, given.get(transcript.name, ())) for transcript in transcripts), (*faults, *more)


def table(raw: bytes) -> tuple[Grid | None, tuple[Problem, ...]]:
    """The rows of the file, the headings first, or None; and what is wrong with it."""
    decoded = decode(raw)
    faults = decode_problems(decoded, NAME)
    if not decoded.text:
        return None, faults
    try:
        grid = csv_grid(decoded.text)
    except csv.Error:
        return None, (*faults, problem(NAME, None, "bad-csv"))
    if not grid.rows or len(grid.rows[0].cells) < 2:  # noqa: PLR2004 - a file and an attribute
        line = grid.rows[0].number if grid.rows else None
        return None, (*faults, problem(NAME, line, "attributes-one-column"))
    return grid, faults


def key_of(name: str) -> str:
    """A file's name as it is compared: letter case and Unicode form do not matter."""
    return unicodedata.normalize("NFC", name).strip().casefold()


def _names(transcript: Transcript) -> frozenset[str]:
    """Every way the table may name the transcript."""
    file = transcript.name.partition("#")[0]
    return frozenset(key_of(name) for name in (transcript.name, file, PurePath(file).stem))


def _by_transcript(
    rows: Sequence[Row], transcripts: Sequence[Transcript]
) -> tuple[Mapping[str, headers.Pairs], list[Problem]]:
    keys = [headers.canonical(cell) for cell in rows[0].cells[1:]]
    given: dict[str, headers.Pairs] = {}
    seen: dict[str, int] = {}
    faults: list[Problem] = []
    for row in rows[1:]:
        name = row.cells[0].strip()
        meant = [transcript.name for transcript in transcripts if key_of(name) in _names(transcript)]
        already = next((seen[one] for one in meant if one in seen and "#" not in one), None) or seen.get(key_of(name))
        if not meant:
            faults.append(problem(NAME, row.number, "attributes-unknown-file", name=name))
        elif already is not None:
            faults.append(problem(NAME, row.number, "attributes-twice", name=name, first=already))
        else:
            seen.update(dict.fromkeys([*meant, key_of(name)], row.number))
            pairs = tuple(zip(keys, (cell.strip() for cell in row.cells[1:]), strict=False))
            given.update({one: headers.merged(given.get(one, ()), pairs) for one in meant})
    return given, faults


def _with(transcript: Transcript, pairs: headers.Pairs) -> Transcript:
    if not pairs:
        return transcript
    attributes = headers.merged(transcript.attributes, pairs)
    if dict(pairs).get("leader") is None:
        return replace(transcript, attributes=attributes)
    found = speakers(transcript.text, transcript.turns, attributes)
    return replace(transcript, attributes=attributes, speakers=found)

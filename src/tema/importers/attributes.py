"""``attributes.csv`` beside the transcripts: a row a file, attributes in columns; stronger than headers."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from tema.importers import headers
from tema.importers.decode import decode
from tema.importers.faults import problem
from tema.importers.roles import speakers
from tema.importers.tabular import Row, csv_rows
from tema.records import Problem, Transcript

NAME = "attributes.csv"


def apply(raw: bytes, transcripts: Sequence[Transcript]) -> tuple[tuple[Transcript, ...], tuple[Problem, ...]]:
    """The transcripts with the attributes of the table, and what is wrong with the table.

    The first column names a file, with or without its suffix; letter case and Unicode form do not matter. An empty
    cell leaves the file's own value.
    """
    decoded = decode(raw)
    faults = [problem(NAME, decoded.line, decoded.fault, detail=decoded.detail)] if decoded.fault else []
    if not decoded.text:
        return tuple(transcripts), tuple(faults)
    try:
        rows = csv_rows(decoded.text)
    except csv.Error:
        return tuple(transcripts), (*faults, problem(NAME, None, "bad-csv"))
    if len(rows[0].cells) < 2:  # noqa: PLR2004 - a file and an attribute
        return tuple(transcripts), (*faults, problem(NAME, rows[0].number, "attributes-one-column"))
    given, more = _by_transcript(rows, transcripts)
    return tuple(_with(transcript, given.get(transcript.name, ())) for transcript in transcripts), (*faults, *more)


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()


def _names(transcript: Transcript) -> frozenset[str]:
    """Every way the table may name the transcript."""
    file = transcript.name.partition("#")[0]
    return frozenset(_key(name) for name in (transcript.name, file, PurePath(file).stem))


def _by_transcript(
    rows: Sequence[Row], transcripts: Sequence[Transcript]
) -> tuple[Mapping[str, headers.Pairs], list[Problem]]:
    keys = [headers.canonical(cell) for cell in rows[0].cells[1:]]
    given: dict[str, headers.Pairs] = {}
    seen: dict[str, int] = {}
    faults: list[Problem] = []
    for row in rows[1:]:
        name = row.cells[0].strip()
        meant = [transcript.name for transcript in transcripts if _key(name) in _names(transcript)]
        already = next((seen[one] for one in meant if one in seen and "#" not in one), None) or seen.get(_key(name))
        if not meant:
            faults.append(problem(NAME, row.number, "attributes-unknown-file", name=name))
        elif already is not None:
            faults.append(problem(NAME, row.number, "attributes-twice", name=name, first=already))
        else:
            seen.update(dict.fromkeys([*meant, _key(name)], row.number))
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

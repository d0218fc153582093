"""Reading transcripts of any origin: files in, ``Transcript`` records and ``Problem`` records out; nothing is raised.

Rooms
    decode     bytes -> normalised text                     words, marks, labels   which lines begin a turn
    headers    attributes above the dialogue                turns      text -> turns, attributes, problems
    roles      who leads                                    render     records out of what was found
    plain      .txt .md    subtitles  .vtt .srt    word  .docx    tabular (columns)  .csv .tsv .xlsx .jsonl
    attributes attributes.csv

A new format is a function ``(file name, bytes) -> Reading`` and a line in ``IMPORTERS``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from tema.importers import attributes, plain, subtitles, tabular, word
from tema.importers.faults import problem
from tema.records import Problem, Transcript

__all__ = ["IMPORTERS", "Importer", "Reading", "passed_over", "read_folder", "read_transcript", "read_transcripts"]

Reading = tuple[tuple[Transcript, ...], tuple[Problem, ...]]
Importer = Callable[[str, bytes], Reading]

IMPORTERS: Mapping[str, Importer] = MappingProxyType(
    {
        ".txt": plain.read,
        ".md": plain.read,
        ".markdown": plain.read,
        ".vtt": subtitles.read_vtt,
        ".srt": subtitles.read_srt,
        ".docx": word.read,
        ".csv": tabular.read_csv,
        ".tsv": tabular.read_csv,
        ".xlsx": tabular.read_xlsx,
        ".jsonl": tabular.read_jsonl,
    }
)
"""How to read a file, by its suffix in lower case."""

_LITTER = frozenset({"thumbs.db", "desktop.ini"})


def read_transcripts(path: Path) -> Reading:
    """Every transcript in one file: one, except for tables that hold several dialogues (``file.csv#value``)."""
    name = unicodedata.normalize("NFC", path.name)
    importer = IMPORTERS.get(path.suffix.lower())
    if importer is None:
        return (), (problem(name, None, "unknown-suffix", suffix=path.suffix or "–", known=" ".join(IMPORTERS)),)
    try:
        raw = path.read_bytes()
    except OSError as error:
        return (), (problem(name, None, "unreadable", detail=error.strerror or type(error).__name__),)
    return importer(name, raw)


def read_transcript(path: Path) -> tuple[Transcript | None, tuple[Problem, ...]]:
    """The one transcript of a file; a file that holds several dialogues is a problem (see ``read_transcripts``)."""
    transcripts, problems = read_transcripts(path)
    if len(transcripts) > 1:
        return None, (*problems, problem(path.name, None, "several-dialogues", count=len(transcripts)))
    return (transcripts[0] if transcripts else None), problems


def passed_over(entry: Path) -> bool:
    """Whether a file in a transcripts folder is plainly no transcript: hidden, a lock, litter, or a read-me."""
    name = entry.name.lower()
    return name.startswith((".", "~$")) or name in _LITTER or entry.stem.lower() == "readme"


def read_folder(folder: Path) -> Reading:
    """Every transcript in a folder, sorted by name, with the attributes of its ``attributes.csv``.

    Hidden files and a read-me are passed over; folders inside it and files of an unknown kind are problems. The same
    name in two Unicode forms is one name.
    """
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: unicodedata.normalize("NFC", entry.name))
    except OSError as error:
        return (), (problem(folder.name, None, "unreadable", detail=error.strerror or type(error).__name__),)
    transcripts: list[Transcript] = []
    problems: list[Problem] = []
    table: Path | None = None
    for entry in entries:
        if passed_over(entry):
            continue
        if entry.is_dir():
            problems.append(problem(entry.name, None, "folder-inside"))
        elif entry.name.lower() == attributes.NAME:
            table = entry
        else:
            found, faults = read_transcripts(entry)
            transcripts += found
            problems += faults
    if table is not None:
        together, faults = attributes.apply(table.read_bytes(), transcripts)
        return tuple(sorted(together, key=lambda one: one.name)), (*problems, *faults)
    return tuple(sorted(transcripts, key=lambda one: one.name)), tuple(problems)

"""Reading transcripts of any origin: files in, ``Transcript`` records and ``Problem`` records out; nothing is raised.

Rooms
    decode     bytes -> normalised text                     words, marks, labels   which lines begin a turn
    headers    attributes above the dialogue                turns      text -> turns, attributes, problems
    roles      who leads                                    render     records out of what was found
    plain      .txt .md    subtitles  .vtt .srt    word  .docx    tabular (columns, rows)  .csv .tsv .xlsx .jsonl
    attributes attributes.csv; merging: two of them made into one

A new format is a function ``(file name, bytes) -> Reading`` and a line in ``IMPORTERS``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from tema.importers import attributes, plain, subtitles, tabular, word
from tema.importers.decode import normalised
from tema.importers.faults import Reading, problem, unreadable
from tema.records import Problem, Transcript

__all__ = ["IMPORTERS", "Importer", "Reading", "passed_over", "read_folder", "read_transcripts", "sort_folder"]

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
    name = normalised(path.name)
    importer = IMPORTERS.get(path.suffix.lower())
    if importer is None:
        return (), (_unknown(path),)
    try:
        raw = path.read_bytes()
    except OSError as error:
        return (), (unreadable(name, error),)
    return importer(name, raw)


def _unknown(path: Path) -> Problem:
    suffix, known = path.suffix or "–", " ".join(IMPORTERS)
    return problem(normalised(path.name), None, "unknown-suffix", suffix=suffix, known=known)


def passed_over(entry: Path) -> bool:
    """Whether a file in a transcripts folder is plainly no transcript: hidden, a lock, litter, or a read-me."""
    name = entry.name.lower()
    return name.startswith((".", "~$")) or name in _LITTER or entry.stem.lower() == "readme"


def sort_folder(folder: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The files of a folder that can be read, by name, ``attributes.csv`` among them; a problem for all other entries.

    What is ``passed_over`` is not mentioned.
    """
    try:
        # Two Unicode forms of one name have a fixed order too.
        entries = sorted(folder.iterdir(), key=lambda entry: (normalised(entry.name), entry.name))
    except OSError as error:
        return (), (unreadable(normalised(folder.name), error),)
    files: list[Path] = []
    problems: list[Problem] = []
    for entry in entries:
        if passed_over(entry):
            continue
        if entry.is_dir():
            problems.append(problem(normalised(entry.name), None, "folder-inside"))
        elif entry.suffix.lower() not in IMPORTERS:
            problems.append(_unknown(entry))
        else:
            files.append(entry)
    return tuple(files), tuple(problems)


def read_folder(folder: Path) -> Reading:
    """Every transcript in a folder, sorted by name, with the attributes of its ``attributes.csv``.

    Hidden files and a read-me are passed over; folders inside it and files of an unknown kind are problems. The same
    name in two Unicode forms is one name: the first file is read and the other is a problem.
    """
    files, faults = sort_folder(folder)
    problems = list(faults)
    transcripts: dict[str, Transcript] = {}
    tables = [file for file in files if file.name.lower() == attributes.NAME]
    for file in files:
        if file in tables:
            continue
        found, faults = read_transcripts(file)
        problems += faults
        for transcript in found:
            if transcript.name in transcripts:
                problems.append(problem(normalised(file.name), None, "name-twice", name=transcript.name))
            else:
                transcripts[transcript.name] = transcript
    together, faults = _with_table(tables, [transcripts[name] for name in sorted(transcripts)])
    return together, (*problems, *faults)


def _with_table(tables: Sequence[Path], transcripts: Sequence[Transcript]) -> Reading:
    """The transcripts with the attributes of the first table; another spelling of its name is a problem."""
    if not tables:
        return tuple(transcripts), ()
    more = [problem(other.name, None, "name-twice", name=attributes.NAME) for other in tables[1:]]
    try:
        raw = tables[0].read_bytes()
    except OSError as error:
        return tuple(transcripts), (unreadable(attributes.NAME, error), *more)
    together, faults = attributes.apply(raw, transcripts)
    return together, (*faults, *more)

"""Codings from elsewhere: tables, Word comments, and projects of Taguette and QualCoder. Pure; knows no study.

``READERS`` maps a file's suffix to the function that takes codings out of it; databases and QualCoder's folder are
known by what they are. To add a form, write the function and add its line.

Rooms
    records    what stands in a file, before it is known where it belongs
    columns  table                  CSV, XLSX, JSON Lines, JSON; also tema's own exports
    word                            comments in a Word document
    database  projects  markup  page    Taguette and QualCoder
    fold  index  near  locate       where in the study's texts a quote stands
    codes  moments                  which code, direction and moment a word means
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tema.bringing import page, projects, word
from tema.bringing.database import MARK
from tema.bringing.records import RawCode, RawCoding, Read, Words, problem
from tema.bringing.table import read_csv, read_json, read_jsonl, read_xlsx

__all__ = ["READERS", "RawCode", "RawCoding", "Read", "Words", "problem", "read_codings"]

READERS: Mapping[str, Callable[[Path], Read]] = {
    ".csv": read_csv,
    ".tsv": read_csv,
    ".txt": read_csv,
    ".xlsx": read_xlsx,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".docx": word.read,
    ".html": page.read,
    ".htm": page.read,
    ".qda": projects.read,
    ".sqlite3": projects.read,
    ".sqlite": projects.read,
    ".db": projects.read,
}
_MOST_BYTES = 1_000_000_000


def read_codings(path: Path) -> Read:
    """The codings in a file, or in QualCoder's folder; never raises for what it is like.

    What cannot be read is a problem with its line and mend.
    """
    try:
        file = path / projects.QUALCODERS_FILE if path.is_dir() else path
        if file.exists() and not file.is_file():  # a pipe or a device has no end, or waits for one who never writes
            return Read(problems=(problem(path.name, None, "bringing-no-file"),))
        with file.open("rb") as opened:
            start = opened.read(len(MARK))
        if file.stat().st_size > _MOST_BYTES:
            return Read(problems=(problem(path.name, None, "bringing-too-large", most=_MOST_BYTES // 1_000_000),))
        reader = projects.read if start == MARK else READERS.get(path.suffix.lower())
        if reader is None:
            known = ", ".join(READERS)
            return Read(problems=(problem(path.name, None, "bringing-unknown-form", known=known),))
        return reader(path)
    except OSError as error:
        detail = error.strerror or type(error).__name__
        return Read(problems=(problem(path.name, None, "import-unreadable", detail=detail),))

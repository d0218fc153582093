"""An append-only file of what people did: one JSON object a line, readable without tema, never rewritten.

It keeps what belongs to a folder and not to a study: which documents are relevant, what became of a draft. Undoing is
one more line.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from tema.errors import CannotWrite
from tema.records import Message, Problem

Entry = Mapping[str, Any]
"""A line: ``id``, ``at`` (UTC, ISO 8601), ``coder``, ``act``, and what the act says."""


def append(path: Path, coder: str, act: str, **said: Any) -> Entry:
    """Write one more line, and see that it is on the disk before going on.

    Raises:
        CannotWrite: the file cannot be written; it is as it was.
    """
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    entry = {"id": str(uuid4()), "at": at, "coder": coder, "act": act, **said}
    line = json.dumps(entry, ensure_ascii=False) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file:
            file.seek(0, os.SEEK_END)
            if file.tell():
                file.seek(-1, os.SEEK_END)
                # A line that was cut off when the power went must not swallow the next one.
                line = line if file.read(1) == b"\n" else "\n" + line
            file.write(line.encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CannotWrite(path=str(path), detail=error.strerror or str(error)) from error
    return entry


def entries(path: Path) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """The lines in order, each once, and a Problem for each that cannot be read. No file: none."""
    if not path.is_file():
        return (), ()
    found: dict[str, Entry] = {}
    problems: list[Problem] = []
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        detail = {"detail": error.strerror or type(error).__name__}
        what, mend = Message("reading-unreadable", detail), Message("reading-unreadable-mend")
        return (), (Problem(path.name, None, what, mend),)
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        entry = _entry(line)
        if entry is None:
            said = Message("journal-line"), Message("journal-line-mend")
            problems.append(Problem(path.name, number, *said))
        else:
            found.setdefault(str(entry["id"]), entry)
    return tuple(found.values()), tuple(problems)


def _entry(line: str) -> Entry | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    whole = isinstance(value, dict) and all(isinstance(value.get(name), str) for name in ("id", "at", "coder", "act"))
    return value if whole else None

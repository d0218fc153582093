"""What every importer answers, and its problems: a key of the catalogue says what, the same with ``-mend`` how."""

from __future__ import annotations

from typing import Any

from tema.importers.decode import Decoded, normalised
from tema.records import Message, Problem, Transcript

Reading = tuple[tuple[Transcript, ...], tuple[Problem, ...]]
"""What was read, and what was wrong."""


def problem(file: str, line: int | None, key: str, **values: Any) -> Problem:
    """A problem in ``file``, 1-based ``line``; ``key`` is the catalogue's without ``import-``."""
    shown = {name: normalised(value) if isinstance(value, str) else value for name, value in values.items()}
    given = {"file": normalised(file), **shown}
    return Problem(given["file"], line, Message(f"import-{key}", given), Message(f"import-{key}-mend", given))


def decode_problems(decoded: Decoded, file: str) -> tuple[Problem, ...]:
    """What hindered the decoding, as problems; empty when nothing did."""
    if decoded.fault is None:
        return ()
    return (problem(file, decoded.line, decoded.fault, detail=decoded.detail),)


def unreadable(file: str, error: OSError) -> Problem:
    """The problem of a file or folder that the system will not open."""
    return problem(file, None, "unreadable", detail=error.strerror or type(error).__name__)

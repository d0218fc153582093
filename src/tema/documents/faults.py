"""What every reader answers, and its problems: a key of the catalogue says what, the same with ``-mend`` how."""

from __future__ import annotations

from typing import Any

from tema.importers.decode import Decoded, normalised
from tema.records import Message, Problem
from tema.records.documents import Document

Reading = tuple[Document | None, tuple[Problem, ...]]
"""The document, None where it cannot be read, and what was wrong."""


def problem(file: str, key: str, *, line: int | None = None, **values: Any) -> Problem:
    """A problem with a document, on ``line`` (from 1) or as a whole; ``key`` is the catalogue's."""
    given = {name: normalised(value) if isinstance(value, str) else value for name, value in values.items()}
    return Problem(normalised(file), line, Message(key, given), Message(f"{key}-mend", given))


def refused(file: str, key: str, **values: Any) -> Reading:
    """No document, and why."""
    return None, (problem(file, key, **values),)


_UNDECODED = {
    "empty": "reading-empty",
    "too-large": "reading-too-large",
    "other-kind": "reading-not-what-it-says",
    "not-text": "reading-not-text",
    "lost-characters": "reading-lost-characters",
}


def decoding_problems(file: str, decoded: Decoded) -> tuple[Problem, ...]:
    """What hindered the decoding of a text, or was lost in it, as problems; empty where nothing did."""
    if decoded.fault is None:
        return ()
    return (problem(file, _UNDECODED[decoded.fault], line=decoded.line, most=decoded.detail),)

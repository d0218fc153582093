"""What stands in a file of codings, before it is known where in the study it belongs."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from tema.importers.decode import normalised
from tema.records import Message, Problem

_MOST_DIGITS = 9
"""No text and no table is so long that a place or a turn needs more."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a coding says of where it stands; a text is "" and a number None where the file does not say.

    ``start`` and ``end`` are code points in the study's text, end exclusive. ``before`` and ``after`` are the words
    around the quote in the text that the other program holds.
    """

    transcript: str = ""
    turn: int | None = None
    speaker: str = ""
    start: int | None = None
    end: int | None = None
    quote: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class RawCoding:
    """One row, comment or highlight with its codes as they are written there; ``line`` is the row's number."""

    line: int | None
    words: Words
    codes: tuple[str, ...]
    valence: str = ""
    memo: str = ""
    coder: str = ""
    moment: str = ""


@dataclass(frozen=True, slots=True)
class RawCode:
    """What a file says of a code that it uses: its name, its definition and the group it stands in."""

    name: str
    definition: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds. ``program`` is who wrote it, as far as that can be seen, "" where it cannot."""

    program: str = ""
    codings: tuple[RawCoding, ...] = ()
    codes: tuple[RawCode, ...] = ()
    problems: tuple[Problem, ...] = ()


def problem(file: str, line: int | None, key: str, **values: Any) -> Problem:
    """A problem in ``file``, 1-based ``line``; ``key`` is the catalogue's, and ``<key>-mend`` says how to mend it."""
    shown = {name: normalised(value) if isinstance(value, str) else value for name, value in values.items()}
    frozen = MappingProxyType({"file": normalised(file), **shown})
    return Problem(frozen["file"], line, Message(key, frozen), Message(f"{key}-mend", frozen))


def whole(text: str) -> int | None:
    """A number of 0 or more that is written as digits (a spreadsheet may add ``.0``), None for anything else."""
    digits = text.strip().removesuffix(".0")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS else None

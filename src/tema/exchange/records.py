"""What is passed on between the forms of a codebook: what was written or taken in, and what could not come along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from tema.codebook.lines import problem
from tema.records import Codebook, Message, Problem

TextField = Literal["codebook", "language", "id", "family", "parent", "definition", "inclusion", "exclusion"]
LastField = Literal["retired", "into", "guid"]
ListField = Literal["documents", "examples", "near_misses", "neighbours", "source"]
PartField = Literal[TextField, LastField, ListField, "name"]
LISTS: tuple[ListField, ...] = get_args(ListField)

MEGABYTE = 1_000_000
MOST_MEGABYTES = 50
"""A larger file is no codebook; one with a thousand codes and twenty examples each has some five."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: ``tag`` stands in brackets before it (a direction, a code, a short name), "" for none."""

    tag: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is said of a code, family or codebook: a text or a list.

    ``tag`` is the language of a name. Codes and families are referred to in words, as a person would.
    """

    field: PartField
    text: str = ""
    items: tuple[Item, ...] = ()
    tag: str = ""


@dataclass(frozen=True, slots=True)
class RawFamily:
    """A group of codes as it stands in a file; ``key`` tells it from the file's others."""

    key: str
    name: str
    parts: tuple[Part, ...] = ()
    guid: str = ""


@dataclass(frozen=True, slots=True)
class RawCode:
    """A code as it stands in a file. ``parent`` and ``family`` are keys of what it stands under, where it does."""

    key: str
    name: str
    parts: tuple[Part, ...] = ()
    guid: str = ""
    parent: str | None = None
    family: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class RawBook:
    """A codebook as it stands in a file, before its references are followed."""

    file: str
    name: str
    parts: tuple[Part, ...]
    families: tuple[RawFamily, ...]
    codes: tuple[RawCode, ...]
    told: tuple[Message, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A codebook as a file's contents; ``lost`` says what the form could not hold."""

    raw: bytes
    lost: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """A codebook from a file, None where there is none.

    ``problems`` are faults of the file for a person to mend, ``told`` what was left out, changed or understood.
    """

    codebook: Codebook | None
    problems: tuple[Problem, ...] = ()
    told: tuple[Message, ...] = ()


def refused(file: str, key: str, line: int | None = None, **values: object) -> Taken:
    """Nothing taken in, and why."""
    return Taken(None, (problem(file, line, key, **values),))


def size_fault(file: str, raw: bytes) -> Taken | None:
    """Why the contents cannot be a codebook, going by their size alone."""
    if not raw.strip():
        return refused(file, "exchange-empty")
    if len(raw) > MOST_MEGABYTES * MEGABYTE:
        return refused(file, "exchange-too-large", most=MOST_MEGABYTES)
    return None

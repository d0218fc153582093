"""What is said to a person, and where a text is meant: the records that every room shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be shown to a person: a key of the message catalogues and the values to put in."""

    key: str
    values: Mapping[str, Any] = field(default_factory=lambda: EMPTY)


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in the user's data: returned beside what could be read, never raised."""

    file: str
    line: int | None
    what: Message
    mend: Message


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one transcript's text. Two places are equal when they cover the same characters."""

    transcript: str
    start: int
    end: int

    @property
    def id(self) -> str:
        """The place written as text; also the id of a segment there."""
        return f"{self.transcript}:{self.start}-{self.end}"

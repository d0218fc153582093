"""What is found at one place of a document, before it is put together with what other places say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tema.records.documents import Cited, SetAsideKind

Kind = Literal["defined", "term", "row", "item", "step", "heading", "contrast", "kind"]
"""How it was seen: a sentence says what it is; "X: ..."; a table row; an item of a list; a step; a heading with text
of its own; told apart from something; named as one of the kinds of something."""


@dataclass(frozen=True, slots=True)
class Over:
    """What stands over a finding and names what it belongs to: a heading or lead-in; ``key`` tells it from others."""

    key: str
    title: str
    place: Cited | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A concept seen at one place.

    ``base`` is how sure that way of seeing is, 0..1. ``apart`` are words that the text tells it apart from, with the
    sentence that does; ``also`` other words for it. ``holds`` and ``lacks`` are what the text says that it takes in and
    leaves out, "" for nothing.
    """

    name: str
    kind: Kind
    place: Cited
    base: float
    over: Over
    definition: Cited | None = None
    apart: tuple[tuple[str, str], ...] = ()
    also: tuple[str, ...] = ()
    holds: str = ""
    lacks: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True)
class Aside:
    """What is set aside at one place."""

    name: str
    kind: SetAsideKind
    place: Cited
    title: str
    order: int = 0

"""Coded excerpts with what stands around them, in chapters: by code, by theme or by dialogue."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tema.exporters.form import Wish
from tema.exporters.wording import said_by
from tema.messages import Text, text_in
from tema.records import Codebook, Coding, Memo, Place, Transcript, Turn
from tema.store.study import Study
from tema.views.attributes import Attributes, attributes
from tema.views.cleared import Cleared, cleared

CONTEXT = 30
"""So many words before and after an excerpt are shown, within its turn."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Given:
    """A code at an excerpt with everybody who gave it, each once; ``name`` is the code's."""

    code: str
    name: str
    codings: tuple[Coding, ...]


@dataclass(frozen=True, slots=True)
class CodedExcerpt:
    """An excerpt: its words, those around it, where it comes from in one line, its codes, and the memos on itself."""

    place: Place
    words: str
    before: str
    after: str
    source: str
    given: tuple[Given, ...]
    memos: tuple[Memo, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading, what is told of it (label and text), and the excerpts under it, in the order of the texts."""

    level: int
    name: str
    told: tuple[tuple[str, str], ...] = ()
    excerpts: tuple[CodedExcerpt, ...] = ()
    is_group: bool = False
    """A heading over others only, under which nothing is counted."""

    @property
    def dialogues(self) -> int:
        """In how many dialogues its excerpts stand."""
        return len({each.place.transcript for each in self.excerpts})


@dataclass(frozen=True, slots=True)
class Reading:
    """All that excerpts are put together from. ``coded``: by place and code, who gave it."""

    gate: Cleared
    book: Codebook
    known: Attributes
    coded: Mapping[Place, Mapping[str, tuple[Coding, ...]]]
    memos: Mapping[Place, tuple[Memo, ...]]
    text: Text
    wish: Wish
    names: Mapping[str, str]

    def excerpt(self, place: Place, only: str | None = None) -> CodedExcerpt:
        """The excerpt at a place with its codes; ``only``: with this code alone."""
        transcript = self.gate.transcripts[place.transcript]
        at = _turn_at(transcript.turns, place.start)
        before, after = self._around(transcript, place, at)
        given = tuple(
            Given(code, self.names.get(code, code), codings)
            for code, codings in self.coded.get(place, {}).items()
            if only is None or code == only
        )
        source = self._source(transcript, place, transcript.turns[at] if at >= 0 else None)
        return CodedExcerpt(place, self.gate.words(place), before, after, source, given, self.memos.get(place, ()))

    def _source(self, transcript: Transcript, place: Place, turn: Turn | None) -> str:
        values = [value for _, value in self.known.get(transcript.name, ()) if value]
        who = said_by(self.text, transcript, turn.speaker, shared=bool(self.wish.shared)) if turn else ""
        if self.wish.shared:  # the file's name and the groups would say whose dialogue it is
            return who
        number = self.text("forms-turn", number=turn.number) if turn else ""
        where = f"{place.start}\N{EN DASH}{place.end}"
        return " · ".join(filter(None, (transcript.name, who, *values, number, where)))

    def _around(self, transcript: Transcript, place: Place, at: int) -> tuple[str, str]:
        """The words before and after within the turn; where it begins the turn, the end of what was said before."""
        text, turns = transcript.text, transcript.turns
        last = _turn_at(turns, place.end - 1)
        begin = turns[at].start if at >= 0 else text.rfind("\n", 0, place.start) + 1
        end = turns[last].end if last >= 0 else text.find("\n", place.end)
        before = _last_words(text[begin : place.start])
        if not before.strip() and at > 0:
            earlier = turns[at - 1]
            who = said_by(self.text, transcript, earlier.speaker, shared=bool(self.wish.shared))
            said = _last_words(text[earlier.start : earlier.end].rstrip())
            before = f"{who}: {said}\n" if who else f"{said}\n"
        return before, _first_words(text[place.end : end if end >= 0 else len(text)])


def reading(study: Study, book: Codebook, wish: Wish) -> Reading:
    """Read the study as far as it may go out."""
    gate = cleared(study)
    text = cache(text_in(wish.language))  # the same few sentences stand under every excerpt
    order = {code.id: number for number, code in enumerate(book.codes)}
    coded: dict[Place, dict[str, list[Coding]]] = {}
    for coding in sorted(gate.codings, key=lambda c: (c.place, order.get(c.code, len(order)), c.code, c.coder)):
        coded.setdefault(coding.place, {}).setdefault(coding.code, []).append(coding)
    memos: dict[Place, list[Memo]] = {}
    for memo in gate.memos:
        if memo.code is None:
            memos.setdefault(memo.place, []).append(memo)
    return Reading(
        gate=gate,
        book=book,
        known=attributes(study),
        coded={place: {code: tuple(who) for code, who in codes.items()} for place, codes in coded.items()},
        memos={place: tuple(found) for place, found in memos.items()},
        text=text,
        wish=wish,
        names={code.id: code.named(wish.language) for code in book.codes},
    )


def excerpts_of(read: Reading, places: Iterable[Place], only: str | None = None) -> tuple[CodedExcerpt, ...]:
    """The excerpts at these places, each once, in the order of the texts."""
    return tuple(read.excerpt(place, only) for place in sorted(set(places)))


def _turn_at(turns: Sequence[Turn], position: int) -> int:
    """The number of the turn that holds the position, counted from 0; -1 where none does."""
    at = bisect_right(turns, position, key=lambda turn: turn.start) - 1
    return at if at >= 0 and position < turns[at].end else -1


def _last_words(text: str) -> str:
    words = list(_WORD.finditer(text))
    return text if len(words) <= CONTEXT else f"… {text[words[-CONTEXT].start() :]}"


def _first_words(text: str) -> str:
    words = list(_WORD.finditer(text))
    return text.rstrip() if len(words) <= CONTEXT else f"{text[: words[CONTEXT - 1].end()]} …"

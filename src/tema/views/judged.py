"""The places that at least two coders have judged, with what each of them said there.

The unit is the excerpt. A coding with borders of its own counts on every excerpt that it covers by half, or that covers
half of it; where there is no such excerpt its own place is the unit. To have judged a place is to have coded it, to
have refused a suggestion there, or to have said that it carries no code: who only skipped it has said nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tema.records import Coding, Place
from tema.store import corpus, machine
from tema.store.reads import judgements
from tema.store.reads.judgements import Judgement
from tema.store.study import Study

How = Literal["coded", "refused", "otherwise", "nothing"]
"""What a coder said of a code: gave it, refused it, gave other codes, or gave none."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one coder says of one place. ``unseen`` says that she decided everything there without suggestions."""

    coder: str
    codings: tuple[Coding, ...]
    refused: frozenset[str]
    unseen: bool

    @property
    def codes(self) -> frozenset[str]:
        """The codes she gives the place."""
        return frozenset(coding.code for coding in self.codings)

    def gives(self, code: str) -> bool:
        """Whether she gives the place this code."""
        return any(coding.code == code for coding in self.codings)

    def how(self, code: str) -> How:
        """What she says of the code."""
        if self.gives(code):
            return "coded"
        if code in self.refused:
            return "refused"
        return "otherwise" if self.codings else "nothing"


@dataclass(frozen=True, slots=True)
class Judged:
    """A place and what each coder says of it, by name. ``segment`` is the excerpt's id, None where there is none."""

    place: Place
    quote: str
    segment: str | None
    said: tuple[Said, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code that anybody gives the place."""
        return tuple(dict.fromkeys(coding.code for said in self.said for coding in said.codings))

    def by(self, coder: str) -> Said | None:
        """What this coder says."""
        return next((said for said in self.said if said.coder == coder), None)


def judged_by_several(study: Study) -> tuple[Judged, ...]:
    """Every place that two coders or more have judged, in text order."""
    return _judged(study, (*judgements.mark(study), machine.fingerprint(study, "split")))


@lru_cache(maxsize=4)
def _judged(study: Study, mark: Hashable) -> tuple[Judged, ...]:  # noqa: ARG001  (what the result depends on)
    found = judgements.judgements(study)
    coders: dict[str, set[str]] = {}
    for each in found:
        coders.setdefault(each.place.transcript, set()).add(each.coder)
    several = {name for name, who in coders.items() if len(who) > 1}
    segments = judgements.segments_of(study, several)
    places = Places([segment.place for segment in segments])
    quotes = {segment.place: segment.text for segment in segments}
    at: dict[Place, list[Judgement]] = {}
    for each in found:
        if each.place.transcript in several:
            for place in places.units(each.place) or (each.place,):
                at.setdefault(place, []).append(each)
    shared = {place: said for place, said in at.items() if len({each.coder for each in said}) > 1}
    texts = {name: corpus.transcript(study, name).text for name in {p.transcript for p in shared if p not in quotes}}
    return tuple(
        Judged(
            place,
            quotes[place] if place in quotes else texts[place.transcript][place.start : place.end],
            place.id if place in quotes else None,
            _said(shared[place]),
        )
        for place in sorted(shared)
    )


def _said(judgements_there: Iterable[Judgement]) -> tuple[Said, ...]:
    by: dict[str, list[Judgement]] = {}
    for each in judgements_there:
        by.setdefault(each.coder, []).append(each)
    return tuple(
        Said(
            coder,
            tuple(sorted((e.coding for e in by[coder] if e.coding), key=lambda coding: (coding.place, coding.code))),
            frozenset(each.code for each in by[coder] if each.coding is None and each.code),
            all(each.values.get("hidden") for each in by[coder]),
        )
        for coder in sorted(by, key=str.casefold)
    )


class Places:
    """The excerpts of several transcripts, to be asked which of them another place is about."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._exact = set(places)
        self._in: dict[str, list[Place]] = {}
        for place in sorted(places):
            self._in.setdefault(place.transcript, []).append(place)

    def units(self, place: Place) -> tuple[Place, ...]:
        """The excerpts that are about the same words as the place; none where it lies between them."""
        if place in self._exact:
            return (place,)
        here = self._in.get(place.transcript, [])
        # Excerpts do not overlap: those that reach into the place begin before its end and end after its start.
        last = bisect_right(here, place.end, key=lambda each: each.start)
        first = bisect_right(here, place.start, key=lambda each: each.end)
        return tuple(each for each in here[first:last] if same_words(each, place))


def same_words(one: Place, other: Place) -> bool:
    """Whether two places are about the same words: one covers at least half of the other."""
    if one.transcript != other.transcript:
        return False
    common = min(one.end, other.end) - max(one.start, other.start)
    return 2 * common >= min(one.end - one.start, other.end - other.start)

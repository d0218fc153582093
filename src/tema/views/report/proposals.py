"""Quotes that an analyst may want for a theme. She chooses; nothing of this reaches a report by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tema.messages import Language
from tema.records import Coding, Place, Theme
from tema.records.report import QuoteKind
from tema.store import corpus
from tema.store.study import Study
from tema.views.report.attribution import said_by
from tema.views.report.basis import Basis, basis_of, coded_by
from tema.views.themes.ranks import ranking

MOST = 5
MOST_OF_ONE = 2
"""So many of a kind from one dialogue, so that one talkative dialogue does not speak for all."""

FEWEST_WORDS = 6
"""An excerpt with fewer words seldom tells a reader anything; such ones are proposed only where there are no others."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A quote to choose: its words, who says it (as in a report) and why it is proposed."""

    place: Place
    words: str
    said_by: str
    kind: QuoteKind


def proposals(study: Study, theme: str, language: Language, own: str | None = None) -> tuple[Proposal, ...]:
    """At most five of each kind: *typical* ones, *diverse* ones that differ from these, and *counter* ones.

    Counter quotes pull the other way than most. Only excerpts that may be quoted, and that have not been chosen for the
    report yet. Where nothing has been measured, the typical ones are the first of each dialogue in turn. An unknown
    theme has none. With ``own`` only this coder's codings are looked at, for one who works blind.
    """
    basis = coded_by(basis_of(study, language, shared=False), own)
    found = basis.theme(theme)
    if found is None:
        return ()
    taken = [each.place for each in basis.chosen if each.theme == theme and each.use == "report"]
    counter = tuple(_counter(basis, found))
    typical, diverse = _ranked(basis, found)
    made: list[Proposal] = []
    kinds: tuple[tuple[QuoteKind, Iterable[Place]], ...] = (
        ("counter", counter),
        ("typical", typical),
        ("diverse", diverse),
    )
    for kind, places in kinds:
        new = _some(basis, places, taken)
        taken += new
        made += [Proposal(place, basis.gate.words(place), said_by(basis, place), kind) for place in new]
    order = ("typical", "diverse", "counter")
    return tuple(sorted(made, key=lambda each: order.index(each.kind)))


def _some(basis: Basis, places: Iterable[Place], taken: list[Place]) -> list[Place]:
    """The first of the places that may be quoted and say something that none of those taken says.

    Where all of the places are in one dialogue, it may speak more than twice.
    """
    standing = [place for place in places if _may_stand(basis, place)]
    telling = [place for place in standing if len(basis.gate.words(place).split()) >= FEWEST_WORDS]
    most = MOST_OF_ONE if len({place.transcript for place in standing}) > 1 else MOST
    found: list[Place] = []
    for place in telling or standing:
        of_one = sum(each.transcript == place.transcript for each in found)
        apart = not any(_overlap(place, each) for each in (*taken, *found))
        if len(found) < MOST and of_one < most and apart:
            found.append(place)
    return found


def _overlap(one: Place, other: Place) -> bool:
    return one.transcript == other.transcript and one.start < other.end and other.start < one.end


def _may_stand(basis: Basis, place: Place) -> bool:
    there = place.transcript in basis.gate.transcripts
    return there and basis.gate.consent.may_quote(place) and bool(basis.speakers(place))


def _ranked(basis: Basis, theme: Theme) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The theme's excerpts in the orders typical and diverse; where they have not been measured, in turn and none."""
    every = basis.places(theme)
    segment_of = _segments(basis, every)
    places: dict[str, list[Place]] = {}
    for place, segment in segment_of.items():
        places.setdefault(segment, []).append(place)
    measured = ranking(basis.study, list(places), ())
    if not measured.measured:
        return _in_turn(every), ()
    typical = tuple(place for id_ in measured.orders["typical"] for place in places[id_])
    diverse = tuple(place for id_ in measured.orders["diverse"] for place in places[id_])
    return typical, diverse


def _in_turn(places: Iterable[Place]) -> tuple[Place, ...]:
    """The first of each dialogue, then the second of each, and so on."""
    before: Counter[str] = Counter()
    turns = []
    for place in sorted(places):
        turns.append((before[place.transcript], place))
        before[place.transcript] += 1
    return tuple(place for _, place in sorted(turns))


def _segments(basis: Basis, places: Iterable[Place]) -> dict[Place, str]:
    """The segment that each place lies in most; a place outside all is left out."""
    inside: dict[str, list[Place]] = {}
    for segment in corpus.segments(basis.study):
        inside.setdefault(segment.place.transcript, []).append(segment.place)
    found = {}
    for place in places:
        own = [each for each in inside.get(place.transcript, ()) if _overlap(each, place)]
        if own:
            found[place] = max(own, key=lambda each: min(each.end, place.end) - max(each.start, place.start)).id
    return found


def _counter(basis: Basis, theme: Theme) -> Iterator[Place]:
    """Excerpts that pull the other way than most: in the theme first, then elsewhere with its codes."""
    inside = basis.codings(theme)
    way = _usual(inside)
    if way is None:
        return
    against = "weakens" if way == "strengthens" else "strengthens"
    elsewhere = [coding for coding in basis.gate.codings if coding.code in theme.codes]
    for valence in (against, "both"):
        for coding in (*inside, *elsewhere):
            if coding.valence == valence:
                yield coding.place


def _usual(codings: Iterable[Coding]) -> str | None:
    """The valence that most of the codings have; None where neither has more."""
    counted = Counter(coding.valence for coding in codings)
    ahead = counted["strengthens"] - counted["weakens"]
    return ("strengthens" if ahead > 0 else "weakens") if ahead else None

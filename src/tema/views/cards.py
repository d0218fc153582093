"""Excerpts under review: the words, what was said around them, what is suggested and what coders have said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tema.records import Coding, Decision, Evidence, Flag, Place, Restriction, Segment, Suggestion, Valence
from tema.review import JUDGEMENTS
from tema.store import machine
from tema.store.reads import excerpts, lookup
from tema.store.study import Study
from tema.views.attributes import attributes
from tema.views.blinding import Hidden, blinding, hidden
from tema.views.consent import said_of_excerpts

Verdict = Literal["waiting", "accepted", "rejected"]

BEFORE, AFTER = 5, 3
"""Turns around the excerpt that come along; the page shows fewer until more are asked for."""


@dataclass(frozen=True, slots=True)
class TurnShown:
    """A turn on the page: who spoke and what, and where in the dialogue's text it begins."""

    number: int
    speaker: str
    leads: bool
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A suggested code, why, and what the coder has said about it.

    ``evidence`` speaks for the code and ``against`` against it. ``carries`` is the place of the stretch that carries
    the suggestion, None where that is the whole excerpt or none in particular.
    """

    code: str
    probability: float
    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
    carries: Place | None = None
    words: tuple[str, ...] = ()
    valence: Valence | None = None
    valence_probability: float | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One excerpt for judgement. ``turn`` is the number of its own turn among ``turns``.

    ``codings`` are everybody's that touch the turns shown; of a card that is ``hidden`` only the coder's own.
    ``restriction`` is what has been said of exactly this excerpt, ``around`` what has been said of more than it: its
    speaker, its dialogue, or another excerpt that it shares words with.
    """

    place: Place
    text: str
    attributes: tuple[tuple[str, str], ...]
    turn: int
    turns: tuple[TurnShown, ...]
    offers: tuple[Offer, ...]
    codings: tuple[Coding, ...]
    memo: str
    flags: frozenset[Flag]
    hidden: Hidden = ""
    restriction: Restriction | None = None
    around: Restriction | None = None

    @property
    def speaker(self) -> str:
        """Who says the excerpt."""
        return next((turn.speaker for turn in self.turns if turn.number == self.turn), "")

    @property
    def waiting(self) -> tuple[Offer, ...]:
        """The suggestions that have no answer yet, most probable first."""
        return tuple(offer for offer in self.offers if offer.verdict == "waiting")


@dataclass(frozen=True, slots=True)
class _Said:
    """What coders have said about the places of some cards, by the card's number."""

    codings: Mapping[int, Sequence[Coding]]
    rejected: Mapping[int, frozenset[str]]
    memos: Mapping[int, str]
    flags: Mapping[int, frozenset[Flag]]


def cards(study: Study, coder: str, ids: Iterable[str]) -> tuple[Card, ...]:
    """The excerpts with these ids, in this order; those that no longer exist are left out."""
    wanted = tuple(dict.fromkeys(ids))
    known = lookup.segments(study, wanted)
    segments = [known[name] for name in wanted if name in known]
    if not segments:
        return ()
    around = excerpts.turns_around(study, segments, before=BEFORE, after=AFTER)
    leaders = excerpts.leaders(study, {segment.place.transcript for segment in segments})
    suggested: dict[str, list[Suggestion]] = {}
    for each in machine.suggestions(study, [segment.id for segment in segments]):
        suggested.setdefault(each.segment, []).append(each)
    said = _said(study, coder, segments, around)
    described = attributes(study)
    how = blinding(study, coder)
    consented = said_of_excerpts(study, [segment.place for segment in segments])

    def made(number: int, one: Segment) -> Card:
        codings = said.codings.get(number, ())
        mine = tuple(each for each in codings if each.coder == coder)
        here = {each.code for each in mine if each.place == one.place}
        why = hidden(how, coder, one.id)
        return Card(
            place=one.place,
            text=one.text,
            attributes=described.get(one.place.transcript, ()),
            turn=one.turn,
            turns=_shown(one, around.get(one.id, ()), leaders),
            offers=() if why else _offers(one, suggested.get(one.id, ()), here, said.rejected.get(number, frozenset())),
            codings=mine if why else tuple(codings),
            memo=said.memos.get(number, ""),
            flags=said.flags.get(number, frozenset()),
            hidden=why,
            restriction=consented.get(one.place, (None, None))[0],
            around=consented.get(one.place, (None, None))[1],
        )

    return tuple(made(number, one) for number, one in enumerate(segments))


def _shown(
    segment: Segment, turns: Sequence[excerpts.Words], leaders: frozenset[tuple[str, str]]
) -> tuple[TurnShown, ...]:
    name = segment.place.transcript
    return tuple(
        TurnShown(turn.number, turn.speaker, (name, turn.speaker) in leaders, turn.start, words)
        for turn, words in turns
    )


def _said(
    study: Study, coder: str, segments: Sequence[Segment], around: Mapping[str, Sequence[excerpts.Words]]
) -> _Said:
    places = [segment.place for segment in segments]
    stretches = [_stretch(place, around.get(place.id, ())) for place in places]
    codings: dict[int, list[Coding]] = {}
    for number, coding in excerpts.codings_over(study, stretches):
        codings.setdefault(number, []).append(coding)
    return _Said(
        codings,
        excerpts.rejected_at(study, coder, places),
        excerpts.memos_at(study, coder, places),
        excerpts.flags_at(study, coder, places),
    )


def _stretch(place: Place, turns: Sequence[excerpts.Words]) -> Place:
    """From the beginning of the first turn shown to the end of the last."""
    if not turns:
        return place
    return Place(place.transcript, turns[0][0].start, turns[-1][0].end)


def _offers(
    segment: Segment, suggested: Sequence[Suggestion], coded: set[str], rejected: frozenset[str]
) -> tuple[Offer, ...]:
    def verdict(code: str) -> Verdict:
        return "accepted" if code in coded else "rejected" if code in rejected else "waiting"

    offers = (_offer(segment, each, verdict(each.code)) for each in suggested)
    return tuple(sorted(offers, key=lambda offer: (-offer.probability, offer.code)))


def _offer(segment: Segment, one: Suggestion, verdict: Verdict) -> Offer:
    # What people said about these very words is no reason for a suggestion about them.
    others = [each for each in one.evidence if each.kind not in ("coding", "against") or each.text != segment.text]
    return Offer(
        code=one.code,
        probability=one.probability,
        verdict=verdict,
        evidence=tuple(each for each in others if each.kind != "against"),
        against=tuple(each for each in others if each.kind == "against"),
        carries=_carrying(segment, one.carries),
        words=one.words,
        valence=one.valence,
        valence_probability=one.valence_probability,
    )


def _carrying(segment: Segment, stretch: tuple[int, int] | None) -> Place | None:
    """Where the stretch lies in the dialogue; None when it is the whole excerpt, or does not fit in it."""
    length = len(segment.text)
    if stretch is None or not 0 <= stretch[0] < stretch[1] <= length or stretch == (0, length):
        return None
    place = segment.place
    return Place(place.transcript, place.start + stretch[0], place.start + stretch[1])


@dataclass(frozen=True, slots=True)
class Done:
    """An act of the coder that still counts: its last decision, and the segment where it can be opened again."""

    decision: Decision
    segment: str | None


def latest(study: Study, coder: str, *, limit: int = 10) -> tuple[Done, ...]:
    """The coder's latest acts on excerpts, newest first; an act of several decisions is told by its last."""
    acts: dict[str, Decision] = {}
    for each in lookup.latest(study, coder, JUDGEMENTS, 2 * limit):
        acts.setdefault(str(each.values.get("act") or each.id), each)
    decisions = list(acts.values())[:limit]
    holding = excerpts.segments_holding(study, [each.place for each in decisions if each.place is not None])
    return tuple(Done(each, holding.get(number)) for number, each in enumerate(decisions))

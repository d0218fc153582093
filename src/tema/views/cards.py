"""An excerpt under review: the words, what was said around it, what is suggested and what the coder has said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tema.records import Coding, Decision, Evidence, Place, Role, Segment, Turn
from tema.review import JUDGEMENTS
from tema.store import corpus, lookup, machine
from tema.store.study import Study
from tema.views.attributes import attributes

Verdict = Literal["waiting", "accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class TurnBeside:
    """A turn beside the excerpt."""

    speaker: str
    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A suggested code and what the coder has said about it."""

    code: str
    probability: float
    evidence: tuple[Evidence, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Card:
    """One excerpt for judgement. ``lead`` and ``rest`` are the words of the same turn before and after the excerpt."""

    place: Place
    text: str
    speaker: str
    role: Role
    attributes: tuple[tuple[str, str], ...]
    before: tuple[TurnBeside, ...]
    lead: str
    rest: str
    after: tuple[TurnBeside, ...]
    offers: tuple[Offer, ...]
    codings: tuple[Coding, ...]
    memo: str

    @property
    def waiting(self) -> tuple[Offer, ...]:
        """The suggestions that have no answer yet, most probable first."""
        return tuple(offer for offer in self.offers if offer.verdict == "waiting")


def card(study: Study, coder: str, segment: str, *, before: int = 2, after: int = 1) -> Card | None:
    """The excerpt with that id, with ``before`` and ``after`` turns around it; None when it no longer exists."""
    excerpt = lookup.segments(study, [segment]).get(segment)
    if excerpt is None:
        return None
    name = excerpt.place.transcript
    roles = corpus.roles(study, name)
    beside = lookup.around(study, excerpt, before=before, after=after)
    turn, words = beside.own
    mine = lookup.decided_at(study, coder, excerpt.place)
    return Card(
        place=excerpt.place,
        text=excerpt.text,
        speaker=excerpt.speaker,
        role=roles.get(excerpt.speaker, "participant"),
        attributes=attributes(study).get(name, ()),
        before=_said(beside.before, roles),
        lead=words[: excerpt.place.start - turn.start],
        rest=words[excerpt.place.end - turn.start :],
        after=_said(beside.after, roles),
        offers=_offers(study, excerpt, mine),
        codings=mine.codings,
        memo=mine.memo,
    )


def _said(turns: Sequence[tuple[Turn, str]], roles: Mapping[str, Role]) -> tuple[TurnBeside, ...]:
    return tuple(TurnBeside(turn.speaker, roles.get(turn.speaker, "participant"), words) for turn, words in turns)


def _offers(study: Study, segment: Segment, mine: lookup.Decided) -> tuple[Offer, ...]:
    coded = {coding.code for coding in mine.codings}

    def verdict(code: str) -> Verdict:
        return "accepted" if code in coded else "rejected" if code in mine.rejected else "waiting"

    offers = (
        Offer(each.code, each.probability, each.evidence, verdict(each.code))
        for each in machine.suggestions(study, [segment.id])
    )
    return tuple(sorted(offers, key=lambda offer: (-offer.probability, offer.code)))


@dataclass(frozen=True, slots=True)
class Done:
    """A decision of the coder that still counts, and whether its excerpt can be opened again."""

    decision: Decision
    segment: str | None


def latest(study: Study, coder: str, *, limit: int = 8) -> tuple[Done, ...]:
    """The coder's latest judgements of excerpts, newest first."""
    decisions = lookup.latest(study, coder, JUDGEMENTS, limit)
    known = lookup.segments(study, [each.place.id for each in decisions if each.place is not None])
    return tuple(Done(each, each.place.id if each.place and each.place.id in known else None) for each in decisions)

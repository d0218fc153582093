"""Where two coders differ about a code, and what was settled: for the talk that makes codings reliable."""

from __future__ import annotations

from dataclasses import dataclass

from tema.records import Memo, Place, Verdict
from tema.store import derived
from tema.store.study import Study
from tema.views.judged import Judged, Said, judged_by_several, same_words


@dataclass(frozen=True, slots=True)
class Dispute:
    """A code that some coders give a place and others, who have judged it too, do not.

    With a ``verdict`` it is settled; the coders may have changed their own codings since, so that nobody differs now.
    """

    place: Place
    quote: str
    segment: str | None
    code: str
    said: tuple[Said, ...]
    verdict: Verdict | None

    @property
    def id(self) -> str:
        """What tells the disputes apart."""
        return f"{self.place.id} {self.code}"

    @property
    def yes(self) -> tuple[str, ...]:
        """Who gives the code."""
        return tuple(said.coder for said in self.said if said.gives(self.code))

    @property
    def no(self) -> tuple[str, ...]:
        """Who has judged the place and does not give it."""
        return tuple(said.coder for said in self.said if not said.gives(self.code))

    def between(self, one: str, other: str) -> bool:
        """Whether these two differ."""
        return (one in self.yes and other in self.no) or (one in self.no and other in self.yes)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which disputes are asked for; None asks for all."""

    code: str | None = None
    pair: tuple[str, str] | None = None
    dialogue: str | None = None

    def takes(self, dispute: Dispute) -> bool:
        """Whether the dispute is one of those asked for."""
        return (
            self.code in (None, dispute.code)
            and self.dialogue in (None, dispute.place.transcript)
            and (self.pair is None or dispute.between(*self.pair))
        )


def disputes(study: Study) -> tuple[Dispute, ...]:
    """What coders differ about and nobody has settled, in text order."""
    settled_ = derived.verdicts(study)
    return tuple(each for each in _differing(study, settled_) if each.verdict is None)


def settled(study: Study) -> tuple[Dispute, ...]:
    """What has been settled, the latest first."""
    verdicts = derived.verdicts(study)
    if not verdicts:
        return ()
    found = {each.verdict.id: each for each in _differing(study, verdicts) if each.verdict is not None}
    judged = judged_by_several(study)
    agreed = (_agreed(each, judged) for each in verdicts if each.id not in found)
    together = {**found, **{each.id: each for each in agreed}}.values()
    return tuple(sorted(together, key=lambda each: each.verdict.decided_at if each.verdict else "", reverse=True))


def _differing(study: Study, verdicts: tuple[Verdict, ...]) -> tuple[Dispute, ...]:
    by_code: dict[tuple[str, str], list[Verdict]] = {}
    for verdict in verdicts:
        by_code.setdefault((verdict.code, verdict.place.transcript), []).append(verdict)
    return tuple(
        Dispute(
            each.place,
            each.quote,
            each.segment,
            code,
            each.said,
            _verdict(each.place, by_code.get((code, each.place.transcript), [])),
        )
        for each in judged_by_several(study)
        for code in each.codes
        if not all(said.gives(code) for said in each.said)
    )


def _verdict(place: Place, verdicts: list[Verdict]) -> Verdict | None:
    exact = [each for each in verdicts if each.place == place]
    return next(iter(exact or [each for each in verdicts if same_words(each.place, place)]), None)


def _agreed(verdict: Verdict, judged: tuple[Judged, ...]) -> Dispute:
    there = next((each for each in judged if same_words(each.place, verdict.place)), None)
    said = there.said if there else ()
    segment = there.segment if there else None
    return Dispute(verdict.place, verdict.quote, segment, verdict.code, said, verdict)


def memos_at(study: Study, place: Place) -> tuple[Memo, ...]:
    """The notes that coders have written about these words."""
    return tuple(memo for memo in derived.memos(study) if same_words(memo.place, place))

"""What a rewording would do, as it is shown before it is saved: the excerpts, the decisions, and the coders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tema.agreement import Figure, alpha
from tema.pipeline.trial import CodeTrial, Trial
from tema.records import Segment
from tema.store.reads import lookup
from tema.store.study import Study
from tema.views.judged import Judged, judged_by_several

MOST = 200
"""So many excerpts of each kind are read; how many there are is said."""


@dataclass(frozen=True, slots=True)
class Line:
    """An excerpt with the probability of the code before and after; ``coder`` where it is about her decision.

    ``applies``: whether she gave the code.
    """

    segment: str
    words: str
    speaker: str
    dialogue: str
    before: float
    after: float
    coder: str = ""
    applies: bool = False


@dataclass(frozen=True, slots=True)
class CodersIf:
    """The excerpts where coders differ on the code and the new wording takes a side, and what if they followed it.

    ``of`` disagreements in all, ``yes`` and ``no`` of them in the wording's reach. ``now`` is Krippendorff's alpha as
    coders have judged, ``settled`` what it would be if all said there what the wording says: a thought, no forecast.
    """

    of: int
    yes: tuple[str, ...]
    no: tuple[str, ...]
    now: Figure
    settled: Figure


@dataclass(frozen=True, slots=True)
class Effect:
    """A code's trial with words: what comes, what goes, what it contradicts; ``coders`` is None for one coder."""

    trial: CodeTrial
    comes: tuple[Line, ...]
    goes: tuple[Line, ...]
    contradicted: tuple[Line, ...]
    coders: CodersIf | None


def effects(study: Study, trial: Trial) -> tuple[Effect, ...]:
    """What is shown of a trial, code by code."""
    wanted = {each.segment for one in trial.codes for each in (*one.comes[:MOST], *one.goes[:MOST])}
    wanted |= {each.segment for one in trial.codes for each in one.contradicted}
    words = lookup.segments(study, wanted)
    judged = judged_by_several(study)
    return tuple(_effect(one, words, judged) for one in trial.codes)


def _effect(one: CodeTrial, words: Mapping[str, Segment], judged: Sequence[Judged]) -> Effect:
    comes, goes = (
        tuple(_line(words[each.segment], each.before, each.after) for each in shifts[:MOST] if each.segment in words)
        for shifts in (one.comes, one.goes)
    )
    against = (
        _line(words[each.segment], each.before, each.after, each.coder, each.applies)
        for each in one.contradicted
        if each.segment in words
    )
    return Effect(one, comes, goes, tuple(against), coders_if(judged, one))


def _line(segment: Segment, before: float, after: float, coder: str = "", applies: bool = False) -> Line:
    place = segment.place
    return Line(segment.id, segment.text, segment.speaker, place.transcript, before, after, coder, applies)


def coders_if(judged: Iterable[Judged], one: CodeTrial) -> CodersIf | None:
    """How far coders agree on a code, and how far they would if the wording settled what it speaks of."""
    several = [each for each in judged if len(each.said) > 1]
    if not several:
        return None
    raised, lowered = set(one.raised), set(one.lowered)
    kinds, settled = Counter[tuple[int, int]](), Counter[tuple[int, int]]()
    yes, no, apart = [], [], 0
    for each in several:
        of, gave = len(each.said), sum(said.gives(one.code) for said in each.said)
        kinds[gave, of] += 1
        follows = gave
        if 0 < gave < of:
            apart += 1
            if each.segment in raised:
                yes.append(each.segment)
                follows = of
            elif each.segment in lowered:
                no.append(each.segment)
                follows = 0
        settled[follows, of] += 1
    return CodersIf(apart, _ids(yes), _ids(no), alpha(kinds), alpha(settled))


def _ids(found: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(each for each in found if each)

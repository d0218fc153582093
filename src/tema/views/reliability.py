"""How far the machine can be believed: what it rests on, code by code, how it has learnt, and whom it hears.

What a run has reckoned is read as it was saved (``store.trust``). What the page adds is kept until a decision is made
or the suggestions are made anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

import numpy as np

from tema.fairness import GroupReliability, by_group
from tema.pipeline.learning import learnt
from tema.pipeline.reliability import sample_of
from tema.pipeline.settings import accepted_error
from tema.records import STANDINGS, Codebook, Family, LearningPoint, Reliability, Standing
from tema.store import ledger, machine, trust
from tema.store.reads.unseen import Way, unseen
from tema.store.study import Study
from tema.suggest.propose import AT_LEAST
from tema.views.attributes import attribute_values, attributes, dialogue_of, grouping

ACCEPTED = "accepted_error"
"""Under this name a run notes the error (whole per cent) that the saved reliability was reckoned for."""

Trend = Literal["rising", "level", "falling", "unsure"]
"""Whether suggestions still get better with more answers; *unsure*: the range is too wide to say."""
TRENDS: tuple[Trend, ...] = get_args(Trend)

_STEP = 0.02
"""A change of average precision that is worth more answers, for twice as many of them."""

_WIDE = 0.15
"""With a range wider than this, a curve that seems level says nothing."""

_POINTS = 2
"""One point is no curve."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What everything rests on: ``judged`` excerpts judged unseen by now, of which the table knew ``known``.

    ``ways``: how many of the judgements came about in each way. ``stale``: the accepted error has been changed since.
    """

    judged: int
    known: int
    ways: tuple[tuple[Way, int], ...]
    stale: bool


@dataclass(frozen=True, slots=True)
class Carried:
    """What could be taken unread with the accepted error.

    ``trusted`` of ``codes`` codes; ``share`` of the occurrences that people coded unseen, None where there were none;
    ``places`` in the study, an excerpt with two such codes being two.
    """

    codes: int
    trusted: int
    share: float | None
    places: int


@dataclass(frozen=True, slots=True)
class Learning:
    """The learning curve, and what it says; fewer than two points are none."""

    points: tuple[LearningPoint, ...]
    trend: Trend


def basis(study: Study) -> Basis:
    """How many excerpts have been judged unseen, and how many of them the saved figures knew."""
    segments, ways = _judged(study, ledger.mark(study))
    known = max((one.judged for one in trust.reliability(study)), default=0)
    noted = machine.fingerprint(study, ACCEPTED)
    return Basis(segments, known, ways, noted is not None and noted != str(round(100 * accepted_error(study))))


@lru_cache(maxsize=4)
def _judged(study: Study, mark: Hashable) -> tuple[int, tuple[tuple[Way, int], ...]]:  # noqa: ARG001  (what the result depends on)
    found = unseen(study)
    ways = Counter(one.way for one in found)
    return len({one.segment for one in found}), tuple((way, ways[way]) for way in get_args(Way) if ways[way])


def by_family(
    found: Sequence[Reliability], book: Codebook
) -> tuple[tuple[Family | None, tuple[Reliability, ...]], ...]:
    """A row for each code in use, in the codebook's order; of one that no run has seen, nothing is known."""
    known = {one.code: one for one in found}
    families = {each.id for each in book.families}

    def rows(family: str | None) -> tuple[Reliability, ...]:
        own = (code for code in book.in_use if (code.family if code.family in families else None) == family)
        return tuple(known.get(code.id, _nothing_known(code.id)) for code in own)

    listed = [(family, rows(family.id)) for family in book.families]
    return tuple((family, own) for family, own in [*listed, (None, rows(None))] if own)


def by_standing(found: Sequence[Reliability], book: Codebook) -> tuple[tuple[Standing, tuple[Reliability, ...]], ...]:
    """The same rows by what may be said of them, the most trusted first; within each, the most found first."""
    rows = sorted(all_rows(found, book), key=lambda row: (-row.carried, -(row.recall.estimate if row.recall else 0.0)))
    groups = ((standing, tuple(row for row in rows if row.standing == standing)) for standing in STANDINGS)
    return tuple((standing, own) for standing, own in groups if own)


def all_rows(found: Sequence[Reliability], book: Codebook) -> tuple[Reliability, ...]:
    """The rows of all families in one."""
    return tuple(row for _, own in by_family(found, book) for row in own)


def _nothing_known(code: str) -> Reliability:
    return Reliability(code, "unknown", 0, 0, 0.0, None, None, None, None, 0.0)


def carried(study: Study, found: Sequence[Reliability]) -> Carried:
    """What could be taken unread by these figures."""
    trusted = [one for one in found if one.standing == "trusted" and one.threshold is not None]
    weight = sum(one.carrying for one in found)
    share = sum(one.carried * one.carrying for one in trusted) / weight if weight else None
    above = tuple((one.code, one.threshold) for one in trusted if one.threshold is not None)
    return Carried(len(found), len(trusted), share, _above(study, above, _made(study)) if above else 0)


@lru_cache(maxsize=4)
def _above(study: Study, thresholds: tuple[tuple[str, float], ...], mark: Hashable) -> int:  # noqa: ARG001  (as above)
    _, codes, probabilities = machine.scores(study)
    column = {code: number for number, code in enumerate(codes)}
    own = [(column[code], least) for code, least in thresholds if code in column]
    return sum(int((probabilities[:, number] >= np.float32(least)).sum()) for number, least in own)


def learning(study: Study) -> Learning:
    """The learning curve as it was saved, and what it says of going on."""
    points = trust.learning(study)
    if len(points) < _POINTS:
        return Learning((), "unsure")
    last = points[-1]
    half = [each for each in points[:-1] if 2 * each.decisions <= last.decisions][-1:] or points[:1]
    gain = last.average_precision.estimate - half[0].average_precision.estimate
    if abs(gain) >= _STEP:
        return Learning(points, "rising" if gain > 0 else "falling")
    wide = last.average_precision.high - last.average_precision.low > _WIDE
    return Learning(points, "unsure" if wide else "level")


def hearing_attributes(study: Study) -> tuple[str, ...]:
    """The attributes by which those who speak can be told apart, the one that names their group first."""
    known = attributes(study)
    usual = grouping(known)
    return tuple(sorted(attribute_values(known), key=lambda name: (name != usual, name)))


def hearing(study: Study, attribute: str) -> tuple[GroupReliability, ...]:
    """How well the machine hears each value of the attribute, over all codes, where people judged unseen."""
    return _hearing(study, attribute, (ledger.mark(study), _made(study)))


@lru_cache(maxsize=16)
def _hearing(study: Study, attribute: str, mark: Hashable) -> tuple[GroupReliability, ...]:  # noqa: ARG001  (as above)
    codes = tuple(one.code for one in trust.reliability(study))
    ids = sorted({one.segment for one in unseen(study)})
    if not codes or not ids:
        return ()
    sample = sample_of(study, ids, codes)
    honest = trust.held_out(study)
    # What was judged since the suggestions were last made is not among them yet.
    known = np.array([ids[row] in honest for row in sample.rows.tolist()], np.bool_)
    names = [ids[row] for row in sample.rows[known].tolist()]
    if not names:
        return ()
    suggested = np.stack([honest[name] for name in names]) >= AT_LEAST
    values = {name: dict(pairs).get(attribute, "") for name, pairs in attributes(study).items()}
    groups = [values.get(dialogue_of(name), "") for name in names]
    return by_group(sample.applies[known], suggested, sample.weights[known], groups, sample.dialogues[known])


def _made(study: Study) -> Hashable:
    """Changes whenever the suggestions are made anew."""
    return machine.fingerprint(study, "suggest"), learnt(study)

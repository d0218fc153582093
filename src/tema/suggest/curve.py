"""The learning curve: how much better suggestions rank the more decisions they have learnt from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.records import Interval, LearningPoint
from tema.suggest.learn import Taught, learn
from tema.suggest.prior import Prior

Matrix = NDArray[np.float64]

SIZES = (0, 5, 20, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12800)
FEWEST = 30
"""With fewer answers to measure on there is no curve."""

MEASURED = 1 / 3
"""So large a share of the answers, the latest, is kept to measure on."""

ROUNDS = 400
LOW, HIGH = 5, 95
"""Percentiles: nine times of ten."""

FEWEST_DIALOGUES = 5
"""With fewer than these, segments are drawn instead, for so few dialogues say nothing of how they differ."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """m lessons with their order. ``number`` (m,): which answer a lesson came with, from 0.

    ``answered`` (m,) bool: an answer about the code, where the others only left it ungiven.
    """

    taught: Taught
    number: NDArray[np.int64]
    answered: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Test:
    """The answers to measure on: their rows, codes and truth, which codes can be ranked, and what is drawn (rounds, t).

    The first row of ``draws`` is all ones: the estimate itself.
    """

    rows: NDArray[np.int64]
    codes: NDArray[np.int64]
    applies: NDArray[np.bool_]
    ranked: tuple[int, ...]
    draws: Matrix


def learning_curve(prior: Prior, lessons: Lessons, dialogues: Sequence[str]) -> tuple[LearningPoint, ...]:
    """The mean average precision over codes once the first 0, 5, 20, ... answers have been learnt from.

    Every point is measured on the same answers: those given after the last point, about segments that no point has
    learnt from. A code counts if there are both yes and no about it. The ranges come from drawing dialogues anew
    (bootstrap, fixed seed), as what is said in one dialogue hangs together.

    Args:
        prior: the n segments before any decision.
        lessons: what has been decided, in order.
        dialogues: which dialogue each of the n segments comes from.

    Returns:
        Fewest answers first; empty when too few are left to measure on, or no code has both yes and no.
    """
    answers = int(lessons.answered.sum())
    left = max(FEWEST, int(answers * MEASURED))
    sizes = [size for size in SIZES if size <= answers - left]
    if not sizes:
        return ()
    test = _test(lessons, sizes[-1], np.unique(np.asarray(dialogues), return_inverse=True)[1])
    if test is None:
        return ()
    return tuple(_point(prior, lessons, size, test) for size in sizes)


def _test(lessons: Lessons, after: int, dialogue: NDArray[np.int64]) -> _Test | None:
    known = np.unique(lessons.taught.rows[lessons.number < after])
    these = lessons.answered & (lessons.number >= after) & ~np.isin(lessons.taught.rows, known)
    kept = lessons.taught.only(these)
    both = [k for k in np.unique(kept.codes) if len(set(kept.applies[kept.codes == k].tolist())) > 1]
    if len(kept.rows) < FEWEST or not both:
        return None
    units = dialogue[kept.rows]
    if len(np.unique(units)) < FEWEST_DIALOGUES:
        units = kept.rows
    return _Test(kept.rows, kept.codes, kept.applies, tuple(int(k) for k in both), _draws(units))


def _draws(units: NDArray[np.int64]) -> Matrix:
    """(rounds + 1, t): how often each answer is drawn when units are drawn anew, after a row of ones."""
    names, unit = np.unique(units, return_inverse=True)
    rng = np.random.default_rng(0)
    times = rng.multinomial(len(names), np.full(len(names), 1 / len(names)), size=ROUNDS)
    drawn: Matrix = np.vstack([np.ones(len(units)), times[:, unit]])
    return drawn


def _point(prior: Prior, lessons: Lessons, size: int, test: _Test) -> LearningPoint:
    learnt = lessons.taught.only(lessons.number < size)
    # Only the segments concerned: a study may have fifty thousand others.
    rows, at = np.unique(np.concatenate([learnt.rows, test.rows]), return_inverse=True)
    part = Prior(tuple(prior.ids[row] for row in rows), prior.codes, prior.logits[rows], prior.features[rows])
    logits = learn(part, Taught(at[: len(learnt.rows)], learnt.codes, learnt.applies, learnt.weights))
    scores = logits[at[len(learnt.rows) :], test.codes]
    by_code = np.stack([_average_precision(scores, test, code) for code in test.ranked])
    # A draw may leave a code without any yes: it is not counted in that draw.
    means = np.nanmean(np.where(np.isnan(by_code).all(axis=0), 0.0, by_code), axis=0)
    # What is drawn twice ranks beside itself, which flatters every draw alike: only how they spread is taken over.
    low, high = np.clip(means[0] + np.percentile(means[1:], [LOW, HIGH]) - means[1:].mean(), 0, 1)
    return LearningPoint(size, Interval(float(means[0]), float(low), float(high)), len(test.ranked))


def _average_precision(scores: Matrix, test: _Test, code: int) -> Matrix:
    """(rounds + 1,): the average precision of the code in every draw, NaN where it has no yes."""
    own = np.flatnonzero(test.codes == code)
    order = own[np.argsort(-scores[own], kind="stable")]
    drawn = test.draws[:, order]
    carried = drawn * test.applies[order]
    precision = np.cumsum(carried, axis=1) / np.maximum(np.cumsum(drawn, axis=1), 1)
    found = carried.sum(axis=1)
    average: Matrix = np.where(found > 0, (carried * precision).sum(axis=1) / np.maximum(found, 1), np.nan)
    return average

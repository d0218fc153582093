"""What the mapping benchmark measures: arrays in, figures with intervals out.

A figure is an array over rounds: the first is the estimate, the others come from drawing whole dialogues anew (the
cluster bootstrap: Davison and Hinkley 1997, *Bootstrap Methods and their Application*, ch. 3.8), with a fixed seed, so
that two methods see the same draws and their difference can be taken round by round. Truth is 1, 0 or -1: nobody said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Labels = NDArray[np.int8]
Marks = NDArray[np.bool_]

ROUNDS, SEED = 1000, 20260101
LOW, HIGH = 2.5, 97.5
BINS = 10
RUN = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """An estimate with its 95 % interval; NaN where there is nothing to measure."""

    estimate: float
    low: float
    high: float

    def __str__(self) -> str:
        """``0.217 (0.18-0.25)``, or a dash."""
        if np.isnan(self.estimate):
            return "-"
        return f"{self.estimate:.3f} ({self.low:.2f} to {self.high:.2f})"


def figure(over_rounds: Matrix) -> Figure:
    """The estimate and the interval of a figure (rounds + 1,).

    A dialogue that is drawn twice stands twice in a ranking, which alone makes average precision larger; so the draws
    are moved to lie about the estimate (their bias taken off: Davison and Hinkley 1997, ch. 2).
    """
    estimate, drawn = float(over_rounds[0]), over_rounds[1:][~np.isnan(over_rounds[1:])]
    if np.isnan(estimate) or not len(drawn):
        return Figure(float("nan"), float("nan"), float("nan"))
    low, high = np.percentile(drawn, [LOW, HIGH]) - np.median(drawn) + estimate
    return Figure(estimate, float(max(low, -1.0)), float(min(high, 1.0)))


def draws(clusters: Sequence[str], rounds: int = ROUNDS) -> Matrix:
    """How often each of n units counts, (rounds + 1, n): once, then as often as its cluster is drawn."""
    names, at = np.unique(np.asarray(clusters), return_inverse=True)
    rng = np.random.default_rng(SEED)
    times = rng.multinomial(len(names), np.full(len(names), 1 / len(names)), size=rounds)
    return np.vstack([np.ones(len(at)), times[:, at]]).astype(np.float64)


def average_precision(scores: Matrix, truth: Labels, times: Matrix) -> Matrix:
    """(rounds + 1,): the average precision of one code's ranking (n,); units of equal score come together.

    NaN in a round where no unit carries the code.
    """
    known = truth >= 0
    order = np.flatnonzero(known)[np.argsort(-scores[known], kind="stable")]
    ranked = scores[order]
    ends = np.flatnonzero(np.append(ranked[1:] != ranked[:-1], True)) if len(order) else np.zeros(0, np.int64)
    drawn = times[:, order]
    carried = drawn * (truth[order] == 1)
    found, shown = np.cumsum(carried, axis=1)[:, ends], np.cumsum(drawn, axis=1)[:, ends]
    whole = carried.sum(axis=1)
    precision = found / np.maximum(shown, 1)
    gained = np.diff(found, axis=1, prepend=0.0)
    return np.where(whole > 0, (gained * precision).sum(axis=1) / np.maximum(whole, 1), np.nan)


def average_precisions(scores: Matrix, truth: Labels, times: Matrix) -> Matrix:
    """The same of all codes: (rounds + 1, k)."""
    columns = [average_precision(scores[:, k], truth[:, k], times) for k in range(truth.shape[1])]
    return np.stack(columns, axis=1)


def mean_over_codes(by_code: Matrix) -> Matrix:
    """(rounds + 1,): the mean over the codes that occur, in the estimate and in the round."""
    there = ~np.isnan(by_code[0])
    if not there.any():
        return np.full(len(by_code), np.nan)
    part = by_code[:, there]
    told = ~np.isnan(part)
    return np.where(told, part, 0.0).sum(axis=1) / np.maximum(told.sum(axis=1), 1)


@dataclass(frozen=True, slots=True)
class Suggested:
    """What comes of a method's own threshold, each (rounds + 1,) but ``f1`` (rounds + 1, k).

    ``precision``: of what it suggests, the share that is right. ``found``: of what is coded, the share it suggests.
    ``spoken``: the share of units about which it says anything.
    """

    f1: Matrix
    precision: Matrix
    found: Matrix
    spoken: Matrix


def at_threshold(suggested: Marks, truth: Labels, times: Matrix) -> Suggested:
    """The figures of what is suggested (n, k), where the truth is known."""
    known, carries = truth >= 0, truth == 1
    right = times @ (suggested & carries)
    given, whole = times @ (suggested & known), times @ carries
    f1 = _ratio(2 * right, given + whole)
    f1[:, ~carries.any(axis=0)] = np.nan  # a code that nobody used is no code to be good at
    spoken = times @ (suggested & known).any(axis=1)
    return Suggested(
        f1,
        _ratio(right.sum(axis=1), given.sum(axis=1)),
        _ratio(right.sum(axis=1), whole.sum(axis=1)),
        _ratio(spoken, times.sum(axis=1)),
    )


def calibration_errors(probabilities: Matrix, truth: Labels, times: Matrix, bins: int = BINS) -> tuple[Matrix, Matrix]:
    """How far probability and share lie apart: over all pairs together, and the mean over the codes that occur.

    Expected calibration error (Naeini, Cooper and Hauskrecht 2015) over bins of equal mass, which are set once for all
    rounds. Codes are rare, so who says *hardly ever* of everything errs little here; read it beside the precision.
    """
    k = truth.shape[1]
    rows, codes = np.nonzero(truth >= 0)
    pooled = _binned(probabilities[rows, codes], truth[rows, codes], times, rows, bins)
    columns = np.full((len(times), k), np.nan)
    for code in range(k):
        own = np.flatnonzero(truth[:, code] >= 0)
        if (truth[own, code] == 1).any():
            columns[:, code] = _binned(probabilities[own, code], truth[own, code], times, own, bins)
    return pooled, mean_over_codes(columns)


def promised(probabilities: Matrix, suggested: Marks, truth: Labels, times: Matrix) -> Matrix:
    """(rounds + 1,): the mean probability of what is suggested, less the share of it that is right."""
    there = suggested & (truth >= 0)
    gap = np.where(there, probabilities - (truth == 1), 0.0).sum(axis=1)
    return _ratio(times @ gap, times @ there.sum(axis=1))


def shared_runs(texts: Iterable[str], written: Iterable[str], length: int = RUN) -> list[str]:
    """The runs of ``length`` words that ``texts`` share with what is ``written``, as text, sorted."""
    ours = set().union(*(runs(text, length) for text in written))
    return sorted({" ".join(run) for text in texts for run in runs(text, length) & ours})


def runs(text: str, length: int = RUN) -> set[tuple[str, ...]]:
    """Every run of so many words, case aside."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[n : n + length]) for n in range(len(words) - length + 1)}


def _binned(values: Matrix, applies: Labels, times: Matrix, rows: NDArray[np.int64], bins: int) -> Matrix:
    """Equal probabilities share a bin: the one that the middle of them falls into."""
    each, where, count = np.unique(values, return_inverse=True, return_counts=True)
    middle = (np.cumsum(count) - count / 2) / max(len(values), 1)
    of = np.minimum((middle * bins).astype(np.int64), bins - 1)[where] if len(each) else where
    gap = np.zeros((times.shape[1], bins))
    np.add.at(gap, (rows, of), values - (applies == 1))
    whole = np.bincount(rows, minlength=times.shape[1]).astype(np.float64)
    return _ratio(np.abs(times @ gap).sum(axis=1), times @ whole)


def _ratio(above: Matrix, below: Matrix) -> Matrix:
    return np.divide(above, below, out=np.full_like(below, np.nan, dtype=np.float64), where=below > 0)

"""What each judged excerpt stands for, so that those judged stand for the whole study.

Two corrections, one upon the other. An excerpt that was drawn with a small chance stands for many: it counts by one
over that chance (Hájek 1971; Horvitz & Thompson 1952). And since people meet excerpts in the order of a queue, which
follows the machine's score, the judged ones are counted so that every band of the score weighs what it weighs in the
study: post-stratification (Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling, ch. 7).

That is fair as long as, among excerpts of much the same score, it is no matter which were met. Where nothing was
judged below some score, the lowest band stands for all that lies under it: occurrences missed there are then rather
overrated than overlooked.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

BANDS = 20
"""The score is cut into so many bands at most."""

FEWEST_IN_BAND = 5
"""A band of fewer judged excerpts would give a single one of them too much weight."""


def design_weights(inclusion: Sequence[float], ways: Sequence[str]) -> Numbers:
    """One over the chance of having been drawn, (n,), with mean one among those that came the same way.

    Excerpts come by several ways (silent audits, blind coding, drawn by lot), each a sample of its own. Weighed against
    each other by their chances the smallest sample would rule; so each way counts by how many excerpts it brought
    (as samples from several frames are joined: Hartley 1962).
    """
    raw = 1 / np.asarray(inclusion, np.float64)
    names = np.asarray(ways)
    weights = np.ones(len(raw))
    for name in sorted(set(ways)):
        own = names == name
        weights[own] = raw[own] / raw[own].mean()
    return weights


def post_stratified(weights: Numbers, scores: Numbers, population: Numbers) -> Numbers:
    """The weights (n,) brought to what the bands of the score weigh among all; they sum to the study's N.

    Args:
        weights: (n,) of the judged excerpts, above 0.
        scores: (n,) their scores.
        population: (N,) the scores of all the study's excerpts.
    """
    if not len(scores):
        return np.zeros(0)
    borders = _borders(scores)
    # Right-sided: an excerpt whose score lies on a border belongs to the band above it, judged or not.
    judged_in = np.searchsorted(borders, scores, side="right")
    all_in = np.searchsorted(borders, population, side="right")
    judged = np.bincount(judged_in, weights=weights, minlength=len(borders) + 1)
    everything = np.bincount(all_in, minlength=len(borders) + 1)
    adjusted: Numbers = weights * everything[judged_in] / judged[judged_in]
    return adjusted


def _borders(scores: Numbers) -> Numbers:
    """Where one band ends and the next begins; every band holds ``FEWEST_IN_BAND`` judged excerpts or more."""
    ranked = np.sort(scores)
    n = len(ranked)
    bands = max(1, min(BANDS, n // FEWEST_IN_BAND))
    cuts = np.arange(1, bands) * n // bands
    below, above = ranked[cuts - 1], ranked[cuts]
    # Between two different scores only: equal ones cannot be told apart by their band.
    apart = below < above
    halfway: Numbers = np.unique((below[apart] + above[apart]) / 2)
    return halfway


def effective(weights: Numbers) -> float:
    """How many equally weighted excerpts these are worth (Kish 1965): the square of the sum over the sum of squares."""
    squares = float((weights**2).sum())
    return float(weights.sum()) ** 2 / squares if squares > 0 else 0.0

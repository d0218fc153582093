"""The order that follows from what people have judged: the question's order, moved by their marks.

Logistic regression on a document's vector and weighted words, with the question's score as where it starts from, so
that two marks shift a good order instead of throwing it over. The weights are kept small (a Gaussian prior) and written
as sums over the judged documents, so only their likenesses are needed. Trained anew after every mark; the most probable
unread document comes first. That is active learning with certainty sampling as in technology-assisted review (Cormack
and Grossman 2014, SIGIR; van de Schoot et al. 2021, An open source machine learning framework for efficient and
transparent systematic reviews, Nature Machine Intelligence 3).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SENSE, WORDS = 10.0, 10.0
"""How much the marks may move the order along vectors and along words: variances of the weights, in logits."""

SLOPE, SLOPE_SPREAD = 1.0, 0.5
"""What a standard deviation of the question's score is worth in logits, and how far that may be from the truth."""

SHIFT, SHIFT_SPREAD = -1.0, 1.5
"""How common relevant documents are thought to be, in logits: a quarter, give or take much."""

_FAR = 30.0

Numbers = NDArray[np.float64]


def likeness(vectors: Numbers, words: Numbers) -> Numbers:
    """How alike documents are, (d, d): by their unit ``vectors`` (d, dim) and by their words (d, d)."""
    found: Numbers = SENSE * (vectors @ vectors.T) + WORDS * words
    return found


def learnt(alike: Numbers, scores: Numbers, rows: NDArray[np.int64], relevant: NDArray[np.bool_]) -> Numbers:
    """The log-odds (d,) that each document is relevant.

    Args:
        alike: (d, d) as `likeness` gives it.
        scores: (d,) how well each answers the questions, standardised.
        rows: (m,) the judged documents.
        relevant: (m,) what was said of them.
    """
    start = SHIFT + SLOPE * scores
    if not len(rows):
        return start
    from scipy.optimize import minimize
    from threadpoolctl import threadpool_limits

    inner, sign = alike[np.ix_(rows, rows)], relevant.astype(np.float64)

    def loss(at: Numbers) -> tuple[float, Numbers]:
        shift, slope, weights = at[0], at[1], at[2:]
        moved = inner @ weights
        logits = start[rows] + SHIFT_SPREAD * shift + SLOPE_SPREAD * slope * scores[rows] + moved
        missed = _expit(logits) - sign
        value = (np.logaddexp(0, logits) - sign * logits).sum() + 0.5 * (shift**2 + slope**2 + weights @ moved)
        own = [SHIFT_SPREAD * missed.sum() + shift, SLOPE_SPREAD * (missed @ scores[rows]) + slope]
        gradient: Numbers = np.concatenate([own, inner @ (missed + weights)])
        return float(value), gradient

    with threadpool_limits(1):
        at = minimize(loss, np.zeros(2 + len(rows)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
        shift, slope = SHIFT_SPREAD * at[0], max(SLOPE + SLOPE_SPREAD * at[1], 0.0)
        found: Numbers = SHIFT + shift + slope * scores + alike[:, rows] @ at[2:]
    return found


def chances(logits: Numbers) -> Numbers:
    """Probabilities (d,) of log-odds."""
    return _expit(logits)


def _expit(logits: Numbers) -> Numbers:
    found: Numbers = 1 / (1 + np.exp(-np.clip(logits, -_FAR, _FAR)))
    return found

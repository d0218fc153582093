"""Moving the machine's log-odds by what people have decided, so that a few decisions help and many rule.

Logistic regression whose prior mean is what the machine made of the segments beforehand: for segment i and code k

    logit[i, k] = slope * prior[i, k] + shift + bias[k] + features[i] . (common + own[k])

``slope``, ``shift`` and ``common`` are shared by all codes: what every decision says of these coders and this study.
``bias`` and ``own`` are a code's own and are drawn towards nought, so that a code with few decisions follows the others
and one with many goes its own way. All have Gaussian priors, and the most probable values are sought with L-BFGS (the
sum is convex, so they are the only ones). A regression without the offset, learnt from what was reviewed, would be
badly biased, for people review what the machine ranks high.

After Gelman and Hill, *Data Analysis Using Regression and Multilevel/Hierarchical Models* (2007), and, for priors that
lie about an earlier model, Chelba and Acero, "Adaptation of maximum entropy capitalizer: Little data can help a lot"
(Computer Speech and Language, 2006). Deterministic: starts from nought, one numeric thread.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.suggest.prior import Prior

Matrix = NDArray[np.float64]

SLOPE_SPREAD, SHIFT_SPREAD, BIAS_SPREAD = 0.1, 1.5, 1.0
"""Standard deviations of the priors, in logits: how far a study and a code may lie from what was thought before."""

COMMON_SPREAD, OWN_SPREAD = 1.0, 1.0
"""The same of the weights on features of unit length, shared and a code's own.

Looser ones (5.5 serves codes that are topics) made the ranking of other dialogues worse: what people say of trust hangs
on less than a topic does. Picked, as the others, on the coded dialogues that docs/measurements.md reports on.
"""

LEAST_SLOPE = 0.2
"""Decisions may flatten the order of the prior, not turn it round."""

MOST_STEPS = 300
FOLDS = 5
_NEAR_ENOUGH = 1e-7
"""The search ends when a step lowers the loss by less than this share of it."""

_FAR = 50.0


@dataclass(frozen=True, slots=True)
class Taught:
    """m lessons: in row ``rows`` (m,) of a `Prior`, code ``codes`` (m,) applies or does not (``applies``, (m,) bool).

    ``rows`` and ``codes`` count from 0 in ``prior.ids`` and ``prior.codes``. ``weights`` (m,) above 0: 1 is one plain
    answer. The same segment and code may come several times, and with both answers.
    """

    rows: NDArray[np.int64]
    codes: NDArray[np.int64]
    applies: NDArray[np.bool_]
    weights: NDArray[np.float64]

    def only(self, these: NDArray[np.bool_]) -> Taught:
        """The lessons for which ``these`` (m,) is True."""
        return Taught(self.rows[these], self.codes[these], self.applies[these], self.weights[these])


@dataclass(frozen=True, slots=True)
class Moved:
    """What was learnt, see the module. ``common`` (d,), ``bias`` (k,), ``own`` (k, d)."""

    slope: float
    shift: float
    common: Matrix
    bias: Matrix
    own: Matrix

    def of(self, prior: Prior) -> Matrix:
        """The log-odds (n, k) of these segments."""
        weights = self.own + self.common
        found: Matrix = self.slope * prior.logits + self.shift + self.bias + prior.features @ weights.T
        return found


def learn(prior: Prior, taught: Taught) -> Matrix:
    """The log-odds (n, k) once these lessons have been taken in; ``prior.logits`` as they are when there are none."""
    if not len(taught.rows):
        return prior.logits.copy()
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        return moved_by(prior, taught).of(prior)


def learn_apart(prior: Prior, taught: Taught, dialogues: NDArray[np.int64]) -> Matrix:
    """The same, but nothing that was said of a segment's own dialogue is taken in: what can be measured honestly.

    Dialogues are left out a fifth at a time, those with the most lessons spread over the fifths.

    Args:
        prior: the n segments.
        taught: the lessons.
        dialogues: (n,) a number for each dialogue, from 0.
    """
    from threadpoolctl import threadpool_limits

    if not len(taught.rows):
        return prior.logits.copy()
    lessons = np.bincount(dialogues[taught.rows], minlength=int(dialogues.max()) + 1)
    fold = np.empty(len(lessons), np.int64)
    fold[np.argsort(-lessons, kind="stable")] = np.arange(len(lessons)) % FOLDS
    found = prior.logits.copy()
    with threadpool_limits(1):
        for left_out in range(FOLDS):
            rows = np.flatnonzero(fold[dialogues] == left_out)
            others = taught.only(fold[dialogues[taught.rows]] != left_out)
            if len(rows) and len(others.rows):
                ids = tuple(prior.ids[row] for row in rows)
                found[rows] = moved_by(prior, others).of(
                    Prior(ids, prior.codes, prior.logits[rows], prior.features[rows])
                )
    return found


def moved_by(prior: Prior, taught: Taught) -> Moved:
    """What the lessons say, to be laid on any segments with the same codes and features."""
    from scipy.optimize import minimize

    sums = _Sums(prior, taught)
    at = minimize(
        sums.loss,
        sums.start,
        jac=True,
        method="L-BFGS-B",
        bounds=[((LEAST_SLOPE - 1) / SLOPE_SPREAD, None)] + [(None, None)] * (len(sums.start) - 1),
        options={"maxiter": MOST_STEPS, "maxcor": 20, "ftol": _NEAR_ENOUGH},
    )
    return sums.unpacked(at.x)


class _Sums:
    """The loss of the regression over the lessons, which are laid out code by code.

    What is sought is measured in standard deviations of its prior, so that the search is as steep in every direction.
    """

    def __init__(self, prior: Prior, taught: Taught) -> None:
        order = np.lexsort((taught.rows, taught.codes))
        rows, codes = taught.rows[order], taught.codes[order]
        self.weights, self.carried = taught.weights[order], (taught.weights * taught.applies)[order]
        self.codes, begins = np.unique(codes, return_index=True)
        self.begins, self.sizes = begins, np.diff([*begins, len(codes)])
        self.logits, self.features = prior.logits[rows, codes], prior.features[rows].astype(np.float64)
        self.all_codes = prior.logits.shape[1]
        d, k = prior.features.shape[1], len(self.codes)
        # Slope, shift, common, bias, own: where each begins, and the standard deviation of each.
        self.cuts = np.cumsum([1, 1, d, k])
        spreads = (SLOPE_SPREAD, SHIFT_SPREAD, COMMON_SPREAD, BIAS_SPREAD, OWN_SPREAD)
        self.spread = np.repeat(spreads, [1, 1, d, k, k * d])
        self.start = np.zeros(len(self.spread))

    def loss(self, at: Matrix) -> tuple[float, Matrix]:
        """Minus the log of the posterior, up to a constant, and its gradient."""
        slope, shift, common, bias, own = self._split(at)
        logits = slope * self.logits + shift + np.repeat(bias, self.sizes) + self._along(own + common)
        missed = self.weights * _expit(logits) - self.carried
        loss = (self.weights * np.logaddexp(0, logits) - self.carried * logits).sum() + 0.5 * at @ at
        by_code = np.add.reduceat(missed, self.begins)
        own_slopes = np.stack([self.features[part].T @ missed[part] for part in self._parts()])
        shared = [missed @ self.logits, missed.sum()]
        parts = (shared, own_slopes.sum(axis=0), by_code, own_slopes.ravel())
        gradient: Matrix = np.concatenate(parts) * self.spread + at
        return float(loss), gradient

    def unpacked(self, at: Matrix) -> Moved:
        """The values sought, with nought of their own for codes that nobody has spoken of."""
        slope, shift, common, bias, own = self._split(at)
        biases, weights = np.zeros(self.all_codes), np.zeros((self.all_codes, len(common)))
        biases[self.codes], weights[self.codes] = bias, own
        return Moved(slope, shift, common, biases, weights)

    def _along(self, weights: Matrix) -> Matrix:
        return np.concatenate([self.features[part] @ own for part, own in zip(self._parts(), weights, strict=True)])

    def _parts(self) -> list[slice]:
        return [slice(begin, begin + size) for begin, size in zip(self.begins, self.sizes, strict=True)]

    def _split(self, at: Matrix) -> tuple[float, float, Matrix, Matrix, Matrix]:
        slope, shift, common, bias, own = np.split(at * self.spread, self.cuts)
        return float(1 + slope[0]), float(shift[0]), common, bias, own.reshape(len(self.codes), -1)


def _expit(logits: Matrix) -> Matrix:
    chances: Matrix = 1 / (1 + np.exp(-np.clip(logits, -_FAR, _FAR)))
    return chances

"""Probabilities of scores, code by code: a curve with two numbers while little is known, a free one when much is.

The curve is Platt's (1999, Probabilistic outputs for support vector machines), with his smoothed targets: probability =
expit(slope * score + shift), slope never below 0. What is known before anybody has judged (a shipped curve, else the
score taken at its word) is the middle of a normal prior; a curve for all codes together is drawn from it, and each
code's own from that one, the closer the less has been judged of it. A code with many judgements of both kinds gets
isotonic regression instead (Zadrozny & Elkan 2002), which takes no shape for granted.

Every curve rises, so that the order of excerpts stays. No seeds; the same in, the same out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.calibration.sample import effective

Numbers = NDArray[np.float64]
Labels = NDArray[np.int8]
"""1 the code applies, 0 it does not, -1 nobody has said."""

COMMON_SLOPE, COMMON_SHIFT = 0.5, 3.0
"""How far (standard deviations) the curve of all codes may lie from the prior before anything is judged: codes are
rare, and scores from balanced training overrate them by a shift of about 3."""

OWN_SLOPE, OWN_SHIFT = 0.4, 1.0
"""How far the curves of single codes spread about the common one."""

MANY = 50
"""With so many judgements of each kind (in effect) a code gets isotonic regression."""

BLEND = 0.1
"""So much of Platt's curve stays in a free one: its steps then still rise, and it says neither never nor always."""

FIRM = 4.0
"""A step of a free curve is drawn towards Platt's as if so many more judgements spoke for that."""

FOLDS = 5
_ROUNDS, _HALVINGS = 40, 12


@dataclass(frozen=True, slots=True)
class Curve:
    """From the score of a code to its probability: ``expit(slope * score + shift)``.

    With ``knots`` (scores, rising) the free curve through ``heights`` rules, and the other is a ``BLEND`` of it.
    """

    slope: float = 1.0
    shift: float = 0.0
    knots: tuple[float, ...] = ()
    heights: tuple[float, ...] = ()


IDENTITY = Curve()
"""Takes a score for the log-odds that it says it is."""


def fit_curves(
    logits: Numbers, applies: Labels, weights: Numbers, prior: Curve | Sequence[Curve] = IDENTITY
) -> tuple[Curve, ...]:
    """The curve of each of k codes.

    Args:
        logits: (n, k) scores of the judged excerpts.
        applies: (n, k) what was judged; -1 where nobody has said.
        weights: (n,) or (n, k) what each judged excerpt stands for; only their proportions matter.
        prior: the curve before anybody has judged, for all codes or one for each; its two numbers only.
    """
    k = logits.shape[1]
    before = [prior] * k if isinstance(prior, Curve) else list(prior)
    slope, shift = (np.array([getattr(curve, name) for curve in before], np.float64) for name in ("slope", "shift"))
    known = applies >= 0
    counts = _as_effective(np.where(known, weights if weights.ndim > 1 else weights[:, None], 0.0))
    said = logits * slope + shift
    start = _Prior(1.0, 0.0, COMMON_SLOPE, COMMON_SHIFT)
    common = _platt(said.reshape(-1, 1), applies.reshape(-1, 1), counts.reshape(-1, 1), start)
    near = _Prior(float(common[0][0]), float(common[1][0]), OWN_SLOPE, OWN_SHIFT)
    own = _platt(said, applies, counts, near)
    # Two straight lines, one upon the other, are a straight line.
    slopes, shifts = own[0] * slope, own[0] * shift + own[1]
    return tuple(
        _with_knots(Curve(float(slopes[c]), float(shifts[c])), logits[:, c], applies[:, c], counts[:, c])
        for c in range(k)
    )


def probabilities(logits: Numbers, curves: Sequence[Curve]) -> Numbers:
    """The probability of each code, (n, k), from scores (n, k)."""
    slope, shift = (np.array([getattr(curve, name) for curve in curves], np.float64) for name in ("slope", "shift"))
    found = _expit(logits * slope + shift)
    for c, curve in enumerate(curves):
        if curve.knots:
            free = np.interp(logits[:, c], curve.knots, curve.heights)
            found[:, c] = (1 - BLEND) * free + BLEND * found[:, c]
    return found


def cross_fitted(
    logits: Numbers,
    applies: Labels,
    weights: Numbers,
    dialogues: NDArray[np.int64],
    prior: Curve | Sequence[Curve] = IDENTITY,
) -> Numbers:
    """Probabilities (n, k) of the judged excerpts, each by curves that no excerpt of its own dialogue helped to fit.

    What is then said of error rests on nothing that was fitted to. With one dialogue only, excerpts take its place.
    """
    numbers = np.unique(dialogues, return_inverse=True)[1]
    fold = (numbers if numbers.max(initial=0) else np.arange(len(logits))) % FOLDS
    found = np.empty_like(logits, dtype=np.float64)
    for number in range(FOLDS):
        out, kept = fold == number, fold != number
        if out.any():
            curves = fit_curves(logits[kept], applies[kept], weights[kept], prior)
            found[out] = probabilities(logits[out], curves)
    return found


def _as_effective(weights: Numbers) -> Numbers:
    """The weights (n, k) scaled so that each code's sum is the number of excerpts that its are worth."""
    worth = np.array([effective(column) for column in weights.T])
    total = weights.sum(axis=0)
    scaled: Numbers = weights * np.divide(worth, total, out=np.zeros_like(total), where=total > 0)
    return scaled


@dataclass(frozen=True, slots=True)
class _Prior:
    """Where a slope and a shift are looked for, and how widely (standard deviations)."""

    slope: float
    shift: float
    slope_spread: float
    shift_spread: float

    @property
    def middle(self) -> Numbers:
        return np.array([[self.slope], [self.shift]])

    @property
    def sharp(self) -> Numbers:
        return np.array([[1 / self.slope_spread**2], [1 / self.shift_spread**2]])


def _platt(x: Numbers, applies: Labels, counts: Numbers, prior: _Prior) -> tuple[Numbers, Numbers]:
    """Slope and shift of each column, (k,)."""
    yes, no = ((counts * (applies == said)).sum(axis=0) for said in (1, 0))
    targets = np.where(applies == 1, (yes + 1) / (yes + 2), 1 / (no + 2))
    slope, shift = _newton(x, targets, counts, prior)
    if (slope < 0).any():
        # The best with a slope of 0 or more has then the slope 0: what is minimised is convex.
        level = _newton(np.zeros_like(x), targets, counts, prior)[1]
        slope, shift = np.where(slope < 0, 0.0, slope), np.where(slope < 0, level, shift)
    return slope, shift


def _newton(x: Numbers, targets: Numbers, counts: Numbers, prior: _Prior) -> tuple[Numbers, Numbers]:
    """Newton's method for all columns at once, halving steps that would lead uphill."""
    sharp, middle = prior.sharp, prior.middle

    def loss(at: Numbers) -> Numbers:
        z = at[0] * x + at[1]
        total: Numbers = (counts * (np.logaddexp(0, z) - targets * z)).sum(axis=0)
        total += (sharp * (at - middle) ** 2).sum(axis=0) / 2
        return total

    at = np.repeat(middle, x.shape[1], axis=1)
    now = loss(at)
    for _ in range(_ROUNDS):
        step = _step(x, targets, counts, at, prior)
        for _ in range(_HALVINGS):
            worse = loss(at - step) > now
            if not worse.any():
                break
            step = np.where(worse, step / 2, step)
        tried = loss(at - step)
        at, now = np.where(tried <= now, at - step, at), np.minimum(tried, now)
        if np.abs(step).max(initial=0) < 1e-9:  # noqa: PLR2004  (nothing moves any more)
            break
    return at[0], at[1]


def _step(x: Numbers, targets: Numbers, counts: Numbers, at: Numbers, prior: _Prior) -> Numbers:
    sharp = prior.sharp
    p = _expit(at[0] * x + at[1])
    off, bend = counts * (p - targets), counts * p * (1 - p)
    uphill = np.stack([(off * x).sum(axis=0), off.sum(axis=0)]) + sharp * (at - prior.middle)
    a, b = (bend * x * x).sum(axis=0) + sharp[0], (bend * x).sum(axis=0)
    d = bend.sum(axis=0) + sharp[1]
    found: Numbers = np.stack([d * uphill[0] - b * uphill[1], a * uphill[1] - b * uphill[0]]) / (a * d - b * b)
    return found


def _with_knots(curve: Curve, x: Numbers, applies: Labels, counts: Numbers) -> Curve:
    """The free curve where a code has judgements enough of both kinds, else the curve as it is."""
    if curve.slope <= 0 or min(effective(counts[applies == said]) for said in (0, 1)) < MANY:
        return curve
    from sklearn.isotonic import IsotonicRegression

    known = applies >= 0
    free = IsotonicRegression().fit(x[known], applies[known], sample_weight=counts[known])
    knots, where = np.unique(x[known], return_inverse=True)
    heights = free.predict(knots)
    # The first and the last steps rest on few excerpts, and would say never and always.
    steps = np.unique(heights, return_inverse=True)[1]
    rests_on = np.bincount(steps[where], weights=counts[known])[steps]
    drawn = (rests_on * heights + FIRM * _expit(knots * curve.slope + curve.shift)) / (rests_on + FIRM)
    return Curve(curve.slope, curve.shift, tuple(knots.tolist()), tuple(np.maximum.accumulate(drawn).tolist()))


def _expit(z: Numbers) -> Numbers:
    return np.asarray(0.5 * (1 + np.tanh(0.5 * z)), np.float64)

"""How far people who judged the same excerpts agree, beyond what chance would give, and how sure that figure is.

Counts in, figures out. The formulas are those of Cohen (1960) for two coders, Krippendorff (2011, nominal data) for any
number of coders of whom some may be absent, and Newcombe (1998, method 10) for the difference between two shares. The
intervals of the first two are percentiles of bootstrap samples of the excerpts with a fixed seed: the same study always
gives the same figures. ``docs/decisions/0007-agreement.md`` says why these.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

FEW = 30
"""With fewer excerpts than this a figure says next to nothing."""

RARE = 10
"""Nor does it when a code was given, or not given, on fewer excerpts than this."""

SAMPLES = 2000
_SEED = 20260101
_CONFIDENCE = 0.95
_NOTHING = 1e-12


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value with the interval that holds it with 95 % confidence; None what cannot be worked out."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Fourfold:
    """On how many excerpts a code was given by both coders, by the first or the second alone, or by neither."""

    both: int
    first: int
    second: int
    neither: int

    @property
    def n(self) -> int:
        """The excerpts that both judged."""
        return self.both + self.first + self.second + self.neither

    @property
    def seldom(self) -> int:
        """On how many excerpts the rarer of the two answers was given by anybody."""
        return min(self.n - self.neither, self.n - self.both)

    @property
    def agreed(self) -> float | None:
        """The share of the excerpts on which they said the same."""
        return (self.both + self.neither) / self.n if self.n else None


@lru_cache(maxsize=1024)
def kappa(counts: Fourfold) -> Figure:
    """Cohen's kappa: 1 is full agreement, 0 what chance would give. None when neither coder ever varied."""
    cells = np.array([counts.both, counts.first, counts.second, counts.neither], np.float64)
    return _with_interval(cells, lambda drawn: _kappa(drawn / drawn.sum(axis=-1, keepdims=True)))


def _kappa(shares: Numbers) -> Numbers:
    both, first, second, neither = np.moveaxis(shares, -1, 0)
    by_chance = (both + first) * (both + second) + (neither + second) * (neither + first)
    return _divided(both + neither - by_chance, 1 - by_chance)


def alpha(judged: Mapping[tuple[int, int], int]) -> Figure:
    """Krippendorff's alpha of yes and no: 1 is full agreement, 0 what chance would give.

    Args:
        judged: on how many excerpts so many gave the code of so many who judged it: {(yes, raters): excerpts}. Those
            judged by one person alone are left out.
    """
    return _alpha(tuple(sorted((yes, of, times) for (yes, of), times in judged.items() if of > 1 and times)))


@lru_cache(maxsize=1024)
def _alpha(kinds: tuple[tuple[int, int, int], ...]) -> Figure:
    if not kinds:
        return Figure(None)
    yes, raters, times = (np.array(column, np.float64) for column in zip(*kinds, strict=True))
    split = 2 * yes * (raters - yes) / (raters - 1)

    def measured(drawn: Numbers) -> Numbers:
        ratings, given = drawn @ raters, drawn @ yes
        expected = _divided(2 * given * (ratings - given), ratings * (ratings - 1))
        return 1 - _divided(drawn @ split / ratings, expected)

    return _with_interval(times, measured)


def _with_interval(times: Numbers, measured: Callable[[Numbers], Numbers]) -> Figure:
    """The figure for so many excerpts of each kind, and the interval over samples drawn from them."""
    n = int(times.sum())
    value = float(measured(times)) if n else float("nan")
    if np.isnan(value):
        return Figure(None)
    drawn = np.random.default_rng(_SEED).multinomial(n, times / n, size=SAMPLES).astype(np.float64)
    tried = measured(drawn)
    known = tried[~np.isnan(tried)]
    if np.ptp(known) < _NOTHING:  # full agreement: samples of it can show nothing else, and that is no certainty
        return Figure(value)
    low, high = np.quantile(known, [(1 - _CONFIDENCE) / 2, (1 + _CONFIDENCE) / 2])
    return Figure(value, float(low), float(high))


def _divided(above: Numbers, below: Numbers) -> Numbers:
    """The quotient, NaN where nothing varied (the divisor is then 0 but for rounding)."""
    empty = np.abs(below) < _NOTHING
    return np.where(empty, np.nan, above / np.where(empty, 1.0, below))


def share(count: int, n: int) -> Figure:
    """A share with Wilson's interval."""
    if not n:
        return Figure(None)
    z = NormalDist().inv_cdf((1 + _CONFIDENCE) / 2)
    found, squared = count / n, z * z / n
    middle, wide = found + squared / 2, z * sqrt(found * (1 - found) / n + squared / (4 * n))
    return Figure(found, (middle - wide) / (1 + squared), (middle + wide) / (1 + squared))


def difference(first: tuple[int, int], second: tuple[int, int]) -> Figure:
    """The first share less the second, each given as (count, of), with Newcombe's interval."""
    one, other = share(*first), share(*second)
    if one.value is None or one.low is None or one.high is None:
        return Figure(None)
    if other.value is None or other.low is None or other.high is None:
        return Figure(None)
    apart = one.value - other.value
    below = sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2)
    above = sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
    return Figure(apart, apart - below, apart + above)

"""How sure a weighted share is, when excerpts of one dialogue are more alike than others."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tema.calibration.sample import effective
from tema.records import Interval

Numbers = NDArray[np.float64]

SAMPLES = 2000
_SEED = 20260101

FEWEST_DIALOGUES = 5
"""Drawing again among fewer dialogues shows next to nothing of how they differ."""

NINE_OF_TEN = 0.9


def share(yes: Numbers, weights: Numbers, dialogues: NDArray[np.int64], level: float = NINE_OF_TEN) -> Interval | None:
    """The weighted share of ``yes`` (n,; 0 or 1), with the range that holds it; None of nothing.

    The range is that of Jeffreys for as many excerpts as these are worth (Brown, Cai & DasGupta 2001), widened to what
    whole dialogues drawn anew give (the cluster bootstrap: Davison & Hinkley 1997, ch. 3.8) when there are
    ``FEWEST_DIALOGUES``. The bootstrap alone would be certain wherever everything was right.
    """
    n = effective(weights)
    if not n:
        return None
    estimate = float(np.average(yes, weights=weights))
    low, high = _jeffreys(estimate * n, n, level)
    numbers = np.unique(dialogues, return_inverse=True)[1]
    above, below = (np.bincount(numbers, weights=each).astype(np.float64) for each in (yes * weights, weights))
    if np.count_nonzero(below) >= FEWEST_DIALOGUES:
        drawn = ratios(above[:, None], below[:, None])
        tail = (1 - level) / 2
        lowest, highest = np.quantile(drawn[~np.isnan(drawn)], [tail, 1 - tail])
        low, high = min(low, float(lowest)), max(high, float(highest))
    return Interval(estimate, min(low, estimate), max(high, estimate))


def _jeffreys(yes: float, of: float, level: float) -> tuple[float, float]:
    from scipy.special import betaincinv

    tail = (1 - level) / 2
    low, high = (float(betaincinv(yes + 0.5, of - yes + 0.5, at)) for at in (tail, 1 - tail))
    return low, high


def ratios(above: Numbers, below: Numbers) -> Numbers:
    """Sums of ``above`` over sums of ``below``, both (dialogues, columns), of dialogues drawn anew: (samples, columns).

    The seed is fixed: columns asked for one by one see the same draws. NaN where a draw has nothing below.
    """
    times = _drawn(len(above))
    under = times @ below
    return np.divide(times @ above, under, out=np.full_like(under, np.nan), where=under > 0)


@lru_cache(maxsize=8)
def _drawn(n: int) -> Numbers:
    """How often each of n dialogues is drawn, (``SAMPLES``, n); drawing takes longer than all that is done with it."""
    times = np.random.default_rng(_SEED).multinomial(n, np.full(n, 1 / n), size=SAMPLES).astype(np.float64)
    times.flags.writeable = False
    return times

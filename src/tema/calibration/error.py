"""How far probabilities lie from what people say, on average. All weighted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

BINS = 10


def calibration_error(probabilities: Numbers, applies: Numbers, weights: Numbers, bins: int = BINS) -> float:
    """The mean distance between probability and share, over bins of equal weight (n,).

    The expected calibration error (Naeini, Cooper & Hauskrecht 2015) with bins of equal mass (Nguyen & O'Connor 2015):
    codes are rare, and bins of equal width would put nearly all into the first. Equal probabilities share a bin.

    Raises:
        ValueError: nothing to measure.
    """
    values, where = np.unique(probabilities, return_inverse=True)
    mass = np.bincount(where, weights=weights)
    total = mass.sum()
    if not total > 0:
        msg = "no judged excerpts"
        raise ValueError(msg)
    middle = (np.cumsum(mass) - mass / 2) / total
    of_value = np.minimum((middle * bins).astype(np.int64), bins - 1)
    said = np.bincount(of_value, weights=mass * values)
    found = np.bincount(of_value, weights=np.bincount(where, weights=weights * applies))
    return float(np.abs(said - found).sum() / total)


def brier(probabilities: Numbers, applies: Numbers, weights: Numbers) -> float:
    """The mean squared distance between probability and answer (Brier 1950)."""
    return float(np.average((probabilities - applies) ** 2, weights=weights))

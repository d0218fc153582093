"""Put the excerpts of a cluster or a theme in the orders that a reader wants: typical, spread out, on the border."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.records import Vectors

SPREAD_OUT = 60
"""So many excerpts are chosen to lie far from each other; the rest follow as they are typical."""

_Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Rows in three orders. ``neighbour`` is the row of the nearest other centre, -1 where there is none.

    ``margin`` is how much nearer (cosine) a row lies to the group's own centre than to that one.
    """

    typical: _Rows
    diverse: _Rows
    borderline: _Rows
    neighbour: _Rows
    margin: NDArray[np.float64]


def ranked(points: Vectors, others: Vectors) -> Ranked:
    """Rank the rows of ``points`` (n, dim), of unit length in centred space, beside the centres ``others`` (k, dim)."""
    exact = points.astype(float)
    closeness = _cosines(exact, exact.mean(axis=0)[None, :])[:, 0]
    order = np.arange(len(points))
    typical = np.lexsort((order, -closeness))
    if len(others):
        beside = _cosines(exact, others.astype(float))
        neighbour, margin = beside.argmax(axis=1), closeness - beside.max(axis=1)
    else:
        neighbour, margin = np.full(len(points), -1, np.int64), closeness
    return Ranked(typical, _spread_out(exact, typical), np.lexsort((order, margin)), neighbour, margin)


def _cosines(points: NDArray[np.float64], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    lengths = np.maximum(np.linalg.norm(centres, axis=1), 1e-12)
    # Summed by numpy itself: a matrix product may add in another order on another number of threads.
    sums = np.stack([(points * centre).sum(axis=1) for centre in centres], axis=1)
    cosines: NDArray[np.float64] = np.round(sums / lengths, 6)  # copies of one text are truly equal
    return cosines


def _spread_out(points: NDArray[np.float64], typical: _Rows) -> _Rows:
    """From the most typical one, each time the row that lies farthest from those chosen; then the others."""
    if not len(typical):
        return typical
    chosen = [int(typical[0])]
    nearest = np.full(len(points), -np.inf)
    while len(chosen) < min(SPREAD_OUT, len(points)):
        nearest = np.maximum(nearest, np.round((points * points[chosen[-1]]).sum(axis=1), 6))
        nearest[chosen] = np.inf
        chosen.append(int(nearest.argmin()))
    taken = set(chosen)
    return np.array([*chosen, *(row for row in typical.tolist() if row not in taken)], np.int64)

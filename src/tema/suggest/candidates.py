"""Candidates for new codes: neighbourhoods of excerpts that lie close together and that no code explains.

A cluster is about a subject, and what a code names is often smaller: eight excerpts here and there in a large cluster.
So the excerpts are sought apart from the clusters. Open to a new code are those that nobody has coded and that no code
is likelier than not to explain; of these, small talk is left out: what the codes of the codebook are hardly likely in,
all together. Where the open ones lie most densely there are candidates, each a peak of density with its nearest
neighbours (peaks as in Rodriguez and Laio 2014, *Clustering by fast search and find of density peaks*, Science 344,
1492-1496; the neighbours are so many as a person reads at one go). How steadily a candidate stands is told by leaving
some excerpts out and seeking anew (see ``tema.stability``).

``benchmarks/candidates.py`` takes codes out of a codebook and measures whether candidates bring them back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.graph import neighbours
from tema.records import Vectors
from tema.stability import Stability, stability
from tema.suggest.clusters import Matrix, Rows, counted
from tema.vectors import unit

EXPLAINED = 0.5
"""An excerpt with a code that is likelier than not is explained by it."""

SUBSTANCE, SUBSTANCE_CODES = 0.5, 5
"""Of the open excerpts, this share says something: those whose likeliest codes, so many of them, come to most."""

SIZE, LEAST = 10, 7
"""A neighbourhood is a peak with its nine nearest; at least so many of these must not be in a denser one."""

MOST = 15
NEAREST = 3
ROUNDS = 10
_LOOKED_AT = 5 * SIZE  # so many neighbours of each that enough are left when some excerpts are left out


@dataclass(frozen=True, slots=True)
class Near:
    """A code, and how close to it the middle of a candidate lies: the cosine, -1..1, of centred vectors."""

    code: str
    closeness: float


@dataclass(frozen=True, slots=True)
class Region:
    """A neighbourhood of excerpts.

    ``rows`` are nearest to the middle first, ``density`` is their mean cosine to it, ``stands`` how steadily the
    neighbourhood comes back.
    """

    rows: Rows
    density: float
    stands: Stability


def open_rows(probabilities: NDArray[np.floating], words_enough: NDArray[np.bool_], said: Matrix | None = None) -> Rows:
    """The rows of the excerpts that are open to a new code and more than small talk, in order.

    Args:
        probabilities: (n, k) what the machine thinks.
        words_enough: (n,) whether an excerpt is long enough to be about something.
        said: (n, k) what people say, see ``tema.suggest.clusters.answered``; it counts instead of the probability.
    """
    n, k = probabilities.shape
    if not n or not k:
        return np.zeros(0, np.int64)
    explained = counted(probabilities, said).max(axis=1) >= EXPLAINED
    coded = np.zeros(n, np.bool_) if said is None else (said > 0).any(axis=1)
    rows = np.flatnonzero(words_enough & ~explained & ~coded)
    likeliest = np.sort(probabilities[rows].astype(np.float64), axis=1)[:, -SUBSTANCE_CODES:].sum(axis=1)
    return np.sort(rows[np.argsort(-likeliest, kind="stable")[: int(len(rows) * SUBSTANCE)]])


def regions(points: Vectors, rows: Rows) -> tuple[Region, ...]:
    """The neighbourhoods among ``rows``, densest first; none where there are too few.

    Args:
        points: (n, dim) centred unit vectors of all excerpts.
        rows: those that are open.
    """
    own = points[rows].astype(np.float32)
    if len(own) <= SIZE:
        return ()
    near, distances = neighbours(own, min(_LOOKED_AT, len(own) - 1))
    labels = _peaks(own, near, distances)
    count = int(labels.max(initial=-1)) + 1
    if not count:
        return ()
    stands = stability(labels, lambda some: _among(own, near, distances, some), rounds=ROUNDS)
    found = []
    for number in range(count):
        inside = np.flatnonzero(labels == number)
        towards = own[inside].astype(np.float64) @ unit(own[inside].mean(axis=0))
        ordered = inside[np.argsort(-np.round(towards, 6), kind="stable")]
        found.append(Region(rows[ordered], float(np.mean(towards)), stands[number]))
    return tuple(found)


def neighbourhoods(points: Vectors) -> NDArray[np.int64]:
    """(m,) the number of the neighbourhood that each point belongs to, densest first; -1: none."""
    if len(points) <= SIZE:
        return np.full(len(points), -1, np.int64)
    return _peaks(points, *neighbours(points, SIZE - 1))


def _among(points: Vectors, near: Rows, distances: NDArray[np.floating], some: Rows) -> NDArray[np.int64]:
    """The neighbourhoods of ``some`` of the points, from the neighbours of all: finding these is what takes time."""
    place = np.full(len(points), -1, np.int64)
    place[some] = np.arange(len(some))
    kept = place[near[some]] >= 0
    if not len(some) or kept.sum(axis=1).min() < SIZE - 1:
        return neighbourhoods(points[some])
    first = np.argsort(~kept, axis=1, kind="stable")[:, : SIZE - 1]
    own = place[np.take_along_axis(near[some], first, axis=1)]
    return _peaks(points[some], own, np.take_along_axis(distances[some], first, axis=1))


def _peaks(points: Vectors, near: Rows, distances: NDArray[np.floating]) -> NDArray[np.int64]:
    """The same where each point's nearest (m, SIZE - 1 or more) are known, with how far off they are."""
    near, distances = near[:, : SIZE - 1], distances[:, : SIZE - 1]
    labels = np.full(len(points), -1, np.int64)
    densest = np.argsort(np.round(distances.mean(axis=1), 6), kind="stable")
    number = 0
    for peak in densest.tolist():
        members = np.array([peak, *near[peak]])
        free = members[labels[members] < 0]
        # Copies of one sentence are no pattern, however densely they lie.
        if labels[peak] < 0 and len(free) >= LEAST and len(np.unique(points[free], axis=0)) >= LEAST:
            labels[free] = number
            number += 1
            if number == MOST:
                break
    return labels


def middle(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """The direction (dim,) in the middle of some points (m, dim)."""
    return unit(points.mean(axis=0))


def nearest_codes(
    at: NDArray[np.float64], codes: Sequence[str], middles: NDArray[np.float64], most: int = NEAREST
) -> tuple[Near, ...]:
    """The codes whose middles (k, dim) lie nearest to ``at`` (dim,), nearest first; NaN rows are codes without any."""
    if not len(codes):
        return ()
    cosines = np.round(middles @ at, 6)
    order = np.argsort(-np.nan_to_num(cosines, nan=-2.0), kind="stable")[:most]
    return tuple(Near(codes[k], float(cosines[k])) for k in order if not np.isnan(cosines[k]))

"""Lay segments out on a plane for a person to look at: what is near in meaning lies near on the map.

The way: the space that groups are sought in (see `tema.cluster`), its graph of nearest neighbours, and on that graph
points that pull their neighbours and push the others away until they settle (the forces of UMAP: McInnes, Healy and
Melville 2018, arXiv:1802.03426, section 3.2, with a = b = 1, all points moving at once). On the demo's 763 segments the
map keeps .89 of the neighbourhoods by cosine (trustworthiness, Venna and Kaski 2001) in half a second, and on 6,107
segments .87 in four; t-SNE keeps .90 and .88 in four times the time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tema.cluster import LEAST, distinct, walked
from tema.graph import fuzzy
from tema.records import Vectors

if TYPE_CHECKING:  # scipy takes its time to load
    from scipy.sparse import csr_array

ROUNDS = 300
NEIGHBOURS = 15

_PUSHERS = 5  # points that push each point away in a round, drawn anew
_PUSH = 3.0
_STEP = 0.1
_FARTHEST = 4.0  # no force is larger: two points that nearly coincide would fly apart
_SPREAD = 5.0  # how wide the first picture is, in units of the forces' reach

_Floats = NDArray[np.float64]
Progress = Callable[[int, int], None]
"""``progress(done, total)``."""


def layout(vectors: Vectors, progress: Progress = lambda *_: None) -> NDArray[np.float32]:
    """Places (n, 2) within -1..1 for the rows of ``vectors`` (n, dim): the same vectors give the same map, to the byte.

    Identical rows share a place. Below ``cluster.LEAST`` distinct rows the two main directions must do.
    """
    if distinct(vectors) < LEAST:
        return _framed(_main_directions(vectors.astype(float)))
    places, of_row = walked(vectors)
    return _framed(_settled(_neighbourhood(places), _main_directions(places), progress))[of_row]


def _main_directions(points: _Floats) -> _Floats:
    """The points (n, dim) seen from where they spread the most."""
    from threadpoolctl import threadpool_limits

    if len(points) == 0:
        return np.zeros((0, 2))
    centred = points - points.mean(axis=0)
    with threadpool_limits(1):  # threads change the order of summation
        _, strengths, directions = np.linalg.svd(centred, full_matrices=False)
    directions = directions[:2] * (strengths[:2, None] > 1e-9)  # noqa: PLR2004 (all alike: no direction at all)
    signs = np.sign(directions[np.arange(len(directions)), np.abs(directions).argmax(axis=1)])
    with threadpool_limits(1):
        flat = centred @ (directions * signs[:, None]).T
    return np.asarray(np.pad(flat, ((0, 0), (0, 2 - flat.shape[1]))))


def _neighbourhood(places: _Floats) -> csr_array:
    from scipy.spatial import cKDTree

    distances, columns = map(np.asarray, cKDTree(places).query(places, k=min(NEIGHBOURS, len(places) - 1) + 1))
    return fuzzy(columns[:, 1:].astype(np.int64), distances[:, 1:])


def _settled(graph: csr_array, start: _Floats, progress: Progress) -> _Floats:
    """Where the points come to rest: each round moves them less than the last."""
    n = len(start)
    ties = graph.tocoo()
    one, other = ties.coords
    weights = ties.data / ties.data.max()
    drawn = np.bincount(one, weights, n)
    chance = np.random.default_rng(0)
    flat = start / np.maximum(start.std(axis=0), 1e-12) * _SPREAD
    for done in range(ROUNDS):
        apart = flat[one] - flat[other]
        pulls = _limited(apart, -2 * weights / (1 + (apart**2).sum(axis=1)))
        force = np.stack([np.bincount(one, pulls[:, axis], n) for axis in (0, 1)], axis=1)
        for _ in range(_PUSHERS):
            apart = flat - flat[chance.permutation(n)]
            square = (apart**2).sum(axis=1)
            pushes = _limited(apart, 2 / ((0.001 + square) * (1 + square)))
            force += pushes * (drawn * (_PUSH / _PUSHERS))[:, None]
        flat = flat + (1 - done / ROUNDS) * _STEP * force
        progress(done + 1, ROUNDS)
    return np.asarray(flat)


def _limited(apart: _Floats, strength: _Floats) -> _Floats:
    return np.asarray(np.clip(apart * strength[:, None], -_FARTHEST, _FARTHEST))


def _framed(flat: _Floats) -> NDArray[np.float32]:
    """The same picture in the middle of -1..1, not stretched."""
    if len(flat) == 0:
        return np.zeros((0, 2), np.float32)
    low, high = flat.min(axis=0), flat.max(axis=0)
    return np.asarray((flat - (low + high) / 2) / max(float((high - low).max()) / 2, 1e-12), np.float32)

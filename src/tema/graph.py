"""The graph of nearest neighbours among points of unit length, exact and the same on any machine.

Cosines are taken between vectors of whole numbers: those sum without rounding, so neither the number of threads nor the
processor can change which neighbour comes first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tema.records import Vectors

if TYPE_CHECKING:  # scipy takes its time to load
    from scipy.sparse import csr_array

GRID = 4000
_CELLS = 1 << 25  # cosines held at once: 128 MiB

_Floats = NDArray[np.float64]
_Ints = NDArray[np.int64]


def on_grid(points: Vectors) -> Vectors:
    """Unit vectors rounded to whole numbers: products sum to less than 2**24, which float32 adds without rounding.

    So the cosines come out the same whatever the order of summation: on any number of threads, on any processor.
    """
    whole: Vectors = np.rint(points * np.float32(GRID))
    return whole


def _cosines(points: Vectors, rows: _Ints) -> Iterator[tuple[_Ints, NDArray[np.float32]]]:
    """Blocks of ``rows`` and their cosines to all points, times ``GRID`` squared."""
    grid = on_grid(points)
    step = max(1, _CELLS // len(points))
    for start in range(0, len(rows), step):
        block = rows[start : start + step]
        yield block, grid[block] @ grid.T


def neighbours(points: Vectors, k: int) -> tuple[_Ints, _Floats]:
    """Each point's k nearest others (n, k), nearest first, ties by number, and their cosine distances."""
    columns, cosines = [], []
    for block, near in _cosines(points, np.arange(len(points))):
        near[np.arange(len(block)), block] = -np.inf
        column, cosine = _top(near, k)
        columns.append(column)
        cosines.append(cosine)
    return np.concatenate(columns), np.maximum(1 - np.concatenate(cosines) / GRID**2, 0)


def _top(near: NDArray[np.float32], k: int) -> tuple[_Ints, _Floats]:
    """The k largest of each row: their columns and values, largest first, ties by column.

    A row's columns are dealt into piles; at least k values reach the k-th largest of the piles' maxima, so only the few
    above that floor need sorting. Partitioning whole rows takes some seven times as long.
    """
    rows, n = near.shape
    piles = max(n // 32, min(n, 32 * k))
    dealt = near[:, : n // piles * piles].reshape(rows, -1, piles).max(axis=1)
    floor = np.partition(dealt, piles - k, axis=1)[:, piles - k]
    row, column = np.nonzero(near >= floor[:, None])
    value = near[row, column].astype(float)
    order = np.lexsort((column, -value, row))
    rank = np.arange(len(row)) - np.searchsorted(row, row)
    kept = order[rank < k]
    return column[kept].reshape(rows, k), value[kept].reshape(rows, k)


def fuzzy(columns: _Ints, distances: _Floats) -> csr_array:
    """The symmetric graph of fuzzy weights: each point reaches its nearest fully, the others by log2(k) in all."""
    from scipy.sparse import csr_array

    n, k = columns.shape
    beyond = np.maximum(distances - distances[:, :1], 0)
    low, high, scale = np.zeros(n), np.full(n, np.inf), np.full(n, max(float(distances.mean()), 1e-6))
    for _ in range(64):
        too_wide = np.exp(-beyond / np.maximum(scale, 1e-9)[:, None]).sum(axis=1) > np.log2(k)
        low, high = np.where(too_wide, low, scale), np.where(too_wide, scale, high)
        scale = np.where(np.isinf(high), scale * 2, (low + high) / 2)
    # Where many lie equally near, no scale is narrow enough; a floor keeps the division sound.
    weights = np.exp(-beyond / np.maximum(scale, 1e-9)[:, None])
    one_way = csr_array((weights.ravel(), (np.repeat(np.arange(n), k), columns.ravel())), shape=(n, n))
    other_way = one_way.T.tocsr()
    return csr_array(one_way + other_way - one_way * other_way)


def connected(graph: csr_array, points: Vectors) -> csr_array:
    """The graph in one piece: each island gets one bridge to the nearest point of the rest.

    Islands share an eigenvalue, and a start vector finds only one direction of such a space.
    """
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    while True:
        count, island = connected_components(graph, directed=False)
        if count == 1:
            return graph
        mainland = np.bincount(island).argmax()
        best = np.full(count, -np.inf)
        ends = np.zeros((count, 2), np.int64)
        for block, near in _cosines(points, np.flatnonzero(island != mainland)):
            near[island[block][:, None] == island[None, :]] = -np.inf
            across = near.argmax(axis=1)
            for start, end, cosine in zip(block, across, near[np.arange(len(block)), across], strict=True):
                if cosine > best[island[start]]:
                    best[island[start]], ends[island[start]] = cosine, (start, end)
        start, end = np.delete(ends, mainland, axis=0).T
        graph = csr_array(graph.maximum(_bridges(start, end, float(graph.data.mean()), len(points))))


def _bridges(start: _Ints, end: _Ints, weight: float, n: int) -> csr_array:
    from scipy.sparse import csr_array

    there_and_back = (np.concatenate([start, end]), np.concatenate([end, start]))
    bridges = csr_array((np.ones(2 * len(start)), there_and_back), shape=(n, n))
    bridges.sum_duplicates()  # two islands may have chosen the same bridge
    bridges.data[:] = weight
    return bridges

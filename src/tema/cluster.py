"""Group segments by meaning: the same vectors give the same clusters, whatever their order or the number of threads.

The way, after centring: the nearest neighbours by exact cosine; fuzzy weights on them (the fuzzy simplicial set of
UMAP: McInnes, Healy and Melville 2018, arXiv:1802.03426, section 3.1); the leading eigenvectors of the normalised
graph, each scaled by a power of its eigenvalue (diffusion map: Coifman and Lafon 2006); hdbscan on these (Campello,
Moulavi and Sander 2013; McInnes and Healy 2017). The figures behind the numbers below stand in
docs/decisions/0004-clustering.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tema.graph import GRID, connected, fuzzy, neighbours, on_grid
from tema.records import Clustering, Vectors

if TYPE_CHECKING:  # scipy takes its time to load
    from scipy.sparse import csr_array

LEAST = 30
"""With fewer segments than this nothing is grouped: what comes out would be chance."""

NEIGHBOURS = 10
DIMENSIONS = 25
DIFFUSION = 4  # the power of the eigenvalues
SMALLEST, LARGEST_MINIMUM, SHARE_MINIMUM = 4, 25, 60  # a cluster holds at least n/60 segments, within 4 and 25
# A cluster with more than this share of the segments and this many times the next one's size says nothing: its parts
# are taken instead. So are those of one that holds more than half.
SWALLOWING_SHARE, SWALLOWING_RATIO = 0.3, 2
WEAK = 0.5  # strength of membership
JOINING_SHARE = 0.4  # of an outside segment's ties must lead into one cluster for it to be counted there

_NO_LENGTH = 1e-6

_Floats = NDArray[np.float64]
_Ints = NDArray[np.int64]


def cluster(vectors: Vectors) -> Clustering:
    """Group the rows of ``vectors`` (n, dim) by direction.

    Segments that belong nowhere stay outside (-1) and are told which cluster lies nearest. Below ``LEAST`` segments all
    are outside. Identical rows count once when the groups are sought and share their fate; a crowd of identical rows
    that belongs to no group, or only weakly, is a cluster of its own.

    Shuffling the rows gives the same groups. Memory grows with n and stays under 1 GB for 50,000 rows of 384.

    Raises:
        ValueError: a vector holds what is not a number.
    """
    if not np.isfinite(vectors).all():
        raise ValueError("vectors must be finite")
    if len(vectors) < LEAST:
        return _all_outside(len(vectors))
    rows, of_row, copies = _distinct(vectors)
    points = _centred(rows)
    smallest = min(LARGEST_MINIMUM, max(SMALLEST, len(points) // SHARE_MINIMUM))
    if len(points) < LEAST:
        labels, strengths = _with_crowds(*_none(len(points)), copies, smallest)
    else:
        labels, strengths = _groups(points, copies, smallest)
    labels = _largest_first(labels[of_row])
    nearest, closeness = _nearest(points, of_row, labels)
    return Clustering(labels, strengths[of_row].astype(np.float32), nearest, closeness)


def centred(vectors: Vectors) -> Vectors:
    """The vectors (n, dim) less the mean of the distinct ones, at unit length: the space that clusters lie in.

    Raw cosines of sentence embeddings fill a narrow band, for all share a large mean; the rest tells segments apart.
    """
    if not len(vectors):
        return vectors
    rows, of_row, _ = _distinct(vectors)
    return _centred(rows)[of_row]


def walked(vectors: Vectors) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Places of the distinct rows in the space that groups are sought in, and each row's number among them.

    Near each other there are rows between which one wanders soon from neighbour to neighbour. At least ``LEAST`` rows
    must be distinct.
    """
    from threadpoolctl import threadpool_limits

    rows, of_row, _ = _distinct(vectors)
    points = _centred(rows)
    graph = connected(fuzzy(*neighbours(points, NEIGHBOURS)), points)
    with threadpool_limits(1):
        return _diffused(graph), of_row


def distinct(vectors: Vectors) -> int:
    """How many different rows there are."""
    return len(_distinct(vectors)[0])


def _all_outside(n: int) -> Clustering:
    labels, strengths = _none(n)
    return Clustering(labels, strengths.astype(np.float32), labels.copy(), np.zeros(n, np.float32))


def _none(n: int) -> tuple[_Ints, _Floats]:
    return np.full(n, -1, np.int64), np.zeros(n)


def _distinct(vectors: Vectors) -> tuple[Vectors, _Ints, _Ints]:
    """The distinct rows in an order given by their bytes alone; each row's number among them; how many share it."""
    plain = np.ascontiguousarray(vectors, dtype=np.float32) + np.float32(0)  # -0 becomes 0: equal numbers, equal bytes
    keys = plain.view(np.dtype((np.void, plain.shape[1] * plain.itemsize))).ravel()
    _, first, of_row, copies = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    return plain[first], of_row, copies


def _centred(rows: Vectors) -> Vectors:
    moved = rows - rows.mean(axis=0, dtype=np.float64)
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    # What centring leaves of a row at the mean is rounding and has no direction: it comes out as good as zero.
    points: Vectors = (moved / np.maximum(lengths, _NO_LENGTH)).astype(np.float32)
    return points


def _groups(points: Vectors, copies: _Ints, smallest: int) -> tuple[_Ints, _Floats]:
    """Labels in no particular order and strengths of (n, dim) centred distinct points."""
    from threadpoolctl import threadpool_limits

    graph = connected(fuzzy(*neighbours(points, NEIGHBOURS)), points)
    # Threads change the order of summation, and with it the last bits of the eigenvectors.
    with threadpool_limits(1):
        labels, strengths = _dense(_diffused(graph), smallest)
    return _with_fringe(graph, *_with_crowds(labels, strengths, copies, smallest))


def _dense(places: _Floats, smallest: int) -> tuple[_Ints, _Floats]:
    """The clusters of hdbscan; where one of them swallows the others, its parts instead."""
    labels, strengths = _hdbscan(places, smallest, 0)
    sizes = np.sort(np.bincount(labels[labels >= 0], minlength=2))
    if sizes[-1] > max(SWALLOWING_SHARE * len(places), SWALLOWING_RATIO * sizes[-2]) or 2 * sizes[-1] > len(places):
        return _hdbscan(places, smallest, max(int(SWALLOWING_SHARE * len(places)), 3 * smallest))
    return labels, strengths


def _hdbscan(places: _Floats, smallest: int, largest: int) -> tuple[_Ints, _Floats]:
    from hdbscan import HDBSCAN

    found = HDBSCAN(
        min_cluster_size=smallest,
        min_samples=2,
        max_cluster_size=largest,
        algorithm="prims_kdtree",  # exact, and faster in 26 dimensions than the default
        core_dist_n_jobs=1,
    ).fit(places)
    return np.asarray(found.labels_, np.int64), np.asarray(found.probabilities_, float)


def _with_fringe(graph: csr_array, labels: _Ints, strengths: _Floats) -> tuple[_Ints, _Floats]:
    """The same, with those outside whose neighbours mostly belong to one cluster, as weak members of it.

    hdbscan cuts every cluster where its density falls and leaves the rim outside. A newcomer's strength is the mean of
    its neighbours' strengths in that cluster, where neighbours elsewhere count as zero.
    """
    from scipy.sparse import csr_array

    if labels.max() < 0:
        return labels, strengths
    n, count = len(labels), int(labels.max()) + 1
    inside = np.flatnonzero(labels >= 0)
    belongs = csr_array((np.ones(len(inside)), (inside, labels[inside])), shape=(n, count))
    weighted = csr_array((strengths[inside], (inside, labels[inside])), shape=(n, count))
    ties = graph.sum(axis=1)
    share, rows = (graph @ belongs).toarray() / ties[:, None], np.arange(n)
    best = share.argmax(axis=1)
    joins = (labels < 0) & (share[rows, best] >= JOINING_SHARE)
    strength = (graph @ weighted).toarray()[rows, best] / ties
    return np.where(joins, best, labels), np.where(joins, strength, strengths)


def _diffused(graph: csr_array) -> _Floats:
    """Places (n, DIMENSIONS + 1) of unit length, near each other where random walks on the graph meet soon."""
    from scipy.sparse import csr_array, diags_array

    halves = diags_array(1 / np.sqrt(graph.sum(axis=1)))
    values, directions = _leading(csr_array(halves @ graph @ halves), min(DIMENSIONS + 1, graph.shape[0] - 2))
    directions *= np.sign(directions[np.abs(directions).argmax(axis=0), np.arange(len(values))])
    places = directions * np.maximum(values, 0) ** DIFFUSION
    return np.asarray(places / np.maximum(np.linalg.norm(places, axis=1, keepdims=True), 1e-12))


def _leading(matrix: csr_array, count: int) -> tuple[_Floats, _Floats]:
    """The largest eigenvalues, falling, and their eigenvectors (n, count)."""
    from scipy.linalg import eigh
    from scipy.sparse.linalg import ArpackNoConvergence, eigsh

    n = matrix.shape[0]
    if n <= 10 * count:
        values, directions = eigh(matrix.toarray(), subset_by_index=(n - count, n - 1))
    else:
        start = np.random.default_rng(0).standard_normal((n, count))
        try:
            values, directions = eigsh(matrix, k=count, which="LA", v0=start[:, 0], tol=1e-4)
        except ArpackNoConvergence:
            values, directions = _iterated(matrix, start)
    order = np.argsort(-values, kind="stable")
    return values[order], directions[:, order]


def _iterated(matrix: csr_array, start: _Floats, rounds: int = 200) -> tuple[_Floats, _Floats]:
    """The same by subspace iteration: rougher, but it always ends."""
    basis = np.linalg.qr(start)[0]
    for _ in range(rounds):
        basis = np.linalg.qr(matrix @ basis + basis)[0]  # adding the basis puts the negative end of the spectrum last
    values, turn = np.linalg.eigh(basis.T @ (matrix @ basis))
    return values, basis @ turn


def _with_crowds(labels: _Ints, strengths: _Floats, copies: _Ints, smallest: int) -> tuple[_Ints, _Floats]:
    """The same, with each crowd of identical rows that belongs to no cluster, or only weakly, as one of its own."""
    crowds = np.flatnonzero((strengths < WEAK) & (copies >= smallest))
    labels, strengths = labels.copy(), strengths.copy()
    labels[crowds] = labels.max() + 1 + np.arange(len(crowds))
    strengths[crowds] = 1
    return labels, strengths


def _largest_first(labels: _Ints) -> _Ints:
    """The labels renumbered by size, ties by the first member."""
    names, first, sizes = np.unique(labels[labels >= 0], return_index=True, return_counts=True)
    rank = np.empty(len(names) + 1, np.int64)
    rank[np.lexsort((first, -sizes))] = np.arange(len(names))
    rank[-1] = -1  # what -1 points to
    return rank[labels]


def _nearest(points: Vectors, of_row: _Ints, labels: _Ints) -> tuple[_Ints, NDArray[np.float32]]:
    """Of each row the cluster whose centre is nearest, and the cosine to it."""
    from scipy.sparse import csr_array

    n = len(labels)
    count = int(labels.max()) + 1
    if count == 0:
        return np.full(n, -1, np.int64), np.zeros(n, np.float32)
    # Weighing each distinct point by its copies in the cluster makes the sum independent of the rows' order.
    members = csr_array((np.ones(n), (np.where(labels < 0, count, labels), of_row)), shape=(count + 1, len(points)))
    sums = np.asarray(members[:count] @ points.astype(float))
    centres = (sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), _NO_LENGTH)).astype(np.float32)
    cosines = on_grid(points) @ on_grid(centres).T
    best = cosines.argmax(axis=1)
    closeness = (cosines[np.arange(len(points)), best] / GRID**2).astype(np.float32)
    return best[of_row], closeness[of_row]

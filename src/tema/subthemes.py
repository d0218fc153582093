"""Part the segments of one theme: what are the strands in it, if any.

A theme holds tens of segments, where the clusters of a whole study are sought among hundreds and more. Large themes are
grouped as the study is; small ones by joining what is nearest, step by step (average linkage of cosines), cut where the
parts stand best apart (silhouette: Rousseeuw 1987).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tema.cluster import centred, cluster
from tema.records import Vectors

LEAST = 6
"""With fewer segments there is nothing to part."""
SMALLEST = 3
"""A part holds at least so many, and at least an eighth of them all; what is over belongs to none."""

_LEAST_SHARE = 8

_MANY = 80  # from here on the study's own grouping is tried first
_MOST = 4000  # joining step by step compares all with all
_MOST_PARTS = 6
_MOST_CUTS = 24  # pieces, most of them crumbs, that the tree is cut into
_COVERED = 0.5
_APART = 0.03  # mean silhouette, by cosine; sentence vectors of one theme never stand far apart

_Labels = NDArray[np.int64]


def subthemes(vectors: Vectors) -> _Labels:
    """The part (0, 1, ... largest first) of each row of ``vectors`` (n, dim), -1: none. All -1: they hold together."""
    n = len(vectors)
    none = np.full(n, -1, np.int64)
    if n < LEAST:
        return none
    if n >= _MANY:
        labels = cluster(vectors).labels
        if labels.max() > 0 and (labels >= 0).mean() >= _COVERED:
            return labels
    return _joined(centred(vectors).astype(float)) if n <= _MOST else none


def _joined(points: NDArray[np.float64]) -> _Labels:
    """Parts of points of unit length, from the number of parts that stand best apart."""
    from scipy.cluster.hierarchy import cut_tree, linkage
    from scipy.spatial.distance import pdist, squareform

    distances = np.maximum(pdist(points), 0) ** 2 / 2  # the cosine distance
    tree = linkage(distances, "average")
    square = squareform(distances)
    best, labels = _APART, np.full(len(points), -1, np.int64)
    for count in range(2, min(len(points) // SMALLEST, _MOST_CUTS) + 1):
        found = _without_crumbs(cut_tree(tree, [count])[:, 0].astype(np.int64))
        several = 1 <= found.max() < _MOST_PARTS and (found >= 0).mean() >= _COVERED
        if several and (apart := _silhouette(square, found)) > best:
            best, labels = apart, found
    return labels


def _without_crumbs(labels: _Labels) -> _Labels:
    """Parts that are large enough, largest first, ties by the first member; the others are none."""
    names, first, sizes = np.unique(labels, return_index=True, return_counts=True)
    least = max(SMALLEST, len(labels) // _LEAST_SHARE)
    order = [each for each in np.lexsort((first, -sizes)) if sizes[each] >= least]
    rank = np.full(len(names), -1, np.int64)
    rank[order] = np.arange(len(order))
    return rank[np.searchsorted(names, labels)]


def _silhouette(distances: NDArray[np.float64], labels: _Labels) -> float:
    """How much nearer the members of parts lie to their own than to the next part, -1..1; a row in none counts 0."""
    inside = np.flatnonzero(labels >= 0)
    belongs = labels[inside][:, None] == np.arange(labels.max() + 1)
    sums = (distances[np.ix_(inside, inside)][:, :, None] * belongs[None, :, :]).sum(axis=1)
    sizes = belongs.sum(axis=0)
    own = sums[belongs] / np.maximum(sizes[labels[inside]] - 1, 1)
    others = np.where(belongs, np.inf, sums / sizes).min(axis=1)
    each = (others - own) / np.maximum(np.maximum(own, others), 1e-12)
    return float(each.sum()) / len(labels)

"""Which segments are grouped: those that say enough to be about something."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tema.records import Clustering, Vectors

LEAST_WORDS = 8
"""A sentence model puts shorter ones together by their form ("Har du det?", "Hur då?"), not by what they are about."""


def group(vectors: Vectors, words: NDArray[np.int64]) -> Clustering:
    """Cluster the segments of ``LEAST_WORDS`` words or more; the others stay outside, with the nearest cluster named.

    Args:
        vectors: (n, dim) unit vectors of the segments.
        words: (n,) number of words in each.
    """
    from tema.cluster import centred, cluster

    full = words >= LEAST_WORDS
    found = cluster(vectors[full])
    whole = Clustering(
        np.full(len(vectors), -1, np.int64),
        np.zeros(len(vectors), np.float32),
        np.full(len(vectors), -1, np.int64),
        np.zeros(len(vectors), np.float32),
    )
    whole.labels[full], whole.strengths[full] = found.labels, found.strengths
    whole.nearest[full], whole.closeness[full] = found.nearest, found.closeness
    if found.labels.max(initial=-1) >= 0 and not full.all():
        points = centred(vectors).astype(np.float64)
        centres = np.stack([points[whole.labels == c].mean(axis=0) for c in range(int(found.labels.max()) + 1)])
        cosines = points[~full] @ (centres / np.linalg.norm(centres, axis=1, keepdims=True)).T
        whole.nearest[~full] = cosines.argmax(axis=1)
        whole.closeness[~full] = cosines.max(axis=1)
    return whole

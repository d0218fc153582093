"""What the machine makes of a study in one run: clusters, suggestions. Disposable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Shape (n, dim), rows of unit length."""


@dataclass(frozen=True, slots=True)
class Clustering:
    """Which cluster each of n segments belongs to.

    ``labels`` (n,): cluster number from 0, largest cluster first, or -1 for a segment outside every cluster.
    ``strengths`` (n,): strength of membership in 0..1, 0 outside. ``nearest`` (n,): the cluster whose centre is
    nearest, -1 when there is no cluster. ``closeness`` (n,): cosine to that centre, in centred space.
    """

    labels: NDArray[np.int64]
    strengths: NDArray[np.float32]
    nearest: NDArray[np.int64]
    closeness: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Cluster:
    """A described group of segments found in one run; disposable. ``members`` run from strongest to weakest."""

    number: int
    members: tuple[str, ...]
    keywords: tuple[str, ...]
    typical: tuple[str, ...]
    diverse: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a code is suggested: the sentence of the codebook that lies nearest, and how near (cosine, centred)."""

    kind: Literal["definition", "example", "passage"]
    text: str
    closeness: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The machine's proposal that a code applies to a segment; belongs to a run and is disposable."""

    segment: str
    code: str
    probability: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ClusterSuggestion:
    """The machine's proposal that a code fits a cluster, with the members that speak for it most."""

    cluster: int
    code: str
    probability: float
    evidence: tuple[Evidence, ...]
    segments: tuple[str, ...]

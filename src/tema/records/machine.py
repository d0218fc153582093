"""What the machine makes of a study in one run: clusters, suggestions. Disposable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from tema.records.codebook import Valence

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
    """A sentence that a suggestion rests on, or that speaks against it, and how near it lies (cosine, centred).

    ``definition``, ``example`` and ``passage`` come from the codebook and its bank; ``coding`` is an excerpt that
    people gave the code. ``against`` is the nearest that does *not* carry the code: refused, or written as a near miss.
    """

    kind: Literal["definition", "example", "passage", "coding", "against"]
    text: str
    closeness: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The machine's proposal that a code applies to a segment; belongs to a run and is disposable.

    ``carries`` is the stretch of the segment's text (code points, end exclusive) that speaks for the code most, None
    where no part does more than the others. ``words`` are the words that moved the score most, strongest first.
    ``valence`` is what the machine takes the valence to be, with its own probability; None where it cannot tell.
    """

    segment: str
    code: str
    probability: float
    evidence: tuple[Evidence, ...] = ()
    carries: tuple[int, int] | None = None
    words: tuple[str, ...] = ()
    valence: Valence | None = None
    valence_probability: float | None = None


@dataclass(frozen=True, slots=True)
class ClusterSuggestion:
    """The machine's proposal that a code fits a cluster, with the members that speak for it most."""

    cluster: int
    code: str
    probability: float
    evidence: tuple[Evidence, ...]
    segments: tuple[str, ...]


Standing = Literal["trusted", "check", "search", "unknown"]
"""How far a code's suggestions can be believed: *trusted*, *check* each, only for *search*ing, or *unknown* yet."""
STANDINGS: tuple[Standing, ...] = get_args(Standing)


@dataclass(frozen=True, slots=True)
class Interval:
    """An estimate with the range that it stays within nine times of ten."""

    estimate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far the suggestions of one code can be believed, from excerpts that were judged without seeing them.

    ``judged`` excerpts of which ``carrying`` carry the code; each counts by one over the chance that it was drawn, and
    ``effective`` is how many equally weighted ones they are worth. ``precision`` is the share of right ones among what
    is suggested, ``recall`` the share found of what carries the code, ``calibration_error`` how far probability and
    share lie apart on average. ``threshold`` is the lowest probability from which suggestions hold the error that the
    study accepts, and ``carried`` the share of the code's occurrences that then need no reading; None and 0 if there
    is no such threshold.
    """

    code: str
    standing: Standing
    judged: int
    carrying: int
    effective: float
    precision: Interval | None
    recall: Interval | None
    calibration_error: float | None
    threshold: float | None
    carried: float


@dataclass(frozen=True, slots=True)
class LearningPoint:
    """How well suggestions rank what people coded once so many decisions have been learnt from.

    ``average_precision`` is the mean over the codes that occur, on decisions that were not learnt from.
    """

    decisions: int
    average_precision: Interval
    codes: int

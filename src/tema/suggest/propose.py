"""What is worth showing of the scores: suggestions for segments and for clusters, each with its evidence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tema.records import Cluster, ClusterSuggestion, Evidence, Suggestion
from tema.suggest.score import TINY, Scores

MOST_CODES = 5
MOST_EVIDENCE = 2
MOST_SEGMENTS = 3
CLUSTER_LIFT = 2.0


def suggest(scores: Scores, *, at_least: float = 0.5) -> tuple[Suggestion, ...]:
    """At most five codes a segment, likeliest first, each with probability ``at_least`` and the nearest sentences."""
    found = []
    for i, segment in enumerate(scores.ids):
        row = scores.probabilities[i]
        for k in np.argsort(-row, kind="stable")[:MOST_CODES]:
            if row[k] >= at_least:
                evidence = _evidence(scores, int(k), scores.segments[i])
                found.append(Suggestion(segment, scores.training.codes[k], round(float(row[k]), 4), evidence))
    return tuple(found)


def suggest_clusters(
    scores: Scores, clusters: Sequence[Cluster], *, at_least: float = 0.1
) -> tuple[ClusterSuggestion, ...]:
    """The codes that fit each cluster, with the nearest sentences and the members that speak for it most.

    A code fits when its mean probability over the members is ``at_least`` and at least twice its mean over the study.
    """
    place = {segment: i for i, segment in enumerate(scores.ids)}
    found: list[ClusterSuggestion] = []
    for cluster in clusters:
        rows = np.array([place[member] for member in cluster.members if member in place], np.int64)
        if len(rows):
            found.extend(_fitting(scores, cluster, rows, at_least))
    return tuple(found)


def _fitting(scores: Scores, cluster: Cluster, rows: NDArray[np.int64], at_least: float) -> list[ClusterSuggestion]:
    mean = scores.probabilities[rows].mean(axis=0)
    usual = scores.probabilities.mean(axis=0)
    middle = scores.segments[rows].mean(axis=0)
    middle /= max(float(np.linalg.norm(middle)), TINY)
    fitting = []
    for k in np.argsort(-mean, kind="stable")[:MOST_CODES]:
        if mean[k] >= max(at_least, CLUSTER_LIFT * usual[k]):
            strongest = rows[np.argsort(-scores.probabilities[rows, k], kind="stable")[:MOST_SEGMENTS]]
            fitting.append(
                ClusterSuggestion(
                    cluster.number,
                    scores.training.codes[k],
                    round(float(mean[k]), 4),
                    _evidence(scores, int(k), middle),
                    tuple(scores.ids[row] for row in strongest),
                )
            )
    return fitting


def _evidence(scores: Scores, k: int, vector: NDArray[np.float64]) -> tuple[Evidence, ...]:
    """The sentences of code ``k`` that lie nearest to ``vector``; its definition when it has no examples."""
    own = np.flatnonzero(scores.training.carries[:, k] == 1)
    if not len(own):
        own = np.array([k])
    closeness = scores.sentences[own] @ vector
    return tuple(
        Evidence(scores.training.kinds[own[o]], scores.training.texts[own[o]], round(float(closeness[o]), 4))
        for o in np.argsort(-closeness, kind="stable")[:MOST_EVIDENCE]
    )

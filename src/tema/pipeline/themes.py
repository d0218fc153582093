"""What the machine makes for looking at themes: the map, the clusters' centres, their stability, the parts of a theme.

All of it comes from the vectors that a run has stored; no model is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.embed import DEFAULT_EMBEDDER, embedder_name
from tema.errors import ModelUnavailable
from tema.records import Clustering, Vectors
from tema.store import derived, machine, maps
from tema.store.reads import lookup
from tema.store.study import Study

Progress = Callable[[int, int], None]
"""``progress(done, total)``."""


@dataclass(frozen=True, slots=True)
class Part:
    """A strand in a theme: ids of its segments, its keywords, and the ids that show it best."""

    members: tuple[str, ...]
    keywords: tuple[str, ...]
    typical: tuple[str, ...]


def draw_map(study: Study, progress: Progress = lambda *_: None) -> bool:
    """Lay the grouped segments out and note the clusters' centres; False when vectors are missing."""
    from tema.cluster import centred
    from tema.layout import layout

    ids, clustering = machine.clustering(study)
    found = vectors_of(study, ids)
    if found is None:
        return False
    _, vectors = found
    maps.save_map(study, ids, layout(vectors, progress))
    points = centred(vectors).astype(float)
    centres = {maps.MEAN: _mean(vectors)}
    for number in range(int(clustering.labels.max(initial=-1)) + 1):
        centre = points[clustering.labels == number].mean(axis=0)
        centres[number] = (centre / max(float(np.linalg.norm(centre)), 1e-6)).astype(np.float32)
    maps.save_centres(study, centres)
    return True


def try_stability(study: Study, progress: Progress = lambda *_: None) -> bool:
    """Group samples of the segments anew and note how steadily each cluster stands; False when vectors are missing."""
    from tema.pipeline.grouping import group
    from tema.stability import stability

    ids, clustering = machine.clustering(study)
    found = vectors_of(study, ids)
    made_from = machine.fingerprint(study, "group")
    if found is None or made_from is None:
        return False
    texts, vectors = found
    words = np.array([len(text.split()) for text in texts], np.int64)

    def regroup(rows: NDArray[np.int64]) -> NDArray[np.int64]:
        return group(vectors[rows], words[rows]).labels

    maps.save_stability(study, stability(clustering.labels, regroup, progress), made_from)
    return True


def part(study: Study, ids: Sequence[str]) -> tuple[Part, ...] | None:
    """The strands among the segments ``ids``, largest first; none: they hold together; None: vectors are missing."""
    from tema.describe import describe
    from tema.subthemes import subthemes

    found = vectors_of(study, ids)
    if found is None:
        return None
    texts, vectors = found
    labels = subthemes(vectors)
    nothing = np.zeros(len(ids), np.float32)
    clustering = Clustering(labels, np.where(labels >= 0, 1, 0).astype(np.float32), labels, nothing)
    language = derived.settings(study).get("language", "sv")
    return tuple(
        Part(each.members, each.keywords, each.typical)
        for each in describe(texts, tuple(ids), vectors, clustering, language)
    )


def vectors_of(study: Study, ids: Sequence[str]) -> tuple[list[str], Vectors] | None:
    """The texts and vectors of these segments, row by row; None when a segment or a vector is missing."""
    segments = lookup.segments(study, ids)
    if not ids or not all(id_ in segments for id_ in ids):
        return None
    texts = [segments[id_].text for id_ in ids]
    try:
        model = embedder_name(derived.settings(study).get("embedder", DEFAULT_EMBEDDER))
    except ModelUnavailable:  # the study has come from another machine, and the name depends on the model's files
        return None
    known = machine.vectors(study, model, texts)
    return (texts, np.stack([known[text] for text in texts])) if all(text in known for text in texts) else None


def _mean(vectors: Vectors) -> NDArray[np.float32]:
    """The mean of the distinct rows, as `tema.cluster.centred` takes it."""
    return np.asarray(np.unique(vectors, axis=0).mean(axis=0, dtype=np.float64), np.float32)

"""What a run makes: vectors, clusters, scores and suggestions; disposable, and gone with the segments they belong to.

Ids given here are ids of stored segments. What is saved takes the place of what was saved before, except the vectors,
which are a cache over all texts ever encoded. Whole numbers and floats come back as they went in; vectors, scores,
strengths and closeness are float32.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from tema.records import Cluster, Clustering, ClusterSuggestion, Evidence, Suggestion, Vectors
from tema.store import schema
from tema.store.database import each, pack
from tema.store.study import Study

Vector = NDArray[np.float32]
"""Shape (dim,), one row of Vectors."""

_FLOAT = np.dtype("<f4")
_LISTS = ("members", "typical", "diverse")


def vectors(study: Study, model: str, texts: Iterable[str]) -> dict[str, Vector]:
    """The cached vectors of this model, by text; texts that are not cached are left out. The arrays are read-only."""
    return {text: np.frombuffer(blob, dtype=_FLOAT) for text, blob in blobs(study, model, texts).items()}


def save_vectors(study: Study, model: str, texts: Sequence[str], vectors: Vectors) -> None:
    """Cache the vectors, row i being the vector of text i, over those cached before."""
    save_blobs(study, model, dict(zip(texts, _blobs(vectors), strict=True)))


def blobs(study: Study, model: str, texts: Iterable[str]) -> dict[str, bytes]:
    """What is cached under this name, by text; texts that are not cached are left out."""
    by_hash = {_hash(text): text for text in texts}
    c = schema.vector.c
    query = select(c.sha256, c.numbers).where(c.model == model, c.sha256.in_(each(by_hash)))
    with study.reading() as connection:
        found = dict(connection.execute(query).all())
    return {text: found[key] for key, text in by_hash.items() if key in found}


def save_blobs(study: Study, model: str, by_text: Mapping[str, bytes]) -> None:
    """Cache some bytes for each text, over those cached before."""
    rows = [{"model": model, "sha256": _hash(text), "numbers": numbers} for text, numbers in by_text.items()]
    put = insert(schema.vector)
    put = put.on_conflict_do_update(
        index_elements=list(schema.vector.primary_key), set_={"numbers": put.excluded.numbers}
    )
    with study.writing() as connection:
        if rows:
            connection.execute(put, rows)


def save_clusters(study: Study, ids: Sequence[str], clustering: Clustering, clusters: Sequence[Cluster]) -> None:
    """Save one grouping whole, row i about segment ``ids[i]``. Suggestions for the old clusters go."""
    memberships = zip(
        ids,
        range(len(ids)),
        clustering.labels.tolist(),
        clustering.strengths.tolist(),
        clustering.nearest.tolist(),
        clustering.closeness.tolist(),
        strict=True,
    )
    members = (
        (cluster.number, kind, position, segment)
        for cluster in clusters
        for kind in _LISTS
        for position, segment in enumerate(getattr(cluster, kind))
    )
    with study.writing() as connection:
        _replace(connection, schema.cluster, ((cluster.number, pack(cluster.keywords)) for cluster in clusters))
        _replace(connection, schema.membership, memberships)
        _replace(connection, schema.cluster_segment, members)


def clusters(study: Study) -> tuple[Cluster, ...]:
    """The clusters of the last grouping, by number; segments that have gone since are left out."""
    table = schema.cluster_segment
    with study.reading() as connection:
        listed = connection.execute(select(table).order_by(*table.primary_key)).all()
        rows = connection.execute(select(schema.cluster).order_by(schema.cluster.c.number)).all()
    found: dict[tuple[int, str], list[str]] = {}
    for number, kind, _, segment in listed:
        found.setdefault((number, kind), []).append(segment)
    return tuple(
        Cluster(
            number=number,
            keywords=tuple(json.loads(keywords)),
            **{kind: tuple(found.get((number, kind), ())) for kind in _LISTS},
        )
        for number, keywords in rows
    )


def clustering(study: Study) -> tuple[tuple[str, ...], Clustering]:
    """The ids and rows of the last grouping, in the order they were saved; both empty before the first."""
    table = schema.membership
    with study.reading() as connection:
        rows = connection.execute(select(table).order_by(table.c.position)).all()
    ids, _, labels, strengths, nearest, closeness = zip(*rows, strict=True) if rows else ((),) * 6
    return tuple(ids), Clustering(
        labels=np.array(labels, dtype=np.int64),
        strengths=np.array(strengths, dtype=np.float32),
        nearest=np.array(nearest, dtype=np.int64),
        closeness=np.array(closeness, dtype=np.float32),
    )


def save_scores(study: Study, ids: Sequence[str], codes: Sequence[str], probabilities: NDArray[np.float32]) -> None:
    """Save the probabilities of all codes (n, k) for the segments, row by row."""
    if probabilities.shape != (len(ids), len(codes)):
        msg = f"probabilities have the shape {probabilities.shape}, not {(len(ids), len(codes))}"
        raise ValueError(msg)
    with study.writing() as connection:
        _replace(connection, schema.score_code, enumerate(codes))
        _replace(connection, schema.score, zip(ids, range(len(ids)), _blobs(probabilities), strict=True))


def scores(study: Study) -> tuple[tuple[str, ...], tuple[str, ...], NDArray[np.float32]]:
    """The ids, the codes and the probabilities (n, k), in the order they were saved; empty before the first run."""
    score, code = schema.score.c, schema.score_code.c
    with study.reading() as connection:
        rows = connection.execute(select(score.segment, score.probabilities).order_by(score.position)).all()
        codes = tuple(connection.scalars(select(code.code).order_by(code.position)))
    numbers = np.frombuffer(b"".join(row.probabilities for row in rows), dtype=_FLOAT)
    return tuple(row.segment for row in rows), codes, numbers.reshape(len(rows), len(codes)).astype(np.float32)


def save_suggestions(study: Study, suggestions: Iterable[Suggestion]) -> None:
    """Save the suggestions of a run, in this order."""
    rows = (
        (
            s.segment,
            s.code,
            position,
            float(s.probability),
            _pack_evidence(s.evidence),
            *(s.carries or (None, None)),
            pack(s.words),
            s.valence,
            None if s.valence_probability is None else float(s.valence_probability),
        )
        for position, s in enumerate(suggestions)
    )
    with study.writing() as connection:
        _replace(connection, schema.suggestion, rows)


def suggestions(study: Study, segments: Iterable[str] | None = None) -> tuple[Suggestion, ...]:
    """The suggestions, or those for some segments, in the order they were saved."""
    c = schema.suggestion.c
    query = select(schema.suggestion).order_by(c.position)
    if segments is not None:
        query = query.where(c.segment.in_(each(segments)))
    with study.reading() as connection:
        return tuple(_suggestion(row) for row in connection.execute(query))


def save_cluster_suggestions(study: Study, suggestions: Iterable[ClusterSuggestion]) -> None:
    """Save the suggestions for stored clusters, in this order."""
    given = tuple(suggestions)
    rows = ((p, s.cluster, s.code, float(s.probability), _pack_evidence(s.evidence)) for p, s in enumerate(given))
    speaking = ((p, position, id_) for p, s in enumerate(given) for position, id_ in enumerate(s.segments))
    with study.writing() as connection:
        _replace(connection, schema.cluster_suggestion, rows)
        _replace(connection, schema.cluster_suggestion_segment, speaking)


def forget_suggestions(study: Study, codes: Iterable[str]) -> None:
    """Take away what is suggested of these codes; the next run suggests anew, whatever else has changed by then."""
    gone = tuple(codes)
    if not gone:
        return
    with study.writing() as connection:
        connection.execute(delete(schema.suggestion).where(schema.suggestion.c.code.in_(gone)))
        connection.execute(delete(schema.cluster_suggestion).where(schema.cluster_suggestion.c.code.in_(gone)))
        stale = schema.fingerprint.c.stage.in_(("suggest", "inputs"))
        connection.execute(delete(schema.fingerprint).where(stale))


def cluster_suggestions(study: Study) -> tuple[ClusterSuggestion, ...]:
    """The suggestions for clusters, in the order they were saved; segments that have gone since are left out."""
    table, part = schema.cluster_suggestion, schema.cluster_suggestion_segment
    with study.reading() as connection:
        rows = connection.execute(select(table).order_by(table.c.position)).all()
        parts = connection.execute(select(part).order_by(*part.primary_key)).all()
    segments: dict[int, list[str]] = {}
    for suggestion, _, segment in parts:
        segments.setdefault(suggestion, []).append(segment)
    return tuple(
        ClusterSuggestion(cluster, code, probability, _evidence(evidence), tuple(segments.get(position, ())))
        for position, cluster, code, probability, evidence in rows
    )


def fingerprint(study: Study, stage: str) -> str | None:
    """What a stage's result was made from, as noted when it was saved; None before the stage has run."""
    c = schema.fingerprint.c
    with study.reading() as connection:
        return connection.scalar(select(c.fingerprint).where(c.stage == stage))


def set_fingerprint(study: Study, stage: str, fingerprint: str) -> None:
    """Note what the stage's result was made from."""
    put = insert(schema.fingerprint).values(stage=stage, fingerprint=fingerprint)
    with study.writing() as connection:
        connection.execute(
            put.on_conflict_do_update(index_elements=["stage"], set_={"fingerprint": put.excluded.fingerprint})
        )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _blobs(rows: NDArray[Any]) -> list[bytes]:
    return [row.tobytes() for row in np.ascontiguousarray(rows, dtype=_FLOAT)]


def _suggestion(row: Any) -> Suggestion:
    return Suggestion(
        segment=row.segment,
        code=row.code,
        probability=row.probability,
        evidence=_evidence(row.evidence),
        carries=None if row.carries_start is None else (row.carries_start, row.carries_end),
        words=tuple(json.loads(row.words)),
        valence=row.valence,
        valence_probability=row.valence_probability,
    )


def _pack_evidence(evidence: Iterable[Evidence]) -> str:
    return pack([[each.kind, each.text, float(each.closeness)] for each in evidence])


def _evidence(packed: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(*each) for each in json.loads(packed))


def _replace(connection: Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    names = [column.name for column in table.c]
    found: list[Mapping[str, Any]] = [dict(zip(names, row, strict=True)) for row in rows]
    connection.execute(delete(table))
    if found:
        connection.execute(insert(table), found)

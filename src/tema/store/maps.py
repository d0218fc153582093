"""What a run makes for looking at themes: the map, the clusters' centres, their stability; and small reads beside them.

All of it is disposable, and points go with their segments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert

from tema.records import Act, Decision, Place, Segment, Vectors
from tema.stability import Stability
from tema.store import database, machine, rows, schema
from tema.store.reads import lookup
from tema.store.study import Study

MEAN = -1
"""Among the centres: the mean of all, which the centred space is centred on."""


@dataclass(frozen=True, slots=True)
class Point:
    """Where a segment lies on the map, its cluster (-1: outside), and how strongly it belongs there."""

    segment: str
    x: float
    y: float
    cluster: int


@dataclass(frozen=True, slots=True)
class Volume:
    """How much participants say in one dialogue: segments that are data, and characters in them."""

    segments: int
    characters: int


def save_map(study: Study, ids: Sequence[str], places: NDArray[np.float32]) -> None:
    """Save the map whole, row i of ``places`` (n, 2) being where segment ``ids[i]`` lies."""
    points = [{"segment": id_, "x": x, "y": y} for id_, (x, y) in zip(ids, places.tolist(), strict=True)]
    with study.writing() as connection:
        connection.execute(delete(schema.map_point))
        if points:
            connection.execute(insert(schema.map_point), points)


def map_points(study: Study) -> tuple[Point, ...]:
    """Every segment that is on the map, in the order of the last grouping."""
    point, member = schema.map_point.c, schema.membership.c
    query = (
        select(point.segment, point.x, point.y, member.cluster)
        .join_from(schema.map_point, schema.membership, member.segment == point.segment)
        .order_by(member.position)
    )
    with study.reading() as connection:
        return tuple(Point(*row) for row in connection.execute(query))


def save_centres(study: Study, centres: Mapping[int, NDArray[np.float32]]) -> None:
    """Save the centres of the clusters by number, and of all under ``MEAN``."""
    saved = [{"cluster": number, "numbers": vector.astype("<f4").tobytes()} for number, vector in centres.items()]
    with study.writing() as connection:
        connection.execute(delete(schema.centre))
        if saved:
            connection.execute(insert(schema.centre), saved)


def centres(study: Study) -> dict[int, machine.Vector]:
    """The centres as saved; empty before the map has been made."""
    with study.reading() as connection:
        found = connection.execute(select(schema.centre).order_by(schema.centre.c.cluster)).all()
    return {number: np.frombuffer(numbers, dtype="<f4") for number, numbers in found}


def save_stability(study: Study, found: Mapping[int, Stability], made_from: str) -> None:
    """Save how steadily the clusters stand; ``made_from`` is the mark of the grouping that was tried."""
    saved = [
        {"cluster": number, "likeness": each.likeness, "lost": each.lost, "rounds": each.rounds}
        for number, each in found.items()
    ]
    with study.writing() as connection:
        connection.execute(delete(schema.stability))
        if saved:
            connection.execute(insert(schema.stability), saved)
    machine.set_fingerprint(study, "stability", made_from)


def stability(study: Study) -> dict[int, Stability]:
    """How steadily the clusters of the last grouping stand; empty while that has not been tried."""
    made_from = machine.fingerprint(study, "stability")
    if made_from is None or made_from != machine.fingerprint(study, "group"):
        return {}
    with study.reading() as connection:
        found = connection.execute(select(schema.stability).order_by(schema.stability.c.cluster)).all()
    return {number: Stability(likeness, lost, rounds) for number, likeness, lost, rounds in found}


def volumes(study: Study) -> dict[str, Volume]:
    """How much participants say in each dialogue."""
    c = schema.segment.c
    query = select(c.transcript, func.count(), func.sum(c.end - c.start)).where(c.use == "data").group_by(c.transcript)
    with study.reading() as connection:
        return {str(name): Volume(int(count), int(length)) for name, count, length in connection.execute(query)}


def memberships(study: Study, ids: Iterable[str]) -> dict[str, tuple[int, float]]:
    """The cluster (-1: outside) and the strength of membership of each segment that was grouped."""
    c = schema.membership.c
    query = select(c.segment, c.cluster, c.strength).where(c.segment.in_(database.each(ids)))
    with study.reading() as connection:
        return {str(id_): (int(number), float(strength)) for id_, number, strength in connection.execute(query)}


def cluster_sizes(study: Study) -> dict[int, int]:
    """How many members each cluster has."""
    c = schema.membership.c
    query = select(c.cluster, func.count()).where(c.cluster >= 0).group_by(c.cluster)
    with study.reading() as connection:
        return {int(number): int(count) for number, count in connection.execute(query)}


def theme_acts(study: Study, theme: str, acts: Sequence[Act]) -> tuple[Decision, ...]:
    """The decisions of these kinds about one theme that count, in order."""
    c = schema.decision.c
    with study.reading() as connection:
        return rows.decisions_where(connection, c.theme == theme, c.act.in_(acts), rows.counting())


def overlapping(study: Study, places: Iterable[Place]) -> dict[Place, tuple[Segment, ...]]:
    """The segments that are data and share characters with each place."""
    wanted = tuple(places)
    if not wanted:
        return {}
    c = schema.segment.c
    query = select(c.id).where(c.use == "data", c.transcript.in_(database.each({place.transcript for place in wanted})))
    with study.reading() as connection:
        ids = tuple(connection.scalars(query))
    by_dialogue: dict[str, list[Segment]] = {}
    for segment in lookup.segments(study, ids).values():
        by_dialogue.setdefault(segment.place.transcript, []).append(segment)
    return {
        place: tuple(
            sorted(
                (
                    each
                    for each in by_dialogue.get(place.transcript, ())
                    if each.place.start < place.end and place.start < each.place.end
                ),
                key=lambda each: each.place,
            )
        )
        for place in wanted
    }


def unit(vectors: Vectors, mean: machine.Vector) -> Vectors:
    """The vectors (n, dim) seen from ``mean``, at unit length: the space that the centres lie in."""
    moved = vectors.astype(float) - mean
    return np.asarray(moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-6), np.float32)

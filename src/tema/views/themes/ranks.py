"""The excerpts of a cluster or a theme in the orders a reader wants, and what is said about each."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from tema.pipeline.themes import vectors_of
from tema.records import EMPTY
from tema.store import maps
from tema.store.reads import lookup
from tema.store.study import Study
from tema.views.attributes import Attributes, Excerpt

Order = Literal["typical", "diverse", "borderline", "dialogue"]
ORDERS: tuple[Order, ...] = get_args(Order)

NEARLY = 0.1
"""With no more than this between the cosines to two centres, an excerpt lies on the border."""
WEAK = 0.3  # strength of membership


@dataclass(frozen=True, slots=True)
class Ranking:
    """Segments in each order. ``beside`` gives the cluster nearest next to this one, and how much farther it lies.

    ``measured`` is False when there are no vectors to go by and the order of membership stands in.
    """

    orders: Mapping[Order, tuple[str, ...]]
    beside: Mapping[str, tuple[int, float]]
    measured: bool


@dataclass(frozen=True, slots=True)
class Line:
    """An excerpt in a list: where its dialogue can be opened, its cluster (-1: outside) and what it lies beside.

    ``weak``: it belongs only weakly. ``nearer``: it lies nearer to ``beside`` than to its own.
    """

    segment: str
    excerpt: Excerpt
    turn: int
    cluster: int | None
    weak: bool
    beside: int | None
    nearer: bool


def ranking(study: Study, members: Sequence[str], own: Collection[int]) -> Ranking:
    """Rank the segments ``members`` (from strongest to weakest, where known) beside all clusters but ``own``."""
    placed = sorted(members, key=_position)
    centres = maps.centres(study)
    found = vectors_of(study, members) if centres else None
    if found is None:
        orders = {"typical": tuple(members), "diverse": tuple(members), "borderline": tuple(reversed(members))}
        return Ranking({**orders, "dialogue": tuple(placed)}, EMPTY, measured=False)  # type: ignore[dict-item]
    from tema.ranking import ranked

    names = [number for number in centres if number not in {maps.MEAN, *own}]
    points = maps.unit(found[1], centres[maps.MEAN])
    others = np.stack([centres[name] for name in names]) if names else np.zeros((0, points.shape[1]), np.float32)
    rows = ranked(points, others)
    return Ranking(
        {
            "typical": tuple(members[row] for row in rows.typical.tolist()),
            "diverse": tuple(members[row] for row in rows.diverse.tolist()),
            "borderline": tuple(members[row] for row in rows.borderline.tolist()),
            "dialogue": tuple(placed),
        },
        {
            member: (names[neighbour], margin)
            for member, neighbour, margin in zip(members, rows.neighbour.tolist(), rows.margin.tolist(), strict=True)
            if neighbour >= 0
        },
        measured=True,
    )


def lines(
    study: Study, segments: Sequence[str], known: Attributes, beside: Mapping[str, tuple[int, float]] = EMPTY
) -> tuple[Line, ...]:
    """These segments as lines, in the given order; those that have gone are left out."""
    found = lookup.segments(study, segments)
    members = maps.memberships(study, segments)
    made = []
    for name in segments:
        if name not in found:
            continue
        one = found[name]
        cluster, strength = members.get(name, (None, 1.0))
        neighbour, margin = beside.get(name, (None, 1.0))
        shown = Excerpt(one.place, one.text, one.speaker, known.get(one.place.transcript, ()))
        made.append(
            Line(
                segment=name,
                excerpt=shown,
                turn=one.turn,
                cluster=cluster,
                weak=cluster is not None and cluster >= 0 and strength < WEAK,
                beside=neighbour if margin < NEARLY else None,
                nearer=margin < 0,
            )
        )
    return tuple(made)


def _position(segment: str) -> tuple[str, int]:
    name, _, span = segment.rpartition(":")
    return name, int(span.partition("-")[0])

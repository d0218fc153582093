"""The map of the segments: where each lies, in which cluster and which theme; no word of what was said."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tema.records import Theme
from tema.store import derived, machine, maps
from tema.store.reads import lookup
from tema.store.study import Study

STEPS = 30_000
"""Places are sent as whole numbers between -STEPS and STEPS: two bytes each."""


@dataclass(frozen=True)
class Layer:
    """One way of colouring: each point's group (-1: none), and the groups' names and sizes."""

    group: NDArray[np.int16]
    names: tuple[str, ...]
    sizes: tuple[int, ...]


@dataclass(frozen=True)
class Map:
    """The segments in the order of their points, places (n, 2) within -1..1, and the two ways to colour them."""

    segments: tuple[str, ...]
    places: NDArray[np.float32]
    clusters: Layer
    themes: Layer
    theme_ids: tuple[str, ...]

    @cached_property
    def mark(self) -> str:
        """Tells one map from another: points are sent by number."""
        return hashlib.sha256("\n".join(self.segments).encode()).hexdigest()[:16]

    @cached_property
    def row(self) -> Mapping[str, int]:
        """The number of each segment's point."""
        return {segment: number for number, segment in enumerate(self.segments)}

    @cached_property
    def payload(self) -> Mapping[str, str]:
        """The points as the browser takes them: little-endian int16, base64."""
        steps = np.rint(self.places * STEPS).astype("<i2")
        return {
            "x": _packed(steps[:, 0]),
            "y": _packed(steps[:, 1]),
            "cluster": _packed(self.clusters.group),
            "theme": _packed(self.themes.group),
        }


def draw(study: Study) -> Map | None:
    """The map of the latest run; None while none has been made."""
    points = maps.map_points(study)
    if not points:
        return None
    segments = tuple(point.segment for point in points)
    places = np.array([(point.x, point.y) for point in points], np.float32)
    themes = tuple(theme for theme in derived.themes(study) if theme.dismissed is None)
    clusters = np.array([point.cluster for point in points], np.int16)
    keywords = {each.number: each.keywords for each in machine.clusters(study)}
    names = tuple(", ".join(keywords.get(number, ())[:3]) for number in range(max(keywords, default=-1) + 1))
    return Map(segments, places, _layer(clusters, names), _themes(segments, themes), tuple(each.id for each in themes))


def unmapped(study: Study) -> int:
    """How many segments were grouped, for a study whose map has not been drawn."""
    return sum(maps.cluster_sizes(study).values()) + lookup.outside(study, 0)[0]


def _themes(segments: tuple[str, ...], themes: tuple[Theme, ...]) -> Layer:
    row = {segment: number for number, segment in enumerate(segments)}
    group = np.full(len(segments), -1, np.int16)
    for number, theme in enumerate(themes):
        for place, _ in theme.members:
            if place.id in row:
                group[row[place.id]] = number
    return _layer(group, tuple(theme.name for theme in themes))


def _layer(group: NDArray[np.int16], names: tuple[str, ...]) -> Layer:
    sizes = np.bincount(group[group >= 0], minlength=len(names))
    return Layer(group, names, tuple(int(size) for size in sizes[: len(names)]))


def _packed(numbers: NDArray[np.int16]) -> str:
    return b64encode(np.ascontiguousarray(numbers, "<i2").tobytes()).decode("ascii")

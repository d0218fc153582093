"""Which excerpts a place is about: a coding with borders of its own counts where it lies."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from tema.records import Place


class Units:
    """The excerpts of several transcripts, to be asked which of them another place is about. They do not overlap."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._in: dict[str, list[Place]] = {}
        for place in sorted(places):
            self._in.setdefault(place.transcript, []).append(place)
        self._exact = {place for here in self._in.values() for place in here}

    def of(self, place: Place) -> tuple[Place, ...]:
        """The excerpt at just that place; else those it covers by half or that cover half of it; else the nearest.

        Nearest is the one that it shares most text with; empty where it shares none.
        """
        if place in self._exact:
            return (place,)
        here = self._in.get(place.transcript, [])
        # Those that reach into the place begin before its end and end after its start.
        first = bisect_right(here, place.start, key=lambda each: each.end)
        last = bisect_right(here, place.end - 1, key=lambda each: each.start)
        touched = here[first:last]
        found = tuple(each for each in touched if 2 * _common(each, place) >= min(_size(each), _size(place)))
        return found or tuple(sorted(touched, key=lambda each: -_common(each, place))[:1])


def _common(one: Place, other: Place) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _size(place: Place) -> int:
    return place.end - place.start

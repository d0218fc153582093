"""What has become of a theme since it was made: its excerpts are matched, by place, with what the latest run found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tema.records import Place, Segment, Theme
from tema.store import machine, maps
from tema.store.reads import lookup
from tema.store.study import Study

COVERED = 1 / 3
"""A theme covers a cluster when it holds at least this share of it: after a run with many new dialogues the theme has
no more than a part of the cluster it was made from."""

Quoted = tuple[Place, str]


@dataclass(frozen=True, slots=True)
class Reshaped:
    """A member whose excerpt was cut anew: the place it had, and the excerpts that now share words with it."""

    member: Quoted
    now: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """``further``: per cluster that the theme covers, its excerpts that no theme holds and nobody has taken out of it.

    ``gone``: members with nothing left at their place. ``elsewhere``: members by the cluster they now lie in (-1:
    outside), where that is none of those that the theme covers.
    """

    further: Mapping[int, tuple[str, ...]]
    gone: tuple[Quoted, ...]
    reshaped: tuple[Reshaped, ...]
    elsewhere: Mapping[int, tuple[str, ...]]

    @property
    def any(self) -> bool:
        """Whether there is something to look at."""
        return bool(self.further or self.gone or self.reshaped)


def covered(study: Study, theme: Theme) -> frozenset[int]:
    """The clusters that the theme covers."""
    sizes = maps.cluster_sizes(study)
    inside = Counter(number for number, _ in maps.memberships(study, [place.id for place, _ in theme.members]).values())
    return frozenset(number for number, count in inside.items() if number >= 0 and count >= COVERED * sizes[number])


def changes(study: Study, theme: Theme, themes: Sequence[Theme]) -> Changes:
    """What the analyst should see of the theme after a run; ``themes`` are all of them."""
    places = [place.id for place, _ in theme.members]
    standing = lookup.segments(study, places)
    lost = tuple(member for member in theme.members if member[0].id not in standing)
    now = maps.overlapping(study, [place for place, _ in lost])
    covers = covered(study, theme)
    return Changes(
        further=_further(study, theme, themes, covers),
        gone=tuple(member for member in lost if not now[member[0]]),
        reshaped=tuple(Reshaped(member, now[member[0]]) for member in lost if now[member[0]]),
        elsewhere=_elsewhere(study, places, covers),
    )


def _further(
    study: Study, theme: Theme, themes: Sequence[Theme], covers: frozenset[int]
) -> Mapping[int, tuple[str, ...]]:
    if theme.dismissed is not None or not covers:
        return {}
    held = {place.id for each in themes for place, _ in each.members}
    refused = _taken_out(study, theme.id)
    found = {}
    for cluster in machine.clusters(study):
        if cluster.number in covers:
            more = tuple(member for member in cluster.members if member not in held and member not in refused)
            if more:
                found[cluster.number] = more
    return found


def _taken_out(study: Study, theme: str) -> frozenset[str]:
    """What somebody has once taken out of the theme, by an act that counts."""
    taken: set[str] = set()
    for decision in maps.theme_acts(study, theme, ("take_from_theme",)):
        for member in decision.values["members"]:
            taken.add(Place(member["transcript"], member["start"], member["end"]).id)
    return frozenset(taken)


def _elsewhere(study: Study, members: Sequence[str], covers: frozenset[int]) -> Mapping[int, tuple[str, ...]]:
    if not covers:
        return {}
    found: dict[int, list[str]] = {}
    for segment, (number, _) in maps.memberships(study, members).items():
        if number not in covers:
            found.setdefault(number, []).append(segment)
    return {number: tuple(sorted(found[number])) for number in sorted(found)}

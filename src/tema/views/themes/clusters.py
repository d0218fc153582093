"""Clusters found by the machine and themes named by people, and how the one became the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tema.records import Cluster, ClusterSuggestion, Place, Theme
from tema.store import derived, machine
from tema.store.reads import lookup
from tema.store.study import Study
from tema.views.attributes import Excerpt, attributes, excerpts

_COVERED = 0.5
"""A cluster counts as handled when at least this share of it lies in one theme, so that it stays handled after a run
that changes it a little."""


@dataclass(frozen=True, slots=True)
class ClusterCard:
    """A cluster as it stands in the list. ``strength`` is the mean strength of membership, 0..1."""

    number: int
    keywords: tuple[str, ...]
    size: int
    strength: float
    theme: Theme | None


@dataclass(frozen=True, slots=True)
class ClusterPage:
    """All about one cluster. ``members`` are places and quotes, as a theme is made of.

    ``none_fits``: the codes have been tried on the cluster, and none of them fits it.
    """

    card: ClusterCard
    typical: tuple[str, ...]
    diverse: tuple[str, ...]
    suggestions: tuple[ClusterSuggestion, ...]
    speaking: Mapping[str, tuple[Excerpt, ...]]
    members: tuple[tuple[Place, str], ...]
    none_fits: bool


def cluster_cards(study: Study) -> tuple[ClusterCard, ...]:
    """The clusters of the latest run, largest first."""
    return _cards(study, machine.clusters(study))


def _cards(study: Study, clusters: Sequence[Cluster]) -> tuple[ClusterCard, ...]:
    strengths = lookup.strengths(study)
    holding = covers(clusters, derived.themes(study))
    return tuple(
        ClusterCard(
            number=cluster.number,
            keywords=cluster.keywords,
            size=len(cluster.members),
            strength=strengths.get(cluster.number, 0.0),
            theme=holding.get(cluster.number),
        )
        for cluster in clusters
    )


def cluster_page(study: Study, number: int) -> ClusterPage | None:
    """Everything about the cluster ``number``; None when the latest run has no such cluster."""
    cluster = next((each for each in machine.clusters(study) if each.number == number), None)
    if cluster is None:
        return None
    known = attributes(study)
    suggestions = tuple(each for each in machine.cluster_suggestions(study) if each.cluster == number)
    return ClusterPage(
        card=_cards(study, [cluster])[0],
        typical=cluster.typical,
        diverse=cluster.diverse,
        suggestions=suggestions,
        speaking={each.code: excerpts(study, each.segments[:2], known) for each in suggestions},
        members=tuple((shown.place, shown.text) for shown in excerpts(study, cluster.members, known)),
        none_fits=not suggestions and codes_tried(study),
    )


def codes_tried(study: Study) -> bool:
    """Whether the latest run tried codes on the clusters, so that a cluster without a code is one that none fits."""
    return machine.fingerprint(study, "suggest") is not None and lookup.has_scores(study)


def unhandled(study: Study) -> int:
    """How many clusters nobody has named, merged or dismissed yet."""
    clusters = machine.clusters(study)
    return len(clusters) - len(covers(clusters, derived.themes(study)))


def covers(clusters: Sequence[Cluster], themes: Sequence[Theme]) -> dict[int, Theme]:
    """The theme that holds most of each cluster, where one holds at least half of it."""
    inside = [(theme, {place.id for place, _ in theme.members}) for theme in themes]
    found: dict[int, Theme] = {}
    for cluster in clusters:
        shares = [(_share(cluster.members, members), theme) for theme, members in inside]
        share, theme = max(shares, key=lambda pair: pair[0], default=(0.0, None))
        if theme is not None and share >= _COVERED:
            found[cluster.number] = theme
    return found


def _share(members: Sequence[str], inside: set[str]) -> float:
    return sum(member in inside for member in members) / len(members) if members else 0.0

"""Clusters found by the machine and themes named by people, and how the one became the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tema.records import Cluster, ClusterSuggestion, Place, Theme
from tema.store import derived, lookup, machine
from tema.store.study import Study
from tema.views.attributes import Attributes, Excerpt, Spread, attributes, excerpts, spread

_COVERED = 0.5
"""A cluster counts as handled when at least this share of it lies in one theme, so that it stays handled after a run
that changes it a little."""


@dataclass(frozen=True, slots=True)
class ClusterCard:
    """A cluster as a card in the list. ``strength`` is the mean strength of membership, 0..1."""

    number: int
    keywords: tuple[str, ...]
    size: int
    strength: float
    spreads: tuple[Spread, ...]
    excerpt: Excerpt | None
    theme: Theme | None


@dataclass(frozen=True, slots=True)
class ClusterPage:
    """All about one cluster. ``members`` are places and quotes, as a theme is made of."""

    card: ClusterCard
    typical: tuple[Excerpt, ...]
    diverse: tuple[Excerpt, ...]
    suggestions: tuple[ClusterSuggestion, ...]
    speaking: Mapping[str, tuple[Excerpt, ...]]
    members: tuple[tuple[Place, str], ...]


@dataclass(frozen=True, slots=True)
class ThemePage:
    """A theme, where its excerpts come from, and the codes suggested by the clusters it covers."""

    theme: Theme
    spreads: tuple[Spread, ...]
    suggestions: tuple[ClusterSuggestion, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """Excerpts outside every cluster: how many, the first of them, and the keywords of the cluster nearest to each."""

    count: int
    shown: tuple[tuple[Excerpt, tuple[str, ...]], ...]


def cluster_cards(study: Study) -> tuple[ClusterCard, ...]:
    """The clusters of the latest run, largest first."""
    return _cards(study, machine.clusters(study), attributes(study))


def _cards(study: Study, clusters: Sequence[Cluster], known: Attributes) -> tuple[ClusterCard, ...]:
    strengths = lookup.strengths(study)
    first = excerpts(study, [name for each in clusters for name in each.typical[:1]], known)
    by_id = {shown.place.id: shown for shown in first}
    covers = _covers(clusters, derived.themes(study))
    return tuple(
        ClusterCard(
            number=cluster.number,
            keywords=cluster.keywords,
            size=len(cluster.members),
            strength=strengths.get(cluster.number, 0.0),
            spreads=spread(cluster.members, known),
            excerpt=by_id.get(cluster.typical[0]) if cluster.typical else None,
            theme=covers.get(cluster.number),
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
        card=_cards(study, [cluster], known)[0],
        typical=excerpts(study, cluster.typical, known),
        diverse=excerpts(study, cluster.diverse, known),
        suggestions=suggestions,
        speaking={each.code: excerpts(study, each.segments[:2], known) for each in suggestions},
        members=tuple((shown.place, shown.text) for shown in excerpts(study, cluster.members, known)),
    )


def theme_page(study: Study, theme: Theme, *, limit: int = 12) -> ThemePage:
    """A theme with its first ``limit`` excerpts."""
    known = attributes(study)
    members = [place.id for place, _ in theme.members]
    inside = set(members)
    touched = {each.number for each in machine.clusters(study) if _share(each.members, inside) >= _COVERED}
    best: dict[str, ClusterSuggestion] = {}
    for each in machine.cluster_suggestions(study):
        if each.cluster in touched and (each.code not in best or each.probability > best[each.code].probability):
            best[each.code] = each
    return ThemePage(
        theme=theme,
        spreads=spread(members, known),
        suggestions=tuple(sorted(best.values(), key=lambda each: (-each.probability, each.code))),
        excerpts=tuple(
            Excerpt(place, quote, "", known.get(place.transcript, ())) for place, quote in theme.members[:limit]
        ),
    )


def outside(study: Study, *, limit: int = 30) -> Outside:
    """The excerpts that no cluster took in, those nearest to a cluster first."""
    known = attributes(study)
    keywords = {cluster.number: cluster.keywords for cluster in machine.clusters(study)}
    count, rows = lookup.outside(study, limit)
    near = {name: keywords.get(nearest, ()) for name, nearest in rows}
    return Outside(count, tuple((shown, near[shown.place.id]) for shown in excerpts(study, near, known)))


def unhandled(study: Study) -> int:
    """How many clusters nobody has named, merged or dismissed yet."""
    clusters = machine.clusters(study)
    return len(clusters) - len(_covers(clusters, derived.themes(study)))


def _covers(clusters: Sequence[Cluster], themes: Sequence[Theme]) -> dict[int, Theme]:
    """The theme that holds most of each cluster, where one holds at least half of it."""
    inside = [(theme, {place.id for place, _ in theme.members}) for theme in themes]
    covers: dict[int, Theme] = {}
    for cluster in clusters:
        shares = [(_share(cluster.members, members), theme) for theme, members in inside]
        share, theme = max(shares, key=lambda pair: pair[0], default=(0.0, None))
        if theme is not None and share >= _COVERED:
            covers[cluster.number] = theme
    return covers


def _share(members: Sequence[str], inside: set[str]) -> float:
    return sum(member in inside for member in members) / len(members) if members else 0.0

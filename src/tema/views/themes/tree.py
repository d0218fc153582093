"""Themes as a tree: which stands under which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tema.records import Theme


def tree(themes: Sequence[Theme]) -> tuple[tuple[int, Theme], ...]:
    """The themes that stand, each with its depth (0: at the top), parents before those under them, in their order.

    A theme under one that has been dismissed or has ended stands at the top.
    """
    standing = {theme.id: theme for theme in themes if theme.dismissed is None}
    under: dict[str | None, list[Theme]] = {}
    for theme in standing.values():
        under.setdefault(theme.parent if theme.parent in standing else None, []).append(theme)
    found = list(_below(under, None, 0))
    seen = {theme.id for _, theme in found}
    # Two sides of a merge may each have nested one theme under the other: nothing may disappear from the list.
    return (*found, *((0, theme) for theme in standing.values() if theme.id not in seen))


def below(themes: Sequence[Theme], theme: str) -> frozenset[str]:
    """The theme and all that stand under it: none of them can be its parent."""
    found = {theme}
    while True:
        more = {each.id for each in themes if each.parent in found} - found
        if not more:
            return frozenset(found)
        found |= more


def _below(under: Mapping[str | None, Sequence[Theme]], parent: str | None, depth: int) -> Iterator[tuple[int, Theme]]:
    for theme in under.get(parent, ()):
        yield depth, theme
        yield from _below(under, theme.id, depth + 1)

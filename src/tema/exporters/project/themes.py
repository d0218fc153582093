"""Themes: a set with its codes and its note, and links from the note to the selections and to the theme above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tema.exporters.project.material import Material, utc
from tema.records import Theme
from tema.records.project import ProjectLink, ProjectNote, ProjectSet, ProjectSource
from tema.refi.identity import guid_of, theme_note_guid


def sets(material: Material, codes: Mapping[str, str]) -> tuple[ProjectSet, ...]:
    """A set a theme, in the order they were made."""
    return tuple(
        ProjectSet(
            guid_of("theme", theme.id),
            theme.name,
            theme.description,
            codes=tuple(dict.fromkeys(codes[code] for code in theme.codes)),
            notes=(theme_note_guid(theme.id),),
        )
        for theme in material.themes
    )


def theme_notes(material: Material) -> tuple[ProjectNote, ...]:
    """A note a theme, named as it is and saying what it is."""
    return tuple(
        ProjectNote(
            theme_note_guid(theme.id),
            theme.name,
            theme.description,
            material.users[theme.created_by],
            utc(theme.created_at) or material.moment,
        )
        for theme in material.themes
    )


def links(material: Material, sources: Iterable[ProjectSource]) -> tuple[ProjectLink, ...]:
    """A link from a theme's note to each selection at its members' places, and to the note of the theme above it."""
    placed: dict[tuple[str, int, int], list[str]] = {}
    for source in sources:
        for selection in source.selections:
            placed.setdefault((source.name, selection.start, selection.end), []).append(selection.guid)
    standing = {theme.id for theme in material.themes}
    return tuple(link for theme in material.themes for link in _links(theme, placed, standing))


def _links(theme: Theme, placed: Mapping[tuple[str, int, int], list[str]], standing: set[str]) -> Iterator[ProjectLink]:
    note = theme_note_guid(theme.id)
    for place, _ in theme.members:
        for selection in placed.get((place.transcript, place.start, place.end), ()):
            yield ProjectLink(guid_of("member", theme.id, selection), theme.name, "OneWay", note, selection)
    if theme.parent in standing:
        above = theme_note_guid(theme.parent or "")
        yield ProjectLink(guid_of("nested", theme.id), theme.name, "OneWay", note, above)

"""The sets of a project as themes of the study."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tema.decisions import decision
from tema.pipeline.projects.coded import moment
from tema.pipeline.projects.codes import families_in_use, is_head
from tema.pipeline.projects.records import Known, Material, decision_id, values_of
from tema.records import Decision, Message, Place
from tema.records.project import ProjectNote, ProjectSet
from tema.store.replay import listed


@dataclass(frozen=True, slots=True)
class Themes:
    """The decisions that make the themes which the study lacks, and what is told."""

    decisions: tuple[Decision, ...]
    told: tuple[Message, ...]


def themes(material: Material, known: Known, standing: Mapping[str, str]) -> Themes:
    """The sets that group codes or excerpts, as themes; one that the study has is let be.

    In a project of tema's, a set has a note, from which links lead to the excerpts and to the note of the theme above.
    In another program's, sets of codes are themes where its codes stand in folders; else they are families already.

    Args:
        material: the project.
        known: what the study has.
        standing: the study's themes by the ids of their notes.
    """
    groups = [each for each in material.project.sets if _is_theme(material, each)]
    places = _places(material)
    links: dict[str, list[str]] = {}
    for link in material.project.links:
        links.setdefault(link.origin, []).append(link.target)
    notes = {each.guid: _note(material, each) for each in groups}
    ids = {each.guid: _id(each, notes[each.guid], standing) for each in groups}
    of_note = {note.guid: ids[guid] for guid, note in notes.items() if note is not None}
    kept = 0
    made: list[Decision] = []
    above: list[Decision] = []
    parents: dict[str, str] = {}
    for each in groups:
        note = notes[each.guid]
        if note is not None and note.guid in standing:
            kept += 1
            continue
        targets = links.get(note.guid, []) if note else []
        members = [places[target] for target in targets if target in places]
        made += _theme(material, each, note, ids[each.guid], members)
        candidates = (of_note[target] for target in targets if target in of_note)
        parent = next((one for one in candidates if ids[each.guid] not in _line(one, parents)), None)
        if parent:
            parents[ids[each.guid]] = parent
            above.append(_act(material, note, "nest_theme", ids[each.guid], parent=parent))
    new = tuple(each for each in (*made, *above) if each.id not in known.ids)
    return Themes(new, _told(material, len(groups), kept))


def _line(theme: str, parents: Mapping[str, str]) -> list[str]:
    """The theme and all above it: none of them can come to stand below it."""
    line = [theme]
    while line[-1] in parents:
        line.append(parents[line[-1]])
    return line


def _is_theme(material: Material, group: ProjectSet) -> bool:
    if is_head(group):
        return False
    if material.own:
        return True
    linked = any(link.origin in group.notes for link in material.project.links)
    return linked or bool(group.codes and (families_in_use(material.project) or group.sources))


def _told(material: Material, themes_: int, kept: int) -> tuple[Message, ...]:
    empty = sum(not (each.codes or each.sources) for each in material.project.sets)
    count = 0 if material.own else empty
    links = 0 if material.own else sum(each.origin not in material.notes for each in material.project.links)
    counts = {
        "project-in-theme-kept": kept,
        "project-in-set-empty": count,
        "project-in-links": links,
        "project-in-sets-themes": 0 if material.own else themes_,
    }
    return tuple(Message(key, {"count": number}) for key, number in counts.items() if number)


def _places(material: Material) -> dict[str, tuple[Place, str]]:
    found = {}
    for held in material.sources.values():
        for selection in held.source.selections:
            place = held.place(selection.start, selection.end)
            if place is not None:
                found[selection.guid] = (place, held.quote(place))
    return found


def _note(material: Material, group: ProjectSet) -> ProjectNote | None:
    return next((material.notes[each] for each in group.notes if each in material.notes), None)


def _id(group: ProjectSet, note: ProjectNote | None, standing: Mapping[str, str]) -> str:
    return (standing.get(note.guid) if note else None) or decision_id("theme", group.guid)


def _theme(
    material: Material, group: ProjectSet, note: ProjectNote | None, id_: str, members: list[tuple[Place, str]]
) -> list[Decision]:
    description = note.text if note else group.description
    unique = list(dict.fromkeys(members))
    name = group.name.strip() or (note and note.name.strip()) or "–"
    made = [
        _act(material, note, "create_theme", id_, name=name, description=description, members=listed(unique)),
    ]
    codes = list(dict.fromkeys(material.codes[each] for each in group.codes if each in material.codes))
    return [*made, _act(material, note, "map_theme", id_, codes=codes)] if codes else made


def _act(material: Material, note: ProjectNote | None, act: Any, theme: str, **values: Any) -> Decision:
    coder = material.coder(note.user) if note and note.user else material.importer
    made = decision(coder, act, theme=theme, values=values_of({"file": material.file}, **values))
    at = moment(note.at) if note else None
    return replace(made, id=decision_id(act, theme, *values.values()), at=at or made.at)

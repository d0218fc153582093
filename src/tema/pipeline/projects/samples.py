"""A doubtful way of counting shown: the same place of the project under each, for a person to choose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tema.pipeline.projects.records import Sample
from tema.records.project import Project, Reading, ReadProject
from tema.refi.read import read_project

NEAR = 0.01
"""Readings whose scores are this close to the best are shown beside it (notes of the field: within one point)."""
MOST = 4
AROUND = 60
"""So many characters are shown on each side of what is marked."""


def samples(path: Path, read: ReadProject) -> tuple[Sample, ...]:
    """The place that tells the likeliest ways of counting apart, as each of them reads it; () where none is in doubt.

    Ways that read every place alike are shown once.
    """
    if not read.doubtful:
        return ()
    best = read.readings[0].score
    near = [each for each in read.readings if each.score >= best - NEAR] or list(read.readings[:2])
    near = near if len(near) > 1 else list(read.readings[:2])
    projects = [(each, found) for each in near[:MOST] if (found := _read(path, read, each)) is not None]
    distinct: dict[tuple[tuple[int, int], ...], tuple[Reading, Project]] = {}
    for each, found in projects:
        distinct.setdefault(tuple(at[1:] for at in _places(found)), (each, found))
    return _at_first_difference(list(distinct.values()))


def _read(path: Path, read: ReadProject, reading: Reading) -> Project | None:
    if reading.counting == read.chosen:
        return read.project
    again, _ = read_project(path, reading.counting)
    return again.project if again else None


def _places(project: Project) -> Iterator[tuple[str, int, int]]:
    for source in project.sources:
        for each in source.selections:
            yield each.guid, each.start, each.end


def _at_first_difference(read: list[tuple[Reading, Project]]) -> tuple[Sample, ...]:
    by_guid = [{guid: (start, end) for guid, start, end in _places(project)} for _, project in read]
    first = next(
        (guid for guid in by_guid[0] if len({found.get(guid) for found in by_guid}) == len(by_guid)),
        next(
            (guid for guid in by_guid[0] if len({found.get(guid) for found in by_guid}) > 1), next(iter(by_guid[0]), "")
        ),
    )
    return tuple(each for reading, project in read if (each := _sample(reading, project, first)) is not None)


def _sample(reading: Reading, project: Project, guid: str) -> Sample | None:
    for source in project.sources:
        for each in source.selections:
            if each.guid == guid:
                text = source.text
                before, after = text[max(0, each.start - AROUND) : each.start], text[each.end : each.end + AROUND]
                return Sample(reading, source.name, before, text[each.start : each.end], after)
    return None


def chosen(read: ReadProject) -> ReadProject:
    """The project as read in the way that a person has chosen: nothing is doubtful any more."""
    return replace(read, doubtful=False)

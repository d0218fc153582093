"""Which concepts of a draft were there before: by id, else by the places that they rest on.

A draft that is made anew may give a concept another id (its name was read another way) and cite more documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tema.codebook.drafted import letters
from tema.journal import Entry
from tema.records import Cited, Concept, Draft

Known = Mapping[str, str]
"""Ids that acts name -> ids of the draft."""


def remembered(draft: Draft) -> dict[str, Any]:
    """What the journal keeps of a draft when it is made, so that its concepts can be known again in a later one."""
    return {
        each.id: {
            "name": each.name,
            "definition": each.definition.text if each.definition else "",
            "places": [_mark(place) for place in each.sources],
        }
        for each in draft.concepts
    }


def known_in(draft: Draft, made: Sequence[Entry]) -> Known:
    """The ids of earlier drafts that this draft lacks, each with the concept that rests on the same places."""
    here = {each.id for each in draft.concepts}
    by_place = _by_place(draft.concepts)
    by_name = {letters(each.name): each.id for each in draft.concepts}
    found: dict[str, str] = {}
    for id_, then in _earlier(made):
        if id_ not in here:
            again = next((by_place[mark] for mark in then["places"] if mark in by_place), None)
            again = again or by_name.get(letters(then["name"]))
            if again is not None:
                found[id_] = again
    return found


def anew(draft: Draft, made: Sequence[Entry]) -> frozenset[str]:
    """The concepts that no earlier draft held; none while there has been only one."""
    if len(made) < 2:  # noqa: PLR2004  (the latest is this draft itself)
        return frozenset()
    before = made[:-1]
    known = {id_ for id_, _ in _earlier(before)} | set(known_in(draft, before).values())
    return frozenset(each.id for each in draft.concepts if each.id not in known)


def _earlier(made: Sequence[Entry]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    for entry in made:
        concepts = entry.get("concepts")
        for id_, then in concepts.items() if isinstance(concepts, dict) else ():
            if isinstance(then, dict) and isinstance(then.get("places"), list) and isinstance(then.get("name"), str):
                yield id_, then


def _by_place(concepts: Iterable[Concept]) -> Mapping[str, str]:
    """The concept that rests on each place; of several the one that names it first."""
    marks = [(number, each.id, _mark(place)) for each in concepts for number, place in enumerate(each.sources)]
    return {mark: id_ for _, id_, mark in sorted(marks, key=lambda each: each[0], reverse=True)}


def _mark(place: Cited) -> str:
    """What tells a place from others also when lines have been put in above it: the document and the words."""
    return f"{place.document}:{letters(place.text)[:200] or place.first_line}"

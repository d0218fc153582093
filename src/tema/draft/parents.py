"""Which concept is the whole that another is a kind of: by its name, or by the heading that counts the kinds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tema.draft.contrasts import against
from tema.draft.frames import whole_of
from tema.draft.merging import Key, key_of
from tema.records.documents import Concept

_PAIR = 2


def with_parents(concepts: Sequence[Concept], titles: Mapping[str, str], language: str) -> list[Concept]:
    """The concepts, each with its whole as parent where that is a concept too.

    "Open silence" is a kind of "Silence"; so is what stands under ``titles[id]`` "Forms of silence", by id. What says
    the contrary ("Lack of trust") is no kind of it.
    """
    known = {key_of(concept.name, language): concept.id for concept in reversed(concepts)}
    parents: dict[str, str] = {}
    for concept in concepts:
        whole = _whole(concept, titles.get(concept.id, ""), known, language)
        if whole is not None and not _leads_to(whole, concept.id, parents):
            parents[concept.id] = whole
    return [replace(concept, parent=parents.get(concept.id)) for concept in concepts]


def _whole(concept: Concept, title: str, known: Mapping[Key, str], language: str) -> str | None:
    words = concept.name.split()
    names = [words[-1]] if len(words) == _PAIR else []
    names += [whole] if (whole := whole_of(title, language)) else []
    found = (known.get(key_of(name, language)) for name in names if against(concept.name) is None)
    return next((id_ for id_ in found if id_ is not None and id_ != concept.id), None)


def _leads_to(start: str, end: str, parents: Mapping[str, str]) -> bool:
    at: str | None = start
    while at is not None and at != end:
        at = parents.get(at)
    return at == end

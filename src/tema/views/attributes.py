"""Where excerpts come from: dialogues and what is known about them (group, municipality, ...)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tema.importers.headers import canonical, is_known
from tema.messages import Text
from tema.records import Place
from tema.store.reads import lookup
from tema.store.study import Study

Attributes = Mapping[str, tuple[tuple[str, str], ...]]
"""The attributes of each dialogue, by its name."""

_GROUP_NAMES = ("group", "grupp", "målgrupp", "deltagargrupp")
_WHO_AND_WHERE = (*_GROUP_NAMES, "municipality", "kommun", "region", "round")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quoted segment and where it was said."""

    place: Place
    text: str
    speaker: str
    attributes: tuple[tuple[str, str], ...]

    @property
    def source(self) -> str:
        """Dialogue, speaker and attributes on one line."""
        parts = (self.place.transcript, self.speaker, *(value for _, value in self.attributes))
        return " · ".join(part for part in parts if part)


def dialogue_of(segment: str) -> str:
    """The dialogue's name in a segment's id."""
    return segment.rpartition(":")[0]


def attributes(study: Study) -> Attributes:
    """What is known about each dialogue, as far as it groups the dialogues.

    A title or a date of its own for each dialogue, and what is the same for all, is left out: it tells nothing about an
    excerpt and would drown what does.
    """
    known = lookup.attributes(study)
    kept = grouping_names(known)
    return {name: tuple(pair for pair in pairs if pair[0] in kept) for name, pairs in known.items()}


def attribute_name(text: Text, name: str) -> str:
    """What an attribute is called in the reader's language, where tema knows it; else as the study calls it."""
    return text(f"ui-attribute-{canonical(name)}") if is_known(name) else name


def grouping_names(known: Attributes) -> set[str]:
    """The attributes that put several dialogues together, or say by their names who takes part and where."""
    values = attribute_values(known)
    having = Counter(name for pairs in known.values() for name, value in pairs if value)
    return {name for name, taken in values.items() if name in _WHO_AND_WHERE or len(taken) < having[name]}


def attribute_values(known: Attributes) -> dict[str, tuple[str, ...]]:
    """The values that each attribute takes, for the attributes that take more than one."""
    values: dict[str, set[str]] = {}
    for pairs in known.values():
        for name, value in pairs:
            if value:
                values.setdefault(name, set()).add(value)
    return {name: tuple(sorted(taken)) for name, taken in values.items() if len(taken) > 1}


def grouping(known: Attributes) -> str | None:
    """The attribute that says which group takes part: by its usual name, else the one with the fewest values."""
    values = attribute_values(known)
    usual = [name for name in values if name.casefold() in _GROUP_NAMES]
    return next(iter(usual or sorted(values, key=lambda name: (len(values[name]), name))), None)


def excerpts(study: Study, segments: Iterable[str], known: Attributes) -> tuple[Excerpt, ...]:
    """The segments of these ids, in the given order; ids that no longer exist are left out."""
    wanted = tuple(segments)
    found = lookup.segments(study, wanted)
    return tuple(
        Excerpt(segment.place, segment.text, segment.speaker, known.get(segment.place.transcript, ()))
        for segment in (found[name] for name in wanted if name in found)
    )

"""Which groups speak of a theme and which are silent, against how much each has said at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Literal

from tema.store import maps
from tema.store.study import Study
from tema.views.attributes import Attributes, attribute_values, dialogue_of

Verdict = Literal["silent", "less", "as", "more"]

FEW_DIALOGUES = 4
FEW_EXCERPTS = 3.0
"""With fewer dialogues, or fewer excerpts expected, what a group says may well be chance."""

_CLEARLY = 1.5
_BEYOND_CHANCE = 1.5  # standard deviations of a count, as if excerpts came one by one

_MOST_VALUES = 12
"""An attribute with more values than this tells dialogues apart, not groups."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One group: in how many of its dialogues the theme is spoken of, its excerpts, and how many were to be expected.

    ``share`` is the part of all participants' words that is this group's. ``few``: too little to say much about.
    """

    value: str
    dialogues: int
    speaking: int
    excerpts: int
    expected: float
    share: float
    verdict: Verdict
    few: bool

    @property
    def rate(self) -> float:
        """How many times as much the group speaks of it as its share of the talk would give."""
        return self.excerpts / self.expected if self.expected else 0.0


@dataclass(frozen=True, slots=True)
class Voices:
    """The groups of one attribute, those that speak of it most first."""

    name: str
    groups: tuple[Voice, ...]

    def saying(self, verdict: Verdict) -> tuple[Voice, ...]:
        """The groups with this verdict."""
        return tuple(each for each in self.groups if each.verdict == verdict)


def voices(study: Study, members: Iterable[str], known: Attributes) -> tuple[Voices, ...]:
    """For each attribute that groups the dialogues: who speaks of the segments ``members``, and who does not."""
    said = maps.volumes(study)
    of_it = Counter(dialogue_of(segment) for segment in members)
    values = {name: taken for name, taken in attribute_values(known).items() if len(taken) <= _MOST_VALUES}
    found = []
    for name in values:
        grouped: dict[str, list[str]] = {}
        for dialogue, pairs in known.items():
            value = dict(pairs).get(name)
            if value and dialogue in said:
                grouped.setdefault(value, []).append(dialogue)
        if len(grouped) > 1:
            found.append(Voices(name, _voices(grouped, of_it, said)))
    return tuple(found)


def _voices(
    grouped: Mapping[str, list[str]], of_it: Mapping[str, int], said: Mapping[str, maps.Volume]
) -> tuple[Voice, ...]:
    everything = sum(said[dialogue].characters for dialogues in grouped.values() for dialogue in dialogues)
    total = sum(of_it.get(dialogue, 0) for dialogues in grouped.values() for dialogue in dialogues)
    made = []
    for value, dialogues in grouped.items():
        share = sum(said[dialogue].characters for dialogue in dialogues) / max(everything, 1)
        excerpts = sum(of_it.get(dialogue, 0) for dialogue in dialogues)
        expected = total * share
        made.append(
            Voice(
                value=value,
                dialogues=len(dialogues),
                speaking=sum(dialogue in of_it for dialogue in dialogues),
                excerpts=excerpts,
                expected=expected,
                share=share,
                verdict=_verdict(excerpts, expected),
                few=len(dialogues) < FEW_DIALOGUES or expected < FEW_EXCERPTS,
            )
        )
    return tuple(sorted(made, key=lambda each: (-each.rate, each.value)))


def _verdict(excerpts: int, expected: float) -> Verdict:
    if excerpts == 0:
        return "silent"
    beyond = abs(excerpts - expected) > _BEYOND_CHANCE * sqrt(expected)
    if beyond and excerpts > _CLEARLY * expected:
        return "more"
    return "less" if beyond and excerpts * _CLEARLY < expected else "as"

"""Who says a quote, without a name: the role, and as much of the dialogue's group as many others share."""

from __future__ import annotations

from collections.abc import Sequence

from tema.records import Place
from tema.views.attributes import attribute_values, grouping
from tema.views.report.basis import Basis

Pairs = tuple[tuple[str, str], ...]


def said_by(basis: Basis, place: Place) -> str:
    """Role and group of whoever speaks at the place, never her name or the dialogue's.

    What is shared tells no more of the group than is true of ``least`` dialogues with as many participants: attribute
    by attribute, the one that says which group takes part first.
    """
    words = [basis.text("report-said-participant" if basis.speakers(place) else "report-said-leader")]
    told: list[tuple[str, str]] = []
    for pair in _pairs(basis, place.transcript):
        if not basis.shared or _is_common(basis, [*told, pair]):
            told.append(pair)
            words.append(pair[1])
    return ", ".join(words)


def group_names(basis: Basis) -> tuple[str, ...]:
    """The attributes that group the dialogues, the one that says which group takes part first."""
    found = attribute_values(basis.attributes)
    first = grouping(basis.attributes)
    return tuple(sorted(found, key=lambda name: (name != first, name)))


def _pairs(basis: Basis, dialogue: str) -> Pairs:
    known = dict(basis.gate.transcripts[dialogue].attributes)
    return tuple((name, known[name]) for name in group_names(basis) if known.get(name))


def _is_common(basis: Basis, pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether enough dialogues, and enough participants, have all of these attributes."""
    having = [name for name, each in basis.gate.transcripts.items() if set(pairs) <= set(each.attributes)]
    participants = sum(len(basis.voices[name].participants) for name in having)
    return min(len(having), participants) >= basis.least

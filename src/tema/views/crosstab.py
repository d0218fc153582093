"""Codes or themes against the groups of one attribute, with small cells hidden where the table is to be shared.

Which cells are hidden, and why nobody can work them out: ``tema.disclosure`` and docs/decisions/0021-small-cells.md.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from tema.disclosure import hidden_in_row
from tema.messages import Language
from tema.pipeline.rules import codebook_in_force
from tema.pipeline.settings import smallest_cell
from tema.records import Message, Place
from tema.store.study import Study
from tema.views.attributes import grouping, grouping_names
from tema.views.cleared import Cleared, cleared

Rows = Literal["code", "theme"]


@dataclass(frozen=True, slots=True)
class Count:
    """What lies behind a number: different excerpts, the dialogues they stand in, and the participants who say them.

    A participant is a label in a dialogue; the dialogue leader is none.
    """

    excerpts: int
    dialogues: int
    speakers: int


@dataclass(frozen=True, slots=True)
class Row:
    """A code or theme. ``total`` is over all groups; ``cells`` are by group. None is a number that is hidden."""

    id: str
    name: str
    cells: tuple[Count | None, ...]
    total: Count | None


@dataclass(frozen=True, slots=True)
class Crosstab:
    """The table. ``columns`` are the values of the attribute, last "" for dialogues of which it is not known.

    ``groups`` are how large each group is: its dialogues and participants, and its excerpts that stand in any row; None
    where that is hidden. ``smallest`` is how many dialogues or participants a number needs behind it, 0 where the table
    is not to be shared. ``notes`` say what has been hidden, and why.
    """

    attribute: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    groups: tuple[Count | None, ...]
    smallest: int
    notes: tuple[Message, ...]

    @property
    def hidden(self) -> int:
        """How many numbers are hidden: cells, totals, and how large groups are."""
        return sum(count is None for row in self.rows for count in (*row.cells, row.total)) + self.groups.count(None)


def groupings(study: Study) -> tuple[str, ...]:
    """The attributes that group the dialogues, the one that says which group takes part first."""
    known = {name: each.attributes for name, each in cleared(study).transcripts.items()}
    first = grouping(known)
    return tuple(sorted(grouping_names(known), key=lambda name: (name != first, name)))


def crosstab(study: Study, attribute: str, *, rows: Rows = "code", shared: bool, language: Language) -> Crosstab:
    """How often each code or theme occurs in each group.

    Args:
        study: the study; read as far as it may go out.
        attribute: whose values are the columns.
        rows: *code*: all codes in use, in the codebook's order; *theme*: the themes that are not dismissed, by name.
        shared: the table is for others than the analysts, so that small cells are hidden.
        language: of the codes' names.

    Raises:
        CodebookMissing, CodebookInvalid: there is no codebook to name the codes by.
    """
    gate = cleared(study)
    material = _material(gate, attribute)
    named = _codes(study, gate, language) if rows == "code" else _themes(gate)
    counted = [(id_, name, material.counts(places), material.count(places)) for id_, name, places in named]
    anywhere = {place for _, _, places in named for place in places}
    sizes = material.sizes(anywhere)
    if not shared:
        full = tuple(Row(id_, name, cells, total) for id_, name, cells, total in counted)
        return Crosstab(attribute, full, material.columns, sizes, 0, ())
    smallest = smallest_cell(study)
    safe = tuple(_safe(Row(id_, name, cells, total), sizes, smallest) for id_, name, cells, total in counted)
    groups = tuple(None if _is_small(size, smallest) else size for size in sizes)
    table = Crosstab(attribute, safe, material.columns, groups, smallest, ())
    return Crosstab(attribute, safe, material.columns, groups, smallest, _notes(table))


def _is_small(count: Count, smallest: int) -> bool:
    return 0 < count.dialogues < smallest or 0 < count.speakers < smallest


def _safe(row: Row, sizes: tuple[Count, ...], smallest: int) -> Row:
    """The row with small numbers hidden, and as many others as are needed for nobody to work them out.

    In a group that is small itself also a 0 is hidden: it would tell of each of its few members that they said nothing.
    """
    cells = [cell for cell in row.cells if cell is not None]
    total = row.total
    if total is None or total.excerpts == 0:
        return row
    small = [_is_small(cell, smallest) or _is_small(size, smallest) for cell, size in zip(cells, sizes, strict=True)]
    hidden, hide_total = hidden_in_row(
        [(cell.dialogues, cell.speakers, cell.excerpts) for cell in cells],
        small,
        [(size.dialogues, size.speakers, None) for size in sizes],
        protection=smallest - 1,
    )
    shown = tuple(None if hide else cell for hide, cell in zip(hidden, cells, strict=True))
    return Row(row.id, row.name, shown, None if hide_total or _is_small(total, smallest) else total)


def _notes(table: Crosstab) -> tuple[Message, ...]:
    small = tuple(value for value, group in zip(table.columns, table.groups, strict=True) if group is None)
    notes = []
    if table.hidden:
        notes.append(Message("consent-cells-hidden", {"count": table.hidden, "smallest": table.smallest}))
    if small:
        notes.append(Message("consent-cells-groups", {"count": len(small), "smallest": table.smallest}))
    return tuple(notes)


@dataclass(frozen=True, slots=True)
class _Material:
    """Where each dialogue belongs, and who says what in it."""

    columns: tuple[str, ...]
    group_of: Mapping[str, str]
    speaking: Mapping[str, tuple[tuple[int, ...], tuple[str, ...]]]
    participants: Mapping[str, frozenset[str]]

    def counts(self, places: Iterable[Place]) -> tuple[Count, ...]:
        inside: dict[str, list[Place]] = {value: [] for value in self.columns}
        for place in places:
            inside[self.group_of[place.transcript]].append(place)
        return tuple(self.count(inside[value]) for value in self.columns)

    def count(self, places: Iterable[Place]) -> Count:
        found = set(places)
        said = {(place.transcript, label) for place in found for label in self._said_by(place)}
        return Count(len(found), len({place.transcript for place in found}), len(said))

    def sizes(self, places: Iterable[Place]) -> tuple[Count, ...]:
        """How large each group is: its excerpts among the places, all its dialogues and participants."""
        inside: dict[str, list[str]] = {value: [] for value in self.columns}
        for name, value in self.group_of.items():
            inside[value].append(name)
        return tuple(
            Count(count.excerpts, len(inside[value]), sum(len(self.participants[name]) for name in inside[value]))
            for value, count in zip(self.columns, self.counts(places), strict=True)
        )

    def _said_by(self, place: Place) -> frozenset[str]:
        starts, labels = self.speaking[place.transcript]
        first, last = max(bisect_right(starts, place.start) - 1, 0), bisect_right(starts, place.end - 1)
        return self.participants[place.transcript].intersection(labels[first:last])


def _material(gate: Cleared, attribute: str) -> _Material:
    """A withdrawn participant is not counted among those of the dialogue."""
    group_of = {name: dict(each.attributes).get(attribute, "") for name, each in gate.transcripts.items()}
    speaking, participants = {}, {}
    for name, each in gate.transcripts.items():
        speaking[name] = (tuple(turn.start for turn in each.turns), tuple(turn.speaker for turn in each.turns))
        heard = {
            turn.speaker
            for turn in each.turns
            if turn.start < turn.end and gate.may_go(Place(name, turn.start, turn.end))
        }
        taking_part = {speaker.label for speaker in each.speakers if speaker.role == "participant"}
        participants[name] = frozenset(heard & taking_part)
    columns = tuple(sorted(set(group_of.values()), key=lambda value: (value == "", value.casefold(), value)))
    return _Material(columns, group_of, speaking, participants)


_Named = tuple[str, str, frozenset[Place]]


def _codes(study: Study, gate: Cleared, language: Language) -> list[_Named]:
    """All codes in use with where they are coded; then codes that only the codings know, by their ids."""
    places: dict[str, set[Place]] = {}
    for coding in gate.codings:
        places.setdefault(coding.code, set()).add(coding.place)
    book = codebook_in_force(study)
    known = {code.id: code.named(language) for code in book.codes if code.retired is None or code.id in places}
    known |= {code: code for code in sorted(places.keys() - known.keys())}
    return [(code, name, frozenset(places.get(code, ()))) for code, name in known.items()]


def _themes(gate: Cleared) -> list[_Named]:
    standing = sorted((each for each in gate.themes if each.dismissed is None), key=lambda each: (each.name, each.id))
    return [(each.id, each.name, frozenset(place for place, _ in each.members)) for each in standing]

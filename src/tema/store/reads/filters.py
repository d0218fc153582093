"""Which excerpts are asked for: limits that people set, as conditions on the tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    FromClause,
    Select,
    Text,
    and_,
    exists,
    func,
    literal_column,
    or_,
    select,
    tuple_,
    union,
)

from tema.records import EMPTY
from tema.store.schema import (
    attribute,
    attribute_set,
    membership,
    restricted_dialogue,
    restriction,
    segment,
    speaker_name,
    speaker_set,
    suggestion,
    theme,
    theme_member,
    turn,
)


@dataclass(frozen=True, slots=True)
class Filters:
    """Which excerpts are asked for; None asks for all. ``attributes`` are values by the attribute's name.

    ``theme`` takes the themes nested under it along. ``least`` and ``most`` bound the strength of the suggestions
    (``most`` itself not included). ``everything`` asks for excerpts without any suggestion too.
    """

    code: str | None = None
    transcript: str | None = None
    cluster: int | None = None
    theme: str | None = None
    attributes: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    everything: bool = False
    least: float | None = None
    most: float | None = None

    @property
    def active(self) -> int:
        """How many limits are set."""
        limits = (self.code, self.transcript, self.cluster, self.theme, self.least, self.most)
        return sum(limit is not None for limit in limits) + len(self.attributes)

    @property
    def narrow(self) -> bool:
        """Whether what is asked for is a small part of the study, quicker to sort than to look for."""
        return any(limit is not None for limit in (self.transcript, self.cluster, self.theme))


def any_row(table: FromClause, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """There is such a row; all other tables are those of the statements around."""
    return exists().where(*conditions).correlate_except(table)


def same_place(table: FromClause) -> ColumnElement[bool]:
    """The row stands at exactly the segment's place."""
    c = table.c
    return and_(c.transcript == segment.c.transcript, c.start == segment.c.start, c.end == segment.c.end)


def begins_inside(table: FromClause) -> ColumnElement[bool]:
    """The row's place is the segment's or a passage that begins inside it."""
    c = table.c
    return and_(c.transcript == segment.c.transcript, c.start >= segment.c.start, c.start < segment.c.end)


def on_segments(filters: Filters, *, looked_up: bool = False) -> list[ColumnElement[bool]]:
    """The limits on where the excerpt comes from and what it belongs to; what has been withdrawn is never asked for.

    ``looked_up``: the statement walks along something else, in its order, and looks each segment up by its id.
    """
    # The plus keeps SQLite from beginning with the index on use, and sorting the whole study afterwards.
    use = literal_column("+segment.use", Text) if looked_up else segment.c.use
    limits: list[ColumnElement[bool]] = [use == "data", *not_withdrawn()]
    if filters.transcript is not None:
        limits.append(segment.c.transcript == filters.transcript)
    if filters.cluster is not None:
        inside = select(membership.c.segment).where(membership.c.cluster == filters.cluster)
        limits.append(segment.c.id.in_(inside))
    if filters.theme is not None:
        limits.append(_place().in_(members(theme_member.c.theme.in_(below(filters.theme)))))
    limits += [segment.c.transcript.in_(_having(name, value)) for name, value in filters.attributes.items()]
    return limits


def not_withdrawn() -> list[ColumnElement[bool]]:
    """Neither the segment nor any of it, nor its speaker, nor its dialogue has been withdrawn."""
    taken, silent = restriction.c, restricted_dialogue.c
    touches = and_(taken.transcript == segment.c.transcript, taken.start < segment.c.end, taken.end > segment.c.start)
    # With the plus it is found out only where somebody in the dialogue has withdrawn what she says.
    label = literal_column("+restricted_dialogue.speaker", Text)
    theirs = and_(silent.transcript == segment.c.transcript, or_(label == "", label == _spoken_by()))
    return [
        ~any_row(restriction, taken.restriction == "withdrawn", touches),
        ~any_row(restricted_dialogue, silent.restriction == "withdrawn", theirs),
    ]


def _spoken_by() -> ColumnElement[str | None]:
    """The label that the segment's speaker has now."""
    own = and_(turn.c.transcript == segment.c.transcript, turn.c.number == segment.c.turn)
    put = and_(speaker_set.c.transcript == turn.c.transcript, speaker_set.c.turn == turn.c.number)
    named = and_(speaker_name.c.transcript == turn.c.transcript, speaker_name.c.label == turn.c.speaker)
    return (
        select(func.coalesce(speaker_set.c.speaker, speaker_name.c.name, turn.c.speaker))
        .select_from(turn.outerjoin(speaker_set, put).outerjoin(speaker_name, named))
        .where(own)
        .correlate(segment)
        .limit(1)
        .scalar_subquery()
    )


def on_suggestions(filters: Filters) -> list[ColumnElement[bool]]:
    """The limits on the suggestion itself."""
    c = suggestion.c
    limits: list[ColumnElement[bool]] = []
    if filters.code is not None:
        limits.append(c.code == filters.code)
    if filters.least is not None:
        limits.append(c.probability >= filters.least)
    if filters.most is not None:
        limits.append(c.probability < filters.most)
    return limits


def members(condition: ColumnElement[bool]) -> Select[Any]:
    """The places of these rows of ``theme_member``."""
    c = theme_member.c
    return select(c.transcript, c.start, c.end).where(condition)


def in_themes(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The segment is one of these members."""
    return _place().in_(members(condition))


def below(top: str) -> Select[Any]:
    """The theme and every theme nested under it, however deep (dismissed ones under it are left out)."""
    found = select(theme.c.id).where(theme.c.id == top).cte("below", recursive=True)
    nested = select(theme.c.id).where(theme.c.parent == found.c.id, theme.c.dismissed.is_(None))
    return select(found.union(nested).c.id)


def _place() -> ColumnElement[Any]:
    return tuple_(segment.c.transcript, segment.c.start, segment.c.end)


def _having(name: str, value: str) -> CompoundSelect[Any]:
    """The dialogues where the attribute has that value: as people have set it, else as the source file says."""
    corrected = select(attribute_set.c.transcript).where(attribute_set.c.name == name)
    as_read = select(attribute.c.transcript).where(attribute.c.name == name, attribute.c.value == value)
    return union(
        corrected.where(attribute_set.c.value == value), as_read.where(attribute.c.transcript.not_in(corrected))
    )

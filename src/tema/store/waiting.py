"""Which excerpts wait for a coder's judgement: the machine's suggestions, less what she has decided.

An excerpt waits while one of its suggestions (that pass the filter) is neither coded nor rejected by the coder; asked
for ``everything``, excerpts without any suggestion wait too until she codes them. What she skipped comes last, the
earliest skipped first. Pages ask for some sixty at a time: ordering every suggestion of a large study takes a moment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, FromClause, Select, and_, exists, func, or_, select

from tema.records import EMPTY
from tema.store.schema import (
    attribute,
    codebook_code,
    coding,
    membership,
    rejection,
    segment,
    skip,
    suggestion,
    theme,
    theme_member,
)
from tema.store.study import Study

Order = Literal["uncertain", "strongest", "dialogue", "code", "theme"]
ORDERS: tuple[Order, ...] = get_args(Order)


@dataclass(frozen=True, slots=True)
class Filters:
    """Which excerpts are asked for; None asks for all. ``attributes`` are values by the attribute's name."""

    code: str | None = None
    transcript: str | None = None
    cluster: int | None = None
    theme: str | None = None
    attributes: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    everything: bool = False

    @property
    def active(self) -> int:
        """How many limits are set."""
        limits = (self.code, self.transcript, self.cluster, self.theme)
        return sum(limit is not None for limit in limits) + len(self.attributes)


def waiting(study: Study, coder: str, order: Order, filters: Filters, *, limit: int) -> tuple[str, ...]:
    """The ids of the first ``limit`` segments that wait, in ``order``."""
    ranks = [func.min(rank) for rank in _ranks(order)]
    skipped = func.max(func.coalesce(skip.c.seq, 0))
    query = (
        _query(coder, filters, select(segment.c.id), joins_theme=order == "theme", joins_code=order == "code")
        .group_by(segment.c.id)
        .order_by(skipped, *ranks, segment.c.transcript, segment.c.start)
        .limit(limit)
    )
    with study.reading() as connection:
        return tuple(connection.execute(query).scalars())


def count_waiting(study: Study, coder: str, filters: Filters) -> int:
    """How many segments wait."""
    query = _query(coder, filters, select(func.count(func.distinct(segment.c.id))))
    with study.reading() as connection:
        return int(connection.execute(query).scalar_one())


def _ranks(order: Order) -> list[ColumnElement[Any]]:
    """What the order sorts by, smallest first; an excerpt stands where its foremost suggestion stands."""
    strongest = -func.coalesce(suggestion.c.probability, 0.0)
    match order:
        case "uncertain":
            return [func.abs(func.coalesce(suggestion.c.probability, 0.0) - 0.5)]
        case "strongest":
            return [strongest]
        case "dialogue":
            return []
        case "code":
            return [func.coalesce(codebook_code.c.position, 1 << 30), strongest]
        case "theme":
            return [func.coalesce(theme.c.seq, 1 << 30), strongest]


def _query(
    coder: str, filters: Filters, head: Select[Any], *, joins_theme: bool = False, joins_code: bool = False
) -> Select[Any]:
    source: FromClause = segment
    source = source.join(suggestion, suggestion.c.segment == segment.c.id, isouter=filters.everything)
    source = source.outerjoin(skip, and_(_same_place(skip), skip.c.coder == coder))
    if joins_code:
        source = source.outerjoin(codebook_code, codebook_code.c.code == suggestion.c.code)
    if joins_theme:
        source = source.outerjoin(theme_member, _same_place(theme_member))
        source = source.outerjoin(theme, and_(theme.c.id == theme_member.c.theme, theme.c.dismissed.is_(None)))
    return head.select_from(source).where(segment.c.use == "data", _undecided(coder, filters), *_limits(filters))


def _same_place(table: FromClause) -> ColumnElement[bool]:
    return and_(
        table.c.transcript == segment.c.transcript, table.c.start == segment.c.start, table.c.end == segment.c.end
    )


def _undecided(coder: str, filters: Filters) -> ColumnElement[bool]:
    suggested = and_(
        suggestion.c.code.is_not(None),
        *(
            ~exists().where(_same_place(done), done.c.code == suggestion.c.code, done.c.coder == coder)
            for done in (coding, rejection)
        ),
    )
    if not filters.everything:
        return suggested
    uncoded = ~exists().where(_same_place(coding), coding.c.coder == coder)
    return or_(suggested, and_(suggestion.c.code.is_(None), uncoded))


def _limits(filters: Filters) -> list[ColumnElement[bool]]:
    limits: list[ColumnElement[bool]] = []
    if filters.code is not None:
        limits.append(suggestion.c.code == filters.code)
    if filters.transcript is not None:
        limits.append(segment.c.transcript == filters.transcript)
    if filters.cluster is not None:
        inside = select(membership.c.segment).where(membership.c.cluster == filters.cluster)
        limits.append(segment.c.id.in_(inside))
    if filters.theme is not None:
        limits.append(exists().where(_same_place(theme_member), theme_member.c.theme == filters.theme))
    for name, value in filters.attributes.items():
        having = select(attribute.c.transcript).where(attribute.c.name == name, attribute.c.value == value)
        limits.append(segment.c.transcript.in_(having))
    return limits

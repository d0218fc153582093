"""Which excerpts wait for a coder's judgement, and how many.

In most queues an excerpt waits while one of its suggestions (that pass the limits) is neither coded nor rejected by the
coder; asked for ``everything``, excerpts without any suggestion wait too until she codes them. An excerpt that she
judged while the suggestions were hidden, or of which she said that nothing in it is to be coded, is judged whole.

    audit          every excerpt, with suggestions or without, in an order drawn by lot for each coder
    uncoded        excerpts of which she has said nothing at all
    doubtful       what she has flagged as doubtful, and what a colleague has flagged until she judges it herself
    disagreements  where a coder has given a code that another did not give, and nobody has settled it

What she skipped comes last, the earliest skipped first. Pages ask for some sixty at a time: ``ordering`` gives the
statements that find these without looking at the whole study.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal, get_args

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    and_,
    func,
    literal_column,
    or_,
    select,
    true,
    tuple_,
)

from tema.store.database import each
from tema.store.reads import ordering
from tema.store.reads.filters import Filters, any_row, begins_inside, on_segments, on_suggestions, same_place
from tema.store.rows import counting
from tema.store.schema import coding, decision, flag, rejection, segment, skip, suggestion, verdict
from tema.store.study import Study

__all__ = ["ORDERS", "Filters", "Order", "audited", "count_waiting", "open_suggestion", "still_waiting", "waiting"]

Order = Literal["uncertain", "strongest", "theme", "code", "dialogue", "audit", "doubtful", "disagreements", "uncoded"]
ORDERS: tuple[Order, ...] = get_args(Order)

_CHUNK = 240
"""Lots that are tried at a time."""


def waiting(study: Study, coder: str, order: Order, filters: Filters, *, limit: int) -> tuple[str, ...]:
    """The ids of the first ``limit`` segments that wait, in ``order``."""
    with study.reading() as connection:
        return tuple(islice(_in_order(connection, coder, order, filters, limit), limit))


def count_waiting(study: Study, coder: str, filters: Filters, order: Order = "uncertain") -> int:
    """How many segments wait."""
    query = select(func.count()).select_from(segment).where(*on_segments(filters), waits(coder, order, filters))
    with study.reading() as connection:
        return int(connection.execute(query).scalar_one())


def still_waiting(study: Study, coder: str, order: Order, filters: Filters, ids: Iterable[str]) -> tuple[str, ...]:
    """Those of the segments that wait, in the given order."""
    wanted = tuple(ids)
    with study.reading() as connection:
        found = _among(connection, filters, wanted, waits(coder, order, filters))
    return tuple(name for name in wanted if name in found)


def audited(study: Study, coder: str, filters: Filters) -> tuple[str, ...]:
    """The excerpts that the coder has judged of those that the audit drew first, up to the first that she has not.

    However she came to them, they are a fair sample. Those put aside are passed over.
    """
    with study.reading() as connection:
        lots = ordering.by_lot(connection, coder, filters, 1)
        waits_still = _among(connection, filters, lots, waits(coder, "audit", filters))
        aside = _among(connection, filters, lots, any_row(skip, same_place(skip), skip.c.coder == coder))
    first = next((number for number, name in enumerate(lots) if name in waits_still - aside), len(lots))
    return tuple(name for name in lots[:first] if name not in waits_still)


def waits(coder: str, order: Order, filters: Filters) -> ColumnElement[bool]:
    """The condition that a segment waits in that queue."""
    match order:
        case "doubtful":
            return and_(_doubtful(coder), _concerns(filters))
        case "disagreements":
            return _disputed(filters)
        case "uncoded":
            return and_(~_judged(coder), _unsettled(coder), _concerns(filters))
        case "audit":
            return and_(_suggested_or_bare(coder, filters, bare=True), _unsettled(coder))
        case _:
            return and_(_suggested_or_bare(coder, filters, bare=filters.everything), _unsettled(coder))


def open_suggestion(coder: str, filters: Filters) -> ColumnElement[bool]:
    """The condition that a suggestion passes the limits and has no answer from the coder."""
    answered = (
        any_row(done, same_place(done), done.c.code == suggestion.c.code, done.c.coder == coder)
        for done in (coding, rejection)
    )
    return and_(*on_suggestions(filters), *(~each for each in answered))


def _suggested_or_bare(coder: str, filters: Filters, *, bare: bool) -> ColumnElement[bool]:
    suggested = any_row(suggestion, suggestion.c.segment == segment.c.id, open_suggestion(coder, filters))
    # A limit on the suggestion leaves nothing of what has none.
    return or_(suggested, _bare(coder)) if bare and not on_suggestions(filters) else suggested


def _bare(coder: str) -> ColumnElement[bool]:
    """The segment has no suggestion at all, and no coding by the coder."""
    return and_(
        ~any_row(suggestion, suggestion.c.segment == segment.c.id),
        ~any_row(coding, begins_inside(coding), coding.c.coder == coder),
    )


def _unsettled(coder: str) -> ColumnElement[bool]:
    """The coder has not judged it while suggestions were hidden, nor said that nothing is to be coded here."""
    c = decision.c
    # Written out, not bound: only so does SQLite see that the index on it serves.
    unseen = literal_column("coalesce(json_extract(details, '$.nothing'), json_extract(details, '$.hidden'))", Integer)
    settled = select(c.transcript, c.start, c.end).where(
        unseen.is_not(None), unseen == 1, c.coder == coder, c.transcript.is_not(None), counting()
    )
    return tuple_(segment.c.transcript, segment.c.start, segment.c.end).not_in(settled)


def _judged(coder: str) -> ColumnElement[bool]:
    return or_(*(any_row(said, begins_inside(said), said.c.coder == coder) for said in (coding, rejection)))


def _doubtful(coder: str) -> ColumnElement[bool]:
    c = decision.c
    answered = any_row(
        decision,
        c.transcript == flag.c.transcript,
        c.start >= segment.c.start,
        c.start < segment.c.end,
        c.coder == coder,
        c.at > flag.c.decided_at,
        counting(),
        c.act.in_(("accept", "reject", "code", "uncode", "adjudicate")),
    )
    return any_row(flag, flag.c.flag == "doubtful", begins_inside(flag), or_(flag.c.coder == coder, ~answered))


def _disputed(filters: Filters) -> ColumnElement[bool]:
    """One coder has given a code here that another, who has refused it or coded otherwise, has not."""
    other, same = coding.alias("other"), coding.alias("same")
    gave_it = any_row(same, _with(same), same.c.code == coding.c.code, same.c.coder == other.c.coder)
    otherwise = any_row(other, _with(other), other.c.coder != coding.c.coder, ~gave_it)
    refused = any_row(
        rejection, _with(rejection), rejection.c.code == coding.c.code, rejection.c.coder != coding.c.coder
    )
    settled = any_row(verdict, _with(verdict), verdict.c.code == coding.c.code)
    wanted = true() if filters.code is None else coding.c.code == filters.code
    return any_row(coding, begins_inside(coding), wanted, or_(refused, otherwise), ~settled)


def _with(table: FromClause) -> ColumnElement[bool]:
    """The row stands at the place of the coding."""
    c = table.c
    return and_(c.transcript == coding.c.transcript, c.start == coding.c.start, c.end == coding.c.end)


def _concerns(filters: Filters) -> ColumnElement[bool]:
    """The code asked for is suggested for the segment, or given to it by anybody."""
    if not on_suggestions(filters):
        return true()
    suggested = any_row(suggestion, suggestion.c.segment == segment.c.id, *on_suggestions(filters))
    if filters.code is None:
        return suggested
    return or_(suggested, any_row(coding, begins_inside(coding), coding.c.code == filters.code))


def _in_order(connection: Connection, coder: str, order: Order, filters: Filters, limit: int) -> Iterator[str]:
    """The segments that wait, each once; what was skipped comes last."""
    condition = waits(coder, order, filters)
    if order == "audit":
        fresh = _drawn(connection, coder, filters, limit)
    else:
        is_open = and_(open_suggestion(coder, filters), _unsettled(coder))
        fresh = ordering.fresh(connection, coder, order, filters, condition, is_open)
    seen: set[str] = set()
    for name in fresh:
        if name not in seen:
            seen.add(name)
            yield name
    yield from ordering.skipped(connection, coder, filters, condition)


def _drawn(connection: Connection, coder: str, filters: Filters, limit: int) -> Iterator[str]:
    """By lot. No more than what she has decided on can fall away, so no more need be drawn."""
    lots = ordering.by_lot(connection, coder, filters, limit)
    skipped = any_row(skip, same_place(skip), skip.c.coder == coder)
    condition = and_(waits(coder, "audit", filters), ~skipped)
    for first in range(0, len(lots), _CHUNK):
        chunk = lots[first : first + _CHUNK]
        found = _among(connection, filters, chunk, condition)
        yield from (name for name in chunk if name in found)


def _among(
    connection: Connection, filters: Filters, ids: Iterable[str], condition: ColumnElement[bool]
) -> frozenset[str]:
    query = select(segment.c.id).where(segment.c.id.in_(each(ids)), *on_segments(filters), condition)
    return frozenset(connection.execute(query).scalars())

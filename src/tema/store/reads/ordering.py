"""In what order excerpts wait: the statements that find the first ones of a queue by index.

Each order is a row of statements that are read only as far as needed: by an index on the suggestions' strength, code by
code, theme by theme, or along the dialogues.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    func,
    literal_column,
    not_,
    select,
)

from tema.store.database import pack
from tema.store.reads.filters import Filters, any_row, in_themes, on_segments, on_suggestions, same_place
from tema.store.schema import (
    codebook_code,
    coding,
    rejection,
    segment,
    skip,
    suggestion,
    theme,
    theme_member,
    transcript,
)

_PRIME = 2**31 - 1


def fresh(  # noqa: PLR0913, PLR0917  (who, in what order, and the three conditions)
    connection: Connection,
    coder: str,
    order: str,
    filters: Filters,
    waits: ColumnElement[bool],
    is_open: ColumnElement[bool],
) -> Iterator[str]:
    """The segments that wait and were not skipped, in order; a segment may come again with its next suggestion."""
    for query in _statements(connection, order, filters, waits, is_open):
        yield from connection.execute(query.where(~_skipped(coder))).scalars()


def skipped(connection: Connection, coder: str, filters: Filters, waits: ColumnElement[bool]) -> Iterator[str]:
    """The skipped segments that wait, the earliest skipped first."""
    query = (
        select(segment.c.id)
        .join(skip, same_place(skip))
        .where(skip.c.coder == coder, *on_segments(filters), waits)
        .order_by(skip.c.seq)
    )
    yield from connection.execute(query).scalars()


def by_lot(connection: Connection, coder: str, filters: Filters, limit: int) -> list[str]:
    """Segments in the order of lots drawn once for each coder, so many that ``limit`` undecided are among them.

    The lot is a quadratic congruence in the segment's place, shifted for each dialogue and coder by the hash of their
    names: the same at every visit and after every run, and independent of what is said.
    """
    limits = on_suggestions(filters)
    if limits:
        limits = [any_row(suggestion, suggestion.c.segment == segment.c.id, *limits)]
    decided = sum(
        connection.execute(select(func.count()).where(table.c.coder == coder)).scalar_one()
        for table in (coding, rejection, skip)
    )
    names = connection.execute(select(transcript.c.name)).scalars()
    seeds = func.json_each(pack({name: _seed(coder, name) for name in names})).table_valued("key", "value").c
    c = segment.c
    drawn = (c.start * 16807 + c.end * 48271 + seeds.value) % _PRIME
    query = (
        select(c.id)
        .where(c.transcript == seeds.key, *on_segments(filters), *limits)
        .order_by((drawn * drawn) % _PRIME, c.id)
        .limit(limit + decided)
    )
    return list(connection.execute(query).scalars())


def _seed(coder: str, name: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{coder}\n{name}".encode()).digest()[:8], "big") % _PRIME


def _skipped(coder: str) -> ColumnElement[bool]:
    return any_row(skip, same_place(skip), skip.c.coder == coder)


def _statements(
    connection: Connection, order: str, filters: Filters, waits: ColumnElement[bool], is_open: ColumnElement[bool]
) -> Iterator[Select[Any]]:
    by_suggestion = order in {"uncertain", "strongest", "code", "theme"}
    match order:
        case "uncertain" | "strongest":
            yield _by_strength(filters, is_open, order)
        case "code":
            yield from _code_by_code(connection, filters, is_open)
        case "theme":
            yield from _theme_by_theme(connection, filters, is_open)
    if not by_suggestion or filters.everything:
        along = select(segment.c.id).where(*on_segments(filters), waits)
        yield along.order_by(segment.c.transcript, segment.c.start, segment.c.end)


def _by_strength(filters: Filters, is_open: ColumnElement[bool], order: str) -> Select[Any]:
    """The most uncertain or the strongest suggestions first; equal ones in the order of the run, that of the text."""
    # Written out, not bound: only so does SQLite see that the index on it serves.
    doubt: ColumnElement[float] = literal_column("abs(suggestion.probability - 0.5)")
    first = doubt if order == "uncertain" else suggestion.c.probability.desc()
    return _suggested(filters, is_open).order_by(first, suggestion.c.position)


def _code_by_code(connection: Connection, filters: Filters, is_open: ColumnElement[bool]) -> Iterator[Select[Any]]:
    """The codes in the codebook's order, then those that it no longer has; the strongest suggestions first in each."""
    c = suggestion.c
    if filters.narrow:
        first = select(codebook_code.c.position).where(codebook_code.c.code == c.code).correlate(suggestion)
        order = (first.scalar_subquery().nulls_last(), c.code, c.probability.desc(), c.position)
        yield _suggested(filters, is_open).order_by(*order)
        return
    # A query of its own for each code walks along an index, and most often those of the first codes are enough.
    for code in _codes(connection, filters):
        yield _suggested(filters, is_open).where(c.code == code).order_by(c.probability.desc(), c.position)


def _suggested(filters: Filters, is_open: ColumnElement[bool]) -> Select[Any]:
    joined = select(segment.c.id).select_from(suggestion).join(segment, suggestion.c.segment == segment.c.id)
    return joined.where(*on_segments(filters, looked_up=True), is_open)


def _codes(connection: Connection, filters: Filters) -> list[str]:
    """The codes that are suggested, in the codebook's order; then those that it no longer has."""
    if filters.code is not None:
        return [filters.code]
    known = list(connection.execute(select(codebook_code.c.code).order_by(codebook_code.c.position)).scalars())
    suggested = connection.execute(select(suggestion.c.code).distinct().order_by(suggestion.c.code)).scalars()
    return list(dict.fromkeys([*known, *suggested]))


def _theme_by_theme(connection: Connection, filters: Filters, is_open: ColumnElement[bool]) -> Iterator[Select[Any]]:
    """The themes in the order they were made; then what is in none of them. The strongest first in each."""
    c = suggestion.c
    stands = theme.c.dismissed.is_(None)
    if filters.narrow or filters.code is not None:
        joined = select(func.min(theme.c.seq)).join(theme_member, theme_member.c.theme == theme.c.id)
        first = joined.where(stands, same_place(theme_member)).correlate(segment).scalar_subquery()
        yield _suggested(filters, is_open).order_by(first.nulls_last(), c.probability.desc(), c.position)
        return
    # A query of its own for each theme: its excerpts are few, and most often those of the first themes are enough.
    for one in connection.execute(select(theme.c.id).where(stands).order_by(theme.c.seq)).scalars().all():
        inside = in_themes(theme_member.c.theme == one)
        yield _suggested(filters, is_open).where(inside).order_by(c.probability.desc(), c.position)
    of_any = in_themes(theme_member.c.theme.in_(select(theme.c.id).where(stands)))
    yield _by_strength(filters, is_open, "strongest").where(not_(of_any))

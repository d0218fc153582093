"""What has been coded with one code or with two, and how much of it under an older wording; by index, not the whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, func, select

from tema.records import Coding, Place
from tema.store import schema
from tema.store.rows import coding_of, codings_with_memos
from tema.store.study import Study

_coding = schema.coding
_c = _coding.c
_current = schema.codebook_code.c


def with_code(study: Study, code: str) -> tuple[Coding, ...]:
    """Everybody's codings with the code, by dialogue and place."""
    query = codings_with_memos().where(_c.code == code).order_by(*_coding.primary_key)
    with study.reading() as connection:
        return tuple(coding_of(row, row.memo) for row in connection.execute(query))


def refused(study: Study, code: str) -> set[tuple[str, Place]]:
    """Who has refused the code where: (coder, place)."""
    c = schema.rejection.c
    with study.reading() as connection:
        rows = connection.execute(select(c.coder, c.transcript, c.start, c.end).where(c.code == code))
        return {(row.coder, Place(row.transcript, row.start, row.end)) for row in rows}


def counts(study: Study, coder: str | None = None) -> dict[str, int]:
    """How many codings each code has; of one coder, or of all."""
    query = select(_c.code, func.count()).group_by(_c.code)
    return _counted(study, query if coder is None else query.where(_c.coder == coder))


def older_counts(study: Study, coder: str | None = None) -> dict[str, int]:
    """How many codings each code has that were made when the code was worded in another way than now."""
    query = select(_c.code, func.count()).join(schema.codebook_code, _current.code == _c.code)
    query = query.where(_c.code_version < _current.version).group_by(_c.code)
    return _counted(study, query if coder is None else query.where(_c.coder == coder))


def together(study: Study, code: str) -> dict[str, int]:
    """The other codes at the places that have the code: how many of those places each has."""
    second = _coding.alias()
    other = second.c
    same = (other.transcript == _c.transcript) & (other.start == _c.start) & (other.end == _c.end)
    pairs = select(_c.transcript, _c.start, _c.end, other.code.label("other")).join(second, same).distinct()
    found = pairs.where(_c.code == code, other.code != code).subquery()
    return _counted(study, select(found.c.other, func.count()).group_by(found.c.other))


def flagged(study: Study, places: Iterable[Place], flag: str = "exemplar") -> set[Place]:
    """Those of the places that somebody has flagged so."""
    c = schema.flag.c
    asked = set(places)
    with study.reading() as connection:
        rows = connection.execute(select(c.transcript, c.start, c.end).where(c.flag == flag).distinct())
        return {place for row in rows if (place := Place(row.transcript, row.start, row.end)) in asked}


def _counted(study: Study, query: Select[Any]) -> dict[str, int]:
    with study.reading() as connection:
        return {str(code): int(count) for code, count in connection.execute(query).all()}

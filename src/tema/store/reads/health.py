"""How codes are used beside each other: which are never given, and which come with another nearly every time."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select, union

from tema.records import Place
from tema.store import schema
from tema.store.study import Study

_c = schema.coding.c


@dataclass(frozen=True, slots=True)
class Reading:
    """How much of the material people have judged: ``places`` in ``dialogues``, of ``of`` dialogues in the study."""

    dialogues: int
    of: int
    places: int


def reading(study: Study) -> Reading:
    """How much has been read, so that silence on a code can be weighed."""
    judged = union(
        *(
            select(table.c.transcript, table.c.start, table.c.end)
            for table in (schema.coding, schema.rejection, schema.skip)
        )
    ).subquery()
    with study.reading() as connection:
        places, dialogues = connection.execute(
            select(func.count(), func.count(judged.c.transcript.distinct())).select_from(judged)
        ).one()
        total = connection.scalar(select(func.count()).select_from(schema.transcript)) or 0
    return Reading(int(dialogues), int(total), int(places))


def places(study: Study) -> dict[str, int]:
    """How many places carry each code, whoever gave it."""
    each = select(_c.code, _c.transcript, _c.start, _c.end).distinct().subquery()
    with study.reading() as connection:
        rows = connection.execute(select(each.c.code, func.count()).group_by(each.c.code)).all()
    return {str(code): int(count) for code, count in rows}


def together(study: Study) -> dict[tuple[str, str], int]:
    """How many places carry both of two codes, by (one, other) in alphabetical order."""
    one = select(_c.code, _c.transcript, _c.start, _c.end).distinct().cte("one")
    other = one.alias("other")
    same = (
        (other.c.transcript == one.c.transcript)
        & (other.c.start == one.c.start)
        & (other.c.end == one.c.end)
        & (one.c.code < other.c.code)
    )
    query = select(one.c.code, other.c.code, func.count()).select_from(one.join(other, same))
    with study.reading() as connection:
        rows = connection.execute(query.group_by(one.c.code, other.c.code)).all()
    return {(str(a), str(b)): int(count) for a, b, count in rows}


def shared(study: Study, one: str, other: str, limit: int) -> tuple[tuple[Place, str], ...]:
    """The first places that carry both codes, with their words."""
    second = schema.coding.alias()
    same = (second.c.transcript == _c.transcript) & (second.c.start == _c.start) & (second.c.end == _c.end)
    query = (
        select(_c.transcript, _c.start, _c.end, func.min(_c.quote))
        .join(second, same)
        .where(_c.code == one, second.c.code == other)
        .group_by(_c.transcript, _c.start, _c.end)
        .order_by(_c.transcript, _c.start, _c.end)
        .limit(limit)
    )
    with study.reading() as connection:
        return tuple((Place(name, start, end), str(quote)) for name, start, end, quote in connection.execute(query))

"""How a coder has answered the machine's suggestions so far, and how many wait: what the queues' prospects rest on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Integer, and_, cast, func, select

from tema.store.database import each
from tema.store.reads.filters import Filters, any_row, begins_inside, on_segments, same_place
from tema.store.reads.waiting import open_suggestion
from tema.store.rows import counting
from tema.store.schema import coding, decision, segment, suggestion
from tema.store.study import Study

BANDS = 5
"""The strengths 0 to 1 are told in so many bands of one width."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes or no to a suggestion; ``band`` is that of its strength when it was answered, None where it is not known."""

    code: str
    yes: bool
    band: int | None


def answers(study: Study, coder: str, filters: Filters, limit: int) -> tuple[Answer, ...]:
    """The coder's latest answers that count, newest first.

    Left out: what was answered many at a time, or unseen, for neither tells how she judges suggestions one by one.
    """
    c = decision.c
    by_itself = func.json_extract(c.details, "$.bulk").is_(None)
    seen = func.coalesce(func.json_extract(c.details, "$.hidden"), 0) == 0
    strength = func.coalesce(func.json_extract(c.details, "$.probability"), suggestion.c.probability)
    query = (
        select(c.code, c.act, strength)
        .select_from(decision)
        .outerjoin(segment, same_place(decision))
        .outerjoin(suggestion, and_(suggestion.c.segment == segment.c.id, suggestion.c.code == c.code))
        .where(c.coder == coder, c.act.in_(("accept", "reject")), counting(), by_itself, seen)
        .order_by(c.seq.desc())
        .limit(limit)
    )
    if filters.code is not None:
        query = query.where(c.code == filters.code)
    if filters.narrow or filters.attributes:
        query = query.where(*on_segments(filters, looked_up=True))
    with study.reading() as connection:
        return tuple(Answer(code, act == "accept", _band(at)) for code, act, at in connection.execute(query))


def _band(strength: float | None) -> int | None:
    return None if strength is None else min(BANDS - 1, int(strength * BANDS))


def new_codes(study: Study, coder: str, latest: int) -> tuple[int, int]:
    """How many of her latest codings gave a code that she had never given before, and how many codings there were."""
    c = decision.c
    given = select(c.code, c.seq).where(c.coder == coder, c.act.in_(("accept", "code")), counting())
    with study.reading() as connection:
        newest = connection.execute(given.order_by(c.seq.desc()).limit(latest)).all()
        if not newest:
            return 0, 0
        first = given.with_only_columns(c.code, func.min(c.seq).label("seq")).group_by(c.code).subquery()
        since = select(func.count()).where(first.c.seq >= newest[-1].seq)
        return int(connection.execute(since).scalar_one()), len(newest)


def missed(study: Study, coder: str, ids: Iterable[str]) -> tuple[int, int]:
    """Of these excerpts, how many without any suggestion the coder has coded, and how many there are without one."""
    bare = select(segment.c.id).where(
        segment.c.id.in_(each(ids)), ~any_row(suggestion, suggestion.c.segment == segment.c.id)
    )
    coded = bare.where(any_row(coding, begins_inside(coding), coding.c.coder == coder))
    with study.reading() as connection:
        return len(connection.execute(coded).all()), len(connection.execute(bare).all())


def open_by_band(study: Study, coder: str, filters: Filters) -> dict[tuple[str, int], int]:
    """How many suggestions wait for the coder, by code and band of strength."""
    band = func.min(cast(suggestion.c.probability * BANDS, Integer), BANDS - 1)
    query = (
        select(suggestion.c.code, band, func.count())
        .join(segment, segment.c.id == suggestion.c.segment)
        .where(*on_segments(filters), open_suggestion(coder, filters))
        .group_by(suggestion.c.code, band)
    )
    with study.reading() as connection:
        return {(code, int(at)): int(count) for code, at, count in connection.execute(query)}


def of_code(
    study: Study, coder: str, filters: Filters, limit: int, among: Iterable[str] | None = None
) -> tuple[tuple[str, float], ...]:
    """Segments where the suggestion of ``filters.code`` waits, with its strength, strongest first."""
    c = suggestion.c
    query = (
        select(segment.c.id, c.probability)
        .select_from(suggestion)
        .join(segment, c.segment == segment.c.id)
        .where(*on_segments(filters, looked_up=True), open_suggestion(coder, filters))
        .order_by(c.probability.desc(), c.position)
        .limit(limit)
    )
    if among is not None:
        query = query.where(segment.c.id.in_(each(among)))
    with study.reading() as connection:
        return tuple((str(name), float(strength)) for name, strength in connection.execute(query))

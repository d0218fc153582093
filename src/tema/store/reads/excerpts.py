"""What the review page reads of many excerpts at once: a fixed number of queries, however many excerpts there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import FromClause, Select, and_, exists, func, select

from tema.records import Coding, Flag, Place, Segment, Turn
from tema.store import overlay, schema
from tema.store.database import each, pack
from tema.store.rows import coding_of
from tema.store.study import Study

Words = tuple[Turn, str]
"""A turn and what was said in it."""


def present(study: Study, decisions: Iterable[str]) -> frozenset[str]:
    """Which of these decision ids the ledger holds."""
    c = schema.decision.c
    with study.reading() as connection:
        return frozenset(connection.execute(select(c.id).where(c.id.in_(each(decisions)))).scalars())


def turns_around(study: Study, segments: Sequence[Segment], *, before: int, after: int) -> dict[str, tuple[Words, ...]]:
    """The turns from ``before`` before to ``after`` after each segment's own, by segment id; speakers as corrected."""
    table, one = schema.turn, schema.segment
    own = table.alias("own")
    near = and_(
        table.c.transcript == own.c.transcript,
        table.c.position.between(own.c.position - before, own.c.position + after),
    )
    query = (
        select(one.c.id, table)
        .select_from(one)
        .join(own, and_(own.c.transcript == one.c.transcript, own.c.number == one.c.turn))
        .join(table, near)
        .where(one.c.id.in_(each(segment.id for segment in segments)))
        .order_by(one.c.id, table.c.position)
    )
    texts = texts_of(study, {segment.place.transcript for segment in segments})
    found: dict[str, list[Words]] = {}
    with study.reading() as connection:
        who = overlay.corrections(connection)
        for row in connection.execute(query):
            speaker = who.speaker(row.transcript, row.number, row.speaker)
            turn = Turn(row.number, speaker, row.start, row.end, row.time)
            found.setdefault(row.id, []).append((turn, texts[row.transcript][row.start : row.end]))
    return {segment: tuple(turns) for segment, turns in found.items()}


def texts_of(study: Study, transcripts: Iterable[str]) -> dict[str, str]:
    """The text of each of these transcripts: reading one whole is quicker than letting SQLite cut many pieces."""
    c = schema.transcript.c
    with study.reading() as connection:
        return dict(connection.execute(select(c.name, c.text).where(c.name.in_(each(transcripts)))).all())


def leaders(study: Study, transcripts: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Who leads each of these dialogues, by transcript and name: as people say, else as recognised."""
    wanted = frozenset(transcripts)
    with study.reading() as connection:
        found = overlay.corrections(connection)
        # Only where labels are corrected are the turns read, and only those of the dialogues asked for.
        roles = overlay.speakers(connection, replace(found, transcripts=found.transcripts & wanted))
    return frozenset(
        (name, who) for name in wanted & roles.keys() for who, role in roles[name].items() if role == "leader"
    )


def codings_over(study: Study, places: Sequence[Place]) -> tuple[tuple[int, Coding], ...]:
    """Everybody's codings that touch the places, each with the number of the place in the sequence."""
    table, span = schema.coding, _spans(places)
    touching = and_(table.c.transcript == span.c.transcript, table.c.start < span.c.end, table.c.end > span.c.start)
    query = (
        select(span.c.number, table)
        .select_from(span)
        .join(table, touching)
        .order_by(span.c.number, table.c.start, table.c.end, table.c.code, table.c.coder)
    )
    with study.reading() as connection:
        return tuple((int(row.number), coding_of(row[1:])) for row in connection.execute(query))


def rejected_at(study: Study, coder: str, places: Sequence[Place]) -> dict[int, frozenset[str]]:
    """The codes that the coder has refused at each place, by the place's number."""
    return _gathered(study, _at(places, schema.rejection, coder, schema.rejection.c.code))


def flags_at(study: Study, coder: str, places: Sequence[Place]) -> dict[int, frozenset[Flag]]:
    """The coder's flags at each place, by the place's number."""
    return _gathered(study, _at(places, schema.flag, coder, schema.flag.c.flag))


def memos_at(study: Study, coder: str, places: Sequence[Place]) -> dict[int, str]:
    """The coder's note on each place, by the place's number."""
    query = _at(places, schema.memo, coder, schema.memo.c.text).where(schema.memo.c.code.is_(None))
    with study.reading() as connection:
        return {int(number): str(text) for number, text in connection.execute(query)}


def segments_holding(study: Study, places: Sequence[Place]) -> dict[int, str]:
    """The segment in which each place begins, by the place's number."""
    span, one = _spans(places), schema.segment
    inside = and_(one.c.transcript == span.c.transcript, one.c.start <= span.c.start, one.c.end > span.c.start)
    query = select(span.c.number, one.c.id).select_from(span).join(one, inside)
    with study.reading() as connection:
        return {int(number): str(segment) for number, segment in connection.execute(query)}


def standing_examples(study: Study, *, each_code: int, coder: str | None = None) -> Mapping[str, tuple[Coding, ...]]:
    """Codings that nobody has rejected, a few for each code: those flagged as good examples first, then the newest.

    Args:
        study: the study.
        each_code: at most so many for a code.
        coder: only this coder's; None: everybody's.
    """
    table, flag, no = schema.coding, schema.flag, schema.rejection
    same = (table.c.transcript, table.c.start, table.c.end)
    flagged = exists().where(
        *(mine == theirs for mine, theirs in zip(same, (flag.c.transcript, flag.c.start, flag.c.end), strict=True)),
        flag.c.flag == "exemplar",
    )
    rejected = exists().where(
        *(mine == theirs for mine, theirs in zip(same, (no.c.transcript, no.c.start, no.c.end), strict=True)),
        no.c.code == table.c.code,
    )
    rank = func.row_number().over(
        partition_by=table.c.code, order_by=(flagged.desc(), table.c.decided_at.desc(), *same, table.c.coder)
    )
    query = select(table, rank.label("rank")).where(~rejected)
    if coder is not None:
        query = query.where(table.c.coder == coder)
    ranked = query.subquery()
    found: dict[str, list[Coding]] = {}
    with study.reading() as connection:
        wanted = select(ranked).where(ranked.c.rank <= each_code).order_by(ranked.c.code, ranked.c.rank)
        for row in connection.execute(wanted):
            found.setdefault(row.code, []).append(coding_of(row))
    return {code: tuple(codings) for code, codings in found.items()}


def _gathered(study: Study, query: Select[Any]) -> dict[int, frozenset[Any]]:
    found: dict[int, set[Any]] = {}
    with study.reading() as connection:
        for number, value in connection.execute(query):
            found.setdefault(int(number), set()).add(value)
    return {number: frozenset(values) for number, values in found.items()}


def _at(places: Sequence[Place], table: FromClause, coder: str, *columns: Any) -> Select[Any]:
    span = _spans(places)
    same = and_(table.c.transcript == span.c.transcript, table.c.start == span.c.start, table.c.end == span.c.end)
    return select(span.c.number, *columns).select_from(span).join(table, same).where(table.c.coder == coder)


def _spans(places: Sequence[Place]) -> FromClause:
    """The places as rows: number, transcript, start, end."""
    packed = pack([[place.transcript, place.start, place.end] for place in places])
    row = func.json_each(packed).table_valued("key", "value").c
    parts = [
        func.json_extract(row.value, f"$[{number}]").label(name)
        for number, name in enumerate(("transcript", "start", "end"))
    ]
    return select(row.key.label("number"), *parts).subquery()

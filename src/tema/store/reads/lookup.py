"""Small reads for the pages: a few rows by index, where the rooms' own functions would give the whole study."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, FromClause, Row, Select, func, select

from tema.records import Act, Coding, Decision, Place, Segment, Speaker, Turn
from tema.store import corpus, database, overlay, rows
from tema.store.schema import (
    coding,
    decision,
    membership,
    memo,
    rejection,
    score_code,
    segment,
    speaker,
    suggestion,
    transcript,
    turn,
    undone,
)
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class Around:
    """The turns beside a segment, the segment's own turn among them, each with its words."""

    before: tuple[tuple[Turn, str], ...]
    own: tuple[Turn, str]
    after: tuple[tuple[Turn, str], ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What one coder has said about one place; a note on a coding stands in the coding."""

    codings: tuple[Coding, ...]
    rejected: frozenset[str]
    memo: str


def attributes(study: Study) -> dict[str, tuple[tuple[str, str], ...]]:
    """What is known about each dialogue, by its name; every dialogue is there."""
    with study.reading() as connection:
        known = overlay.attributes(connection)
        names = connection.scalars(select(transcript.c.name).order_by(transcript.c.name))
        return {name: known.get(name, ()) for name in names}


def segments(study: Study, ids: Iterable[str]) -> dict[str, Segment]:
    """The segments of these ids, by id; those that no longer exist are missing."""
    query = select(segment).where(segment.c.id.in_(database.each(ids)))
    with study.reading() as connection:
        who = overlay.corrections(connection)
        return {row.id: _segment(row, who) for row in connection.execute(query)}


def around(study: Study, one: Segment, *, before: int, after: int) -> Around:
    """``before`` and ``after`` turns beside the segment; only these turns' words are read, not the whole text."""
    name = one.place.transcript
    here = select(turn.c.position).where(turn.c.transcript == name, turn.c.number == one.turn).scalar_subquery()
    # SQLite counts characters, as Python does: code points.
    words = func.substr(transcript.c.text, turn.c.start + 1, turn.c.end - turn.c.start).label("words")
    query = (
        select(turn, words)
        .join(transcript, transcript.c.name == turn.c.transcript)
        .where(turn.c.transcript == name, turn.c.position.between(here - before, here + after))
        .order_by(turn.c.position)
    )
    with study.reading() as connection:
        who = overlay.corrections(connection, name)
        turns = [(_turn(row, who), str(row.words)) for row in connection.execute(query)]
    at = next(index for index, (each, _) in enumerate(turns) if each.number == one.turn)
    return Around(tuple(turns[:at]), turns[at], tuple(turns[at + 1 :]))


def decided_at(study: Study, coder: str, place: Place) -> Decided:
    """What the coder has said about the place."""
    with study.reading() as connection:
        codings = connection.execute(_at(coding, place, coder).order_by(coding.c.decided_at, coding.c.code)).all()
        rejected = connection.execute(_at(rejection, place, coder)).all()
        memos = {row.code: row.text for row in connection.execute(_at(memo, place, coder))}
    return Decided(
        tuple(rows.coding_of(row, memos.get(row.code, "")) for row in codings),
        frozenset(row.code for row in rejected),
        memos.get(None, ""),
    )


def latest(study: Study, coder: str, acts: Sequence[Act], limit: int) -> tuple[Decision, ...]:
    """The coder's latest decisions of these kinds at the desk that still count, newest first."""
    query = (
        select(decision)
        .where(decision.c.coder == coder, decision.c.act.in_(acts), rows.counting(), rows.at_the_desk())
        .order_by(decision.c.seq.desc())
        .limit(limit)
    )
    with study.reading() as connection:
        return tuple(rows.decision_of(row) for row in connection.execute(query))


def same_act(study: Study, one: Decision) -> tuple[Decision, ...]:
    """The decisions that were made together with ``one`` and still count, newest first; ``one`` among them."""
    act = one.values.get("act")
    together = (decision.c.id == one.id) if act is None else rows.act_of() == act
    with study.reading() as connection:
        found = rows.decisions_where(connection, together, decision.c.id.not_in(select(undone.c.decision)))
    return tuple(reversed(found))


def decision_of_id(study: Study, id_: str) -> Decision | None:
    """The decision of that id."""
    with study.reading() as connection:
        return next(iter(rows.decisions_where(connection, decision.c.id == id_)), None)


def undos_of_act(study: Study, id_: str) -> tuple[Decision, ...]:
    """The undos that count and keep the act of this decision from counting, newest first."""
    with study.reading() as connection:
        found = rows.decisions_where(connection, decision.c.id == id_)
        act = found[0].values.get("act") if found else None
        of_act = decision.c.id == id_
        if act is not None:
            of_act = rows.act_of() == act
        undos = rows.decisions_where(
            connection,
            decision.c.act == "undo",
            decision.c.undoes.in_(select(decision.c.id).where(of_act)),
            decision.c.id.not_in(select(undone.c.decision)),
        )
    return tuple(reversed(undos))


def counting_after(study: Study, id_: str) -> tuple[Decision, ...]:
    """What must be taken back for the study to be what it was after this decision, newest first."""
    with study.reading() as connection:
        seq = connection.scalar(select(decision.c.seq).where(decision.c.id == id_))
        return () if seq is None else tuple(reversed(rows.decisions_where(connection, rows.changes_since(seq))))


def suggestion_counts(study: Study) -> dict[str, int]:
    """How many segments each code is suggested for."""
    with study.reading() as connection:
        return _counts(connection, select(suggestion.c.code, func.count()).group_by(suggestion.c.code))


def strengths(study: Study) -> dict[int, float]:
    """The mean strength of membership in each cluster."""
    c = membership.c
    with study.reading() as connection:
        rows = connection.execute(select(c.cluster, func.avg(c.strength)).where(c.cluster >= 0).group_by(c.cluster))
        return {int(number): float(mean) for number, mean in rows}


def outside(study: Study, limit: int) -> tuple[int, tuple[tuple[str, int], ...]]:
    """How many segments lie outside every cluster; the first of them with the cluster nearest, closest first."""
    c = membership.c
    out = c.cluster < 0
    with study.reading() as connection:
        count = connection.execute(select(func.count()).where(out)).scalar_one()
        rows = connection.execute(
            select(c.segment, c.nearest).where(out).order_by(c.closeness.desc(), c.segment).limit(limit)
        )
        return int(count), tuple((str(segment), int(nearest)) for segment, nearest in rows)


def speakers(study: Study) -> dict[str, tuple[Speaker, ...]]:
    """Who speaks in each dialogue, with the role that was recognised and labels as people have corrected them."""
    found: dict[str, list[Speaker]] = {}
    c = speaker.c
    with study.reading() as connection:
        for row in connection.execute(select(speaker).order_by(c.transcript, c.position)):
            one = Speaker(row.label, row.role, row.turns, row.words, row.question_share)
            found.setdefault(row.transcript, []).append(one)
        touched = overlay.corrections(connection).transcripts & found.keys()
    # Whose words are counted anew needs the text; so it is read only where a label was corrected.
    anew = {name: corpus.transcript(study, name).speakers for name in touched}
    return {name: anew.get(name) or tuple(each) for name, each in found.items()}


def has_scores(study: Study) -> bool:
    """Whether a run has scored the segments."""
    with study.reading() as connection:
        return connection.execute(select(score_code.c.position).limit(1)).first() is not None


def _counts(connection: Connection, query: Select[Any]) -> dict[str, int]:
    return {str(name): int(count) for name, count in connection.execute(query)}


def _at(table: FromClause, place: Place, coder: str) -> Select[Any]:
    return select(table).where(
        table.c.transcript == place.transcript,
        table.c.start == place.start,
        table.c.end == place.end,
        table.c.coder == coder,
    )


def _segment(row: Row[Any], who: overlay.Corrections) -> Segment:
    said_by = who.speaker(row.transcript, row.turn, row.speaker)
    return Segment(Place(row.transcript, row.start, row.end), row.turn, said_by, row.text, row.use)


def _turn(row: Row[Any], who: overlay.Corrections) -> Turn:
    return Turn(row.number, who.speaker(row.transcript, row.number, row.speaker), row.start, row.end, row.time)

"""What every coder says of places, with how she came to it: read from the derived tables and the ledger by index."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from tema.records import EMPTY, Coding, Place, Segment
from tema.store import database
from tema.store.replay import CODING_ACTS
from tema.store.schema import coding, decision, memo, rejection, segment, skip
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a coder says of a code at a place. ``coding`` is None where she refused it; "" says *no code here*.

    ``values`` are those of the decision behind it (``hidden``, ``audit``, ``probability``, ...).
    """

    id: str
    coder: str
    place: Place
    code: str
    coding: Coding | None
    decided_at: str
    seq: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CoderAtWork:
    """Somebody who has decided something: how often, when last, and how many codings of hers stand."""

    name: str
    decisions: int
    codings: int
    latest: str


def coders(study: Study) -> tuple[CoderAtWork, ...]:
    """Everybody in the ledger, by name."""
    c = decision.c
    with study.reading() as connection:
        codings: dict[str, int] = dict(
            connection.execute(select(coding.c.coder, func.count()).group_by(coding.c.coder)).all()
        )
        rows = connection.execute(
            select(c.coder, func.count(), func.max(c.at)).group_by(c.coder).order_by(func.lower(c.coder), c.coder)
        )
        return tuple(CoderAtWork(name, count, codings.get(name, 0), latest) for name, count, latest in rows)


def names(study: Study) -> tuple[str, ...]:
    """The names of everybody in the ledger."""
    with study.reading() as connection:
        return tuple(sorted(connection.execute(select(decision.c.coder).distinct()).scalars(), key=str.casefold))


def coding_coders(study: Study) -> tuple[str, ...]:
    """The names of those who have judged an excerpt: coded it or refused a code."""
    with study.reading() as connection:
        found = {
            name
            for table in (coding, rejection)
            for name in connection.execute(select(table.c.coder).distinct()).scalars()
        }
    return tuple(sorted(found, key=str.casefold))


def mark(study: Study) -> tuple[tuple[str, int, str], ...]:
    """What changes when anybody judges anything anew (a note, a flag, a theme, a verdict change nothing)."""
    c = decision.c
    with study.reading() as connection:
        latest = (
            connection.execute(select(c.act, c.seq, c.id).where(c.act == act).order_by(c.seq.desc()).limit(1)).first()
            for act in (*CODING_ACTS, "skip", "move_code", "undo")
        )
        return tuple((act, seq, id_) for act, seq, id_ in filter(None, latest))


def judgements(study: Study, coder: str | None = None) -> tuple[Judgement, ...]:
    """Everything that stands: codings, refusals, and excerpts judged to carry no code; in the order of the ledger.

    Args:
        study: the study.
        coder: only what this coder says; None: what everybody says.
    """
    c = coding.c
    coded = select(coding, memo.c.text, decision.c.seq, decision.c.details).select_from(
        coding.outerjoin(decision, decision.c.id == c.id).outerjoin(
            memo, _same_place(memo, coding) & (memo.c.coder == c.coder) & (memo.c.code == c.code)
        )
    )
    r = rejection.c
    refused = select(
        r.transcript, r.start, r.end, r.code, r.coder, r.id, decision.c.at, decision.c.seq, decision.c.details
    ).select_from(rejection.outerjoin(decision, decision.c.id == r.id))
    nothing = (
        select(skip, decision.c.id, decision.c.at, decision.c.details)
        .join(decision, decision.c.seq == skip.c.seq)
        .where(func.json_extract(decision.c.details, "$.nothing"))
    )
    if coder is not None:
        coded, refused, nothing = (
            query.where(table.c.coder == coder)
            for query, table in ((coded, coding), (refused, rejection), (nothing, skip))
        )
    with study.reading() as connection:
        found = [_coded(row) for row in connection.execute(coded)]
        for transcript, start, end, code, who, id_, at, seq, details in connection.execute(refused):
            place = Place(transcript, start, end)
            found.append(Judgement(id_, who, place, code, None, at or "", seq or 0, _values(details)))
        for transcript, start, end, who, seq, id_, at, details in connection.execute(nothing):
            found.append(Judgement(id_, who, Place(transcript, start, end), "", None, at, seq, _values(details)))
    return tuple(sorted(found, key=lambda each: (each.seq, each.place, each.code)))


def segments_of(study: Study, transcripts: Iterable[str]) -> tuple[Segment, ...]:
    """The segments of these transcripts, by transcript and place."""
    c = segment.c
    query = select(segment).where(c.transcript.in_(database.each(transcripts))).order_by(c.transcript, c.start, c.end)
    with study.reading() as connection:
        return tuple(
            Segment(Place(row.transcript, row.start, row.end), row.turn, row.speaker, row.text, row.use)
            for row in connection.execute(query)
        )


def _same_place(one: Any, other: Any) -> Any:
    return (one.c.transcript == other.c.transcript) & (one.c.start == other.c.start) & (one.c.end == other.c.end)


def _coded(row: Any) -> Judgement:
    transcript, start, end, code, coder, id_, quote, version, valence, decided_at, origin, note, seq, details = row
    place = Place(transcript, start, end)
    stands = Coding(id_, place, quote, code, version, valence, coder, decided_at, note or "", origin)
    return Judgement(id_, coder, place, code, stands, decided_at, seq or 0, _values(details))


def _values(details: str | None) -> Mapping[str, Any]:
    return json.loads(details) if details and details != "{}" else EMPTY

"""Decisions as rows and rows as decisions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, literal_column, select

from tema.records import EMPTY, Coding, Decision, Place
from tema.store import schema
from tema.store.database import pack

_table = schema.decision


def row_of(decision: Decision) -> dict[str, Any]:
    """The row that keeps the decision."""
    place = decision.place
    return {
        "seq": decision.seq,
        "id": decision.id,
        "at": decision.at,
        "coder": decision.coder,
        "act": decision.act,
        "transcript": place.transcript if place else None,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "quote": decision.quote,
        "code": decision.code,
        "code_version": decision.code_version,
        "valence": decision.valence,
        "theme": decision.theme,
        "undoes": decision.undoes,
        "details": pack(dict(decision.values)),
    }


def decision_of(row: Sequence[Any]) -> Decision:
    """The decision that a whole row of the ledger keeps."""
    seq, id_, at, coder, act, transcript, start, end, quote, code, version, valence, theme, undoes, details = row
    return Decision(
        id=id_,
        at=at,
        coder=coder,
        act=act,
        place=None if transcript is None else Place(transcript, start, end),
        quote=quote,
        code=code,
        code_version=version,
        valence=valence,
        theme=theme,
        undoes=undoes,
        values=EMPTY if details == "{}" else json.loads(details),
        seq=seq,
    )


def decisions_where(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Decision, ...]:
    """The decisions that meet every condition, in order of seq."""
    found = connection.execute(select(_table).where(*conditions).order_by(_table.c.seq))
    return tuple(decision_of(row) for row in found)


def counting() -> ColumnElement[bool]:
    """The condition that a decision counts: not undone, and no undo itself."""
    return (_table.c.act != "undo") & _table.c.id.not_in(select(schema.undone.c.decision))


def changes_since(seq: int) -> ColumnElement[bool]:
    """The condition that a decision makes the study another than after ``seq``: made later, and it counts.

    An undo does so where it takes back what was decided until then.
    """
    earlier = select(_table.c.id).where(_table.c.seq <= seq)
    takes_back = (
        (_table.c.act == "undo") & _table.c.undoes.in_(earlier) & _table.c.id.not_in(select(schema.undone.c.decision))
    )
    return (_table.c.seq > seq) & (counting() | takes_back)


def act_of() -> ColumnElement[str | None]:
    """Which act a decision is part of, None for one that stands alone."""
    # Written out, not bound: only so does SQLite see that the index on it serves.
    return literal_column("json_extract(decision.details, '$.act')")


def at_the_desk() -> ColumnElement[bool]:
    """The condition that a decision was made here, and did not come out of a file (``decisions.brought``)."""
    return literal_column("json_extract(decision.details, '$.brought')").is_(None)


def coding_of(row: Any, memo: str | None = None) -> Coding:
    """The coding that a row of the codings (more may follow in it) keeps, with the coder's note on it."""
    transcript, start, end, code, coder, id_, quote, version, valence, decided_at, origin = row[:11]
    place = Place(transcript, start, end)
    return Coding(id_, place, quote, code, version, valence, coder, decided_at, memo or "", origin)


def codings_with_memos() -> Select[Any]:
    """The rows of the codings, each with the coder's note on it as ``memo``."""
    coding, memo = schema.coding.c, schema.memo.c
    there = (memo.transcript == coding.transcript) & (memo.start == coding.start) & (memo.end == coding.end)
    hers = (memo.code == coding.code) & (memo.coder == coding.coder)
    return select(schema.coding, memo.text.label("memo")).outerjoin(schema.memo, there & hers)

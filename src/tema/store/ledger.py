"""The append-only ledger: every human act, one row each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, func, insert, select

from tema.errors import DecisionClash, StaleDecision
from tema.records import Decision
from tema.store import replay, schema, upkeep
from tema.store.check import checked
from tema.store.database import each, pack
from tema.store.replay import DIALOGUE_ACTS, PLACE_ACTS, Subject
from tema.store.rows import decisions_where, row_of
from tema.store.study import Study

_table = schema.decision

_UNLEANING = frozenset({*PLACE_ACTS, *DIALOGUE_ACTS})
"""What no check of a later decision leans on (see ``check.checked``): such decisions are written together."""


def append(study: Study, decisions: Iterable[Decision], *, seen: str | None = None) -> tuple[Decision, ...]:
    """Store the decisions, in order, and bring the derived tables up to date; all or nothing.

    A decision whose id is stored already is returned as it was stored (``at`` and a version that the caller left out
    may differ). ``code_version`` is filled in where it is None.

    Args:
        study: the study.
        decisions: in the order they were made; ``seq`` is ignored.
        seen: the id of the newest decision the caller knew (``last_id``; "" for an empty ledger). When somebody else
            has decided about the same place, theme, role, setting or codebook since, nothing is stored. None: not
            checked.

    Raises:
        ValueError: a field that the act needs is missing or of the wrong kind.
        DecisionClash: the id belongs to another decision.
        StaleDecision: see ``seen``.
        PlaceMismatch, UnknownCode, UnknownTheme, NothingToUndo, CodebookInvalid: see ``check`` and ``tema.errors``.
    """
    given = tuple(_as_stored(decision) for decision in decisions)
    if not given:
        return ()
    with study.writing() as connection:
        stored = {d.id: d for d in decisions_where(connection, _table.c.id.in_(each(d.id for d in given)))}
        new = _new(given, stored)
        if new and seen is not None:
            _refuse_stale(connection, new, seen)
        stored |= {decision.id: decision for decision in _store(connection, new)}
    return tuple(stored[decision.id] for decision in given)


def decisions(study: Study) -> tuple[Decision, ...]:
    """The whole ledger, in order of seq."""
    with study.reading() as connection:
        return decisions_where(connection)


def last_id(study: Study) -> str:
    """The id of the newest decision, "" while there is none: what ``append`` takes as ``seen``."""
    with study.reading() as connection:
        return connection.scalar(select(_table.c.id).order_by(_table.c.seq.desc()).limit(1)) or ""


def mark(study: Study) -> str:
    """What changes with every new decision, also where a merge has brought in older ones before the newest."""
    with study.reading() as connection:
        newest = connection.execute(select(_table.c.seq, _table.c.id).order_by(_table.c.seq.desc()).limit(1)).first()
    return "" if newest is None else f"{newest.seq} {newest.id}"


def _as_stored(decision: Decision) -> Decision:
    """The decision with its values as they come back from JSON (tuples as lists), so that two sendings compare."""
    return replace(decision, values=json.loads(pack(dict(decision.values))), seq=0)


def _new(given: Sequence[Decision], stored: Mapping[str, Decision]) -> list[Decision]:
    """Those not stored yet, each once."""
    new: dict[str, Decision] = {}
    for decision in given:
        earlier = stored.get(decision.id) or new.get(decision.id)
        if earlier is None:
            new[decision.id] = decision
        elif not _same(earlier, decision):
            raise DecisionClash(id=decision.id)
    return list(new.values())


def _same(stored: Decision, sent: Decision) -> bool:
    version = stored.code_version if sent.code_version is None else sent.code_version
    return stored == replace(sent, at=stored.at, seq=stored.seq, code_version=version)


def _store(connection: Connection, new: Iterable[Decision]) -> list[Decision]:
    facts = _Facts(connection)
    seq = connection.scalar(select(func.coalesce(func.max(_table.c.seq), 0))) or 0
    stored: list[Decision] = []
    waiting: list[Decision] = []
    for number, decision in enumerate(new, start=seq + 1):
        if decision.act not in _UNLEANING and waiting:
            # What follows may lean on what came before it in the same call.
            _write(connection, waiting)
            waiting = []
        waiting.append(replace(checked(decision, facts), seq=number))
        stored.append(waiting[-1])
        if decision.act not in _UNLEANING:
            _write(connection, waiting)
            waiting = []
            facts.forget()
    _write(connection, waiting)
    return stored


def _write(connection: Connection, new: Sequence[Decision]) -> None:
    if not new:
        return
    connection.execute(insert(_table), [row_of(decision) for decision in new])
    for decision in new:
        if decision.act == "undo":
            upkeep.take_back(connection, decision)
        elif decision.act == "adopt_codebook":
            upkeep.take_in_wordings(connection, decision)
    upkeep.renew(connection, {subject for decision in new for subject in _subjects(connection, decision, {})})


def _subjects(connection: Connection, decision: Decision, unstored: Mapping[str, Decision]) -> frozenset[Subject]:
    """What the decision is about; of an undo, what the decision at the end of its chain is about."""
    while decision.act == "undo":
        target = unstored.get(decision.undoes or "")
        found = (target,) if target else decisions_where(connection, _table.c.id == decision.undoes)
        if not found:
            return frozenset()
        (decision,) = found
    return replay.subjects(decision)


def _refuse_stale(connection: Connection, new: Sequence[Decision], seen: str) -> None:
    since = connection.scalar(select(_table.c.seq).where(_table.c.id == seen)) if seen else 0
    if since is None:
        raise StaleDecision(id=seen)
    unstored = {decision.id: decision for decision in new}
    for other in decisions_where(connection, _table.c.seq > since):
        theirs = _subjects(connection, other, {})
        for decision in new:
            if decision.coder != other.coder and theirs & _subjects(connection, decision, unstored):
                raise StaleDecision(id=other.id)


@dataclass
class _Facts:
    """What the study knows, read when asked for; the texts and versions only once."""

    connection: Connection
    _texts: dict[str, str | None] = field(default_factory=dict)
    _versions: dict[str, int] | None = None

    def forget(self) -> None:
        self._versions = None

    def text(self, transcript: str) -> str | None:
        if transcript not in self._texts:
            query = select(schema.transcript.c.text).where(schema.transcript.c.name == transcript)
            self._texts[transcript] = self.connection.scalar(query)
        return self._texts[transcript]

    def versions(self) -> Mapping[str, int]:
        if self._versions is None:
            codes = schema.codebook_code.c
            found = self.connection.execute(select(codes.code, codes.version))
            self._versions = dict(found.all())
        return self._versions

    def theme_stands(self, theme: str) -> bool:
        found = self.connection.scalar(select(schema.theme.c.id).where(schema.theme.c.id == theme))
        return found is not None

    def theme_was_made(self, theme: str) -> bool:
        query = select(_table.c.id).where(_table.c.theme == theme, _table.c.act == "create_theme")
        return self.connection.scalar(query) is not None

    def counts(self, decision: str) -> bool:
        query = select(_table.c.id).where(_table.c.id == decision, _table.c.id.not_in(select(schema.undone.c.decision)))
        return self.connection.scalar(query) is not None

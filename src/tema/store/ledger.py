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
    if not decision.values and decision.seq == 0:
        return decision
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
    new = tuple(new)
    facts = _Facts(connection, _standing=_counting(connection, [d.undoes for d in new if d.undoes is not None]))
    seq = connection.scalar(select(func.coalesce(func.max(_table.c.seq), 0))) or 0
    stored: list[Decision] = []
    waiting: list[Decision] = []
    undoes: set[str | None] = set()
    for number, decision in enumerate(new, start=seq + 1):
        if waiting and (decision.undoes in undoes or _leans(decision, waiting[-1], facts)):
            _write(connection, waiting)
            waiting, undoes = [], set()
            facts.forget()
        waiting.append(replace(checked(decision, facts), seq=number))
        stored.append(waiting[-1])
        undoes |= {decision.undoes} - {None}
    _write(connection, waiting)
    return stored


def _counting(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Those of the decisions that count; all in one question, for many are taken back at once."""
    if not ids:
        return set()
    query = select(_table.c.id).where(_table.c.id.in_(each(ids)), _table.c.id.not_in(select(schema.undone.c.decision)))
    return set(connection.execute(query).scalars())


def _leans(decision: Decision, last: Decision, facts: _Facts) -> bool:
    """Whether what came before it in the same call, ``last`` the latest, must be written before this can be.

    A file that was brought in is taken back by thousands of undos at once: those of different decisions wait together.
    """
    if decision.act in _UNLEANING:
        return last.act not in _UNLEANING
    return decision.act != "undo" or last.act != "undo" or not facts.counts(decision.undoes or "")


def _write(connection: Connection, new: Sequence[Decision]) -> None:
    if not new:
        return
    connection.execute(insert(_table), [row_of(decision) for decision in new])
    undone = [decision.undoes for decision in new if decision.undoes is not None]
    targets = {d.id: d for d in decisions_where(connection, _table.c.id.in_(each(undone)))} if undone else {}
    plain = [id_ for id_ in undone if id_ in targets and targets[id_].act != "undo"]
    upkeep.mark_undone(connection, plain)
    known = set(plain)
    for decision in new:
        if decision.act == "undo" and decision.undoes not in known:
            upkeep.take_back(connection, decision)
        elif decision.act == "adopt_codebook":
            upkeep.take_in_wordings(connection, decision)
    upkeep.renew(connection, {subject for decision in new for subject in _subjects(connection, decision, targets)})


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
    _standing: set[str] = field(default_factory=set)

    def forget(self) -> None:
        self._versions = None
        self._standing = set()

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
        if decision in self._standing:
            return True
        query = select(_table.c.id).where(_table.c.id == decision, _table.c.id.not_in(select(schema.undone.c.decision)))
        return self.connection.scalar(query) is not None

"""The ledger as people look back on it: acts, newest first, a page at a time, and what later acts stand on one.

An act is one decision or several that were appended together; those share ``values["act"]``. Nothing here reads the
whole ledger into memory.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from tema.records import Act, Decision
from tema.store import schema
from tema.store.database import each, pack
from tema.store.rows import act_of, changes_since, counting, decision_of, decisions_where
from tema.store.study import Study

Standing = Literal["counts", "undone"]
"""Which acts: those that still count, or those that were taken back."""

_table = schema.decision
_c = _table.c
_SAID = ("text", "reason", "name", "description", "value")
"""Where people's own words stand in a decision's details."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which acts are asked for; None (and no words) asks for all. ``since`` and ``until`` are UTC, ISO 8601.

    An act is meant when one of its decisions is. ``words`` are looked for in quotes, notes, reasons and names.
    """

    coder: str | None = None
    act: Act | None = None
    code: str | None = None
    theme: str | None = None
    transcript: str | None = None
    since: str | None = None
    until: str | None = None
    standing: Standing | None = None
    words: str = ""

    @property
    def active(self) -> int:
        """How many limits are set."""
        named = (self.coder, self.act, self.code, self.theme, self.transcript, self.since, self.until, self.standing)
        return sum(limit is not None for limit in named) + bool(self.words.strip())


@dataclass(frozen=True, slots=True)
class PastAct:
    """An act with its decisions in the order they were made; ``standing`` are the ids of those that still count."""

    id: str
    decisions: tuple[Decision, ...]
    standing: frozenset[str]


@dataclass(frozen=True, slots=True)
class Beneath:
    """What acts lead back to: for each undo the first decision it is about and how many undos lie between."""

    targets: Mapping[str, tuple[Decision, int]]
    undone_by: Mapping[str, Decision]


def page_of_acts(study: Study, wanted: Wanted, *, limit: int, offset: int = 0) -> tuple[int, tuple[PastAct, ...]]:
    """How many acts are asked for, and ``limit`` of them after the first ``offset``, newest first."""
    conditions = _conditions(wanted)
    query = select(_c.id, func.count().over()).where(_is_first())
    if conditions:
        also = select(act_of()).where(act_of().is_not(None), *conditions)
        query = query.where(or_(and_(*conditions), _c.id.in_(also)))
    query = query.order_by(_c.seq.desc())
    with study.reading() as connection:
        if wanted.words.strip():
            _teach_reading(connection, wanted.words)
        found = connection.execute(query.limit(limit).offset(offset)).all()
        if not found and offset:  # past the end there is no row to tell the number
            found = connection.execute(query.limit(1)).all()
            return int(found[0][1]) if found else 0, ()
        return int(found[0][1]) if found else 0, _acts(connection, [key for key, _ in found])


def coders(study: Study) -> tuple[str, ...]:
    """Everybody who has decided anything, by name."""
    with study.reading() as connection:
        return tuple(connection.execute(select(_c.coder).distinct().order_by(_c.coder)).scalars())


def kinds(study: Study) -> frozenset[str]:
    """The kinds of act that the ledger holds."""
    with study.reading() as connection:
        return frozenset(connection.execute(select(_c.act).distinct()).scalars())


def theme_names(study: Study, ids: Iterable[str]) -> dict[str, str]:
    """The latest name of each theme, also of those that have joined another or were taken back."""
    query = (
        select(_c.theme, func.json_extract(_c.details, "$.name"))
        .where(_c.theme.in_(each(ids)), _c.act.in_(("create_theme", "rename_theme")))
        .order_by(_c.id.not_in(select(schema.undone.c.decision)), _c.seq)
    )
    with study.reading() as connection:
        return {str(theme): str(name) for theme, name in connection.execute(query)}


def beneath(study: Study, decisions: Iterable[Decision]) -> Beneath:
    """What the undos among these take back in the end, and which undos stand against the others."""
    given = tuple(decisions)
    undoes = schema.decision.alias("undoes")
    with study.reading() as connection:
        links: dict[str, str] = {d.id: d.undoes for d in given if d.undoes is not None}
        known = {d.id: d for d in given}
        missing = set(links.values()) - known.keys()
        while missing:
            found = decisions_where(connection, _c.id.in_(each(sorted(missing))))
            known |= {d.id: d for d in found}
            missing = {d.undoes for d in found if d.undoes is not None} - known.keys()
        standing = select(undoes).where(
            undoes.c.act == "undo",
            undoes.c.undoes.in_(each(d.id for d in given)),
            undoes.c.id.not_in(select(schema.undone.c.decision)),
        )
        by = {d.undoes: d for d in map(decision_of, connection.execute(standing)) if d.undoes is not None}
    return Beneath({id_: _followed(known, id_) for id_ in links}, by)


def _followed(known: Mapping[str, Decision], id_: str) -> tuple[Decision, int]:
    steps, decision = 0, known[id_]
    while decision.undoes is not None and decision.undoes in known:
        steps, decision = steps + 1, known[decision.undoes]
    return decision, steps


def after(study: Study, seq: int) -> dict[str, int]:
    """How many acts of each coder going back to ``seq`` takes back."""
    query = (
        select(_c.coder, func.count(func.coalesce(act_of(), _c.id).distinct()))
        .where(changes_since(seq))
        .group_by(_c.coder)
        .order_by(_c.coder)
    )
    with study.reading() as connection:
        return {str(coder): int(count) for coder, count in connection.execute(query)}


def act_of_decision(study: Study, one: Decision) -> PastAct:
    """The act that this decision belongs to."""
    with study.reading() as connection:
        return _acts(connection, [one.values.get("act", one.id)])[0]


def first_and_last(study: Study) -> tuple[str, str] | None:
    """When the first and the last decision were made; None while there is none."""
    with study.reading() as connection:
        first, last = connection.execute(select(func.min(_c.at), func.max(_c.at))).one()
    return (str(first), str(last)) if first else None


def _is_first() -> ColumnElement[bool]:
    """Whether a decision is the first of its act (or the only one): an act is named by its first decision."""
    return or_(_c.details == "{}", act_of().is_(None), act_of() == _c.id)


def _acts(connection: Connection, keys: list[str]) -> tuple[PastAct, ...]:
    found = decisions_where(connection, or_(_c.id.in_(each(keys)), and_(_c.details != "{}", act_of().in_(each(keys)))))
    of_act: dict[str, list[Decision]] = {key: [] for key in keys}
    for one in found:
        of_act.setdefault(one.values.get("act", one.id), []).append(one)
    gone = select(schema.undone.c.decision).where(schema.undone.c.decision.in_(each(d.id for d in found)))
    undone = frozenset(connection.execute(gone).scalars())
    return tuple(PastAct(key, tuple(of_act[key]), frozenset(d.id for d in of_act[key]) - undone) for key in keys)


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions: Mapping[str, Callable[[Any], ColumnElement[bool]]] = {
        "coder": lambda coder: _c.coder == coder,
        "act": lambda act: _c.act == act,
        "code": lambda code: or_(_c.code == code, and_(_c.act.in_(("map_theme", "move_code")), _holds(code))),
        "theme": lambda theme: or_(_c.theme == theme, and_(_c.theme.is_not(None), _holds(theme))),
        "transcript": _about_dialogue,
        "since": lambda since: _c.at >= since,
        "until": lambda until: _c.at < until,
        "standing": _standing,
    }
    asked = [(condition, getattr(wanted, name)) for name, condition in conditions.items()]
    words = [func.tema_says(_c.quote, _c.details)] if wanted.words.strip() else []
    return [condition(value) for condition, value in asked if value is not None] + words


def _about_dialogue(name: str) -> ColumnElement[bool]:
    elsewhere = and_(_c.transcript.is_(None), _c.act != "adopt_codebook", _holds(name))
    return or_(_c.transcript == name, elsewhere)


def _standing(standing: Standing) -> ColumnElement[bool]:
    if standing == "counts":
        return counting()
    return and_(_c.act != "undo", _c.id.in_(select(schema.undone.c.decision)))


def _holds(value: str) -> ColumnElement[bool]:
    """Whether the decision's details hold the value as a whole JSON string."""
    return func.instr(_c.details, pack(value)) > 0


def _teach_reading(connection: Connection, words: str) -> None:
    """Let this connection look for the words in quotes and details; SQLite's own lower() knows no Å, Ä or Ö."""
    sought = " ".join(words.split()).casefold()
    packed = json.dumps(sought, ensure_ascii=False)[1:-1]

    def says(quote: str | None, details: str) -> bool:
        if quote is not None and sought in _folded(quote):
            return True
        # Most details hold nothing of the kind: reading them as JSON can wait until they may.
        return details != "{}" and packed in _folded(details.replace("\\n", " ")) and _said_in(details, sought)

    driver: Any = connection.connection.driver_connection
    driver.create_function("tema_says", 2, says, deterministic=True)


def _said_in(details: str, sought: str) -> bool:
    values = json.loads(details)
    return any(sought in _folded(str(values.get(name, ""))) for name in _SAID)


def _folded(said: str) -> str:
    # Most quotes are one line already; taking each apart would double the time.
    return (" ".join(said.split()) if "\n" in said or "  " in said else said).casefold()

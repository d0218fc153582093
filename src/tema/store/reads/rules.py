"""Since when each code has had the rule that it has now, and which of its versions say the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, func, select

from tema.records import Code, Codebook
from tema.store import schema
from tema.store.database import each


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule of a code in force: the versions with this definition, inclusion and exclusion, and since when it holds.

    ``since`` is the seq of the decision that brought it in. Names, examples and near misses are no part of the rule. A
    version that whoever made it called the same in other words has the rule of the one before it.
    """

    versions: frozenset[int]
    since: int


@dataclass(frozen=True, slots=True)
class _Version:
    """A version of a code: which adoption brought it in, its seq, and whether it only put the code in other words."""

    number: int
    adoption: str
    seq: int
    is_same: bool


NOT_YET = 2**62
"""The seq of a decision that is still to come."""


def rules(connection: Connection) -> dict[str, Rule]:
    """The rule of each code of the codebook in force, by code; empty before a codebook is adopted.

    A codebook's text is read only where a code has had several wordings.
    """
    now = schema.codebook_code.c
    history = _history(connection)
    in_force = connection.execute(select(now.code, now.version)).all()
    texts = _texts(
        connection, {one.adoption for code, _ in in_force for one in history[code] if len(history[code]) > 1}
    )
    return {code: _rule(code, number, history[code], texts) for code, number in in_force}


def rules_under(connection: Connection, codebook: Codebook) -> dict[str, Rule]:
    """The same if this codebook were taken into use now: a code that says something else begins anew."""
    in_force, history = rules(connection), _history(connection)
    texts = _texts(connection, {one.adoption for versions in history.values() for one in versions})
    now = dict(connection.execute(select(schema.codebook_code.c.code, schema.codebook_code.c.version)).all())
    found = {}
    for code in codebook.codes:
        versions = history.get(code.id, ())
        said = {each.number: _said(texts[each.adoption]).get(code.id) for each in versions}
        if code.id in now and said[now[code.id]] == _rule_of(code):
            found[code.id] = in_force[code.id]
            continue
        meant = _meanings(code.id, versions, texts)
        wanted = {meant[number] for number, what in said.items() if what == _rule_of(code)}
        found[code.id] = Rule(frozenset(number for number, what in meant.items() if what in wanted), NOT_YET)
    return found


def _history(connection: Connection) -> dict[str, list[_Version]]:
    """Every version of each code, the oldest first."""
    version, decision = schema.code_version.c, schema.decision.c
    same = func.json_extract(decision.details, "$.same")
    query = select(version.code, version.version, decision.id, decision.seq, same).select_from(
        schema.code_version.join(schema.decision, decision.id == version.decision)
    )
    history: dict[str, list[_Version]] = {}
    for code, number, adoption, seq, kept in connection.execute(query.order_by(version.code, version.version)):
        is_same = kept is not None and code in json.loads(kept)
        history.setdefault(code, []).append(_Version(number, adoption, seq, is_same))
    return history


def _rule(code: str, now: int, history: Iterable[_Version], texts: Mapping[str, str]) -> Rule:
    meant = _meanings(code, history, texts)
    begun = {version.number: version.seq for version in history}
    since = now
    while since - 1 in meant and meant[since - 1] == meant[now]:
        since -= 1
    return Rule(frozenset(number for number, what in meant.items() if what == meant[now]), begun[since])


def _meanings(code: str, history: Iterable[_Version], texts: Mapping[str, str]) -> dict[int, int]:
    """The first version that means the same as each version, by number."""
    first: dict[tuple[str, ...] | None, int] = {}
    meant: dict[int, int] = {}
    for version in history:
        said = _said(texts[version.adoption]).get(code) if version.adoption in texts else ()
        before = meant.get(version.number - 1) if version.is_same else None
        meant[version.number] = first.setdefault(said, version.number if before is None else before)
    return meant


def _texts(connection: Connection, adoptions: Iterable[str]) -> dict[str, str]:
    c = schema.decision.c
    query = select(c.id, func.json_extract(c.details, "$.text")).where(c.id.in_(each(sorted(adoptions))))
    return dict(connection.execute(query).all())


@lru_cache(maxsize=256)
def _said(text: str) -> Mapping[str, tuple[str, ...]]:
    """What decides whether a code applies, by code, in a codebook's text."""
    from tema.codebook import parse_codebook

    book, _ = parse_codebook(text, "")
    return {} if book is None else {code.id: _rule_of(code) for code in book.codes}


def _rule_of(code: Code) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in (code.definition, code.inclusion, code.exclusion))

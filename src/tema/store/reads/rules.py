"""Since when each code has had the rule that it has now, and which of its versions say the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, func, select

from tema.records import Code
from tema.store import schema
from tema.store.database import each


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule of a code in force: the versions with this definition, inclusion and exclusion, and since when it holds.

    ``since`` is the seq of the decision that brought it in. Names, examples and near misses are no part of the rule.
    """

    versions: frozenset[int]
    since: int


def rules(connection: Connection) -> dict[str, Rule]:
    """The rule of each code of the codebook in force, by code; empty before a codebook is adopted.

    A codebook's text is read only where a code has had several wordings.
    """
    version, decision, now = schema.code_version.c, schema.decision.c, schema.codebook_code.c
    query = select(version.code, version.version, version.sha256, decision.id, decision.seq).select_from(
        schema.code_version.join(schema.decision, decision.id == version.decision)
    )
    history: dict[str, list[tuple[int, str, str, int]]] = {}
    for code, *wording in connection.execute(query.order_by(version.code, version.version)):
        history.setdefault(code, []).append((wording[0], wording[1], wording[2], wording[3]))
    in_force = connection.execute(select(now.code, now.version)).all()
    texts = _texts(connection, {one[2] for code, _ in in_force for one in history[code] if len(history[code]) > 1})
    return {code: _rule(code, number, history[code], texts) for code, number in in_force}


def _rule(code: str, now: int, history: Iterable[tuple[int, str, str, int]], texts: Mapping[str, str]) -> Rule:
    said = {number: _said(texts[adoption]).get(code) if adoption in texts else () for number, _, adoption, _ in history}
    begun = {number: seq for number, _, _, seq in history}
    since = now
    while since - 1 in said and said[since - 1] == said[now]:
        since -= 1
    return Rule(frozenset(number for number, what in said.items() if what == said[now]), begun[since])


def _texts(connection: Connection, adoptions: Iterable[str]) -> dict[str, str]:
    c = schema.decision.c
    query = select(c.id, func.json_extract(c.details, "$.text")).where(c.id.in_(each(sorted(adoptions))))
    return dict(connection.execute(query).all())


@lru_cache(maxsize=256)
def _said(text: str) -> Mapping[str, tuple[str, ...]]:
    """What decides whether a code applies, by code, in a codebook's text."""
    from tema.codebook import parse_codebook

    book, _ = parse_codebook(text, "")
    codes = () if book is None else book.codes
    return {code.id: tuple(" ".join(part.split()) for part in _parts(code)) for code in codes}


def _parts(code: Code) -> tuple[str, str, str]:
    return code.definition, code.inclusion, code.exclusion

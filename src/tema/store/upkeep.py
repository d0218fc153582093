"""Keeps the derived tables equal to what replaying the ledger gives, decision by decision or from the ground.

There is one way of working things out, ``replay``. After new decisions, only what they are about is replayed: the
ledger's decisions on that place, on the themes that hang together with that one, and so on; the rows there are
exchanged for the result. A test holds that any sequence of decisions leaves the same rows as ``rebuild``.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, exists, select, true
from sqlalchemy.dialects.sqlite import insert

from tema.errors import CodebookInvalid
from tema.records import Decision, Place, Theme
from tema.store import replay, schema
from tema.store.database import each, pack
from tema.store.replay import DIALOGUE_ACTS, THEME_ACTS, WRITING_ACTS, Placed, Subject, Wordings
from tema.store.rows import counting, decisions_where

Row = tuple[Any, ...]

MANY_PLACES = 200
"""From so many places on, reading the whole ledger once is quicker than asking for each place."""

_decision = schema.decision
_undone = schema.undone


def rebuild(connection: Connection) -> None:
    """Empty every derived table and replay the whole ledger into it."""
    for table in reversed(schema.DERIVED):
        connection.execute(delete(table))
    found = decisions_where(connection)
    _insert(connection, _undone, [(id_,) for id_ in sorted(replay.undone(found))])
    for decision in found:
        if decision.act == "adopt_codebook":
            _insert(connection, schema.wording, _wording_rows(decision, _wordings(decision) or ()))
    _exchange_places(connection, true(), replay.placed(replay.effective(found)))
    _renew_themes(connection, {theme for d in found for kind, theme in replay.subjects(d) if kind == "theme"})
    _renew_dialogues(connection)
    _renew_writing(connection)
    _renew_settings(connection)
    _renew_codebook(connection)


def renew(connection: Connection, subjects: AbstractSet[Subject]) -> None:
    """Replay what the ledger now says about these subjects."""
    kinds = {kind for kind, _ in subjects}
    themes = {theme for kind, theme in subjects if kind == "theme"}
    if "codings" in kinds:
        _renew_every_place(connection)
        themes |= _themes_with_codes(connection)
    else:
        _renew_places(connection, {place for kind, place in subjects if kind == "place" and isinstance(place, Place)})
    _renew_themes(connection, themes)
    if "dialogue" in kinds:
        _renew_dialogues(connection)
    if "writing" in kinds:
        _renew_writing(connection)
    if "setting" in kinds:
        _renew_settings(connection)
    if "codebook" in kinds:
        _renew_codebook(connection)


def take_back(connection: Connection, undo: Decision) -> None:
    """Mark what the stored undo takes back. If that was an undo too, what it took back counts again, and so on."""
    target = undo.undoes
    while target is not None:
        standing = exists().where(
            _decision.c.undoes == target, _decision.c.act == "undo", _decision.c.id.not_in(select(_undone.c.decision))
        )
        connection.execute(delete(_undone).where(_undone.c.decision == target))
        if connection.scalar(select(standing)):
            connection.execute(insert(_undone), {"decision": target})
        target = connection.scalar(select(_decision.c.undoes).where(_decision.c.id == target))


def mark_undone(connection: Connection, ids: Iterable[str]) -> None:
    """Mark decisions, none of them an undo, that counted until stored undos took them back."""
    _insert(connection, _undone, ((id_,) for id_ in ids))


def take_in_wordings(connection: Connection, adoption: Decision) -> None:
    """Keep the hash of each code's wording in the adopted text, so that a text is parsed once only.

    Raises:
        CodebookInvalid: the text is no codebook.
    """
    wordings = _wordings(adoption)
    if wordings is None:
        raise _invalid(adoption)
    _insert(connection, schema.wording, _wording_rows(adoption, wordings))


def _wordings(adoption: Decision) -> Wordings | None:
    from tema.codebook import parse_codebook

    codebook, _ = parse_codebook(adoption.values["text"], adoption.values["file"])
    return None if codebook is None else tuple((code.id, replay.wording_hash(code)) for code in codebook.codes)


def _invalid(adoption: Decision) -> CodebookInvalid:
    from tema.codebook import parse_codebook

    file = adoption.values["file"]
    return CodebookInvalid(file, parse_codebook(adoption.values["text"], file)[1])


def _wording_rows(adoption: Decision, wordings: Wordings) -> list[Row]:
    return [(adoption.id, position, code, sha256) for position, (code, sha256) in enumerate(wordings)]


def _renew_places(connection: Connection, places: AbstractSet[Place]) -> None:
    if len(places) > MANY_PLACES:
        _renew_every_place(connection)
        return
    moves = decisions_where(connection, _decision.c.act == "move_code", counting()) if places else ()
    for place in sorted(places):
        found = decisions_where(connection, _at(_decision, place), counting())
        here = sorted((*found, *moves), key=lambda decision: decision.seq) if moves else found
        for table, rows in _placed_rows(replay.placed(here)):
            _exchange(connection, table, _at(table, place), rows)


def _renew_every_place(connection: Connection) -> None:
    of_places = _decision.c.transcript.is_not(None) | (_decision.c.act == "move_code")
    _exchange_places(connection, true(), replay.placed(decisions_where(connection, of_places, counting())))


def _at(table: Table, place: Place) -> ColumnElement[bool]:
    return (table.c.transcript == place.transcript) & (table.c.start == place.start) & (table.c.end == place.end)


def _exchange_places(connection: Connection, condition: ColumnElement[bool], placed: Placed) -> None:
    for table, rows in _placed_rows(placed):
        _exchange(connection, table, condition, rows)


def _placed_rows(placed: Placed) -> tuple[tuple[Table, list[Row]], ...]:
    def at(place: Place) -> Row:
        return place.transcript, place.start, place.end

    codings = [
        (*at(c.place), c.code, c.coder, c.id, c.quote, c.code_version, c.valence, c.decided_at, c.origin)
        for c in placed.codings.values()
    ]
    rejections = [(*at(place), code, coder, d.id) for (coder, place, code), d in placed.rejections.items()]
    skips = [(*at(place), coder, decision.seq) for (coder, place), decision in placed.skips.items()]
    memos = [(m.id, *at(m.place), m.quote, m.code, m.coder, m.text, m.decided_at) for m in placed.memos.values()]
    flags = [(*at(f.place), f.flag, f.coder, f.id, f.quote, f.decided_at) for f in placed.flags.values()]
    verdicts = [
        (*at(v.place), v.code, v.id, v.quote, int(v.applies), v.reason, v.coder, v.decided_at)
        for v in placed.verdicts.values()
    ]
    restrictions = [
        (*at(r.place), r.id, r.quote, r.restriction, r.reason, r.coder, r.decided_at)
        for r in placed.restrictions.values()
    ]
    rows = (codings, rejections, skips, memos, flags, verdicts, restrictions)
    return tuple(zip(schema.PLACED, rows, strict=True))


def _renew_themes(connection: Connection, touched: AbstractSet[Any]) -> None:
    if not touched:
        return
    ids = _hanging_together(connection, touched)
    on_them = _decision.c.act.in_(THEME_ACTS) & _decision.c.theme.in_(each(ids))
    found = decisions_where(connection, on_them | (_decision.c.act == "move_code"), counting())
    made = {decision.theme: decision.seq for decision in found if decision.act == "create_theme"}
    themes = replay.themes(found).values()
    _exchange(connection, schema.theme, schema.theme.c.id.in_(each(ids)), [_theme_row(t, made[t.id]) for t in themes])
    members = [(t.id, p.transcript, p.start, p.end, quote) for t in themes for p, quote in t.members]
    codes = [(t.id, position, code) for t in themes for position, code in enumerate(t.codes)]
    _exchange(connection, schema.theme_member, schema.theme_member.c.theme.in_(each(ids)), members)
    _exchange(connection, schema.theme_code, schema.theme_code.c.theme.in_(each(ids)), codes)


def _themes_with_codes(connection: Connection) -> set[str]:
    """The themes that answer, or have answered, to a code: they may follow it to another."""
    query = select(_decision.c.theme).where(_decision.c.act == "map_theme").distinct()
    return {str(theme) for theme in connection.scalars(query)}


def _theme_row(theme: Theme, seq: int) -> Row:
    return (
        theme.id,
        seq,
        theme.name,
        theme.description,
        theme.dismissed,
        theme.created_by,
        theme.created_at,
        theme.parent,
    )


def _hanging_together(connection: Connection, themes: AbstractSet[Any]) -> list[str]:
    """These themes and all that merging and nesting tie to them, whether or not that still counts."""
    ties = [
        {theme for _, theme in replay.subjects(decision)}
        for decision in decisions_where(connection, _decision.c.act.in_(("merge_theme", "nest_theme")))
    ]
    together, size = set(themes), -1
    while len(together) != size:
        size = len(together)
        for tied in ties:
            if tied & together:
                together |= tied
    return sorted(together)


def _renew_dialogues(connection: Connection) -> None:
    found = replay.corrected(decisions_where(connection, _decision.c.act.in_(DIALOGUE_ACTS), counting()))
    corrections = (found.roles.items(), found.attributes.items(), found.turns.items(), found.names.items())
    restrictions = [
        (r.transcript, r.speaker, r.restriction, r.reason, r.coder, r.decided_at) for r in found.restrictions.values()
    ]
    rows: list[list[Row]] = [*([(*key, value) for key, value in pairs] for pairs in corrections), restrictions]
    for table, found_rows in zip(schema.CORRECTED, rows, strict=True):
        _exchange(connection, table, true(), found_rows)


def _renew_writing(connection: Connection) -> None:
    found = replay.writing(decisions_where(connection, _decision.c.act.in_(WRITING_ACTS), counting()))
    texts: list[Row] = [(t.part, t.text, t.coder, t.decided_at) for t in found.texts]
    quotes: list[Row] = [
        (q.theme, q.use, position, q.place.transcript, q.place.start, q.place.end, q.quote, q.shown)
        for position, q in enumerate(found.quotes)
    ]
    summaries: list[Row] = [
        (s.by, s.case, s.code, s.text, pack(replay.listed(s.excerpts)), s.coder, s.decided_at) for s in found.summaries
    ]
    for table, rows in zip(schema.WRITING, (texts, quotes, summaries), strict=True):
        _exchange(connection, table, true(), rows)


def _renew_settings(connection: Connection) -> None:
    settings = replay.settings(decisions_where(connection, _decision.c.act == "set_setting", counting()))
    _exchange(connection, schema.setting, true(), list(settings.items()))


def _renew_codebook(connection: Connection) -> None:
    found = decisions_where(connection, _decision.c.act == "adopt_codebook", counting())
    wordings: dict[str, list[tuple[str, str]]] = {}
    wording = schema.wording.c
    for id_, code, sha256 in connection.execute(
        select(wording.decision, wording.code, wording.sha256).order_by(wording.decision, wording.position)
    ):
        wordings.setdefault(id_, []).append((code, sha256))
    adopted = replay.adopted(found, lambda decision: tuple(wordings.get(decision.id, ())))
    versions = [(v.code, v.version, v.sha256, v.decision) for v in adopted.versions]
    _exchange(connection, schema.code_version, true(), versions)
    in_force = [(position, code, version) for position, (code, version) in enumerate(adopted.in_force)]
    _exchange(connection, schema.codebook_code, true(), in_force)


def _exchange(connection: Connection, table: Table, condition: ColumnElement[bool], rows: Iterable[Row]) -> None:
    """Let the rows that meet the condition be exactly these, touching only those that differ."""
    keys = [position for position, column in enumerate(table.c) if column.primary_key]
    names = [column.name for column in table.primary_key]
    wanted = {tuple(row[position] for position in keys): row for row in rows}
    present = {tuple(row[p] for p in keys): tuple(row) for row in connection.execute(select(table).where(condition))}
    gone = [{f"key_{name}": value for name, value in zip(names, key, strict=True)} for key in present.keys() - wanted]
    if gone:
        connection.execute(delete(table).where(*(table.c[name] == bindparam(f"key_{name}") for name in names)), gone)
    _insert(connection, table, [row for key, row in sorted(wanted.items()) if present.get(key) != row])


def _insert(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Put the rows in, over those of the same key."""
    names = [column.name for column in table.c]
    found = [dict(zip(names, row, strict=True)) for row in rows]
    if not found:
        return
    put = insert(table)
    others = {column.name: put.excluded[column.name] for column in table.c if not column.primary_key}
    if others:
        put = put.on_conflict_do_update(index_elements=list(table.primary_key), set_=others)
    connection.execute(put, found)

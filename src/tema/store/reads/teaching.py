"""What everybody's decisions say of excerpts and codes: what the machine may learn from.

Read from the derived tables, so a decision that was taken back never counts, and codings follow a code that joined
another. A decision counts while its code still has the rule (definition, inclusion, exclusion) that it was made under.
What coders who differed have agreed on stands instead of what each of them said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, or_, select

from tema.records import Act, Codebook, Place
from tema.store.database import pack
from tema.store.reads.rules import Rule, rules, rules_under
from tema.store.reads.units import Units
from tema.store.replay import CODING_ACTS
from tema.store.rows import counting
from tema.store.schema import coding, decision, flag, rejection, segment, skip, verdict
from tema.store.study import Study

Kind = Literal["accepted", "coded", "exemplar", "rejected", "corrected", "verdict", "silent", "passed"]
"""How something was said. *corrected*: given and taken away again. *exemplar*: given, and marked as a good example.
*silent*: not given where the coder judged the whole excerpt. *passed*: not given where she answered something else."""
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Teaching:
    """What a decision says of one code at one segment.

    Where ``kind`` is *silent* or *passed*, ``code`` is "" and it speaks against every code but those in ``besides``.
    ``seq`` is the decision's place in the ledger; ``bulk`` says that it was one of many answered together.
    """

    segment: str
    code: str
    applies: bool
    kind: Kind
    coder: str
    seq: int
    bulk: bool = False
    besides: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Said:
    """A decision on a code at a place, as it was read. ``hidden``: made without seeing suggestions."""

    coder: str
    place: Place
    code: str
    version: int | None
    kind: Kind
    seq: int
    bulk: bool
    hidden: bool


@dataclass(slots=True)
class _Excerpt:
    """What one coder has said of one segment: of each code, and of the whole (the latest seq; 0: nothing)."""

    codes: dict[str, _Said] = field(default_factory=dict)
    silent: int = 0
    passed: int = 0


_Excerpts = dict[tuple[str, str], _Excerpt]


def teachings(study: Study, codebook: Codebook | None = None) -> tuple[Teaching, ...]:
    """What everything that stands says, all coders', in the order of the ledger; eight queries whatever the size.

    ``codebook``: as if this one were taken into use now; None: the one in force.
    """
    with study.reading() as connection:
        in_force = rules(connection) if codebook is None else rules_under(connection, codebook)
        said = [*_codings(connection), *_rejections(connection), *_taken_away(connection)]
        exemplars = _exemplars(connection)
        whole = _judged_whole(connection)
        verdicts = _verdicts(connection)
        units = Units(_segments(connection))
    excerpts = _gathered(said, units)
    for coder, place, seq in whole:
        for unit in units.of(place):
            one = excerpts.setdefault((coder, unit.id), _Excerpt())
            one.silent = max(one.silent, seq)
    marked = {(coder, unit.id) for coder, place in exemplars for unit in units.of(place)}
    settled = {(unit.id, each.code): each for each in verdicts for unit in units.of(each.place)}
    found = [*_spoken(excerpts, marked, settled, in_force), *_unspoken(excerpts, settled, in_force)]
    found += _agreed(settled, in_force)
    return tuple(sorted(found, key=lambda each: (each.seq, each.segment, each.code, each.coder)))


@dataclass(frozen=True, slots=True)
class Given:
    """What there is to learn from, told apart cheaply.

    ``mark`` changes with everything that may change ``teachings``. ``judgements`` counts the decisions on codes and
    excerpts, those taken back and the undos too, so it only grows. ``latest`` is when the newest was made, "" for none.
    """

    mark: str
    judgements: int
    latest: str


def given(study: Study) -> Given:
    """What there is to learn from now; reads no decision but the newest of each kind."""
    c = decision.c
    newest = select(func.max(c.seq)).where(c.act.in_(_MOVING)).group_by(c.act)
    judged = or_(c.act.in_(_JUDGED), (c.act == "skip") & _value("nothing").is_not(None))
    with study.reading() as connection:
        rows = connection.execute(select(c.act, c.seq, c.id, c.at).where(c.seq.in_(newest)).order_by(c.act)).all()
        count = connection.scalar(select(func.count()).where(judged)) or 0
    mark = hashlib.sha256(pack([[act, seq, id_] for act, seq, id_, _ in rows]).encode()).hexdigest()
    return Given(mark, count, max((at for act, _, _, at in rows if act in _JUDGED), default=""))


_JUDGED: tuple[Act, ...] = (*CODING_ACTS, "adjudicate", "undo")
_MOVING: tuple[Act, ...] = (*_JUDGED, "skip", "flag", "move_code", "adopt_codebook")
"""What may change what is taught, where the segments are the same."""


def _gathered(said: Iterable[_Said], units: Units) -> _Excerpts:
    """The decisions by coder and segment; a code that she gives anywhere in a segment she has not refused there."""
    found: _Excerpts = {}
    for each in sorted(said, key=lambda each: (_rank(each), each.seq)):
        for unit in units.of(each.place):
            one = found.setdefault((each.coder, unit.id), _Excerpt())
            one.codes[each.code] = each
            if each.hidden:
                one.silent = max(one.silent, each.seq)
            elif not each.bulk:
                one.passed = max(one.passed, each.seq)
    return found


def _rank(said: _Said) -> int:
    return ("corrected", "rejected", "accepted", "coded").index(said.kind)


def _spoken(
    excerpts: _Excerpts,
    marked: AbstractSet[tuple[str, str]],
    settled: Mapping[tuple[str, str], _Said],
    in_force: Mapping[str, Rule],
) -> Iterator[Teaching]:
    for (coder, where), one in excerpts.items():
        for said in one.codes.values():
            if not _fits(said, in_force) or (where, said.code) in settled:
                continue
            applies = said.kind in {"accepted", "coded"}
            kind: Kind = "exemplar" if applies and (coder, where) in marked else said.kind
            yield Teaching(where, said.code, applies, kind, coder, said.seq, said.bulk)


def _unspoken(
    excerpts: _Excerpts, settled: Mapping[tuple[str, str], _Said], in_force: Mapping[str, Rule]
) -> Iterator[Teaching]:
    """Excerpts that a coder has read: she said nothing of codes that had another rule then, or none."""
    agreed: dict[str, set[str]] = {}
    for where, code in settled:
        agreed.setdefault(where, set()).add(code)
    for (coder, where), one in excerpts.items():
        seq = one.silent or one.passed
        if seq:
            younger = (code for code, rule in in_force.items() if rule.since > seq)
            besides = frozenset({*one.codes, *agreed.get(where, ()), *younger})
            yield Teaching(where, "", False, "silent" if one.silent else "passed", coder, seq, besides=besides)


def _agreed(settled: Mapping[tuple[str, str], _Said], in_force: Mapping[str, Rule]) -> Iterator[Teaching]:
    for (where, code), said in settled.items():
        if _fits(said, in_force):
            yield Teaching(where, code, said.kind == "accepted", "verdict", said.coder, said.seq)


def _fits(said: _Said, in_force: Mapping[str, Rule]) -> bool:
    rule = in_force.get(said.code)
    return rule is not None and (said.version is None or said.version in rule.versions)


def _value(name: str) -> ColumnElement[Any]:
    return func.json_extract(decision.c.details, f"$.{name}")


def _on_code(table: Any, version: ColumnElement[Any], kind: ColumnElement[Any]) -> Select[Any]:
    """Coder, place, code, version, how, seq, whether in bulk and whether suggestions were hidden."""
    c = table.c
    bulk, hidden = _value("bulk").is_not(None), func.coalesce(_value("hidden"), 0)
    return select(c.coder, c.transcript, c.start, c.end, c.code, version, kind, decision.c.seq, bulk, hidden)


def _read(connection: Connection, query: Select[Any]) -> Iterator[_Said]:
    for coder, name, start, end, code, version, kind, seq, bulk, hidden in connection.execute(query).all():
        yield _Said(coder, Place(name, start, end), code, version, kind, seq, bool(bulk), bool(hidden))


def _codings(connection: Connection) -> list[_Said]:
    kind = func.iif(coding.c.origin == "suggestion", "accepted", "coded")
    query = _on_code(coding, coding.c.code_version, kind)
    return list(_read(connection, query.select_from(coding.join(decision, decision.c.id == coding.c.id))))


def _rejections(connection: Connection) -> list[_Said]:
    query = _on_code(rejection, decision.c.code_version, literal_column("'rejected'"))
    return list(_read(connection, query.select_from(rejection.join(decision, decision.c.id == rejection.c.id))))


def _taken_away(connection: Connection) -> list[_Said]:
    """Every time that a code was taken away and that counts; what was given or refused since ranks above it."""
    query = _on_code(decision, decision.c.code_version, literal_column("'corrected'"))
    return list(_read(connection, query.where(decision.c.act == "uncode", counting()).order_by(decision.c.seq)))


def _verdicts(connection: Connection) -> list[_Said]:
    """A verdict that followed its code to another was given under another rule, and holds all the same."""
    kind = func.iif(verdict.c.applies, "accepted", "rejected")
    version = func.iif(decision.c.code == verdict.c.code, decision.c.code_version, None)
    query = _on_code(verdict, version, kind)
    found = _read(connection, query.select_from(verdict.join(decision, decision.c.id == verdict.c.id)))
    return sorted(found, key=lambda said: said.seq)


def _exemplars(connection: Connection) -> list[tuple[str, Place]]:
    c = flag.c
    query = select(c.coder, c.transcript, c.start, c.end).where(c.flag == "exemplar")
    return [(coder, Place(*place)) for coder, *place in connection.execute(query)]


def _judged_whole(connection: Connection) -> list[tuple[str, Place, int]]:
    """The places of which a coder has said that nothing there is to be coded, and when."""
    c = skip.c
    query = select(c.coder, c.transcript, c.start, c.end, c.seq)
    nothing = query.select_from(skip.join(decision, decision.c.seq == c.seq)).where(_value("nothing"))
    return [(coder, Place(name, start, end), seq) for coder, name, start, end, seq in connection.execute(nothing)]


def _segments(connection: Connection) -> Iterator[Place]:
    c = segment.c
    for name, start, end in connection.execute(select(c.transcript, c.start, c.end).where(c.use == "data")).all():
        yield Place(name, start, end)

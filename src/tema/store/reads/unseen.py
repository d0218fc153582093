"""Which excerpts people have judged without the machine's word in their ears, and what they said of them.

    audit   suggestions were hidden by chance (a silent audit)
    blind   the coder works without suggestions
    lot     she came to it in an order drawn by lot, and saw what was suggested: fair, though not unseen

An excerpt judged unseen is judged whole: what she did not code there, she judged not to apply.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import func, select

from tema.records import Place
from tema.store.database import each
from tema.store.reads.filters import Filters
from tema.store.reads.judgements import Judgement, judgements
from tema.store.reads.waiting import audited
from tema.store.schema import code_version, decision, segment, setting
from tema.store.study import Study

Way = Literal["audit", "blind", "lot"]


@dataclass(frozen=True, slots=True)
class Unseen:
    """An excerpt that a coder judged whole: the codes she gave; every other code in use by then does not apply.

    ``inclusion`` is the chance with which it was drawn to be judged so. ``seq`` is her latest decision on it: of codes
    that came into the codebook later (see ``introduced``) she has said nothing.
    """

    segment: str
    coder: str
    codes: frozenset[str]
    inclusion: float
    way: Way
    seq: int


def unseen(study: Study) -> tuple[Unseen, ...]:
    """Every excerpt that a coder judged without seeing suggestions, by coder and segment."""
    by_coder: dict[str, list[Judgement]] = {}
    for judgement in judgements(study):
        by_coder.setdefault(judgement.coder, []).append(judgement)
    excerpts = _Excerpts(study, {one.place.transcript for said in by_coder.values() for one in said})
    usual = _audit_share(study)
    found = []
    for coder, said in by_coder.items():
        at: dict[str, list[Judgement]] = {}
        for one in said:
            at.setdefault(excerpts.holding(one.place), []).append(one)
        at.pop("", None)
        hidden = {name: _hidden(name, coder, there, usual) for name, there in at.items()}
        found += [one for one in hidden.values() if one is not None]
        lots = [name for name in audited(study, coder, Filters()) if name in at and hidden[name] is None]
        chance = len(lots) / max(excerpts.total, 1)
        # Answered many at a time, it was not read: what stands there is the machine's word.
        read = (name for name in lots if not any(one.values.get("bulk") for one in at[name]))
        found += [_by_lot(name, coder, at[name], chance) for name in read]
    return tuple(sorted(found, key=lambda one: (one.coder, one.segment)))


def introduced(study: Study) -> Mapping[str, int]:
    """The decision (its seq) with which each code first came into the codebook; empty before one is adopted."""
    query = (
        select(code_version.c.code, func.min(decision.c.seq))
        .join(decision, decision.c.id == code_version.c.decision)
        .group_by(code_version.c.code)
    )
    with study.reading() as connection:
        return {str(code): int(seq) for code, seq in connection.execute(query)}


def _hidden(name: str, coder: str, there: list[Judgement], usual: float) -> Unseen | None:
    """The judgement of an excerpt whose suggestions were hidden; None where they were not, or it is not finished."""
    apart = [one for one in there if one.values.get("hidden")]
    whole = [one for one in apart if one.place.id == name]
    if not whole:
        return None
    blind = any(one.values.get("blind") for one in whole)
    chance = min(float(one.values.get("inclusion", 1.0 if blind else usual)) for one in whole)
    # What she accepted there on another day, when she saw it suggested, is not her unseen judgement.
    own = (one for one in there if one.coding and (one.values.get("hidden") or one.coding.origin == "coder"))
    codes = frozenset(one.code for one in own)
    return Unseen(name, coder, codes, chance, "blind" if blind else "audit", max(one.seq for one in apart))


def _by_lot(name: str, coder: str, there: list[Judgement], chance: float) -> Unseen:
    codes = frozenset(one.code for one in there if one.coding)
    return Unseen(name, coder, codes, chance, "lot", max(one.seq for one in there))


def _audit_share(study: Study) -> float:
    """The share of silent audits now, for audits decided before their chance was noted; 1 where there are none."""
    with study.reading() as connection:
        share = str(connection.scalar(select(setting.c.value).where(setting.c.key == "audit_share")) or "")
    return int(share) / 100 if share.isdecimal() and int(share) else 1.0


class _Excerpts:
    """The excerpts of some transcripts, to be asked in which of them a place begins; and how many there are in all."""

    def __init__(self, study: Study, transcripts: Iterable[str]) -> None:
        c = segment.c
        data = c.use == "data"
        query = select(c.transcript, c.start, c.end, c.id).where(data, c.transcript.in_(each(transcripts)))
        self._in: dict[str, list[tuple[int, int, str]]] = {}
        with study.reading() as connection:
            for transcript, start, end, name in connection.execute(query.order_by(c.transcript, c.start)):
                self._in.setdefault(transcript, []).append((start, end, name))
            self.total = int(connection.scalar(select(func.count()).where(data)) or 0)

    def holding(self, place: Place) -> str:
        """The id of the excerpt that the place begins in; "" if none."""
        here = self._in.get(place.transcript, [])
        at = bisect_right(here, place.start, key=lambda one: one[0]) - 1
        return here[at][2] if at >= 0 and place.start < here[at][1] else ""

"""Two ledgers as one: pure functions from the decisions of both to the ledger that holds them all.

The order depends on the decisions alone, not on who merges with whom: what was decided earlier stands earlier, and each
ledger's own order is kept whatever its clock said. So two people who merge with each other come to the same ledger.

A code's versions are numbered by the ledger's order, and that order is new. A decision keeps the wording it was made
by: its version is renumbered to that of the same wording in the merged ledger.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from heapq import heapify, heappop, heappush
from itertools import pairwise

from tema.errors import DecisionClash
from tema.records import Decision
from tema.store import replay
from tema.store.replay import Wordings


@dataclass(frozen=True, slots=True)
class Ledger:
    """A study's decisions in order, and the codes with their wordings' hashes of each adopted codebook, by decision."""

    decisions: tuple[Decision, ...]
    wordings: Mapping[str, Wordings]

    @property
    def adopted(self) -> replay.Adopted:
        """The versions of the codes."""
        return replay.adopted(replay.effective(self.decisions), lambda each: self.wordings.get(each.id, ()))

    @property
    def codebook(self) -> Decision | None:
        """The adoption of the codebook in force."""
        found = [d for d in replay.effective(self.decisions) if d.act == "adopt_codebook" and self.wordings.get(d.id)]
        return found[-1] if found else None

    @property
    def in_force(self) -> dict[str, str]:
        """The hash of the wording of each code in force."""
        adoption = self.codebook
        return dict(self.wordings[adoption.id]) if adoption else {}


def united(ours: Ledger, theirs: Ledger) -> Ledger:
    """Every decision of both, once, with versions numbered anew.

    Raises:
        DecisionClash: both hold a decision of the same id that is not the same decision.
    """
    mine = {decision.id: decision for decision in ours.decisions}
    for decision in theirs.decisions:
        if decision.id in mine and not _same(mine[decision.id], decision):
            raise DecisionClash(id=decision.id)
    order = in_time([ours.decisions, theirs.decisions])
    wordings = {**theirs.wordings, **ours.wordings}
    hashes = {**_hashes(theirs), **_hashes(ours)}
    return Ledger(_numbered(order, wordings, hashes), wordings)


def _same(one: Decision, other: Decision) -> bool:
    return one == replace(other, at=one.at, seq=one.seq, code_version=one.code_version)


def in_time(ledgers: Sequence[Sequence[Decision]]) -> tuple[Decision, ...]:
    """Every decision once, the earliest first, without turning round the order of any ledger.

    Ledgers that contradict each other about an order (which merging cannot bring about) are ordered by time there.
    """
    known = {decision.id: decision for ledger in ledgers for decision in ledger}
    after: dict[str, list[str]] = {id_: [] for id_ in known}
    waits = dict.fromkeys(known, 0)
    for ledger in ledgers:
        for first, second in pairwise(ledger):
            after[first.id].append(second.id)
            waits[second.id] += 1
    when = {id_: (datetime.fromisoformat(decision.at), id_) for id_, decision in known.items()}
    ready = [when[id_] for id_, count in waits.items() if not count]
    heapify(ready)
    order: dict[str, Decision] = {}
    while len(order) < len(known):
        if not ready:
            heappush(ready, min(when[id_] for id_ in known if id_ not in order))
        _, id_ = heappop(ready)
        if id_ in order:
            continue
        order[id_] = known[id_]
        for later in after[id_]:
            waits[later] -= 1
            if not waits[later]:
                heappush(ready, when[later])
    return tuple(order.values())


def _hashes(ledger: Ledger) -> dict[str, str]:
    """The hash of the wording that each decision about a code was made by, by the decision's id."""
    versions = {(each.code, each.version): each.sha256 for each in ledger.adopted.versions}
    return {
        decision.id: versions[decision.code or "", decision.code_version]
        for decision in ledger.decisions
        if decision.code_version is not None and (decision.code or "", decision.code_version) in versions
    }


def _numbered(
    order: Sequence[Decision], wordings: Mapping[str, Wordings], hashes: Mapping[str, str]
) -> tuple[Decision, ...]:
    at = {decision.id: position for position, decision in enumerate(order)}
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for each in Ledger(tuple(order), wordings).adopted.versions:
        found.setdefault((each.code, each.sha256), []).append((at[each.decision], each.version))

    def version(decision: Decision) -> int | None:
        same = found.get((decision.code or "", hashes.get(decision.id, "")))
        if not same:
            return decision.code_version
        # The latest of those brought in before the decision: a wording can have been left and taken up again.
        return same[max(bisect_right(same, at[decision.id], key=lambda pair: pair[0]) - 1, 0)][1]

    return tuple(replace(decision, code_version=version(decision)) for decision in order)

"""What every act has in common: its decisions are appended in one transaction and belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tema.decisions import decision
from tema.records import Act, Decision, Place, Valence
from tema.store import ledger
from tema.store.replay import listed
from tema.store.study import Study

__all__ = ["Quoted", "append_act", "as_one", "listed", "on_code", "on_place"]

Quoted = tuple[Place, str]
"""A place and the text there."""


def append_act(study: Study, decisions: Sequence[Decision], *, seen: str | None = None) -> tuple[Decision, ...]:
    """Append one act; where it is made of several decisions, they share ``values["act"]`` and are undone together.

    ``seen``: see ``ledger.append``.
    """
    return ledger.append(study, as_one(decisions), seen=seen)


def as_one(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions marked as one act (a single one needs no mark)."""
    if len(decisions) < 2:  # noqa: PLR2004
        return tuple(decisions)
    act = decisions[0].id
    return tuple(replace(each, values={**each.values, "act": act}) for each in decisions)


def on_code(coder: str, act: Act, at: Quoted, coded: str, valence: Valence | None = None, **values: Any) -> Decision:
    """A decision about a code at a place; the ledger fills in the version of the code that is in force."""
    place, quote = at
    return decision(coder, act, place=place, quote=quote, code=coded, valence=valence, values=values)


def on_place(coder: str, act: Act, at: Quoted, **values: Any) -> Decision:
    """A decision about an excerpt as such."""
    place, quote = at
    return decision(coder, act, place=place, quote=quote, values=values)

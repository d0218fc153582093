"""What becomes of codings when the codebook changes."""

from __future__ import annotations

from collections.abc import Iterable

from tema.decisions import decision
from tema.records import Decision, Place
from tema.review.acting import append_act
from tema.store.study import Study


def move_code(  # noqa: PLR0913  (who, from, to, why and where)
    study: Study, coder: str, old: str, into: str, reason: str, *, places: Iterable[Place] | None = None
) -> tuple[Decision, ...]:
    """Let codings with the code ``old``, everybody's, become codings with ``into``: all, or those at ``places``."""
    return append_act(study, [moving(coder, old, into, reason, places)])


def moving(coder: str, old: str, into: str, reason: str, places: Iterable[Place] | None = None) -> Decision:
    """The decision that moves codings, to be appended alone or with a change of the codebook."""
    values: dict[str, object] = {"from": old, "reason": reason.strip()}
    if places is not None:
        values["places"] = [
            {"transcript": place.transcript, "start": place.start, "end": place.end} for place in places
        ]
    return decision(coder, "move_code", code=into, values=values)

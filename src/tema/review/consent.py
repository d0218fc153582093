"""What those who spoke allow: words that may not be quoted, and words that are withdrawn."""

from __future__ import annotations

from tema.decisions import decision
from tema.records import Decision, Restriction
from tema.review.acting import Quoted, append_act, on_place
from tema.store.study import Study


def restrict(
    study: Study, coder: str, at: Quoted, restriction: Restriction | None, *, reason: str = ""
) -> tuple[Decision, ...]:
    """Say that an excerpt may not be quoted or is withdrawn; None lifts it. Every export honours it from now on."""
    return append_act(study, [on_place(coder, "restrict", at, restriction=restriction or "", reason=reason.strip())])


def restrict_dialogue(  # noqa: PLR0913  (who, where, whose words, what and why)
    study: Study, coder: str, transcript: str, speaker: str, restriction: Restriction | None, *, reason: str = ""
) -> tuple[Decision, ...]:
    """The same of all that one speaker says in a dialogue or, with ``speaker`` "", of the whole dialogue."""
    values = {"transcript": transcript, "speaker": speaker, "restriction": restriction or "", "reason": reason.strip()}
    return append_act(study, [decision(coder, "restrict_dialogue", values=values)])

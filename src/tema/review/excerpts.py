"""What a coder says about an excerpt."""

from __future__ import annotations

from tema.decisions import decision
from tema.records import Decision, Flag, Valence
from tema.review.acting import Quoted, append_act, on_code, on_place
from tema.store.study import Study


def accept(study: Study, coder: str, at: Quoted, code: str, valence: Valence | None = None) -> tuple[Decision, ...]:
    """Say yes to the suggestion that ``code`` applies to the excerpt at ``at``."""
    return append_act(study, [on_code(coder, "accept", at, code, valence)])


def reject(study: Study, coder: str, at: Quoted, code: str) -> tuple[Decision, ...]:
    """Say no to the suggestion that ``code`` applies to the excerpt at ``at``."""
    return append_act(study, [on_code(coder, "reject", at, code)])


def code(  # noqa: PLR0913  (an act is who, where, what, how and instead of what)
    study: Study,
    coder: str,
    at: Quoted,
    chosen: str,
    valence: Valence | None = None,
    *,
    instead_of: str | None = None,
) -> tuple[Decision, ...]:
    """Give the excerpt a code of the coder's own choice; ``instead_of`` names the suggestion that it replaces."""
    decisions = [on_code(coder, "code", at, chosen, valence)]
    if instead_of is not None and instead_of != chosen:
        decisions.insert(0, on_code(coder, "reject", at, instead_of))
    return append_act(study, decisions)


def uncode(study: Study, coder: str, at: Quoted, coded: str) -> tuple[Decision, ...]:
    """Take the coder's own coding away again."""
    return append_act(study, [on_code(coder, "uncode", at, coded)])


def skip(study: Study, coder: str, at: Quoted) -> tuple[Decision, ...]:
    """Put the excerpt aside; it comes back when the others are done."""
    return append_act(study, [on_place(coder, "skip", at)])


def memo(study: Study, coder: str, at: Quoted, text: str, coded: str | None = None) -> tuple[Decision, ...]:
    """Write a note on the excerpt, or on its coding with the code ``coded``; an empty text takes the note away."""
    place, quote = at
    return append_act(
        study, [decision(coder, "memo", place=place, quote=quote, code=coded, values={"text": text.strip()})]
    )


def flag(study: Study, coder: str, at: Quoted, which: Flag, *, on: bool = True) -> tuple[Decision, ...]:
    """Mark the excerpt as a good example or as doubtful, or take the mark away."""
    return append_act(study, [on_place(coder, "flag", at, flag=which, on=on)])


def adjudicate(  # noqa: PLR0913  (who, where, what, how and why)
    study: Study, coder: str, at: Quoted, code: str, *, applies: bool, reason: str
) -> tuple[Decision, ...]:
    """Settle whether the code applies where coders differed; everybody's own codings stay as they are."""
    return append_act(study, [on_code(coder, "adjudicate", at, code, applies=applies, reason=reason.strip())])

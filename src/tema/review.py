"""What a coder does, as decisions: every act appends to the ledger and can be undone, in order.

An act that is made of several decisions (code something else *instead of* the suggestion, name a cluster *and* put it
into a theme) is appended in one transaction; its decisions share ``values["act"]`` and are undone together.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tema.decisions import decision
from tema.errors import NothingToUndo
from tema.records import Act, Decision, Place, Role, Valence
from tema.store import derived, ledger, lookup
from tema.store.study import Study

Quoted = tuple[Place, str]
"""A place and the text there."""

JUDGEMENTS: tuple[Act, ...] = ("accept", "reject", "code", "uncode", "skip", "memo")
"""What is said about excerpts."""

THEME_ACTS: tuple[Act, ...] = ("create_theme", "rename_theme", "merge_theme", "dismiss_theme", "map_theme")
"""What is done with clusters and themes."""

UNDOABLE: tuple[Act, ...] = (*JUDGEMENTS, *THEME_ACTS, "set_role")
"""What ``undo`` takes back: settings and codebooks are changed elsewhere, and stay."""


def accept(study: Study, coder: str, at: Quoted, code: str, valence: Valence | None = None) -> tuple[Decision, ...]:
    """Say yes to the suggestion that ``code`` applies to the excerpt at ``at``."""
    return _append(study, [_on(coder, "accept", at, code, valence)])


def reject(study: Study, coder: str, at: Quoted, code: str) -> tuple[Decision, ...]:
    """Say no to the suggestion that ``code`` applies to the excerpt at ``at``."""
    return _append(study, [_on(coder, "reject", at, code)])


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
    decisions = [_on(coder, "code", at, chosen, valence)]
    if instead_of is not None and instead_of != chosen:
        decisions.insert(0, _on(coder, "reject", at, instead_of))
    return _append(study, decisions)


def uncode(study: Study, coder: str, at: Quoted, coded: str) -> tuple[Decision, ...]:
    """Take the coder's own coding away again."""
    return _append(study, [_on(coder, "uncode", at, coded)])


def skip(study: Study, coder: str, at: Quoted) -> tuple[Decision, ...]:
    """Put the excerpt aside; it comes back when the others are done."""
    place, quote = at
    return _append(study, [decision(coder, "skip", place=place, quote=quote)])


def memo(study: Study, coder: str, at: Quoted, text: str, coded: str | None = None) -> tuple[Decision, ...]:
    """Write a note on the excerpt, or on its coding with the code ``coded``; an empty text takes the note away."""
    place, quote = at
    return _append(
        study, [decision(coder, "memo", place=place, quote=quote, code=coded, values={"text": text.strip()})]
    )


def name_theme(  # noqa: PLR0913  (see code)
    study: Study, coder: str, name: str, description: str, members: Iterable[Quoted], *, into: str | None = None
) -> str:
    """Make a theme of the excerpts ``members``, or with ``into`` let them join that theme; returns the theme's id."""
    theme = str(uuid.uuid4())
    decisions = [_create(coder, theme, name, description, members)]
    if into is not None:
        decisions.append(decision(coder, "merge_theme", theme=into, values={"others": [theme]}))
    _append(study, decisions)
    return into or theme


def set_aside(study: Study, coder: str, name: str, members: Iterable[Quoted], reason: str) -> str:
    """Dismiss a cluster: kept as a dismissed theme, so that it stays dismissed when a new run finds it again."""
    theme = str(uuid.uuid4())
    _append(
        study,
        [
            _create(coder, theme, name, "", members),
            decision(coder, "dismiss_theme", theme=theme, values={"reason": reason}),
        ],
    )
    return theme


def rename_theme(study: Study, coder: str, theme: str, name: str, description: str) -> tuple[Decision, ...]:
    """Give the theme another name and description."""
    values = {"name": name.strip(), "description": description.strip()}
    return _append(study, [decision(coder, "rename_theme", theme=theme, values=values)])


def merge_themes(study: Study, coder: str, theme: str, others: Sequence[str]) -> tuple[Decision, ...]:
    """Let the themes ``others`` join ``theme`` and end."""
    return _append(study, [decision(coder, "merge_theme", theme=theme, values={"others": list(others)})])


def dismiss(study: Study, coder: str, theme: str, reason: str) -> tuple[Decision, ...]:
    """Put the theme away, with the reason."""
    return _append(study, [decision(coder, "dismiss_theme", theme=theme, values={"reason": reason.strip()})])


def map_theme(study: Study, coder: str, theme: str, codes: Sequence[str]) -> tuple[Decision, ...]:
    """Say which codes the theme answers to: exactly ``codes``."""
    return _append(study, [decision(coder, "map_theme", theme=theme, values={"codes": list(codes)})])


def set_role(study: Study, coder: str, transcript: str, speaker: str, role: Role) -> tuple[Decision, ...]:
    """Say who leads a dialogue and who takes part in it."""
    values = {"transcript": transcript, "speaker": speaker, "role": role}
    return _append(study, [decision(coder, "set_role", values=values)])


def undo(study: Study, coder: str, acts: Sequence[Act] = UNDOABLE) -> tuple[Decision, ...]:
    """Take back the coder's latest act that still counts; again and again takes back the ones before it, in order.

    Args:
        study: the study.
        coder: whose act.
        acts: only acts of these kinds, so that a page's undo never touches what cannot be seen there.

    Returns:
        The decisions that were taken back, newest first.

    Raises:
        NothingToUndo: nothing by this coder still counts.
    """
    last = derived.last_decision(study, coder, acts)
    if last is None:
        raise NothingToUndo(coder=coder)
    together = lookup.same_act(study, last)
    ledger.append(study, [decision(coder, "undo", undoes=each.id) for each in together])
    return together


def _append(study: Study, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    if len(decisions) > 1:
        act = decisions[0].id
        decisions = [replace(each, values={**each.values, "act": act}) for each in decisions]
    return ledger.append(study, decisions)


def _on(coder: str, act: Act, at: Quoted, coded: str, valence: Valence | None = None) -> Decision:
    """A decision about a code at a place; the ledger fills in the version of the code that is in force."""
    place, quote = at
    return decision(coder, act, place=place, quote=quote, code=coded, valence=valence)


def _create(coder: str, theme: str, name: str, description: str, members: Iterable[Quoted]) -> Decision:
    values = {
        "name": name.strip(),
        "description": description.strip(),
        "members": [
            {"transcript": place.transcript, "start": place.start, "end": place.end, "quote": quote}
            for place, quote in members
        ],
    }
    return decision(coder, "create_theme", theme=theme, values=values)

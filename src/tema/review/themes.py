"""What a coder does with clusters and themes."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence

from tema.decisions import decision
from tema.records import Act, Decision
from tema.review.acting import Quoted, append_act, listed
from tema.store.study import Study


def name_theme(  # noqa: PLR0913  (see code)
    study: Study, coder: str, name: str, description: str, members: Iterable[Quoted], *, into: str | None = None
) -> str:
    """Make a theme of the excerpts ``members``, or with ``into`` let them join that theme; returns the theme's id."""
    theme = str(uuid.uuid4())
    decisions = [_create(coder, theme, name, description, members)]
    if into is not None:
        decisions.append(decision(coder, "merge_theme", theme=into, values={"others": [theme]}))
    append_act(study, decisions)
    return into or theme


def set_aside(study: Study, coder: str, name: str, members: Iterable[Quoted], reason: str) -> str:
    """Dismiss a cluster: kept as a dismissed theme, so that it stays dismissed when a new run finds it again."""
    theme = str(uuid.uuid4())
    append_act(
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
    return append_act(study, [decision(coder, "rename_theme", theme=theme, values=values)])


def merge_themes(study: Study, coder: str, theme: str, others: Sequence[str]) -> tuple[Decision, ...]:
    """Let the themes ``others`` join ``theme`` and end."""
    return append_act(study, [decision(coder, "merge_theme", theme=theme, values={"others": list(others)})])


def dismiss(study: Study, coder: str, theme: str, reason: str) -> tuple[Decision, ...]:
    """Put the theme away, with the reason."""
    return append_act(study, [decision(coder, "dismiss_theme", theme=theme, values={"reason": reason.strip()})])


def map_theme(study: Study, coder: str, theme: str, codes: Sequence[str]) -> tuple[Decision, ...]:
    """Say which codes the theme answers to: exactly ``codes``."""
    return append_act(study, [decision(coder, "map_theme", theme=theme, values={"codes": list(codes)})])


def split_theme(  # noqa: PLR0913, PLR0917  (see name_theme)
    study: Study, coder: str, theme: str, name: str, description: str, members: Iterable[Quoted]
) -> str:
    """Let some of the theme's excerpts become a theme of their own; returns that theme's id."""
    moved = tuple(members)
    new = str(uuid.uuid4())
    append_act(study, [_create(coder, new, name, description, moved), _with(coder, "take_from_theme", theme, moved)])
    return new


def move_excerpts(
    study: Study, coder: str, from_theme: str, to_theme: str, members: Iterable[Quoted]
) -> tuple[Decision, ...]:
    """Take excerpts out of one theme and put them into another."""
    moved = tuple(members)
    return append_act(
        study,
        [_with(coder, "add_to_theme", to_theme, moved), _with(coder, "take_from_theme", from_theme, moved)],
    )


def add_to_theme(study: Study, coder: str, theme: str, members: Iterable[Quoted]) -> tuple[Decision, ...]:
    """Put excerpts into the theme."""
    return append_act(study, [_with(coder, "add_to_theme", theme, members)])


def take_from_theme(study: Study, coder: str, theme: str, members: Iterable[Quoted]) -> tuple[Decision, ...]:
    """Take excerpts out of the theme."""
    return append_act(study, [_with(coder, "take_from_theme", theme, members)])


def exchange_excerpts(
    study: Study, coder: str, theme: str, old: Iterable[Quoted], new: Iterable[Quoted]
) -> tuple[Decision, ...]:
    """Put excerpts into the theme in the place of others: what a dialogue that was cut anew has made of them."""
    return append_act(study, [_with(coder, "add_to_theme", theme, new), _with(coder, "take_from_theme", theme, old)])


def nest_theme(study: Study, coder: str, theme: str, parent: str | None) -> tuple[Decision, ...]:
    """Let the theme stand under another one, or (None) at the top again."""
    return append_act(study, [decision(coder, "nest_theme", theme=theme, values={"parent": parent or ""})])


def _with(coder: str, act: Act, theme: str, members: Iterable[Quoted]) -> Decision:
    return decision(coder, act, theme=theme, values={"members": listed(members)})


def _create(coder: str, theme: str, name: str, description: str, members: Iterable[Quoted]) -> Decision:
    values = {"name": name.strip(), "description": description.strip(), "members": listed(members)}
    return decision(coder, "create_theme", theme=theme, values=values)

"""Themes: made, named, joined, filled, nested and put away by people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from tema.records import Decision, Place, Theme


def themes(decisions: Iterable[Decision]) -> dict[str, Theme]:
    """The themes that stand, by id, in the order they were made.

    An act on a theme that does not stand (its making was undone, or it has joined another) changes nothing. A theme
    that answers to a code answers to the code that all its codings were moved to (``move_code`` without places).
    """
    standing: dict[str, Theme] = {}
    for decision in decisions:
        if decision.act == "move_code" and decision.values.get("places") is None:
            _answer_to(standing, decision.values["from"], decision.code or "")
            continue
        act = _ON_THEMES.get(decision.act)
        if act is None or decision.theme is None:
            continue
        if (decision.theme in standing) == (decision.act != "create_theme"):
            act(standing, decision.theme, decision)
    return {id_: theme if theme.parent in standing else replace(theme, parent=None) for id_, theme in standing.items()}


def _create(standing: dict[str, Theme], theme: str, decision: Decision) -> None:
    values = decision.values
    standing[theme] = Theme(
        id=theme,
        name=values["name"],
        description=values["description"],
        members=_ordered(member_of(member) for member in values["members"]),
        codes=(),
        dismissed=None,
        created_by=decision.coder,
        created_at=decision.at,
    )


def _rename(standing: dict[str, Theme], theme: str, decision: Decision) -> None:
    values = decision.values
    standing[theme] = replace(standing[theme], name=values["name"], description=values["description"])


def _merge(standing: dict[str, Theme], theme: str, decision: Decision) -> None:
    joined = [standing.pop(other) for other in decision.values["others"] if other in standing and other != theme]
    kept = standing[theme]
    standing[theme] = replace(
        kept,
        members=_ordered(member for each in (kept, *joined) for member in each.members),
        codes=tuple(dict.fromkeys(code for each in (kept, *joined) for code in each.codes)),
    )
    gone = {each.id for each in joined}
    for id_, other in standing.items():
        if other.parent in gone and id_ != theme:
            standing[id_] = replace(other, parent=theme)
    if kept.parent in gone or _is_above(standing, theme, theme):
        standing[theme] = replace(standing[theme], parent=None)


def _dismiss(standing: dict[str, Theme], theme: str, decision: Decision) -> None:
    standing[theme] = replace(standing[theme], dismissed=decision.values["reason"])


def _answer_to(standing: dict[str, Theme], old: str, new: str) -> None:
    for id_, theme in standing.items():
        if old in theme.codes:
            codes = dict.fromkeys(new if code == old else code for code in theme.codes)
            standing[id_] = replace(theme, codes=tuple(codes))


def _map(standing: dict[str, Theme], theme: str, decision: Decision) -> None:
    standing[theme] = replace(standing[theme], codes=tuple(dict.fromkeys(decision.values["codes"])))


def _add(standing: dict[str, Theme], theme: str, decision: Decision) -> None:
    kept = standing[theme]
    added = (member_of(member) for member in decision.values["members"])
    standing[theme] = replace(kept, members=_ordered((*kept.members, *added)))


def _take(standing: dict[str, Theme], theme: str, decision: Decision) -> None:
    kept = standing[theme]
    gone = {member_of(member)[0] for member in decision.values["members"]}
    standing[theme] = replace(kept, members=tuple(member for member in kept.members if member[0] not in gone))


def _nest(standing: dict[str, Theme], theme: str, decision: Decision) -> None:
    """Stand under another theme, unless that stands under this one already (two coders may have nested at once)."""
    parent = decision.values["parent"] or None
    if parent is None or (parent in standing and parent != theme and not _is_above(standing, theme, parent)):
        standing[theme] = replace(standing[theme], parent=parent)


def _is_above(standing: Mapping[str, Theme], theme: str, other: str) -> bool:
    """Whether ``theme`` is among those that ``other`` stands under."""
    seen: set[str] = set()
    parent = standing[other].parent
    while parent is not None and parent in standing and parent not in seen:
        if parent == theme:
            return True
        seen.add(parent)
        parent = standing[parent].parent
    return False


_ON_THEMES: Mapping[str, Callable[[dict[str, Theme], str, Decision], None]] = {
    "create_theme": _create,
    "rename_theme": _rename,
    "merge_theme": _merge,
    "dismiss_theme": _dismiss,
    "map_theme": _map,
    "add_to_theme": _add,
    "take_from_theme": _take,
    "nest_theme": _nest,
}


def member_of(values: Mapping[str, str | int]) -> tuple[Place, str]:
    """A member as a create_theme decision carries it: the place and its quote."""
    place = Place(str(values["transcript"]), int(values["start"]), int(values["end"]))
    return place, str(values["quote"])


def listed(members: Iterable[tuple[Place, str]]) -> list[dict[str, str | int]]:
    """Excerpts as a decision carries them, which ``member_of`` reads."""
    return [
        {"transcript": place.transcript, "start": place.start, "end": place.end, "quote": quote}
        for place, quote in members
    ]


def _ordered(members: Iterable[tuple[Place, str]]) -> tuple[tuple[Place, str], ...]:
    first: dict[Place, str] = {}
    for place, quote in members:
        first.setdefault(place, quote)
    return tuple(sorted(first.items()))

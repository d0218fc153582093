"""Which decisions count, and what each is about."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from tema.records import Act, Decision

Subject = tuple[str, Hashable]
"""What a decision is about: ("place", Place), ("theme", id), ("dialogue", name), ("setting", key), ("codings", "")
where codings are moved from code to code, ("writing", part) or ("codebook", "")."""

CODING_ACTS: tuple[Act, ...] = ("accept", "code", "reject", "uncode")
PLACE_ACTS: tuple[Act, ...] = (*CODING_ACTS, "skip", "memo", "flag", "adjudicate", "restrict")
THEME_ACTS: tuple[Act, ...] = (
    "create_theme",
    "rename_theme",
    "merge_theme",
    "dismiss_theme",
    "map_theme",
    "add_to_theme",
    "take_from_theme",
    "nest_theme",
)
DIALOGUE_ACTS: tuple[Act, ...] = ("set_role", "set_attribute", "set_speaker", "rename_speaker", "restrict_dialogue")
WRITING_ACTS: tuple[Act, ...] = ("write", "choose_quotes", "summarise")


def undone(decisions: Sequence[Decision]) -> frozenset[str]:
    """The ids of decisions that are taken back. An undo that is itself undone takes nothing back."""
    gone: set[str] = set()
    for decision in reversed(decisions):
        if decision.act == "undo" and decision.undoes is not None and decision.id not in gone:
            gone.add(decision.undoes)
    return frozenset(gone)


def effective(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that count, without the undoing ones."""
    gone = undone(decisions)
    return tuple(decision for decision in decisions if decision.act != "undo" and decision.id not in gone)


def subjects(decision: Decision) -> frozenset[Subject]:
    """What the decision is about; empty for an undo, which is about what its target is about."""
    values = decision.values
    if decision.act in PLACE_ACTS:
        return frozenset({("place", decision.place)})
    if decision.act in THEME_ACTS:
        others = (*values.get("others", ()), values.get("parent"))
        return frozenset(("theme", theme) for theme in (decision.theme, *others) if theme)
    if decision.act in DIALOGUE_ACTS:
        return frozenset({("dialogue", values["transcript"])})
    if decision.act in WRITING_ACTS:
        return frozenset({("writing", written_part(decision))})
    if decision.act == "set_setting":
        return frozenset({("setting", values["key"])})
    of_the_study = {"move_code": "codings", "adopt_codebook": "codebook"}
    return frozenset({(of_the_study[decision.act], "")}) if decision.act in of_the_study else frozenset()


def written_part(decision: Decision) -> tuple[str, ...]:
    """Which part of what analysts write for the report the decision is about."""
    values = decision.values
    if decision.act == "write":
        return ("text", values["part"])
    if decision.act == "choose_quotes":
        return ("quotes", decision.theme or "", values["use"])
    return ("summary", values["by"], values["case"], decision.code or "")

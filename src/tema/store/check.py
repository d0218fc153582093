"""What must hold of a decision before the ledger takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from tema.errors import NothingToUndo, PlaceMismatch, UnknownCode, UnknownTheme
from tema.records import ACTS, ROLES, VALENCES, Decision, Place
from tema.store.replay import PLACE_ACTS, THEME_ACTS, member_of

SETTINGS = ("language", "embedder", "codebook")

_NEEDS: Mapping[str, tuple[str, ...]] = {
    "accept": ("place", "quote", "code"),
    "reject": ("place", "quote", "code"),
    "code": ("place", "quote", "code"),
    "uncode": ("place", "quote", "code"),
    "skip": ("place", "quote"),
    "memo": ("place", "quote"),
    **dict.fromkeys(THEME_ACTS, ("theme",)),
    "undo": ("undoes",),
}

_VALUES: Mapping[str, Mapping[str, type]] = {
    "memo": {"text": str},
    "create_theme": {"name": str, "description": str, "members": list},
    "rename_theme": {"name": str, "description": str},
    "merge_theme": {"others": list},
    "dismiss_theme": {"reason": str},
    "map_theme": {"codes": list},
    "set_role": {"transcript": str, "speaker": str, "role": str},
    "set_setting": {"key": str, "value": str},
    "adopt_codebook": {"file": str, "sha256": str, "text": str},
}

_MEMBER: Mapping[str, type] = {"transcript": str, "start": int, "end": int, "quote": str}


class Facts(Protocol):
    """What the study knows, as far as a decision is checked against it."""

    def text(self, transcript: str) -> str | None:
        """The transcript's text, None where there is no such transcript."""

    def versions(self) -> Mapping[str, int]:
        """The version in force of each code in the adopted codebook; empty before the first is adopted."""

    def theme_stands(self, theme: str) -> bool:
        """Whether the theme is there now."""

    def theme_was_made(self, theme: str) -> bool:
        """Whether a theme of this id was ever made."""

    def counts(self, decision: str) -> bool:
        """Whether there is such a decision and nothing has taken it back."""


def checked(decision: Decision, facts: Facts) -> Decision:
    """The decision as the ledger will keep it: with the code's version in force where the caller gave none.

    Raises:
        ValueError: a field that the act needs is missing or of the wrong kind; the caller is at fault, not the user.
        PlaceMismatch, UnknownCode, UnknownTheme, NothingToUndo: see ``tema.errors``.
    """
    _check_form(decision)
    if decision.act in PLACE_ACTS and decision.place is not None:
        _check_place(decision.place, decision.quote, facts)
    elif decision.act in THEME_ACTS:
        _check_theme(decision, facts)
    elif decision.act == "undo" and not facts.counts(decision.undoes or ""):
        raise NothingToUndo(coder=decision.coder)
    return _with_version(decision, facts.versions()) if decision.code is not None else decision


def _check_form(decision: Decision) -> None:
    _require(decision.act in ACTS, f"{decision.act}: no such act")
    _require(bool(decision.id and decision.coder), f"{decision.act}: id and coder are needed")
    _require(datetime.fromisoformat(decision.at).utcoffset() is not None, f"{decision.act}: at has no time zone")
    _require(decision.valence is None or decision.valence in VALENCES, f"{decision.valence}: no such valence")
    missing = [name for name in _NEEDS.get(decision.act, ()) if getattr(decision, name) is None]
    _require(not missing, f"{decision.act} needs {', '.join(missing)}")
    _check_kinds(decision.act, decision.values, _VALUES.get(decision.act, {}))
    if decision.act == "set_role":
        _require(decision.values["role"] in ROLES, f"{decision.values['role']}: no such role")
    if decision.act == "set_setting":
        _require(decision.values["key"] in SETTINGS, f"{decision.values['key']}: no such setting")


def _check_kinds(what: str, values: Mapping[str, Any], kinds: Mapping[str, type]) -> None:
    for name, kind in kinds.items():
        _require(isinstance(values.get(name), kind), f"{what} needs values[{name!r}], a {kind.__name__}")


def _check_place(place: Place, quote: str | None, facts: Facts) -> None:
    text = facts.text(place.transcript)
    inside = text is not None and 0 <= place.start < place.end <= len(text)
    if text is None or not inside or text[place.start : place.end] != quote:
        raise PlaceMismatch(place=place.id)


def _check_theme(decision: Decision, facts: Facts) -> None:
    theme, values = decision.theme or "", decision.values
    if decision.act == "create_theme":
        _require(bool(theme) and not facts.theme_was_made(theme), f"theme {theme!r}: the id is empty or already used")
        for member in values["members"]:
            _check_kinds("a member", member, _MEMBER)
            _check_place(*member_of(member), facts)
        return
    others = values.get("others", ()) if decision.act == "merge_theme" else ()
    _require(theme not in others, "a theme cannot join itself")
    for needed in (theme, *others):
        if not facts.theme_stands(needed):
            raise UnknownTheme(theme=needed)
    if decision.act == "map_theme":
        versions = facts.versions()
        for code in values["codes"]:
            if versions and code not in versions:
                raise UnknownCode(code=code)


def _with_version(decision: Decision, versions: Mapping[str, int]) -> Decision:
    # What was coded before the codebook changed can still be taken away or commented, with a code that is gone since.
    if decision.act in {"accept", "code"} and versions and decision.code not in versions:
        raise UnknownCode(code=decision.code)
    if decision.code_version is not None:
        return decision
    return replace(decision, code_version=versions.get(decision.code or ""))


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)

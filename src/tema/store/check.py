"""What must hold of a decision before the ledger takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from tema.errors import NothingToUndo, PlaceMismatch, UnknownCode, UnknownTheme
from tema.records import ACTS, FLAGS, QUOTE_USES, RESTRICTIONS, ROLES, VALENCES, Decision, Place
from tema.store.replay import PLACE_ACTS, THEME_ACTS, WRITING_ACTS, member_of

SETTINGS = ("language", "embedder", "codebook", "audit_share", "accepted_error", "smallest_cell")

_NEEDS: Mapping[str, tuple[str, ...]] = {
    "accept": ("place", "quote", "code"),
    "reject": ("place", "quote", "code"),
    "code": ("place", "quote", "code"),
    "uncode": ("place", "quote", "code"),
    "skip": ("place", "quote"),
    "memo": ("place", "quote"),
    "flag": ("place", "quote"),
    "adjudicate": ("place", "quote", "code"),
    "restrict": ("place", "quote"),
    "move_code": ("code",),
    "choose_quotes": ("theme",),
    "summarise": ("code",),
    **dict.fromkeys(THEME_ACTS, ("theme",)),
    "undo": ("undoes",),
}

_VALUES: Mapping[str, Mapping[str, type]] = {
    "memo": {"text": str},
    "flag": {"flag": str, "on": bool},
    "adjudicate": {"applies": bool, "reason": str},
    "create_theme": {"name": str, "description": str, "members": list},
    "rename_theme": {"name": str, "description": str},
    "merge_theme": {"others": list},
    "dismiss_theme": {"reason": str},
    "map_theme": {"codes": list},
    "add_to_theme": {"members": list},
    "take_from_theme": {"members": list},
    "nest_theme": {"parent": str},
    "move_code": {"from": str, "reason": str},
    "set_role": {"transcript": str, "speaker": str, "role": str},
    "set_attribute": {"transcript": str, "name": str, "value": str},
    "set_speaker": {"transcript": str, "turn": int, "speaker": str},
    "rename_speaker": {"transcript": str, "speaker": str, "name": str},
    "set_setting": {"key": str, "value": str},
    "adopt_codebook": {"file": str, "sha256": str, "text": str},
    "restrict": {"restriction": str, "reason": str},
    "restrict_dialogue": {"transcript": str, "speaker": str, "restriction": str, "reason": str},
    "write": {"part": str, "text": str},
    "choose_quotes": {"use": str, "quotes": list},
    "summarise": {"by": str, "case": str, "text": str, "excerpts": list},
}

_CHOICES = (
    ("set_role", "role", ROLES),
    ("set_setting", "key", SETTINGS),
    ("flag", "flag", FLAGS),
    ("restrict", "restriction", ("", *RESTRICTIONS)),
    ("restrict_dialogue", "restriction", ("", *RESTRICTIONS)),
    ("choose_quotes", "use", QUOTE_USES),
)

_SPAN: Mapping[str, type] = {"transcript": str, "start": int, "end": int}
_MEMBER: Mapping[str, type] = {**_SPAN, "quote": str}


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
    elif decision.act in WRITING_ACTS:
        _check_writing(decision, facts)
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
    for act, name, known in _CHOICES:
        if decision.act == act:
            _require(decision.values[name] in known, f"{decision.values[name]}: no such {name}")
    if decision.act == "move_code":
        _require(decision.values["from"] != decision.code, "codings cannot be moved to the code they have")
        for place in decision.values.get("places") or ():
            _check_kinds("a place", place, _SPAN)


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
    for member in values.get("members", ()):
        _check_kinds("a member", member, _MEMBER)
        if decision.act != "take_from_theme":  # what is taken out may have lost its text since
            _check_place(*member_of(member), facts)
    if decision.act == "create_theme":
        _require(bool(theme) and not facts.theme_was_made(theme), f"theme {theme!r}: the id is empty or already used")
        return
    others = _other_themes(decision)
    _require(theme not in others, "a theme cannot join itself or stand under itself")
    for needed in (theme, *others):
        if not facts.theme_stands(needed):
            raise UnknownTheme(theme=needed)
    if decision.act == "map_theme":
        versions = facts.versions()
        for code in values["codes"]:
            if versions and code not in versions:
                raise UnknownCode(code=code)


def _check_writing(decision: Decision, facts: Facts) -> None:
    for member in (*decision.values.get("quotes", ()), *decision.values.get("excerpts", ())):
        _check_kinds("an excerpt", member, _MEMBER)
        _check_place(*member_of(member), facts)
    if decision.act == "choose_quotes" and not facts.theme_stands(decision.theme or ""):
        raise UnknownTheme(theme=decision.theme)


def _other_themes(decision: Decision) -> tuple[str, ...]:
    if decision.act == "merge_theme":
        return tuple(decision.values["others"])
    parent = decision.values["parent"] if decision.act == "nest_theme" else ""
    return (parent,) if parent else ()


def _with_version(decision: Decision, versions: Mapping[str, int]) -> Decision:
    # What was coded before the codebook changed can still be taken away or commented, with a code that is gone since.
    if decision.act in {"accept", "code", "move_code"} and versions and decision.code not in versions:
        raise UnknownCode(code=decision.code)
    if decision.code_version is not None:
        return decision
    return replace(decision, code_version=versions.get(decision.code or ""))


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)

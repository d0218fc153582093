"""Codings, rejections, skips, memos, flags and verdicts: what people have decided about places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from tema.records import Coding, Decision, Flagged, Memo, Place, RestrictedExcerpt, Verdict
from tema.store.replay.acts import CODING_ACTS, PLACE_ACTS


@dataclass(frozen=True, slots=True)
class Placed:
    """What people have decided about places; keys begin with the coder, but where it holds for all."""

    codings: Mapping[tuple[str, Place, str], Coding]
    rejections: Mapping[tuple[str, Place, str], Decision]
    skips: Mapping[tuple[str, Place], Decision]
    memos: Mapping[tuple[str, Place, str | None], Memo]
    flags: Mapping[tuple[str, Place, str], Flagged]
    verdicts: Mapping[tuple[Place, str], Verdict]
    restrictions: Mapping[Place, RestrictedExcerpt]


@dataclass(slots=True)
class _Desk:
    """What holds so far, while the decisions are gone through."""

    last: dict[tuple[str, Place, str], Decision] = field(default_factory=dict)
    skips: dict[tuple[str, Place], Decision] = field(default_factory=dict)
    memos: dict[tuple[str, Place, str | None], Memo] = field(default_factory=dict)
    flags: dict[tuple[str, Place, str], Flagged] = field(default_factory=dict)
    verdicts: dict[tuple[Place, str], Verdict] = field(default_factory=dict)
    restrictions: dict[Place, RestrictedExcerpt] = field(default_factory=dict)


def placed(decisions: Iterable[Decision]) -> Placed:
    """For each coder, place and code the last decision holds; ``move_code`` carries codings to another code.

    Given the decisions of some places only, those that move codes must be among them.
    """
    desk = _Desk()
    for decision in decisions:
        if decision.act == "move_code":
            _move(desk, decision)
        elif decision.act in PLACE_ACTS and decision.place is not None:
            _take(desk, decision, decision.place)
    texts = {key: memo.text for key, memo in desk.memos.items()}
    codings = {key: _coding(each, key[1], texts.get(key, "")) for key, each in desk.last.items() if each.act in _CODED}
    rejections = {key: decision for key, decision in desk.last.items() if decision.act == "reject"}
    return Placed(codings, rejections, desk.skips, desk.memos, desk.flags, desk.verdicts, desk.restrictions)


_CODED = ("accept", "code")


def _take(desk: _Desk, decision: Decision, place: Place) -> None:
    coder = decision.coder
    match decision.act:
        case "memo":
            desk.memos.pop((coder, place, decision.code), None)
            if decision.values["text"]:
                desk.memos[coder, place, decision.code] = _memo(decision, place)
        case "flag":
            desk.flags.pop((coder, place, decision.values["flag"]), None)
            if decision.values["on"]:
                desk.flags[coder, place, decision.values["flag"]] = _flagged(decision, place)
        case "adjudicate":
            desk.verdicts[place, decision.code or ""] = _verdict(decision, place)
        case "restrict":
            desk.restrictions.pop(place, None)
            if decision.values["restriction"]:
                desk.restrictions[place] = _restricted(decision, place)
        case "skip":
            desk.skips.pop((coder, place), None)
            desk.skips[coder, place] = decision
        case act if act in CODING_ACTS:
            desk.skips.pop((coder, place), None)
            desk.last[coder, place, decision.code or ""] = decision


def _move(desk: _Desk, decision: Decision) -> None:
    """Let codings of one code, everybody's, become codings of another; their memos and verdicts go along.

    Who coded both keeps one coding, the one with the code that stays; valences that disagree make it speak both ways,
    and the memos are joined. A coding stands over a refusal of the code that stays.
    """
    old, new, only = decision.values["from"], decision.code or "", _places(decision)
    had = {place for (_, place, code), each in desk.last.items() if code == new and each.act in _CODED}
    for coder, place, code in [key for key, each in desk.last.items() if key[2] == old and each.act in _CODED]:
        if only is not None and place not in only:
            continue
        moved = replace(desk.last.pop((coder, place, code)), code=new, code_version=decision.code_version)
        present = desk.last.get((coder, place, new))
        is_coded = present is not None and present.act in _CODED
        desk.last[coder, place, new] = _one_of(present, moved) if present is not None and is_coded else moved
        memo = desk.memos.pop((coder, place, code), None)
        if memo is not None:
            kept = desk.memos.get((coder, place, new))
            text = f"{kept.text}\n{memo.text}" if kept else memo.text
            desk.memos[coder, place, new] = replace(kept or memo, code=new, text=text)
    for place, code in [key for key in desk.verdicts if key[1] == old]:
        if only is None or place in only:
            _move_verdict(desk, place, code, new, is_asked_anew=place in had)


def _one_of(present: Decision, moved: Decision) -> Decision:
    """One coding of the two that a coder has at a place; one that has no valence says nothing against the other's."""
    said = {each.valence for each in (present, moved) if each.valence is not None}
    return replace(present, valence="both" if len(said) > 1 else next(iter(said), None))


def _move_verdict(desk: _Desk, place: Place, old: str, new: str, *, is_asked_anew: bool) -> None:
    """What was settled about the code that goes holds of the one that stays, unless more is known of that one there.

    That the old code does not apply says nothing where somebody had given the new one (``is_asked_anew``); and of two
    verdicts the one that the code applies stands.
    """
    moved, present = desk.verdicts[place, old], desk.verdicts.get((place, new))
    if (not moved.applies and is_asked_anew and present is None) or (present is not None and present.applies):
        return
    if present is None or moved.applies:
        desk.verdicts[place, new] = replace(moved, code=new)
        del desk.verdicts[place, old]


def _places(decision: Decision) -> frozenset[Place] | None:
    listed = decision.values.get("places")
    if listed is None:
        return None
    return frozenset(Place(str(each["transcript"]), int(each["start"]), int(each["end"])) for each in listed)


def _memo(decision: Decision, place: Place) -> Memo:
    return Memo(
        id=decision.id,
        place=place,
        quote=decision.quote or "",
        code=decision.code,
        coder=decision.coder,
        text=decision.values["text"],
        decided_at=decision.at,
    )


def _flagged(decision: Decision, place: Place) -> Flagged:
    return Flagged(
        id=decision.id,
        place=place,
        quote=decision.quote or "",
        flag=decision.values["flag"],
        coder=decision.coder,
        decided_at=decision.at,
    )


def _verdict(decision: Decision, place: Place) -> Verdict:
    return Verdict(
        id=decision.id,
        place=place,
        quote=decision.quote or "",
        code=decision.code or "",
        applies=decision.values["applies"],
        reason=decision.values["reason"],
        coder=decision.coder,
        decided_at=decision.at,
    )


def _restricted(decision: Decision, place: Place) -> RestrictedExcerpt:
    return RestrictedExcerpt(
        id=decision.id,
        place=place,
        quote=decision.quote or "",
        restriction=decision.values["restriction"],
        reason=decision.values["reason"],
        coder=decision.coder,
        decided_at=decision.at,
    )


def _coding(decision: Decision, place: Place, memo: str) -> Coding:
    return Coding(
        id=decision.id,
        place=place,
        quote=decision.quote or "",
        code=decision.code or "",
        code_version=decision.code_version,
        valence=decision.valence,
        coder=decision.coder,
        decided_at=decision.at,
        memo=memo,
        origin="suggestion" if decision.act == "accept" else "file" if "origin" in decision.values else "coder",
    )

"""What the decisions amount to: pure functions from decisions to codings, themes, roles, settings and code versions.

Every function takes decisions that count (see ``effective``), in order of seq, and can be given only those of one
place, of the themes that hang together, and so on: the result for the part is the part of the result.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tema.records import Code, Coding, Decision, Memo, Place, Role, Theme

Subject = tuple[str, Hashable]
"""What a decision is about: ("place", Place), ("theme", id), ("role", (transcript, speaker)), ("setting", key), or
("codebook", "")."""

Wordings = tuple[tuple[str, str], ...]
"""The codes of a codebook in its order, each with the hash of its wording."""

CODING_ACTS = ("accept", "code", "reject", "uncode")
PLACE_ACTS = (*CODING_ACTS, "skip", "memo")
THEME_ACTS = ("create_theme", "rename_theme", "merge_theme", "dismiss_theme", "map_theme")


@dataclass(frozen=True, slots=True)
class Placed:
    """What people have decided about places; keys begin with the coder."""

    codings: Mapping[tuple[str, Place, str], Coding]
    rejections: Mapping[tuple[str, Place, str], Decision]
    skips: Mapping[tuple[str, Place], Decision]
    memos: Mapping[tuple[str, Place, str | None], Memo]


@dataclass(frozen=True, slots=True)
class CodeVersion:
    """One wording of a code: the hash of the wording and the decision that brought it in."""

    code: str
    version: int
    sha256: str
    decision: str


@dataclass(frozen=True, slots=True)
class Adopted:
    """Every version that a code has had, and the versions in force, in the order of the codebook."""

    versions: tuple[CodeVersion, ...]
    in_force: tuple[tuple[str, int], ...]


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
    if decision.act in PLACE_ACTS:
        return frozenset({("place", decision.place)})
    if decision.act in THEME_ACTS:
        return frozenset(("theme", theme) for theme in (decision.theme, *decision.values.get("others", ())))
    if decision.act == "set_role":
        return frozenset({("role", (decision.values["transcript"], decision.values["speaker"]))})
    if decision.act == "set_setting":
        return frozenset({("setting", decision.values["key"])})
    return frozenset({("codebook", "")}) if decision.act == "adopt_codebook" else frozenset()


def placed(decisions: Iterable[Decision]) -> Placed:
    """Codings, rejections, skips and memos: for each coder, place and code the last decision holds."""
    last: dict[tuple[str, Place, str], Decision] = {}
    skips: dict[tuple[str, Place], Decision] = {}
    memos: dict[tuple[str, Place, str | None], Memo] = {}
    for decision in decisions:
        place, coder = decision.place, decision.coder
        if place is None or decision.act not in PLACE_ACTS:
            continue
        if decision.act == "memo":
            memos.pop((coder, place, decision.code), None)
            if decision.values["text"]:
                memos[coder, place, decision.code] = _memo(decision, place)
            continue
        skips.pop((coder, place), None)
        if decision.act == "skip":
            skips[coder, place] = decision
        else:
            last[coder, place, decision.code or ""] = decision
    texts = {key: memo.text for key, memo in memos.items()}
    codings = {key: _coding(d, key[1], texts.get(key, "")) for key, d in last.items() if d.act in {"accept", "code"}}
    rejections = {key: decision for key, decision in last.items() if decision.act == "reject"}
    return Placed(codings, rejections, skips, memos)


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
        origin="suggestion" if decision.act == "accept" else "coder",
    )


def themes(decisions: Iterable[Decision]) -> dict[str, Theme]:
    """The themes that stand, by id, in the order they were made.

    An act on a theme that does not stand (its making was undone, or it has joined another) changes nothing.
    """
    standing: dict[str, Theme] = {}
    for decision in decisions:
        act = _ON_THEMES.get(decision.act)
        if act is None or decision.theme is None:
            continue
        if (decision.theme in standing) == (decision.act != "create_theme"):
            act(standing, decision.theme, decision)
    return standing


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


def _dismiss(standing: dict[str, Theme], theme: str, decision: Decision) -> None:
    standing[theme] = replace(standing[theme], dismissed=decision.values["reason"])


def _map(standing: dict[str, Theme], theme: str, decision: Decision) -> None:
    standing[theme] = replace(standing[theme], codes=tuple(dict.fromkeys(decision.values["codes"])))


_ON_THEMES: Mapping[str, Callable[[dict[str, Theme], str, Decision], None]] = {
    "create_theme": _create,
    "rename_theme": _rename,
    "merge_theme": _merge,
    "dismiss_theme": _dismiss,
    "map_theme": _map,
}


def member_of(values: Mapping[str, str | int]) -> tuple[Place, str]:
    """A member as a create_theme decision carries it: the place and its quote."""
    place = Place(str(values["transcript"]), int(values["start"]), int(values["end"]))
    return place, str(values["quote"])


def _ordered(members: Iterable[tuple[Place, str]]) -> tuple[tuple[Place, str], ...]:
    first: dict[Place, str] = {}
    for place, quote in members:
        first.setdefault(place, quote)
    return tuple(sorted(first.items()))


def roles(decisions: Iterable[Decision]) -> dict[tuple[str, str], Role]:
    """The roles set by people, by transcript and speaker label."""
    return {
        (decision.values["transcript"], decision.values["speaker"]): decision.values["role"]
        for decision in decisions
        if decision.act == "set_role"
    }


def settings(decisions: Iterable[Decision]) -> dict[str, str]:
    """The settings in force, by key."""
    return {d.values["key"]: d.values["value"] for d in decisions if d.act == "set_setting"}


def adopted(decisions: Iterable[Decision], wordings: Callable[[Decision], Wordings]) -> Adopted:
    """The versions of the codes over every adopted codebook; a version is new when the wording is not the last one.

    ``wordings`` gives the codes of an adopted text (it is handed in so that this module reads no codebook itself). A
    code that was away and comes back goes on from its last version. A text where no code can be read changes nothing.
    """
    versions: list[CodeVersion] = []
    latest: dict[str, CodeVersion] = {}
    in_force: tuple[tuple[str, int], ...] = ()
    for decision in decisions:
        if decision.act != "adopt_codebook":
            continue
        codes = wordings(decision)
        if not codes:
            continue
        for code, sha256 in codes:
            before = latest.get(code)
            if before is None or before.sha256 != sha256:
                latest[code] = CodeVersion(code, before.version + 1 if before else 1, sha256, decision.id)
                versions.append(latest[code])
        in_force = tuple((code, latest[code].version) for code, _ in codes)
    return Adopted(tuple(versions), in_force)


def wording_hash(code: Code) -> str:
    """The hash of what a coder reads to decide: name, definition, inclusion, exclusion, examples and near misses.

    Where the code stands (family, parent, neighbours) and where it comes from (source) are no part of its wording; nor
    are line breaks and runs of white space, which change when a file is wrapped anew.
    """
    wording = [
        sorted((language, _plain(name)) for language, name in code.name.items()),
        [_plain(text) for text in (code.definition, code.inclusion, code.exclusion)],
        [(_plain(example.text), example.valence) for example in code.examples],
        [(_plain(miss.text), miss.code) for miss in code.near_misses],
    ]
    return hashlib.sha256(json.dumps(wording, ensure_ascii=False).encode()).hexdigest()


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())

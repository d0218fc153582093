"""Which codes of one codebook became which codes of another, where their ids no longer tell.

A codebook may come from another hand or another program, so nothing is taken for granted but the two texts. What a
person wrote as sentences weighs most: an example that stood under one code and now stands under another has moved, and
whoever moves examples has joined or parted codes. Names and definitions that are alike say the same more weakly, and
the answer tells how sure it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from tema.codebook.pieces import likeness, same_words
from tema.records import Code, Codebook

Sure = Literal["certain", "likely", "perhaps"]
"""*certain*: written so, or the same words; *likely*: most of the material; *perhaps*: names and definitions."""

LIKELY, PERHAPS = 0.75, 0.55
"""So alike must name, definition and examples be, on the whole, for two ids to be one code (0 to 1)."""

MOVED = 0.3
"""This share of a code's examples must be found under another code for it to have gone there."""

MOST = 0.5
"""From this share on it is likely, below it only perhaps."""

TELLING = 4
"""Letters; shorter words say little of what a code is."""

_TAKEN = 0.6  # of a gone definition's words, so many must have come into another definition
_FEW = 4  # words; shorter definitions are alike by chance


@dataclass(frozen=True, slots=True)
class Kin:
    """Where one code went or came from: the other code's id, and how sure that is."""

    code: str
    sure: Sure


@dataclass(frozen=True, slots=True)
class Kinship:
    """``ids``: old id by new one. ``merged``: into what a code went. ``split``: out of which a code came."""

    ids: Mapping[str, Kin] = field(default_factory=dict)
    merged: Mapping[str, Kin] = field(default_factory=dict)
    split: Mapping[str, Kin] = field(default_factory=dict)


def kinship(before: Codebook, after: Codebook, split: Iterable[tuple[str, str]] = ()) -> Kinship:
    """What became of codes that are gone, and where those that are new came from.

    Args:
        before: the codebook as it was.
        after: as it is.
        split: (old, new) where it is known that the analyst parted a code.
    """
    old, new = ({code.id: code for code in book.codes} for book in (before, after))
    gone = [code for id_, code in old.items() if id_ not in new]
    come = [code for id_, code in new.items() if id_ not in old]
    merged = {code.id: Kin(code.into, "certain") for code in after.codes if code.into and _joined_now(code, old)}
    parted = {made: Kin(source, "certain") for source, made in split if made in new and made not in old}
    ids = _renamed(gone, [code for code in come if code.id not in parted])
    flows = _flows(old, new)
    _follow_examples(gone, old, new, flows, ids, merged, parted)
    _follow_words(gone, come, old, new, ids, merged, parted)
    return Kinship(ids, merged, parted)


def _joined_now(code: Code, old: Mapping[str, Code]) -> bool:
    return code.id in old and old[code.id].into != code.into


def _renamed(gone: list[Code], come: list[Code]) -> dict[str, Kin]:
    """Pairs of a gone and a new id that are one code, the most alike first."""
    pairs = sorted(
        ((alike(a, b), a, b) for a in gone for b in come), key=lambda pair: (-pair[0], pair[1].id, pair[2].id)
    )
    found: dict[str, Kin] = {}
    taken: set[str] = set()
    for share, a, b in pairs:
        if share >= PERHAPS and b.id not in found and a.id not in taken:
            found[b.id] = Kin(a.id, "certain" if _is_same(a, b) else "likely" if share >= LIKELY else "perhaps")
            taken.add(a.id)
    return found


def _is_same(a: Code, b: Code) -> bool:
    return (a.guid is not None and a.guid == b.guid) or (
        same_words(a.definition, b.definition) and dict(a.name) == dict(b.name)
    )


def alike(a: Code, b: Code) -> float:
    """How alike two codes are in name, definition and examples: 0 to 1. Examples count where both have any."""
    if _is_same(a, b):
        return 1.0
    shared = sorted(set(a.name) & set(b.name))
    pairs = [(a.name[each], b.name[each]) for each in shared] or [(a.named(""), b.named(""))]
    names = max(likeness(one, other) for one, other in pairs)
    parts = [(0.3, names), (0.3, likeness(a.definition, b.definition))]
    mine, others = _sentences(a), _sentences(b)
    if mine and others:
        parts.append((0.4, len(mine & others) / min(len(mine), len(others))))
    return sum(weight * value for weight, value in parts) / sum(weight for weight, _ in parts)


def _flows(old: Mapping[str, Code], new: Mapping[str, Code]) -> dict[tuple[str, str], float]:
    """What share of an old code's examples now stands under another code, where they did not stand before."""
    found: dict[tuple[str, str], float] = {}
    for a in old.values():
        mine = _sentences(a)
        left = mine - (_sentences(new[a.id]) if a.id in new and new[a.id].retired is None else set())
        for b in new.values() if left else ():
            had = _sentences(old[b.id]) if b.id in old else set()
            moved = (left & _sentences(b)) - had
            if b.id != a.id and moved:
                found[a.id, b.id] = len(moved) / len(mine)
    return found


def _follow_examples(  # noqa: PLR0913, PLR0917  (what was, what is, what moved and where it is noted)
    gone: list[Code],
    old: Mapping[str, Code],
    new: Mapping[str, Code],
    flows: Mapping[tuple[str, str], float],
    ids: dict[str, Kin],
    merged: dict[str, Kin],
    parted: dict[str, Kin],
) -> None:
    """Note codes that went up in another and codes that came out of one, by where their examples are now."""
    for code in gone:
        targets = {b: share for (a, b), share in flows.items() if a == code.id and share >= MOVED}
        into_new = [each for each in targets if each not in old]
        if len(into_new) > 1:
            # Its examples lie under two new codes: it was parted, and neither is the old one under a new id.
            for each in into_new:
                ids.pop(each, None)
                parted.setdefault(each, Kin(code.id, "likely"))
        elif targets and not any(kin.code == code.id for kin in ids.values()):
            target = max(targets, key=lambda each: (targets[each], each))
            merged.setdefault(code.id, Kin(target, "likely" if targets[target] >= MOST else "perhaps"))
    for (a, b), share in flows.items():
        stays = a in new and new[a].retired is None
        if stays and b not in old and b not in ids and share > 0 and b not in parted:
            source = max((each for each in old if (each, b) in flows), key=lambda each: (flows[each, b], each))
            own = len(_sentences(new[b]) & _sentences(old[source])) / max(len(_sentences(new[b])), 1)
            parted[b] = Kin(source, "likely" if own >= MOST else "perhaps")
        elif stays is False and a in new and b in old and share >= MOVED and old[a].retired is None:
            merged.setdefault(a, Kin(b, "likely"))


def _follow_words(  # noqa: PLR0913, PLR0917  (what went, what came, what was, what is and where it is noted)
    gone: list[Code],
    come: list[Code],
    old: Mapping[str, Code],
    new: Mapping[str, Code],
    ids: Mapping[str, Kin],
    merged: dict[str, Kin],
    parted: dict[str, Kin],
) -> None:
    """Codes without examples: definitions whose words came into another definition, or came out of one."""
    accounted = {kin.code for kin in (*ids.values(), *parted.values())} | merged.keys()
    for code in gone:
        target = None if code.id in accounted else _nearest(code, new.values(), old)
        if target is not None:
            merged[code.id] = Kin(target, "perhaps")
    for code in come:
        source = None if code.id in ids or code.id in parted else _nearest(code, old.values(), new)
        if source is not None and source in new and new[source].retired is None:
            parted[code.id] = Kin(source, "perhaps")


def _nearest(code: Code, others: Iterable[Code], counterparts: Mapping[str, Code]) -> str | None:
    """The code with most of this one's words, of those words that its counterpart on the other side lacks."""
    wanted = _prose(code)
    best, found = _TAKEN, None
    for each in others:
        there = counterparts.get(each.id)
        if there is None or len(wanted) < _FEW:
            continue
        share = len(wanted & (_prose(each) - _prose(there))) / len(wanted)
        if share >= best:
            best, found = share, each.id
    return found


def _prose(code: Code) -> set[str]:
    return {
        word for word in re.findall(r"\w+", f"{code.definition} {code.inclusion}".casefold()) if len(word) >= TELLING
    }


def _sentences(code: Code) -> set[str]:
    return {" ".join(each.text.casefold().split()) for each in code.examples}

"""What an analyst makes of a draft: acts that are replayed over it, each of which can be taken back.

An act is a line of the journal beside the draft's file (`tema.journal`). What it may say:

keep, drop (``reason``), rename (``names``), define (``names``, ``definition``, ``inclusion``, ``exclusion``), merge
(``into``), place (``family``, ``parent``), aside (``kind``): of the concept named by ``concept``
take                 ``name``, ``family``: something that was set aside is a concept after all
family               ``family``, ``names``: another name for a family, or a new one
drafted              ``concepts``: {id: {name, definition, places}}: what a draft held when it was made
undo                 ``undoes``: the id of an act
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, cast, get_args

from tema.codebook.edit import new_id
from tema.draft.file import flowing
from tema.draft.known import Known, anew, known_in
from tema.journal import Entry
from tema.records import SET_ASIDE_KINDS, Concept, Draft, SetAside, SetAsideKind
from tema.records.messages import EMPTY

Standing = Literal["undecided", "kept", "dropped", "merged", "aside"]
STANDING: tuple[Standing, ...] = get_args(Standing)


@dataclass(frozen=True, slots=True)
class Item:
    """A concept of the draft and what has become of it.

    ``concept`` holds what the draft says, in the family and under the parent that people have given it; ``names`` are
    its names by language. ``definition`` is what would stand in the codebook, "" while nobody has written it; ``own``:
    in a person's own words. ``into`` is the concept that it was merged into, ``reason`` why it was dropped.
    ``new``: an earlier draft of the same codebook did not have it.
    """

    concept: Concept
    names: Mapping[str, str]
    definition: str
    own: bool
    standing: Standing = "undecided"
    into: str | None = None
    reason: str = ""
    kind: SetAsideKind | None = None
    new: bool = False

    def named(self, language: str) -> str:
        """Its name in ``language``, else in any language it has."""
        return self.names.get(language) or next(iter(self.names.values()), self.concept.id)


@dataclass(frozen=True, slots=True)
class State:
    """A draft as far as people have gone through it.

    ``families`` are names by language, by id. ``idle`` are the ids of acts that concern nothing in this draft.
    """

    draft: Draft
    items: Mapping[str, Item]
    families: Mapping[str, Mapping[str, str]]
    aside: tuple[SetAside, ...]
    idle: tuple[str, ...] = ()

    def standing(self, *wanted: Standing) -> tuple[Item, ...]:
        """The concepts that stand so, in the draft's order."""
        return tuple(each for each in self.items.values() if each.standing in wanted)

    @property
    def left(self) -> tuple[Item, ...]:
        """Those that nobody has taken a stand on."""
        return self.standing("undecided")

    def final(self, concept: str) -> str:
        """What a concept has gone up in at last; itself where it was not merged."""
        return merged_into(self.items, concept)

    def merged(self, concept: str) -> tuple[Item, ...]:
        """What has gone up in a concept, also by way of others."""
        gone = self.standing("merged")
        return tuple(each for each in gone if self.final(each.concept.id) == concept)


@dataclass(slots=True)
class _Desk:
    """What the acts work on while they are replayed."""

    draft: Draft
    items: dict[str, Item]
    families: dict[str, Mapping[str, str]]
    aside: list[SetAside]
    idle: list[str] = field(default_factory=list)


def merged_into(items: Mapping[str, Item], concept: str) -> str:
    """What a concept has gone up in at last; itself where it was not merged."""
    while (into := items[concept].into) is not None:
        concept = into
    return concept


def counting(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The acts that have not been taken back. Taking back an undo makes the act count again."""
    undone: set[str] = set()
    left = []
    for entry in reversed(entries):
        if entry["id"] in undone:
            continue
        if entry["act"] == "undo":
            undone.add(str(entry.get("undoes")))
        else:
            left.append(entry)
    return tuple(reversed(left))


def latest_act(entries: Sequence[Entry], coder: str) -> Entry | None:
    """The coder's latest act that still counts and can be taken back."""
    own = [each for each in counting(entries) if each["coder"] == coder and each["act"] in _ACTS]
    return own[-1] if own else None


def replay(draft: Draft, entries: Sequence[Entry]) -> State:
    """The draft after these acts, in their order.

    An act on a concept that the draft does not have by that id is taken for the concept that rests on the same places:
    a draft that was made anew, from more documents, keeps what was decided. An act that makes no sense is passed over.
    """
    made = [each for each in entries if each["act"] == "drafted"]
    known = known_in(draft, made)
    new = anew(draft, made)
    desk = _Desk(
        draft,
        {each.id: _undecided(each, draft.language, new=each.id in new) for each in draft.concepts},
        {each.id: {draft.language: each.name} for each in draft.families},
        list(draft.set_aside),
    )
    for entry in counting(entries):
        act = _ACTS.get(entry["act"])
        if act is not None and not act(desk, _translated(entry, known)):
            desk.idle.append(entry["id"])
    return State(draft, desk.items, desk.families, tuple(desk.aside), tuple(desk.idle))


def _translated(entry: Entry, known: Known) -> Entry:
    """The act with the ids that the concepts have in this draft."""
    said = {name: known.get(str(entry[name]), entry[name]) for name in ("concept", "into", "parent") if entry.get(name)}
    return {**entry, **said}


def _undecided(concept: Concept, language: str, *, new: bool) -> Item:
    quote = flowing(concept.definition.text) if concept.definition else ""
    own = concept.own_words
    return Item(concept, {language: concept.name}, own or quote, bool(own), new=new)


def _keep(desk: _Desk, said: Entry) -> bool:
    return _stands(desk, said, "kept")


def _drop(desk: _Desk, said: Entry) -> bool:
    return _stands(desk, said, "dropped", reason=str(said.get("reason") or ""))


def _set_aside(desk: _Desk, said: Entry) -> bool:
    kind = said.get("kind")
    return kind in SET_ASIDE_KINDS and _stands(desk, said, "aside", kind=cast("SetAsideKind", kind))


def _stands(desk: _Desk, said: Entry, standing: Standing, **more: Any) -> bool:
    """Give the concept another standing; what an earlier one said of it no longer holds."""
    item = desk.items.get(str(said.get("concept")))
    if item is None:
        return False
    desk.items[item.concept.id] = replace(
        item, **{"standing": standing, "into": None, "reason": "", "kind": None, **more}
    )
    return True


def _rename(desk: _Desk, said: Entry) -> bool:
    return _wanted(desk, said, names=_names(said))


def _define(desk: _Desk, said: Entry) -> bool:
    item = desk.items.get(str(said.get("concept")))
    if item is None or not isinstance(said.get("definition", ""), str):
        return False
    changed: dict[str, Any] = {"names": _names(said) or item.names}
    definition = str(said.get("definition", item.definition)).strip()
    if definition != item.definition:
        changed |= {"definition": definition, "own": bool(definition)}
    prose = {name: str(said[name]).strip() for name in ("inclusion", "exclusion") if name in said}
    return _wanted(desk, said, concept=replace(item.concept, **cast("dict[str, Any]", prose)), **changed)


def _wanted(desk: _Desk, said: Entry, **changed: Any) -> bool:
    """Change a concept; who words one anew wants it, so that one left undecided is kept."""
    item = desk.items.get(str(said.get("concept")))
    if item is None or not changed.get("names", EMPTY):
        return False
    standing = "kept" if item.standing == "undecided" else item.standing
    desk.items[item.concept.id] = replace(item, standing=standing, **changed)
    return True


def _names(said: Entry) -> Mapping[str, str]:
    names = said.get("names")
    if not isinstance(names, dict):
        return {}
    return {str(key): " ".join(str(name).split()) for key, name in names.items() if str(name).strip()}


def _merge(desk: _Desk, said: Entry) -> bool:
    gone = desk.items.get(str(said.get("concept")))
    into = desk.items.get(str(said.get("into")))
    if gone is None or into is None or gone is into or merged_into(desk.items, into.concept.id) == gone.concept.id:
        return False
    desk.items[gone.concept.id] = replace(gone, standing="merged", into=into.concept.id, reason="", kind=None)
    return True


def _place(desk: _Desk, said: Entry) -> bool:
    item = desk.items.get(str(said.get("concept")))
    if item is None:
        return False
    concept = item.concept
    if "family" in said and (not said["family"] or said["family"] in desk.families):
        concept = replace(concept, family=str(said["family"] or ""))
    if "parent" in said:
        parent = said["parent"] or None
        if parent is not None and (parent not in desk.items or concept.id in _above(desk, str(parent))):
            return False
        concept = replace(concept, parent=parent)
    desk.items[concept.id] = replace(item, concept=concept)
    return True


def _above(desk: _Desk, concept: str) -> set[str]:
    """The concept and all that it stands under."""
    found: set[str] = set()
    at: str | None = concept
    while at is not None and at in desk.items and at not in found:
        found.add(at)
        at = desk.items[at].concept.parent
    return found


def _family(desk: _Desk, said: Entry) -> bool:
    names = _names(said)
    if not names or not said.get("family"):
        return False
    desk.families[str(said["family"])] = names
    return True


def _take(desk: _Desk, said: Entry) -> bool:
    """What was set aside by the draft becomes a concept, kept."""
    name = str(said.get("name") or "")
    found = next((each for each in desk.aside if each.name.casefold() == name.casefold()), None)
    if found is None:
        return False
    family = str(said.get("family") or "")
    made = Concept(
        id=new_id(found.name, list(desk.items)),
        name=found.name,
        family=family if family in desk.families else "",
        sources=found.sources,
        sure=0.0,
        why=found.why,
    )
    desk.aside.remove(found)
    desk.items[made.id] = replace(_undecided(made, desk.draft.language, new=False), standing="kept")
    return True


_ACTS: Mapping[str, Callable[[_Desk, Entry], bool]] = {
    "keep": _keep,
    "drop": _drop,
    "rename": _rename,
    "define": _define,
    "merge": _merge,
    "place": _place,
    "aside": _set_aside,
    "take": _take,
    "family": _family,
}

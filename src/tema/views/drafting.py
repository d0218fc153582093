"""What the page shows of a draft: its concepts by family, the quotes in their surroundings, what is left to do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from tema.codebook import check_codebook
from tema.codebook.drafted import SURENESS, Sureness, borrowed, sureness
from tema.draft.acts import Item, State
from tema.draft.file import flowing
from tema.draft.finish import finished_text
from tema.draft.folder import Opened
from tema.records import Cited, Codebook, Problem

Shown = Literal["all", "left", "kept", "out"]
SHOWN: tuple[Shown, ...] = get_args(Shown)
"""Which concepts are listed: all, those left to decide on, those kept, those dropped, merged or set aside."""

_AROUND = 3
"""Lines of the document before and after a quote."""
_LONGEST = 400
"""Characters shown before and after a quote, where lines are long."""


@dataclass(frozen=True, slots=True)
class Row:
    """A concept in the list, ``depth`` steps under its family."""

    item: Item
    depth: int
    sureness: Sureness


@dataclass(frozen=True, slots=True)
class Quote:
    """A place that a concept rests on: ``text`` with what stands around it in the document, where that is at hand."""

    document: str
    first_line: int
    last_line: int
    page: int | None
    before: str
    text: str
    after: str
    is_definition: bool


def listed(state: State, shown: Shown = "all") -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """The concepts under the id of their family ("" for none), broader ones before those under them."""
    wanted = {each.concept.id for each in _wanted(state, shown)}
    found = []
    for family in (*state.families, ""):
        items = [each for each in state.items.values() if _family(state, each) == family]
        rows = tuple(row for row in _rows(items) if row.item.concept.id in wanted)
        if rows:
            found.append((family, rows))
    return tuple(found)


def counts(state: State) -> Mapping[Shown, int]:
    """How many concepts each choice of what is listed would show."""
    return {each: len(_wanted(state, each)) for each in SHOWN}


def sure_counts(state: State) -> Mapping[Sureness, int]:
    """How many of the concepts the draft was sure of, and so on."""
    found = [sureness(each.concept.sure) for each in state.items.values()]
    return {each: found.count(each) for each in SURENESS}


def next_left(state: State, after: str) -> str:
    """The next concept in the list that nobody has decided on, from the top again at the end; else ``after``."""
    order = [row.item for _, rows in listed(state) for row in rows]
    at = next((number for number, each in enumerate(order) if each.concept.id == after), -1)
    turned = [*order[at + 1 :], *order[: at + 1]]
    return next((each.concept.id for each in turned if each.standing == "undecided"), after)


def quotes(at: Opened, item: Item) -> tuple[Quote, ...]:
    """The places that a concept rests on, and those of what was merged into it, each once."""
    gone = at.state.merged(item.concept.id)
    places = [(place, each) for each in (item, *gone) for place in each.concept.sources]
    seen: dict[tuple[str, int, int, str], Quote] = {}
    names = dict(at.state.draft.documents)
    for place, each in places:
        key = (place.document, place.first_line, place.last_line, flowing(place.text))
        if key not in seen:
            seen[key] = _quote(place, names, at.texts, is_definition=place == each.concept.definition)
    return tuple(seen.values())


def likest(state: State, item: Item) -> tuple[Item, ...]:
    """What a concept could be merged into or stand under: its neighbours, then its family, then the rest."""
    near = set(item.concept.neighbours)
    order = {id_: number for number, id_ in enumerate(state.items)}
    others = [each for each in state.standing("undecided", "kept") if each.concept.id != item.concept.id]
    return tuple(
        sorted(
            others,
            key=lambda each: (
                each.concept.id not in near,
                each.concept.family != item.concept.family,
                order[each.concept.id],
            ),
        )
    )


def still_to_word(book: Codebook, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the codes whose definition is still a document's own words, and of those that have none."""
    named = {code.id: code.named(language) for code in book.codes}
    found = list(borrowed(book))
    return (
        tuple(named[code] for code, key, _ in found if key == "draft-quoted"),
        tuple(named[code] for code, key, _ in found if key == "draft-unwritten"),
    )


def other_advice(book: Codebook) -> tuple[Problem, ...]:
    """What else a check says of the codebook that a draft would become."""
    found = check_codebook(book, "", finished_text(book))
    return tuple(each for each in found if each.what.key not in {"draft-quoted", "draft-unwritten"})


def _wanted(state: State, shown: Shown) -> tuple[Item, ...]:
    if shown == "left":
        return state.left
    if shown == "kept":
        return state.standing("kept")
    return tuple(state.items.values()) if shown == "all" else state.standing("dropped", "merged", "aside")


def _family(state: State, item: Item) -> str:
    """The family that a concept stands in; one under a broader concept stands in that one's."""
    seen = {item.concept.id}
    while (parent := item.concept.parent) is not None and parent in state.items and parent not in seen:
        seen.add(parent)
        item = state.items[parent]
    return item.concept.family if item.concept.family in state.families else ""


def _rows(items: list[Item]) -> list[Row]:
    here = {each.concept.id for each in items}
    rows: list[Row] = []

    def put(item: Item, depth: int) -> None:
        rows.append(Row(item, depth, sureness(item.concept.sure)))
        for each in items:
            if each.concept.parent == item.concept.id:
                put(each, depth + 1)

    for each in items:
        if each.concept.parent not in here:
            put(each, 0)
    return rows


def _quote(place: Cited, names: Mapping[str, str], texts: Mapping[str, str], *, is_definition: bool) -> Quote:
    before = after = ""
    text = texts.get(place.document, "")
    if place.end > place.start and text[place.start : place.end] == place.text:
        # Empty lines at the edges show nothing.
        before = re.sub(r"\A\s*\n", "", "\n".join(text[: place.start].split("\n")[-_AROUND - 1 :]))[-_LONGEST:]
        after = re.sub(r"\n\s*\Z", "", "\n".join(text[place.end :].split("\n")[: _AROUND + 1]))[:_LONGEST]
    return Quote(
        names.get(place.document, place.document),
        place.first_line,
        place.last_line,
        place.page,
        before,
        place.text,
        after,
        is_definition,
    )

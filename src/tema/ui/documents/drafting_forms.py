"""The forms of one concept: word it anew, merge it, put it in its place, leave it out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from tema.draft.acts import Item, State
from tema.draft.folder import Opened
from tema.messages import LANGUAGES
from tema.records import SET_ASIDE_KINDS
from tema.review import drafting
from tema.ui.codebook.editing import mark
from tema.ui.codebook.form import Values, form, redraw_if_asked
from tema.ui.desk import Desk, desk
from tema.ui.documents import drafting_acts as acts
from tema.ui.documents.drafting_quotes import quote_html
from tema.ui.html import said
from tema.views.drafting import likest, next_left, quotes

Spec = dict[str, Any]

_QUOTES = 2
"""Quotes to write from, the most telling ones."""


def languages(state: State) -> tuple[str, ...]:
    """The languages that names are written in: the draft's own first."""
    return tuple(dict.fromkeys((state.draft.language, *LANGUAGES)))


def name_fields(at: Desk, state: State) -> list[Spec]:
    """A field for the name in each language; the draft's own is needed."""
    return [
        {
            "name": f"name-{each}",
            "label": at.text("codes-name-in", language=each),
            "kind": "line",
            "half": True,
            "required": each == state.draft.language,
        }
        for each in languages(state)
    ]


def names_from(values: Values, state: State) -> dict[str, str]:
    """The names that are filled in, by language."""
    return {each: values[f"name-{each}"].strip() for each in languages(state) if values[f"name-{each}"].strip()}


def names_of(named: Mapping[str, str], state: State) -> Values:
    """What stands in the fields of the names."""
    return {f"name-{each}": named.get(each, "") for each in languages(state)}


@st.fragment
def word(file: str, concept: str) -> None:
    """Another name and a definition in one's own words; saving keeps the concept."""
    redraw_if_asked()
    at, opened, item = _at(file, concept)
    found = quotes(opened, item)[:_QUOTES]
    st.html(said("t-note", at.text("drafting-word-how")) + "".join(quote_html(at.text, e, bare=True) for e in found))

    def save(values: Values) -> None:
        at = desk()
        names = names_from(values, opened.state)
        words = {each: values[each] for each in ("definition", "inclusion", "exclusion")}
        drafting.define(Path(file), at.coder, concept, names, **words)
        acts.say(at.text("drafting-said-worded", name=names.get(at.language) or next(iter(names.values()))))
        st.session_state[acts.SIDE] = "read"

    form(
        at,
        "drafting-word",
        token=f"word {concept} {mark(item)}",
        fields=[
            *name_fields(at, opened.state),
            {"name": "definition", "label": at.text("ui-rule-definition"), "kind": "area", "rows": 3},
            {"name": "inclusion", "label": at.text("ui-rule-inclusion"), "kind": "area", "rows": 2},
            {"name": "exclusion", "label": at.text("ui-rule-exclusion"), "kind": "area", "rows": 2},
        ],
        values={
            **names_of(_names(opened, item), opened.state),
            "definition": item.definition,
            "inclusion": item.concept.inclusion,
            "exclusion": item.concept.exclusion,
        },
        names={"save": at.text("drafting-word-save"), "untouched": "1"},
        save=save,
    )


@st.fragment
def merge(file: str, concept: str) -> None:
    """Let the concept go up in another."""
    redraw_if_asked()
    at, opened, item = _at(file, concept)
    st.html(said("t-note", at.text("drafting-merge-how")))
    options = [{"value": "", "label": at.text("drafting-merge-choose")}]
    options += [{"value": e.concept.id, "label": e.named(at.language)} for e in likest(opened.state, item)]

    def save(values: Values) -> None:
        at = desk()
        into = opened.state.items[values["into"]]
        drafting.merge(Path(file), at.coder, concept, into.concept.id)
        acts.say(at.text("drafting-said-merged", name=item.named(at.language), into=into.named(at.language)))
        acts.choose(next_left(drafting.opened(Path(file)).state, concept))

    form(
        at,
        "drafting-merge",
        token=f"merge {concept} {mark(item)}",
        fields=[
            {
                "name": "into",
                "label": at.text("drafting-merge-into"),
                "kind": "select",
                "options": options,
                "required": True,
            }
        ],
        values={"into": ""},
        names={"save": at.text("drafting-merge-save")},
        save=save,
    )


@st.fragment
def place(file: str, concept: str) -> None:
    """Put the concept into a family, or under a broader one."""
    redraw_if_asked()
    at, opened, item = _at(file, concept)
    state, none = opened.state, {"value": "", "label": at.text("codes-none")}
    families = [
        {"value": id_, "label": names.get(at.language) or next(iter(names.values()))}
        for id_, names in state.families.items()
    ]
    below = _below(state, concept)
    parents = [
        {"value": each.concept.id, "label": each.named(at.language)}
        for each in likest(state, item)
        if each.concept.id not in below
    ]

    def save(values: Values) -> None:
        at = desk()
        where = {"family": values["family"], "parent": values["parent"] or None}
        drafting.place(Path(file), at.coder, concept, **where)
        acts.say(at.text("drafting-said-placed", name=item.named(at.language)))

    form(
        at,
        "drafting-place",
        token=f"place {concept} {mark(item, families)}",
        fields=[
            {"name": "family", "label": at.text("codes-family"), "kind": "select", "options": [none, *families]},
            {"name": "parent", "label": at.text("codes-parent"), "kind": "select", "options": [none, *parents]},
        ],
        values={"family": item.concept.family, "parent": item.concept.parent or ""},
        names={"save": at.text("codes-save"), "untouched": "1"},
        save=save,
    )


@st.fragment
def out(file: str, concept: str) -> None:
    """Drop the concept with a reason, or say that it is a background variable or a recommendation."""
    redraw_if_asked()
    at, _, item = _at(file, concept)
    st.html(said("t-note", at.text("drafting-out-how")))
    options = [{"value": each, "label": at.text(f"drafting-out-{each}")} for each in ("dropped", *SET_ASIDE_KINDS)]

    def save(values: Values) -> None:
        if values["how"] == "dropped":
            acts.drop(Path(file), concept, values["reason"])
        else:
            acts.aside(Path(file), concept, values["how"])

    form(
        at,
        "drafting-out",
        token=f"out {concept} {mark(item)}",
        fields=[
            {"name": "how", "label": at.text("drafting-out-as"), "kind": "select", "options": options},
            {"name": "reason", "label": at.text("drafting-reason"), "kind": "line"},
        ],
        values={"how": "dropped", "reason": item.reason},
        names={"save": at.text("drafting-out-save")},
        save=save,
    )


def _at(file: str, concept: str) -> tuple[Desk, Opened, Item]:
    opened = drafting.opened(Path(file))
    return desk(), opened, opened.state.items[concept]


def _names(opened: Opened, item: Item) -> Mapping[str, str]:
    """The names as they stand, with those in other languages that the draft's file has."""
    written = next((code.name for code in opened.written.codes if code.id == item.concept.id), {})
    return {**written, **item.names}


def _below(state: State, concept: str) -> set[str]:
    """The concept and every one under it: none of them can be what it stands under."""
    found, size = {concept}, 0
    while len(found) != size:
        size = len(found)
        found |= {each.concept.id for each in state.items.values() if each.concept.parent in found}
    return found

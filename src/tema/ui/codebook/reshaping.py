"""Merge a code with another, split it, take it out of use, or bring it back: its codings follow, with history."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from tema.records import Code
from tema.review import codebook as acts
from tema.ui.codebook.editing import mark
from tema.ui.codebook.fields import BLANK, code_from, look_at, name_fields, prose_fields, reason_field
from tema.ui.codebook.form import Values, form, redraw_if_asked
from tema.ui.codebook.telling import choose, say
from tema.ui.desk import Desk, desk
from tema.ui.html import said
from tema.views.codebook import CodebookPage, CodeRow
from tema.views.codebook.excerpts import code_excerpts


def reshape(at: Desk, shown: CodebookPage, row: CodeRow, *, own_only: bool) -> None:
    """The three ways to reshape a code that is in use; for a retired one, the way back."""
    text = at.text
    if row.code.retired is not None:
        _bring_back(row.code)
        return
    ways = {"merge": text("codes-merge"), "split": text("codes-split"), "retire": text("codes-retire")}
    chosen = st.radio(
        text("codes-reshape"),
        list(ways),
        format_func=lambda way: ways[way],
        horizontal=True,
        key="codebook-way",
        label_visibility="collapsed",
    )
    if chosen == "merge":
        _merge(shown, row)
    elif chosen == "split":
        _split(shown, row, own_only)
    else:
        _retire(row)


@st.fragment
def _merge(shown: CodebookPage, row: CodeRow) -> None:
    redraw_if_asked()
    at = desk()
    text, code = at.text, row.code
    st.html(said("t-note", text("codes-merge-how", name=code.named(at.language))))
    others = [each for each in shown.codebook.in_use if each.id != code.id]
    if not others:
        st.html(said("t-note", text("codes-merge-none")))
        return
    options = [{"value": "", "label": text("codes-choose")}, *_named(at, others)]

    def save(values: Values) -> None:
        at = desk()
        into = values["into"]
        acts.merge_codes(at.study, at.coder, code.id, into, values["reason"])
        choose(into, "rule")
        name = shown.rows[into].code.named(at.language)
        say(at.text("codes-said-merged", name=code.named(at.language), into=name, count=row.codings), "book")

    def look(values: Values) -> tuple[list[str], list[str]]:
        into = shown.rows.get(values["into"])
        if into is None:
            return [], []
        name = into.code.named(at.language)
        told = [text("codes-merge-codings", count=row.codings, into=name)]
        told += [text("codes-merge-examples", count=len(code.examples), into=name)] if code.examples else []
        return [], told

    form(
        at,
        "merge",
        token=f"merge {mark(code)}",
        fields=[
            {"name": "into", "label": text("codes-into"), "kind": "select", "required": True, "options": options},
            reason_field(at, text("codes-reason-merge")),
        ],
        values={"into": "", "reason": ""},
        names={"save": text("codes-merge"), "remarks": text("codes-happens")},
        look=look,
        save=save,
    )


@st.fragment
def _split(shown: CodebookPage, row: CodeRow, own_only: bool) -> None:
    redraw_if_asked()
    at = desk()
    text, code, book = at.text, row.code, shown.codebook
    st.html(said("t-note", text("codes-split-how", name=code.named(at.language))))
    found = code_excerpts(at.study, at.coder, code.id, own_only=own_only)
    places = {each.place.id: each.place for each in found}
    base = replace(BLANK, family=code.family, parent=code.parent, neighbours=(code.id,))

    def save(values: Values) -> None:
        at = desk()
        new, _ = code_from(values, base, book)
        chosen = [places[id_] for id_ in values["places"] if id_ in places]
        made = acts.split_code(at.study, at.coder, code.id, new, chosen, values["reason"])
        choose(made, "rule")
        say(at.text("codes-said-split", name=new.named(at.language), id=made, count=len(chosen)), "book")

    checks = {
        "name": "places",
        "label": text("codes-split-which"),
        "kind": "checks",
        "options": [{"value": each.place.id, "label": each.quote, "note": each.source} for each in found],
        "empty": text("codes-no-excerpts"),
    }
    names = {f"name-{language}": "" for language in book.name} | {
        field["name"]: "" for field in (*name_fields(at, book), *prose_fields(at))
    }
    form(
        at,
        "split",
        token=f"split {mark(code)}",
        fields=[*name_fields(at, book), *prose_fields(at), checks, reason_field(at, text("codes-reason-split"))],
        values={**names, "places": [], "reason": ""},
        names={"save": text("codes-split"), "folded": "1"},
        look=lambda values: look_at(at, book, base, values),
        save=save,
    )


@st.fragment
def _retire(row: CodeRow) -> None:
    redraw_if_asked()
    at = desk()
    text, code = at.text, row.code
    st.html(said("t-note", text("codes-retire-how", count=row.codings)))

    def save(values: Values) -> None:
        at = desk()
        acts.retire_code(at.study, at.coder, code.id, values["reason"])
        say(at.text("codes-said-retired", name=code.named(at.language)), "book")

    form(
        at,
        "retire",
        token=f"retire {mark(code)}",
        fields=[reason_field(at, text("codes-reason-retire"))],
        values={"reason": ""},
        names={"save": text("codes-retire")},
        save=save,
    )


@st.fragment
def _bring_back(code: Code) -> None:
    redraw_if_asked()
    at = desk()
    st.html(said("t-note", at.text("codes-bring-back-how")))

    def save(values: Values) -> None:
        at = desk()
        acts.bring_back(at.study, at.coder, code.id, values["reason"])
        say(at.text("codes-said-back", name=code.named(at.language)), "book")

    form(
        at,
        "bring-back",
        token=f"back {mark(code)}",
        fields=[reason_field(at)],
        values={"reason": ""},
        names={"save": at.text("codes-bring-back")},
        save=save,
    )


def _named(at: Desk, codes: list[Code]) -> list[dict[str, str]]:
    return [{"value": each.id, "label": each.named(at.language)} for each in codes]

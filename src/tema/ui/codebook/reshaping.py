"""Merge a code with another, move it, take it out of use, or bring it back: what follows is shown before it is done."""

from __future__ import annotations

import streamlit as st

from tema import review
from tema.codebook.reshape import merged, retired
from tema.records import Code
from tema.review import codebook as acts
from tema.ui.codebook.editing import mark
from tema.ui.codebook.fields import reason_field
from tema.ui.codebook.following import book_lines, moved_lines, suggestion_lines
from tema.ui.codebook.form import Values, form, redraw_if_asked
from tema.ui.codebook.moving import after_change, move
from tema.ui.codebook.splitting import split
from tema.ui.codebook.telling import choose, say
from tema.ui.desk import Desk, desk, on_click
from tema.ui.html import said
from tema.views.codebook import CodebookPage, CodeRow
from tema.views.codebook.following import following


def reshape(at: Desk, shown: CodebookPage, row: CodeRow, *, own_only: bool) -> None:
    """The four ways to reshape a code that is in use; for a retired one, the way back."""
    text = at.text
    if row.code.retired is not None:
        _take_along(at, shown, row)
        _bring_back(row.code)
        return
    ways = {
        "merge": text("codes-merge"),
        "split": text("codes-split"),
        "move": text("reshaping-move"),
        "retire": text("codes-retire"),
    }
    chosen = st.radio(
        text("codes-reshape"),
        list(ways),
        format_func=lambda way: ways[way],
        horizontal=True,
        key="codebook-way",
        label_visibility="collapsed",
    )
    if chosen == "merge":
        _merge(shown, row, own_only)
    elif chosen == "split":
        split(shown, row, own_only)
    elif chosen == "move":
        move(shown, row)
    else:
        _retire(shown, row, own_only)


@st.fragment
def _merge(shown: CodebookPage, row: CodeRow, own_only: bool) -> None:
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
        only = at.coder if own_only else None
        told = moved_lines(at, following(at.study, code.id, into.code.id, only=only), name)
        if own_only:
            told.append(text("reshaping-merge-blind"))
        both = after_change(shown.codebook, merged(shown.codebook, code.id, into.code.id, values["reason"] or "–"))
        return [], [*told, *book_lines(at, both, but=("merged", "joined")), text("reshaping-undo-whole")]

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
def _retire(shown: CodebookPage, row: CodeRow, own_only: bool) -> None:
    redraw_if_asked()
    at = desk()
    text, code = at.text, row.code
    st.html(said("t-note", text("codes-retire-how", count=row.codings)))

    def save(values: Values) -> None:
        at = desk()
        acts.retire_code(at.study, at.coder, code.id, values["reason"])
        say(at.text("codes-said-retired", name=code.named(at.language)), "book")

    def look(values: Values) -> tuple[list[str], list[str]]:
        found = following(at.study, code.id, None, only=at.coder if own_only else None)
        both = after_change(shown.codebook, retired(shown.codebook, code.id, values["reason"] or "–"))
        themes = {"count": len(found.themes), "themes": ", ".join(found.themes)}
        lines = [text("reshaping-themes-stay", **themes)] if found.themes else []
        return [], [*lines, *suggestion_lines(at, found), *book_lines(at, both, but=("retired",))]

    form(
        at,
        "retire",
        token=f"retire {mark(code)}",
        fields=[reason_field(at, text("codes-reason-retire"))],
        values={"reason": ""},
        names={"save": text("codes-retire"), "remarks": text("codes-happens")},
        look=look,
        save=save,
    )


def _take_along(at: Desk, shown: CodebookPage, row: CodeRow) -> None:
    """Codings made with the code after it was merged, by somebody who had not heard of it, can be moved along."""
    into = shown.rows.get(row.code.into or "")
    if into is None or not row.codings or into.code.retired is not None:
        return
    name = into.code.named(at.language)

    def along() -> None:
        review.move_code(at.study, at.coder, row.code.id, into.code.id, row.code.retired or "")
        say(at.text("reshaping-said-along", into=name), "move_code")

    st.html(said("t-note", at.text("reshaping-left-here", count=row.codings, into=name)))
    st.button(at.text("reshaping-take-along", into=name), key="take-along", on_click=on_click, args=(along,))


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

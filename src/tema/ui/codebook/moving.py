"""Move a code: to another family, under another code, to another place in the order; shown before it is saved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from tema.codebook.reorder import in_order
from tema.codebook.reshape import placed
from tema.records import Code, Codebook
from tema.review import codebook as acts
from tema.ui.codebook.editing import mark
from tema.ui.codebook.fields import place_fields, reason_field
from tema.ui.codebook.following import book_lines
from tema.ui.codebook.form import Values, form, redraw_if_asked
from tema.ui.codebook.telling import say
from tema.ui.desk import desk
from tema.ui.html import said
from tema.views.codebook import CodebookPage, CodeRow
from tema.views.codebook.differences import Compared, compared

_FIRST = ""


def after_change(book: Codebook, changed: Iterable[Code], order: Iterable[str] | None = None) -> Compared:
    """The codebook beside itself with these codes changed, and in another order where one is given."""
    new = {code.id: code for code in changed}
    codes = {code.id: new.get(code.id, code) for code in book.codes}
    return compared(book, replace(book, codes=tuple(codes[id_] for id_ in (order or codes))))


@st.fragment
def move(shown: CodebookPage, row: CodeRow) -> None:
    """The form for the code's place."""
    redraw_if_asked()
    at = desk()
    text, code, book = at.text, row.code, shown.codebook
    name = code.named(at.language)
    st.html(said("t-note", text("reshaping-move-how", name=name)))
    options = [{"value": _FIRST, "label": text("reshaping-first")}]
    options += [{"value": each.id, "label": each.named(at.language)} for each in book.codes if each.id != code.id]

    def look(values: Values) -> tuple[list[str], list[str]]:
        changed = placed(book, code.id, values["family"], values["parent"] or None)
        order = in_order(book, code.id, _after(book, code, values))
        lines = book_lines(at, after_change(book, changed, order))
        below = sum(each.id != code.id for each in changed)
        return [], [*lines, *([text("reshaping-move-children", count=below)] if below else [])]

    def save(values: Values) -> None:
        at = desk()
        to = values["family"], values["parent"] or None, _after(book, code, values)
        acts.place_code(at.study, at.coder, code.id, *to, values["reason"])
        say(at.text("reshaping-said-moved", name=name), "book")

    after = {"name": "after", "label": text("reshaping-after"), "kind": "select", "options": options}
    form(
        at,
        "move",
        token=f"move {mark(code, [each.id for each in book.codes])}",
        fields=[*place_fields(at, book, code), after, reason_field(at, text("reshaping-reason-move"))],
        values={"family": code.family, "parent": code.parent or "", "after": _now_after(book, code), "reason": ""},
        names={"save": text("reshaping-move"), "untouched": "1", "remarks": text("codes-happens")},
        look=look,
        save=save,
    )


def _now_after(book: Codebook, code: Code) -> str:
    """The code that it stands after in its family, "" where it is the first there."""
    kin = [each.id for each in book.codes if each.family == code.family]
    at = kin.index(code.id)
    return kin[at - 1] if at else _FIRST


def _after(book: Codebook, code: Code, values: Values) -> str | None:
    """The code of the file that it is to stand after; as it stands where the form says nothing new."""
    ids = [each.id for each in book.codes]
    at = ids.index(code.id)
    if values["after"] == _now_after(book, code) and values["family"] == code.family:
        return ids[at - 1] if at else None
    if values["after"]:
        return str(values["after"])
    others = [each for each in book.codes if each.id != code.id]
    first = next((number for number, each in enumerate(others) if each.family == values["family"]), len(others))
    return others[first - 1].id if first else None

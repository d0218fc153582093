"""The list of dialogues: what is known about each, how large it is, how far the review has come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from tema.messages import Text
from tema.ui.desk import Desk
from tema.ui.dialogues.consent import marks
from tema.ui.dialogues.within import within
from tema.ui.html import block, plain, said
from tema.views.attributes import attribute_name, attribute_values
from tema.views.consent import Marked, marked_dialogues
from tema.views.dialogues import DialogueRow, dialogue_rows

_AT_ONCE = 50
_ORDERS = ("name", "left", "words")
_COLUMNS = ("dialogue", "speakers", "words", "excerpts", "codings", "judged")
_FILTER = "dialogues-with-"


def list_page(at: Desk) -> None:
    """Draw the choice of dialogues and those chosen."""
    rows = dialogue_rows(at.study, at.coder)
    if not rows:
        st.html(said("t-lead", at.text("dialogues-none"), "p"))
        return
    chosen = _choose(at, rows)
    if not chosen:
        st.html(said("t-lead", at.text("dialogues-none-chosen"), "p"))
        return
    pages = -(-len(chosen) // _AT_ONCE)
    number = (st.pagination(pages, key="dialogues-page") or 1) if pages > 1 else 1
    here = chosen[(number - 1) * _AT_ONCE : number * _AT_ONCE]
    st.html(_table(at.text, here, len(chosen), marked_dialogues(at.study)))


def _choose(at: Desk, rows: Sequence[DialogueRow]) -> list[DialogueRow]:
    """The dialogues that have every attribute asked for, in the order asked for."""
    text = at.text
    values = attribute_values({row.name: row.telling for row in rows})
    wanted = {}
    with st.container(key="dialogues-choices", horizontal=True, vertical_alignment="bottom", gap="small"):
        for name, taken in values.items():
            key = f"{_FILTER}{name}"
            if st.session_state.get(key) not in taken:
                st.session_state[key] = None
            wanted[name] = st.selectbox(
                plain(attribute_name(text, name)),
                taken,
                index=None,
                key=key,
                placeholder=text("ui-all"),
                persist_state="session",
                width=210,
            )
        order = st.selectbox(
            text("dialogues-order"),
            _ORDERS,
            key="dialogues-order",
            format_func=lambda name: text(f"dialogues-order-{name}"),
            persist_state="session",
            width=210,
        )
    chosen = [row for row in rows if all(dict(row.known).get(key) == value for key, value in wanted.items() if value)]
    if order == "left":
        chosen.sort(key=lambda row: (row.size.judged - row.size.excerpts, row.name))
    elif order == "words":
        chosen.sort(key=lambda row: (-row.size.words, row.name))
    return chosen


def _table(text: Text, rows: Sequence[DialogueRow], count: int, marked: Mapping[str, Marked]) -> str:
    head = block("", *(f'<th scope="col">{text(f"dialogues-column-{name}")}</th>' for name in _COLUMNS), element="tr")
    return (
        said("t-note", text("dialogues-count", count=count), "p")
        + f'<table class="t-dialogues"><thead>{head}</thead><tbody>'
        + "".join(_row(text, row, marks(text, marked.get(row.name, Marked()))) for row in rows)
        + "</tbody></table>"
    )


def _row(text: Text, row: DialogueRow, marked: str) -> str:
    size = row.size
    values = " · ".join(value for _, value in row.telling if value)
    name = within("t-dialogue", said("", row.name, "bdi"), "dialogues", dialogue=row.name)
    cells = (
        name + marked + (said("t-note", values, "div") if values else ""),
        said("", ", ".join(row.speakers[:4]) + (" …" if len(row.speakers) > 4 else ""), "bdi"),  # noqa: PLR2004
    )
    figures = (size.words, size.excerpts, size.codings)
    return block(
        "",
        f'<th scope="row">{cells[0]}</th>',
        block("t-note", cells[1], element="td"),
        *(said("t-number", text("ui-number", number=number), "td") for number in figures),
        block("", _judged(text, size.judged, size.excerpts), element="td"),
        element="tr",
    )


def _judged(text: Text, judged: int, excerpts: int) -> str:
    if not excerpts:
        return said("t-note", text("dialogues-not-split"), "span")
    width = round(100 * judged / excerpts)
    return (
        f'<span class="t-bar-track" aria-hidden="true"><span class="t-bar-fill" style="width:{width}%"></span></span>'
        + said("t-note", text("dialogues-judged", judged=judged, count=excerpts), "span")
    )

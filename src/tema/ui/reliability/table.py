"""What may be believed of each code: a row a code, by the codebook's families or by standing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from tema.records import Codebook, Reliability
from tema.ui.desk import Desk
from tema.ui.dialogues.within import within
from tema.ui.html import block, said
from tema.ui.reliability.figures import LEAST, NOTHING, columns, per_cent, share_cell
from tema.views.blinding import blinding
from tema.views.reliability import by_family, by_standing

_ORDERS = ("family", "standing")
_COLUMNS = ("code", "standing", "judged", "right", "found", "unread")
_NOTES = ("standing", "judged", "right", "found", "unread", "range")


def table(at: Desk, found: Sequence[Reliability], book: Codebook) -> None:
    """Draw the part."""
    text = at.text
    with st.container(key="trust-codes", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(said("t-heading", text("trust-codes"), "h2"), width="stretch")
        order = st.segmented_control(
            text("trust-order"),
            _ORDERS,
            default="family",
            required=True,
            key="trust-order",
            format_func=lambda name: text(f"trust-order-{name}"),
            label_visibility="collapsed",
        )
    st.html(_table(at, _groups(at, found, book, order or "family"), book))
    with st.expander(text("trust-how"), key="trust-how"):
        st.html("".join(said("r-line", text(f"trust-how-{part}", least=LEAST), "p") for part in _NOTES))


def _groups(
    at: Desk, found: Sequence[Reliability], book: Codebook, order: str
) -> list[tuple[str, tuple[Reliability, ...]]]:
    if order == "standing":
        return [(at.text(f"trust-standing-{standing}"), rows) for standing, rows in by_standing(found, book)]
    unnamed = at.text("trust-no-family")
    return [
        (unnamed if family is None else family.name.get(at.language) or family.id, rows)
        for family, rows in by_family(found, book)
    ]


def _table(at: Desk, groups: list[tuple[str, tuple[Reliability, ...]]], book: Codebook) -> str:
    text = at.text
    named = {code.id: code.named(at.language) for code in book.codes}
    blind = blinding(at.study, at.coder).blind
    bodies = [
        block("", _group(name), *(_row(at, named[row.code], row, blind=blind) for row in rows), element="tbody")
        for name, rows in groups
    ]
    head = columns([text(f"trust-col-{name}") for name in _COLUMNS])
    return block("r-scroll", block("r-table", head, *bodies, element="table"))


def _group(name: str) -> str:
    cell = f'<th scope="rowgroup" colspan="{len(_COLUMNS)}">{escape(name)}</th>'
    return block("r-family", cell, element="tr")


def _row(at: Desk, name: str, row: Reliability, *, blind: bool) -> str:
    text = at.text
    # Who works blind is offered no queue of one code: it would tell her what the machine thinks.
    shown = (
        said("", name, "span") if blind else within("r-code", escape(name), "review", queue="strongest", code=row.code)
    )
    unread = per_cent(text, row.carried) if row.standing == "trusted" else NOTHING
    return block(
        "",
        f'<th scope="row" class="r-name">{shown}</th>',
        block("", said(f"r-standing r-{row.standing}", text(f"trust-standing-{row.standing}"), "span"), element="td"),
        block(
            "r-number",
            said("r-share", text("ui-number", number=row.judged), "span"),
            said("r-between", text("trust-carrying", count=row.carrying), "span"),
            element="td",
        ),
        share_cell(text, row.precision),
        share_cell(text, row.recall),
        said("r-number", unread, "td"),
        element="tr",
    )

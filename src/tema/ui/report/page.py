"""The page with its tabs: the text, how it reads, the framework matrix, and handouts for the participants."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from tema import review
from tema.records import Act
from tema.store.reads import lookup
from tema.ui.desk import Desk, desk, on_click
from tema.ui.dialogues.within import follow_links
from tema.ui.history.saying import sentence
from tema.ui.html import said
from tema.ui.links import asked
from tema.ui.report import handout, matrix, previewing, writing
from tema.ui.report.leaving import ask_before_leaving
from tema.ui.report.unsaved import waiting
from tema.views.history import line_of

TABS = ("text", "preview", "framework", "handout")
_UNDONE: Mapping[str, tuple[Act, ...]] = {
    "text": ("write", "choose_quotes"),
    "framework": ("summarise",),
    "handout": ("write", "choose_quotes"),
}
"""What the undo button of each tab takes back."""
_DRAW: Mapping[str, Callable[[Desk], None]] = {
    "text": writing.tab,
    "preview": previewing.tab,
    "framework": matrix.tab,
    "handout": handout.tab,
}


def page() -> None:
    """Draw the page."""
    at = desk()
    st.title(at.text("ui-page-report"))
    tab = _tab(at)
    taken_back = st.session_state.pop("report-undone", None)
    if taken_back:
        st.html(said("t-note", at.text("ui-report-undone", what=taken_back), "p"))
    if waiting() and tab == "preview":
        st.html(said("t-warn", at.text("ui-report-unsaved-elsewhere"), "p"))
    _DRAW[tab](at)
    follow_links()
    ask_before_leaving()


def _tab(at: Desk) -> str:
    """The tab that is chosen; a link to a cell of the matrix opens the matrix."""
    if asked("case") is not None and asked("by") is not None and st.session_state.get("report-linked") != _address():
        st.session_state["report-tab"] = "framework"
        st.session_state["report-linked"] = _address()
    st.session_state.setdefault("report-tab", TABS[0])
    with st.container(key="report-tabs", horizontal=True, vertical_alignment="center", gap="small"):
        tab = st.segmented_control(
            at.text("ui-show"),
            TABS,
            required=True,
            key="report-tab",
            format_func=lambda name: at.text(f"ui-report-tab-{name}"),
            label_visibility="collapsed",
            persist_state="session",
        )
        if tab in _UNDONE:
            st.button(
                at.text("ui-undo-latest"), key="undo-report", type="tertiary", on_click=on_click, args=(_undo, at, tab)
            )
    return str(tab)


def _address() -> tuple[str | None, ...]:
    return tuple(asked(name) for name in ("by", "case", "code"))


def _undo(at: Desk, tab: str) -> None:
    """Take back the latest act of this tab and say which it was."""
    taken = review.undo(at.study, at.coder, _UNDONE[tab])
    first = lookup.decision_of_id(at.study, taken[0].id)
    if first is not None:
        st.session_state["report-undone"] = sentence(at.text, line_of(at.study, at.language, first))

"""A colleague's study into this one: first what it would bring, then the merge."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from tema.messages import Text
from tema.pipeline.merging import Merged, compare, merge
from tema.ui.coders.names import code_names
from tema.ui.desk import Desk, on_click
from tema.ui.html import block, said
from tema.ui.links import go
from tema.views.merging import told


def merging(at: Desk) -> None:
    """Draw the part."""
    text = at.text
    st.html(said("t-lead", text("coders-merge-lead"), "p"))
    with st.container(key="coders-merge-row", horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(
            text("coders-merge-folder"),
            key="coders-merge-folder",
            placeholder=text("coders-merge-placeholder"),
            width=560,
            on_change=_forget,
        )
        st.button(text("coders-merge-look"), key="coders-merge-look", on_click=on_click, args=(_look, at))
    st.html(said("t-note", text("coders-merge-how"), "p"))
    found = st.session_state.get("coders-compared")
    done = st.session_state.get("coders-merged")
    if done is not None:
        _done(at, done)
    elif found is not None:
        with st.container(key="coders-preview", border=True, gap="small"):
            st.html(said("t-title", text("coders-merge-preview")) + _list(text, told(found, code_names(at).of)))
            if found.new or found.only_theirs:
                st.button(
                    text("coders-merge-go", count=found.new),
                    key="coders-merge-go",
                    type="primary",
                    on_click=on_click,
                    args=(_merge, at),
                )
                st.html(said("t-note", text("coders-merge-safe"), "p"))


def _list(text: Text, lines: tuple[object, ...]) -> str:
    return block("t-list", *(said("", text(line), "li") for line in lines), element="ul")


def _place() -> Path | None:
    # Windows copies a path with quotation marks around it.
    typed = (st.session_state.get("coders-merge-folder") or "").strip().strip('"').strip()
    return Path(typed).expanduser() if typed else None


def _forget() -> None:
    for name in ("coders-compared", "coders-merged"):
        st.session_state.pop(name, None)


def _look(at: Desk) -> None:
    _forget()
    place = _place()
    if place is not None:
        st.session_state["coders-compared"] = compare(at.study, place)


def _merge(at: Desk) -> None:
    place = _place()
    if place is not None:
        st.session_state["coders-merged"] = merge(at.study, place, at.coder)


def _done(at: Desk, done: Merged) -> None:
    text = at.text
    compared = done.comparison
    with st.container(key="coders-merged", border=True, gap="small"):
        st.html(said("t-title", text("coders-merge-done", count=compared.new)))
        if done.backup is not None:
            st.html(said("t-note", text("coders-merge-backup", file=done.backup.name), "p"))
        if compared.only_theirs:
            st.html(said("t-lead", text("coders-merge-run", count=len(compared.only_theirs)), "p"))
            if st.button(text("coders-merge-to-run"), key="coders-merge-to-run"):
                go("overview")
        else:
            st.button(text("coders-merge-to-differences"), key="coders-merge-differences", on_click=_to_differences)


def _to_differences() -> None:
    st.session_state["coders-part"] = "differences"

"""Asking before the window is closed while something on the page is typed and not saved."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import streamlit as st

from tema.ui.report.unsaved import waiting

_DRAWN = "report-drawn"


def ask_before_leaving() -> None:
    """Tell the browser whether anything waits to be saved; at the end of the page."""
    # Another number each time: the browser hears only of what has changed.
    st.session_state[_DRAWN] = st.session_state.get(_DRAWN, 0) + 1
    _component()(key="report-leaving", data={"waiting": bool(waiting()), "drawn": st.session_state[_DRAWN]})


@cache
def _component() -> st.components.v2.types.ComponentRenderer:
    return st.components.v2.component(
        "tema.leaving", js=(files("tema.ui.report") / "leaving.js").read_text(encoding="utf-8")
    )

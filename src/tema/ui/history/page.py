"""Beslut: everything done in the study, newest first, and the study as it was at an earlier moment."""

from __future__ import annotations

import streamlit as st

from tema.ui.desk import desk
from tema.ui.history.acts import acts
from tema.ui.history.earlier import study_then

_TABS = {"acts": acts, "then": study_then}


def page() -> None:
    """Draw the page."""
    at = desk()
    with st.container(key="history-top", horizontal=True, vertical_alignment="center", gap="small"):
        st.title(at.text("ui-page-history"), width="stretch")
        shown = st.segmented_control(
            at.text("history-tab"),
            list(_TABS),
            default="acts",
            required=True,
            key="history-tab",
            format_func=lambda name: at.text(f"history-tab-{name}"),
            label_visibility="collapsed",
        )
    _TABS[shown or "acts"](at)

"""The page with its two tabs: out and in."""

from __future__ import annotations

import streamlit as st

from tema.ui.desk import desk
from tema.ui.export import incoming, out


def page() -> None:
    """Draw the page."""
    at = desk()
    text = at.text
    st.title(text("ui-page-export"))
    chosen = st.segmented_control(
        text("export-tab"),
        ("out", "in"),
        default="out",
        required=True,
        key="export-tab",
        format_func=lambda name: text(f"export-tab-{name}"),
        label_visibility="collapsed",
    )
    (out if chosen == "out" else incoming).tab(at)

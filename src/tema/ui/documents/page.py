"""The frame of the page: its two tabs."""

from __future__ import annotations

import streamlit as st

from tema.ui.desk import desk
from tema.ui.documents.drafting import drafting
from tema.ui.documents.ranking import ranking
from tema.ui.links import asked

_TABS = {"ranking": "documents-tab-ranking", "drafting": "documents-tab-drafting"}
_LATEST = "documents-tab-latest"


def page() -> None:
    """Draw the page."""
    at = desk()
    st.title(at.text("ui-page-documents"))
    # Streamlit forgets the choice while another page is shown; a reload keeps the address alone.
    if "documents-tab" not in st.session_state:
        wanted = asked("tab") or st.session_state.get(_LATEST)
        st.session_state["documents-tab"] = wanted if wanted in _TABS else "ranking"
    tab = st.segmented_control(
        at.text("documents-tabs"),
        list(_TABS),
        format_func=lambda tab: at.text(_TABS[tab]),
        key="documents-tab",
        required=True,
        label_visibility="collapsed",
    )
    st.session_state[_LATEST] = tab
    if asked("tab") != tab:
        st.query_params["tab"] = str(tab)
    if tab == "drafting":
        drafting(at)
    else:
        ranking(at)

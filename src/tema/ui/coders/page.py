"""The page's heading and its parts."""

from __future__ import annotations

import streamlit as st

from tema.store.reads import judgements
from tema.ui.coders.adjudication import differences
from tema.ui.coders.agreement import agreement
from tema.ui.coders.merge import merging
from tema.ui.coders.people import people
from tema.ui.desk import Desk, desk
from tema.ui.html import said
from tema.ui.links import asked

_PARTS = {"people": people, "differences": differences, "agreement": agreement, "merge": merging}
"""The parts of the page by their names in the address, and what draws them."""

_NEEDS_TWO = ("differences", "agreement")


def page() -> None:
    """Draw the page."""
    at = desk()
    wanted = asked("part")
    if wanted in _PARTS and st.session_state.get("coders-asked") != wanted:
        st.session_state["coders-part"] = st.session_state["coders-asked"] = wanted
    st.session_state.setdefault("coders-part", "people")
    with st.container(key="coders-top", horizontal=True, vertical_alignment="center", gap="small"):
        st.title(at.text("ui-page-coders"), width="stretch")
        part = st.segmented_control(
            at.text("coders-part"),
            list(_PARTS),
            required=True,
            key="coders-part",
            format_func=lambda name: at.text(f"coders-part-{name}"),
            label_visibility="collapsed",
        )
    part = part or "people"
    if part in _NEEDS_TWO and len(judgements.coding_coders(at.study)) < 2:  # noqa: PLR2004  (it takes two)
        _alone(at, part)
    else:
        _PARTS[part](at)


def _alone(at: Desk, part: str) -> None:
    """What to do while only one person has coded."""
    with st.container(key="coders-alone", border=True, gap="small"):
        st.html(
            said("t-title", at.text("coders-alone"))
            + said("t-lead", at.text(f"coders-alone-{part}"), "p")
            + said("t-lead", at.text("coders-alone-how"), "p")
        )
        st.button(at.text("coders-alone-merge"), key="coders-alone-merge", on_click=_to_merge)


def _to_merge() -> None:
    st.session_state["coders-part"] = "merge"

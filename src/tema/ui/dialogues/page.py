"""Dialoger: the list of dialogues with the search above it, or the dialogue that the address names."""

from __future__ import annotations

import streamlit as st

from tema.ui.desk import current_language, desk
from tema.ui.dialogues.finding import search_page, searched
from tema.ui.dialogues.listing import list_page
from tema.ui.dialogues.one import dialogue_page
from tema.ui.dialogues.within import LINKS, follow_links
from tema.ui.links import asked
from tema.views.searching import prepare


def page() -> None:
    """Draw the page."""
    at = desk()
    prepare(at.study)
    name = _opened()
    if name is not None:
        dialogue_page(at, name)
    else:
        st.title(at.text("ui-page-dialogues"))
        search_page(at) if searched(at) else list_page(at)
    follow_links()


def _opened() -> str | None:
    """The dialogue that the address names; for who comes back from another page, the one that was open before.

    Going back in the browser Streamlit finds the page again, but not the parameters it had.
    """
    state = st.session_state
    name, before = asked("dialogue"), state.get("dialogues-opened")
    was_elsewhere = LINKS not in state  # a widget that was not drawn the last time is forgotten
    if name is None and before and was_elsewhere:
        st.query_params.from_dict({"lang": current_language(), "dialogue": before})
        name = before
    state["dialogues-opened"] = name
    return name

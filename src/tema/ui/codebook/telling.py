"""Which code is open, and what has just been done to the codebook, with the way back from it."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from tema import review
from tema.review import codebook as acts
from tema.ui.desk import Desk, on_click
from tema.ui.html import said

Undo = Literal["book", "move_code", "code", "theme"]
"""What the button beside the words about an act takes back."""

_SAID = "codebook-said"


def choose(code: str, view: str | None = None) -> None:
    """Open a code, and with ``view`` that side of it."""
    st.session_state["codebook-code"] = code
    st.session_state["codebook-book-view"] = None
    if view is not None:
        st.session_state["codebook-view"] = view
    st.query_params["code"] = code


def say(words: str, undo: Undo | None = None) -> None:
    """Say at the next drawing what has been done, with a button that takes it back where ``undo`` names a way."""
    st.session_state[_SAID] = (words, undo)


def show_said(at: Desk) -> None:
    """Show what has just been done, once."""
    words, undo = st.session_state.pop(_SAID, None) or (None, None)
    if not words:
        return
    with st.container(key="codebook-said", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<div role="status">{said("k-said", words)}</div>')
        if undo is not None:
            st.button(at.text("codes-undo-this"), key="undo-this", on_click=on_click, args=(take_back, at, undo))


def take_back(at: Desk, what: Undo) -> None:
    """Undo the latest change of the codebook, or the coder's own latest coding, move of a coding or act on themes."""
    if what == "book":
        taken = acts.undo_change(at.study, at.coder)
    else:
        taken = review.undo(at.study, at.coder, review.THEME_ACTS if what == "theme" else [what])
    moved = any(each.act == "move_code" for each in taken)
    say(at.text("codes-said-undone-moved") if moved else at.text("codes-said-undone"))

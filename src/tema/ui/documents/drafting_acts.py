"""What is open in a draft, what has just been done to it, and the acts as callbacks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from tema.review import drafting
from tema.ui.desk import desk
from tema.ui.html import said
from tema.views.drafting import next_left

CHOSEN, PART, SIDE = "draft-chosen", "draft-part", "draft-side"
_SAID = "draft-said"


def choose(concept: str) -> None:
    """Open a concept."""
    st.session_state[CHOSEN] = concept
    st.session_state[SIDE] = "read"


def open_part(part: str | None) -> None:
    """Open what stands beside the concepts; None for the concepts."""
    st.session_state[PART] = part


def say(words: str) -> None:
    """Say at the next drawing what has been done."""
    st.session_state[_SAID] = words


def show_said(*, room: bool) -> None:
    """Show what has just been done, once; with ``room`` it has its place also while nothing is said."""
    words = st.session_state.pop(_SAID, "")
    # Drawn also when there is nothing to say: else what stands below is begun anew, and the keyboard's place is lost.
    css = "d-said" if room else ""
    st.html(f'<div class="{css}" role="status">{said("k-said", words) if words else ""}</div>')


def keep(file: Path, concept: str) -> None:
    """Keep a concept, and open the next one that is undecided."""
    _decide(file, concept, drafting.keep, "drafting-said-kept")


def drop(file: Path, concept: str, reason: str = "") -> None:
    """Drop a concept, and open the next one that is undecided."""
    _decide(file, concept, drafting.drop, "drafting-said-dropped", reason)


def aside(file: Path, concept: str, kind: str) -> None:
    """Set a concept aside, and open the next one that is undecided."""
    _decide(file, concept, drafting.set_aside, "drafting-said-aside", kind)


def _decide(file: Path, concept: str, act: Callable[..., Any], key: str, *more: str) -> None:
    at = desk()
    act(file, at.coder, concept, *more)
    state = drafting.opened(file).state
    say(at.text(key, name=state.items[concept].named(at.language)))
    choose(next_left(state, concept))


def undo_latest(file: Path) -> None:
    """Take back the coder's own latest act, and open what it was about."""
    at = desk()
    taken = drafting.undo(file, at.coder)
    say(at.text("drafting-said-undone"))
    if taken.get("concept"):
        choose(str(taken["concept"]))

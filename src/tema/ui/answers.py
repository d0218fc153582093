"""What the keys and buttons of the review page do: the act, and what the session forgets after it."""

from __future__ import annotations

import streamlit as st

from tema import review
from tema.records import Valence
from tema.review import Quoted
from tema.ui.desk import Desk
from tema.ui.queue import move_on, put_back, reopen, reopened


def _valence() -> Valence | None:
    chosen: Valence | None = st.session_state.get("valence")
    return chosen


def accept(at: Desk, place: Quoted, code: str) -> None:
    """Accept the suggestion, with the direction chosen."""
    review.accept(at.study, at.coder, place, code, _valence())
    _after(place)


def reject(at: Desk, place: Quoted, code: str) -> None:
    """Reject the suggestion."""
    review.reject(at.study, at.coder, place, code)
    _after(place)


def code(at: Desk, place: Quoted, instead_of: str | None) -> None:
    """Give the code that was searched out; ``instead_of`` is the suggestion that it replaces."""
    chosen = st.session_state.get("own-code-choice")
    if chosen is not None:
        review.code(at.study, at.coder, place, chosen, _valence(), instead_of=instead_of)
        _after(place)


def uncode(at: Desk, place: Quoted, code: str) -> None:
    """Take the coder's coding away."""
    review.uncode(at.study, at.coder, place, code)
    _after(place)


def skip(at: Desk, place: Quoted) -> None:
    """Put the excerpt aside for now."""
    review.skip(at.study, at.coder, place)
    _after(place)
    move_on(place[0].id)


def undo(at: Desk) -> None:
    """Take back the latest answer and show its excerpt again."""
    taken_back = review.undo(at.study, at.coder, review.JUDGEMENTS)
    place = taken_back[-1].place
    if place is not None:
        put_back(place.id)
    st.session_state["memo-of"] = None
    point_at(None)


def save_memo(at: Desk, place: Quoted) -> None:
    """Keep the note as it stands in its box."""
    review.memo(at.study, at.coder, place, st.session_state["memo"])


def point_at(code: str | None) -> None:
    """Let the keys answer this suggestion; None: the one that comes first."""
    st.session_state["offer-in-hand"] = code


def _after(place: Quoted) -> None:
    """The next excerpt starts without the answers of this one."""
    point_at(None)
    st.session_state["valence"] = None
    st.session_state["own-code-choice"] = None
    if reopened() == place[0].id:
        reopen(None, front=place[0].id)

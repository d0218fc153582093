"""Granska: the choice of excerpts above, and below it the component that shows them and sends what is decided."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from importlib.resources import files

import streamlit as st

from tema.errors import TemaError
from tema.records import Codebook
from tema.review.events import store
from tema.ui.desk import Desk, desk, guarded, show_mishap
from tema.ui.learning import learn_when_due, learnt_line
from tema.ui.links import asked, go
from tema.ui.review.answering import Heard, Queue, answer, heard
from tema.ui.review.bulk import many
from tema.ui.review.queues import choose
from tema.ui.review.worth import worth
from tema.views.blinding import blinding
from tema.views.codebook import codebook_in_force

KEY = "review"
"""The component's key: one for all queues, so that it is never drawn anew."""

_SCRIPTS = (
    "words",
    "log",
    "model",
    "frame",
    "paint",
    "reasons",
    "panel",
    "picker",
    "selecting",
    "acts",
    "keys",
    "component",
)


def page() -> None:
    """Draw the page."""
    at = desk()
    book = codebook_in_force(at.study)
    _come_back()
    chosen = choose(at, book)
    if chosen.many:
        many(at, book, chosen)
        return
    _judging(at, book, Queue(chosen.order, chosen.filters, asked("excerpt")))
    worth(at, book, chosen)


def _come_back() -> None:
    """Forget the address of the whole dialogue, which the browser's way back leaves here: its dialogue is no limit."""
    if "turn" in st.query_params:
        for name in ("turn", "dialogue"):
            st.query_params.pop(name, None)


@st.fragment
@guarded
def _judging(at: Desk, book: Codebook, queue: Queue) -> None:
    """Everything that changes with a decision; nothing else is drawn again."""
    show_mishap()
    said = heard(st.session_state.get(KEY))
    told = answer(at, book, queue, said)
    _leave_for_dialogue(said)
    _component()(key=KEY, data=told, on_talk_change=_noted)
    if told["ack"]:
        learn_when_due(at)
    if not blinding(at.study, at.coder).blind:
        learnt_line(at)


def _noted() -> None:
    """Store the log before anything is drawn: if another page was asked for meanwhile, the fragment never is.

    The fragment, when it is drawn, finds the events stored and says so to the page, or what hinders it.
    """
    with suppress(TemaError):
        store(desk().study, heard(st.session_state.get(KEY)).log)


def _leave_for_dialogue(said: Heard) -> None:
    """Go to the whole dialogue, at the excerpt's turn, once for each time that it is asked for."""
    if said.go is None or st.session_state.get("review-went") == said.go.get("id"):
        return
    st.session_state["review-went"] = said.go.get("id")
    go("dialogues", dialogue=str(said.go.get("dialogue")), turn=int(said.go.get("turn", 1)))


@cache
def _component() -> st.components.v2.types.ComponentRenderer:
    room = files("tema.ui.review")
    script = "\n".join((room / "js" / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS)
    style = (room / "component.css").read_text(encoding="utf-8")
    return st.components.v2.component("tema.review", js=script, css=style, isolate_styles=False)

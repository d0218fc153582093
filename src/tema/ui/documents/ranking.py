"""The tab that puts documents in order by research questions, and lets the analyst judge them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import streamlit as st
from numpy.typing import NDArray

from tema.pipeline.screening import Shelf, encoded, shelf, stamp
from tema.review import screening as acts
from tema.screening.marks import Screened
from tema.ui.desk import Desk, on_click
from tema.ui.documents.ranking_cards import cards
from tema.ui.documents.ranking_files import files, problems, waiting
from tema.ui.documents.ranking_left import what_is_left
from tema.ui.html import said
from tema.views.screening import Prepared, Screening, prepare, screening

_TYPED = "screening-typed"
"""What stands in the field for the questions."""


def ranking(at: Desk) -> None:
    """Draw the tab."""
    text, folder = at.text, at.study.documents_folder
    st.html(said("t-lead", text("screening-lead"), "p"))
    now, faults = acts.standing(folder)
    list_side, about_side = st.columns([1.7, 1], gap="large")
    ready = _shelf(str(folder), stamp(folder)) if folder.is_dir() else Shelf((), (), ())
    with about_side:
        _questions(at, now.questions)
        files(at)
    with list_side:
        waiting(at, len(ready.waiting))
        if not ready.documents:
            if not ready.waiting:
                key = "screening-none-read" if ready.problems else "screening-empty"
                st.html(said("t-lead", text(key, folder=str(folder)), "p"))
        elif not now.questions:
            st.html(said("t-lead", text("screening-no-question"), "p"))
        else:
            shown = _ranked(folder, at.coder)
            cards(at, shown)
            with about_side:
                what_is_left(at, shown)
    with about_side:
        problems(at, (*ready.problems, *faults))


def _questions(at: Desk, questions: tuple[str, ...]) -> None:
    text = at.text
    key, state = "screening-questions", st.session_state
    if state.get("screening-asked") != questions:
        # Another session, or undoing, has changed them: the field follows.
        state["screening-asked"] = questions
        state[key] = state[_TYPED] = "\n".join(questions)
    elif key not in state:
        # Streamlit forgets a field while another page or tab is shown.
        state[key] = state.get(_TYPED, "\n".join(questions))
    st.text_area(
        text("screening-questions"),
        key=key,
        height=110,
        placeholder=text("screening-questions-hint"),
        max_chars=4000,
        on_change=_keep_typed,
    )
    st.button(
        text("screening-ask"),
        key="screening-ask",
        type="secondary" if questions else "primary",
        on_click=on_click,
        args=(_ask, at),
    )


def _keep_typed() -> None:
    st.session_state[_TYPED] = st.session_state["screening-questions"]


def _ask(at: Desk) -> None:
    acts.ask(at.study.documents_folder, at.coder, str(st.session_state["screening-questions"]).splitlines())


def _ranked(folder: Path, coder: str) -> Screening:
    mark = stamp(folder)
    acts.keep_up(folder, coder, [one.sha256 for one in _prepared(str(folder), mark).documents])
    now = acts.standing(folder)[0]
    return _screening(str(folder), mark, now.last, now)


@st.cache_resource(show_spinner=False, max_entries=4)
def _screening(folder: str, mark: tuple[tuple[str, int, int], ...], last: str, _now: Screened) -> Screening:  # noqa: ARG001
    """Everything in order; the same until the folder changes (``mark``) or its journal has another ``last`` line."""
    return screening(_prepared(folder, mark), _now, lambda questions: _directions(tuple(questions)))


@st.cache_resource(show_spinner=False, max_entries=4)
def _shelf(folder: str, mark: tuple[tuple[str, int, int], ...]) -> Shelf:  # noqa: ARG001  (the mark makes it anew)
    return shelf(Path(folder))


@st.cache_resource(show_spinner=False, max_entries=4)
def _prepared(folder: str, mark: tuple[tuple[str, int, int], ...]) -> Prepared:
    return prepare(_shelf(folder, mark))


@st.cache_resource(show_spinner=False, max_entries=50)
def _directions(questions: tuple[str, ...]) -> NDArray[np.float64]:
    return encoded(questions)

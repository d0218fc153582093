"""What every page needs at hand: the study, the coder, the language; and how a mishap is shown."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

import streamlit as st

from tema.decisions import login
from tema.errors import TemaError
from tema.messages import LANGUAGES, Language, Text, preferred_language, text_in
from tema.preferences import remember_coder, remembered_coder
from tema.store.study import Study
from tema.ui.html import block, said
from tema.ui.settings import STUDY_VARIABLE

_P = ParamSpec("_P")


@dataclass(frozen=True, slots=True)
class Desk:
    """The study on the desk, who sits at it, and the language she reads."""

    study: Study
    coder: str
    language: Language
    text: Text


def desk() -> Desk:
    """The desk of this browser session.

    Raises:
        TemaError: the study cannot be opened.
    """
    language = current_language()
    return Desk(opened(str(study_folder())), current_coder(), language, text_in(language))


def study_folder() -> Path:
    """The folder named by the one who started the UI, else the working folder."""
    return Path(os.environ.get(STUDY_VARIABLE) or Path.cwd())


@st.cache_resource(show_spinner=False)
def opened(folder: str) -> Study:
    """The study in ``folder``, opened once for all sessions."""
    return Study.open(Path(folder))


def current_language() -> Language:
    """The language chosen in this session, else the address's ``lang``, else the machine's."""
    chosen = st.session_state.get("language") or st.query_params.get("lang")
    return next((language for language in LANGUAGES if language == chosen), preferred_language())


def current_coder() -> str:
    """The name that decisions are signed with."""
    chosen = st.session_state.get("coder") or remembered_coder(study_folder())
    return str(chosen or login() or text_in(preferred_language())("cli-coder"))


def choose_coder(name: str) -> None:
    """Let this name stand at every decision from here on, in this session and at the next start on this machine."""
    st.session_state["coder"] = name
    remember_coder(study_folder(), name)


def guarded(run: Callable[_P, None]) -> Callable[_P, None]:
    """``run``, but a situation the user can mend is shown as a sentence instead of ending the page."""

    @wraps(run)
    def calmly(*args: _P.args, **kwargs: _P.kwargs) -> None:
        try:
            run(*args, **kwargs)
        except TemaError as error:
            show_fault(error)

    return calmly


def on_click(act: Callable[..., Any], *args: Any) -> None:
    """Run a callback's act; a mishap waits in the session until the page is drawn (callbacks draw nothing)."""
    try:
        act(*args)
    except TemaError as error:
        st.session_state["mishap"] = error


def show_mishap() -> None:
    """Show what went wrong in the callback before this drawing, once."""
    error = st.session_state.pop("mishap", None)
    if error is not None:
        show_fault(error)


def show_fault(error: TemaError) -> None:
    """The catalogue's sentence about the situation, and the faults in the user's data that came along."""
    text = text_in(current_language())
    lines = [said("t-warn", text(error.message))]
    lines += [
        block(
            "t-note",
            said("", f"{problem.file}:{problem.line or ''} "),
            said("", text(problem.what)),
            said("", text(problem.mend)),
        )
        for problem in error.problems
    ]
    with st.container(key="fault"):
        st.html("".join(lines))

"""Who sits at the desk: shown on every page, chosen among those who have worked here or as somebody new."""

from __future__ import annotations

import streamlit as st

from tema.errors import TemaError
from tema.messages import Text
from tema.preferences import codes_blind
from tema.store.reads import judgements
from tema.ui.desk import choose_coder, current_coder, opened, study_folder
from tema.ui.html import plain, said

_LONGEST = 80


def coder_popover(text: Text) -> None:
    """The name in the header row; pressed, it opens the choice."""
    coder = current_coder()
    name = text("ui-coder-is", name=plain(coder))
    blind = codes_blind(study_folder(), coder)
    with st.popover(text("coders-is-blind", name=name) if blind else name, type="tertiary"):
        choose_who(text, "coder-choice")
        st.html(said("t-note", text("ui-coder-note"), "p"))


def choose_who(text: Text, key: str) -> None:
    """Earlier coders to choose from, and a field for a new name."""
    coder = current_coder()
    names = sorted({*_earlier(), coder}, key=str.casefold)
    st.session_state[f"{key}-earlier"] = coder
    st.selectbox(
        text("coders-who"),
        names,
        key=f"{key}-earlier",
        format_func=plain_name,
        disabled=len(names) == 1,
        on_change=_choose,
        args=(f"{key}-earlier",),
    )
    st.text_input(
        text("coders-new"),
        key=f"{key}-new",
        max_chars=_LONGEST,
        placeholder=text("coders-new-placeholder"),
        on_change=_choose,
        args=(f"{key}-new",),
    )


def plain_name(name: str) -> str:
    """A name as an option in a list shows it (options are no Markdown)."""
    return " ".join(name.split())


def _earlier() -> tuple[str, ...]:
    try:
        return judgements.names(opened(str(study_folder())))
    except TemaError:  # the page itself says what is wrong with the study
        return ()


def _choose(key: str) -> None:
    name = plain_name(st.session_state[key] or "")
    if name:
        # "eva" is Eva: two spellings of one name would be two coders who agree remarkably well.
        same = (each for each in _earlier() if key.endswith("-new") and each.casefold() == name.casefold())
        choose_coder(next(same, name))
    if key.endswith("-new"):
        st.session_state[key] = ""

"""Which acts are shown: words to look for and a selection."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import get_args

import streamlit as st

from tema.messages import Text
from tema.records import ACTS
from tema.store import derived
from tema.store.reads import history, lookup
from tema.store.reads.history import Standing, Wanted
from tema.ui.desk import Desk
from tema.ui.history import clock
from tema.ui.history.when import choose_when
from tema.views.history import code_names

_PREFIX = "history-of-"
_DATES = "history-dates"
"""The key of the dates with a number after it: under a new number they are empty."""


def choose_acts(at: Desk) -> Wanted:
    """Draw the search and the selection, and give what is asked for."""
    text = at.text
    words = st.text_input(
        text("history-search"),
        key="history-words",
        placeholder=text("history-search-placeholder"),
        label_visibility="collapsed",
        persist_state="session",
        width=340,
    )
    wanted = _chosen(words)
    limits = wanted.active - bool(words.strip())
    label = text("history-filters-active", count=limits) if limits else text("history-filters")
    with st.popover(label, key="history-filters"):
        _widgets(at)
    if wanted.active:
        st.button(text("history-clear"), key="history-clear", type="tertiary", on_click=_clear)
    return wanted


def _chosen(words: str) -> Wanted:
    def of(name: str) -> str | None:
        found: str | None = st.session_state.get(_PREFIX + name)
        return found

    dates = _dates()
    return Wanted(
        coder=of("coder"),
        act=next((act for act in ACTS if act == of("act")), None),
        code=of("code"),
        theme=of("theme"),
        transcript=of("transcript"),
        since=clock.start_of(dates.get("since", "")),
        until=clock.end_of(dates.get("until", "")),
        standing=next((each for each in get_args(Standing) if each == of("standing")), None),
        words=words,
    )


def _widgets(at: Desk) -> None:
    text = at.text
    done = history.kinds(at.study)
    acts: dict[str, str] = {act: text(f"history-kind-{act}") for act in ACTS if act in done}
    themes = {theme.id: theme.name for theme in derived.themes(at.study)}
    dialogues = {name: name for name in lookup.attributes(at.study)}
    with st.container(key="history-grid"):
        for pair in (
            {"coder": {name: name for name in history.coders(at.study)}, "act": acts},
            {"code": code_names(at.study, at.language), "theme": themes},
        ):
            for column, (name, names) in zip(st.columns(2), pair.items(), strict=True):
                with column:
                    _one_of(text, name, names)
        left, right = st.columns(2)
        with left:
            _one_of(text, "transcript", dialogues)
        with right:
            _standing(text)
    labels = {"since": text("history-since"), "until": text("history-until")}
    today = datetime.now().astimezone().date().isoformat()
    choose_when(at.language, "date", _dates_key(), labels, known=_dates(), most=today)


def _standing(text: Text) -> None:
    key = _PREFIX + "standing"
    if st.session_state.get(key) is None:
        st.session_state[key] = "all"
    st.segmented_control(
        text("history-filter-standing"),
        ("all", *get_args(Standing)),
        key=key,
        required=True,
        format_func=lambda name: text(f"history-filter-standing-{name}"),
        persist_state="session",
    )


def _dates_key() -> str:
    return f"{_DATES}-{st.session_state.get('history-cleared', 0)}"


def _dates() -> Mapping[str, str]:
    found: Mapping[str, str] = (st.session_state.get(_dates_key()) or {}).get("chosen") or {}
    return found


def _one_of(text: Text, name: str, names: Mapping[str, str]) -> None:
    key = _PREFIX + name
    if st.session_state.get(key) not in names:
        st.session_state[key] = None
    st.selectbox(
        text(f"history-filter-{name}"),
        list(names),
        index=None,
        key=key,
        format_func=lambda value: names.get(value, str(value)),
        placeholder=text("history-all"),
        persist_state="session",
    )


def _clear() -> None:
    for key in list(st.session_state):
        if str(key).startswith(_PREFIX):
            st.session_state[key] = None
    st.session_state["history-words"] = ""
    st.session_state["history-cleared"] = st.session_state.get("history-cleared", 0) + 1

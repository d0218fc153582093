"""Cutting a chosen quote: the words that are to be printed, checked against the source as soon as they are typed."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from tema.records import ChosenQuote
from tema.ui.desk import Desk, on_click
from tema.ui.html import said
from tema.views.report_page import cut_refused

_CUTTING = "report-cutting"
_REFUSED = "report-cut-refused"


def is_cut(quote: ChosenQuote) -> bool:
    """Whether this is the quote whose words are being changed."""
    return bool(st.session_state.get(_CUTTING) == _key(quote))


def open_cut(quote: ChosenQuote) -> None:
    """Let this quote's words be changed, or no longer."""
    shut = is_cut(quote)
    st.session_state[_CUTTING] = None if shut else _key(quote)
    st.session_state[_REFUSED] = None
    st.session_state.pop(_key(quote), None)


def cut(at: Desk, quote: ChosenQuote, act: Callable[[str], None]) -> None:
    """The field; ``act`` is called with what is exactly the source's, anything else is refused with the reason."""
    key = _key(quote)
    st.session_state.setdefault(key, quote.shown)
    st.text_area(
        at.text("ui-report-cut-label"), key=key, height=140, on_change=on_click, args=(_changed, quote, key, act)
    )
    refused = st.session_state.get(_REFUSED)
    if refused is not None:
        st.html(said("t-warn", at.text(refused)))
    elif quote.shown != quote.quote:
        st.html(said("t-note", at.text("ui-report-cut-exact"), "p"))
    st.html(said("t-note", at.text("ui-report-cut-how"), "p"))
    if quote.shown != quote.quote or refused is not None:
        st.html(said("t-label", at.text("ui-report-cut-whole")) + said("rp-elsewhere", quote.quote))


def _changed(quote: ChosenQuote, key: str, act: Callable[[str], None]) -> None:
    shown = st.session_state[key].strip() or quote.quote
    refused = cut_refused(quote.quote, shown)
    st.session_state[_REFUSED] = refused
    if refused is None and shown != quote.shown:
        act(shown)
    if refused is None:
        st.session_state[key] = shown


def _key(quote: ChosenQuote) -> str:
    return f"report-cut-{quote.use}-{quote.theme}-{quote.place.id}"

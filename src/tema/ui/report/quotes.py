"""A theme's quotes: those that are chosen, to order and to cut, and where more of them are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from tema import review
from tema.records import ChosenQuote, QuoteUse, Theme
from tema.ui.desk import Desk, on_click
from tema.ui.html import excerpt, said
from tema.ui.report.cutting import cut, is_cut, open_cut
from tema.ui.report.finding import Wanted, show_finding
from tema.ui.report.inserting import insert_quote
from tema.ui.report.unsaved import Field
from tema.views.attributes import Excerpt
from tema.views.report_page import Quotable, chosen, moved, without


def show_quotes(at: Desk, theme: Theme, use: QuoteUse, field: Field | None = None) -> None:
    """Draw the chosen quotes and where others are found; with a field, buttons that put them into its text."""
    picked = chosen(at.study, theme.id, use)
    with st.container(key=f"report-quotes-{use}", gap="small"):
        st.html(said("t-title", at.text(f"ui-report-quotes-{use}"), "h2"))
        if not picked:
            st.html(said("t-note", at.text(f"ui-report-quotes-{use}-none"), "p"))
        for number, each in enumerate(picked):
            _chosen_one(at, picked, number, each, field)
        quotes = [each.chosen for each in picked]
        choose = partial(_add, at, theme.id, use, quotes)
        show_finding(at, Wanted(theme, use, field), {each.place for each in quotes}, choose)


def _add(at: Desk, theme: str, use: QuoteUse, quotes: Sequence[ChosenQuote], found: Excerpt) -> None:
    _choose(at, theme, use, (*quotes, ChosenQuote(theme, use, found.place, found.text, found.text)))


def _choose(at: Desk, theme: str, use: QuoteUse, quotes: Sequence[ChosenQuote]) -> None:
    listed = [((each.place, each.quote), "" if each.shown == each.quote else each.shown) for each in quotes]
    review.choose_quotes(at.study, at.coder, theme, use, listed)


def _chosen_one(at: Desk, picked: Sequence[Quotable], number: int, one: Quotable, field: Field | None) -> None:
    """One chosen quote with what can be done about it."""
    quotes, quote = [each.chosen for each in picked], one.chosen
    act = partial(_choose, at, quote.theme, quote.use)
    with st.container(key=f"report-chosen-{quote.use}-{number}", gap="small"):
        if one.excerpt is None:
            st.html(said("t-warn", at.text("ui-report-quote-held-back", dialogue=quote.place.transcript)))
        else:
            st.html(excerpt(quote.shown, one.excerpt.source))
        with st.container(key=f"report-acts-{quote.use}-{number}", horizontal=True, gap="small"):
            press = partial(_button, at, f"{quote.use}-{number}")
            if one.excerpt is not None and field is not None:
                press("insert", (insert_quote, field, quote.place, quote.shown))
            if one.excerpt is not None:
                press("cut", (open_cut, quote))
            if number > 0:
                press("up", (act, moved(quotes, quote.place, -1)))
            if number < len(quotes) - 1:
                press("down", (act, moved(quotes, quote.place, 1)))
            press("remove", (act, without(quotes, quote.place)))
        if one.excerpt is not None and is_cut(quote):
            cut(at, quote, lambda shown: act([*quotes[:number], replace(quote, shown=shown), *quotes[number + 1 :]]))


def _button(at: Desk, key: str, name: str, call: tuple[object, ...]) -> None:
    """A small button, and what it does."""
    st.button(
        at.text(f"ui-report-quote-{name}"),
        key=f"report-{name}-{key}",
        type="tertiary",
        on_click=on_click,
        args=call,
    )

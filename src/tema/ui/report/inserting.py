"""Putting links into the text: quotes that are checked against their source, and numbers that are counted anew."""

from __future__ import annotations

import streamlit as st

from tema.records import Place, Theme
from tema.report.counts import COUNTED
from tema.report.markdown import quote_link
from tema.ui.desk import Desk, on_click
from tema.ui.html import said
from tema.ui.report.unsaved import Field, put_in
from tema.ui.themes.state import kept
from tema.ui.themes.unfit import whose
from tema.views.report_page import numbers


def insert_quote(field: Field, place: Place, words: str) -> None:
    """Put the quote at the end of the text, as a paragraph of its own."""
    link = quote_link(place, f'"{words}"')
    put_in(field, lambda before: "\n\n".join(part for part in (before.rstrip(), link) if part) + "\n")


def insert_count(field: Field, name: str, number: int) -> None:
    """Put the number at the end of the text, in its last sentence."""
    put_in(
        field,
        lambda before: f"{before}{'' if not before or before[-1].isspace() else ' '}[{number}](count:{name}) ",
    )


def show_counts(at: Desk, theme: Theme | None, field: Field) -> None:
    """Buttons that put today's numbers into the text: of the theme, or of the study; none for one who is blind."""
    if whose(at) is not None:
        st.html(said("t-note", at.text("ui-report-blind-counts"), "p"))
        return
    about, name = ("study", None) if theme is None else ("theme", theme.id)
    tally = kept(at, "report-numbers", lambda: numbers(at.study, name), name)
    with st.container(key="report-counts", gap="small"):
        st.html(
            said("t-title", at.text(f"ui-report-counts-{about}"), "h2")
            + said("t-note", at.text("ui-report-counts-why"), "p")
        )
        with st.container(key="report-count-buttons", horizontal=True, gap="small"):
            for what in COUNTED:
                number = tally.of(what)
                st.button(
                    at.text(f"ui-report-count-{what}", count=number),
                    key=f"report-count-{what}",
                    on_click=on_click,
                    args=(insert_count, field, f"{about}/{what}", number),
                )

"""The tab Samtalsblad: a short sheet for each theme, to give back to those who took part and talk about."""

from __future__ import annotations

from functools import partial

import streamlit as st

from tema import review
from tema.errors import ReportRefused
from tema.exporters import Wish
from tema.records import Theme
from tema.store import derived
from tema.ui.desk import Desk
from tema.ui.html import plain, said
from tema.ui.report.preview import report_html
from tema.ui.report.previewing import downloads, show_advice, show_problems
from tema.ui.report.quotes import show_quotes
from tema.ui.report.unsaved import Field, editor
from tema.views.report import handout_of
from tema.views.report.advice import advice
from tema.views.report_page import chosen, parts


def tab(at: Desk) -> None:
    """Draw the tab."""
    st.html(said("t-lead", at.text("ui-report-handout-lead"), "p"))
    themes = {part.theme.id: part.theme for part in parts(at.study) if part.theme is not None}
    if not themes:
        st.html(said("t-note", at.text("ui-report-no-themes"), "p"))
        return
    if st.session_state.get("report-handout-theme") not in themes:
        st.session_state["report-handout-theme"] = next(iter(themes))
    name: str = st.selectbox(
        at.text("ui-report-handout-theme"),
        list(themes),
        key="report-handout-theme",
        format_func=lambda id_: plain(themes[id_].name),
        persist_state="session",
        width=520,
    )
    words, shown = st.columns([1.2, 1], gap="large")
    with words:
        _write(at, themes[name])
    with shown:
        _preview(at, themes[name])


def _write(at: Desk, theme: Theme) -> None:
    written = derived.written(at.study)
    for kind, height in (("handout", 180), ("questions", 140)):
        part = f"{kind} {theme.id}"
        there = written.get(part)
        field = Field(
            name=part,
            label=at.text(f"ui-report-{kind}-text"),
            saved="" if there is None else there.text,
            saved_by="" if there is None else there.coder,
            save=partial(review.write, at.study, at.coder, part),
            height=height,
            placeholder=at.text(f"ui-report-hint-{kind}"),
        )
        editor(at, field)
    if not chosen(at.study, theme.id, "handout") and chosen(at.study, theme.id, "report"):
        st.html(said("t-note", at.text("ui-report-quotes-borrowed"), "p"))
    show_quotes(at, theme, "handout")


def _preview(at: Desk, theme: Theme) -> None:
    """How the sheet reads, or what stands in its way."""
    try:
        sheet = handout_of(at.study, theme.id, at.language)
    except ReportRefused as refused:
        show_problems(at, refused.problems, ways=False)
        return
    show_advice(at, advice(at.study, sheet))
    with st.container(key="report-sheet", border=True):
        st.html(report_html(at.text, sheet))
    downloads(at, "handout", Wish(shared=True, theme=theme.name, language=at.language), "handout")

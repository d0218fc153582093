"""Översikt: where the work stands and what to do next."""

from __future__ import annotations

import streamlit as st

from tema.messages import Text
from tema.ui.desk import Desk, desk
from tema.ui.html import block, said
from tema.ui.links import go
from tema.ui.run import run_panel
from tema.views.overview import Overview, Step, overview

_PAGE_OF = {"themes": "themes", "review": "review", "export": "export"}
_RUNS = ("run", "again")
_WAY: tuple[Step, ...] = ("import", "run", "themes", "review", "export")
"""The work from files to results, as it is told to somebody who is new to it."""


def page() -> None:
    """Draw the page."""
    at = desk()
    shown = overview(at.study, at.coder)
    st.html(said("t-study", at.study.folder.resolve().name, "h1"))
    st.html(_way(at.text, shown.step))
    step, figures = st.columns([1.15, 1], gap="large", vertical_alignment="center")
    with step:
        _next_step(at, shown)
    with figures:
        st.html(_figures(at.text, shown))
    if shown.counts.transcripts:
        st.html(said("t-note", at.text("dialogues-overview-how"), "p"))
        if st.button(at.text("dialogues-overview-go"), key="to-dialogues"):
            go("dialogues")


def _next_step(at: Desk, shown: Overview) -> None:
    text = at.text
    values = {
        "clusters": shown.clusters_left,
        "excerpts": shown.excerpts_left,
        "folder": str(at.study.transcripts_folder),
    }
    with st.container(key="next-step", border=True, gap="small"):
        st.html(
            said("t-label", text("ui-next"))
            + said("t-title", text(f"ui-next-{shown.step}"))
            + said("t-lead", text(f"ui-next-{shown.step}-how", **values), "p")
        )
        if shown.step in _PAGE_OF:
            pages = st.session_state["pages"]
            if st.button(text(f"ui-next-{shown.step}-go"), key="go", type="primary"):
                st.switch_page(pages[_PAGE_OF[shown.step]])
        run_panel(at, text(f"ui-next-{shown.step}-go") if shown.step in _RUNS else None)


def _way(text: Text, step: Step) -> str:
    """The steps in a row, those behind ticked, the one to take now in bold."""
    now = _WAY.index("run" if step == "again" else step)
    steps = (
        block(
            f"o-step o-{'done' if number < now else 'now' if number == now else 'later'}",
            said("o-mark", "✓" if number < now else str(number + 1), "span"),
            said("", text(f"ui-next-{each}"), "span"),
            element="li",
        )
        for number, each in enumerate(_WAY)
    )
    return block("o-way", *steps, element="ol")


def _figures(text: Text, shown: Overview) -> str:
    sizes = shown.counts
    figures = (
        ("ui-count-dialogues", sizes.transcripts),
        ("ui-count-segments", sizes.segments),
        ("ui-count-clusters", sizes.clusters),
        ("ui-count-suggestions", sizes.suggestions),
        ("ui-count-codings", sizes.codings),
        ("ui-count-left", shown.excerpts_left),
    )
    return block(
        "t-figures",
        *(
            block("t-figure", said("", text("ui-number", number=count), "b"), said("", text(key, count=count), "span"))
            for key, count in figures
        ),
    )

"""Översikt: where the work stands, what to do next, and who speaks in each dialogue."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from tema import review
from tema.messages import Text
from tema.records import Role, Speaker
from tema.ui.desk import Desk, desk, on_click
from tema.ui.html import attribute_name, block, plain, said
from tema.ui.run import run_panel
from tema.views.overview import Dialogue, Overview, overview

_PAGE_OF = {"themes": "themes", "review": "review", "export": "export"}
_RUNS = ("run", "again")
_AT_ONCE = 40


def page() -> None:
    """Draw the page."""
    at = desk()
    shown = overview(at.study, at.coder)
    st.html(said("t-study", at.study.folder.resolve().name, "h1"))
    step, figures = st.columns([1.15, 1], gap="large", vertical_alignment="center")
    with step:
        _next_step(at, shown)
    with figures:
        st.html(_figures(at.text, shown))
    if shown.dialogues:
        st.header(at.text("ui-dialogues"))
        st.html(said("t-note", at.text("ui-roles-note"), "p"))
        _dialogues(at, shown.dialogues)


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


def _dialogues(at: Desk, dialogues: tuple[Dialogue, ...]) -> None:
    shown = dialogues
    if len(dialogues) > _AT_ONCE:
        pages = -(-len(dialogues) // _AT_ONCE)
        number = st.pagination(pages, key="dialogues-page") or 1
        shown = dialogues[(number - 1) * _AT_ONCE : number * _AT_ONCE]
    for dialogue in shown:
        with st.expander(plain(_heading(at.text, dialogue)), key=f"dialogue-{dialogue.name}"):
            _dialogue(at, dialogue)


def _heading(text: Text, dialogue: Dialogue) -> str:
    values = [value for _, value in dialogue.telling if value]
    return " · ".join((dialogue.name, *values, text("ui-dialogue-size", segments=dialogue.segments)))


def _dialogue(at: Desk, dialogue: Dialogue) -> None:
    rows = [
        block("t-row", said("", attribute_name(at.text, name), "span"), said("", value, "span"))
        for name, value in dialogue.attributes
    ]
    known, roles = st.columns([1, 1.4], gap="large")
    with known:
        st.html(block("t-rows", *rows) if rows else said("t-note", at.text("ui-no-attributes")))
    with roles:
        for number, speaker in enumerate(dialogue.speakers):
            _role(at, dialogue, number, speaker)


def _role(at: Desk, dialogue: Dialogue, number: int, speaker: Speaker) -> None:
    text = at.text
    role = dialogue.roles.get(speaker.label, speaker.role)
    key = f"role-{dialogue.name}-{number}"
    st.session_state[key] = role
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="small"):
        st.html(
            said("t-title t-speaker", speaker.label)
            + said("t-note", text("ui-speaker-size", turns=speaker.turns, words=speaker.words)),
            width=280,
        )
        st.segmented_control(
            text("ui-role-of", speaker=plain(speaker.label)),
            get_args(Role),
            key=key,
            required=True,
            format_func=lambda name: text(f"ui-role-{name}"),
            label_visibility="collapsed",
            on_change=on_click,
            args=(_set_role, at, dialogue.name, speaker.label, key),
        )


def _set_role(at: Desk, dialogue: str, speaker: str, key: str) -> None:
    review.set_role(at.study, at.coder, dialogue, speaker, st.session_state[key])

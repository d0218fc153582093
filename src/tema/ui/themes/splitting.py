"""Split a theme: the machine proposes parts by grouping its excerpts alone, the analyst names those she stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from tema import review
from tema.records import Theme
from tema.subthemes import LEAST
from tema.ui.desk import Desk
from tema.ui.html import block, chips, said
from tema.ui.jobs import Sent, call_off, job_panel, sent
from tema.ui.themes.excerpts import line_html
from tema.ui.themes.state import choose, do, known, quoted
from tema.views.themes.ranks import lines

_TYPICAL = 2


def show_splitting(at: Desk, theme: Theme, members: Sequence[str]) -> None:
    """The way to parts of the theme, and the parts once they have been found."""
    text = at.text
    one = sent(at, "part", theme.id)
    with st.expander(text("themes-split"), key="split", expanded=one.out or one.answer is not None):
        st.html(said("t-note", text("themes-split-note")))
        if len(members) < LEAST:
            st.html(said("t-note", text("themes-split-few", least=LEAST)))
            return
        job_panel(at, "part", text("themes-split-go"), theme.id, members)
        if one.answer is None or not one.answer.get("done"):
            return
        inside = set(members)
        parts = [part for part in one.answer["parts"] if inside.issuperset(part["members"])]
        if not parts:
            st.html(said("t-note", text("themes-split-whole")))
        for number, part in enumerate(parts):
            _part(at, theme, one, number, part)
        st.button(text("themes-split-close"), key="split-close", type="tertiary", on_click=call_off, args=(one,))


def _part(at: Desk, theme: Theme, one: Sent, number: int, part: Mapping[str, Any]) -> None:
    text = at.text
    with st.container(key=f"part-{number}", border=True, gap="small"):
        st.html(
            said("t-left", text("themes-part", number=number + 1, count=len(part["members"])))
            + chips(part["keywords"][:6])
            + block("", *(line_html(at.text, line) for line in lines(at.study, part["typical"][:_TYPICAL], known(at))))
        )
        with st.form(f"part-form-{number}", border=False):
            name = st.text_input(
                text("ui-theme-name"), key=f"part-name-{number}", placeholder=text("ui-theme-name-placeholder")
            )
            if st.form_submit_button(text("themes-part-save"), key=f"part-save-{number}"):
                if name.strip():
                    do(lambda: _become(at, theme, one, name, part))
                st.html(said("t-warn", text("ui-name-missing")))
        st.button(
            text("themes-part-choose"),
            key=f"part-choose-{number}",
            type="tertiary",
            on_click=choose,
            args=(part["members"],),
        )


def _become(at: Desk, theme: Theme, one: Sent, name: str, part: Mapping[str, Any]) -> None:
    """Let the part become a theme of its own; the other parts stay on the screen."""
    review.split_theme(at.study, at.coder, theme.id, name, "", quoted(at.study, part["members"]))
    if one.answer is not None:
        one.answer = {**one.answer, "parts": [each for each in one.answer["parts"] if each is not part]}

"""One dialogue: to read with its codings, and to correct who speaks and what is known about it."""

from __future__ import annotations

import streamlit as st

from tema import review
from tema.records import Act
from tema.store import derived
from tema.ui.desk import Desk, on_click
from tema.ui.dialogues.consent import consent, told_of
from tema.ui.dialogues.facts import correct_turn, facts
from tema.ui.dialogues.reader import reader
from tema.ui.dialogues.within import within
from tema.ui.html import block, said
from tema.ui.links import go
from tema.ui.review.address import as_left
from tema.views.attributes import attribute_name
from tema.views.codebook import codebook_in_force
from tema.views.dialogues import Reading, read_dialogue

_TABS = ("read", "facts")
_LONG = ("title", "note")
"""Attributes that are read under the facts: in the heading they would take the room of the dialogue."""
CORRECTIONS: tuple[Act, ...] = ("set_role", "set_attribute", "set_speaker", "rename_speaker", "restrict_dialogue")
"""What the undo of this page takes back."""


def dialogue_page(at: Desk, name: str) -> None:
    """Draw the dialogue."""
    text = at.text
    shown = read_dialogue(at.study, at.coder, name)
    if shown is None:
        st.title(text("ui-page-dialogues"))
        st.html(
            said("t-lead", text("dialogues-unknown", name=name), "p") + within("", text("dialogues-all"), "dialogues")
        )
        return
    _heading(at, shown)
    tab = _controls(at, shown)
    if tab == "facts":
        facts(at, shown)
        consent(at, shown)
        return
    excerpt, turn = reader(at, codebook_in_force(at.study), shown)
    if turn is not None:
        correct_turn(at, shown, turn)
    if excerpt is not None:
        go("review", excerpt=excerpt, **as_left(at))


def _heading(at: Desk, shown: Reading) -> None:
    text = at.text
    known = [f"{attribute_name(text, name)}: {value}" for name, value in shown.known if value and name not in _LONG]
    size = text("dialogues-size", words=shown.words, turns=len(shown.turns), excerpts=len(shown.segments))
    st.html(
        within("t-note", text("dialogues-all"), "dialogues")
        + block("t-study t-opened", said("", shown.name, "bdi"), element="h1")
        + said("t-note", size, "span")
        + "".join(said("t-chip t-fact", each, "bdi") for each in known)
        + told_of(at, shown.name)
    )


def _controls(at: Desk, shown: Reading) -> str:
    text = at.text
    with st.container(key="dialogue-controls", horizontal=True, vertical_alignment="center", gap="medium"):
        tab = st.segmented_control(
            text("dialogues-show"),
            _TABS,
            default="read",
            required=True,
            key="dialogues-tab",
            format_func=lambda name: text(f"dialogues-tab-{name}"),
            label_visibility="collapsed",
            persist_state="session",
        )
        if shown.segments:
            st.html(
                within("t-go", text("dialogues-review"), "review", queue="dialogue", dialogue=shown.name),
                width="content",
            )
        if derived.last_decision(at.study, at.coder, CORRECTIONS) is not None:
            st.button(
                text("dialogues-undo"),
                key="undo-correction",
                type="tertiary",
                on_click=on_click,
                args=(review.undo, at.study, at.coder, CORRECTIONS),
            )
    return str(tab)

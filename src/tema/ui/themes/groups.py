"""Who speaks of it and who is silent, in words and bars."""

from __future__ import annotations

import streamlit as st

from tema.messages import Text
from tema.ui.desk import Desk
from tema.ui.html import bar, block, said
from tema.ui.themes.state import known
from tema.views.attributes import attribute_name
from tema.views.themes.groups import Voice, Voices, voices


def show_voices(at: Desk, members: tuple[str, ...]) -> None:
    """For each attribute: who speaks of it more or less than their share of the talk, and who not at all."""
    text = at.text
    found = voices(at.study, members, known(at))
    with st.container(key="voices", border=True, gap="small"):
        st.html(said("t-title", text("themes-voices")))
        if not found:
            st.html(said("t-note", text("themes-voices-none")))
            return
        few = any(voice.few and voice.verdict != "as" for each in found for voice in each.groups)
        st.html(
            "".join(_attribute(text, each) for each in found)
            + (said("th-say", text("themes-voices-few")) if few else "")
            + said("t-note", text("themes-voices-how"))
        )


def _attribute(text: Text, one: Voices) -> str:
    most = max((voice.rate for voice in one.groups), default=0.0) or 1.0
    rows = [
        bar(voice.rate / max(most, 1.0), text("themes-voice-rate", rate=voice.rate), voice.value)
        + said(
            "t-note th-voice",
            text(
                "themes-voice-figures",
                speaking=voice.speaking,
                dialogues=voice.dialogues,
                excerpts=voice.excerpts,
                expected=voice.expected,
            ),
        )
        for voice in one.groups
    ]
    return block(
        "t-spread",
        said("t-label", attribute_name(text, one.name)),
        *(said("th-say", sentence) for sentence in _sentences(text, one)),
        block("t-bars", *rows),
    )


def _sentences(text: Text, one: Voices) -> list[str]:
    said_of: list[str] = []
    for verdict, key in (
        ("more", "themes-voices-more"),
        ("less", "themes-voices-less"),
        ("silent", "themes-voices-silent"),
    ):
        groups = one.saying(verdict)  # type: ignore[arg-type]
        if groups:
            said_of.append(text(key, groups=", ".join(_named(text, voice) for voice in groups)))
    if not said_of:
        said_of.append(text("themes-voices-even"))
    return said_of


def _named(text: Text, voice: Voice) -> str:
    return text("themes-voice-named", value=voice.value, speaking=voice.speaking, dialogues=voice.dialogues)

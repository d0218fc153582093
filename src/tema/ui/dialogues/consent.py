"""What those who spoke in a dialogue allow: of the whole dialogue and of each speaker, with the reason."""

from __future__ import annotations

from typing import Any

import streamlit as st

from tema import review
from tema.messages import Text
from tema.records import RESTRICTIONS, RestrictedDialogue
from tema.store import derived
from tema.ui.desk import Desk, on_click
from tema.ui.html import block, plain, said
from tema.views.cleared import cleared
from tema.views.consent import Marked, dialogue_consent, marked_dialogues
from tema.views.dialogues import Reading

_FREE = "may"
_CHOICES = (_FREE, *RESTRICTIONS)


def consent(at: Desk, shown: Reading) -> None:
    """Draw the choices, and what they do."""
    text = at.text
    st.html(said("t-heading", text("consent-heading"), "h2") + said("t-note", text("consent-lead"), "p"))
    there = dialogue_consent(at.study, shown.name)
    _choice(at, shown.name, "", there.whole)
    for share in sorted(shown.shares, key=lambda share: -share.words):
        _choice(at, shown.name, share.speaker, there.speakers.get(share.speaker))
    if any(derived.restrictions(at.study)):
        told = [text(each) for each in cleared(at.study).left_out.told]
        st.html(block("t-warn", *(said("", each, "p") for each in (text("consent-effect"), *told))))
    st.html(said("t-note", text("consent-remains"), "p"))


def _choice(at: Desk, dialogue: str, speaker: str, held: RestrictedDialogue | None) -> None:
    text = at.text
    key = f"consent-{dialogue}-{speaker}"
    whose = text("consent-of-speaker", speaker=speaker) if speaker else text("consent-of-dialogue")
    st.session_state[key] = held.restriction if held else _FREE
    st.session_state[f"{key}-why"] = held.reason if held else ""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(said("t-title t-speaker", whose, "bdi") + (said("t-note", _by(text, held)) if held else ""), width=230)
        st.segmented_control(
            plain(whose),
            _CHOICES,
            key=key,
            required=True,
            format_func=lambda name: text(f"consent-choice-{name}"),
            label_visibility="collapsed",
            on_change=on_click,
            args=(_restrict, at, dialogue, speaker, key),
        )
        if held:
            st.text_input(
                text("consent-reason-of", whose=plain(whose)),
                key=f"{key}-why",
                placeholder=text("consent-reason"),
                label_visibility="collapsed",
                width=320,
                on_change=on_click,
                args=(_restrict, at, dialogue, speaker, key),
            )


def _by(text: Text, held: RestrictedDialogue) -> str:
    return text("consent-by", coder=held.coder, date=held.decided_at[:10])


def _restrict(at: Desk, dialogue: str, speaker: str, key: str) -> None:
    chosen: Any = st.session_state[key]
    reason = str(st.session_state.get(f"{key}-why") or "")
    restriction = None if chosen == _FREE else chosen
    review.restrict_dialogue(at.study, at.coder, dialogue, speaker, restriction, reason=reason if restriction else "")


def told_of(at: Desk, name: str) -> str:
    """What is restricted in a dialogue, as marks; nothing where all may be used."""
    return marks(at.text, marked_dialogues(at.study).get(name, Marked()))


def marks(text: Text, marked: Marked) -> str:
    """The same of what is known already."""
    told = [text(f"consent-mark-{marked.whole}")] if marked.whole else []
    told += [text("consent-mark-speakers", count=marked.speakers)] if marked.speakers else []
    told += [text("consent-mark-excerpts", count=marked.excerpts)] if marked.excerpts else []
    return "".join(said("t-chip t-consent", each, "span") for each in told)

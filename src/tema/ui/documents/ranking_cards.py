"""The ranked documents as cards: the passages that earned each its place, and the buttons to judge it with."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from tema.errors import NothingToUndo
from tema.review import screening as acts
from tema.screening.marks import CLEAR, JUDGEMENTS
from tema.ui.desk import Desk, on_click
from tema.ui.html import block, said
from tema.views.screening import Ranked, Screening, Telling
from tema.views.screening_words import place

_SHOWS = ("unread", "relevant", "not", "unsure", "all")
_AT_ONCE = 10
_MANY = "screening-many"


def cards(at: Desk, shown: Screening) -> None:
    """Draw the list."""
    text = at.text
    with st.container(key="screening-row", horizontal=True, vertical_alignment="center", gap="small"):
        chosen = st.segmented_control(
            text("screening-show"),
            _SHOWS,
            default="unread",
            required=True,
            key="screening-show",
            format_func=lambda name: text(f"screening-show-{name}"),
            label_visibility="collapsed",
        )
        st.button(text("screening-undo"), key="screening-undo", type="tertiary", on_click=on_click, args=(_undo, at))
    listed = _chosen(shown, str(chosen))
    if not listed:
        st.html(said("t-lead", text("screening-nothing"), "p"))
    many = int(st.session_state.get(_MANY, _AT_ONCE))
    if len(shown.questions) > 1:
        asked = (text("screening-asked", number=n, question=q) for n, q in enumerate(shown.questions, start=1))
        st.html(block("s-asked", *(said("t-note", each, "p") for each in asked)))
    for one in listed[:many]:
        _card(at, one, several=len(shown.questions) > 1)
    if len(listed) > many:
        st.button(text("screening-more"), key="screening-more", on_click=_more, args=(many,))


def _more(many: int) -> None:
    st.session_state[_MANY] = many + _AT_ONCE


def _undo(at: Desk) -> None:
    folder: Path = at.study.documents_folder
    if not folder.is_dir():
        raise NothingToUndo(coder=at.coder)
    acts.undo(folder, at.coder)


def _chosen(shown: Screening, name: str) -> list[Ranked]:
    """What the filter lets through; among the unread those drawn by lot come first, lest they be put off for ever."""
    if name == "all":
        return list(shown.ranked)
    if name == "unread":
        return sorted((one for one in shown.ranked if one.mark is None), key=lambda one: not one.drawn)
    return [one for one in shown.ranked if one.mark is not None and one.mark.judgement == name]


def _card(at: Desk, one: Ranked, *, several: bool) -> None:
    text, name = at.text, one.document.sha256[:16]
    with st.container(key=f"screening-card-{name}", border=True, gap="small"):
        st.html(_head(at, one, several=several) + _passages(at, one))
        if one.drawn:
            st.html(said("t-note", text("screening-drawn-is"), "p"))
        with st.container(key=f"screening-acts-{name}", horizontal=True, vertical_alignment="bottom", gap="small"):
            for judgement in JUDGEMENTS:
                standing = one.mark is not None and one.mark.judgement == judgement
                st.button(
                    text(f"screening-{judgement}"),
                    key=f"screening-{judgement}-{name}",
                    type="primary" if standing else "secondary",
                    on_click=on_click,
                    args=(_judge, at, one, judgement, name),
                )
            if one.mark is not None:
                st.button(
                    text("screening-clear"),
                    key=f"screening-clear-{name}",
                    type="tertiary",
                    on_click=on_click,
                    args=(_judge, at, one, CLEAR, name),
                )
            st.text_input(
                text("screening-reason"),
                key=f"screening-reason-{name}",
                value=one.mark.reason if one.mark else "",
                placeholder=text("screening-reason"),
                label_visibility="collapsed",
                max_chars=500,
                on_change="ignore",
            )


def _judge(at: Desk, one: Ranked, judgement: str, name: str) -> None:
    reason = str(st.session_state.get(f"screening-reason-{name}") or "")
    acts.mark(at.study.documents_folder, at.coder, one.document, acts.Said(judgement, reason, order=one.top))


def _head(at: Desk, one: Ranked, *, several: bool) -> str:
    text = at.text
    notes = []
    if one.drawn:
        notes.append(said("t-chip", text("screening-drawn"), "span"))
    if one.mark is not None:
        told = text("screening-by", said=text(f"screening-{one.mark.judgement}"), coder=one.mark.coder)
        notes.append(said("t-chip", told, "span"))
    if several and one.question:
        notes.append(said("s-note", text("screening-answers", number=one.question), "span"))
    if one.pages:
        notes.append(said("s-note", text("screening-pages", pages=one.pages), "span"))
    title = said("s-place", f"{one.place}.", "span") + said("s-name", one.document.name, "span")
    copies = text("screening-copies", files=", ".join(one.document.also)) if one.document.also else ""
    return block("s-title", title, element="h3") + block("s-notes", *notes) + (said("t-note", copies) if copies else "")


def _passages(at: Desk, one: Ranked) -> str:
    """The passages, quoted with heading, page and lines: the best one, the others folded."""
    best, *others = [_passage(at, telling) for telling in one.best] or [""]
    if not others:
        return best
    label = said("s-more", at.text("screening-others", count=len(others)), "summary")
    return best + block("s-others", label, *others, element="details")


def _passage(at: Desk, telling: Telling) -> str:
    stretch = telling.stretch
    heading = said("s-heading", stretch.heading) if stretch.heading else ""
    quote = said("t-quote", stretch.reads, "blockquote")
    return block("t-excerpt s-passage", heading, quote, said("t-source", at.text(place(stretch.cited))))

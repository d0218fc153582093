"""What a run has changed for a theme: excerpts that have come to its clusters, and members that moved or are gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from tema import review
from tema.records import Theme
from tema.store import machine
from tema.ui.desk import Desk
from tema.ui.html import block, excerpt, said
from tema.ui.themes.excerpts import show_lines
from tema.ui.themes.state import choose, chosen, do, quoted
from tema.views.themes.changes import Changes, Quoted, Reshaped

_SHOWN = 20


def show_changes(at: Desk, theme: Theme, found: Changes) -> None:
    """What is to be decided about the theme after a run; nothing when nothing has moved."""
    if not found.any and not found.elsewhere:
        return
    keywords = {each.number: ", ".join(each.keywords[:3]) for each in machine.clusters(at.study)}
    with st.container(key="changes", gap="small"):
        for number, segments in found.further.items():
            _further(at, theme, number, segments, keywords.get(number, ""))
        if found.reshaped:
            _reshaped(at, theme, found.reshaped)
        if found.gone:
            _gone(at, theme, found.gone)
        if found.elsewhere:
            _elsewhere(at, found, keywords)


def _further(at: Desk, theme: Theme, number: int, segments: Sequence[str], keywords: str) -> None:
    text = at.text
    label = text("themes-further", count=len(segments), number=str(number + 1))
    with st.expander(label, key=f"further-{number}"):
        st.html(said("t-note", text("themes-further-note", words=keywords)))
        ticked = [segment for segment in segments if segment in set(chosen())]
        with st.container(horizontal=True, gap="small"):
            if st.button(text("themes-further-all", count=len(segments)), key=f"further-all-{number}", type="primary"):
                _add(at, theme, segments)
            if ticked and st.button(text("themes-further-some", count=len(ticked)), key=f"further-some-{number}"):
                _add(at, theme, ticked)
            if st.button(text("themes-further-none"), key=f"further-none-{number}"):
                # Taken out of a theme that never held them: they are not offered to it again.
                members = quoted(at.study, segments)
                do(lambda: review.take_from_theme(at.study, at.coder, theme.id, members))
        show_lines(at, segments, f"further-{number}")


def _add(at: Desk, theme: Theme, segments: Iterable[str]) -> None:
    members = quoted(at.study, segments)
    do(lambda: review.add_to_theme(at.study, at.coder, theme.id, members), then=lambda _: choose(()))


def _reshaped(at: Desk, theme: Theme, found: Sequence[Reshaped]) -> None:
    text = at.text
    with st.expander(text("themes-reshaped", count=len(found)), key="reshaped"):
        st.html(said("t-note", text("themes-reshaped-note")))
        if st.button(text("themes-reshaped-go"), key="reshaped-go", type="primary"):
            members = tuple(dict.fromkeys((now.place, now.text) for each in found for now in each.now))
            old = [each.member for each in found]
            do(lambda: review.exchange_excerpts(at.study, at.coder, theme.id, old, members))
        for each in found[:_SHOWN]:
            place, quote = each.member
            st.html(
                block(
                    "th-pair",
                    said("t-label", text("themes-reshaped-was")) + excerpt(quote, place.transcript),
                    said("t-label", text("themes-reshaped-is"))
                    + "".join(excerpt(now.text, now.place.transcript) for now in each.now),
                )
            )


def _gone(at: Desk, theme: Theme, found: Sequence[Quoted]) -> None:
    text = at.text
    with st.expander(text("themes-gone", count=len(found)), key="gone"):
        st.html(said("t-note", text("themes-gone-note")))
        if st.button(text("themes-gone-go"), key="gone-go"):
            do(lambda: review.take_from_theme(at.study, at.coder, theme.id, found))
        st.html("".join(excerpt(quote, place.transcript) for place, quote in found[:_SHOWN]))


def _elsewhere(at: Desk, found: Changes, keywords: dict[int, str]) -> None:
    text = at.text
    total = sum(len(segments) for segments in found.elsewhere.values())
    with st.expander(text("themes-elsewhere", count=total), key="elsewhere"):
        st.html(said("t-note", text("themes-elsewhere-note")))
        for number, segments in found.elsewhere.items():
            key = "themes-elsewhere-outside" if number < 0 else "themes-elsewhere-in"
            words = keywords.get(number, "")
            st.html(said("t-label", text(key, count=len(segments), number=str(number + 1), words=words)))
            show_lines(at, segments, f"elsewhere-{number}")

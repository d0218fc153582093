"""What is chosen, on the map or in a list: a sample to read, and what can be made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256

import streamlit as st

from tema import review
from tema.records import Theme
from tema.ui.desk import Desk
from tema.ui.html import block, said
from tema.ui.links import go
from tema.ui.themes.excerpts import line_html
from tema.ui.themes.state import choose, chosen, do, known, open_theme, quoted, standing
from tema.views.themes.ranks import lines

SAMPLE = 3


def show_selection(at: Desk, theme: Theme | None = None, *, sample: bool = True) -> None:
    """The panel of what is chosen; with ``theme`` open, also what can be done with its members among them."""
    segments = chosen()
    if not segments:
        return
    text = at.text
    with st.container(key="selection", border=True, gap="small"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key="selection-acts"):
            st.html(said("t-title", text("themes-chosen", count=len(segments))))
            _make(at, segments, theme)
            _put(at, segments, theme)
            if theme is not None:
                _take(at, segments, theme)
            st.button(text("themes-clear"), key="clear-chosen", type="tertiary", on_click=choose, args=((),))
        if sample:
            _sample(at, segments)


def _sample(at: Desk, segments: Sequence[str]) -> None:
    # Any order but that of the dialogues: the first few would all come from one of them.
    mixed = sorted(segments, key=lambda name: sha256(name.encode()).digest())
    start = int(st.session_state.get("themes-sample", 0)) % len(mixed)
    shown = lines(at.study, mixed[start : start + SAMPLE], known(at))
    st.html(block("th-sample", *(line_html(at.text, line) for line in shown)))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if len(mixed) > SAMPLE:
            st.button(at.text("themes-sample-more"), key="sample-more", on_click=_further, args=(start + SAMPLE,))
        if st.button(at.text("themes-sample-review"), key="sample-review", type="tertiary"):
            go("review", excerpt=mixed[start])


def _further(start: int) -> None:
    st.session_state["themes-sample"] = start


def _make(at: Desk, segments: Sequence[str], theme: Theme | None) -> None:
    text = at.text
    own = _of(theme, segments)
    with (
        st.popover(text("themes-make"), key="make"),
        st.form("make-form", border=False),
    ):
        name = st.text_input(text("ui-theme-name"), key="make-name", placeholder=text("ui-theme-name-placeholder"))
        description = st.text_area(text("ui-theme-description"), key="make-description", height=80)
        if own:
            st.html(said("t-note", text("themes-make-from", count=len(own))))
        if st.form_submit_button(text("ui-save-theme"), type="primary", key="make-save"):
            if name.strip():
                members = quoted(at.study, segments)
                do(lambda: _new(at, theme, name, description, members), then=_opened)
            st.html(said("t-warn", text("ui-name-missing")))


def _new(at: Desk, theme: Theme | None, name: str, description: str, members: Sequence[review.Quoted]) -> str:
    """A theme of these; those that were in the open theme leave it, and others may come along."""
    if theme is None or not _of(theme, [place.id for place, _ in members]):
        return review.name_theme(at.study, at.coder, name, description, members)
    return review.split_theme(at.study, at.coder, theme.id, name, description, members)


def _put(at: Desk, segments: Sequence[str], theme: Theme | None) -> None:
    names = {each.id: each.name for each in standing(at.study).values()}
    if not names:
        return
    text = at.text
    with st.popover(text("themes-put"), key="put"):
        target = st.selectbox(
            text("ui-theme"),
            list(names),
            index=None,
            format_func=lambda each: names.get(each, ""),
            key="put-choice",
            placeholder=text("ui-choose-theme"),
        )
        own = _of(theme, segments)
        move = bool(own) and st.checkbox(text("themes-put-move", count=len(own)), value=True, key="put-move")
        if st.button(text("themes-put-go"), key="put-go", type="primary", disabled=target is None) and target:
            do(_putting(at, segments, target, theme if move else None), then=lambda _: choose(()))


def _putting(at: Desk, segments: Sequence[str], target: str, source: Theme | None) -> Callable[[], object]:
    members = quoted(at.study, segments)
    if source is not None and source.id != target:
        return lambda: review.move_excerpts(at.study, at.coder, source.id, target, members)
    return lambda: review.add_to_theme(at.study, at.coder, target, members)


def _take(at: Desk, segments: Sequence[str], theme: Theme) -> None:
    own = _of(theme, segments)
    if own and st.button(at.text("themes-take", count=len(own)), key="take"):
        members = tuple(member for member in theme.members if member[0].id in own)
        do(lambda: review.take_from_theme(at.study, at.coder, theme.id, members), then=lambda _: choose(()))


def _of(theme: Theme | None, segments: Sequence[str]) -> frozenset[str]:
    """Those of the segments that the theme holds."""
    if theme is None:
        return frozenset()
    return frozenset(place.id for place, _ in theme.members) & frozenset(segments)


def _opened(theme: str) -> None:
    choose(())
    open_theme(theme)

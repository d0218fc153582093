"""The forms of what can be done with a whole theme: rename, put under another, merge, dismiss."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from tema import review
from tema.records import Theme
from tema.ui.desk import Desk, on_click
from tema.ui.html import said
from tema.ui.themes.state import do, open_cluster, undo_latest
from tema.views.themes.tree import below

_TOP = ""


def back(at: Desk) -> None:
    """The way back to the map and the lists, and the way back in time."""
    with st.container(horizontal=True, gap="medium"):
        st.button(
            at.text("ui-back"),
            key="back",
            type="tertiary",
            icon=":material/arrow_back:",
            on_click=open_cluster,
            args=(None,),
        )
        st.button(
            at.text("ui-undo-latest"), key="undo-theme", type="tertiary", on_click=on_click, args=(undo_latest, at)
        )


def rename(at: Desk, theme: Theme) -> None:
    """Another name or description."""
    text = at.text
    with st.expander(text("ui-rename"), key="rename"), st.form("rename-form", border=False):
        name = st.text_input(text("ui-theme-name"), value=theme.name, key=f"rename-name-{theme.id}")
        description = st.text_area(text("ui-theme-description"), value=theme.description, key=f"rename-text-{theme.id}")
        if st.form_submit_button(text("ui-save"), key="rename-save"):
            if name.strip():
                do(lambda: review.rename_theme(at.study, at.coder, theme.id, name, description))
            st.html(said("t-warn", text("ui-name-missing")))


def nest(at: Desk, theme: Theme, themes: Sequence[Theme]) -> None:
    """Which theme it stands under."""
    text = at.text
    shut = below(themes, theme.id)
    names = {each.id: each.name for each in themes if each.dismissed is None and each.id not in shut}
    if not names:
        return
    with st.expander(text("themes-nest"), key="nest"):
        places = [_TOP, *names]
        chosen = st.selectbox(
            text("themes-nest-under"),
            places,
            index=places.index(theme.parent) if theme.parent in names else 0,
            format_func=lambda each: names.get(each) or text("themes-nest-top"),
            key=f"nest-{theme.id}",
        )
        if st.button(text("ui-save"), key="nest-go", disabled=chosen == (theme.parent or _TOP)):
            do(lambda: review.nest_theme(at.study, at.coder, theme.id, chosen or None))


def merge(at: Desk, theme: Theme, themes: Sequence[Theme]) -> None:
    """Other themes that join this one."""
    names = {each.id: each.name for each in themes if each.dismissed is None and each.id != theme.id}
    if not names:
        return
    with st.expander(at.text("ui-merge"), key="merge"):
        chosen = st.multiselect(
            at.text("ui-merge-others"),
            list(names),
            format_func=lambda key: names.get(key, ""),
            key=f"merge-{theme.id}",
            placeholder=at.text("ui-choose-theme"),
        )
        if st.button(at.text("ui-merge-go"), key="merge-go", disabled=not chosen):
            do(lambda: review.merge_themes(at.study, at.coder, theme.id, chosen))


def dismiss(at: Desk, act: Callable[[str], object]) -> None:
    """Put it away, with the reason."""
    text = at.text
    with st.expander(text("ui-dismiss"), key="dismiss"):
        reason = st.text_input(
            text("ui-dismiss-reason"), key="dismiss-reason", placeholder=text("ui-dismiss-placeholder")
        )
        if st.button(text("ui-dismiss-go"), key="dismiss-go"):
            if reason.strip():
                do(lambda: act(reason.strip()), then=lambda _: open_cluster(None))
            st.html(said("t-warn", text("ui-dismiss-missing")))

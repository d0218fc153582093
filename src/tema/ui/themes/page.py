"""The page: one cluster or theme when the address names one, else the map with the lists beside it."""

from __future__ import annotations

import streamlit as st

from tema.ui.desk import Desk, desk, on_click
from tema.ui.dialogues.within import follow_links
from tema.ui.html import said
from tema.ui.jobs import job_panel
from tema.ui.themes.canvas import current_map, show_map
from tema.ui.themes.cluster import show_cluster
from tema.ui.themes.lists import list_clusters, list_outside, list_themes
from tema.ui.themes.selection import show_selection
from tema.ui.themes.state import open_cluster, opened_cluster, opened_theme, undo_latest
from tema.ui.themes.theme import show_theme
from tema.views.codebook import codebook_in_force
from tema.views.themes.map import unmapped

TABS = ("clusters", "themes", "outside")


def page() -> None:
    """Draw the page."""
    at = desk()
    _draw(at)
    follow_links()


def _draw(at: Desk) -> None:
    cluster, theme = opened_cluster(), opened_theme()
    if cluster is not None and show_cluster(at, codebook_in_force(at.study), cluster):
        return
    if theme is not None and show_theme(at, codebook_in_force(at.study), theme):
        return
    if cluster is not None or theme is not None:
        st.html(said("t-warn", at.text("themes-not-there")))
        open_cluster(None)
    st.title(at.text("ui-page-themes"))
    map_side, list_side = st.columns([1.5, 1], gap="large")
    with map_side:
        _map(at)
    with list_side:
        show_selection(at)
        _lists(at)


def _map(at: Desk) -> None:
    drawn = current_map(at)
    if drawn is None:
        if unmapped(at.study):
            st.html(said("t-lead", at.text("themes-no-map"), "p"))
            job_panel(at, "map", at.text("themes-draw-map"))
        else:
            st.html(said("t-lead", at.text("ui-no-clusters"), "p"))
        return
    show_map(at, drawn, key="map-all", layer="cluster")


def _lists(at: Desk) -> None:
    with st.container(key="theme-tabs", horizontal=True, vertical_alignment="center", gap="small"):
        tab = st.segmented_control(
            at.text("ui-show"),
            TABS,
            default="clusters",
            required=True,
            key="themes-tab",
            format_func=lambda name: at.text(f"ui-themes-{name}"),
            label_visibility="collapsed",
            persist_state="session",
        )
        st.button(
            at.text("ui-undo-latest"), key="undo-theme", type="tertiary", on_click=on_click, args=(undo_latest, at)
        )
    {"clusters": list_clusters, "themes": list_themes, "outside": list_outside}[tab](at)

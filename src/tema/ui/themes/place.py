"""Where an open cluster or theme lies: the map with its excerpts standing out."""

from __future__ import annotations

import streamlit as st

from tema.ui.desk import Desk
from tema.ui.themes.canvas import current_map, show_map


def show_place(at: Desk, members: tuple[str, ...], *, layer: str) -> None:
    """The map in an expander, drawn when it is asked for."""
    drawn = current_map(at)
    if drawn is None:
        return
    with st.expander(at.text("themes-on-map"), key="on-map"):
        if st.toggle(at.text("themes-on-map-show"), key="on-map-show"):
            show_map(at, drawn, key="map-one", layer=layer, lifted=members)

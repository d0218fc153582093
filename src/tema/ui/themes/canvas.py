"""The map on the page: what the component is told, and what it tells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

from tema.ui.desk import Desk
from tema.ui.themes.state import SERIAL, choose, chosen, kept, serial
from tema.views.themes.map import STEPS, Layer, Map, draw

_WORDS = {
    "label": "themes-map-label",
    "hint": "themes-map-hint",
    "chosen": "themes-map-chosen",
    "lifted": "themes-map-lifted",
    "outside": "themes-map-outside",
    "unthemed": "themes-map-unthemed",
    "clusters": "themes-map-clusters",
    "themes": "themes-map-themes",
    "cluster": "themes-map-by-cluster",
    "theme": "themes-map-by-theme",
    "lasso": "themes-map-lasso",
    "box": "themes-map-box",
    "move": "themes-map-move",
    "closer": "themes-map-closer",
    "farther": "themes-map-farther",
    "whole": "themes-map-whole",
    "tools": "themes-map-tools",
    "layers": "themes-map-layers",
    "views": "themes-map-views",
}


def current_map(at: Desk) -> Map | None:
    """The map of the study; None while none has been drawn."""
    return kept(at, "map", lambda: draw(at.study))


def show_map(at: Desk, drawn: Map, *, key: str, layer: str, lifted: Sequence[str] | None = None) -> None:
    """The map, with the segments ``lifted`` standing out; what a person chooses on it becomes what is chosen."""
    data = {
        "mark": drawn.mark,
        "points": drawn.payload,
        "steps": STEPS,
        "clusters": _names(drawn.clusters),
        "themes": _names(drawn.themes),
        "layer": layer,
        "lifted": None if lifted is None else [drawn.row[name] for name in lifted if name in drawn.row],
        "chosen": [drawn.row[name] for name in chosen() if name in drawn.row],
        "serial": serial(),
        # The component puts the number in the place of the sign.
        "words": {
            name: at.text(sentence, **({"count": "#"} if name == "chosen" else {})) for name, sentence in _WORDS.items()
        },
    }
    _component()(key=key, data=data, on_picked_change=lambda: _heard(drawn, key))


def _names(layer: Layer) -> list[dict[str, Any]]:
    return [{"name": name, "size": size} for name, size in zip(layer.names, layer.sizes, strict=True)]


def _heard(drawn: Map, key: str) -> None:
    told = st.session_state[key].get("picked")
    if not told or told.get("mark") != drawn.mark:
        return
    points = [point for point in told.get("points", ()) if isinstance(point, int) and 0 <= point < len(drawn.segments)]
    choose(drawn.segments[point] for point in points)
    st.session_state[SERIAL] = max(serial(), int(told.get("serial", 0)))


@cache
def _component() -> st.components.v2.types.ComponentRenderer:
    room = files("tema.ui.themes")
    html, css, js = ((room / f"map.{kind}").read_text(encoding="utf-8") for kind in ("html", "css", "js"))
    return st.components.v2.component("tema.map", html=html, css=css, js=js)

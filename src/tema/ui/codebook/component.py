"""The page's three components, each registered once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import streamlit as st


@cache
def component(name: str) -> st.components.v2.types.ComponentRenderer:
    """The component whose code lies in ``<name>.js`` beside this module."""
    code = (files("tema.ui.codebook") / f"{name}.js").read_text(encoding="utf-8")
    return st.components.v2.component(f"tema.codebook.{name}", js=code, isolate_styles=False)

"""Teman: the map of the segments, the clusters the machine found, and the themes people have named."""

from tema.ui.themes.page import TABS as _TABS
from tema.ui.themes.page import page

__all__ = ["_TABS", "page"]

"""Beslut: the history of the study."""

from tema.ui.history.page import page

__all__ = ["page"]

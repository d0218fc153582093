"""Kodare: who works here, where they differ and how that was settled, how far they agree, and merging their studies."""

from tema.ui.coders.chooser import coder_popover
from tema.ui.coders.page import page

__all__ = ["coder_popover", "page"]

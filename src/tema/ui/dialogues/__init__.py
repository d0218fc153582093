"""Dialoger: every dialogue, whole, with what is coded in it; who speaks; what is known of it; search in them all."""

from tema.ui.dialogues.page import page

__all__ = ["page"]

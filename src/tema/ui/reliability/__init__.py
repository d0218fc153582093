"""Tillförlitlighet: how far the machine can be believed, code by code, how it has learnt, and whom it hears."""

from tema.ui.reliability.page import page

__all__ = ["page"]

"""Granska: one excerpt after the other, its suggested codes, the rule of the code beside it, one key an answer."""

from tema.ui.review.page import page

__all__ = ["page"]

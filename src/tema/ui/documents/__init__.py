"""Underlag: the documents that the codebook is built from: which are relevant, and what there is in them to code by."""

from tema.ui.documents.page import page

__all__ = ["page"]

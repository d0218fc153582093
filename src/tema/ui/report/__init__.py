"""Rapport: the analyst's own text, her quotes, the framework matrix, and handouts for the participants."""

from tema.ui.report.page import page

__all__ = ["page"]

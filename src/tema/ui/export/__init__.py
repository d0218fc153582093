"""Export: what goes out of the study, and codings and projects that come in."""

from tema.ui.export.page import page

__all__ = ["page"]

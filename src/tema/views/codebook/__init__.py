"""What the codebook page shows: the codebook in force, a code being written, its excerpts, its earlier wordings."""

from __future__ import annotations

from tema.pipeline.rules import codebook_in_force
from tema.views.codebook.page import CodebookPage, CodeRow, codebook_page

__all__ = ["CodeRow", "CodebookPage", "codebook_in_force", "codebook_page"]

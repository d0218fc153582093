"""Sentences of the catalogues as blocks of a report."""

from __future__ import annotations

from tema.records.report import Heading, Paragraph, Run
from tema.views.report.basis import Basis


def paragraph(basis: Basis, key: str, **values: object) -> Paragraph:
    """One sentence or more, as a paragraph."""
    return Paragraph((Run(basis.text(key, **values)),))


def note(*sentences: str) -> Paragraph:
    """A smaller paragraph of these sentences."""
    return Paragraph((Run(" ".join(sentences)),), "note")


def heading(basis: Basis, key: str, level: int = 2) -> Heading:
    """A heading; 1 is a chapter."""
    return Heading(level, basis.text(key), key)

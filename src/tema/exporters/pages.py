"""What a text document is made of in any form: Word (``word``), OpenDocument (``odt``), Markdown (``marked``)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from tema.exporters.word import Pieces


class PagesLike(Protocol):
    """A document that is written from top to bottom."""

    def title(self, words: str, below: str = "") -> None:
        """The document's title, and what stands under it."""

    def contents(self) -> None:
        """The contents, with a link to every heading, stand here."""

    def heading(self, level: int, words: str) -> None:
        """A heading of level 1 to 9."""

    def paragraph(self, words: Pieces, style: str = "Body Text") -> None:
        """A paragraph; *Small* is small print."""

    def quote(self, words: Pieces, said_by: Pieces = "") -> None:
        """Words that somebody has said, and under them who said them."""

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[Pieces]], widths: Sequence[int] = ()) -> None:
        """A table with a heading row."""

    def page_break(self) -> None:
        """What follows begins on a new page where the form has pages."""

    def raw(self) -> bytes:
        """The file's contents."""

"""What codes are called, also those that the codebook no longer has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tema.errors import TemaError
from tema.records import Code, Codebook
from tema.ui.desk import Desk
from tema.views.codebook import codebook_in_force


@dataclass(frozen=True, slots=True)
class CodeNames:
    """The names of the codes in the reader's language; a code without one is called by its id."""

    book: Codebook | None
    named: Mapping[str, str]

    def of(self, code: str) -> str:
        """The code's name."""
        return self.named.get(code, code)

    def code(self, code: str) -> Code | None:
        """The code as the codebook in force has it."""
        return next((each for each in self.book.codes if each.id == code), None) if self.book else None


def code_names(at: Desk) -> CodeNames:
    """The names of the codebook in force; none while there is no codebook."""
    try:
        book = codebook_in_force(at.study)
    except TemaError:
        return CodeNames(None, {})
    return CodeNames(book, {code.id: code.named(at.language) for code in book.codes})

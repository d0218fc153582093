"""Documents that cannot be read or ranked, and drafts that are not ready."""

from __future__ import annotations

from collections.abc import Sequence

from tema.errors.base import TemaError
from tema.records import Problem


class DocumentsUnreadable(TemaError):
    """None of the documents that were named can be read; why comes along."""

    key = "error-documents-unreadable"

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Carry the problems so that the edge can list them."""
        super().__init__(count=len(problems))
        self.problems = tuple(problems)


class DocumentsMissing(TemaError):
    """There is no such folder, or no document in it. Values: folder."""

    key = "error-documents-missing"


class DocumentUnknown(TemaError):
    """The folder holds no such document. Values: file, folder."""

    key = "error-document-unknown"


class QuestionMissing(TemaError):
    """Documents are to be ranked, and nobody has asked a question. Values: folder."""

    key = "error-question-missing"


class NoneRelevant(TemaError):
    """Only relevant documents are wanted, and none in the folder has been judged so. Values: folder."""

    key = "error-none-relevant"


class NothingDrafted(TemaError):
    """Nothing in the documents looks like a concept. Values: count."""

    key = "error-nothing-drafted"


class DraftUnfinished(TemaError):
    """A draft with nothing kept in it, or with undecided concepts; ``kept`` and ``left`` are how many."""

    key = "error-draft-unfinished"

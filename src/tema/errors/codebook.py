"""A codebook that is missing or faulty, or a version of it that cannot be had."""

from __future__ import annotations

from collections.abc import Sequence

from tema.errors.base import TemaError
from tema.records import Problem


class CodebookMissing(TemaError):
    """The study has no codebook file, or not the one asked for. Values: folder."""

    key = "error-codebook-missing"


class CodebookInvalid(TemaError):
    """The codebook has faults; they come along. Values: file, count."""

    key = "error-codebook-invalid"

    def __init__(self, file: str, problems: Sequence[Problem]) -> None:
        """Carry the problems so that the edge can list them."""
        super().__init__(file=file, count=len(problems))
        self.problems = tuple(problems)


class CodebookEdited(TemaError):
    """The codebook's file says something else than the codebook in force: somebody edited it. Values: file."""

    key = "error-codebook-edited"


class CodebookNotThere(TemaError):
    """Neither a codebook's file, a study nor a version of its codebook. Values: path."""

    key = "error-no-codebook-there"


class CodebookMovedOn(TemaError):
    """An act that moved codings with the codebook has later changes on top of it."""

    key = "error-codebook-moved-on"


class VersionUnknown(TemaError):
    """The codebook has had no version of that number. Values: number, known."""

    key = "error-version-unknown"


class NothingToCompare(TemaError):
    """Only one wording is known."""

    key = "error-nothing-to-compare"


class ReasonMissing(TemaError):
    """A change of the codebook was asked for without a reason."""

    key = "error-reason-missing"

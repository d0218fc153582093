"""What can go wrong by a user's hand: one class per situation, each with its message and its mend.

TemaError
├── StudyMissing            the folder holds no study
├── StudyExists             ``tema new`` on a folder that already is one
├── StudyTooNew             the database was written by a later version of tema
├── StudyDamaged            the database cannot be read
├── StudyBusy               another program has been writing in it for too long
├── NothingToImport         no file of a known kind
├── TranscriptClash         another transcript has the same name but other contents
├── NoTranscripts           a run without any transcript
├── CodebookMissing         no codebook, or none of that name
├── CodebookInvalid         the codebook has faults
├── DocumentsUnreadable     none of the documents can be read
├── CodebookEdited          the codebook's file was changed outside tema
├── ReasonMissing           a change of the codebook without a reason
├── ModelUnavailable        the embedding model is neither bundled, imported nor allowed to be fetched
├── ModelInvalid            a folder that is no sentence-transformers model
├── UnknownSetting          a setting that does not exist
├── UnknownLanguage         a language that texts cannot be split in
├── UnknownFormat           an export whose suffix has no writer
├── NotYetRun               an export that needs a run first
├── CannotWrite             a file cannot be written
├── UnknownCode             a decision on a code that the codebook lacks
├── UnknownTheme            a decision on a theme that does not exist
├── PlaceMismatch           a decision whose quote is not the text at its place
├── DecisionClash           a decision id already used for another decision
├── StaleDecision           the ledger has moved since the page was drawn
├── NothingToUndo           undo without anything to take back
├── AuditShareInvalid       a share of silent audits that is no number from 0 to 50
├── AcceptedErrorInvalid    an accepted error that is no number from 1 to 50
├── MergeTextsDiffer        two studies to be merged hold different texts under one name
├── MergeNothingShared      two studies to be merged hold no dialogue in common
└── PortTaken               the review UI asked for a port that is in use

The message text lives in the catalogues under ``error-...``; the two edges (cli, ui) render it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from tema.records import Message, Problem


class TemaError(Exception):
    """A situation the user can mend; caught once in the CLI and once in the UI."""

    key: ClassVar[str] = "error-unknown"

    def __init__(self, **values: Any) -> None:
        """Keep the values that the catalogue's sentence names."""
        self.message = Message(self.key, values)
        super().__init__(f"{self.key}: {values}")


class StudyMissing(TemaError):
    """The folder holds no study. Values: folder."""

    key = "error-study-missing"


class StudyExists(TemaError):
    """The folder already holds a study. Values: folder."""

    key = "error-study-exists"


class StudyTooNew(TemaError):
    """The database was written by a later version of tema. Values: folder."""

    key = "error-study-too-new"


class StudyDamaged(TemaError):
    """The database cannot be read. Values: folder, detail."""

    key = "error-study-damaged"


class StudyBusy(TemaError):
    """Another program has been writing in the study for too long. Values: folder."""

    key = "error-study-busy"


class NothingToImport(TemaError):
    """No file of a known kind was found. Values: path."""

    key = "error-nothing-to-import"


class TranscriptClash(TemaError):
    """Another transcript has the same file name but other contents. Values: name."""

    key = "error-transcript-clash"


class NoTranscripts(TemaError):
    """The study has no transcript yet. Values: folder."""

    key = "error-no-transcripts"


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


class DocumentsUnreadable(TemaError):
    """None of the documents that were named can be read; why comes along. Values: count."""

    key = "error-documents-unreadable"

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Carry the problems so that the edge can list them."""
        super().__init__(count=len(problems))
        self.problems = tuple(problems)


class CodebookEdited(TemaError):
    """The codebook's file says something else than the codebook in force: somebody edited it. Values: file."""

    key = "error-codebook-edited"


class ReasonMissing(TemaError):
    """A change of the codebook was asked for without a reason."""

    key = "error-reason-missing"


class ModelUnavailable(TemaError):
    """The embedding model is not on this machine. Values: model."""

    key = "error-model-unavailable"


class ModelInvalid(TemaError):
    """A folder that is no sentence-transformers model. Values: path, detail."""

    key = "error-model-invalid"


class UnknownSetting(TemaError):
    """There is no such setting. Values: key, known."""

    key = "error-unknown-setting"


class UnknownLanguage(TemaError):
    """No rules to split texts in the language. Values: language."""

    key = "error-unknown-language"


class UnknownFormat(TemaError):
    """No writer for the suffix. Values: suffix, known."""

    key = "error-unknown-format"


class NotYetRun(TemaError):
    """The export needs the result of a run. Values: folder."""

    key = "error-not-yet-run"


class CannotWrite(TemaError):
    """A file cannot be written. Values: path, detail."""

    key = "error-cannot-write"


class UnknownCode(TemaError):
    """The codebook has no such code. Values: code."""

    key = "error-unknown-code"


class UnknownTheme(TemaError):
    """There is no such theme. Values: theme."""

    key = "error-unknown-theme"


class PlaceMismatch(TemaError):
    """The quote of a decision is not the text at its place. Values: place."""

    key = "error-place-mismatch"


class DecisionClash(TemaError):
    """The id of a decision is already used for another one. Values: id."""

    key = "error-decision-clash"


class StaleDecision(TemaError):
    """The ledger has moved since the page was drawn. Values: id."""

    key = "error-stale-decision"


class NothingToUndo(TemaError):
    """There is nothing to take back. Values: coder."""

    key = "error-nothing-to-undo"


class AuditShareInvalid(TemaError):
    """The share of silent audits is no whole number within its limits. Values: value, most."""

    key = "error-audit-share-invalid"


class AcceptedErrorInvalid(TemaError):
    """The error accepted among suggestions taken unread is no whole number within its limits. Values: value, most."""

    key = "error-accepted-error-invalid"


class MergeTextsDiffer(TemaError):
    """Two studies to be merged hold different texts under one name. Values: files, count, folder."""

    key = "error-merge-texts-differ"


class MergeNothingShared(TemaError):
    """Two studies to be merged hold no dialogue in common. Values: folder."""

    key = "error-merge-nothing-shared"


class PortTaken(TemaError):
    """The port asked for the review UI is in use or not allowed. Values: port."""

    key = "ui-port-taken"

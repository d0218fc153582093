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
├── DocumentsMissing        a folder of documents that is not there, or holds none
├── DocumentUnknown         a document that the folder does not hold
├── QuestionMissing         documents to be ranked without a question
├── NoneRelevant            only relevant documents are wanted, and nobody has judged one relevant
├── NothingDrafted          nothing in the documents looks like a concept
├── DraftUnfinished         a draft is to become a codebook, but nothing is kept or not all of it is answered
├── CodebookEdited          the codebook's file was changed outside tema
├── CodebookNotThere        a name that is neither a codebook's file, a study nor a version of it
├── CodebookMovedOn         an older change of the codebook cannot be taken back or redone under later ones
├── VersionUnknown          a version that the codebook has not had
├── NothingToCompare        a comparison with only one wording
├── ReasonMissing           a change of the codebook without a reason
├── ModelUnavailable        the embedding model is neither bundled, imported nor allowed to be fetched
├── ModelInvalid            a folder that is no sentence-transformers model
├── UnknownSetting          a setting that does not exist
├── UnknownLanguage         a language that texts cannot be split in
├── UnknownFormat           an export whose suffix has no writer
├── UnknownGrouping         an export by something that the study does not know
├── SheetTooLarge           a workbook's sheet with more rows or columns than Excel can show
├── NotYetRun               an export that needs a run first
├── NothingToTry            a rewording is to be tried on a study that has not been run
├── CannotWrite             a file cannot be written
├── AmongOwnFiles           an export to where the study keeps its own files
├── UnknownCode             a decision on a code that the codebook lacks
├── UnknownTheme            a decision on a theme that does not exist
├── PlaceMismatch           a decision whose quote is not the text at its place
├── DecisionClash           a decision id already used for another decision
├── ReportRefused           quotes or numbers in the report do not hold
├── NoSuchTheme             a handout on a theme that the study does not have
├── NoThemes                handouts before any theme has been named
├── StaleDecision           the ledger has moved since the page was drawn
├── NothingToUndo           undo without anything to take back
├── AuditShareInvalid       a share of silent audits that is no number from 0 to 50
├── AcceptedErrorInvalid    an accepted error that is no number from 1 to 50
├── SmallestCellInvalid     a smallest number for shared tables that is no number from 2 to 20
├── NoSuchDialogue          a dialogue that the study does not have
├── NoSuchSpeaker           a speaker whom a dialogue does not have
├── MergeTextsDiffer        two studies to be merged hold different texts under one name
├── MergeNothingShared      two studies to be merged hold no dialogue in common
├── ProjectUnreadable       a file that holds no project of another program
├── ProjectFolderTaken      a study to be made of a project in a folder that holds something else
└── PortTaken               the review UI asked for a port that is in use

The message text lives in the catalogues under ``error-...``; the two edges (cli, ui) render it.
"""

from __future__ import annotations

from tema.errors.base import TemaError
from tema.errors.codebook import (
    CodebookEdited,
    CodebookInvalid,
    CodebookMissing,
    CodebookMovedOn,
    CodebookNotThere,
    NothingToCompare,
    ReasonMissing,
    VersionUnknown,
)
from tema.errors.deciding import DecisionClash, NothingToUndo, PlaceMismatch, StaleDecision, UnknownCode, UnknownTheme
from tema.errors.documents import (
    DocumentsMissing,
    DocumentsUnreadable,
    DocumentUnknown,
    DraftUnfinished,
    NoneRelevant,
    NothingDrafted,
    QuestionMissing,
)
from tema.errors.machine import (
    AcceptedErrorInvalid,
    AuditShareInvalid,
    ModelInvalid,
    ModelUnavailable,
    NothingToTry,
    NotYetRun,
    SheetTooLarge,
    SmallestCellInvalid,
    UnknownFormat,
    UnknownGrouping,
    UnknownLanguage,
    UnknownSetting,
)
from tema.errors.project import ProjectFolderTaken, ProjectUnreadable
from tema.errors.report import NoSuchTheme, NoThemes, ReportRefused
from tema.errors.study import (
    AmongOwnFiles,
    CannotWrite,
    MergeNothingShared,
    MergeTextsDiffer,
    NoSuchDialogue,
    NoSuchSpeaker,
    NothingToImport,
    NoTranscripts,
    PortTaken,
    StudyBusy,
    StudyDamaged,
    StudyExists,
    StudyMissing,
    StudyTooNew,
    TranscriptClash,
)

__all__ = [
    "AcceptedErrorInvalid",
    "AmongOwnFiles",
    "AuditShareInvalid",
    "CannotWrite",
    "CodebookEdited",
    "CodebookInvalid",
    "CodebookMissing",
    "CodebookMovedOn",
    "CodebookNotThere",
    "DecisionClash",
    "DocumentUnknown",
    "DocumentsMissing",
    "DocumentsUnreadable",
    "DraftUnfinished",
    "MergeNothingShared",
    "MergeTextsDiffer",
    "ModelInvalid",
    "ModelUnavailable",
    "NoSuchDialogue",
    "NoSuchSpeaker",
    "NoSuchTheme",
    "NoThemes",
    "NoTranscripts",
    "NoneRelevant",
    "NotYetRun",
    "NothingDrafted",
    "NothingToCompare",
    "NothingToImport",
    "NothingToTry",
    "NothingToUndo",
    "PlaceMismatch",
    "PortTaken",
    "ProjectFolderTaken",
    "ProjectUnreadable",
    "QuestionMissing",
    "ReasonMissing",
    "ReportRefused",
    "SheetTooLarge",
    "SmallestCellInvalid",
    "StaleDecision",
    "StudyBusy",
    "StudyDamaged",
    "StudyExists",
    "StudyMissing",
    "StudyTooNew",
    "TemaError",
    "TranscriptClash",
    "UnknownCode",
    "UnknownFormat",
    "UnknownGrouping",
    "UnknownLanguage",
    "UnknownSetting",
    "UnknownTheme",
    "VersionUnknown",
]

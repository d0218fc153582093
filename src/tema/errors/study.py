"""A study that cannot be opened, filled, joined with another or written."""

from __future__ import annotations

from tema.errors.base import TemaError


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


class MergeTextsDiffer(TemaError):
    """Two studies to be merged hold different texts under one name. Values: files, count, folder."""

    key = "error-merge-texts-differ"


class MergeNothingShared(TemaError):
    """Two studies to be merged hold no dialogue in common. Values: folder."""

    key = "error-merge-nothing-shared"


class CannotWrite(TemaError):
    """A file cannot be written. Values: path, detail."""

    key = "error-cannot-write"


class AmongOwnFiles(TemaError):
    """An export would land among the study's own files. Values: path."""

    key = "error-among-own-files"


class PortTaken(TemaError):
    """The port asked for the review UI is in use or not allowed. Values: port."""

    key = "ui-port-taken"


class NoSuchDialogue(TemaError):
    """The study has no dialogue of that name. Values: dialogue, known."""

    key = "error-no-such-dialogue"


class NoSuchSpeaker(TemaError):
    """Nobody of that name speaks in the dialogue. Values: dialogue, speaker, known."""

    key = "error-no-such-speaker"

"""What the machine cannot do: a model that is missing, a setting it does not know, too early a question."""

from __future__ import annotations

from tema.errors.base import TemaError


class ModelUnavailable(TemaError):
    """The embedding model is not on this machine. Values: model."""

    key = "error-model-unavailable"


class ModelInvalid(TemaError):
    """A folder that is no sentence-transformers model. Values: path, detail."""

    key = "error-model-invalid"


class NotYetRun(TemaError):
    """The export needs the result of a run. Values: folder."""

    key = "error-not-yet-run"


class NothingToTry(TemaError):
    """A rewording cannot be tried before the machine has been run. Values: folder."""

    key = "error-nothing-to-try"


class UnknownSetting(TemaError):
    """There is no such setting. Values: key, known."""

    key = "error-unknown-setting"


class UnknownLanguage(TemaError):
    """No rules to split texts in the language. Values: language."""

    key = "error-unknown-language"


class UnknownFormat(TemaError):
    """No writer for the suffix. Values: suffix, known."""

    key = "error-unknown-format"


class UnknownGrouping(TemaError):
    """Rows or chapters are asked for by something that the study or the form does not know. Values: by, known."""

    key = "error-unknown-grouping"


class SheetTooLarge(TemaError):
    """A workbook's sheet has more rows or columns than Excel can show. Values: rows, columns, rowlimit, columnlimit."""

    key = "error-sheet-too-large"


class AuditShareInvalid(TemaError):
    """The share of silent audits is no whole number within its limits. Values: value, most."""

    key = "error-audit-share-invalid"


class AcceptedErrorInvalid(TemaError):
    """The error accepted among suggestions taken unread is no whole number within its limits. Values: value, most."""

    key = "error-accepted-error-invalid"


class SmallestCellInvalid(TemaError):
    """The smallest number shown in shared tables is no whole number within its limits. Values: value, least, most."""

    key = "error-smallest-cell-invalid"

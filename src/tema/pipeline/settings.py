"""What can be set for a study: the language of its dialogues, the sentence model, the codebook in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from tema.decisions import decision
from tema.embed import embedder_name
from tema.errors import (
    AcceptedErrorInvalid,
    AuditShareInvalid,
    CodebookMissing,
    SmallestCellInvalid,
    UnknownLanguage,
    UnknownSetting,
)
from tema.store import derived, ledger
from tema.store.study import Study

SETTINGS = ("language", "embedder", "codebook", "audit_share", "accepted_error", "smallest_cell")
CODEBOOK_SUFFIXES = (".yaml", ".yml")
MOST_AUDITED = 50
"""The largest share of silent audits (``audit_share``), in per cent."""
MOST_ERROR, USUAL_ERROR = 50, 10
"""The largest error that can be accepted among suggestions taken unread (``accepted_error``), and the one that is
accepted while nobody has chosen; in per cent."""
LEAST_CELL, USUAL_CELL, MOST_CELL = 2, 5, 20
"""How many dialogues or speakers a number in a shared table needs behind it (``smallest_cell``): least, while nobody
has chosen, and most."""


def change_setting(study: Study, coder: str, key: str, value: str) -> None:
    """Set one of ``SETTINGS``, after making sure that it can be used. Setting what already holds leaves no trace.

    Raises:
        UnknownSetting: no such setting.
        UnknownLanguage: no language that texts can be split in.
        ModelUnavailable: the sentence model is not on this machine.
        CodebookMissing: the study has no codebook file of that name.
        AuditShareInvalid: no whole number of per cent from 0 to ``MOST_AUDITED``.
        AcceptedErrorInvalid: no whole number of per cent from 1 to ``MOST_ERROR``.
        SmallestCellInvalid: no whole number from ``LEAST_CELL`` to ``MOST_CELL``.
    """
    if key not in SETTINGS:
        raise UnknownSetting(key=key, known=", ".join(SETTINGS))
    if key == "language":
        check_language(value)
    elif key == "embedder":
        embedder_name(value)
        value = str(Path(value).resolve()) if Path(value).is_dir() else value
    elif key in _NUMBERS:
        _NUMBERS[key](value)
    elif not (study.codebooks_folder / value).is_file() or Path(value).suffix not in CODEBOOK_SUFFIXES:
        raise CodebookMissing(folder=str(study.codebooks_folder / value))
    if derived.settings(study).get(key) != value:
        ledger.append(study, [decision(coder, "set_setting", values={"key": key, "value": value})])


def _check_audit_share(value: str) -> None:
    if not value.isdecimal() or int(value) > MOST_AUDITED:
        raise AuditShareInvalid(value=value, most=MOST_AUDITED)


def _check_accepted_error(value: str) -> None:
    if not value.isdecimal() or not 1 <= int(value) <= MOST_ERROR:
        raise AcceptedErrorInvalid(value=value, most=MOST_ERROR)


def _check_smallest_cell(value: str) -> None:
    if not value.isdecimal() or not LEAST_CELL <= int(value) <= MOST_CELL:
        raise SmallestCellInvalid(value=value, least=LEAST_CELL, most=MOST_CELL)


_NUMBERS: Mapping[str, Callable[[str], None]] = {
    "audit_share": _check_audit_share,
    "accepted_error": _check_accepted_error,
    "smallest_cell": _check_smallest_cell,
}


def accepted_error(study: Study) -> float:
    """The share of wrong ones that is accepted among suggestions taken unread, 0.01 to 0.5."""
    value = derived.settings(study).get("accepted_error", "")
    return min(max(int(value), 1), MOST_ERROR) / 100 if value.isdecimal() else USUAL_ERROR / 100


def smallest_cell(study: Study) -> int:
    """How many dialogues, and how many speakers, a number in a shared table must have behind it to be shown."""
    value = derived.settings(study).get("smallest_cell", "")
    return min(max(int(value), LEAST_CELL), MOST_CELL) if value.isdecimal() else USUAL_CELL


def check_language(language: str) -> None:
    """Make sure that texts in the language can be split.

    Raises:
        UnknownLanguage: spaCy has no rules for it.
    """
    known = language in {"sv", "en"} or (language.isalpha() and find_spec(f"spacy.lang.{language}") is not None)
    if not known:
        raise UnknownLanguage(language=language)

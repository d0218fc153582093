"""A new study: the folder, the database and a codebook of its own to edit."""

from __future__ import annotations

import shutil
from pathlib import Path

from tema.decisions import decision
from tema.errors import CannotWrite, CodebookMissing
from tema.pipeline.settings import CODEBOOK_SUFFIXES, check_language
from tema.resources import shipped
from tema.store import ledger
from tema.store.study import Study


def create(folder: Path, *, coder: str, language: str = "sv", codebook: Path | None = None) -> Study:
    """Make a study in ``folder`` with a copy of ``codebook`` (the shipped one when left out) and its exemplar bank.

    A file that is already in the study's ``codebooks/`` is kept.

    Raises:
        StudyExists: the folder already holds a study.
        CodebookMissing: there is no such codebook file (``.yaml`` or ``.yml``).
        UnknownLanguage: no language that texts can be split in.
        CannotWrite: the folder cannot be written.
    """
    source = codebook or shipped("codebooks") / "tillit.yaml"
    if not source.is_file() or source.suffix not in CODEBOOK_SUFFIXES:
        raise CodebookMissing(folder=str(source))
    check_language(language)
    study = Study.create(folder)
    for file in (source, source.with_suffix(".bank.jsonl")):
        target = study.codebooks_folder / file.name
        if file.is_file() and not target.exists():
            _copy(file, target)
    settings = {"language": language, "codebook": source.name}
    ledger.append(study, [decision(coder, "set_setting", values={"key": k, "value": v}) for k, v in settings.items()])
    return study


def _copy(file: Path, target: Path) -> None:
    try:
        shutil.copyfile(file, target)
    except OSError as error:
        raise CannotWrite(path=str(target), detail=error.strerror or str(error)) from error

"""A new study: the folder, the database and a codebook of its own to edit."""

from __future__ import annotations

import shutil
from pathlib import Path

from tema.decisions import decision
from tema.errors import CodebookMissing
from tema.resources import shipped
from tema.store import ledger
from tema.store.study import Study


def create(folder: Path, *, coder: str, language: str = "sv", codebook: Path | None = None) -> Study:
    """Make a study in ``folder`` with a copy of ``codebook`` (the shipped one when left out) and its exemplar bank.

    A file that is already in the study's ``codebooks/`` is kept.

    Raises:
        StudyExists: the folder already holds a study.
        CodebookMissing: there is no such codebook file.
    """
    source = codebook or shipped("codebooks") / "tillit.yaml"
    if not source.is_file():
        raise CodebookMissing(folder=str(source))
    study = Study.create(folder)
    for file in (source, source.with_suffix(".bank.jsonl")):
        target = study.codebooks_folder / file.name
        if file.is_file() and not target.exists():
            shutil.copyfile(file, target)
    settings = {"language": language, "codebook": source.name}
    ledger.append(study, [decision(coder, "set_setting", values={"key": k, "value": v}) for k, v in settings.items()])
    return study

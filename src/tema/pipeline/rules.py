"""The codebook in force: read from the study's file, taken into the ledger when its wording has changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from tema.codebook import check_codebook, parse_codebook, read_bank
from tema.codebook.lines import read_text
from tema.errors import CodebookInvalid, CodebookMissing
from tema.files import write_whole
from tema.pipeline.adopting import take_in
from tema.pipeline.settings import CODEBOOK_SUFFIXES
from tema.records import Codebook, Passage, Problem
from tema.store import derived
from tema.store.adoptions import adoptions
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class Rules:
    """The codebook an analyst works by, with its exemplar bank (empty when there is none) and the bank's faults."""

    file: Path
    codebook: Codebook
    bank: tuple[Passage, ...]
    problems: tuple[Problem, ...]


def rules_in_force(study: Study, coder: str) -> Rules:
    """The study's codebook; a file edited since the last time becomes a new version in the ledger, by ``coder``.

    Codings follow codes whose id has changed (see ``adopting``). A file whose wording was taken back in the ledger is
    brought back in step first.

    Raises:
        CodebookMissing: the study has no codebook file, or not the one its settings name.
        CodebookInvalid: the file has faults; nothing is taken into use.
    """
    put_back(study)
    file = codebook_file(study)
    wording, codebook, faults = _read(file)
    if codebook is None:
        raise CodebookInvalid(file.name, faults)
    sha256 = hashlib.sha256(wording.encode()).hexdigest()
    adopted = derived.adopted_codebook(study)
    if adopted is None or adopted["sha256"] != sha256:
        take_in(study, coder, file.name, wording, codebook)
    return Rules(file, codebook, *bank_of(file, codebook))


def codebook_in_force(study: Study) -> Codebook:
    """The codebook that decisions refer to: as taken into use by the latest run, else as the file reads now.

    Raises:
        CodebookMissing, CodebookInvalid: there is none yet and the file cannot be used.
    """
    file, wording = wording_in_force(study)
    codebook, faults = parse_codebook(wording, file)
    if codebook is None:
        raise CodebookInvalid(file, faults)
    return codebook


def wording_in_force(study: Study) -> tuple[str, str]:
    """The name of its file, and its text.

    Raises:
        CodebookMissing, CodebookInvalid: there is none yet and the file cannot be read.
    """
    adopted = derived.adopted_codebook(study)
    if adopted is not None:
        return adopted["file"], adopted["text"]
    file = codebook_file(study)
    wording, faults = read_text(file)
    if wording is None:
        raise CodebookInvalid(file.name, faults)
    return file.name, wording


def put_back(study: Study) -> bool:
    """Bring the file in step with the ledger where its wording was taken back there; whether it was written.

    Without this the next run would take the undone wording for an edit of the file, and undo the undoing. The same
    holds of a change that was broken off between the ledger and the file.
    """
    adopted = derived.adopted_codebook(study)
    if adopted is None:
        return False
    file = study.codebooks_folder / adopted["file"]
    wording, _ = read_text(file)
    if wording is None or wording == adopted["text"]:
        return False
    if _text_of(next_of(file)) == adopted["text"]:
        next_of(file).replace(file)
        return True
    mark = hashlib.sha256(wording.encode()).hexdigest()
    standing = {each.counts for each in adoptions(study) if each.sha256 == mark}
    if standing != {False}:
        return False
    write_wording(file, adopted["text"])
    return True


def next_of(file: Path) -> Path:
    """Where the next wording of a codebook's file waits until the ledger has taken it."""
    return file.with_name(f".{file.name}.next")


def _text_of(file: Path) -> str | None:
    return read_text(file)[0] if file.is_file() else None


def write_wording(file: Path, wording: str) -> None:
    """Write a codebook's file whole or not at all.

    Raises:
        CannotWrite: the disk is full, or the file is write-protected.
    """
    write_whole(file, wording.encode())


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of a codebook found: faults that stop its use, and advice on what is missing or overlaps."""

    file: str
    codes: int
    faults: tuple[Problem, ...]
    advice: tuple[Problem, ...]


def check_rules(path: Path) -> Checked:
    """Check a codebook file, or the codebook of the study in the folder ``path``.

    Raises:
        CodebookMissing: no such file, or no codebook in the study.
        StudyMissing: the folder holds no study.
    """
    if path.is_dir():
        with Study.open(path) as study:
            path = codebook_file(study)
    if not path.is_file():
        raise CodebookMissing(folder=str(path))
    wording, codebook, faults = _read(path)
    if codebook is None:
        return Checked(path.name, 0, faults, ())
    _, bank_faults = bank_of(path, codebook)
    return Checked(path.name, len(codebook.codes), (), (*check_codebook(codebook, path.name, wording), *bank_faults))


def _read(file: Path) -> tuple[str, Codebook | None, tuple[Problem, ...]]:
    wording, faults = read_text(file)
    if wording is None:
        return "", None, faults
    return (wording, *parse_codebook(wording, file.name))


def bank_of(file: Path, codebook: Codebook) -> tuple[tuple[Passage, ...], tuple[Problem, ...]]:
    """The exemplar bank beside a codebook's file; empty where there is none."""
    bank = file.with_suffix(".bank.jsonl")
    return read_bank(bank, [code.id for code in codebook.codes]) if bank.is_file() else ((), ())


def codebook_file(study: Study) -> Path:
    """The codebook the settings name, else the first in ``codebooks/``.

    Raises:
        CodebookMissing: there is none.
    """
    named = derived.settings(study).get("codebook")
    files = sorted(file for file in study.codebooks_folder.glob("*") if file.suffix in CODEBOOK_SUFFIXES)
    wanted = [file for file in files if file.name == named] if named else files
    if not wanted:
        raise CodebookMissing(folder=str(study.codebooks_folder / (named or "")))
    return wanted[0]

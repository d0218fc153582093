"""The codebook in force: read from the study's file, taken into the ledger when its wording has changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from tema.codebook import check_codebook, parse_codebook, read_bank, read_codebook
from tema.decisions import decision
from tema.errors import CodebookInvalid, CodebookMissing
from tema.records import Codebook, Passage, Problem
from tema.store import derived, ledger
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

    Raises:
        CodebookMissing: the study has no codebook file, or not the one its settings name.
        CodebookInvalid: the file has faults; nothing is taken into use.
    """
    file = codebook_file(study)
    wording = file.read_text(encoding="utf-8-sig")
    codebook, faults = parse_codebook(wording, file.name)
    if codebook is None:
        raise CodebookInvalid(file.name, faults)
    sha256 = hashlib.sha256(wording.encode()).hexdigest()
    adopted = derived.adopted_codebook(study)
    if adopted is None or adopted["sha256"] != sha256:
        values = {"file": file.name, "sha256": sha256, "text": wording}
        ledger.append(study, [decision(coder, "adopt_codebook", values=values)])
    bank_file = file.with_suffix(".bank.jsonl")
    codes = [code.id for code in codebook.codes]
    bank, problems = read_bank(bank_file, codes) if bank_file.is_file() else ((), ())
    return Rules(file, codebook, bank, problems)


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
    codebook, faults = read_codebook(path)
    bank_file = path.with_suffix(".bank.jsonl")
    if codebook is None:
        return Checked(path.name, 0, faults, ())
    codes = [code.id for code in codebook.codes]
    bank_faults = read_bank(bank_file, codes)[1] if bank_file.is_file() else ()
    return Checked(
        path.name,
        len(codebook.codes),
        (),
        (*faults, *check_codebook(codebook, path.name, path.read_text("utf-8-sig")), *bank_faults),
    )


def codebook_file(study: Study) -> Path:
    """The codebook the settings name, else the first in ``codebooks/``.

    Raises:
        CodebookMissing: there is none.
    """
    named = derived.settings(study).get("codebook")
    files = sorted(study.codebooks_folder.glob("*.yaml"))
    wanted = [file for file in files if file.name == named] if named else files
    if not wanted:
        raise CodebookMissing(folder=str(study.codebooks_folder / (named or "")))
    return wanted[0]

"""Codebooks in and out of files of other programs: whole files, never one over another unasked."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from tema.codebook import parse_codebook
from tema.codebook.emit import codebook_text
from tema.codebook.schema import slug
from tema.errors import CodebookInvalid, CodebookMissing, UnknownFormat
from tema.exchange import READERS, WRITERS, Taken, Written
from tema.exchange.records import refused
from tema.files import write_whole
from tema.pipeline.rules import codebook_file, codebook_in_force, write_wording
from tema.pipeline.settings import change_setting
from tema.records import Codebook
from tema.store.study import Study


def codebook_at(path: Path, language: str) -> Codebook:
    """The codebook in force of the study in the folder ``path``, or that of a file in any form that can be read.

    Raises:
        StudyMissing, CodebookMissing: nothing is there.
        CodebookInvalid: it has faults that stop its use.
    """
    if path.is_dir():
        with Study.open(path) as study:
            return codebook_in_force(study)
    taken = taken_from(path, language)
    if taken.codebook is None:
        raise CodebookInvalid(path.name, taken.problems)
    return taken.codebook


def taken_from(path: Path, language: str, *, levels: bool = False) -> Taken:
    """What can be taken out of a codebook file, by its suffix (see ``tema.exchange.Read``); no reader is a fault.

    Raises:
        CodebookMissing: there is no such file, or it may not be read.
    """
    try:
        return taken_in(path.name, path.read_bytes(), language, levels=levels)
    except OSError as error:
        raise CodebookMissing(folder=str(path)) from error


def taken_in(name: str, raw: bytes, language: str, *, levels: bool = False) -> Taken:
    """The same for a file's name and contents."""
    suffix = Path(name).suffix.lower()
    if suffix not in READERS:
        return refused(name, "exchange-unknown-form", suffix=suffix or "blank", known=", ".join(READERS))
    return READERS[suffix](name, raw, language, levels=levels)


def written(book: Codebook, suffix: str) -> Written:
    """The codebook in the form of that suffix.

    Raises:
        UnknownFormat: no writer for it.
    """
    if suffix.lower() not in WRITERS:
        raise UnknownFormat(suffix=suffix, known=", ".join(WRITERS))
    return WRITERS[suffix.lower()](book)


def write_codebook(book: Codebook, path: Path) -> Written:
    """Write the codebook to a file whose suffix says the form, whole or not at all.

    Raises:
        UnknownFormat: as ``written``.
        CannotWrite: the file cannot be written.
    """
    made = written(book, path.suffix)
    write_whole(path, made.raw)
    return made


def save_codebook(book: Codebook, path: Path) -> None:
    """Write a codebook as tema's own file, once it is sure that it reads as what was meant.

    Raises:
        CodebookInvalid: it holds something that a codebook cannot.
        CannotWrite: the file cannot be written.
    """
    text = codebook_text(book)
    read, problems = parse_codebook(text, path.name)
    if read is None:
        raise CodebookInvalid(path.name, problems)
    if read != book:
        raise AssertionError(f"{path.name}: the codebook's text does not say what was meant")
    write_wording(path, text)


def keep_in_study(study: Study, coder: str, book: Codebook, name: str) -> Path:
    """Save a codebook that was taken in as a new file of the study, named after the file it comes from.

    The study goes on with the codebook that it has: where no setting says which that is, it is the first by name, so
    the setting is made before another file comes in.
    """
    stem = slug(Path(name).stem)
    folder = study.codebooks_folder
    numbered = (folder / f"{stem}{f'_{number}' if number > 1 else ''}.yaml" for number in range(1, 10_000))
    path = next(each for each in numbered if not each.exists())
    folder.mkdir(exist_ok=True)
    with suppress(CodebookMissing):
        change_setting(study, coder, "codebook", codebook_file(study).name)
    save_codebook(book, path)
    return path

"""What a person means by ``STUDY@3``, ``STUDY@file`` or a file's name: the codebooks to lay side by side."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tema.codebook import read_codebook
from tema.errors import CodebookInvalid, CodebookNotThere, NothingToCompare, VersionUnknown
from tema.pipeline.rules import codebook_file
from tema.records import Codebook, Message
from tema.store.study import Study
from tema.views.codebook.differences import Compared, compared
from tema.views.codebook.versions import between, book_then, versions

DATABASE = "tema.db"
FILE = ("file", "fil")


@dataclass(frozen=True, slots=True)
class Side:
    """One codebook and what to call it; ``adoption`` where it is a wording that a study has had."""

    book: Codebook
    name: str
    which: Message | None = None
    folder: Path | None = None
    adoption: str | None = None


def side(asked: str) -> Side:
    """The codebook that is asked for.

    Raises:
        CodebookNotThere: nothing of that name.
        VersionUnknown: the study has no version of that number.
        CodebookInvalid, CodebookMissing: see ``tema.errors``.
    """
    path = Path(asked)
    if path.is_file():
        return Side(_read(path), path.name)
    folder, at, which = asked.rpartition("@") if "@" in asked and not path.exists() else (asked, "", "")
    if not (Path(folder) / DATABASE).is_file():
        raise CodebookNotThere(path=asked)
    return _of_study(Path(folder), which if at else "")


def sides(first: str, second: str | None) -> tuple[Side, Side]:
    """The two to compare. One study alone: what holds and its file, or where they agree the last two versions.

    Raises:
        NothingToCompare: only one wording is known.
    """
    one = side(first)
    if second is not None:
        return one, side(second)
    if one.folder is None:
        raise NothingToCompare
    if one.adoption is None:
        return side(str(one.folder)), one
    with Study.open(one.folder) as study:
        found = versions(study)
    if "@" not in first or Path(first).exists():
        file = _of_study(one.folder, "file")
        if compared(one.book, file.book).found:
            return one, file
    ids = [each.adoption.id for each in found]
    at = ids.index(one.adoption) if one.adoption in ids else len(ids)
    if at + 1 >= len(found):
        raise NothingToCompare
    return _of_study(one.folder, str(found[at + 1].number)), one


def beside(one: Side, other: Side) -> Compared:
    """The two, and what differs; a split is known where both are wordings of one study."""
    if one.adoption and other.adoption and one.folder is not None and one.folder == other.folder:
        with Study.open(one.folder) as study:
            found = between(study, one.adoption, other.adoption)
        if found is not None:
            return found
    return compared(one.book, other.book)


def _of_study(folder: Path, which: str) -> Side:
    with Study.open(folder) as study:
        name = folder.resolve().name
        if which.casefold() in FILE:
            return Side(_read(codebook_file(study)), name, Message("differences-file", {}), folder)
        found = versions(study, undone=True)
        standing = [each for each in found if each.adoption.counts]
        if not which and not standing:
            return Side(_read(codebook_file(study)), name, Message("differences-file", {}), folder)
        chosen = standing[0] if not which else next((each for each in found if str(each.number) == which), None)
        book = book_then(study, chosen.adoption.id) if chosen else None
        if chosen is None or book is None:
            known = ", ".join(str(each.number) for each in reversed(found))
            raise VersionUnknown(number=which, known=known or "0")
        values: dict[str, Any] = {"number": chosen.number}
        return Side(book, name, Message("differences-number", values), folder, chosen.adoption.id)


def _read(path: Path) -> Codebook:
    book, faults = read_codebook(path)
    if book is None:
        raise CodebookInvalid(path.name, faults)
    return book

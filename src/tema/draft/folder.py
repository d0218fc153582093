"""A draft on disk: its file, the journal of what was done to it, and the text editions of its documents.

``utkast.yaml`` has beside it ``utkast.acts.jsonl`` and the folder ``utkast.texts`` with a text file for each document,
in which the lines that sources name can be looked up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tema.codebook import parse_codebook
from tema.codebook.lines import read_text
from tema.draft.acts import State, replay
from tema.draft.file import parse_draft
from tema.draft.places import placed
from tema.errors import CannotWrite
from tema.journal import Entry, entries
from tema.records import Codebook, Document, Draft, Problem

DRAFTS = "drafts"
"""The folder in a study's ``codebooks/`` where drafts lie; no run looks for codebooks there."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft as it stands: what its file says, what people have done, and the texts that it cites by short name.

    ``written`` is the file as a codebook: it may hold examples that people have written there.
    """

    file: Path
    state: State
    written: Codebook
    acts: tuple[Entry, ...]
    texts: Mapping[str, str]
    problems: tuple[Problem, ...]


def journal_of(file: Path) -> Path:
    """Where the acts on the draft in ``file`` are kept."""
    return file.with_suffix(".acts.jsonl")


def texts_of(file: Path) -> Path:
    """The folder of the text editions of the documents that the draft in ``file`` cites."""
    return file.with_suffix(".texts")


def open_draft(file: Path) -> tuple[Opened | None, tuple[Problem, ...]]:
    """The draft in a file with all that was done to it, or the faults of the file with their lines."""
    text, faults = read_text(file)
    if text is None:
        return None, faults
    draft, faults = parse_draft(text, file.name)
    written, _ = parse_codebook(text, file.name)
    if draft is None or written is None:
        return None, faults
    acts, problems = entries(journal_of(file))
    texts = _texts(file, tuple(short for short, _ in draft.documents))
    draft = _placed(draft, tuple(texts.items()))
    return Opened(file, replay(draft, acts), written, acts, texts, problems), ()


def keep_texts(file: Path, draft: Draft, documents: Sequence[Document]) -> None:
    """Write the text editions of the documents that a draft was made from.

    Raises:
        CannotWrite: the folder cannot be written.
    """
    short = {name: key for key, name in draft.documents}
    folder = texts_of(file)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for document in documents:
            name = short.get(document.name, document.name)
            (folder / _file_name(name)).write_text(document.text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotWrite(path=str(folder), detail=error.strerror or str(error)) from error


def _texts(file: Path, names: Sequence[str]) -> dict[str, str]:
    found = {}
    for name in names:
        path = texts_of(file) / _file_name(name)
        text = read_text(path)[0] if path.is_file() else None
        if text is not None:
            found[name] = text
    return found


def _file_name(short: str) -> str:
    """A file name made of a document's short name, which may come from a file edited by hand."""
    return "".join(each if each.isalnum() or each in "-_." else "_" for each in short).lstrip(".") + ".txt"


@lru_cache(maxsize=4)
def _placed(draft: Draft, texts: tuple[tuple[str, str], ...]) -> Draft:
    return placed(draft, dict(texts))

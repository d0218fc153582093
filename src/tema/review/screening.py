"""What people do when they screen a folder of documents: each act a line more in the folder's ``screening.jsonl``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tema.errors import CannotWrite, DocumentUnknown, NothingToUndo, QuestionMissing
from tema.journal import append, entries
from tema.pipeline.screening import Found, found
from tema.records import Problem
from tema.screening.marks import CLEAR, JUDGEMENTS, Screened, due, latest, lot, replay

JOURNAL = "screening.jsonl"

SAYINGS = (*JUDGEMENTS, CLEAR)

_LONGEST_NAME = 120
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")


def standing(folder: Path) -> tuple[Screened, tuple[Problem, ...]]:
    """Where the screening of the folder stands, and the lines of its journal that cannot be read."""
    lines, problems = entries(folder / JOURNAL)
    return replay(lines), problems


def ask(folder: Path, coder: str, questions: Iterable[str]) -> None:
    """Ask these questions from now on; nothing is written when they are those asked already.

    Raises:
        QuestionMissing: there is none.
        CannotWrite: the journal cannot be written.
    """
    asked = list(dict.fromkeys(" ".join(question.split()) for question in questions if question.strip()))
    if not asked:
        raise QuestionMissing(folder=str(folder))
    if asked != list(standing(folder)[0].questions):
        append(folder / JOURNAL, coder, "ask", questions=asked)


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a document: one of ``SAYINGS``, why, and whether it stood at the top of the machine's order."""

    judgement: str
    reason: str = ""
    order: bool = False


def mark(folder: Path, coder: str, document: Found, said: Said) -> None:
    """Judge a document, or take the judgement away.

    Raises:
        CannotWrite: the journal cannot be written.
    """
    now = standing(folder)[0]
    append(
        folder / JOURNAL,
        coder,
        "mark",
        document=document.sha256,
        name=document.name,
        judgement=said.judgement,
        reason=said.reason.strip(),
        way="lot" if document.sha256 in now.drawn else "order" if said.order else "own",
        questions=list(now.questions),
    )


def undo(folder: Path, coder: str) -> str:
    """Take the coder's latest judgement or question back; what act it was.

    Raises:
        NothingToUndo: she has done nothing that stands.
        CannotWrite: the journal cannot be written.
    """
    entry = latest(entries(folder / JOURNAL)[0], coder)
    if entry is None:
        raise NothingToUndo(coder=coder)
    append(folder / JOURNAL, coder, "undo", undoes=entry["id"])
    return str(entry["act"])


def keep_up(folder: Path, coder: str, present: Sequence[str]) -> None:
    """Write down what the folder holds when that has changed, and draw a document by lot when it is time for one.

    Raises:
        CannotWrite: the journal cannot be written.
    """
    now = standing(folder)[0]
    if not now.frames or now.frames[-1] != frozenset(present):
        append(folder / JOURNAL, coder, "documents", documents=sorted(present))
        now = standing(folder)[0]
    if due(now, frozenset(present)):
        draw(folder, coder, present, 1)


def draw(folder: Path, coder: str, present: Sequence[str], times: int) -> int:
    """Draw so many unread documents by lot, all with the same chance; how many there were to draw.

    Raises:
        CannotWrite: the journal cannot be written.
    """
    now = standing(folder)[0]
    judged = now.by_document
    unread = [each for each in present if each not in judged]
    drawn = lot(now, unread, times)
    for document in drawn:
        append(folder / JOURNAL, coder, "draw", document=document, unread=len(unread))
    return len(drawn)


def named(folder: Path, file: str) -> Found:
    """The document that ``file`` names: its path, its path in the folder, or its name where only one has it.

    Raises:
        DocumentsMissing: there is no such folder.
        DocumentUnknown: it is not among the folder's documents.
    """
    every = found(folder)
    wanted = {file, Path(file).as_posix()}
    with suppress(ValueError):  # where it lies elsewhere it can only be a name
        wanted.add(Path(file).resolve().relative_to(folder.resolve()).as_posix())
    exact = [one for one in every if wanted.intersection((one.name, *one.also))]
    alike = [one for one in every if file in {Path(name).name for name in (one.name, *one.also)}]
    for group in (exact, alike):
        if len(group) == 1:
            return group[0]
    raise DocumentUnknown(file=file, folder=str(folder))


def add_file(folder: Path, name: str, raw: bytes) -> Path:
    """Put a document into the folder under a name that is safe everywhere; never over another one.

    The same contents under the same name are left as they are; other contents get a number after the name.

    Raises:
        CannotWrite: it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        clean = safe_name(name)
        stem, suffix = Path(clean).stem, Path(clean).suffix
        for number in range(1, 10_000):
            path = folder / (clean if number == 1 else f"{stem} ({number}){suffix}")
            if path.is_file() and path.read_bytes() == raw:
                return path
            try:
                # "x" fails where a file exists, also one that came in the same moment.
                with path.open("xb") as out:
                    out.write(raw)
            except FileExistsError:
                continue
            return path
    except OSError as error:
        raise CannotWrite(path=str(folder / safe_name(name)), detail=error.strerror or str(error)) from error
    raise CannotWrite(path=str(folder / clean), detail=clean)


def safe_name(name: str) -> str:
    """A file's name that no system takes for anything else: no folders, no control characters, no reserved names."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    clean = _FORBIDDEN.sub("_", last).strip(" .") or "dokument"
    clean = f"_{clean}" if _RESERVED.match(clean) else clean
    suffix = Path(clean).suffix[:12]
    return clean if len(clean) <= _LONGEST_NAME else clean[: _LONGEST_NAME - len(suffix)] + suffix

"""The wording of the codebook in force, and the study's file in step with it.

The ledger keeps every wording whole, so the file can always be written from it. A file that was edited outside tema is
never written over unasked: the analyst says which of the two to go on from (``take_file``, ``keep_wording``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

from tema.codebook import parse_codebook
from tema.codebook.lines import read_text
from tema.decisions import decision
from tema.errors import CannotWrite, CodebookEdited, CodebookInvalid, NothingToUndo, ReasonMissing
from tema.pipeline.adopting import following
from tema.pipeline.rules import codebook_file, next_of, write_wording
from tema.records import EMPTY, Codebook, Decision
from tema.review.acting import append_act
from tema.review.undoing import undo_act
from tema.store import derived, ledger, machine
from tema.store.adoptions import adoptions
from tema.store.study import Study

Written = Literal["same", "written", "edited"]
"""The file already said what holds; it was written; or somebody has edited it and it was let be."""

KEPT = "kept"
"""The folder in ``codebooks/`` where an edited file is copied before it is written over."""


def take_file(study: Study, coder: str, reason: str) -> None:
    """Go on from the file as it stands: its wording is taken into use, and codings follow codes whose id changed.

    Raises:
        CodebookInvalid: the file has faults; it stays as it is, and so does the wording in force.
    """
    file = codebook_file(study)
    text, faults = read_text(file)
    if text is None:
        raise CodebookInvalid(file.name, faults)
    before, after = (parse_codebook(each, file.name)[0] for each in (in_force(study), text))
    moves = following(study, coder, before, after) if before and after else []
    adopt(study, coder, file, text, reasoned(reason), lambda: moves)


def keep_wording(study: Study, coder: str) -> Path | None:
    """Go on from the wording in force: the file is written from it, and what it said is kept beside it.

    Returns:
        The copy of what the file said, None where there was none.
    """
    adopted = derived.adopted_codebook(study)
    if adopted is None:
        raise NothingToUndo(coder=coder)
    file = study.codebooks_folder / adopted["file"]
    copy = _copied(file) if file.exists() else None
    write_wording(file, adopted["text"])
    if codebook_file(study) != file:
        # The settings name another file, and would go on doing so.
        ledger.append(study, [decision(coder, "set_setting", values={"key": "codebook", "value": file.name})])
    return copy


def undo_change(study: Study, coder: str) -> tuple[Decision, ...]:
    """Take back the latest change of the codebook, whoever made it, with the codings it moved; the file follows.

    Raises:
        NothingToUndo: the codebook is as it was when the study took it into use.
        CodebookEdited: the file was edited outside tema; nothing is taken back.
    """
    standing = [each for each in adoptions(study) if each.counts]
    if len(standing) < 2:  # noqa: PLR2004
        raise NothingToUndo(coder=coder)
    expect_same(study)
    taken = undo_act(study, coder, standing[0].id)
    write_back(study)
    return taken


def write_back(study: Study) -> Written:
    """Bring the file in step with the ledger after an act on the codebook was undone or redone.

    Only a file that says something the ledger knows is written over; one that was edited outside tema is let be.
    """
    adopted = derived.adopted_codebook(study)
    if adopted is None:
        return "same"
    file = study.codebooks_folder / adopted["file"]
    text, _ = read_text(file)
    if text == adopted["text"]:
        return "same"
    if text is None or _mark(text) not in {each.sha256 for each in adoptions(study)}:
        return "edited"
    write_wording(file, adopted["text"])
    return "written"


def adopt(  # noqa: PLR0913, PLR0917  (who, which file, what, why and with what)
    study: Study,
    coder: str,
    file: Path,
    new: str,
    reason: str,
    along: Callable[[], Sequence[Decision]] = list,
    seen: str | None = None,
    more: Mapping[str, object] = EMPTY,
) -> None:
    """Take the text ``new`` into use, in the ledger and in the file, in one act with the decisions of ``along()``.

    ``seen`` is the newest decision that ``new`` was made from: see ``ledger.append``. ``more`` is what the texts
    alone do not tell: ``split``, the code that was parted and the one that came of it; ``same``, the codes that were
    only put in other words, so that what people answered by the old ones still holds.

    Raises:
        CodebookInvalid: the text has faults; nothing is changed.
        StaleDecision: somebody else has changed the codebook since ``seen``; nothing is changed.
        CannotWrite: the file cannot be written; the act, where it was stored already, is taken back.
    """
    before = {code.id: code for code in parsed(in_force(study), file.name).codes}
    after = {code.id: code for code in parsed(new, file.name).codes}
    changed = sorted(id_ for id_ in before.keys() | after.keys() if before.get(id_) != after.get(id_))
    values: dict[str, object] = {
        "file": file.name,
        "sha256": _mark(new),
        "text": new,
        "reason": reason,
        "changed": changed,
        **more,
    }
    half = next_of(file)
    try:
        # Written beside its place first: if the disk is full, nothing has been decided yet.
        half.write_text(new, encoding="utf-8", newline="\n")
        made = append_act(study, [decision(coder, "adopt_codebook", values=values), *along()], seen=seen)
        _exchange(study, half, file, made[0])
    except OSError as error:
        raise CannotWrite(path=str(file), detail=error.strerror or str(error)) from error
    finally:
        half.unlink(missing_ok=True)
    used = {id_ for id_, code in before.items() if code.retired is None}
    machine.forget_suggestions(study, [id_ for id_, code in after.items() if code.retired is not None and id_ in used])


def _exchange(study: Study, half: Path, file: Path, adoption: Decision) -> None:
    try:
        half.replace(file)
    except FileNotFoundError:
        pass  # another session found it waiting and has put it in its place (``put_back``)
    except OSError:
        # Another program holds the file. Its old wording would be taken for an edit by the next run.
        undo_act(study, adoption.coder, adoption.id)
        raise


def reasoned(reason: str) -> str:
    """The reason on one line.

    Raises:
        ReasonMissing: it is empty.
    """
    if not reason.strip():
        raise ReasonMissing
    return " ".join(reason.split())


def expect_same(study: Study) -> None:
    """See that nobody has edited the file.

    Raises:
        CodebookEdited: somebody has.
    """
    file = codebook_file(study)
    adopted = derived.adopted_codebook(study)
    text, _ = read_text(file)
    if adopted is not None and (adopted["file"], adopted["text"]) != (file.name, text):
        raise CodebookEdited(file=file.name)


def in_force(study: Study) -> str:
    """The text of the codebook in force, "" before the first."""
    adopted = derived.adopted_codebook(study)
    return adopted["text"] if adopted else ""


def parsed(text: str, file: str) -> Codebook:
    """The codebook in the text.

    Raises:
        CodebookInvalid: the text has faults.
    """
    book, problems = parse_codebook(text, file)
    if book is None:
        raise CodebookInvalid(file, problems)
    return book


def _copied(file: Path) -> Path:
    """A copy of the file as it stands, named for the moment, where no run looks for codebooks."""
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    folder = file.parent / KEPT
    copy = folder / f"{file.stem} {moment}{file.suffix}"
    try:
        folder.mkdir(exist_ok=True)
        copy.write_bytes(file.read_bytes())
    except OSError as error:
        raise CannotWrite(path=str(copy), detail=error.strerror or str(error)) from error
    return copy


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()

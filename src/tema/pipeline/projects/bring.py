"""A project brought in, whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from tema.decisions import brought, decision
from tema.errors import CannotWrite, ProjectFolderTaken, ProjectUnreadable, StudyExists
from tema.files import write_whole
from tema.messages import text_for
from tema.pipeline.corpus import read_corpus
from tema.pipeline.projects.plan import Plan, Present, Wanted, planned, present_in
from tema.pipeline.projects.records import Brought, Held, Preview
from tema.pipeline.projects.samples import samples
from tema.pipeline.rules import next_of, rules_in_force
from tema.pipeline.settings import check_language
from tema.records import Decision, Problem
from tema.records.project import Counting, ReadProject
from tema.refi.read import read_project
from tema.resources import shipped
from tema.store import corpus, derived, ledger
from tema.store.study import DATABASE, Study

Read = tuple[ReadProject, tuple[Problem, ...]]
"""A project that has been read, so that a large one need not be read again for each step, and the file's faults."""


def opened(path: Path, counting: Counting | None = None) -> Read:
    """The project in the file, for ``preview`` and what follows upon it.

    Raises:
        ProjectUnreadable: the file holds no project; its ``problems`` say why.
    """
    read, problems = read_project(path, counting)
    if read is None:
        raise ProjectUnreadable(path.name, problems)
    return read, problems


def preview(
    path: Path, study: Study | None, wanted: Wanted, counting: Counting | None = None, *, read_: Read | None = None
) -> Preview:
    """What bringing the project into the study, or into a new one, would do; nothing is changed.

    ``read_`` is what ``opened`` gave for the same file and the same way of counting.

    Raises:
        ProjectUnreadable: the file holds no project; its ``problems`` say why.
        CodebookInvalid: the study's codebook cannot be read.
    """
    read, problems = read_ or opened(path, counting)
    present = present_in(study) if study else Present()
    shown = samples(path, read) if counting is None else ()
    return planned(path, read, present, wanted, problems, shown).preview


def new_study(
    folder: Path, path: Path, wanted: Wanted, counting: Counting | None = None, *, read_: Read | None = None
) -> tuple[Study, Brought]:
    """Make a study of the project in ``folder``, which holds nothing yet; the study is open.

    It is made beside its place and moved there whole, so nothing is left of one that fails.

    Args:
        folder: where the study is to be.
        path: the project's file.
        wanted: by whom, in which language, and which users are called something else.
        counting: how positions are counted; None: as it fits best.
        read_: as in ``preview``.

    Raises:
        StudyExists: the folder holds a study.
        ProjectFolderTaken: the folder holds something else.
        ProjectUnreadable: the file holds no project; its ``problems`` say why.
        UnknownLanguage: no language that texts can be split in.
        CannotWrite: the folder cannot be written.
    """
    check_language(wanted.language)
    if (folder / DATABASE).exists():
        raise StudyExists(folder=str(folder))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ProjectFolderTaken(folder=str(folder))
    read, problems = read_ or opened(path, counting)
    plan = planned(path, read, Present(), wanted, problems)
    with _beside(folder) as unfinished:
        with Study.create(unfinished) as study:
            brought = _fill(study, plan, wanted)
        _move(unfinished, folder)
    return Study.open(folder), brought


def bring_project(
    study: Study, path: Path, wanted: Wanted, counting: Counting | None = None, *, read_: Read | None = None
) -> Brought:
    """Bring the project into the study: what it has already is let be, and nothing that it has is taken away.

    Codes that the study's codebook lacks are added to it in the same transaction as all decisions.

    Raises:
        ProjectUnreadable: the file holds no project; its ``problems`` say why.
        CodebookInvalid: the study's codebook cannot be read.
        CannotWrite: a file of the study cannot be written.
    """
    read, problems = read_ or opened(path, counting)
    present = present_in(study)
    if present.wording[1]:
        rules_in_force(study, wanted.coder)
        present = replace(present, wording=_in_force(study))
    plan = planned(path, read, present, wanted, problems)
    with _transcripts(study, plan.sources):
        return _store(study, plan, wanted)


def _in_force(study: Study) -> tuple[str, str]:
    adopted = derived.adopted_codebook(study)
    assert adopted is not None  # noqa: S101 - it has just been taken into use
    return adopted["file"], adopted["text"]


def _fill(study: Study, plan: Plan, wanted: Wanted) -> Brought:
    """A new study's files and ledger; a project without codes gets the codebook that every new study gets."""
    settings = {"language": wanted.language}
    acts: list[Decision] = []
    if plan.codes.text:
        settings["codebook"] = plan.codes.file
        write_whole(study.codebooks_folder / plan.codes.file, plan.codes.text.encode())
        acts.append(_adoption(plan, wanted))
    else:
        source = shipped("codebooks") / "tillit.yaml"
        settings["codebook"] = source.name
        for file in (source, source.with_suffix(".bank.jsonl")):
            if file.is_file():
                write_whole(study.codebooks_folder / file.name, file.read_bytes())
    set_ = [decision(wanted.coder, "set_setting", values={"key": k, "value": v}) for k, v in settings.items()]
    with _transcripts(study, plan.sources):
        stored = ledger.append(study, [*set_, *acts, *brought(plan.decisions, wanted.coder, plan.preview.file)])
    return Brought(plan.preview, stored)


def _store(study: Study, plan: Plan, wanted: Wanted) -> Brought:
    decisions = brought(plan.decisions, wanted.coder, plan.preview.file)
    if not plan.codes.text:
        return Brought(plan.preview, ledger.append(study, decisions))
    file = study.codebooks_folder / plan.codes.file
    half = next_of(file)
    # Written beside its place first: if the disk is full, nothing has been decided yet. Should it not reach its place
    # afterwards, the next run finds it waiting there (``rules.put_back``).
    write_whole(half, plan.codes.text.encode())
    try:
        adoption = _adoption(plan, wanted)
        if decisions:
            adoption = replace(adoption, values={**adoption.values, "act": decisions[0].id, "brought": {}})
        stored = ledger.append(study, [adoption, *decisions])
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    with suppress(OSError):
        half.replace(file)
    return Brought(plan.preview, stored)


def _adoption(plan: Plan, wanted: Wanted) -> Decision:
    text = plan.codes.text
    values = {
        "file": plan.codes.file,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "text": text,
        "reason": text_for(wanted.language)("project-in-reason", file=plan.preview.file),
        "changed": sorted(plan.codes.new),
    }
    return decision(wanted.coder, "adopt_codebook", values=values)


@contextmanager
def _transcripts(study: Study, new: Sequence[Held]) -> Iterator[None]:
    """The new transcripts' files in the study and read; taken away again if what follows fails."""
    written: list[Path] = []
    try:
        for held in new:
            target = study.transcripts_folder / held.transcript.name
            written.append(target)
            write_whole(target, held.raw)
        if new:
            read_corpus(study, again=True)
            _expect_same(study, new)
        yield
    except BaseException:
        for target in written:
            target.unlink(missing_ok=True)
        if written:
            read_corpus(study, again=True)
        raise


def _expect_same(study: Study, new: Sequence[Held]) -> None:
    """See that the study has the texts that the places were worked out for."""
    texts = {each.name: each.text for each in corpus.as_imported(study)}
    for held in new:
        if texts.get(held.transcript.name) != held.transcript.text:
            raise AssertionError(f"{held.transcript.name}: the study has another text than the project")


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder to make the study in, on the same disk; gone afterwards unless it has been moved."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise CannotWrite(path=str(folder), detail=error.strerror or str(error)) from error
    try:
        yield unfinished / "study"
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _move(unfinished: Path, folder: Path) -> None:
    try:
        if folder.exists():
            folder.rmdir()
        unfinished.rename(folder)
    except OSError as error:
        raise CannotWrite(path=str(folder), detail=error.strerror or str(error)) from error

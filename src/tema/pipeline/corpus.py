"""Transcript files into the study, without ever losing what was coded."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tema.errors import CannotWrite, NothingToImport, TranscriptClash
from tema.files import write_whole
from tema.importers import IMPORTERS, passed_over, read_folder, sort_folder
from tema.importers.attributes import NAME as ATTRIBUTES
from tema.importers.decode import normalised
from tema.importers.faults import unreadable
from tema.importers.merging import merged_tables
from tema.records import Decision, Message, Place, Problem, Transcript
from tema.store import corpus, machine
from tema.store.study import Study

METHOD = 2
"""Raise it when the importers read the same files differently: every study then reads its files again."""


@dataclass(frozen=True, slots=True)
class Added:
    """What an import did: the files copied in, the transcripts the study now holds, and the faults met."""

    copied: tuple[str, ...]
    transcripts: tuple[Transcript, ...]
    problems: tuple[Problem, ...]


def add_files(study: Study, paths: Sequence[Path]) -> Added:
    """Copy transcript files (or all of a folder's) into the study and read them.

    Without paths the study's own ``transcripts/`` is read again. The same file twice is no fault. Nothing is copied
    when two files of one name differ. The rows of an ``attributes.csv`` are added to the study's. What a folder holds
    that cannot be read is among the problems.

    Raises:
        NothingToImport: a path is missing, or holds no file of a known kind.
        TranscriptClash: the study, or another of the paths, has other contents under the same name.
        CannotWrite: a file cannot be copied into the study, or the study's own file of that name cannot be read.
    """
    files, faults = _importable(paths)
    tables = [file for file in files if file.name.lower() == ATTRIBUTES]
    new, unread = _new_files(study.transcripts_folder, [file for file in files if file not in tables])
    for name, file in new.items():
        _write(study.transcripts_folder / name, file.read_bytes)
    changed = []
    for table in tables:
        is_changed, more = _add_table(study.transcripts_folder, table)
        changed += [ATTRIBUTES] if is_changed else []
        unread += more
    read = read_corpus(study, again=True)
    copied = tuple(dict.fromkeys([*new, *changed]))
    # A problem that the study's own folder shows again is said once.
    problems = [problem for problem in (*faults, *unread) if problem not in read]
    return Added(copied, corpus.transcripts(study), (*problems, *read))


def _importable(paths: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """The files at the paths, and what a folder holds besides. ``attributes.csv`` comes with its folder."""
    files: list[Path] = []
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            found, faults = sort_folder(path)
            problems += faults
            is_known = any(file.name.lower() != ATTRIBUTES for file in found)
        else:
            is_known = path.is_file() and path.suffix.lower() in IMPORTERS
            found = () if passed_over(path) else (path,)
        if not is_known:
            raise NothingToImport(path=str(path))
        files += found
    if paths and not files:
        raise NothingToImport(path=str(paths[0]))
    return files, problems


def _present(folder: Path) -> dict[str, Path]:
    """The study's files by name; one that was put there by hand may have its name in another Unicode form."""
    return {normalised(file.name): file for file in sorted(folder.glob("*"), reverse=True)}


def _new_files(folder: Path, files: Sequence[Path]) -> tuple[dict[str, Path], list[Problem]]:
    """The files that the study lacks, by name; all are compared before any is copied."""
    present = _present(folder)
    new: dict[str, Path] = {}
    seen: dict[str, str] = {}
    problems = []
    for file in files:
        name = normalised(file.name)
        try:
            fingerprint = _sha256(file)
        except OSError as error:
            problems.append(unreadable(name, error))
            continue
        if name in present and name not in seen:
            seen[name] = _stored_sha256(present[name])
        if seen.setdefault(name, fingerprint) != fingerprint:
            raise TranscriptClash(name=name)
        if name not in present:
            new.setdefault(name, file)
    return new, problems


def _add_table(folder: Path, table: Path) -> tuple[bool, list[Problem]]:
    """Add the rows of an ``attributes.csv`` to the study's; whether the study's was changed."""
    try:
        incoming = table.read_bytes()
    except OSError as error:
        return False, [unreadable(ATTRIBUTES, error)]
    mine = next((file for name, file in _present(folder).items() if name.lower() == ATTRIBUTES), None)
    if mine is None:
        _write(folder / ATTRIBUTES, lambda: incoming)
        return True, []
    try:
        before = mine.read_bytes()
    except OSError as error:
        raise _cannot_write(mine, error) from error
    if before == incoming:
        return False, []
    after, problems = merged_tables(before, incoming)
    if after != before:
        _write(mine, lambda: after)
    return after != before, list(problems)


def _write(target: Path, read: Callable[[], bytes]) -> None:
    """Write a file of the study whole or not at all."""
    try:
        raw = read()
    except OSError as error:
        raise _cannot_write(target, error) from error
    write_whole(target, raw)


def _cannot_write(path: Path, error: OSError) -> CannotWrite:
    return CannotWrite(path=str(path), detail=error.strerror or str(error))


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _stored_sha256(file: Path) -> str:
    try:
        return _sha256(file)
    except OSError as error:
        raise _cannot_write(file, error) from error


def read_corpus(study: Study, *, again: bool = False) -> tuple[Problem, ...]:
    """Take in the files of ``transcripts/`` if any has changed (or ``again``), and say what was wrong with them.

    A transcript that has been coded is kept as it was stored when its file has gone or has been edited so that a quote
    no longer stands at its place: decisions come before files.
    """
    mark = _mark(study.transcripts_folder)
    if not again and machine.fingerprint(study, "read") == mark:
        return ()
    read, problems = read_folder(study.transcripts_folder)
    kept, more = _with_coded(study, read)
    corpus.save_transcripts(study, kept)
    # A folder with faults is read again next time, so that they are shown until they are mended.
    machine.set_fingerprint(study, "read", "" if problems or more else mark)
    return (*problems, *more)


def _mark(folder: Path) -> str:
    """A fingerprint of everything that reading the folder depends on; a lock file beside an open one is not read."""
    digest = hashlib.sha256(str(METHOD).encode())
    for file in sorted(file for file in folder.glob("*") if not passed_over(file)):
        digest.update(os.fsencode(file.name))
        try:
            digest.update(_sha256(file).encode())
        except OSError:
            digest.update(b"unreadable")
    return digest.hexdigest()


def _with_coded(study: Study, read: Sequence[Transcript]) -> tuple[list[Transcript], list[Problem]]:
    """The transcripts read, but those whose quotes would lose their places as they were stored."""
    new = {transcript.name: transcript for transcript in read}
    stored = {transcript.name: transcript for transcript in corpus.as_imported(study)}
    coded = {place.transcript for act in corpus.stale_quotes(study, read) for place in _places(act)}
    problems = []
    for name in sorted(coded & stored.keys()):
        fault = "import-coded-changed" if name in new else "import-coded-gone"
        if name in new and new[name].text == stored[name].text:
            continue
        problems.append(Problem(name, None, Message(fault), Message(f"{fault}-mend")))
        new[name] = stored[name]
    return [new[name] for name in sorted(new)], problems


def _places(act: Decision) -> list[Place]:
    if act.place is not None:
        return [act.place]
    return [Place(member["transcript"], member["start"], member["end"]) for member in act.values.get("members", ())]

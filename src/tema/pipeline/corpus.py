"""Transcript files into the study, without ever losing what was coded."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tema.errors import NothingToImport, TranscriptClash
from tema.importers import IMPORTERS, passed_over, read_folder
from tema.importers.attributes import NAME as ATTRIBUTES
from tema.records import Decision, Message, Place, Problem, Transcript
from tema.store import corpus, machine
from tema.store.study import Study

METHOD = 1
"""Raise it when the importers read the same files differently: every study then reads its files again."""


@dataclass(frozen=True, slots=True)
class Added:
    """What an import did: the files copied in, the transcripts the study now holds, and the faults met."""

    copied: tuple[str, ...]
    transcripts: tuple[Transcript, ...]
    problems: tuple[Problem, ...]


def add_files(study: Study, paths: Sequence[Path]) -> Added:
    """Copy transcript files (or all of a folder's) into the study and read them.

    Without paths the study's own ``transcripts/`` is read again. The same file twice is no fault.

    Raises:
        NothingToImport: a path is missing, or holds no file of a known kind.
        TranscriptClash: the study has other contents under the same name.
    """
    files = [file for path in paths for file in _importable(path)]
    for file in files:
        present = study.transcripts_folder / file.name
        if present.exists() and present.read_bytes() != file.read_bytes():
            raise TranscriptClash(name=file.name)
    copied = [file for file in files if not (study.transcripts_folder / file.name).exists()]
    for file in copied:
        shutil.copyfile(file, study.transcripts_folder / file.name)
    problems = read_corpus(study, again=True)
    return Added(tuple(file.name for file in copied), corpus.transcripts(study), problems)


def _importable(path: Path) -> list[Path]:
    """The transcript files at a path; ``attributes.csv`` comes along with the folder it describes."""
    if path.is_file() and path.suffix.lower() in IMPORTERS:
        return [path]
    found = sorted(file for file in path.glob("*") if file.suffix.lower() in IMPORTERS) if path.is_dir() else []
    found = [file for file in found if not passed_over(file)]
    if not any(file.name.lower() != ATTRIBUTES for file in found):
        raise NothingToImport(path=str(path))
    return found


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
    digest = hashlib.sha256(str(METHOD).encode())
    for file in sorted(folder.glob("*")):
        if file.is_file():
            digest.update(file.name.encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _with_coded(study: Study, read: Sequence[Transcript]) -> tuple[list[Transcript], list[Problem]]:
    """The transcripts read, but those whose quotes would lose their places as they were stored."""
    new = {transcript.name: transcript for transcript in read}
    stored = {transcript.name: transcript for transcript in corpus.transcripts(study)}
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

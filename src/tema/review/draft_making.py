"""A draft made from the study's documents, for the first time or anew; what people wrote in the old file stays."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from tema import journal
from tema.codebook import parse_codebook
from tema.codebook.edit import with_codes
from tema.draft.acts import counting
from tema.draft.file import draft_text
from tema.draft.folder import DRAFTS, Opened, journal_of, keep_texts, open_draft
from tema.draft.known import remembered
from tema.errors import CannotWrite, DocumentsMissing, DocumentsUnreadable, NothingDrafted, TemaError
from tema.messages import Text, preferred_language, text_for, text_in
from tema.pipeline.rules import write_wording
from tema.pipeline.settings import CODEBOOK_SUFFIXES
from tema.records import Codebook, Concept, Document, Draft, Problem
from tema.review.wording import KEPT
from tema.store.study import Study

Told = Callable[[int, int], None]
"""Called with how many documents have been read, and how many there are."""


def drafts(study: Study) -> tuple[Path, ...]:
    """The study's drafts, the one touched last first."""
    found = [each for each in (study.codebooks_folder / DRAFTS).glob("*") if each.suffix in CODEBOOK_SUFFIXES]
    return tuple(sorted(found, key=lambda file: (-_touched(file), file.name)))


def make_draft(
    study: Study, coder: str, documents: Sequence[Path], id_: str, told: Told = lambda _done, _of: None
) -> tuple[Path, tuple[Problem, ...]]:
    """Draft a codebook from documents into ``codebooks/drafts/<id_>.yaml``; the file, and what could not be read.

    Raises:
        DocumentsMissing, DocumentsUnreadable, NothingDrafted, CannotWrite: see ``draft_into``.
    """
    file = study.codebooks_folder / DRAFTS / f"{id_}.yaml"
    _, problems = draft_into(file, coder, documents, id_, told)
    return file, problems


def draft_into(
    file: Path, coder: str, documents: Sequence[Path], id_: str, told: Told = lambda _done, _of: None
) -> tuple[Draft, tuple[Problem, ...]]:
    """Draft a codebook from documents into a file; what is proposed, and what could not be read.

    A draft that lies there is made anew: what was decided stands, what was written in its file by hand is taken over,
    and the old file is kept in the folder ``kept`` beside it.

    Raises:
        DocumentsMissing: they are folders without documents.
        DocumentsUnreadable: none of the documents can be read.
        NothingDrafted: nothing in them looks like a concept.
        CannotWrite: a file cannot be written; the old draft is as it was.
    """
    read, draft, problems = drafted_from(documents, id_, told)
    old = open_draft(file)[0] if file.is_file() else None
    _keep_old(file)
    made = remembered(draft)
    acts = list(_by_hand(old)) if old else []
    text = draft_text(_with_added(draft, old) if old else draft)
    text = _with_written(text, file.name, old.written) if old else text
    keep_texts(file, draft, read)
    write_wording(file, text)
    for act, said in acts:
        journal.append(journal_of(file), coder, act, **said)
    journal.append(journal_of(file), coder, "drafted", concepts=made, documents=[each.name for each in read])
    return draft, problems


def drafted_from(
    documents: Sequence[Path], id_: str, told: Told = lambda _done, _of: None
) -> tuple[tuple[Document, ...], Draft, tuple[Problem, ...]]:
    """The documents read, the draft made from them, and what could not be read; nothing is written.

    Raises:
        DocumentsMissing, DocumentsUnreadable, NothingDrafted: see ``draft_into``.
    """
    from tema.draft import draft_codebook

    read, problems = _read(documents, told)
    if not read and not problems:
        raise DocumentsMissing(folder=", ".join(map(str, documents)))
    if not read:
        raise DocumentsUnreadable(problems)
    draft = draft_codebook(read, id_)
    if not draft.concepts:
        raise NothingDrafted(count=len(read))
    return read, draft, problems


def _read(paths: Sequence[Path], told: Told) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    from tema.documents import read_documents

    read: dict[tuple[str, str], Document] = {}
    problems: list[Problem] = []
    for number, path in enumerate(dict.fromkeys(paths)):
        told(number, len(paths))
        documents, faults = read_documents([path])
        read |= {(each.name, each.sha256): each for each in documents}  # once also where a folder holds it too
        problems += faults
    told(len(paths), len(paths))
    return tuple(read.values()), tuple(problems)


def _keep_old(file: Path) -> None:
    """A copy of the draft's file as it stands, named for the moment."""
    if not file.is_file():
        return
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    copy = file.parent / KEPT / f"{file.stem} {moment}{file.suffix}"
    try:
        copy.parent.mkdir(exist_ok=True)
        shutil.copyfile(file, copy)
    except OSError as error:
        raise CannotWrite(path=str(copy), detail=error.strerror or str(error)) from error


def _by_hand(old: Opened) -> Iterator[tuple[str, dict[str, Any]]]:
    """What was changed in the old draft's file by hand, as acts; where an act on the same has been made, that holds."""
    made = [each for each in old.acts if each["act"] == "drafted"]
    if not made:
        return
    then = made[-1]["concepts"]
    done = {(each["act"], each.get("concept")) for each in counting(old.acts)}
    here = {each.id: each for each in old.state.draft.concepts}
    names = {code.id: dict(code.name) for code in old.written.codes}
    for id_, was in then.items():
        concept = here.get(id_)
        if concept is None:
            said = text_for(old.state.draft.language)("draft-removed-reason")
            yield "drop", {"concept": id_, "reason": said}
            continue
        if concept.name != was["name"] and not {("rename", id_), ("define", id_)} & done:
            yield "rename", {"concept": id_, "names": names[id_]}
        if concept.own_words and ("define", id_) not in done:
            words = {"inclusion": concept.inclusion, "exclusion": concept.exclusion}
            yield "define", {"concept": id_, "definition": concept.own_words, **words}


def _with_added(draft: Draft, old: Opened) -> Draft:
    """The new draft with the codes that people put into the old one's file."""
    made = [each for each in old.acts if each["act"] == "drafted"]
    known = {each.id for each in draft.concepts} | {id_ for each in made for id_ in each["concepts"]}
    families = {each.id for each in draft.families}
    added = [each for each in old.state.draft.concepts if each.id not in known] if made else []
    kin = tuple(each for each in old.state.draft.families if each.id in {a.family for a in added} - families)
    return replace(draft, concepts=(*draft.concepts, *map(_whole, added)), families=(*draft.families, *kin))


def _whole(concept: Concept) -> Concept:
    return replace(concept, sure=1.0)


def _with_written(text: str, file: str, written: Codebook) -> str:
    """The new draft's text with the examples and near misses that people wrote in the old one's file."""
    book, _ = parse_codebook(text, file)
    then = {code.id: code for code in written.codes if code.examples or code.near_misses}
    if book is None or not then:
        return text
    known = {code.id for code in book.codes}
    changed = []
    for code in book.codes:
        if code.id in then:
            was = then[code.id]
            misses = (replace(each, code=each.code if each.code in known else None) for each in was.near_misses)
            changed.append(replace(code, examples=was.examples, near_misses=tuple(misses)))
    return with_codes(text, file, changed) if changed else text


def _touched(file: Path) -> float:
    journal_file = journal_of(file)
    return max(each.stat().st_mtime for each in (file, journal_file) if each.is_file())


def main() -> None:
    """Make a draft in a process of its own: ``FOLDER CODER ID``, with the documents as a JSON list on standard input.

    Tells how far it has come on standard output, ``done total``, and what cannot be read on standard error.
    """
    folder, coder, id_ = sys.argv[1:4]
    documents = [Path(each) for each in json.load(sys.stdin)]
    text = text_in(preferred_language())
    with Study.open(Path(folder)) as study:
        try:
            _, problems = make_draft(study, coder, documents, id_, _tell)
        except TemaError as error:
            problems = error.problems if isinstance(error, DocumentsUnreadable) else ()
            sys.stderr.write(f"{text(error.message)}\n{_lines(text, problems)}")
            sys.exit(1)
    sys.stderr.write(_lines(text, problems))


def _tell(done: int, total: int) -> None:
    sys.stdout.write(f"{done} {total}\n")
    sys.stdout.flush()


def _lines(text: Text, problems: Sequence[Problem]) -> str:
    return "".join(f"{each.file}: {text(each.what)} {text(each.mend)}\n" for each in problems)

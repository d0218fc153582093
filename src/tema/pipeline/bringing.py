"""Codings that were made in another program, or on paper, brought into a study as decisions with their origin."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tema.bringing import Read, read_codings, telling
from tema.bringing.adding import with_new_codes
from tema.bringing.codes import is_name
from tema.bringing.sorting import Found, as_one, found_in
from tema.codebook import parse_codebook
from tema.codebook.extend import with_codes_added
from tema.decisions import brought as as_brought
from tema.decisions import decision, login
from tema.errors import CannotWrite, CodebookInvalid
from tema.importers.decode import normalised
from tema.messages import preferred_language, text_for, text_in
from tema.pipeline.rules import codebook_file, codebook_in_force, next_of, rules_in_force
from tema.records import Codebook, Coding, Decision, Problem
from tema.store import corpus, derived, ledger
from tema.store.study import Study

_TEMA = uuid.UUID("0b2a5d0e-3f57-5d0c-9a35-5b1f3c1f7a42")
"""The namespace of the ids of decisions that come from files. It never changes: the same file gives the same ids."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What bringing a file in stores (``look``: would store), and what it leaves.

    Args:
        file: its name; ``program`` is who wrote it, "" where that cannot be seen.
        total: codings that the file holds.
        ready: those that are stored, each coder's coding of a place with a code once.
        near: those whose quote stands nearly so in the study; they are among ``ready`` only when they are asked for.
        several, missing: those whose quote stands in several places, or in none.
        unknown: those whose code the codebook lacks, or has out of use; ``new_codes`` are the ids of the codes added.
        present: how many the study has already; ``before``: were brought in before, and taken back or changed since.
        moved: how many were not at the position that the file gives, and were found by their words.
        problems: what to mend, with lines.
        stored: how many codings were stored, 0 when it was only looked at.
    """

    file: str
    program: str
    total: int
    ready: tuple[Found, ...]
    near: tuple[Found, ...]
    several: tuple[Found, ...]
    missing: tuple[Found, ...]
    unknown: tuple[Found, ...]
    new_codes: tuple[str, ...]
    present: int
    before: int
    moved: int
    problems: tuple[Problem, ...]
    stored: int = 0


@dataclass(frozen=True, slots=True)
class _Plan:
    """What would be stored: the decisions about codings, and the codebook's new wording where it needs one."""

    brought: Brought
    decisions: tuple[Decision, ...]
    added: Codebook | None


def look(  # noqa: PLR0913  (the study, the file, and the wishes)
    study: Study,
    path: Path,
    coder: str | None = None,
    *,
    near: bool = False,
    new_codes: bool = False,
    by: str | None = None,
) -> Brought:
    """What ``bring`` would store of the codings in a file, or in QualCoder's folder; nothing is changed.

    Raises:
        CodebookMissing, CodebookInvalid: the study has no codebook that can be used.
    """
    wishes = _Wishes(coder, by or _me(), near, new_codes)
    return _planned(study, read_codings(path), path, wishes).brought


def bring(  # noqa: PLR0913  (the study, the file, and the wishes)
    study: Study,
    path: Path,
    coder: str | None = None,
    *,
    near: bool = False,
    new_codes: bool = False,
    by: str | None = None,
) -> Brought:
    """Store the codings in a file, or in QualCoder's folder, as decisions *code* with their origin, all or nothing.

    They make one act, which can be undone whole. The same file brought again stores nothing.

    Args:
        study: the study.
        path: a file in one of the forms of ``tema.bringing.READERS``, or QualCoder's folder.
        coder: whose the codings are; None for the names in the file, and where it has none the one who brings it in.
        near: store also those whose quote stands nearly so in the study.
        new_codes: let the codebook have the codes that it lacks, as a new wording.
        by: who brings the file in; None: ``coder``, else the one who is logged in.

    Raises:
        CodebookMissing, CodebookInvalid: the study has no codebook that can be used.
        CannotWrite: the codebook's file cannot be written; nothing is stored.
    """
    me = by or coder or _me()
    read = read_codings(path)
    if read.codings and (new_codes or derived.adopted_codebook(study) is None):
        rules_in_force(study, me)
    plan = _planned(study, read, path, _Wishes(coder, me, near, new_codes))
    if not plan.decisions:
        return plan.brought
    if plan.added is None:
        ledger.append(study, plan.decisions)
    else:
        _with_wording(study, me, path.name, plan.added, plan.decisions)
    return replace(plan.brought, stored=len(plan.brought.ready))


def _me() -> str:
    return login() or text_in(preferred_language())("cli-coder")


@dataclass(frozen=True, slots=True)
class _Wishes:
    """Whose the codings are said to be, who brings them in, and what is taken along."""

    coder: str | None
    by: str
    near: bool
    new_codes: bool


def _planned(study: Study, read: Read, path: Path, wishes: _Wishes) -> _Plan:
    file = normalised(path.name)
    book = codebook_in_force(study)
    transcripts = corpus.transcripts(study)
    found, faults = found_in(file, read, transcripts, book, wishes.coder)
    added = _added(book, found, read, file, near=wishes.near) if wishes.new_codes else None
    if added is not None:
        both = replace(book, codes=(*book.codes, *added.codes))
        found, _ = found_in(file, read, transcripts, both, wishes.coder)
    found = tuple(each if each.coder else replace(each, coder=wishes.by) for each in found)
    return _sorted(study, file, read, found, faults, added, wishes)


def _added(book: Codebook, found: Sequence[Found], read: Read, file: str, *, near: bool) -> Codebook | None:
    """The codes that what can be stored lacks."""
    hows = {"near", "several", "missing"} - ({"near"} if near else set())
    fit = (each for each in found if not each.code and each.located.how not in hows)
    words = dict.fromkeys(each.word for each in fit if is_name(each.word))
    new = with_new_codes(book, words, read.codes, file)
    return new if new.codes else None


def _sorted(  # noqa: PLR0913, PLR0917  (what was found, and what it is held against)
    study: Study,
    file: str,
    read: Read,
    found: tuple[Found, ...],
    faults: tuple[Problem, ...],
    added: Codebook | None,
    wishes: _Wishes,
) -> _Plan:
    nearly = tuple(each for each in found if each.located.how == "near")
    several = tuple(each for each in found if each.located.how == "several")
    missing = tuple(each for each in found if each.located.how == "missing")
    unknown = tuple(each for each in found if not each.code or each.retired)
    fit = [each for each in found if each.place and each.code and not each.retired]
    once = as_one(each for each in fit if wishes.near or each.located.how != "near")
    decisions, ready, present, before = _decided(study, file, read.program, once)
    problems = (
        *read.problems,
        *faults,
        *telling.unknown_dialogues(file, found),
        *telling.unknown_codes(file, unknown),
        *(() if wishes.near else telling.nearly(file, nearly)),
        *telling.in_several(file, several),
        *telling.nowhere(file, missing),
    )
    moved = sum(each.located.moved for each in found)
    new = tuple(code.id for code in added.codes) if added else ()
    counts = (present, before, moved)
    return _Plan(
        Brought(file, read.program, len(found), ready, nearly, several, missing, unknown, new, *counts, problems),
        as_brought(decisions, wishes.by, file),
        added,
    )


def _decided(
    study: Study, file: str, program: str, found: Iterable[Found]
) -> tuple[tuple[Decision, ...], tuple[Found, ...], int, int]:
    """The decisions to store, what they are of, and how many the study has or has had already."""
    there = {(each.coder, each.place, each.code): each for each in derived.codings(study)}
    known = {each.id for each in ledger.decisions(study)}
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    made: list[Decision] = []
    ready: list[Found] = []
    present = before = 0
    for each in found:
        standing = there.get((each.coder, each.place, each.code)) if each.place else None
        new = [one for one in _decisions(each, standing, file, program, now) if one.id not in known]
        if new:
            made += new
            ready.append(each)
        elif standing is not None:
            present += 1
        else:
            before += 1
    return tuple(made), tuple(ready), present, before


def _decisions(found: Found, standing: Coding | None, file: str, program: str, now: str) -> list[Decision]:
    """What is to be decided that does not stand already: the coding, and the memo on it; an older memo is kept."""
    origin: dict[str, Any] = {"file": file, "program": program, "row": found.line}
    if found.located.how == "near":
        origin |= {"likeness": round(found.located.likeness, 2), "quote": found.words.quote}
    made = []
    if standing is None or (found.valence is not None and found.valence != standing.valence):
        made.append(_decision("code", found, now, {"origin": origin}, found.valence))
    had = standing.memo if standing else ""
    if found.memo and found.memo not in had:
        text = f"{had}\n{found.memo}" if had else found.memo
        made.append(_decision("memo", found, now, {"text": text, "origin": origin}, None))
    return made


def _decision(act: Any, found: Found, now: str, values: Mapping[str, Any], valence: Any) -> Decision:
    place = found.place
    assert place is not None  # noqa: S101  (what has no place is never decided)
    what = [act, found.coder, place.id, found.code, valence, found.memo if act == "memo" else "", found.at or ""]
    return Decision(
        id=str(uuid.uuid5(_TEMA, json.dumps(what))),
        at=found.at or now,
        coder=found.coder,
        act=act,
        place=place,
        quote=found.quote,
        code=found.code,
        valence=valence,
        values=values,
    )


def _with_wording(study: Study, coder: str, file: str, added: Codebook, decisions: Sequence[Decision]) -> None:
    """Let the codebook have the new codes and the study the codings, in one transaction; the file follows.

    The wording is written beside its place first: if the disk is full, nothing has been decided yet. If the file
    cannot be exchanged then, the next run does it (``rules.put_back``).
    """
    book = codebook_file(study)
    adopted = derived.adopted_codebook(study)
    text = with_codes_added(adopted["text"] if adopted else "", book.name, added.codes, added.families, {})
    read, problems = parse_codebook(text, book.name)
    if read is None:
        raise CodebookInvalid(book.name, problems)
    act = {"act": decisions[0].id, "brought": {}}
    values = {
        "file": book.name,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "text": text,
        "reason": text_for(read.language)("bringing-reason", file=file),
        "changed": sorted(code.id for code in added.codes),
        **act,
    }
    half = next_of(book)
    try:
        half.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotWrite(path=str(book), detail=error.strerror or str(error)) from error
    try:
        ledger.append(study, [decision(coder, "adopt_codebook", values=values), *decisions])
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    with suppress(OSError):
        half.replace(book)

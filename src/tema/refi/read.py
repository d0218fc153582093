"""A .qdpx file of any program -> a project, with every place in its texts as tema counts them, and what was lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tema.codebook.lines import problem
from tema.exchange.qdc import NOT_IN_XML
from tema.exchange.xml import decoded, read_xml
from tema.importers.decode import normalised
from tema.records import Message, Problem
from tema.records.project import (
    Counting,
    Project,
    ProjectCode,
    ProjectCoding,
    ProjectNote,
    ProjectSource,
    ProjectUser,
    ReadProject,
)
from tema.refi import parts
from tema.refi.annotations import annotated
from tema.refi.archive import Container, Refused, opened
from tema.refi.elements import Tally, described, every, guid, kind, moment, name, refers, spelled, told
from tema.refi.identity import NAMESPACE, PROGRAM
from tema.refi.readings import Judged, Marked, judged, rulers
from tema.refi.settle import Settling, by_guid
from tema.refi.sources import RawSource, sources
from tema.refi.texts import Texts

_SPACES = str.maketrans({"\x0b": " ", "\x0c": " "})
_REFERENCE = re.compile(r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));")
_FAULTS = {"exchange-dtd": "project-read-entities", "exchange-broken": "project-read-xml"}


def read_project(path: Path, counting: Counting | None = None) -> tuple[ReadProject | None, tuple[Problem, ...]]:
    """A project from a .qdpx file, or from a .qde file with its texts beside it.

    What programs really write is read: any name for the .qde, any case in names, any namespace or none, ids in braces,
    paths without ``internal://``, empty wrappers and names. Problems beside a project are texts that could not be
    read; it is then without them.

    Args:
        path: the file, or a folder that holds one .qde.
        counting: how its positions are counted, if a person has said so. Else the way that fits its selections best
            (`readings`), and ``doubtful`` where they do not tell.

    Returns:
        The project, or None where the file is none or could do harm; and what a person should mend.
    """
    try:
        with opened(path) as container:
            root, mended = _root(container)
            return _read(root, container, mended, counting)
    except Refused as refused:
        return None, (refused.problem,)


def _root(container: Container) -> tuple[Any, tuple[Message, ...]]:
    root, mended, fault = read_xml(container.file, _carried(container.project))
    if fault is not None:
        key = _FAULTS.get(fault.what.key, "project-read-xml")
        raise Refused(problem(container.file, fault.line, key))
    spelled(root)
    found = next(every(root, "Project"), None)
    if found is None:
        key = "project-read-codebook" if kind(root) == "codebook" else "project-read-no-project"
        raise Refused(problem(container.file, None, key))
    return found, mended


def _carried(raw: bytes) -> bytes:
    """The XML with a sign for each character that XML cannot hold, so that those after it keep their places."""
    text, _ = decoded(raw)
    if NOT_IN_XML.search(text) is None and _REFERENCE.search(text) is None:
        return raw
    text = NOT_IN_XML.sub("\ufffd", _REFERENCE.sub("\ufffd", text.translate(_SPACES)))
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode()


def _read(
    root: Any, container: Container, mended: tuple[Message, ...], counting: Counting | None
) -> tuple[ReadProject, tuple[Problem, ...]]:
    tally = Tally()
    texts = Texts(container, tally)
    _note_form(root, tally)
    codes, notes = parts.codes(root, texts), parts.notes(root, texts)
    raw = annotated(root, sources(root, texts), texts)
    _note_texts(raw, tally)
    found = judged([each.laid for each in raw], _marks(raw))
    # What tema writes it counts by the standard; a short quote or two could say otherwise.
    counting = counting or (Counting() if _is_own(root) else None)
    chosen = counting or found.best
    settling = Settling(_known(root, codes, notes, raw), tally)
    along = rulers([each.laid for each in raw], chosen)
    placed = tuple(settling.source(each, ruler) for each, ruler in zip(raw, along, strict=True))
    project = _project(root, settling, placed, (codes, notes))
    return _answer(project, found, counting, (*mended, *tally.messages())), _once(texts.problems)


def _is_own(root: Any) -> bool:
    return told(root).get("origin", "").strip().lower().startswith(PROGRAM)


def _answer(project: Project, found: Judged, counting: Counting | None, told: tuple[Message, ...]) -> ReadProject:
    doubtful = counting is None and found.doubtful
    return ReadProject(project, found.readings, counting or found.best, doubtful, found.selections, told)


def _marks(raw: Sequence[RawSource]) -> Iterable[Marked]:
    for number, source in enumerate(raw):
        for each in source.selections:
            if each.start is not None and each.end is not None:
                yield Marked(number, each.start, each.end, each.quote)


def _known(
    root: Any, codes: Iterable[ProjectCode], notes: Iterable[ProjectNote], raw: Iterable[RawSource]
) -> parts.Known:
    stand: dict[str, tuple[str, ...]] = {}
    for source in raw:
        for each in dict.fromkeys((source.guid, *source.aliases)):
            stand[each] = (*stand.get(each, ()), source.guid)
    return parts.Known(
        by_guid(parts.walked(codes)),
        parts.case_guids(root),
        frozenset(each.guid for each in parts.variables(root)),
        frozenset(each.guid for each in notes),
        stand,
        frozenset(),
    )


def _project(
    root: Any,
    settling: Settling,
    placed: tuple[ProjectSource, ...],
    read: tuple[tuple[ProjectCode, ...], tuple[ProjectNote, ...]],
) -> Project:
    of, tally = told(root), settling.tally
    known = replace(settling.known, selections=frozenset(each.guid for one in placed for each in one.selections))
    cases, moved = parts.cases(root, known, settling.marked, tally)
    at_texts = [one.codings for one in placed]
    codings = (each.guid for some in (*at_texts, *_at_selections(placed)) for each in some)
    users = parts.users(root)
    others = frozenset(
        (*codings, *(each.guid for each in users), *(guid(told(e).get("guid", "")) for e in _sets(root)))
    )
    strangers = [each for each in settling.strangers if each not in {user.guid for user in users}]
    for each in strangers:
        tally.add("project-read-unknown-user", each)
    return Project(
        name(of),
        normalised(of.get("origin", "")).strip(),
        described(root),
        (*users, *(ProjectUser(each, "") for each in strangers)),
        tuple(parts.noted(code, known.notes, tally) for code in read[0]),
        parts.variables(root),
        cases,
        tuple(parts.with_values(each, moved.get(each.guid, ())) for each in placed),
        read[1],
        parts.links(root, known, others, tally),
        parts.sets(root, known, tally),
        parts.kept(refers(root, "noteref"), known.notes, tally, "project-read-unknown-note", name(of)),
        guid(of.get("creatinguserguid", "")),
        moment(of, tally),
    )


def _at_selections(placed: Iterable[ProjectSource]) -> Iterable[tuple[ProjectCoding, ...]]:
    return (each.codings for one in placed for each in one.selections)


def _sets(root: Any) -> Iterable[Any]:
    return every(root, "Set")


def _note_form(root: Any, tally: Tally) -> None:
    space = str(root.tag).rpartition("}")[0].lstrip("{")
    if space != NAMESPACE:
        tally.add("project-read-version", space)
    for graph in every(root, "Graph"):
        tally.add("project-read-graphs", name(told(graph)))


def _note_texts(raw: Iterable[RawSource], tally: Tally) -> None:
    seen: set[str] = set()
    for source in raw:
        if not source.laid.text.strip():
            tally.add("project-read-empty-texts", source.name)
        if source.name in seen:
            tally.add("project-read-same-name", source.name)
        seen.add(source.name)


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple({str((each.what.key, dict(each.what.values))): each for each in problems}.values())

"""The sources of a project as transcripts of the study: under safe names, and with every place where it was."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from tema.consent import BLACK
from tema.importers import IMPORTERS, passed_over
from tema.importers.decode import normalised
from tema.pipeline.projects.records import Held
from tema.records import Message, Problem, Transcript
from tema.records.project import ProjectSource

SUFFIX = ".txt"
LONGEST = 80
"""So many characters a file's name may have before its suffix; with å and ä it is not too long for any disk then."""

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*#\u2028\u2029\ufffd]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_TEXTLIKE = frozenset({*IMPORTERS, ".pdf", ".doc", ".odt", ".rtf"})


def held(
    file: str,
    sources: Sequence[ProjectSource],
    there: tuple[Sequence[Transcript], Collection[str]],
    seen: Mapping[str, str],
) -> tuple[dict[str, Held], tuple[Problem, ...], tuple[Message, ...]]:
    """Where each source's text is or will be in the study, by the source's id; without those that cannot be.

    A transcript holds a source when it has its text: the one that the source came from or had become (``seen``, names
    by the sources' ids), else the one of its name, else any.

    Args:
        file: the project's file, for the problems.
        sources: the project's.
        there: the study's transcripts, and the names of the files in its folder.
        seen: names of transcripts by ids of sources, as known from earlier exchanges.
    """
    present, files = there
    found: dict[str, Held] = {}
    problems: list[Problem] = []
    told: list[Message] = []
    free = {each.name: each for each in present}
    for source in sources:
        same = _present(source, free.values(), seen)
        if same is not None:
            found[source.guid] = same
            del free[same.transcript.name]
    taken = {normalised(name) for name in (*files, *(each.name for each in present))}
    for source in sources:
        if source.guid in found:
            continue
        made = _new(source, taken)
        if isinstance(made, Held):
            found[source.guid] = made
            taken.add(made.transcript.name)
            called = {source.name, next(file_names(source.name))}
            if called & {each.name for each in present} or seen.get(source.guid):
                told.append(Message("project-in-other-text", {"name": source.name, "new": made.transcript.name}))
        else:
            problems.append(Problem(file, None, made, Message("project-in-source-again")))
    return found, tuple(problems), tuple(told)


def _present(source: ProjectSource, free: Iterable[Transcript], seen: Mapping[str, str]) -> Held | None:
    plain = normalised(source.text)
    alike = [each for each in free if each.text in (source.text, plain) or _is_masked(source.text, each.text)]
    same = {each.name: (each, moves) for each in alike if (moves := _moves(source, each.text)) is not None}
    if not same:
        return None
    wanted = (seen.get(source.guid), source.name)
    transcript, moves = next((same[name] for name in wanted if name in same), None) or next(iter(same.values()))
    return Held(source, transcript, new=False, moves=moves or None)


def _new(source: ProjectSource, taken: set[str]) -> Held | Message:
    """The source as tema's own importer reads it: its bytes as they were, else its text; or why it cannot be held."""
    if not source.text.strip():
        return Message("project-in-source-empty", {"name": source.name or source.guid})
    name = next(each for each in file_names(source.name) if not _is_taken(each, taken))
    for raw in dict.fromkeys(each for each in (source.raw, source.text.encode("utf-8", "replace")) if each):
        transcripts, _ = IMPORTERS[SUFFIX](name, raw)
        for transcript in transcripts:
            moves = _moves(source, transcript.text)
            if moves is not None:
                return Held(source, transcript, new=True, raw=raw, moves=moves or None)
    return Message("project-in-source-differs", {"name": source.name or source.guid})


def file_names(name: str) -> Iterator[str]:
    """Names of transcript files for a source of that name, the best first: safe on every system, all different."""
    path = PurePath(_UNSAFE.sub("-", normalised(name)))
    plain = path.stem if path.suffix.lower() in _TEXTLIKE else path.name
    stem = plain[:LONGEST].strip(" .-~$") or "dialog"
    unfit = _RESERVED.fullmatch(stem) or passed_over(Path(stem + SUFFIX))
    stem = f"dialog {stem}" if unfit else stem
    yield stem + SUFFIX
    yield from (f"{stem} {number}{SUFFIX}" for number in range(2, 1_000_000))


def _is_taken(name: str, taken: set[str]) -> bool:
    return name.casefold() in {each.casefold() for each in taken}


def _moves(source: ProjectSource, text: str) -> dict[int, int] | None:
    """Where the positions that the project names lie in ``text``; {} where all stay, None where they cannot be told.

    Words that were blacked out when tema wrote the project stand for the words in the transcript.
    """
    given = source.text
    if given == text or _is_masked(given, text):
        return {}
    if normalised(given) != text:
        return None
    # The transcript's text is in another Unicode form: each piece between two positions is put in that form by itself,
    # which is the same unless a position lies inside a character.
    wanted = {0, len(given), *(p for each in source.selections for p in (each.start, each.end) if 0 <= p <= len(given))}
    moves, pieces, length, last = {}, [], 0, 0
    for position in sorted(wanted):
        pieces.append(normalised(given[last:position]))
        length += len(pieces[-1])
        moves[position], last = length, position
    return moves if "".join(pieces) == text else None


def _is_masked(given: str, text: str) -> bool:
    if BLACK not in given or len(given) != len(text):
        return False
    return all(one in (BLACK, other) for one, other in zip(given, text, strict=True))

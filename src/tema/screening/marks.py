"""What people have asked and judged in a folder, as the lines of its journal say: replayed, never stored otherwise.

A line's act is ``ask`` (the questions), ``documents`` (what the folder held from then on), ``draw`` (a document drawn
by lot for reading), ``mark`` (a judgement, or ``clear``) or ``undo`` (takes the line ``undoes`` back). A document is
known by its contents (sha256), so a judgement follows a file that is renamed. Lines of other acts are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Literal, get_args

from tema.screening.unseen import Look, Way

Judgement = Literal["relevant", "not", "unsure"]
JUDGEMENTS: tuple[Judgement, ...] = get_args(Judgement)

CLEAR = "clear"
"""What is written instead of a judgement when one is taken away."""

LOT_EVERY = 5
"""One document in so many is read by lot: fewer would say little of the unread, more would cost the reader."""

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """What was last said of a document. ``way`` and ``frame`` (which list of documents held then) are of its first."""

    document: str
    name: str
    judgement: Judgement
    reason: str
    coder: str
    at: str
    way: Way
    frame: int


@dataclass(frozen=True, slots=True)
class Screened:
    """Where a screening stands.

    ``marks`` are in the order in which the documents were first read; ``drawn`` waits to be read; ``frames`` are the
    lists of documents (sha256) that the folder has held, in order; ``last`` is the id of the last line.
    """

    questions: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    drawn: tuple[str, ...] = ()
    frames: tuple[frozenset[str], ...] = ()
    last: str = ""

    @property
    def by_document(self) -> dict[str, Mark]:
        """What stands of each judged document, by sha256; made anew each time it is asked for."""
        return {mark.document: mark for mark in self.marks}


@dataclass(slots=True)
class _Desk:
    """The same while the lines are gone through; ``drawn`` keeps its order."""

    questions: tuple[str, ...] = ()
    marks: dict[str, Mark] = field(default_factory=dict)
    drawn: dict[str, None] = field(default_factory=dict)
    frames: list[frozenset[str]] = field(default_factory=list)


def replay(entries: Sequence[Entry]) -> Screened:
    """What the lines amount to."""
    desk = _Desk()
    for entry in standing(entries):
        _STEPS[entry["act"]](desk, entry)
    last = str(entries[-1]["id"]) if entries else ""
    return Screened(desk.questions, tuple(desk.marks.values()), tuple(desk.drawn), tuple(desk.frames), last)


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """The lines that can be used and have not been taken back, in order."""
    every = list(entries)
    undone = {entry.get("undoes") for entry in every if entry["act"] == "undo"}
    return [entry for entry in every if entry["act"] in _STEPS and entry["id"] not in undone and _usable(entry)]


def latest(entries: Sequence[Entry], coder: str) -> Entry | None:
    """The coder's latest judgement or question that stands: what undoing takes back."""
    own = (entry for entry in reversed(standing(entries)) if entry["coder"] == coder)
    return next((entry for entry in own if entry["act"] in ("mark", "ask")), None)


def _usable(entry: Entry) -> bool:
    if entry["act"] == "ask":
        return _texts(entry.get("questions"))
    if entry["act"] == "documents":
        return _texts(entry.get("documents"))
    said = entry.get("judgement")
    return isinstance(entry.get("document"), str) and (entry["act"] == "draw" or said in (*JUDGEMENTS, CLEAR))


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _ask(desk: _Desk, entry: Entry) -> None:
    desk.questions = tuple(entry["questions"])


def _documents(desk: _Desk, entry: Entry) -> None:
    desk.frames.append(frozenset(entry["documents"]))


def _draw(desk: _Desk, entry: Entry) -> None:
    if entry["document"] not in desk.marks:
        desk.drawn.setdefault(entry["document"])


def _mark(desk: _Desk, entry: Entry) -> None:
    document, before = entry["document"], desk.marks.get(entry["document"])
    if entry["judgement"] == CLEAR:
        desk.marks.pop(document, None)
        return
    told: Way = "lot" if document in desk.drawn else "order" if entry.get("way") == "order" else "own"
    desk.marks[document] = Mark(
        document,
        str(entry.get("name", "")),
        entry["judgement"],
        str(entry.get("reason", "")),
        entry["coder"],
        entry["at"],
        before.way if before else told,
        before.frame if before else len(desk.frames) - 1,
    )
    desk.drawn.pop(document, None)


_STEPS = {"ask": _ask, "documents": _documents, "draw": _draw, "mark": _mark}


def looks(now: Screened, present: frozenset[str]) -> list[Look]:
    """The readings of the documents that the folder holds (``present``, sha256), in order.

    A reading from before a document was added says nothing of it, so such readings are known but prove nothing.
    """
    whole = [present <= frame for frame in now.frames]
    return [
        Look(mark.way if mark.frame >= 0 and whole[mark.frame] else "own", mark.judgement == "relevant")
        for mark in now.marks
        if mark.document in present
    ]


def due(now: Screened, present: frozenset[str]) -> bool:
    """Whether the next document ought to be drawn by lot: four have been read since the last, and none waits."""
    if not present <= (now.frames[-1] if now.frames else frozenset()):
        return False
    since = 0
    for mark in reversed(now.marks):
        if mark.way == "lot":
            break
        since += mark.document in present
    return since >= LOT_EVERY - 1 and not present.intersection(now.drawn)


def lot(now: Screened, unread: Iterable[str], times: int) -> list[str]:
    """Draw ``times`` documents from the unread, each with the same chance.

    The draw follows from the journal's last line, whose id is random, and from nothing else: anybody can draw again
    and see that it was fair, and nobody can foresee it.
    """
    waiting = sorted(set(unread) - set(now.drawn))
    return sorted(waiting, key=lambda each: sha256(f"{now.last} {each}".encode()).digest())[:times]

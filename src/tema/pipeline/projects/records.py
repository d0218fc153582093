"""What is passed on while a project becomes part of a study, and what its user is told of it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tema.records import EMPTY, Codebook, Decision, Message, Place, Problem, Transcript
from tema.records.project import Counting, Project, ProjectNote, ProjectSource, Reading

_DECISIONS = uuid.UUID("2c0c0b52-7a8e-5d0b-8f3e-5b1f6d3f9a60")
"""The namespace of the ids of decisions that come from projects. It never changes: what has come in once is known."""

Key = tuple[str, Place, str]
"""A coder, a place and a code."""


def decision_id(*content: object) -> str:
    """The id of a decision that says this: the same whenever the same project is brought in."""
    return str(uuid.uuid5(_DECISIONS, "\n".join(str(each) for each in content)))


@dataclass(frozen=True, slots=True)
class Held:
    """A source of the project and the transcript that holds its text in the study.

    ``moves`` says where a position of the source's text lies in the transcript's; None where they are the same.
    """

    source: ProjectSource
    transcript: Transcript
    new: bool
    raw: bytes = b""
    moves: Mapping[int, int] | None = None

    def place(self, start: int, end: int) -> Place | None:
        """The place of a stretch of the source's text; None where it holds nothing or does not lie in the text."""
        if not 0 <= start < end <= len(self.source.text):
            return None
        if self.moves is not None:
            start, end = self.moves[start], self.moves[end]
        return Place(self.transcript.name, start, end) if start < end else None

    def quote(self, place: Place) -> str:
        """The words at a place of the transcript."""
        return self.transcript.text[place.start : place.end]


@dataclass(frozen=True, slots=True)
class Material:
    """A project with everything that its references lead to in the study; ids are the project's, in lower case.

    ``users`` are coders' names by the users' ids and ``nobody`` who is named where there is none; ``codes`` are the
    codebook's ids by the project's, ``said`` as in ``Codes``. ``own`` says that tema wrote the project. ``importer`` is
    who brings it in.
    """

    project: Project
    file: str
    own: bool
    importer: str
    nobody: str
    language: str
    users: Mapping[str, str]
    codes: Mapping[str, str]
    said: Mapping[str, str]
    sources: Mapping[str, Held]
    notes: Mapping[str, ProjectNote]

    def coder(self, *users: str) -> str:
        """The first of these users that is known, by the name that her decisions are signed with."""
        return next((self.users[user] for user in users if user in self.users), self.nobody)


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of a project in a study: the project's ids to those of the codebook, and what the codebook lacks.

    ``said`` are the codebook's ids by those that the codes had where the project was written, if tema wrote it.
    ``text`` is the codebook's new text, "" where it goes on as it is; ``file`` its file's name.
    """

    ids: Mapping[str, str]
    book: Codebook | None
    new: tuple[str, ...]
    said: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    file: str = ""
    text: str = ""
    problems: tuple[Problem, ...] = ()
    told: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What the study has of what a project may bring; empty for a new study.

    ``ids`` are all decisions of the ledger. ``gone`` are codings that were there once, with the moment they went.
    ``memos``, ``flags`` and ``verdicts`` are by who, where and what. ``guids`` are the places that codings had which
    came from a project, by the ids they had there.
    """

    ids: frozenset[str] = frozenset()
    coded: frozenset[Key] = frozenset()
    gone: Mapping[Key, str] = field(default_factory=dict)
    memos: Mapping[tuple[str, Place, str | None], tuple[str, str]] = field(default_factory=dict)
    flags: frozenset[Key] = frozenset()
    verdicts: frozenset[tuple[Place, str]] = frozenset()
    guids: Mapping[str, Place] = field(default_factory=lambda: EMPTY)
    themes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of each kind, all in all and how much of it the study lacks."""

    all: int = 0
    new: int = 0


@dataclass(frozen=True, slots=True)
class Sample:
    """The same place of a source under one way of counting: what it marks, and what stands around it."""

    reading: Reading
    source: str
    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What a project would bring, before anything is changed.

    ``doubtful`` says that a person should choose among ``samples``, one for each way of counting that may be right, the
    best first; ``chosen`` is the one in use and ``score`` how well it fits, 0..1. ``there`` are the codings that the
    study has already, ``only_here`` those of the same people and dialogues that the file does not have.
    """

    file: str
    program: str
    chosen: Counting
    score: float
    doubtful: bool
    samples: tuple[Sample, ...]
    users: tuple[str, ...]
    sources: Sizes
    codes: Sizes
    codings: Sizes
    memos: Sizes
    only_here: int
    told: tuple[Message, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Brought:
    """What was brought in: the decisions that were new, and what is told of it."""

    preview: Preview
    decisions: tuple[Decision, ...]

    @property
    def stored(self) -> int:
        """How many decisions the study has got."""
        return len(self.decisions)


def values_of(origin: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """The values of a decision that came from elsewhere; what is not known is left out."""
    return {"origin": {name: value for name, value in origin.items() if value}, **more}

"""Transcripts and what they are made of: turns, speakers, segments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from tema.records.messages import Place

Role = Literal["leader", "participant"]
ROLES: tuple[Role, ...] = get_args(Role)

Use = Literal["data", "context", "short"]
"""What a segment is for: *data* is clustered and gets suggestions; *context* is the dialogue leader's talk; *short* is
too little to judge ("Mm.")."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's contribution. ``number`` counts from 1 over all turns of the transcript."""

    number: int
    speaker: str
    start: int
    end: int
    time: float | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as found in one transcript, with the role the machine recognised (a person may set another)."""

    label: str
    role: Role
    turns: int
    words: int
    question_share: float


@dataclass(frozen=True, slots=True)
class Transcript:
    """One dialogue: the file's name, its normalised text (NFC, LF), and the turns in it.

    ``sha256`` is of the source file's bytes. ``attributes`` are pairs in the order found (municipality, group, ...).
    """

    name: str
    text: str
    turns: tuple[Turn, ...]
    speakers: tuple[Speaker, ...]
    attributes: tuple[tuple[str, str], ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A meaning unit of roughly one to four sentences inside one turn. Its id is its place."""

    place: Place
    turn: int
    speaker: str
    text: str
    use: Use

    @property
    def id(self) -> str:
        """The segment's id: its place, so that it survives every re-run that leaves its borders alone."""
        return self.place.id

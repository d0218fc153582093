"""What people decide, and what follows from it: decisions, codings, memos, themes. Durable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from tema.records.codebook import Valence
from tema.records.messages import EMPTY, Place

Act = Literal[
    "accept",
    "reject",
    "code",
    "uncode",
    "skip",
    "memo",
    "flag",
    "adjudicate",
    "create_theme",
    "rename_theme",
    "merge_theme",
    "dismiss_theme",
    "map_theme",
    "add_to_theme",
    "take_from_theme",
    "nest_theme",
    "move_code",
    "set_role",
    "set_attribute",
    "set_speaker",
    "rename_speaker",
    "set_setting",
    "adopt_codebook",
    "undo",
]
ACTS: tuple[Act, ...] = get_args(Act)

Flag = Literal["exemplar", "doubtful"]
"""What a coder marks an excerpt as: a good example, or one to ask a colleague about."""
FLAGS: tuple[Flag, ...] = get_args(Flag)


@dataclass(frozen=True, slots=True)
class Decision:
    """One human act: a row of the append-only ledger.

    ``id`` is a uuid made by whoever decides, so that sending it twice stores it once. ``place`` and ``quote`` are
    carried, not referenced, so a decision outlives re-segmentation. ``undoes`` names the decision that an ``undo``
    takes back. ``seq`` is the ledger's order, 0 before it is stored. ``at`` is UTC, ISO 8601.
    """

    id: str
    at: str
    coder: str
    act: Act
    place: Place | None = None
    quote: str | None = None
    code: str | None = None
    code_version: int | None = None
    valence: Valence | None = None
    theme: str | None = None
    undoes: str | None = None
    values: Mapping[str, Any] = field(default_factory=lambda: EMPTY)
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Coding:
    """What the ledger says is coded now, by whom; derived by replay, never edited.

    ``origin`` is *suggestion* when the coder accepted the machine's proposal, *coder* when she chose the code.
    """

    id: str
    place: Place
    quote: str
    code: str
    code_version: int | None
    valence: Valence | None
    coder: str
    decided_at: str
    memo: str
    origin: Literal["suggestion", "coder"]


@dataclass(frozen=True, slots=True)
class Memo:
    """A coder's note on a place or, with ``code``, on her coding there; derived by replay. ``id`` is its decision's."""

    id: str
    place: Place
    quote: str
    code: str | None
    coder: str
    text: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Flagged:
    """A coder's flag on an excerpt; derived by replay. ``id`` is its decision's."""

    id: str
    place: Place
    quote: str
    flag: Flag
    coder: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What coders who differed agreed on: whether the code applies at the place, and why; derived by replay."""

    id: str
    place: Place
    quote: str
    code: str
    applies: bool
    reason: str
    coder: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A pattern a person has named; durable. ``members`` are places with their quotes, in text order.

    ``parent`` is the theme it stands under, None at the top.
    """

    id: str
    name: str
    description: str
    members: tuple[tuple[Place, str], ...]
    codes: tuple[str, ...]
    dismissed: str | None
    created_by: str
    created_at: str
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """The sizes ``tema status`` prints."""

    transcripts: int
    turns: int
    segments: int
    clusters: int
    codes: int
    suggestions: int
    decisions: int
    codings: int

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
    "restrict",
    "restrict_dialogue",
    "write",
    "choose_quotes",
    "summarise",
    "undo",
]
ACTS: tuple[Act, ...] = get_args(Act)

Flag = Literal["exemplar", "doubtful"]
"""What a coder marks an excerpt as: a good example, or one to ask a colleague about."""
FLAGS: tuple[Flag, ...] = get_args(Flag)

Restriction = Literal["not_quoted", "withdrawn"]
"""What those who spoke have said of their words: not to be quoted, or not to be used at all any more."""
RESTRICTIONS: tuple[Restriction, ...] = get_args(Restriction)

QuoteUse = Literal["report", "handout"]
"""Where a chosen quote is to stand."""
QUOTE_USES: tuple[QuoteUse, ...] = get_args(QuoteUse)


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

    ``origin`` is *suggestion* when the coder accepted the machine's proposal, *coder* when she chose the code, *file*
    when it was brought in from another program.
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
    origin: Literal["suggestion", "coder", "file"]


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
class RestrictedExcerpt:
    """An excerpt that may not be quoted or has been withdrawn, whoever said so; derived by replay."""

    id: str
    place: Place
    quote: str
    restriction: Restriction
    reason: str
    coder: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class RestrictedDialogue:
    """The same of all that a speaker says in a dialogue or, with ``speaker`` "", of the whole dialogue."""

    transcript: str
    speaker: str
    restriction: Restriction
    reason: str
    coder: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class Written:
    """The analyst's own text for one part of the report, as Markdown; never made by the machine. Derived by replay.

    ``part`` is *title*, *introduction*, *method*, *conclusion*, *theme ID*, *handout ID* or *questions ID*.
    """

    part: str
    text: str
    coder: str
    decided_at: str


@dataclass(frozen=True, slots=True)
class ChosenQuote:
    """A quote that an analyst wants to show for a theme; derived by replay.

    ``quote`` is the whole text at the place, ``shown`` what of it is to be printed, with […] where words are left out.
    """

    theme: str
    use: QuoteUse
    place: Place
    quote: str
    shown: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A cell of the framework matrix: what an analyst says of one code in one dialogue or group. Derived by replay.

    ``by`` is *dialogue* or an attribute's name, ``case`` the dialogue's name or the attribute's value. ``excerpts`` are
    the places it leans on, with their quotes.
    """

    by: str
    case: str
    code: str
    text: str
    excerpts: tuple[tuple[Place, str], ...]
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

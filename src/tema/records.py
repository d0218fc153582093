"""The frozen records that flow through tema, and nothing else: no I/O, no behaviour beyond arithmetic on places.

Every place in a text is counted in Unicode code points of the normalised transcript text, end exclusive, so that
``transcript.text[start:end]`` is the quoted text. Times are seconds from the start of the recording.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Shape (n, dim), rows of unit length."""

Role = Literal["leader", "participant"]
ROLES: tuple[Role, ...] = get_args(Role)

Use = Literal["data", "context", "short"]
"""What a segment is for: *data* is clustered and gets suggestions; *context* is the dialogue leader's talk; *short* is
too little to judge ("Mm.")."""

Valence = Literal["strengthens", "weakens", "both"]
VALENCES: tuple[Valence, ...] = get_args(Valence)

Act = Literal[
    "accept",
    "reject",
    "code",
    "uncode",
    "skip",
    "memo",
    "create_theme",
    "rename_theme",
    "merge_theme",
    "dismiss_theme",
    "map_theme",
    "set_role",
    "set_setting",
    "adopt_codebook",
    "undo",
]
ACTS: tuple[Act, ...] = get_args(Act)

EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be shown to a person: a key of the message catalogues and the values to put in."""

    key: str
    values: Mapping[str, Any] = field(default_factory=lambda: EMPTY)


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in the user's data: returned beside what could be read, never raised."""

    file: str
    line: int | None
    what: Message
    mend: Message


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one transcript's text. Two places are equal when they cover the same characters."""

    transcript: str
    start: int
    end: int

    @property
    def id(self) -> str:
        """The place written as text; also the id of a segment there."""
        return f"{self.transcript}:{self.start}-{self.end}"


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


@dataclass(frozen=True, slots=True)
class Clustering:
    """Which cluster each of n segments belongs to.

    ``labels`` (n,): cluster number from 0, largest cluster first, or -1 for a segment outside every cluster.
    ``strengths`` (n,): strength of membership in 0..1, 0 outside. ``nearest`` (n,): the cluster whose centre is
    nearest, -1 when there is no cluster. ``closeness`` (n,): cosine to that centre, in centred space.
    """

    labels: NDArray[np.int64]
    strengths: NDArray[np.float32]
    nearest: NDArray[np.int64]
    closeness: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Cluster:
    """A described group of segments found in one run; disposable. ``members`` run from strongest to weakest."""

    number: int
    members: tuple[str, ...]
    keywords: tuple[str, ...]
    typical: tuple[str, ...]
    diverse: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """An utterance that the code applies to."""

    text: str
    valence: Valence


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An utterance that looks like the code but belongs to ``code`` instead (None: to no code)."""

    text: str
    code: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a code comes from: a document and a 1-based, inclusive line range."""

    document: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Code:
    """A concept of the codebook. Its identity is ``id``; its wording is versioned."""

    id: str
    name: Mapping[str, str]
    family: str
    parent: str | None
    definition: str
    inclusion: str
    exclusion: str
    examples: tuple[Example, ...]
    near_misses: tuple[NearMiss, ...]
    neighbours: tuple[str, ...]
    source: tuple[Source, ...]

    def named(self, language: str) -> str:
        """The code's name in ``language``, else in any language it has, else its id."""
        return self.name.get(language) or next(iter(self.name.values()), self.id)


@dataclass(frozen=True, slots=True)
class Family:
    """A group of codes in the codebook, with its name per language."""

    id: str
    name: Mapping[str, str]
    definition: str = ""

    def named(self, language: str) -> str:
        """The family's name in ``language``, else in any language it has, else its id."""
        return self.name.get(language) or next(iter(self.name.values()), self.id)


@dataclass(frozen=True, slots=True)
class Codebook:
    """The set of codes an analyst works with, in the order of the file.

    ``documents`` gives the file name of each document that a `Source` names.
    """

    id: str
    name: Mapping[str, str]
    language: str
    families: tuple[Family, ...]
    codes: tuple[Code, ...]
    documents: Mapping[str, str] = field(default_factory=lambda: EMPTY)


@dataclass(frozen=True, slots=True)
class Passage:
    """A written training passage of an exemplar bank: the codes it carries (none: plain talk) and its valence."""

    text: str
    codes: tuple[str, ...]
    valence: Valence | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a code is suggested: the sentence of the codebook that lies nearest, and how near (cosine, centred)."""

    kind: Literal["definition", "example", "passage"]
    text: str
    closeness: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The machine's proposal that a code applies to a segment; belongs to a run and is disposable."""

    segment: str
    code: str
    probability: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ClusterSuggestion:
    """The machine's proposal that a code fits a cluster, with the members that speak for it most."""

    cluster: int
    code: str
    probability: float
    evidence: tuple[Evidence, ...]
    segments: tuple[str, ...]


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
class Theme:
    """A pattern a person has named; durable. ``members`` are places with their quotes, in text order."""

    id: str
    name: str
    description: str
    members: tuple[tuple[Place, str], ...]
    codes: tuple[str, ...]
    dismissed: str | None
    created_by: str
    created_at: str


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

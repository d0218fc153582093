"""Documents that a codebook is built from, and what is drafted from them. Nothing here is a transcript."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

BlockKind = Literal["heading", "paragraph", "item", "row"]
BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)

SetAsideKind = Literal["background", "recommendation"]
"""Why a concept is no code: a background variable (age, education), or advice on what ought to be done."""
SET_ASIDE_KINDS: tuple[SetAsideKind, ...] = get_args(SetAsideKind)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table row of a document: ``document.text[start:end]`` as it stands there.

    ``reads`` is the same with broken lines joined and words that were cut at a line's end made whole. ``level`` is a
    heading's rank or an item's depth, from 1; 0 for others. ``marker`` is what stands before an item ("•", "2."), ""
    for others; it is no part of ``reads``. ``under`` is the number of the heading block that it belongs to, which on a
    slide may stand after it; None at the top. ``page`` counts pages or slides from 1; None where a format has none.
    ``marked`` are the words of a paragraph that are set in italics or bold among others that are not, as the format
    has it, in their order; words in quotation marks are not among them.
    """

    kind: BlockKind
    start: int
    end: int
    reads: str
    level: int = 0
    marker: str = ""
    under: int | None = None
    page: int | None = None
    marked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: its text edition (NFC, LF), which lines and places are counted in, and its blocks in order.

    ``pages`` is how many pages or slides it has, None where the format has none; ``language`` what it is written in
    ("sv", "en", ...), as far as that can be told; ``sha256`` is of the file's bytes.
    """

    name: str
    text: str
    blocks: tuple[Block, ...]
    pages: int | None
    language: str
    sha256: str

    def lines(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last line, from 1, that ``text[start:end]`` stands on."""
        breaks = _breaks(self.text)
        return bisect_left(breaks, start) + 1, bisect_left(breaks, max(start, end - 1)) + 1


@lru_cache(maxsize=4)
def _breaks(text: str) -> tuple[int, ...]:
    """Where the lines end: looked for once, since every place in a long document is asked for its lines."""
    return tuple(at for at, character in enumerate(text) if character == "\n")


@dataclass(frozen=True, slots=True)
class Cited:
    """A stretch of a document: ``text`` is ``document.text[start:end]``; lines from 1, inclusive."""

    document: str
    start: int
    end: int
    text: str
    first_line: int
    last_line: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept that documents speak of, proposed as a code.

    ``definition`` is where a document says what it is, None where none does; ``sources`` are all the places that it
    rests on, the most telling first, the definition's among them. ``inclusion`` and ``exclusion`` are what contrasts
    in the text propose. ``neighbours`` are ids of concepts that it is told apart from. ``also`` are other words for
    it, each put together with it for the reason that ``why`` gives. ``sure`` (0..1) is how sure it is that an analyst
    would want it; ``why`` are sentences in the draft's language that say what it was seen by. ``own_words`` is the
    definition as a person has written it in the draft's file, "" where nobody has; it holds before the document's.
    """

    id: str
    name: str
    family: str
    sources: tuple[Cited, ...]
    sure: float
    why: tuple[str, ...]
    definition: Cited | None = None
    inclusion: str = ""
    exclusion: str = ""
    parent: str | None = None
    neighbours: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    own_words: str = ""


@dataclass(frozen=True, slots=True)
class ConceptFamily:
    """Concepts that documents present together, named by what stands over them; ``source`` is where."""

    id: str
    name: str
    source: Cited | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """What looks like a concept and is none to code by, with the places it rests on."""

    name: str
    kind: SetAsideKind
    sources: tuple[Cited, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A codebook as drafted from documents: what the machine proposes, for a person to go through.

    ``documents`` gives the file name of each document by the short name that citations use.
    """

    id: str
    language: str
    documents: tuple[tuple[str, str], ...]
    families: tuple[ConceptFamily, ...]
    concepts: tuple[Concept, ...]
    set_aside: tuple[SetAside, ...]

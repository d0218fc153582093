"""A document in stretches of a few sentences each: what is ranked, quoted and given a vector.

A stretch never crosses a heading; a list stays with the sentence before it as far as the length allows, since items of
three words say little alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tema.documents.joining import joined
from tema.records import Block, Cited, Document
from tema.segment.sentences import sentence_finder
from tema.text import content_words

METHOD = 1
"""Raise it when the same document gives other stretches or words: what is kept of earlier readings is then left."""

LONGEST = 120
"""Words of a stretch: about what the sentence model reads at once, and what one reads at a glance."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A place in a document, how it reads with its lines joined, the heading it stands under, its content lemmas."""

    cited: Cited
    reads: str
    heading: str
    words: tuple[str, ...]

    @property
    def told(self) -> str:
        """The text that gets a vector: a heading often holds the subject that the sentences take for granted."""
        return f"{self.heading}. {self.reads}" if self.heading else self.reads


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    reads: str
    under: int | None
    page: int | None

    @property
    def size(self) -> int:
        return len(self.reads.split())


def stretches(document: Document) -> tuple[Stretch, ...]:
    """The stretches of ``document`` in order; of one that holds nothing but headings, its headings."""
    body = [block for block in document.blocks if block.kind != "heading" and block.reads.strip()]
    chosen = body or [block for block in document.blocks if block.reads.strip()]
    pieces = [piece for block in chosen for piece in _pieces(document, block)]
    return tuple(_stretch(document, group) for group in _grouped(pieces))


def _pieces(document: Document, block: Block) -> Iterator[_Piece]:
    """The block whole, or cut between sentences where it is too long to be one stretch."""
    if len(block.reads.split()) <= LONGEST:
        yield _Piece(block.start, block.end, block.reads, block.under, block.page)
        return
    raw = document.text[block.start : block.end]
    borders = [border for border in sentence_finder(document.language or "xx")(raw) if 0 < border < len(raw)]
    begin = 0
    for border, following in pairwise([*borders, len(raw), len(raw)]):
        if border == following or len(raw[begin:following].split()) > LONGEST:
            piece = raw[begin:border].rstrip()
            if piece.strip():
                start = block.start + begin + len(piece) - len(piece.lstrip())
                reads = joined(piece.split("\n"))
                yield _Piece(start, block.start + begin + len(piece), reads, block.under, block.page)
            begin = border


def _grouped(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    group: list[_Piece] = []
    for piece in pieces:
        if group and not _follows(group, piece):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _follows(group: Sequence[_Piece], piece: _Piece) -> bool:
    last = group[-1]
    together = piece.under == last.under and piece.page == last.page and piece.start >= last.end
    return together and sum(each.size for each in group) + piece.size <= LONGEST


def _stretch(document: Document, group: Sequence[_Piece]) -> Stretch:
    first, last = group[0], group[-1]
    lines = document.lines(first.start, last.end)
    text = document.text[first.start : last.end]
    cited = Cited(document.name, first.start, last.end, text, *lines, first.page)
    heading = document.blocks[first.under].reads if first.under is not None else ""
    reads = " ".join(piece.reads for piece in group)
    words = tuple(word.lemma for word in content_words(f"{heading}\n{reads}", document.language))
    return Stretch(cited, reads, heading, words)

"""The text edition of a document: what a reader found, set as lines, with the place of every block."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from tema.documents.faults import Reading, refused
from tema.documents.joining import hyphenated, joined
from tema.documents.language import language_of
from tema.importers.decode import normalised
from tema.records.documents import Block, BlockKind, Document

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
CELLS = " | "
"""What stands between the cells of a table row, in the text edition and in what a row reads."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before it has a place: its lines as the text edition is to show them; the rest as in ``Block``.

    ``apart`` tells of a text that belongs to no heading but one of rank 1, such as the next box on a slide.
    """

    kind: BlockKind
    lines: tuple[str, ...]
    level: int = 0
    marker: str = ""
    page: int | None = None
    apart: bool = False
    marked: tuple[str, ...] = ()


def edited(
    name: str, raw: bytes, pieces: Iterable[Piece], pages: int | None = None, *, slides: bool = False
) -> Reading:
    """The document that the pieces make, in their order; a problem where they hold no text at all.

    On ``slides`` a heading holds for its own page only.
    """
    kept = [clean for piece in pieces if _says_something(clean := _clean(piece))]
    if not kept:
        return refused(name, "reading-empty")
    text, places = _set(kept)
    keep = hyphenated(text)
    apart = frozenset(number for number, piece in enumerate(kept) if piece.apart)
    above = nested([(piece.kind, piece.level, piece.page if slides else None) for piece in kept], apart)
    blocks = tuple(_block(*each, keep) for each in zip(kept, places, above, strict=True))
    return document(name, raw, text, blocks, pages), ()


def document(name: str, raw: bytes, text: str, blocks: tuple[Block, ...], pages: int | None = None) -> Document:
    """The record of a document that was read from ``raw``, its language told from what it reads."""
    language = language_of(" ".join(block.reads for block in blocks))
    return Document(normalised(name), text, blocks, pages, language, sha256(raw).hexdigest())


def nested(blocks: Sequence[tuple[BlockKind, int, int | None]], apart: Collection[int] = ()) -> list[int | None]:
    """For each block the number of the heading that it stands under, None for none.

    A block is given as its kind, its level and the part of the document that no heading reaches out of. Blocks whose
    numbers are in ``apart`` belong to headings of rank 1 only.
    """
    standing: list[tuple[int, int]] = []
    above: list[int | None] = []
    for number, (kind, level, part) in enumerate(blocks):
        if number and part != blocks[number - 1][2]:
            standing.clear()
        rank = level if kind == "heading" else 2 if number in apart else None
        while rank is not None and standing and standing[-1][0] >= rank:
            standing.pop()
        above.append(standing[-1][1] if standing else None)
        if kind == "heading":
            standing.append((level, number))
    return above


def _seen(line: str) -> str:
    """The line without signs that take no room; a soft hyphen at its end is one that is printed."""
    return _UNSEEN.sub("", line[:-1]) + line[-1:].strip("\u200b\ufeff")


def _says_something(piece: Piece) -> bool:
    """Whether it is more than a drawn line or a dot."""
    return any(sign.isalnum() for line in piece.lines for sign in line)


def _clean(piece: Piece) -> Piece:
    lines = (" ".join(_seen(part).split()) for line in piece.lines for part in normalised(line).split("\n"))
    kept = tuple(line for line in lines if line)
    return replace(piece, lines=kept, marker=normalised(piece.marker).strip())


def _set(pieces: Sequence[Piece]) -> tuple[str, list[tuple[int, int]]]:
    """The lines of the text edition, and where each piece stands in it without its marker.

    A blank line stands between blocks, but not between the items of a list or the rows of a table.
    """
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for number, piece in enumerate(pieces):
        if number:
            close = piece.kind in {"item", "row"} and pieces[number - 1].kind == piece.kind
            parts.append("\n" if close else "\n\n")
            at += len(parts[-1])
        indent = "  " * max(piece.level - 1, 0) if piece.kind == "item" else ""
        front = f"{indent}{piece.marker} " if piece.marker else indent
        body = f"\n{' ' * len(front)}".join(piece.lines)
        parts.append(front + body)
        places.append((at + len(front), at + len(front) + len(body)))
        at += len(front) + len(body)
    return "".join(parts) + "\n", places


def _block(piece: Piece, place: tuple[int, int], under: int | None, keep: Collection[str]) -> Block:
    reads = joined(piece.lines, keep)
    return Block(piece.kind, *place, reads, piece.level, piece.marker, under, piece.page, piece.marked)

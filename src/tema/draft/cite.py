"""From words as they read to the place where they stand in the document."""

from __future__ import annotations

from functools import lru_cache

from tema.records.documents import Block, Cited, Document

_NEAR = 400


def cite(document: Document, block: Block, start: int = 0, end: int | None = None) -> Cited:
    """The place of ``block.reads[start:end]``, exactly as the document has it there."""
    last = len(block.reads) if end is None else end
    begin, finish = _place(document, block, start, last)
    first_line, last_line = document.lines(begin, finish)
    return Cited(document.name, begin, finish, document.text[begin:finish], first_line, last_line, block.page)


def spread(document: Document, first: Block, last: Block) -> Cited:
    """The place from the beginning of one block to the end of another."""
    start, end = min(first.start, last.start), max(first.end, last.end)
    first_line, last_line = document.lines(start, end)
    return Cited(document.name, start, end, document.text[start:end], first_line, last_line, first.page)


def _place(document: Document, block: Block, start: int, end: int) -> tuple[int, int]:
    if start == 0 and end == len(block.reads):
        return block.start, block.end
    found = [at for at in _aligned(document.text, block)[start:end] if at is not None]
    return (found[0], found[-1] + 1) if found else (block.start, block.end)


@lru_cache(maxsize=16)
def _aligned(text: str, block: Block) -> tuple[int | None, ...]:
    """Where each character that the block reads stands in the text, None for those that are not there.

    Both are walked side by side: blanks, hyphens of broken lines and cell borders differ. Once for each block, since a
    long one has many sentences.
    """
    places: list[int | None] = []
    at = block.start
    for character in block.reads:
        found = -1 if character.isspace() else text.find(character, at, min(block.end, at + _NEAR))
        if found < 0 or (character == "|" and found > at + 3):
            places.append(None)
            continue
        places.append(found)
        at = found + 1
    return tuple(places)

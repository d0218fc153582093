"""Two texts as one, word by word: what stands in both, what went and what came."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

Piece = tuple[Literal["same", "gone", "new"], str]
"""A run of words, and whether it stands in both wordings, in the old one only or in the new one only."""

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """The two texts as one, word by word, with what went and what came.

    A single space or comma between two changed words is taken along, so that a changed phrase is read as one.
    """
    before, after = _words(old), _words(new)
    pieces: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(("same", "".join(before[a:b])))
            continue
        pieces += [("gone", "".join(before[a:b]))] if b > a else []
        pieces += [("new", "".join(after[c:d]))] if d > c else []
    return _joined(pieces)


def likeness(old: str, new: str) -> float:
    """How much of the words two texts share, in order: 0 to 1 (Ratcliff and Obershelp's measure, over words)."""
    one, other = ([word.casefold() for word in _words(text) if word.strip()] for text in (old, new))
    return SequenceMatcher(a=one, b=other, autojunk=False).ratio()


def same_words(old: str, new: str) -> bool:
    """Whether two texts differ in nothing but line breaks and runs of white space."""
    return old.split() == new.split()


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    made: list[Piece] = []
    run: list[Piece] = []
    for number, piece in enumerate(pieces):
        last = number + 1 == len(pieces)
        bridge = piece[0] == "same" and run and not last and not re.search(r"\w", piece[1]) and "\n" not in piece[1]
        if piece[0] != "same" or bridge:
            run.append(piece)
            continue
        made += [*_two(run), piece]
        run = []
    return (*made, *_two(run))


def _two(run: Sequence[Piece]) -> list[Piece]:
    """A changed stretch as what went and what came; what stands in both between them is part of both."""
    gone = "".join(words for kind, words in run if kind != "new")
    new = "".join(words for kind, words in run if kind != "gone")
    kinds = {kind for kind, _ in run}
    found: list[Piece] = [("gone", gone)] if "gone" in kinds else []
    return [*found, ("new", new)] if "new" in kinds else found


def _words(text: str) -> Sequence[str]:
    return _WORDS.findall(text)

"""Cutting a very long sentence, as in unpunctuated speech-to-text, into clauses of even length."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from tema.segment.marks import WORD

_LONGEST = 90
_WANTED = 40

# Where a clause can begin, after any break in the text.
_CONJUNCTIONS = {
    "sv": "och|men|så|eller|fast|för|sen|sedan|utan|därför",
    "en": "and|but|so|or|because|then|though",
}
_AFTER_BREAK = re.compile(r"[,;:–—.!?…]\s+|\n\s*")
_ANY_SPACE = re.compile(r"\s+")


_COMMA, _CONJUNCTION, _SPACE = 1, 3, 12


def cut(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """The places of the clauses of the sentence at ``start``:``end``; the sentence itself when it is not over-long."""
    words = [found.start() for found in WORD.finditer(text, start, end)]
    if len(words) <= _LONGEST:
        return [(start, end)]
    pieces = round(len(words) / _WANTED)
    costs = _border_costs(text, start, end, language)
    places = sorted(costs)
    reach = len(words) // pieces // 2
    borders = [start]
    for piece in range(1, pieces):
        wanted = piece * len(words) // pieces
        first = bisect_right(places, words[wanted - reach])
        last = bisect_right(places, words[wanted + reach - 1])
        near = [(abs(bisect_left(words, place) - wanted) + costs[place], place) for place in places[first:last]]
        # Text without spaces is cut at the wanted word itself.
        borders.append(min(near)[1] if near else words[wanted])
    return [trimmed(text, a, b) for a, b in pairwise([*borders, end])]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without its outer white space."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _border_costs(text: str, start: int, end: int, language: str) -> dict[int, int]:
    """Places where a clause may begin, with how poor a border each is, in words of distance."""
    costs = {found.end(): _SPACE for found in _ANY_SPACE.finditer(text, start, end)}
    if language in _CONJUNCTIONS:
        pattern = re.compile(rf"(?<=\s)(?:{_CONJUNCTIONS[language]})(?=\s)", re.IGNORECASE)
        costs.update((found.start(), _CONJUNCTION) for found in pattern.finditer(text, start, end))
    for found in _AFTER_BREAK.finditer(text, start, end):
        costs[found.end()] = 0 if costs.get(found.end()) == _CONJUNCTION else _COMMA
    return costs

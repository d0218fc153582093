"""Where a text says nearly what a quote says.

Candidates are found by the quote's rarer words: each says where the quote would begin if the word were its own, and
where several agree is looked at closely, by RapidFuzz's ``partial_ratio_alignment``. The borders are then moved by
whole words for as long as the likeness (RapidFuzz's ``ratio``: twice the longest common subsequence over the lengths)
grows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tema.bringing.index import Index

LEAST = 0.85
"""So alike a place must be to a quote: of a hundred signs some fifteen may differ."""

SHORTEST = 12
"""A quote of fewer signs is nearly the same as too much."""

_CLOSE = 0.02
_MOST_WORDS = 8
_FEWEST_WORDS = 3
_MOST_COMMON = 800
_WINDOWS = 4
_BIN = 48
_WORD = re.compile(r"\w+")
_MOVES = 4


@dataclass(frozen=True, slots=True)
class Near:
    """A stretch of the long text, and how like the quote it is, 0 to 1."""

    stretch: tuple[int, int]
    likeness: float


def nearest(index: Index, quote: str, within: tuple[int, int] | None = None) -> list[Near]:
    """The place that is most like a folded quote, with those that are as like it; none below ``LEAST``."""
    if len(quote) < SHORTEST:
        return []
    found = {each.stretch: each for at in _candidates(index, quote, within) for each in _looked(index, quote, at)}
    ranked = sorted(found.values(), key=lambda each: (-each.likeness, each.stretch))
    apart: list[Near] = []
    for each in ranked:
        if each.likeness < ranked[0].likeness - _CLOSE:
            break
        if all(each.stretch[1] <= one.stretch[0] or one.stretch[1] <= each.stretch[0] for one in apart):
            apart.append(each)
    return apart


def _candidates(index: Index, quote: str, within: tuple[int, int] | None) -> list[int]:
    """Where the quote may begin, most words agreeing first."""
    low, high = within or (0, len(index.text))
    known = [
        (word, inside)
        for word in _WORD.finditer(quote)
        if word.group() in index.words and (inside := _inside(index.words[word.group()], low, high))
    ]
    rare = sorted(known, key=lambda each: len(each[1]))[:_MOST_WORDS]
    votes: Counter[int] = Counter()
    asked = 0
    for word, places in rare:
        if len(places) > _MOST_COMMON:
            break
        asked += 1
        votes.update({(at - word.start()) // _BIN for at in places})
    # A beginning near the border of two bins gives votes to both.
    joined = {at: count + votes.get(at + 1, 0) for at, count in votes.items()}
    needed = 2 if asked >= _FEWEST_WORDS else 1
    agreed = (at for at, count in joined.items() if count >= needed)
    best = sorted(agreed, key=lambda at: (-joined[at], at))[:_WINDOWS]
    return [at * _BIN for at in best]


def _inside(places: Sequence[int], low: int, high: int) -> Sequence[int]:
    return places[bisect_left(places, low) : bisect_left(places, high)]


def _looked(index: Index, quote: str, at: int) -> list[Near]:
    from rapidfuzz import fuzz

    reach = len(quote) // 4 + _BIN
    start, end = max(0, at - reach), min(len(index.text), at + len(quote) + _BIN + reach)
    # No quote reaches from one transcript into the next.
    start = max(start, index.text.rfind("\n", start, max(start, at)) + 1)
    stop = index.text.find("\n", max(start, at), end)
    window = index.text[start : end if stop < 0 else stop]
    aligned = fuzz.partial_ratio_alignment(quote, window, score_cutoff=100 * (LEAST - 0.15))
    if aligned is None or aligned.dest_start >= aligned.dest_end:
        return []
    first, last, likeness = _settled(quote, window, aligned.dest_start, aligned.dest_end)
    return [Near((start + first, start + last), likeness)] if likeness >= LEAST else []


def _settled(quote: str, window: str, first: int, last: int) -> tuple[int, int, float]:
    """The stretch with its borders at words, where it is most like the quote, and how like it that is."""
    from rapidfuzz import fuzz

    words = [found.span() for found in _WORD.finditer(window)]
    begins = sorted((start for start, _ in words), key=lambda at: (abs(at - first), at))[: 2 * _MOVES]
    ends = sorted((end for _, end in words), key=lambda at: (abs(at - last), at))[: 2 * _MOVES]
    tail = quote[len(quote.rstrip(".,;:!?-")) :]
    tried = [
        (fuzz.ratio(quote, window[begin : end + more]) / 100, begin, end + more)
        for begin in begins
        for end in ends
        if begin < end
        for more in {0, len(tail) if window.startswith(tail, end) else 0}
    ]
    likeness, begin, end = max(tried, key=lambda each: (each[0], -abs(each[1] - first), each[2]), default=(0.0, 0, 0))
    return begin, end, likeness

"""Where a quote stands in the texts of a study, found by its rarest word."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tema.bringing.fold import Folded, fold, folded
from tema.records import Place, Transcript, Turn

_WORD = re.compile(r"\w+")
_BETWEEN = "\n"
"""Between two texts in the long one: white space is folded to spaces, so no quote can reach across."""


@dataclass(frozen=True, slots=True)
class Index:
    """All texts folded into one long text, and where each word of it begins."""

    transcripts: Mapping[str, Transcript]
    text: str
    words: Mapping[str, Sequence[int]]
    names: tuple[str, ...]
    starts: tuple[int, ...]
    folds: tuple[Folded, ...]

    def within(self, name: str) -> tuple[int, int]:
        """The stretch of the long text that is this transcript."""
        at = self.names.index(name)
        return self.starts[at], self.starts[at] + len(self.folds[at].text)

    def place(self, start: int, end: int) -> Place:
        """The place of a stretch of the long text."""
        at = bisect_right(self.starts, start) - 1
        return Place(self.names[at], *self.folds[at].span(start - self.starts[at], end - self.starts[at]))

    def turn(self, place: Place) -> Turn | None:
        """The turn in which a place begins."""
        turns = self.transcripts[place.transcript].turns
        at = bisect_right(turns, place.start, key=lambda turn: turn.start) - 1
        return turns[at] if at >= 0 and place.start < turns[at].end else None


def indexed(transcripts: Sequence[Transcript]) -> Index:
    """An index of these texts; a word is a run of letters and digits."""
    folds = tuple(folded(each.text) for each in transcripts)
    starts: list[int] = []
    length = 0
    for each in folds:
        starts.append(length)
        length += len(each.text) + 1
    text = _BETWEEN.join(each.text for each in folds)
    words: dict[str, array[int]] = {}
    for found in _WORD.finditer(text):
        words.setdefault(found.group(), array("q")).append(found.start())
    names = tuple(each.name for each in transcripts)
    return Index(dict(zip(names, transcripts, strict=True)), text, words, names, tuple(starts), folds)


def occurrences(index: Index, quote: str, within: tuple[int, int] | None = None) -> list[tuple[int, int]]:
    """Where a folded quote stands in the long text; where it stands in whole words, only there.

    A quote such as "bra" is meant as a word, not as the beginning of another one.
    """
    low, high = within or (0, len(index.text))
    found = [(at, at + len(quote)) for at in _found(index, quote, low, high)] if quote else []
    return [each for each in found if _is_bordered(index.text, *each)] or found


def _found(index: Index, quote: str, low: int, high: int) -> Iterator[int]:
    # A word with other signs of the quote on both its sides is a whole word of the text too.
    inner = [word for word in _WORD.finditer(quote) if word.start() > 0 and word.end() < len(quote)]
    if inner and high - low > len(index.text) // 20:
        rarest = min(inner, key=lambda word: len(index.words.get(word.group(), ())))
        for at in index.words.get(rarest.group(), ()):
            begin = at - rarest.start()
            if low <= begin and begin + len(quote) <= high and index.text.startswith(quote, begin):
                yield begin
        return
    at = index.text.find(quote, low, high)
    while at >= 0:
        yield at
        at = index.text.find(quote, at + 1, high)


def _is_bordered(text: str, start: int, end: int) -> bool:
    return not (
        (start > 0 and text[start].isalnum() and text[start - 1].isalnum())
        or (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())
    )


def extended(text: str, quote: str, place: Place) -> Place | None:
    """The place widened to what the quote has around its words (quotation marks, dots); None if it is not the same."""
    words = fold(quote)
    whole = folded(quote)
    at = whole.text.find(words)
    if at < 0 or not words:
        return None
    start, end = whole.span(at, at + len(words))
    wide = Place(place.transcript, place.start - start, place.end + len(quote) - end)
    return wide if wide.start >= 0 and text[wide.start : wide.end] == quote else None

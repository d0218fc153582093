"""From the speech of one turn to sentences with places; over-long sentences are cut at clause borders."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tema.segment.clauses import cut, trimmed
from tema.segment.marks import WORD, blank_marks

SentenceFinder = Callable[[str], list[int]]
"""Text to the places where its sentences begin."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
# The sentencizer leaves the opening quote, dash or bracket of the next sentence at the end of this one.
_OPENING = re.compile(r"(?<=\s)[\"'“”„‘’«»(\[–—-]+\s*$")
_SAID = re.compile(r"[\"'”’»]\s*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a clause of a very long one, at a place in a turn.

    ``words`` leaves marks out. ``paragraph`` tells that a paragraph begins here; ``stop`` that a line with only a mark
    stands before it, which no segment crosses.
    """

    start: int
    end: int
    words: int
    paragraph: bool
    stop: bool


@lru_cache(maxsize=8)
def sentence_finder(language: str) -> SentenceFinder:
    """The rules for sentence borders in ``language``, by spaCy's tokenizer (which knows "t.ex.") and sentencizer."""
    import spacy

    try:
        nlp = spacy.blank(language)
    except ImportError:  # unknown to spaCy, or in need of a word list that is not installed
        nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    # The limit guards the memory of trained parts; there are none here.
    nlp.max_length = 2**31

    def find(text: str) -> list[int]:
        return [sentence.start_char for sentence in nlp(text).sents]

    return find


def sentences(speech: str, language: str, find: SentenceFinder) -> list[Sentence]:
    """The sentences of one turn in order; together they hold everything but white space and the marks between them."""
    masked = blank_marks(speech)
    found: list[Sentence] = []
    last = 0
    for begin, finish in _paragraphs(masked):
        spans = [span for span in _spans(masked, begin, finish, find) if span[0] < span[1]]
        for number, span in enumerate(spans):
            first = number == 0 or "\n" in masked[last : span[0]]
            stop = bool(found) and _mark_line_between(speech, last, span[0])
            for piece, (start, end) in enumerate(cut(masked, *span, language)):
                words = len(WORD.findall(masked, start, end))
                found.append(Sentence(start, end, words, first and piece == 0, stop and piece == 0))
            last = span[1]
    return found


def _paragraphs(masked: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for gap in _BLANK_LINE.finditer(masked):
        yield begin, gap.start()
        begin = gap.end()
    yield begin, len(masked)


def _spans(masked: str, begin: int, finish: int, find: SentenceFinder) -> Iterator[tuple[int, int]]:
    """The trimmed places of the sentences of one paragraph."""
    text = masked[begin:finish]
    borders = [border for border in find(text) if 0 < border < len(text)]
    begins = [0]
    for border in borders:
        opening = _OPENING.search(text, begins[-1], border)
        moved = opening.start() if opening else border
        goes_on = _SAID.search(text, begins[-1], moved) and text[border].islower()  # "Vad?" undrade hon.
        if not goes_on and moved > begins[-1]:
            begins.append(moved)
    for start, end in pairwise([*begins, len(text)]):
        yield trimmed(masked, begin + start, begin + end)


def _mark_line_between(speech: str, start: int, end: int) -> bool:
    """Whether a whole line between two sentences holds a mark (all that lies between them is marks and white space)."""
    between = speech[start:end]
    inner = between.split("\n")[1:-1]
    return any(line.strip() for line in inner)

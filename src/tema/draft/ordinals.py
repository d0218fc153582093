"""Concepts that running text under a heading of concepts takes one by one: first, second, third."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_WORD = r"[^\W\d_][\w’'-]*"
_ORDINAL = r"(?:first|second|third|fourth|fifth|last|först|första|andra|tredje|fjärde|femte|sist|sista)"
_NAMED = (
    re.compile(
        rf"^(?P<term>{_WORD}(?:\s{_WORD}){{0,2}}?)\s(?:was|were|came|is|var|kom|är|nämndes)\s"
        rf"(?:named\s|mentioned\s|also mentioned\b|på\s)?(?:{_ORDINAL}\b|(?<=also mentioned)|(?:plats|"
        rf"rank))(?::\s(?P<def>.+))?"
    ),
    re.compile(
        rf"""^(?:The|Den|Det)\s{_ORDINAL}\s(?:{_WORD}\s)?(?:is|was|concerns|är|var|gäller)\s(?:the\s|an?\s|en\s|ett\s)?
        (?P<term>{_WORD}(?:\s{_WORD})?)(?:[,:]\s(?P<def>.+)|\.$)""",
        re.VERBOSE,
    ),
)
_IN = re.compile(rf"^(?:In|I)\s(?:a|an|en|ett)\s(?P<term>{_WORD}\s(?P<noun>{_WORD}))\s(?P<def>.+)$")
_FEWEST = 2


def taken_in_turn(sentences: Sequence[str]) -> Iterator[tuple[int, str, tuple[int, int] | None]]:
    """The number of the sentence, the term, and where its definition stands in it, where one follows.

    "Patience was named first: ..."; "The second barrier is fear."; "In an open group ...", said of several groups.
    """
    nouns = Counter(found.group("noun") for each in sentences if (found := _IN.match(each)))
    for number, sentence in enumerate(sentences):
        for pattern in (*_NAMED, _IN):
            found = pattern.match(sentence)
            if found is None or (pattern is _IN and nouns[found.group("noun")] < _FEWEST):
                continue
            yield number, found.group("term"), found.span("def") if found.group("def") else None
            break

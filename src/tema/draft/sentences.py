"""Sentences of a block, with their place in what it reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…][”\"’')\]]*\s+(?=[”“\"'(\[]?[A-ZÅÄÖÉ0-9])")
_SHORT = re.compile(
    r"(?:\b(?:t\.?ex|bl\.?a|d\.?v\.?s|m\.?fl|m\.?m|s\.?k|fr\.?o\.?m|tot|ca|jfr|kap|nr|st|resp|"
    r"inkl|e\.g|i\.e|cf|vs|etc|fig|no|pp?|dr|prof|mr|mrs|ed|eds|al)"
    r"|\b[A-ZÅÄÖ])\.$",
    re.IGNORECASE,
)

_NEAR = 8
"""Characters before a stop that may belong to an abbreviation."""
LONGEST = 1200
"""Characters that a sentence may have: what is longer is a table or a list that has lost its lines."""


def sentences(reads: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a readable length."""
    return (span for span in _all(reads) if span[1] - span[0] <= LONGEST)


def _all(reads: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for end in _END.finditer(reads):
        close = end.start() + len(end.group().rstrip())
        if _SHORT.search(reads, max(begin, end.start() - _NEAR), end.start() + 1):
            continue
        yield begin, close
        begin = end.end()
    if reads[begin:].strip():
        yield begin, len(reads.rstrip())

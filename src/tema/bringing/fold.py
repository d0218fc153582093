"""A text as it is compared: without regard to case, white space, quotation marks, dashes and ellipses."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_QUOTES = "\"'`´‘’‚‛“”„‟′″‹›«»〝〞＂＇"
_DASHES = "‐‑‒–—―−﹘﹣－⁃"
_UNSEEN = "\xad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"
_SPACES = "\t\n\r\x0b\x0c\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_SIGNS = str.maketrans(
    {
        **dict.fromkeys(_QUOTES + _UNSEEN, "\0"),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SPACES, " "),
        "…": ".",
    }
)
_RUNS = re.compile(r"[ \0]*\0[ \0]*| {2,}|\.{2,}|-{2,}")
_DOTS = r"(?:…|\.{2,}+)"
_LEFT_OUT = rf"{_DOTS}|[\[\](]\s*+{_DOTS}\s*+[\[\])]"
_MIRRORED = rf"{_DOTS}|[\[\])]\s*+{_DOTS}\s*+[\[\](]"
# Quantifiers that give nothing back, or a row of dots would take for ever.
_BEFORE, _AFTER = (
    re.compile(rf"\A(?:[\s{re.escape(_QUOTES + _UNSEEN)}]|{left_out})++") for left_out in (_LEFT_OUT, _MIRRORED)
)
_SHORTEST_PART = 4
_OMISSION = re.compile(_LEFT_OUT)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and from which sign of the original each of its own comes (see ``origin``)."""

    text: str
    _here: tuple[int, ...]
    _there: tuple[int, ...]

    def origin(self, at: int) -> int:
        """The index in the original of the sign at ``at`` of the folded text."""
        step = bisect_right(self._here, at) - 1
        return self._there[step] + at - self._here[step]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of at least one sign of the folded text comes from."""
        return self.origin(start), self.origin(end - 1) + 1


def folded(text: str) -> Folded:
    """The text folded, sign by sign, so that the fold of a stretch is a stretch of the fold.

    Quotation marks and signs that are not seen go; dashes become hyphens, an ellipsis a full stop; runs of white
    space, stops and hyphens become one.
    """
    signs = _small(text).translate(_SIGNS)
    pieces: list[str] = []
    here, there = [0], [0]
    length = last = 0
    for run in _RUNS.finditer(signs):
        kept = signs[last : run.start()]
        found = run.group()
        stands = " " if " " in found else "" if "\0" in found else found[0]
        pieces += (kept, stands)
        length += len(kept)
        if stands:
            here.append(length)
            there.append(run.start() + found.index(stands))
            length += 1
        here.append(length)
        there.append(run.end())
        last = run.end()
    pieces.append(signs[last:])
    return Folded("".join(pieces), tuple(here), tuple(there))


def fold(text: str) -> str:
    """A quote folded, without what stands around it: white space, quotation marks and the dots of an omission."""
    bare = _AFTER.sub("", _BEFORE.sub("", text)[::-1])[::-1]
    return folded(bare).text.strip()


def parts(quote: str) -> tuple[str, ...]:
    """What stands between the marks of omission in a quote (…, [...]), folded; a part of a few signs is no hold."""
    found = [fold(part) for part in _OMISSION.split(quote)]
    return tuple(part for part in found if len(part) >= _SHORTEST_PART)


def _small(text: str) -> str:
    """In lower case with as many signs as before: a letter that would become two stays as it is."""
    small = text.casefold()
    if len(small) == len(text):
        return small
    return "".join(each if len(each) == 1 else sign for sign in text for each in (sign.casefold(),))

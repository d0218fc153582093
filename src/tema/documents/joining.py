"""Lines that a page has broken, joined again: words that were cut at a line's end are made whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_SOFT = "\u00ad"
_CUT = re.compile(r"([^\W\d_]+)[-\u2010\u00ad\ufffe]$")
_HYPHENATED = re.compile(r"(?<!\w)[^\W\d_]+(?:[-\u2010][^\W\d_]+)+(?!\w)")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_BLANKS = re.compile(r"\s+")
# "vård- och omsorg": the hyphen stands for a word that comes later.
_BETWEEN = frozenset({"och", "eller", "samt", "respektive", "till", "and", "or", "to"})
_SHORT = 2


def hyphenated(text: str) -> frozenset[str]:
    """The words that ``text`` writes with a hyphen inside a line, in lower case: their hyphen is no mark of a break."""
    lines = (line.rstrip() for line in text.split("\n"))
    return frozenset(word.lower() for line in lines for word in _HYPHENATED.findall(line))


def joined(lines: Iterable[str], keep: Collection[str] = ()) -> str:
    """The lines as one running text with single blanks, words that were cut at a line's end made whole.

    A hyphen at a line's end goes when the next line goes on in lower case, and stays before "och", "or" and the like,
    before a capital or digit ("EU-", "Parlamentet") and where the word is one of ``keep`` (see ``hyphenated``).
    """
    parts: list[str] = []
    for line in lines:
        clean = _BLANKS.sub(" ", line).strip()
        if clean and parts:
            parts[-1] = _ended(parts[-1], clean, keep)
        if clean:
            parts.append(clean)
    return "".join(parts).replace(_SOFT, "")


def _ended(line: str, after: str, keep: Collection[str]) -> str:
    """The line as it is to stand before the line ``after``: with a blank at its end, or without its hyphen."""
    cut = _CUT.search(line)
    first = _FIRST_WORD.match(after)
    if cut is None:
        return line if line.endswith("/") else f"{line} "
    if first is None or first.group().lower() in _BETWEEN:
        return line if after[0].isdigit() else f"{line} "
    whole = f"{cut.group(1)}-{first.group()}".lower()
    if line.endswith(_SOFT) or (first.group()[0].islower() and whole not in keep and not _initial(cut.group(1))):
        return line[:-1]
    return f"{line[:-1]}-"


def _initial(word: str) -> bool:
    """Whether a word is letters to be read out ("IT-", "e-"): what follows is joined with its hyphen."""
    return len(word) < _SHORT or word.isupper()

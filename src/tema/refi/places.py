"""A text as its file has it and as tema stores it, and the way from a position in the one to a place in the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category, normalize

from tema.importers.decode import normalised
from tema.records.project import Counting

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_JAMO = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff]")


@dataclass(frozen=True, slots=True)
class Composed:
    """Where a stretch of the text that normalisation changed lay, and where it lies now."""

    start: int
    end: int
    to_start: int
    to_end: int


@dataclass(frozen=True, slots=True)
class Laid:
    """A text in the forms that positions are mapped through.

    ``lines`` is the text as the file has it, but LF for its breaks and no byte order mark; ``text`` is that in NFC, as
    tema stores it. ``broken`` are the breaks of ``lines`` that CRLF stood for, ``astral`` its characters beyond the
    first 65,536, ``composed`` what differs between the two. ``parsed``: the text stood in the XML, whose parser
    makes LF of every CRLF, so that nobody can see what it was.
    """

    lines: str
    text: str
    mark: bool
    broken: tuple[int, ...]
    astral: tuple[int, ...]
    composed: tuple[Composed, ...]
    parsed: bool = False


@dataclass(frozen=True, slots=True)
class Ruler:
    """One way of counting laid along one text: the characters that count two, and where each begins as counted."""

    lines: str
    before: int
    wide: tuple[int, ...]
    starts: tuple[int, ...]
    last: int

    @property
    def length(self) -> int:
        """How long the text is as counted."""
        return self.before + len(self.lines) + len(self.wide)

    def place(self, start: int, end: int) -> tuple[int, int, bool] | None:
        """The place in ``lines`` (start, end exclusive), and whether both positions lie between characters.

        None where a position is outside the text.
        """
        first, last = self._at(start), self._at(end + self.last)
        if first is None or last is None:
            return None
        return first[0], last[1], first[0] == first[1] and last[0] == last[1]

    def _at(self, counted: int) -> tuple[int, int] | None:
        """The boundary before a counted position and the one after; the same but inside a character that counts two."""
        position = counted - self.before
        if position < 0:
            # The byte order mark itself, where it counts, is before the first character.
            return (0, 0) if counted >= 0 else None
        number = bisect_left(self.starts, position)
        if number and self.starts[number - 1] + 1 == position:
            index = self.wide[number - 1]
            return (index, index) if self.lines[index] == "\n" else (index, index + 1)
        index = position - number
        return (index, index) if index <= len(self.lines) else None


def laid(text: str, *, mark: bool = False, parsed: bool = False) -> Laid:
    """A text made ready. ``mark``: the file began with a byte order mark, which ``text`` no longer has."""
    body = text.removeprefix("\ufeff")
    lines = body.replace("\r\n", "\n").replace("\r", "\n")
    broken = tuple(found.start() - number for number, found in enumerate(re.finditer("\r\n", body)))
    astral = tuple(found.start() for found in _ASTRAL.finditer(lines))
    stored = normalised(body)
    mark = mark or len(body) < len(text)
    return Laid(lines, stored, mark, broken, astral, _composed(lines, stored), parsed)


def ruler(text: Laid, counting: Counting, *, every_break: bool) -> Ruler:
    """A way of counting laid along a text.

    ``every_break``: where CRLF counts two, so does every break, since no text of the project shows which it was.
    """
    breaks: Sequence[int] = ()
    if counting.line_end == 2:  # noqa: PLR2004 - CR and LF
        unseen = every_break or (text.parsed and not text.broken)
        breaks = [found.start() for found in re.finditer("\n", text.lines)] if unseen else text.broken
    wide = tuple(sorted((*breaks, *text.astral))) if counting.unit == "utf16" else tuple(breaks)
    starts = tuple(index + number for number, index in enumerate(wide))
    return Ruler(text.lines, int(counting.mark and text.mark), wide, starts, int(counting.last))


def stored(text: Laid, start: int, end: int) -> tuple[int, int]:
    """A place in ``lines`` as one in ``text``; a combining sequence that was composed is taken whole."""
    return _moved(text, start)[0], _moved(text, end)[1]


def _moved(text: Laid, index: int) -> tuple[int, int]:
    number = bisect_left(text.composed, index, key=lambda each: each.start)
    if number == 0:
        return index, index
    piece = text.composed[number - 1]
    if index >= piece.end:
        moved = index - piece.end + piece.to_end
        return moved, moved
    head, tail = text.lines[piece.start : index], text.lines[index : piece.end]
    whole = text.text[piece.to_start : piece.to_end]
    if normalize("NFC", head) + normalize("NFC", tail) == whole:
        moved = piece.to_start + len(normalize("NFC", head))
        return moved, moved
    return piece.to_start, piece.to_end


def _composed(lines: str, stored: str) -> tuple[Composed, ...]:
    """What normalisation changed: a character with the marks that combine with it, or one that is written otherwise."""
    if len(lines) == len(stored) and normalize("NFC", lines) == lines:
        return ()
    signs = set(lines)
    marks = "".join(re.escape(each) for each in sorted(signs) if category(each)[0] == "M" or _JAMO.match(each))
    other = "".join(re.escape(each) for each in sorted(signs) if normalize("NFC", each) != each)
    ways = [*([f"[{other}][{marks}]*"] if other and marks else []), *([f"[{other}]"] if other else [])]
    ways += [f".[{marks}]+"] if marks else []
    pieces = _pieces(lines, "|".join(ways)) if ways else ()
    if len(lines) + sum((each.to_end - each.to_start) - (each.end - each.start) for each in pieces) == len(stored):
        return pieces
    return _pieces(lines, "[^\n]+")


def _pieces(lines: str, pattern: str) -> tuple[Composed, ...]:
    pieces, moved = [], 0
    for found in re.finditer(pattern, lines, re.DOTALL):
        size = len(normalize("NFC", found[0]))
        if normalize("NFC", found[0]) != found[0]:
            start = found.start() + moved
            pieces.append(Composed(found.start(), found.end(), start, start + size))
            moved += size - len(found[0])
    return tuple(pieces)

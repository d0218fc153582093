"""Lines that read as one: what a page or a slide has broken is joined, what was broken on purpose is left."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from tema.documents.edition import CELLS
from tema.documents.joining import joined
from tema.documents.lines import Line

GAP = 3
"""Blank lines that set slides apart in text without page breaks."""
TERM = re.compile(r"[A-ZÅÄÖ][^:.;!?|]{1,58}(?::| [–—-]) \S")
"""A line that begins with a term and goes on with what it means."""
_CELLS = re.compile(r"(?<=\S)(?: {2,}|\t+)(?=\S)")
_LONGEST_TERM = 4
_WIDE = 60
_NEAR = 40
"""Lines of a paragraph that are looked at to tell how wide it is set."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that read as one, before it is known what they are. ``stretch`` numbers the slide or page."""

    lines: tuple[Line, ...]
    stretch: int
    reads: str = ""
    title: bool = False

    @property
    def item(self) -> bool:
        """Whether it has a mark before it."""
        return bool(self.lines[0].marker)

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.reads.split())


def pieces_of(lines: list[Line], keep: frozenset[str]) -> list[Piece]:
    """The lines joined to what reads as one; ``keep`` are words whose hyphen is no mark of a break."""
    return [_read(piece, keep) for piece in _pieces(lines)]


def _read(piece: Piece, keep: frozenset[str]) -> Piece:
    bodies = [_CELLS.sub(CELLS, line.body) if number == 0 else line.body for number, line in enumerate(piece.lines)]
    return replace(piece, reads=joined(bodies, keep))


def _pieces(lines: list[Line]) -> list[Piece]:
    """Join what was broken; a new piece begins where a line does not go on from the one before."""
    stretches = _stretches(lines)
    labels = _labels(lines, stretches)
    found: list[list[Line]] = []
    for number, line in enumerate(lines):
        new = not found or (stretches[number] != stretches[number - 1] and not _runs_over(lines[number - 1], line))
        if new or number - 1 in labels or not _goes_on(found[-1], line):
            found.append([line])
        else:
            found[-1].append(line)
    stretch = {id(line): stretches[number] for number, line in enumerate(lines)}
    return [Piece(tuple(group), stretch[id(group[0])]) for group in found]


def _stretches(lines: list[Line]) -> list[int]:
    number, found = 0, []
    for before, line in pairwise([None, *lines]):
        if before is not None and line is not None and (line.blank >= GAP or line.page != before.page):
            number += 1
        found.append(number)
    return found


def _runs_over(before: Line, line: Line) -> bool:
    """Whether a sentence runs over a page break."""
    return line.begins_low and not before.ends and before.page != line.page and len(before.body) > _WIDE / 2


def _goes_on(group: list[Line], line: Line) -> bool:
    """Whether a line goes on with what the lines of ``group`` say."""
    before = group[-1]
    if line.marker or line.section or before.ruled or line.blank >= GAP or set_in_cells(line):
        return False
    if line.blank and before.body.startswith("#"):
        return False
    if line.blank > 1 and not (before.broken and line.begins_low):
        return False
    if before.ends and not before.cut:
        return line.blank == 0 and _running(group, line)
    if line.begins_low or (before.broken and line.blank == 0):
        return True
    hanging = line.blank == 0 and line.indent > group[0].indent and (group[0].marker != "" or set_in_cells(group[0]))
    return hanging or (line.blank == 0 and _full(group, line) and not TERM.match(line.body))


def set_in_cells(line: Line) -> bool:
    """Whether a line sets a short term apart from what it means by a wide gap."""
    cells = _CELLS.split(line.body)
    return len(cells) > 1 and len(cells[0].split()) <= _LONGEST_TERM and cells[0][:1].isalnum()


def _running(group: list[Line], line: Line) -> bool:
    """Whether the next sentence belongs to the same paragraph: no blank line, a line's width filled, no new term."""
    if TERM.match(line.body) and len(line.body.split(":")[0].split()) <= _LONGEST_TERM:
        return False
    if group[-1].body.endswith(":"):
        return line.begins_low
    if not line.ends and all(word[:1].isupper() for word in line.body.split()):
        return False  # labels of a drawing below a paragraph
    width = max(len(each.body) for each in group[-_NEAR:])
    wide = len(group) > 1 or width >= _WIDE
    if group[0].marker:
        return wide and line.indent > group[0].indent
    return wide and line.indent <= max(each.indent for each in group[-_NEAR:]) + 1


def _full(group: list[Line], line: Line) -> bool:
    """Whether the first word of ``line`` had no room on the line before, in a text of ordinary width."""
    width = max(len(each.body) for each in [*group[-_NEAR:], line])
    return width >= _WIDE and len(group[-1].body) + 1 + len(line.body.split()[0]) > width


def _labels(lines: list[Line], stretches: list[int]) -> set[int]:
    """Lines that are a term of their own though the next begins in lower case, as more than one on a slide is.

    Such a line begins after a gap or a full stop, is short, and has room for the next line's first word, or a blank
    line before and after it.
    """
    found: dict[int, list[int]] = {}
    for number, (line, after) in enumerate(pairwise(lines)):
        apart = after.blank == 1 and (number == 0 or line.blank > 0)
        if stretches[number] != stretches[number + 1] or not after.begins_low or line.marker:
            continue
        if after.blank and not apart:
            continue
        opens = number == 0 or line.blank > 0 or lines[number - 1].ends
        short = len(line.body.split()) < _LONGEST_TERM and line.body[:1].isupper()
        if opens and short and not line.broken and not line.ends and (apart or _room(lines, number)):
            found.setdefault(stretches[number], []).append(number)
    return {number for numbers in found.values() if len(numbers) > 1 for number in numbers}


def _room(lines: list[Line], number: int) -> bool:
    below = lines[number + 1 : number + 1 + _NEAR]
    below = list(takewhile(lambda line: not line.blank, below))
    width = max(len(line.body) for line in below)
    return len(lines[number].body) + 1 + len(below[0].body.split()[0]) < width

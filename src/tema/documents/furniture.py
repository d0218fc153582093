"""What no reader reads: running heads and feet, page numbers, and numbers of lines in the margin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from tema.documents.printed import Line, Sheet

_EDGE = 0.13
"""How much of a page's height, from its top and its bottom, heads and feet stand in."""
_FEWEST = 3
_FEW_SHEETS = 5
_SHARE = 0.2
_NEAR = 6.0
_MANY = 8
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-–|\s]*(?:(?:sida|sid\.?|s\.|page|p\.|slide|bild)\s*)?(\d{1,4})\s*(?:[(/]\s*\d{1,4}\s*\)?|(?:av|of)\s*\d{1,4})?[-–|\s]*",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[ivxl]{1,6}")


def furniture(sheets: Sequence[Sheet], largest: float, *, slides: bool) -> frozenset[Line]:
    """The lines to leave out: those that stand at the same height of an edge on several pages, and page numbers.

    Texts are compared without their digits. What is set larger than ``largest`` (the size of the running text, or a
    little more) is a heading, and may be the same on many slides.
    """
    seen: dict[tuple[str, int], list[Line]] = defaultdict(list)
    numbers: list[tuple[Line, int]] = []
    for sheet in sheets:
        for line in sheet.lines:
            if line.height > largest or not _at_edge(line, sheet):
                continue
            seen[_DIGITS.sub("#", line.text), round(line.top / _NEAR)].append(line)
            number = _NUMBER.fullmatch(line.text)
            if number:
                numbers.append((line, int(number.group(1)) - sheet.number))
            elif _ROMAN.fullmatch(line.text):
                numbers.append((line, 0))
    few = len(sheets) <= _FEW_SHEETS and not slides
    fewest = 2 if few else max(_FEWEST, min(_SHARE * len(sheets), 2 * _FEWEST))
    repeated = {line for lines in seen.values() if len({line.page for line in lines}) >= fewest for line in lines}
    margins = {line for sheet in sheets for line in _line_numbers(sheet)}
    return frozenset(repeated | margins | _page_numbers(numbers, len(sheets)))


def _line_numbers(sheet: Sheet) -> list[Line]:
    """The numbers of lines in a margin: several numbers below each other that rise all the way down."""
    edges: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for line in sheet.lines:
        if line.text.isdecimal():
            edges["left", round(line.x0 / _NEAR)].append(line)
            edges["right", round(line.x1 / _NEAR)].append(line)
    columns = [sorted(lines, key=lambda line: line.top) for lines in edges.values() if len(lines) >= _MANY]
    rising = [lines for lines in columns if all(int(a.text) < int(b.text) for a, b in pairwise(lines))]
    return [line for lines in rising for line in lines]


def _at_edge(line: Line, sheet: Sheet) -> bool:
    return line.bottom < _EDGE * sheet.height or line.top > (1 - _EDGE) * sheet.height


def _page_numbers(numbers: Sequence[tuple[Line, int]], pages: int) -> set[Line]:
    """Numbers that run with the pages: the same distance from the page's own number on most that have one."""
    by_distance: dict[int, list[Line]] = defaultdict(list)
    for line, distance in numbers:
        by_distance[distance].append(line)
    enough = 1 if pages == 1 else 2
    return {line for lines in by_distance.values() if len({each.page for each in lines}) >= enough for line in lines}

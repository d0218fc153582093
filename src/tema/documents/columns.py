"""The reading order of a page: columns and boxes one after another, what spans them between.

A page is cut where an empty lane runs down between lines that stand side by side; lines that cross the lane divide the
page into bands, each read column by column. This is the recursive XY-cut (Nagy, Seth & Viswanathan 1992), but for the
crossing lines, which a plain cut would have to guess from gaps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from tema.documents.markers import is_marker
from tema.documents.printed import Line

_LANE = 0.7
_CROSSING = 0.3
_WIDE_LANE = 2.0
_CROSSING_BOXES = 0.9
_SIDE_BY_SIDE = 2
_MARKER_GAP = 4.0
_OVERLAP = 0.5
_DEEPEST = 8
_MOST_LINES = 800
_SHORT_CELL = 25
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Column:
    """Lines that are read from top to bottom; ``rows`` when they are cells that belong together line by line."""

    lines: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...] = ()


def in_order(lines: Sequence[Line], *, boxes: bool) -> list[Column]:
    """The columns of a page in reading order; on slides (``boxes``) short texts side by side are no table."""
    return list(_cut(_with_markers(lines), boxes, 0))


def _cut(lines: Sequence[Line], boxes: bool, depth: int) -> Iterator[Column]:
    if not boxes:
        parts = list(_around_tables(lines))
        if len(parts) > 1 or any(part.rows for part in parts):
            for part in parts:
                yield from [part] if part.rows else _cut(part.lines, boxes, depth)
            return
    lane = _lane(lines, _CROSSING, _LANE) if depth < _DEEPEST else None
    if lane is None and boxes and depth < _DEEPEST:
        lane = _lane(lines, _CROSSING_BOXES, _WIDE_LANE)
    if lane is None:
        if lines:
            yield Column(_merged(lines, boxes))
        return
    for band in _bands(lines, lane):
        left = [line for line in band if line.x1 <= lane + 1]
        right = [line for line in band if line.x0 >= lane - 1]
        if len(left) + len(right) == len(band):
            yield from _cut(left, boxes, depth + 1)
            yield from _cut(right, boxes, depth + 1)
        else:
            yield from _cut(band, boxes, depth + 1)


def _lane(lines: Sequence[Line], most: float, least: float) -> float | None:
    """The x of the lane that the fewest lines cross, the widest of equals; None where nothing stands side by side.

    At ``most`` this share of the lines may cross it, and it must be ``least`` so many lines' heights wide.
    """
    if not 1 < len(lines) <= _MOST_LINES:  # one line stands beside nothing, and a thousand are a map
        return None
    height = median(line.height for line in lines)
    best: tuple[int, float, float] | None = None
    for at in sorted({line.x0 for line in lines}):
        right = [line for line in lines if line.x0 >= at - 1]
        left = [line for line in lines if line.x1 < at]
        crossing = len(lines) - len(left) - len(right)
        if not left or not right or crossing > most * len(lines):
            continue
        width = min(line.x0 for line in right) - max(line.x1 for line in left)
        if width < least * height or not _beside(left, right):
            continue
        found = (crossing, -width, min(line.x0 for line in right) - min(width, height) / 2)
        best = min(best, found) if best else found
    return best[2] if best else None


def _beside(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the two groups stand side by side over some lines, or one of them is a box beside the other."""
    top = max(min(line.top for line in left), min(line.top for line in right))
    bottom = min(max(line.bottom for line in left), max(line.bottom for line in right))
    shared = [sum(line.bottom > top and line.top < bottom for line in side) for side in (left, right)]
    return bottom > top and (min(shared) >= _SIDE_BY_SIDE or min(len(left), len(right)) == 1)


def _bands(lines: Sequence[Line], lane: float) -> list[list[Line]]:
    """The lines from the top, parted where lines that cross the lane begin and end."""
    bands: list[list[Line]] = []
    crossed: bool | None = None
    for line in sorted(lines, key=lambda line: (line.top, line.x0)):
        crosses = line.x0 < lane - 1 and line.x1 > lane + 1
        if crosses != crossed:
            bands.append([])
            crossed = crosses
        bands[-1].append(line)
    return bands


def _with_markers(lines: Sequence[Line]) -> list[Line]:
    """The lines, each bullet or number that was printed by itself put before the line at its right."""
    kept: list[Line] = []
    alone = [line for line in lines if is_marker(line.text)]
    others = [line for line in lines if not is_marker(line.text)]
    taken: dict[int, Line] = {}
    for mark in alone:
        near = [
            (line.x0 - mark.x1, number)
            for number, line in enumerate(others)
            if number not in taken and -1 <= line.x0 - mark.x1 <= _MARKER_GAP * line.height and _level(mark, line)
        ]
        if near:
            taken[min(near)[1]] = mark
        else:
            kept.append(mark)
    for number, line in enumerate(others):
        mark_here = taken.get(number)
        kept.append(_together(mark_here, line) if mark_here else line)
    return kept


def _level(a: Line, b: Line) -> bool:
    return min(a.bottom, b.bottom) - max(a.top, b.top) >= _OVERLAP * min(a.bottom - a.top, b.bottom - b.top)


def _together(a: Line, b: Line) -> Line:
    return replace(b, text=f"{a.text} {b.text}", x0=a.x0, x1=max(a.x1, b.x1))


def _around_tables(lines: Sequence[Line]) -> Iterator[Column]:
    """The tables without rules as rows, and what stands above, between and below them as lines."""
    rows = _rows(lines)
    plain: list[Line] = []
    at = 0
    while at < len(rows):
        length = _table(rows[at:])
        if not length:
            plain += rows[at]
        elif plain:
            yield Column(tuple(plain))
            plain = []
        if length:
            yield Column((), tuple(map(tuple, rows[at : at + length])))
        at += length or 1
    if plain:
        yield Column(tuple(plain))


def _merged(lines: Sequence[Line], boxes: bool) -> tuple[Line, ...]:
    """The lines of one column from the top, parts of the same line put together from the left.

    On slides what is far from each other stays apart: two labels of a figure are no line.
    """
    together: list[list[Line]] = []
    for row in _rows(lines):
        for number, line in enumerate(row):
            if number and not (boxes and line.x0 - row[number - 1].x1 > _WIDE_LANE * line.height):
                together[-1].append(line)
            else:
                together.append([line])
    return tuple(_as_one(parts) for parts in together)


def _as_one(row: Sequence[Line]) -> Line:
    longest = max(row, key=lambda line: len(line.text))
    whole = row[0]
    for part in row[1:]:
        gap = part.x0 - whole.x1
        text = f"{whole.text}{'' if gap < 0.1 * part.height else ' '}{part.text}"
        whole = replace(whole, text=text, x1=max(whole.x1, part.x1))
    return replace(
        whole, height=longest.height, bold=all(part.bold for part in row), top=longest.top, bottom=longest.bottom
    )


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines at the same height together, from the left; the rows from the top."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: ((line.top + line.bottom) / 2, line.x0)):
        if rows and _level(rows[-1][-1], line) and _level(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.x0) for row in rows]


def _table(rows: Sequence[Sequence[Line]]) -> int:
    """How many of the first rows are a table without rules, 0 for none: as many short cells in each, edges even."""
    length = 1 if rows and len(rows[0]) > 1 else 0
    while 0 < length < len(rows) and _alike(rows[length - 1], rows[length]):
        length += 1
    cells = [len(line.text) for row in rows[:length] for line in row]
    return length if length >= _FEWEST_ROWS and median(cells) <= _SHORT_CELL else 0


def _alike(above: Sequence[Line], below: Sequence[Line]) -> bool:
    return len(above) == len(below) and all(_same_edge(a, b) for a, b in zip(above, below, strict=True))


def _same_edge(a: Line, b: Line) -> bool:
    near = a.height
    return abs(a.x0 - b.x0) < near or abs(a.x1 - b.x1) < near or abs(a.x0 + a.x1 - b.x0 - b.x1) < near

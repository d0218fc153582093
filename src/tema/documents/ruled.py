"""Tables that rules are drawn around: the rows and cells that lines across and down a page divide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tema.documents.joining import joined
from tema.documents.printed import Line, Rule

_TOUCH = 4.0
_MOST_RULES = 1500
_FEWEST_EDGES = 3
"""Two columns or rows have three edges."""


@dataclass(frozen=True, slots=True)
class Table:
    """Where the table stands from its ``top``, its lines of print, and the text of its cells row by row."""

    top: float
    lines: tuple[Line, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(lines: Sequence[Line], rules: Sequence[Rule]) -> list[Table]:
    """The ruled tables of a page from the top: at least two rows and two columns, and text in several cells."""
    if len(rules) > _MOST_RULES:  # a map or a diagram
        return []
    found = [_table(lines, group) for group in _groups(rules)]
    return sorted((table for table in found if table is not None), key=lambda table: table.top)


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules that touch each other, directly or by others between."""
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: (rule.flat, rule.at, rule.start, rule.end)):
        touching = [group for group in groups if any(_touch(rule, other) for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([rule, *(each for group in touching for each in group)])
    return groups


def _touch(a: Rule, b: Rule) -> bool:
    if a.flat == b.flat:
        return abs(a.at - b.at) <= _TOUCH and a.start <= b.end + _TOUCH and b.start <= a.end + _TOUCH
    return a.start - _TOUCH <= b.at <= a.end + _TOUCH and b.start - _TOUCH <= a.at <= b.end + _TOUCH


def _table(lines: Sequence[Line], group: Sequence[Rule]) -> Table | None:
    ys, xs = _edges(rule.at for rule in group if rule.flat), _edges(rule.at for rule in group if not rule.flat)
    if min(len(ys), len(xs)) < _FEWEST_EDGES:
        return None
    inside: list[Line] = []
    cells: list[list[list[Line]]] = [[[] for _ in xs[1:]] for _ in ys[1:]]
    for line in lines:
        row = _between((line.top + line.bottom) / 2, ys)
        column = _between(min(line.x0 + line.height / 2, line.x1), xs)
        if row is not None and column is not None:
            cells[row][column].append(line)
            inside.append(line)
    rows = [tuple(_text(cell) for cell in row) for row in cells]
    kept = [row for row in rows if any(row)]
    used = [column for column in range(len(xs) - 1) if any(row[column] for row in kept)]
    if len(kept) < 2 or len(used) < 2:  # noqa: PLR2004 - a frame around a text is no table
        return None
    return Table(ys[0], tuple(inside), tuple(tuple(row[column] for column in used) for row in kept))


def _edges(places: Iterable[float]) -> list[float]:
    """The places from the smallest, those that nearly coincide as one."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _TOUCH:
            edges.append(place)
    return edges


def _between(place: float, edges: Sequence[float]) -> int | None:
    return next((n for n in range(len(edges) - 1) if edges[n] - 1 <= place < edges[n + 1]), None)


def _text(cell: Sequence[Line]) -> str:
    return joined(line.text for line in sorted(cell, key=lambda line: (round(line.top), line.x0)))

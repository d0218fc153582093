"""Small cells in tables of counts: which to hide so that nobody can work them out from what is shown.

A cell is small when there is something in it, but fewer than k. Those are hidden first (primary suppression), and then
others with them (complementary suppression), until the hidden ones could have been other numbers just as well.

A whole table with totals is protected by the hypercube method: a small cell is hidden together with three others at the
corners of a rectangle, along which numbers can be moved without any total changing (Repsilber 1999, *Das
Quaderverfahren*; Giessing & Repsilber 2002, GHMITER). What can be worked out of the result is found exactly by linear
programming, as in the audit of Fischetti & Salazar (2000, JASA 95:916-928). Terms and rules follow Hundepool et al.
(2012), *Statistical Disclosure Control*, chapters 4 and 5.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import inf

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]
Measures = tuple[int, ...]

_COST_OF_NOTHING = 2
"""What hiding a 0 costs: that a group says nothing is worth knowing, as much as a number of two."""


def with_totals(counts: Counts) -> Counts:
    """The (m, n) table with a last row and a last column of totals: (m + 1, n + 1)."""
    rows = np.vstack([counts, counts.sum(axis=0, keepdims=True)])
    return np.hstack([rows, rows.sum(axis=1, keepdims=True)])


def small_cells(table: Counts, smallest: int) -> Mask:
    """Which cells hold something, but fewer than ``smallest``."""
    return np.asarray((table > 0) & (table < smallest))


def hidden_in_table(counts: Counts, smallest: int, protection: int | None = None) -> Mask:
    """Which cells and totals of a two-way table are to be hidden.

    Args:
        counts: (m, n), each row and column adding up to its total.
        smallest: a cell or total that holds something, but fewer than this, is hidden.
        protection: how wide the interval is to be in which a small number could lie for all that is shown; None:
            ``smallest`` - 1.

    Returns:
        (m + 1, n + 1), totals last: True where hidden. Every hidden number, small or not, could be another one.
    """
    table = with_totals(counts)
    wanted = smallest - 1 if protection is None else protection
    small = small_cells(table, smallest)
    hidden = small.copy()
    order = sorted(zip(*(each.tolist() for each in np.nonzero(small)), strict=True), key=lambda at: (-table[at], at))
    for at in order:
        for corner in min(_rectangles(table, hidden, at, max(wanted, 1)))[-1]:
            hidden[corner] = True
    return hidden


_Cell = tuple[int, int]


def _rectangles(
    table: Counts, hidden: Mask, at: _Cell, wanted: int
) -> Iterator[tuple[float, int, tuple[_Cell, _Cell, _Cell]]]:
    """The rectangles with one corner at the cell that leave it room enough: what they cost to hide, and the corners.

    The one over both totals always does, since all its corners can grow together.
    """
    row, column = at
    height, width = table.shape
    for i, j in product(range(height), range(width)):
        if i == row or j == column:
            continue
        corners = ((row, j), (i, column), (i, j))
        if _room(table, at, corners) >= wanted:
            new = [corner for corner in corners if not hidden[corner]]
            yield float(sum(table[corner] or _COST_OF_NOTHING for corner in new)), len(new), corners


def _room(table: Counts, at: _Cell, corners: tuple[_Cell, _Cell, _Cell]) -> float:
    """How far the cell can be moved, down and up together, when only the corners of the rectangle move with it.

    A number moves with the opposite sign of its neighbour along a row or column, and with the same sign as a total.
    """
    sign = _sign(table, at)
    ways = [_sign(table, corner) * sign * turn for corner, turn in zip(corners, (-1, -1, 1), strict=True)]
    falling = [int(table[corner]) for corner, way in zip(corners, ways, strict=True) if way < 0]
    rising = [int(table[corner]) for corner, way in zip(corners, ways, strict=True) if way > 0]
    return min(falling, default=inf) + min([int(table[at]), *rising])


def _sign(table: Counts, at: _Cell) -> int:
    last_row, last_column = table.shape[0] - 1, table.shape[1] - 1
    return (-1 if at[0] == last_row else 1) * (-1 if at[1] == last_column else 1)


def intervals(table: Counts, hidden: Mask) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The audit: between which numbers each cell must lie, given all that is shown and that nothing is below 0.

    Args:
        table: (m + 1, n + 1), totals last; what is hidden in it is not looked at.
        hidden: which cells are hidden.

    Returns:
        The lowest and the highest possible number of each cell, inf without a limit; for what is shown, itself.
    """
    from scipy.optimize import linprog

    low, high = table.astype(np.float64), table.astype(np.float64)
    cells = list(zip(*(each.tolist() for each in np.nonzero(hidden)), strict=True))
    if not cells:
        return low, high
    left, right = _relations(table, hidden, cells)
    for number, at in enumerate(cells):
        goal = np.zeros(len(cells))
        goal[number] = 1.0
        down = linprog(goal, A_eq=left, b_eq=right, bounds=(0, None))
        up = linprog(-goal, A_eq=left, b_eq=right, bounds=(0, None))
        low[at], high[at] = down.fun, inf if up.fun is None else -up.fun
    return low, high


def _relations(table: Counts, hidden: Mask, cells: Sequence[_Cell]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Every row and column, whose cells less its total are 0, as equations over the hidden cells."""
    height, width = table.shape
    lines = [[(i, j) for j in range(width)] for i in range(height)]
    lines += [[(i, j) for i in range(height)] for j in range(width)]
    column_of = {at: number for number, at in enumerate(cells)}
    left, right = np.zeros((len(lines), len(cells))), np.zeros(len(lines))
    for number, line in enumerate(lines):
        for place, at in enumerate(line):
            sign = -1.0 if place == len(line) - 1 else 1.0
            if hidden[at]:
                left[number, column_of[at]] = sign
            else:
                right[number] -= sign * table[at]
    return left, right


def hidden_in_row(
    values: Sequence[Measures], small: Sequence[bool], most: Sequence[tuple[int | None, ...]], *, protection: int
) -> tuple[tuple[bool, ...], bool]:
    """Which cells of one row are to be hidden, where everybody is thought to know the row's total.

    For tables whose rows add up to their totals but whose columns do not, as where an excerpt can have several codes.

    Args:
        values: for each cell its numbers (of dialogues, of speakers, ...), which are shown or hidden together.
        small: which cells must be hidden.
        most: for each cell how large each number can be at all (all dialogues of the group), None: without a limit.
        protection: how wide the interval of a hidden cell's first number is to be; less where the cell or the whole row
            cannot be so large.

    Returns:
        Which cells are hidden, and whether the total must be hidden too since the cells alone are not enough.
    """
    hidden = list(small)
    while not _row_is_safe(values, hidden, most, protection):
        candidates = [index for index, hide in enumerate(hidden) if not hide]
        if not candidates:
            return tuple(hidden), True
        hidden[min(candidates, key=lambda index: _worth(values, hidden, most, index, protection))] = True
    return tuple(hidden), False


def _worth(
    values: Sequence[Measures],
    hidden: Sequence[bool],
    most: Sequence[tuple[int | None, ...]],
    index: int,
    protection: int,
) -> tuple[bool, float, int]:
    """How good it is to hide this cell too, best first: it is enough; it hides little, or else gives the most room."""
    enough = _row_is_safe(values, [hide or at == index for at, hide in enumerate(hidden)], most, protection)
    limit = inf if most[index][0] is None else float(most[index][0] or 0)
    return not enough, (values[index][0] or _COST_OF_NOTHING) if enough else -limit, index


def _row_is_safe(
    values: Sequence[Measures], hidden: Sequence[bool], most: Sequence[tuple[int | None, ...]], protection: int
) -> bool:
    places = [index for index, hide in enumerate(hidden) if hide]
    if not places:
        return True
    for measure in range(len(values[0])):
        total = sum(each[measure] for each in values)
        for index, (low, high) in zip(places, row_intervals(values, hidden, most, measure), strict=True):
            limit = most[index][measure]
            wanted = min(protection if measure == 0 else 1, total, total if limit is None else limit)
            if high - low < wanted:
                return False
    return True


def row_intervals(
    values: Sequence[Measures], hidden: Sequence[bool], most: Sequence[tuple[int | None, ...]], measure: int
) -> tuple[tuple[float, float], ...]:
    """Between which numbers each hidden cell of a row lies, for who knows the total and how large each can be."""
    places = [index for index, hide in enumerate(hidden) if hide]
    left = sum(values[index][measure] for index in places)
    limits = [inf if (limit := most[index][measure]) is None else float(limit) for index in places]
    return tuple(
        (max(0.0, left - sum(limits[:at] + limits[at + 1 :])), min(limits[at], float(left)))
        for at in range(len(places))
    )

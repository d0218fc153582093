"""Small cells in a row of counts: which to hide so that nobody can work them out from what is shown.

A cell is small when there is something in it, but fewer than k. Those are hidden first (primary suppression), and then
others with them (complementary suppression), until the hidden ones could have been other numbers just as well. Terms
and rules follow Hundepool et al. (2012), *Statistical Disclosure Control*, chapters 4 and 5.

Tables here add up along their rows only, for an excerpt can have several codes; each row is protected by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

Measures = tuple[int, ...]

_COST_OF_NOTHING = 2
"""What hiding a 0 costs: that a group says nothing is worth knowing, as much as a number of two."""


def hidden_in_row(
    values: Sequence[Measures], small: Sequence[bool], most: Sequence[tuple[int | None, ...]], *, protection: int
) -> tuple[tuple[bool, ...], bool]:
    """Which cells of one row are to be hidden, where everybody is thought to know the row's total.

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

"""Would more dialogues have given more codes? Code saturation after Guest, Namey & Chen (2020).

*A simple method to assess and report thematic saturation in qualitative research*, PLoS ONE 15(5), e0232076. The codes
of the first dialogues (the *base*, 4) are counted. Then runs of dialogues (of *length* 2) are looked at, each beginning
one dialogue later than the one before, so that they overlap; a run's ratio is the codes that are new in it, divided by
those of the base. Saturation is reached before the first run whose ratio is no more than a threshold (5 % or 0 %), and
written "6+2": six dialogues, and two that confirm it.

The order of the dialogues settles the figure as much as what was said in them, and is often an accident. So the same is
reckoned for many orders drawn with a fixed seed, as the authors did to try the method. It is only of codes: whether
what they mean is exhausted cannot be counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.records import Coding

BASE, LENGTH = 4, 2
THRESHOLDS = (0.05, 0.0)
ORDERS = 500
_SEED = 20260101
_BAND = (0.05, 0.95)

_Given = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Point:
    """Where saturation is reached with one threshold.

    ``after`` dialogues in the given order, None where it is not reached. ``share`` of the orders drawn in which it is
    reached at all; ``middle``, ``low`` and ``high`` (five and ninety-five of a hundred) are of those, None where none.
    """

    threshold: float
    after: int | None
    share: float
    middle: int | None
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Saturation:
    """How the codes come. ``dialogues`` with codings; ``codes`` that they have given.

    ``ratios`` of the runs and ``found`` (codes given in the first 1, 2, ... dialogues) are in the given order; ``low``
    and ``high`` hold nine of ten of the orders drawn. ``points``: one for each threshold; none where there are too
    few dialogues (fewer than base and run together) to say anything.
    """

    dialogues: int
    codes: int
    base: int
    length: int
    ratios: tuple[float, ...]
    found: tuple[int, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    points: tuple[Point, ...]


def saturation(codings: Iterable[Coding], dialogues: Sequence[str] | None = None) -> Saturation:
    """How the codes come, dialogue after dialogue.

    Args:
        codings: what is coded; who coded it makes no difference.
        dialogues: their order, only those that are to be counted; None: all, by name. Those without codings are left
            out, since nobody may have read them yet.
    """
    given: dict[str, set[str]] = {}
    for coding in codings:
        given.setdefault(coding.place.transcript, set()).add(coding.code)
    order = [name for name in (sorted(given) if dialogues is None else dialogues) if name in given]
    codes = sorted(set().union(*(given[name] for name in order)))
    rows = [[code in given[name] for code in codes] for name in order]
    table = np.array(rows, np.bool_).reshape(len(order), len(codes))
    found, ratios = found_after(table), ratios_of(table)
    drawn = _drawn(table) if ratios else np.zeros((0, len(order)), np.int64)
    low, high = np.quantile(drawn, _BAND, axis=0) if len(drawn) else (np.zeros(0), np.zeros(0))
    return Saturation(
        len(order),
        len(codes),
        BASE,
        LENGTH,
        ratios,
        tuple(found.tolist()),
        tuple(low.tolist()),
        tuple(high.tolist()),
        tuple(_point(threshold, ratios, drawn) for threshold in THRESHOLDS) if ratios else (),
    )


def found_after(table: _Given) -> NDArray[np.int64]:
    """How many codes (columns) have been given in the first 1, 2, ... dialogues (rows)."""
    found: NDArray[np.int64] = np.logical_or.accumulate(table, axis=0).sum(axis=1, dtype=np.int64)
    return found


def ratios_of(table: _Given) -> tuple[float, ...]:
    """The ratio of each run, the first beginning after the base; none where there are too few dialogues."""
    return _ratios(found_after(table))


def _ratios(found: NDArray[np.int64]) -> tuple[float, ...]:
    if len(found) < BASE + LENGTH:
        return ()
    return tuple(
        float(found[first + LENGTH - 1] - found[first - 1]) / float(found[BASE - 1])
        for first in range(BASE, len(found) - LENGTH + 1)
    )


def _drawn(table: _Given) -> NDArray[np.int64]:
    """What ``found_after`` gives in each of the orders drawn."""
    random = np.random.default_rng(_SEED)
    return np.stack([found_after(table[random.permutation(len(table))]) for _ in range(ORDERS)])


def _reached(threshold: float, ratios: Sequence[float]) -> int | None:
    return next((BASE + number for number, ratio in enumerate(ratios) if ratio <= threshold), None)


def _point(threshold: float, ratios: Sequence[float], drawn: NDArray[np.int64]) -> Point:
    reached = [at for found in drawn if (at := _reached(threshold, _ratios(found))) is not None]
    share = len(reached) / len(drawn)
    if not reached:
        return Point(threshold, _reached(threshold, ratios), share, None, None, None)
    low, middle, high = np.quantile(reached, (_BAND[0], 0.5, _BAND[1]), method="nearest")
    return Point(threshold, _reached(threshold, ratios), share, int(middle), int(low), int(high))

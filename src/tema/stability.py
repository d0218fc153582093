"""How steadily clusters stand: whether they come back when some of the segments are left out.

Hennig 2007 (doi:10.1016/j.csda.2006.11.025): group samples anew, look up each cluster's nearest likeness there by the
Jaccard coefficient, and take the mean. At .85 a cluster stands firmly, at .75 it is a group of its own; from .6 there
is a pattern, but who belongs to it is open; below that it should not be trusted. At .5 or less it was lost in that
round.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

ROUNDS = 20
SHARE = 0.9
"""Of the segments are in each sample. They are drawn without repeats: copies would be groups of their own."""

FIRM, STEADY, FAIR, LOST = 0.85, 0.75, 0.6, 0.5

Standing = Literal["firm", "steady", "fair", "shaky"]

_Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stability:
    """How like itself a cluster came back, 0..1, in the mean of ``rounds``, and in how many of them it was lost."""

    likeness: float
    lost: int
    rounds: int

    @property
    def standing(self) -> Standing:
        """The same as one of four words."""
        if self.likeness >= FIRM:
            return "firm"
        if self.likeness >= STEADY:
            return "steady"
        return "fair" if self.likeness >= FAIR else "shaky"


def stability(
    labels: _Labels,
    regroup: Callable[[_Labels], _Labels],
    progress: Callable[[int, int], None] = lambda *_: None,
    *,
    rounds: int = ROUNDS,
) -> dict[int, Stability]:
    """The stability of every cluster in ``labels`` (n,), where -1 is outside.

    ``regroup`` gives the labels of a new grouping of the rows it is handed, in their order. The samples are the same
    each time.
    """
    n, count = len(labels), int(labels.max(initial=-1)) + 1
    chance = np.random.default_rng(0)
    found = np.full((rounds, count), np.nan)
    for done in range(rounds):
        rows = np.sort(chance.permutation(n)[: round(SHARE * n)])
        found[done] = _likenesses(labels[rows], regroup(rows), count)
        progress(done + 1, rounds)
    return {
        number: Stability(float(np.mean(met)), int((met <= LOST).sum()), len(met))
        for number in range(count)
        if len(met := found[~np.isnan(found[:, number]), number])
    }


def _likenesses(before: _Labels, after: _Labels, count: int) -> NDArray[np.float64]:
    """Of each cluster ``before`` the Jaccard coefficient with the likest one ``after``; NaN if none of it was drawn."""
    others = int(after.max(initial=-1)) + 1
    # A last row and column take those outside.
    table = np.zeros((count + 1, others + 1))
    np.add.at(table, (before, after), 1)
    both = table[:count, :others]
    sizes = table[:count].sum(axis=1)
    either = sizes[:, None] + table[:, :others].sum(axis=0)[None, :] - both
    likeness = np.max(both / np.maximum(either, 1), axis=1, initial=0.0)
    return np.where(sizes > 0, likeness, np.nan)

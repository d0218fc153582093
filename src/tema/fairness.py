"""Whether the machine hears everybody: what it finds of what each group of speakers says, with how sure that is.

Over all codes together: of what a group says that carries a code, the share that is suggested (*recall*); of what is
suggested of the group's words, the share that is right (*precision*); and the share of its excerpts where the machine
suggests nothing (*silence*). Intervals come from dialogues drawn anew (``calibration.intervals``), for people in one
dialogue speak alike. Which groups are heard worse than the others is tested for all at once (Holm 1979, A simple
sequentially rejective multiple test procedure), so that among many groups none is named by chance alone.

A group may also be heard worse because it speaks of what is hard to hear, whoever says it. The figure does not tell
these apart; a person who reads what was missed can.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tema.calibration.intervals import FEWEST_DIALOGUES, ratios, share
from tema.records import Interval

Numbers = NDArray[np.float64]

FEWEST_CARRYING = 20
"""Of a group with fewer occurrences nothing is said."""

LEVEL = 0.05
"""The chance that any group is named although all are heard alike."""


@dataclass(frozen=True, slots=True)
class GroupReliability:
    """How well one group is heard, from ``judged`` excerpts of ``dialogues`` in which codes occur ``carrying`` times.

    ``recall``, ``precision`` and ``silence`` with the range of nine times of ten; None with fewer than
    ``FEWEST_CARRYING`` occurrences, or of nothing. ``apart`` is the group's recall less that of all others, with a 95 %
    interval; None where either side has too few occurrences or dialogues. ``under_heard``: recall is lower, and with
    all groups compared that is no accident.
    """

    group: str
    judged: int
    dialogues: int
    carrying: int
    recall: Interval | None = None
    precision: Interval | None = None
    silence: Interval | None = None
    apart: Interval | None = None
    under_heard: bool = False


def by_group(
    applies: NDArray[np.int8],
    suggested: NDArray[np.bool_],
    weights: Numbers,
    groups: Sequence[str],
    dialogues: NDArray[np.int64],
) -> tuple[GroupReliability, ...]:
    """How well each group is heard, by the group's name; an excerpt of the group "" counts among the others only.

    Args:
        applies: (n, k) what was judged unseen: 1, 0, -1 where nobody has said.
        suggested: (n, k) what the machine suggests.
        weights: (n,) what each excerpt stands for.
        groups: (n,) the value of the attribute that tells the groups apart.
        dialogues: (n,) a number for each dialogue.
    """
    names = sorted(set(groups) - {""})
    heard = _Heard(applies, suggested & (applies >= 0), weights, np.asarray(groups, np.str_), dialogues)
    told = [_of_group(heard, name) for name in names]
    refused = _holm([chance for _, chance in told])
    return tuple(
        replace(one, under_heard=no_accident and one.apart is not None and one.apart.high < 0)
        for (one, _), no_accident in zip(told, refused, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Heard:
    """The arguments of ``by_group``."""

    applies: NDArray[np.int8]
    suggested: NDArray[np.bool_]
    weights: Numbers
    groups: NDArray[np.str_]
    dialogues: NDArray[np.int64]


def _of_group(heard: _Heard, name: str) -> tuple[GroupReliability, float]:
    """How well the group is heard, and the chance of so great a difference to the others if there were none."""
    own = heard.groups == name
    carries = heard.applies == 1
    carrying = int(carries[own].sum())
    dialogues = len(np.unique(heard.dialogues[own]))
    told = GroupReliability(name, int(own.sum()), dialogues, carrying)
    if carrying < FEWEST_CARRYING:
        return told, 1.0
    silent = ~heard.suggested[own].any(axis=1)
    apart, chance = _apart(heard, own)
    told = replace(
        told,
        recall=_among(heard, own, heard.suggested, carries),
        precision=_among(heard, own, carries, heard.suggested),
        silence=share(silent.astype(np.float64), heard.weights[own], heard.dialogues[own]),
        apart=apart,
    )
    return told, chance


def _among(
    heard: _Heard, own: NDArray[np.bool_], which: NDArray[np.bool_], among: NDArray[np.bool_]
) -> Interval | None:
    """Of the pairs of excerpt and code ``among``, the share of ``which``."""
    rows, columns = np.nonzero(among & own[:, None])
    return share(which[rows, columns].astype(np.float64), heard.weights[rows], heard.dialogues[rows])


def _apart(heard: _Heard, own: NDArray[np.bool_]) -> tuple[Interval | None, float]:
    """The recall of the group less that of the others, with its 95 % interval and the chance of it by accident."""
    carries = (heard.applies == 1).sum(axis=1)
    for side in (own, ~own):
        there = side & (carries > 0)
        if carries[there].sum() < FEWEST_CARRYING or len(np.unique(heard.dialogues[there])) < FEWEST_DIALOGUES:
            return None, 1.0
    recalls, drawn = _recalls(heard, own)
    low, high = np.quantile(drawn, [LEVEL / 2, 1 - LEVEL / 2])
    beyond = min(int((drawn >= 0).sum()), int((drawn <= 0).sum()))
    chance = min(1.0, 2 * (beyond + 1) / (len(drawn) + 1))
    return Interval(float(recalls[0] - recalls[1]), float(low), float(high)), chance


def _recalls(heard: _Heard, own: NDArray[np.bool_]) -> tuple[Numbers, Numbers]:
    """The recall of the group and of the others, (2,); and how far apart they are in dialogues drawn anew."""
    carries = heard.applies == 1
    numbers = np.unique(heard.dialogues, return_inverse=True)[1]
    sides = np.stack([own, ~own], axis=1)

    def summed(pairs: NDArray[np.bool_]) -> Numbers:
        counts = (pairs.sum(axis=1) * heard.weights)[:, None] * sides
        return np.stack([np.bincount(numbers, weights=column) for column in counts.T], axis=1)

    found, there = summed(carries & heard.suggested), summed(carries)
    drawn = ratios(found, there)
    apart = drawn[:, 0] - drawn[:, 1]
    return found.sum(axis=0) / there.sum(axis=0), apart[~np.isnan(apart)]


def _holm(chances: Sequence[float]) -> list[bool]:
    """Which of the hypotheses are refused, so that the chance of refusing any true one is ``LEVEL`` at most."""
    refused = [False] * len(chances)
    for passed, place in enumerate(sorted(range(len(chances)), key=lambda number: chances[number])):
        if chances[place] > LEVEL / (len(chances) - passed):
            break
        refused[place] = True
    return refused

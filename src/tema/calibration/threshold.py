"""From which score on the machine may be believed without looking: with a stated error, nine times of ten.

``believed_from`` holds the share of wrong ones among what is taken unread. That share neither rises nor falls steadily
with the threshold: a stricter one can be worse by the excerpts that it happens to keep. So conformal risk control
(Angelopoulos, Bates, Fisch, Lei & Schuster 2022), which needs a loss that only falls as one becomes more careful, does
not apply. *Learn then Test* does (Angelopoulos, Bates, Candès, Jordan & Lei 2021): every threshold is a hypothesis,
*the error is larger than accepted here*, tested in an order set beforehand, from the strictest down, each at the full
level, until the first that cannot be refused.

``missing_from`` holds the share of occurrences that lie below the threshold. It only grows as the threshold rises, and
conformal risk control serves.

Both look at the score, not at the probability made of it: a curve that rises changes nothing of what lies above. So the
excerpts that the curve was fitted to may serve here too, and no promise rests on the curve. The score itself must not
have been learnt from these judgements.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from tema.calibration.sample import effective

Numbers = NDArray[np.float64]

CONFIDENCE = 0.9
"""The promise is kept in so large a share of studies."""

STRIDE = 1.25
"""Each threshold tried takes in so many times the judged excerpts of the one before."""


def believed_from(
    scores: Numbers,
    applies: Numbers,
    weights: Numbers,
    dialogues: NDArray[np.int64],
    accepted: float,
) -> float | None:
    """The lowest score from which on the share of wrong ones is at most ``accepted``, at ``CONFIDENCE``; None if none.

    Args:
        scores: (n,) of excerpts judged unseen.
        applies: (n,) 1 or 0.
        weights: (n,) what each stands for.
        dialogues: (n,) the dialogue of each, as a number.
        accepted: the share of wrong ones that is accepted, above 0 and below 1.
    """
    found = None
    for cut in _cuts(scores, weights, accepted):
        above = scores >= cut
        if _chance(applies[above], weights[above], dialogues[above], accepted) > 1 - CONFIDENCE:
            break
        found = float(cut)
    return found


def _cuts(scores: Numbers, weights: Numbers, accepted: float) -> list[float]:
    """The thresholds to try, strictest first; set by how many were judged above them, not by what was said of them.

    The first is the strictest at which so few could ever convince, if all were right.
    """
    order = np.argsort(-scores, kind="stable")
    ranked, sums, squares = scores[order], np.cumsum(weights[order]), np.cumsum(weights[order] ** 2)
    last_of_its_score = np.append(ranked[1:] < ranked[:-1], True) if len(ranked) else np.zeros(0, np.bool_)
    worth = sums**2 / squares
    needed = math.log(1 - CONFIDENCE) / math.log(1 - accepted)
    cuts, at_least = [], 0
    for place in np.flatnonzero(last_of_its_score & (worth >= needed)):
        if place + 1 >= at_least or place + 1 == len(ranked):
            cuts.append(float(ranked[place]))
            at_least = math.ceil(STRIDE * (place + 1))
    return cuts


def _chance(applies: Numbers, weights: Numbers, dialogues: NDArray[np.int64], accepted: float) -> float:
    """The chance of so few wrong ones or fewer, if the share of wrong ones were what is accepted.

    Exactly binomial for as many excerpts as these are worth, weights and likeness within dialogues taken into account
    (Korn & Graubard 1998, Confidence intervals for proportions with small expected number of positive counts).
    """
    from scipy.special import betainc

    n = _worth(applies, weights, dialogues)
    wrong = n * (1 - float(np.average(applies, weights=weights)))
    return float(betainc(max(n - wrong, 1e-9), wrong + 1, 1 - accepted))


def _worth(applies: Numbers, weights: Numbers, dialogues: NDArray[np.int64]) -> float:
    """How many excerpts drawn one by one tell as much as these, which come dialogue by dialogue."""
    n = effective(weights)
    right = float(np.average(applies, weights=weights))
    numbers = np.unique(dialogues, return_inverse=True)[1]
    several = int(numbers.max(initial=0)) + 1
    if several == 1:
        return n
    apart = np.bincount(numbers, weights=weights * (applies - right))
    variance = several / (several - 1) * float((apart**2).sum()) / float(weights.sum()) ** 2
    return min(n, right * (1 - right) / variance) if variance > 0 else n


def missing_from(scores: Numbers, applies: Numbers, weights: Numbers, missed: float) -> float | None:
    """The highest score from which on one must read so that at most a share ``missed`` of occurrences is missed.

    On average over studies, by conformal risk control on the occurrences that were judged: their weighted share below
    the score, and one more occurrence that is taken to be missed. None where too few occurrences are known for that.
    """
    held, own = scores[applies == 1], weights[applies == 1]
    n = effective(own)
    if not n:
        return None
    found = None
    for cut in np.unique(held):
        below = float(own[held < cut].sum() / own.sum())
        if (n * below + 1) / (n + 1) > missed:
            break
        found = float(cut)
    return found

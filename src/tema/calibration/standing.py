"""What may be said of each code: every rule in one place.

- *unknown*: fewer than ``FEWEST_JUDGED`` excerpts judged unseen, or fewer than ``FEWEST_CARRYING`` that carry the code.
- *trusted*: there is a threshold above which the error that the study accepts holds, and what lies above it is at least
  ``WORTH_TRUSTING`` of the code's occurrences. Only that may be taken unread.
- *check*: of what is suggested at least ``WORTH_CHECKING`` is right, at the lower end of the interval.
- *search*: otherwise. The order still helps to find; suggestions of it are not worth going through.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.calibration.curves import Curve, Labels, probabilities
from tema.calibration.error import calibration_error
from tema.calibration.intervals import share
from tema.calibration.sample import effective
from tema.calibration.threshold import believed_from
from tema.records import Interval, Reliability, Standing

Numbers = NDArray[np.float64]

FEWEST_JUDGED = 30
FEWEST_CARRYING = 5
"""Shares of fewer say next to nothing: the interval of 4 in 5 reaches from under a half to nearly all."""

WORTH_TRUSTING = 0.1
"""To carry less than a tenth of a code's occurrences spares nobody the reading."""

WORTH_CHECKING = 1 / 3
"""One right of three. Who must refuse more than two for each that she accepts learns to refuse without reading; and
since a code is in about one excerpt of thirty, one of three still finds ten times as quickly as reading everything."""


@dataclass(frozen=True, slots=True)
class Judged:
    """n excerpts judged unseen, for k codes.

    ``scores`` (n, k) as made without these judgements; ``probabilities`` (n, k) by curves fitted to other dialogues;
    ``applies`` (n, k), -1 where nobody has said; ``weights`` (n, k) what each stands for; ``dialogues`` (n,) numbers.
    """

    scores: Numbers
    probabilities: Numbers
    applies: Labels
    weights: Numbers
    dialogues: NDArray[np.int64]


def reliability(
    codes: Sequence[str],
    judged: Judged,
    curves: Sequence[Curve],
    *,
    accepted: float,
    suggested_from: float,
) -> tuple[Reliability, ...]:
    """How far the suggestions of each code can be believed, in the order of ``codes``.

    Args:
        codes: the k codes.
        judged: what was judged unseen.
        curves: the k curves in use; they say which probability a threshold on the score is.
        accepted: the share of wrong ones that the study accepts among what is taken unread.
        suggested_from: what is as probable as this is suggested.
    """
    found = []
    for c, code in enumerate(codes):
        held = judged.applies[:, c] >= 0
        own = _Own(
            judged.scores[held, c],
            judged.probabilities[held, c],
            judged.applies[held, c].astype(np.float64),
            judged.weights[held, c],
            judged.dialogues[held],
        )
        found.append(_of_code(code, own, curves[c], accepted, suggested_from))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Own:
    """What was judged of one code: columns of ``Judged`` without what nobody has said."""

    scores: Numbers
    probabilities: Numbers
    applies: Numbers
    weights: Numbers
    dialogues: NDArray[np.int64]


def _of_code(code: str, own: _Own, curve: Curve, accepted: float, suggested_from: float) -> Reliability:
    judged, carrying, worth = len(own.applies), int(own.applies.sum()), effective(own.weights)
    if judged < FEWEST_JUDGED or carrying < FEWEST_CARRYING:
        return Reliability(code, "unknown", judged, carrying, worth, None, None, None, None, 0.0)
    suggested = (own.probabilities >= suggested_from).astype(np.float64)
    precision = share(own.applies, own.weights * suggested, own.dialogues)
    recall = share(suggested, own.weights * own.applies, own.dialogues)
    off = calibration_error(own.probabilities, own.applies, own.weights)
    threshold, carried = _believed(own, curve, accepted)
    standing = standing_of(precision, threshold, carried)
    return Reliability(code, standing, judged, carrying, worth, precision, recall, off, threshold, carried)


def _believed(own: _Own, curve: Curve, accepted: float) -> tuple[float | None, float]:
    """The probability from which on the code is believed, and the share of its occurrences above it."""
    if curve.slope <= 0:  # then every excerpt has the same probability, and none stands out
        return None, 0.0
    cut = believed_from(own.scores, own.applies, own.weights, own.dialogues, accepted)
    if cut is None:
        return None, 0.0
    # As exact as probabilities are kept, so that what lies at the threshold is above it there too.
    at = float(np.float32(probabilities(np.array([[cut]]), [curve])[0, 0]))
    return at, float(np.average(own.scores >= cut, weights=own.weights * own.applies))


def standing_of(precision: Interval | None, threshold: float | None, carried: float) -> Standing:
    """The standing of a code of which enough is known."""
    if threshold is not None and carried >= WORTH_TRUSTING:
        return "trusted"
    return "check" if precision is not None and precision.low >= WORTH_CHECKING else "search"

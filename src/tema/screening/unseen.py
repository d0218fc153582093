"""How many relevant documents are probably left among the unread, and when it is safe to stop.

Every document read is a look. Some were drawn by lot from all that were unread: if R documents of the folder are
relevant and r of them were found before, such a look finds one with the chance (R - r) / unread, whatever made the
others be read. Others were taken from the top of the machine's order: there the chance is at least as large, as long
as the order is no worse than chance. So for every R one can bet against it: the stake grows by the ratio of the chance
that was foretold to the chance under R, and if R is true it is unlikely ever to grow twentyfold (Ville's inequality).
The R against which it has not grown that far make up the range. It holds at every moment at once, so one may look
after every document and stop when one likes, which an ordinary confidence interval forbids.

After Waudby-Smith and Ramdas (2020, Confidence sequences for sampling without replacement, NeurIPS 33), used on
screening by Lewis, Gray and Noel (2023, Confidence sequences for evaluating one-phase technology-assisted review,
ICAIL). That the order may be taken for a lot where only an upper end is sought, and the question asked of the range
(is it improbable that the wanted share has been missed?), are from Callaghan and Müller-Hansen (2020, Statistical
stopping criteria for automated screening in systematic reviews, Systematic Reviews 9:273).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Way = Literal["lot", "order", "own"]
"""How a document came to be read: drawn by lot, from the top of the order, or picked by the reader herself."""

ERROR = 0.05
"""The chance, at either end, that the range misses the truth."""

FEWEST = 10
"""With fewer documents read nothing is said."""

RECENT = 10
"""From so many of the latest looks it is foretold what the next will find."""

WANTED = 0.95
"""The share of the relevant documents that one wants to have found before one stops."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Look:
    """A document read: how it came, and whether it was relevant."""

    way: Way
    relevant: bool


@dataclass(frozen=True, slots=True)
class Unseen:
    """What can be said of the ``unread`` documents; ``found`` are those judged relevant.

    ``about`` is the best guess of how many relevant ones are left, between ``low`` and ``high`` nine times of ten.
    ``high_by_lot`` is the upper end when nothing is believed of the order. ``recall`` is the share of the relevant
    documents that has been found at least, 19 times of 20; ``by_lot`` how many were read by lot.
    """

    unread: int
    found: int
    by_lot: int
    about: int
    low: int
    high: int
    high_by_lot: int
    recall: float

    @property
    def safe(self) -> bool:
        """Whether it is improbable that the wanted share has not been found."""
        return self.recall >= WANTED


def unseen(looks: Sequence[Look], documents: int, expected: float) -> Unseen | None:
    """What the looks say of the documents not looked at; None where too few have been read to tell.

    Args:
        looks: in the order of reading, one for each document read.
        documents: how many there are, read and unread.
        expected: how many relevant ones the machine's own probabilities expect among the unread.
    """
    unread, found = documents - len(looks), sum(look.relevant for look in looks)
    if len(looks) < FEWEST and unread:
        return None
    high, low = _ends(looks, documents, order=True)
    high_by_lot, _ = _ends(looks, documents, order=False)
    left = (low - found, high - found)
    # The top of the order holds at least its share, so the unread hold no more than the latest looks foretell.
    about = int(np.clip(round(min(expected, _foretold(looks) * unread)), *left))
    recall = found / high if high else 1.0
    by_lot = sum(look.way == "lot" for look in looks)
    return Unseen(unread, found, by_lot, about, *left, high_by_lot - found, recall)


def _ends(looks: Sequence[Look], documents: int, *, order: bool) -> tuple[int, int]:
    """The largest and the smallest number of relevant documents among all that cannot be ruled out."""
    total = np.arange(documents + 1, dtype=np.float64)
    fewer, more = np.zeros(documents + 1), np.zeros(documents + 1)
    found = 0
    for read, look in enumerate(looks):
        chance = np.clip((total - found) / (documents - read), 0.0, 1.0)
        foretold = _foretold(looks[:read])
        if look.way == "lot" or (order and look.way == "order"):
            # A bet that fewer will be found than R says; it can only win where R promises more than is foretold.
            fewer += _gain(np.minimum(foretold, chance), chance, look.relevant)
        if look.way == "lot":
            more += _gain(np.maximum(foretold, chance), chance, look.relevant)
        found += look.relevant
    possible = (total >= found) & (total <= found + documents - len(looks))
    ruled = np.log(1 / ERROR)
    below = total[possible & (fewer < ruled)]
    above = total[possible & (more < ruled)]
    high = int(below.max()) if len(below) else found
    return high, min(int(above.min()) if len(above) else found, high)


def _foretold(before: Sequence[Look]) -> float:
    """The share of relevant ones among the latest looks, drawn a little towards a quarter; known before the look."""
    latest = before[-RECENT:]
    return (sum(look.relevant for look in latest) + 0.25) / (len(latest) + 1)


def _gain(foretold: Numbers, chance: Numbers, relevant: bool) -> Numbers:
    """The logarithm of what a stake of one becomes, for every R; infinite where R forbids what happened."""
    with np.errstate(divide="ignore", invalid="ignore"):
        gain = np.log(foretold / chance) if relevant else np.log((1 - foretold) / (1 - chance))
    impossible = chance <= 0 if relevant else chance >= 1
    same: Numbers = np.where(impossible, np.inf, np.where(foretold == chance, 0.0, gain))
    return same

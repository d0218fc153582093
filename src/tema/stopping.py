"""Whether it is worth going on reviewing: what a coder's own answers so far say about those that are left.

Three questions, each answered from counts and from nothing else:

*Do the answers still change?* The share of yes among the latest answers is compared with the share among as many before
them. Each share has the Beta distribution that counts give with Jeffreys' prior (Brown, Cai & DasGupta 2001, Interval
estimation for a binomial proportion, Statistical Science 16:2); they differ when 95 of 100 pairs drawn from the two do.

*Does anything new turn up?* The share of the latest codings that gave a code never given before, against the threshold
of one in twenty (Guest, Namey & Chen 2020, A simple method to assess and report thematic saturation in qualitative
research, PLoS ONE 15:5).

*How many of those left would be accepted?* Reckoned band by band of the machine's strength, since a queue is seldom a
random sample: within a band those left are taken to be like those answered. A share is drawn from the band's Beta, then
a number of yes among those left; the sums of many draws give the range that nine of ten stay within (the posterior
predictive distribution of the beta-binomial model, Gelman et al. 2013, Bayesian Data Analysis, ch. 2).

Where the answers are too few there is no figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

WINDOW = 50
"""So many of the latest answers are compared with as many before them."""

FEWEST = 30
"""With fewer answers nothing is said."""

FEWEST_CODINGS = 20
"""Among fewer codings one in twenty cannot be told."""

FEWEST_IN_BAND = 5
"""With fewer answers a band of strength tells nothing of those left in it."""

NEW_CODES = 0.05
"""From this share of new codes on, the latest codings still bring something new."""

LITTLE = 0.1
"""With a smaller share of yes nearly everything is refused, with a smaller share of no nearly everything accepted."""

_DRAWS = 4000

Outlook = Literal["done", "few", "changing", "mostly-no", "mostly-yes", "steady"]


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    yes: int
    of: int


@dataclass(frozen=True, slots=True)
class Band:
    """The suggestions of one band of strength: how they have been answered, and how many are left."""

    answered: Share
    left: int


@dataclass(frozen=True, slots=True)
class Range:
    """Between these two numbers, nine times of ten."""

    low: int
    high: int


def share(answers: Iterable[bool]) -> Share:
    """The share of yes."""
    given = tuple(answers)
    return Share(sum(given), len(given))


def windows(answers: Sequence[bool]) -> tuple[Share, Share]:
    """The latest answers and those before them; ``answers`` come newest first. With few answers, half and half."""
    size = min(WINDOW, len(answers) // 2)
    return share(answers[:size]), share(answers[size : 2 * size])


def outlook(answers: Sequence[bool], new: Share, *, left: bool) -> Outlook:
    """What to say of going on: the answers, newest first; codes new in the latest codings; whether anything is left."""
    if not left:
        return "done"
    if len(answers) < FEWEST:
        return "few"
    now, before = windows(answers)
    if differ(now, before) or (new.of >= FEWEST_CODINGS and new.yes > NEW_CODES * new.of):
        return "changing"
    if most_likely_below(now, LITTLE):
        return "mostly-no"
    return "mostly-yes" if most_likely_below(Share(now.of - now.yes, now.of), LITTLE) else "steady"


def differ(one: Share, other: Share) -> bool:
    """Whether the two shares differ by more than chance would make them."""
    if not one.of or not other.of:
        return False
    draw = np.random.default_rng(0)
    above = float(np.mean(_shares(draw, one) > _shares(draw, other)))
    return not 0.025 <= above <= 0.975  # noqa: PLR2004  (95 of 100, from both sides)


def most_likely_below(one: Share, bound: float) -> bool:
    """Whether nine of ten shares drawn lie below the bound."""
    return bool(np.mean(_shares(np.random.default_rng(0), one) < bound) >= 0.9)  # noqa: PLR2004  (nine of ten)


def likely(one: Share) -> tuple[float, float] | None:
    """What the share is among all, nine times of ten, when these were drawn by lot; None of fewer than ``FEWEST``."""
    if one.of < FEWEST:
        return None
    low, high = np.quantile(_shares(np.random.default_rng(0), one), (0.05, 0.95))
    return float(low), float(high)


def to_come(bands: Iterable[Band]) -> Range | None:
    """How many of the suggestions left would be accepted; None where the answers are too few to tell."""
    holding = [band for band in bands if band.left]
    known = [band for band in holding if band.answered.of >= FEWEST_IN_BAND]
    left = sum(band.left for band in holding)
    # A few suggestions in a band without answers only widen the range; many would make it meaningless.
    if not left or 10 * sum(band.left for band in known) < 9 * left:
        return None
    draw = np.random.default_rng(0)
    total = np.zeros(_DRAWS, dtype=np.int64)
    for band in holding:
        total += draw.binomial(band.left, _shares(draw, band.answered))
    low, high = np.quantile(total, (0.05, 0.95), method="nearest")
    return Range(int(low), int(high))


def _shares(draw: np.random.Generator, one: Share) -> npt.NDArray[np.float64]:
    return draw.beta(one.yes + 0.5, one.of - one.yes + 0.5, _DRAWS)

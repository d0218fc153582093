"""Suggestions of one code to be answered together: the strongest that wait within the limits, and which to read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from tema.store.reads import prospects
from tema.store.reads.waiting import Filters
from tema.store.study import Study
from tema.views.attributes import Excerpt, attributes, excerpts

ALL_READ = 10
"""So many or fewer are all shown to be read."""

_SMALLEST = 5
_EVERY = 4


@dataclass(frozen=True, slots=True)
class Offered:
    """An excerpt and the strength of the suggestion there."""

    excerpt: Excerpt
    strength: float


@dataclass(frozen=True, slots=True)
class Batch:
    """What can be answered together: ``sample`` is to be read first, ``others`` can be. ``waiting`` counts all."""

    waiting: int
    sample: tuple[Offered, ...]
    others: tuple[Offered, ...]

    @property
    def all(self) -> tuple[Offered, ...]:
        """The sample first."""
        return (*self.sample, *self.others)


def batch(study: Study, coder: str, filters: Filters, most: int) -> Batch:
    """The strongest suggestions of ``filters.code`` that wait within the limits, at most so many, and a sample of them.

    The sample is drawn by lot, the same one until something in the batch is answered: a quarter, though at least five;
    of ten or fewer, all.
    """
    waiting = sum(prospects.open_by_band(study, coder, filters).values())
    strengths = dict(prospects.of_code(study, coder, filters, most))
    found = {each.place.id: each for each in excerpts(study, strengths, attributes(study))}
    drawn = sorted(found, key=lambda name: hashlib.sha256(f"{coder}\n{filters.code}\n{name}".encode()).digest())
    size = len(drawn) if len(drawn) <= ALL_READ else max(_SMALLEST, len(drawn) // _EVERY)
    sample = set(drawn[:size])
    offered = [Offered(found[name], strength) for name, strength in strengths.items() if name in found]
    return Batch(
        waiting,
        tuple(each for each in offered if each.excerpt.place.id in sample),
        tuple(each for each in offered if each.excerpt.place.id not in sample),
    )


def still_open(study: Study, coder: str, code: str, offered: Iterable[Offered]) -> tuple[Offered, ...]:
    """Those that nobody has answered for the coder meanwhile, in another window."""
    given = tuple(offered)
    ids = [each.excerpt.place.id for each in given]
    waiting = dict(prospects.of_code(study, coder, Filters(code=code), len(ids), among=ids))
    return tuple(each for each in given if each.excerpt.place.id in waiting)

"""A queue as its page shows it: how the latest answers fell, and what may be expected of the suggestions left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tema.stopping import WINDOW, Band, Outlook, Range, Share, outlook, share, to_come, windows
from tema.store.reads import prospects
from tema.store.reads.prospects import BANDS, Answer
from tema.store.reads.waiting import Filters, Order, audited, waiting
from tema.store.study import Study

_REMEMBERED = 1000
"""Older answers than these many were given to another state of the machine, and of the coder."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """What one quiet sentence can say: the answers so far, how the latest compare, and whether they still change."""

    outlook: Outlook
    answers: int
    now: Share
    before: Share
    new_codes: Share


@dataclass(frozen=True, slots=True)
class CodeProspect:
    """A code's suggestions: how they have been answered, how many wait, and how many of these may be accepted."""

    code: str
    answered: Share
    left: int
    to_come: Range | None


@dataclass(frozen=True, slots=True)
class Expected:
    """The suggestions that wait: how many, how many may be accepted, and the same code by code, most left first."""

    left: int
    to_come: Range | None
    codes: tuple[CodeProspect, ...]


def prospect(study: Study, coder: str, order: Order, filters: Filters) -> Prospect:
    """What the coder's latest answers within these limits say of going on with the queue."""
    given = prospects.answers(study, coder, filters, 2 * WINDOW)
    yes = [answer.yes for answer in given]
    now, before = windows(yes)
    new = Share(*prospects.new_codes(study, coder, WINDOW))
    left = bool(waiting(study, coder, order, filters, limit=1))
    return Prospect(outlook(yes, new, left=left), len(yes), now, before, new)


def expected(study: Study, coder: str, filters: Filters) -> Expected:
    """How many of the suggestions left may be accepted (this looks through all that wait)."""
    given = prospects.answers(study, coder, replace(filters, least=None, most=None), _REMEMBERED)
    waits = prospects.open_by_band(study, coder, filters)
    left = Counter[str]()
    for (code, _), count in waits.items():
        left[code] += count
    codes = sorted(left, key=lambda code: (-left[code], code))
    return Expected(
        left=left.total(),
        to_come=to_come(_bands(given, waits)),
        codes=tuple(_of_code(code, given, waits) for code in codes),
    )


def unsuggested(study: Study, coder: str, filters: Filters) -> Share:
    """Of the excerpts without suggestion that the coder has judged in the audit, how many she found something in.

    This is what the machine misses (the share that eludes it, as those who review documents for courts call it).
    """
    return Share(*prospects.missed(study, coder, audited(study, coder, filters)))


def _of_code(code: str, given: Sequence[Answer], waits: Mapping[tuple[str, int], int]) -> CodeProspect:
    mine = [answer for answer in given if answer.code == code]
    bands = _bands(mine, {key: count for key, count in waits.items() if key[0] == code})
    return CodeProspect(code, share(answer.yes for answer in mine), sum(band.left for band in bands), to_come(bands))


def _bands(given: Sequence[Answer], waits: Mapping[tuple[str, int], int]) -> list[Band]:
    return [
        Band(
            share(answer.yes for answer in given if answer.band == number),
            sum(count for (_, band), count in waits.items() if band == number),
        )
        for number in range(BANDS)
    ]

"""Why a code is suggested: the nearest sentences that carry it, and the nearest that looks like it and does not.

Explanation by neighbours: a person can read what a suggestion leans on and say that it does not hold (Caruana et al.
1999, *Case-based explanation of non-case-based learning methods*). The counterexample is one that somebody has written
or refused for this very code, so that it tells where the code ends, and not only what is far from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.records import Evidence

Matrix = NDArray[np.floating]
Numbers = NDArray[np.int64]

MOST_FOR = 2
ABOUT_AS_NEAR = 0.05
"""An excerpt that people coded goes before a written sentence that lies at most so much nearer."""

NEAR = 0.0
"""A second example and a counterexample must lie nearer than two sentences taken at random, whose cosine is 0."""

CHUNK = 4096
"""Suggestions compared at once: (4096, sentences of one code) floats at most."""


@dataclass(frozen=True, slots=True)
class Known:
    """m sentences that somebody has written or judged, and what each says about k codes.

    ``vectors`` (m, d): unit rows, centred as those that are asked about. ``kinds`` (m,): where each comes from, one of
    *definition*, *example*, *passage* and *coding* (an excerpt that people judged). The first k sentences are the
    definitions, in the order of the codes. ``carries`` (m, k): 1 the code applies, 0 it does not, -1 nobody has said.
    ``against`` (m, k): written as a near miss of that code, or refused for it. ``segments`` (m,): the number of the
    segment that a coding is about, -1 for a sentence of the codebook.
    """

    vectors: Matrix
    kinds: tuple[str, ...]
    texts: tuple[str, ...]
    carries: NDArray[np.int8]
    against: NDArray[np.bool_]
    segments: Numbers


def reasons(asked: Matrix, codes: Numbers, known: Known, segments: Numbers | None = None) -> list[tuple[Evidence, ...]]:
    """What speaks for and against each of q suggestions, that for it first.

    One or two sentences that carry the code, nearest first but with people's codings before written sentences that are
    about as near; the definition where there are none. Then, of kind ``against``, the nearest counterexample.

    Args:
        asked: (q, d) unit vectors of what the codes are suggested for.
        codes: (q,) number of the code suggested, a column of ``known.carries``.
        known: the sentences to look among.
        segments: (q,) numbers of the segments asked about, as in ``known.segments``; what people said about a segment
            is no reason for a suggestion about the same one. Left out, nothing is held back.
    """
    from threadpoolctl import threadpool_limits

    found: list[tuple[Evidence, ...]] = [()] * len(asked)
    own = np.full(len(asked), -2, np.int64) if segments is None else segments
    with threadpool_limits(1):
        for k in np.unique(codes):
            for_it = _alike_once(known, np.flatnonzero(known.carries[:, k] == 1))
            not_it = _alike_once(known, np.flatnonzero(known.against[:, k] & (known.carries[:, k] == 0)))
            for rows in _chunks(np.flatnonzero(codes == k)):
                pro = _nearest(asked[rows], own[rows], known, for_it, MOST_FOR)
                contra = _nearest(asked[rows], own[rows], known, not_it, 1)
                definition = known.vectors[k] @ asked[rows].T
                for place, row in enumerate(rows):
                    fallback = (_evidence(known, int(k), float(definition[place])),)
                    found[row] = (*(pro[place] or fallback), *_speaking_against(contra[place]))
    return found


def _chunks(rows: Numbers) -> Iterator[Numbers]:
    for start in range(0, len(rows), CHUNK):
        yield rows[start : start + CHUNK]


def _alike_once(known: Known, rows: Numbers) -> Numbers:
    """The rows without those that repeat the words of an earlier one: the same reason twice is one reason."""
    seen: dict[str, int] = {}
    for row in rows:
        seen.setdefault(known.texts[row], int(row))
    return np.array(list(seen.values()), np.int64)


def _nearest(asked: Matrix, own: Numbers, known: Known, rows: Numbers, most: int) -> list[tuple[Evidence, ...]]:
    """At most ``most`` of the sentences ``rows`` for each asked, those after the first only if they are near."""
    if not len(rows):
        return [()] * len(asked)
    closeness = asked @ known.vectors[rows].T
    coded = np.array([known.kinds[row] == "coding" for row in rows])
    order = closeness + np.where(coded, ABOUT_AS_NEAR, 0.0)
    order[own[:, None] == known.segments[rows][None, :]] = -np.inf
    found: list[list[Evidence]] = [[] for _ in asked]
    every = np.arange(len(asked))
    for _ in range(min(most, len(rows))):
        best = order.argmax(axis=1)
        for place, column in enumerate(best):
            if np.isfinite(order[place, column]) and (not found[place] or closeness[place, column] > NEAR):
                found[place].append(_evidence(known, int(rows[column]), float(closeness[place, column])))
        order[every, best] = -np.inf
    return [tuple(each) for each in found]


def _speaking_against(nearest: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(Evidence("against", each.text, each.closeness) for each in nearest if each.closeness > NEAR)


def _evidence(known: Known, row: int, closeness: float) -> Evidence:
    kind = known.kinds[row]
    return Evidence(kind, known.texts[row], round(closeness, 4))  # type: ignore[arg-type]  # kinds are those of Evidence

"""What the machine can say of a codebook from a study: codes that it takes for each other, and wordings that are alike.

Everything is measured with scores that nothing in the excerpt's own dialogue taught, so that no decision speaks for
itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tema.calibration import probabilities
from tema.pipeline.mapping import Mapped, adopted_rules, mapped, material
from tema.pipeline.space import encode
from tema.store import machine
from tema.store.reads.teaching import Teaching, teachings
from tema.store.study import Study
from tema.suggest.propose import AT_LEAST

ALIKE = 0.65
"""Cosine between two definitions, about the mean of the codebook's sentences, from which they are said to be alike.

In the shipped codebook the nearest of its 946 pairs (vertical and horizontal trust) has 0.643, the next 0.572.
"""

FEWEST_ANSWERS = 5
"""Of a code with fewer answers of either kind nothing is said of how they fit its wording."""

OFTEN = 0.4
"""Answers go against the wording from this share of wrongly ordered pairs on; half would be chance."""

MOST = 12
"""So many excerpts are named for each finding, the clearest first."""


@dataclass(frozen=True, slots=True)
class Taken:
    """People gave ``code``, the machine would have said ``other``: how often of how many, and where first."""

    code: str
    other: str
    count: int
    of: int
    segments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """Two codes whose definitions say nearly the same to the sentence model."""

    code: str
    other: str
    cosine: float


@dataclass(frozen=True, slots=True)
class Against:
    """A code whose answers do not follow from its wording: ``wrong`` of all pairs of a given and a refused excerpt.

    A pair is wrong where the wording, before anybody decided anything, has the refused one nearer. ``given`` are
    excerpts that got the code and lie furthest from it, ``refused`` those that were refused it and lie nearest.
    """

    code: str
    wrong: float
    answers: int
    given: tuple[str, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What the machine can say of the codebook; empty before the first run."""

    taken: tuple[Taken, ...] = ()
    alike: tuple[Alike, ...] = ()
    against: tuple[Against, ...] = ()


def measure(study: Study) -> Measured:
    """Look at the codebook in force through the study; takes as long as making suggestions anew.

    Raises:
        ModelUnavailable, ModelInvalid: the sentence model cannot be used.
    """
    rules = adopted_rules(study)
    if rules is None or machine.fingerprint(study, "suggest") is None:
        return Measured()
    given = material(study, rules)
    encode(study, given.space, given.spoken, lambda _: None)
    found = mapped(study, given)
    codes = found.prior.codes
    said = [each for each in teachings(study) if each.code in codes]
    return Measured(taken_for(found, said), _alike(codes, found.sentences), _against(found, said))


def taken_for(found: Mapped, said: Sequence[Teaching]) -> tuple[Taken, ...]:
    """Where a code was given and another would have been suggested instead."""
    rows, columns = ({name: at for at, name in enumerate(names)} for names in (found.prior.ids, found.prior.codes))
    sure = probabilities(found.held_out, found.found.curves)
    given: dict[str, set[str]] = {}
    for each in said:
        if each.applies and each.segment in rows:
            given.setdefault(each.segment, set()).add(each.code)
    of: dict[str, int] = {}
    pairs: dict[tuple[str, str], list[tuple[float, str]]] = {}
    for segment, own in given.items():
        chances = sure[rows[segment]]
        best = int(np.argmax(chances))
        other = found.prior.codes[best]
        for code in sorted(own):
            of[code] = of.get(code, 0) + 1
            if other not in own and chances[best] >= AT_LEAST > chances[columns[code]]:
                pairs.setdefault((code, other), []).append((-float(chances[best]), segment))
    listed = sorted(pairs.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(
        Taken(code, other, len(where), of[code], tuple(name for _, name in sorted(where)[:MOST]))
        for (code, other), where in listed
    )


def _alike(codes: Sequence[str], sentences: NDArray[np.float64]) -> tuple[Alike, ...]:
    """The first sentences are the definitions, in the order of the codes."""
    near = sentences[: len(codes)] @ sentences[: len(codes)].T
    pairs = ((codes[a], codes[b], float(near[a, b])) for a, b in combinations(range(len(codes)), 2))
    found = (Alike(a, b, round(cosine, 3)) for a, b, cosine in pairs if cosine >= ALIKE)
    return tuple(sorted(found, key=lambda each: -each.cosine))


def _against(found: Mapped, said: Sequence[Teaching]) -> tuple[Against, ...]:
    rows = {name: row for row, name in enumerate(found.prior.ids)}
    answers: list[Against] = []
    for at, code in enumerate(found.prior.codes):
        own = {each.segment: each.applies for each in said if each.code == code and each.segment in rows}
        near = sorted((float(found.prior.logits[rows[name], at]), name) for name in own)
        given, refused = ([pair for pair in near if own[pair[1]] is applies] for applies in (True, False))
        if min(len(given), len(refused)) < FEWEST_ANSWERS:
            continue
        wrong = _wrong([height for height, _ in given], [height for height, _ in refused])
        if wrong >= OFTEN:
            furthest = tuple(name for _, name in given[:MOST])
            nearest = tuple(name for _, name in refused[: -MOST - 1 : -1])
            answers.append(Against(code, round(wrong, 3), len(own), furthest, nearest))
    return tuple(sorted(answers, key=lambda each: (-each.wrong, each.code)))


def _wrong(given: Sequence[float], refused: Sequence[float]) -> float:
    """The share of pairs in which the refused one lies nearer, ties by half (Mann & Whitney 1947)."""
    apart = np.subtract.outer(np.array(refused), np.array(given))
    return float((apart > 0).mean() + (apart == 0).mean() / 2)


def as_plain(measured: Measured) -> dict[str, Any]:
    """What was measured as JSON can hold it."""
    return asdict(measured)


def from_plain(told: Mapping[str, Any]) -> Measured:
    """What ``as_plain`` was made of."""
    return Measured(
        tuple(Taken(**{**each, "segments": tuple(each["segments"])}) for each in told["taken"]),
        tuple(Alike(**each) for each in told["alike"]),
        tuple(
            Against(**{**each, "given": tuple(each["given"]), "refused": tuple(each["refused"])})
            for each in told["against"]
        ),
    )

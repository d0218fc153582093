"""Parting one code's excerpts between several wordings: which side each lies on, and which to ask about first.

The sentences of the wordings are what is known at first; what the analyst answers is learnt at once. Both are labelled
texts to one logistic regression with a Gaussian prior, so that no answers, a few and many are the same calculation. The
most uncertain excerpt is asked first: Lewis and Gale, "A sequential algorithm for training text classifiers" (1994).
The excerpts' own middle and the sentences' are taken away first, for spoken and written language lie apart whatever
they are about, and of the sentences every wording's counts as much.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.records import Code, Vectors
from tema.vectors import unit

SURE = 0.8
"""So likely must a side be for an excerpt to be proposed there without being asked about."""

ANSWERED = 2.0
"""An answer about an excerpt counts as so many sentences of a wording: it is of the very thing that is parted."""

_STRENGTH = 10.0  # the inverse of the prior's precision, for vectors of unit length (``C`` of scikit-learn)
_EXCLUDED = 0.5  # what one wording excludes belongs to the others no more than half the time


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a wording: which ``side`` it speaks for, and how much. ``against``: it says what is not there."""

    text: str
    side: int
    weight: float = 1.0
    against: bool = False


@dataclass(frozen=True, slots=True)
class Parted:
    """Where n excerpts lie: ``shares`` (n, sides) are probabilities; answered ones are wholly where they were put."""

    shares: NDArray[np.float64]
    answered: NDArray[np.bool_]

    @property
    def side(self) -> NDArray[np.int64]:
        """The likeliest side of each, the first of equals."""
        return np.asarray(self.shares.argmax(axis=1), np.int64)

    @property
    def doubt(self) -> NDArray[np.float64]:
        """How uncertain each is: 0 where it is known, 1 where the two likeliest sides are as likely."""
        best = np.sort(self.shares, axis=1)
        return np.where(self.answered, 0.0, 1.0 - (best[:, -1] - best[:, -2]))

    @property
    def sure(self) -> NDArray[np.bool_]:
        """Which lie clearly enough on one side to be proposed there."""
        return np.asarray(self.shares.max(axis=1) >= SURE, np.bool_)

    def to_ask(self) -> NDArray[np.int64]:
        """The rows to ask about, the most uncertain first: those that are neither answered nor sure."""
        rows = np.flatnonzero(~self.answered & ~self.sure)
        return rows[np.argsort(-self.doubt[rows], kind="stable")]


def sentences(codes: Sequence[Code]) -> tuple[Sentence, ...]:
    """What the wordings say: definition, inclusion, examples and, against them, exclusion and near misses."""
    found: list[Sentence] = []
    for side, code in enumerate(codes):
        found += [Sentence(text, side) for text in (code.definition, code.inclusion, *_texts(code)) if text.strip()]
        against = [code.exclusion, *(miss.text for miss in code.near_misses)]
        found += [Sentence(text, side, _EXCLUDED, against=True) for text in against if text.strip()]
    return tuple(found)


def part(excerpts: Vectors, told: Sequence[Sentence], vectors: Vectors, answers: Mapping[int, int]) -> Parted:
    """Lay each excerpt on a side.

    Args:
        excerpts: (n, dim) vectors of the excerpts to part.
        told: what the wordings say; the number of sides is the highest named and one.
        vectors: (m, dim) those of ``told``.
        answers: the side that the analyst has put an excerpt on, by its row.
    """
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits

    sides = max((each.side for each in told), default=1) + 1
    rows = np.array(sorted(answers), np.int64)
    here = unit(excerpts - excerpts.mean(axis=0)) if len(excerpts) > 1 else np.asarray(excerpts, np.float64)
    taught, labels, weights = _taught(told, vectors, sides)
    taught = np.concatenate([taught, here[rows]])
    labels = np.concatenate([labels, [answers[row] for row in rows.tolist()]]).astype(np.int64)
    weights = np.concatenate([weights, np.full(len(rows), ANSWERED)])
    shares = np.full((len(excerpts), sides), 1.0 / sides)
    known = np.unique(labels)
    if len(known) > 1 and len(excerpts):
        with threadpool_limits(1):  # quicker for so little, and the same on every machine
            model = LogisticRegression(C=_STRENGTH, max_iter=1000).fit(taught, labels, weights)
            shares = np.zeros((len(excerpts), sides))
            shares[:, known] = model.predict_proba(here)
    answered = np.isin(np.arange(len(excerpts)), rows)
    for row in rows:
        shares[row] = np.eye(sides)[answers[int(row)]]
    return Parted(shares, answered)


def _taught(
    told: Sequence[Sentence], vectors: Vectors, sides: int
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]:
    """The sentences about the middle of the wordings, with the side each speaks for; each side weighs the same."""
    own = np.array([not each.against for each in told], np.bool_)
    side = np.array([each.side for each in told], np.int64)
    means = [vectors[own & (side == number)].mean(axis=0) for number in range(sides) if (own & (side == number)).any()]
    centred = unit(vectors - np.mean(means, axis=0)) if means else np.asarray(vectors, np.float64)
    texts, labels, weights = [], [], []
    for row, each in enumerate(told):
        targets = [number for number in range(sides) if (number == each.side) != each.against]
        for target in targets:
            texts.append(centred[row])
            labels.append(target)
            weights.append(each.weight / len(targets))
    label, weight = np.array(labels, np.int64), np.array(weights, np.float64)
    totals = np.bincount(label, weight, sides)
    middle = totals[totals > 0].mean() if len(label) else 1.0
    scale = np.where(totals > 0, middle / np.maximum(totals, 1e-9), 0.0)
    return np.array(texts).reshape(len(texts), vectors.shape[1]), label, weight * scale[label]


def _texts(code: Code) -> tuple[str, ...]:
    return tuple(each.text for each in code.examples)

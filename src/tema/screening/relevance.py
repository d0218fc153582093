"""How far stretches and documents answer each question, before anybody has judged any.

Two views of a stretch are added: the cosine of its sentence vector with the question's, and BM25 on lemmas. A model
finds what is said in other words, or in another language; words find names and terms that the model blurs. Each is
standardised among the stretches in the same language first: a model holds texts in the question's language closer, and
words are shared only within a language, so the raw figures would rank languages rather than contents. (Weighted sums
of standardised scores, after Fox and Shaw 1994, Combination of multiple searches, TREC-2.)

A document answers as well as its best few stretches: a long report with one telling page is not drowned by the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.records import Vectors
from tema.screening.lexical import Counts, bm25
from tema.vectors import unit

BEST = 3
"""So many of its best stretches speak for a document."""

WORDS = 0.5
"""What BM25 weighs beside the model: questions are short, and their words too few to weigh as much."""

_FEWEST_ALIKE = 30
"""Fewer stretches in a language are standardised with all the others: their own mean would say little."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Relevance:
    """``stretches`` (n, questions) and ``documents`` (d, questions), in standard deviations above the mean."""

    stretches: Numbers
    documents: Numbers


@dataclass(frozen=True, slots=True)
class Shelved:
    """n stretches of d documents, in the documents' order.

    ``vectors`` (n, dim) are as the model gives them; ``owner`` (n,) is the number of a stretch's document, from 0;
    ``languages`` are the d documents'.
    """

    vectors: Vectors
    counts: Counts
    owner: NDArray[np.int64]
    languages: tuple[str, ...]


def relevance(shelved: Shelved, asked: Numbers, words: Sequence[Sequence[str]]) -> Relevance:
    """Rank everything by each question.

    Args:
        shelved: what is ranked.
        asked: (questions, dim) the questions' directions, see `directions`.
        words: the lemmas of each question.
    """
    groups = _groups(shelved)
    sense = cosines(shelved, asked)
    columns = [
        standardised(
            standardised(sense[:, number], groups) + WORDS * standardised(bm25(shelved.counts, words[number]), groups),
            groups,
        )
        for number in range(len(asked))
    ]
    of_stretches = np.stack(columns, axis=1) if columns else np.zeros((len(shelved.owner), 0))
    return Relevance(of_stretches, of_documents(of_stretches, shelved.owner, len(shelved.languages)))


def cosines(shelved: Shelved, asked: Numbers) -> Numbers:
    """Cosines (n, questions) of the stretches, each about the centre of its language, with the questions' directions.

    All the model's vectors lie in one narrow cone; only what is left after its middle has been taken away tells texts
    apart (docs/measurements.md).
    """
    found: Numbers = _centred(shelved) @ asked.T
    return found


def directions(asked: Vectors, common: Vectors) -> Numbers:
    """What the questions ask about, (questions, dim): away from the middle of questions about all sorts of things."""
    return unit(np.asarray(asked, np.float64) - np.asarray(common, np.float64).mean(axis=0))


def standardised(scores: Numbers, groups: Sequence[NDArray[np.int64]]) -> Numbers:
    """Scores (n,) in standard deviations about their group's mean; nought where a group is all alike."""
    found = np.zeros(len(scores))
    for group in groups:
        spread = float(scores[group].std())
        if spread > 1e-9:  # noqa: PLR2004  (rounding)
            found[group] = (scores[group] - scores[group].mean()) / spread
    return found


def of_documents(scores: Numbers, owner: NDArray[np.int64], documents: int) -> Numbers:
    """The mean (d, questions) of each document's best stretches."""
    found = np.full((documents, scores.shape[1]), -np.inf)
    for number in range(documents):
        own = scores[owner == number]
        if len(own):
            found[number] = -np.sort(-own, axis=0)[:BEST].mean(axis=0)
    # A document without a word of text comes last, and as a number that can be reckoned with.
    floor = found[np.isfinite(found)].min(initial=0.0)
    return np.where(np.isfinite(found), found, floor)


def document_vectors(shelved: Shelved) -> Numbers:
    """The direction (d, dim) of each document: the mean of its stretches, each about the centre of its language."""
    centred = _centred(shelved)
    sums = np.zeros((len(shelved.languages), centred.shape[1]))
    np.add.at(sums, shelved.owner, centred)
    return unit(sums)


def _centred(shelved: Shelved) -> Numbers:
    centred = np.asarray(shelved.vectors, np.float64).copy()
    for group in _groups(shelved):
        centred[group] = unit(centred[group] - centred[group].mean(axis=0))
    return centred


def _groups(shelved: Shelved) -> list[NDArray[np.int64]]:
    """The numbers of the stretches by language; languages with few stretches together."""
    if not len(shelved.owner):
        return []
    of = np.asarray(shelved.languages)[shelved.owner]
    by_language = [np.flatnonzero(of == language) for language in sorted(set(of.tolist()))]
    if any(len(group) < _FEWEST_ALIKE for group in by_language):
        large = [group for group in by_language if len(group) >= _FEWEST_ALIKE]
        rest = np.sort(np.concatenate([group for group in by_language if len(group) < _FEWEST_ALIKE]))
        if len(rest) >= _FEWEST_ALIKE or not large:
            return [*large, rest]
        # Too few for a mean of their own: they are measured with the largest group.
        large.sort(key=len)
        return [*large[:-1], np.sort(np.concatenate([large[-1], rest]))]
    return by_language

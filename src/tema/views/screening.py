"""What is shown of a folder that is screened: its documents in order, the passages that earned it, what is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.pipeline.screening import Found, Held, Shelf
from tema.screening.learning import chances, learnt, likeness
from tema.screening.lexical import alike, count
from tema.screening.marks import JUDGEMENTS, Mark, Screened, looks
from tema.screening.relevance import BEST, Shelved, document_vectors, relevance, standardised
from tema.screening.stretches import Stretch
from tema.screening.unseen import Unseen, unseen
from tema.text import content_words

TOP = 10
"""Whoever judges one of the first so many unread has followed the order."""

_LEAST_TELLING = 0.5
"""A passage less than this many standard deviations above the mean is not shown as one that earned the place."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A passage that speaks for its document, and the number of the question that it answers best, from 1."""

    stretch: Stretch
    question: int
    strength: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document in its place. ``strength`` orders; ``question`` is the one it answers best, from 1.

    ``drawn`` tells that it waits to be read by lot; ``top`` that it is among the first unread.
    """

    place: int
    document: Found
    pages: int | None
    strength: float
    question: int
    best: tuple[Telling, ...]
    mark: Mark | None
    drawn: bool
    top: bool


@dataclass(frozen=True, slots=True)
class Screening:
    """A folder as it stands. ``gone`` are judged documents that it no longer holds."""

    questions: tuple[str, ...]
    ranked: tuple[Ranked, ...]
    counts: tuple[tuple[str, int], ...]
    unseen: Unseen | None
    gone: tuple[Mark, ...]

    @property
    def present(self) -> tuple[str, ...]:
        """The documents (sha256) that are ranked."""
        return tuple(sorted(one.document.sha256 for one in self.ranked))


@dataclass(frozen=True, slots=True)
class Prepared:
    """What ranking needs of a shelf, whatever is asked and judged."""

    documents: tuple[Held, ...]
    shelved: Shelved
    likeness: NDArray[np.float64]


def prepare(shelf: Shelf) -> Prepared:
    """Count words and reckon likenesses, once for a shelf."""
    documents = tuple(one for one in shelf.documents if one.stretches)
    words = [each.words for one in documents for each in one.stretches]
    owner = np.repeat(np.arange(len(documents)), [len(one.stretches) for one in documents])
    vectors = np.concatenate([one.vectors for one in documents]) if documents else np.zeros((0, 1), np.float32)
    shelved = Shelved(vectors, count(words), owner, tuple(one.language for one in documents))
    whole = count([[word for each in one.stretches for word in each.words] for one in documents])
    return Prepared(documents, shelved, likeness(document_vectors(shelved), alike(whole)))


def screening(shelf: Prepared, now: Screened, encode: Callable[[Sequence[str]], NDArray[np.float64]]) -> Screening:
    """Put the documents in order by the questions and by what has been judged.

    Args:
        shelf: the documents.
        now: where the screening stands.
        encode: gives questions their directions.
    """
    present = frozenset(one.sha256 for one in shelf.documents)
    gone = tuple(mark for mark in now.marks if mark.document not in present)
    if not shelf.documents:
        return Screening(now.questions, (), _counts((), 0), None, gone)
    asked = encode(now.questions) if now.questions else np.zeros((0, shelf.shelved.vectors.shape[1]))
    words = [_lemmas(question, shelf.shelved.languages) for question in now.questions]
    found = relevance(shelf.shelved, asked, words)
    strengths = learnt(shelf.likeness, _best(found.documents), *_lessons(shelf, now))
    ranked = _in_order(shelf, now, found.documents, found.stretches, strengths)
    judged = now.by_document
    left = [row for row, one in enumerate(shelf.documents) if one.sha256 not in judged]
    told = unseen(looks(now, present), len(shelf.documents), float(chances(strengths[left]).sum()))
    marks = tuple(one.mark for one in ranked if one.mark)
    return Screening(now.questions, ranked, _counts(marks, len(left)), told, gone)


def _lemmas(question: str, languages: Sequence[str]) -> list[str]:
    return sorted({word.lemma for language in set(languages) for word in content_words(question, language)})


def _best(documents: NDArray[np.float64]) -> NDArray[np.float64]:
    """The score (d,) of the question that each document answers best, standardised; nought without questions."""
    if not documents.shape[1]:
        return np.zeros(len(documents))
    return standardised(documents.max(axis=1), [np.arange(len(documents))])


def _lessons(shelf: Prepared, now: Screened) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    row = {one.sha256: number for number, one in enumerate(shelf.documents)}
    sure = [mark for mark in now.marks if mark.document in row and mark.judgement != "unsure"]
    rows = np.array([row[mark.document] for mark in sure], np.int64)
    return rows, np.array([mark.judgement == "relevant" for mark in sure], np.bool_)


def _in_order(
    shelf: Prepared,
    now: Screened,
    documents: NDArray[np.float64],
    parts: NDArray[np.float64],
    strengths: NDArray[np.float64],
) -> tuple[Ranked, ...]:
    begins = np.searchsorted(shelf.shelved.owner, np.arange(len(shelf.documents) + 1))
    marks, drawn = now.by_document, set(now.drawn)
    found, unread = [], 0
    for place, row in enumerate(np.argsort(-strengths, kind="stable"), start=1):
        one = shelf.documents[row]
        mark = marks.get(one.sha256)
        unread += mark is None
        question = int(documents[row].argmax()) + 1 if documents.shape[1] else 0
        found.append(
            Ranked(
                place,
                Found(one.name, one.sha256, one.also),
                one.pages,
                float(strengths[row]),
                question,
                _telling(one, parts[begins[row] : begins[row + 1]]),
                mark,
                mark is None and one.sha256 in drawn,
                mark is None and unread <= TOP,
            )
        )
    return tuple(found)


def _telling(one: Held, scores: NDArray[np.float64]) -> tuple[Telling, ...]:
    """The document's best passages, the best always, the others only where they stand out."""
    if not scores.shape[1]:
        return ()
    best = scores.max(axis=1)
    chosen = [int(row) for row in np.argsort(-best, kind="stable")[:BEST]]
    kept = [row for number, row in enumerate(chosen) if not number or best[row] >= _LEAST_TELLING]
    return tuple(Telling(one.stretches[row], int(scores[row].argmax()) + 1, float(best[row])) for row in kept)


def _counts(marks: Sequence[Mark], left: int) -> tuple[tuple[str, int], ...]:
    told = [(name, sum(mark.judgement == name for mark in marks)) for name in JUDGEMENTS]
    return (*told, ("unread", left))

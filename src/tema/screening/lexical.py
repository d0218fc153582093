"""Words in common: BM25 between a question and stretches, and weighted words of whole documents.

BM25 as Robertson and Zaragoza give it (2009, The Probabilistic Relevance Framework: BM25 and Beyond, Foundations and
Trends in Information Retrieval 3:4), with the idf that cannot fall below nought, over lemmas.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

K1, B = 1.2, 0.75
"""How soon more of the same word stops counting, and how far a long stretch is held to account for its length."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each word stands in each of n texts: ``matrix`` (n, words), ``column`` the place of a word in it."""

    matrix: csr_matrix
    column: dict[str, int]


def count(texts: Sequence[Sequence[str]]) -> Counts:
    """Count the words of each text."""
    from scipy.sparse import csr_matrix

    column = {word: number for number, word in enumerate(sorted({word for text in texts for word in text}))}
    counted = [sorted(Counter(text).items()) for text in texts]
    rows = np.repeat(np.arange(len(texts)), [len(each) for each in counted])
    places = np.fromiter((column[word] for each in counted for word, _ in each), np.int64, len(rows))
    values = np.fromiter((number for each in counted for _, number in each), np.float64, len(rows))
    return Counts(csr_matrix((values, (rows, places)), shape=(len(texts), len(column))), column)


def bm25(counts: Counts, words: Iterable[str]) -> Numbers:
    """The score (n,) of each text for these words, each counted once."""
    n = counts.matrix.shape[0]
    asked = sorted({counts.column[word] for word in words if word in counts.column})
    if not n or not asked:
        return np.zeros(n)
    lengths = np.asarray(counts.matrix.sum(axis=1)).ravel()
    slack = K1 * (1 - B + B * lengths / max(float(lengths.mean()), 1.0))
    often = np.asarray(counts.matrix[:, asked].todense())
    having = (often > 0).sum(axis=0)
    rare = np.log(1 + (n - having + 0.5) / (having + 0.5))
    found: Numbers = (often * (K1 + 1) / (often + slack[:, None]) * rare).sum(axis=1)
    return found


def alike(counts: Counts) -> Numbers:
    """How alike the texts are in their words, (n, n): cosines of (1 + log tf) * idf, the usual weighting."""
    weighted = counts.matrix.copy()
    n = weighted.shape[0]
    having = np.bincount(weighted.indices, minlength=weighted.shape[1])
    weighted.data = (1 + np.log(weighted.data)) * np.log((1 + n) / (1 + having[weighted.indices]))
    cosines: Numbers = np.asarray((weighted @ weighted.T).todense())
    lengths = np.sqrt(np.maximum(np.diag(cosines), 1e-12))
    found: Numbers = cosines / np.outer(lengths, lengths)
    return found

"""What is worth showing of the probabilities, and what in a segment's words speaks for a code."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

AT_LEAST = 0.2
"""A code is suggested from this probability on: one in five is worth a look when most that people say carries no code.

Where probabilities are right, the threshold that serves F1 best is half of the F1 it reaches (Lipton, Elkan &
Naryanaswamy 2014, Optimal thresholding of classifiers to maximize F1 measure, ECML); with this method that is a fifth.
"""

MOST_CODES = 5
MOST_WORDS = 4
FEWEST_WORDS, MOST_OF_THEM = 10, 0.8
"""A stretch is pointed out only in a segment of so many words, and only if it is no more than this share of them."""


def worth_showing(probabilities: NDArray[np.floating], at_least: float = AT_LEAST) -> tuple[Numbers, Numbers]:
    """Rows and columns of what is suggested, segment by segment: at most five codes each, likeliest first."""
    order = np.argsort(-probabilities, axis=1, kind="stable")[:, :MOST_CODES]
    rows = np.repeat(np.arange(len(probabilities)), order.shape[1])
    columns = order.ravel()
    kept = probabilities[rows, columns] >= at_least
    return rows[kept], columns[kept]


def strongest_words(text: str, words: NDArray[np.int32], adds: NDArray[np.floating]) -> tuple[str, ...]:
    """The words of ``text`` that add most to a code, strongest first; those that add nothing are left out.

    Args:
        text: the segment's text.
        words: (w, 2) places of its words, end exclusive.
        adds: (w,) what each adds to the code's log-odds.
    """
    order = np.argsort(-adds, kind="stable")
    found = (_bare(text[words[i, 0] : words[i, 1]]) for i in order if adds[i] > 0)
    return tuple(dict.fromkeys(word for word in found if word))[:MOST_WORDS]


def strongest_stretch(words: NDArray[np.int32], adds: NDArray[np.floating]) -> tuple[int, int] | None:
    """Where the stretch of words begins and ends that speaks for a code most; None where it is nearly all there is.

    It is the run of words whose additions, counted from their mean, have the largest sum (Bentley 1984, Programming
    pearls: algorithm design techniques, CACM 27:9).
    """
    if len(adds) < FEWEST_WORDS:
        return None
    above = np.concatenate([[0.0], np.cumsum(adds - adds.mean(dtype=np.float64), dtype=np.float64)])
    lowest = np.minimum.accumulate(above)
    end = int(np.argmax(above - lowest))
    start = int(np.argmin(above[: end + 1]))
    if not 0 < end - start <= MOST_OF_THEM * len(adds):
        return None
    return int(words[start, 0]), int(words[end - 1, 1])


def _bare(word: str) -> str:
    return word.strip(".,;:!?…–-\"'”“()[]").strip()

"""Log-odds of every code for every segment from the codebook's own sentences, before anybody has decided anything.

For each code a logistic regression on centred sentence vectors tells the code's sentences from others; a second one,
*the gate*, tells sentences that carry any code from plain talk. A code with too few examples falls back to the cosine
with its definition. Segments and training sentences are centred each by their own mean, which takes away the difference
between written examples and spoken transcripts.

The sum is standardised per code over the study's segments together with the codebook's plain passages, and put on a
fixed curve. So it ranks: what probability such log-odds are worth in this study, only excerpts that people have judged
can tell (``tema.calibration``).

Deterministic: no seeds, one numeric thread.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

from tema.records import Vectors
from tema.suggest.prior import Prior
from tema.suggest.training import TrainingSet

Matrix = NDArray[np.float64]

SLOPE, MIDDLE = 2.0, 2.9
"""Log-odds are SLOPE * (z - MIDDLE): one in five at the top 1.4 % of a normal curve; set beforehand, not tuned."""

GATE_WEIGHT, LENGTH_WEIGHT = 0.5, 0.3
"""What *carries any code* and the log of the number of words weigh beside a code's own z-score.

Like the learner below, picked on the coded dialogues that docs/measurements.md reports on, not on others.
"""

PRIOR = 50
"""With so many segments a study's own mean counts as much as the sentences' mean; in a large study it rules."""

FEWEST_EXAMPLES, FEWEST_PLAIN = 2, 20
"""Below these a code is scored by its definition, and the gate stays open."""

TINY = 1e-9


def prior_from_sentences(  # noqa: PLR0913, PLR0917  (segments, sentences, and what need not be learnt)
    ids: tuple[str, ...],
    vectors: Vectors,
    words: NDArray[np.int64],
    training: TrainingSet,
    sentences: Vectors,
    known: Collection[str] = (),
) -> tuple[Prior, Matrix]:
    """The log-odds of each code for each segment, and the m sentences' centred unit vectors (m, dim).

    Args:
        ids: the n segments' ids.
        vectors: (n, dim) vectors of the segments.
        words: (n,) number of words in each segment; few words carry little evidence.
        training: the m sentences to learn from.
        sentences: (m, dim) vectors of ``training.texts``, by the same model.
        known: codes that something else will tell of: their log-odds are left without meaning.
    """
    from threadpoolctl import threadpool_limits

    if not ids or not training.codes:
        nothing = np.zeros((len(ids), len(training.codes)))
        return Prior(ids, training.codes, nothing, vectors.astype(np.float64)), sentences.astype(np.float64)
    with threadpool_limits(1):
        there = _centred(sentences, sentences.mean(axis=0, dtype=np.float64))
        here = _centred(vectors, _middle(vectors, sentences))
        known = _known_talk(training)
        asked = np.vstack([here, there[known]])
        lengths = np.concatenate([words, [len(training.texts[i].split()) for i in known]])
        sum_of_signs = (
            _standardise(_code_signs(asked, there, training, known))
            + GATE_WEIGHT * _standardise(_gate_sign(asked, there, training))
            + LENGTH_WEIGHT * _standardise(np.log1p(lengths.astype(np.float64))[:, None])
        )
        z = _standardise(sum_of_signs)[: len(ids)]
    return Prior(ids, training.codes, SLOPE * (z - MIDDLE), here), there


def _middle(vectors: Vectors, sentences: Vectors) -> Matrix:
    """The mean that segments are centred by: a handful of segments has no mean of its own worth the name."""
    n = len(vectors)
    own, written = vectors.mean(axis=0, dtype=np.float64), sentences.mean(axis=0, dtype=np.float64)
    middle: Matrix = (n * own + PRIOR * written) / (n + PRIOR)
    return middle


def about_mean(vectors: Vectors, sentences: Vectors) -> Matrix:
    """Unit vectors (m, dim) of further sentences, about the mean of those that were learnt from."""
    return _centred(vectors, sentences.mean(axis=0, dtype=np.float64))


def _known_talk(training: TrainingSet) -> NDArray[np.int64]:
    """The sentences that a study's segments are compared with: plain talk, or all there is when that is too little."""
    plain = np.flatnonzero(training.plain)
    return plain if len(plain) >= FEWEST_PLAIN else np.arange(len(training.texts))


def _centred(vectors: Vectors, middle: Matrix) -> Matrix:
    """The vectors about ``middle``, at unit length: e5's cosines all lie in a narrow band until they are centred."""
    moved = vectors.astype(np.float64) - middle
    unit: Matrix = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), TINY)
    return unit


def _code_signs(here: Matrix, there: Matrix, training: TrainingSet, told: Collection[str]) -> Matrix:
    """(n, codes): log-odds of each code, or the cosine with its definition where there is too little to learn from."""
    by_definition = here @ there[: len(training.codes)].T
    columns = []
    for k in range(len(training.codes)):
        known = training.carries[:, k] >= 0
        applies = training.carries[known, k] == 1
        learnable = applies.sum() >= FEWEST_EXAMPLES and not applies.all() and training.codes[k] not in told
        columns.append(_log_odds(there[known], applies, here) if learnable else by_definition[:, k])
    return np.stack(columns, axis=1)


def _gate_sign(here: Matrix, there: Matrix, training: TrainingSet) -> Matrix:
    """(n, 1): log-odds of carrying any code; zeros when there is no plain talk to compare with."""
    coded = (training.carries == 1).any(axis=1)
    told = coded | training.plain
    if training.plain.sum() < FEWEST_PLAIN or not coded.any():
        return np.zeros((len(here), 1))
    return _log_odds(there[told], coded[told], here)[:, None]


def _log_odds(known: Matrix, applies: NDArray[np.bool_], asked: Matrix) -> Matrix:
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=1.0, class_weight="balanced", max_iter=1000).fit(known, applies)
    odds: Matrix = model.decision_function(asked)
    return odds


def _standardise(columns: Matrix) -> Matrix:
    spread = columns.std(axis=0)
    standard: Matrix = (columns - columns.mean(axis=0)) / np.where(spread > TINY, spread, 1.0)
    return standard

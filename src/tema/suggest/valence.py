"""Whether what is said strengthens or weakens trust: the valence that goes with a suggested code.

One logistic regression for all codes tells strengthening from weakening sentences, with a shift of its own for each
code, drawn towards none by the penalty (partial pooling; Gelman & Hill 2007, ch. 12). Its log-odds become
probabilities by a logistic curve through those of sentences held out (Platt 1999).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.records import Valence

Matrix = NDArray[np.floating]
Numbers = NDArray[np.int64]

SURE = 0.65
"""Below this probability nothing is said of the valence."""

STRENGTH = 1.0
"""How freely the regression follows the sentences (C); a code's shift is one more number under the same penalty."""

ONE_SIDED, FEWEST_ONE_SIDED = 0.05, 5
"""A code with so few sentences of the other valence, and so many in all, always has the one: distrust is distrust."""

FOLDS = 5
FEWEST = 10
"""With fewer sentences of either valence nothing is learnt."""

EMPTY = np.zeros(0)


@dataclass(frozen=True, slots=True)
class ValenceModel:
    """What has been learnt about the valence of k codes on d-wide vectors.

    ``weights`` (d,), ``shifts`` (k,) and ``intercept`` give the log-odds that a sentence strengthens, ``slope`` and
    ``level`` make them calibrated. ``weights`` is empty where there was too little to learn from. ``one_sided`` (k,):
    the probability that the code strengthens whatever the words are, for codes with one valence only; else NaN.
    """

    weights: NDArray[np.float64]
    shifts: NDArray[np.float64]
    intercept: float
    slope: float
    level: float
    one_sided: NDArray[np.float64]


def learn_valence(vectors: Matrix, carries: NDArray[np.int8], valences: Sequence[Valence | None]) -> ValenceModel:
    """Learn from m sentences, each with the codes it carries and a valence; sentences without either are left out.

    A sentence of several codes counts by its share for each, *both* as half a sentence of either valence.

    Args:
        vectors: (m, d) unit vectors, centred as those that will be asked about.
        carries: (m, k), 1 where the code applies.
        valences: (m,) each sentence's valence.
    """
    known = _pairs(carries, valences)
    one_sided = _one_sided(known, carries.shape[1])
    if not _enough(known):
        return ValenceModel(EMPTY, np.zeros(carries.shape[1]), 0.0, 1.0, 0.0, one_sided)
    held_out = np.zeros(len(known.rows))
    folds = _folds(known)
    for fold in range(FOLDS):
        away = folds == fold
        part = _fit(vectors, known.at(~away), carries.shape[1])
        held_out[away] = _log_odds(part, vectors[known.rows[away]], known.codes[away])
    # Codes with one valence are told by their shift alone and would make the rest look surer than it is.
    open_ = np.isnan(one_sided)[known.codes]
    slope, level = _platt(held_out, known, open_ if _enough(known.at(open_)) else np.ones_like(open_))
    fitted = _fit(vectors, known, carries.shape[1])
    return ValenceModel(*fitted, slope, level, one_sided)


def valence_of(
    model: ValenceModel, vectors: Matrix, codes: Numbers, odds: Matrix | None = None
) -> list[tuple[Valence | None, float]]:
    """The likelier valence of each of q suggestions and its probability; None where that is under ``SURE``.

    A code whose sentences all have one valence gets that one. *Both* is never proposed: no sentence alone tells.

    Args:
        model: what was learnt.
        vectors: (q, d) unit vectors.
        codes: (q,) number of the code suggested.
        odds: (q,) log-odds that the words strengthen, of a model that was trained for it; instead of what was learnt.
    """
    strengthens = np.full(len(codes), 0.5)
    if odds is not None:
        strengthens = 1 / (1 + np.exp(-odds))
    elif len(model.weights):
        odds = _log_odds((model.weights, model.shifts, model.intercept), vectors, codes)
        strengthens = 1 / (1 + np.exp(-(model.slope * odds + model.level)))
    fixed = model.one_sided[codes]
    strengthens = np.where(np.isnan(fixed), strengthens, fixed)
    return [_said(float(each)) for each in strengthens]


def _said(strengthens: float) -> tuple[Valence | None, float]:
    probability = max(strengthens, 1 - strengthens)
    if probability < SURE:
        return None, round(probability, 4)
    return ("strengthens" if strengthens >= SURE else "weakens"), round(probability, 4)


@dataclass(frozen=True, slots=True)
class _Pairs:
    """A row for each sentence, code and valence: sentence number, code number, strengthens or weakens, weight."""

    rows: Numbers
    codes: Numbers
    strengthens: NDArray[np.bool_]
    weights: NDArray[np.float64]

    def at(self, chosen: NDArray[np.bool_]) -> _Pairs:
        """Those rows only."""
        return _Pairs(self.rows[chosen], self.codes[chosen], self.strengthens[chosen], self.weights[chosen])


def _pairs(carries: NDArray[np.int8], valences: Sequence[Valence | None]) -> _Pairs:
    made = []
    for row, valence in enumerate(valences):
        codes = np.flatnonzero(carries[row] == 1)
        sides = {"strengthens": (True,), "weakens": (False,), "both": (True, False)}.get(valence or "", ())
        made += [(row, code, side, 1 / (len(codes) * len(sides))) for code in codes for side in sides]
    table = np.array(made, np.float64).reshape(len(made), 4)
    return _Pairs(table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), table[:, 2] == 1, table[:, 3])


def _enough(known: _Pairs) -> bool:
    strengthens = float(known.weights[known.strengthens].sum())
    return min(strengthens, float(known.weights.sum()) - strengthens) >= FEWEST


def _folds(known: _Pairs) -> Numbers:
    """The part that each pair is held out with: a sentence in one part, and a fifth of either valence in each."""
    side = {int(row): bool(side) for row, side in zip(known.rows, known.strengthens, strict=True)}
    ordered = sorted(side, key=lambda row: (side[row], row))
    part = {row: number % FOLDS for number, row in enumerate(ordered)}
    return np.array([part[int(row)] for row in known.rows], np.int64)


def _one_sided(known: _Pairs, codes: int) -> NDArray[np.float64]:
    """The share that strengthens of codes with one valence only, half a sentence of either added; else NaN."""
    found = np.full(codes, np.nan)
    for code in range(codes):
        mine = known.at(known.codes == code)
        # What counts here is a sentence, also one that carries other codes beside.
        halves = np.array([1 / np.count_nonzero(mine.rows == row) for row in mine.rows])
        total, strengthens = halves.sum(), halves[mine.strengthens].sum()
        if total >= FEWEST_ONE_SIDED and min(strengthens, total - strengthens) <= ONE_SIDED * total:
            found[code] = (strengthens + 0.5) / (total + 1)
    return found


_Line = tuple[NDArray[np.float64], NDArray[np.float64], float]


def _fit(vectors: Matrix, known: _Pairs, codes: int) -> _Line:
    """Weights, the codes' shifts and the intercept."""
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits

    own = np.zeros((len(known.rows), codes))
    own[np.arange(len(known.rows)), known.codes] = 1.0
    with threadpool_limits(1):
        model = LogisticRegression(C=STRENGTH, max_iter=1000)
        model.fit(np.hstack([vectors[known.rows], own]), known.strengthens, sample_weight=known.weights)
    width = vectors.shape[1]
    return model.coef_[0, :width], model.coef_[0, width:], float(model.intercept_[0])


def _log_odds(line: _Line, vectors: Matrix, codes: Numbers) -> NDArray[np.float64]:
    weights, shifts, intercept = line
    odds: NDArray[np.float64] = vectors @ weights + shifts[codes] + intercept
    return odds


def _platt(odds: NDArray[np.float64], known: _Pairs, among: NDArray[np.bool_]) -> tuple[float, float]:
    """Slope and level of the curve that makes held-out log-odds into probabilities, from the pairs ``among``."""
    from sklearn.linear_model import LogisticRegression

    told = known.at(among)
    curve = LogisticRegression(C=1e3, max_iter=1000)
    curve.fit(odds[among][:, None], told.strengthens, sample_weight=told.weights)
    # A slope below zero would say the opposite of what the sentences do: then nothing has been learnt.
    return max(float(curve.coef_[0, 0]), 0.0), float(curve.intercept_[0])

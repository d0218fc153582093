"""How far the machine's suggestions can be believed in this study, from what people judged without seeing them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.calibration import (
    IDENTITY,
    Curve,
    Judged,
    cross_fitted,
    fit_curves,
    probabilities,
    reliability,
)
from tema.calibration.sample import design_weights, post_stratified
from tema.pipeline.settings import accepted_error
from tema.records import Reliability
from tema.store import derived
from tema.store.reads.rules import NOT_YET
from tema.store.reads.unseen import Unseen, introduced, unseen
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class Sample:
    """The m excerpts that were judged unseen, each once, whoever judged it.

    ``rows`` (m,) their rows among the study's excerpts, rising; ``applies`` (m, k): 1, 0, -1 where nobody has said;
    ``weights`` (m,) from how they were drawn; ``dialogues`` (m,) a number for each dialogue.
    """

    rows: NDArray[np.int64]
    applies: NDArray[np.int8]
    weights: NDArray[np.float64]
    dialogues: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Reckoned:
    """Probabilities (n, k) with the k curves that made them, how far they can be believed, code by code.

    ``honest``: what each excerpt that was judged unseen would be given, (k,), had nothing of its dialogue been learnt.
    """

    probabilities: NDArray[np.float32]
    curves: tuple[Curve, ...]
    reliability: tuple[Reliability, ...]
    honest: Mapping[str, NDArray[np.float32]]


def reckon(  # noqa: PLR0913  (the scores, and what is known of them beforehand)
    study: Study,
    ids: Sequence[str],
    codes: Sequence[str],
    logits: NDArray[np.floating],
    prior_curves: Sequence[Curve] | None = None,
    *,
    held_out: NDArray[np.floating] | None = None,
    suggested_from: float,
) -> Reckoned:
    """Probabilities of the codes for the excerpts, and how far they can be believed.

    Args:
        study: where people's judgements lie, and the error it accepts (``pipeline.settings.accepted_error``).
        ids: the n excerpts.
        codes: the k codes.
        logits: (n, k) scores, as log-odds.
        prior_curves: the k curves before anybody has judged; None takes the scores at their word.
        held_out: (n, k) scores of the same kind that were made without what was decided in the excerpt's own dialogue;
            only the rows of judged excerpts are read. Needed where ``logits`` were learnt from decisions: what is
            measured on what was learnt is flattered. None: ``logits`` were not.
        suggested_from: what is as probable as this is suggested.
    """
    scores = np.asarray(logits, np.float64)
    prior: Curve | Sequence[Curve] = IDENTITY if prior_curves is None else prior_curves
    sample = sample_of(study, ids, codes)
    before = scores if held_out is None else np.asarray(held_out, np.float64)
    seen, everything = before[sample.rows], scores.copy()
    # An excerpt must not be put into a higher band for having been given the code.
    everything[sample.rows] = seen
    weights = _standing_for(sample, seen, everything)
    curves = fit_curves(seen, sample.applies, weights, prior)
    crossed = cross_fitted(seen, sample.applies, weights, sample.dialogues, prior)
    judged = Judged(seen, crossed, sample.applies, weights, sample.dialogues)
    found = reliability(codes, judged, curves, accepted=accepted_error(study), suggested_from=suggested_from)
    honest = {ids[row]: crossed[at].astype(np.float32) for at, row in enumerate(sample.rows.tolist())}
    return Reckoned(probabilities(scores, curves).astype(np.float32), curves, found, honest)


def sample_of(study: Study, ids: Sequence[str], codes: Sequence[str]) -> Sample:
    """What was judged unseen of these excerpts and codes."""
    row = {name: number for number, name in enumerate(ids)}
    told: dict[int, list[tuple[Unseen, float]]] = {}
    judged = [one for one in unseen(study) if one.segment in row]
    drawn = design_weights([one.inclusion for one in judged], [f"{one.coder}\n{one.way}" for one in judged])
    for one, weight in zip(judged, drawn.tolist(), strict=True):
        told.setdefault(row[one.segment], []).append((one, weight))
    rows = sorted(told)
    since, settled = introduced(study), _settled(study)
    applies = [_said([one for one, _ in told[number]], codes, since, settled) for number in rows]
    dialogues = [ids[number].rpartition(":")[0] for number in rows]
    return Sample(
        np.array(rows, np.int64),
        np.array(applies, np.int8).reshape(len(rows), len(codes)),
        np.array([np.mean([weight for _, weight in told[number]]) for number in rows], np.float64),
        np.unique(np.array(dialogues, np.str_), return_inverse=True)[1].astype(np.int64),
    )


def _said(
    judged: Sequence[Unseen], codes: Sequence[str], since: Mapping[str, int], settled: Mapping[tuple[str, str], bool]
) -> list[int]:
    """What those who judged an excerpt say of each code: what they agreed on, else what more than half of them gave.

    Half is not enough: what is promised of suggestions shall hold against either of two coders.
    """
    said = []
    for code in codes:
        knew = [one for one in judged if one.seq >= since.get(code, NOT_YET if since else 0)]
        verdict = settled.get((judged[0].segment, code))
        given = sum(code in one.codes for one in knew)
        said.append(int(verdict) if verdict is not None else int(2 * given > len(knew)) if knew else -1)
    return said


def _settled(study: Study) -> dict[tuple[str, str], bool]:
    return {(one.place.id, one.code): one.applies for one in derived.verdicts(study)}


def _standing_for(sample: Sample, scores: NDArray[np.float64], population: NDArray[np.float64]) -> NDArray[np.float64]:
    """What each judged excerpt stands for, code by code, (m, k); 0 where nobody has said."""
    weights = np.zeros(scores.shape)
    for c in range(scores.shape[1]):
        known = sample.applies[:, c] >= 0
        weights[known, c] = post_stratified(sample.weights[known], scores[known, c], population[:, c])
    return weights

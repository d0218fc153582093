"""What a study is shown of the machine's probabilities: suggestions with their reasons, for segments and clusters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.pipeline.space import Space, vectors_of
from tema.records import Evidence, Segment, Suggestion, Valence
from tema.store import derived, machine
from tema.store.reads.teaching import Teaching, teachings
from tema.store.study import Study
from tema.store.traces import Trace, traces
from tema.suggest import TrainingSet, suggest_clusters
from tema.suggest.prior import Prior
from tema.suggest.propose import strongest_stretch, strongest_words, worth_showing
from tema.suggest.reasons import Known, reasons
from tema.suggest.valence import learn_valence, valence_of

Matrix = NDArray[np.float64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Proposing:
    """What suggestions are made of: n segments and their probabilities (n, k), m sentences and their vectors.

    ``names`` (n,) are the keys of the segments' vectors; ``prior.features`` (n, d) and ``sentences`` (m, d) are unit
    rows, centred alike.
    """

    space: Space
    training: TrainingSet
    segments: Sequence[Segment]
    names: Sequence[str]
    prior: Prior
    sentences: Matrix
    probabilities: NDArray[np.float32]


def propose(study: Study, given: Proposing) -> None:
    """Make the suggestions and keep them in the study."""
    known, valences = _known(study, given)
    machine.save_suggestions(study, _suggestions(study, given, known, valences))
    answers = suggest_clusters(
        given.prior.ids,
        given.prior.codes,
        given.probabilities,
        [segment.place.transcript for segment in given.segments],
        machine.clusters(study),
        evidence=lambda rows, code: _of_group(given, known, rows, code),
    )
    machine.save_cluster_suggestions(study, [each for answer in answers for each in answer.fitting])


def _suggestions(study: Study, given: Proposing, known: Known, valences: list[Valence | None]) -> Iterator[Suggestion]:
    rows, columns = worth_showing(given.probabilities)
    asked = given.prior.features[rows]
    spoken = traces(study, given.space.name, [given.names[row] for row in sorted(set(rows.tolist()))])
    why = reasons(asked, columns, known, rows)
    model = learn_valence(known.vectors, known.carries, valences)
    told = valence_of(model, asked, columns, _odds(study, given, rows))
    for row, column, evidence, (valence, sure) in zip(rows, columns, why, told, strict=True):
        code = given.prior.codes[column]
        carries, words = _in_words(given.segments[row].text, spoken.get(given.names[row]), given.space, code)
        yield Suggestion(
            given.prior.ids[row],
            code,
            round(float(given.probabilities[row, column]), 4),
            evidence,
            carries,
            words,
            valence,
            round(sure, 4) if valence else None,
        )


def _in_words(
    text: str, trace: Trace | None, space: Space, code: str
) -> tuple[tuple[int, int] | None, tuple[str, ...]]:
    """The stretch and the words that speak for a code, where a trained model has read the text."""
    if trace is None or space.head is None or code not in space.head.codes or not len(trace.words):
        return None, ()
    adds = trace.adds[:, space.head.codes.index(code)].astype(np.float64)
    return strongest_stretch(trace.words, adds), strongest_words(text, trace.words, adds)


def _odds(study: Study, given: Proposing, rows: Numbers) -> Matrix | None:
    """What the trained model makes of the valence of what is said, as log-odds; None without one."""
    if given.space.head is None or not len(rows):
        return None
    return given.space.head.valence_odds(vectors_of(study, given.space, [given.names[row] for row in rows]))


def _known(study: Study, given: Proposing) -> tuple[Known, list[Valence | None]]:
    """The codebook's sentences and the excerpts that people judged, with the valence of each where it is told."""
    training, prior = given.training, given.prior
    at = {id_: row for row, id_ in enumerate(prior.ids)}
    column = {code: k for k, code in enumerate(prior.codes)}
    said = [each for each in teachings(study) if each.code in column and each.segment in at]
    rows = np.array([at[each.segment] for each in said], np.int64)
    own = np.full((len(said), len(prior.codes)), -1, np.int8)
    for i, each in enumerate(said):
        own[i, column[each.code]] = 1 if each.applies else 0
    signs = _signs(study)
    known = Known(
        vectors=np.vstack([given.sentences, prior.features[rows]]),
        kinds=(*training.kinds, *("coding" for _ in said)),
        texts=(*training.texts, *(given.segments[row].text for row in rows)),
        carries=np.vstack([training.carries, own]),
        against=np.vstack([training.against, own == 0]),
        segments=np.concatenate([np.full(len(training.texts), -1, np.int64), rows]),
    )
    return known, [*training.valences, *(_sign(each, signs) for each in said)]


def _signs(study: Study) -> Mapping[tuple[str, str], Valence | None]:
    return {(coding.place.id, coding.code): coding.valence for coding in derived.codings(study)}


def _sign(said: Teaching, signs: Mapping[tuple[str, str], Valence | None]) -> Valence | None:
    return signs.get((said.segment, said.code)) if said.applies else None


def _of_group(given: Proposing, known: Known, rows: Numbers, code: int) -> tuple[Evidence, ...]:
    """What lies nearest to the middle of a group's members."""
    middle = given.prior.features[rows].mean(axis=0, keepdims=True)
    middle /= max(float(np.linalg.norm(middle)), 1e-9)
    return reasons(middle, np.array([code]), known)[0]

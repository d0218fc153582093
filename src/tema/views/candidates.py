"""Candidates for new codes: what participants say that no code explains, close together or as a cluster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tema.cluster import centred
from tema.describe import describe
from tema.errors import ModelInvalid, ModelUnavailable
from tema.pipeline.grouping import LEAST_WORDS
from tema.pipeline.mapping import Material, adopted_rules, material
from tema.pipeline.themes import vectors_of
from tema.records import Cluster, Clustering, Vectors
from tema.stability import Standing
from tema.store import derived, machine, maps
from tema.store.reads import lookup
from tema.store.study import Study
from tema.suggest.candidates import Near, Region, middle, nearest_codes, open_rows, regions
from tema.suggest.score import about_mean
from tema.suggest.training import TrainingSet
from tema.text import content_words, lemma, tokens
from tema.views.attributes import Attributes, attributes, dialogue_of, grouping
from tema.views.codebook import codebook_in_force
from tema.views.themes.clusters import codes_tried
from tema.views.themes.fitting import Scored, Unfit, answered_for, scoring, unfit_clusters

MOST_KEYWORDS, FEW_KEYWORDS = 4, 2
MADE = 2
_COVERED = 0.5
"""So much of a candidate in something that people have answered, and it is answered too."""

Places = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class CandidateCode:
    """Excerpts, nearest to their middle first, that may want a code of their own.

    ``groups`` are the groups of participants that they come from, with how many of each, most first; ``explained`` is
    how likely the likeliest code is in them on average. ``unfit`` is the cluster it is, None for a neighbourhood.
    """

    members: tuple[str, ...]
    keywords: tuple[str, ...]
    typical: tuple[str, ...]
    groups: tuple[tuple[str, int], ...]
    dialogues: int
    nearest: tuple[Near, ...]
    explained: float
    standing: Standing | None
    unfit: Unfit | None = None

    @property
    def name(self) -> str:
        """What it may be called until somebody names it."""
        return ", ".join(self.keywords[:MOST_KEYWORDS])


@dataclass(frozen=True, slots=True)
class _Ground:
    """What candidates are sought on: n excerpts with their places, and the codes with theirs ((k, dim), NaN: none)."""

    scored: Scored
    texts: tuple[str, ...]
    points: Places
    middles: Places


def candidates(study: Study, coder: str | None = None) -> tuple[CandidateCode, ...]:
    """The candidates that nobody has answered: neighbourhoods, densest first, then the clusters that no code fits.

    Args:
        study: the study; before its first run with a codebook there are none.
        coder: only what this coder has coded counts; None: what everybody has.
    """
    return waiting(study, sought(study, coder))


def sought(study: Study, coder: str | None = None) -> tuple[CandidateCode, ...]:
    """All of them, answered or not: the slow part, the same until somebody codes or a run is made."""
    ground = _ground(study, coder) if codes_tried(study) else None
    if ground is None:
        return ()
    enough = np.array([len(text.split()) >= LEAST_WORDS for text in ground.texts], np.bool_)
    found = regions(
        ground.points.astype(np.float32), open_rows(ground.scored.probabilities, enough, ground.scored.said)
    )
    stands, known = maps.stability(study), attributes(study)
    standing = {number: each.standing for number, each in stands.items()}
    whole = [_of_cluster(ground, each, standing.get(each.number), known) for each in unfit_clusters(study, coder)]
    return (*_of_regions(study, ground, found, known), *whole)


def waiting(study: Study, found: Sequence[CandidateCode]) -> tuple[CandidateCode, ...]:
    """Those of the candidates that lie in no theme that people have answered, or put away, and made no code yet.

    A code has been made of a candidate when as many of its excerpts as ``MADE`` are examples of codes. Whoever rewords
    the examples, as one should, sees the candidate until a run has tried the new code on it.
    """
    answered = [
        {place.id for place, _ in theme.members} for theme in derived.themes(study) if answered_for(study, theme)
    ]
    examples = {_plain(example.text) for code in codebook_in_force(study).codes for example in code.examples}

    def made(each: CandidateCode) -> bool:
        told = lookup.segments(study, each.members).values()
        return sum(_plain(segment.text) in examples for segment in told) >= MADE

    return tuple(
        each
        for each in found
        if not made(each)
        and not any(len(inside.intersection(each.members)) >= _COVERED * len(each.members) for inside in answered)
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _ground(study: Study, coder: str | None) -> _Ground | None:
    """None where the run's vectors are not at hand."""
    found = scoring(study, coder)
    segments = lookup.segments(study, found.ids)
    texts = tuple(segments[name].text if name in segments else "" for name in found.ids)
    given = _material(study)
    placed = _mapped(study, given, found) if given else None
    if placed is None:  # a run of an older version, or one without sentences: what the clusters were made of will do
        plain = vectors_of(study, found.ids)
        if plain is None:
            return None
        placed = _points(plain[1]), {}
    points, sentences = placed
    training = given.training if given and sentences else None
    return _Ground(found, texts, points, _middles(found, points, training, sentences))


def _material(study: Study) -> Material | None:
    rules = adopted_rules(study)
    try:
        return material(study, rules) if rules else None
    except (ModelUnavailable, ModelInvalid):
        return None


def _mapped(study: Study, given: Material, found: Scored) -> tuple[Places, dict[str, Places]] | None:
    """The excerpts' places in the space that codes are mapped in, and those of the sentences that it has."""
    by_id = dict(zip((segment.id for segment in given.segments), given.names, strict=True))
    names = [by_id.get(name, "") for name in found.ids]
    known = machine.vectors(study, given.space.name, {*names, *given.training.texts})
    if not all(name in known for name in names) or not names:
        return None
    points = np.stack([known[name] for name in names])
    texts = [text for text in dict.fromkeys(given.training.texts) if text in known]
    if not texts:
        return _points(points), {}
    told = np.stack([known[text] for text in texts])
    return _points(points), dict(zip(texts, about_mean(told, told), strict=True))


def _points(vectors: Vectors) -> Places:
    return centred(vectors).astype(np.float64)


def _middles(found: Scored, points: Places, training: TrainingSet | None, sentences: dict[str, Places]) -> Places:
    """(k, dim): the middle of each code's definition, its sentences and what people gave it."""
    rows = np.full((len(found.codes), points.shape[1]), np.nan)
    for k, code in enumerate(found.codes):
        own = [points[found.said[:, k] > 0]]
        if training is not None and code in training.codes:
            at = training.codes.index(code)
            texts = [training.texts[at], *(training.texts[m] for m in np.flatnonzero(training.carries[:, at] == 1))]
            own += [sentences[text][None, :] for text in texts if text in sentences]
        told = np.concatenate(own)
        if len(told):
            rows[k] = middle(told)
    return rows


def _of_regions(study: Study, ground: _Ground, found: Sequence[Region], known: Attributes) -> tuple[CandidateCode, ...]:
    n, ids = len(ground.texts), ground.scored.ids
    labels = np.full(n, -1, np.int64)
    for number, region in enumerate(found):
        labels[region.rows] = number
    language = derived.settings(study).get("language", "sv")
    clustering = Clustering(labels, (labels >= 0).astype(np.float32), labels, np.zeros(n, np.float32))
    told = describe(ground.texts, ids, ground.points.astype(np.float32), clustering, language)
    return tuple(
        _made(ground, region.rows, _shared(cluster, ground, region.rows, language), region.stands.standing, known)
        for region, cluster in zip(found, told, strict=True)
    )


def _shared(told: Cluster, ground: _Ground, rows: NDArray[np.int64], language: str) -> Cluster:
    """With the keywords that two excerpts or more share, as far as any are: of ten, one brings up all sorts."""
    said = [{word.lemma for word in content_words(ground.texts[row], language)} for row in rows]
    often = Counter(word for words in said for word in words)

    def shared(keyword: str) -> bool:
        return all(often[lemma(word.lower(), language)] > 1 for word in tokens(keyword, language))

    return replace(told, keywords=tuple(filter(shared, told.keywords)) or told.keywords[:FEW_KEYWORDS])


def _of_cluster(ground: _Ground, unfit: Unfit, standing: Standing | None, known: Attributes) -> CandidateCode:
    rows = ground.scored.rows(unfit.members)
    like = Cluster(unfit.number, unfit.members, unfit.keywords, unfit.typical, ())
    made = _made(ground, rows, like, standing, known)
    return replace(made, members=unfit.members, unfit=unfit)


def _made(
    ground: _Ground, rows: NDArray[np.int64], told: Cluster, standing: Standing | None, known: Attributes
) -> CandidateCode:
    members = tuple(ground.scored.ids[row] for row in rows)
    name = grouping(known)
    groups = Counter(value for each in members if (value := dict(known.get(dialogue_of(each), ())).get(name or "")))
    return CandidateCode(
        members=members,
        keywords=told.keywords,
        typical=told.typical,
        groups=tuple(sorted(groups.items(), key=lambda pair: (-pair[1], pair[0]))),
        dialogues=len({dialogue_of(each) for each in members}),
        nearest=nearest_codes(middle(ground.points[rows]), ground.scored.codes, ground.middles),
        explained=float(ground.scored.probabilities[rows].max(axis=1).mean()) if len(rows) else 0.0,
        standing=standing,
    )

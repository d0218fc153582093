"""Segments x codes in a study: what the machine thinks, moved by what people decided, as probabilities and suggestions.

``prior_of`` needs vectors that a run has encoded, ``renew`` makes everything from them again in seconds; nothing here
encodes, reads files of transcripts or takes a codebook into use, so it may run while people review.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.codebook import parse_codebook
from tema.embed import DEFAULT_EMBEDDER, embedder_name
from tema.embed.trained import Head
from tema.pipeline.learning import save_curve, taught_from
from tema.pipeline.proposing import Proposing, propose
from tema.pipeline.reliability import Reckoned, reckon
from tema.pipeline.rules import Rules, bank_of
from tema.pipeline.settings import accepted_error
from tema.pipeline.space import Space, key, said_before, space_of, vectors_of
from tema.records import Codebook, Segment, Vectors
from tema.store import corpus, derived, machine, trust
from tema.store.adoptions import adoptions, wording_of
from tema.store.study import Study
from tema.suggest import TrainingSet, prior_from_sentences, training_set
from tema.suggest.learn import learn, learn_apart
from tema.suggest.prior import Prior
from tema.suggest.propose import AT_LEAST
from tema.suggest.score import about_mean
from tema.suggest.training import a_few
from tema.suggest.wording import Reading, Reworded, moved, rewordings

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Material:
    """What a study maps with: n segments, said after ``before``, and m sentences to learn from, in one space.

    ``reworded`` are the codes that a trained model knows by other words than they have now, or by several codes.
    """

    space: Space
    training: TrainingSet
    segments: tuple[Segment, ...]
    before: tuple[str, ...]
    reworded: tuple[Reworded, ...] = ()

    @property
    def spoken(self) -> dict[str, tuple[str, str]]:
        """All that is to be encoded: (before, text) by key. The sentences of a codebook are said after nothing."""
        told = {text: ("", text) for text in (*self.training.texts, *self.wordings)}
        return told | {key(b, s.text): (b, s.text) for b, s in zip(self.before, self.segments, strict=True)}

    @property
    def wordings(self) -> list[str]:
        """The sentences of the codes that have been reworded, as they were and as they are."""
        return sorted({text for one in self.reworded for said in (one.before, one.after) for text in said.texts})

    @property
    def names(self) -> list[str]:
        """The segments' keys."""
        return [key(before, segment.text) for before, segment in zip(self.before, self.segments, strict=True)]


def material(study: Study, rules: Rules) -> Material:
    """What the study maps with under these rules.

    Raises:
        ModelUnavailable: the sentence model is not on this machine.
        ModelInvalid: the file of the trained model is damaged.
    """
    settings = derived.settings(study)
    asked = settings.get("embedder", DEFAULT_EMBEDDER)
    language = settings.get("language", "sv")
    space = space_of(asked, embedder_name(asked), rules.codebook, rules.file, language)
    training = training_set(rules.codebook, a_few(rules.bank, trained_on=space.head is not None))
    segments = tuple(segment for segment in corpus.segments(study) if segment.use == "data")
    before = said_before(corpus.transcripts(study), segments) if space.head else [""] * len(segments)
    reworded = _reworded(study, rules.codebook, space.head) if space.head else ()
    return Material(space, training, segments, tuple(before), reworded)


def _reworded(study: Study, codebook: Codebook, head: Head) -> tuple[Reworded, ...]:
    """The codes whose wording has moved since the study began to use this codebook."""
    for one in reversed([each for each in adoptions(study) if each.counts]):
        began, _ = parse_codebook(wording_of(study, one.id) or "", one.file)
        if began is not None and began.id == codebook.id:
            return rewordings(began, codebook, head.codes)
    return rewordings(codebook, codebook, head.codes)


def adopted_rules(study: Study) -> Rules | None:
    """The rules in force by the ledger, without taking an edited file into use; None before the first run."""
    adopted = derived.adopted_codebook(study)
    if adopted is None:
        return None
    codebook, _ = parse_codebook(adopted["text"], adopted["file"])
    file = study.codebooks_folder / adopted["file"]
    return None if codebook is None else Rules(file, codebook, *bank_of(file, codebook))


def prior_of(study: Study) -> Prior | None:
    """What the machine thinks before any decision; None before the first run."""
    rules = adopted_rules(study)
    return None if rules is None else _prior(study, material(study, rules))[0]


def renew(study: Study) -> None:
    """Make probabilities, suggestions and how far they can be believed anew, from what is stored."""
    rules = adopted_rules(study)
    if rules is not None:
        suggest(study, material(study, rules))


@dataclass(frozen=True, slots=True)
class Mapped:
    """What comes of mapping n segments to k codes.

    ``prior`` before anybody decided anything, ``sentences`` (m, dim) what it was learnt from. ``held_out`` (n, k) are
    log-odds without what was decided in a segment's own dialogue; ``found`` is what is to be believed of all.
    """

    prior: Prior
    sentences: Matrix
    held_out: Matrix
    found: Reckoned


def mapped(study: Study, given: Material, codebook: Codebook | None = None) -> Mapped:
    """Map the segments to the codes; keeps nothing.

    ``codebook``: as if this one were in force, for what people's decisions say; None: the one that is.
    """
    return learnt_anew(study, given, *_prior(study, given), codebook)


def learnt_anew(
    study: Study, given: Material, prior: Prior, sentences: Matrix, codebook: Codebook | None = None
) -> Mapped:
    """The same from a prior that has been reckoned already."""
    taught = taught_from(study, prior, codebook)
    dialogues = np.unique([segment.place.transcript for segment in given.segments], return_inverse=True)[1]
    held_out = learn_apart(prior, taught, dialogues)
    found = reckon(study, prior.ids, prior.codes, learn(prior, taught), held_out=held_out, suggested_from=AT_LEAST)
    return Mapped(prior, sentences, held_out, found)


def suggest(study: Study, given: Material) -> None:
    """Map the segments to the codes and keep what comes of it."""
    error = str(round(100 * accepted_error(study)))  # as it is now: it may be changed meanwhile
    done = mapped(study, given)
    prior, found = done.prior, done.found
    save_curve(study, prior)
    machine.save_scores(study, prior.ids, prior.codes, found.probabilities)
    trust.save_reliability(study, found.reliability)
    trust.save_held_out(study, found.honest)
    machine.set_fingerprint(study, "accepted_error", error)
    names = given.names
    propose(
        study, Proposing(given.space, given.training, given.segments, names, prior, done.sentences, found.probabilities)
    )


def _prior(study: Study, given: Material) -> tuple[Prior, Matrix]:
    vectors = vectors_of(study, given.space, given.names)
    sentences = vectors_of(study, given.space, given.training.texts)
    words = np.array([len(segment.text.split()) for segment in given.segments], np.int64)
    ids = tuple(segment.id for segment in given.segments)
    known = given.space.head.codes if given.space.head else ()
    prior, there = prior_from_sentences(ids, vectors, words, given.training, sentences, known)
    if given.space.head is None or not ids:
        return prior, there
    plain = vectors_of(
        study, Space(embedder_name(DEFAULT_EMBEDDER), DEFAULT_EMBEDDER), [segment.text for segment in given.segments]
    )
    columns = given.space.head.prior(vectors, plain)
    reading = _reading(study, given, columns, prior, sentences)
    return _by_head(prior, given.space.head, columns, given.reworded, reading), there


def _reading(study: Study, given: Material, columns: Matrix, prior: Prior, sentences: Vectors) -> Reading:
    """What the trained model makes of the wordings that have changed."""
    head = given.space.head
    assert head is not None  # noqa: S101  (only asked for where there is one)
    texts = given.wordings
    vectors = vectors_of(study, given.space, texts)
    logits = dict(zip(texts, head.logits(vectors) if texts else (), strict=True))
    centred = about_mean(vectors, sentences) if texts else ()
    return Reading(head.codes, columns, prior.features, logits, dict(zip(texts, centred, strict=True)))


def _by_head(prior: Prior, head: Head, columns: Matrix, reworded: Sequence[Reworded], reading: Reading) -> Prior:
    """The codes that a trained model knows are thought of as it thinks, moved by how their wording has moved."""
    logits = prior.logits.copy()
    for column, code in enumerate(head.codes):
        if code in prior.codes:
            logits[:, prior.codes.index(code)] = columns[:, column]
    for one in reworded:
        at = prior.codes.index(one.code)
        logits[:, at] = moved(reading, one, None if one.code in head.codes else prior.logits[:, at])
    return Prior(prior.ids, prior.codes, logits, prior.features)

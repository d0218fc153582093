"""Segments x codes in a study: what the machine thinks, moved by what people decided, as probabilities and suggestions.

``prior_of`` needs vectors that a run has encoded, ``renew`` makes everything from them again in seconds; nothing here
encodes, reads files of transcripts or takes a codebook into use, so it may run while people review.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.codebook import parse_codebook
from tema.embed import DEFAULT_EMBEDDER, embedder_name
from tema.embed.trained import Head
from tema.pipeline.learning import save_curve, taught_from
from tema.pipeline.proposing import Proposing, propose
from tema.pipeline.reliability import reckon
from tema.pipeline.rules import Rules, bank_of
from tema.pipeline.settings import accepted_error
from tema.pipeline.space import Space, key, said_before, space_of, vectors_of
from tema.records import Segment, Vectors
from tema.store import corpus, derived, machine, trust
from tema.store.study import Study
from tema.suggest import TrainingSet, prior_from_sentences, training_set
from tema.suggest.learn import learn, learn_apart
from tema.suggest.prior import Prior
from tema.suggest.propose import AT_LEAST
from tema.suggest.training import a_few

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Material:
    """What a study maps with: n segments, said after ``before``, and m sentences to learn from, in one space."""

    space: Space
    training: TrainingSet
    segments: tuple[Segment, ...]
    before: tuple[str, ...]

    @property
    def spoken(self) -> dict[str, tuple[str, str]]:
        """All that is to be encoded: (before, text) by key. The sentences of a codebook are said after nothing."""
        told = {text: ("", text) for text in self.training.texts}
        return told | {key(b, s.text): (b, s.text) for b, s in zip(self.before, self.segments, strict=True)}

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
    return Material(space, training, segments, tuple(before))


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


def suggest(study: Study, given: Material) -> None:
    """Map the segments to the codes and keep what comes of it."""
    error = str(round(100 * accepted_error(study)))  # as it is now: it may be changed meanwhile
    prior, sentences = _prior(study, given)
    save_curve(study, prior)
    taught = taught_from(study, prior)
    logits = learn(prior, taught)
    dialogues = np.unique([segment.place.transcript for segment in given.segments], return_inverse=True)[1]
    held_out = learn_apart(prior, taught, dialogues)
    probabilities, reliability, honest = reckon(
        study, prior.ids, prior.codes, logits, held_out=held_out, suggested_from=AT_LEAST
    )
    machine.save_scores(study, prior.ids, prior.codes, probabilities)
    trust.save_reliability(study, reliability)
    trust.save_held_out(study, honest)
    machine.set_fingerprint(study, "accepted_error", error)
    propose(study, Proposing(given.space, given.training, given.segments, given.names, prior, sentences, probabilities))


def _prior(study: Study, given: Material) -> tuple[Prior, Matrix]:
    vectors = vectors_of(study, given.space, given.names)
    sentences = vectors_of(study, given.space, given.training.texts)
    words = np.array([len(segment.text.split()) for segment in given.segments], np.int64)
    ids = tuple(segment.id for segment in given.segments)
    prior, there = prior_from_sentences(ids, vectors, words, given.training, sentences)
    if given.space.head is None:
        return prior, there
    plain = vectors_of(
        study, Space(embedder_name(DEFAULT_EMBEDDER), DEFAULT_EMBEDDER), [segment.text for segment in given.segments]
    )
    return _by_head(prior, given.space.head, vectors, plain), there


def _by_head(prior: Prior, head: Head, vectors: Vectors, plain: Vectors) -> Prior:
    """The codes that a trained model knows are thought of as it thinks, on the curve that was fitted to it."""
    if not prior.ids:
        return prior
    logits = prior.logits.copy()
    told = head.prior(vectors, plain)
    for column, code in enumerate(head.codes):
        if code in prior.codes:
            logits[:, prior.codes.index(code)] = told[:, column]
    return Prior(prior.ids, prior.codes, logits, prior.features)

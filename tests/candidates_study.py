"""The small study of the pages, where what is said about being reached is a subject that no code explains."""

import numpy as np

from tema.store import corpus, machine
from themes_study import with_vectors
from ui_study import CODES, _code_of


def with_candidate(study):
    """Give the study vectors and scores that leave these excerpts without a code; returns the ids of all of them."""
    with_vectors(study)
    segments = [segment for segment in corpus.segments(study) if segment.use == "data"]
    unexplained = {segment.id for segment in segments if _code_of(segment) == "tillganglighet"}
    probabilities = np.full((len(segments), len(CODES)), 0.02, np.float32)
    for row, segment in enumerate(segments):
        if segment.id in unexplained:
            probabilities[row] = 0.2
        elif _code_of(segment) == "kompetens":
            probabilities[row, 0] = 0.9
    machine.save_scores(study, [segment.id for segment in segments], CODES, probabilities)
    return unexplained

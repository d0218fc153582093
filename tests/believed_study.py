"""A study whose suggestions have been measured: many excerpts judged unseen, and what a run would have reckoned."""

import numpy as np

from tema.decisions import decision
from tema.records import Interval, LearningPoint, Reliability
from tema.store import corpus, ledger, machine, trust
from ui_study import CODES, SAID, write_ui_study

HEARD_WORSE = "Unga"

RELIABILITY = (
    Reliability(
        "kompetens", "trusted", 288, 60, 270.0, Interval(0.91, 0.85, 0.95), Interval(0.8, 0.7, 0.88), 0.03, 0.7, 0.4
    ),
    Reliability(
        "bemotande", "check", 288, 40, 270.0, Interval(0.6, 0.5, 0.7), Interval(0.55, 0.4, 0.69), 0.05, None, 0.0
    ),
    Reliability(
        "lyssnande", "search", 288, 20, 270.0, Interval(0.2, 0.1, 0.35), Interval(0.7, 0.5, 0.85), 0.09, None, 0.0
    ),
    Reliability("tillganglighet", "unknown", 288, 3, 270.0, None, None, None, None, 0.0),
)
"""Of the last code, rattvisa, no run has heard."""


def points(*values, half=0.04):
    """A learning curve through these values."""
    sizes = (0, 5, 20, 50, 100, 200, 400)
    return tuple(
        LearningPoint(size, Interval(value, value - half, value + half), 4)
        for size, value in zip(sizes, values, strict=False)
    )


RISING = points(0.31, 0.33, 0.38, 0.44, 0.51, 0.57, 0.63)


def write_believed_study(folder):
    """Twenty-four dialogues, all judged unseen by Eva; of what is suggested of the young, she finds little right."""
    study = write_ui_study(folder, times=6)
    groups = {one.name: dict(one.attributes)["grupp"] for one in corpus.transcripts(study)}
    segments = [each for each in corpus.segments(study) if each.use == "data"]
    said = [
        decision(
            "Eva",
            "code",
            place=each.place,
            quote=each.text,
            code=_coded(each.text, groups[each.place.transcript], number),
            values={"hidden": True, "audit": True, "inclusion": 0.1},
        )
        for number, each in enumerate(segments)
    ]
    ledger.append(study, said)
    trust.save_reliability(study, RELIABILITY)
    trust.save_learning(study, RISING)
    columns = [one.code for one in RELIABILITY]
    thought = {each.segment: np.zeros(len(columns), np.float32) for each in machine.suggestions(study)}
    for each in machine.suggestions(study):
        if each.code in columns:
            thought[each.segment][columns.index(each.code)] = each.probability
    trust.save_held_out(study, thought)
    return study


def _coded(text, group, number):
    suggested = next(code for code, words in SAID if text.startswith(words))
    other = CODES[(CODES.index(suggested) + 3) % len(CODES)]
    return other if group == HEARD_WORSE and number % 5 else suggested

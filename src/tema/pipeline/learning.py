"""Learning from decisions: what they weigh, and when the suggestions are made anew from them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from tema.pipeline.settings import accepted_error
from tema.records import Codebook, LearningPoint
from tema.store import corpus, machine, trust
from tema.store.database import pack
from tema.store.reads import teaching
from tema.store.reads.teaching import Kind, Teaching
from tema.store.study import Study
from tema.suggest.curve import Lessons, learning_curve
from tema.suggest.learn import Taught
from tema.suggest.prior import Prior

WEIGHTS: Mapping[Kind, float] = {
    "accepted": 1.0,
    "coded": 1.0,
    "exemplar": 2.0,
    "rejected": 1.0,
    "corrected": 1.0,
    "verdict": 2.0,
    "silent": 1.0,
    "passed": 0.6,
}
"""Coding and refusing count as one answer; what coders have agreed on, or one has marked as a good example, as two.

Not to give a code must count too, and not for little: a coder adds a code unasked only where it applies, so without
what she left ungiven it would seem that whatever the machine does not suggest is right.
"""

IN_BULK = 0.5
"""One of many that were answered together, most of them unread, counts as half an answer."""

MOST_UNSPOKEN = 300
"""Of what is left ungiven, so many segments a code are learnt from: half where the machine expected it most, and half
spread evenly over the rest, each of which stands for its neighbours."""

STAGE = "learnt"
"""Under this name the study keeps what its suggestions were last learnt from."""

Renew = Callable[[Study], None]
"""Makes probabilities and suggestions anew within the study, from what is stored, with what ``taught_from`` gives."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the suggestions that stand were learnt from.

    ``decisions`` answers on a code, the newest decided at ``latest`` (UTC, ISO 8601; "" for none). ``mark`` and
    ``judgements`` are those of ``teaching.given`` then.
    """

    mark: str
    judgements: int
    decisions: int
    latest: str


def mark(study: Study) -> str:
    """A fingerprint of what has been taught and of the error accepted: when it changes, suggestions are made anew."""
    return f"{teaching.given(study).mark} {accepted_error(study)}"


def learnt(study: Study) -> Learnt | None:
    """What the suggestions were last learnt from; None before the first time."""
    kept = machine.fingerprint(study, STAGE)
    return None if kept is None else Learnt(**json.loads(kept))


def due(study: Study) -> int:
    """How many judgements, undos among them, have come since the suggestions last learnt. Cheap."""
    last = learnt(study)
    return max(0, teaching.given(study).judgements - (last.judgements if last else 0))


def standing(study: Study) -> Learnt:
    """What suggestions made now are learnt from: read it before making them, and ``note`` it afterwards."""
    now = teaching.given(study)
    spoken = sum(each.code != "" for each in teaching.teachings(study))
    return Learnt(mark(study), now.judgements, spoken, now.latest if spoken else "")


def note(study: Study, what: Learnt) -> None:
    """Keep what the suggestions were made from."""
    machine.set_fingerprint(study, STAGE, pack(asdict(what)))


def relearn(study: Study, renew: Renew, *, anew: bool = False) -> bool:
    """Make the suggestions anew if anything has been decided since they last were, or if ``anew``; whether it did.

    What is decided meanwhile is not among what they are noted to be learnt from, so it stays due.
    """
    last = learnt(study)
    if not anew and last is not None and last.mark == mark(study):
        return False
    before = standing(study)
    renew(study)
    note(study, before)
    return True


def taught_from(study: Study, prior: Prior, codebook: Codebook | None = None) -> Taught:
    """What people's decisions teach about the segments and codes of ``prior``; see ``teaching.teachings``."""
    return lessons(study, prior, codebook).taught


def save_curve(study: Study, prior: Prior) -> tuple[LearningPoint, ...]:
    """Draw the learning curve of the study and keep it; empty while there are too few decisions."""
    dialogues = {segment.id: segment.place.transcript for segment in corpus.segments(study)}
    points = learning_curve(prior, lessons(study, prior), [dialogues.get(id_, "") for id_ in prior.ids])
    trust.save_learning(study, points)
    return points


def lessons(study: Study, prior: Prior, codebook: Codebook | None = None) -> Lessons:
    """The same with the order in which it was decided."""
    rows = {id_: row for row, id_ in enumerate(prior.ids)}
    columns = {code: column for column, code in enumerate(prior.codes)}
    found = [each for each in teaching.teachings(study, codebook) if each.segment in rows]
    spoken = [each for each in found if each.code in columns]
    unspoken = [each for each in found if not each.code]
    at, about, times = _unspoken(prior, unspoken, rows, columns)
    all_of_them = [*spoken, *(unspoken[i] for i in at)]
    taught = Taught(
        rows=np.array([rows[each.segment] for each in all_of_them], np.int64),
        codes=np.concatenate([np.array([columns[each.code] for each in spoken], np.int64), about]),
        applies=np.array([each.applies for each in all_of_them], np.bool_),
        weights=np.array([_weight(each) for each in all_of_them]) * np.concatenate([np.ones(len(spoken)), times]),
    )
    seqs, later = (np.array([each.seq for each in some], np.int64) for some in (spoken, unspoken))
    # What was left ungiven belongs to the answer that was given with it, or came next.
    number = np.concatenate([np.arange(len(spoken)), np.searchsorted(seqs, later[at], "left")])
    return Lessons(taught, number, np.arange(len(number)) < len(spoken))


def _weight(one: Teaching) -> float:
    return WEIGHTS[one.kind] * (IN_BULK if one.bulk else 1.0)


def _unspoken(
    prior: Prior, unspoken: Sequence[Teaching], rows: Mapping[str, int], columns: Mapping[str, int]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Which of ``unspoken`` speaks against which code, and for how many it stands: three arrays of the same length.

    Where a coder answered only what she was asked, she has said nothing of other codes that the machine would suggest.
    """
    logits = prior.logits[np.array([rows[each.segment] for each in unspoken], np.int64)]
    speaks = np.ones(logits.shape, np.bool_)
    for i, each in enumerate(unspoken):
        speaks[i, [columns[code] for code in each.besides if code in columns]] = False
    speaks &= (logits < 0) | np.array([each.kind == "silent" for each in unspoken], np.bool_)[:, None]
    picked = [_picked(np.flatnonzero(speaks[:, k]), logits[:, k]) for k in range(logits.shape[1])]
    if not picked:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    at, times = (np.concatenate(parts) for parts in zip(*picked, strict=True))
    return at, np.repeat(np.arange(len(picked)), [len(each) for each, _ in picked]), times


def _picked(
    candidates: NDArray[np.int64], logits: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """``MOST_UNSPOKEN`` of the candidates, and how many each of them stands for."""
    if len(candidates) <= MOST_UNSPOKEN:
        return candidates, np.ones(len(candidates))
    expected = candidates[np.argsort(-logits[candidates], kind="stable")]
    first, rest = expected[: MOST_UNSPOKEN // 2], expected[MOST_UNSPOKEN // 2 :]
    share = MOST_UNSPOKEN - len(first)
    spread = rest[np.linspace(0, len(rest) - 1, share).round().astype(np.int64)]
    return np.concatenate([first, spread]), np.concatenate([np.ones(len(first)), np.full(share, len(rest) / share)])

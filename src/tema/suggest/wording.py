"""What a code's wording says now beside what it said when a trained model learnt it, and how far that moves the code.

A trained head knows its codes whatever their wording says. So the head is let read the wording: each sentence of it is
shared out among the codes that the head knows, or belongs to none. What the sentences that speak for a code and those
that speak against it say together is a weight for every code that the head knows, and what has come or gone of these
weights moves the code: kinds that have come are joined to it as one joins codes (either applies), kinds that have gone
are taken from it. Codes that were merged into another are joined to it in the same way, whole.

What a new sentence says that the head cannot read becomes a column of its own, by nearness to the sentence; it counts
by half, for nearness knows less. Negation is not read at all: "what is a lie is not integrity" speaks of lies, and only
because it stands in the exclusion does it speak against the code.

A wording with the same sentences gives the same log-odds, to the bit. ``docs/decisions/0017-rewording.md`` says what
was tried and what it gave; the numbers here were picked on the coded dialogues measured there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.records import Code, Codebook

Matrix = NDArray[np.float64]

NOTHING = 1.0
"""A sentence speaks of a known code as far as its log-odds (the head's own, uncalibrated) stand out above this."""

KEPT_APART = 2.0
"""A wording's share of a kind is what speaks for it over all that speaks of it, with so many sentences that do not."""

LEAST_OWN = 0.3
"""Weights are told in parts of the code's own, which is taken to be at least so large."""

LEFT = 0.05
"""So much of its old kind a code always keeps: its history is not rewritten whole."""

UNREAD = 0.5
"""What a sentence says that the head cannot read weighs so much."""

SHARPNESS = 0.1
"""How near a segment must lie to a sentence that the head cannot read, in cosines."""

SLOPE, MIDDLE = 2.0, 2.9
"""The curve that such nearness is put on: that of ``suggest.score``."""

_TINY = 1e-9
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences that say what a code is, and those that say what it is not; each once, in alphabetical order."""

    speaks: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.speaks, *self.against)


@dataclass(frozen=True, slots=True)
class Reworded:
    """A code, or several that are one by now, as it was worded when the head learnt it and as it is worded now.

    ``own`` are the codes that the head knows it by: itself and those merged into it.
    """

    code: str
    own: tuple[str, ...]
    before: Wording
    after: Wording


def members(codebook: Codebook) -> dict[str, tuple[str, ...]]:
    """Each code in use with the codes that have gone up in it, itself first."""
    into = {code.id: code.into for code in codebook.codes if code.retired is not None}
    found = {code.id: [code.id] for code in codebook.in_use}
    for code in into:
        passed, now = set(), code
        while now in into and now not in passed:
            passed.add(now)
            now = into[now] or ""
        if now in found:
            found[now].append(code)
    return {code: tuple(own) for code, own in found.items()}


def wording(codes: Mapping[str, Code], group: Sequence[str]) -> Wording:
    """What the codes of a group say together; a near miss that belongs to one of them speaks for them."""
    speaks: set[str] = set()
    against: set[str] = set()
    for code in (codes[each] for each in group if each in codes):
        speaks |= {*_sentences(code.definition), *_sentences(code.inclusion)}
        speaks |= {_plain(example.text) for example in code.examples}
        against |= set(_sentences(code.exclusion))
        for miss in code.near_misses:
            (speaks if miss.code in group else against).add(_plain(miss.text))
    return Wording(tuple(sorted(speaks - {""})), tuple(sorted(against - speaks - {""})))


def rewordings(began: Codebook, now: Codebook, known: Sequence[str]) -> tuple[Reworded, ...]:
    """The codes of ``now`` that a head knows by more or by other words than those it learnt.

    Args:
        began: the codebook as it was worded when the head learnt it.
        now: as it is worded now.
        known: the codes that the head knows.
    """
    first, last = ({code.id: code for code in book.codes} for book in (began, now))
    found = []
    for code, group in members(now).items():
        own = tuple(each for each in group if each in known)
        if not own:
            continue
        before = wording(first | {each: last[each] for each in own if each not in first}, own)
        after = wording(last, group)
        if own != (code,) or before != after:
            found.append(Reworded(code, own, before, after))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Reading:
    """What moves codes: n segments by a head of k codes, and sentences by text.

    ``columns`` (n, k) calibrated log-odds of the codes that the head knows, ``codes`` their names; ``segments`` (n, d)
    unit vectors about their mean; of each sentence ``logits`` (k,) by the head and ``vectors`` (d,), about the mean of
    sentences.
    """

    codes: tuple[str, ...]
    columns: Matrix
    segments: Matrix
    logits: Mapping[str, Matrix]
    vectors: Mapping[str, Matrix]


def moved(reading: Reading, one: Reworded, start: Matrix | None = None) -> Matrix:
    """The log-odds (n,) of a reworded code.

    Args:
        reading: what the head makes of segments and sentences.
        one: the code, before and after.
        start: (n,) log-odds of a code that the head does not know itself but only by codes merged into it.
    """
    own = [reading.codes.index(code) for code in one.own]
    joined = np.zeros(len(reading.columns)) if start is None else _mass(start)
    if one.before == one.after:
        joined = joined + _mass(reading.columns[:, own]).sum(axis=1)
        return reading.columns[:, own[0]].copy() if start is None and len(own) == 1 else _log_odds(joined)
    gains = _gains(reading, one, own)
    mass = _mass(reading.columns)
    weights = np.maximum(gains, 0.0)
    weights[own] = np.maximum(1 + np.minimum(gains[own], 0.0), LEFT)
    joined = joined + mass @ weights + _unread(reading, one.after.speaks, one.before.texts)
    lost = np.maximum(-gains, 0.0)
    lost[own] = 0.0
    return _log_odds(joined) - mass @ lost - _unread(reading, one.after.against, one.before.texts)


def _gains(reading: Reading, one: Reworded, own: Sequence[int]) -> Matrix:
    """What the wording has gained or lost of each kind that the head knows, (k,), in parts of its own."""
    before, after = (_shares(reading, each) for each in (one.before, one.after))
    gained: Matrix = (after - before) / max(float(before[own].max()), LEAST_OWN)
    return gained


def _shares(reading: Reading, said: Wording) -> Matrix:
    speaks, against = (_read(reading, texts).sum(axis=0) for texts in (said.speaks, said.against))
    share: Matrix = speaks / (speaks + against + KEPT_APART)
    return share


def _read(reading: Reading, texts: Sequence[str]) -> Matrix:
    """How far each sentence speaks of each code, (m, k), rows that sum to one at most."""
    logits = np.array([reading.logits[text] for text in texts], np.float64).reshape(len(texts), len(reading.codes))
    beside = np.hstack([logits, np.full((len(texts), 1), NOTHING)])
    odds = np.exp(beside - beside.max(axis=1, keepdims=True))
    shared: Matrix = (odds / odds.sum(axis=1, keepdims=True))[:, :-1]
    return shared


def _unread(reading: Reading, texts: Sequence[str], known: Sequence[str]) -> Matrix:
    """What the new sentences among ``texts`` say beside the codes that the head knows, (n,), to be joined or taken."""
    new = [text for text in texts if text not in set(known)]
    rest = 1 - _read(reading, new).sum(axis=1)
    if not new or rest.sum() <= _TINY:
        return np.zeros(len(reading.columns))
    near = reading.segments @ np.stack([reading.vectors[text] for text in new]).T
    height = np.log(np.exp(near / SHARPNESS) @ rest + _TINY)
    spread = float(height.std())
    z = (height - height.mean()) / (spread if spread > _TINY else 1.0)
    weight = UNREAD * float(rest.sum()) / (float(rest.sum()) + KEPT_APART)
    return weight * _mass(SLOPE * (z - MIDDLE))


def _mass(log_odds: Matrix) -> Matrix:
    """Minus the log of the chance that a code does not apply: these add up where either of several codes will do."""
    return np.logaddexp(0.0, log_odds)


def _log_odds(mass: Matrix) -> Matrix:
    at_least = np.maximum(mass, _TINY)
    # log(exp(m) - 1) without overflow where the mass is large.
    found: Matrix = at_least + np.log(-np.expm1(-at_least))
    return found


def _sentences(text: str) -> list[str]:
    return _SENTENCE.split(_plain(text))


def _plain(text: str) -> str:
    return " ".join(text.split())

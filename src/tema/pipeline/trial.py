"""What another wording of the codebook would do to the coding, before anybody takes it into use.

The study is mapped twice, under the codebook in force and under the other one, in the same way as a run maps it. What
is shown is therefore what the next run gives. Nothing is written but the vectors of new sentences, which are a cache.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from tema.agreement import Figure, Fourfold, kappa
from tema.calibration import probabilities
from tema.codebook import parse_codebook
from tema.errors import CodebookInvalid, NothingToTry
from tema.pipeline.mapping import Mapped, Material, adopted_rules, learnt_anew, mapped, material
from tema.pipeline.reliability import sample_of
from tema.pipeline.rules import Rules, bank_of
from tema.pipeline.space import encode
from tema.records import Code, Codebook, Reliability
from tema.store import machine
from tema.store.reads.teaching import teachings
from tema.store.study import Study
from tema.suggest.propose import AT_LEAST
from tema.suggest.wording import members

Change = Literal["reworded", "new", "retired"]

CLEARLY = log(2)
"""A wording speaks for or against a code at an excerpt where it moves the odds to twice or to half."""

_HEEDED = ("name", "definition", "inclusion", "exclusion", "examples", "near_misses", "family", "retired", "into")
"""What of a code the machine or its lessons depend on."""


@dataclass(frozen=True, slots=True)
class Shift:
    """An excerpt whose probability of a code moves.

    ``remembered`` is what it would be after, if answers given under the old rule went on teaching the machine.
    """

    segment: str
    before: float
    after: float
    remembered: float


@dataclass(frozen=True, slots=True)
class Contradicted:
    """A decision that the new wording speaks against, with probabilities that nothing of its dialogue taught.

    What was answered in other dialogues teaches in both, so that what moves is the wording.

    ``applies``: the coder gave the code, else she refused it.
    """

    segment: str
    coder: str
    applies: bool
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class CodeTrial:
    """What happens to one code.

    ``comes`` would be suggested and was not, ``goes`` the other way, those that move furthest first. ``lessons`` is how
    many answers given under the old rule teach the machine no longer. ``raised`` and ``lowered`` are the excerpts where
    the wording speaks for the code and it is suggested, or against and it is not. ``before`` and ``after`` are what is
    known of its suggestions, ``people`` how far they agree with people who judged unseen (Cohen's kappa, both times).
    """

    code: str
    change: Change
    comes: tuple[Shift, ...]
    goes: tuple[Shift, ...]
    lessons: int
    contradicted: tuple[Contradicted, ...]
    raised: tuple[str, ...]
    lowered: tuple[str, ...]
    before: Reliability | None
    after: Reliability | None
    people: tuple[Figure, Figure]

    @property
    def forgotten(self) -> int:
        """How many come or go only because old answers no longer teach, not by what the wording says."""
        came = sum(each.remembered < AT_LEAST for each in self.comes)
        return came + sum(each.remembered >= AT_LEAST for each in self.goes)

    @property
    def still(self) -> bool:
        """Whether nothing that is shown moves."""
        return not (self.comes or self.goes or self.contradicted)


@dataclass(frozen=True, slots=True)
class Trial:
    """What a wording does: to each code that it changes, and to others beside, (code, in, out).

    ``encoded`` sentences were new. Empty where the codebook says the same.
    """

    codes: tuple[CodeTrial, ...] = ()
    others: tuple[tuple[str, int, int], ...] = ()
    encoded: int = 0


def try_rules(study: Study, wording: str) -> Trial:
    """What the codebook ``wording`` (its whole text) would do to the coding of the study.

    Raises:
        CodebookInvalid: it has faults.
        NothingToTry: the study has not been run.
        ModelUnavailable, ModelInvalid: the sentence model cannot be used.
    """
    rules = adopted_rules(study)
    if rules is None or machine.fingerprint(study, "suggest") is None:
        raise NothingToTry(folder=str(study.folder))
    codebook, faults = parse_codebook(wording, rules.file.name)
    if codebook is None:
        raise CodebookInvalid(rules.file.name, faults)
    changed = changes(rules.codebook, codebook)
    if not changed:
        return Trial()
    same = {code.id for code in codebook.codes} == {code.id for code in rules.codebook.codes}
    bank = (rules.bank, rules.problems) if same else bank_of(rules.file, codebook)
    tried = Rules(rules.file, codebook, *bank)
    given = [material(study, each) for each in (rules, tried)]
    encoded = sum(_encode(study, each) for each in given)
    after = mapped(study, given[1], codebook)
    remembered = learnt_anew(study, given[1], after.prior, after.sentences)
    sides = _Sides(study, codebook, mapped(study, given[0]), after, remembered)
    beside = (code for code in sides.after.prior.codes if code not in changed and code in sides.before.prior.codes)
    others = ((code, len(comes), len(goes)) for code in beside for comes, goes in [sides.flips(code)])
    return Trial(
        tuple(sides.of(code, change) for code, change in changed.items()),
        tuple(each for each in others if each[1] or each[2]),
        encoded,
    )


def changes(before: Codebook, after: Codebook) -> dict[str, Change]:
    """The codes in use in either that differ in anything the machine heeds, in the order of the new one."""
    old, new = ({code.id: code for code in book.in_use} for book in (before, after))
    joined = [members(book) for book in (before, after)]
    found: dict[str, Change] = {}
    for code in [*new, *(each for each in old if each not in new)]:
        if code not in old:
            found[code] = "new"
        elif code not in new:
            found[code] = "retired"
        elif _heeded(old[code]) != _heeded(new[code]) or joined[0][code] != joined[1][code]:
            found[code] = "reworded"
    return found


def _heeded(code: Code) -> tuple[Any, ...]:
    told = (getattr(code, name) for name in _HEEDED)
    return tuple(" ".join(each.split()) if isinstance(each, str) else each for each in told)


def _encode(study: Study, given: Material) -> int:
    return encode(study, given.space, given.spoken, lambda _: None)


class _Sides:
    """A study mapped under the wording in force and under the other, and that with the answers that it lets go."""

    def __init__(self, study: Study, codebook: Codebook, before: Mapped, after: Mapped, remembered: Mapped) -> None:
        self.before, self.after, self.remembered = before, after, remembered
        self.ids = before.prior.ids
        self.rows = {name: row for row, name in enumerate(self.ids)}
        self.taught = [each for each in teachings(study) if each.code]
        self.lessons = Counter(each.code for each in self.taught)
        self.left = Counter(each.code for each in teachings(study, codebook) if each.code)
        codes = list(dict.fromkeys([*before.prior.codes, *after.prior.codes]))
        sample = sample_of(study, self.ids, codes)
        self.judged = {code: sample.applies[:, k] for k, code in enumerate(codes)}
        self.judged_ids = [self.ids[row] for row in sample.rows.tolist()]

    def flips(self, code: str) -> tuple[tuple[Shift, ...], tuple[Shift, ...]]:
        """What comes to be suggested, and what no longer is."""
        before, after, kept = (self._sure(side, code) for side in (self.before, self.after, self.remembered))
        was, is_ = before >= AT_LEAST, after >= AT_LEAST
        order = np.argsort(-np.abs(after.astype(np.float64) - before), kind="stable")

        def shifts(which: NDArray[np.bool_]) -> tuple[Shift, ...]:
            rows = (int(row) for row in order if which[row])
            chances = ((self.ids[row], before[row], after[row], kept[row]) for row in rows)
            return tuple(Shift(name, *(_round(each) for each in three)) for name, *three in chances)

        return shifts(is_ & ~was), shifts(was & ~is_)

    def of(self, code: str, change: Change) -> CodeTrial:
        """All that happens to a code."""
        comes, goes = self.flips(code)
        spoken, suggested = self._spoken(code), self._sure(self.after, code) >= AT_LEAST
        return CodeTrial(
            code,
            change,
            comes,
            goes,
            max(0, self.lessons[code] - self.left[code]),
            self._contradicted(code, spoken) if change == "reworded" else (),
            self._named((spoken >= CLEARLY) & suggested),
            self._named((spoken <= -CLEARLY) & ~suggested),
            self._known(self.before, code),
            self._known(self.after, code),
            (self._people(self.before, code), self._people(self.after, code)),
        )

    def _contradicted(self, code: str, spoken: NDArray[np.float64]) -> tuple[Contradicted, ...]:
        """The decisions on a code that the wording speaks against, those it speaks against most first."""
        apart = [self._apart(side, code) for side in (self.before, self.remembered)]
        found = []
        for each in self.taught:
            row = self.rows.get(each.segment) if each.code == code else None
            if row is None:
                continue
            likely = apart[1][row] >= AT_LEAST
            if likely != each.applies and (spoken[row] >= CLEARLY if likely else spoken[row] <= -CLEARLY):
                sure = (_round(apart[0][row]), _round(apart[1][row]))
                found.append((-abs(spoken[row]), Contradicted(each.segment, each.coder, each.applies, *sure)))
        return tuple(one for _, one in sorted(found, key=lambda pair: (pair[0], pair[1].segment, pair[1].coder)))

    def _spoken(self, code: str) -> NDArray[np.float64]:
        """How far the wording alone moves the log-odds, (n,)."""
        sides = [side.prior for side in (self.before, self.after)]
        if any(code not in prior.codes for prior in sides):
            return np.zeros(len(self.ids))
        was, is_ = (prior.logits[:, prior.codes.index(code)] for prior in sides)
        return np.asarray(is_ - was, np.float64)

    def _named(self, which: NDArray[np.bool_]) -> tuple[str, ...]:
        return tuple(self.ids[row] for row in np.flatnonzero(which))

    def _sure(self, side: Mapped, code: str) -> NDArray[np.float32]:
        """The probabilities of a code, (n,); nought where it is not in use."""
        if code not in side.prior.codes:
            return np.zeros(len(self.ids), np.float32)
        return side.found.probabilities[:, side.prior.codes.index(code)]

    def _apart(self, side: Mapped, code: str) -> NDArray[np.float64]:
        """The same had nothing of an excerpt's own dialogue been learnt."""
        at = side.prior.codes.index(code)
        return probabilities(side.held_out[:, [at]], [side.found.curves[at]])[:, 0]

    @staticmethod
    def _known(side: Mapped, code: str) -> Reliability | None:
        return next((one for one in side.found.reliability if one.code == code), None)

    def _people(self, side: Mapped, code: str) -> Figure:
        """How far suggestions and people who judged unseen agree on a code, on excerpts that taught nothing of it."""
        if code not in side.prior.codes:
            return Figure(None)
        at, applies = side.prior.codes.index(code), self.judged[code]
        offered = np.array([side.found.honest[name][at] >= AT_LEAST for name in self.judged_ids], np.bool_)
        kinds = ((1, True), (1, False), (0, True), (0, False))
        return kappa(Fourfold(*(int(((applies == said) & (offered == by)).sum()) for said, by in kinds)))


def _round(chance: float | np.floating[Any]) -> float:
    return round(float(chance), 4)

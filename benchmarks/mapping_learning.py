"""The learning curve: coded dialogues replayed as decisions, in the order in which tema would show the excerpts.

One person (the first coder) goes through excerpts: four in five are those with the strongest suggestion left, the fifth
is drawn by lot and coded without seeing suggestions. Of an excerpt she answers the strongest suggestion and the others
that are shown, and adds the codes that are missing; each is one decision, and so is *nothing here* in a blind excerpt.
What she leaves ungiven counts as in a study (``tema.pipeline.learning``). Suggestions are made anew as she goes.

It is measured on turns she has not seen, against both coders: those of the dialogue left out (*another dialogue*), and
those of the other half of the same dialogues, cut in stretches of ten turns (*the rest of the same dialogues*).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mapping_metrics import Figure, Marks, Matrix, average_precisions, draws, figure, mean_over_codes
from mapping_sets import CodedSet
from mapping_study import Studied
from tema.pipeline.learning import WEIGHTS
from tema.suggest.learn import Taught, learn
from tema.suggest.prior import Prior

SIZES = (0, 5, 20, 50, 100, 200, 400)
AGAIN = 20
"""Suggestions are made anew after so many decisions."""
AUDIT, STRETCH = 5, 10
SHOWN, MOST_SHOWN = 0.2, 5
SEED = 0


@dataclass(frozen=True, slots=True)
class Point:
    """After ``decisions`` (on average; fewer than asked for where the excerpts ran out)."""

    asked_for: int
    decisions: float
    precision: Figure
    gain: Figure


def curves(
    coded: CodedSet, found: Studied, quoted: Sequence[tuple[str, str, int, str, str]]
) -> Mapping[str, list[Point]]:
    """The points of both curves, by what is measured on."""
    prior, gold = found.prior, segment_gold(coded, found, quoted)
    documents, stretch = np.asarray(coded.documents), _stretches(coded)
    other = [documents == name for name in dict.fromkeys(coded.documents)]
    rest = [stretch % 2 == half for half in (0, 1)]
    return {
        "another dialogue": _curve(coded, found, prior, gold, other),
        "the rest of the same dialogues": _curve(coded, found, prior, gold, rest),
    }


def segment_gold(coded: CodedSet, found: Studied, quoted: Sequence[tuple[str, str, int, str, str]]) -> Marks:
    """(p, k): what the first coder gave each segment: the codes of the words that she marked in it."""
    first = min(coder for coder, *_ in quoted)
    column = {code.id: k for k, code in enumerate(coded.codes)}
    unit = {(each.document, each.number): i for i, each in enumerate(coded.units)}
    gold = np.zeros((len(found.segments), len(coded.codes)), np.bool_)
    for coder, document, turn, words, code in quoted:
        rows = np.flatnonzero(found.of == unit[document, turn])
        if coder == first and len(rows):
            shared = [_shared(found.segments[row].text, words) for row in rows]
            gold[rows[int(np.argmax(shared))], column[code]] = True
    return gold


def _shared(text: str, words: str) -> float:
    """How much of the quote stands in the text: all of it, or as many of its words."""
    plain, said = " ".join(text.split()), " ".join(words.split())
    if said in plain:
        return 2.0
    each = said.casefold().split()
    return sum(word in plain.casefold() for word in each) / max(len(each), 1)


def _stretches(coded: CodedSet) -> NDArray[np.int64]:
    """(n,): which stretch of ten turns of its dialogue each unit lies in."""
    seen: dict[str, int] = {}
    found = []
    for unit in coded.units:
        found.append(seen.get(unit.document, 0) // STRETCH)
        seen[unit.document] = seen.get(unit.document, 0) + 1
    return np.array(found, np.int64)


def _curve(coded: CodedSet, found: Studied, prior: Prior, gold: Marks, out: Sequence[Marks]) -> list[Point]:
    """Each part of the units left ``out`` in turn is measured by what was decided on the rest, and by itself.

    Parts are not ranked together: what was learnt without a part in which a code is common expects less of the code
    there than elsewhere, so that a common ranking would punish learning for how the parts were made.
    """
    scores = {size: np.zeros(coded.truth.shape) for size in SIZES}
    made: dict[int, list[int]] = {size: [] for size in SIZES}
    for units in out:
        among = np.flatnonzero((found.of >= 0) & ~units[found.of])
        for size, (number, logits) in zip(SIZES, replay(prior, gold, among), strict=True):
            scores[size][units] = found.by_unit(logits)[units]
            made[size].append(number)
    times = draws(coded.documents)
    over = {size: _over_parts(scores[size], coded, times, out) for size in SIZES}
    return [
        Point(size, float(np.mean(made[size])), figure(over[size]), figure(over[size] - over[SIZES[0]]))
        for size in SIZES
    ]


def _over_parts(scores: Matrix, coded: CodedSet, times: Matrix, out: Sequence[Marks]) -> Matrix:
    """(rounds + 1,): the mean over parts of the mean average precision within each."""
    each = [mean_over_codes(average_precisions(scores[u], coded.truth[u], times[:, u])) for u in out]
    weights = np.stack([times[:, units].mean(axis=1) for units in out])
    found = np.where(weights > 0, np.stack(each), 0.0)
    return (np.nan_to_num(found) * weights).sum(axis=0) / np.maximum(weights.sum(axis=0), 1e-9)


def replay(prior: Prior, gold: Marks, among: NDArray[np.int64]) -> Iterator[tuple[int, Matrix]]:
    """For each of ``SIZES``: how many decisions were made on the segments ``among``, and the log-odds (p, k) then."""
    rng = np.random.default_rng(SEED)
    left, lessons = list(among), _Lessons([], [], [], [])
    logits, made, cards, learnt = prior.logits, 0, 0, 0
    for size in SIZES:
        while made < size and left:
            if made - learnt >= AGAIN:
                logits, learnt = learn(prior, lessons.taught()), made
            cards += 1
            blind = cards % AUDIT == 0
            row = int(left[rng.integers(len(left))] if blind else max(left, key=lambda r: (logits[r].max(), -r)))
            left.remove(row)
            made += lessons.card(row, logits[row], prior.logits[row], gold[row], blind=blind)
        if made > learnt:
            logits, learnt = learn(prior, lessons.taught()), made
        yield made, logits


@dataclass(frozen=True, slots=True)
class _Lessons:
    rows: list[int]
    codes: list[int]
    applies: list[bool]
    weights: list[float]

    def card(self, row: int, logits: Matrix, before: Matrix, carried: Marks, *, blind: bool) -> int:
        """Learn from an excerpt; how many decisions that was."""
        order = np.argsort(-logits, kind="stable")[:MOST_SHOWN]
        likely = 1 / (1 + np.exp(-logits))
        shown = set() if blind else {int(k) for i, k in enumerate(order) if i == 0 or likely[k] >= SHOWN}
        answers = 0
        for code in range(len(logits)):
            if code in shown or carried[code]:
                kind = ("accepted" if carried[code] else "rejected") if code in shown else "coded"
                self._add(row, code, bool(carried[code]), WEIGHTS[kind])
                answers += 1
            elif blind or before[code] < 0:
                self._add(row, code, False, WEIGHTS["silent" if blind else "passed"])
        return max(answers, 1)

    def _add(self, row: int, code: int, applies: bool, weight: float) -> None:
        self.rows.append(row)
        self.codes.append(code)
        self.applies.append(applies)
        self.weights.append(weight)

    def taught(self) -> Taught:
        """All lessons so far."""
        return Taught(
            np.array(self.rows, np.int64),
            np.array(self.codes, np.int64),
            np.array(self.applies, np.bool_),
            np.array(self.weights, np.float64),
        )


WIDE, HIGH, LEFT, TOP = 720, 400, 64, 40
COLOURS = ("#1f5f8b", "#a4491d")


def plot(found: Mapping[str, Sequence[Point]], path: Path) -> None:
    """Draw the curves with their intervals as SVG; the axis of decisions is stretched as a square root."""
    most = max(point.precision.high for points in found.values() for point in points)
    top = float(np.ceil(most * 10) / 10)
    across, down = WIDE - LEFT - 24, HIGH - TOP - 56

    def x(size: float) -> float:
        return LEFT + across * (size / SIZES[-1]) ** 0.5

    def y(value: float) -> float:
        return TOP + down * (1 - max(value, 0.0) / top)

    named = 'font-family="sans-serif" font-size="13" role="img" aria-label="Mean average precision by decisions"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" {named}>',
        f'<rect width="{WIDE}" height="{HIGH}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="20" fill="#333">Mean average precision over codes, with 95 % intervals</text>',
        f'<text x="{LEFT + across / 2:.0f}" y="{HIGH - 8}" text-anchor="middle" fill="#333">decisions</text>',
    ]
    for tenth in range(round(top * 10) + 1):
        at = y(tenth / 10)
        parts.append(f'<path d="M{LEFT} {at:.1f}H{LEFT + across}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end" fill="#333">{tenth / 10:.1f}</text>')
    parts += [
        f'<text x="{x(size):.1f}" y="{TOP + down + 20}" text-anchor="middle" fill="#333">{size}</text>'
        for size in SIZES
    ]
    for row, (colour, (name, points)) in enumerate(zip(COLOURS, found.items(), strict=True)):
        ahead = " ".join(f"{x(p.decisions):.1f},{y(p.precision.high):.1f}" for p in points)
        back = " ".join(f"{x(p.decisions):.1f},{y(p.precision.low):.1f}" for p in reversed(points))
        line = " ".join(f"{x(p.decisions):.1f},{y(p.precision.estimate):.1f}" for p in points)
        dash = ' stroke-dasharray="7 4"' if row else ""
        parts += [
            f'<polygon points="{ahead} {back}" fill="{colour}" opacity="0.12"/>',
            f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>',
            f'<path d="M{LEFT + 16} {TOP + 12 + 20 * row}h28" stroke="{colour}" stroke-width="2"{dash}/>',
            f'<text x="{LEFT + 52}" y="{TOP + 16 + 20 * row}" fill="#333">{name}</text>',
        ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*parts, "</svg>", ""]), encoding="utf-8")

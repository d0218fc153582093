"""What a reworded code does to the coding, where the right answer is known. One command, one table.

    .venv/bin/python benchmarks/rewording.py --data ../shared/data

The four dialogues that two people coded are taken through tema. Then codes are reworded in ways that imply another
truth: A is widened to take in B (its definition, inclusion and examples; or only the prose; or only utterances of B
that were coded in one dialogue, measured on the others), a code that is A and B together is narrowed to A, A is given
the wording of B, A gives away what it shares with B, A is kept for what strengthens trust only, A takes in a B that the
trained model is made to forget. What the new wording implies is ranked before and after (mean average precision over
the pairs), beside how well it could be ranked if one knew which columns of the model to take, and beside ranking by the
cosine to the new definition alone. Of the excerpts that come to be suggested or no longer are, the share that the new
truth bears out is told, and for rewordings that mean nothing new how many flip at all.

The numbers in ``tema.suggest.wording`` were looked for on every other pair; both halves are printed.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mapping import markdown
from mapping_metrics import average_precision
from mapping_sets import CodedSet, read_dialogues
from mapping_study import Studied, studied
from tema.codebook import read_codebook
from tema.embed import DEFAULT_EMBEDDER, embedder_name
from tema.embed.trained import load_trained
from tema.pipeline.mapping import adopted_rules, material
from tema.pipeline.space import Space, vectors_of
from tema.records import Code
from tema.resources import shipped
from tema.store.study import Study
from tema.suggest.propose import AT_LEAST
from tema.suggest.score import about_mean
from tema.suggest.wording import Reading, Reworded, Wording, moved, wording

Matrix = NDArray[np.float64]
PAIRS, SEED, FEWEST, TOGETHER = 90, 0, 4, 3
THRESHOLD = float(np.log(AT_LEAST / (1 - AT_LEAST)))
SAME_MEANING = {
    "Koda också när": "Använd koden även när",
    "Koda när": "Använd koden när",
    "deltagaren": "den som talar",
    "beskriver": "berättar om",
    "någon": "en person",
    "myndigheten": "verket",
    "inte längre": "inte mer",
    "handlar om": "gäller",
    "bestämd": "uttrycklig",
    "medvetet": "med flit",
    "hjälp": "stöd",
    "visar sig": "framstår",
}


@dataclass(frozen=True, slots=True)
class Given:
    """The set, what tema made of it, the codes as worded, and what the model makes of segments and sentences."""

    coded: CodedSet
    found: Studied
    codes: Mapping[str, Code]
    names: tuple[str, ...]
    truth: NDArray[np.int8]
    strengthens: NDArray[np.bool_]
    reading: Reading

    def column(self, code: str) -> Matrix:
        """The log-odds of a code as the model has them."""
        return self.reading.columns[:, self.reading.codes.index(code)]

    def carries(self, code: str) -> NDArray[np.bool_]:
        """The turns that either coder gave the code."""
        return self.truth[:, self.names.index(code)] == 1


@dataclass(frozen=True, slots=True)
class Case:
    """A rewording, the truth it implies (turns), the best ranking by known columns, and the turns that are measured."""

    one: Reworded
    truth: NDArray[np.bool_]
    best: Matrix
    measured: NDArray[np.bool_]
    hidden: str = ""


def given_of(data: Path, folder: Path) -> Given:
    """Take the dialogues through tema and let the model read every sentence that a rewording may use."""
    coded = read_dialogues(data)
    found = studied(coded, folder)
    book, _ = read_codebook(shipped("codebooks") / "tillit.yaml")
    assert book is not None
    codes = {code.id: code for code in book.codes}
    with Study.open(folder / "study") as study:
        rules = adopted_rules(study)
        assert rules is not None
        given = material(study, rules)
        vectors = vectors_of(study, given.space, given.names)
        sentences = vectors_of(study, given.space, given.training.texts)
        plain = Space(embedder_name(DEFAULT_EMBEDDER), DEFAULT_EMBEDDER)
        unread = vectors_of(study, plain, [segment.text for segment in given.segments])
    head, model = given.space.head, given.space.model
    assert head is not None and model is not None  # noqa: PT018
    texts = sorted(
        {
            *(text for code in codes.values() for each in (code, _synonyms(code)) for text in _said(each).texts),
            *(unit.text for unit in coded.units),
        }
    )
    read = np.stack([each.vector for each in load_trained(model).read(texts, [""] * len(texts))])
    reading = Reading(
        head.codes,
        head.prior(vectors, unread),
        found.prior.features,
        dict(zip(texts, head.logits(read), strict=True)),
        dict(zip(texts, about_mean(read, sentences), strict=True)),
    )
    names = tuple(code.id for code in coded.codes)
    return Given(coded, found, codes, names, coded.truth, _strengthens(data, coded), reading)


def _strengthens(data: Path, coded: CodedSet) -> NDArray[np.bool_]:
    """(n, k): either coder gave the turn the code as something that strengthens trust."""
    import json

    place = {(unit.document, unit.number): i for i, unit in enumerate(coded.units)}
    column = {code.id: k for k, code in enumerate(coded.codes)}
    found = np.zeros((len(coded.units), len(coded.codes)), np.bool_)
    for line in (data / "dialogues_dev" / "codings.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["valence"] != "-":
            found[place[row["file"], row["turn"]], column[row["code"]]] = True
    return found


def _said(code: Code) -> Wording:
    return wording({code.id: code}, [code.id])


def _synonyms(code: Code) -> Code:
    def other(text: str) -> str:
        text = " ".join(text.split())
        for old, new in SAME_MEANING.items():
            text = re.sub(rf"\b{old}\b", new, text)
        return text

    return replace(
        code, definition=other(code.definition), inclusion=other(code.inclusion), exclusion=other(code.exclusion)
    )


def _wording(speaks: Sequence[str], against: Sequence[str]) -> Wording:
    return Wording(tuple(sorted(set(speaks))), tuple(sorted(set(against) - set(speaks))))


def _union(given: Given, one: str, other: str) -> Matrix:
    mass = np.logaddexp(0, given.column(one)) + np.logaddexp(0, given.column(other))
    return np.log(np.expm1(mass))


def cases(given: Given, kind: str, pair: tuple[str, str]) -> Iterator[Case]:  # noqa: C901  (a kind a branch)
    """The rewordings of a kind that a pair of codes makes."""
    a, b = pair
    said, other = _said(given.codes[a]), _said(given.codes[b])
    examples = [" ".join(each.text.split()) for each in given.codes[b].examples]
    all_turns = np.ones(len(given.coded.units), np.bool_)
    either, both = given.carries(a) | given.carries(b), _union(given, a, b)
    kept = [miss.text for miss in given.codes[a].near_misses if miss.code == b]
    free = [text for text in said.against if text not in {" ".join(text.split()) for text in kept}]
    prose = [text for text in other.speaks if text not in examples]
    joined = _wording([*said.speaks, *other.speaks], [*said.against, *other.against])
    if kind == "widened, all of B":
        yield Case(_re(a, [a], said, _wording([*said.speaks, *other.speaks], free)), either, both, all_turns)
    elif kind == "widened, prose of B":
        yield Case(_re(a, [a], said, _wording([*said.speaks, *prose], free)), either, both, all_turns)
    elif kind == "widened, B forgotten":
        yield Case(_re(a, [a], said, _wording([*said.speaks, *other.speaks], free)), either, both, all_turns, b)
    elif kind == "widened, coded turns of B":
        for document in sorted(set(given.coded.documents)):
            here = np.array([each == document for each in given.coded.documents])
            rows = np.flatnonzero(here & given.carries(b))[:6]
            if len(rows) >= TOGETHER and given.carries(b)[~here].sum() > 1:
                more = [given.coded.units[row].text for row in rows]
                yield Case(_re(a, [a], said, _wording([*said.speaks, *more], free)), either, both, ~here)
    elif kind == "narrowed from A and B to A":
        after = _wording(said.speaks, [*said.against, *examples])
        yield Case(_re(a, [a, b], joined, after), given.carries(a), given.column(a), all_turns)
    elif kind == "given the wording of B":
        yield Case(_re(a, [a], said, other), given.carries(b), given.column(b), all_turns)
    elif kind == "gives away what it shares with B":
        truth = given.carries(a) & ~given.carries(b)
        if (given.carries(a) & given.carries(b)).sum() >= TOGETHER <= truth.sum():
            best = given.column(a) - np.logaddexp(0, given.column(b))
            yield Case(_re(a, [a], said, _wording(said.speaks, [*said.against, *examples])), truth, best, all_turns)


def valence_cases(given: Given) -> Iterator[Case]:
    """Each code kept for what strengthens trust only: its other examples become near misses."""
    for a in given.names:
        said, code = _said(given.codes[a]), given.codes[a]
        weak = {" ".join(each.text.split()) for each in code.examples if each.valence == "weakens"}
        truth = given.strengthens[:, given.names.index(a)]
        if len(weak) >= TOGETHER <= min(truth.sum(), (given.carries(a) & ~truth).sum()):
            after = _wording([text for text in said.speaks if text not in weak], [*said.against, *weak])
            yield Case(_re(a, [a], said, after), truth, given.column(a), np.ones(len(truth), np.bool_))


def _re(code: str, own: Sequence[str], before: Wording, after: Wording) -> Reworded:
    return Reworded(code, tuple(own), before, after)


@dataclass(frozen=True, slots=True)
class Result:
    """Average precision before, after, by cosine and at best; flips in and out, and how many of each are borne out."""

    before: float
    after: float
    cosine: float
    best: float
    flips: tuple[int, int, int, int]


def result(given: Given, case: Case) -> Result:
    """Measure one case."""
    reading = _without(given.reading, case.hidden) if case.hidden else given.reading
    before = np.logaddexp(0, np.stack([given.column(code) for code in case.one.own])).sum(axis=0)
    before = np.log(np.expm1(before)) if len(case.one.own) > 1 else given.column(case.one.own[0])
    after = moved(reading, case.one)
    new = [text for text in case.one.after.speaks if text in given.reading.vectors]
    near = (given.reading.segments @ np.stack([given.reading.vectors[text] for text in new]).T).mean(axis=1)
    ranks = [before, after, near, case.best]
    truth = case.truth[case.measured].astype(np.int8)
    times = np.ones((1, len(truth)))
    by_turn = [given.found.by_unit(each[:, None])[case.measured, 0] for each in ranks]
    precision = [float(average_precision(each, truth, times)[0]) for each in by_turn]
    was, is_ = by_turn[0] >= THRESHOLD, by_turn[1] >= THRESHOLD
    came, went = is_ & ~was, was & ~is_
    flips = (int(came.sum()), int((came & (truth == 1)).sum()), int(went.sum()), int((went & (truth == 0)).sum()))
    return Result(precision[0], precision[1], precision[2], precision[3], flips)


def _without(reading: Reading, code: str) -> Reading:
    keep = [k for k, each in enumerate(reading.codes) if each != code]
    logits = {text: row[keep] for text, row in reading.logits.items()}
    codes = tuple(reading.codes[k] for k in keep)
    return Reading(codes, reading.columns[:, keep], reading.segments, logits, reading.vectors)


KINDS = (
    "widened, all of B",
    "widened, prose of B",
    "widened, coded turns of B",
    "widened, B forgotten",
    "narrowed from A and B to A",
    "given the wording of B",
    "gives away what it shares with B",
)


def row(name: str, results: Sequence[Result]) -> list[str]:
    """A row of the table."""
    means = [np.mean([getattr(each, part) for each in results]) for part in ("before", "after", "cosine", "best")]
    came, right_in, went, right_out = np.sum([each.flips for each in results], axis=0)
    shares = (f"{a} of {b} ({a / b:.0%})" if b else "-" for a, b in ((right_in, came), (right_out, went)))
    return [name, str(len(results)), *(f"{each:.3f}" for each in means), *shares]


COSMETIC: Mapping[str, Callable[[Code], Code]] = {
    "other words for the same": _synonyms,
    "sentences and examples in another order": lambda code: replace(
        code, definition=" ".join(reversed(re.split(r"(?<=[.])\s+", code.definition))), examples=code.examples[::-1]
    ),
    "an example fewer": lambda code: replace(code, examples=code.examples[1:]),
}


def cosmetic(given: Given) -> list[list[str]]:
    """How many flip where nothing new is meant, and how far any excerpt moves at most."""
    rows = []
    for name, reworded in COSMETIC.items():
        flips = suggested = 0
        most = []
        for code in given.reading.codes:
            before, said = given.column(code), _said(given.codes[code])
            after = moved(given.reading, _re(code, [code], said, _said(reworded(given.codes[code]))))
            was, is_ = before >= THRESHOLD, after >= THRESHOLD
            flips, suggested = flips + int((was != is_).sum()), suggested + int(was.sum())
            most.append(float(np.abs(after - before)[was | is_].max(initial=0.0)))
        rows.append([name, f"{flips} of {suggested}", f"{np.median(most):.2f}", f"{max(most):.2f}"])
    return rows


def main() -> None:
    """Run the benchmark and print its tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        given = given_of(asked.data, Path(folder) / "dialogues_dev")
    report(given)


def report(given: Given) -> None:
    """Print the tables."""
    usual = [code for code in given.reading.codes if given.carries(code).sum() >= FEWEST]
    all_pairs = list(permutations(usual, 2))
    drawn = sorted(np.random.default_rng(SEED).choice(len(all_pairs), min(PAIRS, len(all_pairs)), replace=False))
    pairs = [all_pairs[i] for i in drawn]
    rows = []
    for kind in KINDS:
        chosen = all_pairs if kind.startswith("gives") else pairs
        for half, part in (("looked at", chosen[::2]), ("not looked at", chosen[1::2])):
            results = [result(given, case) for pair in part for case in cases(given, kind, pair)]
            rows.append(row(f"{kind} ({half})", results))
    rows.append(row("kept for what strengthens trust", [result(given, case) for case in valence_cases(given)]))
    heads = ("rewording", "cases", "as today (not moved)", "moved", "cosine to the wording", "at best", "in", "out")
    print("\n".join(markdown(heads, rows)), "\n")
    print("\n".join(markdown(("rewording", "flips of suggested", "median move", "largest"), cosmetic(given))))


if __name__ == "__main__":
    main()

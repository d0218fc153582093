"""Parting a code in two: how many excerpts end on the right side after so many answers.

Two codes of one family are taken as one; their excerpts are parted by the two wordings of the codebook, and answers are
given from the coders' gold, about the most uncertain excerpt each time or about one drawn at random. Excerpts that
carry both codes are left out. ``majority`` is what putting everything on the larger side would give. ``right`` is over
all excerpts, those asked about too; ``unasked`` over the others alone; ``sure`` is the share of all that would be
proposed without being asked about, and ``of sure`` how many of those are right. Each pair counts alike.

    OMP_NUM_THREADS=1 python benchmarks/splitting.py --data ../shared/data/dialogues_dev
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tema.codebook import read_codebook
from tema.embed import DEFAULT_EMBEDDER, load_embedder
from tema.records import Code
from tema.resources import shipped
from tema.suggest.splitting import Parted, part, sentences

STEPS = (0, 5, 10, 20)
FEWEST = 12
DRAWS = 3
"""At random is drawn so many times, with seeds 0 and on; the mean is shown."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two codes taken as one: the excerpts' vectors, which of the two each carries, and the wordings' vectors."""

    codes: tuple[Code, Code]
    excerpts: NDArray[np.float32]
    gold: NDArray[np.int64]
    wordings: NDArray[np.float32]


def coded(folder: Path) -> Mapping[str, Mapping[tuple[str, int], str]]:
    """By code, the longest quote that any coder gave it at each turn."""
    found: dict[str, dict[tuple[str, int], str]] = {}
    for line in (folder / "codings.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        here = found.setdefault(row["code"], {})
        at = (row["file"], row["turn"])
        here[at] = max(here.get(at, ""), row["quote"], key=len)
    return found


def pairs(folder: Path) -> list[Pair]:
    """Every two codes of one family with enough excerpts of their own."""
    book, _ = read_codebook(shipped("codebooks") / "tillit.yaml")
    assert book is not None
    quotes, encoder = coded(folder), load_embedder(DEFAULT_EMBEDDER)
    found = []
    for one, other in combinations([code for code in book.codes if code.id in quotes], 2):
        both = quotes[one.id].keys() & quotes[other.id].keys()
        texts = [[quotes[code.id][at] for at in sorted(quotes[code.id].keys() - both)] for code in (one, other)]
        if one.family != other.family or min(map(len, texts)) < FEWEST:
            continue
        gold = np.repeat([0, 1], [len(each) for each in texts])
        said = sentences((one, other))
        found.append(
            Pair(
                (one, other),
                encoder.encode([text for each in texts for text in each], lambda _: None),
                gold,
                encoder.encode([each.text for each in said], lambda _: None),
            )
        )
    return found


FIGURES = ("right", "unasked", "sure", "of sure")


def measured(pair: Pair, chooses: str, seed: int = 0) -> NDArray[np.float64]:
    """The figures after each of ``STEPS`` answers."""
    told, answers = sentences(pair.codes), dict[int, int]()
    drawn = np.random.default_rng(seed).permutation(len(pair.gold)).tolist()
    found = []
    for step in range(max(STEPS) + 1):
        parted = part(pair.excerpts, told, pair.wordings, answers)
        if step in STEPS:
            found.append(_figures(parted, pair.gold))
        left = [row for row in drawn if row not in answers]
        row = left[0] if chooses == "random" else max(sorted(left), key=lambda each: parted.doubt[each])
        answers[row] = int(pair.gold[row])
    return np.array(found)


def _figures(parted: Parted, gold: NDArray[np.int64]) -> tuple[float, ...]:
    right, rest = parted.side == gold, ~parted.answered
    sure = parted.sure & rest
    return right.mean(), right[rest].mean(), sure.mean(), right[sure].mean() if sure.any() else np.nan


def main() -> None:
    """Print a row for each pair, and the figures of them all for each way of asking."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("../shared/data/dialogues_dev"))
    found = pairs(parser.parse_args().data)
    head = "".join(f"{f'after {n}':>10}" for n in STEPS)
    print(f"{'pair (right, asked by uncertainty)':<44}{'n':>4}{'majority':>10}{head}")
    asked, random = [], []
    for pair in found:
        asked.append(measured(pair, "uncertain"))
        random.append(np.nanmean([measured(pair, "random", seed) for seed in range(DRAWS)], axis=0))
        name = " / ".join(code.id for code in pair.codes)
        print(_row(f"{name:<44}{len(pair.gold):>4}{_majority(pair):>10.2f}", asked[-1][:, 0]), flush=True)
    for how, kept in (("by uncertainty", asked), ("at random", random)):
        mean = np.nanmean(kept, axis=0)
        for number, figure in enumerate(FIGURES):
            print(
                _row(
                    f"{f'all {len(found)} pairs, {how}: {figure}':<48}{np.mean(list(map(_majority, found))):>10.2f}",
                    mean[:, number],
                )
            )


def _row(begins: str, values: NDArray[np.float64]) -> str:
    return begins + "".join(f"{value:>10.2f}" for value in values)


def _majority(pair: Pair) -> float:
    return float(np.bincount(pair.gold).max() / len(pair.gold))


if __name__ == "__main__":
    main()

"""How well suggestions find what people coded, without a single decision.

    .venv/bin/python benchmarks/mapping.py --data ../shared/data

Ranks the participants' turns of ``dialogues_dev`` for each of the 19 codes the two coders used (a turn's score is the
highest of its segments) and prints the mean average precision, beside the cosine to the definitions, the length of the
turn alone, chance, and the second coder as a predictor of the first. No coding of these dialogues is learnt from.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score, roc_auc_score

from tema.pipeline import add_files, change_setting, create, rules_in_force, run
from tema.store import corpus, machine

Turn = tuple[str, int]


def main() -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--embedder", default=None, help="another sentence model, by name or path")
    asked = parser.parse_args()
    folder = asked.data / "dialogues_dev"
    if not folder.is_dir():
        sys.exit(f"No coded dialogues in {folder}: give their place with --data.")
    turns, gold = read_gold(folder)
    with tempfile.TemporaryDirectory() as study:
        rankings, codes = rank(Path(study) / "study", folder, turns, asked.embedder)
    report(turns, gold, rankings, codes)


def read_gold(folder: Path) -> tuple[list[Turn], dict[str, set[tuple[Turn, str]]]]:
    """The participants' turns, and for each coder the (turn, code) pairs she coded."""
    rows = [json.loads(line) for line in (folder / "turns.jsonl").read_text(encoding="utf-8").splitlines()]
    turns = [(row["file"], row["turn"]) for row in rows if not row["is_leader"]]
    gold: dict[str, set[tuple[Turn, str]]] = {}
    for line in (folder / "codings.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold.setdefault(row["coder"], set()).add(((row["file"], row["turn"]), row["code"]))
    return turns, gold


def rank(
    folder: Path, dialogues: Path, turns: list[Turn], embedder: str | None
) -> tuple[dict[str, NDArray[np.float64]], list[str]]:
    """Scores (turns, codes) of each way to rank, and the codes."""
    with create(folder, coder="benchmark") as study:
        files = [file for file in sorted(dialogues.iterdir()) if file.suffix in {".txt", ".vtt"}]
        add_files(study, files)
        if embedder:
            change_setting(study, "benchmark", "embedder", embedder)
        done = run(study, coder="benchmark")
        ids, codes, probabilities = machine.scores(study)
        segments = {segment.id: segment for segment in corpus.segments(study)}
        kept = [segments[segment] for segment in ids]
        codebook = rules_in_force(study, "benchmark").codebook
        definitions = [f"{code.named(codebook.language)}: {code.definition}" for code in codebook.codes]
        known = machine.vectors(study, done.embedder, [*definitions, *(s.text for s in kept)])
        cosines = np.stack([known[s.text] for s in kept]) @ np.stack([known[d] for d in definitions]).T
        words = np.array([[len(s.text.split())] * len(codes) for s in kept], float)
    place = {turn: i for i, turn in enumerate(turns)}
    at = np.array([place.get((Path(s.place.transcript).stem, s.turn), -1) for s in kept])

    def by_turn(of_segments: NDArray[np.float64], join: Callable[..., None]) -> NDArray[np.float64]:
        scores = np.full((len(turns), len(codes)), 0.0 if join is np.add.at else -1.0)
        join(scores, at[at >= 0], of_segments[at >= 0])
        return scores

    rankings = {
        "tema": by_turn(probabilities.astype(float), np.maximum.at),
        "cosine to the definition": by_turn(cosines.astype(float), np.maximum.at),
        "length of the turn": by_turn(words, np.add.at),
        "chance (mean of 20 shuffles)": np.zeros((len(turns), len(codes))),
    }
    return rankings, list(codes)


def report(
    turns: list[Turn],
    gold: dict[str, set[tuple[Turn, str]]],
    rankings: dict[str, NDArray[np.float64]],
    codes: list[str],
) -> None:
    """Print the mean over the codes, and what each code gets."""
    coders = sorted(gold)
    used = [code for code in codes if any(code == c for pairs in gold.values() for _, c in pairs)]
    columns = [codes.index(code) for code in used]
    truth = {coder: np.array([[(t, c) in gold[coder] for c in used] for t in turns]) for coder in coders}
    truth["either"] = np.logical_or.reduce(list(truth.values()))
    print(
        f"{len(turns)} participant turns, {len(used)} codes, prevalence {truth['either'].mean():.3f} (either coder)\n"
    )
    print("| mean average precision | " + " | ".join(truth) + " |")
    print("|---|" + "---|" * len(truth))
    for name, scores in rankings.items():
        cells = [
            chance(t) if "chance" in name else mean_average_precision(t, scores[:, columns]) for t in truth.values()
        ]
        print(f"| {name} | " + " | ".join(f"{cell:.3f}" for cell in cells) + " |")
    for predictor, predicted in ((coders[1], coders[0]), (coders[0], coders[1])):
        value = mean_average_precision(truth[predicted], truth[predictor].astype(float))
        print(f"| {predictor} as predictor of {predicted} | " + " | ".join(["", "", f"{value:.3f}"]) + " |")
    print("\n| code | coded turns | average precision | area under ROC | highest probability |")
    print("|---|---|---|---|---|")
    for i, code in enumerate(used):
        t, s = truth["either"][:, i], rankings["tema"][:, columns[i]]
        print(
            f"| {code} | {t.sum()} | {average_precision_score(t, s):.2f} | {roc_auc_score(t, s):.2f} | {s.max():.2f} |"
        )


def mean_average_precision(truth: NDArray[np.bool_], scores: NDArray[np.float64]) -> float:
    """Mean over the codes that occur of the average precision of the ranking."""
    there = [i for i in range(truth.shape[1]) if truth[:, i].any()]
    return float(np.mean([average_precision_score(truth[:, i], scores[:, i]) for i in there]))


def chance(truth: NDArray[np.bool_]) -> float:
    """What a random order reaches."""
    rng = np.random.default_rng(0)
    return float(np.mean([mean_average_precision(truth, rng.random(truth.shape)) for _ in range(20)]))


if __name__ == "__main__":
    main()

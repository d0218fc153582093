"""How well codes are suggested, beside other methods, on sets that people coded. One command, one table.

    .venv/bin/python -m pip install --editable ".[bench]"
    .venv/bin/python benchmarks/mapping.py --data ../shared/data
    .venv/bin/python benchmarks/mapping.py --data ../shared/data --sets dialogues_dev --methods tema,cosine --quick

Measures, each with a 95 % interval from drawing whole dialogues (documents) anew with a fixed seed:

- *average precision*: of the ranking of units for each code, the mean over the codes that occur; and how much that is
  above the cosine to the definition, in the same draws.
- *F1*, *right* and *found*: at the method's own threshold: F1 as a mean over codes; of what it suggests, the share that
  is right; of what people coded, the share that it suggests. *speaks of*: the share of units of which it says anything.
- *calibration error*: over all pairs of unit and code, and as a mean over codes; *promised over kept*: how much higher
  the probability of what is suggested is than the share of it that is right.

No coding of what is measured is learnt from by any method; see ``mapping_sets`` for where examples come from.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np

import mapping_learning
import mapping_metrics as measures
from mapping_metrics import Figure, Labels, Marks, Matrix, figure
from mapping_peers import METHODS, Answer, Asked, fits
from mapping_sets import SETS, CodedSet, quotes
from mapping_study import Studied, studied
from tema.resources import shipped

QUICK = ("tema", "cosine to definition and examples", "cosine", "lexical", "length", "chance", "second coder")
YARDSTICK = "cosine"
HEADS = (
    "set",
    "method",
    "average precision",
    "above cosine",
    "F1",
    "right",
    "found",
    "speaks of",
    "calibration error",
    "by code",
    "promised over kept",
    "seconds",
)
CURVE = Path(__file__).parent.parent / "docs" / "images" / "learning_curve.svg"


def main() -> None:
    """Run the benchmark and print its tables."""
    asked = _arguments()
    _need(asked.methods)
    warnings.filterwarnings("ignore", category=FutureWarning)
    rows: list[list[str]] = []
    details: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in asked.sets:
            coded = SETS[name](asked.data)
            guard(coded)
            _tell(f"{name}: taking it through tema")
            found = studied(coded, Path(folder) / name, asked.embedder)
            answers = dict(answered(coded, found, asked.methods, Asked(Path(folder), asked.setfit_steps)))
            rows += table(coded, answers)
            if coded.shipped:
                details += [*by_coder(coded, answers), *by_code(coded, answers), *by_group(coded, answers)]
                if not asked.no_curve:
                    details += learning(coded, found, asked.data, asked.plot)
    print("\n".join([*markdown(HEADS, rows), "", *details]))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--sets", default=",".join(SETS), help="some of: " + ", ".join(SETS))
    parser.add_argument("--methods", default="", help="some of: " + "; ".join(METHODS) + " (beginnings will do)")
    parser.add_argument("--quick", action="store_true", help="without the slow peers and the learning curve")
    parser.add_argument("--no-curve", action="store_true", help="without the learning curve")
    parser.add_argument("--plot", nargs="?", type=Path, const=CURVE, help="draw the learning curve as SVG")
    parser.add_argument("--setfit-steps", type=int, default=250, help="steps of 16 pairs that SetFit tunes its encoder")
    parser.add_argument("--embedder", default=None, help="another sentence model for tema, by name or path")
    asked = parser.parse_args()
    asked.sets = asked.sets.split(",")
    unknown = [name for name in asked.sets if name not in SETS]
    if unknown:
        parser.error(f"unknown sets: {', '.join(unknown)}")
    if not asked.data.is_dir():
        sys.exit(f"No data in {asked.data}: give its place with --data.")
    wanted = [part.strip() for part in asked.methods.split(",") if part.strip()]
    asked.methods = QUICK if asked.quick and not wanted else _chosen(wanted)
    asked.no_curve = asked.no_curve or (asked.quick and not asked.plot)
    return asked


def _chosen(wanted: Sequence[str]) -> list[str]:
    """The methods called exactly so, else those that begin so; all when none is named."""
    if not wanted:
        return list(METHODS)
    missing = [part for part in wanted if not any(name.startswith(part) for name in METHODS)]
    if missing:
        sys.exit(f"Unknown methods: {', '.join(missing)}. There are: {'; '.join(METHODS)}.")
    return [
        name
        for name in METHODS
        if any(name == part or (part not in METHODS and name.startswith(part)) for part in wanted)
    ]


def _need(methods: Sequence[str]) -> None:
    """Say early what is not installed, not after an hour."""
    packages = {"SetFit": "setfit", "BERTopic": "bertopic"}
    missing = [
        package
        for start, package in packages.items()
        if any(name.startswith(start) for name in methods) and find_spec(package) is None
    ]
    if missing:
        sys.exit(f'Not installed: {", ".join(missing)}: .venv/bin/python -m pip install --editable ".[bench]"')


def guard(coded: CodedSet) -> None:
    """Stop where a measured unit shares a run of words with what the codebook or its bank says."""
    if coded.shipped:
        files = [file for file in shipped("codebooks").iterdir() if file.suffix in {".yaml", ".jsonl"}]
        written = [file.read_text(encoding="utf-8") for file in sorted(files)]
    else:
        written = [text for code in coded.codes for text in (code.name, code.definition, *code.examples)]
    texts = [unit.text for unit, own in zip(coded.units, coded.measured, strict=True) if own]
    shared = measures.shared_runs(texts, written)
    if shared:
        sys.exit(f"{coded.name}: measured text is also in the codebook or its bank: {'; '.join(shared[:5])}")
    told = coded.truth[coded.measured]
    print(
        f"{coded.name}: {len(texts)} units measured, {len(coded.units) - len(texts)} given to examples, "
        f"{int((told == 1).any(axis=0).sum())} of {len(coded.codes)} codes occur, "
        f"prevalence {(told == 1).sum() / (told >= 0).sum():.3f}; no shared 8-grams"
    )


def answered(
    coded: CodedSet, found: Studied, methods: Sequence[str], asked: Asked
) -> Iterator[tuple[str, tuple[Answer, float]]]:
    """What each method makes of the set, with the seconds it took; tema's are those of the whole run."""
    for name in methods:
        if not fits(name, coded):
            continue
        _tell(f"{coded.name}: {name}")
        begun = time.perf_counter()
        answer = METHODS[name](coded, found, asked)
        seconds = time.perf_counter() - begun
        yield name, (answer, found.seconds if name == "tema" else seconds)


Answers = Mapping[str, tuple[Answer, float]]


def truth_for(coded: CodedSet, answer: Answer) -> Labels:
    """What a method is measured on: what any coder gave, or one coder's."""
    return coded.gold[answer.coder] if answer.coder else coded.truth


def precision_of(answer: Answer, truth: Labels, times: Matrix, own: Marks) -> Matrix:
    """(rounds + 1, k): average precision of each code on the units ``own``; the mean over what is drawn by lot."""
    each = [measures.average_precisions(scores[own], truth[own], times[:, own]) for scores in answer.scores]
    return np.mean(each, axis=0)


def table(coded: CodedSet, answers: Answers) -> list[list[str]]:
    """The rows of the set in the large table."""
    own, times = coded.measured, measures.draws(coded.documents)
    means = {
        name: measures.mean_over_codes(precision_of(answer, truth_for(coded, answer), times, own))
        for name, (answer, _) in answers.items()
    }
    rows = []
    for name, (answer, seconds) in answers.items():
        truth, drawn = truth_for(coded, answer)[own], times[:, own]
        comparable = YARDSTICK in means and name != YARDSTICK and not answer.coder
        above = str(figure(means[name] - means[YARDSTICK])) if comparable else "-"
        cells = [str(figure(means[name])), above, *_cells(answer, truth, drawn, own), f"{seconds:.1f}"]
        note = f" (on {answer.coder} alone)" if answer.coder else ""
        rows.append([coded.name, name + note, *cells])
    return rows


def _cells(answer: Answer, truth: Labels, times: Matrix, own: Marks) -> list[str]:
    """The figures of a threshold and of probabilities; dashes for a method without."""
    nothing = Figure(float("nan"), 0, 0)
    found = [nothing] * 7
    if answer.suggested is not None:
        at = measures.at_threshold(answer.suggested[own], truth, times)
        f1 = measures.mean_over_codes(at.f1)
        found[:4] = [figure(each) for each in (f1, at.precision, at.found, at.spoken)]
    if answer.probabilities is not None:
        sure = answer.probabilities[own]
        found[4:6] = [figure(each) for each in measures.calibration_errors(sure, truth, times)]
        if answer.suggested is not None:
            found[6] = figure(measures.promised(sure, answer.suggested[own], truth, times))
    return [str(each) for each in found]


def by_coder(coded: CodedSet, answers: Answers) -> list[str]:
    """Average precision on each coder alone, for a set with several."""
    times, coders = measures.draws(coded.documents), sorted(coded.gold)
    rows = []
    for name, (answer, _) in answers.items():
        if not answer.coder:
            each = [precision_of(answer, coded.gold[coder], times, coded.measured) for coder in coders]
            rows.append([name, *(str(figure(measures.mean_over_codes(one))) for one in each)])
    return [f"**{coded.name}, average precision by coder**", "", *markdown(("method", *coders), rows), ""]


def by_code(coded: CodedSet, answers: Answers) -> list[str]:
    """What each code gets from tema, beside cosine and the other coder."""
    if "tema" not in answers:
        return []
    answer, times, own = answers["tema"][0], measures.draws(coded.documents), coded.measured
    truth = coded.truth[own]
    tema = precision_of(answer, coded.truth, times, own)
    others = {
        name: precision_of(answers[name][0], truth_for(coded, answers[name][0]), times, own)
        for name in (YARDSTICK, "second coder")
        if name in answers
    }
    rows = []
    for k, code in enumerate(coded.codes):
        column = slice(k, k + 1)
        part = Answer((), _column(answer.probabilities, column), _column(answer.suggested, column))
        f1, right, found, _, error, *_ = _cells(part, truth[:, column], times[:, own], own)
        beside = [f"{each[0, k]:.3f}" for each in others.values()]
        rows.append([code.id, str((truth[:, k] == 1).sum()), str(figure(tema[:, k])), *beside, f1, right, found, error])
    heads = ("code", "coded", "average precision", *others, "F1", "right", "found", "calibration error")
    return [f"**{coded.name}, tema code by code**", "", *markdown(heads, rows), ""]


def _column(values: Matrix | Marks | None, column: slice) -> Matrix | Marks | None:
    return None if values is None else values[:, column]


def by_group(coded: CodedSet, answers: Answers) -> list[str]:
    """What each group of participants gets from tema; a group is one dialogue here, so people are drawn anew in it."""
    if "tema" not in answers:
        return []
    answer, rows = answers["tema"][0], []
    for group in dict.fromkeys(unit.group for unit in coded.units):
        own = coded.measured & np.array([unit.group == group for unit in coded.units])
        people = [f"{unit.document} {unit.speaker}" for unit, here in zip(coded.units, own, strict=True) if here]
        times = np.zeros((measures.ROUNDS + 1, len(own)))
        times[:, own] = measures.draws(people)
        mean = figure(measures.mean_over_codes(precision_of(answer, coded.truth, times, own)))
        cells = _cells(answer, coded.truth[own], times[:, own], own)
        given = str((coded.truth[own] == 1).sum())
        rows.append([group, str(int(own.sum())), given, str(mean), *cells[:5]])
    heads = ("group", "units", "coded", "average precision", "F1", "right", "found", "speaks of", "calibration error")
    return [f"**{coded.name}, tema group by group**", "", *markdown(heads, rows), ""]


def learning(coded: CodedSet, found: Studied, data: Path, plot: Path | None) -> list[str]:
    """The learning curve as a table, and drawn where asked for."""
    _tell(f"{coded.name}: learning curve")
    begun = time.perf_counter()
    curves = mapping_learning.curves(coded, found, quotes(data))
    if plot:
        mapping_learning.plot(curves, plot)
    rows = [
        [name, str(point.asked_for), f"{point.decisions:.0f}", str(point.precision), str(point.gain)]
        for name, points in curves.items()
        for point in points
    ]
    heads = ("measured on", "decisions", "made", "average precision", "above none")
    seconds = f"{time.perf_counter() - begun:.0f} seconds"
    return [f"**{coded.name}, learning from decisions** ({seconds})", "", *markdown(heads, rows), ""]


def markdown(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table."""
    return ["| " + " | ".join(cells) + " |" for cells in (heads, ["---"] * len(heads), *rows)]


def _tell(what: str) -> None:
    print(what, "...", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

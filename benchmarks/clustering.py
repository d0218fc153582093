"""Clusters of tema beside those of BERTopic's defaults, on the same vectors, in the same run.

    .venv/bin/python -m pip install bertopic==0.17.4
    .venv/bin/python benchmarks/clustering.py --data ../shared/data

For every labelled set: agreement with the true categories (adjusted Rand index, adjusted mutual information), once
with those outside as a cluster of their own and once ("all") after giving each of them to the cluster whose centre is
nearest; the share outside; the number of clusters; the time of a warm call, description included; the agreement (ARI)
between runs. BERTopic is run with several random states, tema with the rows shuffled. The time of a fresh process comes
last. Needs no network.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import mean, median

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

from labelled import SETS, Labelled
from tema.cluster import centred, cluster
from tema.describe import describe
from tema.embed import DEFAULT_EMBEDDER, load_embedder
from tema.records import Vectors

Labels = NDArray[np.int64]
Method = Callable[[Labelled, Vectors, int], Labels]

TEMA_PROCESS = """
import sys, numpy as np
from tema.cluster import cluster
from tema.describe import describe
vectors = np.load(sys.argv[1]); texts = open(sys.argv[2], encoding="utf-8").read().split("\\0")
describe(texts, [str(i) for i in range(len(texts))], vectors, cluster(vectors), "sv")
"""
BERTOPIC_PROCESS = """
import sys, numpy as np
from bertopic import BERTopic
vectors = np.load(sys.argv[1]); texts = open(sys.argv[2], encoding="utf-8").read().split("\\0")
BERTopic().fit_transform(texts, vectors)
"""
IMPORTS = {
    "tema": "import hdbscan, scipy.sparse.linalg, simplemma, tema.cluster, tema.describe",
    "BERTopic": "from bertopic import BERTopic",
}


@dataclass(frozen=True, slots=True)
class Score:
    """One method on one set: the mean over its runs, the median of the seconds."""

    clusters: float
    outside: float
    ari: float
    ami: float
    ari_all: float
    ami_all: float
    ari_spread: tuple[float, float]
    seconds: float
    agreement: float


def main() -> None:
    """Run the benchmark and print its tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "tema-benchmark")
    asked = parser.parse_args()
    folder = asked.data / "labelled"
    if not folder.is_dir():
        sys.exit(f"No labelled sets in {folder}: give their place with --data.")
    try:
        import bertopic  # noqa: F401 - only to say early what is missing
    except ImportError:
        sys.exit("BERTopic is not installed: .venv/bin/python -m pip install bertopic==0.17.4")
    warnings.filterwarnings("ignore")
    sets = [read(folder) for read in SETS]
    vectors = [encoded(each, asked.cache) for each in sets]
    report(sets, vectors, asked.runs)
    report_processes(sets, vectors)


def encoded(labelled: Labelled, cache: Path) -> Vectors:
    """The vectors of the default embedder, kept in ``cache`` between runs."""
    key = hashlib.sha256("\0".join((DEFAULT_EMBEDDER, *labelled.texts)).encode()).hexdigest()[:16]
    file = cache / f"{key}.npy"
    if file.is_file():
        kept: Vectors = np.load(file)
        return kept
    print(f"Encoding {labelled.name} ...", file=sys.stderr, flush=True)
    vectors = load_embedder(DEFAULT_EMBEDDER).encode(labelled.texts, lambda _: None)
    cache.mkdir(parents=True, exist_ok=True)
    np.save(file, vectors)
    return vectors


def by_tema(labelled: Labelled, vectors: Vectors, run: int) -> Labels:
    """Labels from tema; ``run`` decides the order of the rows, which must not matter."""
    order = np.random.default_rng(run).permutation(len(vectors))
    found = cluster(vectors[order])
    texts = [labelled.texts[row] for row in order]
    describe(texts, [str(row) for row in order], vectors[order], found, labelled.language)
    labels = np.empty(len(vectors), np.int64)
    labels[order] = found.labels
    return labels


def by_bertopic(labelled: Labelled, vectors: Vectors, run: int) -> Labels:
    """Topics from BERTopic as it comes; its UMAP draws from numpy's global random state."""
    from bertopic import BERTopic

    np.random.seed(run)  # noqa: NPY002 - the state that UMAP reads
    topics, _ = BERTopic().fit_transform(list(labelled.texts), vectors)
    return np.asarray(topics, np.int64)


METHODS: dict[str, Method] = {"tema": by_tema, "BERTopic": by_bertopic}


def measured(labelled: Labelled, vectors: Vectors, method: Method, runs: int) -> Score:
    """The scores of ``runs`` warm runs, after one to warm up."""
    method(labelled, vectors, 0)
    seconds, found = [], []
    for run in range(runs):
        start = time.perf_counter()
        found.append(method(labelled, vectors, run))
        seconds.append(time.perf_counter() - start)
    alone = [np.where(labels < 0, labels.max() + 1, labels) for labels in found]
    given = [to_nearest(labels, vectors) for labels in found]
    rand = [adjusted_rand_score(labelled.labels, labels) for labels in given]
    return Score(
        clusters=mean(float(labels.max()) + 1 for labels in found),
        outside=mean(float((labels < 0).mean()) for labels in found),
        ari=mean(adjusted_rand_score(labelled.labels, labels) for labels in alone),
        ami=mean(adjusted_mutual_info_score(labelled.labels, labels) for labels in alone),
        ari_all=mean(rand),
        ami_all=mean(adjusted_mutual_info_score(labelled.labels, labels) for labels in given),
        ari_spread=(min(rand), max(rand)),
        seconds=median(seconds),
        agreement=mean(adjusted_rand_score(one, other) for one, other in combinations(alone, 2)) if runs > 1 else 1,
    )


def to_nearest(labels: Labels, vectors: Vectors) -> Labels:
    """The same with everyone outside in the cluster whose centre is nearest; the same rule for both methods."""
    count = int(labels.max()) + 1
    if count == 0:
        return np.zeros_like(labels)
    points = centred(vectors)
    centres = np.stack([points[labels == number].mean(axis=0) for number in range(count)])
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    return np.where(labels < 0, (points @ centres.T).argmax(axis=1), labels)


def report(sets: Sequence[Labelled], vectors: Sequence[Vectors], runs: int) -> None:
    """Print the table of qualities and the ratios of the means."""
    heads = "set", "n", "method", "clusters / true", "outside", "ARI", "AMI", "ARI all", "min-max", "AMI all"
    print("| " + " | ".join((*heads, "warm s", "agreement")) + " |")
    print("|---" * (len(heads) + 2) + "|")
    scores: dict[str, list[Score]] = {name: [] for name in METHODS}
    for labelled, rows in zip(sets, vectors, strict=True):
        for name, method in METHODS.items():
            score = measured(labelled, rows, method, runs)
            scores[name].append(score)
            first = f"| {labelled.name} | {len(rows)} | {name} | {score.clusters:.0f} / {len(set(labelled.labels))} "
            print(first + "| " + " | ".join(cells(score)) + " |", flush=True)
    averages = {name: averaged(each) for name, each in scores.items()}
    for name, average in averages.items():
        print(f"| **mean** | | {name} | | " + " | ".join(cells(average)) + " |")
    ours, theirs = averages.values()
    print(
        f"\ntema / BERTopic: ARI {ours.ari / theirs.ari:.2f}, AMI {ours.ami / theirs.ami:.2f}, "
        f"ARI all {ours.ari_all / theirs.ari_all:.2f}, AMI all {ours.ami_all / theirs.ami_all:.2f}, "
        f"seconds warm {ours.seconds / theirs.seconds:.2f}\n"
    )


def cells(score: Score) -> Iterator[str]:
    """The figures of a row from the share outside on."""
    yield f"{score.outside:.0%}"
    yield from (f"{figure:.3f}" for figure in (score.ari, score.ami, score.ari_all))
    yield f"{score.ari_spread[0]:.3f}-{score.ari_spread[1]:.3f}"
    yield from (f"{score.ami_all:.3f}", f"{score.seconds:.2f}", f"{score.agreement:.2f}")


def averaged(scores: Sequence[Score]) -> Score:
    """The mean over the sets, each counting the same."""
    return Score(
        clusters=mean(score.clusters for score in scores),
        outside=mean(score.outside for score in scores),
        ari=mean(score.ari for score in scores),
        ami=mean(score.ami for score in scores),
        ari_all=mean(score.ari_all for score in scores),
        ami_all=mean(score.ami_all for score in scores),
        ari_spread=(mean(score.ari_spread[0] for score in scores), mean(score.ari_spread[1] for score in scores)),
        seconds=mean(score.seconds for score in scores),
        agreement=mean(score.agreement for score in scores),
    )


def report_processes(sets: Sequence[Labelled], vectors: Sequence[Vectors]) -> None:
    """Print what a fresh process takes to load and to cluster and describe the largest Swedish set, best of two."""
    labelled, rows = max(
        ((one, two) for one, two in zip(sets, vectors, strict=True) if one.language == "sv"),
        key=lambda pair: len(pair[1]),
    )
    programs = {"tema": TEMA_PROCESS, "BERTopic": BERTOPIC_PROCESS}
    with tempfile.TemporaryDirectory() as folder:
        places = (str(Path(folder) / "vectors.npy"), str(Path(folder) / "texts"))
        np.save(places[0], rows)
        Path(places[1]).write_text("\0".join(labelled.texts), encoding="utf-8")
        seconds = {name: min(fresh(program, places) for _ in range(2)) for name, program in programs.items()}
        loading = {name: min(fresh(program, ()) for _ in range(2)) for name, program in IMPORTS.items()}
    print(f"Fresh process, {labelled.name} ({len(rows)} texts), vectors given, best of two:")
    print("\n".join(f"- {name}: {seconds[name]:.1f} s, importing alone {loading[name]:.1f} s" for name in seconds))
    whole, imports = (times["tema"] / times["BERTopic"] for times in (seconds, loading))
    print(f"- tema / BERTopic: {whole:.2f}, importing alone {imports:.2f}")


def fresh(program: str, places: Sequence[str]) -> float:
    """Seconds that a new interpreter takes for ``program``."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-W", "ignore", "-c", program, *places], check=True, env=os.environ | OFFLINE)
    return time.perf_counter() - start


OFFLINE = {"HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}


if __name__ == "__main__":
    main()

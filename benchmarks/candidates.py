"""Whether candidates for new codes bring back codes that were taken out of the codebook.

    .venv/bin/python benchmarks/candidates.py --data ../shared/data
    .venv/bin/python benchmarks/candidates.py --data ../shared/data --study /tmp/kept    (keeps what is slow to make)

A code with at least eight coded excerpts is taken out of the codebook and out of its bank, and the excerpts are looked
through for candidates. How much of what people gave that code does one of them hold?

- *found*, *right*, *F1*: of the candidate that holds it best: the share of the code's excerpts that it holds, and the
  share of its excerpts that are the code's; means over codes. *rank* is where in the list it stands; *how many* how
  long the list is; *times chance* how many times as often the code is there as among all excerpts.

Two ways of knowing the other codes: *linear*, learnt from the codebook and the bank without the code on vectors that
never saw any code (nothing of the code is left); *trained*, the shipped model with the code's column taken away, whose
vectors were tuned with it (so it flatters what looks at its vectors; the clusters do not).

Peers in the same run: the clusters that no code fits, as the page Teman lists them; all clusters; hdbscan's leaves
among the same open excerpts; and groups drawn by lot from these, as many and as large as tema's (mean of 200 draws):
what they hold is what comes of leaving out the explained and the small talk, before anything is grouped.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mapping import markdown
from mapping_sets import quotes, read_dialogues
from mapping_study import studied
from tema.cluster import centred, walked
from tema.codebook import read_bank, read_codebook
from tema.embed import DEFAULT_EMBEDDER, embedder_name, load_embedder
from tema.pipeline.grouping import LEAST_WORDS
from tema.pipeline.mapping import prior_of
from tema.pipeline.themes import vectors_of
from tema.records import Codebook, Passage
from tema.resources import shipped
from tema.store import corpus, machine
from tema.store.study import Study
from tema.suggest import prior_from_sentences, training_set
from tema.suggest.candidates import open_rows, regions
from tema.suggest.clusters import occurrence, says_something
from tema.suggest.training import a_few
from tema.views.attributes import dialogue_of

LEAST_CODED = 8
DRAWS = 200
HEADS = ("others known by", "candidates", "codes", "found", "right", "F1", "rank", "how many", "times chance")

Rows = NDArray[np.int64]
Groups = Sequence[Rows]


@dataclass(frozen=True, slots=True)
class Material:
    """n excerpts of a study, with what people gave them: ``gold`` (n,) by code."""

    ids: tuple[str, ...]
    texts: tuple[str, ...]
    plain: NDArray[np.float32]
    trained: NDArray[np.float64]
    codes: tuple[str, ...]
    probabilities: NDArray[np.float64]
    clusters: tuple[Rows, ...]
    gold: Mapping[str, NDArray[np.bool_]]

    @property
    def words(self) -> NDArray[np.int64]:
        """(n,) how many words each has."""
        return np.array([len(text.split()) for text in self.texts], np.int64)


def main() -> None:
    """Run the benchmark and print its table."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        home = asked.study or Path(folder)
        if not (home / "study").is_dir():
            _tell("taking the dialogues through tema")
            studied(read_dialogues(asked.data), home)
        given = material(home / "study", asked.data)
        table(given, home / "study")


def table(given: Material, folder: Path) -> None:
    """Print what each method brings back."""
    sought = [code for code in given.codes if given.gold[code].sum() >= LEAST_CODED]
    print(f"{len(given.ids)} excerpts, {len(sought)} codes with {LEAST_CODED} or more of them\n")
    rows = []
    for name, known in (("linear", linear(given, sought, folder)), ("trained", trained(given, sought))):
        figures: dict[str, list[tuple[float, ...]]] = {}
        for code, probabilities in known:
            for method, groups in proposed(given, probabilities, given.plain if name == "linear" else given.trained):
                figures.setdefault(method, []).append(best(groups, given.gold[code]))
        rows += [[name, method, str(len(sought)), *_cells(each)] for method, each in figures.items()]
    print("\n".join(markdown(HEADS, rows)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--study", type=Path, help="a folder to keep the study in between runs")
    asked = parser.parse_args()
    if not asked.data.is_dir():
        sys.exit(f"No data in {asked.data}: give its place with --data.")
    return asked


def material(folder: Path, data: Path) -> Material:
    """What the study holds, and which of its excerpts people gave each code."""
    with Study.open(folder) as study:
        ids, codes, probabilities = machine.scores(study)
        found, prior = vectors_of(study, ids), prior_of(study)
        row = {name: at for at, name in enumerate(ids)}
        clusters = tuple(
            np.array([row[each] for each in one.members if each in row], np.int64) for one in machine.clusters(study)
        )
        turns: dict[tuple[str, int], list[int]] = {}
        for segment in corpus.segments(study):
            if segment.id in row:
                turns.setdefault((Path(segment.place.transcript).stem, segment.turn), []).append(row[segment.id])
    assert found is not None and prior is not None and prior.ids == ids  # noqa: PT018
    texts = tuple(" ".join(text.split()) for text in found[0])
    gold = {code: np.zeros(len(ids), np.bool_) for code in codes}
    for _, dialogue, turn, words, code in quotes(data):
        if code in gold:
            said = " ".join(words.split())
            here = turns.get((dialogue, turn), [])
            marked = [at for at in here if said in texts[at] or texts[at] in said]
            gold[code][marked or here] = True
    return Material(ids, texts, found[1], prior.features, codes, probabilities.astype(np.float64), clusters, gold)


def trained(given: Material, sought: Sequence[str]) -> Iterator[tuple[str, NDArray[np.float64]]]:
    """Each code with what the trained model says of the others."""
    for code in sought:
        yield code, np.delete(given.probabilities, given.codes.index(code), axis=1)


def linear(given: Material, sought: Sequence[str], folder: Path) -> Iterator[tuple[str, NDArray[np.float64]]]:
    """Each code with what is learnt of the others from a codebook and a bank that never heard of it."""
    shelf = shipped("codebooks")
    codebook, _ = read_codebook(Path(str(shelf / "tillit.yaml")))
    assert codebook is not None
    bank = a_few(
        read_bank(Path(str(shelf / "tillit.bank.jsonl")), [each.id for each in codebook.codes])[0], trained_on=False
    )
    texts = sorted(set(training_set(codebook, bank).texts))
    with Study.open(folder) as study:
        known = encoded(study, texts)
    for code in sought:
        training = training_set(*without(codebook, bank, code))
        sentences = np.stack([known[text] for text in training.texts])
        prior, _ = prior_from_sentences(given.ids, given.plain, given.words, training, sentences)
        yield code, 1 / (1 + np.exp(-prior.logits))


def encoded(study: Study, texts: Sequence[str]) -> Mapping[str, NDArray[np.float32]]:
    """The sentences' vectors by the default embedder; kept in the study, for the next time."""
    name = embedder_name(DEFAULT_EMBEDDER)
    missing = sorted(set(texts) - machine.vectors(study, name, texts).keys())
    if missing:
        _tell(f"encoding {len(missing)} sentences of the codebook and its bank")
        machine.save_vectors(study, name, missing, load_embedder(DEFAULT_EMBEDDER).encode(missing, lambda _: None))
    return machine.vectors(study, name, texts)


def without(codebook: Codebook, bank: Sequence[Passage], code: str) -> tuple[Codebook, tuple[Passage, ...]]:
    """The codebook and the bank without the code and every passage that speaks of it."""
    codes = tuple(
        replace(each, near_misses=tuple(miss for miss in each.near_misses if miss.code != code))
        for each in codebook.codes
        if each.id != code
    )
    return replace(codebook, codes=codes), tuple(each for each in bank if code not in {*each.codes, *each.near})


def proposed(
    given: Material, probabilities: NDArray[np.float64], vectors: NDArray[np.floating]
) -> Iterator[tuple[str, Groups]]:
    """What each method proposes, in its order."""
    points = centred(vectors.astype(np.float32)).astype(np.float64)
    rows = open_rows(probabilities, given.words >= LEAST_WORDS)
    found = [each.rows for each in regions(points.astype(np.float32), rows)]
    held = occurrence(probabilities, [dialogue_of(name) for name in given.ids], given.clusters)
    unfit = [
        each
        for at, each in enumerate(given.clusters)
        if not held.fits[at].any() and says_something(probabilities, each)
    ]
    ours = [*found, *unfit]
    yield "tema: neighbourhoods, then clusters that no code fits", ours
    yield "tema: neighbourhoods alone", found
    yield "clusters that no code fits", unfit
    yield "all clusters", given.clusters
    yield "hdbscan's leaves", leaves(points, rows)
    chance = np.random.default_rng(0)
    for _ in range(DRAWS):
        yield "drawn by lot", [chance.choice(rows, min(len(each), len(rows)), replace=False) for each in ours]


def leaves(points: NDArray[np.float64], rows: Rows) -> Groups:
    """The leaves of hdbscan's tree in the space that clusters are sought in, densest first."""
    from hdbscan import HDBSCAN

    places, of_row = walked(points[rows].astype(np.float32))
    labels = HDBSCAN(min_cluster_size=5, min_samples=2, cluster_selection_method="leaf").fit(places).labels_[of_row]
    found = [rows[labels == each] for each in range(labels.max() + 1)]
    return sorted(found, key=lambda each: -float(np.linalg.norm(points[each].mean(axis=0))))


def best(groups: Groups, gold: NDArray[np.bool_]) -> tuple[float, ...]:
    """Found, right, F1, rank, how many, times chance: of the group that holds the code best."""
    top = (0.0, 0.0, 0.0, float("nan"))
    for rank, rows in enumerate(groups, start=1):
        hits = int(gold[rows].sum())
        found, right = hits / gold.sum(), hits / max(len(rows), 1)
        f1 = 2 * found * right / (found + right) if hits else 0.0
        top = max(top, (found, right, f1, float(rank)), key=lambda each: each[2])
    return (*top, float(len(groups)), top[1] / float(gold.mean()))


def _cells(figures: Sequence[tuple[float, ...]]) -> list[str]:
    found, right, f1, rank, many, times = np.nanmean(np.array(figures), axis=0)
    return [f"{found:.2f}", f"{right:.2f}", f"{f1:.2f}", f"{rank:.1f}", f"{many:.1f}", f"{times:.1f}"]


def _tell(what: str) -> None:
    print(what, "...", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

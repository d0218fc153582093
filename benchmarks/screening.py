"""How well documents are ranked by a question, what marking saves, and whether the estimate of the unread holds.

    python benchmarks/screening.py DATA

Topics of labelled sets stand in for research questions: the titles of parliamentary debates (documents: speeches), the
categories of a building FAQ (documents: question and answer), broad topics (documents: sentences). Marking is
simulated: a reader who is never wrong follows the order, one document in five by lot.

Printed: mean average precision of the order before any mark, for tema and for either half of it alone; the work saved
over reading in any order until 95 % of the relevant have been found (WSS@95, Cohen et al. 2006), with and without
learning from marks; and how often the range for the unread holds, at every moment and when it first says stop.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from labelled import faq_english, faq_swedish, sib
from tema.embed import load_embedder
from tema.records import Block, Document
from tema.screening.learning import chances, learnt, likeness
from tema.screening.lexical import alike, bm25, count
from tema.screening.questions import COMMON
from tema.screening.relevance import Shelved, cosines, directions, document_vectors, of_documents, relevance
from tema.screening.stretches import stretches
from tema.screening.unseen import ERROR, FEWEST, Look, unseen
from tema.text import content_words

FOLDER_SIZE, RELEVANT = 94, 32
"""The folder that this is made for: so many documents, of which so many were used."""

MOST = 0.8
"""A share of the relevant documents that many would settle for."""

TOPICS = {
    "science/technology": "vetenskap och teknik",
    "travel": "resor",
    "politics": "politik",
    "sports": "idrott och sport",
    "health": "hälsa",
    "entertainment": "underhållning",
    "geography": "geografi",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A set: documents, the topic of each, and the question that each topic is asked as."""

    name: str
    language: str
    texts: tuple[str, ...]
    topics: tuple[str, ...]
    asked: dict[str, str]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A set with vectors and words: ``questions`` are the topics in the order of the columns."""

    case: Case
    shelved: Shelved
    questions: tuple[str, ...]
    asked: np.ndarray
    raw: np.ndarray
    words: tuple[tuple[str, ...], ...]
    vectors: np.ndarray
    by_words: np.ndarray


def cases(data: Path) -> list[Case]:
    """The sets there are."""
    labelled = data / "labelled"
    found = [_debates(data / "riksdag_2022" / "dialogues.jsonl")]
    for read in (faq_swedish, faq_english):
        one = read(labelled)
        found.append(Case(one.name, one.language, one.texts, one.labels, {label: label for label in set(one.labels)}))
    one = sib(labelled)
    found.append(Case(one.name, "sv", one.texts, one.labels, TOPICS))
    return found


def _debates(file: Path) -> Case:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    long = [row for row in rows if len(row["text"].split()) >= 150]
    asked = {row["dialogue_id"]: row["title"] for row in long}
    texts, topics = tuple(row["text"] for row in long), tuple(row["dialogue_id"] for row in long)
    return Case("Debates, speeches", "sv", texts, topics, asked)


def document(name: str, text: str, language: str) -> Document:
    """A text with a paragraph a line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", start, start + len(line), " ".join(line.split())))
        start += len(line) + 1
    return Document(name, text, tuple(blocks), None, language, hashlib.sha256(text.encode()).hexdigest())


def prepared(case: Case, keep: Path | None) -> Prepared:
    """Encode everything, once: ``keep`` is a folder for vectors."""
    shelf = [stretches(document(str(n), text, case.language)) for n, text in enumerate(case.texts)]
    told = [each.told for one in shelf for each in one]
    questions = tuple(sorted(case.asked))
    asked = [case.asked[topic] for topic in questions]
    encoded, common = _encoded([*told, *asked], keep), _encoded(COMMON, keep)
    owner = np.repeat(np.arange(len(shelf)), [len(one) for one in shelf])
    counts = count([each.words for one in shelf for each in one])
    shelved = Shelved(encoded[: len(told)], counts, owner, (case.language,) * len(shelf))
    words = tuple(tuple(word.lemma for word in content_words(text, case.language)) for text in asked)
    whole = count([[word for each in one for word in each.words] for one in shelf])
    raw = encoded[len(told) :]
    away = directions(raw, common)
    return Prepared(case, shelved, questions, away, raw, words, document_vectors(shelved), alike(whole))


def _encoded(texts: Sequence[str], keep: Path | None) -> np.ndarray:
    file = keep / f"{hashlib.sha256(chr(0).join(texts).encode()).hexdigest()[:24]}.npy" if keep else None
    if file and file.exists():
        return np.load(file)
    started = time.perf_counter()
    vectors = load_embedder("multilingual-e5-small").encode(texts, lambda _: None)
    print(f"  {len(texts)} texts encoded in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        np.save(file, vectors)
    return vectors


def average_precision(scores: np.ndarray, relevant: np.ndarray) -> float:
    """Of one order; ties broken by place."""
    hits = relevant[np.argsort(-scores, kind="stable")]
    return float((np.cumsum(hits)[hits] / (np.flatnonzero(hits) + 1)).mean())


def orders(one: Prepared) -> dict[str, np.ndarray]:
    """The scores (documents, questions) of every way to rank."""
    owner, size = one.shelved.owner, len(one.case.texts)
    words = np.stack([bm25(one.shelved.counts, each) for each in one.words], axis=1)
    sense = cosines(one.shelved, one.asked)
    chance = np.random.default_rng(0).random((size, len(one.questions)))
    raw = np.asarray(one.shelved.vectors, float) @ np.asarray(one.raw, float).T
    return {
        "tema": relevance(one.shelved, one.asked, one.words).documents,
        "words alone (BM25)": of_documents(words, owner, size),
        "cosine alone, centred": of_documents(sense, owner, size),
        "cosine alone, as it comes": of_documents(raw, owner, size),
        "reciprocal ranks": of_documents(_reciprocal(sense) + _reciprocal(words), owner, size),
        "any order": chance,
    }


def _reciprocal(scores: np.ndarray) -> np.ndarray:
    ranks = np.argsort(np.argsort(-scores, axis=0, kind="stable"), axis=0)
    return 1 / (61 + ranks)


@dataclass(frozen=True, slots=True)
class Folder:
    """Documents drawn from a set: their rows there, how well each answers, and which are relevant."""

    rows: np.ndarray
    scores: np.ndarray
    relevant: np.ndarray


@dataclass(frozen=True, slots=True)
class Screened:
    """A simulated screening: how many were read until 95 % were found, and what the estimate said on the way."""

    read: int
    held: tuple[bool, ...]
    high: tuple[bool, ...]
    missed: tuple[float, ...]
    widths: tuple[int, ...]
    stopped: int
    recall: float
    most: int


def screened(alikeness: np.ndarray, folder: Folder, seed: int, *, learning: bool, lots: bool) -> Screened:
    """Follow the order, one in five by lot, until all is read."""
    scores, relevant = folder.scores, folder.relevant
    draw, size = np.random.default_rng(seed), len(scores)
    rows: list[int] = []
    looks: list[Look] = []
    held, high, missed, widths = [], [], [], []
    stopped, recall, most = size, 1.0, size
    wanted, read = int(np.ceil(0.95 * relevant.sum())), size
    logits = learnt(alikeness, scores, np.array([], int), np.array([], bool))
    for step in range(size):
        left = np.setdiff1d(np.arange(size), rows)
        lot = lots and step % 5 == 4
        row = int(draw.choice(left)) if lot else int(left[np.argmax(logits[left])])
        rows.append(row)
        looks.append(Look("lot" if lot else "order", bool(relevant[row])))
        if learning:
            logits = learnt(alikeness, scores, np.array(rows), relevant[rows])
        if relevant[rows].sum() >= wanted:
            read = min(read, step + 1)
        if not lots or step + 1 < FEWEST:
            continue
        others = np.setdiff1d(left, [row])
        told = unseen(looks, size, float(chances(logits[others]).sum()))
        truth = int(relevant[others].sum())
        held.append(told.low <= truth <= told.high)
        high.append(truth <= told.high_by_lot)
        missed.append(abs(told.about - truth))
        widths.append(told.high - told.low)
        if told.recall >= MOST and most == size:
            most = step + 1
        if told.safe and stopped == size:
            stopped, recall = step + 1, float(relevant[rows].sum() / relevant.sum())
    return Screened(read, tuple(held), tuple(high), tuple(missed), tuple(widths), stopped, recall, most)


def folders(one: Prepared, times: int) -> list[Folder]:
    """Folders of the size this is made for, drawn from a set: rows, scores and which are relevant.

    Topics are put together until there are enough relevant documents; the others fill the folder.
    """
    draw, labels = np.random.default_rng(1), np.array(one.case.topics)
    scores = relevance(one.shelved, one.asked, one.words).documents
    found = []
    for _ in range(times):
        chosen: list[int] = []
        for topic in draw.permutation(len(one.questions)):
            chosen.append(int(topic))
            yes = np.flatnonzero(np.isin(labels, [one.questions[each] for each in chosen]))
            if len(yes) >= RELEVANT:
                break
        no = np.setdiff1d(np.arange(len(labels)), yes)
        wanted = RELEVANT if draw.random() < 0.5 else int(draw.integers(3, RELEVANT))
        rows = np.concatenate([draw.choice(yes, wanted, False), draw.choice(no, FOLDER_SIZE - wanted, False)])
        rows = draw.permutation(rows)
        best = scores[np.ix_(rows, chosen)].max(axis=1)
        found.append(Folder(rows, (best - best.mean()) / best.std(), np.isin(rows, yes)))
    return found


def print_orders(every: Sequence[Prepared]) -> None:
    """Mean average precision of each order on each set."""
    print("## Order before any mark: mean average precision over questions\n")
    names = list(orders(every[0]))
    print("| set | documents | questions | " + " | ".join(names) + " |")
    print("|---" * (3 + len(names)) + "|")
    for one in every:
        labels, ranked = np.array(one.case.topics), orders(one)
        cells = [
            np.mean([average_precision(scores[:, k], labels == topic) for k, topic in enumerate(one.questions)])
            for scores in ranked.values()
        ]
        sys.stdout.flush()
        print(
            f"| {one.case.name} | {len(labels)} | {len(one.questions)} | "
            + " | ".join(f"{c:.3f}" for c in cells)
            + " |"
        )


def print_screenings(every: Sequence[Prepared], times: int) -> None:
    """Work saved and coverage, on folders of the size this is made for."""
    print(f"\n## Simulated screenings of {FOLDER_SIZE} documents, 3-{RELEVANT} relevant, {times} a set\n")
    print(
        "| set | WSS@95, question only | with marks | with marks and one in five by lot | range holds, all moments "
        "| range holds from first to last | by lot alone holds, all moments | guess misses by | half read: width "
        "| 80 % is sure after | 95 % is sure after | found then | stopped with < 95 % |"
    )
    print("|---" * 13 + "|")
    for one in every:
        alikeness = likeness(one.vectors, one.by_words)
        plain, taught, lots = [], [], []
        for seed, folder in enumerate(folders(one, times)):
            own = alikeness[np.ix_(folder.rows, folder.rows)]
            plain.append(screened(own, folder, seed, learning=False, lots=False))
            taught.append(screened(own, folder, seed, learning=True, lots=False))
            lots.append(screened(own, folder, seed, learning=True, lots=True))
        saved = [np.mean([1 - each.read / FOLDER_SIZE - 0.05 for each in group]) for group in (plain, taught, lots)]
        held = np.concatenate([each.held for each in lots])
        always = np.mean([all(each.held) for each in lots])
        by_lot = np.mean([all(each.high) for each in lots])
        half = FOLDER_SIZE // 2 - FEWEST
        print(
            f"| {one.case.name} | " + " | ".join(f"{s:.3f}" for s in saved) + f" | {held.mean():.3f} | {always:.3f} | "
            f"{by_lot:.3f} | {np.mean([np.mean(each.missed) for each in lots]):.1f} | "
            f"{np.mean([each.widths[half] for each in lots]):.1f} | {np.mean([each.most for each in lots]):.0f} | "
            f"{np.mean([each.stopped for each in lots]):.0f} | "
            f"{np.mean([each.recall for each in lots]):.3f} | {np.mean([each.recall < 0.95 for each in lots]):.3f} |"
        )
    print(f"\nThe range is meant to hold at all moments at once in {1 - 2 * ERROR:.0%} of the screenings at least.")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--times", type=int, default=100, help="simulated screenings a set")
    parser.add_argument("--keep", type=Path, help="a folder to keep vectors in between runs")
    chosen = parser.parse_args()
    every = [prepared(case, chosen.keep) for case in cases(chosen.data)]
    print_orders(every)
    print_screenings(every, chosen.times)


if __name__ == "__main__":
    main()

"""How much of what a researcher wants as codes is drafted from documents, and how much beside it.

    .venv/bin/python benchmarks/draft.py
    .venv/bin/python benchmarks/draft.py --tasks dev --show
    .venv/bin/python benchmarks/draft.py --folder /elsewhere/with/a/gold.yaml

Concepts are matched one to one with those wanted: a concept serves one of them, and one that is put together with
another (``also``) serves the one that fits best. A concept is found when its name means it *and* one of its sources
overlaps the place that it rests on.

- *found*: the share of those wanted that are (recall); *right*: the share of the proposed that are (precision);
  *wrong per right*: how many to drop for each to keep.
- *named*: found by name alone; *exact*: of all places that concepts cite, the share whose words are the document's own
  at that place.
- *defined*: of those found that the document defines, the share whose definition overlaps the defining words.
- *families*: pairs of found concepts that stand together, F1. *background*, *advice*: the share that is set aside.

``keyphrases`` is the peer: the commonest words and runs of up to three, weighed by how rare they are in the other
documents (TF-IDF), as many as are wanted.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from draft_gold import HERE, Aside, Task, Wanted, means, overlaps, tasks
from draft_peer import keyphrases
from tema.records.documents import Concept, Draft

Method = Callable[[Task], Draft]
HEADS = ("found", "right", "wrong per right", "named", "exact", "defined", "families", "background", "advice")


def main() -> None:
    """Draft every task by every method and print the table."""
    asked = _arguments()
    every = list(tasks(asked.shared, asked.folder))
    chosen = [task for task in every if any(task.name.startswith(part) for part in asked.tasks.split(","))]
    methods: dict[str, Method] = {"tema": _drafted, "keyphrases": lambda task: keyphrases(task, every)}
    print("| documents | method | wanted | proposed | " + " | ".join(HEADS) + " | seconds |")
    print("|---" * (len(HEADS) + 5) + "|")
    details: list[str] = []
    for name, method in methods.items():
        rows = []
        for task in chosen:
            begun = time.perf_counter()
            draft = method(task)
            seconds = time.perf_counter() - begun
            pairs = matched(task, draft)
            rows.append(figures(task, draft, pairs))
            counts = str(len(task.concepts)), str(len(draft.concepts))
            print(_row([task.name, name, *counts], rows[-1], f"{seconds:.2f}"))
            if asked.show and name == "tema":
                details += shown(task, draft, pairs)
        if len(rows) > 1:
            print(_row(["mean", name, "", ""], _means(rows), ""))
    print("\n".join(["", *details]))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared/documents"), help="the shipped codebook's own")
    parser.add_argument("--folder", type=Path, default=HERE, help="documents with a gold.yaml")
    parser.add_argument("--tasks", default="", help="beginnings of names, with commas between")
    parser.add_argument("--show", action="store_true", help="what is missed, what is wrong, what is misnamed")
    return parser.parse_args()


def _drafted(task: Task) -> Draft:
    try:
        from tema.draft import draft_codebook
    except ImportError:
        sys.exit("There is no tema.draft yet.")
    return draft_codebook(task.documents, "draft")


def matched(task: Task, draft: Draft) -> dict[int, tuple[int, int]]:
    """For each wanted concept that is met: the number of the proposed one, and 2 if its place is right too, else 1."""
    from scipy.optimize import linear_sum_assignment

    worth = np.array([[_worth(want, concept, task, draft) for concept in draft.concepts] for want in task.concepts])
    if not worth.size:
        return {}
    rows, columns = linear_sum_assignment(-worth)
    return {int(row): (int(at), int(worth[row, at])) for row, at in zip(rows, columns, strict=True) if worth[row, at]}


def _worth(want: Wanted, concept: Concept, task: Task, draft: Draft) -> float:
    """2.x where name and place are right, 1 by name alone; a little more for a name that is not only in ``also``."""
    texts = {document.name: document.text for document in task.documents}
    there = [texts[place.document][place.start : place.end] for place in want.places]
    language = task.documents[0].language
    names = [each for each in (concept.name, *concept.also) if means(each, want.names, there, language)]
    if not names:
        return 0
    files = dict(draft.documents)
    placed = any(overlaps(cited, place, files) for cited in concept.sources for place in want.places)
    return 1 + placed + 0.1 * (concept.name in names)


def figures(task: Task, draft: Draft, pairs: dict[int, tuple[int, int]]) -> list[float]:
    """The measures, in the order of HEADS; NaN for what cannot be measured."""
    found = {row: at for row, (at, worth) in pairs.items() if worth == 2}
    wrong = len(draft.concepts) - len(found)
    return [
        _share(len(found), len(task.concepts)),
        _share(len(found), len(draft.concepts)),
        _share(wrong, len(found)),
        _share(len(pairs), len(task.concepts)),
        _exact(task, draft),
        _defined(task, draft, found),
        _families(task, draft, found),
        _set_aside(task, draft, "background"),
        _set_aside(task, draft, "recommendation"),
    ]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def _exact(task: Task, draft: Draft) -> float:
    documents = {document.name: document for document in task.documents}
    files = dict(draft.documents)
    right = [
        document.text[cited.start : cited.end] == cited.text
        and document.lines(cited.start, cited.end) == (cited.first_line, cited.last_line)
        for concept in draft.concepts
        for cited in concept.sources
        for document in [documents[files.get(cited.document, cited.document)]]
    ]
    return _share(sum(right), len(right))


def _defined(task: Task, draft: Draft, found: dict[int, int]) -> float:
    files = dict(draft.documents)
    told = [
        definition is not None and overlaps(definition, want.definition, files)
        for row, at in found.items()
        for want, definition in [(task.concepts[row], draft.concepts[at].definition)]
        if want.definition
    ]
    return _share(sum(told), len(told))


def _families(task: Task, draft: Draft, found: dict[int, int]) -> float:
    both = either = 0
    for (one, first), (two, second) in combinations(found.items(), 2):
        wanted = task.concepts[one].family == task.concepts[two].family
        drafted = draft.concepts[first].family == draft.concepts[second].family
        both += 2 * (wanted and drafted)
        either += wanted + drafted
    return _share(both, either)


def _set_aside(task: Task, draft: Draft, kind: str) -> float:
    wanted = [each for each in task.aside if each.kind == kind]
    return _share(sum(_is_aside(each, task, draft) for each in wanted), len(wanted))


def _is_aside(aside: Aside, task: Task, draft: Draft) -> bool:
    files, language = dict(draft.documents), task.documents[0].language
    held = [each for each in draft.set_aside if each.kind == aside.kind]
    if aside.place:
        return any(overlaps(cited, aside.place, files) for each in held for cited in each.sources)
    return any(means(each.name, aside.names, aside.names, language) for each in held)


def shown(task: Task, draft: Draft, pairs: dict[int, tuple[int, int]]) -> Iterator[str]:
    """What was missed, what was proposed beside, and what was not set aside."""
    used = {at for at, _ in pairs.values()}
    yield f"**{task.name}**"
    for row, want in enumerate(task.concepts):
        if row not in pairs:
            yield f"  missed: {want.name} ({want.family})"
        elif pairs[row][1] < 2:
            yield f"  misplaced: {want.name}"
    for number, concept in enumerate(draft.concepts):
        if number not in used:
            first = concept.sources[0] if concept.sources else None
            yield f"  wrong: {concept.name} ({concept.sure:.2f}; line {first.first_line if first else '-'})"
    yield from (f"  not set aside: {each.name}" for each in task.aside if not _is_aside(each, task, draft))


def _means(rows: Sequence[Sequence[float]]) -> list[float]:
    columns = [[value for value in column if not math.isnan(value)] for column in zip(*rows, strict=True)]
    return [sum(column) / len(column) if column else float("nan") for column in columns]


def _row(heads: Sequence[str], row: Sequence[float], seconds: str) -> str:
    return "| " + " | ".join([*heads, *("-" if math.isnan(value) else f"{value:.2f}" for value in row), seconds]) + " |"


if __name__ == "__main__":
    main()

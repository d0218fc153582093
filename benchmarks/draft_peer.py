"""A plain peer of drafting: the words and runs of words that tell a document apart from the others."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from draft_gold import Task
from tema.records.documents import Cited, Concept, Document, Draft
from tema.text import lemma, stop_words

LONGEST = 3


def keyphrases(task: Task, every: Sequence[Task]) -> Draft:
    """As many runs of words as are wanted, by TF-IDF over the documents of ``every``; places are all occurrences."""
    others = [document for one in every for document in one.documents]
    runs = {document.name: _runs(document) for document in others}
    places: dict[str, list[Cited]] = defaultdict(list)
    for document in task.documents:
        for run, found in runs[document.name].items():
            places[run] += found
    rarity = {run: math.log(len(others) / sum(run in held for held in runs.values())) for run in places}
    best = sorted(places, key=lambda run: (-len(places[run]) * rarity[run] * (1 + 0.5 * run.count(" ")), run))
    concepts = tuple(
        Concept(str(number), places[run][0].text, "", tuple(places[run]), 0.5, ())
        for number, run in enumerate(best[: len(task.concepts)])
    )
    return Draft("peer", task.documents[0].language, (), (), concepts, ())


def _runs(document: Document) -> dict[str, list[Cited]]:
    language = document.language if document.language in {"sv", "en"} else "sv"
    idle, found = stop_words(language), defaultdict(list)
    for part in re.finditer(r"[^.,:;!?()•–|\n]+", document.text):
        words = list(re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", part[0]))
        for start, end in _within(len(words)):
            run = words[start:end]
            if not any(word[0].casefold() in idle or len(word[0]) < 3 for word in (run[0], run[-1])):
                key = " ".join(lemma(word[0].casefold(), language) for word in run)
                place = part.start() + run[0].start(), part.start() + run[-1].end()
                found[key].append(_cited(document, *place))
    return dict(found)


def _within(count: int) -> Iterator[tuple[int, int]]:
    for start in range(count):
        for end in range(start + 1, min(count, start + LONGEST) + 1):
            yield start, end


def _cited(document: Document, start: int, end: int) -> Cited:
    return Cited(document.name, start, end, document.text[start:end], *document.lines(start, end))

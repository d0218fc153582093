"""Advice on a codebook that can be read: what is missing, and what overlaps.

None of it stops the codebook from being used. The limits follow the practice of codebook construction (definition,
inclusion, exclusion, examples and near misses for every code; MacQueen et al. 1998) and the numbers that the shipped
codebook holds itself to.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from tema.codebook.drafted import borrowed, draft_advice, drafted_codes, is_unwritten
from tema.codebook.lines import problem
from tema.codebook.read import code_lines
from tema.records import Code, Codebook, Example, Problem

MIN_EXAMPLES = 8
MIN_NEAR_MISSES = 3
ALIKE = 0.5
"""Cosine between two definitions from which they are said to be alike. In the shipped codebook no pair reaches it."""

_Advice = tuple[str, str, dict[str, object]]
"""The code, the message key, the values."""


def check_codebook(codebook: Codebook, file: str, text: str = "") -> tuple[Problem, ...]:
    """What is missing or overlaps in a codebook, code by code in its order; empty for a complete one.

    Codes that are out of use are let be. Of codes that are still marked as drafted from documents (see `drafted`) it
    is not said what they lack, but how sure the draft was and where the words are still a document's.

    Args:
        codebook: as read.
        file: the name that the advice gives.
        text: the YAML text that the codebook was read from; with it each piece of advice names the line of its code.
    """
    lines = code_lines(text, file) if text else {}
    drafted = drafted_codes(text, file)
    order = {code.id: number for number, code in enumerate(codebook.codes)}
    codebook = replace(codebook, codes=codebook.in_use)
    # Everything is still missing from what has only just been drafted; that would drown what must be done first.
    advice = [each for each in _incomplete(codebook) if each[0] not in drafted]
    advice += [*borrowed(codebook), *_repeated(codebook), *_alike(codebook)]
    advice.sort(key=lambda piece: order[piece[0]])
    told = (problem(file, lines.get(code), key, code=code, **values) for code, key, values in advice)
    return (*draft_advice(drafted, file), *told)


def _incomplete(codebook: Codebook) -> Iterator[_Advice]:
    languages = {codebook.language, *codebook.name}
    languages.update(*(family.name for family in codebook.families), *(code.name for code in codebook.codes))
    for code in codebook.codes:
        yield from _missing_fields(code, sorted(languages))
        yield from _few_utterances(code)
        yield from _itself(code)


def _missing_fields(code: Code, languages: Sequence[str]) -> Iterator[_Advice]:
    for language in languages:
        if language not in code.name:
            yield code.id, "codebook-no-name", {"language": language}
    if not code.inclusion:
        yield code.id, "codebook-no-inclusion", {}
    if not code.exclusion:
        yield code.id, "codebook-no-exclusion", {}
    if not code.neighbours:
        yield code.id, "codebook-no-neighbours", {}
    if not code.source:
        yield code.id, "codebook-no-source", {}


def _few_utterances(code: Code) -> Iterator[_Advice]:
    if len(code.examples) < MIN_EXAMPLES:
        yield code.id, "codebook-few-examples", {"count": len(code.examples), "wanted": MIN_EXAMPLES}
    if len(code.near_misses) < MIN_NEAR_MISSES:
        yield code.id, "codebook-few-near-misses", {"count": len(code.near_misses), "wanted": MIN_NEAR_MISSES}
    valences = {example.valence for example in code.examples}
    for wanted in ("strengthens", "weakens"):
        if valences and not valences & {wanted, "both"}:
            yield code.id, "codebook-one-sided", {"valence": wanted}


def _itself(code: Code) -> Iterator[_Advice]:
    if code.id in code.neighbours:
        yield code.id, "codebook-own-neighbour", {}
    for miss in code.near_misses:
        if miss.code == code.id:
            yield code.id, "codebook-own-near-miss", {"text": miss.text}


def _repeated(codebook: Codebook) -> Iterator[_Advice]:
    """Sentences that stand in more than one place where they contradict or count twice."""
    first: dict[str, Code] = {}
    for code in codebook.codes:
        for example in code.examples:
            other = first.setdefault(_folded(example.text), code)
            if other is not code or example is not _same(code, example.text):
                yield code.id, "codebook-example-twice", {"text": example.text, "other": other.id}
    for code in codebook.codes:
        for miss in code.near_misses:
            if _same(code, miss.text):
                yield code.id, "codebook-example-is-near-miss", {"text": miss.text}


def _same(code: Code, text: str) -> Example | None:
    """The first example of a code that says just what ``text`` says."""
    return next((example for example in code.examples if _folded(example.text) == _folded(text)), None)


def _folded(text: str) -> str:
    """The words of a text and nothing else: what makes two utterances the same to a reader."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _alike(codebook: Codebook) -> Iterator[_Advice]:
    # Where nobody has written the definition yet the same sentence stands in every code.
    codes = [code for code in codebook.codes if not is_unwritten(code.definition)]
    vectors = _weighted([_lemmas(code.definition, codebook.language) for code in codes])
    column = {word: number for number, word in enumerate(sorted({word for vector in vectors for word in vector}))}
    weights = np.zeros((len(codes), len(column)))
    for row, vector in zip(weights, vectors, strict=True):
        row[[column[word] for word in vector]] = list(vector.values())
    closeness = np.triu(weights @ weights.T, k=1)
    for one, other in np.argwhere(closeness >= ALIKE).tolist():
        percent = round(100 * float(closeness[one, other]))
        yield codes[other].id, "codebook-alike", {"other": codes[one].id, "percent": percent}


@lru_cache(maxsize=1024)
def _lemmas(text: str, language: str) -> tuple[str, ...]:
    from simplemma import lemmatize

    words = re.findall(r"\w+", text.casefold())
    try:
        return tuple(lemmatize(word, lang=language) for word in words)
    except ValueError:
        # A language that simplemma does not know: the words as they stand.
        return tuple(words)


def _weighted(texts: Sequence[Sequence[str]]) -> list[Mapping[str, float]]:
    """Unit-length TF-IDF vectors with smoothed idf, as in scikit-learn's TfidfVectorizer."""
    spread = Counter(word for words in texts for word in set(words))
    idf = {word: math.log((1 + len(texts)) / (1 + n)) + 1 for word, n in spread.items()}
    return [_unit({word: n * idf[word] for word, n in Counter(words).items()}) for words in texts]


def _unit(weights: Mapping[str, float]) -> Mapping[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}

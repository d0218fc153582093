"""Say what a cluster is about: its keywords, and the excerpts that show it at its most typical and at its widest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tema.cluster import centred
from tema.records import Cluster, Clustering, Vectors
from tema.text import Word, content_words

KEYWORDS = 10
FEW_KEYWORDS = 5
TYPICAL = 5
DIVERSE = 5

_TYPICAL_BALANCE = 0.7  # how much an excerpt's closeness to the centre counts against its likeness to those chosen
_DIVERSE_BALANCE = 0.3
_STRONG_SHARE = 0.5  # diverse excerpts come from the stronger half of the members
_PAIR_SHARE = 0.5  # of a word's uses in the cluster must be in the pair for the pair to take its place

_Term = tuple[str, ...]
"""One lemma, or two that follow each other."""


def describe(
    texts: Sequence[str], ids: Sequence[str], vectors: Vectors, clustering: Clustering, language: str
) -> tuple[Cluster, ...]:
    """Describe every cluster of ``clustering``, in order of its number.

    ``texts``, ``ids`` and the rows of ``vectors`` (n, dim) are those that were clustered, in the same order;
    ``language`` is that of the texts (ISO 639-1). Members run from strongest to weakest, ties by closeness to the
    centre, then by their order. Excerpts are ids of members; none is both typical and diverse, and no text comes twice.

    Keywords are words weighed by c-TF-IDF (Grootendorst 2022, arXiv:2203.05794, equation 2) and grouped by lemma, each
    shown in its commonest written form; a cluster of nothing but small words ("Ja, precis") has none. Excerpts are
    chosen by maximal marginal relevance (Carbonell and Goldstein 1998).
    """
    count = int(clustering.labels.max(initial=-1)) + 1
    if count == 0:
        return ()
    words = [content_words(text, language) for text in texts]
    keywords = _keywords(words, clustering.labels, count)
    points = centred(vectors)
    described = []
    for number in range(count):
        rows = _members(points, clustering, number)
        typical, diverse = _excerpts(points, rows, texts)
        described.append(
            Cluster(
                number=number,
                members=tuple(ids[row] for row in rows),
                keywords=keywords[number],
                typical=tuple(ids[row] for row in typical),
                diverse=tuple(ids[row] for row in diverse),
            )
        )
    return tuple(described)


# Keywords


@dataclass(frozen=True, slots=True)
class _Uses:
    """How often each term stands in a cluster, in how many of its segments, and what it is divided by."""

    often: Counter[_Term]
    segments: Counter[_Term]
    size: int


def _keywords(words: Sequence[Sequence[Word]], labels: NDArray[np.int64], count: int) -> list[tuple[str, ...]]:
    """The keywords of each cluster; the segments outside serve as one more class to tell the clusters from."""
    terms = [_terms(segment) for segment in words]
    uses = [_uses([terms[row] for row in np.flatnonzero(labels == number)]) for number in range(-1, count)]
    everywhere: Counter[_Term] = Counter()
    for use in uses:
        everywhere.update(use.often)
    singles = sum(often for term, often in everywhere.items() if len(term) == 1)
    average = singles / len(uses)
    forms = _forms(words)
    return [_shown(_weighed(use, everywhere, average), use, forms) for use in uses[1:]]


def _terms(words: Sequence[Word]) -> list[_Term]:
    """The lemmas of a segment, and each two of them that follow upon each other in one sentence."""
    return [*((word.lemma,) for word in words), *((word.lemma, following.lemma) for word, following in _pairs(words))]


def _pairs(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    for word, following in pairwise(words):
        if following.number == word.number + 1 and not following.opens and word.lemma != following.lemma:
            yield word, following


def _uses(segments: Sequence[Sequence[_Term]]) -> _Uses:
    often: Counter[_Term] = Counter()
    spread: Counter[_Term] = Counter()
    for terms in segments:
        often.update(terms)
        spread.update(set(terms))
    return _Uses(often, spread, max(1, sum(len(term) == 1 for terms in segments for term in terms)))


def _weighed(use: _Uses, everywhere: Counter[_Term], average: float) -> list[_Term]:
    """The cluster's terms, those that set it apart first.

    A term's weight is its share of the cluster's words times log(1 + words per cluster / uses everywhere). A word that
    only one segment brings up says little about the others: such words come last, and only where there are few better.
    """
    weight = {term: often / use.size * float(np.log1p(average / everywhere[term])) for term, often in use.often.items()}
    ranked = sorted(weight, key=lambda term: (-weight[term], term))
    shared = [term for term in ranked if use.segments[term] > 1]
    missing = FEW_KEYWORDS - sum(len(term) == 1 for term in shared)
    single = [term for term in ranked if use.segments[term] == 1 and len(term) == 1]
    return shared + single[: max(0, missing)]


def _shown(ranked: Sequence[_Term], use: _Uses, forms: dict[_Term, str]) -> tuple[str, ...]:
    """The first terms as they are written; a fixed pair ("psykisk ohälsa") stands in for words used mostly in it."""
    fixed = [term for term in ranked if len(term) > 1 and _is_fixed(term, use)]
    swallowed = {(part,) for term in fixed for part in term if use.often[term] >= _PAIR_SHARE * use.often[part,]}
    chosen: list[str] = []
    for term in ranked:
        form = forms[term]
        if (len(term) == 1 and term not in swallowed) or term in fixed:
            if form not in chosen:
                chosen.append(form)
            if len(chosen) == KEYWORDS:
                break
    return tuple(chosen)


def _is_fixed(pair: _Term, use: _Uses) -> bool:
    """Whether two words belong together: side by side in three segments, and in half the uses of the rarer one."""
    rarer = min(use.often[part,] for part in pair)
    return use.segments[pair] > 2 and use.often[pair] >= _PAIR_SHARE * rarer  # noqa: PLR2004 - two may be chance


def _forms(words: Sequence[Sequence[Word]]) -> dict[_Term, str]:
    """How each term is written most often: in lower case, unless it keeps its capital inside sentences."""
    written: dict[_Term, Counter[str]] = {}
    inside: dict[str, Counter[bool]] = {}
    for segment in words:
        for word in segment:
            written.setdefault((word.lemma,), Counter())[word.surface] += 1
            if not word.opens:
                inside.setdefault(word.lemma, Counter())[word.surface[0].isupper()] += 1
        for word, following in _pairs(segment):
            written.setdefault((word.lemma, following.lemma), Counter())[f"{word.surface} {following.surface}"] += 1
    return {term: _form(term, surfaces, inside) for term, surfaces in written.items()}


def _form(term: _Term, surfaces: Counter[str], inside: dict[str, Counter[bool]]) -> str:
    named = [inside.get(part, Counter())[True] > inside.get(part, Counter())[False] for part in term]
    counts: Counter[str] = Counter()
    for surface, often in surfaces.items():
        parts = [part if name else part.lower() for part, name in zip(surface.split(), named, strict=True)]
        counts[" ".join(parts)] += often
    return min(counts, key=lambda form: (-counts[form], form))


# Excerpts


def _members(points: Vectors, clustering: Clustering, number: int) -> NDArray[np.int64]:
    rows = np.flatnonzero(clustering.labels == number)
    return rows[np.lexsort((rows, -_to_centre(points[rows]), -clustering.strengths[rows]))]


def _to_centre(points: Vectors) -> NDArray[np.float64]:
    """The cosine of each point to the mean of all, rounded so that copies of one text are truly equal."""
    exact = points.astype(float)
    centre = exact.mean(axis=0)
    cosines: NDArray[np.float64] = np.round((exact * centre).sum(axis=1) / max(float(np.linalg.norm(centre)), 1e-12), 6)
    return cosines


def _excerpts(points: Vectors, rows: NDArray[np.int64], texts: Sequence[str]) -> tuple[list[int], list[int]]:
    """Typical and diverse members: rows of one text count once, and small clusters give fewer rather than the same."""
    first: dict[str, int] = {}
    for position, row in enumerate(rows.tolist()):
        first.setdefault(" ".join(texts[row].split()), position)
    distinct = np.array(sorted(first.values()))
    relevance = _to_centre(points[rows])[distinct]
    rows = rows[distinct]
    exact = points[rows].astype(float)
    open_ = np.ones(len(rows), bool)
    typical = _chosen(exact, relevance, open_, [], TYPICAL, _TYPICAL_BALANCE)
    open_[typical] = False
    open_[max(TYPICAL + DIVERSE, round(len(rows) * _STRONG_SHARE)) :] = False
    diverse = _chosen(exact, relevance, open_, typical, DIVERSE, _DIVERSE_BALANCE)
    return rows[typical].tolist(), rows[diverse].tolist()


def _chosen(  # noqa: PLR0913, PLR0917 - what the choice depends on
    points: NDArray[np.float64],
    relevance: NDArray[np.float64],
    eligible: NDArray[np.bool_],
    taken: Sequence[int],
    count: int,
    balance: float,
) -> list[int]:
    """Up to ``count`` positions, each the best one left: near the centre, unlike what is taken or chosen already."""
    likeness = np.zeros(len(points)) if not taken else np.full(len(points), -1.0)
    for other in taken:
        likeness = np.maximum(likeness, _cosines(points, other))
    chosen: list[int] = []
    for _ in range(min(count, int(eligible.sum()))):
        gain = np.where(eligible, balance * relevance - (1 - balance) * likeness, -np.inf)
        gain[chosen] = -np.inf
        best = int(gain.argmax())
        likeness = np.maximum(likeness, _cosines(points, best)) if chosen or taken else _cosines(points, best)
        chosen.append(best)
    return chosen


def _cosines(points: NDArray[np.float64], position: int) -> NDArray[np.float64]:
    # Summed by numpy itself: a matrix product may add in another order on another number of threads.
    cosines: NDArray[np.float64] = (points * points[position]).sum(axis=1)
    return cosines

"""Findings of one concept put together: the same words whatever their endings, or words a text calls the same."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tema.draft.finding import Finding
from tema.draft.words import word_set
from tema.text import content_words, lemma, stop_words

_TELLING = 0.55
"""From this on a definition outweighs a list."""
_EITHER = re.compile(r"\s(?:eller|or)\s")
_FEWEST = 5
_ALIKE = 0.85
"""Definitions that share this much of their words are taken for the same: fewer would join opposites."""
_FORM = 40
"""Definitions that may share a word and be held against each other."""
Key = tuple[str, ...]
_KEPT = word_set(
    "inte ingen låg hög svag stark god dålig mer mindre not no low high weak strong good poor more less själv self",
    "egen andra other others",
)
_HYPHEN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Gathered:
    """All findings of one concept, the first of them the one that names it."""

    findings: tuple[Finding, ...]
    also: tuple[tuple[str, str], ...] = ()
    """Other names, each with the kind of reason it was taken for the same."""


def key_of(name: str, language: str) -> Key:
    """The lemmas of the words that carry meaning, in order."""
    idle = stop_words(language or "en") - _KEPT
    words = [word.lower() for word in _HYPHEN.findall(name)]
    kept = [word for word in words if word not in idle] or words
    return tuple(_base(lemma(word, language or "en")) for word in kept)


def _base(word: str) -> str:
    """Endings that the dictionary leaves: "tilliten", "exclusions"."""
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 4 else word  # noqa: PLR2004


def gathered(findings: Sequence[Finding], language: str) -> list[Gathered]:
    """The findings by concept, in the order in which the first of each stands."""
    groups: dict[Key, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(key_of(finding.name, language), []).append(finding)
    groups = {key: _settled(group) for key, group in groups.items() if key}
    synonyms = _synonyms(groups, language)
    return [
        Gathered(tuple(group), tuple(synonyms.get(key, ())))
        for key, group in _joined(groups, synonyms, language).items()
    ]


def _settled(group: list[Finding]) -> list[Finding]:
    """The most telling finding first; the rest as they stand."""
    best = max(
        group,
        key=lambda finding: (
            finding.definition is not None and finding.base >= _TELLING,
            finding.base,
        ),
    )
    rest = [finding for finding in group if finding is not best]
    return [best, *rest]


def _synonyms(groups: dict[Key, list[Finding]], language: str) -> dict[Key, list[tuple[str, str]]]:
    """For each concept the other names that the texts give it, each with the kind of reason."""
    found: dict[Key, list[tuple[str, str]]] = {}
    for key, group in groups.items():
        for other in (other for finding in group for other in finding.also):
            if key_of(other, language) != key:
                found.setdefault(key, []).append((other, "bracket"))
        first, *rest = _EITHER.split(group[0].name)
        same = groups.get(key_of(first, language)) if rest else None
        if same is not None and same is not group:
            found.setdefault(key, []).append((same[0].name, "either"))
    for key, name in _alike(groups, language):
        found.setdefault(key, []).append((name, "definition"))
    return found


def _alike(groups: dict[Key, list[Finding]], language: str) -> Iterator[tuple[Key, str]]:
    """Concepts that are defined in nearly the same words, under different names: the first, and the other's name.

    Two sets that share so much share one of their rarest words, so only those that do are held against each other
    (prefix filtering: Chaudhuri, Ganti & Kaushik 2006, "A primitive operator for similarity joins"). A rare word that
    very many share is a form that is filled in, which tells nothing.
    """
    words = {
        key: frozenset(word.lemma for word in content_words(group[0].definition.text, language))
        for key, group in groups.items()
        if group[0].definition is not None
    }
    long = [(key, told) for key, told in words.items() if len(told) >= _FEWEST]
    common = Counter(word for _, told in long for word in told)
    index: dict[str, list[int]] = {}
    pairs: set[tuple[int, int]] = set()
    for number, (_, told) in enumerate(long):
        spare = len(told) - math.ceil(_ALIKE * len(told)) + 1
        for word in sorted(told, key=lambda each: (common[each], each))[:spare]:
            before = index.setdefault(word, [])
            pairs.update((other, number) for other in before if len(before) < _FORM)
            before.append(number)
    for one, two in sorted(pairs):
        (key, told), (other, said) = long[one], long[two]
        if len(told & said) >= _ALIKE * len(told | said) and not set(key) & set(other):
            yield key, groups[other][0].name


def _joined(
    groups: dict[Key, list[Finding]], synonyms: dict[Key, list[tuple[str, str]]], language: str
) -> dict[Key, list[Finding]]:
    """Concepts under another's other name are put with it."""
    taken: dict[Key, Key] = {}
    for key, names in synonyms.items():
        for name, _ in names:
            other = key_of(name, language)
            if other in groups and other != key and other not in taken and key not in taken:
                taken[other] = key
    kept: dict[Key, list[Finding]] = {key: list(group) for key, group in groups.items() if key not in taken}
    for other, key in taken.items():
        kept[key].extend(replace(finding, name=groups[key][0].name) for finding in groups[other])
    return kept

"""Finding words in texts whatever their ending: *förtroende* finds *förtroendet* and *förtroenden*.

A query is words that must all occur in one text, in any order: ``tillit`` in any inflection, ``tillit*`` any word that
begins so, ``*reform`` any that ends so, ``"exact phrase"`` these very words in this order. Å, ä and ö are letters of
their own; other accents and capitals make no difference (*idé* = *ide*).
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from tema.text import lemma, stop_words

Kind = Literal["inflected", "start", "end", "inside", "phrase"]
Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:[-:'’][^\W_]+)*")
_PART = re.compile(r"[-:'’]")
_QUERY = re.compile(r'["”“](?P<phrase>[^"”“]*)["”“]?|(?P<word>[^\s"”“]+)')
_OWN_LETTERS = frozenset("åäöÅÄÖ")
_SHORTEST_INSIDE = 3
_SHORTEST_COMPOUND, _SHORTEST_TAIL, _SHORTEST_HEAD = 9, 4, 3


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked for: folded words, one unless it is a phrase."""

    kind: Kind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The texts, and for each folded word the numbers of the texts where it occurs, once for each time."""

    texts: Sequence[str]
    words: Mapping[str, array[int]]
    language: str
    _by_form: dict[str, list[str]] = field(default_factory=dict)


def build(texts: Sequence[str], language: str) -> Index:
    """Read the texts word by word."""
    words: dict[str, array[int]] = {}
    for number, text in enumerate(texts):
        for word in map(folded, _WORD.findall(text)):
            words.setdefault(word, array("I")).append(number)
    return Index(texts, words, language)


def warm(index: Index) -> Mapping[str, Sequence[str]]:
    """The words by every form they may stand under; looked up once, and best before somebody waits for it."""
    if not index._by_form:  # noqa: SLF001 - filled here only
        found: dict[str, list[str]] = {}
        for word in index.words:
            for form in _forms(word, index.language):
                found.setdefault(form, []).append(word)
        index._by_form.update(found)  # noqa: SLF001
    return index._by_form  # noqa: SLF001


def terms(query: str, *, inside: bool = False) -> tuple[Term, ...]:
    """What the query asks for; with ``inside`` a plain word is also found within longer ones."""
    found = []
    for match in _QUERY.finditer(query):
        written = match["phrase"] if match["phrase"] is not None else match["word"]
        words = tuple(folded(word) for word in _WORD.findall(written))
        if not words:
            continue
        if match["phrase"] is not None or len(words) > 1:
            found.append(Term("phrase", words))
        else:
            found.append(Term(_kind(written, words[0], inside=inside), words))
    return tuple(dict.fromkeys(found))


def _kind(written: str, word: str, *, inside: bool) -> Kind:
    starts, ends = written.endswith("*"), written.startswith("*")
    if (starts and ends) or (inside and len(word) >= _SHORTEST_INSIDE and not starts and not ends):
        return "inside"
    return "start" if starts else "end" if ends else "inflected"


@dataclass(frozen=True, slots=True)
class Found:
    """The texts where all that was asked for occurs, each with how many times, and what to look for in them."""

    texts: Mapping[int, int]
    words: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where in ``text`` the words stand."""
        words = _read(text)
        spans = {(start, end) for start, end, word in words if word in self.words}
        for phrase in self.phrases:
            spans |= {(words[i][0], words[i + len(phrase) - 1][1]) for i in _runs(words, phrase)}
        return tuple(sorted(spans))


def find(index: Index, asked: Sequence[Term]) -> Found:
    """The texts that hold every term, in order."""
    words: set[str] = set()
    counted: list[Counter[int]] = []
    phrases = tuple(term.words for term in asked if term.kind == "phrase")
    for term in asked:
        if term.kind != "phrase":
            matching = matches(index, term)
            words |= matching
            counted.append(Counter(number for word in matching for number in index.words[word]))
    left: set[int] | None = set.intersection(*map(set, counted)) if counted else None
    for phrase in phrases:
        counted.append(_with_phrase(index, phrase, left))
        left = set(counted[-1])
    texts = {number: sum(times[number] for times in counted) for number in sorted(left or ())}
    return Found(texts, frozenset(words), phrases)


def matches(index: Index, term: Term) -> set[str]:
    """The words of the texts that a term of one word means."""
    (word,) = term.words
    if term.kind == "start":
        return {each for each in index.words if any(part.startswith(word) for part in (each, *_parts(each)))}
    if term.kind == "end":
        return {each for each in index.words if each.endswith(word)}
    by_form, idle = warm(index), stop_words(index.language)
    found = {each for form in _forms(word, index.language) for each in by_form.get(form, ())}
    # *skola* is the school, and not the verb whose forms are *ska* and *skulle*.
    found = found & idle | {word} & index.words.keys() if word in idle else found - idle
    if term.kind == "inside":
        found |= {each for each in index.words if word in each}
    return found


def _with_phrase(index: Index, phrase: tuple[str, ...], among: set[int] | None) -> Counter[int]:
    holding = among
    for word in phrase:
        having = set(index.words.get(word, ()))
        holding = having if holding is None else holding & having
    times = Counter({number: len(list(_runs(_read(index.texts[number]), phrase))) for number in holding or ()})
    return +times


@lru_cache(maxsize=1 << 12)
def _read(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((found.start(), found.end(), folded(found.group())) for found in _WORD.finditer(text))


def _runs(words: Sequence[tuple[int, int, str]], phrase: tuple[str, ...]) -> Iterator[int]:
    for at in range(len(words) - len(phrase) + 1):
        if all(words[at + i][2] == word for i, word in enumerate(phrase)):
            yield at


@lru_cache(maxsize=1 << 17)
def folded(word: str) -> str:
    """The word in lower case without accents, but for the letters å, ä and ö."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFC", word)
    letters = (each if each in _OWN_LETTERS else unicodedata.normalize("NFD", each)[0] for each in plain)
    return "".join(letters).casefold().replace("’", "'")


def _parts(word: str) -> tuple[str, ...]:
    """The parts of a word joined by hyphen, colon or apostrophe; none of a plain word."""
    parts = tuple(_PART.split(word))
    return parts if len(parts) > 1 else ()


@lru_cache(maxsize=1 << 18)
def _forms(word: str, language: str) -> frozenset[str]:
    """What a word may stand under: itself and its lemma, the lemma's lemma, and the same of its parts."""
    forms = {word}
    for each in (word, *_parts(word)):
        base = _base(each, language)
        forms |= {each, base, folded(lemma(base, language))}
    return frozenset(forms)


def _base(word: str, language: str) -> str:
    """The lemma; of a compound that no dictionary has, the lemma of its last part behind the first."""
    base = folded(lemma(word, language))
    if base != word or len(word) < _SHORTEST_COMPOUND or language != "sv":
        return base
    for start in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
        tail = word[start:]
        if _is_known(tail, language):
            return word[:start] + folded(lemma(tail, language))
    return base


def _is_known(word: str, language: str) -> bool:
    from simplemma import is_known

    return bool(is_known(word, lang=language))

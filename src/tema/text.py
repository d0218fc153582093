"""Words: what counts as one, which lemma it belongs to, and which words say nothing about the subject.

Swedish compounds are kept whole ("handläggningstid"): they are the subject words of talk about authorities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_WORD = re.compile(r"(?<!\w)(?:\d+-)?[^\W\d_]+(?:[-:'’][^\W_]+)*")
_REMARK = re.compile(r"\([^()\n]{1,30}\)|\[[^\[\]\n]{1,30}\]")
_SENTENCE_END = frozenset('.!?…:;"”“»«–—-\n•')
_POSSESSIVE = re.compile(r"(?<=\w)[:'’]s$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, its lemma in lower case, whether it opens a sentence, and its number in the text, from 0."""

    surface: str
    lemma: str
    opens: bool
    number: int


def tokens(text: str, language: str) -> tuple[str, ...]:  # noqa: ARG001 - every language read so far is written with the same word borders
    """The words of ``text`` as written, in order; digits and punctuation are no words.

    A word is a run of letters with what hyphens, colons and apostrophes join to it ("covid-19", "70-talet", "EU:s").
    Short remarks in brackets, "(skratt)" or "[ohörbart]", are the transcriber's and not said by anyone: left out.
    """
    return tuple(match.group() for match in _WORD.finditer(_said(text)))


@lru_cache(maxsize=1 << 17)
def lemma(word: str, language: str) -> str:
    """The dictionary form of ``word`` in lower case; the word itself where ``language`` has no dictionary.

    From simplemma's dictionary and rules, which take compounds apart only to find the ending ("handläggningstiderna"
    becomes "handläggningstid"), after a short list of corrections of our own.
    """
    from simplemma import lemmatize

    plain = _POSSESSIVE.sub("", word).lower()
    corrected = _corrections(language).get(plain)
    if corrected:
        return corrected
    try:
        return str(lemmatize(plain, lang=language)).lower()
    except ValueError:  # simplemma knows some fifty languages and says so when asked for another
        return plain


@lru_cache(maxsize=8)
def stop_words(language: str) -> frozenset[str]:
    """Words in lower case that tell nothing about the subject: the general list, and those of spoken language."""
    import stopwordsiso

    general = stopwordsiso.stopwords(language) if stopwordsiso.has_lang(language) else ()
    return (frozenset(general) | _listed(language, "spoken")) - _listed(language, "content")


def content_words(text: str, language: str) -> tuple[Word, ...]:
    """The words of ``text`` that carry subject matter, in order: no stop words, no single letters, no numbers."""
    return tuple(word for word in _words(text, language) if _tells(word, language))


def _words(text: str, language: str) -> Iterator[Word]:
    end, text = 0, _said(text)
    for number, match in enumerate(_WORD.finditer(text)):
        between = text[end : match.start()]
        opens = number == 0 or not _SENTENCE_END.isdisjoint(between)
        end = match.end()
        yield Word(match.group(), lemma(match.group(), language), opens, number)


def _said(text: str) -> str:
    return _REMARK.sub(" \N{BULLET} ", text)


def _tells(word: Word, language: str) -> bool:
    idle = stop_words(language)
    return len(word.lemma) > 1 and word.lemma not in idle and word.surface.lower().replace("’", "'") not in idle


@lru_cache(maxsize=8)
def _corrections(language: str) -> dict[str, str]:
    pairs = (line.split() for line in _lines(language, "lemmas"))
    return {written: base for written, base in pairs}  # noqa: C416 - dict() would not tell mypy that these are pairs


def _listed(language: str, kind: str) -> frozenset[str]:
    return frozenset(word for line in _lines(language, kind) for word in line.split())


def _lines(language: str, kind: str) -> list[str]:
    file = files("tema").joinpath("wordlists", f"{language}.{kind}.txt")
    if not file.is_file():
        return []
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]

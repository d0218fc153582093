"""Sentences that say what something is: definitions and contrasts.

The patterns are those by which definitions are commonly found in running text: a term, a defining verb or phrase, and
what it is (Hearst 1992, "Automatic acquisition of hyponyms from large text corpora"; Westerhout & Monachesi 2007,
"Extraction of Dutch definitory contexts"): here for Swedish and English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tema.draft import wordings
from tema.draft.naming import is_name, named, shared_head
from tema.draft.words import NO_SUBJECT, PRONOUNS, word_set


@dataclass(frozen=True, slots=True)
class Said:
    """A term and what is said of it, with places in the sentence; ``base`` is how sure the wording makes it."""

    term: str
    defined: tuple[int, int] | None
    base: float
    apart: bool = False
    also: tuple[str, ...] = ()


def defined(sentence: str, language: str, heading: str = "") -> Iterator[Said]:
    """The terms that the sentence defines or tells apart; the one it is about first.

    ``heading`` is what "it" may stand for in the text below it, "" for nothing.
    """
    if sentence.endswith("?"):
        return
    first = _first(sentence, language, heading)
    if first is not None:
        yield first
    for said in (*_aside(sentence, language), *_called(sentence), *_apart(sentence, language)):
        if first is None or said.term.lower() != first.term.lower():
            yield said


def _first(sentence: str, language: str, heading: str) -> Said | None:
    """What the sentence is about, also after "Unlike x, "."""
    beside = wordings.BESIDE.match(sentence)
    said = _shifted(_subject(sentence[beside.end() :], language, heading), beside.end()) if beside else None
    return said or _subject(sentence, language, heading)


def _aside(sentence: str, language: str) -> Iterator[Said]:
    """Terms that are defined by the way: "x, which means ..."."""
    for pattern in wordings.RELATIVE if ", " in sentence or ": " in sentence else ():
        matches = list(_overlapping(pattern, sentence))
        for number, found in enumerate(matches):
            term = _tail(found.group("term"), language)
            start, end = found.span("def")
            if number + 1 < len(matches):  # "x, which is ..., from y, which is ...": up to what ties y to x
                end = min(end, max(start + 1, sentence.rfind(",", start, matches[number + 1].start("term"))))
            if term:
                yield Said(term, (start, end), 0.6)
    twice = list(wordings.PLACES.finditer(sentence))
    for found in twice if len(twice) > 1 else ():
        if usable(found.group("term")):
            yield Said(found.group("term"), found.span("def"), 0.55)


def _overlapping(pattern: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    """All that is found, also inside the definition of what was found before."""
    found = pattern.search(sentence)
    while found:
        yield found
        found = pattern.search(sentence, found.start("def"))


def _called(sentence: str) -> Iterator[Said]:
    """Terms that something is called by: "we speak of x when ...", "... we call this x"."""
    for pattern in (wordings.SPEAK, wordings.WE_CALL, wordings.CALLED, wordings.WHEN_CALLED):
        for found in pattern.finditer(sentence):
            if usable(found.group("term")):
                yield Said(found.group("term"), found.span("def") if found.group("def") else None, 0.65)


def _apart(sentence: str, language: str) -> Iterator[Said]:
    """Terms that something is told apart from: "unlike x", "the difference between x and y"."""
    for pair in (*wordings.PAIR.finditer(sentence), *wordings.FROM.finditer(sentence)):
        one, two = _tail(pair.group("one"), language), _head_of(pair.group("two"), language)
        for name in shared_head(one, two):
            if name and not wordings.PEOPLE.search(pair.group()):
                yield Said(name, None, 0.5, apart=True)
    apart = [found for pattern in wordings.APART for found in pattern.finditer(sentence)]
    more = [found for each in apart[:1] for found in wordings.AND_FROM.finditer(sentence, each.end())]
    for found in (*apart, *more):
        term = _head_of(found.group("term"), language)
        if term:
            after = wordings.WHICH.match(sentence, found.start("term"))
            yield Said(term, after.span("def") if after else None, 0.5 if after else 0.3, apart=True)


def _subject(sentence: str, language: str, heading: str) -> Said | None:
    it = wordings.IT.match(sentence) if heading else None
    if it:
        return Said(heading, it.span("def"), 0.8)
    calls = wordings.CALLS.search(sentence)
    also = (calls.group("also"),) if calls else ()
    for pattern, base in wordings.SENTENCES:
        found = pattern.match(sentence)
        if found and usable(found.group("term")):
            return Said(found.group("term"), found.span("def"), base, also=also)
    for pattern, base in ((wordings.COPULA, 0.65), (wordings.GERUND, 0.6), (wordings.BARE, 0.55)):
        found = pattern.match(sentence)
        if found and usable(found.group("term")) and _tells(found, language):
            return Said(found.group("term"), found.span("def"), base, also=also)
    differs = wordings.DIFFERS.match(sentence)
    fit = differs and usable(differs.group("term")) and not _many(differs.group("term"), language)
    return Said(differs.group("term"), None, 0.5) if differs and fit else None


def _shifted(said: Said | None, by: int) -> Said | None:
    if said is None or said.defined is None:
        return said
    return replace(said, defined=(said.defined[0] + by, said.defined[1] + by))


def _tells(found: re.Match[str], language: str) -> bool:
    """Whether "X is a ..." says what X is, rather than how good it is or what happens to it."""
    said = found.group("def")
    return (
        not wordings.VALUED.match(said)
        and bool(wordings.COMPLEMENT.search(said))
        and not _definite(found.group("term"), language)
    )


def usable(term: str) -> bool:
    """Whether a stretch can be a term: no pronoun, no verb, nothing that speaks of the text itself."""
    words = term.lower().split()
    if not words or words[0] in PRONOUNS - _ARTICLES or (len(words) == 1 and words[0] in PRONOUNS):
        return False
    if _NTH.match(term):
        return False
    return not set(words) & _VERBS and not NO_SUBJECT.match(term) and is_name(named(term))


_NTH = re.compile(
    r"(?:(?:an?|the|en|ett|den|det)\s)?(?:first|second|third|fourth|fifth|första|andra|tredje|fjärde|femte)\s"
    r"(?:variety|form|type|kind|group|sort|way|stage|phase|step|instrument|formen|typen|sorten|gruppen|dimensionen|sättet|slaget)$",
    re.IGNORECASE,
)
"""What only counts ("a third variety"): the term comes after it."""
_ARTICLES = word_set("en ett den att a an the no to")
_PASSED = re.compile(r"(?:[ad]des|tes)$")
"""How a Swedish verb ends that tells what was done: "betonades"."""
_VERBS = word_set(
    "namnet ordet termen begreppet begrepp name word term concept idea notion avgörande",
    "är var har hade kan kunde ska skall vill blir blev visar ger gör får bör måste finns anser tycker säger",
    "innebär leder det vi man de som att_ och_att is are was were has have had can could will would shall should",
    "may might does did do shows gives makes said says we they it he she there which that who if when not inte om",
    "när krävs behövs nämns nämndes kallas används saknas lyfts anges ges tas sägs gäller handlar betyder inte ej not",
)


def _many(term: str, language: str) -> bool:
    """Whether a single word is the plural or definite form, as in statements about people or what is known."""
    from tema.text import lemma

    return " " not in term and lemma(term.lower(), language or "en") != term.lower()


def _definite(term: str, language: str) -> bool:
    """Whether a Swedish term is in the definite form, as in statements about something already known."""
    from tema.text import lemma

    if language != "sv":
        return term.split(maxsplit=1)[0].lower() == "the"
    last = term.rsplit(maxsplit=1)[-1].lower()
    return lemma(last, "sv") != last and last.endswith(("en", "et", "n", "na", "et")) and len(last) > 4  # noqa: PLR2004


def _idle(word: str, language: str) -> bool:
    from tema.text import stop_words

    low = word.lower()
    return low in stop_words(language or "en") or low in PRONOUNS or low in _VERBS or bool(_PASSED.search(low))


def _tail(term: str, language: str) -> str | None:
    """The last words of a stretch that can be a term: back to the nearest small word, at most three."""
    kept: list[str] = []
    for word in reversed(term.split()):
        if _idle(word, language) or len(kept) == 2:  # noqa: PLR2004 - an adjective and its noun
            break
        kept.insert(0, word)
    return " ".join(kept) if kept and is_name(" ".join(kept)) else None


def _head_of(term: str, language: str) -> str | None:
    """The first words of a stretch that can be a term: up to the nearest small word, at most three."""
    words = term.split()
    while words and words[0].lower() in {"en", "ett", "den", "det", "a", "an", "the", "ren", "rent", "mere", "bara"}:
        words = words[1:]
    kept: list[str] = []
    for word in words:
        if word.lower() in {"of", "av"} and kept:
            kept.append(word)
            continue
        if _idle(word, language) or len(kept) in {2, 4}:
            break
        kept.append(word)
    while kept and kept[-1].lower() in {"of", "av"}:
        kept.pop()
    return " ".join(kept) if kept and is_name(" ".join(kept)) else None

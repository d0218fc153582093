"""Concepts that the sentences of a paragraph set side by side: by their order, their wording, or a word they share.

Each rule asks for at least two of a kind: one sentence that begins so says nothing, two that do take up one thing each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tema.draft.words import NO_SUBJECT, PRONOUNS, word_set

Taken = tuple[int, str, tuple[int, int] | None]
"""The number of the sentence, the term, and where its definition stands in the sentence."""
_WORD = r"[^\W\d_][\w’'-]*"
_ORDINAL = r"(?:first|second|third|fourth|fifth|last|final|första|andra|tredje|fjärde|femte|sista)"
_ARTICLE = r"(?:the\s|an?\s|en\s|ett\s)?"
_NUMBERED = (
    re.compile(
        rf"""^(?:The|Den|Det)\s{_ORDINAL}\s(?:{_WORD}\s)?(?:is|was|concerns|är|var|gäller)\s{_ARTICLE}
        (?P<term>{_WORD}(?:\s{_WORD}){{0,2}}?)(?:[,:]\s(?P<def>.+)|\.$)""",
        re.VERBOSE,
    ),
    re.compile(
        rf"""^(?:The|Den|Det)\s{_ORDINAL}(?:\s{_WORD})?,\s{_ARTICLE}(?P<term>{_WORD}(?:\s{_WORD}){{0,2}}),
        \s(?:is|means|concerns|refers\sto|är|innebär|betyder|gäller|avser|handlar\som)\s(?P<def>.+)$""",
        re.VERBOSE,
    ),
)
_AS = re.compile(
    rf"^(?:As|Som)\s(?:an?\s|en\s|ett\s)?(?P<term>{_WORD}(?:\s{_WORD})?),?\s(?P<def>(?:the|de[nt]?|en|an?)\s.+)$"
)
_KIND = re.compile(
    rf"^(?P<term>(?P<quality>{_WORD})\s(?P<noun>[a-zåäö][\w-]*))(?:,\s[^,]{{2,40}},)?\s(?P<verb>{_WORD})\s"
)
_SAID = re.compile(
    r"(?:is|are|has|can|may|means|kallas|är|har|kan|[a-zåäö]{2,}(?:ar|er|ör|år|ns)|utgör|rör|[a-z]{2,}[^s\W]s)$"
)
_QUALITY = re.compile(
    rf"""(?:^|\s)(?:kallas|benämns|är|is|is\scalled|called|och|and|men|but|medan|whereas|while)\s
    (?P<quality>{_WORD})\s(?P<def>(?:när|då|om|when|where|if)\s[^,;.]+?)(?=,?\s(?:och|and|men|but|medan|while)\s|[.;]|$)""",
    re.VERBOSE,
)
_IT = re.compile(r"^(?:Den|Det|It|They|De|This|Denna)\s")
_PLURAL = re.compile(r"(?:[^s]s|[^l]er|ar|or|na)$")
_NO_QUALITY = PRONOUNS | word_set(
    "tidigare senare nyare äldre yngre earlier later recent previous older younger new current annan hela",
    "whole only same last next",
)
_PAIR = 2


def in_parallel(sentences: Sequence[str], head: str = "", names: Sequence[str] = ()) -> Iterator[Taken]:
    """What the sentences of a paragraph take side by side.

    ``head`` is the noun that "it" stands for, "" for none; ``names`` are what the heading names side by side.

    "The first is x, ... The second, y, means ..."; "As a guest, ... As an owner, ..."; "Open silence is ... Closed
    silence is ..."; "It is called latent when ... and acute when ...".
    """
    yield from _several(_matched(sentences, _NUMBERED))
    yield from _several(_matched(sentences, (_AS,)))
    yield from _kinds(sentences)
    yield from _named_above(sentences, names)
    for number, sentence in enumerate(sentences):
        yield from _qualities(number, sentence, head)


def _several(taken: Iterator[Taken]) -> list[Taken]:
    found = list(taken)
    return found if len(found) >= _PAIR else []


def _matched(sentences: Sequence[str], patterns: Sequence[re.Pattern[str]]) -> Iterator[Taken]:
    for number, sentence in enumerate(sentences):
        found = next((match for pattern in patterns if (match := pattern.match(sentence))), None)
        if found:
            yield number, found.group("term"), found.span("def") if found.group("def") else None


def _kinds(sentences: Sequence[str]) -> Iterator[Taken]:
    """Sentences that begin with one noun, told apart by the quality before it."""
    by_noun: dict[str, dict[str, Taken]] = {}
    for number, sentence in enumerate(sentences):
        found = _KIND.match(sentence)
        if found and _SAID.match(found.group("verb")) and not _PLURAL.search(found.group("noun")):
            quality = found.group("quality").lower()
            if quality not in _NO_QUALITY and quality[-1] != "s" and not NO_SUBJECT.match(found.group("term")):
                by_noun.setdefault(found.group("noun"), {}).setdefault(quality, (number, found.group("term"), None))
    for kinds in by_noun.values():
        yield from kinds.values() if len(kinds) >= _PAIR else ()


def _named_above(sentences: Sequence[str], names: Sequence[str]) -> Iterator[Taken]:
    """Sentences about one of the things that the heading names: "Shame and pride" above "Pride can go both ways"."""
    for name in names:
        begins = re.compile(rf"^(?P<term>{re.escape(name[:1].upper() + name[1:])})\s(?P<verb>{_WORD})\s")
        for number, sentence in enumerate(sentences):
            found = begins.match(sentence)
            if found and _SAID.match(found.group("verb")):
                yield number, found.group("term"), None
                break


def _qualities(number: int, sentence: str, head: str) -> Iterator[Taken]:
    """The states of what a text has just spoken of: "latent when ... and acute when ..."."""
    if not head or not _IT.match(sentence):
        return
    found = [match for match in _QUALITY.finditer(sentence) if match.group("quality").lower() not in PRONOUNS]
    for match in found if len(found) >= _PAIR else ():
        yield number, f"{match.group('quality')} {head}", match.span("def")

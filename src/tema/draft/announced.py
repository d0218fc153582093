"""Headings that name one kind each, after a heading or a sentence that says how many there are.

"Four kinds of waiting", and below it four short headings with text of their own. Where a document shows no levels, or
gives all headings the same, their number and that they follow each other tell as much as a level would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tema.draft.cite import cite, spread
from tema.draft.finding import Finding, Over
from tema.draft.frames import Frame
from tema.draft.naming import adjective, is_name, named, title, uncounted
from tema.draft.patterns import usable
from tema.records.documents import Block, Document

_NUMBERS = {
    word: number
    for number, words in enumerate(("två two", "tre three", "fyra four", "fem five", "sex six", "sju seven"), 2)
    for word in words.split()
}
_COUNTED = re.compile(
    rf"""\b(?P<count>{"|".join(_NUMBERS)})\s(?:(?!of\b|av\b)[^\W\d_]+\s){{0,2}}?(?P<kinds>\w*(?:former|typer|sätt|slag|sorter|strategier|dimensioner
    |ansikten|hållningar|vägar|roller|mekanismer|erfarenheter|faser|skeden|steg|hinder|forms|types|kinds|sorts|ways|strategies
    |dimensions|temporalities|faces|roles|mechanisms|phases|stages|patterns|barriers|paths|modes))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s")
_LONGEST = 5
_FEWEST = 2
_BASE = 0.65


def announced_headings(document: Document, frames: Sequence[Frame]) -> Iterator[Finding]:
    """The headings that follow what announces as many of a kind, each with the text below it."""
    blocks = document.blocks
    for number, block in enumerate(blocks):
        if block.kind != "heading" or frames[number].role == "nothing":
            continue
        announces = _announcement(blocks, number)
        count = _NUMBERS[announces.group("count").lower()] if announces else 0
        below = _next(blocks, number, count)
        if announces and below and len(below) == count:
            over = Over(f"{document.name}#{number:05}", uncounted(title(block.reads)), cite(document, block))
            yield from (_finding(document, at, over) for at in below)


def _announcement(blocks: Sequence[Block], number: int) -> re.Match[str] | None:
    """Where the heading, or the one or two paragraphs right below it, say how many kinds there are."""
    own = _COUNTED.search(blocks[number].reads)
    texts = [] if own else [each for each in blocks[number + 1 : number + 3] if each.kind == "paragraph"]
    found = [match for each in texts for match in _COUNTED.finditer(each.reads)]
    return own or (found[-1] if found else None)


def _next(blocks: Sequence[Block], number: int, count: int) -> list[int]:
    """The numbers of the headings that come next, as many as were announced; none where they are of another make."""
    following = [at for at in range(number + 1, len(blocks)) if blocks[at].kind == "heading"][:count]
    above = blocks[number]
    lower = all(
        blocks[at].level > above.level or (_NUMBER.match(above.reads) and not _NUMBER.match(blocks[at].reads))
        for at in following
    )
    flat = all(blocks[at].level == above.level and not _NUMBER.match(blocks[at].reads) for at in following)
    flat = flat and _COUNTED.search(above.reads) is not None
    fit = all(_is_kind(blocks, at) for at in following)
    return following if count >= _FEWEST and fit and (lower or flat) else []


def _is_kind(blocks: Sequence[Block], at: int) -> bool:
    """Whether it is a short heading that can be a name, with running text right below it."""
    name = named(_NUMBER.sub("", blocks[at].reads))
    text = at + 1 < len(blocks) and blocks[at + 1].kind == "paragraph"
    return text and len(name.split()) <= _LONGEST and is_name(name) and usable(name) and not adjective(name)


def _finding(document: Document, at: int, over: Over) -> Finding:
    heading, text = document.blocks[at], document.blocks[at + 1]
    name = named(_NUMBER.sub("", heading.reads))
    return Finding(name, "heading", spread(document, heading, text), _BASE, over, cite(document, text), order=at)

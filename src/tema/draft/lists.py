"""Lists looked at as wholes, once each: which describe people, and which hold names alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tema.draft import words
from tema.draft.aside import is_background
from tema.draft.terms import CELLS
from tema.records.documents import Document

VERBAL = re.compile(
    r"^(?:sammanställ|kartlägg|framtag|genomför|testbädd|läst|läsning|skattning|sortering|sökning|"
    r"granskning av|utvärdering av|intervju|enkät|fokusgrupp|workshop|möte|"
    r"compilation|mapping of|development of|review of|interviews? with|survey of|focus group|meeting)\w*",
    re.IGNORECASE,
)
"""What begins as a step of the work does."""
SENTENCE = re.compile(
    r"\b(?:är|var|har|hade|kan|ska|blir|ger|finns|får|gör|går|kommer|visar|måste|bör|behöver|tar|"
    r"spelar|genererar|is|are|was|were|has|have|can|will|shall|gives|does|do|should|must|takes|"
    r"comes)\b",
    re.IGNORECASE,
)
"""A verb that makes a statement of what would else be a name."""
_FEW = 4


def of_people(document: Document, lists: Mapping[str, Sequence[int]]) -> frozenset[str]:
    """The keys of the lists most of whose members describe people."""
    found = set()
    for key, numbers in lists.items():
        names = [document.blocks[number].reads.split(CELLS)[0] for number in numbers]
        told = sum(is_background(name, document.language) for name in names)
        if len(names) > 1 and told * 2 > len(names):
            found.add(key)
    return frozenset(found)


def of_advice(document: Document, lists: Mapping[str, Sequence[int]]) -> frozenset[str]:
    """The keys of the lists where two items or more, and a third of all, say what ought to be done."""
    found = set()
    for key, numbers in lists.items():
        texts = [document.blocks[number].reads for number in numbers if document.blocks[number].kind == "item"]
        told = sum(bool(words.OUGHT_STRONG.search(text) or words.ORDERS.match(text)) for text in texts)
        if told > 1 and told * 3 >= len(texts):
            found.add(key)
    return frozenset(found)


def of_names(document: Document, lists: Mapping[str, Sequence[int]]) -> frozenset[tuple[str, int | None]]:
    """The lists that hold names alone, by key and heading: three items or more, short, no figures, no statement.

    A list under the very first heading is none: that is what a title page holds.
    """
    first = next((number for number, block in enumerate(document.blocks) if block.kind == "heading"), None)
    return frozenset(
        (key, under)
        for key, numbers in lists.items()
        for under, beside in _items(document, numbers)
        if under != first and len(beside) > 2 and all(_short(text) for text in beside)  # noqa: PLR2004
    )


def _items(document: Document, numbers: Sequence[int]) -> Iterator[tuple[int | None, list[str]]]:
    """The items among some blocks, by the heading that they stand under."""
    found: dict[int | None, list[str]] = {}
    for block in (document.blocks[number] for number in numbers):
        if block.kind == "item":
            found.setdefault(block.under, []).append(block.reads)
    yield from found.items()


def _short(text: str) -> bool:
    few = len(text.split()) <= _FEW and not re.search(r"[\d?@/]", text)
    return few and not SENTENCE.search(text) and not VERBAL.match(text)

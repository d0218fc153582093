"""Paragraphs that begin with their own name, set in bold or italics: "**Quiet refusal.** The clerk nods and ..."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tema.draft.cite import cite
from tema.draft.finding import Finding
from tema.draft.frames import Frame, role_of
from tema.draft.naming import is_name, named
from tema.draft.sentences import sentences
from tema.records.documents import Block, Document

_FEWEST = 2
_LONGEST = 5
_LEAST_TEXT = 4
_BASE = 0.65


def labelled(document: Document, frames: Sequence[Frame]) -> Iterator[Finding]:
    """The concepts that such paragraphs name, where one heading has several of them; what follows says what each is."""
    found = {number: label for number, block in enumerate(document.blocks) if (label := _label(block))}
    together = Counter(document.blocks[number].under for number in found)
    for number, label in found.items():
        block, frame = document.blocks[number], frames[number]
        fit = frame.role in {"concepts", "measures", "unknown"}
        if fit and together[block.under] >= _FEWEST:
            begin = len(label) + len(block.reads[len(label) :]) - len(block.reads[len(label) :].lstrip(" .:–—-"))
            ends = [end for _, end in sentences(block.reads) if end > begin]
            told = cite(document, block, begin, ends[0] if ends else None)
            yield Finding(named(label), "term", cite(document, block), _BASE, frame.over, told, order=number)


def _label(block: Block) -> str:
    """The words that the paragraph begins with, as marked, "" for none that can be a name."""
    first = block.marked[0].rstrip(" .:") if block.marked and block.kind == "paragraph" else ""
    begins = bool(first) and first[:1].isupper() and block.reads.startswith(first)
    text = block.reads[len(first) :].lstrip(" .:–—-").split()
    begins = begins and bool(text) and text[0][:1].isupper() and ". " not in first
    begins = begins and role_of(first) in {"unknown", "concepts"}
    fit = len(first.split()) <= _LONGEST and len(text) >= _LEAST_TEXT and is_name(named(first))
    return first if begins and fit else ""

"""A first codebook drafted from documents, for a person to go through: rules of language and layout, no language model.

``draft_codebook`` reads each document's blocks with what stands over them (``frames``), finds concepts in lists, terms
and headings (``listed``, ``terms``) and in sentences (``said``, ``patterns``), sets aside what is background or advice
(``aside``), puts findings of one concept together (``merging``) and makes a draft of them (``assemble``), with what
each is a kind of (``parents``) and what it is told apart from (``contrasts``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tema.draft import assemble, headings, listed
from tema.draft.announced import announced_headings
from tema.draft.aside import said_aside
from tema.draft.finding import Aside, Finding
from tema.draft.frames import frames_of
from tema.draft.labels import labelled
from tema.draft.merging import gathered
from tema.draft.said import statements
from tema.messages import Language
from tema.records.documents import Document, Draft

__all__ = ["draft_codebook"]

_OUTRIGHT = 0.6


def draft_codebook(documents: Sequence[Document], id: str) -> Draft:  # noqa: A002 - what the record calls it
    """The codebook that the documents propose; the same for the same documents, in whatever order they are given.

    ``id`` is what the codebook is to be called, in characters that an id may have.
    """
    read = sorted(documents, key=lambda document: (document.name, document.sha256))
    language = _language(read)
    known = frozenset(name for document in read for name in _defined(document))
    found = [each for document in read for each in _found(document, known)]
    findings = assemble.ordered(each for each in found if isinstance(each, Finding))
    groups = assemble.wanted(gathered(findings, language))
    families, ids = assemble.families(groups, language)
    return Draft(
        id=id,
        language=language,
        documents=tuple((document.name, document.name) for document in read),
        families=families,
        concepts=assemble.concepts(groups, ids, _headings(read), language),
        set_aside=assemble.set_aside((each for each in found if isinstance(each, Aside)), language),
    )


def _headings(documents: Sequence[Document]) -> list[str]:
    return [block.reads for document in documents for block in document.blocks if block.kind == "heading"]


def _language(documents: Sequence[Document]) -> Language:
    counts = Counter(document.language for document in documents)
    return "en" if counts["en"] > counts["sv"] else "sv"


def _defined(document: Document) -> Iterator[str]:
    """The names, in lower case, that sentences of the document define outright."""
    frames = frames_of(document)
    for number, block in enumerate(document.blocks):
        for finding in statements(document, number, block, frames[number]):
            if finding.kind == "defined" and finding.base >= _OUTRIGHT:
                yield finding.name.lower()


def _found(document: Document, known: frozenset[str]) -> Iterator[Finding | Aside]:
    frames = frames_of(document, known)
    reading = headings.read(document, frames)
    yield from headings.named_headings(reading)
    yield from announced_headings(document, frames)
    yield from labelled(document, frames)
    yield from listed.entries(reading)
    for number, block in enumerate(document.blocks):
        yield from statements(document, number, block, frames[number])
        yield from said_aside(document, number, block, frames[number])

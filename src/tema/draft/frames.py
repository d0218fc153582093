"""What stands over each block, and what that says of it: concepts, background, advice, procedure, nothing."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tema.draft import words
from tema.draft.cite import cite
from tema.draft.finding import Over
from tema.draft.naming import title
from tema.draft.sentences import sentences
from tema.records.documents import Document
from tema.text import lemma

Role = Literal["concepts", "measures", "background", "advice", "procedure", "nothing", "unknown"]

_KINDS = (
    r"(?:\w*former|\w*typer|slags?|sorters?|\w*dimensioner|sidor|grader|nivåer|aspekter|varianter|"
    r"forms?|types?|kinds?|sorts?|dimensions?|levels?|degrees?|facets?|varieties|modes?)"
)
_HEAD = (
    re.compile(
        rf"\b{_KINDS}\s+(?:av|of)\s+(?:the\s+)?([^\W\d_][\w-]+)(?:\s*[:.,–-]|$|\s+(?:i|på|bland|som|in|among|that)\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"\b([^\W\d_][\w-]+?)ens?\s+(?:\w+\s+)?{_KINDS}\b", re.IGNORECASE),
    re.compile(
        r"^([^\W\d_][\w-]+)\s+(?:kan (?:antingen )?vara|can be|may be|is either|är antingen)\s*:?$", re.IGNORECASE
    ),
    re.compile(rf"\b([^\W\d_]\w+[^s\W])s\s+(?:\w+\s+)?(?:{_KINDS}|egenskaper)\b", re.IGNORECASE),
    re.compile(r"\b([^\W\d_][\w-]+?)ens\s+egenskaper\b", re.IGNORECASE),
)
_COUNTED = re.compile(
    rf"\b{words.COUNTS}\s+(?:[^\W\d_]+\s+)?(?P<kinds>{_KINDS}\s+(?:av|of)\s+[^\W\d_]+)", re.IGNORECASE
)
_WHOLE = re.compile(
    r"^\w+ (?:\w+ ){0,2}(?:har|has|have|består|consists?|omfattar|innehåller|includes?|compris\w+|"
    r"utgörs|describes?|can be|kan ses|kännetecknas|utmärks|is characteri[sz]ed)\b",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:kan vara|kan delas|can be|may be|följande|the following)\b", re.IGNORECASE)
_STRONG: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("nothing", words.NOTHING),
    ("background", words.BACKGROUND),
    ("measures", words.MEASURES),
    ("advice", words.ADVICE),
    ("procedure", words.PROCEDURE),
    ("concepts", words.CONCEPTS),
)
_LONGEST_LEAD = 30
_LABEL = 12
"""Words that a paragraph among items may have and still be one of them."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands over a block: ``heading`` its block number; ``lead`` the words that announce a list, "" for none.

    ``head`` is what the things below are kinds of ("tillit" under "Former av tillit"), "" where nothing says.
    """

    role: Role
    heading: int | None
    lead: str
    over: Over
    head: str


@lru_cache(maxsize=4096)
def role_of(text: str, *, lead: bool = False) -> Role:
    """What a heading, or a lead-in, says of what stands below it."""
    text = re.sub(
        r"^(?:\d+(?:\.\d+)*[.)]?|(?:kapitel|chapter|del|part) \d+[.:]?)\s+", "", text.strip(), flags=re.IGNORECASE
    ).rstrip(" :.")
    for role, pattern in _STRONG[1:] if lead else _STRONG:
        if pattern.search(text):
            return role
    return "unknown"


def frames_of(document: Document, known: Container[str] = ()) -> tuple[Frame, ...]:
    """The frame of every block; for a heading that of what stands below it.

    ``known`` are names, in lower case, of concepts that the documents define: a list under such a name holds its parts.
    """
    found: list[Frame] = []
    leads = _leads(document)
    roles = {
        number: _standing(document, number, known)
        for number, block in enumerate(document.blocks)
        if block.kind == "heading"
    }
    overs = {own: _over(document, own) for own in (None, *roles)}
    for number, block in enumerate(document.blocks):
        own = number if block.kind == "heading" else block.under
        role = "unknown" if own is None else roles[own]
        lead_block = leads[number]
        lead, over = "", overs[own]
        if lead_block is not None:
            lead = _lead(document.blocks[lead_block].reads)
            said = role_of(lead, lead=True)
            role = said if said != "unknown" and role != "nothing" else role
            named = _named(lead) if said in {"concepts", "measures"} or own is None else ""
            if named:
                over = Over(f"{document.name}#{lead_block:05}", named, cite(document, document.blocks[lead_block]))
        found.append(Frame(role, own, lead, over, _head(lead, over.title, _title(document, own), document.language)))
    return tuple(found)


def _standing(document: Document, number: int, known: Container[str]) -> Role:
    """The role of a heading: its own words, else those of the headings that it stands under."""
    at: int | None = number
    seen: set[int] = set()
    while at is not None and at not in seen:
        seen.add(at)
        role = "concepts" if title(document.blocks[at].reads).lower() in known else role_of(document.blocks[at].reads)
        if role != "unknown" and not (
            at != number and role == "procedure" and document.blocks[at].level == 1 and len(seen) > 1
        ):
            return role
        at = document.blocks[at].under
    return "unknown"


def _leads(document: Document) -> list[int | None]:
    """For each item, row or term, the paragraph that announces the list it stands in."""
    leads: list[int | None] = []
    last: int | None = None
    open_list = False
    for number, block in enumerate(document.blocks):
        if block.kind == "heading":
            last, open_list = None, False
        elif block.kind == "paragraph" and (
            not open_list or block.reads.endswith(":") or len(block.reads.split()) > _LABEL
        ):
            announces = block.reads.endswith(":")
            leads.append(None)
            last, open_list = number, announces
            continue
        near = last is not None and document.blocks[last].under == block.under
        leads.append(last if near and block.kind != "heading" else None)
        if block.kind in {"item", "row"}:
            open_list = True
    return leads


def _lead(reads: str) -> str:
    spans = list(sentences(reads))
    if not spans:
        return ""
    start, end = spans[-1]
    said = reads[start:end]
    return said if len(said.split()) <= _LONGEST_LEAD else ""


def _named(lead: str) -> str:
    """The family that a lead-in names, "" for none: "kinds of silence" out of a sentence, or the whole."""
    counted = _COUNTED.search(lead)
    if counted:
        return title(counted.group("kinds"))
    few = 2 < len(lead.split()) <= 9  # noqa: PLR2004 - what fits in a heading
    return title(lead) if few and lead.endswith(":") and not _MAY.search(lead) and not _WHOLE.search(lead) else ""


def _title(document: Document, heading: int | None) -> str:
    return "" if heading is None else document.blocks[heading].reads


def _over(document: Document, heading: int | None) -> Over:
    if heading is None:
        return Over(f"{document.name}#", "")
    block = document.blocks[heading]
    return Over(f"{document.name}#{heading:05}", title(block.reads), cite(document, block))


def _head(lead: str, over: str, heading: str, language: str) -> str:
    for text in (lead, over, heading):
        for pattern in _HEAD:
            found = pattern.search(text)
            if found:
                word = found.group(1).lower()
                return lemma(word, language or "sv") if language == "sv" else word
    return ""


def whole_of(heading: str, language: str) -> str:
    """What a heading says that the things below are kinds of, in lower case: "Forms of trust"; "" for nothing."""
    return _head("", heading, "", language)

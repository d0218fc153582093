"""Concepts in lists, tables and terms; and what in them is background or advice instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tema.draft import patterns, words
from tema.draft.aside import is_background, parts
from tema.draft.cite import cite
from tema.draft.finding import Aside, Finding, Kind
from tema.draft.headings import SURE, Reading, is_label
from tema.draft.lists import SENTENCE, VERBAL
from tema.draft.naming import halves, is_name, named, plain, with_head
from tema.draft.terms import CELLS, Term, lone
from tema.records.documents import Block

_NEGATED = re.compile(
    r"^(?:inte|ej|not|no)\b(?! (?:beredd|villig|vilja|willing|being|having|att|bli|få|\w+ing\b))", re.IGNORECASE
)
_VARIABLE = re.compile(
    r"^(?:fråga|variabel|bakgrundsvariabel|egenskap|variable|question|characteristic|item|measure)s?$", re.IGNORECASE
)
_MEMBERS = frozenset({"item", "row"})
_LINE = 12
_QUOTED = re.compile(r"^[”“\"»]")


def entries(reading: Reading) -> Iterator[Finding | Aside]:
    """What every item, row and paragraph that begins with a term holds."""
    for number, block in enumerate(reading.document.blocks):
        frame, table = reading.frames[number], reading.tables.get(number)
        if block.kind == "heading" or frame.role == "nothing" or (table and (table.header or table.figures)):
            continue
        people = block.kind in _MEMBERS and frame.over.key in reading.people
        if frame.role == "background" or (people and frame.role != "procedure"):
            yield from _background(reading, number)
        elif frame.role != "procedure":
            yield from _entry(reading, number)


def _background(reading: Reading, number: int) -> Iterator[Aside]:
    block, term = reading.document.blocks[number], reading.terms[number]
    place, title = cite(reading.document, block), reading.frames[number].over.title
    if block.kind == "paragraph" and not (term or block.reads.endswith((".", ":"))):
        return
    text = block.reads
    if block.kind == "row":
        names = [block.reads.split(CELLS)[0]]
    elif term is not None:
        listed = parts(text[term.start : term.end])
        names = listed if len(listed) > 1 else [term.term]
    elif block.kind == "item":
        listed = parts(text)
        every = all(is_background(each, reading.document.language) for each in listed)
        names = listed if every and len(listed) > 1 else [text]
    else:
        announced = re.search(r"(?:är|are|were|var|:)\s*:?\s+(.+)$", text)
        listed = parts(announced.group(1)) if announced and ":" in text else []
        names = listed if len(listed) > 2 else []  # noqa: PLR2004
    for name in names:
        clean = named(name.split(" = ")[0])
        if clean and len(clean.split()) <= 12 and not _VARIABLE.match(clean):  # noqa: PLR2004
            yield Aside(clean, "background", place, title, number)


def _entry(reading: Reading, number: int) -> Iterator[Finding | Aside]:
    block, frame, term = reading.document.blocks[number], reading.frames[number], reading.terms[number]
    place = cite(reading.document, block)
    beside = term is not None and _beside(reading, number)
    if term is not None and (beside or (lone(term) and not _subtitle(reading, number, term))):
        yield _term(reading, number, term)
        return
    if block.kind != "item" and (not _led(reading, number) or (is_label(block) and _opens_another(reading, block))):
        return
    below_concept = frame.heading in reading.headings and not frame.lead.endswith(":")
    if (
        words.OUGHT_STRONG.search(block.reads)
        or frame.role == "advice"
        or (frame.role != "concepts" and frame.over.key in reading.advice)
        or words.ORDERS.match(block.reads)
        or (words.OUGHT.search(block.reads) and below_concept)
    ):
        if len(block.reads.split()) > 2:  # noqa: PLR2004
            yield Aside(_whole(block.reads), "recommendation", place, frame.over.title, number)
        return
    if below_concept:
        return
    for found in _item(reading, number):
        names = halves(found.name) if frame.head else (found.name,)
        yield from (replace(found, name=name) for name in names)


def _item(reading: Reading, number: int) -> Iterator[Finding]:
    block, frame = reading.document.blocks[number], reading.frames[number]
    definition, text = None, block.reads
    if any(said.defined for said in patterns.defined(text, reading.document.language)):
        return
    opening = _opening(text, reading.labels) if _led(reading, number) or block.kind == "item" else ""
    if opening:
        definition = cite(reading.document, block, len(opening), len(text))
        text = opening
    name = with_head(named(text), frame.head)
    base = SURE.get(frame.role, 0.45)
    if (
        _NEGATED.match(text)
        or VERBAL.match(text)
        or _QUOTED.match(text)
        or text.endswith("?")
        or not is_name(name)
        or name.count(",") > 1
    ):
        return
    if len(name.split()) > 4:  # noqa: PLR2004 - long ones are more often statements
        base -= 0.1
    if SENTENCE.search(name) or (frame.role == "unknown" and (frame.over.key, block.under) not in reading.names):
        return
    if is_background(name, reading.document.language):
        return
    kind: Kind = "step" if block.marker[:1].isdigit() else "item"
    yield Finding(name, kind, cite(reading.document, block), base, frame.over, definition, order=number)


def _term(reading: Reading, number: int, term: Term) -> Finding:
    block, frame = reading.document.blocks[number], reading.frames[number]
    base = 0.85 if _beside(reading, number) else 0.6
    base -= {"unknown": 0.05, "advice": 0.25}.get(frame.role, 0.0)
    name = with_head(named(term.term), frame.head)
    kind: Kind = "row" if block.kind == "row" else "term"
    definition = cite(reading.document, block, term.start, term.end)
    return Finding(
        name,
        kind,
        cite(reading.document, block),
        base,
        frame.over,
        definition,
        also=_bracketed(term.term),
        order=number,
    )


def _subtitle(reading: Reading, number: int, term: Term) -> bool:
    """Whether "Term – a report" stands below the very first heading, where it names the document."""
    under = reading.document.blocks[number].under
    return under == reading.first and term.end - term.start < _LINE * 2


def _bracketed(term: str) -> tuple[str, ...]:
    inside = re.search(r"\(([^()\d]{3,40})\)$", term)
    return (inside.group(1),) if inside else ()


def _beside(reading: Reading, number: int) -> bool:
    """Whether terms stand beside it in the same list."""
    own = reading.frames[number].over.key
    kind = reading.document.blocks[number].kind
    near = range(max(0, number - 3), min(len(reading.terms), number + 4))
    return any(
        each != number
        and reading.terms[each]
        and reading.frames[each].over.key == own
        and reading.document.blocks[each].kind == kind
        for each in near
    )


def _led(reading: Reading, number: int) -> bool:
    """Whether a short unmarked line is one of those that a lead-in announces."""
    block, frame = reading.document.blocks[number], reading.frames[number]
    return (
        block.kind in {"paragraph", "row"}
        and frame.lead.endswith(":")
        and not block.reads.endswith((".", ":"))
        and len(block.reads.split()) <= _LINE
    )


def _opens_another(reading: Reading, block: Block) -> bool:
    """Whether a loose label is the first word of another line, or two such words run together."""
    return bool(re.search(r"[a-zåäö][A-ZÅÄÖ]", block.reads)) or block.reads in reading.openings


def _opening(text: str, labels: frozenset[str]) -> str:
    """The word that an item begins with and that stands by itself as a label elsewhere; then it is the term."""
    first, *rest = text.split(" ")
    return first if len(rest) > 1 and first in labels else ""


def _whole(text: str) -> str:
    clean = plain(text)
    return clean[:1].upper() + clean[1:]

"""A document looked at once for the rules on lists; and the headings in it that name a concept themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tema.draft.cite import cite, spread
from tema.draft.finding import Finding
from tema.draft.frames import Frame, Role, role_of
from tema.draft.lists import SENTENCE, of_advice, of_names, of_people
from tema.draft.naming import is_name, named, plain, with_head
from tema.draft.terms import CELLS, Table, Term, table_of, term_of
from tema.records.documents import Block, Document

SURE: dict[Role, float] = {"concepts": 0.7, "measures": 0.6, "unknown": 0.45}
_FRAME_WORDS = re.compile(
    r"begrepp|termer|definition|concept|terms|glossary|ordlista|former|typer|types|kinds|forms|"
    r"steg\b|steps|dimension|strateg|faktorer|factors|orsaker|causes|roller|roles|nivåer|levels|kännetecken|principer|principles|"
    r"faser|phases|stages|^(?:vad|hur|what|how|when|när)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-ZÅÄÖ][a-zåäöé]+")
_NUMBERED = re.compile(
    r"^(?:\d+(?:\.\d+)*[.)]?\s+|(?:steg|step|fas|phase|nivå|level)\s+\d+\s*[:.–-]\s*)", re.IGNORECASE
)
_SHORT = 3
_FEW = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its frames, the terms of its blocks, its tables, and the headings that are concepts."""

    document: Document
    frames: tuple[Frame, ...]
    terms: tuple[Term | None, ...]
    tables: dict[int, Table]
    headings: dict[int, str]
    lists: dict[str, list[int]]
    """The items and rows that stand together, by the key of what stands over them."""
    labels: frozenset[str]
    """Words that stand by themselves, as in a drawing."""
    openings: frozenset[str]
    """The first words of all blocks of several."""
    people: frozenset[str]
    """The keys of the lists that describe people."""
    names: frozenset[tuple[str, int | None]]
    """The lists that hold names alone, by key and the heading that they stand under."""
    advice: frozenset[str]
    """The keys of the lists that say what ought to be done."""
    first: int | None
    """The very first heading, which names the document."""


def read(document: Document, frames: tuple[Frame, ...]) -> Reading:
    """Look once at what the rules below ask of the blocks."""
    tables = _tables(document)
    terms = tuple(
        None if block.kind == "heading" else term_of(block, tables[number].column if number in tables else None)
        for number, block in enumerate(document.blocks)
    )
    lists: dict[str, list[int]] = {}
    for number, block in enumerate(document.blocks):
        if block.kind in {"item", "row"}:
            lists.setdefault(frames[number].over.key, []).append(number)
    labels = frozenset(word for block in document.blocks if is_label(block) for word in _CAPITALS.findall(block.reads))
    openings = frozenset(block.reads.split()[0] for block in document.blocks if len(block.reads.split()) > 1)
    own = _headings(document, frames, terms)
    people, names = of_people(document, lists), of_names(document, lists)
    first = next((number for number, block in enumerate(document.blocks) if block.kind == "heading"), None)
    return Reading(
        document,
        frames,
        terms,
        tables,
        own,
        lists,
        labels,
        openings,
        people,
        names,
        of_advice(document, lists),
        first,
    )


def _tables(document: Document) -> dict[int, Table]:
    found: dict[int, Table] = {}
    run: list[int] = []
    for number, block in enumerate([*document.blocks, None]):
        if block is not None and block.kind == "row" and CELLS in block.reads:
            run.append(number)
            continue
        if run:
            table = table_of([document.blocks[each] for each in run])
            found.update({each: Table(table.header and each == run[0], table.column, table.figures) for each in run})
        run = []
    return found


def _headings(document: Document, frames: tuple[Frame, ...], terms: tuple[Term | None, ...]) -> dict[int, str]:
    """The headings that name a concept, with its name: one of several alike below a heading, or spoken of below it."""
    below = blocks_below(document)
    found: dict[int, str] = {}
    for above, under in below.items():
        numbers = [number for number in under if document.blocks[number].kind == "heading"]
        fit = [number for number in numbers if _fits(document, number, below.get(number, ()))]
        over = "unknown" if above is None else frames[above].role
        alike = len(fit) > 1 and len(fit) >= 0.6 * len(numbers)
        several = alike and (over in {"concepts", "measures"} or _glossed(document, fit, below))
        for number in fit:
            if over in {"nothing", "background", "procedure"}:
                continue
            if (several and not _lists_terms(terms, below[number])) or _spoken_of(document, number):
                head = frames[above].head if above is not None else ""
                found[number] = with_head(named(_NUMBERED.sub("", document.blocks[number].reads)), head)
    return found


def blocks_below(document: Document) -> dict[int | None, list[int]]:
    """The numbers of the blocks that stand under each heading, None for those under none."""
    found: dict[int | None, list[int]] = {}
    for number, block in enumerate(document.blocks):
        found.setdefault(block.under, []).append(number)
    return found


def _fits(document: Document, number: int, below: Sequence[int]) -> bool:
    reads = _NUMBERED.sub("", document.blocks[number].reads)
    words = len(reads.split())
    own = role_of(reads)
    lists = any(document.blocks[each].kind == "item" for each in below)
    kind = own == "concepts" and words <= _SHORT and not lists and _FRAME_WORDS.search(reads) is None
    bare = own == "unknown" or kind
    text = any(document.blocks[each].kind != "heading" for each in below)
    phrase = SENTENCE.search(reads) is None and not reads.endswith((":", "?")) and is_name(named(reads))
    return words <= _FEW and text and bare and phrase


def _glossed(document: Document, fit: Sequence[int], below: Mapping[int | None, Sequence[int]]) -> bool:
    """Whether three headings or more have each but one short text below, that goes on in lower case: what they mean."""
    texts = [[document.blocks[each] for each in below.get(number, ())] for number in fit]
    told = [len(blocks) == 1 and blocks[0].kind == "paragraph" and blocks[0].reads[:1].islower() for blocks in texts]
    return len(fit) >= _SHORT and all(told)


def _lists_terms(terms: tuple[Term | None, ...], below: Sequence[int]) -> bool:
    """Whether what stands below a heading are several terms of their own: then it names their family."""
    return sum(terms[each] is not None for each in below) > 1


def _spoken_of(document: Document, number: int) -> bool:
    """Whether a heading of a word or two is what a sentence below it is about."""
    name = plain(document.blocks[number].reads)
    if len(name.split()) >= _SHORT:
        return False
    begins = re.compile(
        rf"(?:^|[.!?:]\s+){re.escape(name)}\s+(?:är|innebär|handlar|avser|kan|har|is|are|means|refers|"
        rf"can|has|concerns|involves)\b",
        re.IGNORECASE,
    )
    return any(block.kind == "paragraph" and begins.search(block.reads) for block in _section(document, number))


def _section(document: Document, number: int) -> Iterator[Block]:
    """The blocks up to the next heading of the same rank, and those on a slide that stand above theirs."""
    level = document.blocks[number].level
    for after in range(number + 1, len(document.blocks)):
        block = document.blocks[after]
        if block.kind == "heading" and block.level <= level:
            return
        yield block


def named_headings(reading: Reading) -> Iterator[Finding]:
    """A finding for every heading that names a concept, with the text below it as definition."""
    document = reading.document
    below = blocks_below(document)
    for number, name in reading.headings.items():
        under = [document.blocks[each] for each in below.get(number, ())]
        text = [block for block in under if block.kind != "heading" and not is_label(block)]
        above = document.blocks[number].under
        over = reading.frames[above].over if above is not None else reading.frames[number].over
        role = reading.frames[above].role if above is not None else "unknown"
        close = sorted(text, key=lambda block: block.start)[: 1 if text and text[0].kind == "paragraph" else 4]
        items = [block for block in close if block.kind == close[0].kind]
        place = cite(document, document.blocks[number])
        definition = None
        if items and all(block.start > document.blocks[number].start for block in items):
            definition = spread(document, items[0], items[-1])
            place = spread(document, document.blocks[number], items[-1])
        yield Finding(name, "heading", place, SURE.get(role, 0.45), over, definition, order=number)


def is_label(block: Block) -> bool:
    """A label that lies loose: a word or two without a stop."""
    return block.kind == "paragraph" and len(block.reads.split()) <= 2 and not block.reads.endswith(".")  # noqa: PLR2004

"""Terms set before what they mean: "Term: …", "Term – …", "Term (…)", and rows of a glossary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tema.draft import words
from tema.draft.naming import NUMBERED, is_name, named, plain
from tema.records.documents import Block

CELLS = " | "
_SPLIT = re.compile(
    r"^[”“\"']?(?P<term>[^\W\d_][^:.;!?|=]{1,70}?)[”“\"']?(?P<mark>\s?:\s+|\s+[–—]\s+|\s-\s+|\s=\s+|—)(?P<def>\S.*)$"
)
_STOP = re.compile(r"^(?P<term>[^\W\d_][^:.;!?|=,]{1,40})(?P<mark>\.\s+)(?P<def>[A-ZÅÄÖ]\S+\s.*)$")
_VERB = re.compile(
    r"\b(?:är|har|leder|kan|ska|bör|måste|behöver|blir|ger|finns|visar|var|hade|kom|nämns|nämndes|"
    r"is|are|was|were|had|came|did|does|has|have|leads|can|should|must|means|refers|innebär|avses|"
    r"menas)\b",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"betyd|innebörd|definition|mening|förklaring|beskrivning|innebär|vad det|meaning|description|"
    r"explanation|^(?:vad|hur|when|what|how|när|där|where)\b|så (?:här )?|signs?\b|tecken\b|uttryck|innehåll",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"^(?:begrepp|term|ord|namn|kategori|typ|form|dimension|faktor|egenskap|tema|kod|concept|term|"
    r"word|name|category|type|dimension|factor|theme|code|quality|aspekt|aspect|"
    r"barrier|hinder|steg|step|nivå|level|princip|principle|strategi|strategy|kännetecken|\w+)s?$",
    re.IGNORECASE,
)
_STUDIES = re.compile(
    r"author|year|årtal|\bår\b|författare|design|country|sample|datum|date|journal|^studie$|^study$|ansvarig|responsible",
    re.IGNORECASE,
)
"""Columns of a table of studies or of a plan."""
_COUNTS = re.compile(r"\bn\b|antal|procent|andel|%|per ?cent|studies|studier|cases|källa|source", re.IGNORECASE)
"""Columns of figures, that may also stand beside what something means."""
_FEWEST = 2
_LONG_TERM = 6
_SHORT_TERM = 4


@dataclass(frozen=True, slots=True)
class Term:
    """A term and its definition in what a block reads: ``start`` and ``end`` of the definition.

    ``alone`` tells that it may be a term without others like it beside it.
    """

    term: str
    start: int
    end: int
    alone: bool = True


def term_of(block: Block, column: int | None = None) -> Term | None:
    """The term that the block begins with and what it means; ``column`` of a table row holds the meaning."""
    if block.kind == "row" and CELLS in block.reads:
        return _row(block.reads, column)
    numbered = NUMBERED.match(block.reads)
    at = numbered.end() if numbered else 0
    found = _SPLIT.match(block.reads[at:])
    run_in = None if found or block.kind not in {"item", "paragraph"} else _STOP.match(block.reads[at:])
    found = found or run_in
    if found is None:
        return None
    term, start = plain(found.group("term")), at + found.start("def")
    long = len(found.group("def").split())
    translation = (
        found.group("def")[:1].isupper()
        and long < _SHORT_TERM
        and ":" not in found.group("mark")
        and "." not in found.group("mark")
    )
    few = long < _FEWEST or translation
    if few or not _term(term) or block.reads.endswith(":"):
        return None
    return Term(term, start, len(block.reads), alone=run_in is None or block.kind == "item")


def _row(reads: str, column: int | None) -> Term | None:
    cells = reads.split(CELLS)
    at = (
        column
        if column is not None and 0 < column < len(cells)
        else max(range(1, len(cells)), key=lambda n: len(cells[n]))
    )
    start = sum(len(cell) + len(CELLS) for cell in cells[:at])
    term = plain(cells[0])
    if (
        _scale(cells[0], cells[at])
        or not _term(term)
        or len(cells[at].split()) < _FEWEST
        or not any(character.isalpha() for character in cells[at])
    ):
        return None
    return Term(term, start, start + len(cells[at]))


def _scale(one: str, two: str) -> bool:
    """Whether two cells are the ends of a scale: "less influence", "more influence"."""
    first, second = one.lower().split(), two.lower().split()
    return len(first) == len(second) == _FEWEST and first[-1] == second[-1]


def _term(term: str) -> bool:
    name = named(term)
    return (
        len(term.split()) <= _LONG_TERM
        and is_name(name)
        and words.NO_TERM.match(term) is None
        and _VERB.search(term) is None
    )


def lone(term: Term) -> bool:
    """Whether a term by itself, without others like it beside, is short enough to be one."""
    return term.alone and len(term.term.split()) <= _SHORT_TERM


@dataclass(frozen=True, slots=True)
class Table:
    """What the first row of a table says: whether it is a heading row, where meanings stand, whether it is figures."""

    header: bool
    column: int | None
    figures: bool


def table_of(rows: Sequence[Block]) -> Table:
    """How to read rows that stand together."""
    cells = [row.reads.split(CELLS) for row in rows]
    first = cells[0]
    means = next((number for number, cell in enumerate(first) if number and _MEANS.search(cell)), None)
    if means is None and _over_figures(cells):
        means = _wordiest(cells)
    short = all(len(cell.split()) <= _SHORT_TERM for cell in first)
    header = (
        len(rows) > 1
        and short
        and (
            means is not None
            or _MEANS.search(first[0]) is not None
            or bool(_NAMES.match(first[0]) and _short_beside_long(cells))
        )
    )
    told = header or (len(rows) > 1 and short)
    numbers = sum(bool(re.search(r"\d", cell)) for row in cells[1:] for cell in row[1:])
    many = sum(len(row) - 1 for row in cells[1:])
    counts = told and any(_STUDIES.search(cell) or _COUNTS.search(cell) for cell in first)
    figures = means is None and (counts or (many > 0 and numbers > many / 2))
    return Table(header, means, figures)


def _over_figures(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names columns one of which holds figures below, and it is no table of studies."""
    first, *below = cells
    columns = [[row[at] for row in below if len(row) > at] for at in range(1, len(first))]
    figures = [
        bool(column) and all(re.search(r"\d", cell) for cell in column) and not re.search(r"\d", head)
        for head, column in zip(first[1:], columns, strict=True)
    ]
    return any(figures) and not any(_STUDIES.search(cell) for cell in first)


def _wordiest(cells: Sequence[Sequence[str]]) -> int | None:
    """The column after the first with the most words below its head, None where none has two in a row."""
    first, *below = cells
    counts = {at: sum(len(row[at].split()) for row in below if len(row) > at) for at in range(1, len(first))}
    texts = {at: each for at, each in counts.items() if each >= _FEWEST * len(below)}
    return max(texts, key=lambda at: texts[at]) if texts else None


def _short_beside_long(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the first row is short where the rows below it are long, as a rule."""
    below = [len(row[-1].split()) for row in cells[1:]]
    return bool(below) and sum(below) > (len(cells[0][-1].split()) + 1) * len(below)

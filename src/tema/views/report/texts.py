"""The analyst's own texts in a report: parsed, with every quote attributed, and what they claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from tema.consent import BLACK, blacked
from tema.records import ChosenQuote, Place, Theme
from tema.records.report import Heading, Paragraph, Points, Quote, ReportBlock, Run
from tema.report.markdown import Claim, parsed
from tema.report.quotes import MARKS, bare
from tema.views.report.attribution import said_by
from tema.views.report.basis import Basis
from tema.views.report.verify import Claimed, fault_of

_MARKS: Mapping[str, tuple[str, str]] = {"sv": ("”", "”"), "en": ("“", "”")}
"""What a quote within a paragraph stands between."""

_SHOWN = ("", "report-quote-inexact", "report-quote-named")
"""What is wrong with a quote that may be looked at all the same."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report: its blocks, and what they claim."""

    blocks: tuple[ReportBlock, ...]
    claimed: tuple[Claimed, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """Where a text stands: what the part is called, the level of its heading, its anchor, and its theme."""

    name: str
    level: int
    anchor: str
    theme: Theme | None = None


def written(basis: Basis, part: str, where: Where) -> Part:
    """What she has written for this part; nothing where she has not."""
    found = basis.written.get(part)
    if found is None:
        return Part(())
    read = parsed(found.text, level=where.level, anchor=where.anchor)
    blocks = without_gaps(read.blocks, where.level)
    return Part(tuple(_attributed(basis, block) for block in blocks), (Claimed(where.name, where.theme, read.claims),))


def without_gaps(blocks: Iterable[ReportBlock], level: int) -> Iterator[ReportBlock]:
    """The blocks with headings under one of this level, none of which jumps over a level: readers find their way."""
    before = level
    for block in blocks:
        if isinstance(block, Heading):
            before = min(block.level, before + 1)
            yield replace(block, level=before)
        else:
            yield block


def description(theme: Theme, where: Where) -> Part:
    """What she says the theme is."""
    if not theme.description:
        return Part(())
    claim = Claim("own", theme.description, "", 1)
    return Part((Paragraph((Run(theme.description),), "lead"),), (Claimed(where.name, theme, (claim,)),))


def chosen(basis: Basis, quotes: tuple[ChosenQuote, ...], where: Where) -> Part:
    """The quotes that she has chosen. Those that may not be shown are not, and stand among what is claimed."""
    shown = tuple(
        Quote(bare(each.shown, basis.gate.words(each.place)), each.place, said_by(basis, each.place))
        for each in quotes
        if fault_of(basis, each.shown, each.place) in _SHOWN
    )
    return Part(shown, (Claimed(where.name, where.theme, (), quotes),) if quotes else ())


def _attributed(basis: Basis, block: ReportBlock) -> ReportBlock:
    if isinstance(block, Quote):
        if block.place.transcript not in basis.gate.transcripts:
            return replace(block, words=_shown(basis, block.words, block.place))
        words = bare(_shown(basis, block.words, block.place), basis.gate.words(block.place))
        return replace(block, words=words, said_by=said_by(basis, block.place))
    if isinstance(block, Paragraph):
        return replace(block, runs=_runs(basis, block.runs))
    if isinstance(block, Points):
        return replace(block, points=tuple(_runs(basis, point) for point in block.points))
    return block


def _runs(basis: Basis, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs, each quote with quotation marks around it."""
    shown = [replace(run, text=_shown(basis, run.text, run.place)) if run.place else run for run in runs]
    for _, numbers in groupby(range(len(shown)), key=lambda number: shown[number].place):
        run_of = tuple(numbers)
        first, last = run_of[0], run_of[-1]
        if shown[first].place is not None and shown[first].text[:1] not in MARKS:
            opening, closing = _MARKS[basis.language]
            shown[first] = replace(shown[first], text=opening + shown[first].text)
            shown[last] = replace(shown[last], text=shown[last].text + closing)
    return tuple(shown)


def _shown(basis: Basis, words: str, place: Place) -> str:
    """The words, blacked out where they may not be shown: the report is then refused, but it can be looked at."""
    if BLACK in words or fault_of(basis, words, place) not in _SHOWN:
        return blacked(words, [(0, len(words))])
    return words

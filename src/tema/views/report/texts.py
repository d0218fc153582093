"""The analyst's own texts in a report: parsed, with every quote attributed, and what they claim."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tema.consent import BLACK, blacked
from tema.records import ChosenQuote, Place, Theme
from tema.records.report import Paragraph, Points, Quote, ReportBlock, Run
from tema.report.markdown import Claim, parsed
from tema.report.quotes import bare
from tema.views.report.attribution import said_by
from tema.views.report.basis import Basis
from tema.views.report.verify import Claimed, fault_of

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
    return Part(
        tuple(_attributed(basis, block) for block in read.blocks), (Claimed(where.name, where.theme, read.claims),)
    )


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
    return tuple(replace(run, text=_shown(basis, run.text, run.place)) if run.place else run for run in runs)


def _shown(basis: Basis, words: str, place: Place) -> str:
    """The words, blacked out where they may not be shown: the report is then refused, but it can be looked at."""
    if BLACK in words or fault_of(basis, words, place) not in _SHOWN:
        return blacked(words, [(0, len(words))])
    return words

"""Who coded, how much of it two did, and how far they agree; what is too little is said to be, and not reckoned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tema.agreement import FEW, RARE, Figure
from tema.records.report import ReportBlock, ReportTable
from tema.store.reads.judgements import coding_coders
from tema.views.adjudication import disputes
from tema.views.coders import CodeAlpha, alphas, pair_agreement, pairs
from tema.views.judged import judged_by_several
from tema.views.report.basis import Basis
from tema.views.report.blocks import heading, paragraph

DECIMALS = 2


def agreeing(basis: Basis) -> Iterator[ReportBlock]:
    """The blocks, under a heading of their own."""
    coders = coding_coders(basis.study)
    both = len(judged_by_several(basis.study))
    yield heading(basis, "report-coders")
    yield paragraph(basis, "report-coders-are", count=len(coders))
    if not both:
        yield paragraph(basis, "report-agreement-none")
        return
    yield paragraph(basis, "report-coders-double", count=both)
    yield paragraph(basis, "report-coders-same")
    yield _pairs(basis, _called(basis, coders))
    yield _alphas(basis)
    yield paragraph(basis, "report-verdicts", settled=len(basis.gate.verdicts), left=len(disputes(basis.study)))


def _called(basis: Basis, coders: tuple[str, ...]) -> Mapping[str, str]:
    """What each coder is called: numbers in what is shared."""
    if not basis.shared:
        return {name: name for name in coders}
    return {name: basis.text("report-coder-number", number=number) for number, name in enumerate(coders, start=1)}


def _pairs(basis: Basis, called: Mapping[str, str]) -> ReportTable:
    text = basis.text
    rows = []
    for first, second, n in pairs(basis.study):
        found = pair_agreement(basis.study, first, second)
        few = text("report-too-few", few=FEW) if n < FEW else ""
        rows.append((called[first], called[second], n, found.unseen, *_figure(None if n < FEW else found.same), few))
    columns = ("report-col-first", "report-col-second", "report-col-excerpts", "report-col-unseen")
    return ReportTable(
        text("report-pairs"),
        tuple(text(key) for key in (*columns, "report-col-same", *_RANGE)),
        tuple(rows),
        text("report-pairs-note"),
    )


_RANGE = ("report-col-low", "report-col-high", "report-col-note")


def _alphas(basis: Basis) -> ReportTable:
    text = basis.text
    rows = tuple(
        (
            basis.code_name(row.code),
            row.n,
            row.given,
            *_figure(None if (why := _lacking(basis, row)) else row.alpha),
            why,
        )
        for row in alphas(basis.study)
    )
    columns = ("report-col-code", "report-col-excerpts", "report-col-given", "report-col-alpha", *_RANGE)
    return ReportTable(text("report-alphas"), tuple(map(text, columns)), rows, text("report-alphas-note"))


def _lacking(basis: Basis, row: CodeAlpha) -> str:
    """Why a figure would say nothing, "" where it says something."""
    if row.n < FEW:
        return basis.text("report-too-few", few=FEW)
    if row.seldom < RARE:
        return basis.text("report-too-rare", rare=RARE)
    return basis.text("report-no-variation") if row.alpha.value is None else ""


def _figure(found: Figure | None) -> tuple[float | None, ...]:
    values = (None, None, None) if found is None else (found.value, found.low, found.high)
    return tuple(None if value is None else round(value, DECIMALS) for value in values)

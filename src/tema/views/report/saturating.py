"""Code saturation in the report: of the whole study and of each group with dialogues enough."""

from __future__ import annotations

from collections.abc import Iterator

from tema.records.report import Curve, ReportBlock, ReportTable
from tema.saturation import BASE, LENGTH, ORDERS, Point, Saturation, saturation
from tema.views.report.attribution import group_names
from tema.views.report.basis import Basis
from tema.views.report.blocks import heading, paragraph


def saturating(basis: Basis) -> Iterator[ReportBlock]:
    """The blocks, under a heading of their own."""
    yield heading(basis, "report-saturation")
    whole = saturation(basis.gate.codings)
    if not whole.points:
        yield paragraph(basis, "report-saturation-few", needed=BASE + LENGTH, dialogues=whole.dialogues)
        return
    yield paragraph(basis, "report-saturation-is", base=BASE, run=LENGTH, orders=ORDERS)
    yield _table(basis, whole)
    yield _curve(basis, whole)
    yield paragraph(basis, "report-saturation-limits")


def saturation_told(basis: Basis) -> str:
    """The whole study's saturation in one sentence."""
    whole = saturation(basis.gate.codings)
    if not whole.points:
        return basis.text("report-saturation-few", needed=BASE + LENGTH, dialogues=whole.dialogues)
    five, none = (_after(basis, point) for point in whole.points)
    return basis.text("report-saturation-short", five=five, none=none)


def _table(basis: Basis, whole: Saturation) -> ReportTable:
    text = basis.text
    found = [(text("report-saturation-all"), whole), *_groups(basis)]
    rows = tuple(
        (
            name,
            # A group's number here could give away what the table of the material hides.
            each.dialogues if each.points and (each is whole or not basis.shared) else None,
            each.codes if each.points else None,
            *(cell for point in each.points for cell in (_after(basis, point), _range(basis, point))),
            *(() if each.points else (text("report-saturation-group-few"), "", "", "")),
        )
        for name, each in found
    )
    columns = ("dialogues", "codes", "five", "five-range", "none", "none-range")
    return ReportTable(
        text("report-saturation-table"),
        (text("report-col-group"), *(text(f"report-saturation-col-{name}") for name in columns)),
        rows,
        text("report-saturation-note", base=BASE, run=LENGTH),
    )


def _groups(basis: Basis) -> Iterator[tuple[str, Saturation]]:
    for name in group_names(basis)[:1]:
        grouped: dict[str, list[str]] = {}
        for dialogue, each in basis.gate.transcripts.items():
            value = dict(each.attributes).get(name)
            if value:
                grouped.setdefault(value, []).append(dialogue)
        for value in sorted(grouped):
            yield value, saturation(basis.gate.codings, sorted(grouped[value]))


def _after(basis: Basis, point: Point) -> str:
    return basis.text("report-saturation-not") if point.after is None else f"{point.after}+{LENGTH}"


def _range(basis: Basis, point: Point) -> str:
    """What other orders of the dialogues give."""
    share = round(100 * point.share)
    if point.low is None or point.high is None:
        return basis.text("report-saturation-never")
    return basis.text("report-saturation-range", low=point.low, high=point.high, share=share)


def _curve(basis: Basis, whole: Saturation) -> Curve:
    text = basis.text
    return Curve(
        text("report-saturation-curve"),
        text("report-saturation-alt", codes=whole.codes, dialogues=whole.dialogues),
        text("report-saturation-across"),
        text("report-saturation-up"),
        tuple(float(each) for each in whole.found),
        whole.low,
        whole.high,
    )

"""A report as a Word document: real headings, contents, page numbers, drawings with a text for those who cannot see."""

from __future__ import annotations

from collections.abc import Sequence

from tema.exporters.reports.drawings import png
from tema.exporters.word import Pages, Piece
from tema.messages import text_for
from tema.records.report import (
    Bars,
    Curve,
    Grid,
    Heading,
    PageBreak,
    Paragraph,
    Points,
    Quote,
    Report,
    ReportBlock,
    ReportTable,
    Run,
)

_WIDE, _LETTER = 160, 1.9  # the page between its margins, and a small letter of a table, in millimetres
_FEW = 6
"""A report of so few headings, such as a handout, needs no contents."""


def write_docx(report: Report) -> bytes:
    """The report as a Word document, A4; the same bytes every time."""
    pages = Pages(report.title, report.language, text_for(report.language)("exchange-page-of"))
    pages.title(report.title, report.subtitle)
    if sum(isinstance(block, Heading) for block in report.blocks) > _FEW:
        pages.contents()
        pages.page_break()
    for block in report.blocks:
        _add(pages, block, report)
    return pages.raw()


def _add(pages: Pages, block: ReportBlock, report: Report) -> None:
    match block:
        case Heading():
            pages.heading(block.level, block.text, block.anchor)
        case Paragraph():
            pages.paragraph(_pieces(block.runs), "Small" if block.kind == "note" else "Body Text")
        case Points():
            pages.points([_pieces(point) for point in block.points], numbered=block.numbered)
        case Quote():
            pages.quote(block.words, told_of(block, report))
        case ReportTable():
            pages.paragraph([Piece(block.caption, bold=True)], "Small", keep=True)
            point = "," if report.language == "sv" else "."
            rows = [[cell_text(cell, point) for cell in row] for row in block.rows]
            pages.table(block.columns, rows, _widths([block.columns, *rows]))
            if block.note:
                pages.paragraph(block.note, "Small")
        case Bars() | Grid() | Curve():
            pages.paragraph([Piece(block.caption, bold=True)], "Small", keep=True)
            pages.picture(png(block), block.alt)
        case PageBreak():
            pages.page_break()


def _pieces(runs: Sequence[Run]) -> list[Piece]:
    return [Piece(run.text, run.bold, run.italic) for run in runs]


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """How wide each column is, in millimetres: room for its longest word, and the rest by how much it holds."""
    columns = list(zip(*rows, strict=True))
    least = [
        min(_LETTER * max(len(word) for cell in column for word in cell.split() or [""]) + 5, 45) for column in columns
    ]
    least = [width * min(1, _WIDE / sum(least)) for width in least]
    held = [max(*map(len, column), 1) for column in columns]
    left = _WIDE - sum(least)
    return [int(width + left * much / sum(held)) for width, much in zip(least, held, strict=True)]


def told_of(quote: Quote, report: Report) -> str:
    """Who said it and, among the analysts, where it stands."""
    place = "" if report.shared else f"({quote.place.id})"
    return " ".join(filter(None, (quote.said_by, place)))


def cell_text(cell: str | float | None, point: str = ".") -> str:
    """A cell of a report's table in words; None is a figure that is not shown."""
    if cell is None:
        return "\N{EN DASH}"
    if isinstance(cell, int):
        return f"{cell:,}".replace(",", "\N{NO-BREAK SPACE}" if point == "," else ",")
    return f"{cell:.2f}".replace(".", point) if isinstance(cell, float) else cell

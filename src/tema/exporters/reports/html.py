"""A report as one web page that needs nothing else: no script, no address outside itself; it prints well on A4."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib.resources import files

from tema.exporters.reports.docx import cell_text, told_of
from tema.exporters.reports.drawings import svg
from tema.messages import Text, text_for
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

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_FEW = 6
_NUMBER = ' class="number"'


def write_html(report: Report) -> bytes:
    """The report as a single file of HTML5, UTF-8."""
    style = files("tema.exporters.reports").joinpath("report.css").read_text(encoding="utf-8")
    title = escape(report.title)
    parts = [
        f'<!doctype html>\n<html lang="{escape(report.language)}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">',
        f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n<header><h1>{title}</h1>",
        f'<p class="subtitle">{escape(report.subtitle)}</p></header>' if report.subtitle else "</header>",
        _contents(report, text_for(report.language)),
        *(_block(block, report) for block in report.blocks),
        "</main>\n</body>\n</html>\n",
    ]
    return "\n".join(part for part in parts if part).encode("utf-8", "replace")


def _contents(report: Report, text: Text) -> str:
    headings = [block for block in report.blocks if isinstance(block, Heading)]
    if len(headings) <= _FEW:
        return ""
    items = "".join(
        f'<li class="level-{each.level}"><a href="#{escape(each.anchor)}">{escape(each.text)}</a></li>'
        for each in headings
        if each.level < 3  # noqa: PLR2004  (the contents have two levels)
    )
    name = escape(text("export-report-contents"))
    return f'<nav aria-label="{name}"><h2>{name}</h2><ol>{items}</ol></nav>'


def _block(block: ReportBlock, report: Report) -> str:  # noqa: PLR0911  (one for each kind)
    match block:
        case Heading():
            level = min(block.level + 1, 6)
            return f'<h{level} id="{escape(block.anchor)}">{escape(block.text)}</h{level}>'
        case Paragraph():
            return f'<p class="{block.kind}">{_runs(block.runs)}</p>'
        case Points():
            kind = "ol" if block.numbered else "ul"
            return f"<{kind}>{''.join(f'<li>{_runs(point)}</li>' for point in block.points)}</{kind}>"
        case Quote():
            told = told_of(block, report)
            said_by = f"<figcaption>{escape(told)}</figcaption>" if told else ""
            return f'<figure class="quote"><blockquote>{_lines(block.words)}</blockquote>{said_by}</figure>'
        case ReportTable():
            return _table(block, report.language)
        case Bars() | Grid() | Curve():
            drawn = f'<div role="img" aria-label="{escape(block.alt)}">{svg(block)}</div>'
            return f'<figure class="drawing"><figcaption>{escape(block.caption)}</figcaption>{drawn}</figure>'
        case PageBreak():
            return '<div class="page"></div>'


def _runs(runs: Sequence[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    words = _lines(run.text)
    for on, tag in ((run.bold, "strong"), (run.italic, "em"), (run.place is not None, "q")):
        words = f"<{tag}>{words}</{tag}>" if on else words
    return words


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _table(block: ReportTable, language: str) -> str:
    point = "," if language == "sv" else "."
    numeric = [all(not isinstance(row[at], str) for row in block.rows) for at in range(len(block.columns))]
    head = "".join(
        f'<th scope="col"{_NUMBER if is_number else ""}>{escape(column)}</th>'
        for column, is_number in zip(block.columns, numeric, strict=True)
    )
    rows = "".join(f"<tr>{''.join(_cell(cell, point) for cell in row)}</tr>" for row in block.rows)
    note = f'<p class="note">{escape(block.note)}</p>' if block.note else ""
    caption = escape(block.caption)
    return (
        f'<div class="table"><table><caption>{caption}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>{note}"
    )


def _cell(cell: str | float | None, point: str) -> str:
    kind = "" if isinstance(cell, str) else _NUMBER
    return f"<td{kind}>{_lines(cell_text(cell, point))}</td>"

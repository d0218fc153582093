"""A report drawn as HTML in the page's own style. Every word is escaped; drawings become bars, tables and a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import assert_never

from tema.messages import Text
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
from tema.ui.html import bar, block, said

_WIDE, _HIGH = 600, 180


def report_html(text: Text, report: Report) -> str:
    """The whole report as one block."""
    heading = said("rp-report-title", report.title, "h2") + (
        said("t-where", report.subtitle) if report.subtitle else ""
    )
    drawn = "".join(block_html(text, each, level) for each, level in _with_levels(report.blocks))
    return f'<div class="rp-report" lang="{escape(report.language)}">{heading}{drawn}</div>'


def _with_levels(blocks: Iterable[ReportBlock]) -> Iterator[tuple[ReportBlock, int]]:
    """The blocks, each with the level on the page of the heading that it is or stands under; no level is jumped over.

    The page has the first level, the report's title the second.
    """
    level = 2
    for each in blocks:
        if isinstance(each, Heading):
            level = min(each.level + 2, level + 1)
        yield each, level


def block_html(text: Text, one: ReportBlock, level: int) -> str:  # noqa: PLR0911 - one line for each kind
    """One block; ``level`` is that of a heading."""
    match one:
        case Heading():
            return said(f"rp-h rp-h{one.level}", one.text, f"h{level}")
        case Paragraph():
            return block(f"rp-p rp-{one.kind}", _runs(one.runs), element="p")
        case Points():
            items = (block("", _runs(point), element="li") for point in one.points)
            return block("t-list", *items, element="ol" if one.numbered else "ul")
        case Quote():
            return block("t-excerpt", said("t-quote", one.words, "blockquote"), said("t-source", _source(text, one)))
        case ReportTable():
            return _figure(one.caption, _table(one.columns, one.rows), one.note)
        case Bars():
            most = max(one.values, default=0) or 1
            rows = zip(one.labels, one.values, strict=True)
            return _figure(
                one.caption, block("t-bars", *(bar(v / most, _figures(v), name) for name, v in rows)), one.unit
            )
        case Grid():
            return _figure(one.caption, _grid(one))
        case Curve():
            return _figure(one.caption, _curve(one), f"{one.across} · {one.up}")
        case PageBreak():
            return '<hr class="rp-break">'
    assert_never(one)


def _source(text: Text, quote: Quote) -> str:
    kind = "" if quote.kind == "chosen" else text(f"ui-report-kind-{quote.kind}")
    return " · ".join(part for part in (quote.said_by, kind) if part)


def _runs(runs: Iterable[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    words = escape(run.text)
    if run.place is not None:
        words = block("rp-quoted", words, element="q" if run.text[:1] not in "\"“”„«»'’" else "span")
    for wanted, element in ((run.italic, "em"), (run.bold, "strong")):
        words = f"<{element}>{words}</{element}>" if wanted else words
    return words


def _figure(caption: str, drawn: str, note: str = "") -> str:
    beneath = said("t-note", note) if note else ""
    return block("rp-figure", said("rp-caption", caption, "figcaption"), drawn, beneath, element="figure")


def _figures(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else f"{value:.2f}"


def _cell(value: str | float | None) -> str:
    if value is None:
        return said("rp-hidden", "–", "td")
    if isinstance(value, str):
        return said("", value, "td")
    return said("rp-number", _figures(value), "td")


def _table(columns: Sequence[str], rows: Sequence[Sequence[str | int | float | None]]) -> str:
    worded = [any(isinstance(row[number], str) for row in rows) for number in range(len(columns))]
    head = "".join(
        f'<th scope="col" class="{"" if words else "rp-number"}">{escape(name)}</th>'
        for name, words in zip(columns, worded, strict=True)
    )
    body = "".join(block("", *(_cell(value) for value in row), element="tr") for row in rows)
    return f'<div class="rp-wide" tabindex="0">{_framed(f"<tr>{head}</tr>", body, "rp-table")}</div>'


def _grid(one: Grid) -> str:
    most = max((value for row in one.values for value in row if value is not None), default=0) or 1
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in ("", *one.columns))
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th>{"".join(_shaded(value, most) for value in row)}</tr>'
        for name, row in zip(one.rows, one.values, strict=True)
    )
    table = _framed(f"<tr>{head}</tr>", body, "rp-table rp-grid")
    return f'<div class="rp-wide" tabindex="0" role="group" aria-label="{escape(one.alt)}">{table}</div>'


def _framed(head: str, body: str, css: str) -> str:
    return f'<table class="{css}"><thead>{head}</thead><tbody>{body}</tbody></table>'


def _shaded(value: int | None, most: int) -> str:
    if value is None:
        return said("rp-hidden", "–", "td")
    return f'<td class="rp-number" style="--rp-share:{round(55 * value / most)}%">{value}</td>'


def _curve(one: Curve) -> str:
    """The line, and behind it the band."""
    if not one.values:
        return ""
    most = max((*one.values, *one.high)) or 1
    step = _WIDE / max(len(one.values) - 1, 1)

    def points(values: Iterable[float]) -> list[str]:
        return [f"{number * step:.1f},{_HIGH - _HIGH * value / most:.1f}" for number, value in enumerate(values)]

    band = ""
    if one.low and one.high:
        around = " ".join((*points(one.high), *reversed(points(one.low))))
        band = f'<polygon class="rp-band" points="{around}"></polygon>'
    return (
        f'<svg class="rp-curve" viewBox="-4 -4 {_WIDE + 8} {_HIGH + 8}" role="img" aria-label="{escape(one.alt)}">'
        f'{band}<polyline class="rp-line" points="{" ".join(points(one.values))}"></polyline></svg>'
    )

"""A report as Markdown (CommonMark with tables), for those who go on writing in a program of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tema.exporters.reports.docx import cell_text, told_of
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

_MEANT = re.compile(r"([\\`*_\[\]<>|])")
_AT_START = re.compile(r"^(\s*)([#+=~-])|^(\s*\d+)([.)])(?=\s|$)", re.MULTILINE)


def write_md(report: Report) -> bytes:
    """The report as Markdown, UTF-8; drawings are written as tables."""
    head = [f"# {_plain(report.title)}", *([_plain(report.subtitle)] if report.subtitle else [])]
    return ("\n\n".join([*head, *filter(None, (_block(block, report) for block in report.blocks))]) + "\n").encode()


def _block(block: ReportBlock, report: Report) -> str:  # noqa: PLR0911  (one for each kind)
    point = "," if report.language == "sv" else "."
    match block:
        case Heading():
            return f"{'#' * min(block.level + 1, 6)} {_plain(block.text)}"
        case Paragraph():
            return _runs(block.runs)
        case Points():
            marks = (f"{number}." if block.numbered else "-" for number in range(1, len(block.points) + 1))
            return "\n".join(f"{mark} {_runs(point)}" for mark, point in zip(marks, block.points, strict=True))
        case Quote():
            told = told_of(block, report)
            said_by = f"\n>\n> {_plain(told)}" if told else ""
            return "\n".join(f"> {line}".rstrip() for line in _plain(block.words).split("\n")) + said_by
        case ReportTable():
            rows = [[cell_text(cell, point) for cell in row] for row in block.rows]
            return "\n\n".join(filter(None, (_caption(block.caption), _table(block.columns, rows), _plain(block.note))))
        case Bars() | Grid() | Curve():
            return f"{_caption(block.caption)}\n\n{_drawn(block, point)}"
        case PageBreak():
            return ""


def _drawn(block: Bars | Grid | Curve, point: str) -> str:
    match block:
        case Bars():
            rows = [[label, _value(value, point)] for label, value in zip(block.labels, block.values, strict=True)]
            return _table(("", block.unit), rows)
        case Grid():
            named = zip(block.rows, block.values, strict=True)
            return _table(("", *block.columns), [[name, *(cell_text(cell) for cell in row)] for name, row in named])
        case Curve():
            rows = [[str(number), _value(value, point)] for number, value in enumerate(block.values, 1)]
            return _table((block.across, block.up), rows)


def _value(value: float, point: str) -> str:
    return cell_text(int(value) if value == int(value) else value, point)


def _caption(words: str) -> str:
    return f"**{_plain(words)}**"


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def line(cells: Sequence[str]) -> str:
        return f"| {' | '.join(_plain(cell).replace(chr(10), '<br>') for cell in cells)} |"

    return "\n".join([line(columns), line(["---"] * len(columns)).replace("\\", ""), *(line(row) for row in rows)])


def _runs(runs: Sequence[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    words = _plain(run.text)
    marks = ("**" if run.bold else "") + ("*" if run.italic else "")
    if not marks or not words.strip():
        return words
    inner = words.strip()
    before, after = words[: words.index(inner)], words[words.index(inner) + len(inner) :]
    return f"{before}{marks}{inner}{marks[::-1]}{after}"


def _plain(text: str) -> str:
    return _AT_START.sub(r"\1\3\\\2\4", _MEANT.sub(r"\\\1", text))

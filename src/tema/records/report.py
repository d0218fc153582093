"""A report as it is to be written in any form: blocks of text, quotes, tables and drawings. Nothing of layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tema.records.messages import Place

QuoteKind = Literal["chosen", "typical", "diverse", "counter"]
"""Why a quote stands there: an analyst chose it, or it is typical, different from others, or speaks against."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style. With ``place`` they are a quote from there, and must be what stands there."""

    text: str
    bold: bool = False
    italic: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (a chapter) to 3; ``anchor`` is its name within the report, for links and contents."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``kind`` *note* is smaller and less important, *lead* introduces."""

    runs: tuple[Run, ...]
    kind: Literal["text", "note", "lead"] = "text"


@dataclass(frozen=True, slots=True)
class Points:
    """A list of points, numbered or not."""

    points: tuple[tuple[Run, ...], ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote that stands by itself. ``words`` are shown; ``said_by`` says who spoke, and where, without a name."""

    words: str
    place: Place
    said_by: str
    kind: QuoteKind = "chosen"


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table under its caption; numbers stand to the right. ``note`` stands below it, "" for none."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | float | None, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """A drawing of horizontal bars: a value for each label, in order from the top. ``unit`` says what is counted."""

    caption: str
    alt: str
    labels: tuple[str, ...]
    values: tuple[float, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A drawing of a table of counts, darker where there is more; None is a cell that is not shown."""

    caption: str
    alt: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[int | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """A drawing of a line with a band around it: ``low`` and ``high`` are as long as ``values``."""

    caption: str
    alt: str
    across: str
    up: str
    values: tuple[float, ...]
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page where the form has pages."""


ReportBlock = Heading | Paragraph | Points | Quote | ReportTable | Bars | Grid | Curve | PageBreak


@dataclass(frozen=True, slots=True)
class Report:
    """A report or handout: its title, what stands below the title, and its blocks. ``language`` is the text's.

    One that is ``shared`` leaves the analysts, so it does not say in which dialogue's file a quote stands.
    """

    title: str
    subtitle: str
    language: str
    blocks: tuple[ReportBlock, ...]
    shared: bool = True

"""Printed lines put together to paragraphs and list items, by what is beside them, below them and how they are set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tema.documents.columns import Column
from tema.documents.markers import split_marker
from tema.documents.printed import Line

_BULLETS = frozenset("-–—*»•●▪■□◦‣⁃·∙○►▶➢➤❖✓✔→o")
_SOFT_MARKERS = frozenset("-–—*»o")
_ENDS = (".", "!", "?", ":", ";", "…")
_CLOSING = "”\"')»]"
_SAME_SIZE = 0.08
_BELOW = 0.5
_GAP = 1.25
_FAR_GAP = 1.6
_INDENT = 0.8
_HANGING = 0.3
_MUCH_ROOM = 2.0
_ENOUGH = 3
_MOSTLY = 0.8
_FEW_WORDS = 5


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; ``marker`` what the first begins with ("" for none), ``depth`` an item's, from 1.

    ``column`` numbers the columns of the whole document. ``cells`` is the row of a table, which has no lines.
    """

    lines: list[Line]
    marker: str
    column: int
    page: int
    depth: int = 0
    cells: tuple[str, ...] = ()

    @property
    def height(self) -> float:
        """The size that its first line is set in, 0 for a row."""
        return self.lines[0].height if self.lines else 0.0

    @property
    def is_bulleted(self) -> bool:
        """Whether it is an item of a list without numbers."""
        return self.marker in _BULLETS

    def texts(self) -> tuple[str, ...]:
        """Its lines as text, without the marker."""
        texts = [line.text for line in self.lines]
        return (split_marker(texts[0])[1], *texts[1:]) if self.marker else tuple(texts)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set: whether it is slides, and the usual distance of lines by their size."""

    slides: bool
    pitches: Mapping[int, float] = field(default_factory=dict)

    def pitch(self, height: float) -> float:
        """From one line's top to the next, for lines of this height that belong together."""
        return self.pitches.get(round(height), 1.2 * height)


def usual_pitches(columns: Iterable[Column]) -> dict[int, float]:
    """The distance of lines by their size in whole points: the lower quarter, for wider gaps part paragraphs."""
    seen: dict[int, list[float]] = defaultdict(list)
    for column in columns:
        for above, below in pairwise(column.lines):
            distance = below.top - above.top
            if _same_size(above, below) and 0.5 * above.height < distance < 2.5 * above.height:
                seen[round(above.height)].append(distance)
    return {height: sorted(distances)[len(distances) // 4] for height, distances in seen.items()}


def paragraphs(
    columns: Sequence[Column], tables: Mapping[Line, Sequence[tuple[str, ...]]], setting: Setting
) -> list[Paragraph]:
    """The paragraphs of all columns in order. A line that is a key of ``tables`` stands for the rows of a table."""
    found: list[Paragraph] = []
    for number, column in enumerate(columns):
        for row in column.rows:
            cells = tuple(line.text for line in row)
            found.append(Paragraph([], "", number, row[0].page, cells=cells))
        shape = _shape(column)
        for line in column.lines:
            if line in tables:
                found += [Paragraph([], "", number, line.page, cells=cells) for cells in tables[line]]
            else:
                _add(line, found, number, shape, setting)
    _deepen(found)
    return found


@dataclass(frozen=True, slots=True)
class _Shape:
    """How far to the right a column reaches, and whether each of its lines says something by itself."""

    right: float
    listed: bool


def _shape(column: Column) -> _Shape:
    """Short lines that all begin with a capital, as in a box on a slide, are listed."""
    texts = [line.text for line in column.lines]
    capitals = sum(text[:1].isupper() for text in texts)
    words = sum(len(text.split()) for text in texts)
    listed = len(texts) >= _ENOUGH and capitals >= _MOSTLY * len(texts) and words <= _FEW_WORDS * len(texts)
    return _Shape(max((line.x1 for line in column.lines), default=0.0), listed)


def _add(line: Line, found: list[Paragraph], column: int, shape: _Shape, setting: Setting) -> None:
    last = found[-1] if found and found[-1].lines else None
    marker = _marker(line, last)
    if last is not None and not marker and _goes_on(last, line, column, shape, setting):
        last.lines.append(line)
    else:
        found.append(Paragraph([line], marker, column, line.page))


def _marker(line: Line, last: Paragraph | None) -> str:
    """The marker of a new item; "" where a dash or number only happens to begin a line of a running text."""
    marker, rest = split_marker(line.text)
    is_hard = marker in _BULLETS - _SOFT_MARKERS
    if not marker or is_hard or last is None or last.marker:
        return marker
    running = rest[:1].islower() and not _ended(last.lines[-1]) and _same_size(last.lines[-1], line)
    return "" if running and not last.lines[-1].text.endswith(",") else marker


def _goes_on(last: Paragraph, line: Line, column: int, shape: _Shape, setting: Setting) -> bool:
    above = last.lines[-1]
    if not _same_size(above, line):
        return False
    running = not _ended(above) and (line.text[:1].islower() or above.text.endswith("-"))
    if last.column != column:
        return running and not setting.slides and above.bold == line.bold
    pitch = line.top - above.top
    usual = setting.pitch(line.height)
    if above.bold != line.bold and not running:
        return False
    if running:
        return _BELOW * usual <= pitch <= _FAR_GAP * usual
    return _BELOW * usual <= pitch <= _GAP * usual and not _begins(last, above, line, shape)


def _begins(last: Paragraph, above: Line, line: Line, shape: _Shape) -> bool:
    """Whether a line below another at the usual distance begins something new.

    By its indent, or because its first word would have found room on the line above: then the break was meant.
    """
    first, height = last.lines[0], line.height
    has_room = above.x1 + _first_word(line) <= shape.right
    if last.marker:
        return line.x0 <= first.x0 + _HANGING * height and (_ended(above) or has_room)
    if _ended(above):
        return has_room or line.x0 > above.x0 + _INDENT * height
    return line.text[:1].isupper() and (shape.listed or above.x1 + _MUCH_ROOM * _first_word(line) <= shape.right)


def _first_word(line: Line) -> float:
    """About how wide the first word of a line is, and the blank before it."""
    word = line.text.split(maxsplit=1)[0] if line.text else ""
    return (len(word) + 1) * (line.x1 - line.x0) / max(len(line.text), 1)


def _ended(line: Line) -> bool:
    return line.text.rstrip(_CLOSING).endswith(_ENDS)


def _same_size(a: Line, b: Line) -> bool:
    return abs(a.height - b.height) <= _SAME_SIZE * max(a.height, b.height)


def _deepen(found: Sequence[Paragraph]) -> None:
    """Give each item its depth: how many indents of items above it in its column it stands within."""
    indents: list[float] = []
    column = -1
    for paragraph in found:
        if paragraph.column != column:
            indents, column = [], paragraph.column
        if not paragraph.marker:
            continue
        near = paragraph.height / 2
        at = paragraph.lines[0].x0
        while indents and at < indents[-1] - near:
            indents.pop()
        if not indents or at > indents[-1] + near:
            indents.append(at)
        paragraph.depth = len(indents)


def by_page(found: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """The paragraphs of each page together."""
    page: list[Paragraph] = []
    for paragraph in found:
        if page and paragraph.page != page[-1].page:
            yield page
            page = []
        page.append(paragraph)
    if page:
        yield page

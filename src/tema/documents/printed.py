"""What a page of a PDF has printed on it: lines of text with place, size and weight, and the rules drawn on it.

Read with PDFium, the engine of a common web browser. Distances are in points (1/72 inch), from the top left corner of
the page as it is shown.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

Point = tuple[float, float]

_CUT = frozenset({2, 0xFFFE})
"""What PDFium makes of a hyphen that ends a line."""
_HYPHEN = ord("-")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_RAISED = 0.8
_BLANK = 32
_NO_BREAK = 0xA0
_JOIN = 1.0
_SPACE = 0.25
_BACK = 0.6
_OVERLAP = 0.5
_BOLD_WEIGHT = 600
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_UNIT = 2
_BEFORE_REFERENCE = frozenset('.,;:!?)”"’»')
_NAME = 200
_ASLANT = 0.3
_THIN = 2.5
_MOST_PATHS = 1500


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, or the part of one that stands together. ``height`` is that of the font, ``top`` < ``bottom``."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    height: float
    bold: bool
    page: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line across (``flat``) or down the page: ``at`` is its y or x, ``start`` and ``end`` the other two."""

    flat: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as printed, in the order that the file draws it."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]


def sheet(page: Any, number: int) -> Sheet:
    """Read one page of an open PDFium document; ``number`` counts from 1."""
    shown, width, height = _shown(page)
    textpage = page.get_textpage()
    try:
        lines = tuple(_lines(textpage, shown, number, page.get_rotation()))
    finally:
        textpage.close()
    rules = tuple(_rules(page, shown)) if lines else ()
    return Sheet(number, width, height, lines, rules)


def _shown(page: Any) -> tuple[Callable[[float, float], Point], float, float]:
    """From a point of the file to the same point on the page as it is shown, and how large that is."""
    left, bottom, right, top = page.get_cropbox()
    turned = page.get_rotation()
    width, height = right - left, top - bottom
    if turned == 90:  # noqa: PLR2004 - degrees, clockwise
        return lambda x, y: (y - bottom, x - left), height, width
    if turned == 180:  # noqa: PLR2004
        return lambda x, y: (right - x, y - bottom), width, height
    if turned == 270:  # noqa: PLR2004
        return lambda x, y: (top - y, right - x), height, width
    return lambda x, y: (x - left, top - y), width, height


@dataclass(slots=True)
class _Open:
    """A line while its characters are read."""

    x0: float
    x1: float
    top: float
    bottom: float
    signs: list[str] = field(default_factory=list)
    looks: Counter[tuple[float, bool]] = field(default_factory=Counter)

    def line(self, page: int) -> Line:
        height, bold = max(self.looks, key=lambda look: (self.looks[look], look))
        return Line("".join(self.signs).strip(), self.x0, self.x1, self.top, self.bottom, height, bold, page)

    def add(self, sign: str, box: tuple[float, float, float, float], bold: bool, is_parted: bool) -> None:
        """Go on with a character in a box (left, right, top, bottom), which white space parts from the last or not."""
        x0, x1, top, bottom = box
        if not self._is_reference(sign, top, bottom):
            if self.signs and (is_parted or x0 - self.x1 > _SPACE * (bottom - top)):
                self.signs.append(" ")
            self.signs.append(sign)
            self.looks[round(bottom - top, 1), bold] += 1
            self.top, self.bottom = min(self.top, top), max(self.bottom, bottom)
        self.x1 = max(self.x1, x1)

    def _is_reference(self, sign: str, top: float, bottom: float) -> bool:
        """Whether a character is the small raised number that sends one to a footnote; it would spoil its word.

        A number raised over a unit ("m", "cm") is none.
        """
        is_small = bottom - top < _RAISED * (self.bottom - self.top) and bottom < self.bottom - 1
        before = "".join(self.signs[-_UNIT - 1 :])
        is_after_word = len(before) > _UNIT and before.isalpha()
        return is_small and sign.isdecimal() and (before[-1:] in _BEFORE_REFERENCE or is_after_word)

    def takes(self, x0: float, top: float, bottom: float) -> bool:
        """Whether a character there goes on with the line: beside its end, at the same height."""
        height = min(bottom - top, self.bottom - self.top)
        beside = -_BACK * height <= x0 - self.x1 <= _JOIN * max(bottom - top, self.bottom - self.top)
        return beside and min(bottom, self.bottom) - max(top, self.top) >= _OVERLAP * height


def _lines(textpage: Any, shown: Callable[[float, float], Point], page: int, turned: int) -> Iterator[Line]:
    """The lines of a page; text that stands on its side (stamps in the margin, labels of a diagram) is left out."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    looks: dict[int, tuple[bool, bool]] = {}
    line: _Open | None = None
    is_parted = bold = False
    upright = True
    for number in range(textpage.count_chars()):
        sign = pdfium.FPDFText_GetUnicode(textpage, number)
        if (sign <= _BLANK and sign not in _CUT) or sign == _NO_BREAK:
            is_parted = True
            continue
        if not pdfium.FPDFText_GetLooseCharBox(textpage, number, box):
            continue
        if is_parted or line is None or not upright:
            bold, upright = _look(textpage, number, looks, turned)
        if not upright:
            continue
        (xa, ya), (xb, yb) = shown(box.left, box.top), shown(box.right, box.bottom)
        x0, x1, top, bottom = min(xa, xb), max(xa, xb), min(ya, yb), max(ya, yb)
        if line is None or not line.takes(x0, top, bottom):
            if line is not None:
                yield line.line(page)
            line = _Open(x0, x1, top, bottom)
            is_parted = False
        line.add(_LIGATURES.get(sign) or chr(_HYPHEN if sign in _CUT else sign), (x0, x1, top, bottom), bold, is_parted)
        is_parted = False
    if line is not None:
        yield line.line(page)


def _look(textpage: Any, number: int, known: dict[int, tuple[bool, bool]], turned: int) -> tuple[bool, bool]:
    """Whether a character is bold, by the weight or name of its font, and whether it stands upright.

    Asked where a word begins, and looked up once for each text object: it costs more than the character itself.
    """
    import pypdfium2.raw as pdfium

    piece = pdfium.FPDFText_GetTextObject(textpage, number)
    address = ctypes.cast(piece, ctypes.c_void_p).value or 0
    if address not in known or not address:
        name, flags = ctypes.create_string_buffer(_NAME), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(textpage, number, name, _NAME, flags)
        weight = pdfium.FPDFText_GetFontWeight(textpage, number)
        bold = bool(_BOLD.search(name.value.decode("utf-8", "replace"))) or weight >= _BOLD_WEIGHT
        angle = pdfium.FPDFText_GetCharAngle(textpage, number)
        aslant = abs(math.cos(angle) if turned % 180 else math.sin(angle))
        known[address] = (bold, aslant < _ASLANT)
    return known[address]


def _rules(page: Any, shown: Callable[[float, float], Point]) -> Iterator[Rule]:
    """The straight lines drawn on the page, edges of rectangles among them; none from a page with a large drawing."""
    import pypdfium2.raw as pdfium

    paths = list(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3))
    for path in paths if len(paths) <= _MOST_PATHS else ():
        points = list(_corners(path.raw, path.get_matrix(), shown))
        if 1 < len(points) <= _MOST_PATHS:
            yield from _edges(points)


def _corners(path: Any, matrix: Any, shown: Callable[[float, float], Point]) -> Iterator[tuple[bool, Point]]:
    """The corners of a path; True where the pen is set down anew."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_float(), ctypes.c_float()
    first: Point | None = None
    for number in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, number)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        here = shown(*matrix.on_point(x.value, y.value))
        starts = pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO
        first = here if starts else first
        yield starts, here
        if first is not None and pdfium.FPDFPathSegment_GetClose(segment):
            yield False, first


def _edges(points: list[tuple[bool, Point]]) -> Iterator[Rule]:
    for (_, (xa, ya)), (starts, (xb, yb)) in pairwise(points):
        if starts:
            continue
        if abs(ya - yb) <= _THIN < abs(xa - xb):
            yield Rule(True, (ya + yb) / 2, min(xa, xb), max(xa, xb))
        elif abs(xa - xb) <= _THIN < abs(ya - yb):
            yield Rule(False, (xa + xb) / 2, min(ya, yb), max(ya, yb))

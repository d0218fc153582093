"""Which way of counting a project's program used: tried on its selections, and asked about where they do not tell.

The standard counts Unicode code points (REFI-QDA 1.5, section 10.2) and leaves open whether the end is the last
character; programs count UTF-16 units, CRLF as one or two, or the byte order mark. Each of the sixteen ways puts the
selections somewhere. The right one puts them where their names quote the text, or, where names are no quotes, on the
borders of words and never on a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal
from unicodedata import category, normalize

from tema.records.project import Counting, Reading
from tema.refi.places import Laid, Ruler, ruler

_UNITS: tuple[Literal["code_point", "utf16"], ...] = ("code_point", "utf16")
_LINE_ENDS: tuple[Literal[1, 2], ...] = (1, 2)
COUNTINGS = tuple(
    Counting(unit, line_end, mark, last)
    for last, mark, unit, line_end in product((False, True), (False, True), _UNITS, _LINE_ENDS)
)
"""All ways, the standard's first."""
ENOUGH = 0.95
"""A reading that fits fewer of the selections should be looked at by a person."""
NEAR = 0.01
"""Readings that differ less than this read equally well."""

_SHORTEST = 3
_SHORTEST_CUT = 30
_MOST_SOUGHT = 500
_SAMPLE = 2_000
_FAR = 0.1
_ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.)$")
_SPACE = re.compile(r"\s+")

Place = tuple[int, int, bool] | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A selection as a file has it: which text, the two positions, and its name. Hashable, so that each counts once."""

    text: int
    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Judged:
    """How the ways of counting fit, ``selections`` different selections by.

    ``readings``: the best first, an exclusive end before an inclusive one where both fit within a percentage point.
    Ways that give the same places are one reading, told as the nearest to the standard.
    """

    readings: tuple[Reading, ...]
    doubtful: bool
    selections: int

    @property
    def best(self) -> Counting:
        """The way that fits best."""
        return self.readings[0].counting


@dataclass(frozen=True, slots=True)
class _Fit:
    """One way's places, and the share of them that quotes, borders and ends bear out."""

    places: tuple[Place, ...]
    quotes: float
    borders: float
    tidy: float


@dataclass(frozen=True, slots=True)
class _Name:
    """A selection's name as a quote: folded, and what the quote begins with if the name is only its beginning."""

    whole: str
    begins: str


def rulers(texts: Sequence[Laid], counting: Counting) -> tuple[Ruler, ...]:
    """A way of counting laid along every text of a project."""
    every = not any(text.broken for text in texts)
    return tuple(ruler(text, counting, every_break=every) for text in texts)


def judged(texts: Sequence[Laid], selections: Iterable[Marked]) -> Judged:
    """All ways of counting, by how well they fit the selections.

    Selections that begin where they end tell nothing and are left out. It is doubtful which way is right when the best
    fits less than 95 per cent, or when another that gives other places fits as well, within a percentage point.
    """
    marked = tuple(dict.fromkeys(each for each in selections if each.start != each.end))
    if not marked:
        return Judged((Reading(COUNTINGS[0], 1.0),), False, 0)
    tried, left = _tried(texts, marked)
    ways: dict[tuple[Place, ...], Counting] = {}
    for each in tried:
        ways.setdefault(_places(texts, marked, each), each)
    order, _ = _in_order(_fits(texts, marked, ways))
    order = _practised(order, ways)
    readings = [Reading(ways[fit.places], score) for fit, score in zip(order, _scores(order), strict=True)]
    doubtful = readings[0].score < ENOUGH or _rivalled(order)
    return Judged((*readings, *left), doubtful, len(marked))


def _tried(texts: Sequence[Laid], marked: Sequence[Marked]) -> tuple[list[Counting], list[Reading]]:
    """The ways that are worth trying on every selection, and those that a sample of a large project leaves behind."""
    ways = _different(texts)
    if len(marked) <= _SAMPLE:
        return list(ways), []
    some = marked[:: len(marked) // _SAMPLE + 1]
    fits = _fits(texts, some, [_places(texts, some, each) for each in ways])
    scores = _in_order(fits)[1]
    by_quotes = max(fit.quotes for fit in fits) > 0
    of = [Reading(each, fit.quotes if by_quotes else fit.borders) for each, fit in zip(ways, fits, strict=True)]
    left = [each for each in of if each.score < scores[0] - _FAR]
    return [each.counting for each in of if each not in left], sorted(left, key=lambda each: -each.score)


def _in_order(fits: Iterable[_Fit]) -> tuple[list[_Fit], list[float]]:
    """The fits, the best first, and the share that each is told with: of the quotes where there are any."""
    order = sorted(fits, key=lambda fit: (-fit.quotes, -fit.borders, -fit.tidy))
    return order, _scores(order)


def _scores(order: Sequence[_Fit]) -> list[float]:
    by_quotes = order[0].quotes > 0
    return [fit.quotes if by_quotes else fit.borders for fit in order]


def _practised(order: Sequence[_Fit], ways: Mapping[tuple[Place, ...], Counting]) -> list[_Fit]:
    """The order, but with the end after the last character first where it fits as well: so programs count it."""
    best = order[0]
    alike = [fit for fit in order if fit.quotes >= best.quotes and _near(fit, best) and fit.tidy > best.tidy - NEAR]
    after = next((fit for fit in alike if not ways[fit.places].last), best)
    first = after if ways[best.places].last else best
    return [first, *(fit for fit in order if fit is not first)]


def _near(fit: _Fit, best: _Fit) -> bool:
    return fit.quotes > best.quotes - NEAR and fit.borders > best.borders - NEAR


def _rivalled(fits: Sequence[_Fit]) -> bool:
    best, *others = fits
    return any(_near(fit, best) for fit in others)


def _plainest(texts: Sequence[Laid], counting: Counting) -> Counting:
    """The way nearest to the standard that cannot differ from this one in these texts."""
    return Counting(
        counting.unit if any(text.astral for text in texts) else "code_point",
        counting.line_end if any("\n" in text.lines for text in texts) else 1,
        counting.mark and any(text.mark for text in texts),
        counting.last,
    )


def _different(texts: Sequence[Laid]) -> tuple[Counting, ...]:
    return tuple(dict.fromkeys(_plainest(texts, each) for each in COUNTINGS))


def _places(texts: Sequence[Laid], marked: Sequence[Marked], counting: Counting) -> tuple[Place, ...]:
    along = rulers(texts, counting)
    return tuple(along[each.text].place(each.start, each.end) for each in marked)


def _fits(texts: Sequence[Laid], marked: Sequence[Marked], ways: Iterable[tuple[Place, ...]]) -> list[_Fit]:
    """How each way's places fit, in their order; the quotes count only if names are quotes at all."""
    names, ways = _names(marked), list(ways)
    said = [_said(texts, marked, names, places) for places in ways]
    quoted = _quoted(texts, marked, names, said)
    rates = [sum(found[n] for n in quoted) / len(quoted) if quoted else 0.0 for found in said]
    if max(rates) < 0.5:  # noqa: PLR2004 - most names are something else
        rates = [0.0] * len(rates)
    lines = [texts[each.text].lines for each in marked]
    return [
        _Fit(places, rate, _rate(map(_on_borders, lines, places)), _rate(map(_tidy, lines, places)))
        for places, rate in zip(ways, rates, strict=True)
    ]


def _rate(found: Iterable[bool]) -> float:
    every = list(found)
    return sum(every) / len(every)


def _names(marked: Sequence[Marked]) -> tuple[_Name | None, ...]:
    """The names as quotes. Programs cut long ones, with … or without; the longest names of a project may be cut."""
    folded = [_folded(each.name) for each in marked]
    longest = max(map(len, folded))
    names: list[_Name | None] = []
    for name in folded:
        begins = _ELLIPSIS.sub("", name)
        if len(begins) == len(name):
            begins = name if longest >= _SHORTEST_CUT and len(name) >= longest - 1 else ""
        names.append(_Name(name, begins.strip()) if len(begins.strip() or name.strip()) >= _SHORTEST else None)
    return tuple(names)


def _said(
    texts: Sequence[Laid], marked: Sequence[Marked], names: Sequence[_Name | None], places: Sequence[Place]
) -> list[float]:
    return [
        _matches(name, texts[each.text].lines[place[0] : place[1]]) if name and place else 0.0
        for each, name, place in zip(marked, names, places, strict=True)
    ]


def _matches(name: _Name, found: str) -> float:
    """How far a name is the text found: 1 exactly (line breaks are spaces in a name), 0.5 but for spaces around it."""
    if found == name.whole:
        return 1.0
    if not found or (len(found) > 3 * len(name.whole) and not name.begins):
        return 0.0
    plain = _folded(found)
    if plain == name.whole or (name.begins and plain.startswith(name.begins) and len(plain) > len(name.begins)):
        return 1.0
    return 0.5 if plain.strip() == name.whole.strip() else 0.0


def _folded(text: str) -> str:
    return normalize("NFC", _SPACE.sub(" ", text.replace("\ufffd", ""))) if text else text


def _quoted(
    texts: Sequence[Laid], marked: Sequence[Marked], names: Sequence[_Name | None], said: Sequence[Sequence[float]]
) -> list[int]:
    """The selections whose names are quotes: found at the place by some way of counting, or elsewhere in the text."""
    found = [n for n, name in enumerate(names) if name and any(each[n] for each in said)]
    known = set(found)
    others = [n for n, name in enumerate(names) if name and n not in known][:_MOST_SOUGHT]
    folded: dict[int, str] = {}
    for n in others:
        name, text = names[n], marked[n].text
        if text not in folded:
            folded[text] = _folded(texts[text].lines)
        if name and (name.begins or name.whole).strip() in folded[text]:
            found.append(n)
    return found


def _on_borders(lines: str, place: Place) -> bool:
    """Whether a place begins with no space and cuts no word."""
    if place is None or not place[2] or place[0] >= place[1]:
        return False
    start, end, _ = place
    return not lines[start].isspace() and not _within(lines, start) and not _within(lines, end)


def _tidy(lines: str, place: Place) -> bool:
    return place is not None and place[0] < place[1] and not lines[place[1] - 1].isspace()


def _within(lines: str, at: int) -> bool:
    """Whether a position lies inside a word, or before a mark that belongs to the character before it."""
    if not 0 < at < len(lines):
        return False
    here, before = lines[at], lines[at - 1]
    return category(here)[0] == "M" or (here.isalnum() and (before.isalnum() or category(before)[0] == "M"))

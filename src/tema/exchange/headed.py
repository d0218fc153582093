"""Texts with headings, Word's and Markdown's alike, as a codebook: title, families, codes, codes under codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tema.codebook.lines import problem
from tema.exchange.labelled import Line, parts_of
from tema.exchange.records import Part, PartField, RawBook, RawCode, RawFamily
from tema.exchange.words import means
from tema.records import Problem

FAMILY, CODE = 2, 3
"""The levels of headings; 1 is the title. A code under another has the next one."""
_OF_HEAD: tuple[PartField, ...] = ("codebook", "language", "documents", "name", "id")
_OF_FAMILY: tuple[PartField, ...] = ("definition", "name", "id", "guid")
_LONGEST_SHOWN = 60


@dataclass(slots=True)
class Heading:
    """A heading and the lines under it; ``line`` is where it stands in the file, where that can be said."""

    level: int
    text: str
    line: int | None = None
    lines: list[Line] = field(default_factory=list)


def headed(file: str, headings: Sequence[Heading]) -> RawBook:
    """The codebook that stands under these headings.

    Headings of level 2 are families and those below codes. Without any below, the second level holds the codes, and in
    a text with one level only all headings are codes. Text that belongs to nothing is a Problem.
    """
    headings = _levelled([each for each in headings if each.text.strip() or each.lines])
    name = ""
    parts: tuple[Part, ...] = ()
    problems: list[Problem] = []
    families: list[RawFamily] = []
    codes: list[RawCode] = []
    family: str | None = None
    above: dict[int, str] = {}
    for number, each in enumerate(headings):
        said = parts_of(each.lines)
        if each.level < FAMILY:
            name, parts = each.text or name, (*parts, *said)
            problems += _unplaced(file, each, said, _OF_HEAD)
        elif each.level == FAMILY:
            above, family = {}, None
            if _is_family(each, said):
                family = f"family {number}"
                families.append(RawFamily(family, each.text, said))
            problems += _unplaced(file, each, said, _OF_FAMILY if family else ())
        else:
            above = {level: key for level, key in above.items() if level < each.level}
            parent = above[max(above)] if above else None
            key = f"code {number}"
            codes.append(RawCode(key, each.text, said, parent=parent, family=family, line=each.line))
            above[each.level] = key
    return RawBook(file, name, parts, tuple(families), tuple(codes), problems=tuple(problems))


def _levelled(headings: Sequence[Heading]) -> list[Heading]:
    deepest = max((each.level for each in headings), default=0)
    if deepest >= CODE:
        return list(headings)
    if deepest == FAMILY:
        return [replace(each, level=CODE) if each.level == FAMILY else each for each in headings]
    named = [each for each in headings if each.text.strip()]
    return [replace(each, level=CODE) if len(named) > 1 and each.text.strip() else each for each in headings]


def _is_family(heading: Heading, said: Iterable[Part]) -> bool:
    """Whether a heading names a family, and not the codes without one or those out of use."""
    special = means(heading.text, "exchange-no-family") or means(heading.text, "exchange-retired")
    return not special or any(part.field == "id" for part in said)


def _unplaced(file: str, heading: Heading, said: Iterable[Part], known: Sequence[PartField]) -> list[Problem]:
    others = [part for part in said if part.field not in known]
    texts = (part.text or (part.items[0].text if part.items else "") for part in others)
    return [problem(file, heading.line, "exchange-unplaced", text=_short(text)) for text in texts if text]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]} …"

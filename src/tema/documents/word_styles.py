"""What a Word file's styles and numbering say of a paragraph: a heading and its rank, a list item and its depth."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING = re.compile(r"(?:heading|rubrik|überschrift|overskrift)\s*(\d)", re.IGNORECASE)
_TITLE = {"title": 1, "rubrik": 1, "subtitle": 2, "underrubrik": 2}
_CONTENTS = re.compile(r"(?:toc|innehåll)\s*\d|table of (?:figures|authorities)", re.IGNORECASE)
_LISTED = re.compile(r"(?:list (?:bullet|number)|punktlista|numrerad lista)\s*(\d?)", re.IGNORECASE)
_PLACE = re.compile(r"%(\d)")
_MOST_HEADINGS = 9
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph is: the rank of a heading, the depth of an item (0 for neither), its list, a contents line."""

    heading: int = 0
    depth: int = 0
    list_id: str = ""
    contents: bool = False


@dataclass(slots=True)
class Styles:
    """The looks of a file's styles; counts the numbers of its lists while it is read from top to bottom."""

    looks: Mapping[str, Look]
    formats: Mapping[tuple[str, int], tuple[str, str]]
    deepest_heading: int
    counted: dict[tuple[str, int], int] = field(default_factory=dict)

    def look(self, paragraph: Any) -> Look:
        """What the paragraph is by its own properties, or else by its style."""
        own = paragraph.find(f"{W}pPr")
        if own is None:
            return Look()
        style = own.find(f"{W}pStyle")
        base = self.looks.get(style.get(f"{W}val", ""), Look()) if style is not None else Look()
        return _with_own(base, own)

    def next_marker(self, look: Look) -> str:
        """The bullet or number of the next item of the list."""
        form, shown = self.formats.get((look.list_id, look.depth - 1), ("bullet", ""))
        if form in {"bullet", "none"}:
            return "•"
        here = (look.list_id, look.depth)
        self.counted[here] = self.counted.get(here, 0) + 1
        for deeper in [each for each in self.counted if each[0] == look.list_id and each[1] > look.depth]:
            del self.counted[deeper]
        return _PLACE.sub(lambda place: self._number(look.list_id, int(place.group(1))), shown) or "•"

    def _number(self, list_id: str, depth: int) -> str:
        form = self.formats.get((list_id, depth - 1), ("decimal", ""))[0]
        number = self.counted.get((list_id, depth), 1)
        if form.endswith("Letter") and number <= _LETTERS:
            return chr(ord("A" if form.startswith("upper") else "a") + number - 1)
        return str(number)


def styles_of(file: Any) -> Styles:
    """The styles and lists of an opened Word file."""
    looks: dict[str, Look] = {}
    elements = {style.get(f"{W}styleId"): style for style in file.styles.element.iterchildren(f"{W}style")}
    for name in elements:
        looks[name] = _style(name, elements, 0)
    used = {p.get(f"{W}val") for p in file.element.body.iter(f"{W}pStyle")}
    deepest = max((look.heading for name, look in looks.items() if name in used), default=0)
    return Styles(looks, _formats(file), deepest)


def _style(name: str, elements: Mapping[str, Any], steps: int) -> Look:
    style = elements.get(name)
    if style is None or steps > len(elements):
        return Look()
    based = style.find(f"{W}basedOn")
    base = _style(based.get(f"{W}val", ""), elements, steps + 1) if based is not None else Look()
    title = style.find(f"{W}name")
    shown = title.get(f"{W}val", "") if title is not None else ""
    if _CONTENTS.match(shown):
        return Look(contents=True)
    heading = _HEADING.match(shown)
    rank = int(heading.group(1)) if heading else _TITLE.get(shown.lower(), base.heading)
    listed = _LISTED.match(shown)
    depth = int(listed.group(1) or 1) if listed else base.depth
    own = style.find(f"{W}pPr")
    look = Look(rank, depth, base.list_id)
    return _with_own(look, own) if own is not None else look


def _with_own(base: Look, own: Any) -> Look:
    outline = own.find(f"{W}outlineLvl")
    number = own.find(f"{W}numPr")
    heading, depth, list_id = base.heading, base.depth, base.list_id
    if outline is not None:
        rank = int(outline.get(f"{W}val", "9")) + 1
        heading = rank if rank <= _MOST_HEADINGS else 0
    if number is not None:
        listed, level = number.find(f"{W}numId"), number.find(f"{W}ilvl")
        list_id = listed.get(f"{W}val", "") if listed is not None else list_id
        depth = int(level.get(f"{W}val", "0")) + 1 if level is not None else max(depth, 1)
        depth = 0 if list_id == "0" else depth
    return Look(heading, depth, list_id, base.contents)


def _formats(file: Any) -> dict[tuple[str, int], tuple[str, str]]:
    """How each list numbers its items: (list, depth from 0) -> (kind of number, pattern)."""
    parts = [part for part in file.part.package.iter_parts() if str(part.partname).endswith("/numbering.xml")]
    if not parts:
        return {}
    root = file.part.numbering_part.element
    kinds = {each.get(f"{W}abstractNumId"): each for each in root.iterchildren(f"{W}abstractNum")}
    formats: dict[tuple[str, int], tuple[str, str]] = {}
    for listed in root.iterchildren(f"{W}num"):
        link = listed.find(f"{W}abstractNumId")
        kind = kinds.get(link.get(f"{W}val")) if link is not None else None
        for level in kind.iterchildren(f"{W}lvl") if kind is not None else ():
            form, shown = level.find(f"{W}numFmt"), level.find(f"{W}lvlText")
            if form is not None and shown is not None:
                key = (listed.get(f"{W}numId", ""), int(level.get(f"{W}ilvl", "0")))
                formats[key] = (form.get(f"{W}val", ""), shown.get(f"{W}val", ""))
    return formats

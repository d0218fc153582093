"""A code's rules as labelled lines, and labelled lines as a code's rules: what every text form has in common.

    Definition: What the code is.
    A second line of the same.
    Neighbouring codes: Credibility; Openness
    Similar, but does not belong here:
    - (no code) She told me what would happen.

A line that is none of a label, an item or what follows them goes on with what stands above it. In plain text a
backslash before a line says that it is no label and no item, whatever it looks like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from tema.exchange.records import LISTS, Item, Part, PartField
from tema.exchange.words import LABELS, known_labels, label_pattern
from tema.messages import Text

ONE_LINE: tuple[PartField, ...] = ("neighbours",)
"""Lists that are written on the label's own line."""

_BULLET = re.compile(r"[-*•–]\s+(.*)", re.DOTALL)
_TAG = re.compile(r"\(((?:\\.|[^\\()\n])*)\)\s?(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a form that has been told apart: a label with what follows it, a list's item, or more of the same."""

    kind: Literal["label", "item", "more"]
    text: str
    field: PartField = "definition"
    tag: str = ""


def label_of(part: Part, text: Text) -> str:
    """The label of a part, without its colon: ``Definition``, ``Name (en)``."""
    return text(LABELS[part.field]) + (f" ({part.tag})" if part.tag else "")


def item_words(item: Item) -> str:
    """An item as it is written: its tag in brackets before it."""
    return f"({_escaped(item.tag)}) {item.text}" if item.tag else item.text


def listed(part: Part) -> bool:
    """Whether a part's items each have a line of their own."""
    return part.field in LISTS and part.field not in ONE_LINE


def one_line(part: Part) -> str:
    """A part's text, its items beside each other where it has any."""
    return "; ".join(item.text for item in part.items) if part.items else part.text


def plain_text(parts: Iterable[Part], text: Text) -> str:
    """Parts as labelled lines of plain text."""
    lines = []
    for part in parts:
        label = label_of(part, text)
        if listed(part):
            lines += [f"{label}:", *(f"- {_going_on(item_words(item))}" for item in part.items)]
        else:
            lines.append(f"{label}: {_going_on(one_line(part))}")
    return "\n".join(lines)


def plain_lines(text: str) -> Iterator[Line]:
    """Labelled lines of plain text, told apart."""
    for line in text.split("\n"):
        yield Line("more", line[1:]) if line.startswith("\\") else told_apart(line)


def told_apart(line: str) -> Line:
    """A line by what it begins with."""
    found = label_pattern().match(line)
    if found:
        field = known_labels()[" ".join(found["label"].split()).casefold()]
        if (found["tag"] is None) or field == "name":
            return Line("label", found["rest"] or "", field, (found["tag"] or "").lower())
    item = _BULLET.fullmatch(line)
    return Line("item", item[1]) if item else Line("more", line)


def parts_of(lines: Iterable[Line]) -> tuple[Part, ...]:
    """Parts from lines that were told apart. What stands before the first label is the definition."""
    found: list[tuple[Line, list[str]]] = []
    for line in lines:
        if line.kind == "label":
            found.append((line, [line.text]))
        else:
            if not found:
                found.append((Line("label", ""), [""]))
            at, texts = found[-1]
            if line.kind == "item" and at.field in LISTS:
                texts.append(line.text)
            else:
                words = f"- {line.text}" if line.kind == "item" else line.text
                texts[-1] = f"{texts[-1]}\n{words}"
    return tuple(part for line, texts in found if (part := _part(line, texts)))


def _part(line: Line, texts: list[str]) -> Part | None:
    stripped = [text.strip() for text in texts]
    if line.field in LISTS:
        items = _beside(stripped) if line.field in ONE_LINE else [each for each in stripped if each]
        return Part(line.field, items=tuple(_item(line.field, each) for each in items)) if items else None
    text = "\n".join(stripped).strip()
    return Part(line.field, text, tag=line.tag) if text else None


def _beside(texts: list[str]) -> list[str]:
    return [each.strip() for text in texts for each in re.split(r"[;\n]", text) if each.strip()]


def _item(field: PartField, text: str) -> Item:
    found = _TAG.fullmatch(text) if field in {"examples", "near_misses", "documents"} else None
    return Item(re.sub(r"\\(.)", r"\1", found[1]), found[2]) if found else Item("", text)


def _escaped(tag: str) -> str:
    return re.sub(r"([\\()])", r"\\\1", tag)


def _going_on(text: str) -> str:
    """A text whose later lines cannot be taken for labels or items."""
    first, *more = text.split("\n")
    return "\n".join([first, *(f"\\{line}" if _looks_like_more(line) else line for line in more)])


def _looks_like_more(line: str) -> bool:
    return line.startswith("\\") or told_apart(line).kind != "more"

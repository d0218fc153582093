"""Exchange pieces of a YAML text and leave every other character as it was: comments, order, quoting, line breaks.

A YAML library that writes a whole file back gives it its own indents and folds. Here the text is composed into nodes,
which know where they stand, and only what is to be changed is cut out and written anew.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from tema.codebook.emit import FIELDS, Value, field_text


@dataclass(frozen=True, slots=True)
class Cut:
    """``text[start:end]`` is to become ``new``."""

    start: int
    end: int
    new: str


@lru_cache(maxsize=2)
def composed(text: str) -> Node:
    """The nodes of a YAML text, to be looked at only: the latest are remembered."""
    root: Node = YAML(typ="safe", pure=True).compose(text)
    return root


def spliced(text: str, cuts: Iterable[Cut]) -> str:
    """The text with every cut made."""
    for cut in sorted(cuts, key=lambda cut: (cut.start, cut.end), reverse=True):
        text = text[: cut.start] + cut.new + text[cut.end :]
    return text


def field_node(node: Node, name: str) -> tuple[Node, Node] | None:
    """The nodes of a key and of its value in a mapping."""
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next(((key, value) for key, value in pairs if key.value == name), None)


def value_end(text: str, node: Node) -> int:
    """Where the value's last character is over; what YAML counts in of comments and blank lines is not."""
    if isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return value_end(text, last[1] if isinstance(last, tuple) else last)
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    return start + len(text[start:end].rstrip())


def line_end(text: str, at: int) -> int:
    """Where the line that ``at`` stands on is over, before its line break."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def line_start(text: str, at: int) -> int:
    """Where the line that ``at`` stands on begins."""
    return text.rfind("\n", 0, at) + 1


def set_field(text: str, node: MappingNode, name: str, value: Value) -> Cut:
    """Give a field of a block mapping another value; None takes it away."""
    found = field_node(node, name)
    if found is None:
        return _insert(text, node, name, value)
    key, old = found
    start, colon = int(key.start_mark.index), text.index(":", int(key.end_mark.index)) + 1
    # A key without a value ends where its colon does.
    end = max(value_end(text, old), colon) if text[old.start_mark.index : old.end_mark.index].strip() else colon
    if value is None:
        return _remove(text, node, key, end)
    pad = " " * int(key.start_mark.column)
    new = field_text(name, value, pad)
    rest = text[end : line_end(text, end)]
    if "\n" in new and rest.strip():
        # A comment behind the old value would become part of a folded one.
        return Cut(start, line_end(text, end), f"{rest.strip()}\n{pad}{new}")
    return Cut(start, end, new)


def _insert(text: str, node: MappingNode, name: str, value: Value) -> Cut:
    """The field after the nearest one that is written before it."""
    before = FIELDS[: FIELDS.index(name)]
    present = [(key, old) for key, old in node.value if key.value in before]
    key, old = max(present, key=lambda pair: before.index(str(pair[0].value))) if present else node.value[0]
    end = max(value_end(text, old), int(key.end_mark.index))
    at = line_end(text, end)
    pad = " " * int(key.start_mark.column)
    return Cut(at, at, f"\n{pad}{field_text(name, value, pad)}" if value is not None else "")


def _remove(text: str, node: MappingNode, key: Node, end: int) -> Cut:
    start = int(key.start_mark.index)
    if key is node.value[0][0] and len(node.value) > 1:
        # It stands on the line of the dash, where the next field takes its place.
        return Cut(start, int(node.value[1][0].start_mark.index), "")
    return Cut(line_start(text, start), min(line_end(text, end) + 1, len(text)), "")


def set_list(
    text: str,
    pair: tuple[Node, SequenceNode],
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    write: Callable[[int, str, bool], str],
) -> Cut:
    """Give a block list other items; those that were there already keep their text, with the comments above them.

    Args:
        text: the whole text.
        pair: the nodes of the list's key and of the list.
        old: the items as they are, one for each item node.
        new: the items as they are to be, at least one.
        write: ``write(index in new, indent, whether the list's items stand on one line)`` gives an item's lines.
    """
    key, node = pair
    start = line_end(text, int(key.end_mark.index)) + 1
    pieces: dict[Hashable, list[str]] = {}
    at = start
    for value, item in zip(old, node.value, strict=True):
        end = line_end(text, value_end(text, item))
        pieces.setdefault(value, []).append(text[at:end])
        at = end + 1
    first = node.value[0]
    dash = text.rindex("-", 0, int(first.start_mark.index))
    pad = " " * (dash - line_start(text, dash))
    lines = [
        pieces[value].pop(0)
        if pieces.get(value)
        else write(index, pad, isinstance(first, MappingNode) and bool(first.flow_style))
        for index, value in enumerate(new)
    ]
    return Cut(start, at - 1, "\n".join(lines))

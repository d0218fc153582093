"""YAML text as plain values that know their line.

The text is composed into nodes and the values are built here instead of by a YAML constructor, because a person who
writes ``lines: 12`` or ``text: ja`` means text: a scalar is text or nothing, never a number, a date or a truth value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any
from unicodedata import normalize

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tema.records import Message, Problem

Where = tuple[str | int, ...]
"""Where a value stands: the keys and the list positions (from 0) that lead to it from the top."""

Lines = Mapping[Where, int]
"""The 1-based line of every key and list item."""

# What YAML 1.2 calls printable; everything else is a leftover from another program.
_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What ruamel.yaml says -> our message. The first that fits wins.
_SYNTAX = (
    (r"'\\t'", "codebook-tab"),
    (r"unknown escape character|escape sequence", "codebook-escape"),
    (r"quoted scalar", "codebook-open-quote"),
    (r"mapping values are not allowed", "codebook-colon"),
    (r"cannot start any token|undefined alias|anchor|alias|tag", "codebook-special-start"),
    (r"another document", "codebook-two-documents"),
    (r"flow (sequence|mapping)", "codebook-open-bracket"),
)
_YAML = "tag:yaml.org,2002:"
_KNOWN_TAGS = {
    _YAML + tag for tag in ("str", "null", "bool", "int", "float", "timestamp", "value", "merge", "map", "seq")
}


def problem(file: str, line: int | None, key: str, **values: Any) -> Problem:
    """A fault whose mend is the message ``<key>-mend`` with the same values."""
    frozen = MappingProxyType(values)
    return Problem(file, line, Message(key, frozen), Message(f"{key}-mend", frozen))


def read_text(path: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a UTF-8 file, without byte order mark and with LF, or why it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError:
        return None, (problem(path.name, None, "codebook-cannot-read", path=str(path)),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        return None, (problem(path.name, line, "codebook-encoding"),)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


def line_of(lines: Lines, path: Where) -> int | None:
    """The line of ``path``, or of the nearest thing above it that has one."""
    return next((lines[path[:n]] for n in range(len(path), -1, -1) if path[:n] in lines), None)


def load(text: str, file: str) -> tuple[Any, dict[Where, int], tuple[Problem, ...]]:
    """The values of a YAML text: mappings, lists, and text (NFC, stripped) or None; and their lines.

    A text with faults gives None as value. A key without a value is left out of its mapping, but keeps its line.
    """
    odd = _UNPRINTABLE.search(text)
    if odd:
        line = text.count("\n", 0, odd.start()) + 1
        return None, {}, (problem(file, line, "codebook-unprintable", code=f"U+{ord(odd.group()):04X}"),)
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except YAMLError as fault:
        return None, {}, (_syntax_problem(fault, text, file),)
    except RecursionError:
        return None, {}, (problem(file, None, "codebook-too-deep"),)
    if root is None:
        return None, {}, (problem(file, 1, "codebook-empty"),)
    builder = _Builder(file)
    value = builder.build(root, ())
    # Ten aliases on a line are one fault to the person who mends the line.
    once = {(each.line, str(each.what)): each for each in builder.problems}
    return (None if once else value), builder.lines, tuple(once.values())


def _syntax_problem(fault: YAMLError, text: str, file: str) -> Problem:
    if not isinstance(fault, MarkedYAMLError):
        return problem(file, None, "codebook-syntax")
    said = f"{fault.context} {fault.problem}"
    key = next((key for pattern, key in _SYNTAX if re.search(pattern, said)), "codebook-syntax")
    # A quotation mark that is never closed is noticed at the end of the file, but the fault is where it opens.
    opened = key in {"codebook-open-quote", "codebook-open-bracket"}
    mark = (fault.context_mark if opened else None) or fault.problem_mark or fault.context_mark
    line = min(mark.line + 1, max(text.rstrip("\n").count("\n") + 1, 1)) if mark else None
    return problem(file, line, key)


class _Builder:
    """Builds values from nodes and remembers lines and faults on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Where, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def build(self, node: Node, path: Where) -> Any:
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line)
        # The same node twice is an alias, which could contain itself; a tag is mostly a text that begins with "!".
        # A codebook has no use for either.
        if id(node) in self._seen or str(node.tag) not in _KNOWN_TAGS:
            self.problems.append(problem(self.file, line, "codebook-special-start"))
            return None
        self._seen.add(id(node))
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.build(item, (*path, number)) for number, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: MappingNode, path: Where) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            key = self._scalar(key_node) if isinstance(key_node, ScalarNode) else None
            if key is None:
                self.problems.append(problem(self.file, line, "codebook-odd-key"))
                continue
            here = (*path, key)
            if here in self.lines:
                first = self.lines[here]
                self.problems.append(problem(self.file, line, "codebook-key-twice", field=key, first=first))
                continue
            self.lines[here] = line
            value = self.build(value_node, here)
            if value is not None:
                values[key] = value
        return values

    def _scalar(self, node: Node) -> str | None:
        if str(node.tag) == f"{_YAML}null":
            return None
        value = str(node.value)
        odd = _UNPRINTABLE.search(value)
        if odd:
            # Spelled with an escape in quotation marks ("\\x07"), so the check of the text could not see it.
            code = f"U+{ord(odd.group()):04X}"
            self.problems.append(problem(self.file, node.start_mark.line + 1, "codebook-unprintable", code=code))
        return normalize("NFC", value).strip()

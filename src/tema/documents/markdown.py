"""Markdown: the text edition is the file itself, and places are exact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from tema.documents.edition import CELLS, document, nested
from tema.documents.faults import Reading, decoding_problems, refused
from tema.documents.joining import hyphenated, joined
from tema.importers.decode import decode
from tema.records.documents import Block, BlockKind

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


def read(name: str, raw: bytes) -> Reading:
    """A document from a Markdown file (CommonMark with tables); settings between ``---`` at its top are passed over."""
    from markdown_it import MarkdownIt

    decoded = decode(raw)
    faults = decoding_problems(name, decoded)
    if not decoded.text:
        return None, faults
    front = _FRONT.match(decoded.text)
    source = "\n" * front.group().count("\n") + decoded.text[front.end() :] if front else decoded.text
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    found = [each for each in _Walk(decoded.text).blocks(tokens) if each.reads]
    if not found:
        return refused(name, "reading-empty")
    above = nested([(each.kind, each.level, None) for each in found])
    blocks = tuple(replace(each, under=under) for each, under in zip(found, above, strict=True))
    return document(name, raw, decoded.text, blocks), faults


class _Walk:
    """A walk through the tokens of one text, which keeps how deep in lists it is."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]
        self._keep = hyphenated(text)
        self._depth = 0
        self._marker = ""
        self._cells: list[str] = []
        self._row_at = 0

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """The blocks in order, each under no heading yet."""
        for before, token in pairwise(tokens):
            self._step(token)
            if token.type == "tr_close":
                yield self._row()
            elif token.type in {"fence", "code_block", "html_block"}:
                yield self._block("paragraph", token)
            elif token.type != "inline":
                continue
            elif before.type in {"td_open", "th_open"}:
                self._cells.append(self._reads(token))
            elif before.type == "heading_open":
                yield self._block("heading", token, int(before.tag[1]))
            elif self._marker:
                yield self._block("item", token, self._depth)
                self._marker = ""
            else:
                yield self._block("paragraph", token)

    def _step(self, token: Token) -> None:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            self._depth += 1
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self._depth -= 1
        elif token.type == "list_item_open":
            self._marker = f"{token.info}{token.markup}"
        elif token.type == "tr_open":
            self._cells = []
            self._row_at = token.map[0] if token.map else 0

    def _row(self) -> Block:
        start, end = self._stripped(self._row_at, self._row_at)
        reads = CELLS.join(self._cells) if any(self._cells) else ""
        return Block("row", start, end, reads)

    def _block(self, kind: BlockKind, token: Token, level: int = 0) -> Block:
        start, end = self._place(token)
        marker = self._marker if kind == "item" else ""
        marked = tuple(_marked(token)) if kind == "paragraph" else ()
        return Block(kind, start, end, self._reads(token), level, marker, marked=marked)

    def _place(self, token: Token) -> tuple[int, int]:
        """From the first to the last sign of what the token holds, without the marks before it."""
        first, after = token.map or (0, 1)
        content = [line.strip() for line in token.content.split("\n") if line.strip()]
        numbers = [number for number in range(first, min(after, len(self._lines))) if self._lines[number].strip()]
        if not content or not numbers:
            return self._stripped(first, first)
        top = next((number for number in numbers if content[0] in self._lines[number]), numbers[0])
        bottom = next((number for number in reversed(numbers) if content[-1] in self._lines[number]), numbers[-1])
        start, end = self._stripped(top, bottom)
        at = self._lines[top].find(content[0])
        last = self._lines[bottom].rfind(content[-1])
        start = self._starts[top] + at if at >= 0 else start
        end = self._starts[bottom] + last + len(content[-1]) if last >= 0 else end
        return start, max(start, end)

    def _stripped(self, first: int, last: int) -> tuple[int, int]:
        start = self._starts[first] + len(self._lines[first]) - len(self._lines[first].lstrip())
        return start, max(start, self._starts[last] + len(self._lines[last].rstrip()))

    def _reads(self, token: Token) -> str:
        return joined(_shown(token).split("\n"), self._keep)


def _marked(token: Token) -> Iterator[str]:
    """The words in italics or bold, none where all of them are."""
    depth, parts, plain = 0, [""], False
    for child in token.children or ():
        if child.type in {"em_open", "strong_open"}:
            depth += 1
            parts += [""] * (depth == 1)
        elif child.type in {"em_close", "strong_close"}:
            depth -= 1
        elif depth:
            parts[-1] += child.content or " "
        else:
            plain = plain or bool(child.content.strip())
    yield from (" ".join(part.split()).strip(" .:") for part in parts if plain and part.strip())


def _shown(token: Token) -> str:
    """What a reader of the page sees: words without the marks for bold type, links and the like."""
    if token.type == "html_block":
        return _TAG.sub(" ", token.content)
    if token.children is None:
        return token.content
    parts = []
    for child in token.children:
        if child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        elif child.type != "html_inline":
            parts.append(child.content)
    return "".join(parts)

"""The text in a piece of HTML, as Taguette counts it: its text nodes one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote br dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p "
        "pre section table td th tr ul",
    )
)
_UNSEEN = frozenset({"script", "style", "title"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A text node; ``breaks``: a new line begins before it."""

    text: str
    breaks: bool


class _Texts(HTMLParser):
    """Collects text nodes; never raises for what the HTML is like."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._breaks = False
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._breaks = self._breaks or tag in _BLOCKS
        self._unseen += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self._breaks = self._breaks or tag in _BLOCKS
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(Piece(data, self._breaks))
            self._breaks = False


def pieces_of(html: str) -> tuple[Piece, ...]:
    """The text nodes of a piece of HTML in order, those of scripts and styles left out."""
    parser = _Texts()
    parser.feed(html)
    parser.close()
    return tuple(parser.pieces)


def text_of(html: str) -> str:
    """The text of a piece of HTML, a line for each block."""
    return "".join(("\n" if each.breaks else "") + each.text for each in pieces_of(html)).strip()


def between(pieces: tuple[Piece, ...], start: int, end: int) -> str:
    """The text between two positions, counted in bytes of UTF-8 over the text nodes, a line for each block."""
    found: list[str] = []
    at = 0
    for piece in pieces:
        raw = piece.text.encode("utf-8", "replace")
        low, high = max(start - at, 0), min(end - at, len(raw))
        if low < high:
            found.append(("\n" if piece.breaks and found else "") + raw[low:high].decode("utf-8", "ignore"))
        at += len(raw)
        if at >= end:
            break
    return "".join(found)

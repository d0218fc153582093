"""HTML: headings, paragraphs, lists, definitions and tables of a page, without menus, footers, scripts and forms.

The page is parsed without network and entities of its own; nothing that it refers to is fetched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tema.documents.edition import CELLS, Piece, edited
from tema.documents.faults import Reading, decoding_problems, problem, refused
from tema.documents.markers import split_marker
from tema.importers.decode import decode
from tema.records import Problem

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SKIPPED = frozenset(
    re.findall(
        r"\w+",
        "script style nav footer noscript template svg math head title select button input textarea iframe object "
        "canvas audio video menu dialog",
    )
)
_MARKED = frozenset({"i", "em", "b", "strong", "dfn"})
_INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike "
        "strong sub sup time tt u var wbr",
    )
)
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search"})
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_HEAD = 4096


def read(name: str, raw: bytes) -> Reading:
    """A document from a web page that was saved as a file."""
    from lxml import etree, html

    text, faults = _text(name, raw)
    if not text.strip():
        return None, faults or (problem(name, "reading-empty"),)
    try:
        root = html.document_fromstring(_DECLARATION.sub("", text), parser=html.HTMLParser(no_network=True))
    except etree.ParserError:
        return refused(name, "reading-empty")
    collected = _Collected()
    _walk(_main(root), collected)
    collected.flush()
    read_as, empty = edited(name, raw, collected.pieces)
    return read_as, empty or faults


def _text(name: str, raw: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The text of the page in the encoding that it names, else as of any file, and what was wrong with it."""
    named = _CHARSET.search(raw[:_HEAD])
    if named:
        try:
            return raw.decode(named.group(1).decode("ascii")), ()
        except (LookupError, UnicodeDecodeError):
            pass
    decoded = decode(raw)
    return decoded.text, decoding_problems(name, decoded)


def _main(root: Any) -> Any:
    mains = root.findall(".//main") or root.findall(".//article")
    return mains[0] if len(mains) == 1 else root


@dataclass(slots=True)
class _Collected:
    """The pieces so far and the text that waits for the end of its block."""

    pieces: list[Piece] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    marker: str = ""
    depth: int = 0

    def flush(self, heading: int = 0) -> None:
        """End the block: what waits becomes a piece."""
        marked = tuple(self.marked)
        self.marked.clear()
        lines = tuple(" ".join(line.split()) for line in "".join(self.waiting).split("\n"))
        lines = tuple(line for line in lines if line)
        self.waiting.clear()
        if not lines:
            return
        marker, rest = split_marker(lines[0])
        if heading:
            self.pieces.append(Piece("heading", lines, heading))
        elif self.marker:
            self.pieces.append(Piece("item", lines, max(self.depth, 1), self.marker))
            self.marker = ""
        elif marker:
            self.pieces.append(Piece("item", (rest, *lines[1:]), max(self.depth, 1), marker))
        else:
            among = marked if marked != (" ".join(lines),) else ()
            self.pieces.append(Piece("paragraph", lines, marked=among))


def _walk(element: Any, into: _Collected) -> None:
    """Collect what an element holds, and the text after each element in it."""
    into.waiting.append(_white(element.text))
    for child in element:
        if isinstance(child.tag, str) and not _is_hidden(child):
            _enter(child, into)
        into.waiting.append(_white(child.tail))


def _enter(child: Any, into: _Collected) -> None:
    tag = child.tag
    if tag == "br":
        into.waiting.append("\n")
    elif tag == "sup" and child.find(".//a") is not None:
        return  # sends one to a footnote; it would spoil its word
    elif tag in _INLINE:
        _walk(child, into)
        words = " ".join("".join(child.itertext()).split()) if tag in _MARKED else ""
        into.marked += [words] if words else []
    elif tag in {"ul", "ol"}:
        _list(child, into)
    elif tag == "dl":
        _definitions(child, into)
    elif tag == "tr" and len(cells := [_inner(cell) for cell in child.iterchildren("td", "th")]) > 1:
        into.flush()
        if any(cells):
            into.pieces.append(Piece("row", (CELLS.join(cells),)))
    elif tag == "pre":
        into.flush()
        into.waiting.append("".join(child.itertext()))
        into.flush()
    else:
        into.flush()
        _walk(child, into)
        into.flush(_HEADINGS.get(tag, 0))


def _list(element: Any, into: _Collected) -> None:
    """A list inside an item ends what the item had to say so far, and is one deeper."""
    into.flush()
    into.depth += 1
    first = element.get("start", "1")
    number = int(first) if first.lstrip("-").isdecimal() else 1
    for item in element:
        if not isinstance(item.tag, str) or _is_hidden(item):
            continue
        into.marker = f"{number}." if element.tag == "ol" else "•"
        number += 1
        _walk(item, into)
        into.flush()
        into.marker = ""
    into.depth -= 1


def _definitions(element: Any, into: _Collected) -> None:
    """``dt`` and ``dd`` as items that read "term: definition"."""
    into.flush()
    terms: list[str] = []
    said = True
    for part in element.iter("dt", "dd"):
        if part.tag == "dt":
            terms = [*([] if said else terms), _inner(part)]
            said = False
        elif (text := _inner(part)) or terms:
            front = " / ".join(term for term in terms if term).rstrip(":")
            into.pieces.append(Piece("item", (f"{front}: {text}" if front else text,), into.depth + 1))
            said = True


def _inner(element: Any) -> str:
    """All that an element shows, on one line."""
    inner = _Collected()
    _walk(element, inner)
    inner.flush()
    return " ".join(line for piece in inner.pieces for line in piece.lines)


def _is_hidden(element: Any) -> bool:
    return (
        element.tag in _SKIPPED
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or element.get("role") in _ROLES
    )


def _white(text: str | None) -> str:
    """Text with every break as a blank: in HTML a line break is no more than that."""
    return re.sub(r"\s+", " ", text) if text else ""

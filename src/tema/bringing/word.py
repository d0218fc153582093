"""Codings as comments in a Word document: what is commented is the quote, the comment names its codes.

``code``, ``code: memo``, or several with semicolons or line breaks between; a direction may follow a code in brackets
(``trust (-)``). Replies are left out. Insertions under revision count, deletions do not, as when a transcript is read
(ECMA-376 part 1, 17.13.4: comments and their anchors).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tema.bringing.codes import valence_meant
from tema.bringing.page import in_lines
from tema.bringing.records import RawCoding, Read, Words, problem
from tema.importers.containers import container_problem
from tema.importers.decode import normalised
from tema.importers.word import opened
from tema.records import Problem

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_SKIPPED = frozenset(f"{_W}{name}" for name in ("txbxContent", "del", "moveFrom", "pPr", "rPr"))
_ANCHORS = {f"{_W}commentRangeStart": "start", f"{_W}commentRangeEnd": "end", f"{_W}commentReference": "at"}
_AROUND = 80
_MOST_SIGNS = 200
_DIRECTION = re.compile(r"^(?P<code>.*\S)\s*(?:[(\[]\s*(?P<word>[^()\[\]]{1,20})\s*[)\]]|\s(?P<sign>\+/-|[+−–-]))$")
_COLON = re.compile(r"(?<!:):(?!:)(?=\s|$)")


@dataclass(slots=True)
class _Marked:
    """The text of the document as it is gone through, and where each comment's range begins and ends in it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    starts: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)
    points: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


@dataclass(frozen=True, slots=True)
class Said:
    """What one line or part of a comment says: a code, its direction and the note on it."""

    code: str
    valence: str = ""
    memo: str = ""


def read(path: Path) -> Read:
    """The codings in a Word document's comments; a coding's ``line`` is the number of its comment."""
    raw = path.read_bytes()
    refused = container_problem(path.name, raw)
    if refused is not None:
        return Read("Word", problems=(refused,))
    document = opened(raw)
    comments = _comments(document) if document is not None else None
    if document is None or comments is None:
        return Read("Word", problems=(problem(path.name, None, "import-damaged"),))
    if not comments:
        found = in_lines([paragraph.text for paragraph in document.paragraphs])
        fault = problem(path.name, None, "bringing-no-comments")
        return Read("Taguette", found) if found else Read("Word", problems=(fault,))
    marked = _Marked()
    _walk(document.element.body, marked)
    codings: list[RawCoding] = []
    faults: list[Problem] = []
    for number, (id_, comment) in enumerate(comments.items(), start=1):
        for each in _codings(path, number, _words(path, id_, marked), comment):
            if isinstance(each, RawCoding):
                codings.append(each)
            else:
                faults.append(each)
    return Read("Word", tuple(codings), (), tuple(faults))


@dataclass(frozen=True, slots=True)
class _Comment:
    text: str
    author: str
    moment: str


def _comments(document: Any) -> Mapping[str, _Comment] | None:
    """The comments that answer no other, by id, in their order; None where they cannot be read."""
    replies = _replies(document)
    found: dict[str, _Comment] = {}
    try:
        for comment in document.comments:
            element = comment._comment_elm  # noqa: SLF001  (python-docx says nothing of ids of paragraphs)
            paragraphs = {each.get(f"{_W14}paraId") for each in element.iter(f"{_W}p")}
            if paragraphs & replies:
                continue
            text = normalised("\n".join(paragraph.text for paragraph in comment.paragraphs)).strip()
            author, moment = normalised(element.get(f"{_W}author") or ""), element.get(f"{_W}date") or ""
            found[str(element.get(f"{_W}id"))] = _Comment(text, author, moment)
    except (KeyError, ValueError, TypeError, AttributeError, SyntaxError):
        return None
    return found


def _replies(document: Any) -> set[str]:
    """The ids of the paragraphs of comments that answer others, from the part that newer programs write."""
    from lxml import etree

    parts = [each.target_part for each in document.part.rels.values() if not each.is_external]
    part = next((each for each in parts if str(each.partname).endswith("commentsExtended.xml")), None)
    if part is None:
        return set()
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(part.blob, parser)
    except etree.XMLSyntaxError:
        return set()
    answers = (each for each in root.iter(f"{_W15}commentEx") if each.get(f"{_W15}paraIdParent"))
    return {str(each.get(f"{_W15}paraId")) for each in answers}


def _walk(element: Any, marked: _Marked) -> None:
    for child in element:
        kind = _ANCHORS.get(child.tag)
        if child.tag == f"{_W}t":
            marked.add(child.text or "")
        elif child.tag in _SIGNS:
            marked.add(_SIGNS[child.tag])
        elif kind is not None:
            _anchor(kind, str(child.get(f"{_W}id")), marked)
        elif child.tag == f"{_W}p":
            begin = marked.length
            known = set(marked.points)
            _walk(child, marked)
            for id_ in marked.points.keys() - known:
                marked.points[id_] = (begin, marked.length)
            marked.add("\n")
        elif child.tag not in _SKIPPED:
            _walk(child, marked)


def _anchor(kind: str, id_: str, marked: _Marked) -> None:
    if kind == "start":
        marked.starts[id_] = marked.length
    elif kind == "end":
        marked.ends[id_] = marked.length
    else:
        marked.points[id_] = (marked.length, marked.length)


def _words(path: Path, id_: str, marked: _Marked) -> Words:
    """The commented words; of a comment without a range, the paragraph where it stands."""
    text = "".join(marked.pieces)
    start, end = marked.starts.get(id_, -1), marked.ends.get(id_, -1)
    if not 0 <= start < end:
        start, end = marked.points.get(id_, (0, 0))
    return Words(
        transcript=path.name,
        quote=normalised(text[start:end]).strip(),
        before=normalised(text[max(0, start - _AROUND) : start]),
        after=normalised(text[end : end + _AROUND]),
    )


def _codings(path: Path, number: int, words: Words, comment: _Comment) -> Iterator[RawCoding | Problem]:
    if not words.quote:
        yield problem(path.name, number, "bringing-comment-nowhere", text=comment.text[:60])
        return
    for said in told(comment.text):
        yield RawCoding(number, words, (said.code,), said.valence, said.memo, comment.author, comment.moment)


def told(text: str) -> tuple[Said, ...]:
    """The codes that a comment names, with what is said of each."""
    found: list[Said] = []
    for line in text.split("\n"):
        pieces = [piece for each in line.split(";") if (piece := each.strip(" \t,"))]
        colon = _COLON.search(line)
        if colon and ";" not in line[: colon.start()] and not all(_COLON.search(piece) for piece in pieces):
            pieces = [line.strip()]
        found += [_one(piece) for piece in pieces]
    return tuple(each for each in found if each.code)


def _one(piece: str) -> Said:
    colon = _COLON.search(piece)
    code, memo = (piece[: colon.start()], piece[colon.end() :]) if colon else (piece, "")
    directed = _DIRECTION.match(code.strip()) if len(code) <= _MOST_SIGNS else None
    if directed and _is_direction(directed["word"] or directed["sign"]):
        return Said(directed["code"].strip(), directed["word"] or directed["sign"], memo.strip())
    return Said(code.strip(), "", memo.strip())


def _is_direction(word: str) -> bool:
    try:
        return valence_meant(word) is not None
    except ValueError:
        return False

"""The lines of a text with what can be told of each by itself: its place, mark, indent, page, and how it may go on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_BULLET = r"[•●▪■□◦‣⁃·∙○►▶➢➤❖✓✔→\uf0b7\uf0a7\uf0d8]\s*|[-–—*+=»]\s+|o\s{1,4}(?=[A-ZÅÄÖ\w])"
_NUMBER = r"\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)]\s+|\(\d{1,2}\)\s+"
_MARK = re.compile(rf"(?:{_BULLET}|{_NUMBER})(?=\S)")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\S)")
_CHAPTER = re.compile(r"\d{1,2}\s{1,3}(?=[A-ZÅÄÖ](?:\S+\s){0,9}\S*[^\s.,:;!]$)")
"""The number of a chapter: before a few words that end without a stop."""
_FURNITURE = re.compile(
    r"(?:(?:sida|sid|page|slide|bild)\s*)?[-–]?\s*\d{1,4}\s*[-–]?\s*(?:\(\s*\d{1,4}\s*\)|(?:av|of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_RULE = re.compile(r"([=\-_~*])\1{2,}")
_GOES_ON = (
    "och eller samt men att som av i på till för med om från mot hos vid under över mellan inom utan genom",
    "en ett den det de är kan ska var vara sin sitt sina deras dess då när där vilket vilka än inte",
    "and or but to of the a an in on for with by from that which who is are as at into than between not their its",
)
_SMALL_WORDS = frozenset(word for line in _GOES_ON for word in line.split())
_MOST_ON_PAGES = 3
_WIDE_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something: ``text[start:end]`` without the white space around it.

    ``body`` is the line without its mark; ``section`` the numbers of a heading ("2.1"); ``blank`` how many blank lines
    stand before it; ``page`` counts from 1, None without page breaks; ``ruled`` tells that a line is drawn under it.
    """

    start: int
    end: int
    marker: str
    body: str
    section: str
    indent: int
    blank: int
    page: int | None
    ruled: bool = False

    @property
    def ends(self) -> bool:
        """Whether a sentence may end here."""
        return self.body.rstrip("”\"')»").endswith((".", "!", "?", "…", ":"))

    @property
    def broken(self) -> bool:
        """Whether the line cannot be the last of what it says: it ends in a comma, an open bracket or a small word."""
        last = self.body.split()[-1] if self.body else ""
        unclosed = self.body.count("(") > self.body.count(")")
        return last.lower() in _SMALL_WORDS or last.endswith((",", "/", "(")) or unclosed or self.cut

    @property
    def cut(self) -> bool:
        """Whether a word is cut at the line's end."""
        return bool(re.search(r"\w[-\u00ad\u2010]$", self.body))

    @property
    def begins_low(self) -> bool:
        """Whether it begins as no sentence, heading or item does."""
        return not self.marker and (self.body[:1].islower() or self.body[:1] in ",;)")


def lines_of(text: str, pages: Sequence[int] | None) -> list[Line]:
    """The lines that hold something, but page numbers, drawn rules, and lines that every page repeats.

    ``pages`` is the page of each line, from 1, or None.
    """
    found: list[Line] = []
    at = blank = 0
    for number, raw in enumerate(text.split("\n")):
        page = pages[number] if pages is not None else None
        shown = raw.strip()
        if _RULE.fullmatch(shown) and found and blank == 0:
            found[-1] = _ruled(found[-1])
        elif not shown or _FURNITURE.fullmatch(shown) or _RULE.fullmatch(shown):
            blank += 1
        else:
            found.append(_line(raw, at, blank, page))
            blank = 0
        at += len(raw) + 1
    return in_columns(_without_furniture(found))


def _line(raw: str, at: int, blank: int, page: int | None) -> Line:
    shown = raw.strip()
    indent = len(raw) - len(raw.lstrip())
    section = _SECTION.match(shown) or (_CHAPTER.match(shown) if blank else None)
    mark = None if section else _MARK.match(shown)
    skipped = section or mark
    body = shown[skipped.end() :] if skipped else shown
    return Line(
        at + indent,
        at + indent + len(shown),
        mark.group().strip() if mark else "",
        body,
        section.group().strip() if section else "",
        indent,
        blank,
        page,
    )


def _ruled(line: Line) -> Line:
    return replace(line, ruled=True)


def _without_furniture(found: list[Line]) -> list[Line]:
    """Leave out what stands first or last on page after page: running titles and the like."""
    edges: Counter[str] = Counter()
    pages = list(_pages(found))
    for page in pages:
        edges.update({re.sub(r"\d+", "0", line.body) for line in (page[0], page[-1])})
    often = {body for body, times in edges.items() if times >= max(_MOST_ON_PAGES, len(pages) // 2)}
    if len(pages) < _MOST_ON_PAGES or not often:
        return found
    dropped = {id(line) for page in pages for line in (page[0], page[-1]) if re.sub(r"\d+", "0", line.body) in often}
    return [line for line in found if id(line) not in dropped]


def _pages(found: list[Line]) -> Iterator[list[Line]]:
    page: list[Line] = []
    for line in found:
        if page and line.page != page[-1].page:
            yield page
            page = []
        page.append(line)
    if page and page[0].page is not None:
        yield page


# -- columns --------------------------------------------------------------------------------------------------------


def in_columns(found: list[Line]) -> list[Line]:
    """Put text that was set in two columns, line beside line, in the order in which it is read: left, then right.

    Lines in columns stand directly under each other, all with a wide gap before the same column, and some line on
    the left goes on in lower case; a list of terms with their meaning beside them has no such line.
    """
    ordered: list[Line] = []
    run: list[Line] = []
    for line in [*found, None]:
        if line is not None and run and line.blank == 0 and _same_gap(run[0], line):
            run.append(line)
            continue
        ordered.extend(_read_down(run))
        run = [] if line is None else [line]
    return ordered


def _gap(line: Line) -> re.Match[str] | None:
    return _WIDE_GAP.search(line.body) if not line.marker else None


def _same_gap(first: Line, line: Line) -> bool:
    one, two = _gap(first), _gap(line)
    return one is not None and two is not None and abs(first.indent + one.end() - line.indent - two.end()) <= 1


def _read_down(run: list[Line]) -> list[Line]:
    if len(run) < 2 or not any(line.begins_low for line in run):  # noqa: PLR2004
        return run
    left, right = [], []
    for number, line in enumerate(run):
        gap = _gap(line)
        if gap is None:
            return run
        left.append(replace(line, end=line.start + gap.start(), body=line.body[: gap.start()]))
        blank = 1 if number == 0 else 0
        at = line.start + gap.end()
        right.append(replace(line, start=at, body=line.body[gap.end() :], blank=blank))
    return [*left, *right]

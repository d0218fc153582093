"""Which printed paragraphs are headings, and of what rank: by size and weight beside the running text, and by place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tema.documents.joining import joined
from tema.documents.paragraphs import Paragraph, by_page
from tema.documents.printed import Line

_LARGER = 1.12
_CLEARLY_LARGER = 1.15
_MOST_WORDS = 20
_MOST_WORDS_IN_BOLD = 14
_MOST_LINES = 4
_FEWEST_LETTERS = 3
_DEEPEST = 6
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+[A-ZÅÄÖ]")
_SENTENCE = (".", ",", ";")
_CONTENTS = re.compile(r"^(.*?)\s*(?:\.\s?){4,}\s*(\d{1,4})$")


@dataclass(frozen=True, slots=True)
class Body:
    """How the running text of a document is set: the size that most of its letters have, and whether they are bold."""

    height: float
    bold: bool


def body_of(lines: Iterable[Line]) -> Body:
    """The setting of most letters."""
    letters: Counter[float] = Counter()
    bold = 0
    for line in lines:
        letters[round(line.height * 2) / 2] += len(line.text)
        bold += len(line.text) if line.bold else 0
    return Body(max(letters, key=lambda height: (letters[height], height)), bold * 2 > letters.total())


def contents_line(text: str) -> tuple[str, str] | None:
    """The title and the page of a line in a table of contents, whose dots lead from the one to the other."""
    found = _CONTENTS.match(text)
    return (found.group(1), found.group(2)) if found else None


def ranks(found: Sequence[Paragraph], body: Body) -> dict[int, int]:
    """The paragraphs of a running text that are headings, by number, and their ranks: the largest size has rank 1."""
    headings = [number for number, paragraph in enumerate(found) if _stands_out(paragraph, body)]
    looks = {number: _look(found[number]) for number in headings}
    order = sorted(set(looks.values()), reverse=True)
    return {number: min(order.index(look) + 1, _DEEPEST) for number, look in looks.items()}


def _look(paragraph: Paragraph) -> tuple[int, bool]:
    return round(paragraph.height), paragraph.lines[0].bold


def _stands_out(paragraph: Paragraph, body: Body) -> bool:
    if not _may_be(paragraph):
        return False
    text = joined(line.text for line in paragraph.lines)
    words = len(text.split())
    if paragraph.height >= _LARGER * body.height:
        return words <= _MOST_WORDS
    strong = all(line.bold for line in paragraph.lines) and not body.bold
    loud = text.isupper() and not paragraph.marker
    return words <= _MOST_WORDS_IN_BOLD and (
        (strong and not text[:1].islower()) or loud or (bool(_SECTION.match(text)) and paragraph.height >= body.height)
    )


def _may_be(paragraph: Paragraph) -> bool:
    if not paragraph.lines or paragraph.is_bulleted or len(paragraph.lines) > _MOST_LINES:
        return False
    text = joined(line.text for line in paragraph.lines)
    letters = sum(sign.isalpha() for sign in text)
    return letters >= _FEWEST_LETTERS and not text.endswith(_SENTENCE) and contents_line(text) is None


def slide_ranks(found: Sequence[Paragraph], heights: dict[int, float]) -> dict[int, int]:
    """The headings of slides, by number: the title of each has rank 1, what is set above the text in a box rank 2.

    The title is what is set largest, wherever it was drawn; of equals the topmost. Where all is of one size it is a
    short line in the top quarter of the slide. ``heights`` are the heights of the pages.
    """
    numbers = {id(paragraph): number for number, paragraph in enumerate(found)}
    headings: dict[int, int] = {}
    for page in by_page(found):
        title = _title(page, heights[page[0].page])
        if title is not None:
            headings[numbers[id(title)]] = 1
        for paragraph, after in pairwise(page):
            if paragraph is not title and _heads_box(paragraph, after):
                headings[numbers[id(paragraph)]] = 2
    return headings


def _title(page: Sequence[Paragraph], height: float) -> Paragraph | None:
    able = [paragraph for paragraph in page if _may_be(paragraph) and not paragraph.marker and _is_short(paragraph)]
    if not able:
        return None
    best = min(able, key=lambda paragraph: (-round(paragraph.height), paragraph.lines[0].top))
    others = [paragraph.height for paragraph in page if paragraph is not best and paragraph.lines]
    if not others or best.height >= _CLEARLY_LARGER * max(others):
        return best
    top = min(able, key=lambda paragraph: paragraph.lines[0].top)
    is_first = all(top.lines[0].top <= other.lines[0].top for other in page if other.lines)
    usual = sorted(others)[len(others) // 2]
    if is_first and top.lines[0].top < height / 4 and top.height >= usual:
        return top
    return best if best.height >= _CLEARLY_LARGER * usual else None


def _is_short(paragraph: Paragraph) -> bool:
    return len(" ".join(line.text for line in paragraph.lines).split()) <= _MOST_WORDS


def _heads_box(paragraph: Paragraph, after: Paragraph) -> bool:
    if not _may_be(paragraph) or paragraph.marker or paragraph.column != after.column or not _is_short(paragraph):
        return False
    if not after.lines:
        return False
    larger = paragraph.height >= _CLEARLY_LARGER * after.height
    strong = all(line.bold for line in paragraph.lines) and not after.lines[0].bold
    return larger or (strong and paragraph.height >= after.height)

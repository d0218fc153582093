"""Lines to blocks: what text taken out of pages and slides has broken is put right, and headings find what is theirs.

Layout is all there is to go by, so the rules are those of typesetting: a line that breaks off in a small word goes on
in the next; a line that the next word would have had room on was broken on purpose; a short line that stands by
itself, ends without a stop and has text below it is a heading. A *stretch* is what stands together between page
breaks, or between gaps of several blank lines: mostly a slide. On a slide a heading may stand last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tema.documents.edition import CELLS
from tema.documents.joining import hyphenated
from tema.documents.lines import lines_of
from tema.documents.pieces import GAP, TERM, Piece, pieces_of, set_in_cells
from tema.records.documents import Block, BlockKind

_LONGEST_HEADING = 14
_SLIDE_WORDS = 90
_FAR = 200
"""Items that are looked back over to tell how deep one stands."""
_PART = 3
"""The level of a heading within a slide."""


def blocks_of(text: str, pages: Sequence[int] | None = None) -> tuple[Block, ...]:
    """The blocks of a text, each at its place; ``pages`` is the page of each line, or None."""
    pieces = pieces_of(lines_of(text, pages), hyphenated(text))
    if not pieces:
        return ()
    kinds = _kinds(pieces)
    above = _above(pieces, kinds)
    made = zip(pieces, kinds, above, strict=True)
    return tuple(_block(piece, kind, level, under) for piece, (kind, level), under in made)


def _block(piece: Piece, kind: BlockKind, level: int, under: int | None) -> Block:
    first, last = piece.lines[0], piece.lines[-1]
    start = first.end - len(first.body) if first.marker or first.section else first.start
    marker = first.marker if kind == "item" else ""
    reads = piece.reads
    if kind == "heading":
        start, reads = (first.end - len(first.body)), re.sub(r"^#+\s*", "", reads)
    return Block(kind, start, last.end, reads, level, marker, under, first.page)


def _kinds(pieces: list[Piece]) -> list[tuple[BlockKind, int]]:
    """Kind and level of every piece."""
    slides = _is_slides(pieces)
    opening = {id(piece) for before, piece in pairwise([None, *pieces]) if piece and _opens(before, piece)}
    titles = _titles(pieces, opening, slides=slides)
    late = _last_of_several(pieces, titles) if slides else set()
    titles |= late
    first, alone = _first(titles, late, pieces), _alone(pieces)
    main = _main_titles(pieces, titles)
    kinds: list[tuple[BlockKind, int]] = []
    for number, piece in enumerate(pieces):
        if number in titles:
            kinds.append(
                (
                    "heading",
                    _level(piece, slides=slides, opens=number in first, alone=number in (alone if slides else main)),
                )
            )
        elif piece.item:
            kinds.append(("item", _depth(pieces, number)))
        else:
            kinds.append(("row" if CELLS in piece.reads and set_in_cells(piece.lines[0]) else "paragraph", 0))
    return kinds


def _opens(before: Piece | None, piece: Piece) -> bool:
    return before is None or before.stretch != piece.stretch


def _main_titles(pieces: list[Piece], titles: set[int]) -> set[int]:
    """The headings of running text that rank first: all, or those that something sets above the rest.

    Capitals do, or a rule below; else a blank line below, where other headings have none.
    """
    lines = {number: pieces[number].lines[0] for number in titles}
    marked = {number for number, line in lines.items() if pieces[number].reads.isupper() or line.ruled}
    apart = {number for number in titles if number + 1 == len(pieces) or pieces[number + 1].lines[0].blank > 0}
    return marked or (apart if apart and len(apart) < len(titles) else set(titles))


def _first(titles: set[int], late: set[int], pieces: list[Piece]) -> set[int]:
    """The title of each stretch: the one that stands last where there is such a one, else the first heading."""
    found = {pieces[number].stretch: number for number in sorted(late)}
    for number in sorted(titles):
        found.setdefault(pieces[number].stretch, number)
    return set(found.values())


def _last_of_several(pieces: list[Piece], titles: set[int]) -> set[int]:
    """Lines like titles that end a slide of several headings, each with one text below it: the title of them all."""
    late: set[int] = set()
    for numbers in _by_stretch(pieces).values():
        last = numbers[-1]
        pairs = numbers[:-1]
        several = len(pairs) > 3 and pairs[::2] == [number for number in pairs if number in titles]  # noqa: PLR2004
        if several and last not in titles and _looks_a_title(pieces[last]) and pieces[last].lines[0].blank:
            late.add(last)
    return late


def _alone(pieces: list[Piece]) -> set[int]:
    """Pieces that have a stretch to themselves: slides that divide."""
    return {numbers[0] for numbers in _by_stretch(pieces).values() if len(numbers) == 1}


def _by_stretch(pieces: list[Piece]) -> dict[int, list[int]]:
    """The numbers of the pieces of every stretch."""
    found: dict[int, list[int]] = {}
    for number, piece in enumerate(pieces):
        found.setdefault(piece.stretch, []).append(number)
    return found


def _is_slides(pieces: list[Piece]) -> bool:
    """Whether the stretches are slides rather than pages of running text: several, with few words each."""
    words: dict[int, int] = {}
    for piece in pieces:
        words[piece.stretch] = words.get(piece.stretch, 0) + piece.words
    middle = sorted(words.values())[len(words) // 2]
    return len(words) >= GAP and middle <= _SLIDE_WORDS


def _looks_a_title(piece: Piece) -> bool:
    line = piece.lines[0]
    if piece.reads.startswith("#") or line.ruled:
        return True
    if line.section:  # in reports and legal texts also paragraphs are numbered
        return piece.words <= _LONGEST_HEADING
    shape = (
        piece.words <= _LONGEST_HEADING and not piece.reads.endswith((".", ",", ";", ":", "!", "=")) and not piece.item
    )
    begins = piece.reads[:1].isupper() or piece.reads[:1] in "”“\"'"
    return shape and begins and not line.body[:1].isdigit() and CELLS not in piece.reads and "//" not in piece.reads


def _titles(pieces: list[Piece], opening: set[int], *, slides: bool) -> set[int]:
    """The numbers of the pieces that are headings."""
    found: set[int] = set()
    for number in range(len(pieces) - 1, -1, -1):
        piece = pieces[number]
        if _numbered_title(pieces, number) or piece.reads.startswith("#") or piece.lines[0].ruled:
            found.add(number)
        elif number and _led_in(pieces[number - 1], piece):
            continue
        elif _looks_a_title(piece) and not TERM.match(piece.reads + " x"[: 2 * piece.reads.endswith(":")]):
            after = pieces[number + 1] if number + 1 < len(pieces) else None
            if _stands_over(piece, after, number + 1 in found, first=id(piece) in opening, slides=slides):
                found.add(number)
    return found | _after_their_text(pieces, found, slides=slides)


def _led_in(before: Piece, piece: Piece) -> bool:
    """Whether it is the first of what a line ending in a colon announces."""
    return before.reads.endswith(":") and before.stretch == piece.stretch and not before.item


def _numbered_title(pieces: list[Piece], number: int) -> bool:
    """A numbered line that stands by itself with running text below it: "3. Results"."""
    piece = pieces[number]
    if piece.lines[0].section:
        return piece.words <= _LONGEST_HEADING
    if (
        not piece.item
        or not piece.lines[0].marker[0].isdigit()
        or piece.words > _LONGEST_HEADING
        or number + 1 >= len(pieces)
    ):
        return False
    after = pieces[number + 1]
    before = pieces[number - 1] if number else None
    text_below = not after.item and after.lines[0].blank > 0 and after.words > _LONGEST_HEADING
    return text_below and not piece.reads.endswith((".", ";", ",")) and (before is None or not before.item)


def _stands_over(piece: Piece, after: Piece | None, heading_after: bool, *, first: bool, slides: bool) -> bool:
    """Whether a title-like piece has text of its own below it."""
    if after is None:
        return first and slides
    if slides and after.stretch != piece.stretch:
        return first
    if first and slides:
        return True
    close = after.lines[0].blank <= 1
    if after.item:
        return close
    if heading_after:
        return not slides
    lead = after.reads.endswith(":") or CELLS in after.reads
    return (after.words > max(piece.words, 4) or lead) and (close or not slides)


def _after_their_text(pieces: list[Piece], found: set[int], *, slides: bool) -> set[int]:
    """Headings that stand last on a slide which begins without one."""
    if not slides:
        return set()
    late: set[int] = set()
    for numbers in _by_stretch(pieces).values():
        if numbers[0] in found or len(numbers) == 1:
            continue
        free = [number for number in numbers[1:] if number not in found and _looks_a_title(pieces[number])]
        named = [number for number in free if pieces[number].words > 1 and not TERM.match(pieces[number].reads)] or free
        if named and not any(number in found for number in numbers[:-1]):
            late.add(named[0])
    return late


def _level(piece: Piece, *, slides: bool, opens: bool, alone: bool) -> int:
    line = piece.lines[0]
    hashes = re.match(r"#+", piece.reads)
    if hashes:
        return len(hashes.group())
    if line.section:
        return line.section.rstrip(".").count(".") + 1
    if not slides:
        return 1 if piece.reads.isupper() or line.ruled or line.marker or alone else 2
    return 1 if alone else 2 if opens else 3


def _depth(pieces: list[Piece], number: int) -> int:
    """An item's depth, by how far it is set in from the items just above."""
    indents: list[int] = []
    for above in range(number, max(-1, number - _FAR), -1):
        piece = pieces[above]
        if not piece.item or piece.stretch != pieces[number].stretch:
            break
        indents.append(piece.lines[0].indent)
    own = indents[0]
    return 1 + len({indent for indent in indents if indent < own - 1})


def _nested(kinds: Sequence[tuple[BlockKind, int]]) -> list[int | None]:
    """For each piece the last heading before it, for a heading the last of a higher rank."""
    standing: list[tuple[int, int]] = []
    above: list[int | None] = []
    for number, (kind, level) in enumerate(kinds):
        while kind == "heading" and standing and standing[-1][0] >= level:
            standing.pop()
        above.append(standing[-1][1] if standing else None)
        if kind == "heading":
            standing.append((level, number))
    return above


def _above(pieces: list[Piece], kinds: list[tuple[BlockKind, int]]) -> list[int | None]:
    """The heading that each piece stands under: on a slide that begins without one, the first that comes."""
    above = _nested(kinds)
    for numbers in _by_stretch(pieces).values():
        titles = [number for number in numbers if kinds[number][0] == "heading" and kinds[number][1] > 1]
        for number in numbers:
            kind, level = kinds[number]
            under = above[number]
            settled = under is not None and pieces[under].stretch == pieces[number].stretch
            if settled or (kind == "heading" and level < _PART):
                continue
            later = (title for title in titles if title > number and (kind != "heading" or kinds[title][1] < level))
            above[number] = next(later, under)
    return above

"""The analyst's own text, CommonMark with two kinds of links, as blocks of a report.

``[words](excerpt:PLACE)`` is a quote, ``[7](count:NAME)`` a number (see ``quotes`` and ``counts``). Other links, images
and raw HTML become plain text: nothing that she has pasted in can load or do anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, unquote

from tema.records import Place
from tema.records.report import Heading, Paragraph, Points, Quote, ReportBlock, Run
from tema.report.quotes import one_line, quoted_stretches

_EXCERPT, _COUNT = "excerpt:", "count:"
_PLACE = re.compile(r"(.+):(\d+)-(\d+)", re.DOTALL)
_SPECIAL = re.compile(r"([\\`*_\[\]<>&])")
_CUTS = re.compile(r"\\\[(…|\.\.\.)\\\]")
_HIDES = "\ufffc"
"""Stands where a quote with a link was, when what is left is searched for quotes without one."""

_LOWEST = 3


@dataclass(frozen=True, slots=True)
class Claim:
    """What the text claims: that these ``words`` stand at a place, or are a number.

    ``kind`` *quote*: ``target`` is a place's id; *count*: the number's name; *loose*: words between quotation marks
    without a link; *own*: all that she says in a paragraph beside the quotes with links. ``target`` is "" of these.
    ``line`` is of the analyst's text, from 1.
    """

    kind: str
    words: str
    target: str
    line: int

    @property
    def place(self) -> Place | None:
        """The place that is linked to; None where the link names none."""
        return place_of(self.target)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as blocks, and what it claims, in order. Quotes that stand by themselves have no ``said_by`` yet."""

    blocks: tuple[ReportBlock, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words, and the link that they stand in ("" for none)."""

    run: Run
    link: str = ""


def parsed(text: str, *, level: int, anchor: str) -> Parsed:
    """The text as blocks.

    Args:
        text: CommonMark.
        level: of the heading that it stands under; its own headings stand below that.
        anchor: the beginning of the anchors of its headings.
    """
    from markdown_it import MarkdownIt

    blocks: list[ReportBlock] = []
    claims: list[Claim] = []
    items: list[tuple[Run, ...]] = []
    lists: list[bool] = []
    tokens = MarkdownIt("commonmark").parse(text)
    for number, token in enumerate(tokens):
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists.append(token.type == "ordered_list_open")
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            numbered = lists.pop()
            if not lists and items:
                blocks.append(Points(tuple(items), numbered))
                items = []
        elif token.type in {"fence", "code_block", "html_block"}:
            runs = (Run(token.content.strip()),)
            items.append(runs) if lists else blocks.append(Paragraph(runs))
            claims.extend(_unlinked(token.content, _line(token)))
        elif token.type == "inline":
            pieces = tuple(_pieces(token.children or ()))
            claims.extend(_claims(pieces, _line(token)))
            opened = tokens[number - 1]
            if lists:
                items.append(_runs(pieces))
            elif opened.type == "heading_open":
                below = min(_LOWEST, level + int(opened.tag[1]))
                blocks.append(Heading(below, _plain(pieces), f"{anchor}-{len(blocks) + 1}"))
            else:
                blocks.append(_paragraph(pieces))
    return Parsed(tuple(blocks), tuple(claims))


def place_of(written: str) -> Place | None:
    """The place whose id this is; None where it is none."""
    found = _PLACE.fullmatch(written)
    return Place(found[1], int(found[2]), int(found[3])) if found else None


def quote_link(place: Place, words: str) -> str:
    """The link that quotes these words, ready to be put into the text."""
    bare = _CUTS.sub(r"[\1]", _SPECIAL.sub(r"\\\1", one_line(words)))
    return f"[{bare}]({_EXCERPT}{quote(place.id, safe=':/-._~')})"


def _line(token: Any) -> int:
    return int(token.map[0]) + 1 if token.map else 1


def _pieces(children: Sequence[Any]) -> Iterator[_Piece]:
    """The words of a paragraph in their styles; those of one quote or number together."""
    bold = italic = 0
    link, held = "", ""
    for token in children:
        if token.type in {"strong_open", "strong_close"}:
            bold += token.nesting
        elif token.type in {"em_open", "em_close"}:
            italic += token.nesting
        elif token.type == "link_open":
            link, held = unquote(str(token.attrs["href"])), ""
        elif token.type == "link_close":
            yield from _linked(held, link, Run("", bold > 0, italic > 0))
            link = ""
        else:
            words = " " if token.type in {"softbreak", "hardbreak"} else token.content
            if link:
                held += words
            elif words:
                yield _Piece(Run(words, bold > 0, italic > 0))


def _linked(words: str, link: str, style: Run) -> Iterator[_Piece]:
    if link.startswith(_EXCERPT):
        yield _Piece(replace(style, text=words, place=place_of(link.removeprefix(_EXCERPT))), link)
    elif link.startswith(_COUNT):
        yield _Piece(replace(style, text=words), link)
    elif words or link:
        # Where she points to is worth keeping, as text that leads nowhere by itself.
        yield _Piece(replace(style, text=words if words in {link, ""} else f"{words} ({link})"))


def _claims(pieces: Sequence[_Piece], line: int) -> Iterator[Claim]:
    for piece in pieces:
        if piece.link.startswith(_EXCERPT):
            yield Claim("quote", piece.run.text, piece.link.removeprefix(_EXCERPT), line)
        elif piece.link:
            yield Claim("count", piece.run.text, piece.link.removeprefix(_COUNT), line)
    rest = "".join(_HIDES if piece.link.startswith(_EXCERPT) else piece.run.text for piece in pieces)
    yield from _unlinked(rest, line)


def _unlinked(text: str, line: int) -> Iterator[Claim]:
    yield Claim("own", text, "", line)
    for stretch in quoted_stretches(text):
        if _HIDES not in stretch:
            yield Claim("loose", stretch, "", line)


def _paragraph(pieces: Sequence[_Piece]) -> ReportBlock:
    """A paragraph, or a quote where it is nothing but one."""
    said = [piece for piece in pieces if piece.run.text.strip()]
    if len(said) == 1 and said[0].run.place is not None:
        return Quote(said[0].run.text, said[0].run.place, "")
    return Paragraph(_runs(pieces))


def _runs(pieces: Sequence[_Piece]) -> tuple[Run, ...]:
    """The runs, with neighbours of one style as one."""
    runs: list[Run] = []
    for piece in pieces:
        if runs and piece.run.place is None and replace(runs[-1], text="") == replace(piece.run, text=""):
            runs[-1] = replace(runs[-1], text=runs[-1].text + piece.run.text)
        else:
            runs.append(piece.run)
    return tuple(runs)


def _plain(pieces: Sequence[_Piece]) -> str:
    return "".join(piece.run.text for piece in pieces)

"""Is a quote that is shown exactly what was said at its place?

Two marks say that something differs, and only these: [...] or […] stands for words left out, and anything else in
square brackets is the analyst's own. One letter in brackets may also stand for the same letter in another case: "[h]e".
Quotation marks around the whole do not count, and a line end of the source, with the white space beside it, is a space.
Everything else must be the source's, character by character, from the first to the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

MARKS = "\"“”„‟»«'’‘‚‛›‹"
"""Quotation marks that may stand around a quote."""

FEW_WORDS = 5
"""So many words between quotation marks are taken to be a quote."""

_LINE_END = re.compile(r"[^\S\n]*\n\s*")
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
_CUT = re.compile(r"\[\s*(?:…|\.\.\.|\. \. \.)\s*\]")
_WORD = re.compile(r"\w")
_BETWEEN_MARKS = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]")


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: Literal["words", "space", "cut", "own"]
    text: str


def is_exact(shown: str, source: str) -> bool:
    """Whether ``shown`` is what stands in ``source``, as the module says."""
    whole = one_line(source).strip()
    tried = one_line(shown).strip()
    return any(_matches(tuple(_pieces(form)), whole) for form in _without_marks(tried))


def bare(shown: str, source: str) -> str:
    """The quote without the quotation marks around it, where these are not the source's own."""
    whole = one_line(source).strip()
    forms = _without_marks(one_line(shown).strip())
    return next((form for form in forms if _matches(tuple(_pieces(form)), whole)), shown)


def stands_in(stretch: str, texts: Iterable[str]) -> bool:
    """Whether these words stand in one of the texts, as a quote of a part of it, from whole word to whole word."""
    pieces = tuple(_pieces(one_line(stretch).strip()))
    longest = max((piece.text for piece in pieces if piece.kind == "words"), key=len, default="")
    anywhere = (_Piece("cut", ""), *pieces, _Piece("cut", ""))
    return any(longest in text and _matches(anywhere, text) for text in map(one_line, texts))


def quoted_stretches(text: str) -> tuple[str, ...]:
    """What stands between double quotation marks in a paragraph, where it is long enough to be somebody's words."""
    return tuple(found for found in _BETWEEN_MARKS.findall(text) if len(found.split()) >= FEW_WORDS)


def one_line(text: str) -> str:
    """The text with each line end, and the white space beside it, as one space."""
    return _LINE_END.sub(" ", text)


def _without_marks(text: str) -> Iterator[str]:
    yield text
    inner = text[1:] if text[:1] in MARKS else text
    yield (inner[:-1] if inner[-1:] in MARKS else inner).strip()


def _pieces(shown: str) -> Iterator[_Piece]:
    """The words, and what stands in brackets; white space beside a bracket is a piece of its own."""
    at, beside = 0, False
    for found in _BRACKETED.finditer(shown):
        yield from _words(shown[at : found.start()], after=beside, before=True)
        yield _Piece("cut" if _CUT.fullmatch(found[0]) else "own", found[0])
        at, beside = found.end(), True
    yield from _words(shown[at:], after=beside, before=False)


def _words(text: str, *, after: bool, before: bool) -> Iterator[_Piece]:
    bare = text.lstrip() if after else text
    if after and bare != text:
        yield _Piece("space", " ")
    short = bare.rstrip() if before else bare
    if short:
        yield _Piece("words", short)
    if before and short != bare:
        yield _Piece("space", " ")


def _matches(pieces: tuple[_Piece, ...], source: str) -> bool:
    """Whether the pieces, one after another, lead from the source's beginning to its end."""
    if not any(piece.kind == "words" and _WORD.search(piece.text) for piece in pieces):
        return False
    reached = {0}
    for piece in pieces:
        reached = _after(piece, source, reached)
        if not reached:
            return False
    return len(source) in reached


def _after(piece: _Piece, source: str, reached: set[int]) -> set[int]:
    literal = {at + len(piece.text) for at in reached if source.startswith(piece.text, at)}
    if piece.kind == "words":
        return literal
    if piece.kind == "space":
        return reached | literal
    borders = {at for at in reached if _is_border(source, at)}
    if piece.kind == "cut":
        first = min(borders, default=len(source) + 1)
        return literal | {at for at in range(first, len(source) + 1) if _is_border(source, at)}
    return literal | borders | _other_case(piece.text[1:-1], source, reached)


def _other_case(letter: str, source: str, reached: set[int]) -> set[int]:
    if len(letter) != 1 or not letter.isalpha():
        return set()
    return {at + 1 for at in reached if source[at : at + 1].casefold() == letter.casefold()}


def _is_border(source: str, at: int) -> bool:
    """Whether no word is cut in two here."""
    return not (0 < at < len(source) and _WORD.match(source[at - 1]) and _WORD.match(source[at]))

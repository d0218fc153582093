"""Where the quotes of a draft stand in their documents: found again from the lines and the words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from tema.codebook.drafted import letters
from tema.records import Cited, Draft


def placed(draft: Draft, texts: Mapping[str, str]) -> Draft:
    """The draft with every quote as it stands in its document, where the text of that is at hand.

    Args:
        draft: as read from its file, where quotes stand on one line.
        texts: the text edition of each document, by the short name that citations use.
    """

    def found(place: Cited) -> Cited:
        return located(place, texts[place.document]) if place.document in texts else place

    concepts = tuple(
        replace(
            each,
            sources=tuple(found(place) for place in each.sources),
            definition=found(each.definition) if each.definition else None,
        )
        for each in draft.concepts
    )
    families = tuple(replace(each, source=found(each.source) if each.source else None) for each in draft.families)
    aside = tuple(replace(each, sources=tuple(found(place) for place in each.sources)) for each in draft.set_aside)
    return replace(draft, concepts=concepts, families=families, set_aside=aside)


def located(place: Cited, text: str) -> Cited:
    """The place with its start, end and words in the document's text; as it was where the words are not there.

    The lines that it names are looked at first; if they have moved, the whole document. Letters and digits count: the
    quote stands on one line, and words that were cut at a line's end may have been made whole.
    """
    wanted = letters(place.text)
    if not wanted:
        return place
    found = _found(wanted, text, *_stretch(text, place.first_line, place.last_line)) or _found(
        wanted, text, 0, len(text)
    )
    if found is None:
        return place
    start, end = found
    start = _outward(text, start, re.split(r"\w", place.text, maxsplit=1)[0], -1)
    end = _outward(text, end, re.split(r"\w", place.text)[-1], 1)
    first = text.count("\n", 0, start) + 1
    last = first + text.count("\n", start, end)
    return replace(place, start=start, end=end, text=text[start:end], first_line=first, last_line=last)


def _found(wanted: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where these letters begin and end in ``text[start:end]``, whatever stands between them."""
    signs = [(at, each) for at in range(start, end) for each in text[at].casefold() if each.isalnum()]
    at = "".join(each for _, each in signs).find(wanted)
    return None if at < 0 else (signs[at][0], signs[at + len(wanted) - 1][0] + 1)


def _outward(text: str, at: int, signs: str, step: int) -> int:
    """Past the signs, other than white space, that the quote has before its first letter or after its last."""
    for sign in signs[::step]:
        if sign.isspace():
            continue
        near = at
        while 0 <= (near - 1 if step < 0 else near) < len(text) and text[near - 1 if step < 0 else near].isspace():
            near += step
        index = near - 1 if step < 0 else near
        if not (0 <= index < len(text) and text[index] == sign):
            break
        at = near + step
    return at


def _stretch(text: str, first: int, last: int) -> tuple[int, int]:
    """Where lines ``first`` to ``last`` begin and end."""
    start = 0
    for _ in range(first - 1):
        start = text.find("\n", start) + 1
        if not start:
            return len(text), len(text)
    end = start
    for _ in range(last - first + 1):
        found = text.find("\n", end)
        if found < 0:
            return start, len(text)
        end = found + 1
    return start, end

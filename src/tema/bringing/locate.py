"""Where in the study a coding belongs: by its position where its words stand there, else by its words.

Steps, each only where the one before found nothing: the position given; the quote in the transcript that is named (in
all of them where none is, or the study has none of that name), first as it is written and then without regard to
case, white space, quotation marks, dashes and ellipses; the parts of a quote that leaves words out; and last what is
nearly the same (``near``). A quote that stands in several places is told apart by its turn, its speaker and the words
around it, or not at all.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from tema.bringing.fold import fold, folded, parts
from tema.bringing.index import Index, extended, occurrences
from tema.bringing.near import nearest
from tema.bringing.records import Words
from tema.records import Place

How = Literal["given", "exact", "alike", "parts", "near", "several", "missing"]
"""By the position given; word for word; but for case and signs; by its parts; nearly; in several places; nowhere."""

_MOST_LEFT_OUT = 1000
_MOST_PLACES = 20

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Located:
    """Where a coding belongs.

    ``places`` is the one place, or with *several* up to twenty that it may be. ``likeness`` is 1 but for what is found
    *near*. ``moved``: a position was given, and other words stand there. ``unknown``: the study has no transcript of
    the name given.
    """

    how: How
    places: tuple[Place, ...] = ()
    likeness: float = 1.0
    moved: bool = False
    unknown: bool = False


def located(index: Index, names: Mapping[str, str], words: Words) -> Located:
    """Where these words belong; ``names`` are those of the transcripts as ``by_name`` gives them."""
    name = names.get(plain_name(words.transcript)) or names.get(_stem(words.transcript))
    unknown = bool(words.transcript) and name is None
    given = _given(index, name, words)
    if given is not None:
        return Located("given", (given,))
    moved = words.start is not None and words.end is not None
    within = index.within(name) if name else None
    found = _by_words(index, words, within) if words.quote.strip() else _whole_turn(index, name, words)
    return Located(found.how, found.places, found.likeness, moved and bool(words.quote.strip()), unknown)


def by_name(transcripts: Sequence[str]) -> dict[str, str]:
    """The transcripts' names by what others may call them: with or without folder and suffix, whatever the case."""
    exact = {plain_name(name): name for name in transcripts}
    stems: dict[str, list[str]] = {}
    for name in transcripts:
        stems.setdefault(_stem(name), []).append(name)
    return {**{stem: several[0] for stem, several in stems.items() if len(several) == 1}, **exact}


def plain_name(name: str) -> str:
    """A name as it is compared: without folders."""
    plain = unicodedata.normalize("NFC", name).strip().replace("\\", "/").rsplit("/", 1)[-1]
    return " ".join(plain.casefold().replace("_", " ").split())


def _stem(name: str) -> str:
    plain = plain_name(name)
    suffix = PurePath(plain.replace("#", "")).suffix
    return plain.removesuffix(suffix) if 1 < len(suffix) <= len(".textgrid") and suffix[1:].isalnum() else plain


def _given(index: Index, name: str | None, words: Words) -> Place | None:
    """The position that the file gives, where the words there are those of the quote, or it has none."""
    if name is None or words.start is None or words.end is None:
        return None
    text = index.transcripts[name].text
    if not 0 <= words.start < words.end <= len(text):
        return None
    there = text[words.start : words.end]
    same = not words.quote.strip() or there == words.quote or fold(there) == fold(words.quote) != ""
    return Place(name, words.start, words.end) if same and there.strip() else None


def _whole_turn(index: Index, name: str | None, words: Words) -> Located:
    turns = index.transcripts[name].turns if name else ()
    turn = next((each for each in turns if each.number == words.turn), None)
    if name is None or turn is None or turn.start >= turn.end:
        return Located("missing")
    return Located("given", (Place(name, turn.start, turn.end),))


def _by_words(index: Index, words: Words, within: Stretch | None) -> Located:
    quote = words.quote.strip()
    found = occurrences(index, fold(quote), within)
    how: How = "alike"
    if not found:
        found, how = _in_parts(index, parts(quote), within), "parts"
    if not found:
        near = nearest(index, fold(quote), within)
        found, how = [each.stretch for each in near], "near"
        found = _told_apart(index, found, words)
        places = tuple(index.place(*each) for each in found)
        return Located("missing") if not places else _near(places, near[0].likeness)
    found = _told_apart(index, found, words)
    places = tuple(index.place(*each) for each in found)
    widened = [extended(index.transcripts[place.transcript].text, quote, place) for place in places]
    exact = tuple(place for place in widened if place is not None)
    if how == "alike" and exact:
        how, places = "exact", exact
    return Located(how, places) if len(places) == 1 else Located("several", places[:_MOST_PLACES])


def _near(places: Sequence[Place], likeness: float) -> Located:
    if len(places) == 1:
        return Located("near", tuple(places), likeness)
    return Located("several", tuple(places[:_MOST_PLACES]), likeness)


def _in_parts(index: Index, quoted: Sequence[str], within: Stretch | None) -> list[Stretch]:
    """Where the parts follow upon each other, with no more left out between two than a thousand signs."""
    if len(quoted) < 2:  # noqa: PLR2004  (nothing is left out)
        return []
    found: list[Stretch] = []
    for start, end in occurrences(index, quoted[0], within):
        reached = end
        for part in quoted[1:]:
            at = index.text.find(part, reached, reached + _MOST_LEFT_OUT + len(part))
            reached = at + len(part) if at >= 0 else -1
            if reached < 0:
                break
        if reached > 0 and "\n" not in index.text[start:reached]:
            found.append((start, reached))
    return found


def _told_apart(index: Index, found: list[Stretch], words: Words) -> list[Stretch]:
    """Those of several places that agree with the turn, the speaker and the words around, as far as any do."""
    if len(found) > 1 and words.turn is not None:
        found = [each for each in found if _number(index, each) == words.turn] or found
    if len(found) > 1 and words.speaker:
        said = fold(words.speaker)
        found = [each for each in found if fold(_speaker(index, each)) == said] or found
    if len(found) > 1 and (words.before or words.after):
        before, after = folded(words.before).text.strip(), folded(words.after).text.strip()
        likeness = [_shared(index.text, each, before, after) for each in found]
        most = max(likeness)
        found = [each for each, alike in zip(found, likeness, strict=True) if alike == most]
    return found


def _number(index: Index, stretch: Stretch) -> int | None:
    turn = index.turn(index.place(*stretch))
    return turn.number if turn else None


def _speaker(index: Index, stretch: Stretch) -> str:
    turn = index.turn(index.place(*stretch))
    return turn.speaker if turn else ""


def _shared(text: str, stretch: Stretch, before: str, after: str) -> int:
    """How many signs before and after the stretch are those that are said to stand there."""
    start, end = stretch
    left = text[max(0, start - len(before) - 3) : start].rstrip(" .-,")
    right = text[end : end + len(after) + 3].lstrip(" .-,")
    return _common(left[::-1], before.rstrip(" .-,")[::-1]) + _common(right, after.lstrip(" .-,"))


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))

"""The numbers that an analyst can name in her text, and whether the number that she wrote is still the true one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from tema.records import Coding, Place

Of = Literal["study", "theme", "code"]
Counted = Literal["dialogues", "speakers", "excerpts", "codings"]
COUNTED: tuple[Counted, ...] = get_args(Counted)

_NAME = re.compile(r"(study|theme|code)(?:/(.+))?/(dialogues|speakers|excerpts|codings)")
_GAPS = re.compile(r"[\s\u00a0\u202f,.](?=\d{3}(?!\d))")
_WORDS = (
    ("noll", "inget", "ingen", "inga", "zero", "no", "none"),
    ("ett", "en", "one"),
    ("två", "two"),
    ("tre", "three"),
    ("fyra", "four"),
    ("fem", "five"),
    ("sex", "six"),
    ("sju", "seven"),
    ("åtta", "eight"),
    ("nio", "nine"),
    ("tio", "ten"),
    ("elva", "eleven"),
    ("tolv", "twelve"),
)
_NUMBERS: Mapping[str, int] = {word: number for number, words in enumerate(_WORDS) for word in words}


@dataclass(frozen=True, slots=True)
class CountName:
    """What is counted: of the study, of a theme or of a code with its id ("" for the chapter's own theme)."""

    of: Of
    id: str
    what: Counted


@dataclass(frozen=True, slots=True)
class Tally:
    """How much there is: dialogues, speakers (one for each label in each dialogue), excerpts and codings."""

    dialogues: int
    speakers: int
    excerpts: int
    codings: int

    def of(self, what: Counted) -> int:
        """The number of these."""
        return {
            "dialogues": self.dialogues,
            "speakers": self.speakers,
            "excerpts": self.excerpts,
            "codings": self.codings,
        }[what]


def count_name(written: str) -> CountName | None:
    """The name as it stands in a link (``theme/dialogues``, ``code/listening/codings``); None where it is none."""
    found = _NAME.fullmatch(written)
    if found is None or (found[1] == "study" and found[2]) or (found[1] == "code" and not found[2]):
        return None
    return CountName(found[1], found[2] or "", found[3])  # type: ignore[arg-type]  # the expression allows no others


def number(shown: str) -> int | None:
    """The whole number that is written, in figures ("1 204") or, up to twelve, in words; None where it is none."""
    bare = _GAPS.sub("", shown.strip())
    return int(bare) if bare.isdecimal() else _NUMBERS.get(bare.casefold())


def tally(places: Iterable[Place], codings: Iterable[Coding], speakers: Mapping[Place, tuple[str, ...]]) -> Tally:
    """How much these places and codings are.

    Args:
        places: the excerpts.
        codings: the codings that are counted.
        speakers: who speaks at each of the places.
    """
    excerpts = set(places)
    who = {(place.transcript, label) for place in excerpts for label in speakers.get(place, ())}
    return Tally(len({place.transcript for place in excerpts}), len(who), len(excerpts), sum(1 for _ in codings))

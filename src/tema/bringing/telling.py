"""What could not be brought in, said row by row: what it is and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable

from tema.bringing.codes import is_name
from tema.bringing.near import LEAST
from tema.bringing.records import problem
from tema.bringing.sorting import Found
from tema.records import Problem

_SHOWN = 60
_PLACES = 4


def nearly(file: str, found: Iterable[Found]) -> tuple[Problem, ...]:
    """Quotes that stand nearly so in the study, with the words there and how alike they are."""
    return tuple(
        problem(
            file,
            each.line,
            "bringing-near",
            quote=short(each.words.quote),
            there=short(each.quote),
            place=each.place.id if each.place else "",
            likeness=int(each.located.likeness * 100),
            least=int(LEAST * 100),
        )
        for each in once_a_line(found)
    )


def in_several(file: str, found: Iterable[Found]) -> tuple[Problem, ...]:
    """Quotes that stand in several places, with the first of these."""
    return tuple(
        problem(
            file,
            each.line,
            "bringing-several",
            quote=short(each.words.quote),
            count=len(each.located.places),
            places=", ".join(place.id for place in each.located.places[:_PLACES]),
        )
        for each in once_a_line(found)
    )


def nowhere(file: str, found: Iterable[Found]) -> tuple[Problem, ...]:
    """Quotes that stand nowhere, and turns that the study does not have."""
    return tuple(
        problem(file, each.line, "bringing-missing", quote=short(each.words.quote))
        if each.words.quote
        else problem(
            file, each.line, "bringing-no-such-turn", dialogue=each.words.transcript, turn=each.words.turn or 0
        )
        for each in once_a_line(found)
    )


def unknown_codes(file: str, found: Iterable[Found]) -> tuple[Problem, ...]:
    """Codes that the codebook lacks or has out of use, each once, at the first row that has it."""
    rows: dict[str, list[Found]] = {}
    for each in found:
        rows.setdefault(each.word, []).append(each)
    return tuple(
        problem(
            file,
            several[0].line,
            _lacking(several[0]),
            code=short(word),
            count=len(several),
        )
        for word, several in rows.items()
    )


def _lacking(found: Found) -> str:
    if found.retired:
        return "bringing-retired-code"
    return "bringing-unknown-code" if is_name(found.word) else "bringing-no-code"


def unknown_dialogues(file: str, found: Iterable[Found]) -> tuple[Problem, ...]:
    """Dialogues that the file names and the study does not have, with how much of them was found elsewhere."""
    rows: dict[str, list[Found]] = {}
    for each in found:
        if each.located.unknown:
            rows.setdefault(each.words.transcript, []).append(each)
    return tuple(
        problem(
            file,
            several[0].line,
            "bringing-unknown-dialogue",
            dialogue=short(name),
            count=len(several),
            found=sum(each.place is not None for each in several),
        )
        for name, several in rows.items()
    )


def once_a_line(found: Iterable[Found]) -> tuple[Found, ...]:
    """One of those that share a row and a quote: a row with three codes is one to mend."""
    return tuple({(each.line, each.words.quote): each for each in reversed(tuple(found))}.values())[::-1]


def short(text: str) -> str:
    """The text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"

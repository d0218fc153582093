"""Who speaks where, as a memo on the source: a line a turn, with number, place, time and speaker.

    1	0-24	00:00:03.500	Ledare

The standard would have a selection for each turn; programs make an empty annotation of every one (see
docs/decisions/0018-refi-projects.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tema.records import Turn

_LINE = re.compile(r"(\d{1,9})\t(\d{1,12})-(\d{1,12})\t(?:(\d{1,4}):(\d\d):(\d\d(?:\.\d{1,6})?))?\t(.*)")


def turns_text(turns: Iterable[Turn]) -> str:
    """The turns as lines; places count code points of the source, end exclusive."""
    return "\n".join(
        f"{turn.number}\t{turn.start}-{turn.end}\t{_clock(turn.time)}\t{' '.join(turn.speaker.split())}"
        for turn in turns
    )


def turns_of(text: str) -> tuple[Turn, ...]:
    """The turns that ``turns_text`` wrote; lines that are none are passed over."""
    return tuple(_turn(*found.groups()) for line in text.split("\n") if (found := _LINE.fullmatch(line.strip("\r"))))


def _turn(number: str, start: str, end: str, *rest: str | None) -> Turn:
    hours, minutes, seconds, speaker = rest
    time = None if seconds is None else int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds)
    return Turn(int(number), speaker or "", int(start), int(end), time)


def _clock(time: float | None) -> str:
    if time is None:
        return ""
    thousandths = round(time * 1000)
    seconds, rest = divmod(thousandths, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}" + (f".{rest:03}" if rest else "")

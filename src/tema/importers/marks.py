"""Which lines could begin a turn: every line is read against the known layouts, one candidate mark a line at most.

Nothing is decided here; a line of prose with a colon is a candidate too. See ``labels`` for the decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tema.importers.words import NAME_PARTICLES, NEVER_SPEAKERS, PROSE_WORDS, SPEAKER_WORDS, STAGE_WORDS

Form = Literal["colon", "timed", "bracket", "alone", "tab"]
Kind = Literal["role", "code", "caps", "name", "mixed", "lower"]

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
LONGEST_LABEL = 60
MOST_WORDS = 6

_CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_STAMP = r"\d{1,3}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?(?:-\d{1,3})?"
_UNTIL = r"(?:\s*(?:-->|[-–—]|to|till)\s*" + _STAMP + r")?"
_BOXED = rf"(?:\[\s*{_STAMP}{_UNTIL}\s*\]|\(\s*{_STAMP}{_UNTIL}\s*\)|<\s*{_STAMP}{_UNTIL}\s*>|\#\s*{_STAMP}\s*\#)"
_TIME = rf"(?:{_BOXED}|{_CLOCK}(?:\s*(?:-->|[-–—])\s*{_CLOCK})?)"
_GAP = rf"[\s{INVISIBLE}]*"
_BOLD = r"\*{1,3}|_{1,2}"
_BULLET = r"(?:[-–—*+•>]\s+|>>+\s*)?"
_NAME = rf"(?:\[[^\]:\t]{{1,{LONGEST_LABEL}}}\]|[^\W\d_][^:\uff1a\t]{{0,{LONGEST_LABEL}}}?)"
_FRONT = rf"^{_GAP}{_BULLET}(?P<heading>\#{{1,6}}\s+)?(?:(?P<before>{_TIME})[\s,;:|–-]*)?(?P<open>{_BOLD})?"

_COLON = re.compile(
    rf"{_FRONT}(?:(?P<inner>{_TIME})\s*)?(?P<label>{_NAME})\s*(?P<shut>{_BOLD})?[\s,|–-]*"
    rf"(?P<after>{_TIME})?\s*(?P<shut2>{_BOLD})?{_GAP}[:\uff1a](?P<shut3>{_BOLD})?(?:{_GAP}(?P<late>{_BOXED}))?"
)
_TIMED = re.compile(
    rf"{_FRONT}(?P<label>{_NAME})\s*(?P<shut>{_BOLD})?(?P<gap>[\s,|–-]+)"
    rf"(?P<after>{_TIME})\s*(?P<shut2>{_BOLD})?{_GAP}(?P<rest>.*)$"
)
_TIME_FIRST = re.compile(rf"^{_GAP}(?P<before>{_TIME})[\s|–-]+(?P<open>{_BOLD})?(?P<label>{_NAME})(?:{_BOLD})?{_GAP}$")
_BRACKET = re.compile(rf"^{_GAP}\[(?P<label>[^\]:\t]{{1,{LONGEST_LABEL}}})\]{_GAP}(?P<rest>.*)$")
_ALONE = re.compile(rf"^{_GAP}(?P<heading>\#{{1,6}}\s+)?(?P<open>{_BOLD})?(?P<label>{_NAME})(?P<shut>{_BOLD})?{_GAP}$")
_TAB = re.compile(rf"^{_GAP}(?P<label>[^\W\d_][^:\t]{{0,{LONGEST_LABEL}}}?)[ ]*\t\s*(?P<rest>\S.*)$")
_TIME_ONLY = re.compile(rf"^{_GAP}(?P<time>{_TIME}){_GAP}$")
_CODE = re.compile(r"(?:[^\W\d_]{1,3}(?=[ -]?\d)|[A-ZÅÄÖ]{1,3})(?:[ -]?\d{1,3}[A-Za-z]?)?")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text: its number from 1, where it begins, and its characters without the line break."""

    number: int
    begin: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing visible stands on it."""
        return not self.text.strip(" \t\r\f\v\xa0\u2028\u2029" + INVISIBLE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that may begin a turn: who, when (seconds), and where her speech begins in the text."""

    line: int
    begin: int
    speech: int
    label: str
    kind: Kind
    form: Form
    time: float | None
    bold: bool
    inline: bool
    unclosed: str = ""

    @property
    def bracketed(self) -> bool:
        """Whether a party or a role stands in brackets after the name."""
        return self.label.endswith((")", "]"))


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text with LF line breaks."""
    lines, begin = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        lines.append(Line(number, begin, line))
        begin += len(line) + 1
    return tuple(lines)


def seconds(stamp: str) -> float | None:
    """Seconds from the start for ``hh:mm:ss``, ``mm:ss``, ``hh.mm.ss`` and their fractions; None if it is no time.

    Of a range, the first time. Brackets and signs around it do not matter.
    """
    found = re.search(_STAMP, stamp)
    if found is None:
        return None
    body = re.sub(r"-\d+$", "", found.group()).replace(",", ".")
    whole = [float(part) for part in body.split(":" if ":" in body else ".")]
    if any(part >= 60 for part in whole[1:]):  # noqa: PLR2004 - sixty seconds to the minute
        return None
    total = 0.0
    for part in whole:
        total = total * 60 + part
    return total


def clean(label: str) -> str:
    """A label as people read it: no invisible characters, no marks of emphasis, single spaces."""
    visible = "".join(character for character in label if character not in INVISIBLE)
    bare = " ".join(visible.split()).strip("*_ ,|–-")
    if bare.startswith("[") and bare.endswith("]"):
        bare = bare[1:-1].strip()
    return bare


def kind_of(label: str) -> Kind | None:
    """What a cleaned label looks like; None where it cannot be a speaker (prose, URLs, stage marks)."""
    base = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", label).strip()
    words = base.split()
    bare = [word.strip(".,").casefold() for word in words]
    if not words or len(words) > MOST_WORDS or not _clean_signs(base) or label.count("(") != label.count(")"):
        return None
    tokens = set(re.split(r"[\W\d_]+", base.casefold()))
    if _is_prose(words, bare) or bare[0] in STAGE_WORDS:
        return None
    if all(word in NEVER_SPEAKERS or word.isdigit() for word in bare):
        return None
    if tokens & SPEAKER_WORDS:
        return "role"
    if _CODE.fullmatch(base):
        return "code"
    return _case_of(words)


def _is_prose(words: list[str], bare: list[str]) -> bool:
    """A function word in lower case, or one that opens and is followed by lower case or by nothing (Hon:, Det nya:)."""
    if any(word in PROSE_WORDS and written[0].islower() for word, written in zip(bare, words, strict=True)):
        return True
    return bare[0] in PROSE_WORDS and (len(words) == 1 or words[1][0].islower())


def _clean_signs(base: str) -> bool:
    """No sign of a sentence or an address; a full stop only after an initial or a short title (A., Dr., Bitr.)."""
    if re.search(r"[!?;…\"”“«»=\\|<>@{}#]|//|\.\w|\.\.", base):
        return False
    if "," in base and not all(part.strip()[:1].isupper() for part in base.split(",")):
        return False
    return all(len(word) <= 5 for word in base.split() if word.endswith("."))  # noqa: PLR2004 - Bitr.


def _case_of(words: list[str]) -> Kind:
    letters = [character for character in "".join(words) if character.isalpha()]
    if len(letters) > 1 and all(not letter.islower() for letter in letters) and any(c.isupper() for c in letters):
        return "caps"
    if words[0][0].islower():
        return "lower"
    named = all(not word[0].islower() or word.casefold() in NAME_PARTICLES for word in words)
    return "name" if named else "mixed"


def marks_of(lines: tuple[Line, ...]) -> Iterator[Mark]:
    """Every candidate, in text order. A time on a line of its own counts for the mark that comes next."""
    pending: float | None = None
    for line in lines:
        if line.blank:
            continue
        alone = _TIME_ONLY.match(line.text)
        if alone is not None:
            pending = seconds(alone["time"])
            continue
        mark = _mark(line)
        if mark is not None:
            yield mark if mark.time is not None else replace(mark, time=pending)
        pending = None


def is_time(line: Line) -> bool:
    """Whether a time mark is all that stands on the line."""
    return _TIME_ONLY.match(line.text) is not None


def _mark(line: Line) -> Mark | None:
    for read in (_colon, _timed, _time_first, _bracket, _tab, _alone):
        mark = read(line)
        if mark is not None:
            return mark
    return None


def _colon(line: Line) -> Mark | None:
    found = _COLON.match(line.text)
    if found is None:
        return None
    rest = line.text[found.end() :]
    # "EU:s", "10:30", "https://": what follows a speaker's colon is a space, or at least no part of a word.
    if rest and re.match(r"[a-zåäö0-9/]", rest) and not (found["shut3"] or found["late"]):
        return None
    times = (found["before"], found["inner"], found["after"], found["late"])
    return _made(line, found, "colon", next((time for time in times if time), None), found.end())


def _timed(line: Line) -> Mark | None:
    found = _TIMED.match(line.text)
    if found is None:
        return None
    boxed = re.fullmatch(_BOXED, found["after"]) is not None
    if found["rest"].strip() and not boxed:
        return None
    return _made(line, found, "timed", found["after"], found.start("rest"))


def _time_first(line: Line) -> Mark | None:
    found = _TIME_FIRST.match(line.text)
    return None if found is None else _made(line, found, "timed", found["before"], found.end())


def _bracket(line: Line) -> Mark | None:
    found = _BRACKET.match(line.text)
    if found is None or seconds(found["label"]) is not None:
        return None
    return _made(line, found, "bracket", None, found.start("rest"))


def _tab(line: Line) -> Mark | None:
    found = _TAB.match(line.text)
    return None if found is None else _made(line, found, "tab", None, found.start("rest"))


def _alone(line: Line) -> Mark | None:
    found = _ALONE.match(line.text)
    return None if found is None else _made(line, found, "alone", None, found.end())


def _made(line: Line, found: re.Match[str], form: Form, stamp: str | None, speech: int) -> Mark | None:
    label = clean(found["label"])
    kind = kind_of(label)
    time = seconds(stamp) if stamp else None
    if kind is None or (stamp and time is None):
        return None
    groups = found.groupdict()
    opened = groups.get("open") or ""
    closed = any(groups.get(name) for name in ("shut", "shut2", "shut3"))
    bold = bool(opened) or bool(groups.get("heading"))
    inline = not Line(0, 0, line.text[speech:]).blank
    unclosed = opened if opened and not closed else ""
    return Mark(line.number, line.begin, line.begin + speech, label, kind, form, time, bold, inline, unclosed)


def same_but_number(label: str) -> str:
    """A label without its number, to see that *Deltagare 7* is of the family of *Deltagare 2*."""
    return _NUMBER.sub("", label.casefold()).strip()

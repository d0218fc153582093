"""From a text to its turns: header, speakers, and the places of what they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tema.importers import headers
from tema.importers.faults import problem
from tema.importers.labels import speakers_marks
from tema.importers.marks import INVISIBLE, Line, Mark, is_time, lines_of, marks_of
from tema.records import Problem, Turn

_OUTER = re.compile(rf"[\s{INVISIBLE}]*")
_OUTER_END = re.compile(rf"[\s{INVISIBLE}]*\Z")
_TIME_AT_END = re.compile(r"\s*#\d{1,2}:\d{2}(?::\d{2})?(?:[.,-]\d{1,3})?#\Z")
_OTTERS_NOTE = re.compile(r"\s*Transcribed by https?://otter\.ai\s*")
_LONG_SPEECH = 12
_LOST_WORDS = 15


@dataclass(frozen=True, slots=True)
class Found:
    """What a text holds: its turns in order, its attributes, and what could not be read."""

    turns: tuple[Turn, ...]
    attributes: headers.Pairs
    problems: tuple[Problem, ...]


def find_turns(text: str, file: str, nobody: str) -> Found:
    """The turns of a normalised text.

    Args:
        text: NFC, LF.
        file: the file's name, for the problems.
        nobody: the speaker's label where the text shows no speakers; it becomes one turn then.
    """
    lines = lines_of(text)
    candidates = tuple(marks_of(lines))
    times = Counter(mark.label.casefold() for mark in candidates if mark.form in {"colon", "timed"} or mark.bold)
    header = headers.read_header(lines, {label for label, count in times.items() if count > 1})
    body = [mark for mark in candidates if mark.line > header.lines and not _is_header_key(mark)]
    marks = speakers_marks(body, lines)
    marks = _without_header_singles(marks, lines, text)
    faults = [problem(file, header.fault, "front-matter")] if header.fault else []
    if not marks:
        turns = _single(text, lines, header, nobody)
        faults.append(problem(file, None, "no-speakers") if turns else problem(file, None, "no-speech"))
        return Found(turns, header.attributes, tuple(faults))
    early, lost = _preamble(lines[header.lines : marks[0].line - 1], has_title=_has(header.attributes, "title"))
    if lost is not None:
        faults.append(problem(file, lost, "before-first-turn"))
    turns, empty = _turns(text, lines, marks)
    faults += [problem(file, mark.line, "empty-turn", speaker=mark.label) for mark in empty]
    if not turns:
        faults.append(problem(file, None, "no-speech"))
    return Found(turns, headers.merged(header.attributes, early, header.attributes), tuple(faults))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without white space and invisible characters at its ends."""
    found = _OUTER.match(text, start, end)
    start = found.end() if found else start
    tail = _OUTER_END.search(text[start:end])
    return start, start + (tail.start() if tail else end - start)


def _is_header_key(mark: Mark) -> bool:
    name = headers.canonical(mark.label)
    return mark.kind != "role" and headers.is_known(mark.label) and name not in {"leader", "participants", "group"}


def _has(attributes: headers.Pairs, key: str) -> bool:
    return any(name == key for name, _ in attributes)


def _without_header_singles(marks: Sequence[Mark], lines: Sequence[Line], text: str) -> tuple[Mark, ...]:
    """A label that stands once, above everyone who recurs, with a short value, is a header line (Diarienummer: 12)."""
    times = Counter(mark.label for mark in marks)
    if max(times.values(), default=0) < 2:  # noqa: PLR2004 - nobody recurs
        return tuple(marks)
    first = next(index for index, mark in enumerate(marks) if times[mark.label] > 1)
    kept = []
    for mark in marks[:first]:
        value = text[mark.speech : mark.begin + len(lines[mark.line - 1].text)].strip()
        is_speech = len(value.split()) > _LONG_SPEECH or re.search(r"[.!?…][\"”)\]]*$", value) is not None
        if is_speech or not value or mark.time is not None:
            kept.append(mark)
    return (*kept, *marks[first:])


def _preamble(lines: Sequence[Line], *, has_title: bool) -> tuple[headers.Pairs, int | None]:
    """Attributes in the lines between the header and the first turn, and the first line of text that is lost there."""
    pairs: list[tuple[str, str]] = []
    lost: list[Line] = []
    for line in lines:
        if line.blank or headers.is_rule(line.text) or is_time(line):
            continue
        words, found = line.text.strip(), headers.key_value(line.text)
        title = headers.heading(line.text) or words
        if headers.is_date(words):
            pairs.append(("date", words))
        elif found is not None and len(found[0].split()) <= 2 and found[1]:  # noqa: PLR2004 - a key, no sentence
            pairs.append((headers.canonical(found[0]), found[1]))
        elif not has_title and not lost and len(title.split()) <= 2 * _LOST_WORDS:
            pairs.append(("title", title))
            has_title = True
        else:
            lost.append(line)
    many = sum(len(line.text.split()) for line in lost) >= _LOST_WORDS
    return tuple(pairs), lost[0].number if many else None


def _single(text: str, lines: Sequence[Line], header: headers.Header, nobody: str) -> tuple[Turn, ...]:
    begin = lines[header.lines].begin if header.lines < len(lines) else len(text)
    start, end = trimmed(text, begin, len(text))
    return (Turn(1, nobody, start, end),) if start < end else ()


def _turns(text: str, lines: Sequence[Line], marks: Sequence[Mark]) -> tuple[tuple[Turn, ...], tuple[Mark, ...]]:
    turns: list[Turn] = []
    empty: list[Mark] = []
    ends = [mark.line - 1 for mark in marks[1:]] + [len(lines)]
    for mark, last in zip(marks, ends, strict=True):
        start, end = _speech(text, lines, mark, last)
        if start < end:
            turns.append(Turn(len(turns) + 1, mark.label, start, end, mark.time))
        else:
            empty.append(mark)
    return tuple(turns), tuple(empty)


def _speech(text: str, lines: Sequence[Line], mark: Mark, last: int) -> tuple[int, int]:
    """The place of a turn's speech: headings, rules and bare times below it belong to what comes next."""
    while last > mark.line and _between_turns(lines[last - 1]):
        last -= 1
    end = max(mark.speech, lines[last - 1].begin + len(lines[last - 1].text))
    start, end = trimmed(text, mark.speech, end)
    stamp = _TIME_AT_END.search(text, start, end)
    if stamp is not None:
        end = stamp.start()
    if mark.unclosed and text[start:end].endswith(mark.unclosed) and text.count(mark.unclosed, start, end) == 1:
        start, end = trimmed(text, start, end - len(mark.unclosed))
    return start, end


def _between_turns(line: Line) -> bool:
    if line.blank or is_time(line) or headers.is_rule(line.text) or headers.heading(line.text) is not None:
        return True
    return _OTTERS_NOTE.fullmatch(line.text) is not None

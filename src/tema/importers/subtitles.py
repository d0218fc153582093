"""WebVTT and SRT: cues of one speaker in a row become one turn, at the first cue's time.

Voice tags (``<v Name>``, several in a cue too) say who speaks. Without them names are found as in text: Zoom writes
``Name: text`` in the cue. A cue without a name goes on with whoever spoke before. Line breaks in a cue are only there
for the screen and become spaces.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from typing import TYPE_CHECKING

from tema.importers import headers
from tema.importers.decode import decode
from tema.importers.faults import Reading, decode_problems, problem
from tema.importers.labels import speakers_marks
from tema.importers.marks import lines_of, marks_of
from tema.importers.render import Said, rendered, stem
from tema.records import Problem

if TYPE_CHECKING:
    from webvtt.models import Caption

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+(?P<name>[^>]+)>|(?P<end></v>)")
_TAG = re.compile(r"</?(?:c|i|b|u|s|ruby|rt|lang|font|v)(?:[.\s][^>]*)?>|<\d+:[\d:.]+>|\{\\an?\d\}")
_SOUND = re.compile(r"\[[^\]]*\]|\([^)]*\)|♪.*")
_TIMING = re.compile(r"\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}")


@dataclass(frozen=True, slots=True)
class Piece:
    """What one voice says in one cue; ``speaker`` None where the cue names nobody."""

    speaker: str | None
    speech: str
    time: float


def read_vtt(name: str, raw: bytes) -> Reading:
    """One transcript from a WebVTT file."""
    return _read(name, raw, "vtt")


def read_srt(name: str, raw: bytes) -> Reading:
    """One transcript from a SubRip file."""
    return _read(name, raw, "srt")


def _read(name: str, raw: bytes, form: str) -> Reading:
    import webvtt
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    decoded = decode(raw)
    faults = list(decode_problems(decoded, name))
    if not decoded.text:
        return (), tuple(faults)
    try:
        text = _from_first_cue(decoded.text) if form == "srt" else decoded.text.lstrip()
        subtitles = webvtt.WebVTT.from_buffer(StringIO(text), format=form)
    except (MalformedFileError, MalformedCaptionError):
        return (), (*faults, problem(name, 1, f"not-{form}"))
    faults += _bad_timings(name, decoded.text)
    pieces = tuple(piece for caption in subtitles.captions for piece in _voices(caption))
    if not pieces:
        return (), (*faults, problem(name, None, "no-speech"))
    if not any(piece.speaker for piece in pieces):
        pieces = _named_in_text(pieces)
    if not any(piece.speaker for piece in pieces):
        faults.append(problem(name, None, "no-speakers"))
    attributes = _attributes([*subtitles.metadata, *subtitles.header_comments])
    return (rendered(name, _joined(pieces, stem(name)), attributes, raw),), tuple(faults)


def _from_first_cue(text: str) -> str:
    """SubRip text without what stands above its first cue (a title, a remark), which the reader would refuse."""
    lines = text.split("\n")
    timed = next((number for number, line in enumerate(lines) if _TIMING.match(line)), 0)
    numbered = timed > 0 and lines[timed - 1].strip().isdecimal()
    return "\n".join(lines[timed - numbered :])


def _bad_timings(name: str, text: str) -> list[Problem]:
    """Lines that look like a cue's times but cannot be read as such; their cues are lost."""
    return [
        problem(name, number, "bad-timing")
        for number, line in enumerate(text.split("\n"), start=1)
        if "-->" in line and not _TIMING.match(line)
    ]


def _attributes(lines: Iterable[str]) -> headers.Pairs:
    """Known keys among the header's lines and comments (Language: sv)."""
    found = [headers.key_value(line) for comment in lines for line in comment.split("\n")]
    return headers.merged(
        tuple(
            (headers.canonical(key), value)
            for key, value in filter(None, found)
            if headers.is_known(key) and key != "Kind"
        )
    )


def _visible(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", text)).split())


def _voices(caption: Caption) -> Iterator[Piece]:
    """The voices of a cue in order. webvtt-py gives only the first and leaves entities escaped.

    Without voices each line is a piece, since a cue may hold two speakers' lines.
    """
    raw, time = caption.raw_text, caption.start_time.in_milliseconds() / 1000
    if not _VOICE.search(raw):
        yield from (Piece(None, seen, time) for line in raw.split("\n") if (seen := _visible(line)))
        return
    speaker: str | None = None
    position = 0
    for found in _VOICE.finditer(raw):
        if seen := _visible(raw[position : found.start()]):
            yield Piece(speaker, seen, time)
        speaker = _visible(found["name"]) if found["name"] else None
        position = found.end()
    if seen := _visible(raw[position:]):
        yield Piece(speaker, seen, time)


def _named_in_text(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with the names that stand in their text, found as in a text with a line for each."""
    text = "\n".join(piece.speech for piece in pieces)
    lines = lines_of(text)
    marks = {mark.line: mark for mark in speakers_marks([m for m in marks_of(lines) if m.form != "alone"], lines)}
    named = []
    for line, piece in zip(lines, pieces, strict=True):
        mark = marks.get(line.number)
        if mark is None:
            named.append(piece)
        else:
            named.append(
                replace(piece, speaker=mark.label, speech=text[mark.speech : line.begin + len(line.text)].strip())
            )
    return tuple(named)


def _joined(pieces: Sequence[Piece], nobody: str) -> tuple[Said, ...]:
    joined: list[Said] = []
    speaker = nobody
    for piece in pieces:
        if not joined and not piece.speaker and _SOUND.fullmatch(piece.speech):
            continue  # "[musik]" before anybody has spoken is nobody's turn
        speaker = piece.speaker or speaker
        if joined and joined[-1].speaker == speaker:
            joined[-1] = replace(joined[-1], speech=f"{joined[-1].speech} {piece.speech}".strip())
        else:
            joined.append(Said(speaker, piece.speech, piece.time))
    return tuple(joined)

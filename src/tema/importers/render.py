"""Transcripts from what was found: places kept where the text is the file's own, made where it is rendered."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from tema.importers.decode import normalised
from tema.importers.headers import Pairs
from tema.importers.roles import speakers
from tema.importers.turns import trimmed
from tema.records import Role, Transcript, Turn


@dataclass(frozen=True, slots=True)
class Said:
    """One contribution of a format without running text. ``time`` in seconds."""

    speaker: str
    speech: str
    time: float | None = None


def stem(name: str) -> str:
    """The file's name without its suffix: the neutral label where a text shows no speakers."""
    return PurePath(name).stem


def sha256(raw: bytes) -> str:
    """The fingerprint of the source file."""
    return hashlib.sha256(raw).hexdigest()


def kept(name: str, text: str, turns: Sequence[Turn], attributes: Pairs, raw: bytes) -> Transcript:
    """A transcript whose text is the file's own."""
    pairs = _pairs(attributes)
    return Transcript(name, text, tuple(turns), speakers(text, turns, pairs), pairs, sha256(raw))


def rendered(
    name: str, said: Sequence[Said], attributes: Pairs, raw: bytes, given: Mapping[str, Role] | None = None
) -> Transcript:
    """A transcript written as ``Speaker: speech`` paragraphs with a blank line between; places cover the speech.

    A contribution without anything visible is left out.
    """
    pieces: list[str] = []
    turns: list[Turn] = []
    length = 0
    for one in said:
        speech = normalised(one.speech)
        start, end = trimmed(speech, 0, len(speech))
        if start == end:
            continue
        label = normalised(one.speaker)
        head = ("\n\n" if pieces else "") + f"{label}: "
        begin = length + len(head)
        pieces.append(head + speech[start:end])
        length = begin + end - start
        turns.append(Turn(len(turns) + 1, label, begin, length, one.time))
    text = "".join(pieces) + ("\n" if pieces else "")
    pairs = _pairs(attributes)
    return Transcript(normalised(name), text, tuple(turns), speakers(text, turns, pairs, given), pairs, sha256(raw))


def _pairs(attributes: Pairs) -> Pairs:
    """Attributes can come from escapes, in YAML and JSON, past the decoding of the file."""
    return tuple((normalised(key), normalised(value)) for key, value in attributes)

"""From turns to segments: meaning units (meningsbärande enheter) of roughly one to four sentences inside one turn.

A turn is read as paragraphs, a paragraph as sentences (spaCy's sentencizer with the language's own tokenizer), and the
sentences are packed into segments of even length. What a turn becomes depends on that turn alone, so editing one turn
moves no border in another. Rules only: the same text gives the same segments everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from tema.records import Place, Role, Segment, Transcript, Turn, Use
from tema.segment.packing import pack
from tema.segment.sentences import SentenceFinder, sentence_finder, sentences
from tema.segment.short import is_short

__all__ = ["split"]


def split(transcript: Transcript, roles: Mapping[str, Role], language: str) -> tuple[Segment, ...]:
    """Split every turn of ``transcript`` into segments, in text order.

    Each character of a turn that is neither white space nor part of a stage or time mark lies in exactly one segment,
    and no segment reaches outside its turn. ``roles`` is by speaker label; a label that is missing counts as a
    participant, so that nothing said is lost. ``language`` is a code that spaCy knows (``sv``, ``en``, ...); any other
    is read with spaCy's rules for no language in particular.
    """
    find = sentence_finder(language)
    return tuple(
        segment for turn in transcript.turns for segment in _turn_segments(transcript, turn, roles, language, find)
    )


def _turn_segments(
    transcript: Transcript, turn: Turn, roles: Mapping[str, Role], language: str, find: SentenceFinder
) -> list[Segment]:
    speech = transcript.text[turn.start : turn.end]
    segments = []
    for start, end in pack(sentences(speech, language, find)):
        place = Place(transcript.name, turn.start + start, turn.start + end)
        text = speech[start:end]
        segments.append(Segment(place, turn.number, turn.speaker, text, _use(text, roles.get(turn.speaker), language)))
    return segments


def _use(text: str, role: Role | None, language: str) -> Use:
    if role == "leader":
        return "context"
    return "short" if is_short(text, language) else "data"

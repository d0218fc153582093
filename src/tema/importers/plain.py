"""Text and Markdown: the whole file is the transcript's text, and turns are places in it."""

from __future__ import annotations

from tema.importers import subtitles
from tema.importers.decode import decode
from tema.importers.faults import Reading, decode_problems
from tema.importers.render import kept, stem
from tema.importers.turns import find_turns


def read(name: str, raw: bytes) -> Reading:
    """One transcript from a text or Markdown file; a text that begins as WebVTT is read as such."""
    decoded = decode(raw)
    faults = decode_problems(decoded, name)
    if not decoded.text:
        return (), faults
    if decoded.text.startswith("WEBVTT"):
        return subtitles.read_vtt(name, raw)
    found = find_turns(decoded.text, name, stem(name))
    if not found.turns:
        return (), (*faults, *found.problems)
    transcript = kept(name, decoded.text, found.turns, found.attributes, raw)
    return (transcript,), (*faults, *found.problems)

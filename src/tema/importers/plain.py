"""Text and Markdown: the whole file is the transcript's text, and turns are places in it."""

from __future__ import annotations

from pathlib import PurePath

from tema.importers import subtitles
from tema.importers.decode import Decoded, decode
from tema.importers.faults import problem
from tema.importers.render import kept
from tema.importers.turns import find_turns
from tema.records import Problem, Transcript

Reading = tuple[tuple[Transcript, ...], tuple[Problem, ...]]


def decode_problems(decoded: Decoded, file: str) -> tuple[Problem, ...]:
    """What hindered the decoding, as problems; empty when nothing did."""
    if decoded.fault is None:
        return ()
    return (problem(file, decoded.line, decoded.fault, detail=decoded.detail),)


def stem(name: str) -> str:
    """The file's name without its suffix: the neutral label where a text shows no speakers."""
    return PurePath(name).stem


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

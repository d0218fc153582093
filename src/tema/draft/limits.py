"""What a text says that a concept takes in and leaves out: "it includes x, but not y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TERM = r"[^\W\d_][\w’'-]*(?:\s[\w’'-]+){0,2}?"
_IT = r"(?:it|this|they|the\sterm|the\sconcept|den|det|begreppet|termen|ordet|hit|dit|here)"
_NOT = r"(?:,?\s(?:but|though|men|dock)\s(?:not|inte|ej)\s|,\s(?:däremot\s|however\s)?(?:inte|not)\s)"
_LIMITED = re.compile(
    rf"""^(?P<subject>{_TERM})\s
    (?:(?:here\s|här\s|också\s|även\s|also\s)?(?:omfattar|inkluderar|innefattar|rymmer|täcker|räknas|hör|includes?|covers?|comprises?
       |takes?\sin|encompass\w*))\s(?:här\s|också\s|även\s|both\s|både\s)?
    (?P<holds>[^.;]+?)
    {_NOT}(?P<lacks>[^.;]+)\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
_LEFT_OUT = re.compile(
    rf"""^(?P<subject>{_TERM})\s
    (?:(?:omfattar|inkluderar|innefattar|rymmer|räknas|hör)\s(?:däremot\s|dock\s)?inte
       |(?:does|do)\snot\s(?:include|cover|comprise|encompass)|excludes?|utesluter)\s
    (?P<lacks>[^.;]+)\.?$""",
    re.IGNORECASE | re.VERBOSE,
)
_BUT = re.compile(r",\s(?:but\snot|men\sinte|däremot\sinte|dock\sinte|though\snot)\s(?P<lacks>[^,.;]+)")
_PRONOUN = re.compile(rf"^{_IT}$", re.IGNORECASE)
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Limits:
    """What a sentence says that something takes in and leaves out; ``subject`` is "" where it says only "it"."""

    subject: str
    holds: str
    lacks: str
    told: tuple[int, int]
    """Where the sentence says so."""


def limits(sentence: str) -> Limits | None:
    """The limits that a sentence draws, None where it draws none."""
    found = _LIMITED.match(sentence) or _LEFT_OUT.match(sentence)
    if found is None:
        return None
    subject = found.group("subject")
    holds = found.groupdict().get("holds") or ""
    begin = found.start("holds") if holds else found.start("lacks")
    return Limits(
        "" if _PRONOUN.match(subject) else subject,
        holds.strip(" ,"),
        found.group("lacks").strip(),
        (begin, found.end()),
    )


def left_out(definition: str) -> str:
    """What a definition leaves out at its end: ", but not y"; "" for nothing."""
    found: Iterator[re.Match[str]] = _BUT.finditer(definition)
    said = [match.group("lacks").strip() for match in found]
    return said[0] if said and len(said[0].split()) <= _LONGEST else ""

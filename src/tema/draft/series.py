"""Concepts that one sentence counts up in a row: kinds, roles, stages, and the qualities that something may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tema.draft.aside import parts
from tema.draft.naming import adjective, named
from tema.draft.words import COUNTS
from tema.text import lemma

_WORD = r"[^\W\d_][\w’'-]*"
_COUNTED = re.compile(
    rf"""\b(?:{COUNTS})\s+(?:olika\s+|different\s+|main\s+|huvudsakliga\s+|[^\W\d_]+\s+)?
    (?P<kinds>
      (?:slags\s+(?=[^\W\d_]+\s*:)[^\W\d_]+|former|typer|sorters|sorter|dimensioner|\w*faktorer|\w*egenskaper|\w*hinder|komponenter
      |delar|principer|steg|faser|\w*strategier|\w*orsaker|villkor|nivåer|aspekter|roller|vägar|sätt|stadier|källor|grunder
      |forms|types|kinds|sorts|dimensions|factors|qualities|barriers|components|parts|principles|steps|stages|phases
      |strategies|causes|conditions|levels|aspects|elements|pillars|roles|ways|sources|grounds|reasons)
      (?:\s+(?:av|of|för|for|till|to|i|in)\s+(?P<head>[^\W\d_]+))?
    )
    (?:[^:.]{{0,40}}:|,?\s(?:namely|nämligen)|\s(?=\([^()]*,[^()]*\)))
    \s*\(?(?P<list>[^.;:()]+)(?:[).]|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_ROLES = re.compile(
    rf"""(?<!such\s)(?<!well\s)(?<!såväl\s)\b(?:as|som)\s(?:an?|en|ett)\s(?P<term>{_WORD}(?:\s{_WORD})?)
    (?=,|\s(?:or|and|eller|och)\s(?:as|som)\b|[.;:]|$)""",
    re.VERBOSE,
)
_STAGES = re.compile(
    rf"""(?:^(?:First|Först)|\b(?:[Tt]hen|[Nn]ext|[Ff]inally|[Ll]ast|[Ss]edan|[Dd]ärefter|[Ss]lutligen|[Tt]ill\ssist|[Ss]ist))
    \s(?:comes?\s|kommer\s|follows?\s|följer\s)?(?:an?\s|the\s|en\s|ett\s)?
    (?P<term>{_WORD}(?:\s{_WORD})?)(?=,|[.:]|\s(?:and|och)\s|$)""",
    re.VERBOSE,
)
_MAY_BE = re.compile(
    rf"""^(?P<head>{_WORD})(?:\s(?:mellan|till|för|hos|i|between|in|of|for|among)\s{_WORD})?\s(?:kan\s(?:antingen\s)?vara|är\santingen|can\s(?:either\s)?be|may\sbe|is\seither)\s
    (?P<list>[^.;:]+)\.?$""",
    re.VERBOSE,
)
_LEAST_OF: tuple[tuple[re.Pattern[str], int], ...] = ((_ROLES, 3), (_STAGES, 3))


@dataclass(frozen=True, slots=True)
class Counted:
    """The members of "three kinds of x: a, b and c"; ``kinds`` is where the sentence names what they are kinds of."""

    members: tuple[str, ...]
    head: str
    kinds: tuple[int, int] | None


def counted(sentence: str) -> Counted | None:
    """What a sentence counts up under a number and a word for kinds."""
    found = _COUNTED.search(sentence)
    if found is None:
        return None
    whole = found.group("head") or " " in found.group("kinds")
    members = tuple(parts(found.group("list")))
    return Counted(members, (found.group("head") or "").lower(), found.span("kinds") if whole else None)


def in_a_row(sentence: str, about: str, language: str, *, known: bool = False) -> Iterator[str]:
    """The names that a sentence counts up by its build alone.

    "met as a resource, as a co-worker or as a client"; "first comes denial, then anger and finally calm"; "trust may be
    vertical or horizontal", where ``about``, in lower case, is what the text is about: "trust";
    ``known`` tells that it is about concepts, whatever they are.
    """
    for pattern, least in _LEAST_OF:
        found = [match.group("term") for match in pattern.finditer(sentence)]
        if len(found) >= least:
            yield from (named(term) for term in found)
    may = _MAY_BE.match(sentence)
    head = lemma(may.group("head"), language or "en") if may else ""
    if may and (known or head == about):
        members = parts(may.group("list"))
        if len(members) > 1 and all(adjective(member) for member in members):
            yield from (named(f"{member} {head}") for member in members)

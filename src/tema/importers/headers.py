"""Attributes from what stands before the first turn: ``Key: value`` lines, a title, a date, YAML front matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from tema.importers.marks import INVISIBLE, Line, clean, kind_of

_NAMES = {
    "title": "titel title rubrik ämne subject topic möte meeting",
    "date": "datum date inspelningsdatum intervjudatum dag day recorded",
    "time": "tid time klockslag tidpunkt",
    "municipality": "kommun municipality",
    "region": "region län county",
    "place": "plats place location ort lokal",
    "group": "grupp group målgrupp deltagargrupp fokusgrupp",
    "round": "omgång round runda fas",
    "language": "språk language",
    "leader": "samtalsledare dialogledare intervjuare intervjuledare moderator processledare facilitator interviewer",
    "participants": "deltagare participants närvarande antal_deltagare antal_personer attendees present",
    "length": "längd duration length inspelningslängd",
    "transcriber": "transkriberad_av transkribering transkriberat_av utskrift_av utskrivet_av transcriber",
    "transcribed": "transkriberad transkriberat transcribed utskriven utskrivet",
    "file": "fil file filnamn filename ljudfil inspelning recording audio",
    "id": "id dialog-id intervju-id interview_id löpnummer",
    "project": "projekt project studie study",
    "type": "typ type form samtalsform",
    "kind": "kind",
    "version": "version",
    "note": "anteckning anteckningar anmärkning anmärkningar notes note kommentar comment remark",
}
_KNOWN = {name.replace("_", " "): key for key, names in _NAMES.items() for name in names.split()}
_PEOPLE = frozenset({"leader", "participants"})
"""Keys whose names also are speakers' labels."""

_VALUE = re.compile(
    rf"^[\s{INVISIBLE}]*(?:[-*+]\s+)?(?P<open>\*\*|__)?(?P<key>[^\W\d_][^:\uff1a\t]{{0,40}}?)(?:\*\*|__)?"
    rf"\s*(?:[:\uff1a]|(?<=\S)\t)(?:\*\*|__)?(?P<value>(?![0-9/]).*|\s.*)$"
)
_MONTH = (
    "jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars?|march|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|"
    "sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATE = re.compile(
    rf"(?:\w+dagen\s+|\w+day,?\s+|\w+dag\s+)?(?:den\s+)?"
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./ -]+\d{{2,4}}|\d{{1,2}}\s+(?:{_MONTH})\.?,?\s+\d{{4}}|"
    rf"(?:{_MONTH})\.?\s+\d{{1,2}},?\s+\d{{4}})(?:[ ,T]+(?:kl\.?\s*)?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?)?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]*$")
_RULE = re.compile(r"\s*(?:[-*_=–—]\s?){3,}\s*")
_LONGEST_TITLE = 200
_SHORT_VALUE = 8

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Header:
    """The attributes found, and how many lines they take at the top. ``fault``: the front matter cannot be read."""

    attributes: Pairs
    lines: int
    fault: int | None = None


def canonical(key: str) -> str:
    """The English snake_case name of a known key (Kommun: municipality), else the key itself in lower case."""
    plain = " ".join(unicodedata.normalize("NFC", key).casefold().replace("_", " ").split())
    return _KNOWN.get(plain, plain)


def is_known(key: str) -> bool:
    """Whether the key is one that tema has a name for."""
    return " ".join(key.casefold().replace("_", " ").split()) in _KNOWN


def key_value(line: str) -> tuple[str, str] | None:
    """The key as written and its value, where the line is ``Key: value`` with a key of at most four words."""
    found = _VALUE.match(line)
    if found is None or found["key"].casefold() in {"http", "https"}:
        return None
    key, value = clean(found["key"]), found["value"].strip(" \t\xa0" + INVISIBLE)
    if found["open"] and value.endswith(found["open"]):
        value = value.removesuffix(found["open"])
    return (key, value) if 0 < len(key.split()) <= 4 else None  # noqa: PLR2004 - see the docstring


def is_date(line: str) -> bool:
    """Whether a date, and perhaps a time of day, is all that stands on the line."""
    return _DATE.fullmatch(line.strip()) is not None


def is_rule(line: str) -> bool:
    """Whether the line is a drawn rule (---, ***, ===)."""
    return _RULE.fullmatch(line) is not None


def heading(line: str) -> str | None:
    """The words of a Markdown heading."""
    found = re.match(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$", line)
    return found[1] if found else None


def merged(*several: Pairs) -> Pairs:
    """The pairs in order of first appearance; a later value for the same key takes its place. Empty values go."""
    together: dict[str, str] = {}
    for pairs in several:
        together.update({key: value for key, value in pairs if key and value})
    return tuple(together.items())


def read_header(lines: Sequence[Line], recurring: Container[str]) -> Header:
    """The header lines at the top of a text.

    Args:
        lines: the whole text.
        recurring: labels, casefolded, that open several lines further down; such a label is a speaker, unless it
            stands among header lines with a short value (``Samtalsledare: Karin`` above the dialogue).
    """
    front, start, fault = _front_matter(lines)
    found, end = _header_lines(lines, start, recurring)
    return Header(merged(front, found), end, fault)


def _front_matter(lines: Sequence[Line]) -> tuple[Pairs, int, int | None]:
    if not lines or lines[0].text.rstrip() != "---":
        return (), 0, None
    end = next((i for i, line in enumerate(lines[1:200], start=1) if line.text.rstrip() in {"---", "..."}), None)
    if end is None or not any(":" in line.text for line in lines[1:end]):
        return (), 0, None
    values = _yaml("\n".join(line.text for line in lines[1:end]))
    if values is None:
        pairs = [pair for line in lines[1:end] if (pair := key_value(line.text))]
        return tuple((canonical(key), value) for key, value in pairs), end + 1, 1
    return tuple((canonical(key), _written(value)) for key, value in values.items()), end + 1, None


def _yaml(source: str) -> Mapping[str, Any] | None:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        # The base loader keeps every scalar as it is written: dates and "no" stay text.
        values = YAML(typ="base", pure=True).load(StringIO(source))
    except YAMLError:
        return None
    return {str(key): value for key, value in values.items()} if isinstance(values, Mapping) else None


def _written(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_written(item) for item in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_written(item)}" for key, item in value.items())
    return "" if value is None else str(value)


def _header_lines(lines: Sequence[Line], start: int, recurring: Container[str]) -> tuple[Pairs, int]:
    """Walk down from ``start`` as long as lines can belong to a header; keep what ends in a known key or a date."""
    pairs: list[tuple[str, str]] = []
    kept, end, known = 0, start, False
    for index in range(start, len(lines)):
        line = lines[index]
        if line.blank or is_rule(line.text):
            continue
        step = _step(lines, index, pairs, recurring, known=known)
        if step is None:
            break
        pair, certain = step
        pairs.append(pair)
        known = known or certain
        if certain or known:
            kept, end = len(pairs), index + 1
    return tuple(pairs[:kept]), end


def _step(
    lines: Sequence[Line], index: int, pairs: Sequence[tuple[str, str]], recurring: Container[str], *, known: bool
) -> tuple[tuple[str, str], bool] | None:
    """The pair on a line and whether it is certainly a header's; None where the header is over."""
    text = lines[index].text
    head, found = heading(text), key_value(text)
    if head is not None and not pairs and clean(head).rstrip(":").casefold() not in recurring:
        return ("title", head), True
    if is_date(text):
        return ("date", text.strip()), True
    unheard = found is not None and found[0].casefold() not in recurring
    if found is not None and (is_known(found[0]) or known or (unheard and _known_below(lines, index))):
        return _keyed(lines, index, found, recurring)
    if (
        not pairs
        and len(text) <= _LONGEST_TITLE
        and not _SENTENCE_END.search(text.strip())
        and not _begins_turn(text, recurring)
    ):
        return ("title", text.strip()), False
    return None


def _keyed(
    lines: Sequence[Line], index: int, found: tuple[str, str], recurring: Container[str]
) -> tuple[tuple[str, str], bool] | None:
    key, value = found
    name, label = canonical(key), key.casefold()
    known = is_known(key) and name not in _PEOPLE
    if known:
        return (name, value), True
    if _known_below(lines, index):
        return (name, value), True
    above = index > 0 and not lines[index - 1].blank
    if label in recurring:
        return ((name, value), True) if above and _header_below(lines, index, recurring) else None
    return ((name, value), True) if _is_short(value) and (above or is_known(key)) else None


def _is_short(value: str) -> bool:
    """Whether it is the value of an attribute rather than something said."""
    return len(value.split()) <= _SHORT_VALUE and not _SENTENCE_END.search(value)


def _header_below(lines: Sequence[Line], index: int, recurring: Container[str]) -> bool:
    """Whether this line and the rest of its paragraph name people by role and give short values: still a header."""
    seen: set[str] = set()
    for line in lines[index:]:
        if line.blank:
            break
        found = key_value(line.text)
        if found is None or not _is_short(found[1]) or found[0].casefold() in seen:
            return False
        if found[0].casefold() in recurring and kind_of(found[0]) != "role":
            return False
        seen.add(found[0].casefold())
    return True


def _known_below(lines: Sequence[Line], index: int) -> bool:
    """Whether a key that is nobody's label stands further down in the same paragraph."""
    for line in lines[index + 1 :]:
        found = key_value(line.text)
        if line.blank or found is None:
            return False
        if is_known(found[0]) and canonical(found[0]) not in _PEOPLE:
            return True
    return False


def _begins_turn(text: str, recurring: Container[str]) -> bool:
    found = key_value(text)
    return found is not None and found[0].casefold() in recurring

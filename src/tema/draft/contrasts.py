"""Concepts that stand against each other by their names: opposites, and those that one heading names side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from tema.draft.merging import Key, key_of

_LACK = re.compile(
    r"^(?:bristande|otillräcklig[at]?|svag[at]?|låg[at]?|avsaknad av|frånvaro av|brist på|ingen|inget|negativ[at]?|"
    r"lacking|lack of|absence of|insufficient|inadequate|poor|weak|low|no|negative|failing)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_TURNED = re.compile(r"^(?:o|miss|icke-?|in|im|un|dis|mis|non-?)(?P<rest>\w{4,})$", re.IGNORECASE)
_POSITIVE = re.compile(
    r"^(?:positiv[at]?|stark[at]?|hög[at]?|god[at]?|positive|strong|high|good)\s+(?P<rest>.+)$", re.IGNORECASE
)
_BORDER = re.compile(
    r"\s*(?:,|\boch\b|\band\b|\beller\b|\bor\b|\bvs\.?\b|\bversus\b|\bkontra\b|\btill\b|\bto\b|"
    r"\bmellan\b|\bbetween\b)\s*"
)


def opposites(names: Mapping[str, str], language: str) -> Iterator[tuple[str, str]]:
    """Pairs of ids whose names say the contrary of each other: "kompetens" and "otillräcklig kompetens"."""
    known = {key_of(_stem(name), language): id_ for id_, name in names.items() if not _LACK.match(name)}
    for id_, name in names.items():
        rest = against(name)
        other = None if rest is None else _nearest(rest, known, language)
        if other is not None and other != id_:
            yield id_, other


def side_by_side(headings: Iterable[str], known: Mapping[Key, str], language: str) -> Iterator[tuple[str, str]]:
    """Pairs of ids that one heading names: "Trust, weak trust and distrust"."""
    for heading in headings:
        parts = [part for part in _BORDER.split(heading.strip(" :?.")) if part]
        ids = list(dict.fromkeys(known[key] for part in parts if (key := key_of(part, language)) in known))
        for number, one in enumerate(ids):
            yield from ((one, other) for other in ids[number + 1 :])


def against(name: str) -> str | None:
    """What a name is the contrary of, None where nothing in it says so."""
    found = _LACK.match(name) or (_TURNED.match(name) if " " not in name else None)
    return found.group("rest") if found else None


def _stem(name: str) -> str:
    found = _POSITIVE.match(name)
    return found.group("rest") if found else name


def _nearest(rest: str, known: Mapping[Key, str], language: str) -> str | None:
    """The concept that bears the rest of the name, or its first word before "eller"."""
    for part in (rest, re.split(r"\s(?:eller|or|och|and)\s", rest)[0]):
        found = known.get(key_of(part, language))
        if found is not None:
            return found
    return None

"""Read an exemplar bank: written training passages, one JSON object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any
from unicodedata import normalize

from tema.codebook.lines import problem, read_text
from tema.codebook.schema import suggestion
from tema.records import VALENCES, Passage, Problem, Valence

_VALENCE: dict[str | None, Valence | None] = {
    None: None,
    "": None,
    "+": "strengthens",
    "-": "weakens",
    "±": "both",
    "strengthens": "strengthens",
    "weakens": "weakens",
    "both": "both",
}
_SURROGATE = re.compile("[\ud800-\udfff]")
_FIELDS = ("text", "codes", "valence")


def read_bank(path: Path, codes: Collection[str] = ()) -> tuple[tuple[Passage, ...], tuple[Problem, ...]]:
    """The passages of a JSONL bank, in order, and a Problem with its line for each that cannot be used.

    A line is ``{"text": ..., "codes": [...], "valence": ...}``; ``codes`` may be empty (plain talk, which teaches what
    no code looks like), and ``valence`` may be left out, null, a word (strengthens, weakens, both) or a sign (+, -, ±).

    Args:
        path: the file, UTF-8.
        codes: the ids of the codebook; given, a passage with another code is a Problem.
    """
    text, problems = read_text(path)
    if text is None:
        return (), problems
    passages: list[Passage] = []
    faults: list[Problem] = []
    first: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        value, found = _value(line, path.name, number)
        found = found or list(_faults(value, path.name, number, codes, first))
        faults += found
        if not found:
            passages.append(_passage(value))
            first[passages[-1].text] = number
    return tuple(passages), tuple(faults)


def _value(line: str, file: str, number: int) -> tuple[Any, list[Problem]]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None, [problem(file, number, "codebook-bank-json")]
    if not isinstance(value, dict):
        return None, [problem(file, number, "codebook-bank-json")]
    return value, []


def _faults(
    value: dict[str, Any], file: str, number: int, codes: Collection[str], first: dict[str, int]
) -> Iterator[Problem]:
    for field in value:
        if field not in _FIELDS:
            near = suggestion(field, _FIELDS) or "blank"
            yield problem(file, number, "codebook-unknown-field", field=field, near=near, known=", ".join(_FIELDS))
    text = value.get("text")
    # JSON can spell half a character ("\\ud800"), which no file can hold.
    if not isinstance(text, str) or not text.strip() or _SURROGATE.search(text):
        yield problem(file, number, "codebook-bank-text")
    elif _clean(text) in first:
        yield problem(file, number, "codebook-bank-twice", first=first[_clean(text)])
    found = value.get("codes", [])
    if not isinstance(found, list) or not all(isinstance(code, str) for code in found):
        yield problem(file, number, "codebook-bank-codes")
    else:
        for code in (code for code in found if codes and code not in codes):
            yield problem(
                file, number, "codebook-unknown-id", field="codes", id=code, near=suggestion(code, codes) or "blank"
            )
    valence = value.get("valence")
    if not isinstance(valence, str | None) or valence not in _VALENCE:
        near = suggestion(str(valence), VALENCES) or "blank"
        known = ", ".join((*VALENCES, "+", "-", "±"))
        yield problem(file, number, "codebook-valence", value=str(valence), near=near, known=known)


def _passage(value: dict[str, Any]) -> Passage:
    codes = tuple(dict.fromkeys(value.get("codes", [])))
    return Passage(_clean(value["text"]), codes, _VALENCE[value.get("valence")])


def _clean(text: str) -> str:
    return normalize("NFC", text).strip()

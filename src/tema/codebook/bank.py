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
_FIELDS = ("text", "codes", "valence", "near", "dialogue", "leader")

TURNS_BEFORE = 2
"""So many turns of a dialogue are said before each of its passages."""


def read_bank(path: Path, codes: Collection[str] = ()) -> tuple[tuple[Passage, ...], tuple[Problem, ...]]:
    """The passages of a JSONL bank, in order, and a Problem with its line for each that cannot be used.

    A line is ``{"text": ..., "codes": {"lyssna": "+"}}``: the codes that the passage carries, each with its valence (a
    word: strengthens, weakens, both; a sign: +, -, ±; or null). A list of codes with one ``valence`` for all will do as
    well. No codes: plain talk, which teaches what no code looks like. ``near`` lists codes that it only resembles.

    Lines with the same ``dialogue`` are turns of it, in order; a turn's ``before`` is the two turns before it. A line
    with ``"leader": true`` is the dialogue leader's: said before others, but no passage itself.

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
    said: list[str] = []
    dialogue = None
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        value, found = _value(line, path.name, number)
        found = found or list(_faults(value, path.name, number, codes, first))
        faults += found
        if found:
            continue
        if value.get("dialogue") is None or value["dialogue"] != dialogue:
            said, dialogue = [], value.get("dialogue")
        if not value.get("leader"):
            passages.append(_passage(value, " ".join(said[-TURNS_BEFORE:])))
        if dialogue is not None:
            said.append(_clean(value["text"]))
        else:
            first[_clean(value["text"])] = number
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
    # In a dialogue people say the same thing again; a passage by itself that comes twice is a slip.
    elif value.get("dialogue") is None and _clean(text) in first:
        yield problem(file, number, "codebook-bank-twice", first=first[_clean(text)])
    yield from _code_faults(value, file, number, codes)


def _code_faults(value: dict[str, Any], file: str, number: int, codes: Collection[str]) -> Iterator[Problem]:
    found, near = value.get("codes", []), value.get("near", [])
    if not _names(list(found) if isinstance(found, dict) else found) or not _names(near):
        yield problem(file, number, "codebook-bank-codes")
        return
    for field, given in (("codes", found), ("near", near)):
        for code in (code for code in given if codes and code not in codes):
            yield problem(
                file, number, "codebook-unknown-id", field=field, id=code, near=suggestion(code, codes) or "blank"
            )
    for valence in found.values() if isinstance(found, dict) else [value.get("valence")]:
        if not isinstance(valence, str | None) or valence not in _VALENCE:
            close = suggestion(str(valence), VALENCES) or "blank"
            known = ", ".join((*VALENCES, "+", "-", "±"))
            yield problem(file, number, "codebook-valence", value=str(valence), near=close, known=known)


def _names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(code, str) for code in value)


def _passage(value: dict[str, Any], before: str) -> Passage:
    codes = value.get("codes", [])
    given = codes if isinstance(codes, dict) else dict.fromkeys(codes, value.get("valence"))
    valences = {code: valence for code, sign in given.items() if (valence := _VALENCE[sign])}
    return Passage(_clean(value["text"]), tuple(given), valences, tuple(value.get("near", ())), before)


def _clean(text: str) -> str:
    return normalize("NFC", text).strip()

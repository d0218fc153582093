"""What in a codebook is still the draft that tema made from documents: how sure it was, and whose words stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from tema.codebook.lines import load, problem
from tema.messages import LANGUAGES, text_for
from tema.records import Code, Codebook, Problem

Sureness = Literal["sure", "likely", "unsure"]
SURENESS: tuple[Sureness, ...] = get_args(Sureness)
SURE, LIKELY = 0.72, 0.55
"""From these figures on a concept of a draft is said to be sure, and likely."""
FEWEST = 12
"""Letters that a definition must have in common with a quote before it is said to be taken from it."""


def sureness(sure: float) -> Sureness:
    """The figure 0..1 of a draft as one of three words."""
    return "sure" if sure >= SURE else "likely" if sure >= LIKELY else "unsure"


def letters(text: str) -> str:
    """The letters and digits of a text and nothing else: two texts that differ in line breaks only are the same."""
    return "".join(each for each in text.casefold() if each.isalnum())


def unwritten(language: str) -> str:
    """What stands for a definition where no document gives one."""
    return text_for(language)("draft-definition-unwritten")


def is_unwritten(definition: str) -> bool:
    """Whether nobody has written the definition yet."""
    return letters(definition) in {letters(unwritten(language)) for language in LANGUAGES}


def is_quoted(code: Code) -> bool:
    """Whether the definition is what a document says, word for word, or a piece of that."""
    said = letters(code.definition)
    return len(said) >= FEWEST and any(said in letters(source.quote) for source in code.source if source.quote)


def drafted_codes(text: str, file: str) -> Mapping[str, float]:
    """How sure the draft was of each code that is still marked as drafted, by id; empty for an ordinary codebook."""
    if "draft:" not in text:
        return {}
    value, _, _ = load(text, file)
    codes = value.get("codes") if isinstance(value, dict) else None
    drafted = {each.get("id"): each.get("draft") for each in codes or () if isinstance(each, dict)}
    return {id_: float(entry["sure"]) for id_, entry in drafted.items() if id_ and isinstance(entry, dict)}


def borrowed(codebook: Codebook) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Advice on definitions that are still to be written: the code, the message key, no values."""
    for code in codebook.codes:
        if is_unwritten(code.definition):
            yield code.id, "draft-unwritten", {}
        elif is_quoted(code):
            yield code.id, "draft-quoted", {}


def draft_advice(drafted: Mapping[str, float], file: str) -> tuple[Problem, ...]:
    """How sure the draft was of its codes, as one piece of advice; none for an ordinary codebook."""
    if not drafted:
        return ()
    counts = {each: sum(sureness(sure) == each for sure in drafted.values()) for each in SURENESS}
    return (problem(file, None, "draft-sureness", count=len(drafted), **counts),)

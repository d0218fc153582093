"""A code while it is being written: what is missing or doubtful in it, said before it is saved."""

from __future__ import annotations

import re
from dataclasses import replace

from tema.codebook import check_codebook
from tema.codebook.edit import tidied
from tema.records import Code, Codebook, Message

_NAMED = re.compile(r"(?<![.!?…:\"”] )(?<!^)\b[A-ZÅÄÖÉ][\w-]+")
_DIGITS = re.compile(r"\d[\d -]{3,}\d")


def remarks(book: Codebook, draft: Code) -> tuple[Message, ...]:
    """What the checker says of the draft, were it to stand in the codebook; ``draft.id`` may be new or empty."""
    draft = replace(tidied(draft), id=draft.id or "ny")
    others = tuple(code for code in book.codes if code.id != draft.id)
    at = next((number for number, code in enumerate(book.codes) if code.id == draft.id), len(others))
    codes = (*others[:at], draft, *others[at:])
    found = check_codebook(replace(book, codes=codes), "")
    return tuple(problem.what for problem in found if problem.what.values.get("code") == draft.id)


def telling(text: str) -> tuple[str, ...]:
    """Words in an excerpt that may tell who somebody is: names within sentences, and long numbers."""
    found = [*_NAMED.findall(text), *(match.strip() for match in _DIGITS.findall(text))]
    return tuple(dict.fromkeys(found))

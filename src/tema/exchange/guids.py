"""The ids by which programs know the same code again in two files."""

from __future__ import annotations

import re
import uuid

_GUID = re.compile(
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}", re.IGNORECASE
)
_TEMA = uuid.UUID("6f1d8b8e-64e6-5c8e-9d53-3f6a0f5a7c11")
"""The namespace of the ids that tema makes. It never changes: an id must be the same in every export."""


def is_guid(text: str) -> bool:
    """Whether the text has the form that REFI-QDA asks for: hexadecimal digits in five groups, braces or none."""
    return _GUID.fullmatch(text) is not None


def same_guid(one: str, other: str) -> bool:
    """Whether two ids are the same; case and braces do not count."""
    return one.strip("{}").lower() == other.strip("{}").lower()


def stable_guid(book: str, kind: str, id_: str) -> str:
    """The id of a code, family or codebook that has none of its own (RFC 9562, version 5): the same every time."""
    return str(uuid.uuid5(_TEMA, f"{book}\n{kind}\n{id_}"))

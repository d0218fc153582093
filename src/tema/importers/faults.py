"""Problems of the import: one key of the catalogue says what, the same key with ``-mend`` says how to mend it."""

from __future__ import annotations

from typing import Any

from tema.records import Message, Problem


def problem(file: str, line: int | None, key: str, **values: Any) -> Problem:
    """A problem in ``file``, 1-based ``line``; ``key`` is the catalogue's without ``import-``."""
    given = {"file": file, **values}
    return Problem(file, line, Message(f"import-{key}", given), Message(f"import-{key}-mend", given))

"""When something was coded, as other programs write it."""

from __future__ import annotations

from datetime import UTC, datetime

_FORMS = (
    "%Y-%m-%d %H:%M",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
)


_FIRST_YEAR = 1901
"""An earlier moment is a date that a program writes where it has none."""


def moment_of(text: str, latest: datetime) -> str | None:
    """The moment in UTC, ISO 8601; None where the text says none, or one after ``latest``.

    A moment without a time zone is taken for this machine's. Forms that may mean two days (03/04/2024) say none.
    """
    said = text.strip()
    if not said:
        return None
    found = _iso(said) or next((each for form in _FORMS if (each := _formed(said, form))), None)
    try:
        at = found.astimezone(UTC) if found is not None else None
    except (OverflowError, ValueError, OSError):  # the years 1 and 9999 have no neighbours
        return None
    return at.isoformat(timespec="milliseconds") if at is not None and at <= latest and at.year >= _FIRST_YEAR else None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if len(text) > len("20240101") else None
    except ValueError:
        return None


def _formed(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form)  # noqa: DTZ007 - see the docstring of ``moment_of``
    except ValueError:
        return None

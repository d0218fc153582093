"""Moments of the ledger (UTC) as dates and times of day on this computer, and back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from babel.dates import format_date

from tema.messages import Language, Text

LOCALES = {"sv": "sv", "en": "en_GB"}


def local(at: str) -> datetime:
    """The moment on this computer's clock."""
    return datetime.fromisoformat(at).astimezone()


def day(text: Text, language: Language, on: date) -> str:
    """The date as a heading: today and yesterday by name."""
    ago = (datetime.now().astimezone().date() - on).days
    if ago in {0, 1}:
        return text("history-today") if ago == 0 else text("history-yesterday")
    named = format_date(on, "EEEE d MMMM y", locale=LOCALES[language])
    return named[:1].upper() + named[1:]


def short_day(language: Language, on: date) -> str:
    """The date in running text."""
    return format_date(on, "d MMMM y", locale=LOCALES[language])


def time_of_day(moment: datetime) -> str:
    """Hours and minutes."""
    return f"{moment:%H:%M}"


def start_of(chosen: str) -> str | None:
    """The beginning of a local date (``2026-03-01``) as the ledger writes moments; None for what is no date."""
    return _at_midnight(chosen, days=0)


def end_of(chosen: str) -> str | None:
    """The end of a local date."""
    return _at_midnight(chosen, days=1)


def _at_midnight(chosen: str, days: int) -> str | None:
    try:
        midnight = datetime.combine(date.fromisoformat(chosen) + timedelta(days=days), datetime.min.time())
    except (ValueError, OverflowError):
        return None
    return _written(midnight)


def end_of_minute(chosen: str) -> str | None:
    """The last moment of a local minute (``2026-03-01T14:05``) as the ledger writes it."""
    try:
        return _written(datetime.fromisoformat(chosen) + timedelta(seconds=59, milliseconds=999))
    except (ValueError, OverflowError):
        return None


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")

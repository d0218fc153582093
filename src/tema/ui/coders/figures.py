"""Figures and dates as the reader's language writes them."""

from __future__ import annotations

from datetime import datetime

from babel.dates import format_date, format_datetime

from tema.agreement import FEW, RARE, Figure
from tema.messages import Language, Text

_LOCALES = {"sv": "sv", "en": "en_GB"}
_GOOD = 0.667
"""From here on Krippendorff allows cautious conclusions."""


def decimal(text: Text, value: float, *, places: int = 2) -> str:
    """A number with so many decimals, and a true minus sign."""
    rounded = round(value, places) + 0.0
    whole = text("coders-decimal", value=abs(rounded)) if places else text("ui-number", number=int(abs(rounded)))
    return f"−{whole}" if rounded < 0 else whole


def percent(text: Text, count: int, n: int) -> str:
    """A share as whole per cent; a dash where there is nothing to take a share of."""
    return text("coders-per-cent", share=int(100 * count / n + 0.5)) if n else "–"


def figure(text: Text, found: Figure) -> str:
    """The value with its interval; a dash where it cannot be worked out."""
    if found.value is None:
        return "–"
    if found.low is None or found.high is None:
        return decimal(text, found.value)
    return text(
        "coders-figure",
        value=decimal(text, found.value),
        low=decimal(text, found.low),
        high=decimal(text, found.high),
    )


def in_words(text: Text, found: Figure, n: int, seldom: int) -> str:
    """What the figure says, plainly, over ``n`` excerpts; ``seldom``: on how many the rarer answer was given."""
    if n < FEW:
        return text("coders-says-few")
    if found.value is None:
        return text("coders-says-nothing")
    if seldom < RARE:
        return text("coders-says-rare")
    if found.low is None or found.high is None or found.low >= _GOOD:
        return text("coders-says-good")
    return text("coders-says-poor") if found.high < _GOOD else text("coders-says-unsure")


def day(language: Language, at: str) -> str:
    """The date of a moment of the ledger on this computer."""
    return format_date(datetime.fromisoformat(at).astimezone().date(), "d MMM y", locale=_LOCALES[language])


def when(language: Language, at: str) -> str:
    """A moment of the ledger on this computer's clock."""
    return format_datetime(datetime.fromisoformat(at).astimezone(), "d MMM y HH:mm", locale=_LOCALES[language])

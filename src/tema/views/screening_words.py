"""A screening in words: the same sentences on the page and on the command line."""

from __future__ import annotations

from tema.records import Cited, Message
from tema.screening.unseen import FEWEST, WANTED
from tema.views.screening import Screening


def place(cited: Cited) -> Message:
    """The page and the lines of a passage."""
    # Fluent tells one line from several by a number, so the first line is nought where there is but one.
    first = cited.first_line if cited.first_line != cited.last_line else 0
    lines = {"first": first, "last": cited.last_line, "line": cited.first_line}
    if cited.page is None:
        return Message("screening-place-line", lines)
    return Message("screening-place-page", {"page": cited.page, **lines})


def progress(shown: Screening) -> Message:
    """How many have been read, and what was said of them."""
    counts = dict(shown.counts)
    said = {name: counts[name] for name in ("relevant", "not", "unsure")}
    return Message("screening-progress", {"read": sum(said.values()), "all": len(shown.ranked), **said})


def left(shown: Screening) -> tuple[Message, ...]:
    """What can be said of the unread: how many are relevant, how much has been found, whether one may stop."""
    told = shown.unseen
    if not dict(shown.counts)["unread"]:
        return (Message("screening-all-read"),)
    if told is None and len(shown.ranked) <= FEWEST:
        return (Message("screening-read-all"),)
    if told is None:
        return (Message("screening-too-few", {"fewest": FEWEST}),)
    wanted = {"wanted": round(100 * WANTED)}
    if told.about:
        values = {"about": told.about, "low": told.low, "high": told.high, "unread": told.unread}
        first = Message("screening-unseen", values)
    else:
        first = Message("screening-unseen-none", {"high": told.high, "unread": told.unread})
    # Rounded down: no more is promised than holds.
    found = (Message("screening-recall", {"recall": int(100 * told.recall)}),) if told.found else ()
    return (first, *found, Message("screening-safe" if told.safe else "screening-not-safe", wanted))


def basis(shown: Screening) -> tuple[Message, ...]:
    """What the figures rest on."""
    told = shown.unseen
    if told is None or not told.unread:
        return ()
    return (Message("screening-basis", {"lots": told.by_lot, "high": told.high_by_lot}),)

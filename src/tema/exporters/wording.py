"""How the files call those who speak, and what grouping or theme is asked for."""

from __future__ import annotations

from collections.abc import Iterable

from tema.errors import NoSuchTheme, UnknownGrouping
from tema.importers.headers import canonical
from tema.messages import LANGUAGES, Text, text_for
from tema.records import Theme, Transcript

_WAYS = ("code", "theme", "dialogue", "segment", "coder")
"""Groupings that are no attribute; what the messages call them (``export-by-…``) is understood too."""


def said_by(text: Text, transcript: Transcript, speaker: str, *, shared: bool) -> str:
    """Who speaks: the label in the transcript or, in what is shared with others, only the role."""
    if not shared or not speaker:
        return speaker
    role = next((each.role for each in transcript.speakers if each.label == speaker), "participant")
    return text(f"ui-role-{role}")


def meant(by: str) -> str:
    """What a grouping that somebody types is called here: the words of either language count (Målgrupp, kod)."""
    said = " ".join(by.casefold().split())
    words = {text_for(language)(f"export-by-{way}").casefold(): way for way in _WAYS for language in LANGUAGES}
    return words.get(said) or canonical(by)


def chosen(by: str, known: tuple[str, ...]) -> str:
    """Which of the known groupings is asked for: the first where nothing is.

    Raises:
        UnknownGrouping: it is none of them.
    """
    if not by:
        return known[0]
    asked = {by.casefold(), meant(by).casefold()}
    found = next((each for each in known if each.casefold() in asked), None)
    if found is None:
        raise UnknownGrouping(by=by, known=", ".join(known))
    return found


def themes_called(themes: Iterable[Theme], asked: str) -> tuple[Theme, ...]:
    """The themes of this id or name, whatever its case.

    Raises:
        NoSuchTheme: none of them has it.
    """
    known = tuple(themes)
    found = tuple(each for each in known if asked.casefold() in {each.id.casefold(), each.name.casefold()})
    if not found:
        raise NoSuchTheme(theme=asked, known=", ".join(sorted(each.name for each in known)))
    return found

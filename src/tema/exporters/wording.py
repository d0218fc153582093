"""How the files call attributes and those who speak, and what grouping is asked for."""

from __future__ import annotations

from tema.errors import UnknownGrouping
from tema.importers.headers import canonical, is_known
from tema.messages import Text
from tema.records import Transcript


def attribute_word(text: Text, name: str) -> str:
    """What an attribute is called: the known ones in the reader's language, the others by their own names."""
    return text(f"ui-attribute-{canonical(name)}") if is_known(name) else name


def said_by(text: Text, transcript: Transcript, speaker: str, *, shared: bool) -> str:
    """Who speaks: the label in the transcript or, in what is shared with others, only the role."""
    if not shared or not speaker:
        return speaker
    role = next((each.role for each in transcript.speakers if each.label == speaker), "participant")
    return text(f"ui-role-{role}")


def chosen(by: str, known: tuple[str, ...]) -> str:
    """Which of the known groupings is asked for: the first where nothing is.

    Raises:
        UnknownGrouping: it is none of them.
    """
    if not by:
        return known[0]
    found = next((each for each in known if each.casefold() == by.casefold()), None)
    if found is None:
        raise UnknownGrouping(by=by, known=", ".join(known))
    return found

"""The ids of what tema writes: the same in every export, so that a second one meets the first, one kind of thing each.

Whoever reads a project that tema wrote finds by them what a note or a variable is. Codes and families have the ids of
the codebook's own export (`exchange.guids`).
"""

from __future__ import annotations

import hashlib

from tema.exchange.guids import stable_guid
from tema.records import FLAGS, VALENCES, Flag, Transcript, Valence

NAMESPACE = "urn:QDA-XML:project:1.0"
PROGRAM = "tema"
"""What ``Project/@origin`` begins with where tema wrote the file; a version follows."""


def guid_of(kind: str, *parts: object) -> str:
    """The id of one thing of a kind, by what tells it from the others of its kind."""
    return stable_guid(PROGRAM, kind, "\n".join(str(part) for part in parts))


def user_guid(name: str) -> str:
    """A coder's id."""
    return guid_of("user", name)


def source_guid(transcript: Transcript) -> str:
    """A transcript's id, by its name and its text as imported, so that blacking words out does not change it."""
    return guid_of("source", transcript.name, hashlib.sha256(transcript.text.encode()).hexdigest())


def variable_guid(attribute: str) -> str:
    """The id of the variable that holds an attribute."""
    return guid_of("variable", attribute)


def speaker_guid(source: str, label: str) -> str:
    """The id of a speaker's case, by the id of the source and the speaker's label in it."""
    return guid_of("speaker", source, label)


ROLE_VARIABLE = guid_of("role", "role")
"""The variable that holds each speaker's role."""

MACHINE = guid_of("machine", "suggestions")
"""The user under whom the suggestions stand that nobody has decided on."""

ACCEPTED = guid_of("origin", "suggestion")
"""The note on a coding that a person gave by accepting a suggestion."""

VALENCE_NOTES: dict[str, Valence] = {guid_of("valence", each): each for each in VALENCES}
"""The notes on codings that say how they bear on the code."""

FLAG_NOTES: dict[str, Flag] = {guid_of("flag", each): each for each in FLAGS}
"""The notes on selections that say what a coder has flagged them as."""

ORPHANS = guid_of("folder", "removed codes")
"""The folder of codes that have codings and that the codebook no longer has."""


def turns_guid(source: str) -> str:
    """The id of the memo on a source that says who speaks where."""
    return guid_of("turns", source)


def theme_note_guid(theme: str) -> str:
    """The id of a theme's note, from which links lead to its members and to the note of the theme above it."""
    return guid_of("theme note", theme)

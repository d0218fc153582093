"""What tema itself writes into a project's notes, read back: by the ids that only tema gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from tema.messages import LANGUAGES, text_in
from tema.records.project import ProjectNote, ProjectSource, Selection
from tema.refi.identity import guid_of


@dataclass(frozen=True, slots=True)
class OwnNote:
    """What a note on an excerpt is: a verdict on a code, or a memo on a code that its coder has not given there."""

    code: str
    verdict: bool
    applies: bool = False
    reason: str = ""


def own_note(note: ProjectNote, at: tuple[ProjectSource, Selection, str], codes: Mapping[str, str]) -> OwnNote | None:
    """What a note on a selection is, None where it is a memo on the excerpt as such.

    Args:
        note: the note.
        at: the source, the selection and the coder.
        codes: the study's codes by the ids that the codes had where the project was written.
    """
    if note.guid[14:15] != "5":  # no id that follows from what it is of (RFC 9562, version 5), so none of tema's
        return None
    source, selection, coder = at
    for key in _keys(source, selection):
        for said, code in codes.items():
            if note.guid == guid_of("verdict", *key, said):
                head, _, reason = note.text.partition("\n")
                return OwnNote(code, True, not _denies(head, _names(note)), reason)
            if note.guid == guid_of("memo", *key, coder, said):
                return OwnNote(code, False)
    return None


def _keys(source: ProjectSource, selection: Selection) -> Iterable[tuple[object, ...]]:
    made = guid_of("source", source.name, sha256(source.text.encode()).hexdigest())
    return ((each, selection.start, selection.end) for each in dict.fromkeys((source.guid, made)))


def _names(note: ProjectNote) -> list[str]:
    """The code's names that the note's own name may hold."""
    found = []
    for language in LANGUAGES:
        before, _, after = text_in(language)("project-verdict", code="\n").partition("\n")
        if note.name.startswith(before) and note.name.endswith(after):
            found.append(note.name[len(before) : len(note.name) - len(after)])
    return found


def _denies(head: str, names: Iterable[str]) -> bool:
    return any(
        text_in(each)("project-verdict-not", code=name).strip() == head.strip() for each in LANGUAGES for name in names
    )


def role_of(word: str) -> str:
    """The role that a word in either language names; "" where it names none."""
    for role in ("leader", "participant"):
        if word.strip() in {role, *(text_in(each)(f"project-role-{role}") for each in LANGUAGES)}:
            return role
    return ""

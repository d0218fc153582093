"""QualCoder's annotations: it writes each as a note that holds the place in the text it is about.

In the standard a note is a text, and a selection inside it a place in its own words. QualCoder (3 and 4, ``refi.py``)
has the text refer to the note, but only to the first of a text's; the others say nowhere whose they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tema.refi.elements import each, every, guid, told
from tema.refi.sources import RawSelection, RawSource, selected
from tema.refi.texts import Texts

_PROGRAM = "qualcoder"


def annotated(root: Any, raw: tuple[RawSource, ...], texts: Texts) -> tuple[RawSource, ...]:
    """The sources of a QualCoder project with a selection for each annotation that says whose it is; others' as given.

    In a project of one text, annotations that nothing refers to are that text's.
    """
    if not told(root).get("origin", "").strip().lower().startswith(_PROGRAM):
        return raw
    found = {
        guid(told(note).get("guid", "")): (note, marks[0])
        for note in every(root, "Note")
        if (marks := each(note, "plaintextselection"))
    }
    referred = {note for source in raw for note in source.notes}
    strays = tuple(note for note in found if note not in referred) if len(raw) == 1 else ()
    return tuple(_with(source, strays, found, texts) for source in raw)


def _with(source: RawSource, strays: tuple[str, ...], found: Mapping[str, tuple[Any, Any]], texts: Texts) -> RawSource:
    placed = [note for note in (*source.notes, *strays) if note in found]
    marks = tuple(_place(note, *found[note], source, texts) for note in placed)
    notes = tuple(note for note in source.notes if note not in found)
    return replace(source, selections=(*source.selections, *marks), notes=notes)


def _place(own: str, note: Any, mark: Any, source: RawSource, texts: Texts) -> RawSelection:
    by = guid(told(note).get("creatinguser", ""))
    return replace(selected(mark, own, source.guid, texts), notes=(own,), user=by)

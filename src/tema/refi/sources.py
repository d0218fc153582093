"""The texts of a project and what was marked in them, wherever they stand: texts, PDFs, pictures, sound and film.

A text lies in the XML or in a file of the archive. Positions stay as the program counted them; `readings` finds
out how it did.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from tema.records import EMPTY
from tema.records.project import VariableValue
from tema.refi.elements import Tally, described, each, every, guid, kind, moment, name, refers, text, told
from tema.refi.places import Laid
from tema.refi.texts import Texts

_BODIES = {"textsource": (), "pdfsource": ("representation",), "picturesource": ("textdescription",)}
_HEARD = ("audiosource", "videosource")
_OUTSIDE = ("pdfselection", "pictureselection", "audioselection", "videoselection")


@dataclass(frozen=True, slots=True)
class RawCoding:
    """A coding as it stands: ids not yet looked up."""

    guid: str
    code: str
    user: str
    at: str | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RawSelection:
    """A selection with its positions as the program counted them; None where it has none that can be read."""

    guid: str
    start: int | None
    end: int | None
    name: str
    quote: str
    user: str
    at: str | None
    description: str
    codings: tuple[RawCoding, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RawSource:
    """A text with all that stands at it. ``aliases`` are other ids by which the project may refer to it."""

    guid: str
    name: str
    laid: Laid
    raw: bytes
    selections: tuple[RawSelection, ...]
    codings: tuple[RawCoding, ...]
    notes: tuple[str, ...]
    values: tuple[VariableValue, ...]
    description: str
    user: str
    at: str | None
    aliases: tuple[str, ...]


def sources(root: Any, texts: Texts) -> tuple[RawSource, ...]:
    """All texts of a project, in its order; what has no text is counted and left out."""
    found: list[RawSource] = []
    for element in root.iter():
        what = kind(element)
        if what in _BODIES:
            found += _source(element, texts, len(found))
        elif what in _HEARD:
            found += _heard(element, texts, len(found))
    return tuple(found)


def _source(element: Any, texts: Texts, number: int) -> list[RawSource]:
    what = kind(element)
    bodies = [element] if what == "textsource" else each(element, *_BODIES[what])
    called = _called(element, number)
    _count_outside(element, texts.tally, called)
    found = texts.text(bodies[0], called) if bodies else None
    if found is None:
        return _without_text(element, bodies, texts.tally, called)
    aliases = () if bodies[0] is element else (guid(told(bodies[0]).get("guid", "")),)
    return [_made(element, bodies[0], found, texts, (called, number, aliases))]


def _heard(element: Any, texts: Texts, number: int) -> list[RawSource]:
    """The transcripts of a recording; the first goes under the recording's own id."""
    called = _called(element, number)
    _count_outside(element, texts.tally, called)
    bodies = each(element, "transcript")
    made: list[RawSource] = []
    for nth, body in enumerate(bodies):
        label = called if nth == 0 else f"{called} – {name(told(body)) or nth + 1}"
        found = texts.text(body, label)
        if found is not None:
            # Whatever the project says of the recording it says of all its transcripts.
            top, other = (body, element) if made else (element, body)
            made.append(_made(top, body, found, texts, (label, number + nth, (guid(told(other).get("guid", "")),))))
    return made or _without_text(element, bodies, texts.tally, called)


def _without_text(element: Any, bodies: list[Any], tally: Tally, called: str) -> list[RawSource]:
    tally.add("project-read-pictures", called)
    lost = sum(len(each(one, "coding")) for body in {*bodies, element} for one in (body, *_marks(body)))
    if lost:
        tally.add("project-read-lost-codings", called, lost)
    return []


def _count_outside(element: Any, tally: Tally, called: str) -> None:
    """What was marked in a page, a picture or a recording itself."""
    marks = each(element, *_OUTSIDE)
    if marks:
        tally.add("project-read-outside-text", called, len(marks))
        tally.add("project-read-lost-codings", called, sum(len(list(every(mark, "Coding"))) for mark in marks))


def _made(
    top: Any, body: Any, found: tuple[Laid, bytes], texts: Texts, known: tuple[str, int, tuple[str, ...]]
) -> RawSource:
    """A source out of the element that stands for it and the one that has its text, often the same."""
    called, number, aliases = known
    of, parts = told(top), (top,) if top is body else (body, top)
    own = texts.fresh("source", guid(of.get("guid", "")), number, called)
    points = _points(body)
    marks = tuple(selected(mark, n, own, texts, points) for n, mark in enumerate(_marks(body)))
    return RawSource(
        own,
        called,
        found[0],
        found[1],
        marks,
        tuple(coding for part in parts for coding in _codings(part, own, texts)),
        tuple(dict.fromkeys(note for part in parts for note in refers(part, "noteref"))),
        tuple(value for part in parts for value in values(part)),
        "\n".join(filter(None, dict.fromkeys(described(part) for part in parts))),
        guid(of.get("creatinguser", "")),
        moment(of, texts.tally),
        tuple(filter(None, aliases)),
    )


def _called(element: Any, number: int) -> str:
    """A source's name: its own, else that of the file it was made of, else a number."""
    of = told(element)
    paths = (of.get(key, "") for key in ("currentpath", "plaintextpath", "path", "richtextpath"))
    stems = (PurePosixPath(path.replace("\\", "/")).stem for path in paths if path)
    return name(of) or next((stem for stem in stems if stem), str(number + 1))


def _marks(body: Any) -> list[Any]:
    return each(body, "plaintextselection", "transcriptselection")


def _points(body: Any) -> dict[str, int | None]:
    """Where in a transcript its points in time lie."""
    return {guid((of := told(point)).get("guid", "")): _number(of, "position") for point in each(body, "syncpoint")}


def selected(
    mark: Any, number: object, source: str, texts: Texts, points: Mapping[str, int | None] = EMPTY
) -> RawSelection:
    """A selection of the source with that id; ``number`` tells it from the source's others where it has no id.

    ``points`` are the places of a transcript's points in time.
    """
    of = told(mark)
    if kind(mark) == "transcriptselection":
        start, end = (points.get(guid(of.get(key, ""))) for key in ("fromsyncpoint", "tosyncpoint"))
    else:
        start, end = _number(of, "startposition"), _number(of, "endposition")
    own = texts.fresh("selection", guid(of.get("guid", "")), source, number)
    return RawSelection(
        own,
        start,
        end,
        name(of),
        of.get("name", ""),
        guid(of.get("creatinguser", "")),
        moment(of, texts.tally),
        described(mark),
        _codings(mark, own, texts),
        refers(mark, "noteref"),
    )


def _codings(element: Any, where: str, texts: Texts) -> tuple[RawCoding, ...]:
    made = []
    for number, coding in enumerate(each(element, "coding")):
        of = told(coding)
        own = texts.fresh("coding", guid(of.get("guid", "")), where, number)
        code = next(iter(refers(coding, "coderef")), "")
        user = guid(of.get("creatinguser", ""))
        made.append(RawCoding(own, code, user, moment(of, texts.tally), refers(coding, "noteref")))
    return tuple(made)


def values(element: Any) -> tuple[VariableValue, ...]:
    """What the variables are here; a value that is not filled in is none."""
    made = []
    for value in each(element, "variablevalue"):
        variable = next(iter(refers(value, "variableref")), "")
        written = next((text(part).strip() for part in value if kind(part).endswith("value")), "")
        if variable and written:
            made.append(VariableValue(variable, written))
    return tuple(made)


def _number(of: Mapping[str, str], key: str) -> int | None:
    try:
        return int(of.get(key, "").strip()[:18])
    except ValueError:
        return None

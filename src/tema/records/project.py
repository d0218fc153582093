"""A project as REFI-QDA 1.0 (urn:QDA-XML:project:1.0) knows it: what is exchanged with other programs.

Ids are GUIDs as in the file, in lower case and without braces; moments are xsd:dateTime or None. Selections count code
points of ``ProjectSource.text``, end exclusive, whatever the program that wrote the file counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tema.records.messages import Message

VariableKind = Literal["Text", "Boolean", "Integer", "Float", "Date", "DateTime"]
Direction = Literal["Associative", "OneWay", "Bidirectional"]


@dataclass(frozen=True, slots=True)
class ProjectUser:
    """Somebody who has worked on the project; ``id`` is what the program calls her, often initials."""

    guid: str
    name: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class ProjectCode:
    """A code with the codes below it; one that is not codable is a folder. ``color`` is #RRGGBB or "" for none."""

    guid: str
    name: str
    codable: bool = True
    color: str = ""
    description: str = ""
    notes: tuple[str, ...] = ()
    below: tuple[ProjectCode, ...] = ()


@dataclass(frozen=True, slots=True)
class Variable:
    """Something that is known of cases and sources."""

    guid: str
    name: str
    kind: VariableKind = "Text"
    description: str = ""


@dataclass(frozen=True, slots=True)
class VariableValue:
    """What one variable is, as text in the form of its kind."""

    variable: str
    value: str


@dataclass(frozen=True, slots=True)
class ProjectCoding:
    """One code given by one user, with the ids of its notes."""

    guid: str
    code: str
    user: str = ""
    at: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of a source's text with what was coded and noted there. ``name`` is often the quote, or part of it."""

    guid: str
    start: int
    end: int
    name: str = ""
    user: str = ""
    at: str | None = None
    description: str = ""
    codings: tuple[ProjectCoding, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProjectSource:
    """A text that is coded. ``codings`` and ``notes`` are of the text as a whole.

    ``raw`` are the bytes of the plain text as the file had them (b"" in a project that is to be written).
    """

    guid: str
    name: str
    text: str
    selections: tuple[Selection, ...] = ()
    codings: tuple[ProjectCoding, ...] = ()
    notes: tuple[str, ...] = ()
    values: tuple[VariableValue, ...] = ()
    description: str = ""
    user: str = ""
    at: str | None = None
    raw: bytes = b""


@dataclass(frozen=True, slots=True)
class ProjectCase:
    """A unit of analysis: a dialogue, a speaker, a group; with the sources and selections that belong to it."""

    guid: str
    name: str
    description: str = ""
    codes: tuple[str, ...] = ()
    values: tuple[VariableValue, ...] = ()
    sources: tuple[str, ...] = ()
    selections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProjectNote:
    """A memo; other elements refer to it by its id."""

    guid: str
    name: str
    text: str
    user: str = ""
    at: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectLink:
    """A link between any two things that have an id."""

    guid: str
    name: str
    direction: Direction
    origin: str
    target: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProjectSet:
    """A named set of codes, sources and notes."""

    guid: str
    name: str
    description: str = ""
    codes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """A whole project. ``origin`` is the program that wrote it."""

    name: str
    origin: str
    description: str = ""
    users: tuple[ProjectUser, ...] = ()
    codes: tuple[ProjectCode, ...] = ()
    variables: tuple[Variable, ...] = ()
    cases: tuple[ProjectCase, ...] = ()
    sources: tuple[ProjectSource, ...] = ()
    notes: tuple[ProjectNote, ...] = ()
    links: tuple[ProjectLink, ...] = ()
    sets: tuple[ProjectSet, ...] = ()
    project_notes: tuple[str, ...] = ()
    user: str = ""
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Counting:
    """One way in which a program may have counted the positions of a text.

    ``unit``: code points or UTF-16 code units. ``line_end``: how much CRLF counts. ``mark``: whether a byte order mark
    at the beginning counts. ``last``: whether the end is the last character itself.
    """

    unit: Literal["code_point", "utf16"] = "code_point"
    line_end: Literal[1, 2] = 1
    mark: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """How well one way of counting fits the selections of a project, 0..1."""

    counting: Counting
    score: float


@dataclass(frozen=True, slots=True)
class ReadProject:
    """What came out of a project file: the project read by the best way of counting, and what was lost.

    ``readings`` are the ways that were tried, the best first; ways that give the same places are told as one.
    ``chosen`` is the one in use. ``doubtful`` says that another reads as well, or none reads well, so that a person
    should look. ``told`` lists in words what was dropped or understood in one of several ways. ``selections`` says how
    many places the readings were judged by.
    """

    project: Project
    readings: tuple[Reading, ...]
    chosen: Counting
    doubtful: bool
    selections: int
    told: tuple[Message, ...]

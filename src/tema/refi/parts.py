"""Everything in a project but its texts: users, codes, variables, cases, notes, links and sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from tema.records.project import (
    Direction,
    ProjectCase,
    ProjectCode,
    ProjectLink,
    ProjectNote,
    ProjectSet,
    ProjectSource,
    ProjectUser,
    Variable,
    VariableKind,
    VariableValue,
)
from tema.refi.elements import Tally, colour, described, each, every, guid, kind, moment, name, refers, told
from tema.refi.sources import values
from tema.refi.texts import Texts

_KINDS: dict[str, VariableKind] = {known.lower(): known for known in get_args(VariableKind)}
_DIRECTIONS: dict[str, Direction] = {known.lower(): known for known in get_args(Direction)}


@dataclass(frozen=True, slots=True)
class Known:
    """What the ids of a project stand for. ``sources``: an id may stand for several, the transcripts of a recording."""

    codes: Mapping[str, ProjectCode]
    cases: frozenset[str]
    variables: frozenset[str]
    notes: frozenset[str]
    sources: Mapping[str, tuple[str, ...]]
    selections: frozenset[str]


def users(root: Any) -> tuple[ProjectUser, ...]:
    """The users, each id once."""
    found = [(told(element), element) for element in every(root, "User")]
    made = (ProjectUser(guid(of.get("guid", "")), name(of), of.get("id", "").strip()) for of, _ in found)
    return tuple({user.guid: user for user in made if user.guid}.values())


def codes(root: Any, texts: Texts) -> tuple[ProjectCode, ...]:
    """The codes at the top with those below them, in wrappers or in none."""
    tops = [element for element in every(root, "Code") if kind(element.getparent()) != "code"]
    return tuple(_code(element, texts, number) for number, element in enumerate(tops))


def _code(element: Any, texts: Texts, number: int) -> ProjectCode:
    of = told(element)
    own = texts.fresh("code", guid(of.get("guid", "")), element.sourceline, number)
    if not name(of):
        texts.tally.add("project-read-nameless", own)
    return ProjectCode(
        own,
        name(of),
        of.get("iscodable", "").strip().lower() not in {"false", "0"},
        colour(of.get("color", "")),
        described(element),
        refers(element, "noteref"),
        tuple(_code(below, texts, n) for n, below in enumerate(each(element, "code"))),
    )


def walked(codes: Iterable[ProjectCode]) -> Iterable[ProjectCode]:
    """All codes of a tree, each before those below it."""
    for code in codes:
        yield code
        yield from walked(code.below)


def noted(code: ProjectCode, notes: frozenset[str], tally: Tally) -> ProjectCode:
    """A code with those of its notes that there are."""
    below = tuple(noted(each, notes, tally) for each in code.below)
    return replace(code, notes=kept(code.notes, notes, tally, "project-read-unknown-note", code.name), below=below)


def variables(root: Any) -> tuple[Variable, ...]:
    """The variables; one of a type that the standard does not know is text."""
    made = []
    for element in every(root, "Variable"):
        of = told(element)
        sort = _KINDS.get(of.get("typeofvariable", "").strip().lower(), "Text")
        made.append(Variable(guid(of.get("guid", "")), name(of), sort, described(element)))
    return tuple({variable.guid: variable for variable in made if variable.guid}.values())


def known_values(
    found: Iterable[VariableValue], known: frozenset[str], tally: Tally, where: str
) -> tuple[VariableValue, ...]:
    """The values of variables that there are."""
    made = []
    for value in found:
        if value.variable in known:
            made.append(value)
        else:
            tally.add("project-read-unknown-variable", where)
    return tuple(made)


def notes(root: Any, texts: Texts) -> tuple[ProjectNote, ...]:
    """The memos with their texts; what is marked and coded in a memo is counted and left out."""
    made = []
    for number, element in enumerate(every(root, "Note")):
        if guid_of := told(element):
            lost = len(list(every(element, "Coding")))
            if lost:
                texts.tally.add("project-read-note-codings", name(guid_of), lost)
            found = texts.text(element, name(guid_of))
            own = texts.fresh("note", guid(guid_of.get("guid", "")), number)
            written = found[0].text if found else described(element)
            user = guid(guid_of.get("creatinguser", ""))
            made.append(ProjectNote(own, name(guid_of), written, user, moment(guid_of, texts.tally)))
    return tuple(made)


def case_guids(root: Any) -> frozenset[str]:
    """The ids of the cases; one may be the id of a code too."""
    return frozenset(guid(told(element).get("guid", "")) for element in every(root, "Case"))


def cases(
    root: Any, known: Known, marked: Mapping[str, list[str]], tally: Tally
) -> tuple[tuple[ProjectCase, ...], dict[str, tuple[VariableValue, ...]]]:
    """The cases, and the values by source of cases without a name, which are how some write a text's variables.

    ``marked`` are selections by the cases that they were coded with.
    """
    made: list[ProjectCase] = []
    moved: dict[str, tuple[VariableValue, ...]] = {}
    for element in every(root, "Case"):
        case = _case(element, known, marked, tally)
        if case.name or case.codes or case.selections or not (case.values and case.sources):
            made.append(case)
        else:
            tally.add("project-read-file-variables")
            moved |= {source: (*moved.get(source, ()), *case.values) for source in case.sources}
    return tuple(made), moved


def _case(element: Any, known: Known, marked: Mapping[str, list[str]], tally: Tally) -> ProjectCase:
    of = told(element)
    own, called = guid(of.get("guid", "")), name(of)
    lost = "project-read-unknown-member"
    selections = (*kept(refers(element, "selectionref"), known.selections, tally, lost, called), *marked.get(own, ()))
    return ProjectCase(
        own,
        called,
        described(element),
        kept(refers(element, "coderef"), known.codes, tally, lost, called),
        known_values(values(element), known.variables, tally, called),
        _sources(refers(element, "sourceref"), known, tally, called),
        tuple(dict.fromkeys(selections)),
    )


def with_values(source: ProjectSource, more: Iterable[VariableValue]) -> ProjectSource:
    """A source with further values, where it has none of that variable."""
    has = {value.variable for value in source.values}
    return replace(source, values=(*source.values, *(value for value in more if value.variable not in has)))


def sets(root: Any, known: Known, tally: Tally) -> tuple[ProjectSet, ...]:
    """The sets with those of their members that there are."""
    made = []
    lost = "project-read-unknown-member"
    for element in every(root, "Set"):
        of = told(element)
        called = name(of)
        in_codes = kept(refers(element, "membercode"), known.codes, tally, lost, called)
        in_notes = kept(refers(element, "membernote"), known.notes, tally, lost, called)
        in_sources = _sources(refers(element, "membersource"), known, tally, called)
        made.append(ProjectSet(guid(of.get("guid", "")), called, described(element), in_codes, in_sources, in_notes))
    return tuple(made)


def links(root: Any, known: Known, others: frozenset[str], tally: Tally) -> tuple[ProjectLink, ...]:
    """The links between things that there are."""
    there = {*known.codes, *known.cases, *known.variables, *known.notes, *known.sources, *known.selections, *others}
    made = []
    for element in every(root, "Link"):
        of = told(element)
        ends = guid(of.get("originguid", "")), guid(of.get("targetguid", ""))
        if not there.issuperset(ends):
            tally.add("project-read-lost-links", name(of))
            continue
        direction = _DIRECTIONS.get(of.get("direction", "").strip().lower(), "Associative")
        ends = known.sources.get(ends[0], ends)[0], known.sources.get(ends[1], ends[1:])[0]
        memos = kept(refers(element, "noteref"), known.notes, tally, "project-read-unknown-note", name(of))
        made.append(ProjectLink(guid(of.get("guid", "")), name(of), direction, *ends, memos))
    return tuple(made)


def kept(found: Iterable[str], known: Iterable[str], tally: Tally, key: str, where: str) -> tuple[str, ...]:
    """The ids that stand for something; the others are counted."""
    there = known if isinstance(known, (frozenset, Mapping)) else frozenset(known)
    made = []
    for wanted in found:
        if wanted in there:
            made.append(wanted)
        else:
            tally.add(key, where)
    return tuple(made)


def _sources(found: Iterable[str], known: Known, tally: Tally, where: str) -> tuple[str, ...]:
    there = kept(found, known.sources, tally, "project-read-unknown-member", where)
    return tuple(dict.fromkeys(source for wanted in there for source in known.sources[wanted]))

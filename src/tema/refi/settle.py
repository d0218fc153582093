"""Selections put where they belong in the texts as tema stores them, with their codings looked up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tema.records.project import ProjectCode, ProjectCoding, ProjectSource, Selection
from tema.refi.elements import Tally
from tema.refi.parts import Known, kept, known_values
from tema.refi.places import Ruler, stored
from tema.refi.sources import RawCoding, RawSelection, RawSource

_OVERSHOT = 2
"""So far beyond its text a selection may end and still be read as ending with it: a line break that was lost."""


@dataclass(slots=True)
class Settling:
    """Looks ids up and counts what leads nowhere. ``marked``: selections by the cases that they were coded with."""

    known: Known
    tally: Tally
    marked: dict[str, list[str]] = field(default_factory=dict)
    strangers: dict[str, None] = field(default_factory=dict)

    def source(self, raw: RawSource, along: Ruler) -> ProjectSource:
        """A source with its selections in place."""
        selections = [made for each in raw.selections if (made := self._selection(each, raw, along)) is not None]
        codings = self._codings(raw.codings, raw.user, raw.name, None)
        self.tally.add("project-read-whole", raw.name, len(codings))
        return ProjectSource(
            raw.guid,
            raw.name,
            raw.laid.text,
            tuple(selections),
            codings,
            self._notes(raw.notes, raw.name),
            known_values(raw.values, self.known.variables, self.tally, raw.name),
            raw.description,
            self._user(raw.user),
            raw.at,
            raw.raw,
        )

    def _selection(self, raw: RawSelection, source: RawSource, along: Ruler) -> Selection | None:
        place = self._place(raw, source, along)
        if place is None:
            self.tally.add("project-read-lost-codings", source.name, len(raw.codings))
            return None
        codings = self._codings(raw.codings, raw.user, source.name, raw.guid)
        if not raw.codings and (raw.description or raw.notes):
            self.tally.add("project-read-annotations", source.name)
        user, notes = self._user(raw.user), self._notes(raw.notes, source.name)
        return Selection(raw.guid, *place, raw.name, user, raw.at, raw.description, codings, notes)

    def _place(self, raw: RawSelection, source: RawSource, along: Ruler) -> tuple[int, int] | None:
        if raw.start is None or raw.end is None:
            self.tally.add("project-read-no-position", source.name)
            return None
        place, length = along.place(raw.start, raw.end), along.length
        if place is None and 0 < raw.end + along.last - length <= _OVERSHOT and 0 <= raw.start < length:
            self.tally.add("project-read-clipped", source.name)
            place = along.place(raw.start, length - along.last)
        if place is None or place[0] > place[1]:
            self.tally.add("project-read-outside", source.name)
            return None
        start, end = stored(source.laid, place[0], place[1])
        if place[0] == place[1] or start >= end:
            self.tally.add("project-read-empty-selections", source.name)
            return None
        return start, end

    def _codings(
        self, raws: Iterable[RawCoding], user: str, where: str, selection: str | None
    ) -> tuple[ProjectCoding, ...]:
        made = []
        for raw in raws:
            code = self.known.codes.get(raw.code)
            if code is not None:
                if not code.codable:
                    self.tally.add("project-read-folder-coded", code.name)
                notes = self._notes(raw.notes, where)
                made.append(ProjectCoding(raw.guid, code.guid, self._user(raw.user or user), raw.at, notes))
            elif raw.code in self.known.cases and selection is not None:
                self.marked.setdefault(raw.code, []).append(selection)
                self.tally.add("project-read-to-case", where)
            else:
                self.tally.add("project-read-unknown-code", where)
        return tuple(made)

    def _user(self, guid: str) -> str:
        if guid:
            self.strangers.setdefault(guid)
        return guid

    def _notes(self, found: Iterable[str], where: str) -> tuple[str, ...]:
        return kept(found, self.known.notes, self.tally, "project-read-unknown-note", where)


def by_guid(codes: Iterable[ProjectCode]) -> dict[str, ProjectCode]:
    """Codes by their ids; the first of two that share one."""
    found: dict[str, ProjectCode] = {}
    for code in codes:
        found.setdefault(code.guid, code)
    return found

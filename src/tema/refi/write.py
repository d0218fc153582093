"""A project -> a .qdpx file: REFI-QDA 1.5, checked against the standard's schema before it is given out.

The archive holds ``project.qde`` and ``sources/{guid}.txt``, each text as UTF-8 with LF and without a byte order mark.
The same project gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from tema.exchange.packed import EPOCH
from tema.exchange.qdc import NOT_IN_XML
from tema.exchange.records import Written
from tema.records import Message
from tema.records.project import (
    Project,
    ProjectCase,
    ProjectCode,
    ProjectCoding,
    ProjectLink,
    ProjectNote,
    ProjectSet,
    ProjectSource,
    ProjectUser,
    Selection,
    Variable,
    VariableValue,
)
from tema.refi.identity import NAMESPACE

_T = TypeVar("_T")
_TAG = f"{{{NAMESPACE}}}%s"


def write_project(project: Project) -> Written:
    """The project as a file's contents; ``lost`` says what the form could not hold.

    Texts go out as they are. Characters that XML cannot hold are taken out of names, descriptions and notes.
    """
    from lxml import etree

    writer = _Writer({each.guid: each.kind for each in project.variables})
    raw = etree.tostring(writer.root(project), encoding="UTF-8", xml_declaration=True, pretty_print=True)
    _schema().assertValid(etree.fromstring(raw, etree.XMLParser(huge_tree=True, resolve_entities=False)))
    lost = (Message("exchange-lost-characters", {"count": writer.removed}),) if writer.removed else ()
    return Written(_archive(raw, project.sources), lost)


def _archive(qde: bytes, sources: Iterable[ProjectSource]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo("project.qde", EPOCH), qde, zipfile.ZIP_DEFLATED)
        for source in sources:
            name = zipfile.ZipInfo(f"sources/{source.guid}.txt", EPOCH)
            archive.writestr(name, source.text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


class _Writer:
    """Makes the elements in the order of the schema, and counts the characters that had to go."""

    def __init__(self, kinds: dict[str, str]) -> None:
        from lxml import etree

        self.kinds = kinds
        self.removed = 0
        self.etree = etree

    def root(self, project: Project) -> Any:
        root = self.etree.Element(_TAG % "Project", nsmap={None: NAMESPACE}, name=self._plain(project.name))
        self._give(root, origin=project.origin, creatingUserGUID=project.user, creationDateTime=project.at)
        self._all(root, "Users", project.users, self._user)
        if project.codes:
            self._all(self._add(root, "CodeBook"), "Codes", project.codes, self._code)
        self._all(root, "Variables", project.variables, self._variable)
        self._all(root, "Cases", project.cases, self._case)
        self._all(root, "Sources", project.sources, self._source)
        self._all(root, "Notes", project.notes, self._note)
        self._all(root, "Links", project.links, self._link)
        self._all(root, "Sets", project.sets, self._set)
        self._describe(root, project.description)
        self._refer(root, "NoteRef", project.project_notes)
        return root

    def _user(self, above: Any, user: ProjectUser) -> None:
        self._give(self._named(above, "User", user.guid, user.name), id=user.id)

    def _code(self, above: Any, code: ProjectCode) -> None:
        made = self._named(above, "Code", code.guid, code.name)
        made.set("isCodable", "true" if code.codable else "false")
        self._give(made, color=code.color)
        self._describe(made, code.description)
        self._refer(made, "NoteRef", code.notes)
        for each in code.below:
            self._code(made, each)

    def _variable(self, above: Any, variable: Variable) -> None:
        made = self._named(above, "Variable", variable.guid, variable.name)
        made.set("typeOfVariable", variable.kind)
        self._describe(made, variable.description)

    def _case(self, above: Any, case: ProjectCase) -> None:
        made = self._named(above, "Case", case.guid, case.name)
        self._describe(made, case.description)
        self._refer(made, "CodeRef", case.codes)
        self._values(made, case.values)
        self._refer(made, "SourceRef", case.sources)
        self._refer(made, "SelectionRef", case.selections)

    def _source(self, above: Any, source: ProjectSource) -> None:
        made = self._named(above, "TextSource", source.guid, source.name)
        made.set("plainTextPath", f"internal://{source.guid}.txt")
        self._made_by(made, source.user, source.at)
        self._describe(made, source.description)
        for selection in source.selections:
            self._selection(made, selection)
        self._codings(made, source.codings)
        self._refer(made, "NoteRef", source.notes)
        self._values(made, source.values)

    def _selection(self, above: Any, selection: Selection) -> None:
        made = self._named(above, "PlainTextSelection", selection.guid, selection.name)
        made.set("startPosition", str(selection.start))
        made.set("endPosition", str(selection.end))
        self._made_by(made, selection.user, selection.at)
        self._describe(made, selection.description)
        self._codings(made, selection.codings)
        self._refer(made, "NoteRef", selection.notes)

    def _codings(self, above: Any, codings: Iterable[ProjectCoding]) -> None:
        for coding in codings:
            made = self._add(above, "Coding", guid=coding.guid)
            self._made_by(made, coding.user, coding.at)
            self._refer(made, "CodeRef", (coding.code,))
            self._refer(made, "NoteRef", coding.notes)

    def _note(self, above: Any, note: ProjectNote) -> None:
        made = self._named(above, "Note", note.guid, note.name)
        self._made_by(made, note.user, note.at)
        self._add(made, "PlainTextContent").text = self._plain(note.text)

    def _link(self, above: Any, link: ProjectLink) -> None:
        made = self._named(above, "Link", link.guid, link.name)
        made.set("direction", link.direction)
        made.set("originGUID", link.origin)
        made.set("targetGUID", link.target)
        self._refer(made, "NoteRef", link.notes)

    def _set(self, above: Any, found: ProjectSet) -> None:
        made = self._named(above, "Set", found.guid, found.name)
        self._describe(made, found.description)
        self._refer(made, "MemberCode", found.codes)
        self._refer(made, "MemberSource", found.sources)
        self._refer(made, "MemberNote", found.notes)

    def _values(self, above: Any, values: Iterable[VariableValue]) -> None:
        for value in values:
            made = self._add(above, "VariableValue")
            self._refer(made, "VariableRef", (value.variable,))
            kind = self.kinds.get(value.variable, "Text")
            self._add(made, f"{kind}Value").text = self._plain(value.value)

    def _all(self, above: Any, wrapper: str, found: Sequence[_T], write: Callable[[Any, _T], None]) -> None:
        """Each of a kind in its wrapper; the schema refuses an empty one."""
        if found:
            made = self._add(above, wrapper)
            for each in found:
                write(made, each)

    def _describe(self, above: Any, text: str) -> None:
        if text:
            self._add(above, "Description").text = self._plain(text)

    def _refer(self, above: Any, kind: str, guids: Iterable[str]) -> None:
        for guid in guids:
            self.etree.SubElement(above, _TAG % kind, targetGUID=guid)

    def _named(self, above: Any, kind: str, guid: str, name: str) -> Any:
        return self.etree.SubElement(above, _TAG % kind, guid=guid, name=self._plain(name))

    def _add(self, above: Any, kind: str, **attributes: str) -> Any:
        return self.etree.SubElement(above, _TAG % kind, attributes)

    def _made_by(self, made: Any, user: str, at: str | None) -> None:
        self._give(made, creatingUser=user, creationDateTime=at)

    def _give(self, made: Any, **attributes: str | None) -> None:
        """The attributes that say anything."""
        for key, text in attributes.items():
            if text:
                made.set(key, self._plain(text))

    def _plain(self, text: str) -> str:
        plain, removed = NOT_IN_XML.subn("", text)
        self.removed += removed
        return plain


@cache
def _schema() -> Any:
    from lxml import etree

    return etree.XMLSchema(etree.fromstring(files("tema.refi").joinpath("Project.xsd").read_bytes()))

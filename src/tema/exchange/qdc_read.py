"""REFI-QDA codebooks as programs really write them, and the codebook of a whole project (.qdpx)."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from pathlib import PurePosixPath
from typing import Any

from tema.exchange.assemble import assembled, clean
from tema.exchange.labelled import parts_of, plain_lines
from tema.exchange.packed import BROKEN_ARCHIVE
from tema.exchange.qdc import NAMESPACE, ORIGIN
from tema.exchange.records import (
    MEGABYTE,
    MOST_MEGABYTES,
    Part,
    RawBook,
    RawCode,
    RawFamily,
    Taken,
    refused,
    size_fault,
)
from tema.exchange.xml import read_xml
from tema.records import Message

_KNOWN = {"codebook", "codes", "code", "description", "sets", "set", "membercode", "noteref", "project"}
_OF_PROJECTS = {"users", "variables", "cases", "sources", "notes", "links", "graphs", "membersource", "membernote"}
_BETWEEN = " / "


def read_qdc(file: str, raw: bytes, language: str, *, levels: bool = False) -> Taken:
    """The codebook in a .qdc file, tolerant of what the standard forbids and programs write.

    Namespaces of any version or none, any encoding, empty or missing wrappers, missing or malformed attributes, global
    ids with braces and in any case, and a project file (.qde) in place of a codebook are read. What is left out, and
    what was understood in one of several ways, is told.
    """
    fault = size_fault(file, raw)
    if fault:
        return fault
    if zipfile.is_zipfile(io.BytesIO(raw)):
        return read_qdpx(file, raw, language, levels=levels)
    return _read(file, raw, language, levels=levels)


def read_qdpx(file: str, raw: bytes, language: str, *, levels: bool = False) -> Taken:
    """The codebook of a REFI-QDA project: of the one .qde file at the top of the archive, whatever it is called."""
    fault = size_fault(file, raw)
    if fault:
        return fault
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            inner = [each for each in archive.infolist() if _is_project(each.filename)]
            if not inner:
                return refused(file, "exchange-no-codebook")
            if inner[0].file_size > MOST_MEGABYTES * MEGABYTE:
                return refused(file, "exchange-too-large", most=MOST_MEGABYTES)
            with archive.open(inner[0]) as stream:
                # The size that an archive states need not be true.
                contents = stream.read(MOST_MEGABYTES * MEGABYTE + 1)
    except BROKEN_ARCHIVE:
        return refused(file, "exchange-broken", detail="ZIP")
    return size_fault(file, contents) or _read(file, contents, language, levels=levels)


def _is_project(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return len(path.parts) == 1 and path.suffix.lower() == ".qde"


def _read(file: str, raw: bytes, language: str, *, levels: bool) -> Taken:
    root, told, fault = read_xml(file, raw)
    if fault:
        return Taken(None, (fault,))
    book = next((each for each in root.iter() if _kind(each) == "codebook"), None)
    if book is None and _kind(root) == "project":
        return refused(file, "exchange-no-codebook")
    reader = _Reader(file, root, root if book is None else book)
    found = reader.book()
    return assembled(
        RawBook(file, found.name, found.parts, found.families, found.codes, (*told, *reader.told())),
        language,
        levels=levels,
    )


class _Reader:
    """Goes through the codes, and counts what it cannot carry."""

    def __init__(self, file: str, root: Any, book: Any) -> None:
        self.file, self.root, self.top = file, root, book
        self.families: list[RawFamily] = []
        self.codes: list[RawCode] = []
        self.counts: Counter[str] = Counter()
        self.notes: list[Message] = []
        # A project says its origin on the project itself, with a version.
        self.ours = any(_attribute(each, "origin").split(" ")[0] == ORIGIN for each in (book, root))

    def book(self) -> RawBook:
        self._note_form()
        for element in _below(self.top):
            self._code(element, None, None, "")
        name, parts = self._sets()
        return RawBook(self.file, name, parts, tuple(self.families), tuple(self.codes))

    def told(self) -> tuple[Message, ...]:
        return (*self.notes, *(Message(key, {"count": count}) for key, count in self.counts.items()))

    def _note_form(self) -> None:
        elements = [each for each in self.root.iter() if isinstance(each.tag, str)]
        if self.top is not self.root and _kind(self.root) == "project":
            self.notes.append(Message("exchange-lost-project"))
        elif any(each.tag.rpartition("}")[0] != f"{{{NAMESPACE}" for each in elements):
            self.notes.append(Message("exchange-note-namespace"))
        inside = [each for each in self.top.iter() if isinstance(each.tag, str)]
        unknown = dict.fromkeys(_name(each) for each in inside if _kind(each) not in _KNOWN | _OF_PROJECTS)
        if unknown:
            names = ", ".join(f"<{name}>" for name in list(unknown)[:8])
            self.notes.append(Message("exchange-lost-unknown", {"names": names}))
        self.counts["exchange-lost-notes"] += sum(_kind(each) == "noteref" for each in inside)
        if not self.ours:
            self.counts["exchange-lost-colours"] += sum(bool(_attribute(each, "color")) for each in inside)
        self.counts = +self.counts

    def _code(self, element: Any, family: str | None, parent: str | None, above: str) -> None:
        parts = parts_of(plain_lines(_description(element)))
        if not self.ours and len(parts) == 1 and parts[0].field == "definition":
            self.counts["exchange-note-description"] += 1
        name = clean(_attribute(element, "name"))
        below = _below(element)
        key = f"code {len(self.codes)} {len(self.families)}"
        retired = any(part.field == "retired" for part in parts)
        folder = _attribute(element, "iscodable").strip().lower() in {"false", "0"} and not retired
        if folder and parent is None:
            name = f"{above}{name}"
            self.families.append(RawFamily(key, name, parts, _guid(element)))
            self.counts["exchange-note-folders"] += bool(above)
            for each in below:
                self._code(each, key, None, f"{name}{_BETWEEN}")
        else:
            self.counts["exchange-note-folder-code"] += folder
            self.codes.append(RawCode(key, name, parts, _guid(element), parent, family, element.sourceline))
            for each in below:
                self._code(each, family, key, "")
        self.counts = +self.counts

    def _sets(self) -> tuple[str, tuple[Part, ...]]:
        """The codebook's name and head, where a set of tema's says them; other sets become families if they can."""
        sets = [each for each in self.root.iter() if _kind(each) == "set" and not (self.ours and _is_theme(each))]
        if self.ours:
            found = next((each for each in sets if _is_head(each)), None)
            if found is not None:
                sets.remove(found)
                self._groups(sets)
                return clean(_attribute(found, "name")), parts_of(plain_lines(_description(found)))
        self._groups([each for each in sets if _members(each)])
        return "", ()

    def _groups(self, sets: list[Any]) -> None:
        if not sets:
            return
        if self.families:
            names = ", ".join(clean(_attribute(each, "name")) for each in sets[:8])
            self.notes.append(Message("exchange-lost-sets", {"count": len(sets), "names": names}))
            return
        self.notes.append(Message("exchange-note-sets"))
        of: dict[str, list[str]] = {}
        for number, each in enumerate(sets):
            parts = parts_of(plain_lines(_description(each)))
            self.families.append(RawFamily(f"set {number}", clean(_attribute(each, "name")), parts, _guid(each)))
            for guid in _members(each):
                of.setdefault(guid, []).append(f"set {number}")
        several = sum(len(of.get(_mark(code.guid), ())) > 1 for code in self.codes)
        if several:
            self.notes.append(Message("exchange-lost-member", {"count": several}))
        self.codes = [_in_family(code, next(iter(of.get(_mark(code.guid), ())), None)) for code in self.codes]


def _in_family(code: RawCode, family: str | None) -> RawCode:
    return RawCode(code.key, code.name, code.parts, code.guid, code.parent, family, code.line)


def _below(element: Any) -> list[Any]:
    """The codes right under an element, in a wrapper or in none."""
    inside = [[each] if _kind(each) == "code" else list(each) for each in element if _kind(each) in {"code", "codes"}]
    return [each for found in inside for each in found if _kind(each) == "code"]


def _is_head(element: Any) -> bool:
    return any(part.field == "codebook" for part in parts_of(plain_lines(_description(element))))


def _is_theme(element: Any) -> bool:
    return any(_kind(each) == "membernote" for each in element)


def _members(element: Any) -> list[str]:
    """The codes of a set; codebooks say ``guid``, projects ``targetGUID``."""
    inside = [each for each in element if _kind(each) == "membercode"]
    return [mark for each in inside if (mark := _mark(_attribute(each, "guid") or _attribute(each, "targetguid")))]


def _description(element: Any) -> str:
    texts = ["".join(each.itertext()) for each in element if _kind(each) == "description"]
    return clean("\n".join(texts))


def _guid(element: Any) -> str:
    return _attribute(element, "guid").strip()


def _mark(guid: str) -> str:
    return guid.strip().strip("{}").lower()


def _attribute(element: Any, name: str) -> str:
    """An attribute by its name without regard to case and namespace; "" where there is none."""
    return next(
        (str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2].lower() == name), ""
    )


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _kind(element: Any) -> str:
    return _name(element).lower() if isinstance(element.tag, str) else ""

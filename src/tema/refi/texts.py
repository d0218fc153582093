"""Texts out of a project's file, and ids that tell its things apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from tema.exchange.guids import stable_guid
from tema.exchange.packed import BROKEN_ARCHIVE, unpacks
from tema.importers.decode import MOST_BYTES, as_written, decode
from tema.importers.word import characters
from tema.records import Problem
from tema.refi.archive import Container, Refused
from tema.refi.elements import Tally, each, kind, told
from tema.refi.places import Laid, laid

_MARK = "\ufeff"


@dataclass(slots=True)
class Texts:
    """Reads texts out of a container, and remembers what could not be read and what was out of the ordinary."""

    container: Container
    tally: Tally
    problems: list[Problem] = field(default_factory=list)
    guids: set[tuple[str, str]] = field(default_factory=set)

    def text(self, body: Any, called: str) -> tuple[Laid, bytes] | None:
        """The text of an element and the bytes that it was; None where it has none or it cannot be read.

        The XML's own text comes first, then the plain text's file; the words of a Word file stand in for a plain text
        only where there is none.
        """
        inside = each(body, "plaintextcontent")
        of = told(body)
        plain, rich = of.get("plaintextpath", "").strip(), of.get("richtextpath", "").strip()
        if inside and (any(part.text for part in inside) or not (plain or rich)):
            written = "".join("".join(part.itertext()) for part in inside)
            return laid(written, parsed=True), written.encode()
        for path, read in ((plain, self._plain), (rich, self._rich)):
            found = self._file(path) if path else None
            if found is not None:
                return read(found, called)
        return None

    def _file(self, path: str) -> bytes | None:
        try:
            return self.container.text(path)
        except Refused as refused:
            self.problems.append(refused.problem)
            return None

    def _plain(self, raw: bytes, called: str) -> tuple[Laid, bytes] | None:
        if raw.startswith(b"PK\x03\x04"):
            return self._rich(raw, called)
        found = decode(raw)
        written = as_written(raw)
        if written is None or found.fault in {"too-large", "other-kind", "not-text"}:
            self.tally.add("project-read-no-text", called)
            return None
        if found.fault == "lost-characters":
            self.tally.add("project-read-lost-characters", called)
        elif not _is_utf8(raw):
            self.tally.add("project-read-encoding", called)
        return laid(written, mark=raw[:2] in {b"\xff\xfe", b"\xfe\xff"} or raw.startswith(_MARK.encode())), raw

    def _rich(self, raw: bytes, called: str) -> tuple[Laid, bytes] | None:
        words = _words(raw)
        if words is None:
            self.tally.add("project-read-no-text", called)
            return None
        self.tally.add("project-read-rich", called)
        return laid(words), words.encode()

    def fresh(self, kind: str, wanted: str, *parts: object) -> str:
        """An id that nothing else of its kind has: its own, or one made of what tells it apart."""
        if wanted and (kind, wanted) not in self.guids:
            self.guids.add((kind, wanted))
            return wanted
        if wanted:
            self.tally.add("project-read-same-guid", wanted)
        made = stable_guid("project", f"read {kind}", "\n".join(str(part) for part in (wanted, *parts)))
        self.guids.add((kind, made))
        return made


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _words(raw: bytes) -> str | None:
    """The paragraphs of a Word file, a line each."""
    if len(raw) > MOST_BYTES or not unpacks(raw):
        return None
    import docx
    from docx.opc.exceptions import OpcError

    try:
        body = docx.Document(BytesIO(raw)).element.body
    except (OpcError, SyntaxError, KeyError, AttributeError, *BROKEN_ARCHIVE):
        return None
    return "\n".join("".join(characters(part)) for part in body.iter() if kind(part) == "p")

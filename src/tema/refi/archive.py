"""A project's file opened without harm: .qdpx archives and bare .qde files, from anybody, read and never unpacked.

Only the project's XML and the texts that it names are read, each in memory and within the limits below. Recordings,
pictures, PDFs and archives inside the archive are never opened.
"""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO
from unicodedata import normalize

from tema.codebook.lines import problem
from tema.exchange.packed import BROKEN_ARCHIVE
from tema.exchange.records import MEGABYTE
from tema.importers.decode import MOST_BYTES as MOST_TEXT
from tema.records import Problem

MOST_PROJECT = 250 * MEGABYTE
"""So much the project's XML may hold; one with 50,000 codings has some 40."""
MOST_TEXTS = 1_000 * MEGABYTE
"""So much all texts may hold together."""
MOST_MEMBERS = 50_000
MOST_DIRECTORY = 20 * MEGABYTE
"""So long the archive's list of contents may be."""
MOST_MEMBER = 2_147_483_647
"""What the standard (REFI-QDA 1.5, section 8) allows a file inside a project."""
MOST_RATIO = 200
"""So many times larger than it is packed a large member may be. Transcripts and their XML come to some 5 to 30."""
SMALL = 10 * MEGABYTE
"""A member below this is harmless however well it is packed."""

_PIECE = MEGABYTE
_END, _LOCATOR, _END_64 = b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06"


class Refused(Exception):
    """Why a file or a part of it is not read; caught inside this package, where it becomes a value."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what.key)
        self.problem = problem


@dataclass(slots=True)
class Container:
    """An open project: its XML, and the texts beside it by name. ``read`` says how much has been read of the texts."""

    file: str
    project: bytes
    members: Mapping[str, tuple[str, ...]]
    archive: zipfile.ZipFile | None
    folder: Path | None
    read: int = field(default=0)

    def text(self, reference: str) -> bytes:
        """The bytes of the text that the project refers to.

        Names are compared without regard to case, folder and Unicode form where no member is called exactly so.

        Raises:
            Refused: there is no such text, or more than one, or it is too large, encrypted or broken.
        """
        name = _found(self, reference)
        most = min(MOST_TEXT, MOST_TEXTS - self.read)
        raw = _unpacked(self.file, self.archive, name, most) if self.archive else self._beside(name, most)
        self.read += len(raw)
        return raw

    def _beside(self, name: str, most: int) -> bytes:
        assert self.folder is not None  # noqa: S101 - one of the two is always there
        path = self.folder / name
        try:
            # A link may lead out of the folder, and what is out there is not the project's.
            if not path.resolve().is_relative_to(self.folder.resolve()) or not path.is_file():
                raise Refused(problem(self.file, None, "project-read-path", member=name))
            with path.open("rb") as stream:
                return _limited(self.file, stream, name, most)
        except OSError as fault:
            raise Refused(problem(self.file, None, "project-read-text-broken", member=name)) from fault


@contextmanager
def opened(path: Path) -> Iterator[Container]:
    """The project in a file (.qdpx, or .qde with its texts beside it) or a folder with one .qde.

    Raises:
        Refused: there is no project in it, or it could do harm; the problem says what and how it is mended.
    """
    try:
        # A pipe or a device has no end, or waits for one who never writes.
        if not path.is_dir() and not path.is_file():
            raise Refused(problem(path.name, None, "project-read-unreadable"))
        if path.is_dir():
            yield _bare(_only(path.name, sorted(each.name for each in path.iterdir()), path))
        elif not zipfile.is_zipfile(path):
            yield _bare(path)
        else:
            with path.open("rb") as stream:
                _check_directory(path.name, stream)
                with _archive(path.name, stream) as archive:
                    yield _packed(path.name, archive)
    except OSError as fault:
        raise Refused(problem(path.name, None, "project-read-unreadable")) from fault


def _bare(path: Path) -> Container:
    """A .qde file and the texts in its folder and in the folders right below."""
    if not path.is_file():
        raise Refused(problem(path.name, None, "project-read-unreadable"))
    with path.open("rb") as stream:
        raw = _limited(path.name, stream, path.name, MOST_PROJECT)
    if raw.startswith(b"PK\x03\x04"):
        raise Refused(problem(path.name, None, "project-read-broken", member=path.name))
    if b"<" not in raw[:4096]:
        raise Refused(problem(path.name, None, "project-read-no-project"))
    folder = path.parent
    inside = [each for each in folder.iterdir() if each.is_dir() and each.name.lower() == "sources"]
    files = [each.relative_to(folder).as_posix() for one in (folder, *sorted(inside)) for each in one.iterdir()]
    return Container(path.name, raw, _by_name(sorted(files)), None, folder)


def _only(file: str, names: list[str], folder: Path) -> Path:
    return folder / _project_of(file, names)


@contextmanager
def _archive(file: str, stream: BinaryIO) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(stream)
    except BROKEN_ARCHIVE as fault:
        raise Refused(problem(file, None, "project-read-broken", member=file)) from fault
    with archive:
        yield archive


def _packed(file: str, archive: zipfile.ZipFile) -> Container:
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise Refused(problem(file, None, "project-read-members", count=len(members), most=MOST_MEMBERS))
    for each in members:
        _check(file, each)
    names = [each.filename for each in members if not each.is_dir()]
    twice = next((name for name in names if names.count(name) > 1), None) if len(set(names)) < len(names) else None
    if twice is not None:
        raise Refused(problem(file, None, "project-read-twice", member=twice))
    inner = _project_of(file, names)
    raw = _unpacked(file, archive, inner, MOST_PROJECT)
    return Container(file, raw, _by_name(names), archive, None)


def _check(file: str, member: zipfile.ZipInfo) -> None:
    """What no project needs and an attack does."""
    # The name as it was written: zipfile cuts it at a NUL and turns the system's own separators round.
    name = getattr(member, "orig_filename", member.filename)
    parts = name.replace("\\", "/").split("/")
    fault = None
    if name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name:
        fault = problem(file, None, "project-read-path", member=_shown(name))
    elif stat.S_ISLNK(member.external_attr >> 16):
        fault = problem(file, None, "project-read-link", member=_shown(name))
    elif member.flag_bits & 1:
        fault = problem(file, None, "project-read-encrypted", member=_shown(name))
    elif member.file_size > MOST_MEMBER:
        fault = _too_large(file, name, MOST_MEMBER)
    elif member.file_size > max(SMALL, member.compress_size * MOST_RATIO):
        fault = problem(file, None, "project-read-bomb", member=_shown(name), most=MOST_RATIO)
    if fault is not None:
        raise Refused(fault)


def _project_of(file: str, names: list[str]) -> str:
    """The one .qde, at the top before further down; what other systems strew about is passed over."""
    paths = {name: PurePosixPath(name.replace("\\", "/")) for name in names}
    found = [
        name
        for name, path in paths.items()
        if path.suffix.lower() == ".qde" and not path.name.startswith(".") and "__MACOSX" not in path.parts
    ]
    top = [name for name in found if len(paths[name].parts) == 1] or found
    if not top:
        raise Refused(problem(file, None, "project-read-no-project"))
    if len(top) > 1:
        raise Refused(problem(file, None, "project-read-several", members=", ".join(_shown(name) for name in top[:5])))
    return top[0]


def _by_name(names: list[str]) -> dict[str, tuple[str, ...]]:
    """The members by their whole name and by the last part of it, as `_plain` writes them."""
    found: dict[str, list[str]] = {}
    for name in names:
        plain = _plain(name)
        for key in dict.fromkeys((plain, plain.rpartition("/")[2])):
            found.setdefault(key, []).append(name)
    return {key: tuple(each) for key, each in found.items()}


def _plain(name: str) -> str:
    return normalize("NFC", name.replace("\\", "/")).casefold()


def _found(container: Container, reference: str) -> str:
    from urllib.parse import unquote

    scheme, between, rest = reference.strip().partition("://")
    path = (rest if between else scheme).replace("\\", "/").lstrip("/")
    path = path.removeprefix("./")
    for tried in dict.fromkeys((path, unquote(path))):
        last = tried.rpartition("/")[2]
        for key in (f"sources/{tried}", tried, last):
            members = container.members.get(_plain(key), ()) if key else ()
            exact = [each for each in members if each in {tried, f"sources/{tried}", f"Sources/{tried}"}]
            if len(exact) == 1 or len(members) == 1:
                return (exact or list(members))[0]
            if members:
                names = ", ".join(_shown(each) for each in members[:5])
                raise Refused(
                    problem(container.file, None, "project-read-alike", member=_shown(reference), names=names)
                )
    raise Refused(problem(container.file, None, "project-read-missing", member=_shown(reference)))


def _unpacked(file: str, archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    try:
        if archive.getinfo(name).file_size > most:
            raise Refused(_too_large(file, name, most))
        with archive.open(name) as stream:
            return _limited(file, stream, name, most)
    except (*BROKEN_ARCHIVE, KeyError, NotImplementedError) as fault:
        raise Refused(problem(file, None, "project-read-broken", member=_shown(name))) from fault


def _limited(file: str, stream: IO[bytes], name: str, most: int) -> bytes:
    """What a stream really holds, piece by piece: the size that an archive states need not be true."""
    pieces, total = [], 0
    while piece := stream.read(_PIECE):
        pieces.append(piece)
        total += len(piece)
        if total > most:
            raise Refused(_too_large(file, name, most))
    return b"".join(pieces)


def _too_large(file: str, name: str, most: int) -> Problem:
    return problem(file, None, "project-read-large", member=_shown(name), most=max(1, most // MEGABYTE))


def _check_directory(file: str, stream: BinaryIO) -> None:
    """Refuses a list of contents that would fill the memory before it can be looked at (APPNOTE 6.3, 4.3.14-16)."""
    length = stream.seek(0, 2)
    tail_from = max(0, length - 65_557)
    stream.seek(tail_from)
    tail = stream.read()
    at = tail.rfind(_END)
    if at >= 0 and len(tail) >= at + 22:
        count, size = struct.unpack_from("<HL", tail, at + 10)
        if at >= 20 and tail[at - 20 : at - 16] == _LOCATOR:  # noqa: PLR2004 - the locator's length and its mark's
            stream.seek(min(length, struct.unpack_from("<Q", tail, at - 12)[0]))
            record = stream.read(56)
            if record[:4] == _END_64 and len(record) == 56:  # noqa: PLR2004 - the record's length
                count, size = struct.unpack_from("<QQ", record, 32)
        if size > MOST_DIRECTORY or count > MOST_MEMBERS:
            raise Refused(problem(file, None, "project-read-members", count=count, most=MOST_MEMBERS))
    stream.seek(0)


def _shown(name: str) -> str:
    """A name that can stand in a sentence."""
    plain = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in name)
    return plain if len(plain) <= 120 else f"{plain[:119]}…"  # noqa: PLR2004 - a line and a half

"""What kind of file some bytes are, whatever their name says, and whether a packed one is safe to open."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import PurePath

MOST_MEGABYTES = 200
MOST_UNPACKED_MEGABYTES = 1000
_MOST_MARKUP = 100_000_000
_MARKUP = (".xml", ".rels", ".html", ".htm", ".svg")

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PARTS = (
    ("word/document.xml", ".docx"),
    ("ppt/presentation.xml", ".pptx"),
    ("xl/workbook.xml", ".xlsx"),
)
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.presentation": ".odp",
    b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
}
_PICTURES = ((b"\x89PNG", ".png"), (b"\xff\xd8\xff", ".jpg"), (b"II*\x00", ".tif"), (b"MM\x00*", ".tif"))
_TEXTS = frozenset({"", ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
_SIGNED = frozenset({".pdf", ".docx", ".pptx", ".odt", ".odp"})
_VARIANTS = frozenset({".docm", ".dotx", ".dotm", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm", ".xlsx", ".xlsm"})
_READ_FOR_START = 1024


def suffix_of(name: str, raw: bytes) -> str:
    """The suffix that the contents call for, in lower case; the name's own where the contents do not tell.

    "locked" is a Word or PowerPoint file behind a password, "broken" a packed file that cannot be unpacked, "other" one
    whose contents are not at all of the kind that its name says.
    """
    named = PurePath(name).suffix.lower()
    start = raw[:_READ_FOR_START].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in raw[:_READ_FOR_START]:
        return ".pdf"
    if raw.startswith(b"PK"):
        return _packed(raw, named)
    if raw.startswith(_OLD_OFFICE):
        return "locked" if _LOCKED in raw else named if named in {".xls", ".ppt", ".msg"} else ".doc"
    if start.startswith(b"{\\rtf"):
        return ".rtf"
    if start[:15].lower().startswith((b"<!doctype html", b"<html")) and named in _TEXTS:
        return ".html"
    picture = next((suffix for signs, suffix in _PICTURES if raw.startswith(signs)), "")
    return picture or ("other" if named in _SIGNED else named)


def _packed(raw: bytes, named: str) -> str:
    """By the parts inside; a template or a file with macros, which the libraries refuse, keeps the suffix it has."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                return _OPEN_DOCUMENT.get(archive.read("mimetype").strip(), ".zip")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, NotImplementedError):
        return "broken"
    suffix = next((suffix for part, suffix in _PARTS if part in names), ".zip")
    return named if named in _VARIANTS else suffix


def unsafe(raw: bytes) -> str | None:
    """Why a packed document should not be opened, as a key of the catalogue; None where it may.

    What it says of its sizes is checked first, and then that it unpacks to what it says.
    """
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            entries = archive.infolist()
            markup = sum(entry.file_size for entry in entries if entry.filename.lower().endswith(_MARKUP))
            if sum(entry.file_size for entry in entries) > MOST_UNPACKED_MEGABYTES * 1_000_000 or markup > _MOST_MARKUP:
                return "reading-too-large-inside"
            if any(entry.flag_bits & 1 for entry in entries):
                return "reading-locked"
            if b"manifest:encryption-data" in _manifest(archive):
                return "reading-locked"
            return None if archive.testzip() is None else "reading-damaged"
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, NotImplementedError):
        return "reading-damaged"


def _manifest(archive: zipfile.ZipFile) -> bytes:
    name = "META-INF/manifest.xml"
    return archive.read(name) if name in archive.namelist() else b""

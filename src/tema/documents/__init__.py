"""Documents that a codebook is built from: files in, ``Document`` and ``Problem`` records out; nothing is raised.

Every reader gives a text edition, whose lines sources point to, and its blocks: headings, paragraphs, list items and
table rows, in reading order, each with its exact place in the text edition, its page, and the heading that it is under.

Rooms
    kinds      what kind of file it is, whatever it is called   faults    what is wrong with it, and the mend
    edition    blocks -> text edition and places                joining   broken lines and cut words made whole
    markers    bullets and numbers                              language  Swedish, English or not told
    pdf        .pdf (printed, columns, furniture, ruled, paragraphs, headings: from ink to blocks)
    word       .docx (word_styles)    slides  .pptx    odt  .odt .odp    html  .html    markdown  .md
    plain      .txt (lines, shape)

A new format is a function ``(file name, bytes) -> Reading`` and a line in ``READERS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from tema.documents import html, kinds, markdown, odt, pdf, plain, slides, word
from tema.documents.faults import Reading, problem, refused
from tema.importers import passed_over
from tema.importers.decode import normalised
from tema.records import Problem
from tema.records.documents import Document

__all__ = ["READERS", "Reader", "Reading", "read_document", "read_documents"]

Reader = Callable[[str, bytes], Reading]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".pdf": pdf.read,
        ".docx": word.read,
        ".pptx": slides.read,
        ".odt": odt.read,
        ".odp": odt.read,
        ".html": html.read,
        ".htm": html.read,
        ".xhtml": html.read,
        ".md": markdown.read,
        ".markdown": markdown.read,
        ".txt": plain.read,
        "": plain.read,
    }
)
"""How to read a file, by its suffix in lower case."""

_PACKED = frozenset({".docx", ".pptx", ".odt", ".odp"})
_FAULTS = {"locked": "reading-locked", "broken": "reading-damaged", "other": "reading-not-what-it-says"}


def read_document(name: str, raw: bytes) -> Reading:
    """A document from the bytes of a file, read as what it holds, whatever suffix its name has.

    Returns:
        the document and no problem, or None and the one problem that hinders it.
    """
    if not raw.strip():
        return refused(name, "reading-empty")
    if len(raw) > kinds.MOST_MEGABYTES * 1_000_000:
        return refused(name, "reading-too-large", most=kinds.MOST_MEGABYTES)
    suffix = kinds.suffix_of(name, raw)
    if suffix in _FAULTS:
        return refused(name, _FAULTS[suffix])
    reader = READERS.get(suffix)
    if reader is None:
        return None, (_unknown(name, suffix),)
    fault = kinds.unsafe(raw) if suffix in _PACKED else None
    return refused(name, fault) if fault else _read(reader, name, raw)


def _read(reader: Reader, name: str, raw: bytes) -> Reading:
    try:
        return reader(name, raw)
    except Exception:  # noqa: BLE001 - a file that a program wrote wrong makes the libraries fail in any way whatever
        return refused(name, "reading-damaged")


def _unknown(name: str, suffix: str) -> Problem:
    known = " ".join(known for known in READERS if known)
    return problem(name, "reading-unknown-suffix", suffix=suffix, known=known)


def read_documents(paths: Iterable[Path]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents in files and folders, in the order given, those of a folder by name, folders in it included.

    In a folder what is no document by its suffix is passed over; named by itself it is a problem. A file that is
    reached twice is read once.
    """
    documents: list[Document] = []
    problems: list[Problem] = []
    for file in dict.fromkeys(file for path in paths for file in _files(path)):
        found, faults = _from_file(file)
        documents += [found] if found is not None else []
        problems += faults
    return tuple(documents), tuple(problems)


def _files(path: Path) -> Iterator[Path]:
    try:
        entries = list(path.iterdir()) if path.is_dir() else None
    except OSError:
        entries = None
    if entries is None:
        yield path
        return
    for entry in sorted(entries, key=lambda entry: (normalised(entry.name).lower(), entry.name)):
        if entry.is_dir():
            # A link may lead back to where one came from.
            yield from _files(entry) if not (entry.name.startswith(".") or entry.is_symlink()) else ()
        elif entry.suffix and entry.suffix.lower() in READERS and not passed_over(entry):
            yield entry


def _from_file(path: Path) -> Reading:
    try:
        raw = path.read_bytes()
    except OSError as error:
        return refused(path.name, "reading-unreadable", detail=error.strerror or type(error).__name__)
    return read_document(path.name, raw)

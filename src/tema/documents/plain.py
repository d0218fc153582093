"""Plain text: the text edition is the file itself, so that its lines are the file's lines."""

from __future__ import annotations

from tema.documents.edition import document
from tema.documents.faults import Reading, decoding_problems, refused
from tema.documents.shape import blocks_of
from tema.importers.decode import decode

_PAGE = b"\x0c"


def read(name: str, raw: bytes) -> Reading:
    """The document in a text file, its blocks put right where the text was taken out of pages or slides.

    Whatever encoding the file has (see ``importers.decode``). A form feed begins a page; in the text edition it is a
    blank, so that every character keeps its place.
    """
    decoded = decode(raw)
    if decoded.fault is not None and not decoded.text:
        return None, decoding_problems(name, decoded)
    pages = _pages(raw, decoded.text)
    blocks = blocks_of(decoded.text, pages)
    if not blocks:
        return refused(name, "reading-empty")
    lost = decoding_problems(name, decoded)
    return document(name, raw, decoded.text, blocks, max(pages) if pages else None), lost


def _pages(raw: bytes, text: str) -> list[int] | None:
    """The page of each line, from 1; None for a file without page breaks.

    The breaks are looked for in the bytes, since the decoded text has them no more; a line break and a form feed are
    single bytes in every encoding that is read but UTF-16 and UTF-32, whose other bytes are NUL.
    """
    if _PAGE not in raw:
        return None
    lines = raw.replace(b"\x00", b"").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    page, pages = 1, []
    for line in lines:
        before, *_ = line.split(_PAGE, 1)
        begins = line.count(_PAGE) if not before.strip() else 0
        page += begins
        pages.append(page)
        page += line.count(_PAGE) - begins
    count = text.count("\n") + 1
    return [*pages, *[page] * count][:count]

"""The codebook in a Word document that tema wrote, edited by hand or not, or in one with headings for the codes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from tema.exchange.assemble import assembled, clean
from tema.exchange.headed import Heading, headed
from tema.exchange.labelled import Line, told_apart
from tema.exchange.packed import unpacks
from tema.exchange.records import Taken, refused, size_fault

_LEVEL = re.compile(r"heading (\d)")
_NOT_READ = re.compile(r"toc|subtitle|header|footer|caption")
"""Styles of what is there to find one's way: contents, how many codes there are, page numbers."""


def read_docx(file: str, raw: bytes, language: str, *, levels: bool = False) -> Taken:
    """The codebook in a Word document, by its headings and the labels of its paragraphs.

    A paragraph without a label goes on with the one above it; tables, pictures and notes are not read.
    """
    fault = size_fault(file, raw)
    if fault:
        return fault
    document = _opened(raw) if unpacks(raw) else None
    if document is None:
        return refused(file, "exchange-broken", detail="DOCX")
    headings = [Heading(1, "")]
    for level, text, line in _paragraphs(document):
        if level is not None:
            headings.append(Heading(level, text))
        elif line is not None:
            headings[-1].lines.append(line)
    return assembled(headed(file, headings), language, levels=levels)


def _opened(raw: bytes) -> Any:
    from docx import Document

    try:
        return Document(io.BytesIO(raw))
    except Exception:  # noqa: BLE001  (python-docx raises whatever its parts raise on a broken document)
        return None


def _paragraphs(document: Any) -> Iterator[tuple[int | None, str, Line | None]]:
    """Each paragraph: a heading's level and text, or a line."""
    names = {style.style_id: str(style.name or "").lower() for style in document.styles}
    for paragraph in document.paragraphs:
        style = names.get(paragraph._p.style or "", "")  # noqa: SLF001  (by name it takes a second for a thousand)
        found = _LEVEL.fullmatch(style)
        text = clean(paragraph.text)
        if found or style == "title":
            yield (int(found[1]) + 1 if found else 1), text, None
        elif text and not _NOT_READ.match(style):
            yield None, "", _line(text, style, paragraph)


def _line(text: str, style: str, paragraph: Any) -> Line:
    if style.startswith("list") or _numbered(paragraph):
        return Line("item", text)
    return told_apart(text)


def _numbered(paragraph: Any) -> bool:
    properties = paragraph._p.pPr  # noqa: SLF001  (python-docx has no other way to see a list)
    return properties is not None and properties.numPr is not None

"""ODT and ODP: the text and the slides of LibreOffice, read from the XML inside the file.

Footnotes come last. Deleted text under revision, comments, notes to slides and a table of contents are not read.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from tema.documents.edition import CELLS, Piece, edited
from tema.documents.faults import Reading, refused
from tema.documents.markers import split_marker

_NS = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
_TEXT, _TABLE, _DRAW = _NS.format("text"), _NS.format("table"), _NS.format("drawing")
_OFFICE, _STYLE, _SHOWN = _NS.format("office"), _NS.format("style"), _NS.format("presentation")
_FO, _SVG = _NS.format("xsl-fo-compatible"), _NS.format("svg-compatible")

_ASIDE = frozenset(
    {
        f"{_TEXT}tracked-changes",
        f"{_TEXT}table-of-content",
        f"{_TEXT}note",
        f"{_OFFICE}annotation",
        f"{_DRAW}frame",
        f"{_DRAW}custom-shape",
        f"{_SHOWN}notes",
    }
)
_WHITE = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_FURNITURE = frozenset({"header", "footer", "date-time", "page-number", "notes", "page"})
_TITLES = {"Title": 1, "Subtitle": 2}
_MEASURE = re.compile(r"(-?[\d.]+)\s*(cm|mm|in|pt)")
_IN_CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 0.0353}
_MOST_IN_HEADING = 12


def read(name: str, raw: bytes) -> Reading:
    """A document from an OpenDocument text or presentation."""
    from lxml import etree

    with zipfile.ZipFile(BytesIO(raw)) as archive:
        content = archive.read("content.xml")
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    styles = {style.get(f"{_STYLE}name", ""): style for style in root.iter(f"{_STYLE}style")}
    slides = list(root.iter(f"{_DRAW}page"))
    body = root.find(f"{_OFFICE}body")
    if body is None:
        return refused(name, "reading-damaged")
    if slides:
        pieces = [piece for page, slide in enumerate(slides, start=1) for piece in _slide(slide, page, styles)]
        return edited(name, raw, pieces, len(slides), slides=True)
    notes = [note for body_ in body.iter(f"{_TEXT}note-body") for note in _flow(body_, styles, None, 0)]
    return edited(name, raw, [*(piece for part in body for piece in _flow(part, styles, None, 0)), *notes])


def _flow(parent: Any, styles: Mapping[str, Any], page: int | None, depth: int) -> Iterator[Piece]:
    """The pieces in an element, ``depth`` lists deep; a paragraph's boxes come after it."""
    bullet = "•" if depth else ""
    for element in parent:
        if element.tag == f"{_TEXT}h":
            level = int(element.get(f"{_TEXT}outline-level", "1"))
            yield Piece("heading", _lines(element), level, page=page)
        elif element.tag == f"{_TEXT}p":
            yield _paragraph(element, styles, page, depth, bullet)
            bullet = ""
            for box in element.iter(f"{_DRAW}text-box"):
                yield from _flow(box, styles, page, 0)
        elif element.tag == f"{_TEXT}list":
            for item in element:
                yield from _flow(item, styles, page, depth + 1)
        elif element.tag == f"{_TABLE}table":
            yield from _table(element, page)
        elif element.tag in {f"{_DRAW}frame", f"{_DRAW}text-box", f"{_DRAW}g", f"{_TEXT}section"}:
            yield from _flow(element, styles, page, depth)


def _paragraph(element: Any, styles: Mapping[str, Any], page: int | None, depth: int, bullet: str) -> Piece:
    lines = _lines(element)
    style = element.get(f"{_TEXT}style-name", "")
    name = _parent(style, styles)
    if name in _TITLES:
        return Piece("heading", lines, _TITLES[name], page=page)
    marker, rest = split_marker(lines[0].strip())
    if depth and (bullet or marker):
        return Piece("item", (rest, *lines[1:]), depth, marker or bullet, page)
    if marker:
        return Piece("item", (rest, *lines[1:]), 1, marker, page)
    if len(lines) == 1 and _stands_out(lines[0], element, styles):
        return Piece("heading", lines, 6, page=page)
    return Piece("paragraph", lines, page=page, marked=tuple(_marked(element, styles)))


def _marked(element: Any, styles: Mapping[str, Any]) -> Iterator[str]:
    """The words that are set in italics or bold within the paragraph."""
    for span in element.iterchildren(f"{_TEXT}span"):
        words = " ".join("".join(_characters(span)).split())
        if words and (_is_bold(span, styles) or _is_italic(span, styles)):
            yield words


def _is_italic(element: Any, styles: Mapping[str, Any]) -> bool:
    style = styles.get(element.get(f"{_TEXT}style-name", ""))
    looks = style.find(f"{_STYLE}text-properties") if style is not None else None
    return looks is not None and looks.get(f"{_FO}font-style") == "italic"


def _parent(style: str, styles: Mapping[str, Any]) -> str:
    """The named style that an automatic one ("P1") is made from."""
    known = styles.get(style)
    return style if known is None else str(known.get(f"{_STYLE}parent-style-name", style))


def _stands_out(text: str, element: Any, styles: Mapping[str, Any]) -> bool:
    """Whether a paragraph is a heading made by hand: short, bold throughout, and no sentence."""
    clean = text.strip()
    if not clean or len(clean.split()) > _MOST_IN_HEADING or clean.endswith((".", ",", ";")):
        return False
    if _is_bold(element, styles):
        return True
    spans = [span for span in element.iter(f"{_TEXT}span") if "".join(_characters(span)).strip()]
    covered = "".join("".join(_characters(span)) for span in element.iterchildren(f"{_TEXT}span"))
    return covered.strip() == clean and all(_is_bold(span, styles) for span in spans)


def _is_bold(element: Any, styles: Mapping[str, Any]) -> bool:
    style = styles.get(element.get(f"{_TEXT}style-name", ""))
    looks = style.find(f"{_STYLE}text-properties") if style is not None else None
    return looks is not None and looks.get(f"{_FO}font-weight") == "bold"


def _lines(element: Any) -> tuple[str, ...]:
    return tuple("".join(_characters(element)).split("\n"))


def _characters(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _WHITE:
            yield _WHITE[child.tag]
        elif child.tag == f"{_TEXT}s":
            yield " "
        elif child.tag not in _ASIDE and isinstance(child.tag, str):
            yield from _characters(child)
        yield child.tail or ""


def _table(table: Any, page: int | None) -> Iterator[Piece]:
    for row in table.iter(f"{_TABLE}table-row"):
        cells = [
            " ".join(" ".join(_lines(p)).strip() for p in cell.iter(f"{_TEXT}p", f"{_TEXT}h"))
            for cell in row.iterchildren(f"{_TABLE}table-cell")
        ]
        if any(cells):
            yield Piece("row", (CELLS.join(cells),), page=page)


def _slide(slide: Any, page: int, styles: Mapping[str, Any]) -> Iterator[Piece]:
    """The title first, then the boxes from the top and from left to right."""
    boxes = [box for box in slide if box.get(f"{_SHOWN}class") not in _FURNITURE and box.tag != f"{_SHOWN}notes"]
    titles = [box for box in boxes if box.get(f"{_SHOWN}class") == "title"]
    for title in titles:
        lines = [line for p in title.iter(f"{_TEXT}p") for line in _lines(p)]
        yield Piece("heading", tuple(lines), 1, page=page)
    for box in sorted(boxes, key=lambda box: (round(_cm(box, "y")), _cm(box, "x"))):
        if box not in titles:
            yield from _flow([box] if box.tag == f"{_DRAW}frame" else box, styles, page, 0)


def _cm(box: Any, axis: str) -> float:
    measure = _MEASURE.match(box.get(f"{_SVG}{axis}", ""))
    return float(measure.group(1)) * _IN_CM[measure.group(2)] if measure else 0.0

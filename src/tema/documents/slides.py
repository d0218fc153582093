"""PPTX: a slide is a page and its title the heading, wherever it stands in the file.

Speaker notes and hidden slides are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from tema.documents.edition import CELLS, Piece, edited
from tema.documents.faults import Reading
from tema.documents.markers import split_marker

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FURNITURE = ("DATE", "FOOTER", "SLIDE_NUMBER", "HEADER")
_BODY = ("BODY", "OBJECT", "VERTICAL_BODY", "VERTICAL_OBJECT")
_ROW = 360_000
"""Shapes whose tops differ by less than this many EMU (1 cm) stand beside each other."""


def read(name: str, raw: bytes) -> Reading:
    """A document from a PowerPoint file, slide after slide; on a slide from the top, and from left to right."""
    from pptx import Presentation

    slides = list(Presentation(BytesIO(raw)).slides)
    pieces: list[Piece] = []
    for number, slide in enumerate(slides, start=1):
        if slide.element.get("show") not in {"0", "false"}:
            pieces += _slide(slide, number)
    return edited(name, raw, pieces, len(slides), slides=True)


def _slide(slide: Any, page: int) -> Iterator[Piece]:
    title = slide.shapes.title
    heading = title.text_frame.text.replace("\v", "\n") if title is not None and title.has_text_frame else ""
    if heading.strip():
        yield Piece("heading", tuple(heading.split("\n")), 1, page=page)
    known = None if title is None else title.shape_id
    for shape in _in_order(slide.shapes):
        if shape.shape_id != known and not _is_furniture(shape):
            yield from _shape(shape, page)


def _in_order(shapes: Any) -> list[Any]:
    """Shapes from the top, those beside each other from the left; where a shape has no place, in the file's order."""
    placed = sorted(shapes, key=lambda shape: (shape.top or 0, shape.left or 0))
    rows: list[list[Any]] = []
    for shape in placed:
        if rows and (shape.top or 0) - (rows[-1][0].top or 0) < _ROW:
            rows[-1].append(shape)
        else:
            rows.append([shape])
    return [shape for row in rows for shape in sorted(row, key=lambda shape: shape.left or 0)]


def _is_furniture(shape: Any) -> bool:
    return shape.is_placeholder and _placeholder(shape).startswith(_FURNITURE)


def _placeholder(shape: Any) -> str:
    kind = shape.placeholder_format.type if shape.is_placeholder else None
    return kind.name if kind is not None else ""


def _shape(shape: Any, page: int) -> Iterator[Piece]:
    if hasattr(shape, "shapes"):
        for inner in _in_order(shape.shapes):
            yield from _shape(inner, page)
    elif getattr(shape, "has_table", False) and shape.has_table:
        for row in shape.table.rows:
            texts = [" ".join(cell.text_frame.text.split()) for cell in row.cells if not cell.is_spanned]
            if any(texts):
                yield Piece("row", (CELLS.join(texts),), page=page)
    elif shape.has_text_frame:
        listed = _placeholder(shape) in _BODY
        yield from _paragraphs(list(shape.text_frame.paragraphs), page, listed)


def _paragraphs(paragraphs: list[Any], page: int, listed: bool) -> Iterator[Piece]:
    """The paragraphs of a box: items where they have bullets, a heading where the first is bold above the rest."""
    filled = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    for number, paragraph in enumerate(filled):
        lines = tuple(paragraph.text.replace("\v", "\n").split("\n"))
        marker, rest = split_marker(lines[0].strip())
        bullet = _bullet(paragraph, listed and (len(filled) > 1 or paragraph.level > 0))
        if marker or bullet:
            yield Piece("item", (rest, *lines[1:]), paragraph.level + 1, marker or bullet, page)
        elif number == 0 and len(filled) > 1 and _stands_out(paragraph, filled[1]):
            yield Piece("heading", lines, 2, page=page)
        else:
            yield Piece("paragraph", lines, page=page)


def _bullet(paragraph: Any, listed: bool) -> str:
    """The bullet that a paragraph has by itself, or by its place in a list; "" where it has none."""
    own = paragraph._p.find(f"{_A}pPr")  # noqa: SLF001 - the library has no name for bullets
    if own is not None:
        if own.find(f"{_A}buNone") is not None:
            return ""
        if own.find(f"{_A}buChar") is not None or own.find(f"{_A}buAutoNum") is not None:
            return "•"
    return "•" if listed else ""


def _stands_out(paragraph: Any, after: Any) -> bool:
    if paragraph.text.rstrip().endswith((".", ",", ";")):
        return False
    return _all_bold(paragraph) and not _all_bold(after)


def _all_bold(paragraph: Any) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.font.bold for run in runs)

"""PDF: printed pages and slides. From ink to blocks: lines, furniture out, tables, columns, paragraphs, headings.

A PDF holds letters at places and nothing of what they make up. Everything here is seen from size, weight and place.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from tema.documents import columns, headings
from tema.documents.edition import CELLS, Piece, edited
from tema.documents.faults import Reading, refused
from tema.documents.furniture import furniture
from tema.documents.paragraphs import Paragraph, Setting, by_page, paragraphs, usual_pitches
from tema.documents.printed import Line, Sheet, sheet
from tema.documents.ruled import tables

MOST_PAGES = 3000
_WITH_TEXT = 0.1
_FEW_WORDS = 180
_LETTERS = 0.4
_FEWEST_SIGNS = 50
_NOT_MUCH_LARGER = 1.1
_PASSWORD = 4
_FAR = 1.5

# PDFium must not be entered by two threads at once, and every session of the pages is a thread.
_ONE_AT_A_TIME = threading.Lock()


def read(name: str, raw: bytes) -> Reading:
    """A document from a PDF file; without its text, as from a scanner, a problem that says so."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            file = pypdfium2.PdfDocument(raw)
        except pypdfium2.PdfiumError as error:
            return refused(name, "reading-locked" if error.err_code == _PASSWORD else "reading-damaged")
        try:
            if len(file) > MOST_PAGES:
                return refused(name, "reading-too-many-pages", pages=len(file), most=MOST_PAGES)
            sheets = [_one(file, number) for number in range(len(file))]
        finally:
            file.close()
    if not _has_text(sheets):
        return refused(name, "reading-scanned", pages=len(sheets))
    slides = _are_slides(sheets)
    return edited(name, raw, _pieces(sheets, slides), len(sheets), slides=slides)


def _one(file: object, number: int) -> Sheet:
    page = file[number]  # type: ignore[index]
    try:
        return sheet(page, number + 1)
    finally:
        page.close()


def _has_text(sheets: Sequence[Sheet]) -> bool:
    """Whether the pages hold letters: not pictures of pages, nor signs that no one has told the letters of."""
    filled = sum(bool(sheet.lines) for sheet in sheets)
    text = "".join(line.text for sheet in sheets for line in sheet.lines)
    letters = sum(sign.isalpha() for sign in text)
    readable = letters >= _LETTERS * len(text.replace(" ", "")) or len(text) < _FEWEST_SIGNS
    return letters > 0 and filled >= _WITH_TEXT * len(sheets) and readable


def _are_slides(sheets: Sequence[Sheet]) -> bool:
    """Pages that are wider than high, with few words each."""
    wide = sum(sheet.width > sheet.height for sheet in sheets)
    words = [sum(len(line.text.split()) for line in sheet.lines) for sheet in sheets]
    return 2 * wide > len(sheets) and median(words) <= _FEW_WORDS


def _pieces(sheets: Sequence[Sheet], slides: bool) -> Iterator[Piece]:
    body = headings.body_of(line for sheet in sheets for line in sheet.lines)
    repeated = furniture(sheets, _NOT_MUCH_LARGER * body.height, slides=slides)
    rows: dict[Line, Sequence[tuple[str, ...]]] = {}
    ordered: list[columns.Column] = []
    for each in sheets:
        kept = [line for line in each.lines if line not in repeated]
        ordered += columns.in_order(_with_tables(each, kept, rows), boxes=slides)
    found = paragraphs(ordered, rows, Setting(slides, usual_pitches(ordered)))
    if slides:
        ranks = headings.slide_ranks(found, {sheet.number: sheet.height for sheet in sheets})
        ordered_found = _titles_first(found, ranks)
    else:
        ranks = headings.ranks(found, body)
        ordered_found = list(enumerate(found))
    before: Paragraph | None = None
    for number, paragraph in ordered_found:
        apart = slides and _is_apart(before, paragraph)
        yield from (replace(piece, apart=apart) for piece in _piece(paragraph, ranks.get(number, 0)))
        before = paragraph


def _is_apart(before: Paragraph | None, paragraph: Paragraph) -> bool:
    """Whether a text on a slide is in another box than the one before it: another column, or far below."""
    if before is None or not (before.lines and paragraph.lines) or before.column != paragraph.column:
        return True
    return paragraph.lines[0].top - before.lines[-1].bottom > _FAR * paragraph.height


def _with_tables(each: Sheet, lines: Sequence[Line], rows: dict[Line, Sequence[tuple[str, ...]]]) -> list[Line]:
    """The lines of a page with one line without text in the place of each ruled table, whose rows go into ``rows``."""
    kept = list(lines)
    for table in tables(lines, each.rules):
        inside = set(table.lines)
        first = table.lines[0]
        x0, x1 = min(line.x0 for line in inside), max(line.x1 for line in inside)
        stand_in = replace(first, text="", x0=x0, x1=x1, top=table.top, bottom=max(line.bottom for line in inside))
        rows[stand_in] = table.rows
        kept = [*(line for line in kept if line not in inside), stand_in]
    return kept


def _titles_first(found: Sequence[Paragraph], ranks: Mapping[int, int]) -> list[tuple[int, Paragraph]]:
    """The paragraphs with their numbers, the title of each slide before what else stands on it."""
    numbers = {id(paragraph): number for number, paragraph in enumerate(found)}
    order: list[tuple[int, Paragraph]] = []
    for page in by_page(found):
        numbered = [(numbers[id(paragraph)], paragraph) for paragraph in page]
        order += sorted(numbered, key=lambda each: ranks.get(each[0]) != 1)
    return order


def _piece(paragraph: Paragraph, rank: int) -> Iterator[Piece]:
    page = paragraph.page
    texts = paragraph.texts()
    if paragraph.cells:
        yield Piece("row", (CELLS.join(paragraph.cells),), page=page)
    elif rank:
        yield Piece("heading", tuple(line.text for line in paragraph.lines), rank, page=page)
    elif paragraph.marker:
        yield Piece("item", texts, paragraph.depth, paragraph.marker, page)
    elif any(leads := [headings.contents_line(text) for text in texts]):
        for text, lead in zip(texts, leads, strict=True):
            yield Piece("row", (CELLS.join(lead) if lead else text,), page=page)
    else:
        yield Piece("paragraph", texts, page=page)

"""The codebook as a Word document for print: title, contents, table of families, one section a code."""

from __future__ import annotations

import io
from typing import Any

from tema.exchange.headed import CODE, FAMILY
from tema.exchange.labelled import item_words, label_of, listed, one_line
from tema.exchange.outline import Section, order_lost, sections
from tema.exchange.packed import timeless
from tema.exchange.qdc import NOT_IN_XML
from tema.exchange.records import Part, Written
from tema.exchange.telling import code_parts, family_parts, head_parts, heading
from tema.exchange.word_parts import add_contents, bookmark, page_setup, shade, styled
from tema.exchange.words import Referring
from tema.messages import Text, text_for
from tema.records import Code, Codebook, Family, Message

_DEEPEST = 9
_QUIET = ("id", "guid", "codebook", "language", "documents", "name")
"""What is for the machine to read back, and is set in small print."""


def write_docx(book: Codebook) -> Written:
    """The codebook as a Word document that reads back: A4, real headings, contents, page numbers."""
    from docx import Document

    document = Document()
    styled(document)
    writer = _Writer(document, book)
    page_setup(document, heading(book.name, book.language, book.id), text_for(book.language)("exchange-page-of"))
    parts = sections(book, CODE, _DEEPEST)
    writer.title()
    writer.contents(parts)
    writer.families(parts)
    for number, section in enumerate(parts):
        writer.section(number, section)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = writer.plain(book.id), "", ""
    properties.last_modified_by, properties.revision = "", 1
    out = io.BytesIO()
    document.save(out)
    lost = (Message("exchange-lost-characters", {"count": writer.removed}),) if writer.removed else ()
    order = tuple(code.id for each in parts for _, _, code in each.codes)
    return Written(timeless(out.getvalue()), (*order_lost(book, order), *lost))


class _Writer:
    """Sets the codebook into a document, paragraph by paragraph."""

    def __init__(self, document: Any, book: Codebook) -> None:
        self.document, self.book = document, book
        self.text: Text = text_for(book.language)
        self.refer = Referring(book)
        self.removed = 0
        self.styles = {style.name: style.style_id for style in document.styles}

    def plain(self, text: str) -> str:
        """What Word can hold of the text."""
        plain, removed = NOT_IN_XML.subn("", text)
        self.removed += removed
        return plain

    def title(self) -> None:
        """The codebook's name, how large it is, and what is said of it as a whole."""
        self.document.add_paragraph(self.plain(heading(self.book.name, self.book.language, self.book.id)), "Title")
        self.document.add_paragraph(self.text("exchange-subtitle", codes=len(self.book.codes)), "Subtitle")
        self.parts(head_parts(self.book))

    def contents(self, parts: tuple[Section, ...]) -> None:
        """The contents, with the headings as they are now; Word puts in the page numbers."""
        self.document.add_paragraph(self.text("exchange-contents"), "TOC Heading")
        entries: list[tuple[int, str, str]] = []
        for number, each in enumerate(parts):
            entries.append((1, self.plain(self._section_name(each)), f"f{number}"))
            entries += [
                (min(level - 1, 3), self.plain(self._name(code)), f"c_{code.id}") for level, _, code in each.codes
            ]
        add_contents(self.document, entries)

    def families(self, parts: tuple[Section, ...]) -> None:
        """A table of the families: what each is, and how many codes it has."""
        told = [each for each in parts if each.family is not None]
        if not told:
            return
        self.document.add_paragraph(
            self.text("exchange-families"), "TOC Heading"
        ).paragraph_format.page_break_before = True
        table = self.document.add_table(rows=1, cols=3)
        table.style, table.autofit = "Table Grid", False
        heads = ("exchange-family", "exchange-definition", "exchange-count")
        for cell, key in zip(table.rows[0].cells, heads, strict=True):
            cell.text = self.text(key)
            cell.paragraphs[0].runs[0].bold = True
        for each in told:
            count = sum(code.family == each.family.id for code in self.book.in_use) if each.family else 0
            words = (self._section_name(each), each.family.definition if each.family else "", str(count))
            for cell, word in zip(table.add_row().cells, words, strict=True):
                cell.text = self.plain(word)
        shade(table)

    def section(self, number: int, section: Section) -> None:
        """A family with its codes; ``number`` is the section's place among all."""
        family = section.family
        made = self.document.add_heading(self.plain(self._section_name(section)), FAMILY - 1)
        made.paragraph_format.page_break_before = True
        bookmark(made, f"f{number}", number)
        if family is not None:
            self.parts((*family_parts(family, self.book.language), *_guid(family.guid)))
        for at, (level, parent, code) in enumerate(section.codes):
            made = self.document.add_heading(self.plain(self._name(code)), level - 1)
            bookmark(made, f"c_{code.id}", 1000 + number * 10_000 + at)
            said = code_parts(code, self.book, self.refer, (family.id if family else "", parent))
            self.parts((*said, *_guid(code.guid)))

    def parts(self, parts: tuple[Part, ...]) -> None:
        """Each part as a paragraph that begins with its label, lists as items below it."""
        for part in parts:
            made = self._paragraph("Small" if part.field in _QUIET else "Body Text")
            made.add_run(f"{label_of(part, self.text)}:").bold = True
            if not listed(part):
                made.add_run(f" {self.plain(one_line(part))}")
                continue
            made.paragraph_format.keep_with_next = True
            for item in part.items:
                self._paragraph("List Bullet").add_run(self.plain(item_words(item)))

    def _paragraph(self, style: str) -> Any:
        """A paragraph with that style; by its id, since python-docx takes longer over its name than over the rest."""
        made = self.document.add_paragraph()
        made._p.style = self.styles[style]  # noqa: SLF001
        return made

    def _section_name(self, section: Section) -> str:
        family: Family | None = section.family
        if family is None:
            return self.text("exchange-retired" if section.retired else "exchange-no-family")
        return heading(family.name, self.book.language, family.id)

    def _name(self, code: Code) -> str:
        return heading(code.name, self.book.language, code.id)


def _guid(guid: str | None) -> tuple[Part, ...]:
    return (Part("guid", guid),) if guid else ()

"""The pieces of a Word document that python-docx has no function for: fields, bookmarks, contents, styles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def styled(document: Any) -> None:
    """Set the styles: one quiet colour, text in 10.5 points, small print in 8.5."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    ink = RGBColor(0x1F, 0x49, 0x57)
    styles = document.styles
    for name in ("Small", "toc 1", "toc 2", "toc 3"):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    sizes = {"Normal": 10.5, "Body Text": 10.5, "List Bullet": 10.5, "Small": 8.5, "Title": 24, "Subtitle": 12}
    sizes |= {"Heading 1": 18, "Heading 2": 14, "Heading 3": 12.5, "TOC Heading": 14}
    known = {style.name for style in styles}
    headings = ("Title", "Subtitle", "TOC Heading", *(f"Heading {level}" for level in range(1, 10)))
    # A style of paragraphs has a twin for stretches of text, which some programs go by.
    for name, twin in ((each, twin) for each in dict.fromkeys((*headings, *sizes)) for twin in (each, f"{each} Char")):
        if twin in known:
            style = styles[twin]
            style.font.size = Pt(sizes[name]) if name in sizes else style.font.size
            _typeface(style, ink if name in headings else None)
    styles["Small"].font.color.rgb = RGBColor(0x59, 0x59, 0x59)
    for name, after in (("Body Text", 6), ("Small", 2), ("List Bullet", 3), ("toc 1", 2), ("toc 2", 0), ("toc 3", 0)):
        styles[name].paragraph_format.space_after = Pt(after)
        styles[name].paragraph_format.line_spacing = 1.1
    for level, indent in ((1, 0), (2, 14), (3, 28)):
        styles[f"toc {level}"].paragraph_format.left_indent = Pt(indent)
    styles["toc 1"].font.bold = True
    styles["Heading 1"].paragraph_format.space_after = Pt(8)
    styles["Heading 2"].paragraph_format.space_before = Pt(18)
    for level in range(2, 10):
        styles[f"Heading {level}"].paragraph_format.space_after = Pt(4)


def _typeface(style: Any, ink: Any) -> None:
    """Calibri, and with ``ink`` that colour; Word goes by the theme's font and colour where a style has them."""
    from docx.oxml.ns import qn

    style.font.name = "Calibri"
    properties = style.element.get_or_add_rPr()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        properties.get_or_add_rFonts().attrib.pop(qn(f"w:{theme}"), None)
    if ink is not None:
        style.font.color.rgb = ink
        for theme in ("themeColor", "themeShade", "themeTint"):
            properties.find(qn("w:color")).attrib.pop(qn(f"w:{theme}"), None)


def page_setup(document: Any, title: str, page: str) -> None:
    """A4 with the title at the top of each page and "Page 3 / 40" at the foot."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(22)
    section.different_first_page_header_footer = True
    for paragraph in (section.header.paragraphs[0],):
        paragraph.text = " ".join(title.split())
        paragraph.style = document.styles["Small"]
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.style = document.styles["Small"]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(f"{page} ")
        add_field(paragraph, "PAGE")
        paragraph.add_run(" / ")
        add_field(paragraph, "NUMPAGES")


def add_field(paragraph: Any, code: str) -> None:
    """A field that Word fills in, such as the number of the page."""
    _mark(paragraph, "begin")
    _instruction(paragraph, code)
    _mark(paragraph, "separate")
    paragraph.add_run("1")
    _mark(paragraph, "end")


def add_contents(document: Any, entries: Sequence[tuple[int, str, str]]) -> None:
    """The contents: a field that Word brings up to date, showing until then the headings as links.

    ``entries`` are level, words and bookmark of each heading.
    """
    made = [document.add_paragraph(style=f"toc {level}") for level, _, _ in entries] or [document.add_paragraph()]
    _mark(made[0], "begin", dirty=True)
    _instruction(made[0], r'TOC \o "1-3" \h \z \u')
    _mark(made[0], "separate")
    for paragraph, (_, words, anchor) in zip(made, entries, strict=False):
        _link(paragraph, words, anchor)
    _mark(made[-1], "end")


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """Make the paragraph a place that a link can lead to."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for each in (start, end):
        each.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name[:40])
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)  # noqa: SLF001  (python-docx's own way in)
    paragraph._p.append(end)  # noqa: SLF001


def shade(table: Any) -> None:
    """Widths of the table of families, its heading row shaded and repeated on each page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm

    for row in table.rows:
        for cell, width in zip(row.cells, (45, 95, 20), strict=True):
            cell.width = Mm(width)
    for cell in table.rows[0].cells:
        fill = OxmlElement("w:shd")
        for key, value in (("val", "clear"), ("color", "auto"), ("fill", "E8EEF0")):
            fill.set(qn(f"w:{key}"), value)
        cell._tc.get_or_add_tcPr().append(fill)  # noqa: SLF001
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)  # noqa: SLF001


def _mark(paragraph: Any, kind: str, *, dirty: bool = False) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    if dirty:
        mark.set(qn("w:dirty"), "true")
    paragraph.add_run()._r.append(mark)  # noqa: SLF001


def _instruction(paragraph: Any, code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    told = OxmlElement("w:instrText")
    told.set(qn("xml:space"), "preserve")
    told.text = f" {code} "
    paragraph.add_run()._r.append(told)  # noqa: SLF001


def _link(paragraph: Any, words: str, anchor: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link, run, text = OxmlElement("w:hyperlink"), OxmlElement("w:r"), OxmlElement("w:t")
    link.set(qn("w:anchor"), anchor[:40])
    link.set(qn("w:history"), "1")
    text.set(qn("xml:space"), "preserve")
    text.text = words
    run.append(text)
    link.append(run)
    paragraph._p.append(link)  # noqa: SLF001

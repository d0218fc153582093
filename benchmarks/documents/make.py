"""Makes the documents of the benchmark of drafting that are no plain text, from what stands in ``sources``.

    .venv/bin/python benchmarks/documents/make.py

A source is lines: ``#`` to ``###`` are headings, ``- `` and ``1. `` items, ``| a | b |`` rows, ``---`` a new page or
slide, ``:: title :: text`` a box on a slide, ``[^1]: text`` a footnote to ``[^1]`` or ``[1]``; everything else is a
paragraph, with ``*italic*`` and ``**bold**`` words. The documents are invented.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def main() -> None:
    """Make each document that a source stands for, beside ``sources``."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=HERE, help="where sources lies and documents are put")
    folder = parser.parse_args().folder
    for name, make in MADE.items():
        source = folder / "sources" / f"{Path(name).stem}.txt"
        if source.exists():
            make(source.read_text(encoding="utf-8").strip().splitlines(), folder / name)


def _slides(lines: list[str]) -> Iterator[list[str]]:
    slide: list[str] = []
    for line in [*lines, "---"]:
        if line == "---":
            yield slide
            slide = []
        else:
            slide.append(line)


def pptx(lines: list[str], path: Path) -> None:
    """A deck: a slide's first line is its title, items and paragraphs its body."""
    from pptx import Presentation

    deck = Presentation()
    for title, *body in _slides(lines):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title.lstrip("# ")
        frame = slide.placeholders[1].text_frame
        for number, line in enumerate(body):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.text = re.sub(r"^- ", "", line)
    deck.save(str(path))


def docx(lines: list[str], path: Path) -> None:
    """A report with the styles of a word processor: headings, lists, tables."""
    from docx import Document

    report, rows = Document(), []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            _docx_table(report, rows)
            rows = []
        hashes = len(line) - len(line.lstrip("#"))
        if hashes:
            report.add_heading(line.lstrip("# "), level=hashes - 1)
        elif line.startswith("- "):
            report.add_paragraph(line[2:], style="List Bullet")
        elif re.match(r"\d+\. ", line):
            report.add_paragraph(line.split(". ", 1)[1], style="List Number")
        elif line == "---":
            report.add_page_break()
        elif line:
            _docx_runs(report.add_paragraph(), line)
    report.save(str(path))


def _docx_runs(paragraph: Any, line: str) -> None:
    for part in re.split(r"(\*\*[^*]+\*\*|\*[^*]+\*)", line):
        stars = (len(part) - len(part.lstrip("*"))) if part.endswith("*") else 0
        run = paragraph.add_run(part.strip("*") if stars else part)
        run.italic, run.bold = stars == 1 or None, stars == 2 or None


def _docx_table(report: Any, rows: list[list[str]]) -> None:
    table = report.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def columns(lines: list[str], path: Path) -> None:
    """A paper in two columns with a running head, page numbers and words cut at the ends of lines."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate

    width, height = A4
    wide = (width - 130) / 2
    lower, over = Frame(50, height - 150, width - 100, 90, id="title"), 100
    frames = [[Frame(50 + n * (wide + 30), 60, wide, height - 130 - less) for n in (0, 1)] for less in (over, 0)]
    head = lines[0].lstrip("# ").split(":")[0]

    def furniture(canvas: Any, paper: Any) -> None:
        canvas.setFont("Helvetica", 7)
        canvas.drawString(50, height - 45, head)
        canvas.drawCentredString(width / 2, 35, str(paper.page))

    paper = BaseDocTemplate(str(path), pagesize=A4, title=head, invariant=1)
    paper.addPageTemplates(
        [
            PageTemplate("first", [lower, *frames[0]], onPage=furniture, autoNextPageTemplate="later"),
            PageTemplate("later", frames[1], onPage=furniture),
        ]
    )
    title, *rest = _flow([_cuttable(line) if number > 1 else line for number, line in enumerate(lines)])
    paper.build([title, rest[0], FrameBreak(), *rest[1:]])


def _cuttable(line: str) -> str:
    """The line with places in its long words where a word may be cut, as typesetting does."""
    return re.sub(
        r"\b[a-zåäö]{9,}\b",
        lambda word: re.sub(r"(?<=[a-zåäö]{3})(?<=[aeiouyåäö])(?=[^aeiouyåäö][aeiouyåäö]\w)", "\u00ad", word[0]),
        line,
    )


def page(lines: list[str], path: Path) -> None:
    """A report in one column, with page numbers."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    def furniture(canvas: Any, paper: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawRightString(A4[0] - 72, 40, str(paper.page))

    SimpleDocTemplate(str(path), pagesize=A4, invariant=1).build(
        _flow([line if line.startswith("#") else _cuttable(line) for line in lines]),
        onFirstPage=furniture,
        onLaterPages=furniture,
    )


def footnoted(lines: list[str], path: Path) -> None:
    """An article in one column: a running head, page numbers, and each footnote at the foot of the page of its mark."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import simpleSplit
    from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

    notes = dict(note.groups() for line in lines if (note := re.match(r"\[\^(\d+)\]: (.*)", line)))
    head, here = lines[0].lstrip("# ").split(":")[0], list[str]()

    class Mark(Flowable):  # type: ignore[misc]  # reportlab is untyped
        """No ink: it tells the page that a footnote belongs to it."""

        def __init__(self, number: str) -> None:
            super().__init__()
            self.number = number
            self.width = self.height = 0

        def draw(self) -> None:
            here.append(self.number)

    def foot(canvas: Any, paper: Any) -> None:
        canvas.setFont("Helvetica", 7.5)
        canvas.drawString(72, A4[1] - 45, head)
        canvas.drawCentredString(A4[0] / 2, 35, str(paper.page))
        rows = [row for number in here for row in simpleSplit(f"{number} {notes[number]}", "Helvetica", 7.5, 450)]
        for place, row in enumerate(rows):
            canvas.drawString(72, 60 + 9.5 * (len(rows) - 1 - place), row)
        here.clear()

    made: list[Any] = []
    for line in (line for line in lines if not line.startswith("[^")):
        shown = re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", line if line.startswith("#") else _cuttable(line))
        shown = re.sub(r"\*([^*]+)\*", r"<i>\1</i>", shown)
        made += _flow([re.sub(r"\[(\d+)\]", r"<super>\1</super>", shown)])
        made += [Mark(number) for number in re.findall(r"\[(\d+)\]", line)]
    paper = BaseDocTemplate(str(path), pagesize=A4, title=head, invariant=1)
    frame = Frame(72, 110, A4[0] - 144, A4[1] - 180)
    paper.addPageTemplates([PageTemplate("page", [frame], onPageEnd=foot)])
    paper.build(made)


def _flow(lines: list[str]) -> list[Any]:
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, Spacer

    base = getSampleStyleSheet()
    text = ParagraphStyle("text", base["Normal"], fontSize=9.5, leading=12, alignment=TA_JUSTIFY, spaceAfter=6)
    text.hyphenationLang, text.embeddedHyphenation = "", 1
    item = ParagraphStyle("item", text, leftIndent=12, bulletIndent=0, alignment=0)
    made: list[Any] = []
    for line in lines:
        hashes = len(line) - len(line.lstrip("#"))
        numbered = re.match(r"(\d+\.) (.*)", line)
        if hashes:
            made.append(Paragraph(line.lstrip("# "), base[("Title", "Heading2", "Heading3")[hashes - 1]]))
        elif line == "---":
            made.append(PageBreak())
        elif line.startswith("- "):
            made.append(Paragraph(line[2:], item, bulletText="•"))
        elif numbered:
            made.append(Paragraph(numbered[2], item, bulletText=numbered[1]))
        elif line:
            made.append(Paragraph(line, text))
        else:
            made.append(Spacer(1, 6))
    return made


def slides(lines: list[str], path: Path) -> None:
    """A PDF of slides, landscape: a title, paragraphs and items below it, boxes side by side under them."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(720, 405), invariant=1)
    for number, slide in enumerate(_slides(lines), start=1):
        _slide(canvas, slide, number)
        canvas.showPage()
    canvas.save()


def _slide(canvas: Any, lines: list[str], number: int) -> None:
    from reportlab.lib.utils import simpleSplit

    boxes = [line.strip(": ").split(" :: ", 1) for line in lines if line.startswith("::")]
    top = 350
    for line in (line for line in lines if not line.startswith("::")):
        heading = line.startswith("#")
        font, size = ("Helvetica-Bold", 24) if heading else ("Helvetica", 15)
        shown = "• " + line[2:] if line.startswith("- ") else line.lstrip("# ")
        for part in simpleSplit(shown, font, size, 630):
            canvas.setFont(font, size)
            canvas.drawString(40, top, part)
            top -= size * 1.3
        top -= 8
    wide = 640 / max(1, len(boxes))
    for place, (title, text) in enumerate(boxes):
        left, under = 40 + place * wide, top - 30
        canvas.rect(left, 40, wide - 12, top - 50)
        for font, size, words in (("Helvetica-Bold", 13, title), ("Helvetica", 12, text)):
            for part in simpleSplit(words, font, size, wide - 30):
                canvas.setFont(font, size)
                canvas.drawString(left + 8, under, part)
                under -= size * 1.3
    canvas.setFont("Helvetica", 9)
    canvas.drawString(690, 15, str(number))


MADE: dict[str, Callable[[list[str], Path], None]] = {
    "dev-skolan.pptx": pptx,
    "dev-safety.docx": docx,
    "dev-digital.pdf": columns,
    "test-klimat.pdf": slides,
    "test-delaktighet.pdf": page,
    "test-carers.docx": docx,
    "prose-granslost.docx": docx,
    "prose-platsen.docx": docx,
    "prose-mentors.docx": docx,
    "prose-refusal.pdf": footnoted,
}

if __name__ == "__main__":
    main()

"""Reports as files: each form carries every word, number and drawing, and the web page needs nothing but itself."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from lxml import html as lxml_html

from tema.exporters.reports import write_docx, write_html, write_md
from tema.exporters.reports.drawings import svg
from tema.records import Place
from tema.records.report import (
    Bars,
    Curve,
    Grid,
    Heading,
    PageBreak,
    Paragraph,
    Points,
    Quote,
    Report,
    ReportTable,
    Run,
)

PLACE = Place("möte <1>.txt", 10, 40)
REPORT = Report(
    title="Tillit & <tvivel>",
    subtitle="Rapport ur 12 dialoger",
    language="sv",
    blocks=(
        Heading(1, "Om metoden", "method"),
        Paragraph((Run("Allt är "), Run("läst", bold=True), Run(" och *inte* gissat.")), "lead"),
        Points(((Run("ett"),), (Run("två"),)), numbered=True),
        Heading(2, "Väntan 🙂", "theme 1"),
        Quote("Vi ringde […] ingen svarade.\nInte en gång.", PLACE, "Deltagare, seniorer"),
        ReportTable(
            "Hur ofta", ("Kod", "Unga", "Äldre"), (("Väntan", 12, None), ("$5 | 50 %", 0.5, 3)), "Små tal är dolda."
        ),
        Bars("Dialoger per kod", "Väntan 12, bemötande 3", ("Väntan $x$", "Bemötande"), (12, 3), "dialoger"),
        Grid("Kod och grupp", "Väntan: unga 3", ("Väntan",), ("Unga", "Äldre"), ((3, None),)),
        Curve("Nya koder", "Nya koder avtar", "dialoger", "koder", (5.0, 2.5), (4.0, 2.0), (6.0, 3.0)),
        PageBreak(),
        *(Heading(1, f"Kapitel {number}", f"chapter {number}") for number in range(6)),
    ),
)
WORDS = (
    "Om metoden",
    "och *inte* gissat.",
    "Väntan 🙂",
    "Vi ringde […] ingen svarade.",
    "Deltagare, seniorer",
    "Små tal är dolda.",
)


def page():
    return lxml_html.document_fromstring(write_html(REPORT))


def word():
    return Document(io.BytesIO(write_docx(REPORT)))


def test_the_web_page_carries_every_word_and_takes_nothing_from_elsewhere():
    raw, root = write_html(REPORT).decode(), page()

    assert all(words in root.text_content() for words in WORDS)
    assert root.xpath("//script | //img | //link | //iframe") == []
    assert [each for each in re.findall(r'(?:href|src)="([^"]*)"', raw) if not each.startswith("#")] == []
    assert re.findall(r"url\((?!#)", raw) == []
    assert "@import" not in raw
    assert "default-src 'none'" in raw


def test_every_entry_of_the_contents_leads_to_a_heading():
    root = page()
    targets = root.xpath("//nav//a/@href")

    assert len(targets) == 8
    assert {f"#{id_}" for id_ in root.xpath("//h2/@id | //h3/@id")} >= set(targets)


def test_markup_in_titles_quotes_and_places_stays_text():
    root = page()

    assert root.xpath("string(//h1)") == "Tillit & <tvivel>"
    assert root.xpath("//tvivel") == []


def test_a_drawing_is_described_in_words_for_those_who_cannot_see_it():
    assert page().xpath("//*[@role='img']/@aria-label") == [
        "Väntan 12, bemötande 3",
        "Väntan: unga 3",
        "Nya koder avtar",
    ]
    described = [each.get("descr") for each in word().element.iter("{*}docPr")]
    assert described == ["Väntan 12, bemötande 3", "Väntan: unga 3", "Nya koder avtar"]


def test_numbers_are_written_as_the_language_writes_them_and_a_hidden_one_as_a_dash():
    cells = page().xpath("//td")

    assert [cell.text_content() for cell in cells] == ["Väntan", "12", "–", "$5 | 50 %", "0,50", "3"]
    assert [cell.get("class") for cell in cells] == [None, "number", "number", None, "number", "number"]


def test_the_word_document_has_real_headings_contents_and_every_word():
    document = word()
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]

    assert all(words in text for words in WORDS[:-2])
    assert headings[:2] == ["Om metoden", "Väntan 🙂"]
    assert [cell.text for cell in document.tables[0].rows[2].cells] == ["$5 | 50 %", "0,50", "3"]
    anchors = {
        each.get("{*}anchor".replace("{*}", f"{{{each.nsmap['w']}}}")) for each in document.element.iter("{*}hyperlink")
    }
    marks = {each.get(f"{{{each.nsmap['w']}}}name") for each in document.element.iter("{*}bookmarkStart")}
    assert len(anchors) == 8
    assert anchors <= marks


@pytest.mark.parametrize("write", [write_docx, write_html, write_md])
def test_the_file_that_a_quote_comes_from_is_named_among_the_analysts_only(write):
    def said(report):
        raw = write(report)
        return zipfile.ZipFile(io.BytesIO(raw)).read("word/document.xml") if raw.startswith(b"PK") else raw

    named = Report("T", "", "sv", (Quote("Ja.", Place("hylte-unga.txt", 1, 4), "Deltagare"),), shared=False)

    assert b"hylte-unga.txt" in said(named)
    assert b"hylte" not in said(replace(named, shared=True))


def test_two_numbered_lists_both_begin_at_one():
    points = Points(((Run("a"),), (Run("b"),)), numbered=True)
    document = Document(io.BytesIO(write_docx(Report("T", "", "sv", (points, points)))))
    numbers = [each.get(f"{{{each.nsmap['w']}}}val") for each in document.element.iter("{*}numId")]

    assert numbers[0] == numbers[1]
    assert numbers[2] == numbers[3]
    assert numbers[0] != numbers[2]


def test_markdown_reads_back_as_the_same_words():
    from markdown_it import MarkdownIt

    rendered = MarkdownIt("commonmark").enable("table").render(write_md(REPORT).decode())
    text = lxml_html.document_fromstring(rendered).text_content()

    assert all(words in text for words in WORDS)
    assert "$5 | 50 %" in text
    assert "Tillit & <tvivel>" in text


def test_long_names_of_groups_leave_room_for_the_drawing():
    long = tuple(f"Föräldrar till barn med funktionsnedsättning i kommun {number}" for number in range(9))
    grid = Grid("Kod och grupp", "Lika", long, long, tuple((3,) * 9 for _ in long))

    assert svg(grid).count("<path") > len(long) ** 2  # a warning that the axes have collapsed would be an error here


@pytest.mark.parametrize("write", [write_docx, write_html, write_md])
def test_the_same_report_gives_the_same_bytes(write):
    assert write(REPORT) == write(REPORT)


def test_a_handout_of_few_headings_has_no_contents():
    short = Report("Väntan", "", "en", (Heading(1, "To talk about", "a"), Points(((Run("Why?"),),))))

    assert b"<nav" not in write_html(short)
    assert "TOC" not in zipfile.ZipFile(io.BytesIO(write_docx(short))).read("word/document.xml").decode()


def test_markdown_numbers_are_numbers_and_no_list():
    """A backslash before a digit would be shown; one after it keeps a line from becoming a list."""
    table = ReportTable("Andel", ("Kod", "Alfa"), (("a", 0.94), ("b", 1234)))
    report = replace(REPORT, language="en", blocks=(table, Paragraph((Run("1. inte en lista"),))))

    written = write_md(report).decode()

    assert "| a | 0.94 |" in written
    assert "| b | 1,234 |" in written
    assert "\n1\\. inte en lista" in written


def test_word_writes_decimals_as_the_language_does_and_keeps_wide_tables_on_the_page():
    long = "Inte beräknat, eftersom det ovanligare svaret gavs på färre än tio utdrag"
    rows = tuple(("Kod", 12, 0.5, None, None, long) for _ in range(2))
    report = replace(REPORT, blocks=(ReportTable("Alfa", ("Kod", "Utdrag", "Alfa", "Från", "Till", "Varför"), rows),))

    table = Document(io.BytesIO(write_docx(report))).tables[0]
    english = Document(io.BytesIO(write_docx(replace(report, language="en")))).tables[0]

    assert (table.cell(1, 2).text, english.cell(1, 2).text) == ("0,50", "0.50")
    widths = [round(cell.width.mm) for cell in table.rows[1].cells]
    assert sum(widths) <= 160
    assert widths[-1] == max(widths)
    assert widths[-1] > 40

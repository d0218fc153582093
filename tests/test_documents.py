"""Documents of every kind are read to blocks in reading order, whose places are exact."""

import re
import zipfile
from io import BytesIO

import pytest

from document_files import LANDSCAPE, LONG, PORTRAIT, docx, odt, pdf, pptx, put, scan, with_footnote, wrapped
from tema.cli import main
from tema.documents import READERS, read_document, read_documents
from tema.documents.joining import joined
from tema.documents.language import language_of
from tema.messages import text_in


def read(name, raw):
    document, problems = read_document(name, raw)
    assert problems == ()
    holds(document)
    return document


def holds(document):
    """What is true of every document: places are exact, rise, and hold the words that the block reads."""
    at = 0
    for number, block in enumerate(document.blocks):
        assert at <= block.start < block.end <= len(document.text)
        at = block.end
        stands = document.text[block.start : block.end]
        assert stands == stands.strip()
        if not document.name.endswith(".md"):
            assert re.sub(r"[\s\-]+", "", stands) == re.sub(r"[\s\-]+", "", block.reads)
        first, last = document.lines(block.start, block.end)
        assert "\n".join(document.text.split("\n")[first - 1 : last]).find(stands) >= 0
        if block.under is not None:
            above = document.blocks[block.under]
            assert (above.kind, block.under != number) == ("heading", True)


def outline(document):
    """The blocks as (kind, what it reads)."""
    return [(block.kind, block.reads) for block in document.blocks]


def heading_of(document, reads):
    """What stands over the block that begins with ``reads``."""
    block = next(block for block in document.blocks if block.reads.startswith(reads))
    return None if block.under is None else document.blocks[block.under].reads


# Printed pages


def report(canvas):
    put(canvas, 70, 90, "Närhet och förtroende", size=20, bold=True)
    put(canvas, 70, 150, "Bakgrund", size=14, bold=True)
    put(canvas, 70, 180, *wrapped(LONG, 80))
    put(canvas, 70, 250, "Tre former beskrivs här:")
    put(canvas, 80, 270, "• nära, mellan dem som möts ofta,")
    put(canvas, 90, 284, "också digitalt")
    put(canvas, 80, 298, "• vid, mot människor i allmänhet")
    put(canvas, 70, 340, "Följder", size=14, bold=True)
    put(canvas, 70, 370, *wrapped(LONG, 80))


def test_a_page_in_one_column_gives_headings_paragraphs_and_items():
    document = read("rapport.pdf", pdf(report))

    assert outline(document) == [
        ("heading", "Närhet och förtroende"),
        ("heading", "Bakgrund"),
        ("paragraph", LONG.strip()),
        ("paragraph", "Tre former beskrivs här:"),
        ("item", "nära, mellan dem som möts ofta, också digitalt"),
        ("item", "vid, mot människor i allmänhet"),
        ("heading", "Följder"),
        ("paragraph", LONG.strip()),
    ]
    assert [block.level for block in document.blocks if block.kind == "heading"] == [1, 2, 2]
    assert heading_of(document, "vid,") == "Bakgrund"
    assert heading_of(document, "Följder") == "Närhet och förtroende"
    assert (document.pages, document.language) == (1, "sv")
    assert document.text.split("\n")[4].startswith("Förtroende mellan grannar")


def test_two_columns_are_read_one_after_the_other_though_the_file_draws_them_line_by_line():
    left, right = wrapped(f"VÄNSTER {LONG * 2}", 42), wrapped(f"HÖGER {LONG * 2}", 42)

    def page(canvas):
        put(canvas, 60, 70, "En rubrik som går tvärs över båda spalterna", size=18, bold=True)
        for number, pair in enumerate(zip(left, right, strict=False)):
            for x, line in zip((60, 315), pair, strict=True):
                put(canvas, x, 110 + 14 * number, line)

    document = read("artikel.pdf", pdf(page))

    assert [block.reads.split()[0] for block in document.blocks] == ["En", "VÄNSTER", "HÖGER"]
    assert len(right) <= len(left)
    assert document.blocks[1].reads == " ".join(left[: len(right)])


def test_a_slide_has_its_heading_first_wherever_it_stands_and_is_drawn():
    def slide(canvas):
        put(canvas, 60, 200, "• Kunskapen är ofullständig", "• Någon är beroende av en annan", size=16)
        put(canvas, 450, 200, "Att lita på någon är att välja att", "lämna ifrån sig något utan att", "veta.", size=16)
        put(canvas, 200, 480, "Vad förtroende är", size=30)

    def second(canvas):
        put(canvas, 60, 300, "En ensam text utan rubrik, skriven så lång att den inte tas för en.", size=16)

    document = read("bilder.pdf", pdf(slide, second, size=LANDSCAPE))

    assert outline(document)[0] == ("heading", "Vad förtroende är")
    assert ("item", "Någon är beroende av en annan") in outline(document)
    said = "Att lita på någon är att välja att lämna ifrån sig något utan att veta."
    assert ("paragraph", said) in outline(document)
    assert heading_of(document, "Att lita") == "Vad förtroende är"
    assert heading_of(document, "En ensam") is None
    assert [block.page for block in document.blocks] == [1, 1, 1, 1, 2]


def test_running_heads_and_page_numbers_are_left_out_but_a_heading_that_comes_back_is_not():
    def page(number):
        def draw(canvas):
            put(canvas, 60, 40, "Region Exempel · Rapport 2031", size=8)
            put(canvas, 60, 90, "Resultat", size=16, bold=True)
            put(canvas, 60, 130, *wrapped(LONG, 80))
            put(canvas, 290, 810, f"{number} (4)", size=9)

        return draw

    document = read("fyra.pdf", pdf(*[page(number) for number in (1, 2, 3, 4)]))

    assert outline(document) == [("heading", "Resultat"), ("paragraph", LONG.strip())] * 4
    assert document.blocks[-1].page == 4


def test_words_cut_at_a_lines_end_are_made_whole_and_paragraphs_go_on_over_pages():
    def first(canvas):
        put(canvas, 60, 700, "De lyfter fram vård- och omsorgens betydelse och sina erfaren-", "heter av att bli")

    def second(canvas):
        put(
            canvas,
            60,
            80,
            "bemötta med respekt i e-tjänsten, sade de. I EU-",
            "kommissionens e-",
            "tjänster fanns mer.",
        )

    document = read("delad.pdf", pdf(first, second))

    assert document.blocks[0].reads.startswith("De lyfter fram vård- och omsorgens betydelse och sina erfarenheter av")
    assert "av att bli bemötta med respekt" in document.blocks[0].reads
    assert document.blocks[0].reads.endswith("I EU-kommissionens e-tjänster fanns mer.")


def test_a_ruled_table_is_read_row_by_row():
    from reportlab.platypus import Table

    def page(canvas):
        put(canvas, 60, 60, *wrapped(LONG, 80))
        cells = [["Form", "Innebörd"], ["nära", "mellan dem\nsom möts"], ["vid", "mot alla"]]
        table = Table(cells, colWidths=[100, 200], style=[("GRID", (0, 0), (-1, -1), 0.5, "black")])
        table.wrapOn(canvas, 400, 400)
        table.drawOn(canvas, 60, 550)
        put(canvas, 60, 400, "Efter tabellen följer mer text, som avslutar sidan.")

    document = read("tabell.pdf", pdf(page))

    rows = [block.reads for block in document.blocks if block.kind == "row"]
    assert rows == ["Form | Innebörd", "nära | mellan dem som möts", "vid | mot alla"]
    assert document.blocks[-1].reads.startswith("Efter tabellen")


def test_a_table_without_rules_and_a_list_of_contents_are_rows():
    def page(canvas):
        put(canvas, 60, 60, *wrapped(LONG, 80))
        for number, cells in enumerate([("Form", "Andel"), ("nära", "61 %"), ("vid", "47 %")]):
            for x, text in zip((60, 300), cells, strict=True):
                put(canvas, x, 200 + 14 * number, text)
        put(canvas, 60, 300, "Bakgrund ............ 3", "Följder ............. 12")

    document = read("tal.pdf", pdf(page))

    rows = [block.reads for block in document.blocks if block.kind == "row"]
    assert rows == ["Form | Andel", "nära | 61 %", "vid | 47 %", "Bakgrund | 3", "Följder | 12"]


def test_numbers_of_lines_and_of_footnotes_are_no_part_of_the_text():
    lines = wrapped(LONG * 3, 60)

    def page(canvas):
        put(canvas, 90, 80, *lines)
        for number in range(len(lines)):
            put(canvas, 40, 80 + 13.75 * number, f"{number + 8}", size=8)
        put(canvas, 90, 300, "De litar på varandra")
        end = 90 + canvas.stringWidth("De litar på varandra", "Helvetica", 11)
        put(canvas, end, 296, "12", size=6)
        put(canvas, end + 8, 300, "i en by på 12 m")
        put(canvas, end + 8 + canvas.stringWidth("i en by på 12 m", "Helvetica", 11), 296, "2", size=6)

    document = read("numrerad.pdf", pdf(page))

    *running, last = [block.reads for block in document.blocks]
    assert " ".join(running) == (LONG * 3).strip()
    assert last == "De litar på varandra i en by på 12 m2"


def test_a_turned_page_is_read_as_it_is_shown():
    from pypdfium2 import PdfDocument

    def sideways(canvas):
        canvas.translate(PORTRAIT[0], 0)
        canvas.rotate(90)
        # The page is 595 high as it is shown; ``put`` counts from the height that it has in the file.
        put(canvas, 70, 340, "Närhet och förtroende", size=20, bold=True)
        put(canvas, 70, 400, *wrapped(LONG, 80))

    file = PdfDocument(pdf(sideways))
    file[0].set_rotation(90)
    out = BytesIO()
    file.save(out)

    document = read("vriden.pdf", out.getvalue())

    assert outline(document) == [("heading", "Närhet och förtroende"), ("paragraph", LONG.strip())]


# Word, PowerPoint, LibreOffice


def word_file(file):
    file.add_heading("Närhet och förtroende", 0)
    file.add_heading("Former", 1)
    file.add_paragraph("Det finns flera former, som beskrivs i rapporten.")
    file.add_paragraph("nära", style="List Bullet")
    file.add_paragraph("mellan grannar", style="List Bullet 2")
    file.add_paragraph("först", style="List Number")
    file.add_paragraph("sedan", style="List Number")
    file.add_paragraph().add_run("En rubrik för hand").bold = True
    table = file.add_table(2, 2)
    for cell, text in zip(table._cells, ("Form", "Innebörd", "vid", "mot alla"), strict=True):
        cell.text = text


def test_a_word_file_gives_headings_by_style_lists_with_depth_and_tables():
    document = read("rapport.docx", docx(word_file))

    assert [(block.kind, block.level, block.marker, block.reads) for block in document.blocks] == [
        ("heading", 1, "", "Närhet och förtroende"),
        ("heading", 1, "", "Former"),
        ("paragraph", 0, "", "Det finns flera former, som beskrivs i rapporten."),
        ("item", 1, "•", "nära"),
        ("item", 2, "•", "mellan grannar"),
        ("item", 1, "1.", "först"),
        ("item", 1, "2.", "sedan"),
        ("heading", 2, "", "En rubrik för hand"),
        ("row", 0, "", "Form | Innebörd"),
        ("row", 0, "", "vid | mot alla"),
    ]
    assert heading_of(document, "vid") == "En rubrik för hand"
    assert document.pages is None


def test_insertions_in_word_count_deletions_do_not_and_text_boxes_are_read():
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    def build(file):
        paragraph = file.add_paragraph("Förtroende ")._p
        run = "<w:r><w:{0}>{1}</w:{0}></w:r>"
        paragraph.append(parse_xml(f"<w:ins {nsdecls('w')}>{run.format('t', 'växer')}</w:ins>"))
        paragraph.append(parse_xml(f"<w:del {nsdecls('w')}>{run.format('delText', 'faller')}</w:del>"))
        box = f"<w:txbxContent><w:p>{run.format('t', 'I en ruta')}</w:p></w:txbxContent>"
        paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:pict>{box}</w:pict></w:r>"))

    assert outline(read("spår.docx", docx(build))) == [("paragraph", "Förtroende växer"), ("paragraph", "I en ruta")]


def test_footnotes_of_word_come_last():
    document = read("noter.docx", with_footnote(WORD, "Siffran gäller hela länet."))

    assert outline(document)[-1] == ("paragraph", "Siffran gäller hela länet.")


def test_a_slide_of_powerpoint_has_its_title_first_and_its_boxes_from_the_top():
    from pptx.util import Cm

    def build(file):
        slide = file.slides.add_slide(file.slide_layouts[6])
        title_only = file.slides.add_slide(file.slide_layouts[1])
        low = slide.shapes.add_textbox(Cm(2), Cm(12), Cm(8), Cm(2))
        low.text_frame.text = "längst ner"
        high = slide.shapes.add_textbox(Cm(2), Cm(3), Cm(8), Cm(2))
        high.text_frame.text = "överst"
        frame = title_only.placeholders[1].text_frame
        frame.text = "nära"
        deeper = frame.add_paragraph()
        deeper.text, deeper.level = "mellan grannar", 1
        title_only.shapes.title.text = "Former av förtroende"
        tree = title_only.shapes._spTree
        tree.append(title_only.shapes.title._element)  # the title last in the file
        title_only.notes_slide.notes_text_frame.text = "Säg detta högt"

    document = read("bilder.pptx", pptx(build))

    assert [(block.kind, block.level, block.reads, block.page) for block in document.blocks] == [
        ("paragraph", 0, "överst", 1),
        ("paragraph", 0, "längst ner", 1),
        ("heading", 1, "Former av förtroende", 2),
        ("item", 1, "nära", 2),
        ("item", 2, "mellan grannar", 2),
    ]
    assert document.pages == 2
    assert heading_of(document, "mellan") == "Former av förtroende"


def test_a_libreoffice_file_gives_headings_lists_and_tables():
    from odfdo import Header, List, ListItem, Paragraph, Table

    def build(body):
        body.append(Header(1, "Former"))
        body.append(Paragraph("Det finns flera former."))
        inner = ListItem("nära")
        inner.append(List(["mellan grannar"]))
        listed = List()
        listed.append(inner)
        body.append(listed)
        table = Table("T", width=2, height=1)
        table.set_values([["vid", "mot alla"]])
        body.append(table)

    document = read("rapport.odt", odt(build))

    assert [(block.kind, block.level, block.reads) for block in document.blocks] == [
        ("heading", 1, "Former"),
        ("paragraph", 0, "Det finns flera former."),
        ("item", 1, "nära"),
        ("item", 2, "mellan grannar"),
        ("row", 0, "vid | mot alla"),
    ]


def test_slides_of_libreoffice_have_their_title_first():
    from odfdo import DrawPage, Frame

    def build(body):
        slide = DrawPage("sida1", name="sida1")
        for text, y, kind in (("längst ner", "12cm", None), ("överst", "3cm", None), ("Former", "15cm", "title")):
            frame = Frame.text_frame(text, size=("8cm", "2cm"), position=("2cm", y), presentation_class=kind)
            slide.append(frame)
        body.append(slide)

    document = read("bilder.odp", odt(build, "presentation"))

    assert [(block.kind, block.reads, block.under, block.page) for block in document.blocks] == [
        ("heading", "Former", None, 1),
        ("paragraph", "överst", 0, 1),
        ("paragraph", "längst ner", 0, 1),
    ]


# Text with marks


HTML = """<!doctype html><html><head><title>Flik</title><style>p {}</style></head><body>
<nav><ul><li>Meny</li></ul></nav>
<h1>Närhet</h1><p>Förtroende är <em>inte</em>
blind tillit.<br>Ny rad.</p>
<ol start="3"><li>nära<ul><li>grannar</li></ul></li><li>vid</li></ol>
<dl><dt>Förtroende</dt><dd>att räkna med andra</dd></dl>
<table><tr><th>Form</th><th>Innebörd</th></tr><tr><td>vid</td><td>mot alla</td></tr></table>
<div>Lös text<p>och ett stycke</p></div><script>alert(1)</script><footer>Fot</footer></body></html>"""


def test_a_web_page_is_read_without_its_menus_and_scripts():
    document = read("sida.html", HTML.encode())

    assert [(block.kind, block.level, block.marker, block.reads) for block in document.blocks] == [
        ("heading", 1, "", "Närhet"),
        ("paragraph", 0, "", "Förtroende är inte blind tillit. Ny rad."),
        ("item", 1, "3.", "nära"),
        ("item", 2, "•", "grannar"),
        ("item", 1, "4.", "vid"),
        ("item", 1, "", "Förtroende: att räkna med andra"),
        ("row", 0, "", "Form | Innebörd"),
        ("row", 0, "", "vid | mot alla"),
        ("paragraph", 0, "", "Lös text"),
        ("paragraph", 0, "", "och ett stycke"),
    ]


MARKDOWN = """---
titel: Närhet
---
# Närhet *och* förtroende

Förtroende är **inte** blind
tillit, se [rapporten](https://example.org).

1. nära
   - mellan
     grannar
2. vid

> Ett citat
> på två rader

| Form | Innebörd |
|---|---|
| vid | mot alla |
"""


def test_markdown_keeps_the_file_as_it_is_and_places_are_exact():
    document = read("anteckning.md", MARKDOWN.encode())

    assert document.text == MARKDOWN
    assert [(block.kind, block.level, block.marker, block.reads) for block in document.blocks] == [
        ("heading", 1, "", "Närhet och förtroende"),
        ("paragraph", 0, "", "Förtroende är inte blind tillit, se rapporten."),
        ("item", 1, "1.", "nära"),
        ("item", 2, "-", "mellan grannar"),
        ("item", 1, "2.", "vid"),
        ("paragraph", 0, "", "Ett citat på två rader"),
        ("row", 0, "", "Form | Innebörd"),
        ("row", 0, "", "vid | mot alla"),
    ]
    stands = [document.text[block.start : block.end] for block in document.blocks]
    assert stands[0] == "Närhet *och* förtroende"
    assert stands[3] == "mellan\n     grannar"
    assert stands[5] == "Ett citat\n> på två rader"
    assert document.lines(document.blocks[1].start, document.blocks[1].end) == (6, 7)


# Lines and languages


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["erfaren-", "heter"], "erfarenheter"),
        (["vård-", "och omsorg"], "vård- och omsorg"),
        (["EU-", "Parlamentet"], "EU-Parlamentet"),
        (["covid-", "19"], "covid-19"),
        (["in\u00ad", "flytande"], "inflytande"),
        (["icke-", "statlig"], "icke-statlig"),
        (["tillit/", "misstro"], "tillit/misstro"),
        (["en rad –", "och en till"], "en rad – och en till"),
    ],
)
def test_broken_lines_are_joined_as_a_reader_would(lines, whole):
    assert joined(lines, keep={"icke-statlig"}) == whole


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LONG, "sv"),
        ("Trust is what makes it possible to act when we do not know how others will behave.", "en"),
        ("Tillid er det som gør at vi kan handle sammen, og det er ikke nødvendigt å vite alt.", ""),
        ("12 34 56", ""),
    ],
)
def test_the_language_is_told_or_left_open(text, language):
    assert language_of(text) == language


# Documents that cannot be read


def zipped(**parts):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), contents)
    return out.getvalue()


BOMB = zipped(word__document_xml=b" " * 120_000_000)
WORD = docx(word_file)
BAD = {
    "nothing": ("tom.pdf", b"", "reading-empty"),
    "only blanks": ("tom.txt", b" \n\n", "reading-empty"),
    "an empty Word file": ("tom.docx", docx(lambda _: None), "reading-empty"),
    "a scan": ("skannad.pdf", scan(2), "reading-scanned"),
    "a locked PDF": ("låst.pdf", pdf(report, lock="hemligt"), "reading-locked"),
    "half a PDF": ("halv.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type", "reading-damaged"),
    "half a Word file": ("halv.docx", WORD[: len(WORD) // 2], "reading-damaged"),
    "a Word file that is none": ("fel.docx", zipped(word__document_xml=b"<a>"), "reading-damaged"),
    "a zip bomb": ("bomb.docx", BOMB, "reading-too-large-inside"),
    "text called PDF": ("text.pdf", b"bara text", "reading-not-what-it-says"),
    "an old Word file": ("gammal.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "reading-unknown-suffix"),
    "a locked Word file": (
        "låst.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "reading-locked",
    ),
    "macros": ("makron.docm", WORD, "reading-unknown-suffix"),
    "RTF": ("brev.rtf", rb"{\rtf1 hej}", "reading-unknown-suffix"),
    "a picture": ("bild.png", b"\x89PNG\r\n\x1a\n", "reading-unknown-suffix"),
    "a spreadsheet": ("tal.docx", zipped(xl__workbook_xml=b"<a/>"), "reading-unknown-suffix"),
    "no text": ("brus.txt", bytes(range(256)) * 8, "reading-not-text"),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_document_gives_one_clear_problem_in_both_languages(bad):
    name, raw, key = BAD[bad]

    document, problems = read_document(name, raw)

    assert document is None
    assert [problem.what.key for problem in problems] == [key]
    for language in ("sv", "en"):
        text = text_in(language)
        assert text(problems[0].what)
        assert text(problems[0].mend)


def test_too_many_pages_are_refused_at_once(monkeypatch):
    monkeypatch.setattr("tema.documents.pdf.MOST_PAGES", 3)

    _, problems = read_document("lång.pdf", pdf(*[report] * 4))

    assert problems[0].what.key == "reading-too-many-pages"


def test_a_pdf_with_the_wrong_suffix_is_read_as_what_it_is():
    assert read("rapport.docx", pdf(report)).blocks[0].reads == "Närhet och förtroende"
    assert read("rapport", WORD).blocks[0].reads == "Närhet och förtroende"


def test_a_folder_is_read_by_name_with_what_is_in_it_and_the_rest_passed_over(tmp_path):
    (tmp_path / "b.md").write_text("# B\n", encoding="utf-8")
    (tmp_path / "inuti").mkdir()
    (tmp_path / "inuti" / "c.html").write_text("<p>C är här</p>", encoding="utf-8")
    (tmp_path / "a.txt").write_text("A är en text.\n", encoding="utf-8")
    (tmp_path / "bild.png").write_bytes(b"\x89PNG\r\n\x1a\n")

    documents, problems = read_documents([tmp_path])
    assert [document.name for document in documents] == ["a.txt", "b.md", "c.html"]
    assert problems == ()

    named, faults = read_documents([tmp_path / "b.md", tmp_path / "bild.png", tmp_path / "saknas.pdf"])
    assert [document.name for document in named] == ["b.md"]
    assert [fault.what.key for fault in faults] == ["reading-unknown-suffix", "reading-unreadable"]


@pytest.mark.parametrize("suffix", sorted({".pdf", ".docx", ".pptx", ".odt", ".odp"} & set(READERS)))
def test_bytes_cut_anywhere_never_give_a_traceback(suffix):
    raw = {".pdf": pdf(report), ".docx": WORD}.get(suffix, WORD)
    for share in (0.01, 0.1, 0.5, 0.9, 0.99):
        document, problems = read_document(f"kapad{suffix}", raw[: int(len(raw) * share)])
        assert document is not None or len(problems) == 1


def test_the_command_shows_lines_pages_and_what_they_were_taken_for(tmp_path, monkeypatch, capsys):
    path = tmp_path / "rapport.pdf"
    path.write_bytes(pdf(report))
    monkeypatch.setattr("sys.argv", ["tema", "documents", "text", str(path), "--blocks"])

    with pytest.raises(SystemExit):
        main()

    shown = capsys.readouterr().out
    assert re.search(r"^ +1 +\S+ 1 +Närhet och förtroende$", shown, re.MULTILINE)
    assert "--- " in shown


def test_the_command_ends_with_the_problem_when_nothing_can_be_read(tmp_path, monkeypatch, capsys):
    (tmp_path / "skannad.pdf").write_bytes(scan())
    monkeypatch.setattr("sys.argv", ["tema", "documents", "text", str(tmp_path / "skannad.pdf")])

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 2
    assert "skannad.pdf: " in capsys.readouterr().err

"""Plain text is read line by line, and what pages and slides have broken is put right."""

from textwrap import dedent

import pytest

from tema.documents.plain import read


def blocks(text):
    document, problems = read("prov.txt", dedent(text).encode())
    assert problems == ()
    return document.blocks


def told(text):
    return [(block.kind, block.reads) for block in blocks(text)]


def test_the_text_edition_is_the_file_itself_so_that_lines_are_the_files_lines():
    document, _ = read("prov.txt", "Ett\r\n\r\nTvå a\u030a\r\n".encode())

    assert document.text == "Ett\n\nTvå å\n"
    assert document.lines(document.blocks[-1].start, document.blocks[-1].end) == (3, 3)


def test_every_block_stands_where_it_says():
    document, _ = read("prov.txt", "Rubrik\n\n• En sak\n  som fortsätter\n• En till\n".encode())

    assert [document.text[block.start : block.end] for block in document.blocks] == [
        "Rubrik",
        "En sak\n  som fortsätter",
        "En till",
    ]


def test_a_sentence_broken_over_lines_and_blank_lines_reads_as_one():
    text = """\
        Trygghet är en känsla av att
        det finns någon som

        håller i, även när
        det blåser.
        """

    assert told(text) == [
        ("paragraph", "Trygghet är en känsla av att det finns någon som håller i, även när det blåser.")
    ]


def test_a_word_cut_at_a_lines_end_is_made_whole_and_a_hyphen_for_a_later_word_stays():
    assert told("Det gäller vardags-\nlivet och både syskon- \noch kusinbarn i byn.") == [
        ("paragraph", "Det gäller vardagslivet och både syskon- och kusinbarn i byn.")
    ]


@pytest.mark.parametrize("mark", ["•", "-", "–", "*", "1.", "a)", "(2)"])
def test_a_line_with_a_mark_is_an_item(mark):
    (block,) = blocks(f"{mark} Grannskap")

    assert (block.kind, block.marker, block.reads) == ("item", mark, "Grannskap")


def test_a_short_line_above_text_is_a_heading_and_what_follows_stands_under_it():
    found = blocks("""\
        Bakgrund

        Kommunen har under flera år sett hur mötesplatserna blir färre och hur få som kommer dit numera.
        """)

    assert [(block.kind, block.under) for block in found] == [("heading", None), ("paragraph", 0)]


DECK = """\
Om grannskap



Vad är grannskap?

Grannskap är ett band mellan
dem som bor nära varandra.



• Hälsa: man nickar i trappan
• Låna: man ber om en skruvdragare

Sådant grannar gör



Två slags grannar

Tysta
man vet vad de heter
men inget mer

Pratsamma
man vet allt, också det
man inte frågade om

Tysta    Pratsamma    Nya
"""


def test_a_slides_heading_may_stand_after_its_text():
    found = blocks(DECK)
    last = next(block for block in found if block.reads == "Sådant grannar gör")

    assert last.kind == "heading"
    assert [block.reads for block in found if block.under is not None and found[block.under] is last] == [
        "Hälsa: man nickar i trappan",
        "Låna: man ber om en skruvdragare",
    ]


def test_a_term_on_a_line_of_its_own_is_a_heading_even_when_its_text_begins_in_lower_case():
    found = blocks(DECK)

    assert [block.reads for block in found if block.kind == "heading" and block.level == 3] == ["Tysta", "Pratsamma"]
    assert "man vet vad de heter men inget mer" in [block.reads for block in found]


def test_loose_labels_of_a_drawing_are_no_headings():
    assert [block.kind for block in blocks(DECK) if "Nya" in block.reads] == ["row"]


def test_two_columns_are_read_one_after_the_other():
    text = """\
        Buller                   Trängsel
        Det låter för mycket     Man får trängas för
        om kvällarna             att komma fram
        """

    assert [block.reads for block in blocks(text)] == [
        "Buller",
        "Det låter för mycket om kvällarna",
        "Trängsel",
        "Man får trängas för att komma fram",
    ]


def test_a_term_set_apart_by_blanks_is_a_row_of_term_and_meaning():
    text = """\
        Lugn       låter den andra
                   tala till punkt
        Skärpa     hör vad som inte sägs
        """

    assert told(text) == [
        ("row", "Lugn | låter den andra tala till punkt"),
        ("row", "Skärpa | hör vad som inte sägs"),
    ]


def test_a_form_feed_begins_a_page_and_page_numbers_are_no_text():
    document, _ = read("prov.txt", "Första sidan.\n1\n\fAndra sidan.\n2\n\f\fFjärde sidan.\n".encode())

    assert [(block.reads, block.page) for block in document.blocks] == [
        ("Första sidan.", 1),
        ("Andra sidan.", 2),
        ("Fjärde sidan.", 4),
    ]
    assert document.pages == 4


def test_an_empty_file_and_one_of_another_kind_are_told_in_one_sentence():
    for raw in (b"", b"   \n\n", b"%PDF-1.7 ..."):
        document, problems = read("prov.txt", raw)
        assert document is None
        assert len(problems) == 1

"""Concepts that running text, tables and headings hold without "X means": what is taken, and what is set aside."""

from textwrap import dedent

import pytest

from tema.documents import read_document
from tema.documents.plain import read
from tema.draft import draft_codebook


def drafted(text):
    found, problems = read("prov.txt", dedent(text).encode())
    assert problems == ()
    return draft_codebook([found], "prov")


def names(text):
    return [concept.name for concept in drafted(text).concepts]


def concept(text, name):
    return next(each for each in drafted(text).concepts if each.name == name)


def aside(text, kind):
    return [each.name for each in drafted(text).set_aside if each.kind == kind]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Vi ser tre former av väntan: tålig, otålig och uppgiven.",
            ["Tålig väntan", "Otålig väntan", "Uppgiven väntan"],
        ),
        ("We distinguish narrow from broad hospitality.", ["Narrow hospitality", "Broad hospitality"]),
        ("Vi skiljer mellan öppen och dold väntan.", ["Öppen väntan", "Dold väntan"]),
        (
            "A newcomer can be met as a guest, as a burden or as a neighbour.",
            ["Guest", "Burden", "Neighbour"],
        ),
        (
            "Först kommer förvåning, sedan vrede och till sist uppgivenhet.",
            ["Förvåning", "Vrede", "Uppgivenhet"],
        ),
        (
            "Tre motkrafter finns, nämligen tre hinder: avstånd, kyla och mörker.",
            ["Avstånd", "Kyla", "Mörker"],
        ),
        (
            "The first is delay, where nothing happens. The second, denial, means that nobody admits it.",
            ["Delay", "Denial"],
        ),
        (
            "Quiet waiting is common in the north. Loud waiting has a price of its own.",
            ["Quiet waiting", "Loud waiting"],
        ),
        ("Motsatsen är brådska, när ingen hinner hälsa.", ["Brådska"]),
        (
            "Den visar sig i tigande, då ingen svarar, och i flykt, då alla går hem.",
            ["Tigande", "Flykt"],
        ),
        ("Hosting is letting somebody into the kitchen who was never asked.", ["Hosting"]),
        ("Kylan vilar på vana och på väntrum: att det är tyst där man sitter.", ["Väntrum"]),
    ],
)
def test_what_a_sentence_counts_up_or_sets_side_by_side_are_concepts(sentence, found):
    assert names(f"Texten börjar här och går vidare.\n\n{sentence}\n") == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Tidigare studier visar en ökning. Senare studier visar en minskning.",
        "Anna Berg är ordförande. Karl Berg har avgått.",
        "Waiting is growing in the towns that were asked.",
        "No difference was found between town and country.",
        "As a rule, the doors are shut.",
        "Patienter är inte bara nummer.",
    ],
)
def test_what_only_looks_so_is_none(sentence):
    assert names(f"Texten börjar här och går vidare.\n\n{sentence}\n") == []


def test_states_of_what_the_heading_names_are_its_kinds():
    text = """\
        Väntan

        Väntan innebär att stå i kö utan att veta hur länge. Den kallas öppen när tiden är känd och dold när ingen vet.
        """
    draft = drafted(text)

    assert [each.name for each in draft.concepts] == ["Väntan", "Öppen väntan", "Dold väntan"]
    assert [each.parent for each in draft.concepts] == [None, "vantan", "vantan"]


def test_short_sections_under_a_heading_that_counts_them_are_concepts():
    text = """\
        # Två källor till tystnad

        ## Blyghet

        ingen vågar säga något först

        ## Vana

        det har alltid varit tyst här i huset
        """

    assert names(text) == ["Blyghet", "Vana"]


def test_a_table_is_read_by_its_head_though_a_column_holds_figures():
    text = """\
        Tystnader i trapphuset

        Slag | Så märks det | Antal
        Sur tystnad | man ser bort när någon kommer | 14
        Trött tystnad | man orkar inte säga något | 9
        """
    document = text.replace(" | ", "    ")

    assert names(document) == ["Sur tystnad", "Trött tystnad"]


def test_run_in_heads_of_paragraphs_are_concepts():
    text = """\
        Uttryck för väntan

        Vandring. Man går fram och tillbaka i rummet.

        Räkning. Man räknar plattorna i taket.
        """

    assert names(text) == ["Vandring", "Räkning"]


def test_all_that_people_were_described_by_is_background():
    text = "Texten börjar här.\n\nDe svarande beskrevs efter ålder, kön, antal år i huset och våningsplan.\n"

    assert aside(text, "background") == ["Ålder", "Kön", "Antal år i huset", "Våningsplan"]


def test_orders_and_what_is_said_to_be_needed_are_advice():
    text = """\
        Att tänka på

        • Ring på innan du går in
        • Lämna tillbaka nyckeln

        Till sist

        Vi anser att trappan bör städas oftare och att hissen måste lagas. Never leave a bicycle in the hall.
        """

    assert aside(text, "recommendation") == [
        "Ring på innan du går in",
        "Lämna tillbaka nyckeln",
        "Trappan bör städas oftare",
        "Hissen måste lagas",
        "Never leave a bicycle in the hall",
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "inclusion", "exclusion"),
    [
        (
            "Gårdsvana omfattar lek och odling, däremot inte parkering.",
            "Gårdsvana",
            "Lek och odling.",
            "Parkering.",
        ),
        (
            "Hosting means opening a door to somebody. It includes meals but not lodging.",
            "Hosting",
            "Meals.",
            "Lodging.",
        ),
        ("Grannsämja innebär att man hälsar, men inte att man umgås.", "Grannsämja", "", "Att man umgås."),
    ],
)
def test_what_a_text_says_that_a_concept_holds_and_lacks_is_proposed_as_its_limits(
    sentence, name, inclusion, exclusion
):
    found = concept(f"Texten börjar här.\n\n{sentence}\n", name)

    assert (found.inclusion, found.exclusion) == (inclusion, exclusion)


def test_a_term_that_the_writer_has_set_in_italics_is_a_concept():
    text = "# Kvällen\n\nEn sak som återkommer är *kvällsro*: ingen stör efter åtta.\n"
    document, _ = read_document("prov.md", text.encode())
    (found,) = draft_codebook([document], "prov").concepts

    assert (found.name, found.definition.text) == ("Kvällsro", "ingen stör efter åtta.")

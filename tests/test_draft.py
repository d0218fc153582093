"""A codebook drafted from documents: what is taken for a concept, what is not, where it stands, and why."""

from itertools import permutations
from textwrap import dedent

import pytest
from click.testing import CliRunner

from tema.cli.codebook import codebook
from tema.documents.plain import read
from tema.draft import draft_codebook
from tema.draft.file import read_draft
from tema.draft.naming import named


def document(text, name="prov.txt"):
    found, problems = read(name, dedent(text).encode())
    assert problems == ()
    return found


def drafted(text):
    return draft_codebook([document(text)], "prov")


def names(text):
    return [concept.name for concept in drafted(text).concepts]


def concept(text, name):
    return next(each for each in drafted(text).concepts if each.name == name)


@pytest.mark.parametrize(
    ("sentence", "name", "definition"),
    [
        ("Grannsämja innebär att man hälsar i trappan.", "Grannsämja", "att man hälsar i trappan."),
        ("Med hemkänsla avses att platsen är ens egen.", "Hemkänsla", "att platsen är ens egen."),
        ("Begreppet rotlöshet betecknar en känsla av att sakna fäste.", "Rotlöshet", "en känsla av att sakna fäste."),
        (
            "Rådighet är en persons upplevelse av att kunna påverka sin vardag.",
            "Rådighet",
            "en persons upplevelse av att kunna påverka sin vardag.",
        ),
        ("Drift refers to staying for years without ties.", "Drift", "staying for years without ties."),
        ("By drift we mean a stay without ties.", "Drift", "a stay without ties."),
        (
            "Rootedness is commonly defined as a state in which nobody wants to move.",
            "Rootedness",
            "a state in which nobody wants to move.",
        ),
        ("They spoke of waiting, which means letting the day pass.", "Waiting", "letting the day pass"),
    ],
)
def test_a_sentence_that_says_what_something_is_gives_a_concept_and_its_definition(sentence, name, definition):
    found = concept(f"The text begins here and goes on.\n\n{sentence}\n", name)

    assert found.definition.text == definition


@pytest.mark.parametrize(
    "sentence",
    [
        "Grannsämja är en viktig fråga för kommunen.",
        "Grannsämja är en av grundpelarna i ett samhälle som fungerar.",
        "Vad innebär grannsämja?",
        "Det innebär att fler flyttar hit.",
        "Syftet är att beskriva hur det ser ut.",
        "Trust is a key challenge for the board.",
        "This means that more people will move.",
    ],
)
def test_a_sentence_that_only_speaks_of_something_gives_none(sentence):
    assert names(f"Texten börjar här och går vidare.\n\n{sentence}\n") == []


def test_items_under_a_heading_of_concepts_are_concepts_of_one_family():
    text = """\
        Vad som stärker grannskapet

        • Att bli sedd
        • Gemensamma ytor
        • avsaknad av buller,
        """
    draft = drafted(text)

    assert [each.name for each in draft.concepts] == ["Bli sedd", "Gemensamma ytor", "Buller"]
    assert [family.name for family in draft.families] == ["Vad som stärker grannskapet"]


def test_a_kind_of_something_is_named_with_what_it_is_a_kind_of():
    text = """\
        Tre former av närhet

        Fysisk: man rör vid varandra ibland
        Digital: man skriver till varandra
        Grannskap: man bor vägg i vägg
        """

    assert names(text) == ["Fysisk närhet", "Digital närhet", "Grannskap"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Att bli lyssnad på", "Bli lyssnad på"),
        ("uppfattad oärlighet eller bedrägeri,", "Oärlighet eller bedrägeri"),
        ("otillräcklig kompetens eller förmåga", "Otillräcklig kompetens eller förmåga"),
        ("Individen är inte beredd att ta risken som skulle följa", "Inte beredd att ta risken"),
        ("Information (giltiga skäl) till misstro.", "Giltiga skäl till misstro"),
        ("the absence of noise", "Noise"),
        ("A skills gap", "Skills gap"),
        ("Legitimacy (Weber 1922)", "Legitimacy"),
    ],
)
def test_a_name_is_the_phrase_without_what_ties_it_to_its_sentence(said, name):
    assert named(said) == name


@pytest.mark.parametrize(
    "heading", ["Dagordning", "Referenser", "Så gjorde vi", "Frågeställningar", "Method", "Contents"]
)
def test_lists_of_how_the_work_was_done_and_the_like_hold_no_concepts(heading):
    assert names(f"{heading}\n\n• Ensamhet\n• Gemenskap\n• Grannskap\n") == []


def test_what_describes_people_is_set_aside_as_background():
    text = """\
        Bakgrundsvariabler

        • Ålder
        • Utbildningsnivå
        • Hur länge man har bott här
        """
    draft = drafted(text)

    assert draft.concepts == ()
    assert [(each.name, each.kind) for each in draft.set_aside] == [
        ("Ålder", "background"),
        ("Utbildningsnivå", "background"),
        ("Hur länge man har bott här", "background"),
    ]


def test_advice_is_set_aside_and_kinds_of_measure_are_concepts():
    text = """\
        Insatser mot ensamhet



        Insatser mot ensamhet

        Uppsökande verksamhet
        - Att ringa dem som inte själva hör av sig

        Öppna mötesplatser
        - Mötesplatserna bör ha öppet på helger



        Förslag

        • Anställ en lots i varje kommundel
        """
    draft = drafted(text)

    assert [each.name for each in draft.concepts] == ["Uppsökande verksamhet", "Öppna mötesplatser"]
    assert [each.name for each in draft.set_aside if each.kind == "recommendation"] == [
        "Mötesplatserna bör ha öppet på helger",
        "Anställ en lots i varje kommundel",
    ]


def test_what_a_text_tells_apart_become_neighbours_with_the_sentence_as_exclusion():
    text = """\
        The words we use

        Solitude means being alone by choice, as opposed to loneliness. Loneliness refers to missing somebody.
        """
    solitude, loneliness = concept(text, "Solitude"), concept(text, "Loneliness")

    assert (solitude.neighbours, loneliness.neighbours) == (("loneliness",), ("solitude",))
    assert solitude.exclusion == "Solitude means being alone by choice, as opposed to loneliness."


def test_what_running_text_takes_one_by_one_under_a_heading_of_concepts_are_concepts():
    text = """\
        What neighbours value

        Quiet was named first: nobody wants music through the wall. Discretion came second. Help with parcels was third.

        In a close yard people eat together. In a loose yard people only nod.
        """

    assert names(text) == ["Quiet", "Discretion", "Help with parcels", "Close yard", "Loose yard"]


def test_opposites_by_name_become_neighbours_and_say_why():
    text = """\
        Egenskaper hos en bra granne

        • Omtanke
        • Bristande omtanke
        """
    lacking = concept(text, "Bristande omtanke")

    assert lacking.neighbours == ("omtanke",)
    assert any("Omtanke" in sentence for sentence in lacking.why)


def test_a_concept_found_in_several_documents_is_one_with_the_definition_first():
    first = document("Vad som behövs\n\n• Tålamodet\n• Lugn\n", "a.txt")
    second = document("Inledningen är kort.\n\nTålamod innebär att man väntar ut den andra.\n", "b.txt")
    draft = draft_codebook([first, second], "prov")
    found = next(each for each in draft.concepts if each.name == "Tålamod")

    assert [source.document for source in found.sources] == ["b.txt", "a.txt"]
    assert found.sure > 0.8


def test_another_name_that_the_text_gives_is_kept_with_the_reason():
    found = concept(
        "The words\n\nLack of ties, here called drift, is the condition of those who stay without ties.\n",
        "Lack of ties",
    )

    assert found.also == ("drift",)
    assert any("drift" in sentence for sentence in found.why)


MANY = """\
Tre slags möten

Korta: man säger hej
Långa: man dricker kaffe
Svåra: man säger vad man
  egentligen menar

Mötesvana innebär att man vet hur ett möte går till.
"""


def test_every_place_cites_the_documents_own_words():
    source = document(MANY)
    draft = draft_codebook([source], "prov")
    places = [place for each in draft.concepts for place in (*each.sources, each.definition) if place]

    assert places
    for place in places:
        assert source.text[place.start : place.end] == place.text
        assert source.lines(place.start, place.end) == (place.first_line, place.last_line)


def test_the_same_documents_give_the_same_draft_in_whatever_order():
    texts = [document(MANY, "a.txt"), document("Ord\n\nLugn innebär ro.\n\nStress betyder jäkt utan paus.\n", "b.txt")]
    texts.append(document("Terms\n\nDrift means staying without ties.\n", "c.txt"))

    assert len({repr(draft_codebook(order, "prov")) for order in permutations(texts)}) == 1


def test_a_long_document_is_drafted_in_reasonable_time():
    text = "\f".join(f"Rubrik {number}\n\n{MANY}\nSlut." for number in range(150))

    assert "Mötesvana" in names(text)


def run(*arguments):
    return CliRunner().invoke(codebook, ["draft", *map(str, arguments)])


def test_the_command_writes_a_draft_and_never_over_a_file_unasked(tmp_path):
    source, out = tmp_path / "prov.txt", tmp_path / "draft.yaml"
    source.write_text(MANY, encoding="utf-8")

    told = run(source, "-o", out)
    assert told.exit_code == 0, told.output
    draft, problems = read_draft(out)
    assert problems == ()
    assert [each.name for each in draft.concepts][-1] == "Mötesvana"
    kept = out.read_bytes()
    assert run(source, "-o", out).exit_code == 2
    assert run(source, "-o", out, "--force").exit_code == 0
    assert out.read_bytes() == kept

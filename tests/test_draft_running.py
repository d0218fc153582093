"""Running prose: what writers call something, mean by it, tell one after another, or set as a label or heading."""

from io import BytesIO

import pytest

from tema.documents import read_document
from tema.draft import draft_codebook


def drafted(text, name="prov.txt"):
    document, problems = read_document(name, text if isinstance(text, bytes) else text.encode())
    assert problems == ()
    return draft_codebook([document], "prov")


def names(text, name="prov.txt"):
    return [concept.name for concept in drafted(text, name).concepts]


def told(text, name="prov.txt"):
    return {
        each.name: each.definition and " ".join(each.definition.text.split()) for each in drafted(text, name).concepts
    }


@pytest.mark.parametrize(
    ("sentence", "name", "definition"),
    [
        (
            "Several of the lodgers described what I propose to call stair etiquette, the art of passing unseen.",
            "Stair etiquette",
            "the art of passing unseen.",
        ),
        (
            'Many complained of what one cook called "the empty ladle", a meal in which nobody is asked.',
            "Empty ladle",
            "a meal in which nobody is asked.",
        ),
        (
            "I refer to the latter as doorstep patience: the caller stays until somebody stirs.",
            "Doorstep patience",
            "the caller stays until somebody stirs.",
        ),
        (
            "Some of the lodgers spoke of thrift. By this they meant saving the heat for guests.",
            "Thrift",
            "By this they meant saving the heat for guests.",
        ),
        (
            "Det är detta som vi har valt att benämna köksfred, nämligen att ingen talar om pengar vid bordet.",
            "Köksfred",
            "nämligen att ingen talar om pengar vid bordet.",
        ),
        (
            "Många gånger uppstår det som en värd beskrev som ”trappskräck”: man väntar tills grannen har gått.",
            "Trappskräck",
            "man väntar tills grannen har gått.",
        ),
        (
            "Till detta hör begreppet tröskelmod (Ek 2011). Härmed förstås viljan att ringa på hos en okänd.",
            "Tröskelmod",
            "Härmed förstås viljan att ringa på hos en okänd.",
        ),
        (
            "Nästan alla framhöll hemvana, förstått som att hitta ljusknappen i mörkret.",
            "Hemvana",
            "att hitta ljusknappen i mörkret.",
        ),
        (
            "Den andra formen, sidoblick, går ut på att ingen hälsar först.",
            "Sidoblick",
            "går ut på att ingen hälsar först.",
        ),
    ],
)
def test_what_a_writer_says_that_something_is_called_is_a_concept_with_what_is_said_of_it(sentence, name, definition):
    assert told(f"Texten börjar här.\n\n{sentence}\n") == {name: definition}


def test_what_a_paragraph_takes_one_by_one_are_concepts():
    text = (
        "Ask the lodgers, and two things return. One is thrift: the heat is kept for guests. "
        "Another is tact, when nobody asks about the rent.\n"
    )

    assert names(text) == ["Thrift", "Tact"]


def test_the_stages_of_what_prose_tells_are_concepts_only_where_there_are_several():
    told_at_length = (
        "An evening begins with greeting, when coats are hung. Then comes sorting, as each finds a chair. "
        "It ends in farewell, by which the host is thanked.\n"
    )

    assert names(told_at_length) == ["Greeting", "Sorting", "Farewell"]
    assert names("The meeting began with coffee, as it always does.\n") == []


def test_headings_that_are_as_many_as_was_announced_are_concepts():
    text = (
        "# Två sätt att hälsa\n\nVi såg två sätt.\n\n# Det korta nickandet\n\nMan ser upp och går vidare.\n\n"
        "# Det långa handslaget\n\nMan stannar och frågar om modern.\n\n# Material\n\nVi satt i trappan i maj.\n"
    )

    assert names(text, "prov.md") == ["Korta nickandet", "Långa handslaget"]


def test_numbered_paragraphs_are_no_headings():
    text = (
        "3.1 The panel heard from lodgers, landlords and two caretakers over a week in\n"
        "May. It is grateful to them all, and in particular to the caretakers.\n\n"
        "3.2 The panel understands thrift as the saving of heat for guests. It was named\n"
        "by nearly all of the lodgers who came.\n"
    )
    document, _ = read_document("prov.txt", text.encode())

    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph"]
    assert names(text) == ["Thrift"]


def word_file(*paragraphs):
    import docx

    file = docx.Document()
    for runs in paragraphs:
        paragraph = file.add_paragraph()
        for text, style in runs:
            run = paragraph.add_run(text)
            run.bold, run.italic = style == "bold", style == "italic"
    held = BytesIO()
    file.save(held)
    return held.getvalue()


def test_labels_that_paragraphs_begin_with_are_concepts_where_there_are_several():
    labelled = [
        [("Stilla värme", "bold"), (" Man sitter kvar utan att fråga något. Det räcker ofta.", "")],
        [("Rak fråga.", "bold"), (" Den som undrar frågar högt. Ingen tar illa upp.", "")],
    ]

    assert told(word_file(*labelled), "prov.docx") == {
        "Stilla värme": "Man sitter kvar utan att fråga något.",
        "Rak fråga": "Den som undrar frågar högt.",
    }
    assert names(word_file(labelled[0]), "prov.docx") == []


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (word_file([("En sak som återkommer är ", ""), ("kvällsro", "italic"), (": ingen stör.", "")]), "prov.docx"),
        ("<html><body><p>En sak är <em>kvällsro</em>: ingen stör.</p></body></html>".encode(), "prov.html"),
        ("En sak som återkommer är *kvällsro*: ingen stör.\n".encode(), "prov.md"),
    ],
)
def test_words_that_a_format_marks_are_kept_as_marked(file, name):
    document, _ = read_document(name, file)

    assert [block.marked for block in document.blocks] == [("kvällsro",)]
    assert names(file, name) == ["Kvällsro"]


def test_what_people_were_asked_about_is_set_aside_in_english_too():
    text = "Each lodger was asked to state their age, occupation, tenure and whether they owned a key.\n"

    assert [each.name for each in drafted(text).set_aside][:2] == ["Age", "Occupation"]

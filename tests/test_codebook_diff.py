"""What differs between two codebooks: said as a researcher would, also where ids and markers do not tell."""

from tema.codebook import parse_codebook
from tema.codebook.diff import differences
from tema.codebook.pieces import difference
from ui_study import WORDING

EXAMPLES = """    examples:
      - {text: "Hon kunde lagen utantill och visste direkt vart jag skulle vända mig.", valence: strengthens}
      - {text: "Handläggaren visste mindre än jag om reglerna.", valence: weakens}
      - {text: "Läkaren såg på en gång vad det var.", valence: strengthens}
"""


def book(text):
    found, problems = parse_codebook(text, "prov.yaml")
    assert found is not None, problems
    return found


def told(before, after, **known):
    return differences(book(before), book(after), **known)


def kinds(before, after, **known):
    return {(each.kind, each.about) for each in told(before, after, **known)}


def test_the_same_text_and_the_same_text_wrapped_otherwise_differ_in_nothing():
    assert told(WORDING, WORDING) == ()
    assert told(WORDING, WORDING.replace("De som arbetar där kan", "De som  arbetar\n      där kan")) == ()


def test_a_reworded_definition_is_told_word_by_word():
    (one,) = told(WORDING, WORDING.replace("kan sin sak och vet", "behärskar sin sak och vet"))

    assert (one.kind, one.about, one.field) == ("reworded", "kompetens", "definition")
    assert ("gone", "kan") in one.lines[0].pieces
    assert ("new", "behärskar") in one.lines[0].pieces


def test_a_changed_phrase_is_read_as_one_and_not_as_crumbs():
    assert difference("att bli sedd av någon", "att inte höras av någon") == (
        ("same", "att "),
        ("gone", "bli sedd"),
        ("new", "inte höras"),
        ("same", " av någon"),
    )


def test_a_new_name_a_new_family_and_another_parent():
    after = WORDING.replace("sv: Kunnighet", "sv: Skicklighet").replace("parent: bemotande", "parent: kompetens")
    after = after.replace(
        "{sv: Rättvisa, en: Fairness}\n    family: villkor", "{sv: Rättvisa, en: Fairness}\n    family: egenskaper"
    )
    found = {each.kind: each for each in told(WORDING, after)}

    assert (found["renamed"].was, found["renamed"].now) == ("Kunnighet", "Skicklighet")
    assert (found["parent"].about, found["parent"].was, found["parent"].now) == ("lyssnande", "bemotande", "kompetens")
    assert (found["family"].about, found["family"].was, found["family"].now) == ("rattvisa", "villkor", "egenskaper")


def test_examples_that_came_went_were_reworded_or_turned():
    after = WORDING.replace("Läkaren såg på en gång vad det var.", "Läkaren såg direkt på en gång vad det var.")
    after = after.replace(
        '"Handläggaren visste mindre än jag om reglerna.", valence: weakens',
        '"Handläggaren visste mindre än jag om reglerna.", valence: both',
    )
    after = after.replace('"Jag var bara ett nummer för dem."', '"Ingen tittade upp när vi kom in."')
    found = {each.kind: each for each in told(WORDING, after)}

    assert set(found) == {"examples-new", "examples-gone", "examples-reworded", "examples-turned"}
    assert (found["examples-turned"].lines[0].was, found["examples-turned"].lines[0].now) == ("weakens", "both")
    assert ("new", " direkt") in found["examples-reworded"].lines[0].pieces
    assert found["examples-new"].lines[0].now == "weakens"


def test_a_near_miss_that_belongs_elsewhere_now():
    (one,) = told(WORDING, WORDING.replace('"Kön var lång.", code: tillganglighet', '"Kön var lång.", code: rattvisa'))

    assert (one.kind, one.lines[0].was, one.lines[0].now) == ("misses-turned", "tillganglighet", "rattvisa")


def test_the_fewest_codes_are_said_to_have_changed_place():
    head, *codes = WORDING.split("  - id: ")
    moved = [*codes[1:], codes[0]]
    (one,) = told(WORDING, head + "".join(f"  - id: {code}" for code in moved))

    assert (one.kind, one.others) == ("order", ("kompetens",))


def test_a_code_retired_into_another_is_merged_and_both_say_so():
    after = WORDING.replace(
        "    family: villkor\n    definition: Att lika",
        "    family: villkor\n    retired: {reason: Samma sak, into: bemotande}\n    definition: Att lika",
    )
    found = {each.about: each for each in told(WORDING, after)}

    assert (found["rattvisa"].kind, found["rattvisa"].others, found["rattvisa"].now) == (
        "merged",
        ("bemotande",),
        "Samma sak",
    )
    assert (found["bemotande"].kind, found["bemotande"].others) == ("joined", ("rattvisa",))
    assert kinds(after, WORDING) == {("back", "rattvisa")}


def test_a_code_that_is_gone_and_whose_examples_stand_elsewhere_was_merged():
    text = WORDING.replace(EXAMPLES, "").replace(
        '\n      - {text: "Jag var bara ett nummer',
        "\n" + EXAMPLES.split("examples:\n")[1] + '      - {text: "Jag var bara ett nummer',
    )
    start, end = text.index("  - id: kompetens"), text.index("  - id: bemotande")
    text = (text[:start] + text[end:]).replace("    neighbours: [kompetens]\n", "")
    found = {each.about: each for each in told(WORDING, text) if each.about == "kompetens"}

    assert (found["kompetens"].kind, found["kompetens"].others) == ("merged", ("bemotande",))
    assert ("joined", "bemotande") in kinds(WORDING, text)


def test_a_new_code_with_another_codes_examples_was_split_from_it():
    moved = EXAMPLES.splitlines()[3]
    new = f"""  - id: snabb_blick
    name: Snabb blick
    family: egenskaper
    definition: Att se på en gång vad något är.
    examples:
{moved}
"""
    after = WORDING.replace(moved + "\n", "") + new
    found = {each.about: each for each in told(WORDING, after)}

    assert (found["snabb_blick"].kind, found["snabb_blick"].others) == ("split", ("kompetens",))
    assert ("parted", "kompetens") in kinds(WORDING, after)


def test_what_the_study_knows_of_a_split_counts_where_the_texts_do_not_tell():
    after = WORDING + "  - {id: vantan, name: Väntan, definition: Att vänta länge utan besked.}\n"

    assert kinds(WORDING, after) == {("new", "vantan")}
    assert kinds(WORDING, after, split=[("tillganglighet", "vantan")]) == {
        ("split", "vantan"),
        ("parted", "tillganglighet"),
    }


def test_another_id_for_the_same_words_is_no_new_code_and_references_follow():
    after = WORDING.replace("bemotande", "motet")
    found = told(WORDING, after)

    assert [(each.kind, each.was, each.now, each.sure) for each in found if each.kind == "id"] == [
        ("id", "bemotande", "motet", "certain")
    ]
    assert not {each.kind for each in found} & {"new", "gone", "parent", "neighbours", "misses-turned"}


def test_an_id_that_changed_together_with_the_words_is_told_with_doubt():
    after = WORDING.replace("bemotande", "motet").replace("sv: Bemötande", "sv: Mötet")
    after = after.replace(
        "Hur man blir sedd, lyssnad på och tilltalad.", "Hur man blir sedd, lyssnad på och tilltalad i mötet."
    )
    one = next(each for each in told(WORDING, after) if each.kind == "id")

    assert (one.was, one.now, one.sure) == ("bemotande", "motet", "likely")
    assert {"renamed", "reworded"} <= {each.kind for each in told(WORDING, after)}


def test_a_code_that_went_and_one_that_came_have_nothing_to_do_with_each_other():
    start = WORDING.index("  - id: rattvisa")
    after = (
        WORDING[:start] + "  - {id: digitalt, name: Digitala hinder, definition: Koder och appar som stänger ute.}\n"
    )

    assert kinds(WORDING, after) == {("new", "digitalt"), ("gone", "rattvisa")}


def test_families_documents_and_the_name_of_the_codebook():
    after = WORDING.replace("sv: Villkor", "sv: Förutsättningar").replace(
        "ram: Ramverk för tillit.docx", "ram: Ramverk 2.docx"
    )
    after = after.replace("sv: Tillit i prov", "sv: Tillit")
    found = {each.kind: each for each in told(WORDING, after)}

    assert set(found) == {"family-renamed", "documents", "book"}
    assert (found["family-renamed"].was, found["family-renamed"].now) == ("Villkor", "Förutsättningar")

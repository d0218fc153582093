"""Words are found whatever their ending, and only what was asked for is found."""

import pytest

from tema.search import build, find, terms

SAID = (
    "Jag har inget förtroende för kommunen. Förtroendet är borta.",
    "Tillitsreformen på kommunerna var ett försök, sade Idé-Anna om EU:s e-legitimation.",
    "Mötet var bra. Vi gick hem hand i hand efter mötena, 2022 också.",
    "En hand till, och i skolan ska man hand om varandra.",
    "Vården är sämre. Skolan också; håll i, håll ut.",
)
INDEX = build(SAID, "sv")


def found(query, *, inside=False):
    return list(find(INDEX, terms(query, inside=inside)).texts)


def marked(query, number, *, inside=False):
    text = SAID[number]
    return [text[start:end] for start, end in find(INDEX, terms(query, inside=inside)).spans(text)]


@pytest.mark.parametrize("query", ["förtroende", "förtroendet", "FÖRTROENDEN", "förtroendes"])
def test_every_inflection_finds_every_other(query):
    assert marked(query, 0) == ["förtroende", "Förtroendet"]


@pytest.mark.parametrize(("query", "numbers"), [("kommun", [0, 1]), ("möte", [2]), ("gå", [2]), ("vård skola", [4])])
def test_several_words_must_be_in_the_same_text(query, numbers):
    assert found(query) == numbers


def test_a_phrase_is_these_words_in_this_order():
    assert found('"hand i hand"') == [2]
    assert marked("”hand i hand”", 2) == ["hand i hand"]
    assert found("hand") == [2, 3]
    assert found('"möte"') == []


def test_the_beginning_the_end_and_the_inside_of_a_word():
    assert found("reform") == found("tillit") == []
    assert found("tillit*") == found("tillit", inside=True) == found("reform", inside=True) == [1]
    assert found("*reformen") == found("*sreform*") == [1]
    assert found("tillitsreform") == [1]


def test_letters_of_the_alphabet_count_and_accents_do_not():
    assert found("ide") == found("idé") == [1]
    assert found("motet") == []
    assert found("varden") == []
    assert found("HÅLL") == [4]


def test_parts_of_joined_words_and_figures_are_words_too():
    assert marked("legitimation", 1) == ["e-legitimation"]
    assert marked("EU", 1) == ["EU:s"]
    assert found("2022") == [2]


def test_the_school_is_not_the_verb_that_shares_its_dictionary_form():
    assert marked("skola", 3) == ["skolan"]
    assert marked("ska", 3) == ["ska"]


def test_how_often_is_counted():
    assert find(INDEX, terms("förtroende")).texts == {0: 2}
    assert find(INDEX, terms('"håll"')).texts == {4: 2}


@pytest.mark.parametrize("query", ["", "   ", "!?", '"', "*", '""'])
def test_nothing_asked_finds_nothing(query):
    assert terms(query) == ()
    assert found(query) == []


def test_a_language_without_a_dictionary_is_searched_word_by_word():
    index = build(["Waxaan tagay suuqa."], "so")

    assert list(find(index, terms("TAGAY")).texts) == [0]

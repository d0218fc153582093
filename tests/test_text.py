"""Words of spoken Swedish and English."""

from __future__ import annotations

import pytest

from tema.text import content_words, lemma, stop_words, tokens


def lemmas(text: str, language: str = "sv") -> list[str]:
    return [word.lemma for word in content_words(text, language)]


def test_words_keep_their_swedish_letters_hyphens_and_colons() -> None:
    assert tokens("Åsa på Öckerö: en idé om covid-19, EU:s 70-tal – och 112!", "sv") == (
        "Åsa",
        "på",
        "Öckerö",
        "en",
        "idé",
        "om",
        "covid-19",
        "EU:s",
        "70-tal",
        "och",
    )


def test_the_transcribers_remarks_are_not_words_that_someone_said() -> None:
    assert tokens("Ja (skratt) eller [ohörbart] nej", "sv") == ("Ja", "eller", "nej")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Handläggningstiderna", "handläggningstid"),
        ("myndighetens", "myndighet"),
        ("samhällsinstitutionerna", "samhällsinstitution"),
        ("förtroendet", "förtroende"),
        ("beslutet", "beslut"),
        ("besluten", "beslut"),
        ("bemötandet", "bemötande"),
        ("bemötande", "bemötande"),
        ("EU:s", "eu"),
    ],
)
def test_inflected_words_meet_in_one_lemma_and_compounds_stay_whole(written: str, expected: str) -> None:
    assert lemma(written, "sv") == expected


def test_a_language_without_a_dictionary_leaves_words_as_they_are() -> None:
    assert lemma("Qapla", "tlh") == "qapla"
    assert stop_words("tlh") == frozenset()
    assert lemmas("Qapla batlh", "tlh") == ["qapla", "batlh"]


def test_spoken_fillers_and_dialect_are_no_content() -> None:
    assert lemmas("Mm, asså alltså dom ba liksom typ, nån la ente sa möe sånt ju, eh, va, nä jo.") == []


def test_words_about_decisions_are_content_though_general_stop_lists_drop_them() -> None:
    assert lemmas("Det var ett långsamt beslut") == ["långsam", "beslut"]


def test_english_talk_is_freed_of_its_fillers() -> None:
    assert lemmas("Um, I mean, you know, the councils don’t, like, listen", "en") == ["council", "listen"]


def test_numbers_and_single_letters_are_no_content() -> None:
    assert lemmas("Punkt a, b och 12 av 400") == ["punkt"]


def test_a_word_knows_whether_it_opens_a_sentence() -> None:
    words = content_words("Handläggaren ringde. Kommunen – Försäkringskassan svarade", "sv")
    assert [(word.surface, word.opens) for word in words] == [
        ("Handläggaren", True),
        ("ringde", False),
        ("Kommunen", True),
        ("Försäkringskassan", True),
        ("svarade", False),
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_listed_word_can_be_found_in_a_text(language: str) -> None:
    """A stop word that the tokenizer never produces would be a dead line in the lists."""
    from tema.text import _listed

    for word in _listed(language, "spoken") | _listed(language, "content"):
        assert tokens(word, language) == (word,)

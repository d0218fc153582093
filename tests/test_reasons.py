"""What speaks for and against a suggestion, and which valence goes with it."""

import json

import numpy as np
import pytest

from tema.exporters import TABLES
from tema.messages import text_in
from tema.preferences import remember_blind
from tema.records import Evidence, Suggestion
from tema.store import corpus, machine
from tema.suggest.reasons import Known, reasons
from tema.suggest.valence import learn_valence, valence_of
from tema.ui.desk import Desk
from tema.ui.review.payload import cards_payload
from tema.views.cards import cards
from ui_study import copy_ui_study


def unit(*rows):
    made = np.array(rows, float)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def known(rows, codes=2):
    """Sentences as (vector, kind, text, what it carries, what it speaks against, segment)."""
    vectors, kinds, texts, carries, against, segments = zip(*rows, strict=True)
    mask = np.zeros((len(rows), codes), bool)
    for row, code in enumerate(against):
        if code is not None:
            mask[row, code] = True
    return Known(unit(*vectors), kinds, texts, np.array(carries, np.int8), mask, np.array(segments))


SENTENCES = [
    ((1, 0, 0), "definition", "Kunnighet: kan sin sak.", (-1, -1), None, -1),
    ((0, 1, 0), "definition", "Bemötande: hur man blir sedd.", (-1, -1), None, -1),
    ((1, 0.1, 0), "example", "Hon kunde lagen.", (1, 0), None, -1),
    ((1, 0.3, 0), "coding", "Läkaren visste.", (1, -1), None, 7),
    ((1, 0.9, 0), "passage", "Han läste på.", (1, 0), None, -1),
    ((1, 0.2, 0), "example", "Hon log och hälsade.", (0, -1), 0, -1),
    ((1, 0, 0), "passage", "Bussen var sen.", (0, 0), None, -1),
    ((1, 0.3, 0), "coding", "Läkaren visste.", (1, -1), None, 9),
]


def test_peoples_codings_go_before_sentences_about_as_near_and_the_counterexample_is_of_that_code():
    (found,) = reasons(unit((1, 0, 0)), np.array([0]), known(SENTENCES))

    assert [(each.kind, each.text) for each in found] == [
        ("coding", "Läkaren visste."),
        ("example", "Hon kunde lagen."),
        ("against", "Hon log och hälsade."),
    ]
    assert found[0].closeness == pytest.approx(1 / np.hypot(1, 0.3), abs=1e-4)


def test_a_code_without_examples_leans_on_its_definition_and_nothing_far_away_speaks_against_it():
    sentences = [*SENTENCES[:2], ((-1, 0, 0), "example", "Kön var lång.", (-1, 0), 1, -1)]
    (found,) = reasons(unit((0.2, 1, 0)), np.array([1]), known(sentences))

    assert found == (Evidence("definition", "Bemötande: hur man blir sedd.", 0.9806),)


def test_what_people_said_about_a_segment_is_no_reason_for_a_suggestion_about_itself():
    same = reasons(unit((1, 0, 0)), np.array([0]), known(SENTENCES), np.array([7]))
    other = reasons(unit((1, 0, 0)), np.array([0]), known(SENTENCES), np.array([8]))

    assert "Läkaren visste." not in {each.text for each in same[0]}
    assert "Läkaren visste." in {each.text for each in other[0]}


def test_many_suggestions_get_the_same_reasons_as_each_alone():
    made = np.random.default_rng(4)
    asked, codes = unit(*made.normal(size=(5000, 3))), made.integers(0, 2, 5000)
    together = reasons(asked, codes, known(SENTENCES))

    assert all(together[i] == reasons(asked[[i]], codes[[i]], known(SENTENCES))[0] for i in range(0, 5000, 250))


def valenced(plus, minus, both=0):
    """Sentences of one code: first axis up for strengthens, down for weakens, with noise beside."""
    made = np.random.default_rng(1)
    signs = [1] * plus + [-1] * minus + [0] * both
    vectors = unit(*(np.append(sign, made.normal(size=6) * 0.5) for sign in signs))
    return vectors, ["strengthens"] * plus + ["weakens"] * minus + ["both"] * both


def test_valence_follows_the_words_and_is_not_said_where_it_cannot_be_told():
    vectors, valences = valenced(40, 40, 6)
    model = learn_valence(vectors, np.ones((86, 1), np.int8), valences)
    asked = unit((1, 0, 0, 0, 0, 0, 0), (-1, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 1e-9))
    said = valence_of(model, asked, np.zeros(3, np.int64))

    assert [valence for valence, _ in said] == ["strengthens", "weakens", None]
    assert min(said[0][1], said[1][1]) > 0.9
    assert said[2][1] < 0.65


def test_a_code_whose_sentences_only_weaken_weakens_whatever_the_words():
    vectors, valences = valenced(40, 60)
    carries = np.zeros((100, 2), np.int8)
    carries[:80, 0] = carries[80:, 1] = 1
    model = learn_valence(vectors, carries, valences)
    said = valence_of(model, unit((1, 0, 0, 0, 0, 0, 0)).repeat(2, axis=0), np.array([0, 1]))

    assert [valence for valence, _ in said] == ["strengthens", "weakens"]
    assert said[1][1] == pytest.approx(20.5 / 21, abs=1e-4)


def test_probability_of_valence_is_calibrated_on_sentences_held_out():
    made = np.random.default_rng(2)
    truth = made.random(600) < 0.5
    vectors = unit(
        *np.column_stack([np.where(truth, 0.4, -0.4) + made.normal(size=600) * 0.5, *made.normal(size=(40, 600)) * 0.3])
    )
    valences = ["strengthens" if each else "weakens" for each in truth]
    model = learn_valence(vectors[:300], np.ones((300, 1), np.int8), valences[:300])
    said = valence_of(model, vectors[300:], np.zeros(300, np.int64))
    right = [valence == true for (valence, _), true in zip(said, valences[300:], strict=True) if valence]
    told = [probability for valence, probability in said if valence]

    assert abs(np.mean(right) - np.mean(told)) < 0.06


def test_with_too_little_to_learn_from_nothing_is_said():
    vectors, valences = valenced(2, 2)
    model = learn_valence(vectors, np.ones((4, 1), np.int8), valences)

    assert valence_of(model, vectors, np.zeros(4, np.int64)) == [(None, 0.5)] * 4


@pytest.fixture
def reasoned(tmp_path, monkeypatch):
    """A study with one suggestion that has every kind of reason, and the excerpt that it is about."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    with copy_ui_study(tmp_path / "studie") as study:
        first = next(each for each in corpus.segments(study) if each.use == "data")
        evidence = (
            Evidence("coding", first.text, 1.0),
            Evidence("coding", "Handläggaren visste mindre än jag.", 0.7),
            Evidence("against", "Hon log och hälsade.", 0.4),
        )
        one = Suggestion(first.id, "kompetens", 0.8, evidence, (0, 6), ("visste", "precis"), "strengthens", 0.95)
        whole = Suggestion(first.id, "bemotande", 0.6, (), (0, len(first.text)))
        machine.save_suggestions(study, [one, whole])
        yield study, first


def test_an_excerpts_own_words_are_no_reason_and_the_whole_of_it_is_no_stretch(reasoned):
    study, first = reasoned
    (card,) = cards(study, "Eva", [first.id])
    one, whole = card.offers

    assert [each.text for each in one.evidence] == ["Handläggaren visste mindre än jag."]
    assert [each.text for each in one.against] == ["Hon log och hälsade."]
    assert (one.carries.start, one.carries.end) == (first.place.start, first.place.start + 6)
    assert whole.carries is None


@pytest.mark.parametrize(
    ("language", "direction", "against"),
    [
        ("sv", "mycket troligen stärker", "Talar emot: liknar ”Hon log och hälsade.” (hör inte till koden)"),
        (
            "en",
            "very probably strengthens",
            "Speaks against: resembles “Hon log och hälsade.” (does not belong to the code)",
        ),
    ],
)
def test_the_page_is_sent_the_reasons_in_words_and_nothing_of_them_to_who_codes_blind(
    reasoned, language, direction, against
):
    study, first = reasoned
    at = Desk(study, "Eva", language, text_in(language))
    ((row,), _) = cards_payload(at, cards(study, "Eva", [first.id]))
    remember_blind(study.folder, "Eva", blind=True)
    unseen = json.dumps(cards_payload(at, cards(study, "Eva", [first.id])), ensure_ascii=False)

    offer = row["offers"][0]
    assert (offer["valence"], offer["direction"], offer["against"]) == ("strengthens", direction, [against])
    assert offer["carries"] == [first.place.start, first.place.start + 6]
    assert first.text[:6] in offer["stretch"]
    assert "visste, precis" in offer["words"]
    assert not any(
        told in unseen for told in ("Handläggaren visste mindre", "Hon log", "strengthens", "visste, precis")
    )


def test_the_table_of_suggestions_says_why_with_for_and_against_apart(reasoned):
    study, first = reasoned
    table = TABLES["suggestions"](study)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]

    assert (
        rows[0]
        | {
            "code": "kompetens",
            "valence": "strengthens",
            "valence_probability": 0.95,
            "carries": first.text[:6],
            "words": "visste | precis",
            "evidence": f"{first.text} | Handläggaren visste mindre än jag.",
            "evidence_against": "Hon log och hälsade.",
        }
        == rows[0]
    )
    assert [rows[1][name] for name in ("valence", "valence_probability", "evidence_against")] == ["", None, ""]

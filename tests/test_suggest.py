"""Suggestions: what is learnt from the codebook's sentences, and what is shown of it."""

import numpy as np
import pytest

from tema.records import Code, Codebook, Example, NearMiss, Passage
from tema.suggest import prior_from_sentences, training_set
from tema.suggest.propose import strongest_stretch, strongest_words, worth_showing
from tema.suggest.training import a_few


def code(name, family="f", examples=(), near_misses=()):
    return Code(
        id=name,
        name={"sv": name},
        family=family,
        parent=None,
        definition=f"om {name}",
        inclusion="",
        exclusion="",
        examples=tuple(Example(text, "strengthens") for text in examples),
        near_misses=tuple(NearMiss(text, other) for text, other in near_misses),
        neighbours=(),
        source=(),
    )


def codebook(*codes):
    return Codebook("prov", {"sv": "Prov"}, "sv", (), codes)


def around(rng, direction, n):
    """n unit vectors near one of eight directions: sentences that mean about the same."""
    vectors = np.eye(8)[[direction] * n] + 0.1 * rng.standard_normal((n, 8))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def learnt():
    """Two codes with five examples each and plain talk; 60 segments of which 3 are about each code."""
    rng = np.random.default_rng(1)
    book = codebook(code("mod", examples="abcde"), code("hopp", examples="fghij"))
    bank = [Passage(f"prat {i}", ()) for i in range(30)]
    training = training_set(book, bank)
    of = {"definition": 5, "example": None, "passage": 2}
    kinds = [
        of[k] if of[k] is not None else (0 if t in "abcde" else 1)
        for k, t in zip(training.kinds, training.texts, strict=True)
    ]
    sentences = np.vstack([around(rng, k, 1) for k in kinds])
    segments = np.vstack([around(rng, 0, 3), around(rng, 1, 3), around(rng, 2, 54)])
    ids = tuple(f"s{i}" for i in range(60))
    return ids, segments, training, sentences


def prior_of(learnt, rows=slice(None)):
    ids, segments, training, sentences = learnt
    return prior_from_sentences(
        tuple(np.array(ids)[rows]), segments[rows], np.full(len(segments[rows]), 12), training, sentences
    )[0]


def shown(prior):
    rows, columns = worth_showing(1 / (1 + np.exp(-prior.logits)))
    return [(prior.ids[row], prior.codes[column]) for row, column in zip(rows, columns, strict=True)]


def test_the_segments_that_mean_what_the_examples_mean_come_first(learnt):
    logits = prior_of(learnt).logits

    assert set(np.argsort(-logits[:, 0])[:3]) == {0, 1, 2}
    assert set(np.argsort(-logits[:, 1])[:3]) == {3, 4, 5}


def test_plain_talk_is_suggested_nothing(learnt):
    assert ("s0", "mod") in shown(prior_of(learnt))
    assert "s30" not in {segment for segment, _ in shown(prior_of(learnt))}


def test_a_study_of_four_segments_gets_its_suggestion(learnt):
    likeliest, *others = shown(prior_of(learnt, [0, 30, 31, 32]))

    assert likeliest == ("s0", "mod")
    assert {segment for segment, _ in others} <= {"s0"}


def test_two_scorings_give_the_same_bytes(learnt):
    assert prior_of(learnt).logits.tobytes() == prior_of(learnt).logits.tobytes()


def test_a_segment_shows_its_five_likeliest_codes_and_none_below_the_threshold():
    probabilities = np.array([[0.9, 0.1, 0.3, 0.4, 0.5, 0.6, 0.7], [0.1] * 7])

    rows, columns = worth_showing(probabilities)

    assert rows.tolist() == [0] * 5
    assert columns.tolist() == [0, 6, 5, 4, 3]


SAID = "Hon ringde, och sen hörde jag aldrig av henne igen, fast hon lovade."
WORDS = np.array([(0, 3), (4, 11), (12, 15), (16, 19), (20, 25), (26, 29), (30, 36), (37, 39), (40, 45), (46, 51)])


def test_the_words_that_weigh_most_are_named_without_their_punctuation():
    adds = np.array([0.1, 0.9, 0, 0, 0.2, 0, 0.5, -1, 0, 0])

    assert strongest_words(SAID, WORDS, adds) == ("ringde", "aldrig", "hörde", "Hon")


def test_the_stretch_that_carries_a_suggestion_runs_over_the_words_that_weigh():
    adds = np.array([0, 0, 0, 0, 1, 0.9, 1, 0, 0, 0])

    start, end = strongest_stretch(WORDS, adds)

    assert SAID[start:end] == "hörde jag aldrig"


def test_a_short_segment_has_no_stretch_of_its_own():
    assert strongest_stretch(WORDS[:4], np.array([0, 1, 0, 0])) is None


def test_of_a_large_bank_a_few_passages_of_everything_are_encoded():
    bank = [
        *(Passage(f"m{i}", ("mod",)) for i in range(100)),
        *(Passage(f"prat {i}", ()) for i in range(1000)),
        Passage("h", ("hopp",)),
        Passage("Nä.", ("hopp",), before="Ingen lyssnade."),
    ]

    whole, plain = a_few(bank, trained_on=False), a_few(bank, trained_on=True)

    assert sum("mod" in passage.codes for passage in whole) == 40
    assert {passage.text for passage in whole if "hopp" in passage.codes} == {"h"}
    assert {passage.codes for passage in plain} == {()}
    assert len(plain) == 300


def test_a_near_miss_speaks_against_its_code_and_for_the_other():
    training = training_set(codebook(code("mod", near_misses=[("x", "hopp")]), code("hopp")), [])

    assert training.carries[training.texts.index("x")].tolist() == [0, 1]


def test_an_example_says_nothing_about_codes_of_other_families():
    book = codebook(code("mod", "a", examples="x"), code("hopp", "a"), code("plats", "b"))

    training = training_set(book, [])

    assert training.carries[training.texts.index("x")].tolist() == [1, 0, -1]


def test_a_bank_passage_says_nothing_about_codes_the_bank_never_uses():
    book = codebook(code("mod"), code("hopp"), code("plats", "b"))
    bank = [Passage("x", ("mod",)), Passage("y", ("hopp",)), Passage("z", ())]

    training = training_set(book, bank)

    assert training.carries[training.texts.index("x")].tolist() == [1, 0, -1]
    assert training.carries[training.texts.index("z")].tolist() == [0, 0, 0]


def test_what_the_bank_writes_as_a_near_miss_speaks_against_that_code_alone():
    book = codebook(code("mod"), code("hopp"))
    training = training_set(book, [Passage("x", (), near=("mod",)), Passage("y", ("mod", "hopp"))])

    row = training.texts.index("x")
    assert training.against[row].tolist() == [True, False]
    assert training.carries[row].tolist() == [0, 0]
    assert not training.plain[row]


def test_a_codebook_of_bare_definitions_ranks_by_them():
    rng = np.random.default_rng(2)
    training = training_set(codebook(code("mod"), code("hopp"), code("plats")), [])
    definitions = np.eye(8, dtype=np.float32)[:3]
    segments = np.vstack([around(rng, d, 10) for d in (0, 1, 2)])

    prior, _ = prior_from_sentences(tuple(map(str, range(30))), segments, np.full(30, 9), training, definitions)

    assert set(np.argsort(-prior.logits[:, 1])[:10]) == set(range(10, 20))


@pytest.mark.parametrize("n", [0, 1, 2])
def test_a_handful_of_segments_is_no_fault(learnt, n):
    prior = prior_of(learnt, slice(0, n))

    assert prior.logits.shape == (n, 2)
    assert np.isfinite(prior.logits).all()
    assert {segment for segment, _ in shown(prior)} <= set(prior.ids)


def test_a_codebook_without_codes_gives_no_suggestions(learnt):
    ids, segments, *_ = learnt

    empty = training_set(codebook(), [])
    prior, _ = prior_from_sentences(ids, segments, np.full(60, 5), empty, np.zeros((0, 8), np.float32))

    assert shown(prior) == []

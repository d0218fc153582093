"""Suggestions: what is learnt from the codebook's sentences, and what is shown of it."""

import numpy as np
import pytest

from tema.records import Cluster, Code, Codebook, Example, NearMiss, Passage
from tema.suggest import score, suggest, suggest_clusters, training_set


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


def scored(learnt):
    ids, segments, training, sentences = learnt
    return score(ids, segments, np.full(len(ids), 12), training, sentences)


def test_the_segments_that_mean_what_the_examples_mean_come_first(learnt):
    probabilities = scored(learnt).probabilities

    assert set(np.argsort(-probabilities[:, 0])[:3]) == {0, 1, 2}
    assert set(np.argsort(-probabilities[:, 1])[:3]) == {3, 4, 5}


def test_a_suggestion_names_the_example_that_speaks_for_it(learnt):
    shown = suggest(scored(learnt))

    likeliest = next(s for s in shown if s.segment == "s0")
    assert likeliest.code == "mod"
    assert all(e.text in "abcde" and e.kind == "example" for e in likeliest.evidence)
    assert "s30" not in {s.segment for s in shown}


def test_a_study_of_four_segments_gets_its_suggestion(learnt):
    ids, segments, training, sentences = learnt
    few = [0, 30, 31, 32]

    scores = score(tuple(ids[i] for i in few), segments[few], np.full(4, 12), training, sentences)

    assert {(s.segment, s.code) for s in suggest(scores)} >= {("s0", "mod")}
    assert {s.segment for s in suggest(scores)} == {"s0"}


def test_two_scorings_give_the_same_bytes(learnt):
    assert scored(learnt).probabilities.tobytes() == scored(learnt).probabilities.tobytes()


def test_a_cluster_gets_the_code_its_members_carry_and_names_them(learnt):
    cluster = Cluster(0, ("s0", "s1", "s2"), (), (), ())

    (best, *_) = suggest_clusters(scored(learnt), [cluster])

    assert (best.code, set(best.segments)) == ("mod", {"s0", "s1", "s2"})


def test_a_cluster_of_plain_talk_gets_no_code(learnt):
    assert suggest_clusters(scored(learnt), [Cluster(0, ("s30", "s31", "s32"), (), (), ())]) == ()


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


def test_a_codebook_of_bare_definitions_ranks_by_them():
    rng = np.random.default_rng(2)
    training = training_set(codebook(code("mod"), code("hopp"), code("plats")), [])
    definitions = np.eye(8, dtype=np.float32)[:3]
    segments = np.vstack([around(rng, d, 10) for d in (0, 1, 2)])

    probabilities = score(tuple(map(str, range(30))), segments, np.full(30, 9), training, definitions).probabilities

    assert set(np.argsort(-probabilities[:, 1])[:10]) == set(range(10, 20))


@pytest.mark.parametrize("n", [0, 1, 2])
def test_a_handful_of_segments_is_no_fault(learnt, n):
    ids, segments, training, sentences = learnt

    scores = score(ids[:n], segments[:n], np.full(n, 5), training, sentences)

    assert scores.probabilities.shape == (n, 2)
    assert np.isfinite(scores.probabilities).all()
    assert {s.segment for s in suggest(scores)} <= set(ids[:n])


def test_a_codebook_without_codes_gives_no_suggestions(learnt):
    ids, segments, *_ = learnt

    scores = score(ids, segments, np.full(60, 5), training_set(codebook(), []), np.zeros((0, 8), np.float32))

    assert suggest(scores) == ()

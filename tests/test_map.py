"""The map, the stability of clusters, the parts of a theme and the ranking of its excerpts, on made-up vectors."""

import numpy as np
import pytest

from tema.cluster import cluster
from tema.layout import layout
from tema.ranking import ranked
from tema.stability import Stability, stability
from tema.subthemes import subthemes


def unit(rows):
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def blobs(sizes, spread=0.25, dim=48, seed=3):
    """Vectors around as many directions as there are sizes, and which direction each belongs to."""
    chance = np.random.default_rng(seed)
    middles = unit(chance.standard_normal((len(sizes), dim)))
    group = np.repeat(np.arange(len(sizes)), sizes)
    return unit(middles[group] + spread * chance.standard_normal((len(group), dim)) / np.sqrt(dim) * 4), group


@pytest.fixture(scope="module")
def three():
    return blobs([60, 50, 40])


def test_near_in_meaning_lies_near_on_the_map(three):
    from sklearn.manifold import trustworthiness

    vectors, group = three
    places = layout(vectors)
    middles = np.stack([places[group == each].mean(axis=0) for each in range(3)])
    nearest = np.linalg.norm(places[:, None] - middles[None], axis=2).argmin(axis=1)

    assert (nearest == group).mean() > 0.97
    assert trustworthiness(vectors, places, n_neighbors=10, metric="cosine") > 0.8


def test_the_same_vectors_give_the_same_map_to_the_byte_and_it_fits_its_frame(three):
    vectors, _ = three
    places = layout(vectors)

    assert places.dtype == np.float32
    assert places.tobytes() == layout(vectors.copy()).tobytes()
    assert float(np.abs(places).max()) == pytest.approx(1)


@pytest.mark.parametrize("n", [0, 1, 2, 12])
def test_a_map_of_few_segments_can_be_drawn(n):
    vectors = blobs([max(n, 1)])[0][:n]
    places = layout(vectors)

    assert places.shape == (n, 2)
    assert np.isfinite(places).all()


def test_segments_that_say_the_same_share_a_place(three):
    vectors, _ = three
    places = layout(np.concatenate([vectors, vectors[:1]]))

    assert places[-1].tolist() == places[0].tolist()


def test_drawing_tells_how_far_it_has_come(three):
    told = []
    layout(three[0], lambda done, total: told.append((done, total)))

    assert told[-1][0] == told[-1][1] == len(told)


def test_a_group_that_comes_back_stands_firmly_and_a_chance_one_wavers():
    true = np.repeat([0, 1], [70, 60])
    labels = true.copy()
    labels[::12] = 2  # a cluster of every twelfth segment, whatever it says

    found = stability(labels, lambda rows: true[rows], rounds=6)

    assert (found[0].standing, found[0].lost) == ("firm", 0)
    assert (found[2].standing, found[2].lost) == ("shaky", 6)


def test_the_stability_of_the_same_grouping_is_always_the_same():
    vectors, group = blobs([40, 30])

    def regroup(rows):
        return cluster(vectors[rows]).labels

    assert stability(group, regroup, rounds=3) == stability(group, regroup, rounds=3)


def test_four_words_follow_the_known_limits():
    words = {0.85: "firm", 0.75: "steady", 0.6: "fair", 0.59: "shaky"}

    assert {likeness: Stability(likeness, 0, 20).standing for likeness in words} == words


def test_a_theme_of_two_strands_is_parted_and_one_that_holds_together_is_not():
    vectors, group = blobs([12, 9], spread=0.15)
    found = subthemes(vectors)

    assert sorted({(int(a), int(b)) for a, b in zip(group, found, strict=True) if b >= 0}) == [(0, 0), (1, 1)]
    assert (found >= 0).mean() > 0.8
    assert subthemes(vectors[:5]).tolist() == [-1] * 5
    assert subthemes(np.repeat(vectors[:1], 12, axis=0)).tolist() == [-1] * 12


def test_a_large_theme_is_parted_as_a_study_is_grouped():
    vectors, group = blobs([70, 60], spread=0.15)
    found = subthemes(vectors)

    assert all(len(set(found[(group == each) & (found >= 0)].tolist())) >= 1 for each in (0, 1))
    assert not set(found[group == 0].tolist()) & set(found[group == 1].tolist()) - {-1}


def test_typical_lies_in_the_middle_diverse_far_apart_and_borderline_towards_the_other():
    vectors, group = blobs([20, 20], spread=0.2)
    own, other = vectors[group == 0], vectors[group == 1]
    between = unit(own[:1] + other.mean(axis=0, keepdims=True) * 1.5)
    found = ranked(np.concatenate([own, between]), unit(other.mean(axis=0, keepdims=True)))

    assert found.borderline[0] == 20
    assert found.margin[20] < 0.05
    assert found.neighbour[20] == 0
    assert sorted(found.typical.tolist()) == sorted(found.diverse.tolist()) == list(range(21))
    assert found.diverse[0] == found.typical[0]
    assert 20 in found.diverse[:3]
    assert found.typical[-1] == 20


def test_a_lone_group_has_no_border():
    found = ranked(blobs([5])[0], np.zeros((0, 48), np.float32))

    assert set(found.neighbour.tolist()) == {-1}

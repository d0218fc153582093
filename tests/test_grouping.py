"""Which segments are grouped, and what is said of the rest."""

import numpy as np

from tema.pipeline.grouping import LEAST_WORDS, group


def three_meanings(n):
    """3n unit vectors around three directions."""
    rng = np.random.default_rng(3)
    vectors = np.repeat(np.eye(16)[:3], n, axis=0) + 0.15 * rng.standard_normal((3 * n, 16))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def test_a_segment_of_a_few_words_is_shown_outside_with_the_nearest_cluster():
    vectors = three_meanings(30)
    words = np.full(90, 20)
    words[::10] = LEAST_WORDS - 1

    grouped = group(vectors, words)

    short = np.flatnonzero(words < LEAST_WORDS)
    assert (grouped.labels[short] == -1).all()
    assert (grouped.strengths[short] == 0).all()
    mates = [set(grouped.labels[i // 30 * 30 : i // 30 * 30 + 30]) - {-1} for i in short]
    assert all(nearest in own for nearest, own in zip(grouped.nearest[short], mates, strict=True))


def test_back_channels_alone_make_no_cluster():
    grouped = group(three_meanings(30), np.full(90, 3))

    assert (grouped.labels == -1).all()
    assert (grouped.nearest == -1).all()

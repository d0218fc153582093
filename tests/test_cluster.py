"""How segments are grouped."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score
from threadpoolctl import threadpool_limits

from tema.cluster import LEAST, _iterated, _leading, cluster
from tema.graph import connected, fuzzy, neighbours
from tema.records import Clustering, Vectors

DIM = 24


def unit(rows: np.ndarray) -> Vectors:
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def crowds(groups: int, each: int, spread: float = 0.12, seed: int = 0) -> Vectors:
    """``groups`` crowds of ``each`` vectors, with a large mean in common as sentence embeddings have."""
    rng = np.random.default_rng(seed)
    middles = unit(rng.normal(size=(groups, DIM)))
    return unit(np.repeat(middles, each, axis=0) + rng.normal(scale=spread, size=(groups * each, DIM)) + 1.0)


def as_bytes(found: Clustering) -> bytes:
    return b"".join(part.tobytes() for part in (found.labels, found.strengths, found.nearest, found.closeness))


def assert_sound(found: Clustering, n: int) -> None:
    for part in (found.labels, found.strengths, found.nearest, found.closeness):
        assert part.shape == (n,)
        assert np.isfinite(part).all()
    inside = found.labels >= 0
    assert ((found.strengths >= 0) & (found.strengths <= 1)).all()
    assert (found.strengths[~inside] == 0).all()
    assert (np.abs(found.closeness) <= 1.001).all()
    count = found.labels.max(initial=-1) + 1
    sizes = np.bincount(found.labels[inside], minlength=count)
    assert (np.diff(sizes) <= 0).all()
    assert (sizes > 0).all()
    assert ((found.nearest >= 0) == (count > 0)).all()
    assert (found.nearest < max(count, 1)).all()


def test_crowds_are_found_with_the_largest_first() -> None:
    vectors = crowds(5, 40)[60:]
    found = cluster(vectors)
    assert_sound(found, 140)
    assert found.labels.max() + 1 == 4
    for number, (start, end) in enumerate([(20, 60), (60, 100), (100, 140), (0, 20)]):
        assert set(found.labels[start:end]) == {number}


def test_three_clear_groups_of_a_third_each_are_not_taken_apart() -> None:
    found = cluster(crowds(3, 40, spread=0.05))
    assert found.labels.tolist() == [0] * 40 + [1] * 40 + [2] * 40


def test_whoever_lies_outside_is_told_the_nearest_cluster_and_not_put_there() -> None:
    found = cluster(crowds(12, 60, spread=0.3))
    outside = found.labels < 0
    assert 10 < outside.sum() < 360
    assert (found.nearest[outside] >= 0).all()
    assert found.closeness[outside].mean() < found.closeness[~outside].mean()
    assert (found.nearest == found.labels)[~outside].mean() > 0.9


@pytest.mark.parametrize("n", [0, 1, 2, 3, 12, LEAST - 1])
def test_too_few_segments_stay_outside(n: int) -> None:
    found = cluster(crowds(1, max(n, 1))[:n])
    assert_sound(found, n)
    assert (found.labels == -1).all()


@pytest.mark.parametrize("n", [1, 2, 29, 30, 31, 64, 500])
def test_identical_segments_do_no_harm(n: int) -> None:
    found = cluster(np.repeat(crowds(1, 1), n, axis=0))
    assert_sound(found, n)
    assert (found.labels == (0 if n >= LEAST else -1)).all()


def test_many_copies_of_one_courtesy_make_their_own_cluster_and_leave_the_others_alone() -> None:
    vectors = crowds(4, 30)
    courtesy = np.repeat(unit(np.random.default_rng(7).normal(size=(1, DIM))), 80, axis=0)
    alone, together = cluster(vectors), cluster(np.concatenate([vectors, courtesy]))
    assert set(together.labels[120:]) == {0}
    assert (together.strengths[120:] == 1).all()
    assert not (together.labels[:120] == 0).any()
    same = together.labels[:120][:, None] == together.labels[None, :120]
    assert (same == (alone.labels[:, None] == alone.labels[None])).mean() > 0.95


def test_copies_share_one_fate() -> None:
    vectors = crowds(4, 30)
    found = cluster(np.concatenate([vectors, vectors]))
    assert_sound(found, 240)
    assert np.array_equal(found.labels[:120], found.labels[120:])
    assert np.array_equal(found.strengths[:120], found.strengths[120:])


@pytest.mark.parametrize("n", [30, 40, 60, 100, 250])
def test_no_cluster_swallows_a_small_study(n: int) -> None:
    rng = np.random.default_rng(n)
    found = cluster(unit(rng.normal(size=(n, DIM)) + 1.0))
    assert_sound(found, n)
    assert np.bincount(found.labels[found.labels >= 0], minlength=1).max() <= 2 * n / 3


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**16), n=st.integers(1, 130), copies=st.integers(0, 40))
def test_shuffling_the_segments_changes_nothing_but_their_order(seed: int, n: int, copies: int) -> None:
    rng = np.random.default_rng(seed)
    vectors = unit(rng.normal(size=(n, 6)) + rng.integers(0, 3, size=(n, 1)))
    vectors = np.concatenate([vectors, vectors[rng.integers(0, n, size=copies)]])
    order = rng.permutation(len(vectors))
    found, shuffled = cluster(vectors), cluster(vectors[order])
    assert_sound(found, len(vectors))
    there = {(a, b) for a, b in zip(found.labels[order].tolist(), shuffled.labels.tolist(), strict=True)}
    assert len(there) == len({a for a, _ in there}) == len({b for _, b in there})
    assert np.array_equal(found.strengths[order], shuffled.strengths)
    assert np.array_equal(found.closeness[order], shuffled.closeness)


def test_one_thread_and_two_give_the_same_bytes() -> None:
    vectors = crowds(12, 60, spread=0.3)
    with threadpool_limits(1):
        one = as_bytes(cluster(vectors))
    with threadpool_limits(2):
        two = as_bytes(cluster(vectors))
    assert one == two


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from test_cluster import *;"
        "print(hashlib.sha256(as_bytes(cluster(crowds(9, 70, spread=0.3)))).hexdigest())"
    )
    there = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parent)],
        check=True,
        capture_output=True,
        text=True,
        env={"OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "5"},
    ).stdout
    assert there.strip() == hashlib.sha256(as_bytes(cluster(crowds(9, 70, spread=0.3)))).hexdigest()


def test_neighbours_are_exact_and_ties_go_to_the_lower_number() -> None:
    points = unit(np.random.default_rng(2).normal(size=(900, DIM)))
    points[500] = points[7]
    columns, distances = neighbours(points, 10)
    grid = np.rint(points * np.float32(4000)).astype(np.int64)
    near = grid @ grid.T
    np.fill_diagonal(near, -(10**9))
    assert np.array_equal(columns, np.argsort(-near, axis=1, kind="stable")[:, :10])
    assert columns[7, 0] == 500
    assert (np.diff(distances, axis=1) >= 0).all()


def test_islands_are_bridged() -> None:
    from scipy.sparse.csgraph import connected_components

    points = np.concatenate([crowds(5, 20, spread=0.001), crowds(3, 16, spread=0.001, seed=8)])
    points = unit(points - points.mean(axis=0))
    graph = fuzzy(*neighbours(points, 10))
    assert connected_components(graph)[0] == 8
    bridged = connected(graph, points)
    assert connected_components(bridged)[0] == 1
    assert abs(bridged - bridged.T).max() == 0
    assert_sound(cluster(points), 148)


def test_a_hundred_tight_knots_far_apart_do_not_crash() -> None:
    found = cluster(crowds(100, 20, spread=1e-4))
    assert_sound(found, 2000)
    assert found.labels.max() > 20


def test_clusters_are_found_even_when_the_eigensolver_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    from scipy.sparse import linalg

    def never(*_: object, **__: object) -> None:
        raise linalg.ArpackNoConvergence("no", np.empty(0), np.empty((0, 0)))

    vectors = crowds(20, 20, spread=0.15)
    usual = cluster(vectors)
    monkeypatch.setattr(linalg, "eigsh", never)
    found = cluster(vectors)
    assert_sound(found, 400)
    true = np.repeat(np.arange(20), 20)
    assert adjusted_rand_score(true, usual.labels) > 0.9
    assert adjusted_rand_score(true, found.labels) > 0.9


def test_the_rougher_eigensolver_agrees_with_the_exact_one() -> None:
    from scipy.sparse import csr_array

    points = unit(np.random.default_rng(4).normal(size=(80, DIM)))
    near = np.abs(points @ points.T).astype(float)
    matrix = csr_array(near / near.sum(axis=1).max())
    exact = _leading(matrix, 5)[0]
    rough = np.sort(_iterated(matrix, np.random.default_rng(0).standard_normal((80, 5)))[0])[::-1]
    assert np.allclose(exact[:2], rough[:2], atol=1e-4)


def test_vectors_that_are_not_numbers_are_refused() -> None:
    vectors = crowds(2, 20)
    vectors[3, 3] = np.nan
    with pytest.raises(ValueError, match="finite"):
        cluster(vectors)

"""What a run makes is kept as it was, however much of it there is."""

import numpy as np
import pytest
from sqlalchemy.exc import IntegrityError

from store_parts import NAME, TRANSCRIPT, copied, filled, segments
from tema.records import Cluster, Clustering, ClusterSuggestion, Evidence, Place, Segment, Suggestion
from tema.store import corpus, machine

IDS = tuple(segment.id for segment in segments())
EVIDENCE = (Evidence("example", 'De lyssnar – "på oss" 🙂', 0.25), Evidence("definition", "", -0.1))


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    with filled(tmp_path_factory.mktemp("template")) as made:
        yield made


@pytest.fixture
def study(template, tmp_path):
    with copied(template, tmp_path / "s") as made:
        yield made


def clustering(labels):
    strengths = np.linspace(0, 1, len(labels), dtype=np.float32)
    nearest = np.maximum(labels, 0).astype(np.int64)
    return Clustering(np.array(labels, dtype=np.int64), strengths, nearest, strengths / np.float32(3))


def same(one, other):
    return all(
        np.array_equal(getattr(one, name), getattr(other, name))
        and getattr(one, name).dtype == getattr(other, name).dtype
        for name in ("labels", "strengths", "nearest", "closeness")
    )


def test_vectors_are_found_by_model_and_text_bit_for_bit(study):
    vectors = np.random.default_rng(1).normal(size=(2, 5)).astype(np.float32)
    machine.save_vectors(study, "one", ["å", "b"], vectors)
    machine.save_vectors(study, "other", ["å"], vectors[1:])
    found = machine.vectors(study, "one", ["b", "å", "missing", "b"])
    assert found.keys() == {"b", "å"}
    assert np.array_equal(found["å"], vectors[0])
    assert np.array_equal(machine.vectors(study, "other", ["å"])["å"], vectors[1])


def test_a_vector_saved_again_takes_the_place_of_the_first(study):
    machine.save_vectors(study, "m", ["a", "a"], np.eye(2, dtype=np.float64))
    assert machine.vectors(study, "m", ["a"])["a"].tolist() == [0.0, 1.0]
    machine.save_vectors(study, "m", [], np.empty((0, 2), dtype=np.float32))
    with pytest.raises(ValueError, match="zip"):
        machine.save_vectors(study, "m", ["a", "b"], np.ones((1, 2), dtype=np.float32))


def test_a_grouping_comes_back_whole_and_the_next_takes_its_place(study):
    clusters = (
        Cluster(0, (IDS[2], IDS[0]), ("bemöta", "lyssna"), (IDS[0],), (IDS[2],)),
        Cluster(1, (), (), (), ()),
    )
    made = clustering([0, -1, 0])
    machine.save_clusters(study, (IDS[2], IDS[1], IDS[0]), made, clusters)
    assert machine.clusters(study) == clusters
    ids, found = machine.clustering(study)
    assert ids == (IDS[2], IDS[1], IDS[0])
    assert same(found, made)
    machine.save_cluster_suggestions(study, [ClusterSuggestion(1, "a", 0.5, (), ())])
    machine.save_clusters(study, IDS[:1], clustering([0]), clusters[:1])
    assert machine.clusters(study) == clusters[:1]
    assert machine.clustering(study)[0] == IDS[:1]
    assert machine.cluster_suggestions(study) == ()


def test_before_the_first_run_everything_is_empty(study):
    assert machine.clusters(study) == machine.suggestions(study) == machine.cluster_suggestions(study) == ()
    ids, found = machine.clustering(study)
    assert ids == ()
    assert same(found, clustering([]))
    ids, codes, probabilities = machine.scores(study)
    assert (ids, codes, probabilities.shape) == ((), (), (0, 0))
    assert machine.fingerprint(study, "split") is None


def test_scores_come_back_in_their_order_bit_for_bit(study):
    probabilities = np.random.default_rng(2).random((3, 4), dtype=np.float32)
    codes = ["d", "a", "c", "b"]
    machine.save_scores(study, IDS[::-1], codes, np.asfortranarray(probabilities))
    ids, found_codes, found = machine.scores(study)
    assert (ids, found_codes) == (IDS[::-1], tuple(codes))
    assert np.array_equal(found, probabilities)
    found[0, 0] = 2.0
    with pytest.raises(ValueError, match="shape"):
        machine.save_scores(study, IDS, codes, probabilities.T)


def test_suggestions_keep_their_order_and_evidence_and_can_be_asked_for_by_segment(study):
    made = (
        Suggestion(IDS[2], "b", 0.1 + 0.2, EVIDENCE),
        Suggestion(IDS[0], "b", 1.0),
        Suggestion(IDS[2], "a", 0.0, EVIDENCE[:1]),
    )
    machine.save_suggestions(study, made)
    assert machine.suggestions(study) == made
    assert machine.suggestions(study, [IDS[2], IDS[1]]) == (made[0], made[2])
    assert machine.suggestions(study, []) == ()
    machine.save_suggestions(study, iter(made[:1]))
    assert machine.suggestions(study) == made[:1]


def test_numbers_of_numpy_are_kept_as_plain_ones(study):
    machine.save_suggestions(
        study, [Suggestion(IDS[0], "a", np.float32(0.25), (Evidence("passage", "x", np.float32(0.5)),))]
    )
    assert machine.suggestions(study) == (Suggestion(IDS[0], "a", 0.25, (Evidence("passage", "x", 0.5),)),)


def test_suggestions_for_clusters_keep_their_order_evidence_and_segments(study):
    machine.save_clusters(study, IDS, clustering([0, 0, 1]), [Cluster(n, (), (), (), ()) for n in (0, 1)])
    made = (
        ClusterSuggestion(1, "b", 0.75, EVIDENCE, IDS[::-1]),
        ClusterSuggestion(0, "a", 0.5, (), ()),
    )
    machine.save_cluster_suggestions(study, made)
    assert machine.cluster_suggestions(study) == made


def test_results_for_segments_that_do_not_exist_are_refused_whole(study):
    machine.save_suggestions(study, [Suggestion(IDS[0], "a", 0.5)])
    with pytest.raises(IntegrityError):
        machine.save_suggestions(study, [Suggestion(IDS[1], "a", 0.5), Suggestion("nowhere:0-1", "a", 0.5)])
    assert machine.suggestions(study) == (Suggestion(IDS[0], "a", 0.5),)


def test_the_fingerprint_of_a_stage_is_the_last_one_set(study):
    machine.set_fingerprint(study, "split", "one")
    machine.set_fingerprint(study, "split", "two")
    machine.set_fingerprint(study, "group", "three")
    assert (machine.fingerprint(study, "split"), machine.fingerprint(study, "group")) == ("two", "three")


def test_more_ids_than_sqlite_binds_in_one_statement_are_no_obstacle(study):
    number = 40_000
    made = [Segment(Place(NAME, n, n + 1), 1, "Bo", "x", "data") for n in range(number)]
    corpus.save_transcripts(study, [TRANSCRIPT])
    corpus.save_segments(study, NAME, made)
    texts = [str(n) for n in range(number)]
    machine.save_vectors(study, "m", texts, np.arange(number, dtype=np.float32)[:, None])
    found = machine.vectors(study, "m", texts)
    assert [found[text][0] for text in texts[::9999]] == [0, 9999, 19998, 29997, 39996]
    machine.save_suggestions(study, [Suggestion(made[5].id, "a", 0.5)])
    assert len(machine.suggestions(study, [segment.id for segment in made])) == 1

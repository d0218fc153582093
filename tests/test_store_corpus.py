"""Transcripts and segments: what is kept, and what goes when a file changes."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store_parts import ASA, BO, LEADER, NAME, TEXT, TRANSCRIPT, act, copied, filled, member, segments, theme
from tema.records import Cluster, Clustering, ClusterSuggestion, Speaker, Suggestion, Transcript, Turn
from tema.store import corpus, counts, derived, ledger, machine

OTHER = replace(TRANSCRIPT, name="annat.txt", sha256="bb")


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    with filled(tmp_path_factory.mktemp("template")) as made:
        yield made


@pytest.fixture
def study(template, tmp_path):
    with copied(template, tmp_path / "s") as made:
        yield made


def run(study):
    """Leave the traces of a run on every segment."""
    ids = [segment.id for segment in corpus.segments(study)]
    ones = np.ones(len(ids), dtype=np.float32)
    zeros = np.zeros(len(ids), dtype=np.int64)
    cluster = Cluster(0, tuple(ids), ("ord",), tuple(ids), tuple(ids))
    machine.save_clusters(study, ids, Clustering(zeros, ones, zeros, ones), [cluster])
    machine.save_scores(study, ids, ["lyssna"], ones[:, None])
    machine.save_suggestions(study, [Suggestion(id_, "lyssna", 0.5) for id_ in ids])
    machine.save_cluster_suggestions(study, [ClusterSuggestion(0, "lyssna", 0.5, (), tuple(ids))])


def traces(study):
    """The ids that each result of a run still speaks of."""
    (cluster,) = machine.clusters(study)
    (suggestion,) = machine.cluster_suggestions(study)
    return {
        frozenset(found)
        for found in (
            cluster.members,
            cluster.typical,
            cluster.diverse,
            machine.clustering(study)[0],
            machine.scores(study)[0],
            suggestion.segments,
            [each.segment for each in machine.suggestions(study)],
        )
    }


def test_transcripts_come_back_as_they_were_sorted_by_name(study):
    empty = Transcript("a.txt", "", (), (), (), "cc")
    corpus.save_transcripts(study, [TRANSCRIPT, OTHER, empty])
    assert corpus.transcripts(study) == (empty, OTHER, TRANSCRIPT)
    assert corpus.transcript(study, NAME) == TRANSCRIPT
    with pytest.raises(KeyError):
        corpus.transcript(study, "borta.txt")


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
whole = st.integers(0, 2**40)


@given(
    transcript=st.builds(
        Transcript,
        name=words,
        text=words,
        turns=st.lists(st.builds(Turn, whole, words, whole, whole, st.none() | st.floats(0, 9e5))).map(tuple),
        speakers=st.lists(
            st.builds(Speaker, words, st.sampled_from(["leader", "participant"]), whole, whole, st.floats(0, 1))
        ).map(tuple),
        attributes=st.lists(st.tuples(words, words)).map(tuple),
        sha256=words,
    )
)
@settings(max_examples=40, deadline=None, derandomize=True)
def test_any_transcript_comes_back_character_for_character(template, transcript):
    corpus.save_transcripts(template, [transcript])
    try:
        assert corpus.transcripts(template) == (transcript,)
    finally:
        corpus.save_transcripts(template, [TRANSCRIPT])
        corpus.save_segments(template, NAME, segments())


def test_the_corpus_becomes_exactly_the_given_transcripts(study):
    corpus.save_transcripts(study, [OTHER])
    assert corpus.transcripts(study) == (OTHER,)
    assert corpus.segments(study) == ()


def test_a_changed_transcript_loses_its_segments_and_results_and_the_others_keep_theirs(study):
    corpus.save_transcripts(study, [TRANSCRIPT, OTHER])
    others = [replace(s, place=replace(s.place, transcript=OTHER.name)) for s in segments()]
    corpus.save_segments(study, OTHER.name, others)
    run(study)
    both = frozenset(segment.id for segment in (*segments(), *others))
    assert traces(study) == {both}
    corpus.save_transcripts(study, [replace(TRANSCRIPT, sha256="changed"), OTHER])
    assert corpus.segments(study) == tuple(others)
    assert traces(study) == {frozenset(segment.id for segment in others)}


@pytest.mark.parametrize("change", [{"text": TEXT + "!"}, {"turns": TRANSCRIPT.turns[:2]}, {"sha256": "x"}])
def test_another_text_other_turns_or_other_bytes_make_a_changed_transcript(study, change):
    corpus.save_transcripts(study, [replace(TRANSCRIPT, **change)])
    assert corpus.segments(study) == ()
    assert corpus.transcripts(study) == (replace(TRANSCRIPT, **change),)


def test_new_attributes_and_speakers_are_taken_in_without_loss_of_segments(study):
    speakers = (replace(TRANSCRIPT.speakers[0], role="participant"), *TRANSCRIPT.speakers[1:])
    new = replace(TRANSCRIPT, attributes=(("Kommun", "Laholm"),), speakers=speakers)
    corpus.save_transcripts(study, [new])
    assert corpus.transcripts(study) == (new,)
    assert corpus.segments(study) == tuple(segments())


def test_a_segment_whose_borders_stay_keeps_its_results_and_the_others_lose_theirs(study):
    run(study)
    first, _, last = segments()
    moved = replace(last, place=replace(last.place, end=last.place.end - 1), text=last.text[:-1])
    corpus.save_segments(study, NAME, [replace(first, use="short"), moved])
    assert corpus.segments(study, NAME) == (replace(first, use="short"), moved)
    assert traces(study) == {frozenset({first.id})}


def test_segments_come_in_the_order_of_the_text_however_they_were_saved(study):
    corpus.save_segments(study, NAME, segments()[::-1])
    assert corpus.segments(study) == tuple(segments())
    corpus.save_segments(study, NAME, [])
    assert corpus.segments(study) == ()


def test_decisions_whose_quote_no_longer_stands_are_named_before_an_edited_file_is_taken_in(study):
    stored = ledger.append(
        study,
        [
            act("code", LEADER, "a"),
            act("code", BO, "a"),
            act("reject", ASA, "b"),
            theme("t", LEADER, BO),
            act("skip", LEADER),
        ],
    )
    edited = replace(TRANSCRIPT, text=TEXT.replace("lyssnar på", "bryr sig om"), sha256="x")
    assert corpus.stale_quotes(study) == ()
    assert corpus.stale_quotes(study, [edited]) == (stored[1], stored[2], stored[3])
    assert corpus.stale_quotes(study, []) == stored
    corpus.save_transcripts(study, [edited])
    assert corpus.stale_quotes(study) == (stored[1], stored[2], stored[3])
    assert len(derived.codings(study)) == 2
    assert derived.themes(study)[0].members[1][1] == member(BO)["quote"]


def test_what_was_undone_does_not_keep_an_edited_file_out(study):
    ledger.append(study, [act("code", ASA, "a", id="d"), act("undo", undoes="d")])
    assert corpus.stale_quotes(study, []) == ()


def test_the_sizes_are_counted(study):
    run(study)
    ledger.append(study, [act("code", ASA, "a"), act("skip", BO)])
    found = counts(study)
    assert (found.transcripts, found.turns, found.segments, found.clusters) == (1, 3, 3, 1)
    assert (found.codes, found.suggestions, found.decisions, found.codings) == (0, 3, 2, 1)

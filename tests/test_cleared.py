"""The gate is kept while nothing changes, and never a moment longer."""

from dataclasses import replace
from itertools import product

import pytest

from tema import review
from tema.consent import Consent
from tema.records import Place
from tema.store import corpus, derived
from tema.views.cleared import cleared
from ui_study import copy_ui_study


@pytest.fixture
def study(tmp_path):
    study = copy_ui_study(tmp_path / "studie")
    yield study
    study.close()


def test_what_is_taken_back_is_gone_the_next_time_anybody_asks(study):
    first = next(each for each in corpus.segments(study) if each.use == "data")
    review.code(study, "Maja", (first.place, first.text), "bemotande", None)
    before = cleared(study)
    assert cleared(study) is before

    review.restrict(study, "Maja", (first.place, first.text), "withdrawn")

    assert first.place in {each.place for each in before.codings}
    assert first.place not in {each.place for each in cleared(study).codings}


def test_what_a_file_says_anew_of_a_dialogue_is_seen_at_once(study):
    cleared(study)
    read = [replace(each, attributes=(("plats", "Norr"),)) for each in corpus.as_imported(study)]

    corpus.save_transcripts(study, read)

    assert {each.attributes for each in cleared(study).transcripts.values()} == {(("plats", "Norr"),)}


def test_where_nothing_is_restricted_codings_go_out_as_they_are(study):
    assert cleared(study).codings == derived.codings(study)


@pytest.mark.parametrize("stretches", [(), ((3, 5),), ((0, 2), (4, 6), (9, 12))])
def test_a_place_is_withdrawn_exactly_where_it_shares_a_sign_with_what_is(stretches):
    consent = Consent(frozenset(), {"a.txt": stretches}, {})
    taken = {sign for start, end in stretches for sign in range(start, end)}
    for start, length in product(range(13), range(1, 6)):
        shares = bool(taken & set(range(start, start + length)))
        assert consent.is_withdrawn(Place("a.txt", start, start + length)) is shares

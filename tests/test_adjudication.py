"""Where coders differ: only where both have judged, whatever the borders of their codings; and how far they agree."""

from dataclasses import replace

import pytest

from tema import review
from tema.exporters import TABLES
from tema.review.acting import on_code
from tema.review.audit import nothing_here
from tema.store import corpus
from tema.views.adjudication import Wanted, disputes, memos_at, settled
from tema.views.coders import alphas, pair_agreement, pairs
from ui_study import copy_ui_study


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "studie") as made:
        yield made


def excerpts(study):
    return [(segment.place, segment.text) for segment in corpus.segments(study) if segment.use == "data"]


def differ(study):
    return [(each.place, each.code, each.yes, each.no) for each in disputes(study)]


def test_coders_differ_only_where_both_have_judged(study):
    one, two, three, four = excerpts(study)[:4]
    review.accept(study, "Eva", one, "kompetens")  # nobody else was here
    review.skip(study, "Mats", one)
    review.accept(study, "Eva", two, "kompetens")
    review.reject(study, "Mats", two, "kompetens")
    review.accept(study, "Eva", three, "kompetens")
    review.code(study, "Mats", three, "bemotande")
    review.code(study, "Eva", four, "bemotande")
    nothing_here(study, "Mats", four, {})

    assert differ(study) == [
        (two[0], "kompetens", ("Eva",), ("Mats",)),
        (three[0], "kompetens", ("Eva",), ("Mats",)),
        (three[0], "bemotande", ("Mats",), ("Eva",)),
        (four[0], "bemotande", ("Eva",), ("Mats",)),
    ]
    hows = [each.said[each.said[0].coder != each.no[0]].how(each.code) for each in disputes(study)]
    assert hows == ["refused", "otherwise", "otherwise", "nothing"]


def test_codings_with_other_borders_are_about_the_same_excerpt(study):
    place, text = excerpts(study)[0]
    part = replace(place, start=place.start + 3), text[3:]
    review.accept(study, "Eva", (place, text), "kompetens")
    review.code(study, "Mats", part, "kompetens")
    assert differ(study) == []

    review.code(study, "Mats", part, "bemotande")
    assert differ(study) == [(place, "bemotande", ("Mats",), ("Eva",))]


def test_a_few_common_characters_are_not_the_same_excerpt(study):
    (place, text), other = excerpts(study)[:2]
    whole = corpus.transcript(study, place.transcript).text
    edge = replace(place, start=place.end - 5, end=place.end + 30)
    review.accept(study, "Eva", (place, text), "kompetens")
    review.code(study, "Mats", (edge, whole[edge.start : edge.end]), "bemotande")

    assert differ(study) == []
    assert other[0].start > place.end


def test_what_is_settled_leaves_the_list_and_comes_back_when_undone(study):
    at = excerpts(study)[0]
    review.accept(study, "Eva", at, "kompetens", "weakens")
    review.reject(study, "Mats", at, "kompetens")
    review.memo(study, "Mats", at, "Det här är kön, inte kunskapen.")
    (verdict,) = review.adjudicate(study, "Eva", at, "kompetens", applies=False, reason="Se uteslutning.")

    assert disputes(study) == ()
    (done,) = settled(study)
    assert (done.verdict.id, done.verdict.applies, done.yes) == (verdict.id, False, ("Eva",))
    assert [memo.text for memo in memos_at(study, at[0])] == ["Det här är kön, inte kunskapen."]

    review.uncode(study, "Eva", at, "kompetens")  # she follows the verdict: nobody differs, and it is still told of
    assert [each.verdict.id for each in settled(study)] == [verdict.id]
    review.undo(study, "Eva")
    review.undo_act(study, "Mats", verdict.id)
    assert (len(disputes(study)), settled(study)) == (1, ())


def test_the_list_can_be_narrowed(study):
    one, *_, last = excerpts(study)
    for at in (one, last):
        review.accept(study, "Eva", at, "kompetens")
        review.reject(study, "Mats", at, "kompetens")
    review.code(study, "Nils", one, "bemotande")
    found = disputes(study)

    def kept(**wanted):
        return [each.place for each in found if Wanted(**wanted).takes(each)]

    assert kept(dialogue=last[0].transcript) == [last[0]]
    assert kept(code="bemotande") == [one[0]]
    assert kept(pair=("Mats", "Nils")) == [one[0]]
    assert kept(pair=("Eva", "Mats"), code="kompetens") == [one[0], last[0]]


def test_agreement_is_counted_where_both_have_judged(study):
    places = excerpts(study)
    for number, at in enumerate(places[:20]):
        review.accept(study, "Eva", at, "kompetens" if number < 8 else "bemotande")
        review.accept(study, "Mats", at, "kompetens" if number < 6 else "bemotande")
    review.accept(study, "Eva", places[30], "kompetens")
    review.reject(study, "Nils", places[0], "kompetens")

    found = pair_agreement(study, "Eva", "Mats")
    competence = next(row for row in found.codes if row.code == "kompetens")

    assert (found.n, found.unseen) == (20, 0)
    assert found.same.value == pytest.approx(18 / 20)
    assert (competence.counts.both, competence.counts.first, competence.counts.second) == (6, 2, 0)
    assert competence.counts.agreed == pytest.approx(0.9)
    assert competence.kappa.value == pytest.approx(0.782609, abs=1e-6)
    assert pairs(study)[0] == ("Eva", "Mats", 20)
    assert {row.code: (row.n, row.given) for row in alphas(study)} == {"bemotande": (20, 14), "kompetens": (20, 8)}


def test_agreement_without_the_machine_counts_only_what_both_judged_unseen(study):
    one, two = excerpts(study)[:2]
    for coder in ("Eva", "Mats"):
        review.append_act(study, [on_code(coder, "code", one, "kompetens", hidden=True, blind=True)])
        review.accept(study, coder, two, "kompetens")

    assert pair_agreement(study, "Eva", "Mats").unseen == 1
    assert pair_agreement(study, "Eva", "Mats", unseen_only=True).n == 1


def test_what_was_settled_comes_out_with_the_codings_and_alone(study):
    one, two = excerpts(study)[:2]
    for at in (one, two):
        review.accept(study, "Eva", at, "kompetens")
        review.reject(study, "Mats", at, "kompetens")
    review.adjudicate(study, "Nils", one, "kompetens", applies=False, reason="Handlar om kön.")

    codings = TABLES["codings"](study)
    column = codings.columns.index("adjudicated")
    assert [row[column] for row in codings.rows] == ["does not apply", ""]

    verdicts = TABLES["verdicts"](study)
    rows = [dict(zip(verdicts.columns, row, strict=True)) for row in verdicts.rows]
    assert [(row["given_by"], row["not_given_by"], row["verdict"]) for row in rows] == [
        ("Eva", "Mats", "does not apply"),
        ("Eva", "Mats", ""),
    ]
    assert (rows[0]["reason"], rows[0]["settled_by"], rows[0]["quote"]) == ("Handlar om kön.", "Nils", one[1])

    agreement = TABLES["agreement"](study)
    rows = [dict(zip(agreement.columns, row, strict=True)) for row in agreement.rows]
    assert [(row["first"], row["code"], row["n"], row["only_first"], row["measure"]) for row in rows] == [
        ("Eva", "kompetens", 2, 2, "kappa"),
        ("*", "kompetens", 2, None, "alpha"),
    ]

"""Suggestions learn from what people decide: from everything that stands, as far as it still holds."""

import time
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
import streamlit as st

from store_parts import ASA, BO, NAME, SECOND_CODE, act, codebook, copied, filled
from tema.messages import text_in
from tema.pipeline.jobs import run_job
from tema.pipeline.learning import due, learnt, lessons, mark, relearn, taught_from
from tema.records import Place
from tema.store import ledger, machine
from tema.store.reads.teaching import teachings
from tema.suggest.curve import Lessons, learning_curve
from tema.suggest.learn import Taught, learn, learn_apart
from tema.suggest.prior import Prior
from tema.ui import jobs, learning
from tema.ui.desk import Desk

NOBODY = Taught(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, bool), np.zeros(0))


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    with filled(tmp_path_factory.mktemp("template")) as made:
        ledger.append(made, [codebook(more=SECOND_CODE)])
        yield made


@pytest.fixture
def study(template, tmp_path):
    with copied(template, tmp_path / "s") as made:
        yield made


def spoken(study):
    return [(each.segment, each.code, each.applies, each.kind) for each in teachings(study) if each.code]


def unspoken(study):
    return [(each.segment, each.kind, each.coder, each.besides) for each in teachings(study) if not each.code]


# What decisions teach.


def test_accepting_coding_and_refusing_teach_and_what_is_taken_back_does_not(study):
    taken_back = act("accept", BO, "lyssna")
    ledger.append(
        study,
        [
            act("accept", ASA, "lyssna"),
            act("reject", ASA, "svara"),
            act("code", BO, "svara", coder="Bo"),
            taken_back,
            act("undo", undoes=taken_back.id),
        ],
    )

    assert spoken(study) == [
        (ASA.id, "lyssna", True, "accepted"),
        (ASA.id, "svara", False, "rejected"),
        (BO.id, "svara", True, "coded"),
    ]


def test_a_coding_that_was_taken_away_speaks_against_its_code(study):
    ledger.append(study, [act("accept", ASA, "lyssna"), act("uncode", ASA, "lyssna")])

    assert spoken(study) == [(ASA.id, "lyssna", False, "corrected")]


def test_a_coding_with_borders_of_its_own_counts_for_the_excerpt_it_lies_in(study):
    inside = Place(NAME, ASA.start + 3, ASA.end - 1)
    across = Place(NAME, ASA.start, BO.end)
    # Moving the borders takes the old coding away; the excerpt carries the code all the same.
    ledger.append(study, [act("code", ASA, "lyssna"), act("uncode", ASA, "lyssna"), act("code", inside, "lyssna")])
    ledger.append(study, [act("code", across, "svara")])

    assert spoken(study) == [
        (ASA.id, "lyssna", True, "coded"),
        (ASA.id, "svara", True, "coded"),
        (BO.id, "svara", True, "coded"),
    ]


def test_good_examples_say_more_and_what_was_answered_in_bulk_less(study):
    ledger.append(
        study,
        [
            act("code", ASA, "lyssna"),
            act("flag", ASA, flag="exemplar", on=True),
            act("accept", BO, "svara", bulk={"of": 20, "sample": 5}),
            act("reject", BO, "lyssna"),
        ],
    )
    taught = taught_from(study, prior_of((ASA.id, BO.id), ("lyssna", "svara")))
    weights = {(int(r), int(c)): w for r, c, w in zip(taught.rows, taught.codes, taught.weights, strict=True)}

    assert [kind for *_, kind in spoken(study)] == ["exemplar", "accepted", "rejected"]
    assert weights[0, 0] > weights[1, 0] > weights[1, 1]


def test_what_coders_agreed_on_stands_instead_of_what_each_said(study):
    ledger.append(study, [act("code", ASA, "lyssna"), act("reject", ASA, "lyssna", coder="Bo")])
    ledger.append(study, [act("adjudicate", ASA, "lyssna", applies=False, reason="Bara artighet.", coder="Eva")])

    assert spoken(study) == [(ASA.id, "lyssna", False, "verdict")]


def test_a_decision_counts_while_the_rule_it_was_made_under_holds(study):
    ledger.append(study, [act("accept", ASA, "lyssna"), act("accept", BO, "svara")])
    before, before_that = spoken(study), unspoken(study)
    example = '      - {text: "Han lyssnade länge.", valence: strengthens}\n'
    ledger.append(study, [codebook(more=example + SECOND_CODE)])
    same_rule, same_silence = spoken(study), unspoken(study)
    changed = codebook("De lyssnar och gör något åt det.", more=SECOND_CODE)
    ledger.append(study, [changed])
    other_rule, silence = spoken(study), unspoken(study)
    ledger.append(study, [act("undo", undoes=changed.id)])

    assert (same_rule, same_silence) == (before, before_that)
    assert other_rule == [(BO.id, "svara", True, "accepted")]
    assert all("lyssna" in besides for *_, besides in silence)
    assert spoken(study) == before


def test_what_was_answered_goes_on_teaching_when_a_code_is_only_put_in_other_words(study):
    ledger.append(study, [act("accept", ASA, "lyssna"), act("accept", BO, "svara")])
    before = spoken(study)
    ledger.append(study, [codebook("De hör på en.", same=["lyssna"], more=SECOND_CODE)])
    ledger.append(study, [codebook("De hör verkligen på en.", same=["lyssna"], more=SECOND_CODE)])
    same = spoken(study)
    ledger.append(study, [codebook("De svarar på brev.", more=SECOND_CODE)])
    other = spoken(study)
    ledger.append(study, [codebook("De hör på en.", more=SECOND_CODE)])

    assert same == before
    assert other == [(BO.id, "svara", True, "accepted")]
    assert spoken(study) == before


def test_an_excerpt_that_was_judged_whole_speaks_weakly_against_what_it_was_not_given(study):
    ledger.append(
        study,
        [
            act("skip", ASA, nothing=True),
            act("reject", ASA, "svara", hidden=True, audit=True, coder="Bo"),
            act("accept", BO, "lyssna"),
            act("skip", BO, coder="Eva"),
        ],
    )
    prior = prior_of((ASA.id, BO.id), ("lyssna", "svara", "lita"))
    prior.logits[1, 2] = 2.0  # suggested for Bo's words, and nobody has answered that
    found = lessons(study, prior)
    weak = found.taught.only(~found.answered)

    assert unspoken(study) == [
        (ASA.id, "silent", "Åsa", frozenset()),
        (ASA.id, "silent", "Bo", frozenset({"svara"})),
        (BO.id, "passed", "Åsa", frozenset({"lyssna"})),
    ]
    assert sorted(zip(weak.rows.tolist(), weak.codes.tolist(), strict=True)) == [
        (0, 0),
        (0, 0),
        (0, 1),
        (0, 2),
        (0, 2),
        (1, 1),
    ]
    assert not weak.applies.any()


# How the machine moves.


def prior_of(ids, codes, seed=0):
    rng = np.random.default_rng(seed)
    features = rng.normal(size=(len(ids), 24))
    features /= np.linalg.norm(features, axis=1, keepdims=True)
    return Prior(tuple(ids), tuple(codes), np.full((len(ids), len(codes)), -2.0), features)


def world(n=600, k=5):
    """Segments whose prior says little, and the truth about them, which hangs on the features."""
    prior = prior_of([str(i) for i in range(n)], [f"c{j}" for j in range(k)])
    rng = np.random.default_rng(1)
    odds = prior.features @ rng.normal(size=(24, k)) * 4
    noisy = replace(prior, logits=0.2 * odds - 2 + 1.5 * rng.normal(size=(n, k)))
    return noisy, odds - 1 > 0


def answers(truth, cells):
    rows, codes = np.array(cells, np.int64).reshape(-1, 2).T
    return Taught(rows, codes, truth[rows, codes], np.ones(len(rows)))


def auc(scores, truth):
    ranks = scores.argsort().argsort() + 1
    yes = truth.sum()
    return (ranks[truth].sum() - yes * (yes + 1) / 2) / (yes * (len(truth) - yes))


def test_without_decisions_nothing_moves():
    prior, _ = world()

    assert np.array_equal(learn(prior, NOBODY), prior.logits)


def test_the_more_is_decided_the_better_the_rest_is_ranked():
    prior, truth = world()
    rest = slice(300, 600)

    def ranked(many):
        logits = learn(prior, answers(truth, [(i, k) for i in range(many) for k in range(5)]))
        return np.mean([auc(logits[rest, k], truth[rest, k]) for k in range(5)])

    few, more, most = ranked(0), ranked(60), ranked(300)

    assert few + 0.02 < more < most


def test_a_refused_suggestion_sinks_and_what_resembles_it_with_it():
    prior, _ = world()
    twin = replace(prior, features=np.vstack([prior.features[:1], prior.features[:1], prior.features[2:]]))
    logits = learn(twin, Taught(np.array([0]), np.array([0]), np.array([False]), np.ones(1)))
    sunk = prior.logits - logits

    assert sunk[0, 0] > 0
    assert sunk[1, 0] > np.median(sunk[2:, 0])


def test_codes_that_nobody_decided_on_get_what_all_decisions_have_in_common():
    prior, _ = world()
    rows = np.arange(40)
    refused = Taught(rows, rows % 2, np.zeros(40, bool), np.ones(40))
    logits = learn(prior, refused)

    assert np.mean(prior.logits[:, 4] - logits[:, 4]) > 0.2
    assert np.mean(prior.logits[:, 0] - logits[:, 0]) > np.mean(prior.logits[:, 4] - logits[:, 4])


def test_the_same_decisions_give_the_same_logits_in_whatever_order_they_come():
    prior, truth = world()
    cells = [(i, i % 5) for i in range(100)]

    assert np.allclose(learn(prior, answers(truth, cells)), learn(prior, answers(truth, cells[::-1])), atol=1e-9)


def test_learnt_apart_nothing_of_a_dialogue_is_learnt_from_itself():
    prior, truth = world()
    dialogues = np.arange(600) % 3
    own = answers(truth, [(i, 0) for i in range(0, 90, 3)])
    apart = learn_apart(prior, own, dialogues)
    other = dialogues != 0

    assert np.array_equal(apart[~other], prior.logits[~other])
    assert np.allclose(apart[other], learn(prior, own)[other])


# The learning curve.


def decided(truth, cells):
    return Lessons(answers(truth, cells), np.arange(len(cells)), np.ones(len(cells), bool))


def test_the_curve_rises_and_measures_only_what_no_point_has_learnt_from():
    prior, truth = world()
    cells = [(i, k) for i in range(300) for k in range(5)]
    dialogues = [str(i % 20) for i in range(600)]
    points = learning_curve(prior, decided(truth, cells), dialogues)
    repeated = learning_curve(prior, decided(truth, [(i % 30, k) for i, k in cells]), dialogues)

    assert [each.decisions for each in points] == [0, 5, 20, 50, 100, 200, 400, 800]
    assert points[-1].average_precision.estimate > points[0].average_precision.high
    assert all(p.average_precision.low < p.average_precision.estimate < p.average_precision.high for p in points)
    assert {each.codes for each in points} == {5}
    assert points == learning_curve(prior, decided(truth, cells), dialogues)
    assert repeated == ()


@pytest.mark.parametrize("answer", [None, True])
def test_there_is_no_curve_from_too_few_answers_or_from_answers_all_alike(answer):
    prior, truth = world()
    many = 10 if answer is None else 200
    said = decided(truth if answer is None else np.ones_like(truth), [(i, 0) for i in range(many)])

    assert learning_curve(prior, said, [str(i % 9) for i in range(600)]) == ()


# When they learn.


def test_what_is_decided_while_they_learn_stays_due(study):
    ledger.append(study, [act("accept", ASA, "lyssna"), act("reject", BO, "lyssna")])
    first = mark(study)

    def renew(within):
        ledger.append(within, [act("accept", BO, "svara")])

    assert due(study) == 2
    assert run_job(study, "learn", (), lambda *_: None, renew) == {"done": True}
    assert (due(study), learnt(study).decisions, learnt(study).mark) == (1, 2, first)
    assert mark(study) != first
    assert relearn(study, lambda _: None)
    assert not relearn(study, lambda _: pytest.fail("there was nothing new"))
    assert relearn(study, lambda _: None, anew=True)


def test_a_fault_leaves_what_was_learnt_before(study):
    ledger.append(study, [act("accept", ASA, "lyssna")])

    def fails(_):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        relearn(study, fails)

    assert learnt(study) is None
    assert due(study) == 1


def test_the_job_goes_out_after_ten_judgements_and_again_only_after_ten_more(study, monkeypatch):
    sent = []
    at = Desk(study, "Åsa", "sv", text_in("sv"))
    monkeypatch.setattr(jobs, "send", lambda _at, job: sent.append(job))
    machine.set_fingerprint(study, "suggest", "prov")

    def judge(times):
        for number in range(times):
            ledger.append(study, [act("accept" if number % 2 else "reject", ASA, "lyssna")])
            learning.learn_when_due(at)

    judge(9)
    assert sent == []
    judge(1)
    assert sent == ["learn"]
    judge(9)
    assert sent == ["learn"]
    judge(1)
    assert sent == ["learn", "learn"]
    st.cache_resource.clear()


def test_a_job_that_cannot_start_or_fails_disturbs_nobody(study, monkeypatch):
    at = Desk(study, "Åsa", "sv", text_in("sv"))
    machine.set_fingerprint(study, "suggest", "prov")
    ledger.append(study, [act("accept" if n % 2 else "reject", ASA, "lyssna") for n in range(30)])

    def refused(*_args, **_rest):
        raise OSError

    monkeypatch.setattr(jobs.subprocess, "Popen", refused)
    learning.learn_when_due(at)
    monkeypatch.undo()
    monkeypatch.setattr(jobs, "command", lambda *_: ["false"])
    st.cache_resource.clear()
    learning.learn_when_due(at)
    one = jobs.sent(at, "learn")
    for _ in range(100):
        if jobs.back(one):
            break
        time.sleep(0.05)

    assert one.failed
    learning.learn_when_due(at)
    assert one.process is None
    st.cache_resource.clear()


def test_the_page_says_what_the_suggestions_rest_on(study, monkeypatch):
    at = Desk(study, "Åsa", "sv", text_in("sv"))
    shown = []
    monkeypatch.setattr(learning, "st", SimpleNamespace(html=shown.append))
    learning.learnt_line(at)
    ledger.append(study, [act("accept", ASA, "lyssna"), act("reject", BO, "lyssna")])
    relearn(study, lambda _: None)
    learning.learnt_line(at)

    assert len(shown) == 1
    assert "2 svar" in shown[0]
    assert "21 nov" in shown[0]


def test_lessons_keep_the_order_of_the_answers(study):
    ledger.append(study, [act("accept", ASA, "lyssna"), act("skip", BO, nothing=True, coder="Bo")])
    found = lessons(study, prior_of((ASA.id, BO.id), ("lyssna", "svara")))

    assert found.answered.tolist() == [True, False, False, False]
    assert found.number.tolist() == [0, 1, 0, 1]

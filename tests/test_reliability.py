"""How far suggestions can be believed, from what people judged without seeing them: which judgements count, and how."""

from importlib.resources import files
from types import SimpleNamespace

import numpy as np
import pytest

from store_parts import AT, SECOND_CODE, codebook, copied
from tema import preferences
from tema.calibration import Curve
from tema.errors import AcceptedErrorInvalid
from tema.messages import LANGUAGES, text_in
from tema.pipeline import change_setting
from tema.pipeline.reliability import reckon, sample_of
from tema.pipeline.settings import accepted_error
from tema.records import Decision, Place, Segment, Speaker, Transcript, Turn
from tema.review.audit import nothing_here
from tema.review.events import store
from tema.store import Study, corpus, ledger
from tema.store.reads.unseen import unseen
from tema.store.reads.waiting import Filters, waiting
from tema.ui.review.payload import cards_payload
from tema.views.cards import cards

EACH, WORDS = 60, "Bussen kom aldrig."
DIALOGUES = tuple(f"dialog-{number:02}.txt" for number in range(12))
CODES = ("a", "b")


def places(name):
    width = len(WORDS) + 1
    return [Place(name, width * n, width * n + len(WORDS)) for n in range(EACH)]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    study = Study.create(tmp_path_factory.mktemp("made") / "studie")
    text = "\n".join([WORDS] * EACH) + "\n"
    turns = tuple(Turn(n, "Bo", place.start, place.end) for n, place in enumerate(places("x"), start=1))
    speakers = (Speaker("Bo", "participant", EACH, 3 * EACH, 0.0),)
    corpus.save_transcripts(study, [Transcript(name, text, turns, speakers, (), name) for name in DIALOGUES])
    for name in DIALOGUES:
        at = enumerate(places(name), start=1)
        corpus.save_segments(study, name, [Segment(place, n, "Bo", WORDS, "data") for n, place in at])
    with study:
        yield study


@pytest.fixture
def study(made, tmp_path):
    with copied(made, tmp_path / "studie") as copy:
        yield copy


EVERY = [place for name in DIALOGUES for place in places(name)]
IDS = [place.id for place in EVERY]
number = iter(range(10**9))


def act(kind, place, code=None, coder="Åsa", **values):
    return Decision(f"d{next(number)}", AT, coder, kind, place, WORDS[: place.end - place.start], code, values=values)


def judged(place, *codes, coder="Åsa", how="audit", **values):
    """What the review page stores of an excerpt judged unseen."""
    kept = {"hidden": True, how: True, "inclusion": 0.1 if how == "audit" else 1, **values}
    if codes:
        return [act("code", place, code, coder, **kept) for code in codes]
    return [act("skip", place, None, coder, nothing=True, **kept)]


def by_segment(study):
    return {(one.coder, one.segment): one for one in unseen(study)}


def test_what_was_not_coded_unseen_was_judged_not_to_apply(study):
    ledger.append(study, [*judged(EVERY[0], "a"), *judged(EVERY[1]), *judged(EVERY[2], "b", how="blind")])
    ledger.append(study, [act("reject", EVERY[3], "a", hidden=True, audit=True, inclusion=0.2)])
    ledger.append(study, [act("accept", EVERY[4], "a")])  # seen: says nothing here

    told = {(one.segment, one.codes, one.inclusion, one.way) for one in unseen(study)}

    nothing = frozenset()
    assert told == {
        (IDS[0], frozenset("a"), 0.1, "audit"),
        (IDS[1], nothing, 0.1, "audit"),
        (IDS[2], frozenset("b"), 1, "blind"),
        (IDS[3], nothing, 0.2, "audit"),
    }


def test_what_was_accepted_after_it_was_seen_is_no_unseen_judgement_and_undone_ones_are_none(study):
    first, later = judged(EVERY[0], "a"), judged(EVERY[1], "a")
    ledger.append(study, [*first, *later, act("accept", EVERY[0], "b"), act("code", EVERY[2], "a", hidden=True)])
    passage = Place(EVERY[3].transcript, EVERY[3].start, EVERY[3].start + 6)
    ledger.append(study, [act("code", passage, "a", hidden=True, audit=True, inclusion=0.1)])
    assert IDS[3] not in {one.segment for one in unseen(study)}  # a passage is coded, the excerpt not yet judged
    ledger.append(study, judged(EVERY[3]))
    ledger.append(study, [Decision("u", AT, "Åsa", "undo", undoes=later[0].id)])

    told = {one.segment: one for one in unseen(study)}

    assert told[IDS[0]].codes == {"a"}
    assert IDS[1] not in told
    assert told[IDS[2]].inclusion == 1  # made before chances were noted, in a study without audits now
    assert told[IDS[3]].codes == {"a"}


def test_the_excerpts_that_the_lot_served_first_count_unless_they_were_answered_in_bulk(study):
    order = waiting(study, "Åsa", "audit", Filters(), limit=8)
    place = dict(zip(IDS, EVERY, strict=True))
    ledger.append(study, [act("skip", place[name], nothing=True) for name in order[:3]])
    ledger.append(study, [act("code", place[order[3]], "a"), act("code", place[order[4]], "a", bulk=True)])
    ledger.append(study, [act("code", place[order[7]], "a")])  # what she came to another way, beyond the first gap

    told = by_segment(study)

    assert {name for _, name in told} == set(order[:4])
    assert told["Åsa", order[3]].codes == {"a"}
    assert {one.way for one in told.values()} == {"lot"}
    assert told["Åsa", order[0]].inclusion == pytest.approx(5 / len(IDS))


def test_of_coders_who_differ_more_than_half_decide_and_what_they_settled_holds(study):
    ledger.append(study, [*judged(EVERY[0], "a"), *judged(EVERY[0], coder="Bo"), *judged(EVERY[1], "a")])
    ledger.append(study, [*judged(EVERY[2], "a"), *judged(EVERY[2], coder="Bo")])
    ledger.append(study, [act("adjudicate", EVERY[2], "a", "Bo", applies=True, reason="")])

    sample = sample_of(study, IDS, CODES)

    assert sample.rows.tolist() == [0, 1, 2]
    assert sample.applies.tolist() == [[0, 0], [1, 0], [1, 0]]
    assert sample.dialogues.tolist() == [0, 0, 0]


def test_of_a_code_that_came_later_earlier_judgements_say_nothing(study):
    ledger.append(study, [codebook(), *judged(EVERY[0], "lyssna")])
    ledger.append(study, [codebook("De lyssnar noga.", SECOND_CODE), *judged(EVERY[1])])

    assert sample_of(study, IDS, ("lyssna", "svara")).applies.tolist() == [[1, -1], [0, 0]]


def test_with_nothing_judged_the_shipped_curves_hold_and_nothing_is_known(study):
    logits = np.random.default_rng(0).normal(size=(len(IDS), 2)).astype(np.float32)

    done = reckon(study, IDS, CODES, logits, (Curve(1.0, -2.0), Curve(2.0, 0.0)), suggested_from=0.5)
    found, told = done.probabilities, done.reliability

    assert found.dtype == np.float32
    assert found == pytest.approx(1 / (1 + np.exp(-(logits * [1.0, 2.0] + [-2.0, 0.0]))), abs=1e-6)
    assert [(one.code, one.standing, one.judged, one.threshold) for one in told] == [
        ("a", "unknown", 0, None),
        ("b", "unknown", 0, None),
    ]


def coded_study(study, seed=0, share=0.6):
    """Scores of which the first code's tell the truth and the second's nothing; a share is judged unseen."""
    draw = np.random.default_rng(seed)
    logits = np.stack([4 * draw.normal(size=len(IDS)), draw.normal(size=len(IDS))], axis=1)
    truth = draw.random(logits.shape) < np.stack([1 / (1 + np.exp(-3 * logits[:, 0])), np.full(len(IDS), 0.2)], axis=1)
    picked = np.flatnonzero(draw.random(len(IDS)) < share)
    said = (judged(EVERY[i], *(code for code, yes in zip(CODES, truth[i], strict=True) if yes)) for i in picked)
    ledger.append(study, [one for each in said for one in each])
    return logits, truth


def test_a_code_is_trusted_by_what_was_judged_and_by_the_error_the_study_accepts(study):
    logits, truth = coded_study(study)

    done = reckon(study, IDS, CODES, logits, suggested_from=0.5)
    found, (first, second) = done.probabilities, done.reliability

    assert (first.standing, second.standing) == ("trusted", "search")
    above = found[:, 0] >= first.threshold
    assert truth[above, 0].mean() >= 0.9
    assert truth[above, 0].sum() / truth[:, 0].sum() == pytest.approx(first.carried, abs=0.05)
    really_found = (truth[:, 0] & (found[:, 0] >= 0.5)).sum() / truth[:, 0].sum()
    assert first.recall.estimate == pytest.approx(really_found, abs=0.04)
    assert first.calibration_error < 0.05
    assert abs(found[:, 1].mean() - 0.2) < 0.05
    assert (np.argsort(found[:, 0], kind="stable") == np.argsort(logits[:, 0], kind="stable")).mean() > 0.9

    change_setting(study, "Åsa", "accepted_error", "2")
    assert reckon(study, IDS, CODES, logits, suggested_from=0.5).reliability[0].carried < first.carried
    again = [reckon(study, IDS, CODES, logits, suggested_from=0.5) for _ in range(2)]
    assert again[0].reliability == again[1].reliability
    assert (again[0].probabilities == again[1].probabilities).all()


def test_scores_that_were_learnt_from_the_judgements_are_not_measured_on_them(study):
    honest, truth = coded_study(study)
    rows = sample_of(study, IDS, CODES).rows
    learnt = honest.copy()
    learnt[rows] += np.where(truth[rows], 4.0, -4.0)

    flattered = reckon(study, IDS, CODES, learnt, suggested_from=0.5).reliability[1]
    measured = reckon(study, IDS, CODES, learnt, held_out=honest, suggested_from=0.5).reliability[1]

    assert (flattered.standing, measured.standing) == ("trusted", "search")
    # However far apart the two kinds of score lie, what was judged stands for the whole study.
    elsewhere = np.where(truth, 50.0, 40.0)
    assert reckon(study, IDS, CODES, elsewhere, held_out=honest, suggested_from=0.5).reliability[1].effective > 50


def test_the_chance_of_being_drawn_is_kept_with_what_was_judged(study):
    def event(name, place, chance):
        at = [place.transcript, place.start, place.end]
        step = {"act": "none", "place": at, "quote": WORDS, "code": None, "hidden": True, "audit": True}
        return {"id": name, "coder": "Åsa", "steps": [{**step, "inclusion": chance}]}

    assert store(study, [event("e1", EVERY[0], 0.2), event("e2", EVERY[1], 7), event("e3", EVERY[2], 0)]).refused == ()
    nothing_here(study, "Åsa", (EVERY[3], WORDS), {"a": 0.7}, inclusion=0.3)

    kept = [one.values.get("inclusion") for one in ledger.decisions(study)]
    assert kept == [0.2, None, None, 0.3]


def test_the_page_is_told_the_chance_and_keeps_it_with_hidden_excerpts(study, monkeypatch, tmp_path):
    monkeypatch.setattr(preferences, "_file", lambda: tmp_path / "minne.json")
    at = SimpleNamespace(study=study, coder="Åsa", language="sv", text=text_in("sv"))

    def told():
        return {(card["hidden"], card["inclusion"]) for card in cards_payload(at, cards(study, "Åsa", IDS[:60]))[0]}

    change_setting(study, "Åsa", "audit_share", "20")
    assert told() == {("audit", 0.2), ("", 1)}
    preferences.remember_blind(study.folder, "Åsa", blind=True)
    assert told() == {("blind", 1)}
    script = (files("tema.ui.review") / "js" / "model.js").read_text(encoding="utf-8")
    assert "inclusion: card.inclusion" in script


def test_the_accepted_error_is_a_setting_within_limits(study):
    assert accepted_error(study) == 0.1
    change_setting(study, "Åsa", "accepted_error", "25")
    assert accepted_error(study) == 0.25
    for wrong in ("0", "51", "-1", "2.5", "tio"):
        with pytest.raises(AcceptedErrorInvalid) as caught:
            change_setting(study, "Åsa", "accepted_error", wrong)
    for language in LANGUAGES:
        assert "50" in text_in(language)(caught.value.message)

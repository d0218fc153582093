"""What the review page sends is stored once, whole and in order, however often it is sent."""

import uuid

import pytest

from tema import review
from tema.review import events
from tema.review.events import store
from tema.store import corpus, derived, ledger, machine
from ui_study import copy_ui_study


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "studie") as made:
        yield made


@pytest.fixture
def segments(study):
    return [each for each in corpus.segments(study) if each.use == "data"]


def step(segment, act, code=None, **more):
    place = segment.place
    return {
        "act": act,
        "place": [place.transcript, place.start, place.end],
        "quote": segment.text,
        "code": code,
        "valence": None,
        **more,
    }


def event(*steps, **more):
    return {"id": str(uuid.uuid4()), "coder": "Eva", "steps": list(steps), **more}


def undoing(target):
    return {"id": str(uuid.uuid4()), "coder": "Eva", "undoes": target}


def made(study):
    return [each for each in ledger.decisions(study) if each.coder == "Eva"]


def test_an_event_is_stored_once_however_often_it_is_sent(study, segments):
    log = [event(step(segments[0], "accept", "kompetens")), event(step(segments[1], "skip"))]

    first = store(study, log[:1])
    again = store(study, log)
    last = store(study, log)

    assert (first.acknowledged, first.refused) == ((log[0]["id"],), ())
    assert again.acknowledged == last.acknowledged == tuple(each["id"] for each in log)
    assert [each.act for each in made(study)] == ["accept", "skip"]


def test_the_steps_of_an_event_are_one_act_and_are_undone_together(study, segments):
    recode = event(step(segments[0], "uncode", "kompetens"), step(segments[0], "code", "rattvisa", valence="weakens"))
    store(study, [event(step(segments[0], "accept", "kompetens")), recode])
    assert [(each.code, each.valence) for each in derived.codings(study)] == [("rattvisa", "weakens")]

    review.undo(study, "Eva")

    assert [each.code for each in derived.codings(study)] == ["kompetens"]


def test_an_undo_finds_its_event_in_the_same_log_in_an_earlier_one_and_in_the_ledger(study, segments):
    first, second = event(step(segments[0], "accept", "kompetens")), event(step(segments[1], "accept", "kompetens"))
    third = event(step(segments[2], "accept", "kompetens"))
    (native,) = review.skip(study, "Eva", (segments[3].place, segments[3].text))
    log = [first, undoing(first["id"])]

    store(study, log)
    store(study, [*log, second, third])
    undos = [undoing(second["id"]), undoing(native.id)]
    store(study, undos)
    store(study, undos)

    assert [each.place for each in derived.codings(study)] == [segments[2].place]
    assert derived.skipped(study) == {}
    assert len([each for each in made(study) if each.act == "undo"]) == 3


def test_one_refused_event_does_not_hold_the_others_back_and_says_why(study, segments):
    wrong = step(segments[1], "accept", "kompetens") | {"quote": "något annat"}
    log = [
        event(step(segments[0], "accept", "kompetens")),
        event(wrong),
        event(step(segments[1], "accept", "finns-inte")),
        undoing(str(uuid.uuid4())),
        event(step(segments[2], "reject", "bemotande")),
    ]

    answer = store(study, log)

    assert answer.acknowledged == (log[0]["id"], log[4]["id"])
    assert [(name, message.key) for name, message in answer.refused] == [
        (log[1]["id"], "error-place-mismatch"),
        (log[2]["id"], "error-unknown-code"),
        (log[3]["id"], "error-nothing-to-undo"),
    ]
    assert [each.act for each in made(study)] == ["accept", "reject"]


@pytest.mark.parametrize(
    "bad",
    [
        {"steps": []},
        {"steps": "accept"},
        {"coder": " "},
        {"steps": [{"act": "dismiss_theme"}]},
        {"steps": [{"act": "adopt_codebook", "place": ["dialog-1.txt", 0, 3], "quote": "Sam"}]},
        {"undoes": 3},
    ],
)
def test_what_the_page_never_sends_is_refused(study, segments, bad):
    answer = store(study, [event(step(segments[0], "skip")) | bad])

    assert [message.key for _, message in answer.refused] == ["review-refused"]
    assert made(study) == []


@pytest.mark.parametrize(
    "change", [{"place": ["dialog-1.txt", 1.5, 9]}, {"valence": "upp"}, {"code": 7}, {"quote": None}]
)
def test_a_step_with_a_field_of_the_wrong_kind_is_refused(study, segments, change):
    answer = store(study, [event(step(segments[0], "accept", "kompetens") | change)])

    assert len(answer.refused) == 1
    assert made(study) == []


def test_another_coders_act_is_not_undone(study, segments):
    (theirs,) = review.skip(study, "Omar", (segments[0].place, segments[0].text))

    answer = store(study, [undoing(theirs.id)])

    assert len(answer.refused) == 1
    assert len(derived.skipped(study)) == 1


def test_flags_memos_and_what_comes_along_are_kept(study, segments):
    log = [
        event(step(segments[0], "flag", flag="doubtful", on=True, seconds=2.5)),
        event(step(segments[0], "memo", text="  Se även nästa. \ud83d ")),
        event(step(segments[0], "accept", "kompetens", probability=0.61, smuggled="x")),
    ]

    assert store(study, log).refused == ()

    assert [(each.flag, each.place) for each in derived.flags(study)] == [("doubtful", segments[0].place)]
    assert [each.text for each in derived.memos(study)] == ["Se även nästa. ?"]
    assert made(study)[0].values["seconds"] == 2.5
    assert made(study)[2].values == {"probability": 0.61}


def test_nothing_to_code_refuses_each_suggestion_that_was_hidden(study, segments):
    segment = segments[0]
    suggested = {each.code for each in machine.suggestions(study, [segment.id])}
    answer = store(study, [event(step(segment, "none", hidden=True, blind=True))])

    assert answer.refused == ()
    assert {(each.act, each.code) for each in made(study)} == {("reject", code) for code in suggested}
    assert all(each.values["hidden"] and each.values["blind"] for each in made(study))


def test_nothing_to_code_where_nothing_is_hidden_says_just_that(study, segments):
    assert store(study, [event(step(segments[0], "none"))]).refused == ()

    assert [(each.act, each.values["nothing"]) for each in made(study)] == [("skip", True)]


def test_two_tabs_that_send_the_same_log_at_once_both_hear_that_it_is_stored(study, segments, monkeypatch):
    log = [event(step(segments[0], "accept", "kompetens"))]
    log.append(undoing(log[0]["id"]))
    store(study, log)
    real, asked = events.excerpts.present, []

    def late(study, ids):
        asked.append(ids)
        return real(study, ids) if len(asked) > 1 else frozenset()

    monkeypatch.setattr(events.excerpts, "present", late)  # the other tab's log comes in after this one has asked

    again = store(study, log)

    assert (again.acknowledged, again.refused) == (tuple(each["id"] for each in log), ())
    assert [each.act for each in made(study)] == ["accept", "undo"]

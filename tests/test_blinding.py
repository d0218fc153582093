"""Blind coding and silent audits: what is hidden from whom, what is decided there, and what it tells of the machine."""

import pytest

from tema import preferences, review
from tema.errors import AuditShareInvalid
from tema.pipeline import change_setting, outdated
from tema.review.acting import on_code
from tema.review.audit import nothing_here
from tema.store import corpus, derived, machine
from tema.views.blinding import Blinding, blinding, hidden
from tema.views.coders import pull
from ui_study import copy_ui_study


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """What this machine remembers lies in a folder of the test's own."""
    monkeypatch.setattr(preferences, "_file", lambda: tmp_path / "minne" / "coders.json")


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "studie") as made:
        yield made


def excerpts(study):
    return [(segment.place, segment.text) for segment in corpus.segments(study) if segment.use == "data"]


def offered(study, at):
    return {each.code: each.probability for each in machine.suggestions(study, [at[0].id])}


def test_blind_mode_is_each_coders_own_and_is_remembered(study):
    preferences.remember_blind(study.folder, "Eva", blind=True)

    assert hidden(blinding(study, "Eva"), "Eva", "dialog-1.txt:0-10") == "blind"
    assert hidden(blinding(study, "Mats"), "Mats", "dialog-1.txt:0-10") == ""
    preferences.remember_blind(study.folder, "Eva", blind=False)
    assert blinding(study, "Eva") == Blinding(blind=False, audit_share=0.0)


def test_the_coder_is_remembered_for_the_next_start_of_this_study_only(study, tmp_path):
    preferences.remember_coder(study.folder, "Eva Ö")

    assert preferences.remembered_coder(study.folder) == "Eva Ö"
    assert preferences.remembered_coder(tmp_path / "annan") is None


@pytest.mark.parametrize("content", ["", "[1]", '{"x": 3', '{"STUDY": [1]}', '{"STUDY": {"coder": 5, "blind": "Eva"}}'])
def test_a_damaged_memory_is_no_memory(study, content):
    preferences.remember_coder(study.folder, "Eva")
    preferences._file().write_text(content.replace("STUDY", str(study.folder.resolve())), encoding="utf-8")

    assert preferences.remembered_coder(study.folder) is None
    assert not preferences.codes_blind(study.folder, "Eva")


def test_a_memory_that_cannot_be_written_disturbs_nobody(study, monkeypatch):
    monkeypatch.setattr(preferences, "_file", lambda: study.path / "x" / "y")  # below a file

    preferences.remember_coder(study.folder, "Eva")

    assert preferences.remembered_coder(study.folder) is None


def test_the_share_of_silent_audits_is_held_and_their_places_stay():
    ids = [f"dialog.txt:{n}-{n + 9}" for n in range(4000)]
    audits = {share: {i for i in ids if hidden(Blinding(audit_share=share), "Eva", i)} for share in (0.0, 0.1, 0.2)}

    assert audits[0.0] == set()
    assert 0.08 < len(audits[0.1]) / len(ids) < 0.12
    assert audits[0.1] < audits[0.2]  # a larger share adds places and moves none
    assert audits[0.1] != {i for i in ids if hidden(Blinding(audit_share=0.1), "Mats", i)}


def test_the_share_is_a_setting_of_the_study_and_makes_no_run_outdated(study):
    change_setting(study, "Eva", "audit_share", "20")

    assert blinding(study, "Eva").audit_share == 0.2
    assert not outdated(study)
    for wrong in ("51", "-1", "tio"):
        with pytest.raises(AuditShareInvalid):
            change_setting(study, "Eva", "audit_share", wrong)


def test_nothing_here_refuses_what_was_hidden_as_one_act(study):
    at = next(each for each in excerpts(study) if len(offered(study, each)) > 1)
    first, *others = offered(study, at)
    review.code(study, "Eva", at, first)

    decided = nothing_here(study, "Eva", at, offered(study, at), why="audit", seconds=4.5)

    assert {each.code for each in decided} == set(others)
    assert all(each.act == "reject" for each in decided)
    assert all(each.values["hidden"] and each.values["audit"] and each.values["seconds"] == 4.5 for each in decided)
    assert decided[0].values["probability"] == pytest.approx(offered(study, at)[others[0]])
    assert nothing_here(study, "Eva", at, offered(study, at), why="audit") == ()
    review.undo(study, "Eva")
    assert derived.rejections(study) == set()


def test_nothing_here_where_nothing_was_suggested_is_remembered(study):
    at = excerpts(study)[0]

    (decided,) = nothing_here(study, "Eva", at, {}, why="blind")

    assert (decided.act, decided.values["nothing"], decided.values["blind"]) == ("skip", True, True)


def test_the_pull_of_the_machine_is_what_seeing_it_adds(study):
    places = excerpts(study)
    review.accept(study, "Eva", places[0], "kompetens")  # before the first audit: not compared
    agrees, refuses, shown, refused = places[1], places[2], places[3:6], places[6]
    nothing_here(study, "Eva", refuses, offered(study, refuses), why="audit")
    mine = max(offered(study, agrees), key=offered(study, agrees).get)
    review.append_act(study, [on_code("Eva", "code", agrees, mine, hidden=True, audit=True, probability=0.6)])
    review.append_act(study, [on_code("Eva", "code", places[7], "rattvisa", hidden=True, audit=True)])
    for at in shown:
        review.accept(study, "Eva", at, "bemotande")
    review.reject(study, "Eva", refused, "bemotande")
    review.code(study, "Eva", places[8], "lyssnande")  # not suggested: neither for nor against the machine

    found = pull(study, "Eva")

    assert found.shown == (3, 4)
    assert found.hidden == (1, 1 + len(offered(study, refuses)))
    assert found.apart.value == pytest.approx(3 / 4 - 1 / found.hidden[1])
    assert found.apart.low < found.apart.value < found.apart.high
    assert not found.enough
    assert pull(study, "Mats").hidden == (0, 0)

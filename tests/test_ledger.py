"""The ledger: it only grows, it stores a decision once, and it takes nothing that is not so."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from store_parts import ASA, BO, LEADER, NAME, SECOND_CODE, act, codebook, copied, filled, member, quote, theme
from tema.errors import (
    CodebookInvalid,
    DecisionClash,
    NothingToUndo,
    PlaceMismatch,
    StaleDecision,
    UnknownCode,
    UnknownTheme,
)
from tema.records import Place
from tema.store import corpus, counts, derived, ledger


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    with filled(tmp_path_factory.mktemp("template")) as made:
        yield made


@pytest.fixture
def study(template, tmp_path):
    with copied(template, tmp_path / "s") as made:
        yield made


def coded(study):
    return [(coding.coder, coding.place, coding.code) for coding in derived.codings(study)]


# Append-only, for whoever opens the file.


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decision SET code = 'other'",
        "UPDATE OR REPLACE decision SET id = 'second' WHERE id = 'first'",
        "DELETE FROM decision",
        "DELETE FROM decision WHERE seq = 1",
        "INSERT OR REPLACE INTO decision (seq, id, at, coder, act, details) VALUES (9, 'first', '', '', 'undo', '{}')",
        "INSERT OR REPLACE INTO decision (seq, id, at, coder, act, details) VALUES (1, 'third', '', '', 'undo', '{}')",
        "REPLACE INTO decision (id, at, coder, act, details) VALUES ('first', '', '', 'undo', '{}')",
        (
            "INSERT INTO decision (id, at, coder, act, details) VALUES ('first', '', '', 'undo', '{}') "
            "ON CONFLICT (id) DO UPDATE SET coder = 'x'"
        ),
        "INSERT INTO decision (seq, id, at, coder, act, details) VALUES (0, 'zero', '', '', 'undo', '{}')",
        "INSERT INTO decision (seq, id, at, coder, act, details) VALUES (-1, 'below', '', '', 'undo', '{}')",
        "INSERT INTO decision (id, at, coder, act, details) VALUES ('third', '', '', 'undo', 'no JSON')",
    ],
)
def test_no_statement_changes_or_replaces_a_stored_decision(study, statement):
    stored = ledger.append(study, [act("code", ASA, "a", id="first"), act("code", BO, "b", id="second")])
    with (
        closing(sqlite3.connect(study.path, isolation_level=None)) as connection,
        pytest.raises(sqlite3.IntegrityError),
    ):
        connection.execute(statement)
    assert ledger.decisions(study) == stored


def test_a_decision_comes_back_as_it_was_made(study):
    made = [
        act("accept", ASA, "lyssna", valence="weakens", code_version=4),
        act("memo", BO, text='Viktigt – 🙂 "citat"'),
        theme("t", ASA, act="samma klick"),
        act("skip", BO),
    ]
    stored = ledger.append(study, made)
    assert stored == tuple(replace(decision, seq=seq) for seq, decision in enumerate(made, start=1))
    assert ledger.decisions(study) == stored


def test_sending_a_decision_twice_stores_it_once(study):
    decision = act("code", ASA, "lyssna")
    first = ledger.append(study, [decision])
    assert ledger.append(study, [replace(decision, at="2026-11-21T10:00:05Z")]) == first
    assert ledger.append(study, [act("skip", BO), decision, decision])[1:] == first * 2
    assert counts(study).decisions == 2


def test_sending_it_again_after_the_codebook_has_changed_is_still_the_same(study):
    ledger.append(study, [codebook()])
    decision = act("code", ASA, "lyssna")
    first = ledger.append(study, [decision])
    ledger.append(study, [codebook("De hör på.")])
    assert ledger.append(study, [decision]) == first


@pytest.mark.parametrize("change", [{"code": "b"}, {"coder": "Bo"}, {"valence": "both"}, {"values": {"why": "x"}}])
def test_an_id_used_for_another_decision_is_refused(study, change):
    decision = act("code", ASA, "a")
    stored = ledger.append(study, [decision])
    with pytest.raises(DecisionClash):
        ledger.append(study, [act("skip", BO), replace(decision, **change)])
    assert ledger.decisions(study) == stored


# What is refused.


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (ASA, "De lyssnar inte."),
        (Place(NAME, ASA.start, ASA.end + 1), "De lyssnar på oss."),
        (Place(NAME, ASA.start, ASA.start), ""),
        (Place(NAME, -3, -1), "er"),
        (Place(NAME, 60, 900), "n ringer upp.\n"),
        (Place("annan.txt", 0, 1), "L"),
    ],
)
@pytest.mark.parametrize("name", ["accept", "reject", "code", "uncode", "skip", "memo"])
def test_a_quote_that_is_not_the_text_at_its_place_is_refused(study, name, place, words):
    rest = {"text": "x"} if name == "memo" else {}
    code = None if name in {"skip", "memo"} else "a"
    with pytest.raises(PlaceMismatch):
        ledger.append(study, [act(name, place, code, quote=words, **rest)])
    assert counts(study).decisions == 0


def test_a_theme_member_with_a_false_quote_is_refused(study):
    made = act("create_theme", theme="t", name="", description="", members=[member(ASA), {**member(BO), "quote": "x"}])
    with pytest.raises(PlaceMismatch):
        ledger.append(study, [made])


@pytest.mark.parametrize(
    "faulty",
    [
        act("code", ASA),
        act("code", code="a"),
        act("memo", ASA),
        act("undo"),
        act("rename_theme", name="x", description=""),
        act("create_theme", theme="t", name="x", description="", members=[{"transcript": NAME}]),
        act("set_role", transcript=NAME, speaker="Bo", role="boss"),
        act("set_setting", key="colour", value="red"),
        act("adopt_codebook", file="x.yaml"),
        act("code", ASA, "a", valence="good"),
        act("code", ASA, "a", at="2026-11-21T10:00:00"),
        act("code", ASA, "a", at="yesterday"),
        act("code", ASA, "a", coder=""),
        act("jump"),
    ],
    ids=lambda decision: f"{decision.act}-{decision.at[-6:]}-{decision.valence}",
)
def test_a_decision_that_lacks_what_its_act_needs_is_the_callers_fault(study, faulty):
    with pytest.raises(ValueError):  # noqa: PT011 - the text is for programmers and may change
        ledger.append(study, [faulty])
    assert counts(study).decisions == 0


def test_all_decisions_of_a_call_are_stored_or_none(study):
    with pytest.raises(PlaceMismatch):
        ledger.append(study, [codebook(), theme("t", ASA), act("code", ASA, "lyssna"), act("skip", BO, quote="x")])
    assert counts(study).decisions == 0
    assert derived.themes(study) == ()
    assert derived.code_versions(study) == {}


def test_acts_on_a_theme_that_is_not_there_are_refused(study):
    ledger.append(study, [theme("a", ASA), theme("b", BO), act("merge_theme", theme="a", others=["b"])])
    for late in (
        act("rename_theme", theme="b", name="x", description=""),
        act("merge_theme", theme="a", others=["c"]),
        act("dismiss_theme", theme="c", reason=""),
    ):
        with pytest.raises(UnknownTheme):
            ledger.append(study, [late])
    with pytest.raises(ValueError, match="already used"):
        ledger.append(study, [theme("b", BO)])


def test_a_code_outside_the_adopted_codebook_is_refused_but_can_be_taken_away(study):
    ledger.append(study, [act("code", ASA, "utanför"), codebook(), theme("t", ASA)])
    for late in (act("code", ASA, "okänd"), act("accept", ASA, "okänd"), act("map_theme", theme="t", codes=["okänd"])):
        with pytest.raises(UnknownCode):
            ledger.append(study, [late])
    ledger.append(study, [act("uncode", ASA, "utanför")])
    assert coded(study) == []


def test_a_codebook_that_cannot_be_read_is_refused_with_its_faults(study):
    with pytest.raises(CodebookInvalid) as caught:
        ledger.append(study, [act("adopt_codebook", file="x.yaml", sha256="s", text="codes: [")])
    assert caught.value.problems


def test_undo_needs_something_to_take_back(study):
    ledger.append(study, [act("code", ASA, "a", id="d"), act("undo", undoes="d", id="u")])
    for late in (act("undo", undoes="d"), act("undo", undoes="nothing")):
        with pytest.raises(NothingToUndo):
            ledger.append(study, [late])


# Undo, redo, and the state after them.


def test_undo_and_redo_can_go_on_for_ever(study):
    ledger.append(study, [act("code", ASA, "a", id="d")])
    target, here = "d", True
    for number in range(6):
        ledger.append(study, [act("undo", undoes=target, id=f"u{number}")])
        target, here = f"u{number}", not here
        assert bool(coded(study)) is here
    ledger.append(study, [act("undo", undoes="d")])
    assert coded(study) == []


def test_undo_brings_back_what_the_decision_had_replaced(study):
    ledger.append(study, [act("accept", ASA, "a", valence="weakens"), act("uncode", ASA, "a", id="gone")])
    assert coded(study) == []
    ledger.append(study, [act("undo", undoes="gone")])
    (coding,) = derived.codings(study)
    assert (coding.valence, coding.origin) == ("weakens", "suggestion")


def test_everything_in_one_call_may_lean_on_what_came_before_it(study):
    ledger.append(
        study,
        [
            theme("t", ASA),
            act("map_theme", theme="t", codes=["a"], id="m"),
            act("undo", undoes="m", id="u"),
            act("undo", undoes="u"),
        ],
    )
    assert derived.themes(study)[0].codes == ("a",)


def test_the_undo_button_takes_the_coders_own_newest_decision_that_counts(study):
    ledger.append(
        study,
        [act("code", ASA, "a", id="first"), act("skip", BO, id="second"), act("code", BO, "b", coder="Bo", id="other")],
    )
    assert derived.last_decision(study, "Åsa").id == "second"
    ledger.append(study, [act("undo", undoes="second")])
    assert derived.last_decision(study, "Åsa").id == "first"
    assert derived.last_decision(study, "Bo", acts=("skip",)) is None
    assert derived.last_decision(study, "Cia") is None


# Lost updates.


def test_a_decision_is_refused_when_somebody_else_has_decided_about_the_same_since(study):
    ledger.append(study, [theme("t", ASA, id="seen")])
    ledger.append(study, [act("code", ASA, "a", coder="Bo", id="theirs")])
    with pytest.raises(StaleDecision) as caught:
        ledger.append(study, [act("code", ASA, "b")], seen="seen")
    assert caught.value.message.values == {"id": "theirs"}
    ledger.append(study, [act("code", ASA, "b")], seen=ledger.last_id(study))
    ledger.append(study, [act("code", BO, "b")], seen="seen")
    ledger.append(study, [act("code", ASA, "c", coder="Bo")], seen=ledger.last_id(study))


def test_ones_own_later_decisions_never_make_a_page_stale(study):
    ledger.append(study, [act("code", ASA, "a")], seen="")
    ledger.append(study, [act("code", ASA, "b")], seen="")
    assert len(coded(study)) == 2


def test_merging_a_theme_that_somebody_else_has_renamed_since_is_refused(study):
    ledger.append(study, [theme("a", ASA), theme("b", BO, id="seen")])
    ledger.append(study, [act("rename_theme", theme="b", name="nytt", description="", coder="Bo", id="named")])
    with pytest.raises(StaleDecision):
        ledger.append(study, [act("merge_theme", theme="a", others=["b"])], seen="seen")
    with pytest.raises(StaleDecision):
        ledger.append(study, [act("undo", undoes="seen")], seen="seen")


def test_an_undo_by_somebody_else_counts_as_a_decision_about_the_same(study):
    ledger.append(study, [act("code", ASA, "a", id="seen")])
    ledger.append(study, [act("undo", undoes="seen", coder="Bo")])
    with pytest.raises(StaleDecision):
        ledger.append(study, [act("code", ASA, "a")], seen="seen")


def test_a_page_that_knows_a_ledger_which_is_not_this_one_is_stale(study):
    with pytest.raises(StaleDecision):
        ledger.append(study, [act("code", ASA, "a")], seen="from another study")


# What the acts mean.


def test_the_later_act_of_the_same_coder_on_the_same_place_and_code_wins(study):
    ledger.append(study, [act("accept", ASA, "a"), act("code", ASA, "a", coder="Bo"), act("reject", ASA, "a")])
    assert coded(study) == [("Bo", ASA, "a")]
    assert derived.rejections(study) == {("Åsa", ASA, "a")}
    ledger.append(study, [act("code", ASA, "a", valence="both")])
    assert coded(study) == [("Bo", ASA, "a"), ("Åsa", ASA, "a")]
    assert derived.rejections(study) == set()


def test_what_is_skipped_comes_back_when_it_is_judged(study):
    ledger.append(study, [act("skip", BO), act("skip", ASA), act("skip", ASA, coder="Bo")])
    assert list(derived.skipped(study)) == [("Åsa", BO), ("Åsa", ASA), ("Bo", ASA)]
    ledger.append(study, [act("code", BO, "a"), act("memo", ASA, text="senare")])
    assert list(derived.skipped(study)) == [("Åsa", ASA), ("Bo", ASA)]


def test_a_memo_stands_on_a_place_or_on_the_coders_coding_and_an_empty_one_takes_it_away(study):
    ledger.append(study, [act("code", ASA, "a"), act("code", ASA, "a", coder="Bo"), act("memo", ASA, "a", text="min")])
    ledger.append(study, [act("memo", ASA, text="om platsen"), act("code", ASA, "a", valence="both")])
    assert [(coding.coder, coding.memo) for coding in derived.codings(study)] == [("Bo", ""), ("Åsa", "min")]
    assert [(memo.code, memo.text, memo.quote) for memo in derived.memos(study)] == [
        (None, "om platsen", quote(ASA)),
        ("a", "min", quote(ASA)),
    ]
    ledger.append(study, [act("memo", ASA, "a", text="")])
    assert [memo.text for memo in derived.memos(study)] == ["om platsen"]


def test_themes_that_join_bring_their_members_and_codes_and_come_back_when_it_is_undone(study):
    ledger.append(
        study,
        [
            theme("a", BO, coder="Bo"),
            theme("b", BO, ASA),
            act("map_theme", theme="a", codes=["x", "y", "x"]),
            act("map_theme", theme="b", codes=["y", "z"]),
            act("merge_theme", theme="a", others=["b"], id="m"),
            act("rename_theme", theme="a", name="Nytt", description="Om att bli hörd"),
        ],
    )
    (one,) = derived.themes(study)
    assert (one.id, one.name, one.description, one.created_by) == ("a", "Nytt", "Om att bli hörd", "Bo")
    assert one.members == ((ASA, quote(ASA)), (BO, quote(BO)))
    assert one.codes == ("x", "y", "z")
    ledger.append(study, [act("undo", undoes="m"), act("dismiss_theme", theme="b", reason="för tunt")])
    first, second = derived.themes(study)
    assert (first.codes, first.name, first.dismissed) == (("x", "y"), "Nytt", None)
    assert (second.members, second.dismissed) == (((ASA, quote(ASA)), (BO, quote(BO))), "för tunt")


def test_a_role_that_a_person_sets_stands_before_the_one_that_was_recognised(study):
    ledger.append(study, [act("set_role", transcript=NAME, speaker="Bo", role="leader", id="r")])
    ledger.append(study, [act("set_role", transcript=NAME, speaker="Ingen", role="leader")])
    assert corpus.roles(study, NAME) == {"Ledare": "leader", "Åsa": "participant", "Bo": "leader"}
    ledger.append(study, [act("undo", undoes="r")])
    assert corpus.roles(study, NAME)["Bo"] == "participant"


def test_settings_hold_until_they_are_set_anew(study):
    ledger.append(study, [act("set_setting", key="language", value=value) for value in ("sv", "en")])
    assert derived.settings(study) == {"language": "en"}


def test_a_code_gets_a_new_version_when_its_wording_changes_and_decisions_carry_it(study):
    ledger.append(study, [act("code", LEADER, "lyssna"), codebook(), act("code", ASA, "lyssna")])
    ledger.append(study, [codebook("De   lyssnar.", SECOND_CODE)])
    assert derived.code_versions(study) == {"lyssna": 1, "svara": 1}
    ledger.append(study, [codebook("De hör på.", SECOND_CODE), act("code", BO, "lyssna")])
    assert derived.code_versions(study) == {"lyssna": 2, "svara": 1}
    assert [coding.code_version for coding in derived.codings(study)] == [None, 1, 2]
    assert counts(study).codes == 2
    assert "De hör på." in derived.adopted_codebook(study)["text"]


def test_a_codebook_can_be_taken_back(study):
    ledger.append(study, [codebook(), codebook("De hör på.", SECOND_CODE)])
    ledger.append(study, [act("undo", undoes=ledger.last_id(study))])
    assert derived.code_versions(study) == {"lyssna": 1}
    assert "De lyssnar." in derived.adopted_codebook(study)["text"]

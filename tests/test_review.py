"""A coder's acts: what each does to codings, themes and the queue, and that undo brings everything back."""

from typing import NamedTuple

import pytest

from tema import review
from tema.errors import NothingToUndo, PlaceMismatch, UnknownCode
from tema.store import corpus, derived, ledger, machine
from tema.store.reads import lookup
from tema.store.reads.waiting import Filters, count_waiting, waiting
from tema.store.study import Study
from ui_study import copy_ui_study


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "studie") as made:
        yield made


@pytest.fixture
def place(study):
    segment = next(s for s in corpus.segments(study) if s.use == "data")
    return segment.place, segment.text


def state(study):
    return (
        derived.codings(study),
        derived.rejections(study),
        derived.skipped(study).keys(),
        [(memo.place, memo.code, memo.text) for memo in derived.memos(study)],
        [(flag.place, flag.flag, flag.coder) for flag in derived.flags(study)],
        derived.verdicts(study),
        derived.themes(study),
        corpus.roles(study, "dialog-1.txt"),
        lookup.attributes(study)["dialog-1.txt"],
        corpus.transcript(study, "dialog-1.txt").turns,
    )


def members(study, number):
    ids = next(c for c in machine.clusters(study) if c.number == number).members
    found = lookup.segments(study, ids)
    return [(found[name].place, found[name].text) for name in ids]


class On(NamedTuple):
    """What an act is about: an excerpt, and a theme that another could join."""

    study: Study
    at: tuple
    theme: str


def other(on):
    """The theme that is not the one the act is about."""
    return next(each.id for each in derived.themes(on.study) if each.id != on.theme)


ACTS = {
    "accept": lambda on: review.accept(on.study, "Eva", on.at, "bemotande", "weakens"),
    "reject": lambda on: review.reject(on.study, "Eva", on.at, "bemotande"),
    "code": lambda on: review.code(on.study, "Eva", on.at, "rattvisa", "both"),
    "code instead": lambda on: review.code(on.study, "Eva", on.at, "rattvisa", instead_of="kompetens"),
    "uncode": lambda on: review.uncode(on.study, "Eva", on.at, "lyssnande"),
    "skip": lambda on: review.skip(on.study, "Eva", on.at),
    "memo": lambda on: review.memo(on.study, "Eva", on.at, "Fråga vidare om detta."),
    "memo on a coding": lambda on: review.memo(on.study, "Eva", on.at, "Osäker.", "lyssnande"),
    "flag": lambda on: review.flag(on.study, "Eva", on.at, "doubtful"),
    "adjudicate": lambda on: review.adjudicate(on.study, "Eva", on.at, "bemotande", applies=True, reason="Vi enades."),
    "name": lambda on: review.name_theme(on.study, "Eva", "Att bli sedd", "", members(on.study, 1)),
    "name into": lambda on: review.name_theme(on.study, "Eva", "x", "", members(on.study, 1), into=on.theme),
    "set aside": lambda on: review.set_aside(on.study, "Eva", "buss", members(on.study, 1), "praktiskt prat"),
    "rename": lambda on: review.rename_theme(on.study, "Eva", on.theme, "Nytt namn", "Ny text"),
    "merge": lambda on: review.merge_themes(on.study, "Eva", on.theme, [other(on)]),
    "dismiss": lambda on: review.dismiss(on.study, "Eva", on.theme, "inget mönster"),
    "map": lambda on: review.map_theme(on.study, "Eva", on.theme, ["bemotande", "rattvisa"]),
    "split": lambda on: review.split_theme(on.study, "Eva", on.theme, "Läkare", "", members(on.study, 0)[:1]),
    "move": lambda on: review.move_excerpts(on.study, "Eva", on.theme, other(on), members(on.study, 0)[:1]),
    "add": lambda on: review.add_to_theme(on.study, "Eva", on.theme, members(on.study, 1)),
    "take": lambda on: review.take_from_theme(on.study, "Eva", on.theme, members(on.study, 0)[:1]),
    "nest": lambda on: review.nest_theme(on.study, "Eva", on.theme, other(on)),
    "set attribute": lambda on: review.set_attribute(on.study, "Eva", "dialog-1.txt", "kommun", "Laholm"),
    "set speaker": lambda on: review.set_speaker(on.study, "Eva", "dialog-1.txt", 2, "Berit"),
    "rename speaker": lambda on: review.rename_speaker(on.study, "Eva", "dialog-1.txt", "Åke", "Åke L."),
    "set role": lambda on: review.set_role(on.study, "Eva", "dialog-1.txt", "Åke", "leader"),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_every_act_changes_something_and_undo_brings_everything_back(study, place, act):
    theme = review.name_theme(study, "Eva", "Kunnighet", "Att kunna sin sak", members(study, 0))
    review.name_theme(study, "Eva", "Tillgänglighet", "", members(study, 3))
    review.code(study, "Eva", place, "lyssnande")
    before = state(study)

    act(On(study, place, theme))
    assert state(study) != before

    review.undo(study, "Eva")
    assert state(study) == before


def test_all_of_a_coders_acts_can_be_undone_in_order_and_nobody_elses(study, place):
    review.code(study, "Omar", place, "rattvisa")
    before = state(study)
    review.accept(study, "Eva", place, "kompetens")
    review.code(study, "Eva", place, "rattvisa", instead_of="kompetens")
    review.name_theme(study, "Eva", "Kunnighet", "", members(study, 0))

    undone = [tuple(decision.act for decision in review.undo(study, "Eva")) for _ in range(3)]

    assert undone == [("create_theme",), ("code", "reject"), ("accept",)]
    assert state(study) == before
    with pytest.raises(NothingToUndo):
        review.undo(study, "Eva")


def test_undo_on_one_page_leaves_what_belongs_to_another(study, place):
    review.accept(study, "Eva", place, "kompetens")
    review.name_theme(study, "Eva", "Kunnighet", "", members(study, 0))

    review.undo(study, "Eva", review.JUDGEMENTS)

    assert [theme.name for theme in derived.themes(study)] == ["Kunnighet"]
    assert derived.codings(study) == ()


def test_undo_never_takes_back_the_codebook(study):
    with pytest.raises(NothingToUndo):
        review.undo(study, "prov")  # the one who adopted it

    assert derived.code_versions(study)


def test_a_decision_remembers_the_words_the_code_version_and_where_it_came_from(study, place):
    review.accept(study, "Eva", place, "kompetens", "strengthens")
    (coding,) = derived.codings(study)

    assert (coding.quote, coding.code_version, coding.valence, coding.origin) == (
        place[1],
        1,
        "strengthens",
        "suggestion",
    )


def test_a_code_instead_of_the_suggestion_says_no_to_the_suggestion(study, place):
    review.code(study, "Eva", place, "rattvisa", instead_of="kompetens")

    assert [coding.code for coding in derived.codings(study)] == ["rattvisa"]
    assert derived.rejections(study) == {("Eva", place[0], "kompetens")}


def test_an_unknown_code_and_a_wrong_quote_are_refused(study, place):
    with pytest.raises(UnknownCode):
        review.accept(study, "Eva", place, "finns_inte")
    with pytest.raises(PlaceMismatch):
        review.accept(study, "Eva", (place[0], "något annat"), "kompetens")

    assert len(ledger.decisions(study)) == 1


@pytest.mark.parametrize("order", ["uncertain", "strongest", "theme", "code", "dialogue"])
def test_what_a_coder_has_answered_leaves_her_queue_but_not_a_colleagues(study, order):
    first = waiting(study, "Eva", order, Filters(), limit=100)
    segment = first[0]
    excerpt = lookup.segments(study, [segment])[segment]
    for each in machine.suggestions(study, [segment]):
        review.reject(study, "Eva", (excerpt.place, excerpt.text), each.code)

    assert waiting(study, "Eva", order, Filters(), limit=100) == first[1:]
    assert waiting(study, "Omar", order, Filters(), limit=100) == first
    assert count_waiting(study, "Eva", Filters()) == len(first) - 1


def test_the_orders_do_what_they_say(study):
    best = {}
    for each in machine.suggestions(study):
        best.setdefault(each.segment, []).append(each.probability)

    uncertain = waiting(study, "Eva", "uncertain", Filters(), limit=100)
    strongest = waiting(study, "Eva", "strongest", Filters(), limit=100)
    dialogue = waiting(study, "Eva", "dialogue", Filters(), limit=100)

    doubts = [min(abs(p - 0.5) for p in best[name]) for name in uncertain]
    assert doubts == sorted(doubts)
    chances = [max(best[name]) for name in strongest]
    assert chances == sorted(chances, reverse=True)
    in_text = [segment.id for segment in corpus.segments(study) if segment.id in best]
    assert list(dialogue) == in_text


def test_what_was_skipped_comes_back_last(study):
    first, second, *rest = waiting(study, "Eva", "dialogue", Filters(), limit=100)
    for name in (first, second):
        excerpt = lookup.segments(study, [name])[name]
        review.skip(study, "Eva", (excerpt.place, excerpt.text))

    assert waiting(study, "Eva", "dialogue", Filters(), limit=100) == (*rest, first, second)


def test_a_theme_first_queue_begins_with_the_first_themes_excerpts(study):
    review.name_theme(study, "Eva", "Tillgänglighet", "", members(study, 3))
    inside = {place.id for place, _ in members(study, 3)}

    queue = waiting(study, "Eva", "theme", Filters(), limit=100)

    assert set(queue[: len(inside)]) == inside


def test_filters_narrow_the_queue(study):
    theme = review.name_theme(study, "Eva", "Kunnighet", "", members(study, 0))
    everything = waiting(study, "Eva", "dialogue", Filters(), limit=100)

    def asked(**limits):
        return waiting(study, "Eva", "dialogue", Filters(**limits), limit=100)

    assert all(name.startswith("dialog-2.txt:") for name in asked(transcript="dialog-2.txt"))
    assert {name.split(":")[0] for name in asked(attributes={"grupp": "Unga"})} == {"dialog-2.txt", "dialog-4.txt"}
    assert set(asked(cluster=0)) == set(asked(theme=theme)) == {place.id for place, _ in members(study, 0)}
    coded = {each.segment for each in machine.suggestions(study) if each.code == "lyssnande"}
    assert set(asked(code="lyssnande")) == coded
    assert set(asked(attributes={"grupp": "Unga"}, cluster=0)) < set(everything)
    assert Filters(code="x", attributes={"a": "b"}).active == 2


def test_excerpts_without_a_suggestion_wait_when_everything_is_asked_for(study):
    machine.save_suggestions(study, [each for each in machine.suggestions(study) if each.code != "rattvisa"][5:])
    data = [segment for segment in corpus.segments(study) if segment.use == "data"]

    assert count_waiting(study, "Eva", Filters()) < len(data)
    assert count_waiting(study, "Eva", Filters(everything=True)) == len(data)

    review.code(study, "Eva", (data[0].place, data[0].text), "rattvisa")
    assert count_waiting(study, "Eva", Filters(everything=True)) == len(data) - 1


def test_a_split_leaves_every_excerpt_in_one_theme(study):
    every = members(study, 0)
    theme = review.name_theme(study, "Eva", "Kunnighet", "", every)

    review.split_theme(study, "Eva", theme, "Läkare", "", every[:1])

    assert {each.name: {place for place, _ in each.members} for each in derived.themes(study)} == {
        "Kunnighet": {place for place, _ in every[1:]},
        "Läkare": {every[0][0]},
    }


def test_themes_cannot_stand_under_each_other_in_a_ring(study):
    outer = review.name_theme(study, "Eva", "Bemötande", "", members(study, 0))
    inner = review.name_theme(study, "Eva", "Blickar", "", members(study, 1))
    review.nest_theme(study, "Eva", inner, outer)
    review.nest_theme(study, "Omar", outer, inner)

    assert {each.name: each.parent for each in derived.themes(study)} == {"Bemötande": None, "Blickar": outer}


def test_a_theme_whose_parent_joins_another_stands_under_that_one(study):
    first, second, inner = (
        review.name_theme(study, "Eva", name, "", members(study, number)) for number, name in enumerate("abc")
    )
    review.nest_theme(study, "Eva", inner, second)
    review.merge_themes(study, "Eva", first, [second])

    assert {each.id: each.parent for each in derived.themes(study)} == {first: None, inner: first}


def test_codings_follow_a_code_that_joins_another_and_come_back_when_that_is_undone(study, place):
    review.code(study, "Eva", place, "lyssnande", "weakens")
    review.memo(study, "Eva", place, "Tydligt.", "lyssnande")
    review.accept(study, "Omar", place, "bemotande")
    before = state(study)

    (moved,) = review.move_code(study, "Eva", "lyssnande", "bemotande", "De hör ihop.")

    found = [(each.coder, each.code, each.valence, each.memo, each.origin) for each in derived.codings(study)]
    assert found == [
        ("Eva", "bemotande", "weakens", "Tydligt.", "coder"),
        ("Omar", "bemotande", None, "", "suggestion"),
    ]
    review.undo_act(study, "Eva", moved.id)
    assert state(study) == before


def test_of_a_code_that_is_split_only_the_chosen_codings_move(study):
    (first, _), (second, words) = members(study, 0)[:2]
    for each in members(study, 0)[:2]:
        review.code(study, "Eva", each, "bemotande")

    review.move_code(study, "Eva", "bemotande", "lyssnande", "Handlar om att lyssna.", places=[second])
    assert {each.place: each.code for each in derived.codings(study)} == {first: "bemotande", second: "lyssnande"}

    # What is coded afterwards is coded as it says.
    review.code(study, "Omar", (second, words), "bemotande")
    assert {(each.coder, each.code) for each in derived.codings(study) if each.place == second} == {
        ("Eva", "lyssnande"),
        ("Omar", "bemotande"),
    }


def test_any_act_can_be_taken_back_and_made_to_count_again_whoever_made_it(study, place):
    (_, instead) = review.code(study, "Eva", place, "rattvisa", instead_of="kompetens")
    review.memo(study, "Eva", place, "Sent tillägg.")
    before = state(study)

    assert len(review.undo_act(study, "Omar", instead.id)) == 2
    assert derived.codings(study) == ()
    assert derived.rejections(study) == set()
    with pytest.raises(NothingToUndo):
        review.undo_act(study, "Omar", instead.id)

    review.redo_act(study, "Omar", instead.id)
    assert state(study) == before
    with pytest.raises(NothingToUndo):
        review.redo_act(study, "Omar", instead.id)


def test_going_back_to_a_decision_takes_back_all_after_it_and_is_itself_undone_as_one(study, place):
    (start,) = review.accept(study, "Eva", place, "kompetens")
    then = state(study)
    review.reject(study, "Omar", place, "kompetens")
    review.name_theme(study, "Eva", "Kunnighet", "", members(study, 0))
    now = state(study)

    assert len(review.undo_back_to(study, "Eva", start.id)) == 2
    assert state(study) == then

    undo = ledger.decisions(study)[-1]
    assert len(review.undo_act(study, "Eva", undo.id)) == 2
    assert state(study) == now


def test_a_theme_takes_in_only_what_stands_in_the_text_but_lets_anything_go(study):
    theme = review.name_theme(study, "Eva", "Kunnighet", "", members(study, 0))
    (place, _) = members(study, 1)[0]
    with pytest.raises(PlaceMismatch):
        review.add_to_theme(study, "Eva", theme, [(place, "något annat")])
    review.take_from_theme(study, "Eva", theme, [(place, "något annat")])

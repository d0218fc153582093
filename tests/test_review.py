"""A coder's acts: what each does to codings, themes and the queue, and that undo brings everything back."""

from typing import NamedTuple

import pytest

from tema import review
from tema.errors import NothingToUndo, PlaceMismatch, UnknownCode
from tema.store import corpus, derived, ledger, lookup, machine
from tema.store.study import Study
from tema.store.waiting import ORDERS, Filters, count_waiting, waiting
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
        derived.themes(study),
        corpus.roles(study, "dialog-1.txt"),
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


ACTS = {
    "accept": lambda on: review.accept(on.study, "Eva", on.at, "bemotande", "weakens"),
    "reject": lambda on: review.reject(on.study, "Eva", on.at, "bemotande"),
    "code": lambda on: review.code(on.study, "Eva", on.at, "rattvisa", "both"),
    "code instead": lambda on: review.code(on.study, "Eva", on.at, "rattvisa", instead_of="kompetens"),
    "uncode": lambda on: review.uncode(on.study, "Eva", on.at, "lyssnande"),
    "skip": lambda on: review.skip(on.study, "Eva", on.at),
    "memo": lambda on: review.memo(on.study, "Eva", on.at, "Fråga vidare om detta."),
    "memo on a coding": lambda on: review.memo(on.study, "Eva", on.at, "Osäker.", "lyssnande"),
    "name": lambda on: review.name_theme(on.study, "Eva", "Att bli sedd", "", members(on.study, 1)),
    "name into": lambda on: review.name_theme(on.study, "Eva", "x", "", members(on.study, 1), into=on.theme),
    "set aside": lambda on: review.set_aside(on.study, "Eva", "buss", members(on.study, 1), "praktiskt prat"),
    "rename": lambda on: review.rename_theme(on.study, "Eva", on.theme, "Nytt namn", "Ny text"),
    "merge": lambda on: review.merge_themes(
        on.study, "Eva", on.theme, [each.id for each in derived.themes(on.study) if each.id != on.theme]
    ),
    "dismiss": lambda on: review.dismiss(on.study, "Eva", on.theme, "inget mönster"),
    "map": lambda on: review.map_theme(on.study, "Eva", on.theme, ["bemotande", "rattvisa"]),
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


@pytest.mark.parametrize("order", ORDERS)
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

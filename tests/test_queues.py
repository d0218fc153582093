"""What waits and in which order, whether going on is worth it, and the choice of a queue on the page."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from tema import review
from tema.decisions import decision
from tema.records import Place
from tema.stopping import Band, Share, differ, likely, outlook, to_come
from tema.store import bookmarks, corpus, derived, ledger, machine
from tema.store.reads import lookup
from tema.store.reads.filters import Filters
from tema.store.reads.waiting import ORDERS, count_waiting, still_waiting, waiting
from tema.store.replay import effective
from tema.store.study import Study
from tema.views.queue import expected, prospect, unsuggested
from ui_study import CODES, copy_ui_study

ALL = 1000


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "Tillitsstudien") as study:
        yield study


def quoted(study, name):
    segment = lookup.segments(study, [name])[name]
    return segment.place, segment.text


def data(study):
    return [segment for segment in corpus.segments(study) if segment.use == "data"]


def say_nothing(study, coder, at):
    place, quote = at
    ledger.append(study, [decision(coder, "skip", place=place, quote=quote, values={"nothing": True})])


def live(study, seed):
    """A life of random decisions by two coders, some of them undone."""
    draw = random.Random(seed)  # noqa: S311
    segments = data(study)[:16]
    review.name_theme(study, "Eva", "Ett", "", [(s.place, s.text) for s in segments[3:9]])
    acts = (
        lambda coder, at, code: review.accept(study, coder, at, code),
        lambda coder, at, code: review.reject(study, coder, at, code),
        lambda coder, at, _: review.code(study, coder, at, draw.choice(CODES)),
        lambda coder, at, _: review.skip(study, coder, at),
        lambda coder, at, _: review.flag(study, coder, at, "doubtful"),
        lambda coder, at, _: review.flag(study, coder, at, "doubtful", on=False),
        lambda coder, at, code: review.adjudicate(study, coder, at, code, applies=True, reason=""),
        lambda coder, at, _: draw.random() < 0.3 and say_nothing(study, coder, at),
        lambda coder, *_: (
            derived.last_decision(study, coder, review.JUDGEMENTS) and review.undo(study, coder, review.JUDGEMENTS)
        ),
    )
    for _ in range(70):
        segment = draw.choice(segments)
        suggested = [each.code for each in machine.suggestions(study, [segment.id])] or list(CODES)
        act = draw.choice(acts)
        act(draw.choice(("Eva", "Omar")), (segment.place, segment.text), draw.choice(suggested))


class Truth:
    """What waits, told from the ledger's records alone, without the statements under test."""

    def __init__(self, study, coder):
        self.coder = coder
        self.codings = derived.codings(study)
        self.rejections = derived.rejections(study)
        self.flags = derived.flags(study)
        self.verdicts = {(each.place, each.code) for each in derived.verdicts(study)}
        self.skips = derived.skipped(study)
        self.history = list(reversed(effective(ledger.decisions(study))))
        self.suggested = {s.id: [x.code for x in machine.suggestions(study, [s.id])] for s in data(study)}

    def mine(self, place):
        return {each.code for each in self.codings if each.place == place and each.coder == self.coder}

    def refused(self, place):
        return {code for coder, where, code in self.rejections if (coder, where) == (self.coder, place)}

    def nothing(self, place):
        return any(d.place == place and d.coder == self.coder and d.values.get("nothing") for d in self.history)

    def doubtful(self, place):
        def answered(since):
            acts = {"accept", "reject", "code", "uncode", "adjudicate"}
            return any(
                d.place == place and d.coder == self.coder and d.act in acts and d.at > since for d in self.history
            )

        raised = [f for f in self.flags if f.place == place and f.flag == "doubtful"]
        return any(f.coder == self.coder or not answered(f.decided_at) for f in raised)

    def disputed(self, place):
        coded = {(each.coder, each.code) for each in self.codings if each.place == place}
        refused = {(coder, code) for coder, where, code in self.rejections if where == place}
        return any(
            (place, code) not in self.verdicts
            and any(
                other != coder and ((other, code) in refused or (other in dict(coded) and (other, code) not in coded))
                for other in {name for name, _ in coded | refused}
            )
            for coder, code in coded
        )

    def waits(self, order, segment, *, everything=False):
        place, suggested = segment.place, self.suggested[segment.id]
        if order == "doubtful":
            return self.doubtful(place)
        if order == "disagreements":
            return self.disputed(place)
        if self.nothing(place):
            return False
        if order == "uncoded":
            return not self.mine(place) and not self.refused(place)
        open_ = set(suggested) - self.mine(place) - self.refused(place)
        bare = (everything or order == "audit") and not suggested and not self.mine(place)
        return bool(open_ or bare)


@pytest.mark.parametrize("seed", range(3))
def test_every_queue_holds_exactly_what_waits_whatever_was_decided(study, seed):
    few = [each for each in machine.suggestions(study) if each.code != "rattvisa"]  # so that some have no suggestion
    machine.save_suggestions(study, few)
    live(study, seed)
    for coder in ("Eva", "Omar", "Ny"):
        truth = Truth(study, coder)
        for order in ORDERS:
            for everything in (False, True):
                filters = Filters(everything=everything)
                found = waiting(study, coder, order, filters, limit=ALL)

                assert set(found) == {s.id for s in data(study) if truth.waits(order, s, everything=everything)}, order
                assert len(found) == len(set(found)) == count_waiting(study, coder, filters, order)
                assert waiting(study, coder, order, filters, limit=7) == found[:7]
                assert still_waiting(study, coder, order, filters, found) == found
                skipped = [truth.skips.get((coder, quoted(study, name)[0]), 0) for name in found]
                assert skipped == sorted(skipped), "the skipped come last, the earliest first"


@pytest.mark.parametrize("order", ORDERS)
def test_limits_hold_in_every_queue_and_those_of_a_correction_too(study, order):
    live(study, 1)
    review.set_attribute(study, "Eva", "dialog-2.txt", "grupp", "Seniorer")
    review.set_attribute(study, "Eva", "dialog-1.txt", "grupp", "")
    inside = {s.id for s in corpus.segments(study, "dialog-2.txt")}
    (theme,) = [each for each in derived.themes(study) if each.dismissed is None]
    members = {place.id for place, _ in theme.members}
    _, clustering = machine.clustering(study)
    in_cluster = {
        name for name, label in zip(machine.clustering(study)[0], clustering.labels, strict=True) if label == 2
    }
    whole = set(waiting(study, "Omar", order, Filters(everything=True), limit=ALL))
    for filters, allowed in (
        (Filters(transcript="dialog-2.txt", everything=True), inside),
        (Filters(attributes={"grupp": "Seniorer"}, everything=True), inside),
        (Filters(theme=theme.id, everything=True), members),
        (Filters(cluster=2, everything=True), in_cluster),
    ):
        found = waiting(study, "Omar", order, filters, limit=ALL)

        assert set(found) == whole & allowed
        assert count_waiting(study, "Omar", filters, order) == len(found)


def test_a_code_and_a_strength_limit_the_suggestions(study):
    wanted = {s.segment for s in machine.suggestions(study) if s.code == "bemotande" and 0.6 <= s.probability < 0.8}
    found = waiting(study, "Eva", "strongest", Filters(code="bemotande", least=0.6, most=0.8), limit=ALL)

    assert set(found) == wanted != set()
    for order in ("uncertain", "code", "theme", "dialogue", "audit"):
        assert set(waiting(study, "Eva", order, Filters(code="bemotande", least=0.6, most=0.8), limit=ALL)) == wanted


def test_a_theme_brings_the_themes_nested_under_it(study):
    first, second, third = data(study)[:3]
    themes = [
        review.name_theme(study, "Eva", name, "", [(s.place, s.text)])
        for name, s in (("över", first), ("under", second), ("underst", third))
    ]
    review.nest_theme(study, "Eva", themes[1], themes[0])
    review.nest_theme(study, "Eva", themes[2], themes[1])

    assert set(waiting(study, "Eva", "theme", Filters(theme=themes[0]), limit=ALL)) == {first.id, second.id, third.id}
    assert set(waiting(study, "Eva", "theme", Filters(theme=themes[1]), limit=ALL)) == {second.id, third.id}


def test_the_audit_is_drawn_from_everything_once_for_each_coder(study):
    few = [each for each in machine.suggestions(study) if each.code == "kompetens"]
    machine.save_suggestions(study, few)
    every = {s.id for s in data(study)}
    mine, others = (waiting(study, coder, "audit", Filters(), limit=ALL) for coder in ("Eva", "Omar"))

    assert set(mine) == set(others) == every
    assert mine != others
    reading = [s.id for s in data(study)]
    assert mine != tuple(reading)
    neighbours = sum(abs(reading.index(a) - reading.index(b)) == 1 for a, b in pairwise(mine))
    assert neighbours < len(reading) / 4
    review.code(study, "Eva", quoted(study, mine[0]), "rattvisa")
    review.accept(study, "Eva", quoted(study, few[0].segment), "kompetens")
    left = [name for name in mine if name not in {mine[0], few[0].segment}]
    waits = waiting(study, "Eva", "audit", Filters(), limit=ALL)
    assert [name for name in waits if name != mine[0]] == left  # mine[0] may still carry a suggestion


def test_what_was_judged_unseen_is_not_asked_again(study):
    first = waiting(study, "Eva", "uncertain", Filters(), limit=1)[0]
    place, quote = quoted(study, first)
    ledger.append(
        study,
        [decision("Eva", "code", place=place, quote=quote, code="rattvisa", values={"hidden": True, "audit": True})],
    )

    for order in ("uncertain", "strongest", "audit", "uncoded"):
        assert first not in waiting(study, "Eva", order, Filters(everything=True), limit=ALL)
    assert first in waiting(study, "Omar", "uncertain", Filters(), limit=ALL)
    review.undo(study, "Eva")
    assert first in waiting(study, "Eva", "uncertain", Filters(), limit=ALL)


def test_a_passage_inside_an_excerpt_counts_as_said_about_it(study):
    segment = data(study)[0]
    start = segment.place.start
    passage = Place(segment.place.transcript, start + 2, start + 12)
    review.code(study, "Eva", (passage, segment.text[2:12]), "rattvisa")

    assert segment.id not in waiting(study, "Eva", "uncoded", Filters(), limit=ALL)


def test_the_audit_tells_what_the_machine_misses_from_the_drawn_order_alone(study):
    machine.save_suggestions(study, [each for each in machine.suggestions(study) if each.code == "kompetens"])
    suggested = {each.segment for each in machine.suggestions(study)}
    lots = waiting(study, "Eva", "audit", Filters(), limit=ALL)
    bare = [name for name in lots if name not in suggested]
    review.code(study, "Eva", quoted(study, bare[-1]), "rattvisa")  # far down: she chose it, it was not drawn
    assert unsuggested(study, "Eva", Filters()) == Share(0, 0)

    review.skip(study, "Eva", quoted(study, lots[0]))
    for number, name in enumerate(lots[1:12]):
        if name in suggested:
            review.reject(study, "Eva", quoted(study, name), "kompetens")
        elif number % 2:
            review.code(study, "Eva", quoted(study, name), "rattvisa")
        else:
            say_nothing(study, "Eva", quoted(study, name))
    drawn = [name for name in lots[1:12] if name not in suggested]
    coded = sum(name not in suggested for name in lots[2:12:2])

    assert unsuggested(study, "Eva", Filters()) == Share(coded, len(drawn))
    assert likely(Share(2, 29)) is None
    low, high = likely(Share(3, 40))
    assert 0.02 < low < 3 / 40 < high < 0.2


def answered(yes, no):
    return [True] * yes + [False] * no


def test_going_on_is_judged_from_the_answers_and_only_from_enough_of_them():
    none_new = Share(0, 50)
    mixed = [True, False] * 50

    assert outlook(mixed, none_new, left=False) == "done"
    assert outlook(mixed[:29], none_new, left=True) == "few"
    assert outlook(mixed, none_new, left=True) == "steady"
    assert outlook(mixed, Share(4, 50), left=True) == "changing"
    assert outlook(mixed, Share(4, 19), left=True) == "steady"
    assert outlook([*answered(45, 5), *answered(25, 25)], none_new, left=True) == "changing"
    assert outlook(answered(0, 100), none_new, left=True) == "mostly-no"
    assert outlook(answered(100, 0), none_new, left=True) == "mostly-yes"


def test_two_shares_differ_only_beyond_chance():
    assert not differ(Share(26, 50), Share(24, 50))
    assert not differ(Share(3, 5), Share(1, 5))
    assert differ(Share(40, 50), Share(20, 50))
    assert not differ(Share(0, 0), Share(20, 50))


def test_the_range_holds_the_truth_nine_times_of_ten_and_is_silent_without_answers():
    draw = random.Random(7)  # noqa: S311
    held = 0
    for _ in range(200):
        share, size, left = draw.random(), draw.randint(10, 60), draw.randint(20, 400)
        found = to_come([Band(Share(sum(draw.random() < share for _ in range(size)), size), left)])
        held += found.low <= sum(draw.random() < share for _ in range(left)) <= found.high

    assert 166 <= held <= 194  # 180 expected, give or take three standard deviations
    assert to_come([Band(Share(2, 4), 100)]) is None
    assert to_come([Band(Share(20, 40), 100), Band(Share(0, 0), 50)]) is None
    assert to_come([Band(Share(20, 40), 100), Band(Share(0, 0), 5)]) is not None
    assert to_come([]) is None


def test_the_prospect_rests_on_answers_given_one_by_one_and_seen(study):
    for number, name in enumerate(waiting(study, "Eva", "strongest", Filters(), limit=40)):
        (suggestion, *_) = machine.suggestions(study, [name])
        place, quote = quoted(study, name)
        values = {"probability": 0.9} | ({"bulk": {"of": 10, "sample": 5}} if number < 10 else {})
        act = "accept" if number % 2 else "reject"
        ledger.append(study, [decision("Eva", act, place=place, quote=quote, code=suggestion.code, values=values)])
    found = prospect(study, "Eva", "uncertain", Filters())
    to_come = expected(study, "Eva", Filters())

    assert (found.answers, found.now, found.before) == (30, Share(8, 15), Share(7, 15))
    assert found.new_codes.of == 20
    assert to_come.left == sum(each.left for each in to_come.codes) == len(machine.suggestions(study)) - 40
    assert prospect(study, "Omar", "uncertain", Filters()).outlook == "few"


# The page.


def row(coder):
    """The row above the component, and what it gives."""
    import streamlit as st

    from tema.ui.desk import desk
    from tema.ui.review.queues import choose
    from tema.views.codebook import codebook_in_force

    st.session_state["language"] = "sv"
    st.session_state["coder"] = coder
    at = desk()
    st.session_state["chosen"] = choose(at, codebook_in_force(at.study))


def opened(coder="Eva", **asked):
    app = AppTest.from_function(row, args=(coder,), default_timeout=20)
    for name, value in asked.items():
        app.query_params[name] = value
    return app.run()


def address(app):
    given = {name: value if isinstance(value, str) else value[0] for name, value in app.query_params.items()}
    return {name: value for name, value in given.items() if name != "lang"}


ASKED = {
    "queue": "audit",
    "code": "bemotande",
    "dialogue": "dialog-3.txt",
    "cluster": "2",
    "attr.grupp": "Föräldranätverk",
    "everything": "1",
}


@pytest.mark.usefixtures("folder")
def test_an_address_sets_the_queue_and_the_queue_the_address():
    app = opened(**ASKED)

    assert not app.exception
    assert app.session_state["chosen"].order == "audit"
    assert app.session_state["chosen"].filters == Filters(
        code="bemotande",
        transcript="dialog-3.txt",
        cluster=2,
        attributes={"grupp": "Föräldranätverk"},
        everything=True,
    )
    assert address(app) == ASKED

    app.selectbox(key="order").set_value("strongest").run()
    app.selectbox(key="filter-code").set_value(None).run()
    assert address(app) == {**{k: v for k, v in ASKED.items() if k != "code"}, "queue": "strongest"}
    again = opened(**address(app))
    assert again.session_state["chosen"] == app.session_state["chosen"]

    app.button(key="filters-clear").click().run()
    assert address(app) == {"queue": "strongest"}


@pytest.mark.usefixtures("folder")
def test_an_address_that_asks_for_what_is_not_there_asks_for_everything():
    app = opened(queue="finns-ej", code="borta", cluster="x", dialogue="../etc", theme="t", **{"attr.grupp": "<b>"})

    assert not app.exception
    assert app.session_state["chosen"].filters == Filters()
    assert address(app) == {"queue": "uncertain"}


@pytest.mark.usefixtures("folder")
def test_the_coder_goes_on_where_she_stopped_unless_the_address_asks_for_something():
    app = opened()
    app.selectbox(key="order").set_value("dialogue").run()
    app.selectbox(key="filter-transcript").set_value("dialog-2.txt").run()

    assert address(opened()) == {"queue": "dialogue", "dialogue": "dialog-2.txt"}
    assert address(opened("Omar")) == {"queue": "uncertain"}
    assert address(opened(code="lyssnande")) == {"queue": "uncertain", "code": "lyssnande"}
    assert address(opened()) == {"queue": "uncertain", "code": "lyssnande"}


@pytest.mark.usefixtures("folder")
def test_a_link_to_some_excerpts_lifts_every_other_limit_and_keeps_the_queue():
    app = opened(queue="strongest", dialogue="dialog-3.txt", everything="1", **{"attr.grupp": "Unga"})
    for name in ("queue", "dialogue", "everything", "attr.grupp"):
        del app.query_params[name]
    app.query_params["code"] = "kompetens"
    app.run()

    assert address(app) == {"queue": "strongest", "code": "kompetens"}


@pytest.mark.usefixtures("folder")
def test_an_excerpt_asked_for_is_shown_by_itself():
    app = opened()
    app.segmented_control(key="review-mode").set_value("many").run()
    assert app.session_state["chosen"].many
    app.query_params["excerpt"] = "dialog-1.txt:0-10"
    app.run()
    assert not app.session_state["chosen"].many
    app.segmented_control(key="review-mode").set_value("many").run()
    assert app.session_state["chosen"].many


def test_a_bookmark_is_no_decision_and_survives_a_rebuild(study):
    before = ledger.decisions(study)
    bookmarks.keep(study, "Eva", "review", "a")
    bookmarks.keep(study, "Eva", "review", "b")
    derived.rebuild(study)

    assert bookmarks.kept(study, "Eva", "review") == "b"
    assert bookmarks.kept(study, "Omar", "review") is None
    assert ledger.decisions(study) == before


def test_filters_count_the_limits_that_are_set():
    assert Filters().active == 0
    assert replace(Filters(), code="a", attributes={"b": "c"}, least=0.5).active == 3


def test_the_study_on_disk_can_be_opened_again(folder):
    opened(queue="doubtful")
    with Study.open(folder) as study:
        assert bookmarks.kept(study, "Eva", "review") == '{"queue": "doubtful"}'

"""Teman: what the page is told about themes, and what can be done there, without a browser."""

import sys
from dataclasses import replace

import numpy as np
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tema import review
from tema.messages import text_in
from tema.pipeline.jobs import run_job
from tema.pipeline.themes import part, try_stability
from tema.records import Cluster, Place, Segment, Theme
from tema.store import corpus, derived, machine, maps
from tema.store.reads import lookup
from tema.store.study import Study
from tema.ui import jobs
from tema.views.attributes import attributes
from tema.views.themes.changes import changes, covered
from tema.views.themes.clusters import cluster_page
from tema.views.themes.groups import voices
from tema.views.themes.map import STEPS, draw
from tema.views.themes.ranks import lines, ranking
from tema.views.themes.tree import below, tree
from themes_study import with_vectors
from ui_study import GROUPS

SV = text_in("sv")


@pytest.fixture
def study(folder):
    with Study.open(folder) as opened:
        with_vectors(opened)
        yield opened


def theme_of(study, number, name="Kunnighet", few=None):
    """A theme of a cluster, or of its first few members."""
    return review.name_theme(study, "Eva", name, "", cluster_page(study, number).members[:few])


def theme(study, id_):
    return next(each for each in derived.themes(study) if each.id == id_)


def members(study, id_):
    return {place.id for place, _ in theme(study, id_).members}


def now(study, id_):
    return changes(study, theme(study, id_), derived.themes(study))


# What the page is told ------------------------------------------------------------------------------------------


def test_the_map_holds_every_grouped_segment_its_cluster_and_its_theme_and_not_a_word(study):
    theme_of(study, 0)
    drawn = draw(study)
    ids, clustering = machine.clustering(study)

    assert drawn.segments == ids
    assert drawn.clusters.group.tolist() == clustering.labels.tolist()
    assert set(drawn.themes.group[clustering.labels == 0].tolist()) == {0}
    assert (drawn.themes.names, drawn.themes.sizes) == (("Kunnighet",), (12,))
    assert len(drawn.payload["x"]) < 4 * len(ids)
    assert abs(drawn.places * STEPS).max() <= STEPS


def test_a_study_without_a_map_has_none(folder):
    with Study.open(folder) as study:
        assert draw(study) is None
        assert run_job(study, "map", (), lambda *_: None) == {"done": False}
        assert run_job(study, "part", ["finns inte"], lambda *_: None) == {"done": False, "parts": []}


def test_points_go_with_their_segments(study):
    first = draw(study).segments[0]
    corpus.save_segments(study, "dialog-1.txt", [s for s in corpus.segments(study, "dialog-1.txt") if s.id != first])

    assert first not in draw(study).segments


def test_stability_is_kept_until_the_clusters_are_others(study):
    assert maps.stability(study) == {}
    told = []
    assert try_stability(study, lambda done, total: told.append((done, total)))

    assert set(maps.stability(study)) == {0, 1, 2, 3}
    assert told[-1] == (20, 20)
    machine.set_fingerprint(study, "group", "en ny")
    assert maps.stability(study) == {}


def test_the_parts_of_a_theme_of_two_subjects_are_those_subjects(study):
    ids = [place.id for number in (0, 3) for place, _ in cluster_page(study, number).members]
    found = part(study, ids)

    assert {frozenset(each.members) for each in found} <= {
        frozenset(place.id for place, _ in cluster_page(study, number).members) for number in (0, 3)
    }
    assert all(each.keywords and each.typical for each in found)


def test_a_borderline_excerpt_is_told_which_cluster_it_lies_beside(study):
    own, others = ([place.id for place, _ in cluster_page(study, number).members] for number in (0, 2))
    found = ranking(study, [*own, others[0]], {0})

    assert found.measured
    assert found.orders["borderline"][0] == others[0]
    assert found.orders["typical"][-1] == others[0]
    (line,) = lines(study, [others[0]], attributes(study), found.beside)
    assert (line.beside, line.nearer) == (2, True)
    assert found.orders["dialogue"] == tuple(
        sorted([*own, others[0]], key=lambda name: (name[:12], int(name[13:].split("-")[0])))
    )


def test_without_vectors_the_order_of_membership_stands_in(folder):
    with Study.open(folder) as study:
        names = [place.id for place, _ in cluster_page(study, 0).members]
        found = ranking(study, names, {0})

    assert not found.measured
    assert found.orders["typical"] == tuple(names)


def test_who_is_silent_is_measured_against_how_much_they_said(study):
    young = {f"dialog-{number + 1}.txt" for number, (_, group) in enumerate(GROUPS) if group == "Unga"}
    of_it = [place.id for place, _ in cluster_page(study, 0).members if place.transcript in young]
    groups = {each.name: each for each in voices(study, of_it, attributes(study))}["grupp"]
    by_value = {each.value: each for each in groups.groups}

    assert by_value["Unga"].verdict == "more"
    assert (by_value["Unga"].speaking, by_value["Unga"].dialogues) == (2, 2)
    assert by_value["Unga"].share == pytest.approx(0.5, abs=0.05)
    assert {each.value for each in groups.saying("silent")} == {"Seniorer", "Föräldranätverk"}
    assert by_value["Seniorer"].few


def test_those_who_speak_as_much_as_expected_are_not_pointed_out(study):
    of_it = [place.id for place, _ in cluster_page(study, 0).members]

    assert {voice.verdict for each in voices(study, of_it, attributes(study)) for voice in each.groups} == {"as"}


def made(id_, parent=None, dismissed=None):
    return Theme(id_, id_, "", (), (), dismissed, "Eva", "2024", parent)


def test_themes_stand_as_a_tree_and_none_is_lost():
    themes = [made("a"), made("b", "c"), made("c"), made("d", "b"), made("e", "x"), made("x", dismissed="nej")]

    assert [(depth, each.id) for depth, each in tree(themes)] == [(0, "a"), (0, "c"), (1, "b"), (2, "d"), (0, "e")]
    assert below(themes, "c") == {"c", "b", "d"}
    turning = [made("a", "b"), made("b", "a")]
    assert {each.id for _, each in tree(turning)} == {"a", "b"}


# Carried over ---------------------------------------------------------------------------------------------------


def add_dialogue_to_cluster(study, number):
    """What a run with more material does: the cluster has two excerpts more."""
    clusters = machine.clusters(study)
    ids, clustering = machine.clustering(study)
    more = [id_ for id_, label in zip(ids, clustering.labels, strict=True) if label < 0][:2]
    for id_ in more:
        clustering.labels[ids.index(id_)] = number
    grown = [replace(each, members=(*each.members, *more)) if each.number == number else each for each in clusters]
    machine.save_clusters(study, ids, clustering, grown)
    return more


def test_excerpts_that_have_come_to_a_themes_cluster_are_offered_until_decided(study):
    id_ = theme_of(study, 0)
    assert not now(study, id_).any
    more = add_dialogue_to_cluster(study, 0)

    assert now(study, id_).further == {0: tuple(more)}
    review.add_to_theme(study, "Eva", id_, _quoted(study, more[:1]))
    assert now(study, id_).further == {0: (more[1],)}
    review.take_from_theme(study, "Eva", id_, _quoted(study, more[1:]))
    assert now(study, id_).further == {}
    review.undo(study, "Eva", review.THEME_ACTS)
    assert now(study, id_).further == {0: (more[1],)}


def _quoted(study, ids):
    found = lookup.segments(study, ids)
    return [(found[each].place, found[each].text) for each in ids]


def test_excerpts_of_another_theme_are_not_offered(study):
    id_ = theme_of(study, 0)
    more = add_dialogue_to_cluster(study, 0)
    review.name_theme(study, "Omar", "Annat", "", _quoted(study, more))

    assert now(study, id_).further == {}


def test_an_excerpt_that_stands_in_two_lists_can_be_ticked_in_either(study):
    id_ = theme_of(study, 0)
    ids, clustering = machine.clustering(study)
    moved = min(members(study, id_))
    clustering.labels[ids.index(moved)] = 3
    machine.save_clusters(study, ids, clustering, machine.clusters(study))
    app = drawn(theme=id_)
    app.segmented_control(key="themes-order").set_value("dialogue").run()
    shown(app)
    app.checkbox(key=f"tick-{moved}-elsewhere-3").check().run()

    assert app.session_state["themes-chosen"] == [moved]
    assert app.checkbox(key=f"tick-{moved}-theme-{id_}-dialogue").value


def test_a_handful_of_excerpts_does_not_claim_their_whole_cluster(study):
    id_ = theme_of(study, 0, few=2)

    assert covered(study, theme(study, id_)) == frozenset()
    assert not now(study, id_).any


def test_members_whose_excerpt_was_cut_anew_or_is_gone_are_told_apart(study):
    id_ = theme_of(study, 0)
    first, second = sorted(members(study, id_))[:2]
    segments = corpus.segments(study, "dialog-1.txt")
    old = next(each for each in segments if each.id == first)
    cut = old.place.start + 20
    halves = [
        Segment(
            Place("dialog-1.txt", start, end),
            old.turn,
            old.speaker,
            old.text[start - old.place.start : end - old.place.start],
            "data",
        )
        for start, end in ((old.place.start, cut), (cut, old.place.end))
    ]
    kept = [each for each in segments if each.id not in {first, second}]
    corpus.save_segments(study, "dialog-1.txt", [*kept, *halves])
    found = now(study, id_)

    assert [place.id for place, _ in found.gone] == [second]
    ((member, pieces),) = [(each.member, each.now) for each in found.reshaped]
    assert (member[0].id, member[1]) == (first, old.text)
    assert [each.id for each in pieces] == [each.id for each in halves]

    drawn(theme=id_).button(key="reshaped-go").click().run()
    assert {each.id for each in halves} < members(study, id_)
    assert first not in members(study, id_)
    review.undo(study, "Eva", review.THEME_ACTS)
    assert first in members(study, id_)
    drawn(theme=id_).button(key="gone-go").click().run()
    assert second not in members(study, id_)


def test_members_that_now_lie_in_another_cluster_are_shown(study):
    id_ = theme_of(study, 0)
    ids, clustering = machine.clustering(study)
    moved = sorted(members(study, id_))[:2]
    clustering.labels[ids.index(moved[0])], clustering.labels[ids.index(moved[1])] = 3, -1
    machine.save_clusters(study, ids, clustering, machine.clusters(study))

    assert now(study, id_).elsewhere == {-1: (moved[1],), 3: (moved[0],)}


# The page -------------------------------------------------------------------------------------------------------


def one_page(language):
    import streamlit as st

    from tema.ui.themes import page

    st.session_state["language"] = language
    st.session_state["coder"] = "Eva"
    st.session_state.setdefault("pages", {})
    page()


def drawn(language="sv", chosen=(), **address):
    app = AppTest.from_function(one_page, args=(language,), default_timeout=30)
    for name, value in address.items():
        app.query_params[name] = value
    if chosen:
        app.session_state["themes-chosen"] = list(chosen)
    return app.run()


def shown(app):
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


def keys(app):
    return {button.key for button in app.button}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_view_can_be_drawn_in_both_languages(study, language):
    id_ = theme_of(study, 0)
    add_dialogue_to_cluster(study, 0)
    try_stability(study)
    text = text_in(language)

    assert text("ui-clusters-lead", left=3, count=4) in shown(drawn(language))
    assert text("themes-order-typical-note") in shown(drawn(language, cluster="1"))
    page = shown(drawn(language, theme=id_))
    assert text("themes-voices") in page
    assert text("themes-stability") in page
    assert text("themes-further-note", words="läkare, handläggare, regler") in page


@pytest.mark.usefixtures("study")
def test_an_address_that_leads_nowhere_shows_the_lists_and_says_so():
    app = drawn(theme="borta")

    assert SV("themes-not-there") in shown(app)
    assert "open-cluster-0" in keys(app)


def test_the_address_follows_what_is_open(study):
    app = drawn()
    app.button(key="open-cluster-2").click().run()
    assert list(app.query_params["cluster"]) == ["2"]
    app.text_input(key="cluster-name").set_value("De lyssnar")
    app.button(key="save-theme").click().run()

    assert "".join(app.query_params["theme"]) == derived.themes(study)[0].id
    assert "cluster" not in app.query_params
    app.button(key="back").click().run()
    assert "theme" not in app.query_params


def test_ticked_excerpts_become_a_theme_of_their_own(study):
    ids = [place.id for place, _ in cluster_page(study, 1).members]
    app = drawn(cluster="1")
    boxes = [box for box in app.checkbox if box.key.startswith("tick-")]
    first, second = boxes[0].key, boxes[1].key
    app.checkbox(key=first).check().run()
    app.checkbox(key=second).check().run()
    assert SV("themes-chosen", count=2) in shown(app)
    app.text_input(key="make-name").set_value("Blicken")
    app.button(key="make-save").click().run()

    (made_theme,) = derived.themes(study)
    assert {f"tick-{place.id}-cluster-1-typical" for place, _ in made_theme.members} == {first, second}
    assert members(study, made_theme.id) < set(ids)
    assert app.session_state["themes-chosen"] == []


def test_members_are_taken_out_and_moved_to_another_theme(study):
    one, other = theme_of(study, 0), theme_of(study, 1, "Bemötande")
    first, second = sorted(members(study, one))[:2]
    drawn(chosen=[first], theme=one).button(key="take").click().run()
    assert first not in members(study, one)

    app = drawn(chosen=[second], theme=one)
    app.selectbox(key="put-choice").set_value(other).run()
    app.button(key="put-go").click().run()
    assert second in members(study, other) - members(study, one)


def test_excerpts_broken_out_of_a_theme_leave_it(study):
    one = theme_of(study, 0)
    gone = sorted(members(study, one))[:3]
    app = drawn(chosen=gone, theme=one)
    app.text_input(key="make-name").set_value("Läkare")
    app.button(key="make-save").click().run()

    made_theme = next(each for each in derived.themes(study) if each.name == "Läkare")
    assert members(study, made_theme.id) == set(gone)
    assert not members(study, one) & set(gone)


def test_a_theme_is_put_under_another_but_never_under_its_own(study):
    one, other = theme_of(study, 0), theme_of(study, 1, "Bemötande")
    app = drawn(theme=one)
    app.selectbox(key=f"nest-{one}").set_value(other).run()
    app.button(key="nest-go").click().run()

    assert theme(study, one).parent == other
    assert not [box for box in drawn(theme=other).selectbox if box.key == f"nest-{other}"]
    app = drawn()
    app.segmented_control(key="themes-tab").set_value("themes").run()
    assert {f"open-theme-{one}", f"open-theme-{other}"} <= keys(app)


def test_further_excerpts_are_taken_in_or_declined(study):
    one = theme_of(study, 0)
    more = add_dialogue_to_cluster(study, 0)
    drawn(theme=one).button(key="further-none-0").click().run()
    assert "further-all-0" not in keys(drawn(theme=one))

    review.undo(study, "Eva", review.THEME_ACTS)
    drawn(theme=one).button(key="further-all-0").click().run()
    assert set(more) < members(study, one)


@pytest.mark.parametrize("opened", ["cluster", "theme"])
def test_the_way_to_review_leads_to_exactly_these_excerpts(study, monkeypatch, opened):
    went = []
    monkeypatch.setattr(st, "switch_page", lambda page, query_params: went.append((page, query_params)))
    value = theme_of(study, 0) if opened == "theme" else "2"
    app = AppTest.from_function(one_page, args=("sv",), default_timeout=30)
    app.session_state["pages"] = {"review": "granska"}
    app.query_params[opened] = value
    app.run().button(key="review-these").click().run()

    assert not app.exception
    assert went == [("granska", {"lang": "sv", opened: value})]


def test_a_dismissed_theme_keeps_its_reason_and_can_be_read(study):
    one = theme_of(study, 0)
    app = drawn(theme=one)
    app.text_input(key="dismiss-reason").set_value("praktiskt prat")
    app.button(key="dismiss-go").click().run()

    assert theme(study, one).dismissed == "praktiskt prat"
    assert SV("ui-theme-dismissed", reason="praktiskt prat") in shown(drawn(theme=one))


def test_a_study_without_a_map_offers_to_draw_it(folder):
    app = drawn()

    assert SV("themes-no-map") in shown(app)
    with Study.open(folder) as study:
        with_vectors(study)
        maps.save_map(study, (), np.zeros((0, 2), np.float32))
    app = drawn()
    app.button(key="job-map").click().run()
    assert SV("themes-no-map") not in shown(wait_for(app, folder, "map"))


def wait_for(app, folder, job, about=""):
    process = jobs._jobs(str(folder), job, about).process
    if process is not None:
        process.wait()
    return app.run()


def test_parts_are_proposed_by_a_process_of_its_own_and_named_by_the_analyst(study, folder):
    ids = [member for number in (0, 3) for member in cluster_page(study, number).members]
    one = review.name_theme(study, "Eva", "Blandat", "", ids)
    app = drawn(theme=one)
    app.button(key="job-part").click().run()
    app = wait_for(app, folder, "part", one)
    assert SV("themes-split-go") not in {button.label for button in app.button}
    app.text_input(key="part-name-0").set_value("Köer")
    app.button(key="part-save-0").click().run()

    assert not app.exception
    made_theme = next(each for each in derived.themes(study) if each.name == "Köer")
    assert len(made_theme.members) == 12
    assert len(theme(study, one).members) == 12


def test_work_that_is_called_off_leaves_nothing_behind(study, folder, monkeypatch):
    monkeypatch.setattr(jobs, "command", lambda *_: [sys.executable, "-c", "import time; time.sleep(60)"])
    app = drawn(cluster="0")
    app.button(key="job-stability").click().run()
    assert "stop-stability" in keys(app)
    app.button(key="stop-stability").click().run()

    assert jobs._jobs(str(folder), "stability", "").process is None
    assert maps.stability(study) == {}
    assert "job-stability" in keys(drawn(cluster="0"))


@pytest.mark.usefixtures("study")
def test_work_that_fails_is_said_calmly(folder, monkeypatch):
    monkeypatch.setattr(jobs, "command", lambda *_: [sys.executable, "-c", "raise SystemExit(3)"])
    app = drawn(cluster="0")
    app.button(key="job-stability").click().run()
    app = wait_for(app, folder, "stability")

    assert SV("themes-job-failed") in shown(app)


def test_a_cluster_that_nobody_could_describe_still_opens(study):
    ids, clustering = machine.clustering(study)
    bare = [Cluster(each.number, each.members, (), (), ()) for each in machine.clusters(study)]
    machine.save_clusters(study, ids, clustering, bare)

    assert SV("ui-cluster-heading", number="1") in shown(drawn(cluster="0"))

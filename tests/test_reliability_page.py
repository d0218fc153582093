"""The page of reliability: what it rests on, what follows from an accepted error, whom the machine hears."""

import shutil

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from believed_study import HEARD_WORSE, RELIABILITY, points, write_believed_study
from tema import preferences
from tema.decisions import decision
from tema.messages import text_in
from tema.store import derived, ledger, machine, trust
from tema.store.study import Study
from tema.ui import jobs
from tema.ui.reliability.drawing import drawn as drawing
from tema.ui.settings import STUDY_VARIABLE
from tema.views.codebook import codebook_in_force
from tema.views.reliability import ACCEPTED, basis, by_family, by_standing, carried, hearing, learning
from ui_study import copy_ui_study


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    folder = tmp_path_factory.mktemp("believed") / "Tillitsstudien"
    write_believed_study(folder).close()
    return folder


@pytest.fixture
def folder(original, tmp_path, monkeypatch):
    folder = tmp_path / "Tillitsstudien"
    shutil.copytree(original, folder)
    monkeypatch.setenv(STUDY_VARIABLE, str(folder))
    monkeypatch.setattr(preferences, "_file", lambda: tmp_path / "minne" / "coders.json")
    yield folder
    st.cache_resource.clear()


@pytest.fixture
def study(folder):
    with Study.open(folder) as opened:
        yield opened


def reliability_page(language):
    import streamlit as st

    from tema.ui.reliability import page

    st.session_state["language"] = language
    st.session_state.setdefault("coder", "Eva")
    st.session_state.setdefault("pages", {})
    page()


def drawn(language="sv"):
    return AppTest.from_function(reliability_page, args=(language,), default_timeout=20).run()


def shown(app):
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.usefixtures("folder")
def test_the_page_is_drawn_in_both_languages_with_every_standing_in_words(language):
    app, text = drawn(language), text_in(language)
    page = shown(app)

    assert app.title[0].value == text("ui-page-reliability")
    for standing in ("trusted", "check", "search", "unknown"):
        assert text(f"trust-standing-{standing}") in page
    assert text("trust-rests", count=288) in page


def test_a_study_that_nobody_has_judged_says_what_is_missing_and_where_to_go(tmp_path, monkeypatch):
    copy_ui_study(tmp_path / "ny").close()
    monkeypatch.setenv(STUDY_VARIABLE, str(tmp_path / "ny"))
    monkeypatch.setattr(preferences, "_file", lambda: tmp_path / "minne" / "coders.json")
    page = shown(drawn())
    st.cache_resource.clear()

    for key in ("trust-none", "trust-curve-none", "trust-hearing-none", "trust-audits-none"):
        assert text_in("sv")(key) in page
    assert "review?lang=sv&amp;queue=audit" in page


def test_the_accepted_error_is_decided_and_the_table_is_reckoned_anew(study, monkeypatch):
    sent = []
    monkeypatch.setattr(jobs, "send", lambda _, job: sent.append(job))
    machine.set_fingerprint(study, ACCEPTED, "10")
    app = drawn()
    assert "Av 100 ställen där någon kod gäller kan ungefär 20 tas med" in shown(app)

    app.segmented_control(key="trust-error").set_value(20).run()

    assert derived.settings(study)["accepted_error"] == "20"
    assert ledger.decisions(study)[-1].values == {"key": "accepted_error", "value": "20"}
    assert text_in("sv")("trust-stale") in shown(app)
    assert sent == ["learn"]
    assert basis(study).stale


def test_what_can_be_carried_is_counted_by_occurrences_and_by_places_above_the_threshold(study):
    _, codes, probabilities = machine.scores(study)
    found = carried(study, RELIABILITY)

    assert (found.codes, found.trusted) == (4, 1)
    assert found.share == pytest.approx(0.4 * 60 / 123)
    assert found.places == (probabilities[:, codes.index("kompetens")] >= 0.7).sum() > 0


def test_every_code_in_use_has_a_row_by_family_and_by_standing(study):
    book = codebook_in_force(study)
    families = [(family.id, [row.code for row in rows]) for family, rows in by_family(RELIABILITY, book)]
    standings = [(standing, [row.code for row in rows]) for standing, rows in by_standing(RELIABILITY, book)]

    assert families == [
        ("egenskaper", ["kompetens", "bemotande", "lyssnande"]),
        ("villkor", ["tillganglighet", "rattvisa"]),
    ]
    assert standings == [
        ("trusted", ["kompetens"]),
        ("check", ["bemotande"]),
        ("search", ["lyssnande"]),
        ("unknown", ["tillganglighet", "rattvisa"]),
    ]


def test_a_group_that_is_heard_worse_is_named_in_a_warning(study):
    found = {each.group: each for each in hearing(study, "grupp")}

    assert [name for name, each in found.items() if each.under_heard] == [HEARD_WORSE]
    assert found[HEARD_WORSE].recall.estimate < 0.5 < found["Seniorer"].recall.estimate
    app = drawn()
    app.selectbox(key="trust-attribute").select("grupp").run()
    page = shown(app)
    assert "Maskinen hör Unga sämre än de andra" in page
    assert page.count("sämre än de andra") == page.count("Hörs sämre") == 1


def test_a_new_judgement_is_counted_at_once(study):
    before = hearing(study, "grupp")
    last = ledger.decisions(study)[-1]
    ledger.append(study, [decision("Eva", "undo", undoes=last.id)])

    assert basis(study).judged == 287
    assert hearing(study, "grupp") != before


@pytest.mark.parametrize(
    ("curve", "trend"),
    [
        (points(0.3, 0.35, 0.4, 0.45), "rising"),
        (points(0.3, 0.4, 0.5, 0.51), "level"),
        (points(0.3, 0.5, 0.5, 0.51, half=0.2), "unsure"),
        (points(0.3, 0.5, 0.6, 0.4), "falling"),
        (points(0.3), "unsure"),
    ],
)
def test_the_curve_says_whether_more_answers_are_worth_it(study, curve, trend):
    trust.save_learning(study, curve)

    assert learning(study).trend == trend


def test_the_drawing_tells_those_who_do_not_see_it_what_it_shows():
    svg = drawing(text_in("sv"), points(0.3, 0.35, 0.4, 0.45))

    assert 'role="img" aria-label="Kurva över hur väl' in svg
    assert "från 30 utan svar till 45 efter 50 svar" in svg
    assert svg.count("<circle") == 4

"""The coders' page without a browser: what it says to one coder, to two, to a blind one, and who signs."""

import sys

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tema import preferences, review
from tema.messages import text_in
from tema.store import corpus, derived, ledger
from tema.store.study import Study
from tema.ui import desk, run
from tema.ui.settings import STUDY_VARIABLE
from ui_study import copy_ui_study


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = tmp_path / "Tillitsstudien"
    copy_ui_study(folder).close()
    monkeypatch.setenv(STUDY_VARIABLE, str(folder))
    monkeypatch.setattr(preferences, "_file", lambda: tmp_path / "minne" / "coders.json")
    yield folder
    st.cache_resource.clear()


@pytest.fixture
def differing(folder):
    with Study.open(folder) as study:
        places = [(each.place, each.text) for each in corpus.segments(study) if each.use == "data"]
        for at in places[:3]:
            review.accept(study, "Eva", at, "kompetens", "weakens")
            review.reject(study, "Mats", at, "kompetens")
    return folder


def coders_page(part, language):
    import streamlit as st

    from tema.ui.coders import page

    st.session_state["language"] = language
    st.session_state.setdefault("coder", "Eva")
    st.session_state.setdefault("coders-part", part)
    page()


def drawn(part, language="sv"):
    return AppTest.from_function(coders_page, args=(part, language), default_timeout=20).run()


def shown(app):
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("part", ["people", "differences", "agreement", "merge"])
@pytest.mark.usefixtures("differing")
def test_each_part_can_be_drawn_in_both_languages(part, language):
    app = drawn(part, language)

    assert app.title[0].value == text_in(language)("ui-page-coders")
    assert shown(app)


@pytest.mark.usefixtures("folder")
def test_to_a_single_coder_the_page_says_how_to_become_two():
    for part in ("differences", "agreement"):
        app = drawn(part)
        assert "Bara en person har kodat" in shown(app)
    app.button(key="coders-alone-merge").click().run()
    assert app.session_state["coders-part"] == "merge"


@pytest.mark.usefixtures("differing")
def test_a_blind_coder_sees_no_colleagues_until_she_asks_to():
    preferences.remember_blind(desk.study_folder(), "Eva", blind=True)
    app = drawn("differences")

    assert "Mats" not in shown(app)
    app.button(key="coders-see").click().run()
    assert "Mats" in shown(app)


def test_the_list_can_be_narrowed_and_goes_on_to_the_next_case(differing):
    app = drawn("differences")
    first = shown(app)
    app.text_input(key="coders-reason").input("Skäl.")
    app.button(key="coders-applies").click().run()

    assert shown(app) != first
    with Study.open(differing) as study:
        (verdict,) = derived.verdicts(study)
    assert (verdict.applies, verdict.reason, verdict.coder) == (True, "Skäl.", "Eva")
    app.selectbox(key="coders-filter-code").select(None)
    app.selectbox(key="coders-filter-couple").select(("Eva", "Mats")).run()
    assert "Kunnighet" in shown(app)


@pytest.mark.usefixtures("differing")
def test_after_a_case_in_the_middle_the_one_that_follows_it_is_next():
    app = drawn("differences")
    third = app.button(key="coders-case-2").label
    app.button(key="coders-case-1").click().run()
    app.button(key="coders-applies").click().run()

    assert app.button(key="coders-case-1").label == third
    assert app.button(key="coders-case-1").proto.type == "secondary"
    assert app.button(key="coders-case-0").proto.type == "tertiary"


@pytest.mark.usefixtures("differing")
def test_few_common_excerpts_carry_a_warning():
    assert "Dra inga slutsatser" in shown(drawn("agreement"))


def test_the_share_of_silent_audits_is_chosen_on_the_page(folder):
    app = drawn("people")
    app.button_group(key="coders-share").set_value(10).run()

    assert not app.exception
    with Study.open(folder) as study:
        assert derived.settings(study)["audit_share"] == "10"
        assert [each.coder for each in ledger.decisions(study) if each.act == "set_setting"] == ["Eva"]


@pytest.mark.usefixtures("folder")
def test_an_earlier_coder_is_chosen_and_a_new_name_is_tidied():
    app = drawn("people")
    app.selectbox(key="coders-me-earlier").select("prov").run()
    assert app.session_state["coder"] == "prov"
    app.text_input(key="coders-me-new").input("  Åsa   Öberg ").run()
    assert app.session_state["coder"] == "Åsa Öberg"
    assert preferences.remembered_coder(desk.study_folder()) == "Åsa Öberg"
    app.text_input(key="coders-me-new").input("PROV").run()
    assert app.session_state["coder"] == "prov"
    app.text_input(key="coders-me-new").input("Åsa Öberg").run()
    app.text_input(key="coders-me-new").input("   ").run()
    assert app.session_state["coder"] == "Åsa Öberg"


def test_a_run_from_the_pages_is_signed_by_the_coder():
    runs = run._Runs()
    run._start(
        runs, [sys.executable, "-c", "import sys; from tema.decisions import login; sys.exit(login())"], "sv", " Åsa "
    )
    runs.process.wait(timeout=30)

    assert run._done(runs)
    assert runs.words == "Åsa"

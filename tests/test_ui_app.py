"""The pages without a browser: each can be drawn in both languages, and says what is wrong when something is."""

import tomllib
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tema.errors import PortTaken
from tema.messages import text_in
from tema.resources import shipped
from tema.store import derived, ledger
from tema.store.study import Study
from tema.ui.html import bar, excerpt, plain
from tema.ui.settings import SETTINGS, STUDY_VARIABLE
from ui_study import HOSTILE, copy_ui_study

PAGES = ("overview", "themes", "review", "codebook", "export")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = tmp_path / "Tillitsstudien"
    copy_ui_study(folder).close()
    monkeypatch.setenv(STUDY_VARIABLE, str(folder))
    yield folder
    st.cache_resource.clear()


def one_page(name, language, coder):
    import importlib

    import streamlit as st

    st.session_state["language"] = language
    st.session_state["coder"] = coder
    st.session_state.setdefault("pages", {})
    importlib.import_module(f"tema.ui.{name}").page()


def drawn(name, language="sv", coder="Eva"):
    app = AppTest.from_function(one_page, args=(name, language, coder), default_timeout=20)
    return app.run()


def shown(app):
    return "\n".join(element.proto.body for element in app.get("html")) + "\n".join(title.value for title in app.title)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.usefixtures("folder")
def test_each_page_can_be_drawn_in_both_languages(name, language):
    app = drawn(name, language)

    assert not app.exception
    if name != "overview":  # headed by the study's name
        assert app.title[0].value == text_in(language)(f"ui-page-{name}")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.usefixtures("folder")
def test_no_page_mixes_the_languages(name):
    words = {language: text_in(language) for language in ("sv", "en")}
    app = drawn(name, "en")
    labels = {widget.label for kind in ("button", "selectbox", "checkbox", "radio") for widget in app.get(kind)}
    swedish_only = {
        words["sv"](key)
        for key in ("ui-accept", "ui-reject", "ui-skip", "ui-undo", "ui-open", "ui-order", "ui-memo", "ui-export-what")
    }

    assert labels & swedish_only == set()


@pytest.mark.usefixtures("folder")
def test_the_frame_draws_the_first_page_and_the_choice_of_language():
    app = AppTest.from_file(str(shipped("app.py")), default_timeout=20)
    app.query_params["lang"] = "en"
    app.run()

    assert not app.exception
    assert "Do next" in shown(app)
    assert app.session_state["language"] == "en"


def test_a_missing_study_is_said_calmly(tmp_path, monkeypatch):
    monkeypatch.setenv(STUDY_VARIABLE, str(tmp_path / "finns-inte"))
    app = AppTest.from_file(str(shipped("app.py")), default_timeout=20).run()

    assert not app.exception
    assert str(tmp_path / "finns-inte") in shown(app)


def test_accepting_stores_the_decision_and_shows_the_next_code_or_excerpt(folder):
    app = drawn("review")
    before = shown(app)
    app.button(key="accept").click().run()

    assert not app.exception
    with Study.open(folder) as study:
        (coding,) = derived.codings(study)
    assert (coding.coder, coding.origin) == ("Eva", "suggestion")
    assert shown(app) != before


@pytest.mark.usefixtures("folder")
def test_undo_brings_the_excerpt_back():
    app = drawn("review")
    before = shown(app)
    app.button(key="reject").click().run()
    app.button(key="undo").click().run()

    assert shown(app) == before


def test_undo_with_nothing_to_undo_is_said_calmly(folder):
    app = drawn("review").button(key="undo").click().run()

    assert not app.exception
    with Study.open(folder) as study:
        assert len(ledger.decisions(study)) == 1


def test_a_memo_is_kept(folder):
    app = drawn("review")
    app.text_area(key="memo").set_value("Återkom till detta.").run()

    with Study.open(folder) as study:
        assert [memo.text for memo in derived.memos(study)] == ["Återkom till detta."]
    assert app.text_area(key="memo").value == "Återkom till detta."


@pytest.mark.usefixtures("folder")
def test_a_filter_narrows_the_queue_and_can_be_cleared():
    app = drawn("review")
    app.selectbox(key="filter-transcript").set_value("dialog-3.txt").run()

    assert "dialog-3.txt" in shown(app)
    assert "12 utdrag kvar" in shown(app)

    app.button(key="filters-clear").click().run()
    assert "48 utdrag kvar" in shown(app)


def test_an_empty_study_says_what_to_do_on_every_page(tmp_path, monkeypatch):
    Study.create(tmp_path / "tom").close()
    monkeypatch.setenv(STUDY_VARIABLE, str(tmp_path / "tom"))
    for name in PAGES:
        app = AppTest.from_function(guarded_page, args=(name,), default_timeout=20).run()
        assert not app.exception, name
        assert shown(app).strip(), name
    st.cache_resource.clear()


def guarded_page(name):
    import importlib

    import streamlit as st

    from tema.ui.desk import guarded

    st.session_state["language"] = "sv"
    st.session_state.setdefault("pages", {})
    guarded(importlib.import_module(f"tema.ui.{name}").page)()


def test_words_from_people_are_never_markdown_or_html():
    assert plain("![a](http://x) **b**\n:red[c]") == r"\!\[a\]\(http\:\/\/x\) \*\*b\*\* \:red\[c\]"
    assert "<script>" not in excerpt(HOSTILE, HOSTILE)
    assert "<b>" not in bar(0.5, "<b>1</b>", "<b>namn</b>")


def test_the_config_file_of_the_checkout_says_the_same_as_the_code():
    file = Path(__file__).parent.parent / ".streamlit" / "config.toml"
    settings = {}

    def flatten(values, before=""):
        for key, value in values.items():
            if isinstance(value, dict):
                flatten(value, f"{before}{key}.")
            else:
                settings[before + key] = value

    flatten(tomllib.loads(file.read_text(encoding="utf-8")))

    assert settings == dict(SETTINGS)


def test_an_export_that_needs_a_run_says_so_before_anything_is_saved(tmp_path, monkeypatch):
    Study.create(tmp_path / "tom").close()
    monkeypatch.setenv(STUDY_VARIABLE, str(tmp_path / "tom"))
    app = AppTest.from_function(guarded_page, args=("export",), default_timeout=20).run()
    for what in ("scores", "segments"):
        app.radio(key="export-what").set_value(what).run()
        assert not app.exception
        assert app.get("download_button") == []
    st.cache_resource.clear()


def test_a_port_in_use_is_said(tmp_path):
    import socket

    from tema.ui.launch import launch

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(PortTaken):
            launch(tmp_path, port=taken.getsockname()[1], open_browser=False)

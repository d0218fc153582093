"""The pages without a browser: each can be drawn in both languages, and says what is wrong when something is."""

import json
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tema import review
from tema.errors import PortTaken
from tema.messages import text_in
from tema.records import Source
from tema.resources import shipped
from tema.store import corpus
from tema.store.study import Study
from tema.ui import run as run_page
from tema.ui.html import bar, excerpt, plain
from tema.ui.rule import rule_html
from tema.ui.settings import SETTINGS, STUDY_VARIABLE
from ui_study import HOSTILE, check_wording

UNDO = """
import sys
from pathlib import Path
from tema import review
from tema.store.study import Study
with Study.open(Path(sys.argv[1])) as study:
    review.undo(study, "Eva")
sys.stderr.write("attributes.csv:2: okänd fil")
"""
"""What a run leaves behind, without one: a study that is up to date again, and a fault that it met."""

PAGES = ("overview", "themes", "review", "codebook", "export")


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


def labels_of(app):
    assert not app.exception
    return {widget.label for kind in ("button", "selectbox", "text_area", "radio") for widget in app.get(kind)}


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
    labels = {language: labels_of(drawn(name, language)) for language in words}
    keys = (
        *("ui-undo-latest", "export-what", "ui-next-themes-go", "ui-review-code"),
        *("queue-filter-code", "queue-filter-dialogue"),
    )
    swedish_only, english = ({words[language](key) for key in keys} for language in ("sv", "en"))

    assert labels["sv"] & swedish_only
    assert labels["en"] & english
    assert labels["en"] & swedish_only == set()


@pytest.mark.usefixtures("folder")
def test_the_frame_draws_the_first_page_and_the_choice_of_language():
    app = AppTest.from_file(str(shipped("app.py")), default_timeout=20)
    app.query_params["lang"] = "en"
    app.run()

    assert not app.exception
    assert "Next step" in shown(app)
    assert app.session_state["language"] == "en"


def test_a_missing_study_is_said_calmly(tmp_path, monkeypatch):
    monkeypatch.setenv(STUDY_VARIABLE, str(tmp_path / "finns-inte"))
    app = AppTest.from_file(str(shipped("app.py")), default_timeout=20).run()

    assert not app.exception
    assert str(tmp_path / "finns-inte") in shown(app)


@pytest.mark.usefixtures("folder")
def test_the_machines_figure_is_called_a_strength_and_never_a_probability():
    for language, name, no in (("sv", "Styrka", "sannolikhet"), ("en", "Strength", "probability")):
        told = json.loads(drawn("review", language).get("bidi_component")[0].proto.json)
        assert told["text"]["strength"] == name
        assert not [key for key, said in told["text"].items() if no in said.casefold() and key != "strength-note"]
        assert all(offer["figure"].isdecimal() for card in told["cards"] for offer in card["offers"])
        app = drawn("export", language)
        assert not [each for each in app.radio(key="export-what-codings").options if no in each.casefold()]


def test_a_source_of_one_line_is_not_a_range():
    book = check_wording()[0]
    code = replace(book.codes[0], source=(Source("ram", 69, 69), Source("ram", 3, 5)))

    html = rule_html(text_in("sv"), code, book, "sv", whole=True)

    assert "Ramverk för tillit.docx, rad 69<" in html
    assert "Ramverk för tillit.docx, rad 3–5<" in html


def say_and_end(words, status):
    return [sys.executable, "-c", f"import sys; sys.stderr.write({words!r}); sys.exit({status})"]


def run_to_its_end(app, folder):
    """Press the button, wait for the process, and let the page look again."""
    app.button(key="run").click().run()
    process = run_page._runs(str(folder)).process
    if process is not None:
        process.wait()
    return app.run()


def test_a_role_that_was_changed_offers_a_new_run_and_says_why_it_failed(folder, monkeypatch):
    app = drawn("overview")
    assert not [button for button in app.button if button.key == "run"]

    monkeypatch.setattr(run_page, "command", lambda _: say_and_end("kodbok.yaml:3: **fel** <b>", 2))
    with Study.open(folder) as study:
        review.set_role(study, "Eva", "dialog-1.txt", "Åke", "leader")
    assert text_in("sv")("ui-next-again") in shown(app.run())
    app = run_to_its_end(app, folder)

    assert not app.exception
    assert text_in("sv")("ui-run-failed") in shown(app)
    assert [words.value for words in app.text] == ["kodbok.yaml:3: **fel** <b>"]
    assert app.button(key="run").label == text_in("sv")("ui-next-again-go")


def test_while_a_run_goes_on_every_session_sees_it_and_none_can_start_another(folder, monkeypatch):
    with Study.open(folder) as study:
        review.set_role(study, "Eva", "dialog-1.txt", "Åke", "leader")
    monkeypatch.setattr(run_page, "command", lambda _: [sys.executable, "-c", "import time; time.sleep(60)"])
    mine = drawn("overview").button(key="run").click().run()
    process = run_page._runs(str(folder)).process
    try:
        for app in (mine, drawn("overview", coder="Omar")):
            assert app.get("status")[0].label == text_in("sv")("ui-run-working")
            assert not [button for button in app.button if button.key == "run"]
    finally:
        process.kill()
        process.wait()
    assert text_in("sv")("ui-run-failed") in shown(mine.run())


def test_a_run_that_went_well_leads_on_and_tells_of_faults_in_files(folder, monkeypatch):
    with Study.open(folder) as study:
        review.set_role(study, "Eva", "dialog-1.txt", "Åke", "leader")
        undo = [sys.executable, "-c", UNDO, str(folder)]
    monkeypatch.setattr(run_page, "command", lambda _: undo)
    app = run_to_its_end(drawn("overview"), folder)

    assert not app.exception
    assert text_in("sv")("ui-next-themes") in shown(app)
    assert text_in("sv")("ui-run-faults") in shown(app)
    assert [words.value for words in app.text] == ["attributes.csv:2: okänd fil"]


def test_the_run_that_the_button_starts_is_the_command_lines_own(tmp_path):
    (tmp_path / "mapp").mkdir()
    done = subprocess.run(run_page.command(tmp_path / "mapp"), capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert str(tmp_path / "mapp") in done.stderr


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
    joined = "http\N{WORD JOINER}"  # without it the page would make a link of the address
    shown = plain("![a](http://x) **b**\n:red[c]")
    assert shown == rf"\!\[a\]\({joined}\:\/\/x\) \*\*b\*\* \:red\[c\]"
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


@pytest.mark.usefixtures("folder")
def test_the_overview_shows_the_way_and_the_step_to_take_now():
    step = text_in("sv")("ui-next-themes")
    told = shown(drawn("overview"))

    assert told.count('<li class="o-step ') == 5
    assert told.count("o-done") == 2
    assert f'o-now"><span class="o-mark">3</span><span class="">{step}</span>' in told


def test_an_export_that_would_hold_headings_only_says_so(folder):
    said = {what: text_in("sv")(f"export-none-{what}") for what in ("codings", "themes")}
    app = drawn("export")
    assert said["codings"] in shown(app)
    assert said["themes"] in shown(app.radio(key="export-what-codings").set_value("themes").run())

    with Study.open(folder) as study:
        segment = next(each for each in corpus.segments(study) if each.use == "data")
        review.code(study, "Eva", (segment.place, segment.text), "kompetens")
    assert said["codings"] not in shown(drawn("export"))


def test_an_export_that_needs_a_run_says_so_before_anything_is_saved(tmp_path, monkeypatch):
    Study.create(tmp_path / "tom").close()
    monkeypatch.setenv(STUDY_VARIABLE, str(tmp_path / "tom"))
    app = AppTest.from_function(guarded_page, args=("export",), default_timeout=20).run()
    for what in ("scores", "segments"):
        app.radio(key="export-what-codings").set_value(what).run()
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

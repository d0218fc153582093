"""The tab with ranked documents, without a browser: judging, undoing, what could not be read, and hostile names."""

import numpy as np
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tema.pipeline.screening import encoded, fill
from tema.review import screening as acts
from ui_study import BAIT

QUESTION = "Vad gör att människor litar på myndigheter?"


def one_page(language):
    import streamlit as st

    from tema.ui.documents.page import page

    st.session_state["language"] = language
    st.session_state["coder"] = "Eva"
    st.session_state["pages"] = {}
    page()


class Quick:
    """Vectors without a model: each text's letters, counted."""

    name = "multilingual-e5-small"
    dim = 26

    def encode(self, texts, progress):
        progress(len(texts))
        found = np.array([[text.lower().count(chr(97 + n)) + 0.1 for n in range(26)] for text in texts], np.float32)
        return found / np.linalg.norm(found, axis=1, keepdims=True)


@pytest.fixture
def documents(folder, monkeypatch):
    """The study's documents: four that are ready, and one without text."""
    monkeypatch.setattr("tema.pipeline.screening.load_embedder", lambda _name: Quick())
    place = folder / "documents"
    place.mkdir()
    for number in range(4):
        (place / f"artikel {number}.txt").write_text(f"{BAIT} Tillit till myndigheter, del {number}.", "utf-8")
    (place / "tom.txt").write_bytes(b"")
    fill(place)
    st.cache_resource.clear()
    return place


def drawn(language="sv"):
    app = AppTest.from_function(one_page, args=(language,), default_timeout=30).run()
    assert not app.exception, app.exception
    return app


def shown(app):
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.usefixtures("folder")
def test_a_study_without_documents_tells_what_to_do(language):
    app = drawn(language)

    assert "documents" in shown(app)
    assert "screening-ask" in {button.key for button in app.button}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_documents_are_ranked_quoted_and_judged_and_a_judgement_undone(documents, language):
    app = drawn(language)
    app.text_area(key="screening-questions").set_value(QUESTION).run()
    app.button(key="screening-ask").click().run()
    cards = [button for button in app.button if button.key.startswith("screening-not-")]
    assert len(cards) == 4
    assert "<img" not in shown(app), "text from documents must not become elements"

    name = cards[0].key.removeprefix("screening-not-")
    app.text_input(key=f"screening-reason-{name}").set_value("Fel ämne").run()
    app.button(key=cards[0].key).click().run()

    (mark,) = acts.standing(documents)[0].marks
    assert (mark.judgement, mark.reason, mark.coder, mark.way) == ("not", "Fel ämne", "Eva", "order")
    assert len([button for button in app.button if button.key.startswith("screening-not-")]) == 3
    app.button(key="screening-undo").click().run()
    assert acts.standing(documents)[0].marks == ()
    assert not app.exception


def test_what_could_not_be_read_is_told_with_its_mend(documents):
    assert "tom.txt" in shown(drawn())
    assert (documents / "tom.txt").exists()


def test_undoing_when_nothing_is_done_is_a_sentence(documents):
    acts.ask(documents, "Bo", [QUESTION])
    app = drawn()
    app.button(key="screening-undo").click().run()

    assert not app.exception
    assert len(encoded([QUESTION])) == 1


def two_tabs():
    import streamlit as st

    from tema.ui.desk import desk
    from tema.ui.documents.ranking import ranking

    st.session_state["language"] = "sv"
    if not st.checkbox("elsewhere", key="elsewhere"):
        ranking(desk())


@pytest.mark.usefixtures("documents")
def test_questions_that_are_not_asked_yet_are_still_there_after_a_visit_elsewhere():
    app = AppTest.from_function(two_tabs, default_timeout=30).run()
    app.text_area(key="screening-questions").set_value(QUESTION)
    app.checkbox(key="elsewhere").check().run()
    app.checkbox(key="elsewhere").uncheck().run()

    assert app.text_area(key="screening-questions").value == QUESTION


def test_few_documents_are_all_to_be_read(documents):
    acts.ask(documents, "Eva", [QUESTION])

    assert "Läs dem alla." in shown(drawn())


def test_where_nothing_could_be_read_it_does_not_say_that_there_is_nothing(documents):
    for one in documents.glob("artikel*"):
        one.unlink()

    assert "gick att läsa" in shown(drawn())

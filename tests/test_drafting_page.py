"""The tab Utkast till kodbok without a browser: what it shows in each language, and what its buttons do."""

import pytest
from streamlit.testing.v1 import AppTest

from draft_parts import DOCUMENT, DRAFT, TEXT
from tema.draft.file import draft_text
from tema.draft.folder import DRAFTS
from tema.pipeline.screening import found
from tema.review import drafting as acts
from tema.review import screening
from tema.store.study import Study
from tema.views.documents_chosen import documents_chosen


def one_page(language, state):
    import streamlit as st

    from tema.ui.desk import desk
    from tema.ui.documents.drafting import drafting

    st.session_state["language"] = language
    st.session_state["coder"] = "Eva"
    for key, value in state.items():
        st.session_state.setdefault(key, value)
    drafting(desk())


def drawn(language="sv", **state):
    state = {key.replace("_", "-"): value for key, value in state.items()}
    app = AppTest.from_function(one_page, args=(language, state), default_timeout=20).run()
    assert not app.exception, app.exception
    return app


def shown(app):
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.fixture
def file(folder):
    file = folder / "codebooks" / DRAFTS / "utkast.yaml"
    texts = file.with_suffix(".texts")
    texts.mkdir(parents=True)
    (texts / f"{DOCUMENT}.txt").write_text(TEXT, encoding="utf-8")
    file.write_text(draft_text(DRAFT), encoding="utf-8")
    return file


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("side", ["read", "word", "merge", "place", "out"])
@pytest.mark.usefixtures("file")
def test_every_side_of_a_concept_can_be_drawn_in_both_languages(side, language):
    drawn(language, draft_side=side)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("part", ["families", "aside", "finish", "again"])
def test_every_part_of_a_draft_can_be_drawn_in_both_languages(part, language, file):
    acts.keep(file, "Eva", "trygghet")
    drawn(language, draft_part=part)


@pytest.mark.usefixtures("folder")
def test_without_documents_it_says_where_to_put_them():
    assert "Det finns inga dokument än." in shown(drawn())


def test_a_draft_can_be_made_of_the_documents_marked_as_relevant(folder):
    documents = folder / "documents"
    documents.mkdir()
    for name in ("a.txt", "b.md", "c.exe", ".dold.txt", "~$b.docx"):
        (documents / name).write_text(f"Trygghet: att våga {name}.", encoding="utf-8")
    app = drawn()
    assert "2 dokument" in shown(app)
    assert app.button(key="drafting-make").label == "Gör ett utkast"
    second = next(each for each in found(documents) if each.name == "b.md")
    screening.mark(documents, "Eva", second, screening.Said("relevant"))
    app = drawn()

    assert "Ett dokument" in shown(app)
    assert "a.txt" not in shown(app)


def test_a_concept_shows_its_quote_in_its_surroundings_and_why_it_is_proposed(file):
    page = shown(drawn(draft_chosen="trygghet"))

    assert "<mark>Trygghet: att veta vad som\nväntar och att någon finns till-\nhands.</mark>" in page
    assert "• Delaktighet" in page
    assert "Rapport: skolan.pdf, rad 3–5 · sida 2" in page
    assert "Definieras på rad 3." in page
    assert "säkerhet" in page
    assert file.is_file()


def test_keeping_a_concept_opens_the_next_one_and_can_be_undone(file):
    app = drawn()
    assert app.button(key="drafting-undo").disabled
    app.button(key="drafting-keep").click().run()

    assert "1 av 4 genomgångna" in shown(app)
    assert app.session_state["draft-chosen"] == "delaktighet"
    app.button(key="drafting-undo").click().run()
    assert "0 av 4 genomgångna" in shown(app)
    assert app.session_state["draft-chosen"] == "trygghet"
    assert [entry["act"] for entry in acts.opened(file).acts] == ["keep", "undo"]


def test_what_has_been_decided_is_not_opened_again(file):
    acts.drop(file, "Bo", "delaktighet")
    app = drawn()
    app.button(key="drafting-drop").click().run()

    assert app.session_state["draft-chosen"] == "inflytande"


@pytest.mark.usefixtures("file")
def test_what_was_set_aside_is_taken_back():
    app = drawn(draft_part="aside")
    app.button(key="drafting-take-0-0").click().run()

    assert "Inget är avsatt." in shown(app)
    assert "1 av 5 genomgångna" in shown(app)


def test_the_end_says_whose_words_the_definitions_are(file):
    acts.keep(file, "Eva", "trygghet")
    acts.keep(file, "Eva", "delaktighet")
    page = shown(drawn(draft_part="finish"))

    assert "2 begrepp är behållna och 2 är obesvarade." in page
    assert "En definition är fortfarande dokumentets egna ord. Skriv helst om dem innan du kodar: Trygghet" in page
    assert "Ett begrepp saknar definition: Delaktighet" in page


def test_a_draft_spoiled_by_hand_is_told_with_its_line(file):
    file.write_text(draft_text(DRAFT).replace("sure: 0.40", "sure: nja"), encoding="utf-8")
    app = drawn()
    line = file.read_text(encoding="utf-8").split("\n").index("      sure: nja") + 1

    assert f"utkast.yaml:{line}" in shown(app)
    assert "är ingen andel" in shown(app)


def test_words_from_documents_stay_words(file):
    hostile = "<script>x</script> ![b](http://utanfor.example/b.png)"
    file.write_text(draft_text(DRAFT).replace("name: Trygghet", f"name: '{hostile}'"), encoding="utf-8")
    app = drawn()

    assert "<script>" not in shown(app)


def test_documents_of_a_study_without_a_folder_are_none(folder):
    with Study.open(folder) as study:
        assert documents_chosen(study).every == ()

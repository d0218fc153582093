"""The page Kodbok without a browser: what it shows in each language, and what its forms make of what is typed."""

import json
from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tema import review
from tema.messages import text_in
from tema.preferences import remember_blind
from tema.records import Example, NearMiss, Source
from tema.review import codebook as acts
from tema.store import corpus
from tema.store.reads import code_uses
from tema.store.study import Study
from tema.ui.codebook.editing import mark
from tema.ui.codebook.fields import BLANK, code_from, values_of
from tema.ui.codebook.following import book_lines
from tema.ui.desk import Desk
from tema.views.codebook import codebook_in_force
from tema.views.codebook.differences import compared


def one_page(language, state):
    import streamlit as st

    from tema.ui.codebook import page

    st.session_state["language"] = language
    st.session_state["coder"] = "Eva"
    for key, value in {**state, "pages": state.get("pages", {})}.items():
        st.session_state.setdefault(key, value)
    page()


def drawn(language="sv", **state):
    state = {key.replace("_", "-"): value for key, value in state.items()}
    app = AppTest.from_function(one_page, args=(language, state), default_timeout=20).run()
    assert not app.exception, app.exception
    return app


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("view", ["rule", "edit", "excerpts", "compare", "versions", "reshape"])
@pytest.mark.usefixtures("folder")
def test_every_side_of_a_code_can_be_drawn_in_both_languages(view, language):
    drawn(language, codebook_view=view)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("view", ["new", "families", "changes", "advice", "exchange"])
@pytest.mark.usefixtures("folder")
def test_every_side_of_the_codebook_can_be_drawn_in_both_languages(view, language):
    drawn(language, codebook_book_view=view)


def shown(app):
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.usefixtures("folder")
def test_a_link_opens_the_code_and_the_side_of_it_that_it_names():
    app = AppTest.from_function(one_page, args=("sv", {}), default_timeout=20)
    app.query_params["code"] = "rattvisa"
    app.query_params["view"] = "versions"
    app.run()

    assert "Rättvisa" in shown(app)
    assert app.session_state["codebook-view"] == "versions"
    assert "Nyast först" in shown(app)


@pytest.mark.usefixtures("folder")
def test_a_code_that_the_codebook_lacks_opens_the_first():
    app = AppTest.from_function(one_page, args=("sv", {}), default_timeout=20)
    app.query_params["code"] = "finns_inte"

    assert "Kunnighet" in shown(app.run())


def test_a_retired_code_says_why_and_can_only_be_read_or_brought_back(folder):
    with Study.open(folder) as study:
        acts.merge_codes(study, "Eva", "kompetens", "bemotande", "Samma sak")
    app = drawn(codebook_code="kompetens")

    assert "Ur bruk: Samma sak Koden har gått upp i Bemötande." in shown(app)
    assert list(app.get("button_group")[0].options) == ["Regel", "Utdrag (0)", "Versioner", "Bygg om"]


def test_the_latest_change_is_undone_from_the_list_of_changes(folder):
    with Study.open(folder) as study:
        acts.retire_code(study, "Bo", "rattvisa", "Behövs inte")
    app = drawn(codebook_book_view="changes")
    assert "Rättvisa" in shown(app)
    app.button(key="codebook-undo").click().run()

    assert "Den senaste ändringen är ångrad" in shown(app)
    assert app.button(key="codebook-undo").disabled
    with Study.open(folder) as study:
        assert all(code.retired is None for code in codebook_in_force(study).codes)


def test_an_opened_version_shows_what_went_and_what_came(folder):
    with Study.open(folder) as study:
        before = codebook_in_force(study).codes[0]
        acts.change_code(study, "Eva", before, replace(before, definition="De kan sin sak."), "Kortare")
    app = drawn(codebook_view="versions")
    app.button(key="open-version-2").click().run()

    assert "<del> som arbetar där</del>" in shown(app)
    assert "Eva" in app.button(key="open-version-2").label


def test_codings_from_an_older_wording_are_a_click_away(folder):
    with Study.open(folder) as study:
        segment = next(segment for segment in corpus.segments(study) if segment.use == "data")
        review.code(study, "Eva", (segment.place, segment.text), "kompetens")
        before = codebook_in_force(study).codes[0]
        acts.change_code(study, "Eva", before, replace(before, definition="De kan sin sak."), "Kortare")
    app = drawn()
    app.button(key="see-older").click().run()

    assert app.session_state["codebook-view"] == "excerpts"
    assert "har ändrats sedan de här utdragen kodades" in shown(app)


def test_a_file_edited_outside_shows_what_it_says_otherwise_or_what_is_wrong_in_it(folder):
    file = folder / "codebooks" / "tillitsprov.yaml"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("De som arbetar där", "Alla"), encoding="utf-8")
    assert "<ins>Alla</ins>" in shown(drawn())
    file.write_text(whole.replace("family: villkor", "family: villkår", 1), encoding="utf-8")
    assert "Familjen villkår finns inte i kodboken." in shown(drawn())
    file.write_text(whole + "# en anteckning", encoding="utf-8")
    assert "Koderna är desamma" in shown(drawn())
    file.unlink()
    app = drawn()
    app.button(key="keep-wording").click().run()

    assert file.read_text(encoding="utf-8") == whole


def test_what_was_being_written_when_a_colleague_changed_the_code_is_not_lost(folder):
    with Study.open(folder) as study:
        book = codebook_in_force(study)
        code = book.codes[0]
        draft = {**values_of(code, book), "inclusion": "Det jag skrev."}
        drafts = {f"edit kompetens {mark(code, None)}": draft}
        acts.change_code(study, "Bo", code, replace(code, definition="Bos lydelse."), "Tydligare")
    app = drawn(codebook_view="edit", codebook_drafts=drafts)
    assert "Koden har ändrats medan du skrev" in shown(app)
    app.button(key="fetch-draft").click().run()

    assert "Koden har ändrats medan du skrev" not in shown(app)
    assert [values["inclusion"] for values in app.session_state["codebook-drafts"].values()] == ["Det jag skrev."]


def test_text_that_attacks_is_shown_as_text(folder):
    attack = "<img src=x onerror=alert(1)> **fet** [l](http://utanfor.example)"
    with Study.open(folder) as study:
        before = codebook_in_force(study).codes[0]
        after = replace(before, name={"sv": attack}, definition=attack)
        acts.change_code(study, attack, before, after, attack)
    for view in ("rule", "versions", "compare", "reshape", "excerpts", "edit"):
        app = drawn(codebook_view=view)
        assert "<img" not in shown(app)
        assert not any("[l](http" in button.label for button in app.button)


def test_what_is_typed_in_a_form_becomes_the_code(folder):
    with Study.open(folder) as study:
        book = codebook_in_force(study)
    code = book.codes[0]
    values = values_of(code, book)

    assert code_from(values, code, book) == (code, True)
    typed = {
        **values,
        "name-en": " ",
        "parent": "bemotande",
        "examples": [{"text": "Ny.", "valence": "both"}, {"text": " ", "valence": "both"}],
        "near_misses": [{"text": "Nästan.", "code": ""}],
        "source": [{"document": "ram", "lines": "3"}],
    }
    after, is_readable = code_from(typed, code, book)
    assert (dict(after.name), after.parent, is_readable) == ({"sv": "Kunnighet"}, "bemotande", True)
    assert after.examples == (Example("Ny.", "both"),)
    assert after.near_misses == (NearMiss("Nästan.", None),)
    assert after.source == (Source("ram", 3, 3),)
    assert code_from({**values, "source": [{"document": "ram", "lines": "tre"}]}, code, book)[1] is False
    assert code_from({"name-sv": "Ny", "definition": "D."}, BLANK, book)[0].definition == "D."


@pytest.mark.usefixtures("folder")
def test_the_way_to_the_suggestions_asks_for_this_code(monkeypatch):
    asked = []
    monkeypatch.setattr(st, "switch_page", lambda page, query_params: asked.append((page, query_params)))
    drawn(pages={"review": "granska"}).button(key="review-code").click().run()

    assert asked == [("granska", {"lang": "sv", "code": "kompetens"})]


def test_a_source_that_the_form_shows_keeps_the_page_and_quote_that_it_does_not(folder):
    with Study.open(folder) as study:
        book = codebook_in_force(study)
    cited = Source("ram", 3, 4, page=2, quote="Det som står där.")
    before = replace(book.codes[0], source=(cited, Source("ram", 3, 4)))
    values = {**values_of(before, book), "definition": "Ny."}
    after, _ = code_from(values, before, book)

    assert after.source == before.source


def test_any_two_versions_are_laid_side_by_side(folder):
    with Study.open(folder) as study:
        for definition in ("De kan sin sak.", "De kan allt."):
            before = codebook_in_force(study).codes[0]
            acts.change_code(study, "Eva", before, replace(before, definition=definition), "Kortare")
    app = drawn(codebook_book_view="changes")
    app.selectbox(key="version-a").select(1).run()

    assert "Omformulerad: definition" in shown(app)
    assert "<ins>allt</ins>" in shown(app)


def test_an_edited_file_says_what_happens_to_codings_before_it_is_taken_in(folder):
    with Study.open(folder) as study:
        segment = next(segment for segment in corpus.segments(study) if segment.use == "data")
        review.code(study, "Eva", (segment.place, segment.text), "bemotande")
    file = folder / "codebooks" / "tillitsprov.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("bemotande", "motet"), encoding="utf-8")

    assert "Nytt id: bemotande heter nu motet" in shown(drawn())
    assert "En kodning med Bemötande följer med till motet." in shown(drawn())


def test_codings_made_after_a_merger_can_be_moved_along(folder):
    with Study.open(folder) as study:
        acts.merge_codes(study, "Eva", "kompetens", "bemotande", "Samma sak")
        segment = next(segment for segment in corpus.segments(study) if segment.use == "data")
        review.code(study, "Bo", (segment.place, segment.text), "kompetens")
    app = drawn(codebook_code="kompetens", codebook_view="reshape")
    app.button(key="take-along").click().run()

    with Study.open(folder) as study:
        assert code_uses.counts(study) == {"bemotande": 1}


def test_one_who_works_blind_is_not_told_how_colleagues_have_coded_by_an_edited_file(folder):
    with Study.open(folder) as study:
        segment = next(segment for segment in corpus.segments(study) if segment.use == "data")
        review.code(study, "Bo", (segment.place, segment.text), "bemotande")
    file = folder / "codebooks" / "tillitsprov.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("bemotande", "motet"), encoding="utf-8")
    assert "följer med till motet" in shown(drawn())
    remember_blind(folder, "Eva", blind=True)

    page = shown(drawn())
    assert "Nytt id: bemotande heter nu motet" in page
    assert "följer med till motet" not in page


def test_codes_that_change_in_the_same_way_share_a_line(folder):
    with Study.open(folder) as study:
        at = Desk(study, "Eva", "sv", text_in("sv"))
        book = codebook_in_force(study)
        without = [replace(code, definition="Något annat.") for code in book.codes[:2]]
        both = compared(book, replace(book, codes=(*without, *book.codes[2:])))

        assert book_lines(at, both) == ["I kodboken: Kunnighet, Bemötande – Omformulerad: definition"]


def test_a_family_whose_codes_are_all_retired_takes_no_place_in_the_tree(folder):
    with Study.open(folder) as study:
        for code in ("rattvisa", "tillganglighet"):
            acts.retire_code(study, "Eva", code, "Behövs inte")
    app = drawn()
    given = [json.loads(each.proto.json) for each in app.get("bidi_component") if each.proto.json]
    (tree,) = [each for each in given if "families" in each]

    assert [family["name"] for family in tree["families"]] == ["Egenskaper hos den som möter", "Ur bruk"]

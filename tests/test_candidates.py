"""Candidates for new codes: what lies close together and no code explains, and what people answer to it."""

import json
from dataclasses import replace

import numpy as np
import pytest
from click.testing import CliRunner
from streamlit.testing.v1 import AppTest

from candidates_study import with_candidate
from tema import review
from tema.cli.codebook import codebook
from tema.messages import text_in
from tema.preferences import remember_blind
from tema.records import Example
from tema.review import codebook as acts
from tema.store import corpus, derived, machine
from tema.store.study import Study
from tema.suggest.candidates import nearest_codes, neighbourhoods, open_rows, regions
from tema.ui.codebook.fields import BLANK
from tema.views.candidates import candidates

SV = text_in("sv")


# Where they are sought ------------------------------------------------------------------------------------------

N, TOGETHER = 60, np.arange(20, 30)
LONG = np.ones(N, np.bool_)


def points():
    """Rows here and there, and ten of them close together."""
    rows = np.random.default_rng(3).standard_normal((N, 30))
    rows[TOGETHER] = rows[20] + 0.3 * rows[TOGETHER]
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_what_lies_close_together_is_one_neighbourhood_and_the_densest_comes_first():
    found = regions(points(), np.arange(N))

    assert sorted(found[0].rows) == TOGETHER.tolist()
    assert found[0].density == max(each.density for each in found)
    assert found[0].stands.likeness > 0.75


def test_what_a_code_explains_and_small_talk_are_not_open():
    probabilities = np.full((N, 3), 0.01)
    probabilities[:20] = 0.3
    probabilities[:5, 1] = 0.6

    assert open_rows(probabilities, LONG).tolist()[:15] == list(range(5, 20))
    assert 20 + 15 > len(open_rows(probabilities, LONG)) > 15
    assert open_rows(probabilities, LONG & (np.arange(N) > 9)).tolist()[:10] == list(range(10, 20))


def test_people_outweigh_the_machine():
    probabilities = np.full((N, 2), 0.1)
    probabilities[7, 0] = 0.9
    said = np.full((N, 2), np.nan)
    said[3, 1] = 1.0  # coded by hand, though nothing was likely
    said[7] = 0.0  # judged to carry no code, though one was likely
    probabilities[:10] += 0.05
    found = open_rows(probabilities, LONG, said)

    assert 3 not in found
    assert 7 in found


def test_copies_of_one_sentence_are_no_pattern():
    rows = points()
    rows[TOGETHER] = rows[20]

    labels = neighbourhoods(rows)

    assert max(np.bincount(labels[TOGETHER] + 1)[1:], default=0) <= 4


def test_few_excerpts_have_no_neighbourhoods():
    assert regions(points(), np.arange(8)) == ()
    assert regions(points(), np.zeros(0, np.int64)) == ()


def test_the_nearest_codes_come_nearest_first_and_a_code_that_says_nothing_is_left_out():
    middles = np.array([[0.0, 1.0], [1.0, 0.0], [np.nan, np.nan], [0.6, 0.8]])
    found = nearest_codes(np.array([1.0, 0.0]), ("a", "b", "c", "d"), middles)

    assert [(each.code, each.closeness) for each in found] == [("b", 1.0), ("d", 0.6), ("a", 0.0)]


# In a study -----------------------------------------------------------------------------------------------------


@pytest.fixture
def study(folder):
    with Study.open(folder) as opened:
        with_candidate(opened)
        yield opened


def about(study, coder=None):
    """The candidate that is about being reached."""
    return next(each for each in candidates(study, coder) if "telefonkö" in " ".join(texts(study, each)))


def texts(study, each):
    by_id = {segment.id: segment.text for segment in corpus.segments(study)}
    return [by_id[name] for name in each.members]


def test_a_candidate_tells_who_speaks_and_which_codes_are_near(folder):
    with Study.open(folder) as study:
        unexplained = with_candidate(study)
        found = about(study)

        assert len(set(found.members) & unexplained) >= 7
        assert found.dialogues == 4
        assert dict(found.groups)["Unga"] > dict(found.groups)["Seniorer"]
        assert found.explained == pytest.approx(0.2)
        assert found.keywords


def test_what_people_coded_makes_a_code_near_and_the_excerpt_explained(study):
    first = about(study)
    assert first.nearest == ()  # nothing has been encoded of these codes, and nobody has coded
    segment = next(each for each in corpus.segments(study) if each.id == first.members[0])
    review.code(study, "Eva", (segment.place, segment.text), "lyssnande")
    now = about(study)

    assert segment.id not in now.members
    assert now.nearest[0].code == "lyssnande"
    assert about(study, "Bo").members == first.members


def test_a_candidate_that_needs_no_code_is_not_proposed_again_until_that_is_undone(study):
    found = about(study)
    by_id = {segment.id: segment for segment in corpus.segments(study)}
    members = [(by_id[name].place, by_id[name].text) for name in found.members]
    review.set_aside(study, "Eva", found.name, members, "Ingen kod behövs")
    assert found.members not in [each.members for each in candidates(study)]

    review.undo(study, "Eva", review.THEME_ACTS)
    assert found.members in [each.members for each in candidates(study)]


def test_a_candidate_is_answered_when_its_excerpts_have_become_examples(study):
    found = about(study)
    examples = tuple(Example(text, "both") for text in texts(study, found)[:3])
    reach = replace(BLANK, name={"sv": "Nåbarhet"}, definition="Att det går att nå fram.", examples=examples)
    acts.add_code(study, "Eva", reach, "saknades")

    assert found.members not in [each.members for each in candidates(study)]


def test_before_a_run_with_a_codebook_there_are_none(study):
    machine.forget_suggestions(study, ["kompetens"])

    assert candidates(study) == ()


# On the page and on the command line ----------------------------------------------------------------------------


def one_page(language):
    import streamlit as st

    from tema.ui.codebook import page

    st.session_state["language"] = language
    st.session_state["coder"] = "Eva"
    st.session_state.setdefault("pages", {})
    st.session_state.setdefault("codebook-book-view", "candidates")
    page()


def drawn(language="sv"):
    app = AppTest.from_function(one_page, args=(language,), default_timeout=60).run()
    assert not app.exception, app.exception
    return app


def shown(app):
    assert not app.exception, app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


def button(app, start):
    return next(each for each in app.button if (each.key or "").startswith(start))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.usefixtures("study")
def test_candidates_are_told_in_both_languages(language):
    assert text_in(language)("candidates-why") in shown(drawn(language))


def test_one_who_works_blind_sees_the_excerpts_but_not_what_they_would_be_coded_with(study):
    assert "trolig i ett utdrag" in shown(drawn())
    remember_blind(study.folder, "Eva", blind=True)

    page = shown(drawn())
    assert "telefonkö" in page
    assert "trolig i ett utdrag" not in page


def test_the_ticked_excerpts_become_examples_of_a_new_code(study):
    found = candidates(study)[0]
    app = drawn()
    next(box for box in app.checkbox if box.value).uncheck().run()
    button(app, "candidate-make-").click().run()
    (values,) = app.session_state["codebook-drafts"].values()

    assert app.session_state["codebook-book-view"] == "new"
    assert len(values["examples"]) == len(found.typical) - 1
    assert {each["text"] for each in values["examples"]} <= set(texts(study, found))
    assert values["name-sv"] == ""


def test_no_code_needed_is_a_decision_that_can_be_taken_back(study):
    before = candidates(study)
    app = drawn()
    button(app, "candidate-no-").click().run()
    assert SV("candidates-said-none") in shown(app)
    assert [each.dismissed for each in derived.themes(study)] == [SV("themes-no-code-needed")]
    assert before[0].members not in [each.members for each in candidates(study)]

    app.button(key="undo-this").click().run()
    assert not app.exception
    assert candidates(study) == before


def test_the_command_lists_them(folder, study):
    told = CliRunner().invoke(codebook, ["candidates", str(folder)])
    assert told.exit_code == 0, told.output
    assert SV("candidates-count", count=len(candidates(study))) in told.output

    rows = json.loads(CliRunner().invoke(codebook, ["candidates", str(folder), "--json"]).output)
    assert [row["name"] for row in rows] == [each.name for each in candidates(study)]
    assert len(rows[0]["excerpts"]) == len(candidates(study)[0].members)

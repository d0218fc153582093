"""The page Rapport without a browser: its tabs in each language, what is typed and not saved, quotes, the matrix."""

import pytest
from streamlit.testing.v1 import AppTest

from tema import review
from tema.messages import text_in
from tema.preferences import remember_blind
from tema.records import Place
from tema.records.report import Bars, Curve, Grid, Heading, Paragraph, Points, Quote, Report, ReportTable, Run
from tema.store import corpus, derived
from tema.store.study import Study
from tema.ui.html import plain
from tema.ui.report.page import TABS
from tema.ui.report.preview import report_html
from tema.views.framework import DIALOGUE, cell_excerpts, framework, grouping_attributes
from tema.views.report_page import chosen, cut_refused, moved, parts, quotable, strays


def one_page(language, state):
    import streamlit as st

    from tema.ui.report import page

    st.session_state["language"] = language
    st.session_state["coder"] = "Eva"
    for key, value in {**state, "pages": {}}.items():
        st.session_state.setdefault(key, value)
    page()


def drawn(language="sv", **state):
    state = {key.replace("_", "-"): value for key, value in state.items()}
    app = AppTest.from_function(one_page, args=(language, state), default_timeout=20).run()
    assert not app.exception, app.exception
    return app


def shown(app):
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.fixture
def study(folder):
    with Study.open(folder) as opened:
        yield opened


@pytest.fixture
def said(study):
    """What the participants of the first dialogue say, as places with their words."""
    return [(each.place, each.text) for each in corpus.segments(study, "dialog-1.txt") if each.use == "data"]


@pytest.fixture
def theme(study, said):
    """A theme of three excerpts, which are coded."""
    for each in said[:3]:
        review.code(study, "Eva", each, "kompetens")
    return review.name_theme(study, "Eva", "Väntan", "Att få vänta.", said[:3])


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("tab", TABS)
@pytest.mark.usefixtures("theme")
def test_every_tab_can_be_drawn_in_both_languages(tab, language):
    drawn(language, report_tab=tab)


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.usefixtures("folder")
def test_every_tab_can_be_drawn_before_anybody_has_done_anything(tab):
    drawn(report_tab=tab)


def test_the_parts_stand_in_the_order_of_the_report_with_themes_under_their_own(study, said, theme):
    under = review.name_theme(study, "Eva", "I telefon", "", said[:1])
    after = review.name_theme(study, "Eva", "Annat", "", said[1:2])
    review.nest_theme(study, "Eva", under, theme)

    assert [(part.name, part.depth) for part in parts(study)] == [
        *(("title", 0), ("introduction", 0), ("method", 0)),
        *((f"theme {theme}", 0), (f"theme {under}", 1), (f"theme {after}", 0)),
        ("conclusion", 0),
    ]


def test_the_text_of_a_dismissed_theme_is_still_to_be_read(study, theme):
    review.write(study, "Eva", f"theme {theme}", "Ord som tog en dag att skriva.")
    review.dismiss(study, "Eva", theme, "för tunt")

    assert [each.text for each in strays(study)] == ["Ord som tog en dag att skriva."]
    assert "Ord som tog en dag att skriva." in shown(drawn())


@pytest.mark.usefixtures("theme")
def test_what_is_typed_stays_when_another_part_and_another_tab_are_looked_at():
    app = drawn(report_part="introduction")
    app.text_area(key="report-text-introduction").set_value("Halvskrivet").run()

    app.radio(key="report-part").set_value("conclusion").run()
    app.segmented_control(key="report-tab").set_value("handout").run()
    app.segmented_control(key="report-tab").set_value("text").run()
    app.radio(key="report-part").set_value("introduction").run()

    assert app.text_area(key="report-text-introduction").value == "Halvskrivet"
    assert text_in("sv")("ui-report-unsaved") in shown(app)


def test_a_text_is_saved_as_one_act_and_taken_back_by_undo(study):
    app = drawn(report_part="introduction")
    app.text_area(key="report-text-introduction").set_value("Vi frågade.")
    app.button(key="report-save-introduction").click().run()
    assert derived.written(study)["introduction"].text == "Vi frågade."

    app.button(key="undo-report").click().run()

    assert "introduction" not in derived.written(study)
    assert app.text_area(key="report-text-introduction").value == ""


def test_a_colleagues_newer_text_is_shown_beside_what_is_typed(study):
    app = drawn(report_part="introduction")
    app.text_area(key="report-text-introduction").set_value("Mitt.").run()

    review.write(study, "Bo", "introduction", "Hans.")
    app.run()

    assert app.text_area(key="report-text-introduction").value == "Mitt."
    assert text_in("sv")("ui-report-rewritten", name="Bo") in shown(app)
    assert "Hans." in shown(app)


def test_a_quote_is_put_into_the_text_as_a_link_to_its_place(study, said, theme):
    review.choose_quotes(study, "Eva", theme, "report", [(said[0], "")])
    app = drawn(report_part=f"theme {theme}")

    app.button(key="report-insert-report-0").click().run()

    typed = app.text_area(key=f"report-text-theme {theme}-1").value
    assert f"(excerpt:{said[0][0].id})" in typed
    assert f'["{said[0][1]}"]' in typed


def test_a_number_of_today_is_put_into_the_text_with_what_it_counts(theme):
    app = drawn(report_part=f"theme {theme}")

    app.button(key="report-count-excerpts").click().run()

    assert app.text_area(key=f"report-text-theme {theme}-1").value == "[3](count:theme/excerpts) "


def test_quotes_are_chosen_moved_and_removed(study, said, theme):
    review.choose_quotes(study, "Eva", theme, "report", [(said[0], ""), (said[1], "")])
    app = drawn(report_part=f"theme {theme}")

    app.button(key="report-up-report-1").click().run()
    assert [each.place for each in derived.chosen_quotes(study)] == [said[1][0], said[0][0]]

    app.button(key="report-remove-report-0").click().run()
    assert [each.place for each in derived.chosen_quotes(study)] == [said[0][0]]

    app.segmented_control(key="report-way-report").set_value("all").run()
    app.button(key="report-choose-report-1").click().run()
    assert len(derived.chosen_quotes(study)) == 2


def test_a_quote_moved_past_the_end_stays_at_the_end(study, said, theme):
    review.choose_quotes(study, "Eva", theme, "report", [(said[0], ""), (said[1], "")])
    quotes = derived.chosen_quotes(study)

    assert moved(quotes, quotes[0].place, -1) == list(quotes)
    assert moved(quotes, Place("ingen", 0, 1), 1) == list(quotes)


SOURCE = "Hon ringde aldrig tillbaka, inte en enda gång."


@pytest.mark.parametrize("cut", [SOURCE, f'"{SOURCE}"', "Hon ringde […] inte en enda gång.", "[…] inte en enda gång."])
def test_a_cut_that_says_what_is_left_out_is_accepted(cut):
    assert cut_refused(SOURCE, cut) is None


@pytest.mark.parametrize(
    ("cut", "why"),
    [
        ("Hon ringde aldrig tillbaka", "ui-report-cut-ends"),
        ("Hon svarade aldrig […] gång.", "ui-report-cut-strange"),
        ("Hon ringde inte aldrig tillbaka, en enda gång.", "ui-report-cut-differs"),
    ],
)
def test_a_wrong_cut_is_refused_for_what_is_wrong_with_it(cut, why):
    assert cut_refused(SOURCE, cut).key == why


def test_a_wrong_cut_changes_nothing_and_a_right_one_does(study, said, theme):
    review.choose_quotes(study, "Eva", theme, "report", [(said[0], "")])
    app = drawn(report_part=f"theme {theme}")
    app.button(key="report-cut-report-0").click().run()
    key = f"report-cut-report-{theme}-{said[0][0].id}"

    app.text_area(key=key).set_value("Läkaren gissade rätt.").run()
    assert text_in("sv")("ui-report-cut-strange", word="gissade") in shown(app)
    assert app.text_area(key=key).value == "Läkaren gissade rätt."
    assert derived.chosen_quotes(study)[0].shown == said[0][1]

    app.text_area(key=key).set_value("Läkaren […] skrev rätt medicin direkt.").run()
    assert derived.chosen_quotes(study)[0].shown == "Läkaren […] skrev rätt medicin direkt."


def test_words_that_may_not_be_quoted_are_not_offered_and_a_chosen_one_can_only_be_removed(study, said, theme):
    review.choose_quotes(study, "Eva", theme, "report", [(said[0], "")])
    review.restrict(study, "Eva", said[0], "not_quoted")

    assert said[0][0] not in {each.place for each in quotable(study, theme)}
    assert [each.excerpt for each in chosen(study, theme, "report")] == [None]
    app = drawn(report_part=f"theme {theme}")
    assert said[0][1] not in shown(app)
    assert "report-insert-report-0" not in {each.key for each in app.button}


def test_excerpts_of_a_theme_are_found_by_a_word_in_any_form(study, said, theme):
    found = quotable(study, theme, "regel")

    assert [each.text for each in found] == [words for _, words in said[:3] if "reglerna" in words]


def test_what_refuses_the_report_is_told_with_the_way_to_its_part(study):
    review.write(study, "Eva", "conclusion", "Det är [99](count:study/dialogues) dialoger.")
    app = drawn(report_tab="preview")

    app.button(key="report-problem-0").click().run()

    assert app.segmented_control(key="report-tab").value == "text"
    assert app.radio(key="report-part").value == "conclusion"


@pytest.mark.usefixtures("theme")
def test_the_matrix_counts_each_place_once_and_keeps_what_is_said_of_it(study, said):
    review.code(study, "Bo", said[0], "kompetens")
    review.summarise(study, "Eva", ("grupp", "Seniorer", "kompetens"), "De kan sin sak.", said[:1])

    cell = framework(study, "grupp", "sv").cells["Seniorer", "kompetens"]

    assert (cell.excerpts, cell.summary.text) == (3, "De kan sin sak.")
    assert [each.place for each in cell_excerpts(study, "grupp", "Seniorer", "kompetens")] == [p for p, _ in said[:3]]


def test_a_dialogue_without_the_attribute_stands_in_the_last_row(study):
    review.set_attribute(study, "Eva", "dialog-2.txt", "kommun", "")

    assert framework(study, "kommun", "sv").cases == ("Falkenberg", "Halmstad", "Hylte", "")


@pytest.mark.usefixtures("theme")
def test_a_withdrawn_dialogue_takes_its_row_and_what_is_said_of_its_group_alone_with_it(study, said):
    for by, case in ((DIALOGUE, "dialog-1.txt"), ("kommun", "Halmstad")):
        review.summarise(study, "Eva", (by, case, "kompetens"), "Sammanfattat.", said[:1])
    review.restrict_dialogue(study, "Eva", "dialog-1.txt", "", "withdrawn")

    for by, case in ((DIALOGUE, "dialog-1.txt"), ("kommun", "Halmstad")):
        found = framework(study, by, "sv")
        assert case not in found.cases
        assert not any(cell.summary for cell in found.cells.values())
        assert cell_excerpts(study, by, case, "kompetens") == ()


def test_what_is_said_of_a_group_that_has_been_renamed_keeps_its_row(study):
    review.summarise(study, "Eva", ("kommun", "Halmstad", "kompetens"), "Sammanfattat.")
    review.set_attribute(study, "Eva", "dialog-1.txt", "kommun", "Hallands län")

    assert framework(study, "kommun", "sv").cells["Halmstad", "kompetens"].summary.text == "Sammanfattat."


def test_every_attribute_that_parts_the_dialogues_can_be_rows(study):
    assert grouping_attributes(study) == ("kommun", "grupp")


@pytest.mark.usefixtures("theme")
def test_a_summary_is_saved_with_the_excerpts_that_are_ticked(study, said):
    app = AppTest.from_function(one_page, args=("sv", {}), default_timeout=20)
    for name, value in (("by", DIALOGUE), ("case", "=dialog-1.txt"), ("code", "kompetens")):
        app.query_params[name] = value
    app.run()
    name = f"cell {DIALOGUE} dialog-1.txt kompetens"

    app.checkbox(key=f"report-tick-{name}-{said[1][0].id}").check().run()
    app.text_area(key=f"report-text-{name}").set_value("De kan sin sak.")
    app.button(key=f"report-save-{name}").click().run()

    (summary,) = derived.summaries(study)
    assert (summary.text, [place for place, _ in summary.excerpts]) == ("De kan sin sak.", [said[1][0]])
    assert app.checkbox(key=f"report-tick-{name}-{said[1][0].id}").value


def test_every_kind_of_block_is_drawn_and_no_word_becomes_html():
    place, bad = Place("d.txt", 0, 5), "<b>&</b>"
    blocks = (
        Heading(1, bad, "a"),
        Heading(3, "djupare", "b"),
        Paragraph((Run(bad, bold=True), Run(bad, place=place))),
        Points(((Run(bad),),), numbered=True),
        Quote(bad, place, bad, "counter"),
        ReportTable(bad, (bad, "antal"), ((bad, 3), (bad, None)), bad),
        Bars(bad, bad, (bad,), (2.0,), bad),
        Grid(bad, bad, (bad,), (bad,), ((None,),)),
        Curve(bad, bad, bad, bad, (0.0, 1.0), (0.0, 0.5), (0.5, 1.0)),
    )

    html = report_html(text_in("sv"), Report(bad, bad, "sv", blocks))

    assert bad not in html
    assert "</h4>" in html, "a heading two steps below another stands one step below it on the page"
    assert html.count("</figure>") == 4


def test_a_label_never_makes_a_link_of_what_a_study_calls_something():
    assert "http:" not in plain("http://utanfor.example").replace("\\", "")


@pytest.mark.usefixtures("theme")
def test_one_who_codes_blind_sees_neither_the_report_nor_numbers_of_everybodys_codings(folder):
    remember_blind(folder, "Eva", blind=True)

    assert text_in("sv")("ui-report-blind-preview") in shown(drawn(report_tab="preview"))
    assert text_in("sv")("ui-report-blind-files") in shown(drawn(report_tab="framework"))
    text = drawn(report_tab="text", report_part="introduction")
    assert text_in("sv")("ui-report-blind-counts") in shown(text)
    assert not [each for each in text.button if each.key and each.key.startswith("report-count-")]

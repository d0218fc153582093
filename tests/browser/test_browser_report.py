"""The page Rapport in a real browser: a chapter with its quotes, what refuses the report, the framework matrix."""

import pytest
from axe import serious
from playwright.sync_api import expect
from test_browser_every import CAUGHT, HEADINGS, by_keyboard, crowded, disordered, told

from tema import review
from tema.store import corpus, derived
from tema.store.study import Study
from ui_study import BAIT, HOSTILE

pytestmark = pytest.mark.browser

TABS = ("Text", "Förhandsvisning", "Ramverk", "Samtalsblad")


@pytest.fixture
def themed(folder):
    """The study with a theme of which one excerpt is hostile; gives the study and the theme's id."""
    with Study.open(folder) as study:
        found = [(each.place, each.text) for each in corpus.segments(study, "dialog-1.txt") if each.use == "data"]
        hostile = next(each for each in found if each[1] == HOSTILE)
        for each in (hostile, *found[1:4]):
            review.code(study, "eva", each, "kompetens")
        theme = review.name_theme(study, "eva", BAIT, HOSTILE, [hostile, *found[1:4]])
        review.choose_quotes(study, "eva", theme, "report", [(hostile, ""), (found[1], "")])
        yield study, theme


def tab(ui, name):
    ui.page.get_by_role("radio", name=name, exact=True).click()
    own = {"Text": "report-part", "Förhandsvisning": "report-shared", "Ramverk": "report-by"}
    expect(ui.key(own.get(name, "report-handout-theme"))).to_be_visible()
    expect(ui.page.locator('[data-stale="true"]')).to_have_count(0)  # nothing of the tab before is left
    return ui.idle()


def part(ui, name):
    """Open the part of the report that stands under this name in the list."""
    ui.key("report-part").locator("label", has_text=name).first.click()
    return ui.idle()


def test_a_chapter_is_written_with_a_quote_cut_word_for_word_and_taken_out(visit, themed):
    study, theme = themed
    with visit() as ui:
        part(ui.open("report"), "utanfor.example")
        field = ui.key(f"report-text-theme-{theme}").locator("textarea")
        field.fill("De som kan sin sak får förtroende.")
        ui.press(f"report-save-theme-{theme}")
        expect(ui.page.get_by_text("Sparat", exact=True)).to_be_visible()

        ui.press("report-cut-report-1")
        shown = ui.page.get_by_label("Det som ska visas")
        shown.fill("Läkaren på sjukhuset visste precis vad det var.")
        shown.blur()
        expect(ui.page.get_by_text("Ordet ”sjukhuset” finns inte i utdraget.")).to_be_visible()
        shown.fill("Läkaren […] visste precis vad det var […]")
        shown.blur()
        expect(ui.page.get_by_text("Orden är källans.")).to_be_visible()

        ui.press("report-count-dialogues")
        expect(ui.page.get_by_text("Inte sparat än").first).to_be_visible()
        ui.press(f"report-save-theme-{theme}")
        expect(ui.page.get_by_text("Inte sparat än")).to_have_count(0)
        tab(ui, "Förhandsvisning")
        report = ui.page.locator(".rp-report")
        expect(report).to_contain_text("De som kan sin sak får förtroende. 1")
        expect(report).to_contain_text("Läkaren […] visste precis vad det var […]")
        with ui.page.expect_download() as taken:
            ui.press("report-save-report-html")
        assert "Läkaren […] visste precis" in taken.value.path().read_text(encoding="utf-8")

    assert derived.chosen_quotes(study)[1].shown == "Läkaren […] visste precis vad det var […]"


def test_closing_the_window_is_asked_about_while_something_is_not_saved(visit, themed):
    _, theme = themed
    with visit() as ui:
        part(ui.open("report"), "utanfor.example")
        field = ui.key(f"report-text-theme-{theme}").locator("textarea")
        field.click()
        field.press_sequentially("Ett")  # has not reached the server
        ui.page.close(run_before_unload=True)
        expect(field).to_have_value("Ett")
        field.blur()
        expect(ui.page.get_by_text("Inte sparat än").first).to_be_visible()
        ui.idle().page.get_by_role("link", name="Beslut").click()  # kept there, but not in the study
        expect(ui.page.get_by_role("heading", name="Beslut", level=1)).to_be_visible()
        ui.idle().page.close(run_before_unload=True)
        ui.page.get_by_test_id("stTopNav").get_by_role("link", name="Rapport").click()
        expect(field).to_have_value("Ett")
        assert len(ui.faults) == 2  # it has been asked twice
        ui.faults.clear()

        ui.idle().press(f"report-save-theme-{theme}")
        expect(ui.page.get_by_text("Sparat", exact=True)).to_be_visible()
        ui.idle().page.reload()
        expect(ui.key("report-part")).to_be_visible()


def test_what_refuses_the_report_is_shown_with_the_way_to_the_text(visit, themed):
    study, _ = themed
    review.write(study, "eva", "conclusion", "Vi samtalade i [99](count:study/dialogues) dialoger.")
    with visit() as ui:
        tab(ui.open("report"), "Förhandsvisning")
        expect(ui.key("report-problems")).to_contain_text("Slutsats")
        expect(ui.key("report-save-report-docx").locator("button")).to_be_disabled()

        ui.press("report-problem-0")
        field = ui.page.get_by_label("Slutsats").and_(ui.page.locator("textarea"))
        expect(field).to_have_value("Vi samtalade i [99](count:study/dialogues) dialoger.")
        field.fill("Vi samtalade i [4](count:study/dialogues) dialoger.")
        ui.press("report-save-conclusion").idle()
        tab(ui, "Förhandsvisning")
        expect(ui.key("report-save-report-docx").locator("button")).to_be_enabled()


def test_a_cell_of_the_matrix_is_written_and_stands_after_a_reload(visit, themed):
    study, _ = themed
    with visit() as ui:
        tab(ui.open("report"), "Ramverk")
        ui.page.get_by_role("link", name="dialog-1.txt, Kunnighet").click()
        ui.key("report-lean-1").locator("label").click()
        ui.idle()
        ui.page.get_by_label("Sammanfattning", exact=True).fill("De kan sin sak.")
        ui.key("report-cell").get_by_role("button", name="Spara", exact=True).click()
        expect(ui.page.get_by_text("Vilar på ett utdrag.")).to_be_visible()

        ui.page.reload()
        expect(ui.page.get_by_label("Sammanfattning", exact=True)).to_have_value("De kan sin sak.")
        expect(ui.page.locator(".rp-open")).to_contain_text("De kan sin sak.")
        ui.idle().press("report-cell-next").idle()
        expect(ui.key("report-cell")).to_contain_text("dialog-1.txt · Bemötande")

    assert [len(each.excerpts) for each in derived.summaries(study)] == [1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.usefixtures("themed")
def test_every_tab_is_readable_fits_obeys_the_keyboard_and_lets_words_be_words(visit, scheme):
    found = {}
    with visit(color_scheme=scheme) as ui:
        ui.open("report")
        for name in TABS:
            tab(ui, name)
            if name == "Text":
                part(ui, "utanfor.example")
            if name == "Ramverk":
                ui.page.get_by_role("link", name="dialog-1.txt, Kunnighet").click()
                expect(ui.key("report-cell")).to_be_visible()
                ui.idle()
            ui.page.evaluate(
                "() => { document.body.tabIndex = -1; document.body.focus(); }"
            )  # the keys begin at the top
            found |= {
                f"{name}: axe": serious(ui.page),
                f"{name}: headings": disordered(ui.page.evaluate(HEADINGS)),
                f"{name}: words at large": ui.page.evaluate(CAUGHT),
                f"{name}: too wide or crowded": crowded(ui.page),
                **{f"{name}: {what}": faults for what, faults in by_keyboard(ui.page).items()},
            }

    assert told(found) == ""

"""The history in the real UI: find an act, take it back, ask first where needed, go back to a point or a date."""

import pytest
from playwright.sync_api import expect

from tema import review
from tema.store import corpus, derived
from tema.store.study import Study
from ui_study import HOSTILE

pytestmark = pytest.mark.browser


@pytest.fixture
def worked(folder):
    """Three codings by eva and one by Omar, the hostile excerpt among them; the folder of the study."""
    with Study.open(folder) as study:
        found = [s for s in corpus.segments(study, "dialog-1.txt") if s.use == "data"]
        for number, code in enumerate(("bemotande", "kompetens", "kompetens")):
            review.code(study, "eva", (found[number].place, found[number].text), code)
        review.accept(study, "Omar", (found[3].place, found[3].text), "kompetens")
    return folder


def coded(folder):
    with Study.open(folder) as study:
        return [(coding.coder, coding.code) for coding in derived.codings(study)]


def rows(ui):
    return ui.page.locator(".h-row")


@pytest.mark.usefixtures("worked")
def test_an_act_is_found_undone_and_made_to_count_again(visit, folder):
    with visit() as ui:
        ui.open("history")
        expect(rows(ui)).to_have_count(5)
        expect(rows(ui).nth(3)).to_contain_text(HOSTILE[:30])
        ui.page.get_by_placeholder("Sök i utdrag").fill("FETSTIL")
        ui.page.keyboard.press("Enter")
        expect(rows(ui)).to_have_count(1)
        rows(ui).get_by_role("button", name="Ångra").first.click()
        expect(rows(ui)).to_contain_text("ångrat av eva")
        assert ("eva", "bemotande") not in coded(folder)
        ui.idle()
        rows(ui).get_by_role("button", name="Låt gälla igen").click()
        expect(rows(ui).get_by_role("button", name="Ångra").first).to_be_visible()
        assert ("eva", "bemotande") in coded(folder)


@pytest.mark.usefixtures("worked")
def test_a_colleagues_act_is_taken_back_only_after_a_question_that_names_her(visit, folder):
    with visit() as ui:
        ui.open("history")
        rows(ui).first.get_by_role("button", name="Ångra").first.click()
        expect(ui.page.get_by_role("dialog")).to_contain_text("Ångra ett beslut av Omar?")
        ui.page.keyboard.press("Escape")
        expect(ui.page.get_by_role("dialog")).to_have_count(0)
        assert ("Omar", "kompetens") in coded(folder)
        ui.idle()
        rows(ui).first.get_by_role("button", name="Ångra").first.click()
        ui.page.get_by_role("button", name="Ångra beslutet").click()
        expect(rows(ui).first).to_contain_text("eva ångrade: Omar godkände Kunnighet")
        assert ("Omar", "kompetens") not in coded(folder)


@pytest.mark.usefixtures("worked")
def test_going_back_says_how_many_acts_by_whom_and_can_be_undone(visit, folder):
    before = coded(folder)
    with visit() as ui:
        ui.open("history")
        rows(ui).nth(3).locator("summary").click()
        rows(ui).nth(3).get_by_role("button", name="Ångra allt efter").click()
        question = ui.page.get_by_role("dialog")
        expect(question).to_contain_text("Ångra 3 beslut?")
        expect(question).to_contain_text("eva: 2 beslut")
        expect(question).to_contain_text("Omar: ett beslut")
        question.get_by_role("button", name="Ångra allt efter").click()
        expect(rows(ui).first).to_contain_text("eva ångrade 3 beslut")
        assert coded(folder) == [("eva", "bemotande")]
        ui.idle()
        rows(ui).first.get_by_role("button", name="Ångra").first.click()
        expect(rows(ui).first).to_contain_text("lät")
        assert coded(folder) == before


@pytest.mark.usefixtures("worked")
def test_an_act_leads_to_its_place_and_a_date_shows_the_study_of_then(visit):
    with visit() as ui:
        ui.open("history")
        ui.page.get_by_role("radio", name="Studien vid ett datum").click()
        field = ui.page.get_by_label("Tidpunkt")
        expect(ui.page.get_by_role("row", name="Kodningar").first).to_contain_text("4")
        field.fill("2020-01-01T12:00")
        field.blur()
        expect(ui.page.get_by_text("Då hade ingenting beslutats")).to_be_visible()
        ui.idle().page.get_by_role("radio", name="Alla beslut").click()
        rows(ui).nth(1).get_by_role("link", name="Öppna Utdraget").click()
        ui.page.get_by_role("heading", name="Granska", exact=True).wait_for()
        assert "excerpt=dialog-1.txt" in ui.page.url

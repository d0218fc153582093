"""Consent in a real browser: what is marked is said in words, leaves the queue and every file, and comes back."""

import pytest
from playwright.sync_api import expect

from tema import review
from tema.exporters import make
from tema.store import corpus, derived
from tema.store.study import Study

pytestmark = pytest.mark.browser

NAME = "dialog-2.txt"


@pytest.fixture
def excerpts(folder):
    with Study.open(folder) as study:
        found = [each for each in corpus.segments(study, NAME) if each.use == "data"]
        for each in found[:2]:
            review.code(study, "eva", (each.place, each.text), "bemotande")
    return found


@pytest.mark.usefixtures("excerpts")
def test_a_withdrawn_dialogue_is_marked_and_goes_out_no_more(visit, folder):
    with visit() as ui:
        ui.page.goto(f"{ui.address}/dialogues?lang=sv&dialogue={NAME}")
        ui.idle()
        ui.page.get_by_text("Uppgifter och talare").click()
        ui.idle()
        choices = ui.page.get_by_role("radiogroup", name="Hela dialogen")
        choices.get_by_role("radio", name="Återkallad").click()
        ui.idle()
        expect(ui.page.get_by_text("2 kodningar av återkallade ord är utelämnade.")).to_be_visible()
        ui.page.get_by_text("Läsa", exact=True).click()
        ui.idle()
        expect(ui.page.locator("article .held").first).to_have_text("återkallat")
        ui.page.get_by_text("← Alla dialoger").click()
        ui.idle()
        expect(ui.page.locator("tr", has_text=NAME).locator(".t-consent")).to_have_text("Återkallad")
    with Study.open(folder) as study:
        made = make(study, ".json", "codings")
        assert NAME not in made.raw.decode()
        assert [told.key for told in made.told] == ["export-left-out-dialogues", "export-left-out-codings"]


def test_an_excerpt_is_taken_back_by_keyboard_and_comes_back_with_undo(visit, folder, excerpts):
    one = excerpts[0]
    with visit() as ui:
        ui.page.goto(f"{ui.address}/review?lang=sv&excerpt={one.id}")
        card = ui.page.locator(f".tr[data-card='{one.id}']")
        card.wait_for()
        ui.idle()
        ui.page.keyboard.press("q")
        told = ui.page.locator(".tr-restricted")
        expect(told).to_contain_text("får inte citeras")
        ui.page.keyboard.press("z")
        expect(told).to_be_empty()
        ui.page.keyboard.press("w")
        expect(card).to_have_count(0)
        ui.page.keyboard.press("z")
        expect(card).to_be_visible()
        expect(told).to_be_empty()
        ui.page.keyboard.press("q")
        expect(ui.page.locator(".tr-status")).to_have_attribute("data-state", "saved")
        ui.page.reload()
        expect(ui.page.locator(".tr-restricted")).to_contain_text("får inte citeras")
        ui.idle()
    with Study.open(folder) as study:
        (held,) = derived.restrictions(study)[0]
        assert (held.place, held.restriction, held.coder) == (one.place, "not_quoted", "eva")

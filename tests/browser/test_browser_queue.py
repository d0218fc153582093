"""Choosing what to review, in a real browser: the address is the queue, and many are answered at once."""

import pytest
from playwright.sync_api import expect

from tema.store import derived, ledger
from tema.store.study import Study

pytestmark = pytest.mark.browser


def review_page(ui, asked=""):
    ui.page.goto(f"{ui.address}/review?lang=sv{asked}")
    ui.page.get_by_role("heading", name="Granska", exact=True).wait_for()
    return ui.idle()


def test_the_address_follows_the_queue_and_another_window_opens_the_same(visit):
    with visit() as ui:
        review_page(ui)
        ui.key("order").locator("input").click()
        ui.page.get_by_role("option", name="Slumpvis stickprov").click()
        expect(ui.page.locator(".q-note")).to_contain_text("lottas")
        ui.page.wait_for_url("**queue=audit**")
        ui.press("filters")
        ui.key("filter-transcript").locator("input").click()
        ui.page.get_by_role("option", name="dialog-2.txt").click()
        ui.page.wait_for_url("**dialogue=dialog-2.txt**")
        link = ui.page.url

        other = ui.page.context.new_page()
        other.goto(link)
        expect(other.locator(".st-key-filters button").first).to_contain_text("Urval (1)")
        expect(other.get_by_role("combobox", name="Kö")).to_have_value("Slumpvis stickprov")
        other.goto(f"{ui.address}/review?lang=sv")
        expect(other.get_by_role("combobox", name="Kö")).to_have_value("Slumpvis stickprov")
        other.wait_for_url("**queue=audit&dialogue=dialog-2.txt**")


def test_many_are_answered_after_reading_and_taken_back_at_once(visit, folder):
    with visit() as ui:
        review_page(ui, "&queue=strongest&code=bemotande")
        ui.page.get_by_text("Flera på en gång", exact=True).click()
        accept = ui.key("bulk-accept").locator("button")
        expect(accept).to_be_disabled()
        ui.key("bulk-read").locator("summary").click()
        expect(accept).to_be_enabled()
        expect(accept).to_contain_text("17")
        ui.key("bulk-with-0").locator("label").click()
        expect(accept).to_contain_text("16")
        accept.click()
        expect(ui.page.locator(".q-done")).to_have_text("16 förslag godkändes.")
        with Study.open(folder) as study:
            made = [each for each in ledger.decisions(study) if each.act == "accept"]
        assert len(made) == 16
        assert {(each.values["bulk"]["of"], each.values["act"]) for each in made} == {(16, made[0].id)}

        ui.press("bulk-undo")
        expect(ui.page.locator(".q-done")).to_have_text("Svaren är ångrade.")
    with Study.open(folder) as study:
        assert derived.codings(study) == ()


def test_whether_going_on_is_worth_it_is_told_when_asked(look):
    with look() as ui:
        review_page(ui, "&queue=uncertain")
        sentence = ui.key("worth").locator("summary")
        expect(sentence).to_contain_text("minst 30 behövs")
        sentence.click()
        expect(ui.page.locator(".q-worth")).to_contain_text("förslag väntar på svar")
        expect(ui.page.locator(".q-table tr")).not_to_have_count(0)

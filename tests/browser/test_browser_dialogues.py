"""Dialogues in a real browser: read, jumped in, corrected, searched, and left for the review."""

import pytest
from playwright.sync_api import expect

from tema import review
from tema.messages import text_in
from tema.store import corpus, derived
from tema.store.study import Study
from ui_study import HOSTILE

pytestmark = pytest.mark.browser

TEXT = text_in("sv")
NAME = "dialog-2.txt"


@pytest.fixture
def coded(folder):
    """Two coders have coded the same excerpts of a dialogue, and one of them two more."""
    with Study.open(folder) as study:
        segments = [each for each in corpus.segments(study, NAME) if each.use == "data"]
        for number, segment in enumerate(segments[:6]):
            at = segment.place, segment.text
            review.code(study, "eva", at, "bemotande", "weakens")
            if number % 2:
                review.code(study, "Omar", at, "lyssnande", "strengthens")
    return segments


def opened(ui, name=NAME, turn=None):
    ui.page.goto(f"{ui.address}/dialogues?lang=sv&dialogue={name}" + (f"&turn={turn}" if turn else ""))
    ui.page.get_by_role("region", name=name).wait_for()
    return ui.idle()


def correct(ui, turn, speaker, where):
    """Say in the dialog who spoke the turn."""
    article = ui.page.locator(f"article[data-turn='{turn}']")
    article.hover()
    article.get_by_role("button", name=TEXT("dialogues-read-fix")).click()
    dialog = ui.page.get_by_role("dialog")
    dialog.get_by_role("combobox").fill(speaker)
    ui.page.keyboard.press("Enter")
    dialog.get_by_text(where).click()
    dialog.get_by_role("button", name=TEXT("dialogues-save")).click()
    expect(dialog).to_have_count(0)
    return article.locator(".who")


def test_a_dialogue_is_read_with_its_codings_and_each_leads_to_the_review(visit, coded):
    with visit() as ui:
        page = ui.open("dialogues").page
        page.get_by_role("link", name=NAME).click()
        tags = page.locator(".tag")
        expect(tags).to_have_count(9)
        page.get_by_role("button", name="Omar", exact=True).click()
        expect(tags).to_have_count(6)
        page.get_by_role("button", name="Bemötande 6").click()
        expect(tags).to_have_count(0)
        page.get_by_role("button", name="Omar", exact=True).click()
        expect(tags).to_have_count(3)

        page.locator(".codes rect").nth(7).click()
        expect(page.locator(".turn.target")).to_have_attribute("data-turn", str(coded[3].turn))
        page.keyboard.press("j")
        expect(page.locator(".turn.now")).to_have_attribute("data-turn", str(coded[3].turn + 1))

        page.locator(f"article[data-turn='{coded[3].turn}'] .tag").click()
        page.wait_for_url("**/review?*")
        assert f"excerpt={coded[3].id.replace(':', '%3A')}" in page.url
        expect(page.get_by_role("heading", name="Granska", exact=True)).to_be_visible()
        expect(ui.idle().excerpt).to_be_visible()
        page.go_back()
        expect(page.get_by_role("region", name=NAME)).to_be_visible()
        page.get_by_role("link", name="Alla dialoger").click()
        expect(page.get_by_role("link", name="dialog-3.txt")).to_be_visible()


def test_a_link_opens_the_dialogue_at_the_turn(visit):
    with visit() as ui:
        page = opened(ui, turn=14).page
        turn = page.locator("article[data-turn='14']")
        expect(turn).to_be_in_viewport()
        expect(page.locator(".turn.target")).to_have_attribute("data-turn", "14")
        expect(page.locator("article[data-turn='1']")).not_to_be_in_viewport()


def test_a_speaker_is_corrected_for_a_turn_and_throughout_and_taken_back(visit, folder, coded):
    first, second = coded[0].turn, next(each.turn for each in coded[1:] if each.speaker == coded[0].speaker)
    with visit() as ui:
        opened(ui)
        other = ui.page.locator(f"article[data-turn='{second}'] .who")
        who = correct(ui, first, "Dora", TEXT("dialogues-where-turn"))
        expect(who).to_have_text("Dora")
        expect(other).to_have_text(coded[0].speaker)
        correct(ui, second, "Dora", TEXT("dialogues-where-everywhere", speaker=coded[0].speaker))
        expect(other).to_have_text("Dora")
        ui.press("undo-correction")
        expect(other).to_have_text(coded[0].speaker)
        expect(who).to_have_text("Dora")

    with Study.open(folder) as study:
        assert len(derived.codings(study)) == 9
        assert {each.speaker for each in corpus.segments(study, NAME) if each.turn == first} == {"Dora"}


def test_a_word_is_found_in_every_form_and_the_hit_opens_its_turn(visit):
    with visit() as ui:
        page = ui.open("dialogues").page
        search = ui.key("dialogues-query").locator("input")
        search.fill("bygglovet")
        search.press("Enter")
        # The first search of a process may wait for the dictionary.
        expect(page.locator(".t-hit mark").first).to_have_text("bygglov", timeout=20_000)
        page.locator(".t-hit a").first.click()
        expect(page.locator(".turn.target")).to_contain_text("bygglov")
        page.go_back()
        expect(page.locator(".t-hit mark").first).to_have_text("bygglov")


def test_words_that_attack_the_reader_stay_words(visit):
    with visit() as ui:
        page = opened(ui, "dialog-1.txt").page
        expect(page.locator("article[data-turn='2'] .text")).to_have_text(HOSTILE)
        page.get_by_text(TEXT("dialogues-tab-facts"), exact=True).click()
        expect(page.get_by_role("heading", name=TEXT("dialogues-attributes"))).to_be_visible()
        ui.idle()
        assert page.locator(".stMain img").count() == 0
        assert page.title() != "intagen"

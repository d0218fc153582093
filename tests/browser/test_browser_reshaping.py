"""A code split in a real browser: written, asked about, saved with a reason, and undone whole; and one moved."""

import pytest
from playwright.sync_api import expect

from tema import review
from tema.store import corpus
from tema.store.reads import code_uses
from tema.store.study import Study
from ui_study import SAID

pytestmark = pytest.mark.browser


@pytest.fixture
def coded_folder(folder):
    """The hostile study, where Eva has given competence to what was said of skill and of treatment."""
    with Study.open(folder) as study:
        texts = tuple(words for code, words in SAID if code in {"kompetens", "bemotande"})
        about = [s for s in corpus.segments(study) if s.use == "data" and s.text.startswith(texts)]
        for segment in about[:9]:
            review.code(study, "eva", (segment.place, segment.text), "kompetens", "weakens")
    return folder


def opened(ui, code, view):
    ui.page.goto(f"{ui.address}/codebook?lang=sv&code={code}&view={view}")
    ui.page.locator(".k-code[aria-selected=true]").wait_for()
    return ui.idle()


def test_a_split_asks_about_the_excerpts_that_are_hard_to_place_and_is_undone_whole(visit, coded_folder):
    with visit() as ui:
        page = opened(ui, "kompetens", "reshape").page
        page.get_by_text("Dela", exact=True).click()
        page.get_by_label("Namn (sv)").fill("Att bli väl mött")
        page.get_by_label("Definition").fill("Hur personalen hälsar, ser på en och talar till en när man kommer.")
        page.get_by_role("button", name="Fortsätt till utdragen").click()
        question = ui.key("split-question")
        expect(question).to_be_visible(timeout=60_000)  # the sentence model is loaded
        first = question.locator(".k-asked").inner_text()
        page.get_by_role("button", name="Hör till Att bli väl mött").click()
        expect(page.get_by_text("Ett utdrag besvarat.")).to_be_visible()
        expect(question.locator(".k-asked")).not_to_have_text(first)
        ui.idle().press("split-ready")
        page.get_by_label("Varför?").fill("Rymmer två saker")
        expect(page.locator(".k-check").first).to_contain_text("ditt svar")
        ticked = page.locator(".k-check input:checked").count()
        page.get_by_role("button", name="Dela koden").click()
        expect(page.locator(".k-said")).to_contain_text("med id att_bli_val_mott")
        with Study.open(coded_folder) as study:
            assert code_uses.counts(study) == {"kompetens": 9 - ticked, "att_bli_val_mott": ticked}
        ui.idle().press("undo-this")
        expect(page.locator(".k-said")).to_contain_text("kodningarna är tillbaka")
    with Study.open(coded_folder) as study:
        assert code_uses.counts(study) == {"kompetens": 9}


def test_a_code_is_moved_and_the_versions_say_where(visit):
    with visit() as ui:
        page = opened(ui, "bemotande", "reshape").page
        page.get_by_text("Flytta", exact=True).first.click()
        page.get_by_label("Familj").select_option("villkor")
        expect(page.locator(".k-notes")).to_contain_text("Flyttad till en annan familj")
        expect(page.locator(".k-notes")).to_contain_text("En underordnad kod följer med")
        page.get_by_label("Varför?").fill("Hör till villkoren")
        page.get_by_label("Varför?").press("Control+Enter")
        expect(page.locator(".k-said")).to_contain_text("Bemötande är flyttad")
        ui.idle().page.get_by_role("radio", name="Versioner").click()
        ui.idle().press("open-version-2")
        expect(page.locator(".k-changes").first).to_contain_text("Egenskaper hos den som möter → Villkor")

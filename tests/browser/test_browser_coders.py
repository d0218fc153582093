"""Kodare in a real browser: who one is, what is settled, and a colleague's study taken in."""

import shutil

import pytest
from playwright.sync_api import expect

from tema import review
from tema.preferences import codes_blind
from tema.store import corpus, derived
from tema.store.study import Study

pytestmark = pytest.mark.browser


def excerpts(study):
    return [(segment.place, segment.text) for segment in corpus.segments(study) if segment.use == "data"]


@pytest.fixture
def differing(folder):
    """Eva and Mats differ about two excerpts, one of which attacks the page."""
    with Study.open(folder) as study:
        for at in excerpts(study)[:2]:
            review.accept(study, "Eva", at, "kompetens", "weakens")
            review.reject(study, "Mats", at, "kompetens")
            review.memo(
                study, "Mats", at, "<img src=x onerror=\"document.title='intagen'\"> ![x](http://utanfor.example/x.png)"
            )


@pytest.mark.usefixtures("differing")
def test_a_difference_is_settled_undone_and_leads_to_the_rule(visit, folder):
    with visit() as ui:
        page = ui.open("coders").page
        page.get_by_role("radio", name="Oenigheter").click()
        expect(page.get_by_text("Att avgöra (2)")).to_be_visible()
        expect(page.locator(".c-side")).to_have_count(2)
        expect(page.locator(".c-side").nth(0)).to_contain_text("Gav koden")
        expect(page.locator(".c-side").nth(1)).to_contain_text("onerror")
        ui.key("coders-reason").locator("input").fill("Det handlar om kön.")
        page.get_by_role("button", name="Koden gäller inte").press("Enter")
        expect(ui.key("coders-just")).to_contain_text("Kunnighet gäller inte")
        expect(page.get_by_text("Att avgöra (1)")).to_be_visible()
        with Study.open(folder) as study:
            (verdict,) = derived.verdicts(study)
        assert (verdict.applies, verdict.reason, verdict.coder) == (False, "Det handlar om kön.", "eva")

        ui.press("coders-just-undo")
        expect(page.get_by_text("Att avgöra (2)")).to_be_visible()
        page.get_by_role("button", name="Koden gäller", exact=True).click()
        ui.press("coders-just-rule")
        expect(page.get_by_role("heading", name="Kodbok", exact=True)).to_be_visible()
        assert "code=kompetens" in page.url
        assert page.title() != "intagen"


def test_the_name_and_blind_mode_are_kept_after_a_reload(visit, folder, tmp_path, monkeypatch):
    with visit() as ui:
        page = ui.open("coders").page
        ui.key("coders-me-new").locator("input").fill("Åsa Öberg")
        ui.key("coders-me-new").locator("input").press("Enter")
        expect(page.get_by_role("button", name="Kodare: Åsa Öberg")).to_be_visible()
        ui.idle().key("coders-blind").locator("label").first.click()
        expect(page.get_by_role("button", name="Kodare: Åsa Öberg · blint")).to_be_visible()

        ui.open("overview")
        expect(page.get_by_role("button", name="Kodare: Åsa Öberg · blint")).to_be_visible()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    assert codes_blind(folder, "Åsa Öberg")


def test_a_colleagues_study_is_looked_at_and_then_taken_in(visit, folder, tmp_path):
    shutil.copytree(folder, tmp_path / "mats")
    with Study.open(tmp_path / "mats") as study:
        review.accept(study, "Mats", excerpts(study)[1], "kompetens")
    with visit() as ui:
        page = ui.open("coders").page
        page.get_by_role("radio", name="Slå ihop").click()
        ui.key("coders-merge-folder").locator("input").fill(str(tmp_path / "borta"))
        ui.key("coders-merge-folder").locator("input").press("Enter")
        ui.idle().press("coders-merge-look")
        expect(ui.key("fault")).to_contain_text("Det finns ingen studie")
        ui.key("coders-merge-folder").locator("input").fill(str(tmp_path / "mats"))
        ui.key("coders-merge-folder").locator("input").press("Enter")
        ui.idle().press("coders-merge-look")
        expect(ui.key("coders-preview")).to_contain_text("Nytt från Mats: ett beslut")
        ui.press("coders-merge-go")
        expect(ui.key("coders-merged")).to_contain_text("Ett beslut hämtat")
    with Study.open(folder) as study:
        assert [coding.coder for coding in derived.codings(study)] == ["Mats"]

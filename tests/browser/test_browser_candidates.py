"""Candidates for new codes in a real browser: read, ticked and made a code of, or said to need none."""

import pytest
from playwright.sync_api import expect

from candidates_study import with_candidate
from tema.store import derived
from tema.store.study import Study
from tema.views.candidates import candidates
from tema.views.codebook import codebook_in_force

pytestmark = pytest.mark.browser


def test_a_candidate_becomes_a_code_with_the_ticked_excerpts_and_another_needs_none(visit, folder):
    with Study.open(folder) as study:
        with_candidate(study)
        before = candidates(study)
    with visit() as ui:
        page = ui.open("codebook").page
        page.get_by_role("button", name="Kandidater").click()
        card = page.locator("[class*='st-key-candidate-make-']").first
        expect(card).to_be_visible(timeout=30_000)
        make = page.get_by_role("button", name="Gör en kod med").first
        expect(make).to_contain_text(f"{len(before[0].typical)} exempel")
        page.get_by_role("checkbox").first.click(force=True)
        expect(make).to_contain_text(f"{len(before[0].typical) - 1} exempel")
        ui.idle().page.get_by_role("button", name="Gör en kod med").first.click()
        page.get_by_label("Namn (sv)").fill("Nåbarhet")
        page.get_by_label("Definition").fill("Att det går att nå fram till någon.")
        page.get_by_label("Varför?").fill("Återkommer utan kod")
        page.get_by_role("button", name="Lägg till koden").click()
        expect(page.locator(".k-said")).to_contain_text("Nåbarhet")

        page.get_by_role("button", name="Kandidater").click()
        page.get_by_role("button", name="Ingen kod behövs").first.click()
        expect(page.locator(".k-said")).to_contain_text("visas inte igen")
        ui.idle()
    with Study.open(folder) as study:
        made = next(code for code in codebook_in_force(study).codes if code.named("sv") == "Nåbarhet")
        assert len(made.examples) == len(before[0].typical) - 1
        assert [theme.dismissed for theme in derived.themes(study)] == ["Ingen kod behövs"]
        assert len(candidates(study)) == len(before) - 2

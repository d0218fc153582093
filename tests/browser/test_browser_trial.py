"""A rewording tried in a real browser before it is saved: what moves, whose decision it contradicts, and what then."""

import pytest
from playwright.sync_api import expect

from conftest import visits
from small_codebook import CODEBOOK
from tema.decisions import decision
from tema.pipeline import add_files, create, run
from tema.store import corpus, derived, ledger
from tema.store.study import Study

pytestmark = pytest.mark.browser

RAIN = "Det ösregnade hela vägen och bussen kom aldrig."


SAID = """\
Han var så snäll och hjälpte mig med alla papper fast han inte behövde.
Det ösregnade hela vägen dit och bussen kom aldrig fram till hållplatsen.
Läkaren visste precis vad det var för fel på mitt knä redan första gången.
Hon brydde sig verkligen om hur jag hade det hemma med barnen.
Det blåste och regnade så att man blev våt innan man kom fram.
Handläggaren kunde inte reglerna och fick fråga en kollega om allting.
De på kontoret ville hjälpa till och ringde upp mig samma dag.
Bussen var inställd igen och jag fick gå i regnet en timme.
"""


@pytest.fixture
def tried(browser, served, tmp_path):
    """A study that has been run with the real model, where Eva has coded kindness."""
    (tmp_path / "prov.yaml").write_text(CODEBOOK, encoding="utf-8")
    turns = (f"Ledaren: Berätta.\n\nPerson {number}: {line}" for number, line in enumerate(SAID.splitlines(), start=1))
    (tmp_path / "prov.txt").write_text("\n\n".join(turns), encoding="utf-8")
    folder = tmp_path / "Tillitsstudien"
    with create(folder, coder="Prov", codebook=tmp_path / "prov.yaml") as study:
        add_files(study, [tmp_path / "prov.txt"])
        run(study, coder="Prov")
        (kind,) = [each for each in corpus.segments(study) if "så snäll" in each.text]
        ledger.append(study, [decision("eva", "code", place=kind.place, quote=kind.text, code="valvilja")])
    with served(folder, tmp_path) as address:
        yield visits(browser, address), folder


def test_a_wording_is_tried_saved_and_the_decision_that_it_contradicts_is_marked(tried):
    visit, folder = tried
    with visit() as ui:
        page = ui.page
        page.goto(f"{ui.address}/codebook?lang=sv&code=valvilja&view=edit")
        page.get_by_label("Definition").fill("Det regnar och bussen går inte, så man blir våt.")
        page.get_by_label("Exempel 1: Text").fill(RAIN)
        page.get_by_label("Varför?").fill("Ny betydelse")
        expect(page.get_by_role("button", name="Spara")).to_be_enabled()
        ui.idle().page.get_by_role("button", name="Pröva på materialet").click()
        expect(page.locator(".k-effect")).to_contain_text("ett fattat beslut går emot", timeout=90_000)
        expect(page.locator(".st-key-codebook-trial")).to_contain_text("eva gav koden")
        ui.idle().page.get_by_label("Varför?").press("Control+Enter")
        expect(page.locator(".st-key-codebook-left")).to_contain_text("så snäll", timeout=30_000)
        ui.idle().press("left-doubtful")
        expect(page.locator(".k-said")).to_contain_text("märkt som tveksamt")
    with Study.open(folder) as study:
        (flagged,) = derived.flags(study)
        assert (flagged.flag, flagged.coder) == ("doubtful", "eva")
        assert "Det regnar" in derived.adopted_codebook(study)["text"]

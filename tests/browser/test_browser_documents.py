"""The tab with ranked documents in a real browser: read in, ordered, judged by keyboard, undone."""

import pytest
from axe import serious
from playwright.sync_api import expect

from tema.review import screening as acts

pytestmark = pytest.mark.browser

TRUST = "Den som får veta varför beslutet blev som det blev litar mer på kommunen, också när svaret är nej."
OTHERS = (
    "Potatisen kom upp sent i år, för våren var kall och jorden blöt långt in i maj.",
    "Stålet i bron rostar fortast där saltet från vägen samlas i skarvarna.",
    "Koltrasten sjunger före gryningen, högst i de trädgårdar där katterna är få.",
)


def test_documents_are_read_ordered_judged_by_keyboard_and_a_judgement_undone(visit, folder):
    place = folder / "documents"
    place.mkdir()
    for number, text in enumerate((*OTHERS, TRUST)):
        (place / f"artikel {number}.txt").write_text(text, encoding="utf-8")
    (place / "tom.txt").write_bytes(b"")
    with visit() as ui:
        page = ui.open("documents").page
        page.get_by_label("Forskningsfrågor").fill("Vad gör att människor har förtroende för myndigheter?")
        page.get_by_role("button", name="Ordna efter frågorna").click()
        ui.idle().press("screening-prepare")
        first = page.locator(".s-name").first
        expect(first).to_have_text("artikel 3.txt", timeout=60_000)
        expect(page.locator(".s-passage .t-quote").first).to_have_text(TRUST)
        expect(page.get_by_text("Ett dokument gick inte att läsa")).to_be_visible()
        assert serious(ui.idle().page) == []

        page.get_by_role("button", name="Relevant", exact=True).first.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_text("1 av 4 lästa")).to_be_visible()
        assert [mark.name for mark in acts.standing(place)[0].marks] == ["artikel 3.txt"]
        ui.idle().press("screening-undo")
        expect(page.get_by_text("0 av 4 lästa")).to_be_visible()
        assert acts.standing(place)[0].marks == ()


def test_added_documents_land_in_the_folder_and_are_read_at_once(visit, folder):
    with visit() as ui:
        page = ui.open("documents").page
        files = [
            {"name": "rapport.txt", "mimeType": "text/plain", "buffer": TRUST.encode()},
            {"name": "bild.png", "mimeType": "image/png", "buffer": b"x"},
        ]
        page.locator("[data-testid=stFileUploaderDropzone] input").set_input_files(files)
        expect(page.get_by_text("bild.png är av ett slag som tema inte läser.")).to_be_visible()
        expect(page.get_by_text("Skriv minst en forskningsfråga")).to_be_visible(timeout=60_000)
    assert [path.name for path in (folder / "documents").iterdir() if path.is_file()] == ["rapport.txt"]

"""Kodbok in a real browser: the codebook saved for another program, and another program's codebook taken in."""

import pytest
from playwright.sync_api import expect

from tema.exchange import READERS
from tema.store import derived
from tema.store.study import Study

pytestmark = pytest.mark.browser

FOREIGN = """<CodeBook xmlns="urn:QDA-XML:codebook:0:4"><Codes><Code name="Grannskap" color="#ff0000">
<Description>Att känna dem som bor nära.</Description></Code></Codes></CodeBook>"""


def opened(ui):
    ui.page.goto(f"{ui.address}/codebook?lang=sv")
    ui.page.locator(".k-code[aria-selected=true]").wait_for()
    ui.idle().page.get_by_role("button", name="Till och från andra program").click()
    ui.page.get_by_text("Hämta en kodbok").wait_for()
    return ui.idle().page


def test_the_codebook_is_saved_in_the_form_that_is_chosen(visit):
    with visit() as ui:
        page = opened(ui)
        for form, suffix in (("REFI-QDA", ".qdc"), ("Excel", ".xlsx")):
            page.get_by_role("radio", name=form).click()
            saving = page.locator(f".st-key-exchange-save-{suffix.removeprefix('.')} button")
            with page.expect_download() as download:
                saving.click()
            raw = download.value.path().read_bytes()

            assert download.value.suggested_filename == f"tillitsprov{suffix}"
            assert len(READERS[suffix]("a", raw, "sv").codebook.codes) == 5
        assert (ui.faults, ui.outside) == ([], [])


def test_a_codebook_of_another_program_is_saved_beside_the_studys_own_and_taken_up_when_asked(visit, folder):
    own = (folder / "codebooks" / "tillitsprov.yaml").read_bytes()
    with visit() as ui:
        page = opened(ui)
        page.locator("input[type=file]").set_input_files(
            {"name": "Annan bok.qdc", "mimeType": "application/xml", "buffer": FOREIGN.encode()}
        )
        expect(page.get_by_text("En kod hade en egen färg.")).to_be_visible()
        ui.idle().page.get_by_role("button", name="Spara i studien").click()
        expect(page.get_by_text("En kod sparad i codebooks/annan_bok.yaml.")).to_be_visible()
        expect(page.get_by_text("har ändrats utanför tema")).to_have_count(0)
        ui.idle().page.get_by_role("button", name="Använd den här kodboken").click()
        expect(page.get_by_text("Studien är inställd på kodboken i annan_bok.yaml")).to_be_visible()
        ui.idle().page.get_by_role("button", name="Utgå från filen").click()
        expect(page.locator(".k-code")).to_have_count(1)
        expect(page.locator(".k-code")).to_contain_text("Grannskap")
        assert (ui.faults, ui.outside) == ([], [])

    assert (folder / "codebooks" / "tillitsprov.yaml").read_bytes() == own
    with Study.open(folder) as study:
        assert derived.adopted_codebook(study)["file"] == "annan_bok.yaml"

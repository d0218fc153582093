"""Export in a real browser: files made and saved, a report that is refused, a project and codings brought in."""

import io
import zipfile

import pytest
from playwright.sync_api import expect

from refi_files import nvivo_windows
from tema import review
from tema.exporters import make
from tema.store import corpus, derived
from tema.store.study import Study
from ui_study import copy_ui_study

pytestmark = pytest.mark.browser


def opened(ui, tab="Ut ur studien"):
    ui.page.goto(f"{ui.address}/export?lang=sv")
    ui.idle().page.get_by_role("radio", name=tab).click()
    return ui.idle().page


def saved(ui):
    ui.press("export-make")
    with ui.idle().page.expect_download() as download:
        ui.press("export-save")
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_a_matrix_is_saved_with_what_explains_it_in_one_archive(visit):
    with visit() as ui:
        opened(ui).get_by_role("radio", name="För statistik").click()
        name, raw = saved(ui)

        assert name == "Tillitsstudien-matrix.zip"
        inside = zipfile.ZipFile(io.BytesIO(raw)).namelist()
        assert [each.removeprefix("Tillitsstudien-matrix") for each in inside] == [
            ".csv",
            "-labels.csv",
            "-labels.sps",
            "-labels.R",
        ]
        assert (ui.faults, ui.outside) == ([], [])


def test_a_report_with_a_wrong_number_is_refused_with_the_right_one(visit, folder):
    with Study.open(folder) as study:
        segment = next(each for each in corpus.segments(study) if each.use == "data")
        theme = review.name_theme(study, "Eva", "Att bli sedd", "", [(segment.place, segment.text)])
        review.write(study, "Eva", f"theme {theme}", "Det finns [7](count:theme/excerpts) utdrag.")
    with visit() as ui:
        opened(ui).get_by_role("radio", name="Rapport", exact=True).click()
        ui.idle()
        ui.press("export-make")
        fault = ui.page.locator(".st-key-fault")

        expect(fault).to_contain_text("Att bli sedd", timeout=30_000)
        expect(fault).to_contain_text("1")
        expect(ui.page.locator(".st-key-export-save")).to_have_count(0)
        assert ui.outside == []


def test_a_project_is_looked_at_before_it_is_brought_in_and_comes_in_once(visit, folder, tmp_path):
    with copy_ui_study(tmp_path / "annan") as other:
        segment = next(each for each in corpus.segments(other) if each.use == "data")
        review.code(other, "Omar", (segment.place, segment.text), "kompetens")
        project = make(other, ".qdpx", "project").raw
    upload = {"name": "Omars.qdpx", "mimeType": "application/zip", "buffer": project}
    with visit() as ui:
        page = opened(ui, "In i studien")
        page.locator("input[type=file]").set_input_files(upload)
        expect(page.get_by_text("En kodning, 1 nya")).to_be_visible()
        with Study.open(folder) as study:
            assert derived.codings(study) == ()
        ui.press("incoming-bring")
        expect(page.get_by_text("En kodning är hämtad ur Omars.qdpx.")).to_be_visible()
        expect(page.get_by_text("Gå till sidan Beslut")).to_be_visible()
        ui.idle().page.locator("input[type=file]").set_input_files(upload)
        expect(page.get_by_text("En kodning, inget nytt")).to_be_visible()
        assert (ui.faults, ui.outside) == ([], [])

    with Study.open(folder) as study:
        assert [(each.coder, each.code, each.origin) for each in derived.codings(study)] == [
            ("Omar", "kompetens", "file")
        ]


def test_codings_in_a_table_come_in_and_what_cannot_be_found_is_told(visit, folder):
    with Study.open(folder) as study:
        quote = next(each.text for each in corpus.segments(study) if "telefonkö" in each.text and "Laholm" in each.text)
    table = f"citat;kod;kodare\n{quote};Tillgänglighet;Bo\nDetta har ingen sagt någonsin här;Tillgänglighet;Bo\n"
    with visit() as ui:
        page = opened(ui, "In i studien")
        page.locator("input[type=file]").set_input_files(
            {"name": "kodningar.csv", "mimeType": "text/csv", "buffer": table.encode()}
        )
        expect(page.get_by_text("”Detta har ingen sagt någonsin här” finns inte i texten.")).to_be_visible()
        ui.press("incoming-bring")
        expect(page.get_by_text("hämtad ur kodningar.csv")).to_be_visible()
        assert (ui.faults, ui.outside) == ([], [])

    with Study.open(folder) as study:
        assert {(each.coder, each.code, each.quote) for each in derived.codings(study)} == {
            ("Bo", "tillganglighet", quote)
        }


def test_a_doubtful_project_shows_the_words_that_each_reading_marks_and_is_read_as_chosen(visit, folder):
    upload = {"name": "Samtal.qdpx", "mimeType": "application/zip", "buffer": nvivo_windows().raw}
    with visit() as ui:
        page = opened(ui, "In i studien")
        page.locator("input[type=file]").set_input_files(upload)
        readings = page.get_by_role("radiogroup", name="Vilka ord är markerade?")
        expect(readings.locator("strong")).to_have_text(["\u2060ingen svarade\u2060", "\u2060ingen svarade.\u2060"])
        readings.get_by_role("radio").nth(1).check(force=True)
        ui.idle().press("incoming-bring")
        expect(page.get_by_text("6 kodningar är hämtade ur Samtal.qdpx.")).to_be_visible()
        assert (ui.faults, ui.outside) == ([], [])

    with Study.open(folder) as study:
        assert "ingen svarade." in {each.quote for each in derived.codings(study)}

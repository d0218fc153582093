"""The real thing: dialogues that were run through the language model, opened, answered and exported by hand."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from conftest import served_alone, visits
from small_codebook import CODEBOOK
from tema.messages import text_in
from tema.resources import shipped
from tema.store import corpus, derived
from tema.store.reads import lookup
from tema.store.study import Study
from tema.ui.html import plain

pytestmark = pytest.mark.browser


def tema(*words, folder):
    """The command line as a person types it."""
    command = [sys.executable, "-c", "from tema.cli import main; main()", *map(str, words)]
    environment = {**os.environ, "TEMA_LANGUAGE": "sv"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def worked_through(tmp_path_factory):
    """A study with six of the shipped dialogues and two codes, made, filled and run from the command line."""
    folder = tmp_path_factory.mktemp("real")
    (folder / "prov.yaml").write_text(CODEBOOK, encoding="utf-8")
    tema("new", "studie", "--codebook", "prov.yaml", folder=folder)
    tema("import", "studie", *sorted(shipped("transcripts").glob("0[1-6]_*")), folder=folder)
    tema("run", "studie", "--quiet", folder=folder)
    return folder / "studie"


@pytest.fixture
def real(browser, worked_through, tmp_path):
    study = Path(shutil.copytree(worked_through, tmp_path / "studie"))
    with served_alone(study, tmp_path) as address:
        yield study, visits(browser, address)


def test_a_real_suggestion_is_accepted_and_its_quote_is_in_the_saved_file(real, tmp_path):
    study, visit = real
    with visit() as ui:
        ui.review()
        quote = ui.excerpt.inner_text()
        ui.do("accept").done("Godkände")
        ui.go("Export")
        ui.press("export-make")
        with ui.page.expect_download() as download:
            ui.press("export-save")
        download.value.save_as(tmp_path / "kodningar.csv")

    rows = list(csv.DictReader((tmp_path / "kodningar.csv").read_text(encoding="utf-8-sig").splitlines()))
    with Study.open(study) as opened:
        (coding,) = derived.codings(opened)
        (text,) = (each.text for each in corpus.transcripts(opened) if each.name == coding.place.transcript)
    assert (coding.quote, coding.origin) == (quote, "suggestion")
    assert text[coding.place.start : coding.place.end] == quote
    assert [(row["quote"], row["code"]) for row in rows] == [(quote, coding.code)]


def test_a_role_is_changed_and_the_run_made_again_without_a_terminal(real):
    study, visit = real
    text = text_in("sv")
    with Study.open(study) as opened:
        (name, speakers), *_ = lookup.speakers(opened).items()
        speaker = next(each.label for each in speakers if each.role == "participant")
    with visit() as ui:
        ui.open()
        expect(ui.key("run")).to_have_count(0)
        ui.page.goto(f"{ui.address}/dialogues?lang=sv&dialogue={name}")
        ui.page.get_by_text(text("dialogues-tab-facts"), exact=True).click()
        role = ui.page.get_by_role("radiogroup", name=text("ui-role-of", speaker=plain(speaker)))
        role.get_by_role("radio", name=text("ui-role-leader")).click()
        expect(ui.key("undo-correction")).to_be_visible()
        ui.page.get_by_role("link", name="Översikt").click()
        expect(ui.page.get_by_text(text("ui-next-again"), exact=True).first).to_be_visible()
        ui.press("run")
        expect(ui.page.get_by_text(text("ui-run-working"))).to_be_visible()
        expect(ui.page.get_by_text(text("ui-run-working"))).to_have_count(0, timeout=60_000)
        expect(ui.key("run")).to_have_count(0)
    with Study.open(study) as opened:
        uses = {segment.use for segment in corpus.segments(opened, name) if segment.speaker == speaker}
    assert uses == {"context"}

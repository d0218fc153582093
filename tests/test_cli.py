"""The command line, as other tools build on it: exit codes, what is printed, and no traceback ever."""

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from small_codebook import CODEBOOK, DIALOGUE
from tema.pipeline import add_files, run

CLEAN = {**os.environ, "TEMA_LANGUAGE": "sv", "PYTHONWARNINGS": "error::DeprecationWarning:tema"}


def tema(*words, language="sv"):
    command = [sys.executable, "-c", "from tema.cli import main; main()", *map(str, words)]
    return subprocess.run(
        command, capture_output=True, check=False, encoding="utf-8", env=CLEAN | {"TEMA_LANGUAGE": language}
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A study with a dialogue, made on the command line; not yet run."""
    home = tmp_path_factory.mktemp("made")
    for name, text in (("prov.yaml", CODEBOOK), ("prov.txt", DIALOGUE)):
        (home / name).write_text(text, encoding="utf-8")
    assert tema("new", home / "studie", "--codebook", home / "prov.yaml").returncode == 0
    assert tema("import", home / "studie", home / "prov.txt").returncode == 0
    return home / "studie"


@pytest.fixture
def folder(made, tmp_path):
    """A copy of it: each command takes seconds to start."""
    return Path(shutil.copytree(made, tmp_path / "studie"))


def test_the_main_job_from_a_file_to_a_table(folder, tmp_path):
    ran = tema("run", folder, "--quiet")
    exported = tema("export", folder, tmp_path / "ut.csv", "--what", "scores")

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert exported.returncode == 0
    with (tmp_path / "ut.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["transcript"], row["turn"], row["speaker"]) for row in rows} >= {("prov.txt", "2", "Åke")}


def test_status_as_json_has_the_eight_sizes(folder):
    sizes = json.loads(tema("status", folder, "--json").stdout)

    assert list(sizes) == [
        "transcripts",
        "turns",
        "segments",
        "clusters",
        "codes",
        "suggestions",
        "decisions",
        "codings",
    ]
    assert (sizes["transcripts"], sizes["turns"], sizes["decisions"]) == (1, 7, 0)


def test_import_shows_the_speakers_it_found_and_who_leads(folder):
    out = tema("import", folder).stdout

    assert "Samtalsledare (samtalsledare, 2)" in out
    assert "Åke (deltagare, 2)" in out


@pytest.mark.parametrize(
    "words",
    [
        ("run", "finns-inte"),
        ("status", "finns-inte"),
        ("export", "finns-inte", "ut.csv"),
        ("review", "finns-inte"),
        ("codebook", "check", "finns-inte.yaml"),
        ("model", "import", "finns-inte"),
        ("nonsens",),
        ("export",),
    ],
)
def test_a_mistake_ends_with_one_message_and_code_2(words, tmp_path):
    made = tema(*(tmp_path / w if w.startswith("finns") else w for w in words))

    assert made.returncode == 2
    assert made.stderr.strip()
    assert "Traceback" not in made.stderr + made.stdout


def test_a_faulty_codebook_names_the_line_and_the_mend(folder):
    file = folder / "codebooks" / "prov.yaml"
    file.write_text(file.read_text("utf-8").replace("family: egenskaper", "family: egenskap", 1), "utf-8")

    made = tema("run", folder)

    assert made.returncode == 2
    assert "prov.yaml:9:" in made.stderr


def test_the_same_message_in_english(tmp_path):
    in_swedish = tema("status", tmp_path).stderr
    in_english = tema("status", tmp_path, language="en").stderr

    assert in_swedish != in_english
    assert "study" in in_english


def test_an_unknown_model_says_how_to_get_one(folder):
    made = tema("run", folder, "--embedder", "finns/inte")

    assert made.returncode == 2
    assert "finns/inte" in made.stderr


def test_codebook_check_gives_advice_and_no_fault(folder):
    made = tema("codebook", "check", folder)

    assert made.returncode == 0
    assert "2 koder" in made.stdout


def test_a_run_says_that_there_is_too_little_to_group(folder):
    assert "för lite text" in tema("run", folder).stdout


def test_status_on_a_study_that_somebody_else_just_opened(study):
    add_files(study, [])

    assert json.loads(tema("status", study.folder, "--json").stdout)["turns"] == 7


def test_inside_a_study_its_folder_need_not_be_named(study, tmp_path, monkeypatch):
    (tmp_path / "mer.txt").write_text("Eva: Hej på er.\nOlle: Hej hej.\n" * 2, "utf-8")
    monkeypatch.chdir(study.folder)

    assert "mer.txt" in tema("import", "../mer.txt").stdout
    assert tema("export", "ut.csv", "--what", "segments").returncode == 0
    assert (study.folder / "ut.csv").exists()


def test_a_setting_is_kept_and_a_wrong_one_refused(study):
    assert tema("set", study.folder, "language", "en").returncode == 0
    assert tema("set", study.folder, "language", "engelska").returncode == 2


@pytest.mark.parametrize("answer", [True, False])
def test_a_missing_model_is_fetched_only_after_a_yes(study, monkeypatch, answer):
    from tema import embed
    from tema.cli import commands as cli
    from tema.errors import ModelUnavailable

    asked, fetched = [], []

    def stages(asked_for, **_):
        if not fetched:
            raise ModelUnavailable(model=embed.DEFAULT_EMBEDDER)
        return run(asked_for, coder="Prov")

    monkeypatch.setattr(cli, "_stages", stages)
    monkeypatch.setattr(cli.sys, "stdin", type("Terminal", (), {"isatty": lambda _: True})())
    monkeypatch.setattr(cli.click, "confirm", lambda question: asked.append(question) or answer)
    monkeypatch.setattr(embed, "fetch_model", lambda: fetched.append("once"))

    if answer:
        cli._run(study, quiet=True)
    else:
        with pytest.raises(ModelUnavailable):
            cli._run(study, quiet=True)

    assert (len(asked), len(fetched)) == (1, int(answer))

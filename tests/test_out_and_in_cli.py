"""Out of tema and in again on the command line: clumsy and hostile files are refused, and nothing is lost."""

import os
import zipfile

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from tema.cli import telling
from tema.cli.commands import tema
from tema.errors import AmongOwnFiles
from tema.exporters.wording import chosen
from tema.importers.tabular import sheets_of
from tema.pipeline import add_files, create
from tema.records import Message, Problem
from tema.store import derived, ledger
from tema.store.study import Study

GUID = "00000000-0000-4000-8000-{:012d}"


@pytest.fixture
def plain(tmp_path, codebook_file, dialogue_file):
    """A study with a dialogue that has not been run."""
    with create(tmp_path / "studie", coder="Åsa", codebook=codebook_file) as study:
        add_files(study, [dialogue_file])
    return tmp_path / "studie"


def said(*words):
    return CliRunner().invoke(tema, [str(each) for each in words])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("name", ["rör.csv", "rör.qda", "rör.xlsx"])
def test_a_pipe_is_refused_and_not_waited_for_when_codings_are_brought_in(plain, tmp_path, name):
    os.mkfifo(tmp_path / name)

    done = said("import-codings", plain, tmp_path / name)

    assert (done.exit_code, name in done.output) == (2, True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("name", ["rör.qdpx", "rör.qde"])
def test_a_pipe_is_refused_and_not_waited_for_when_a_project_is_brought_in(tmp_path, name):
    from tema.refi.read import read_project

    os.mkfifo(tmp_path / name)

    read, problems = read_project(tmp_path / name)

    assert (read, [each.what.key for each in problems]) == (None, ["project-read-unreadable"])


@pytest.mark.parametrize("raw", [b"", b"hej", b"\0" * 5_000, b"7z\xbc\xaf\x27\x1c"])
def test_a_file_that_is_no_project_at_all_is_said_to_be_none(tmp_path, raw):
    from tema.refi.read import read_project

    (tmp_path / "projekt.qdpx").write_bytes(raw)

    assert [each.what.key for each in read_project(tmp_path / "projekt.qdpx")[1]] == ["project-read-no-project"]


def test_a_file_without_codings_leaves_the_study_as_it_was_and_says_one_thing(plain, tmp_path):
    (tmp_path / "fel.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    with Study.open(plain) as study:
        before = ledger.decisions(study)

    done = said("import-codings", plain, tmp_path / "fel.csv")

    with Study.open(plain) as study:
        assert ledger.decisions(study) == before
    assert (done.exit_code, len(done.output.splitlines())) == (2, 1)


def test_a_cell_in_the_far_corner_does_not_fill_a_sheet(tmp_path):
    book = Workbook()
    book.active.append(["kod", "citat"])
    book.active.cell(200_000, 16_384, "x")
    book.save(tmp_path / "hörn.xlsx")

    (rows,) = sheets_of((tmp_path / "hörn.xlsx").read_bytes())

    assert [len(row.cells) for row in rows] == [2, 16_384]
    assert [row.number for row in rows] == [1, 200_000]


def test_a_theme_that_stands_under_itself_in_a_project_comes_in_without(tmp_path):
    links = "".join(
        f'<Link guid="{GUID.format(60 + at)}" direction="OneWay" originGUID="{GUID.format(one)}"'
        f' targetGUID="{GUID.format(other)}"/>'
        for at, (one, other) in enumerate([(50, 50), (51, 52), (52, 51)])
    )
    notes = "".join(
        f'<Note guid="{GUID.format(n)}" name="T{n}"><PlainTextContent>a</PlainTextContent></Note>' for n in (50, 51, 52)
    )
    sets = "".join(
        f'<Set guid="{GUID.format(20 + n)}" name="T{n}"><MemberNote targetGUID="{GUID.format(n)}"/></Set>'
        for n in (50, 51, 52)
    )
    inside = f"<Sources/><Notes>{notes}</Notes><Links>{links}</Links><Sets>{sets}</Sets>"
    xml = f'<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="tema 0.5.0">{inside}</Project>'
    with zipfile.ZipFile(tmp_path / "ring.qdpx", "w") as archive:
        archive.writestr("project.qde", xml)

    done = said("import-project", tmp_path / "ring.qdpx", tmp_path / "ny")

    assert done.exit_code == 0, done.output
    with Study.open(tmp_path / "ny") as study:
        above = {theme.name: theme.parent for theme in derived.themes(study)}
    assert set(above) == {"T50", "T51", "T52"}
    assert above["T50"] is None
    assert [above["T51"], above["T52"]].count(None) == 1


@pytest.mark.parametrize(("typed", "meant"), [("Kommun", "municipality"), ("dialog", "dialogue"), ("GROUP", "group")])
def test_a_grouping_may_be_called_what_the_screen_calls_it(typed, meant):
    assert chosen(typed, ("dialogue", "group", "municipality")) == meant


@pytest.mark.parametrize("inside", ["transcripts/prov.csv", "codebooks/prov.csv"])
def test_an_export_never_lands_on_the_study_s_own_files(plain, inside):
    done = said("export", plain, plain / inside)

    assert isinstance(done.exception, AmongOwnFiles)
    assert not (plain / inside).exists()


def test_a_file_s_name_cannot_rule_the_terminal(capsys):
    telling.show_problems(
        [Problem("\x1b[31mröd\n.csv", None, Message("import-damaged"), Message("import-damaged-mend"))]
    )

    assert "\x1b" not in capsys.readouterr().err


def test_an_option_that_makes_no_difference_is_told_and_what_lies_beside_is_named(plain, tmp_path):
    unheeded = said("export", plain, tmp_path / "k.csv", "--by", "kod", "--theme", "Väntan")
    matrix = said("export", plain, tmp_path / "m.csv", "--what", "matrix")

    assert ("--by" in unheeded.output, "--theme" in unheeded.output) == (True, True)
    assert "m-labels.sps" in matrix.output
    assert "--by" not in matrix.output

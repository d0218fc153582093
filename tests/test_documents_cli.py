"""Documents, drafts and codebooks on the command line: what an analyst is told, and what is never written over."""

import json
from textwrap import dedent

import pytest
from click.testing import CliRunner

from tema.cli import tema
from tema.codebook import check_codebook, parse_codebook
from tema.codebook.drafted import unwritten
from tema.draft.folder import journal_of, open_draft, texts_of
from tema.errors import DocumentsMissing, NoneRelevant, TemaError, UnknownFormat
from tema.journal import entries
from tema.pipeline.screening import shelf
from tema.review import drafting
from tema.review import screening as acts

TRUST = "Tillit: att vänta sig gott av andra.\n\nVertikal tillit: att vänta sig gott av dem som bestämmer.\n"
BELONGING = "Tillhörighet: att räknas som en av dem som är här.\n\nUtanförskap: att inte räknas.\n"


@pytest.fixture
def folder(tmp_path):
    """Two documents, of which one has been marked relevant."""
    place = tmp_path / "underlag"
    place.mkdir()
    (place / "tillit.txt").write_text(TRUST, encoding="utf-8")
    (place / "hemma.txt").write_text(BELONGING, encoding="utf-8")
    acts.mark(place, "Eva", acts.named(place, "hemma.txt"), acts.Said("relevant"))
    return place


def run(*arguments):
    return CliRunner().invoke(tema, list(map(str, arguments)))


def names(file):
    return {concept.name for concept in drafting.opened(file).state.draft.concepts}


def test_a_draft_can_be_made_of_the_relevant_documents_alone_and_says_so_otherwise(folder, tmp_path):
    made = run("codebook", "draft", folder, "-o", tmp_path / "allt.yaml")
    run("codebook", "draft", folder, "-o", tmp_path / "valt.yaml", "--relevant")

    assert "--relevant" in made.stderr
    assert names(tmp_path / "allt.yaml") > names(tmp_path / "valt.yaml") >= {"Tillhörighet"}
    run("documents", "mark", folder, "hemma.txt", "not")
    assert isinstance(
        run("codebook", "draft", folder, "-o", tmp_path / "inget.yaml", "--relevant").exception, NoneRelevant
    )


def test_a_draft_among_a_studys_drafts_is_one_that_the_page_can_open_and_keeps_what_was_decided(folder, tmp_path):
    file = tmp_path / "codebooks" / "drafts" / "u.yaml"
    run("codebook", "draft", folder, "-o", file)
    found, _ = open_draft(file)
    first = found.state.draft.concepts[0].id
    drafting.drop(file, "Eva", first)
    run("codebook", "draft", folder, "-o", file, "--force")

    assert set(found.texts.values()) == {TRUST, BELONGING}
    assert texts_of(file).is_dir()
    assert [entry["act"] for entry in entries(journal_of(file))[0]] == ["drafted", "drop", "drafted"]
    assert set(entries(journal_of(file))[0][0]["concepts"]) == {one.id for one in found.state.draft.concepts}
    assert len(list((file.parent / "kept").iterdir())) == 1


def test_nothing_is_written_over_unasked_nor_into_a_file_of_another_kind(folder, tmp_path):
    report = tmp_path / "rapport.docx"
    report.write_bytes(b"mine")
    run("codebook", "draft", folder, "-o", tmp_path / "u.yaml")

    assert isinstance(run("codebook", "draft", folder, "-o", report, "--force").exception, UnknownFormat)
    assert isinstance(run("codebook", "import", tmp_path / "u.yaml", "-o", report, "--force").exception, UnknownFormat)
    assert run("codebook", "export", tmp_path / "u.yaml", report).exit_code == 2
    assert report.read_bytes() == b"mine"
    assert run("codebook", "export", tmp_path / "u.yaml", report, "--force").exit_code == 0


def test_a_draft_that_cannot_be_written_leaves_the_old_file_as_it_was(folder, tmp_path, monkeypatch):
    out = tmp_path / "u.yaml"
    run("codebook", "draft", folder, "-o", out)
    before = out.read_bytes()

    def full(self, *_, **__):
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    failed = run("codebook", "draft", folder, "-o", out, "--force")

    assert isinstance(failed.exception, TemaError)
    assert out.read_bytes() == before
    assert {each.name for each in tmp_path.iterdir()} == {"underlag", "u.yaml"}


def test_an_empty_folder_is_told_of_whichever_command_is_given_it(tmp_path):
    (tmp_path / "tom.pdf").mkdir()
    for command in (["documents", "text"], ["codebook", "draft", "-o", tmp_path / "u.yaml"]):
        assert isinstance(run(*command, tmp_path / "tom.pdf").exception, DocumentsMissing)


def test_a_file_that_cannot_be_opened_is_told_of_and_the_rest_are_ranked(folder):
    (folder / "borta.pdf").symlink_to(folder / "finns inte.pdf")

    assert [(each.file, each.what.key) for each in shelf(folder).problems] == [("borta.pdf", "reading-unreadable")]
    told = run("documents", "rank", folder, "--question", "Vad är tillit?", "--json")
    assert "borta.pdf" in told.stderr
    assert {one["file"] for one in json.loads(told.stdout)["documents"]} == {"tillit.txt", "hemma.txt"}


def test_a_study_stands_for_its_folder_of_documents(folder, tmp_path):
    folder.rename(tmp_path / "documents")
    (tmp_path / "tema.db").touch()

    ranked = run("documents", "rank", tmp_path, "--question", "Vad är tillit?", "--json")

    assert {one["file"] for one in json.loads(ranked.stdout)["documents"]} == {"tillit.txt", "hemma.txt"}


def test_advice_that_holds_of_many_codes_is_said_once_and_unwritten_definitions_are_not_called_alike(tmp_path):
    codes = "".join(f"  - id: kod_{n}\n    name: Kod {n}\n    definition: {unwritten('sv')}\n" for n in range(5))
    file = tmp_path / "u.yaml"
    file.write_text(f"codebook: u\nname: Utkast\nlanguage: sv\ncodes:\n{codes}", encoding="utf-8")
    text = file.read_text(encoding="utf-8")
    book, _ = parse_codebook(text, file.name)
    keys = [each.what.key for each in check_codebook(book, file.name, text)]
    told = run("codebook", "check", file).stderr

    assert keys.count("draft-unwritten") == 5
    assert "codebook-alike" not in keys
    assert told.count("definitionen är inte skriven än") == 1
    assert "kod_0 (5), kod_1 (8)" in told


def test_a_yaml_bomb_is_one_fault_for_each_line_that_must_be_mended():
    text = dedent("""\
        codebook: &a bok
        name: [*a, *a, *a, *a, *a, *a, *a]
        codes: []
        """)
    _, faults = parse_codebook(text, "bomb.yaml")

    assert [(each.line, each.what.key) for each in faults] == [(1, "codebook-special-start")]

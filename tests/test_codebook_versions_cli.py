"""``tema codebook diff`` and ``versions``, and what a run says of a codebook file that was edited."""

import json

import pytest
from click.testing import CliRunner

from tema import review
from tema.cli.commands import tema
from tema.cli.versions import newest, show_taken_in
from tema.errors import NothingToCompare, VersionUnknown
from tema.pipeline.rules import rules_in_force
from tema.review import codebook as acts
from tema.store import corpus
from tema.store.study import Study
from tema.views.codebook.sides import sides
from ui_study import WORDING, copy_ui_study


@pytest.fixture
def folder(tmp_path):
    """A study whose second version retired a code, whose third was taken back, and whose fourth merged two."""
    with copy_ui_study(tmp_path / "studie") as study:
        acts.retire_code(study, "Bo", "rattvisa", "Behövs inte")
        acts.retire_code(study, "Bo", "tillganglighet", "Inte heller")
        acts.undo_change(study, "Bo")
        acts.merge_codes(study, "Eva", "lyssnande", "bemotande", "Samma sak")
    return tmp_path / "studie"


def said(*arguments):
    result = CliRunner().invoke(tema, ["codebook", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_versions_are_listed_with_author_reason_and_what_changed_and_keep_their_numbers(folder):
    listed = said("versions", folder)

    assert [line.split()[0] for line in listed.splitlines() if not line.startswith("     ")] == ["4", "2", "1"]
    assert "Eva  Samma sak" in listed
    assert "Ihopslagen med Bemötande" in listed
    assert "Inte heller (ångrad)" in said("versions", folder, "--all")
    assert [row["number"] for row in json.loads(said("versions", folder, "--json"))] == [4, 2, 1]


def test_a_study_alone_is_compared_with_its_file_or_else_with_its_version_before(folder):
    assert "version 2 → studie, version 4" in said("diff", folder)
    file = folder / "codebooks" / "tillitsprov.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("kan sin sak", "behärskar sin sak"), encoding="utf-8")
    told = said("diff", folder)

    assert "version 4 → studie, filen" in told
    assert "[-kan-]{+behärskar+}" in told


def test_any_two_wordings_and_files_are_compared_as_text_memo_and_json(folder, tmp_path):
    other = tmp_path / "annan.yaml"
    other.write_text(WORDING.replace("Kunnighet", "Skicklighet"), encoding="utf-8")

    assert "Nytt namn: Kunnighet → Skicklighet" in said("diff", f"{folder}@1", other)
    assert "- Ihopslagen med Bemötande" in said("diff", f"{folder}@1", f"{folder}@4", "--format", "md")
    (one,) = json.loads(said("diff", f"{folder}@1", other, "--json"))
    assert (one["kind"], one["about"], one["sure"]) == ("renamed", "kompetens", "certain")
    assert "Inget skiljer" in said("diff", f"{folder}@4", f"{folder}@file")


def test_what_cannot_be_compared_is_said_plainly(folder, tmp_path):
    with pytest.raises(VersionUnknown, match="1, 2, 3, 4"):
        sides(f"{folder}@9", None)
    alone = tmp_path / "ensam.yaml"
    alone.write_text(WORDING, encoding="utf-8")
    with pytest.raises(NothingToCompare):
        sides(str(alone), None)


def test_a_run_tells_what_an_edited_file_changed_and_what_followed(folder, capsys):
    with Study.open(folder) as study:
        place, text = next((each.place, each.text) for each in corpus.segments(study) if each.use == "data")
        review.code(study, "Eva", (place, text), "bemotande")
        review.code(study, "Eva", (place, text), "tillganglighet")
        file = study.codebooks_folder / "tillitsprov.yaml"
        wording = file.read_text(encoding="utf-8").replace("bemotande", "motet")
        start, end = wording.index("  - id: tillganglighet"), wording.index("  - id: rattvisa")
        file.write_text((wording[:start] + wording[end:]).replace("tillganglighet", "rattvisa"), encoding="utf-8")
        before = newest(study)
        show_taken_in(study, before)
        assert capsys.readouterr().out == ""
        rules_in_force(study, "Bo")
        show_taken_in(study, before)
    told = capsys.readouterr().out

    assert "är nu version 5" in told
    assert "bemotande heter nu motet" in told
    assert "En kodning med bemotande har följt med till motet." in told
    assert "En kodning med tillganglighet står kvar" in told

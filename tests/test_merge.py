"""Two people on two machines become one study: nothing is lost, nothing doubled, and both come to the same."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tema import review
from tema.decisions import decision
from tema.errors import DecisionClash, MergeNothingShared, MergeTextsDiffer, StudyMissing
from tema.pipeline.merging import compare, merge
from tema.records import Place
from tema.store import corpus, derived, ledger
from tema.store.study import Study
from tema.views.adjudication import disputes
from ui_study import WORDING, copy_ui_study


@pytest.fixture
def ours(tmp_path):
    with copy_ui_study(tmp_path / "eva") as study:
        yield study


@pytest.fixture
def theirs(tmp_path):
    with copy_ui_study(tmp_path / "mats") as study:
        yield study


def excerpts(study):
    return [(segment.place, segment.text) for segment in corpus.segments(study) if segment.use == "data"]


def stands(study):
    """Everything that people have said, as it stands."""
    return (
        derived.codings(study),
        derived.rejections(study),
        derived.memos(study),
        derived.flags(study),
        derived.verdicts(study),
        derived.themes(study),
        derived.skipped(study).keys(),
    )


def adopt(study, wording, coder):
    import hashlib

    sha256 = hashlib.sha256(wording.encode()).hexdigest()
    values = {"file": "tillitsprov.yaml", "sha256": sha256, "text": wording}
    (stored,) = ledger.append(study, [decision(coder, "adopt_codebook", values=values)])
    return stored


def worded(wording):
    """The codebook with another definition of competence."""
    return WORDING.replace("De som arbetar där kan sin sak och vet vad som gäller.", wording)


def test_both_come_to_the_same_and_nothing_is_lost(ours, theirs):
    places = excerpts(ours)
    review.accept(ours, "Eva", places[0], "kompetens", "weakens")
    theme = review.name_theme(ours, "Eva", "Att bli sedd", "", places[:3])
    review.reject(theirs, "Mats", places[0], "kompetens")
    review.code(theirs, "Mats", places[1], "bemotande", instead_of="kompetens")
    review.memo(theirs, "Mats", places[0], "Handlar om kön, inte om kunskap.")
    review.flag(theirs, "Mats", places[2], "doubtful")
    other = review.name_theme(theirs, "Mats", "Väntan", "Köer", places[8:11])
    review.accept(ours, "Eva", places[4], "bemotande")
    review.undo(ours, "Eva")
    ids = {each.id for study in (ours, theirs) for each in ledger.decisions(study)}

    merge(ours, theirs.folder, "Eva")
    merge(theirs, ours.folder, "Mats")

    assert stands(ours) == stands(theirs)
    assert ledger.decisions(ours) == ledger.decisions(theirs)
    assert {each.id for each in ledger.decisions(ours)} == ids
    assert {coding.coder for coding in derived.codings(ours)} == {"Eva", "Mats"}
    assert {each.id for each in derived.themes(ours)} == {theme, other}
    assert [each.seq for each in ledger.decisions(ours)] == list(range(1, len(ids) + 1))


def test_merging_each_way_from_the_same_start_gives_the_same(ours, theirs, tmp_path):
    places = excerpts(ours)
    review.accept(ours, "Eva", places[0], "kompetens")
    review.reject(theirs, "Eva", places[0], "kompetens")  # the same person on two machines: the later word holds
    review.accept(theirs, "Eva", places[1], "kompetens")
    review.reject(ours, "Eva", places[1], "kompetens")
    review.set_role(theirs, "Mats", "dialog-1.txt", "Berit", "leader")
    shutil.copytree(ours.folder, tmp_path / "ours")

    merge(ours, theirs.folder, "Eva")
    merge(theirs, tmp_path / "ours", "Mats")

    assert stands(ours) == stands(theirs)
    assert derived.codings(ours) == ()
    assert corpus.roles(ours, "dialog-1.txt")["Berit"] == "leader"


def test_what_is_kept_for_speed_is_made_anew_after_a_merge(ours, theirs):
    places = excerpts(ours)
    review.reject(theirs, "Mats", places[0], "kompetens")
    review.accept(ours, "Eva", places[0], "kompetens")  # later than everything that the merge brings
    before = ledger.mark(ours)
    assert disputes(ours) == ()

    merge(ours, theirs.folder, "Eva")

    assert ledger.mark(ours) != before
    assert [(each.yes, each.no) for each in disputes(ours)] == [(("Eva",), ("Mats",))]


def test_doing_it_again_changes_nothing(ours, theirs):
    review.accept(theirs, "Mats", excerpts(theirs)[0], "kompetens")
    first = merge(ours, theirs.folder, "Eva")
    before = ledger.decisions(ours)

    again = merge(ours, theirs.folder, "Eva")

    assert first.comparison.people == (("Mats", 1),)
    assert (again.comparison.new, again.backup) == (0, None)
    assert ledger.decisions(ours) == before


def test_the_ledger_is_rebuilt_to_the_same_and_takes_new_decisions(ours, theirs):
    places = excerpts(ours)
    review.accept(theirs, "Mats", places[0], "kompetens")
    review.accept(ours, "Eva", places[0], "kompetens")
    merge(ours, theirs.folder, "Eva")
    merged = stands(ours)
    derived.rebuild(ours)

    assert stands(ours) == merged
    review.undo(ours, "Eva")
    assert [coding.coder for coding in derived.codings(ours)] == ["Mats"]
    with ours.writing() as connection, pytest.raises(Exception, match="append-only"):
        connection.exec_driver_sql("DELETE FROM decision")


def test_what_was_there_before_lies_in_a_copy(ours, theirs, tmp_path):
    review.accept(ours, "Eva", excerpts(ours)[0], "kompetens")
    review.accept(theirs, "Mats", excerpts(ours)[0], "kompetens")
    before = ledger.decisions(ours)

    backup = merge(ours, theirs.folder, "Eva").backup

    (tmp_path / "åter").mkdir()
    shutil.copyfile(backup, tmp_path / "åter" / "tema.db")
    with Study.open(tmp_path / "åter") as study:
        assert ledger.decisions(study) == before


def test_the_other_study_is_only_read(ours, theirs):
    review.accept(theirs, "Mats", excerpts(ours)[0], "kompetens")
    theirs.close()
    before = {path: path.read_bytes() for path in Path(theirs.folder).rglob("*") if path.is_file()}

    merge(ours, theirs.folder, "Eva")

    assert {path: path.read_bytes() for path in Path(theirs.folder).rglob("*") if path.is_file()} == before


def test_only_the_database_file_of_a_colleague_is_enough(ours, theirs, tmp_path):
    review.accept(theirs, "Mats", excerpts(ours)[0], "kompetens")
    theirs.close()
    alone = tmp_path / "post" / "tema.db"
    alone.parent.mkdir()
    shutil.copyfile(theirs.path, alone)

    assert merge(ours, alone, "Eva").comparison.new == 1


def test_the_same_codebook_taken_into_use_on_both_makes_no_versions(ours, theirs):
    text = worded("De kan sin sak.")
    adopt(ours, text, "Eva")
    adopt(theirs, text, "Mats")
    review.accept(theirs, "Mats", excerpts(ours)[0], "kompetens")

    merged = merge(ours, theirs.folder, "Eva")

    assert not merged.comparison.codes
    assert derived.code_versions(ours)["kompetens"] == 2
    assert [coding.code_version for coding in derived.codings(ours)] == [2]


def test_two_rewordings_keep_every_coding_at_its_own_wording(ours, theirs):
    places = excerpts(ours)
    review.accept(ours, "Eva", places[0], "kompetens")
    adopt(theirs, worded("Mats lydelse."), "Mats")
    review.accept(theirs, "Mats", places[1], "kompetens")
    adopt(ours, worded("Evas lydelse."), "Eva")
    review.accept(ours, "Eva", places[2], "kompetens")

    merged = merge(ours, theirs.folder, "Eva")

    assert merged.comparison.codes.worded == ("kompetens",)
    assert derived.adopted_codebook(ours)["text"] == worded("Evas lydelse.")
    of = {coding.place: wording_of(ours, coding) for coding in derived.codings(ours)}
    assert "kan sin sak" in of[places[0][0]]
    assert of[places[1][0]] == "Mats lydelse."
    assert of[places[2][0]] == "Evas lydelse."

    merge(theirs, ours.folder, "Mats")
    assert derived.adopted_codebook(theirs)["text"] == worded("Mats lydelse.")
    assert derived.codings(theirs) == derived.codings(ours)


def wording_of(study, coding):
    """The definition that the coding's version of its code stands for."""
    from sqlalchemy import select

    from tema.codebook import parse_codebook
    from tema.store import schema

    c = schema.code_version.c
    with study.reading() as connection:
        adoption = connection.scalar(select(c.decision).where(c.code == coding.code, c.version == coding.code_version))
    (text,) = [each.values["text"] for each in ledger.decisions(study) if each.id == adoption]
    return next(code.definition for code in parse_codebook(text, "x.yaml")[0].codes if code.id == coding.code)


def test_a_code_that_only_they_have_keeps_its_codings(ours, theirs):
    extra = WORDING.replace("  - id: rattvisa\n", "  - id: makt\n").replace("Rättvisa, en: Fairness", "Makt, en: Power")
    adopt(theirs, extra, "Mats")
    review.code(theirs, "Mats", excerpts(ours)[0], "makt")

    merged = merge(ours, theirs.folder, "Eva")

    assert merged.comparison.codes.only_theirs == ("makt",)
    assert [coding.code for coding in derived.codings(ours)] == ["makt"]
    assert "makt" not in derived.code_versions(ours)


def test_our_settings_stay(ours, theirs):
    ledger.append(theirs, [decision("Mats", "set_setting", values={"key": "embedder", "value": "/hos/mats"})])
    ledger.append(ours, [decision("Eva", "set_setting", values={"key": "audit_share", "value": "10"})])
    ledger.append(theirs, [decision("Mats", "set_setting", values={"key": "audit_share", "value": "20"})])

    merge(ours, theirs.folder, "Eva")

    settings = derived.settings(ours)
    assert settings["embedder"] != "/hos/mats"
    assert settings["audit_share"] == "10"


def test_another_text_under_the_same_name_stops_everything(ours, theirs):
    transcripts = {each.name: each for each in corpus.transcripts(theirs)}
    changed = replace(transcripts["dialog-2.txt"], text=transcripts["dialog-2.txt"].text + "x")
    corpus.save_transcripts(theirs, {**transcripts, "dialog-2.txt": changed}.values())
    review.accept(theirs, "Mats", excerpts(theirs)[0], "kompetens")
    before = ledger.decisions(ours)

    with pytest.raises(MergeTextsDiffer) as error:
        merge(ours, theirs.folder, "Eva")

    assert error.value.message.values["files"] == "dialog-2.txt"
    assert ledger.decisions(ours) == before


def test_a_dialogue_that_only_they_have_comes_along(ours, theirs):
    extra = replace(corpus.transcripts(theirs)[0], name="dialog-9.txt")
    corpus.save_transcripts(theirs, (*corpus.transcripts(theirs), extra))
    place = Place("dialog-9.txt", 0, 10)
    review.code(theirs, "Mats", (place, extra.text[:10]), "kompetens")

    merged = merge(ours, theirs.folder, "Eva")

    assert merged.comparison.only_theirs == ("dialog-9.txt",)
    assert [coding.place for coding in derived.codings(ours)] == [place]
    assert corpus.transcript(ours, "dialog-9.txt").text == extra.text


def test_a_dialogue_comes_with_its_file(study, tmp_path):
    from tema.pipeline import add_files

    shutil.copytree(study.folder, tmp_path / "mats")
    (tmp_path / "ny.txt").write_text("Leila: Jag litar på dem.\nOve: Inte jag.\n", encoding="utf-8")
    with Study.open(tmp_path / "mats") as theirs:
        add_files(theirs, [tmp_path / "ny.txt"])

    merge(study, tmp_path / "mats", "Eva")

    assert (study.transcripts_folder / "ny.txt").read_bytes() == (tmp_path / "ny.txt").read_bytes()
    assert [each.name for each in corpus.transcripts(study)] == ["ny.txt", "prov.txt"]


def test_what_no_longer_stands_in_any_text_is_told_of_and_stays_behind(ours, theirs):
    places = excerpts(theirs)
    review.accept(theirs, "Mats", places[0], "kompetens")
    lost = [each for each in corpus.transcripts(theirs) if each.name != places[0][0].transcript]
    corpus.save_transcripts(theirs, lost)
    corpus.save_transcripts(ours, lost)

    merged = merge(ours, theirs.folder, "Eva")

    assert [each.place for each in merged.comparison.unfit] == [places[0][0]]
    assert derived.codings(ours) == ()


def test_another_persons_study_of_something_else_is_refused(ours, theirs):
    corpus.save_transcripts(theirs, [replace(each, name=f"annan-{each.name}") for each in corpus.transcripts(theirs)])

    with pytest.raises(MergeNothingShared):
        merge(ours, theirs.folder, "Eva")
    with pytest.raises(StudyMissing):
        compare(ours, theirs.folder / "transcripts")


def test_two_decisions_under_one_id_stop_the_merge(ours, theirs):
    (mine,) = review.accept(ours, "Eva", excerpts(ours)[0], "kompetens")
    ledger.append(theirs, [replace(mine, code="bemotande", code_version=None, seq=0)])

    with pytest.raises(DecisionClash):
        merge(ours, theirs.folder, "Eva")


def test_three_machines_in_any_order(ours, theirs, tmp_path):
    places = excerpts(ours)
    with copy_ui_study(tmp_path / "nils") as third:
        for turn, (study, coder) in enumerate(((ours, "Eva"), (theirs, "Mats"), (third, "Nils")) * 2):
            review.accept(study, coder, places[turn % 3], "kompetens")
        merge(ours, third.folder, "Eva")
        merge(theirs, ours.folder, "Mats")
        review.reject(third, "Nils", places[5], "kompetens")
        merge(third, theirs.folder, "Nils")
        merge(ours, third.folder, "Eva")
        merge(theirs, third.folder, "Mats")

        assert ledger.decisions(ours) == ledger.decisions(theirs) == ledger.decisions(third)
        assert stands(ours) == stands(theirs) == stands(third)


def test_on_the_command_line_first_a_look_and_then_the_merge(ours, theirs):
    review.accept(theirs, "Mats", excerpts(theirs)[0], "kompetens")

    def tema(*words):
        command = [sys.executable, "-c", "from tema.cli import main; main()", "merge", *map(str, words)]
        clean = {**os.environ, "TEMA_LANGUAGE": "sv", "TEMA_CODER": "Eva"}
        return subprocess.run(command, capture_output=True, check=False, encoding="utf-8", env=clean, cwd=ours.folder)

    looked = tema("--preview", theirs.folder)
    assert (looked.returncode, derived.codings(ours)) == (0, ())
    assert "Nytt från Mats: ett beslut." in looked.stdout

    merged = tema(ours.folder, theirs.folder)
    assert merged.returncode == 0
    assert "Ett beslut hämtat" in merged.stdout
    assert [coding.coder for coding in derived.codings(ours)] == ["Mats"]

    refused = tema("finns-inte")
    assert (refused.returncode, "Det finns ingen studie" in refused.stderr) == (2, True)

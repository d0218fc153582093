"""The machine's way through a study: nothing done twice, nothing coded ever lost."""

import pytest

from tema.decisions import decision
from tema.errors import (
    CodebookInvalid,
    CodebookMissing,
    ModelUnavailable,
    NothingToImport,
    NoTranscripts,
    StudyExists,
    TranscriptClash,
    UnknownLanguage,
    UnknownSetting,
)
from tema.exporters import make
from tema.pipeline import add_files, change_setting, check_rules, create, outdated, rules_in_force, run
from tema.store import corpus, counts, derived, ledger, machine


def code_first(study):
    """Code the first segment of data."""
    segment = next(s for s in corpus.segments(study) if s.use == "data")
    about = {"place": segment.place, "quote": segment.text, "code": "kompetens"}
    ledger.append(study, [decision("Prov", "code", **about)])
    return segment


def test_a_run_takes_a_dialogue_all_the_way_to_suggestions(study):
    sizes = counts(study)

    assert (sizes.transcripts, sizes.turns, sizes.codes) == (1, 7, 2)
    assert {s.use for s in corpus.segments(study)} == {"data", "context", "short"}
    assert machine.scores(study)[2].shape == (sum(s.use == "data" for s in corpus.segments(study)), 2)


def test_a_second_run_has_nothing_to_do(study):
    again = run(study, coder="Prov")

    assert (again.renewed, again.encoded) == ((), 0)


def test_one_more_dialogue_encodes_only_that_dialogue(study, tmp_path):
    more = tmp_path / "mer.txt"
    more.write_text(
        "Eva: Jag litar på polisen här i stan. De kom direkt.\nOlle: Inte jag, de kommer aldrig i tid.\n" * 2
    )
    add_files(study, [more])

    done = run(study, coder="Prov")

    new = {s.text for s in corpus.segments(study, "mer.txt") if s.use == "data"}
    assert done.encoded == len(new)


def test_an_edited_codebook_is_scored_anew_and_versioned(study):
    file = study.codebooks_folder / "prov.yaml"
    file.write_text(file.read_text("utf-8").replace("De vill hjälpa till", "De har viljan att hjälpa"), "utf-8")

    done = run(study, coder="Eva")

    assert done.renewed == ("encode", "suggest")
    assert derived.code_versions(study) == {"kompetens": 1, "valvilja": 2}


def test_a_role_set_by_a_person_decides_what_is_data(study):
    role = {"transcript": "prov.txt", "speaker": "Åke", "role": "leader"}
    ledger.append(study, [decision("Prov", "set_role", values=role)])

    run(study, coder="Prov")

    assert {s.use for s in corpus.segments(study) if s.speaker == "Åke"} == {"context"}


def test_two_studies_of_the_same_files_export_the_same_bytes(study, tmp_path, codebook_file, dialogue_file):
    with create(tmp_path / "annan", coder="Någon", codebook=codebook_file) as other:
        add_files(other, [dialogue_file])
        run(other, coder="Någon")

        for what in ("scores", "segments", "suggestions"):
            assert make(other, ".csv", what).raw == make(study, ".csv", what).raw


def test_everything_derived_comes_back_from_the_files_and_the_ledger(study, tmp_path, codebook_file):
    code_first(study)
    run(study, coder="Prov")  # learns from it
    before = {what: make(study, ".csv", what).raw for what in ("codings", "scores", "segments")}

    with create(tmp_path / "återställd", coder="Prov", codebook=codebook_file) as empty:
        add_files(empty, [study.transcripts_folder])
        ledger.append(empty, list(ledger.decisions(study)))
        run(empty, coder="Prov")
        after = {what: make(empty, ".csv", what).raw for what in before}

    assert after == before


def test_the_same_file_twice_is_no_fault(study, dialogue_file):
    assert add_files(study, [dialogue_file]).copied == ()


def test_other_contents_under_a_known_name_are_refused(study, tmp_path):
    other = tmp_path / "annat" / "prov.txt"
    other.parent.mkdir()
    other.write_text("Eva: hej\nOlle: hej\n", "utf-8")

    with pytest.raises(TranscriptClash):
        add_files(study, [other])

    assert "knäet" in corpus.transcript(study, "prov.txt").text


def test_a_coded_dialogue_whose_file_was_edited_keeps_its_stored_text(study):
    segment = code_first(study)
    file = study.transcripts_folder / "prov.txt"
    file.write_text(file.read_text("utf-8").replace("i tisdags", "i onsdags eftermiddag"), "utf-8")

    done = run(study, coder="Prov")

    assert [p.what.key for p in done.problems] == ["import-coded-changed"]
    assert corpus.transcript(study, "prov.txt").text[segment.place.start : segment.place.end] == segment.text
    assert [c.quote for c in derived.codings(study)] == [segment.text]


def test_a_coded_dialogue_whose_file_has_gone_stays(study):
    code_first(study)
    (study.transcripts_folder / "prov.txt").unlink()

    assert [p.what.key for p in run(study, coder="Prov").problems] == ["import-coded-gone"]
    assert counts(study).transcripts == 1


def test_an_uncoded_dialogue_goes_with_its_file(study, tmp_path):
    other = tmp_path / "mer.txt"
    other.write_text("Eva: Jag litar på dem.\nOlle: Inte jag.\n" * 2, "utf-8")
    add_files(study, [other])
    (study.transcripts_folder / "prov.txt").unlink()

    run(study, coder="Prov")

    assert [t.name for t in corpus.transcripts(study)] == ["mer.txt"]


def test_a_faulty_codebook_stops_the_run_and_names_its_faults(study):
    file = study.codebooks_folder / "prov.yaml"
    file.write_text(file.read_text("utf-8").replace("definition: De kan", "definitoin: De kan"), "utf-8")

    with pytest.raises(CodebookInvalid) as refused:
        run(study, coder="Prov")

    assert any(problem.line == 10 for problem in refused.value.problems)
    assert derived.code_versions(study) == {"kompetens": 1, "valvilja": 1}


def test_a_study_without_a_codebook_says_so(study):
    (study.codebooks_folder / "prov.yaml").unlink()

    with pytest.raises(CodebookMissing):
        rules_in_force(study, "Prov")


def test_checking_a_study_checks_its_codebook(study):
    checked = check_rules(study.folder)

    assert (checked.file, checked.codes, checked.faults) == ("prov.yaml", 2, ())
    assert checked.advice


def test_a_study_is_never_made_over_another(study):
    with pytest.raises(StudyExists):
        create(study.folder, coder="Prov")


def test_an_empty_study_has_nothing_to_run(tmp_path, codebook_file):
    with create(tmp_path / "tom", coder="Prov", codebook=codebook_file) as empty, pytest.raises(NoTranscripts):
        run(empty, coder="Prov")


@pytest.mark.parametrize("name", ["finns-inte", "bild.png"])
def test_a_path_without_dialogues_is_refused(study, tmp_path, name):
    (tmp_path / "bild.png").write_bytes(b"\x89PNG")

    with pytest.raises(NothingToImport):
        add_files(study, [tmp_path / name])


def test_a_run_is_called_for_after_a_new_role_an_edited_codebook_or_a_new_file(study):
    assert not outdated(study)

    role = {"transcript": "prov.txt", "speaker": "Åke", "role": "leader"}
    ledger.append(study, [decision("Prov", "set_role", values=role)])
    assert outdated(study)
    run(study, coder="Prov")
    assert not outdated(study)

    file = study.codebooks_folder / "prov.yaml"
    file.write_text(file.read_text("utf-8") + "# en anteckning\n", "utf-8")
    assert outdated(study)
    run(study, coder="Prov")

    (study.transcripts_folder / "mer.txt").write_text("Eva: Hej på er.\nOlle: Hej hej.\n" * 2, "utf-8")
    assert outdated(study)


def test_a_codebook_in_another_encoding_names_the_line(study):
    file = study.codebooks_folder / "prov.yaml"
    file.write_bytes(file.read_text("utf-8").encode("cp1252"))

    with pytest.raises(CodebookInvalid) as refused:
        run(study, coder="Prov")

    assert refused.value.problems[0].line


def test_the_language_of_a_study_must_be_one_that_texts_can_be_split_in(study, tmp_path, codebook_file):
    with pytest.raises(UnknownLanguage):
        create(tmp_path / "ny", coder="Prov", language="svenska", codebook=codebook_file)
    with pytest.raises(UnknownLanguage):
        change_setting(study, "Prov", "language", "svenska")

    change_setting(study, "Prov", "language", "fi")
    assert derived.settings(study)["language"] == "fi"


def test_another_codebook_of_the_study_can_be_put_in_force(study):
    (study.codebooks_folder / "prov.yaml").rename(study.codebooks_folder / "annan.yml")

    change_setting(study, "Prov", "codebook", "annan.yml")

    assert run(study, coder="Prov").problems == ()


@pytest.mark.parametrize(
    ("key", "value", "error"),
    [
        ("codebook", "saknas.yaml", CodebookMissing),
        ("embedder", "ingen/modell", ModelUnavailable),
        ("färg", "x", UnknownSetting),
    ],
)
def test_a_setting_that_cannot_be_used_is_refused(study, key, value, error):
    with pytest.raises(error):
        change_setting(study, "Prov", key, value)

"""Changing a codebook: a new wording with author and reason, the file in step, the codings along; all undoable."""

from dataclasses import replace

import pytest

from tema import review
from tema.codebook.pieces import difference
from tema.errors import CannotWrite, CodebookEdited, CodebookInvalid, NothingToUndo, ReasonMissing, StaleDecision
from tema.pipeline.rules import next_of, put_back, rules_in_force
from tema.pipeline.run import outdated
from tema.records import Example, Family
from tema.review import codebook as acts
from tema.store import adoptions, corpus, derived, ledger, machine
from tema.store.reads import code_uses
from tema.store.study import Study
from tema.ui.codebook.fields import BLANK
from tema.views.codebook import codebook_in_force, codebook_page
from tema.views.codebook.draft import remarks, telling
from tema.views.codebook.excerpts import code_excerpts, compared
from tema.views.codebook.versions import changes, versions
from ui_study import WORDING, copy_ui_study


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "studie") as study:
        yield study


@pytest.fixture
def file(study):
    return study.codebooks_folder / "tillitsprov.yaml"


def code_of(study, id_):
    return next(code for code in codebook_in_force(study).codes if code.id == id_)


def reworded(study, id_="kompetens", definition="Att kunna sin sak.", coder="Eva", reason="Tydligare"):
    before = code_of(study, id_)
    acts.change_code(study, coder, before, replace(before, definition=definition), reason)


def segments_of(study, count):
    return [segment for segment in corpus.segments(study) if segment.use == "data"][:count]


def code_some(study, coder="Eva", id_="kompetens", count=3):
    found = segments_of(study, count)
    for segment in found:
        review.code(study, coder, (segment.place, segment.text), id_)
    return found


def test_a_change_is_a_version_with_author_and_reason_and_stands_in_the_file(study, file):
    reworded(study)

    newest = versions(study)[0]
    assert (newest.adoption.coder, newest.adoption.reason, newest.changed) == ("Eva", "Tydligare", ("kompetens",))
    assert file.read_text(encoding="utf-8") == derived.adopted_codebook(study)["text"]
    assert file.read_text(encoding="utf-8") == WORDING.replace(
        "De som arbetar där kan sin sak och vet vad som gäller.", "Att kunna sin sak."
    )
    assert derived.code_versions(study)["kompetens"] == 2
    assert [path.name for path in study.codebooks_folder.iterdir()] == [file.name]


def test_a_run_after_a_change_has_work_but_no_new_wording(study):
    assert not outdated(study)
    reworded(study)
    decisions = len(ledger.decisions(study))

    rules = rules_in_force(study, "Bo")

    assert outdated(study)
    assert rules.codebook.codes[0].definition == "Att kunna sin sak."
    assert len(ledger.decisions(study)) == decisions


def test_a_change_needs_a_reason_and_a_codebook_that_can_be_read(study, file):
    before = code_of(study, "lyssnande")
    with pytest.raises(ReasonMissing):
        acts.change_code(study, "Eva", before, replace(before, definition="x"), "  ")
    with pytest.raises(CodebookInvalid) as refused:
        acts.change_code(study, "Eva", before, replace(before, parent="lyssnande"), "Provar")

    assert refused.value.problems[0].line is not None
    assert file.read_text(encoding="utf-8") == WORDING
    assert len(versions(study)) == 1


def test_what_somebody_else_has_changed_meanwhile_is_not_written_over(study):
    seen = code_of(study, "kompetens")
    reworded(study, coder="Bo")

    with pytest.raises(StaleDecision):
        acts.change_code(study, "Eva", seen, replace(seen, inclusion="Annat"), "Tydligare")
    assert code_of(study, "kompetens").definition == "Att kunna sin sak."


def test_undoing_puts_the_file_back_and_redoing_writes_it_again(study, file):
    reworded(study)
    (taken,) = acts.undo_change(study, "Bo")

    assert file.read_text(encoding="utf-8") == WORDING
    assert derived.code_versions(study)["kompetens"] == 1
    with pytest.raises(NothingToUndo):
        acts.undo_change(study, "Bo")

    review.redo_act(study, "Eva", taken.id)
    assert acts.write_back(study) == "written"
    assert "Att kunna sin sak." in file.read_text(encoding="utf-8")
    assert acts.write_back(study) == "same"


def test_an_undo_made_elsewhere_is_not_taken_for_an_edit_of_the_file(study, file):
    reworded(study)
    review.undo_act(study, "Eva", versions(study)[0].adoption.id)

    rules = rules_in_force(study, "Bo")

    assert rules.codebook.codes[0].definition.startswith("De som arbetar där")
    assert file.read_text(encoding="utf-8") == WORDING
    assert not put_back(study)


def test_a_file_edited_outside_is_never_written_over_unasked(study, file):
    edited = WORDING.replace("Kunnighet", "Skicklighet")
    file.write_text(edited, encoding="utf-8")

    with pytest.raises(CodebookEdited):
        reworded(study)
    assert acts.write_back(study) == "edited"
    assert not put_back(study)
    assert codebook_page(study).edited
    assert file.read_text(encoding="utf-8") == edited


def test_one_can_go_on_from_the_edited_file(study, file):
    file.write_text(WORDING.replace("Kunnighet", "Skicklighet"), encoding="utf-8")
    acts.take_file(study, "Eva", "Ändrad i filen")

    assert code_of(study, "kompetens").named("sv") == "Skicklighet"
    assert not codebook_page(study).edited
    acts.undo_change(study, "Eva")
    assert file.read_text(encoding="utf-8") == WORDING


def test_one_can_go_on_from_the_wording_in_force_and_the_edited_file_is_kept(study, file):
    edited = WORDING.replace("Kunnighet", "Skicklighet")
    file.write_text(edited, encoding="utf-8")
    copy = acts.keep_wording(study, "Eva")

    assert copy.read_text(encoding="utf-8") == edited
    assert file.read_text(encoding="utf-8") == WORDING
    assert rules_in_force(study, "Eva").file == file


def test_a_file_that_is_gone_is_written_anew_from_the_wording_in_force(study, file):
    file.unlink()
    assert codebook_page(study).edited

    assert acts.keep_wording(study, "Eva") is None
    assert file.read_text(encoding="utf-8") == WORDING


def test_a_codebook_that_the_settings_have_exchanged_is_not_written_into_the_new_file(study, file):
    other = study.codebooks_folder / "annan.yaml"
    other.write_text("codebook: annan\ncodes:\n  - {id: a, name: A, definition: x}\n", encoding="utf-8")
    mine = other.read_text(encoding="utf-8")
    with pytest.raises(CodebookEdited):
        reworded(study)
    acts.keep_wording(study, "Eva")

    assert other.read_text(encoding="utf-8") == mine
    reworded(study)
    assert "Att kunna sin sak." in file.read_text(encoding="utf-8")


def test_a_full_disk_changes_nothing(study, file, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("pathlib.Path.write_text", full)
        with pytest.raises(Exception, match="cannot-write"):
            reworded(study)

    assert len(versions(study)) == 1
    assert file.read_text(encoding="utf-8") == WORDING


def test_a_merger_takes_the_codings_along_and_one_undo_takes_both_back(study):
    code_some(study, "Eva")
    code_some(study, "Bo", count=2)
    acts.merge_codes(study, "Eva", "kompetens", "bemotande", "Samma sak")

    assert code_uses.counts(study) == {"bemotande": 5}
    assert {coding.coder for coding in code_uses.with_code(study, "bemotande")} == {"Eva", "Bo"}
    gone = code_of(study, "kompetens")
    assert (gone.retired, gone.into) == ("Samma sak", "bemotande")
    page = codebook_page(study)
    assert [row.code.id for row in page.retired] == ["kompetens"]
    assert "kompetens" not in {row.code.id for _, rows in page.families for row in rows}
    assert "kompetens" not in {code.id for code in page.codebook.in_use}

    taken = acts.undo_change(study, "Eva")
    assert {each.act for each in taken} == {"adopt_codebook", "move_code"}
    assert code_uses.counts(study) == {"kompetens": 5}
    assert code_of(study, "kompetens").retired is None


def test_splitting_moves_only_the_chosen_codings(study):
    first, *_ = code_some(study)
    new = replace(
        BLANK, name={"sv": "Att läsa på", "en": "Preparing"}, family="egenskaper", definition="Att ha läst på."
    )
    made = acts.split_code(study, "Eva", "kompetens", new, [first.place], "Två saker")

    assert made == "att_lasa_pa"
    assert code_uses.counts(study) == {"kompetens": 2, "att_lasa_pa": 1}
    ids = [code.id for code in codebook_in_force(study).codes]
    assert ids.index(made) == ids.index("kompetens") + 1


def test_a_retired_code_keeps_its_codings_but_is_not_suggested_until_it_is_back_and_run(study):
    code_some(study)
    acts.retire_code(study, "Eva", "kompetens", "Behövs inte")

    assert code_uses.counts(study) == {"kompetens": 3}
    assert "kompetens" not in {each.code for each in machine.suggestions(study)}
    assert "kompetens" not in {each.code for each in machine.cluster_suggestions(study)}
    acts.bring_back(study, "Eva", "kompetens", "Behövs ändå")
    assert code_of(study, "kompetens").retired is None
    assert machine.fingerprint(study, "suggest") is None
    assert outdated(study)


def test_a_new_code_and_a_new_family(study):
    family = acts.set_family(study, "Eva", Family("", {"sv": "Övrigt"}), "Samlar resten")
    code = acts.add_code(
        study, "Eva", replace(BLANK, name={"sv": "Väntan"}, family=family, definition="Att vänta."), "Saknas"
    )

    assert (family, code) == ("ovrigt", "vantan")
    assert code_of(study, "vantan").family == "ovrigt"
    acts.set_family(study, "Eva", Family("ovrigt", {"sv": "Annat"}), "Bättre namn")
    assert codebook_in_force(study).families[-1].named("sv") == "Annat"


def test_an_earlier_wording_of_a_code_is_restored_without_touching_the_others(study):
    first = versions(study)[0].adoption.id
    reworded(study)
    reworded(study, "bemotande", "Hur man blir mött.")
    acts.restore_code(study, "Eva", "kompetens", first, "Var tydligare")

    assert code_of(study, "kompetens").definition.startswith("De som arbetar där")
    assert code_of(study, "bemotande").definition == "Hur man blir mött."
    assert [version.adoption.reason for version in versions(study, "kompetens")] == ["Var tydligare", "Tydligare", ""]

    acts.restore_codebook(study, "Eva", first, "Börja om")
    assert derived.adopted_codebook(study)["text"] == WORDING


def test_restoring_leaves_out_what_is_no_longer_there(study):
    first = versions(study)[0].adoption.id
    before = code_of(study, "kompetens")
    acts.change_code(study, "Eva", before, replace(before, neighbours=(), near_misses=()), "Rensar")
    text = WORDING.replace("bemotande", "motet")
    (study.codebooks_folder / "tillitsprov.yaml").write_text(text, encoding="utf-8")
    acts.take_file(study, "Eva", "Nya id:n")
    acts.restore_code(study, "Eva", "kompetens", first, "Tillbaka")

    assert code_of(study, "kompetens").neighbours == ()
    assert code_of(study, "kompetens").near_misses[0].code is None


def test_a_version_says_field_by_field_what_changed(study):
    before = code_of(study, "kompetens")
    after = replace(before, name={"sv": "Skicklighet"}, examples=(*before.examples, Example("Hon kunde allt.", "both")))
    acts.change_code(study, "Eva", before, after, "Nytt namn")
    found = changes(study, versions(study)[0].adoption.id).found

    assert [(each.about, each.kind) for each in found] == [("kompetens", "renamed"), ("kompetens", "examples-new")]
    assert found[1].lines[0].pieces == (("new", "Hon kunde allt."),)
    assert difference("ett två tre", "ett tre") == (("same", "ett "), ("gone", "två "), ("same", "tre"))


def test_codings_from_an_older_wording_are_counted_and_can_be_let_hold(study):
    first, *_ = code_some(study)
    code_some(study, "Bo", count=1)
    reworded(study)

    assert codebook_page(study, "Eva").rows["kompetens"].older == 4
    shown = next(each for each in code_excerpts(study, "Eva", "kompetens") if each.place == first.place)
    assert (shown.older, shown.mine_older, shown.coders) == (True, True, ("Bo", "Eva"))
    review.code(study, "Eva", (first.place, first.text), "kompetens")
    assert codebook_page(study, "Eva").rows["kompetens"].older == 3


def test_excerpts_come_exemplars_first_then_the_typical_ones(study):
    some = code_some(study, count=5)
    vectors = [[1.0, 0.0], [0.0, 1.0], [0.9, 0.44], [0.8, 0.6], [0.99, 0.14]]
    import numpy as np

    from tema.embed import DEFAULT_EMBEDDER, embedder_name

    texts = [segment.text for segment in some]
    machine.save_vectors(study, embedder_name(DEFAULT_EMBEDDER), texts, np.array(vectors, np.float32))
    review.flag(study, "Bo", (some[1].place, some[1].text), "exemplar")
    found = code_excerpts(study, "Eva", "kompetens")

    assert [texts.index(each.quote) for each in found] == [1, 2, 3, 4, 0]
    assert [each.exemplar for each in found] == [True, False, False, False, False]


def test_two_codes_side_by_side_show_first_what_has_both(study):
    some = code_some(study)
    review.code(study, "Bo", (some[2].place, some[2].text), "bemotande")
    found = compared(study, "Eva", "kompetens", "bemotande")

    assert found.both == {some[2].place}
    assert found.first[0].place == found.second[0].place == some[2].place
    assert code_uses.together(study, "kompetens") == {"bemotande": 1}
    assert compared(study, "Eva", "kompetens", "bemotande", own_only=True).both == frozenset()


def test_a_coder_who_works_blind_sees_her_own_codings_only(study):
    code_some(study, "Bo")
    code_some(study, "Eva", count=1)
    row = codebook_page(study, "Eva", own_only=True).rows["kompetens"]

    assert (row.codings, row.mine, row.suggestions) == (1, 1, 0)
    assert len(code_excerpts(study, "Eva", "kompetens", own_only=True)) == 1


def test_what_is_missing_in_a_draft_is_said_before_it_is_saved(study):
    book = codebook_in_force(study)
    draft = replace(code_of(study, "kompetens"), inclusion=" ", neighbours=())
    told = {message.key for message in remarks(book, draft)}

    assert {"codebook-no-inclusion", "codebook-no-neighbours"} <= told
    assert "codebook-no-exclusion" not in told
    assert {message.key for message in remarks(book, replace(draft, id=""))} >= told


def test_words_that_may_tell_who_somebody_is_are_pointed_out():
    told = telling("Jag ringde Kent i Skövde. Han svarade inte på 0500-12 34 56. Sen gick jag.")

    assert told == ("Kent", "Skövde", "0500-12 34 56")


def test_the_ledger_says_of_every_wording_whether_it_counts(study):
    reworded(study)
    acts.undo_change(study, "Eva")

    assert [(each.reason, each.counts) for each in adoptions.adoptions(study)] == [("Tydligare", False), ("", True)]
    assert adoptions.wording_of(study, "finns inte") is None


def test_a_study_before_its_first_run_takes_the_file_into_use_with_the_first_change(tmp_path):
    with Study.create(tmp_path / "ny") as fresh:
        (fresh.codebooks_folder / "a.yaml").write_text(WORDING, encoding="utf-8")
        before = codebook_in_force(fresh).codes[0]
        acts.change_code(fresh, "Eva", before, replace(before, definition="Ny."), "Tydligare")

        assert [version.number for version in versions(fresh)] == [2, 1]


def test_a_change_whose_file_cannot_be_exchanged_is_taken_back(study, file, monkeypatch):
    before, wording = code_of(study, "kompetens"), file.read_text(encoding="utf-8")

    def held(*_):
        raise PermissionError(13, "another program has the file open")

    with monkeypatch.context() as patched:
        patched.setattr(type(file), "replace", held)
        with pytest.raises(CannotWrite):
            reworded(study)

    assert code_of(study, "kompetens") == before
    assert file.read_text(encoding="utf-8") == wording
    assert rules_in_force(study, "Eva").codebook == codebook_in_force(study)
    assert not next_of(file).exists()


def test_a_change_that_broke_off_before_the_file_was_exchanged_is_finished_by_the_next_run(study, file):
    old = file.read_text(encoding="utf-8")
    reworded(study)
    new = file.read_text(encoding="utf-8")
    file.write_text(old, encoding="utf-8")
    next_of(file).write_text(new, encoding="utf-8")

    rules_in_force(study, "Ola")

    assert file.read_text(encoding="utf-8") == new
    assert versions(study)[0].adoption.coder == "Eva"
    assert not next_of(file).exists()

"""What follows a code that is merged, split, retired or moved: by the rules in docs/codebook.md, and undone whole."""

from dataclasses import replace

import numpy as np
import pytest

from tema import review
from tema.codebook import parse_codebook
from tema.codebook.reorder import with_place
from tema.errors import CodebookMovedOn
from tema.messages import text_in
from tema.pipeline.rules import rules_in_force
from tema.records import Code, Example
from tema.review import codebook as acts
from tema.store import corpus, derived, ledger
from tema.store.adoptions import adoptions
from tema.store.reads import code_uses, teaching
from tema.suggest.splitting import part, sentences
from tema.views.codebook import codebook_in_force
from tema.views.codebook.differences import in_short, told
from tema.views.codebook.following import following
from tema.views.codebook.versions import changes, file_changes, versions
from ui_study import WORDING, copy_ui_study

NAMES = {"sv": "Att läsa på", "en": "Preparing"}
NEW = Code("", NAMES, "egenskaper", None, "Att ha läst på.", "", "", (), (), (), ())


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "studie") as study:
        yield study


@pytest.fixture
def file(study):
    return study.codebooks_folder / "tillitsprov.yaml"


def some(study, count):
    return [(each.place, each.text) for each in corpus.segments(study) if each.use == "data"][:count]


def coded(study, code):
    return {(each.coder, each.place): each for each in code_uses.with_code(study, code)}


def everything(study):
    return derived.codings(study), derived.memos(study), derived.verdicts(study), derived.themes(study)


def test_who_coded_both_keeps_one_coding_and_valences_that_disagree_speak_both_ways(study):
    one, other, third = some(study, 3)
    for at, first, second in ((one, "strengthens", "weakens"), (other, "weakens", "weakens"), (third, "weakens", None)):
        review.code(study, "Eva", at, "kompetens", first)
        review.code(study, "Eva", at, "bemotande", second)
    expected = following(study, "kompetens", "bemotande")
    before = everything(study)
    acts.merge_codes(study, "Eva", "kompetens", "bemotande", "Samma sak")
    found = coded(study, "bemotande")

    assert (expected.codings, expected.doubled, expected.opposed) == (3, 3, 1)
    assert [found["Eva", at[0]].valence for at in (one, other, third)] == ["both", "weakens", "weakens"]
    acts.undo_change(study, "Eva")
    assert everything(study) == before


def test_a_coding_stands_over_a_refusal_and_memos_are_put_together(study):
    (at,) = some(study, 1)
    review.code(study, "Eva", at, "kompetens")
    review.memo(study, "Eva", at, "Tveksamt.", "kompetens")
    review.reject(study, "Eva", at, "bemotande")
    assert following(study, "kompetens", "bemotande").refused == 1
    acts.merge_codes(study, "Eva", "kompetens", "bemotande", "Samma sak")

    assert coded(study, "bemotande")["Eva", at[0]].memo == "Tveksamt."
    assert not derived.rejections(study)


def test_a_theme_that_answers_to_a_code_answers_to_the_one_that_takes_its_place(study):
    theme = review.name_theme(study, "Eva", "Att kunna", "", some(study, 2))
    review.map_theme(study, "Eva", theme, ["kompetens", "bemotande", "rattvisa"])
    assert following(study, "kompetens", "lyssnande").themes == ("Att kunna",)
    acts.merge_codes(study, "Bo", "kompetens", "bemotande", "Samma sak")

    assert derived.themes(study)[0].codes == ("bemotande", "rattvisa")
    acts.undo_change(study, "Bo")
    assert derived.themes(study)[0].codes == ("kompetens", "bemotande", "rattvisa")
    acts.retire_code(study, "Bo", "kompetens", "Behövs inte")
    assert "kompetens" in derived.themes(study)[0].codes


def settled(study, at, code, applies):
    review.adjudicate(study, "Eva", at, code, applies=applies, reason="Vi läste om det")


def test_what_was_settled_follows_unless_more_is_known_of_the_other_code(study):
    one, other, third = some(study, 3)
    for at in (one, other, third):
        review.code(study, "Eva", at, "kompetens")
    review.code(study, "Bo", other, "bemotande")
    settled(study, one, "kompetens", applies=False)
    settled(study, other, "kompetens", applies=False)
    settled(study, third, "kompetens", applies=True)
    expected = following(study, "kompetens", "bemotande")
    acts.merge_codes(study, "Eva", "kompetens", "bemotande", "Samma sak")
    found = {(each.place, each.code): each.applies for each in derived.verdicts(study)}

    assert (expected.verdicts, expected.asked_anew) == (2, 1)
    assert found == {(one[0], "bemotande"): False, (other[0], "kompetens"): False, (third[0], "bemotande"): True}
    assert "bemotande" in {each.code for each in teaching.teachings(study) if each.kind == "verdict"}


def test_a_chain_of_mergers_carries_the_codings_all_the_way_and_each_is_undone_by_itself(study):
    (at,) = some(study, 1)
    review.code(study, "Eva", at, "lyssnande", "weakens")
    acts.merge_codes(study, "Eva", "lyssnande", "bemotande", "Samma sak")
    acts.merge_codes(study, "Eva", "bemotande", "kompetens", "Också")

    assert code_uses.counts(study) == {"kompetens": 1}
    acts.undo_change(study, "Bo")
    assert code_uses.counts(study) == {"bemotande": 1}
    acts.undo_change(study, "Bo")
    assert code_uses.counts(study) == {"lyssnande": 1}


def test_a_merger_under_later_changes_is_not_taken_back_alone(study):
    (at,) = some(study, 1)
    review.code(study, "Eva", at, "lyssnande")
    acts.merge_codes(study, "Eva", "lyssnande", "bemotande", "Samma sak")
    merger = adoptions(study)[0].id
    acts.retire_code(study, "Eva", "rattvisa", "Behövs inte")

    with pytest.raises(CodebookMovedOn):
        review.undo_act(study, "Eva", merger)
    acts.undo_change(study, "Eva")
    review.undo_act(study, "Eva", merger)
    acts.write_back(study)
    assert code_uses.counts(study) == {"lyssnande": 1}
    acts.retire_code(study, "Eva", "rattvisa", "Ändå")
    with pytest.raises(CodebookMovedOn):
        review.redo_act(study, "Eva", merger)


def test_taking_back_a_coding_under_a_merger_leaves_nothing_behind(study):
    one, other = some(study, 2)
    review.code(study, "Eva", one, "lyssnande")
    first = ledger.last_id(study)
    review.code(study, "Eva", other, "lyssnande")
    acts.merge_codes(study, "Eva", "lyssnande", "bemotande", "Samma sak")
    review.undo_act(study, "Eva", first)

    assert set(coded(study, "bemotande")) == {("Eva", other[0])}


def test_a_code_that_is_brought_back_starts_empty_and_what_was_moved_stays(study):
    (at,) = some(study, 1)
    review.code(study, "Eva", at, "lyssnande")
    acts.merge_codes(study, "Eva", "lyssnande", "bemotande", "Samma sak")
    acts.bring_back(study, "Eva", "lyssnande", "Behövs ändå")

    assert code_uses.counts(study) == {"bemotande": 1}


def test_a_split_takes_colleagues_codings_at_the_same_places_along_and_is_known_as_a_split(study):
    one, other = some(study, 2)
    for coder in ("Eva", "Bo"):
        review.code(study, coder, one, "kompetens")
    review.code(study, "Bo", other, "kompetens")
    assert following(study, "kompetens", None, places=[one[0]]).coders == (("Bo", 1), ("Eva", 1))
    made = acts.split_code(study, "Eva", "kompetens", NEW, [one[0]], "Två saker")

    assert set(coded(study, made)) == {("Eva", one[0]), ("Bo", one[0])}
    both = changes(study, versions(study)[0].adoption.id)
    assert {(each.kind, each.others) for each in both.found} == {("split", ("kompetens",)), ("parted", (made,))}
    assert "Ny kod, delad från Kunnighet" in told(text_in("sv"), both, "sv")


def test_moving_a_code_takes_those_under_it_along_and_touches_no_coding(study, file):
    (at,) = some(study, 1)
    review.code(study, "Eva", at, "bemotande")
    before = derived.codings(study)
    acts.place_code(study, "Eva", "bemotande", "villkor", None, "rattvisa", "Hör ihop")
    book = codebook_in_force(study)

    assert {code.id: code.family for code in book.codes}["lyssnande"] == "villkor"
    assert [code.id for code in book.codes][-1] == "bemotande"
    assert derived.codings(study) == before
    told = in_short(text_in("sv"), changes(study, versions(study)[0].adoption.id), "sv")
    assert any(each.startswith("Bemötande (bemotande): Flyttad till en annan familj") for each in told)
    acts.undo_change(study, "Eva")
    assert file.read_text(encoding="utf-8") == WORDING


def test_a_code_that_changes_place_takes_its_comment_along():
    text = WORDING.replace("  - id: rattvisa", "  # Lagt till i maj.\n  - id: rattvisa").replace(
        "  - id: lyssnande", "\n  # Under bemötande.\n  - id: lyssnande"
    )
    after = with_place(text, "prov.yaml", "rattvisa", None)

    assert after.index("# Lagt till i maj.\n  - id: rattvisa") < after.index("- id: kompetens")
    assert "# Under bemötande.\n  - id: lyssnande" in after
    assert parse_codebook(after, "prov.yaml")[0].codes[0].id == "rattvisa"


def test_rows_worked_out_anew_from_the_ledger_are_the_same_after_every_kind_of_reshaping(study):
    one, other, third = some(study, 3)
    theme = review.name_theme(study, "Eva", "Tema", "", [one])
    for coder, at, code, valence in (
        ("Eva", one, "kompetens", "weakens"),
        ("Bo", one, "kompetens", "strengthens"),
        ("Bo", one, "bemotande", "weakens"),
        ("Bo", other, "lyssnande", None),
        ("Eva", third, "kompetens", "both"),
    ):
        review.code(study, coder, at, code, valence)
    review.map_theme(study, "Eva", theme, ["kompetens"])
    settled(study, one, "kompetens", applies=True)
    made = acts.split_code(study, "Eva", "kompetens", NEW, [third[0]], "Två saker")
    acts.merge_codes(study, "Bo", "kompetens", "bemotande", "Samma sak")
    acts.merge_codes(study, "Bo", "lyssnande", made, "Också")
    held = everything(study)
    with study.writing() as connection:
        from tema.store import upkeep

        upkeep.rebuild(connection)

    assert everything(study) == held


def test_a_new_id_in_the_edited_file_takes_the_codings_along_and_says_so(study, file):
    (at,) = some(study, 1)
    review.code(study, "Eva", at, "bemotande", "weakens")
    file.write_text(WORDING.replace("bemotande", "motet"), encoding="utf-8")
    rules_in_force(study, "Bo")
    newest = versions(study)[0]

    assert set(coded(study, "motet")) == {("Eva", at[0])}
    assert (newest.adoption.coder, newest.adoption.from_file) == ("Bo", True)
    assert "bemotande heter nu motet" in in_short(text_in("sv"), changes(study, newest.adoption.id), "sv")[0]
    acts.undo_change(study, "Eva")
    assert set(coded(study, "bemotande")) == {("Eva", at[0])}


def test_a_code_put_out_of_use_in_favour_of_another_by_hand_takes_the_codings_along(study, file):
    (at,) = some(study, 1)
    review.code(study, "Eva", at, "rattvisa")
    file.write_text(
        WORDING.replace(
            "    definition: Att lika", "    retired: {reason: Samma sak, into: bemotande}\n    definition: Att lika"
        ),
        encoding="utf-8",
    )
    both, faults = file_changes(study)
    acts.take_file(study, "Eva", "Ändrad i filen")

    assert not faults
    assert {each.kind for each in both.found} == {"merged", "joined"}
    assert code_uses.counts(study) == {"bemotande": 1}


def test_codings_keep_the_version_that_they_were_made_under(study):
    one, other = some(study, 2)
    review.code(study, "Eva", one, "kompetens")
    before = next(code for code in codebook_in_force(study).codes if code.id == "kompetens")
    acts.change_code(study, "Eva", before, replace(before, definition="Att kunna sin sak."), "Tydligare")
    review.code(study, "Eva", other, "kompetens")

    assert [coded(study, "kompetens")["Eva", at[0]].code_version for at in (one, other)] == [1, 2]


def test_comments_odd_indents_and_anchors_survive_an_edit_of_another_code(study, file):
    odd = WORDING.replace(
        "    definition: Att lika fall", "    # tänk på likabehandling\n    definition:    Att lika fall"
    )
    odd = odd.replace("  - id: tillganglighet", "\n\n  -   id: tillganglighet   # ny i år").replace(
        "    name: {sv: Tillgänglighet", "      name: &namn {sv: Tillgänglighet"
    )
    head, rest = odd.split("# ny i år\n")
    inside, after = rest.split("  - id: rattvisa")
    lines = inside.splitlines()
    inside = "\n".join([lines[0], *(f"  {line}" for line in lines[1:])]) + "\n"
    odd = f"{head}# ny i år\n{inside}  - id: rattvisa{after}"
    file.write_text(odd, encoding="utf-8")
    acts.take_file(study, "Eva", "Ändrad i filen")
    before = next(code for code in codebook_in_force(study).codes if code.id == "kompetens")
    acts.change_code(study, "Eva", before, replace(before, definition="Att kunna sin sak."), "Tydligare")
    saved = file.read_text(encoding="utf-8")

    assert saved == odd.replace("De som arbetar där kan sin sak och vet vad som gäller.", "Att kunna sin sak.")


def vectors(*angles):
    return np.array([[np.cos(each), np.sin(each)] for each in angles], np.float32)


def worded(id_, definition, *examples, exclusion=""):
    return Code(
        id_, {"sv": id_}, "", None, definition, "", exclusion, tuple(Example(e, "both") for e in examples), (), (), ()
    )


def test_an_excerpt_lies_on_the_side_that_it_is_worded_like_and_one_between_is_asked_about():
    codes = worded("a", "A", "a1", "a2"), worded("b", "B", "b1", "b2")
    told = sentences(codes)
    found = part(vectors(0.05, 1.5, 0.79, 0.0, 1.57), told, vectors(0.0, 0.1, 0.2, 1.57, 1.47, 1.37), {})

    assert found.side.tolist()[:2] == [0, 1]
    assert int(found.doubt.argmax()) == 2
    assert 2 in found.to_ask().tolist()


def test_every_answer_moves_the_rest():
    codes = worded("a", "A"), worded("b", "B")
    excerpts = vectors(0.2, 0.25, 1.3, 1.35, 0.8)
    before = part(excerpts, sentences(codes), vectors(0.0, 1.57), {})
    after = part(excerpts, sentences(codes), vectors(0.0, 1.57), {0: 1})

    assert after.shares[0].tolist() == [0.0, 1.0]
    assert after.shares[1, 1] > before.shares[1, 1]
    assert 0 not in after.to_ask().tolist()


def test_what_a_wording_excludes_speaks_for_the_other():
    plain = worded("a", "A"), worded("b", "B")
    told = worded("a", "A", exclusion="x"), worded("b", "B")
    excerpts = vectors(0.75, 0.0, 1.57)
    before = part(excerpts, sentences(plain), vectors(0.0, 1.57), {})
    after = part(excerpts, sentences(told), vectors(0.0, 0.7, 1.57), {})

    assert after.shares[0, 1] > before.shares[0, 1]

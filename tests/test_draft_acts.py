"""What an analyst does with a draft: acts that are replayed, taken back, and kept when the draft is made anew."""

from dataclasses import replace

import pytest

from draft_parts import DELAKTIGHET, DRAFT, INFLYTANDE, OTRYGGHET, TRYGGHET, act, acts, cited
from tema import review
from tema.codebook import parse_codebook
from tema.draft.acts import replay
from tema.draft.file import draft_text
from tema.draft.finish import codebook_of, finished_text
from tema.draft.folder import DRAFTS, open_draft
from tema.draft.known import remembered
from tema.errors import CodebookEdited, DraftUnfinished, NothingToUndo, StaleDecision
from tema.pipeline.rules import codebook_file
from tema.review import codebook as codebook_acts
from tema.review import draft_finishing, draft_making, drafting
from tema.store import corpus, derived
from tema.store.reads import code_uses
from ui_study import WORDING, copy_ui_study


def standings(state):
    return {id_: item.standing for id_, item in state.items.items()}


def test_a_draft_begins_with_nothing_decided():
    state = replay(DRAFT, ())

    assert set(standings(state).values()) == {"undecided"}
    assert len(state.left) == 4


def test_each_concept_stands_as_it_was_last_decided():
    told = acts(
        ("keep", {"concept": "trygghet"}),
        ("drop", {"concept": "delaktighet", "reason": "För brett"}),
        ("aside", {"concept": "inflytande", "kind": "background"}),
        ("keep", {"concept": "otrygghet"}),
        ("drop", {"concept": "otrygghet"}),
    )
    state = replay(DRAFT, told)

    assert standings(state) == {
        "trygghet": "kept",
        "delaktighet": "dropped",
        "inflytande": "aside",
        "otrygghet": "dropped",
    }
    assert state.items["delaktighet"].reason == "För brett"


def test_who_words_a_concept_anew_keeps_it():
    told = acts(
        ("rename", {"concept": "delaktighet", "names": {"sv": "Att få vara med", "en": "Taking part"}}),
        ("define", {"concept": "trygghet", "definition": "Att våga komma.", "inclusion": "När någon vågar."}),
    )
    state = replay(DRAFT, told)
    item = state.items["trygghet"]

    assert (item.standing, item.definition, item.own) == ("kept", "Att våga komma.", True)
    assert (item.concept.inclusion, item.concept.exclusion) == ("När någon vågar.", "Inte otrygghet.")
    assert state.items["delaktighet"].named("en") == "Taking part"
    assert state.items["delaktighet"].standing == "kept"


def test_what_is_saved_unchanged_stays_the_documents_words():
    definition = replay(DRAFT, ()).items["trygghet"].definition
    state = replay(DRAFT, acts(("define", {"concept": "trygghet", "definition": definition})))

    assert not state.items["trygghet"].own


def test_an_undo_takes_back_one_act_and_can_itself_be_taken_back():
    told = [
        act("keep", 1, concept="trygghet"),
        act("drop", 2, concept="trygghet"),
        act("undo", 3, undoes="2"),
    ]

    assert standings(replay(DRAFT, told))["trygghet"] == "kept"
    assert standings(replay(DRAFT, [*told, act("undo", 4, undoes="3")]))["trygghet"] == "dropped"


def test_a_merger_follows_through_and_never_runs_in_a_ring():
    told = acts(
        ("merge", {"concept": "inflytande", "into": "delaktighet"}),
        ("merge", {"concept": "delaktighet", "into": "trygghet"}),
        ("merge", {"concept": "trygghet", "into": "inflytande"}),
    )
    state = replay(DRAFT, told)

    assert state.final("inflytande") == "trygghet"
    assert [each.concept.id for each in state.merged("trygghet")] == ["delaktighet", "inflytande"]
    assert state.idle == ("2",)


def test_a_concept_cannot_stand_under_itself():
    state = replay(DRAFT, acts(("place", {"concept": "delaktighet", "parent": "inflytande"})))

    assert state.items["delaktighet"].concept.parent is None
    assert state.idle == ("0",)


def test_what_was_set_aside_can_be_taken_back_with_its_places():
    state = replay(DRAFT, acts(("take", {"name": "Ålder", "family": "trivsel"})))
    item = state.items["alder"]

    assert state.aside == ()
    assert (item.standing, item.concept.family, item.concept.sources) == (
        "kept",
        "trivsel",
        DRAFT.set_aside[0].sources,
    )


def test_the_codebook_holds_what_was_kept_as_it_was_worded():
    told = acts(
        ("family", {"family": "ny", "names": {"sv": "Ny familj"}}),
        ("keep", {"concept": "trygghet"}),
        ("define", {"concept": "inflytande", "definition": "Att påverka.", "names": {"sv": "Påverkan"}}),
        ("place", {"concept": "inflytande", "family": "ny"}),
        ("merge", {"concept": "otrygghet", "into": "trygghet"}),
        ("drop", {"concept": "delaktighet"}),
    )
    book = codebook_of(replay(DRAFT, told), "Skolans kodbok")
    codes = {code.id: code for code in book.codes}

    assert parse_codebook(finished_text(book), "")[0] == book
    assert (book.id, [family.id for family in book.families]) == ("skolans_kodbok", ["trivsel", "ny"])
    assert set(codes) == {"trygghet", "inflytande"}
    assert codes["inflytande"].name == {"sv": "Påverkan"}
    assert codes["inflytande"].parent is None
    assert codes["trygghet"].neighbours == ()
    assert [source.first_line for source in codes["trygghet"].source] == [3, 9, 9]
    assert codes["trygghet"].source[0].page == 2


def test_examples_written_in_the_draft_by_hand_follow_also_through_a_merger():
    text = draft_text(DRAFT).replace(
        "    name: Otrygghet\n", '    name: Otrygghet\n    examples: ["Jag vågade inte gå dit."]\n'
    )
    written, _ = parse_codebook(text, "")
    told = acts(("keep", {"concept": "trygghet"}), ("merge", {"concept": "otrygghet", "into": "trygghet"}))
    (code,) = codebook_of(replay(DRAFT, told), "x", written).codes

    assert [example.text for example in code.examples] == ["Jag vågade inte gå dit."]


def test_a_draft_made_anew_keeps_decisions_and_says_what_is_new():
    told = [
        act("drafted", 1, concepts=remembered(DRAFT)),
        act("keep", 2, concept="trygghet"),
        act("drop", 3, concept="inflytande"),
    ]
    renamed = replace(INFLYTANDE, id="att_paverka", name="Att påverka")
    fresh = replace(OTRYGGHET, id="betydelse", name="Betydelse", sources=(cited("har betydelse"),))
    anew = replace(DRAFT, concepts=(TRYGGHET, DELAKTIGHET, renamed, OTRYGGHET, fresh))
    state = replay(anew, [*told, act("drafted", 4, concepts=remembered(anew))])

    assert standings(state) == {
        "trygghet": "kept",
        "delaktighet": "undecided",
        "att_paverka": "dropped",
        "otrygghet": "undecided",
        "betydelse": "undecided",
    }
    assert [id_ for id_, item in state.items.items() if item.new] == ["betydelse"]


@pytest.mark.parametrize(
    "said",
    [
        {"act": "keep"},
        {"act": "rename", "concept": "trygghet", "names": 3},
        {"act": "define", "concept": "trygghet", "definition": ["x"]},
        {"act": "aside", "concept": "trygghet", "kind": []},
        {"act": "merge", "concept": "trygghet", "into": "trygghet"},
        {"act": "place", "concept": "trygghet", "parent": {}},
        {"act": "family", "names": {"sv": " "}},
        {"act": "drafted", "concepts": [1]},
        {"act": "undo"},
        {"act": "okänt"},
    ],
)
def test_lines_that_make_no_sense_change_nothing(said):
    state = replay(DRAFT, [{"id": "1", "at": "", "coder": "Eva", **said}])

    assert state.items == replay(DRAFT, ()).items


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "studie") as study:
        yield study


@pytest.fixture
def file(study):
    file = study.codebooks_folder / DRAFTS / "utkast.yaml"
    file.parent.mkdir()
    file.write_text(draft_text(DRAFT), encoding="utf-8")
    return file


def test_acts_are_kept_beside_the_draft_and_each_coder_undoes_her_own(file):
    drafting.keep(file, "Eva", "trygghet")
    drafting.drop(file, "Bo", "otrygghet", "Samma sak")

    assert file.with_suffix(".acts.jsonl").read_text(encoding="utf-8").count("\n") == 2
    assert drafting.undo(file, "Eva")["concept"] == "trygghet"
    assert standings(drafting.opened(file).state) == {
        "trygghet": "undecided",
        "delaktighet": "undecided",
        "inflytande": "undecided",
        "otrygghet": "dropped",
    }
    with pytest.raises(NothingToUndo):
        drafting.undo(file, "Eva")


def test_an_act_on_what_is_not_there_is_refused_and_leaves_no_trace(file):
    with pytest.raises(StaleDecision):
        drafting.keep(file, "Eva", "borta")

    assert not file.with_suffix(".acts.jsonl").exists()


def test_a_draft_is_never_taken_for_the_studys_codebook(study, file):
    assert file.is_file()
    assert codebook_file(study).name == "tillitsprov.yaml"


def test_what_is_undecided_must_be_answered_or_left_out_on_purpose(file):
    with pytest.raises(DraftUnfinished):
        draft_finishing.finished(file, "Skolan", leave_out=True)
    drafting.keep(file, "Eva", "trygghet")
    with pytest.raises(DraftUnfinished):
        draft_finishing.finished(file, "Skolan", leave_out=False)

    assert [code.id for code in draft_finishing.finished(file, "Skolan", leave_out=True).codes] == ["trygghet"]


def finished(file):
    drafting.keep(file, "Eva", "trygghet")
    drafting.define(file, "Eva", "delaktighet", {"sv": "Bemötande"}, definition="Att vara med.")
    return draft_finishing.finished(file, "Tillitsprov", leave_out=True)


def test_a_new_codebook_file_takes_no_other_ones_place(study, file):
    written = draft_finishing.write_codebook(study, "Eva", finished(file))
    again = draft_finishing.write_codebook(study, "Eva", finished(file))

    assert (written.name, again.name) == ("tillitsprov_2.yaml", "tillitsprov_3.yaml")
    assert codebook_file(study).read_text(encoding="utf-8") == WORDING


def test_a_codebook_written_but_not_used_does_not_become_the_one_in_force_by_its_name(study, file):
    book = replace(finished(file), id="aaa")
    draft_finishing.write_codebook(study, "Eva", book)

    assert codebook_file(study).name == "tillitsprov.yaml"


def coded(study):
    segment = next(each for each in corpus.segments(study) if each.use == "data")
    review.code(study, "Eva", (segment.place, segment.text), "kompetens")


def test_a_codebook_taken_into_use_keeps_what_is_coded_readable_and_can_be_undone(study, file):
    coded(study)
    made = draft_finishing.use_codebook(study, "Eva", finished(file), "Första kodboken")
    text = derived.adopted_codebook(study)["text"]
    book, problems = parse_codebook(text, made.name)

    assert problems == ()
    assert [code.id for code in book.in_use] == ["trygghet", "delaktighet"]
    assert [code.id for code in book.codes if code.retired] == ["kompetens"]
    assert code_uses.counts(study) == {"kompetens": 1}
    assert codebook_file(study) == made
    assert made.read_text(encoding="utf-8") == text
    codebook_acts.undo_change(study, "Eva")
    assert codebook_file(study).read_text(encoding="utf-8") == WORDING


def test_codes_are_added_to_the_codebook_in_force_and_change_nothing_that_stands_there(study, file):
    coded(study)
    book = finished(file)
    clash = replace(book, codes=(replace(book.codes[0], id="bemotande"), *book.codes[1:]))
    made = draft_finishing.add_to_codebook(study, "Eva", clash, "Ur dokumenten")
    text = codebook_file(study).read_text(encoding="utf-8")
    after, _ = parse_codebook(text, "")
    before, _ = parse_codebook(WORDING, "")

    assert made == ("bemotande_2", "delaktighet")
    assert after.codes[: len(before.codes)] == before.codes
    assert after.codes[-2].source[0].document == "rapport"
    assert after.documents["rapport"] == "Rapport: skolan.pdf"
    assert all(line in text.split("\n") for line in WORDING.split("\n") if "documents:" not in line)
    assert draft_finishing.add_to_codebook(study, "Eva", clash, "En gång till") == ()
    assert codebook_file(study).read_text(encoding="utf-8") == text
    codebook_acts.undo_change(study, "Eva")
    assert codebook_file(study).read_text(encoding="utf-8") == WORDING


def test_nothing_is_written_when_the_codebook_in_force_was_edited_outside(study, file):
    book = finished(file)
    codebook_file(study).write_text(WORDING + "# för hand\n", encoding="utf-8")

    with pytest.raises(CodebookEdited):
        draft_finishing.use_codebook(study, "Eva", book, "Första kodboken")
    assert [each.name for each in study.codebooks_folder.glob("*.yaml")] == ["tillitsprov.yaml"]


SPEC = """\
Trivsel i skolan

Trygghet: att man vet vad som väntar och att någon finns till hands.

Delaktighet: att man får vara med när något bestäms om skolan.
"""


def test_a_draft_made_anew_takes_over_what_was_written_by_hand(study):
    paths = [study.folder / "ett.txt"]
    paths[0].write_text(SPEC, encoding="utf-8")
    file, problems = draft_making.make_draft(study, "Eva", paths, "utkast")
    first = drafting.opened(file).state
    assert (problems, list(first.items)[:2]) == ((), ["trygghet", "delaktighet"])
    text = file.read_text(encoding="utf-8").replace("name: Trygghet", "name: Att våga")
    file.write_text(
        text.replace("codes:\n", "codes:\n  - {id: egen, name: Egen, definition: Min egen.}\n"), encoding="utf-8"
    )
    drafting.keep(file, "Eva", "delaktighet")
    draft_making.make_draft(study, "Bo", paths, "utkast")
    state = drafting.opened(file).state

    assert state.items["trygghet"].names == {"sv": "Att våga"}
    assert state.items["egen"].definition == "Min egen."
    assert state.items["delaktighet"].standing == "kept"
    assert len(list((file.parent / "kept").iterdir())) == 1
    assert next(iter(open_draft(file)[0].texts.values())).startswith("Trivsel i skolan")

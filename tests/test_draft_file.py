"""The draft's file: a codebook that can be read, edited by hand, and read back as the draft that it was."""

from dataclasses import replace

import pytest
from click.testing import CliRunner

from draft_parts import DOCUMENT, DRAFT, TEXT
from tema.cli import tema
from tema.codebook import check_codebook, parse_codebook, read_codebook
from tema.draft.file import draft_text, flowing, parse_draft, read_draft
from tema.draft.places import located, placed
from tema.messages import text_in
from tema.records import Cited, Draft
from tema.store.study import Study


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "draft.yaml"
    file.write_text(draft_text(DRAFT), encoding="utf-8")
    return file


def edited(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    file.write_text(text.replace(old, new), encoding="utf-8")
    return file


def test_a_draft_comes_back_from_its_file_as_it_was_with_every_place(file):
    draft, problems = read_draft(file)

    assert problems == ()
    assert placed(draft, {DOCUMENT: TEXT}) == DRAFT


def test_without_the_documents_a_draft_keeps_lines_pages_and_words(file):
    draft, _ = read_draft(file)
    place = draft.concepts[0].sources[0]

    assert (place.first_line, place.last_line, place.page) == (3, 5, 2)
    assert place.text == "Trygghet: att veta vad som väntar och att någon finns till- hands."


def test_places_are_found_again_when_lines_have_been_put_in_above_them(file):
    draft, _ = read_draft(file)
    moved = placed(draft, {DOCUMENT: "Ny ingress.\n\n" + TEXT}).concepts[0]

    assert (moved.definition.first_line, moved.definition.last_line) == (5, 7)
    assert moved.definition.text == DRAFT.concepts[0].definition.text


def test_marks_around_a_quote_belong_to_it():
    text = "Se (bland annat)  «mod».\n"
    place = Cited("d", 0, 0, "(bland annat) «mod».", 1, 1)

    assert located(place, text).text == "(bland annat)  «mod»."


def test_the_file_is_a_codebook_with_the_definitions_that_the_documents_give(file):
    book, problems = read_codebook(file)

    assert problems == ()
    assert [code.id for code in book.codes] == ["trygghet", "delaktighet", "inflytande", "otrygghet"]
    assert book.codes[0].definition == "att veta vad som väntar och att någon finns tillhands."
    assert book.codes[1].definition == text_in("sv")("draft-definition-unwritten")
    assert book.codes[0].source[0].quote.startswith("Trygghet: att veta")


def test_what_a_person_writes_in_the_file_holds(file):
    edited(file, "name: Delaktighet", "name: {sv: Att få vara med, en: Taking part}")
    edited(file, "finns tillhands.\n    exclusion", "finns nära.\n    exclusion")
    edited(
        file,
        "  - id: otrygghet\n",
        "  - id: ny_kod\n    name: Ny kod\n    definition: Påhittad.\n\n  - id: otrygghet\n",
    )
    draft, problems = read_draft(file)
    concepts = {each.id: each for each in draft.concepts}

    assert problems == ()
    assert concepts["delaktighet"].name == "Att få vara med"
    assert concepts["trygghet"].own_words == "att veta vad som väntar och att någon finns nära."
    assert (concepts["ny_kod"].own_words, concepts["ny_kod"].sure) == ("Påhittad.", 1.0)
    assert parse_draft(draft_text(draft), "")[0] == draft


def test_a_definition_cut_short_by_hand_is_still_known_as_the_documents(file):
    edited(file, "att veta vad som väntar och att någon finns tillhands.\n    ex", "att veta vad som väntar\n    ex")
    draft, _ = read_draft(file)
    definition = placed(draft, {DOCUMENT: TEXT}).concepts[0].definition

    assert definition.text == "att veta vad som\nväntar"
    assert TEXT[definition.start : definition.end] == definition.text


def test_faults_name_their_line(file):
    edited(file, "sure: 0.40", "sure: mycket")
    edited(file, "kind: background", "kind: bakgrund")
    draft, problems = read_draft(file)
    lines = file.read_text(encoding="utf-8").split("\n")

    assert draft is None
    assert [lines[problem.line - 1].strip() for problem in problems] == ["sure: mycket", "kind: bakgrund"]


def test_references_to_what_the_draft_lacks_do_not_spoil_the_file():
    lost = replace(DRAFT.concepts[3], family="borta", parent="borta", neighbours=("borta",))
    ring = (replace(DRAFT.concepts[1], parent="inflytande"), DRAFT.concepts[2])
    draft = replace(DRAFT, concepts=(lost, *ring), documents=())

    assert parse_codebook(draft_text(draft), "")[1] == ()


@pytest.mark.parametrize(
    "words", ["a: b # c", "- [x] {y}", "'\"`@%", "null", "  två  blanksteg", "rad\x07slut\u00ad", "12-14", "å" * 300]
)
def test_any_words_of_a_document_can_be_quoted(words):
    place = Cited("d: #", 0, len(words), words, 1, 1)
    odd = replace(DRAFT.concepts[0], name=words, sources=(place,), definition=place, neighbours=(), why=(words,))
    draft = Draft("utkast", "en", (("d: #", words),), (), (odd,), ())
    back, problems = parse_draft(draft_text(draft), "")

    assert problems == ()
    assert back.concepts[0].definition.text.split() == words.replace("\x07", " ").replace("\u00ad", "").split()


def test_a_check_says_whose_words_stand_there_and_how_sure_the_draft_was(file):
    told = CliRunner().invoke(tema, ["codebook", "check", str(file)], env={"TEMA_LANGUAGE": "sv"})

    assert told.exit_code == 0, told.output
    assert "4 begrepp, varav 1 säkra, 2 troliga och 1 osäkra" in told.output
    assert "trygghet: definitionen är dokumentets egna ord" in told.output
    assert "3 koder: definitionen är inte skriven än" in told.output
    assert "exempel" not in told.output


def test_a_code_that_a_person_has_taken_is_checked_like_any_other(file):
    text = file.read_text(encoding="utf-8")
    start = text.index("    draft:\n      sure: 0.40")
    text = text[:start] + text[text.index("\nset_aside") :]
    book, _ = parse_codebook(text, "")
    keys = {
        problem.what.key for problem in check_codebook(book, "", text) if problem.what.values.get("code") == "otrygghet"
    }

    assert {"codebook-no-inclusion", "codebook-few-examples"} <= keys


def test_a_study_can_be_made_with_a_draft(tmp_path, file):
    told = CliRunner().invoke(tema, ["new", str(tmp_path / "studie"), "--codebook", str(file)])

    assert told.exit_code == 0, told.output
    with Study.open(tmp_path / "studie") as study:
        assert read_codebook(study.codebooks_folder / "draft.yaml")[1] == ()


def test_a_hyphen_that_stands_for_a_later_word_stays_where_a_quote_is_set_on_one_line():
    assert flowing("stöd i vård-\noch omsorgs-\narbete") == "stöd i vård- och omsorgsarbete"

"""Changing a codebook's text: what is meant changes, everything else stays as a person wrote it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tema.codebook import check_codebook, parse_codebook
from tema.codebook.edit import new_id, tidied, with_codes, with_family, with_new_code
from tema.codebook.reshape import merged, retired
from tema.errors import CodebookInvalid, UnknownCode
from tema.records import VALENCES, Code, Example, Family, NearMiss, Passage, Source
from tema.suggest.training import training_set

TEXT = """\
# Kodboken för provet.
codebook: prov
language: sv

codes:
  # Den första koden är den viktigaste.
  - id: lyssna
    name: {sv: Lyssna,   en: Listen}   # namnet är inte klart
    definition: Någon lyssnar.  # kort med flit
    inclusion: >-
      Talaren säger att någon
      lyssnade.
    examples:
      # ur den första dialogen
      - text: 'De hörde på oss.'
        valence: strengthens

      # ur den andra
      - {text: "Ingen hörde på.", valence: weakens}
    neighbours: [bemota]
    source: []

  - id: bemota
    name: Bemöta
    # överordnad?
    parent:
    definition: >-
      Hur man blir mött.
    near_misses:
      - Kön var lång.
      - {text: "De hörde på.", code: lyssna}

  - {id: tid, name: Tid, definition: "Hur lång tid det tar: för länge."}
# sist
"""


def book_of(text=TEXT):
    book, problems = parse_codebook(text, "prov.yaml")
    assert problems == ()
    return book


def code_of(id_, text=TEXT):
    return next(code for code in book_of(text).codes if code.id == id_)


def edited(id_, text=TEXT, **changes):
    return with_codes(text, "prov.yaml", [replace(code_of(id_, text), **changes)])


def test_only_the_line_that_is_meant_changes():
    text = edited("lyssna", definition="Någon lyssnar på riktigt.")

    assert text == TEXT.replace("definition: Någon lyssnar.", "definition: Någon lyssnar på riktigt.")


def test_nothing_changes_when_nothing_but_white_space_differs():
    assert edited("lyssna", definition=" Någon  lyssnar. ", inclusion="Talaren säger att\tnågon lyssnade.") == TEXT


def test_a_long_text_is_folded_and_the_comment_behind_the_old_one_is_kept():
    long = "Någon lyssnar: hen tar in det man säger # och låter det få följder, " * 3
    text = edited("lyssna", definition=long)

    assert code_of("lyssna", text).definition == long.strip()
    assert "# kort med flit\n" in text
    assert max(len(line) for line in text.split("\n")) < 112


def test_examples_that_stay_keep_their_lines_and_comments():
    examples = code_of("lyssna").examples
    text = edited("lyssna", examples=(Example('Ny "mening": ja', "both"), examples[1]))

    assert '      # ur den andra\n      - {text: "Ingen hörde på.", valence: weakens}\n' in text
    assert "De hörde på oss" not in text
    assert code_of("lyssna", text).examples == (Example('Ny "mening": ja', "both"), examples[1])


@pytest.mark.parametrize(
    "changes",
    [
        {"examples": ()},
        {"neighbours": ()},
        {"parent": "tid"},
        {"exclusion": "Bara artighet."},
        {"inclusion": ""},
        {"name": {"sv": "Höra, på"}},
        {"source": (Source("underlag", 4, 9), Source("underlag", 12, 12))},
        {"source": (Source("underlag", 4, 9, page=2), Source("underlag", 12, 12, quote='Det är: så, "sa hon" # nr 1'))},
        {"guid": "0b0c3f0e-1a2b-4c3d-9e8f-001122334455"},
        {"retired": "Behövs inte: ingen sa så", "into": "tid"},
        {"definition": "Första stycket.\n\nAndra stycket: # ja\n- punkt"},
        {"near_misses": (NearMiss("Han såg på.", "bemota"), NearMiss("Nej.", None))},
    ],
    ids="-".join,
)
@pytest.mark.parametrize("id_", ["lyssna", "bemota", "tid"])
def test_every_field_can_be_changed_in_every_manner_of_writing(id_, changes):
    # A code cannot stand under itself or join itself.
    changes = {name: "bemota" if value == id_ else value for name, value in changes.items()}
    text = edited(id_, **changes)

    for name, value in changes.items():
        assert getattr(code_of(id_, text), name) == value
    others = [code for code in book_of(text).codes if code.id != id_]
    assert others == [code for code in book_of().codes if code.id != id_]
    assert "# Den första koden är den viktigaste." in text
    assert text.startswith("# Kodboken för provet.")
    assert text.endswith("# sist\n")


awkward = st.text(st.sampled_from("aå \n\t:#'\"\\-{}[],&*!|>%@`~?\u00a0\u2028\x85\ufeff𝄞"), min_size=1, max_size=30)


@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["lyssna", "bemota", "tid"]),
    awkward.map(lambda text: f"x{text}"),
    awkward,
    st.lists(st.builds(Example, awkward, st.sampled_from(VALENCES)), max_size=3),
    st.lists(st.builds(NearMiss, awkward, st.sampled_from(["tid", None])), max_size=3),
    st.lists(st.builds(Source, st.just("u"), st.just(3), st.just(4), st.sampled_from([None, 7]), awkward), max_size=3),
)
def test_whatever_is_typed_comes_back_as_typed(id_, definition, exclusion, examples, misses, sources):  # noqa: PLR0913, PLR0917
    meant = replace(
        code_of(id_),
        definition=definition,
        exclusion=exclusion,
        examples=tuple(examples),
        near_misses=tuple(misses),
        source=tuple(sources),
    )
    text = with_codes(TEXT, "prov.yaml", [meant])

    assert code_of(id_, text) == tidied(meant)


def test_the_shipped_codebook_changes_in_one_place_only():
    file = Path(__file__).parent.parent / "codebooks" / "tillit.yaml"
    before = file.read_text(encoding="utf-8")
    after = edited("transparens", before, exclusion="Något annat.")
    old, new = before.split("\n"), after.split("\n")
    start = next(n for n, line in enumerate(old) if line != new[n])

    assert new[start] == "    exclusion: Något annat."
    assert old[len(old) - (len(new) - start - 1) :] == new[start + 1 :]


def test_a_new_code_stands_after_its_kin_and_leaves_the_rest():
    new = replace(code_of("lyssna"), id="vanta", name={"sv": "Vänta"})
    text = with_new_code(TEXT, "prov.yaml", new, after="lyssna")

    assert [code.id for code in book_of(text).codes] == ["lyssna", "vanta", "bemota", "tid"]
    assert code_of("vanta", text) == new
    assert text.replace(text[text.index("  - id: vanta") : text.index("  - id: bemota")], "") == TEXT


def test_a_new_code_after_the_last_one_of_a_file_without_a_last_line_break():
    text = "codebook: p\ncodes:\n- id: a\n  name: A\n  definition: x"
    new = Code("b", {"sv": "B"}, "", None, "y", "", "", (), (), (), ())

    assert [code.id for code in book_of(with_new_code(text, "p.yaml", new)).codes] == ["a", "b"]


def test_a_codebook_written_in_brackets_is_set_in_lines():
    text = "{codebook: p, documents: {u: U.txt}, codes: [{id: a, name: A, definition: x}]}"
    after = with_codes(text, "p.yaml", [replace(code_of("a", text), definition="y")])

    assert code_of("a", after).definition == "y"
    assert book_of(after).documents == {"u": "U.txt"}


def test_families_are_added_and_renamed():
    text = with_family(TEXT, "prov.yaml", Family("moten", {"sv": "Möten", "en": "Meetings"}, "Allt om möten."))
    text = with_family(text, "prov.yaml", Family("tid", {"sv": "Tid"}))
    text = with_family(text, "prov.yaml", Family("moten", {"sv": "Mötena"}))

    assert [(each.id, each.name["sv"]) for each in book_of(text).families] == [("moten", "Mötena"), ("tid", "Tid")]
    assert book_of(text).codes == book_of().codes


def test_what_cannot_stand_in_a_codebook_is_refused_with_its_line():
    with pytest.raises(CodebookInvalid) as refused:
        edited("lyssna", neighbours=("finns_inte",))

    assert refused.value.problems[0].line == TEXT[: TEXT.index("neighbours")].count("\n") + 1
    with pytest.raises(UnknownCode):
        with_codes(TEXT, "prov.yaml", [replace(code_of("tid"), id="annan")])


def test_ids_are_made_from_the_name_and_never_taken_twice():
    assert new_id("Att bli lyssnad på!", {"annat"}) == "att_bli_lyssnad_pa"
    assert new_id("Tid", {"tid", "tid_2"}) == "tid_3"


def test_merging_hands_over_examples_children_and_references():
    changed = {code.id: code for code in merged(book_of(), "lyssna", "bemota", "Samma sak")}

    assert (changed["lyssna"].retired, changed["lyssna"].into) == ("Samma sak", "bemota")
    assert [each.text for each in changed["bemota"].examples] == ["De hörde på oss.", "Ingen hörde på.", "De hörde på."]
    assert [miss.text for miss in changed["bemota"].near_misses] == ["Kön var lång."]
    assert changed["bemota"].neighbours == ()
    assert "tid" not in changed


def test_retiring_moves_the_children_up_and_lets_go_of_the_neighbours():
    text = edited("tid", parent="bemota")
    changed = {code.id: code for code in retired(book_of(text), "bemota", "Används inte")}

    assert changed["tid"].parent is None
    assert changed["lyssna"].neighbours == ()
    assert changed["bemota"].retired == "Används inte"


def test_a_retired_code_is_neither_learnt_nor_advised_upon():
    text = edited("lyssna", retired="Samma sak", into="bemota")
    bank = [Passage("Hon tog in det.", ("lyssna",)), Passage("Hej.", ()), Passage("De dröjde.", ("tid",))]
    training = training_set(book_of(text), bank)

    assert training.codes == ("bemota", "tid")
    row = training.texts.index("Hon tog in det.")
    assert training.carries[row].tolist() == [1, 0]
    assert "De hörde på." not in training.texts
    told = {problem.what.values["code"] for problem in check_codebook(book_of(text), "prov.yaml", text)}
    assert told == {"bemota", "tid"}


def test_passages_of_a_code_without_heir_teach_nothing():
    text = edited("lyssna", retired="Behövs inte")

    assert "Hon tog in det." not in training_set(book_of(text), [Passage("Hon tog in det.", ("lyssna",))]).texts


def test_a_code_cannot_be_replaced_by_one_that_does_not_exist():
    with pytest.raises(CodebookInvalid) as refused:
        edited("lyssna", retired="Samma", into="borta")

    assert refused.value.problems[0].what.values["id"] == "borta"

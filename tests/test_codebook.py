"""The codebook: what a person writes is read, and what she gets wrong is told with its line and its mend."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tema.codebook import check_codebook, parse_codebook, read_bank, read_codebook
from tema.messages import LANGUAGES, text_in
from tema.records import VALENCES, Codebook, Problem
from tema.resources import shipped

SHIPPED = shipped("codebooks") / "tillit.yaml"
BANK = shipped("codebooks") / "tillit.bank.jsonl"
SHARED = Path(__file__).parents[2] / "shared"
needs_shared = pytest.mark.skipif(not (SHARED / "documents").is_dir(), reason="needs the material in ../shared")

FAMILIES = {
    "egenskaper": "integritet trovardighet transparens palitlighet kompetens valvilja",
    "institutionell_tillit": "rattssakerhet likabehandling information fa_hjalp bli_lyssnad samarbete servicenojdhet "
    "korruption",
    "misstroendeutlosare": "kontraktsbrott oarlighet vardekonflikt bristande_kompetens ohovlighet",
    "tillstand": "tillit bristande_tillit misstro",
    "form": "interpersonell social institutionell lokalsamhalle",
    "dimension": "specifik diffus vertikal horisontell",
    "tillitssprangets_villkor": "kunskapsbrist beroende risk sarbarhet forvantan tillitssprang",
    "misstrons_steg": "giltiga_skal negativ_forvantan ovilja_till_risk skyddsatgarder forstarkning",
    "atgarder": "utbildning_information rutiner_processer bemotande",
}

SMALL = """\
    codebook: skola
    documents:
      plan: plan.txt
    families:
      - id: trivsel
        name: Trivsel
    codes:
      - id: gemenskap
        name: {sv: Gemenskap, en: Belonging}
        family: trivsel
        definition: Att höra till i klassen.
        examples:
          - text: Vi äter ihop allihop.
            valence: strengthens
        near_misses:
          - text: Det är mycket prov.
            code: press
        neighbours: [press]
        source:
          - {document: plan, lines: 10-12}
      - id: press
        name: Press
        parent: gemenskap
        definition: Hur mycket det är att göra.
"""


@pytest.fixture(scope="module")
def tillit() -> Codebook:
    codebook, problems = read_codebook(SHIPPED)
    assert problems == ()
    assert codebook
    return codebook


def parsed(text: str) -> tuple[Codebook | None, tuple[Problem, ...]]:
    return parse_codebook(dedent(text), "skola.yaml")


def told(problems: tuple[Problem, ...]) -> list[tuple[int | None, str]]:
    """Line and key of each problem; its sentences exist in every language."""
    for problem in problems:
        for language in LANGUAGES:
            assert text_in(language)(problem.what)
            assert text_in(language)(problem.mend)
    return [(problem.line, problem.what.key.removeprefix("codebook-")) for problem in problems]


def in_swedish(problem: Problem) -> str:
    text = text_in("sv")
    return f"{text(problem.what)} {text(problem.mend)}"


# What ships


def test_the_shipped_codebook_has_every_code_of_the_documents_in_its_family(tillit: Codebook) -> None:
    found = {family.id: [code.id for code in tillit.codes if code.family == family.id] for family in tillit.families}
    assert found == {family: codes.split() for family, codes in FAMILIES.items()}
    assert len(tillit.codes) == 44


def test_the_shipped_codebook_gets_no_advice_from_its_own_check(tillit: Codebook) -> None:
    assert told(check_codebook(tillit, SHIPPED.name)) == []


def test_each_shipped_code_shows_both_sides_and_sends_three_look_alikes_elsewhere(tillit: Codebook) -> None:
    for code in tillit.codes:
        assert len(code.examples) >= 8, code.id
        assert {"strengthens", "weakens"} <= {example.valence for example in code.examples}, code.id
        assert sum(miss.code is not None for miss in code.near_misses) >= 3, code.id
        assert code.source, code.id
        assert {"sv", "en"} == set(code.name), code.id


def test_the_shipped_bank_is_whole_and_speaks_only_of_codes_that_exist(tillit: Codebook) -> None:
    passages, problems = read_bank(BANK, {code.id for code in tillit.codes})
    assert told(problems) == []
    times = Counter(code for passage in passages for code in passage.codes)
    assert set(times) == {code.id for code in tillit.codes if code.family in list(FAMILIES)[:3]}
    assert min(times.values()) >= 100
    assert sum(bool(passage.near) for passage in passages) >= 800
    assert sum(not passage.codes and not passage.near for passage in passages) >= 2500


def test_no_two_passages_of_the_shipped_bank_say_the_same_in_nearly_the_same_words() -> None:
    first: dict[str, str] = {}
    for passage in (passage for passage in read_bank(BANK)[0] if not passage.before):
        runs = _runs(passage.text, 6)
        known = [first[run] for run in runs if run in first]
        assert len(known) <= max(2, len(runs) // 3), (passage.text, known[0])
        first |= dict.fromkeys(runs, passage.text)


@pytest.mark.shared
@needs_shared
def test_each_source_points_at_lines_that_say_something(tillit: Codebook) -> None:
    for code in tillit.codes:
        for source in code.source:
            lines = (SHARED / "documents" / tillit.documents[source.document]).read_text(encoding="utf-8").split("\n")
            assert source.last_line <= len(lines), code.id
            assert "".join(lines[source.first_line - 1 : source.last_line]).strip(), code.id


@pytest.mark.shared
@needs_shared
def test_nothing_shipped_is_copied_from_the_documents_or_the_dialogues(tillit: Codebook) -> None:
    ours = set().union(*(_runs(text) for text in _written(tillit)))
    bank = set().union(*(_runs(passage.text) for passage in read_bank(BANK)[0]))
    for path in sorted((SHARED / "documents").rglob("*.txt")) + sorted((SHARED / "data").rglob("*")):
        if path.suffix in {".txt", ".vtt", ".md", ".jsonl", ".json", ".csv", ".tsv"}:
            theirs = _runs(path.read_text(encoding="utf-8", errors="replace"))
            if "exemplar_bank_seed" not in path.parts:
                assert not ours & theirs, path.name
            if "dialogues_dev" in path.parts:
                assert not bank & theirs, path.name


def _written(codebook: Codebook) -> list[str]:
    texts = [family.definition for family in codebook.families]
    for code in codebook.codes:
        texts += [code.definition, code.inclusion, code.exclusion]
        texts += [example.text for example in code.examples] + [miss.text for miss in code.near_misses]
    return texts


def _runs(text: str, length: int = 8) -> set[tuple[str, ...]]:
    """Every run of so many words."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[n : n + length]) for n in range(len(words) - length + 1)}


# What a person may write


def test_a_full_codebook_becomes_records() -> None:
    codebook, problems = parsed(SMALL)
    assert told(problems) == []
    assert codebook
    code = codebook.codes[0]
    assert code.named("en") == "Belonging"
    assert code.examples[0].valence == "strengthens"
    assert code.near_misses[0].code == "press"
    assert (code.source[0].first_line, code.source[0].last_line) == (10, 12)
    assert codebook.codes[1].parent == "gemenskap"
    assert codebook.documents == {"plan": "plan.txt"}


def test_a_codebook_of_another_project_needs_only_ids_names_and_definitions() -> None:
    codebook, problems = parsed("""\
        codebook: school
        language: en
        codes:
          - {id: belonging, name: Belonging, definition: Feels part of it., family: climate}
          - id: workload
            name: Workload
            definition: "How much: too much or too little"
            examples: [Too many tests, text without valence]
            near_misses: [We have lunch at eleven]
    """)
    assert told(problems) == []
    assert codebook
    assert codebook.codes[0].name == {"en": "Belonging"}
    assert [family.id for family in codebook.families] == ["climate"]
    assert [example.valence for example in codebook.codes[1].examples] == ["both", "both"]
    assert codebook.codes[1].near_misses[0].code is None


def test_a_long_text_over_several_lines_becomes_one_running_text() -> None:
    folded = "definition: >-\n      Hur mycket\n      det är\n      att göra."
    codebook, problems = parse_codebook(dedent(SMALL).replace("definition: Hur mycket det är att göra.", folded), "b")
    assert told(problems) == []
    assert codebook
    assert codebook.codes[1].definition == "Hur mycket det är att göra."


def test_what_looks_like_a_number_or_a_truth_value_stays_the_text_that_was_written() -> None:
    codebook, _ = parsed(
        "{codebook: x, codes: [{id: no, name: 007, definition: true, source: [{document: d, lines: 12}]}]}"
    )
    assert codebook
    code = codebook.codes[0]
    assert (code.id, code.named("sv"), code.definition, code.source[0].first_line) == ("no", "007", "true", 12)


def test_a_file_from_windows_with_byte_order_mark_and_decomposed_letters_is_read(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    text = "codebook: x\r\ncodes:\r\n  - id: a\r\n    name: A\u030ak\r\n    definition: d\r\n    famly: x\r\n"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert told(read_codebook(path)[1]) == [(6, "unknown-field")]
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("    famly: x\r\n", "").encode())
    codebook, _ = read_codebook(path)
    assert codebook
    assert codebook.codes[0].named("sv") == "Åk"


IDS = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60).filter(
    lambda text: text == text.strip() and text.isprintable()
)
NAMES = st.dictionaries(st.sampled_from(["sv", "en", "de"]), WORDS, min_size=1)


@st.composite
def written_codebooks(draw: st.DrawFn) -> dict[str, Any]:
    ids = draw(st.lists(IDS, min_size=1, max_size=5, unique=True))
    families = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    some_ids = st.lists(st.sampled_from(ids), max_size=3)
    lines = st.integers(1, 500).flatmap(lambda first: st.integers(first, 600).map(lambda last: (first, last)))
    codes = [
        {
            "id": id_,
            "name": draw(NAMES),
            "family": draw(st.sampled_from(families)),
            "parent": draw(st.sampled_from([None, *ids[:number]])),
            "definition": draw(WORDS),
            "inclusion": draw(WORDS),
            "exclusion": draw(WORDS),
            "examples": draw(
                st.lists(st.fixed_dictionaries({"text": WORDS, "valence": st.sampled_from(VALENCES)}), max_size=3)
            ),
            "near_misses": draw(
                st.lists(st.fixed_dictionaries({"text": WORDS, "code": st.sampled_from([None, *ids])}), max_size=3)
            ),
            "neighbours": draw(some_ids),
            "source": [
                {"document": "d", "lines": f"{first}-{last}"} for first, last in draw(st.lists(lines, max_size=2))
            ],
        }
        for number, id_ in enumerate(ids)
    ]
    return {
        "codebook": draw(IDS),
        "name": draw(NAMES),
        "language": "sv",
        "documents": {"d": draw(WORDS)},
        "families": [{"id": id_, "name": draw(NAMES), "definition": draw(WORDS)} for id_ in families],
        "codes": codes,
    }


def as_written(codebook: Codebook) -> dict[str, Any]:
    """The codebook as the mapping that a file holds."""
    return {
        "codebook": codebook.id,
        "name": codebook.name,
        "language": codebook.language,
        "documents": codebook.documents,
        "families": [{"id": f.id, "name": f.name, "definition": f.definition} for f in codebook.families],
        "codes": [
            {
                "id": code.id,
                "name": code.name,
                "family": code.family,
                "parent": code.parent,
                "definition": code.definition,
                "inclusion": code.inclusion,
                "exclusion": code.exclusion,
                "examples": [{"text": example.text, "valence": example.valence} for example in code.examples],
                "near_misses": [{"text": miss.text, "code": miss.code} for miss in code.near_misses],
                "neighbours": list(code.neighbours),
                "source": [{"document": s.document, "lines": f"{s.first_line}-{s.last_line}"} for s in code.source],
            }
            for code in codebook.codes
        ],
    }


@settings(max_examples=40, deadline=None, derandomize=True)
@given(written_codebooks())
def test_what_is_written_is_what_is_read(written: dict[str, Any]) -> None:
    codebook, problems = parse_codebook(in_blocks(written), "b.yaml")
    assert told(problems) == []
    assert codebook
    assert as_written(codebook) == _nfc(written)


def in_blocks(value: Any, indent: str = "") -> str:
    """YAML as a careful person writes it: one field or item a line, every text in quotation marks."""
    if isinstance(value, dict) and value:
        return "".join(f"\n{indent}{key}: {in_blocks(item, indent + '  ')}" for key, item in value.items())
    if isinstance(value, list) and value:
        return "".join(f"\n{indent}- {in_blocks(item, indent + '  ').lstrip()}" for item in value)
    return json.dumps(value, ensure_ascii=False)


def _nfc(value: Any) -> Any:
    """What the reader promises to do to a text, and nothing else."""
    from unicodedata import normalize

    if isinstance(value, dict):
        return {_nfc(key): _nfc(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_nfc(item) for item in value]
    return normalize("NFC", value) if isinstance(value, str) else value


# What a person gets wrong


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("definition: Att höra", "definitoin: Att höra", [(8, "missing-field"), (11, "unknown-field")]),
        ("    definition: Hur mycket det är att göra.\n", "", [(21, "missing-field")]),
        ("definition: Hur mycket det är att göra.", "definition:", [(24, "missing-field")]),
        ("definition: Hur mycket det är att göra.", "definition: ''", [(24, "no-text")]),
        ("name: Press", "name: [Press]", [(22, "wrong-type")]),
        ("name: Press", "name: {sv: [Press]}", [(22, "wrong-type")]),
        ("neighbours: [press]", "neighbours: press", [(18, "wrong-type")]),
        ("examples:\n", "examples: mycket\n    exempel:\n", [(12, "wrong-type"), (13, "unknown-field")]),
        ("- id: press", "- press\n  - id: press", [(21, "wrong-type")]),
        ("- id: press", "- id: Press", [(17, "unknown-id"), (18, "unknown-id"), (21, "bad-id")]),
        ("- id: press", "- id: gemenskap", [(17, "unknown-id"), (18, "unknown-id"), (21, "id-twice")]),
        ("- id: trivsel", "- id: trivsel\n    name: T\n  - id: trivsel", [(7, "id-twice")]),
        ("family: trivsel", "family: trivsl", [(10, "unknown-id")]),
        ("parent: gemenskap", "parent: gemenskapen", [(23, "unknown-id")]),
        ("code: press", "code: pres", [(17, "unknown-id")]),
        ("neighbours: [press]", "neighbours:\n      - press\n      - stress", [(20, "unknown-id")]),
        ("document: plan", "document: plen", [(20, "unknown-id")]),
        ("family: trivsel", "parent: press", [(10, "parent-cycle")]),
        ("parent: gemenskap", "parent: press", [(23, "parent-cycle")]),
        ("lines: 10-12", "lines: 12-10", [(20, "lines-order")]),
        ("lines: 10-12", "lines: 0-2", [(20, "lines-order")]),
        ("lines: 10-12", "lines: rad tio", [(20, "lines-form")]),
        ("lines: 10-12", "lines: 10-12, page: iv", [(20, "page-form")]),
        ("name: Press", "name: Press\n    guid: abc", [(23, "guid-form")]),
        ("name: Press", "name: Press\n    draft: {sure: mycket}", [(23, "share-form")]),
        ("codes:", "set_aside: [{name: Ålder, kind: ålder}]\ncodes:", [(7, "aside-kind")]),
        ("valence: strengthens", "valence: strenghtens", [(14, "valence")]),
        ("name: Press", "name: Press\n    name: Stress", [(23, "key-twice")]),
        ("codebook: skola", "codebook: Min skola", [(1, "bad-id")]),
        ("codebook: skola", "codebook: skola\nlanguage: svenska", [(2, "language")]),
        ("    parent: gemenskap", "\tparent: gemenskap", [(23, "tab")]),
        ("text: Vi äter", "text: Hon sa: vi äter", [(13, "colon")]),
        ("text: Vi äter", 'text: "Vi äter', [(13, "open-quote")]),
        ("text: Vi äter", 'text: "Vi \\äter"', [(13, "escape")]),
        ("text: Vi äter", "text: @Vi äter", [(13, "special-start")]),
        ("text: Vi äter", "text: !Vi äter", [(13, "special-start")]),
        ("text: Vi äter", "text: *vi", [(13, "special-start")]),
        ("neighbours: [press]", "neighbours: [press", [(18, "open-bracket")]),
        ("    parent: gemenskap", "   parent: gemenskap", [(23, "syntax")]),
        ("text: Vi äter", "text: Vi\x00 äter", [(13, "unprintable")]),
        ("text: Vi äter ihop allihop.", 'text: "Vi\\x07"', [(13, "unprintable")]),
        ("name: Press", "? [a]\n    : Press", [(22, "odd-key")]),
        ("codes:", "---\ncodes:", [(7, "two-documents")]),
    ],
)
def test_each_fault_names_its_line(old: str, new: str, expected: list[tuple[int, str]]) -> None:
    text = dedent(SMALL)
    assert text.count(old) == 1
    codebook, problems = parse_codebook(text.replace(old, new), "skola.yaml")
    assert told(problems) == expected
    assert codebook is None
    assert {problem.file for problem in problems} == {"skola.yaml"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "empty")]),
        ("# bara en kommentar\n", [(1, "empty")]),
        ("hej", [(1, "wrong-type")]),
        ("- a\n- b\n", [(1, "wrong-type")]),
        ("codebook: x\n", [(1, "missing-field")]),
        ("codebook: x\ncodes:\n", [(2, "missing-field")]),
        ("codebook: x\ncodes: []\n", [(2, "no-codes")]),
        ("[" * 1000, [(None, "too-deep")]),
        ("&a [*a]", [(1, "special-start")]),
    ],
)
def test_a_file_that_is_hardly_a_codebook_is_told_so(text: str, expected: list[tuple[int | None, str]]) -> None:
    assert told(parse_codebook(text, "b.yaml")[1]) == expected


def test_all_faults_are_shown_together_in_the_order_of_the_file() -> None:
    text = dedent(SMALL).replace("family: trivsel", "family: trivsl").replace("- id: trivsel", "- id: Trivsel")
    text = text.replace("lines: 10-12", "lines: 12-10").replace("name: Press", "nam: Press")
    _, problems = parse_codebook(text, "b.yaml")
    assert told(problems) == [
        (5, "bad-id"),
        (20, "lines-order"),
        (21, "missing-field"),
        (22, "unknown-field"),
    ]


def test_a_misspelt_word_is_answered_with_the_word_that_was_meant() -> None:
    text = dedent(SMALL).replace("neighbours:", "neighbors:").replace("parent: gemenskap", "parent: gemenskapen")
    told_in_swedish = [in_swedish(problem) for problem in parse_codebook(text, "b.yaml")[1]]
    assert "Menade du neighbours?" in told_in_swedish[0]
    text = text.replace("neighbors:", "neighbours:")
    assert "Menade du gemenskap?" in in_swedish(parse_codebook(text, "b.yaml")[1][0])
    text = dedent(SMALL).replace("- id: press", "- id: Läxor & prov")
    assert "laxor_prov" in in_swedish(parse_codebook(text, "b.yaml")[1][-1])


def test_a_file_in_another_encoding_names_the_line_of_the_first_letter_it_cannot_read(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_bytes("codebook: x\nname: Tillit\ncodes: å\n".encode("latin-1"))
    assert told(read_codebook(path)[1]) == [(3, "encoding")]


def test_a_file_that_is_not_there_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    assert told(read_codebook(tmp_path / "b.yaml")[1]) == [(None, "cannot-read")]
    assert told(read_codebook(tmp_path)[1]) == [(None, "cannot-read")]
    assert told(read_bank(tmp_path / "b.jsonl")[1]) == [(None, "cannot-read")]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.data())
def test_no_slip_of_the_hand_crashes_the_reader(data: st.DataObject) -> None:
    text = dedent(SMALL)
    at = data.draw(st.integers(0, len(text)))
    gone = data.draw(st.integers(0, 12))
    typed = data.draw(st.text(max_size=4) | st.sampled_from(list("\t:-[]{}'\"#&*!|>%@`\n \\")))
    codebook, problems = parse_codebook(text[:at] + typed + text[at + gone :], "b.yaml")
    assert (codebook is None) == bool(told(problems))
    assert all(problem.line is None or problem.line >= 1 for problem in problems)


# Advice


def advice(change: str = "", to: str = "") -> list[tuple[int | None, str]]:
    text = COMPLETE.replace(change, to, 1) if change else COMPLETE
    codebook, problems = parse_codebook(text, "b.yaml")
    assert told(problems) == []
    assert codebook
    return told(check_codebook(codebook, "b.yaml", text))


def complete_code(id_: str, other: str, definition: str) -> dict[str, Any]:
    valences = ["strengthens", "weakens"] * 4
    return {
        "id": id_,
        "name": {"sv": id_.title(), "en": id_.upper()},
        "definition": definition,
        "inclusion": "När det sägs.",
        "exclusion": f"Annars {other}.",
        "examples": [{"text": f"{id_} exempel {n}", "valence": v} for n, v in enumerate(valences)],
        "near_misses": [{"text": f"{id_} nära {n}", "code": other} for n in range(3)],
        "neighbours": [other],
        "source": [{"document": "plan", "lines": "1"}],
    }


COMPLETE = json.dumps(
    {
        "codebook": "skola",
        "codes": [
            complete_code("lugn", "stress", "Att kunna arbeta ostört på lektionen."),
            complete_code("stress", "lugn", "När uppgifterna blir fler än man hinner med."),
        ],
    },
    ensure_ascii=False,
    indent=1,
)
"""A codebook without anything to remark on. JSON is YAML; its codes begin on lines 4 and 69."""


def test_a_complete_codebook_gets_no_advice() -> None:
    assert advice() == []


@pytest.mark.parametrize(
    ("change", "to", "expected"),
    [
        ('"inclusion": "När det sägs."', '"inclusion": null', ["no-inclusion"]),
        ('"exclusion": "Annars stress."', '"exclusion": ""', ["no-exclusion"]),
        ('"sv": "Lugn",', "", ["no-name"]),
        ('"neighbours": [\n    "stress"\n   ]', '"neighbours": []', ["no-neighbours"]),
        ('"neighbours": [\n    "stress"', '"neighbours": [\n    "lugn"', ["own-neighbour"]),
        ('"document": "plan",\n     "lines": "1"\n    }\n   ]', '"document": "plan", "lines": "1"}]', []),
        ('"text": "lugn nära 0",\n     "code": "stress"', '"text": "lugn nära 0", "code": "lugn"', ["own-near-miss"]),
        ('"lugn nära 0"', '"Lugn exempel 3!"', ["example-is-near-miss"]),
        ('"lugn exempel 1"', '"Lugn, exempel 2."', ["example-twice"]),
    ],
)
def test_what_is_missing_or_contradicts_itself_is_remarked_on(change: str, to: str, expected: list[str]) -> None:
    assert change in COMPLETE
    assert [key for _, key in advice(change, to)] == expected


def test_too_few_utterances_and_a_missing_side_are_remarked_on_at_the_line_of_the_code() -> None:
    codebook, _ = parsed(SMALL)
    assert codebook
    found = told(check_codebook(codebook, "b.yaml", dedent(SMALL)))
    assert (8, "few-examples") in found
    assert (8, "few-near-misses") in found
    assert (8, "one-sided") in found
    assert (21, "no-source") in found
    assert (21, "no-name") in found


def test_the_same_sentence_under_two_codes_is_remarked_on_at_the_later_one() -> None:
    line = COMPLETE[: COMPLETE.index('"id": "stress"')].count("\n")
    assert advice('"stress exempel 0"', '"lugn exempel 0"') == [(line, "example-twice")]


def test_two_codes_with_much_the_same_definition_are_remarked_on() -> None:
    to = "Att kunna arbeta alldeles ostört på lektionen."
    assert [key for _, key in advice("När uppgifterna blir fler än man hinner med.", to)] == ["alike"]


def test_a_language_without_lemmas_can_still_be_checked() -> None:
    assert advice('"codebook": "skola"', '"codebook": "skola", "name": {"sv": "S", "en": "S"}, "language": "sv"') == []
    codebook, _ = parse_codebook(COMPLETE.replace('"codebook"', '"language": "xx", "codebook"', 1), "b.yaml")
    assert codebook
    assert {key for _, key in told(check_codebook(codebook, "b.yaml"))} == {"no-name"}


# The bank


def bank_of(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "b.bank.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_bank_takes_signs_and_words_for_valence(tmp_path: Path) -> None:
    signs = ['"+"', '"-"', '"±"', '"strengthens"', '"weakens"', '"both"', "null", '""']
    path = bank_of(tmp_path, *(f'{{"text": "t{n}", "codes": ["a"], "valence": {s}}}' for n, s in enumerate(signs)), "")
    passages, problems = read_bank(path)
    assert told(problems) == []
    wanted = ["strengthens", "weakens", "both", "strengthens", "weakens", "both", None, None]
    assert [passage.valences.get("a") for passage in passages] == wanted


def test_a_faulty_passage_names_its_line_and_the_others_are_used(tmp_path: Path) -> None:
    path = bank_of(
        tmp_path,
        '{"text": "Bra.", "codes": ["a"], "valence": "+"}',
        "{inte json}",
        '["text"]',
        '{"codes": ["a"]}',
        '{"text": "x", "codes": "a"}',
        '{"text": "y", "codes": [], "valence": "weaken"}',
        '{"text": "Bra.", "codes": []}',
        '{"text": "z", "codes": ["aa"]}',
        '{"text": "w", "kodes": ["a"]}',
        '{"text": "\\ud800", "codes": []}',
        "",
        '{"text": "Sist."}',
    )
    passages, problems = read_bank(path, {"a"})
    assert [passage.text for passage in passages] == ["Bra.", "Sist."]
    assert told(problems) == [
        (2, "bank-json"),
        (3, "bank-json"),
        (4, "bank-text"),
        (5, "bank-codes"),
        (6, "valence"),
        (7, "bank-twice"),
        (8, "unknown-id"),
        (9, "unknown-field"),
        (10, "bank-text"),
    ]

"""What comes out: every column an analyst was promised, in files that spreadsheets open as they should."""

import csv
import io
import json
import re
import zipfile

import openpyxl
import pytest

from tema.decisions import decision
from tema.errors import CannotWrite, NotYetRun, UnknownFormat
from tema.exporters import EXPORTERS, TABLES, Wish, export, make
from tema.exporters.csv import write_csv
from tema.exporters.table import Table
from tema.exporters.xlsx import write_xlsx
from tema.records import Suggestion
from tema.store import corpus, derived, ledger, machine
from tema.store.study import Study


def rows_of(contents):
    return list(csv.DictReader(io.StringIO(contents.decode("utf-8-sig"), newline="")))


@pytest.fixture
def coded(study):
    """The study with one suggestion accepted, with a memo."""
    segment = next(s for s in corpus.segments(study) if "visste precis" in s.text)
    about = {"place": segment.place, "quote": segment.text, "code": "kompetens"}
    ledger.append(
        study,
        [
            decision("Prov", "accept", **about, valence="strengthens"),
            decision("Prov", "memo", **about, values={"text": "Bra exempel"}),
        ],
    )
    return study


def test_a_coding_comes_out_with_everything_a_reader_must_know(coded):
    (row,) = rows_of(make(coded, ".csv", "codings").raw)

    expected = {
        "transcript": "prov.txt",
        "municipality": "Halmstad",
        "group": "Seniorer",
        "turn": "2",
        "speaker": "Åke",
        "code": "kompetens",
        "code_version": "1",
        "valence": "strengthens",
        "coder": "Prov",
        "memo": "Bra exempel",
        "origin": "suggestion",
    }
    assert {key: row[key] for key in expected} == expected
    text = corpus.transcript(coded, "prov.txt").text
    assert text[int(row["start"]) : int(row["end"])] == row["quote"]
    assert "visste precis" in row["quote"]


def test_suggestions_never_mix_with_codings_unless_asked_for(coded):
    segment = next(s for s in corpus.segments(coded) if "snäll" in s.text)
    machine.save_suggestions(coded, [Suggestion(segment.id, "valvilja", 0.7)])
    alone = rows_of(make(coded, ".csv", "codings").raw)
    mixed = rows_of(make(coded, ".csv", "codings", Wish(suggestions_too=True)).raw)

    assert {row["origin"] for row in alone} == {"suggestion"}
    assert {row["coder"] for row in mixed if row["origin"] == "undecided suggestion"} == {""}
    assert [row for row in mixed if row["origin"] != "undecided suggestion"] == alone


def test_scores_have_a_row_a_segment_and_a_column_a_code(study):
    rows = rows_of(make(study, ".csv", "scores").raw)

    assert list(rows[0]) == ["transcript", "turn", "speaker", "start", "end", "text", "kompetens", "valvilja"]
    assert len(rows) == len(corpus.segments(study))
    assert all(0 <= float(row["kompetens"]) <= 1 for row in rows)
    assert {row["kompetens"] for row in rows if row["speaker"] == "Samtalsledare"} == {"0.0"}


def test_a_cell_that_looks_like_a_formula_is_not_run(study):
    (cell,) = [r["text"] for r in rows_of(make(study, ".csv", "scores").raw) if "Så är det" in r["text"]]

    assert cell.startswith("'=")


def test_a_spreadsheet_shows_swedish_letters(study):
    assert make(study, ".csv", "segments").raw.startswith(b"\xef\xbb\xbf")


def test_a_workbook_keeps_a_formula_like_text_as_text():
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(Table("t", ("a",), (("=1+1",), ("x\x07y",))))))

    assert [(cell.data_type, cell.value) for cell in book["t"]["A"][1:]] == [
        ("s", "=1+1"),
        ("s", "x\N{REPLACEMENT CHARACTER}y"),
    ]
    assert book["t"].freeze_panes == "A2"


def test_a_negative_number_stays_a_number():
    assert write_csv(Table("t", ("a", "b"), ((-1, "-1"),))).decode("utf-8-sig") == "a,b\r\n-1,'-1\r\n"


@pytest.mark.parametrize("what", TABLES)
@pytest.mark.parametrize("suffix", EXPORTERS)
def test_the_same_study_gives_the_same_bytes(coded, suffix, what):
    assert make(coded, suffix, what).raw == make(coded, suffix, what).raw


def test_a_workbook_does_not_tell_when_it_was_saved():
    with zipfile.ZipFile(io.BytesIO(write_xlsx(Table("t", ("a",), ())))) as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert set(re.findall(rb"\d{4}-\d\d-\d\dT[\d:]+", book.read("docProps/core.xml"))) == {b"1980-01-01T00:00:00"}


def test_json_has_the_same_rows_as_csv(coded):
    as_json = json.loads(make(coded, ".json", "codings").raw)

    assert [row["quote"] for row in as_json] == [r["quote"] for r in rows_of(make(coded, ".csv", "codings").raw)]


def test_an_unknown_form_is_refused_with_the_known_ones(study, tmp_path):
    with pytest.raises(UnknownFormat) as refused:
        export(study, tmp_path / "ut.pdf", "codings")

    assert ".xlsx" in refused.value.message.values["known"]


def test_a_file_that_cannot_be_written_leaves_the_old_one(study, tmp_path):
    out = tmp_path / "ut.csv"
    out.mkdir()

    with pytest.raises(CannotWrite):
        export(study, out, "codings")

    assert list(tmp_path.glob(".ut.csv*")) == []


def test_scores_before_a_run_are_refused(tmp_path):
    with Study.create(tmp_path / "tom") as empty, pytest.raises(NotYetRun):
        make(empty, ".csv", "scores")


def test_a_memo_on_the_excerpt_comes_out_with_its_coding(coded):
    (coding,) = derived.codings(coded)
    about = {"place": coding.place, "quote": coding.quote}
    ledger.append(coded, [decision("Prov", "memo", **about, values={"text": "Fråga Eva"})])

    (row,) = rows_of(make(coded, ".csv", "codings").raw)

    assert row["memo"] == "Bra exempel\nFråga Eva"


def test_a_column_name_that_looks_like_a_formula_is_not_run():
    assert write_csv(Table("t", ("=cmd|x",), ())).decode("utf-8-sig") == "'=cmd|x\r\n"

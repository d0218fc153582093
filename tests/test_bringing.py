"""Codings from elsewhere find their place, keep whose they are and where they come from, and come in once."""

import json
import sqlite3
import zipfile
from io import BytesIO

import pytest
from click.testing import CliRunner
from docx import Document
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tema.bringing import READERS, Words, read_codings
from tema.bringing.codes import code_meant, names_of, valence_meant
from tema.bringing.columns import recognised
from tema.bringing.index import indexed
from tema.bringing.locate import by_name, located
from tema.bringing.word import told
from tema.cli.commands import tema
from tema.codebook import parse_codebook
from tema.importers import containers
from tema.pipeline import add_files, create, rules_in_force
from tema.pipeline.bringing import bring, look
from tema.records import Transcript
from tema.review.undoing import undo_act
from tema.store import derived, ledger

TEXT = """\
Samtalsledare: Hur var det att ringa dit?

Anna: Ja, alltså … hon lyssnade faktiskt. "Jag ringer upp", sa hon – och det gjorde hon 😀 samma dag.

Bertil: Nej. Jag fick vänta i sju veckor på ett svar.

Samtalsledare: Hur kändes det?

Anna: Det var bra.

Bertil: Det var bra.
"""

WORDING = """\
codebook: prov
name: {sv: Prov, en: Trial}
language: sv
families:
  - {id: villkor, name: {sv: Villkor, en: Conditions}}
codes:
  - {id: lyssnad, name: {sv: Blir lyssnad på, en: Listened to}, family: villkor, definition: Någon hör på.}
  - {id: tidsatgang, name: {sv: Tidsåtgång, en: Time}, family: villkor, definition: Hur lång tid det tar.,
     guid: 0f6ad0ac-3c8e-4d0c-8d5c-1f2a3b4c5d6e}
  - {id: gammal, name: {sv: Gammal, en: Old}, family: villkor, definition: Gick upp.,
     retired: {reason: dubbel, into: lyssnad}}
"""


@pytest.fixture
def study(tmp_path, monkeypatch):
    monkeypatch.setenv("TEMA_CODER", "karin")
    book = tmp_path / "prov.yaml"
    book.write_text(WORDING, encoding="utf-8")
    dialogue = tmp_path / "samtal_1.txt"
    dialogue.write_text(TEXT, encoding="utf-8")
    with create(tmp_path / "studie", coder="karin", codebook=book) as made:
        add_files(made, [dialogue])
        yield made


def written(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return path


def quotes(study):
    return sorted((each.quote, each.code, each.coder) for each in derived.codings(study))


def keys(brought):
    return [each.what.key for each in brought.problems]


# Tables


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("between", [";", ",", "\t"])
def test_a_table_from_an_office_is_read_whatever_stands_between_the_columns(study, tmp_path, encoding, between):
    rows = [
        ("Dialog", "Citat", "Kod", "Riktning", "Kommentar", "Kodare"),
        ("samtal_1", "Jag fick vänta i sju veckor på ett svar", "tidsåtgång", "–", "sju, åtta, nio; tio", "Åsa"),
    ]
    text = "\r\n".join(between.join(f'"{cell}"' for cell in row) for row in rows)
    brought = bring(study, written(tmp_path / "koder.csv", text, encoding))

    assert brought.problems == ()
    (coding,) = derived.codings(study)
    assert (coding.quote, coding.code, coding.valence) == (
        "Jag fick vänta i sju veckor på ett svar",
        "tidsatgang",
        "weakens",
    )
    assert (coding.coder, coding.memo, coding.origin) == ("Åsa", "sju, åtta, nio; tio", "file")


def test_commas_in_quotes_do_not_hide_the_semicolons_between_the_columns(study, tmp_path):
    text = "dialog;citat;kod\nsamtal_1;Ja, alltså … hon lyssnade faktiskt;lyssnad\n"

    assert bring(study, written(tmp_path / "koder.csv", text)).stored == 1


def test_a_turn_alone_is_coded_whole_and_a_turn_tells_equal_words_apart(study, tmp_path):
    text = "fil,replik,citat,kod\nsamtal_1.txt,3,,Time\nSAMTAL_1,6,Det var bra,lyssnad\n"
    bring(study, written(tmp_path / "koder.csv", text))

    whole, part = sorted(derived.codings(study), key=lambda each: each.place)
    assert whole.quote == "Nej. Jag fick vänta i sju veckor på ett svar."
    assert part.place.start == TEXT.rindex("Det var bra")


def test_words_in_several_places_and_in_none_are_listed_with_their_rows_and_not_stored(study, tmp_path):
    text = "citat,kod\nDet var bra,lyssnad\nDet sa ingen någonsin här,lyssnad\n"
    brought = bring(study, written(tmp_path / "koder.csv", text))

    assert brought.stored == 0
    assert [(each.line, each.what.key) for each in brought.problems] == [
        (2, "bringing-several"),
        (3, "bringing-missing"),
    ]
    assert brought.several[0].located.places[0].start == TEXT.index("Det var bra")


def test_nearly_the_same_words_are_reported_and_stored_only_when_asked_for(study, tmp_path):
    file = written(tmp_path / "koder.csv", "quote,code\njag fik vänta i sju vekor på ett svar,lyssnad\n")

    assert (bring(study, file).stored, keys(look(study, file))) == (0, ["bringing-near"])
    assert bring(study, file, near=True).stored == 1
    assert quotes(study) == [("Jag fick vänta i sju veckor på ett svar", "lyssnad", "karin")]
    (made,) = [each for each in ledger.decisions(study) if each.act == "code"]
    assert made.values["origin"]["quote"] == "jag fik vänta i sju vekor på ett svar"


def test_a_position_holds_only_where_the_words_stand_there(study, tmp_path):
    at = TEXT.rindex("Det var bra")
    rows = [
        {"transcript": "samtal_1.txt", "start": at, "end": at + 11, "quote": "Det var bra", "code": "lyssnad"},
        {"transcript": "samtal_1.txt", "start": 3, "end": 9, "quote": "sju veckor", "code": "lyssnad"},
    ]
    brought = bring(study, written(tmp_path / "koder.json", json.dumps(rows)))

    assert [each.located.how for each in brought.ready] == ["given", "exact"]
    assert brought.moved == 1
    assert [each.place.start for each in sorted(derived.codings(study), key=lambda c: c.place)] == [
        TEXT.index("sju veckor"),
        at,
    ]


def test_several_codes_in_a_cell_and_in_columns_are_a_coding_each(study, tmp_path):
    text = "quote,code,code 2\nsju veckor,Listened TO; Tidsatgang,villkor::Tidsåtgång\n"

    assert {each.code for each in bring(study, written(tmp_path / "k.csv", text)).ready} == {"lyssnad", "tidsatgang"}


def test_a_workbook_gives_what_its_formulas_gave_and_runs_none(study, tmp_path):
    book = Workbook()
    book.active.append(["om", "filen"])
    sheet = book.create_sheet("kodningar")
    sheet.append(["dialog", "citat", "kod"])
    sheet.append(["samtal_1", "sju veckor", "Tidsåtgång"])
    sheet.append(["samtal_1", '=CONCATENATE("sju"," veckor")', "lyssnad"])
    book.save(tmp_path / "koder.xlsx")
    brought = bring(study, tmp_path / "koder.xlsx")

    assert quotes(study) == [("sju veckor", "tidsatgang", "karin")]
    assert keys(brought) == ["bringing-halfway"]


def test_directions_that_disagree_in_one_file_are_both_and_an_unknown_one_is_told(study, tmp_path):
    text = "quote,code,valence\nsju veckor,lyssnad,+\nsju veckor,lyssnad,försvagar\nsamma dag,lyssnad,snett\n"
    brought = bring(study, written(tmp_path / "k.csv", text))

    assert {each.quote: each.valence for each in derived.codings(study)} == {"sju veckor": "both", "samma dag": None}
    assert keys(brought) == ["bringing-unknown-valence"]


def test_unknown_dialogues_and_codes_are_told_once_each(study, tmp_path):
    text = "file,quote,code\nannan.txt,sju veckor,lyssnad\nannan.txt,samma dag,Kaffe\nannan.txt,faktiskt,Kaffe\n"
    brought = bring(study, written(tmp_path / "k.csv", text))

    assert keys(brought) == ["bringing-unknown-dialogue", "bringing-unknown-code"]
    assert brought.problems[1].what.values["count"] == 2
    assert quotes(study) == [("sju veckor", "lyssnad", "karin")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "speaker,said\nAnna,hej\n"),
        ("a.csv", '"quote,code\nsju'),
        ("a.json", "{"),
        ("a.json", "[[[]]]"),
        ("a.jsonl", "1\n[]\n"),
        ("a.html", "<p>hej</p>"),
        ("a.docx", "PK"),
        ("a.xlsx", ""),
        ("a.qda", "SQLite format 3"),
        ("a.odt", "x"),
    ],
)
def test_what_cannot_be_read_is_a_problem_with_a_mend(tmp_path, name, text):
    read = read_codings(written(tmp_path / name, text))

    assert read.codings == ()
    assert read.problems


# The study


def test_the_same_file_stores_nothing_twice_also_after_it_was_undone(study, tmp_path):
    file = written(tmp_path / "k.csv", "quote,code,memo\nsju veckor,lyssnad,en tanke\nsamma dag,lyssnad,\n")
    assert bring(study, file, "maria").stored == 2
    again = bring(study, file, "maria")
    assert (again.stored, again.present, again.before) == (0, 2, 0)

    undo_act(study, "karin", next(each.id for each in ledger.decisions(study) if each.act == "code"))
    assert quotes(study) == []
    third = bring(study, file, "maria")
    assert (third.stored, third.present, third.before) == (0, 0, 2)


def test_bringing_keeps_the_files_moment_row_and_program(study, tmp_path):
    text = "quote,code,code_version,decided_at,memo\nsju veckor,lyssnad,1,2024-05-06T07:08:09+00:00,a\n"
    bring(study, written(tmp_path / "k.csv", text))

    code, memo = [each for each in ledger.decisions(study) if each.place]
    assert code.values["origin"] == {"file": "k.csv", "program": "tema", "row": 2}
    assert (code.at, memo.at) == ("2024-05-06T07:08:09.000+00:00",) * 2


def test_a_memo_from_a_file_is_added_to_the_one_that_stands(study, tmp_path):
    bring(study, written(tmp_path / "a.csv", "quote,code,memo\nsju veckor,lyssnad,min tanke\n"))
    brought = bring(study, written(tmp_path / "b.csv", "quote,code,memo\nsju veckor,lyssnad,en till\n"))

    (coding,) = derived.codings(study)
    assert (coding.memo, brought.stored) == ("min tanke\nen till", 1)


def test_new_codes_come_into_the_codebook_and_are_undone_with_the_codings(study, tmp_path):
    rules_in_force(study, "karin")
    before = derived.adopted_codebook(study)["text"]
    text = "quote,code\nsju veckor,Villkor::Väntan\nsamma dag,Tidsåtgång::Samma dag\nfaktiskt,Är det här en tanke?\n"
    file = written(tmp_path / "k.csv", text)
    assert look(study, file).stored == 0
    brought = bring(study, file, new_codes=True)

    assert brought.new_codes == ("vantan", "samma_dag")
    book, _ = parse_codebook((study.codebooks_folder / "prov.yaml").read_text(encoding="utf-8"), "prov.yaml")
    vantan, samma = book.codes[-2:]
    assert (vantan.family, vantan.named("sv"), samma.parent) == ("villkor", "Väntan", "tidsatgang")
    assert keys(brought) == ["bringing-no-code"]
    assert bring(study, file, new_codes=True).stored == 0

    undo_act(study, "karin", next(each.id for each in ledger.decisions(study) if each.act == "code"))
    assert derived.adopted_codebook(study)["text"] == before
    assert quotes(study) == []


def test_looking_changes_nothing(study, tmp_path):
    file = written(tmp_path / "k.csv", "quote,code\nsju veckor,Ny kod\nsamma dag,lyssnad\n")
    before = ledger.decisions(study)
    seen = look(study, file, new_codes=True)

    assert (len(seen.ready), seen.stored, seen.new_codes) == (2, 0, ("ny_kod",))
    assert ledger.decisions(study) == before


def test_codings_that_tema_wrote_out_are_known_again(study, tmp_path):
    from tema.exporters import Wish, export

    bring(study, written(tmp_path / "k.csv", "quote,code,valence\nsju veckor,lyssnad,-\nsamma dag,lyssnad,+\n"))
    for name in ("ut.csv", "ut.json", "ut.xlsx"):
        export(study, tmp_path / name, "codings", Wish(language="sv"))
        seen = look(study, tmp_path / name)
        assert (seen.program, seen.present, len(seen.ready), seen.problems) == ("tema", 2, 0, ())


def test_the_command_says_what_was_stored_and_what_is_to_be_mended(study, tmp_path):
    file = written(tmp_path / "k.csv", "quote,code,coder\nsju veckor,lyssnad,Åsa\nDet var bra,lyssnad,Åsa\n")
    looked = CliRunner().invoke(tema, ["import-codings", str(study.folder), str(file), "--look"])
    done = CliRunner().invoke(tema, ["import-codings", str(study.folder), str(file), "--coder", "Maria"])

    assert looked.exit_code == done.exit_code == 0
    assert "1 kodning skulle sparas" in looked.output
    assert "1 kodning sparad" in done.output
    assert f"{file.name}:3:" in done.output
    assert quotes(study) == [("sju veckor", "lyssnad", "Maria")]


# Word


def word(path, *comments, text=TEXT):
    document = Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    for quote, comment, author in comments:
        paragraph = next(each for each in document.paragraphs if quote in each.text)
        before, after = paragraph.text.split(quote, 1)
        paragraph.text = before
        runs = [paragraph.add_run(part) for part in (quote[: len(quote) // 2], quote[len(quote) // 2 :])]
        paragraph.add_run(after)
        document.add_comment(runs, text=comment, author=author)
    document.save(path)
    return path


def test_comments_in_word_are_codings_by_their_authors(study, tmp_path):
    file = word(
        tmp_path / "samtal med kommentarer.docx",
        ("Jag fick vänta", "Tidsåtgång (-): väntar; länge\nlyssnad", "Åsa"),
        ("samma dag", "lyssnad; tidsatgang: kort", "Bo"),
    )
    bring(study, file)

    found = sorted((each.quote, each.code, each.coder, each.valence, each.memo) for each in derived.codings(study))
    assert found == [
        ("Jag fick vänta", "lyssnad", "Åsa", None, ""),
        ("Jag fick vänta", "tidsatgang", "Åsa", "weakens", "väntar; länge"),
        ("samma dag", "lyssnad", "Bo", None, ""),
        ("samma dag", "tidsatgang", "Bo", None, "kort"),
    ]


def test_a_comment_across_paragraphs_is_told_apart_by_what_stands_around_it(study, tmp_path):
    document = Document()
    paragraphs = [document.add_paragraph(line) for line in TEXT.split("\n")]
    last = next(each for each in reversed(paragraphs) if each.text)
    last.text = ""
    runs = [last.add_run(part) for part in ("Bertil: ", "Det var bra", ".")]
    document.add_comment([runs[1]], text="lyssnad", author="Bo")
    first, second = paragraphs[2], paragraphs[4]
    document.add_comment([first.runs[0], second.runs[0]], text="tidsatgang", author="Bo")
    document.save(tmp_path / "a.docx")
    brought = bring(study, tmp_path / "a.docx")

    wide, late = sorted(derived.codings(study), key=lambda each: each.place)
    assert brought.problems == ()
    assert late.place.start == TEXT.rindex("Det var bra")
    assert wide.quote == TEXT[TEXT.index("Anna: Ja") : TEXT.index("\n\nSamtalsledare: Hur kändes")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("tillit", [("tillit", "", "")]),
        ("a; b\nc", [("a", "", ""), ("b", "", ""), ("c", "", "")]),
        ("a: först; b: sedan", [("a", "", "först"), ("b", "", "sedan")]),
        ("A::B: not", [("A::B", "", "not")]),
        ("mat (kaffe)", [("mat (kaffe)", "", "")]),
        ("mat (+)", [("mat", "+", "")]),
        (" ;\n", []),
    ],
)
def test_what_a_comment_says(text, codes):
    assert [(each.code, each.valence, each.memo) for each in told(text)] == codes


def test_a_bomb_in_word_or_excel_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(containers, "MOST_BYTES", 1_000_000)  # a true bomb takes seconds to make
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(11):
            archive.writestr(f"word/{number}.xml", b"0" * 2_000_000)
    for name in ("a.docx", "a.xlsx"):
        (tmp_path / name).write_bytes(packed.getvalue())
        assert [each.what.key for each in read_codings(tmp_path / name).problems] == ["import-too-large"]


# Taguette and QualCoder


def taguette(path, highlights, html):
    with sqlite3.connect(path) as made:
        made.executescript("""
            CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, contents TEXT);
            CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path TEXT, description TEXT);
            CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER,
                end_offset INTEGER, snippet TEXT);
            CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
            INSERT INTO tags VALUES (1, 1, 'Tidsåtgång', ''), (2, 1, 'service.kaffe', 'Talar om kaffe.');
        """)
        made.execute("INSERT INTO documents VALUES (7, 'samtal_1.odt', ?)", (html,))
        made.executemany("INSERT INTO highlights VALUES (?, 7, ?, ?, ?)", highlights)
        made.executemany(
            "INSERT INTO highlight_tags VALUES (?, ?)", [(each[0], tag) for each in highlights for tag in (1, 2)]
        )
    made.close()
    return path


def test_a_taguette_project_counts_bytes_over_the_text_of_its_html(study, tmp_path):
    lines = [f"<p>{line.replace('&', '&amp;')}</p>" for line in TEXT.split("\n") if line]
    plain = "".join(line for line in TEXT.split("\n") if line)
    start = len(plain[: plain.rindex("Det var bra")].encode())
    wide = len(plain[: plain.index("😀")].encode())
    highlights = [(1, start, start + 11, "<p>Det <b>var</b> bra</p>"), (2, wide, wide + 9, "<p>😀 samma</p>")]
    file = taguette(tmp_path / "projekt.sqlite3", highlights, "".join(lines))
    before = file.read_bytes()
    brought = bring(study, file, new_codes=True)

    assert brought.program == "Taguette"
    first, last = sorted({each.place for each in derived.codings(study)})
    assert last.start == TEXT.rindex("Det var bra")
    assert TEXT[first.start : first.end] in {"😀 samma", "😀 sam"}
    assert brought.new_codes == ("service_kaffe",)
    book, _ = parse_codebook(derived.adopted_codebook(study)["text"], "prov.yaml")
    assert book.codes[-1].definition == "Talar om kaffe."
    assert (file.read_bytes(), [each.name for each in tmp_path.glob("projekt*")]) == (before, ["projekt.sqlite3"])


def test_taguettes_pages_of_highlights_are_read(study, tmp_path):
    page = (
        "<html><body>\n<h1>Taguette highlights</h1>\n<p>sju <i>veckor</i></p>\n"
        "<p>\n<strong>Document:</strong> samtal_1\n<strong>Tags:</strong>\n Tidsåtgång,\n lyssnad\n</p>\n<hr>\n"
        "<p>samma dag</p><p><strong>Document:</strong> samtal_1 <strong>Tags:</strong> lyssnad</p></body></html>"
    )
    document = Document()
    for line in ("Taguette highlights", "sju veckor", "Document: samtal_1 Tags: Tidsåtgång, lyssnad"):
        document.add_paragraph(line)
    document.save(tmp_path / "a.docx")

    assert bring(study, written(tmp_path / "a.html", page)).stored == 3
    assert bring(study, tmp_path / "a.docx").present == 2


def qualcoder(folder, codings):
    folder.mkdir()
    with sqlite3.connect(folder / "data.qda") as made:
        made.executescript("""
            CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT, fulltext TEXT);
            CREATE TABLE code_cat (catid INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE code_name (cid INTEGER PRIMARY KEY, name TEXT, memo TEXT, catid INTEGER);
            CREATE TABLE code_text (ctid INTEGER PRIMARY KEY, cid INTEGER, fid INTEGER, seltext TEXT, pos0 INTEGER,
                pos1 INTEGER, owner TEXT, date TEXT, memo TEXT);
            INSERT INTO code_cat VALUES (1, 'Bemötande');
            INSERT INTO code_name VALUES (1, 'Listened to', '', NULL), (2, 'Artighet', 'Någon är artig.', 1);
        """)
        made.execute("INSERT INTO source VALUES (1, 'samtal_1.txt', ?)", (TEXT,))
        made.executemany("INSERT INTO code_text VALUES (?, ?, 1, ?, ?, ?, 'Åsa', '2024-01-15 10:00:00', ?)", codings)
    made.close()
    return folder


def test_a_qualcoder_folder_is_read_with_either_way_of_counting(study, tmp_path):
    here = TEXT.rindex("Det var bra")  # one emoji before it, which Qt counts as two
    codings = [(1, 1, "Det var bra", here, here + 11, "anteckning"), (2, 2, "Det var bra", here + 1, here + 12, "")]
    brought = bring(study, qualcoder(tmp_path / "projekt.qda", codings), new_codes=True)

    assert brought.program == "QualCoder"
    assert {(each.place.start, each.coder) for each in derived.codings(study)} == {(here, "Åsa")}
    assert {each.memo for each in derived.codings(study)} == {"anteckning", ""}
    book, _ = parse_codebook(derived.adopted_codebook(study)["text"], "prov.yaml")
    assert (book.families[-1].named("sv"), book.codes[-1].definition) == ("Bemötande", "Någon är artig.")


def test_qualcoders_own_table_of_codings_is_read(study, tmp_path):
    heads = '"File","Coder","Coded","Id","Codename","Coded_Memo"'
    text = f'{heads}\n"samtal_1.txt","Bo","sju veckor","ctid:1","Time","m"\n'
    brought = bring(study, written(tmp_path / "k.csv", text, "utf-8-sig"))

    assert (brought.program, quotes(study)) == ("QualCoder", [("sju veckor", "tidsatgang", "Bo")])


_QUALCODERS_OTHERWISE = """
    CREATE TABLE source (id, name, fulltext); CREATE TABLE code_name (cid, name);
    CREATE TABLE code_text (ctid, cid, fid, seltext, pos0, pos1);
    INSERT INTO source VALUES (1, 2, 3); INSERT INTO code_name VALUES (1, 'a');
    INSERT INTO code_text VALUES (1, 1, 1, x'ff', 'x', 9e99), (2, 1, 1, 'abc', -5, 99999999999), (3, 1, 1, NULL, 0, 1);
"""
_TAGUETTES_OTHERWISE = """
    CREATE TABLE documents (x); CREATE TABLE highlights (y); CREATE TABLE tags (z); CREATE TABLE highlight_tags (w);
    INSERT INTO highlights VALUES (1); INSERT INTO tags VALUES (x'00ff');
"""
_WITHOUT_END = """
    CREATE TABLE source (id); CREATE TABLE code_name (a);
    CREATE VIEW code_text AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n AS ctid FROM r;
"""


@pytest.mark.parametrize("script", ["CREATE TABLE a (b)", _TAGUETTES_OTHERWISE, _QUALCODERS_OTHERWISE, _WITHOUT_END])
def test_a_database_of_another_shape_never_crashes(tmp_path, script):
    with sqlite3.connect(tmp_path / "a.sqlite3") as made:
        made.executescript(script)
    made.close()

    read = read_codings(tmp_path / "a.sqlite3")
    assert read.problems or all(each.words.quote == "" or each.codes for each in read.codings)


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(sorted(READERS)))
def test_no_contents_make_a_reader_fail(tmp_path_factory, raw, suffix):
    path = tmp_path_factory.getbasetemp() / f"x{suffix}"
    path.write_bytes(raw)
    read_codings(path)
    path.write_bytes(b"SQLite format 3\x00" + raw)
    assert read_codings(path).codings == ()


# Locating


def transcript(text, name="a.txt"):
    return Transcript(name, text, (), (), (), "")


_SIGNS = st.sampled_from("aåäö bB.,…–-\"”'\n\t😀eé!?ß  ")
_SAID = ["hon", "ringde", "aldrig", "tillbaka", "sju", "veckor", "senare"]
_MANGLED = {" ": "\n  ", "\n": " ", "”": '"', '"': "“", "–": "-", "-": "—", "a": "A", "…": "...", "'": "’"}


@given(st.text(_SIGNS, min_size=1, max_size=120), st.data())
def test_any_stretch_of_a_text_is_found_whatever_has_happened_to_its_signs(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = "".join(data.draw(st.sampled_from([sign, _MANGLED.get(sign, sign)])) for sign in text[start:end])
    assume(any(sign.isalnum() for sign in quote))
    index = indexed([transcript("annat"), transcript(text, "b.txt")])
    found = located(index, by_name(["annat", "b.txt"]), Words(transcript="b", quote=quote))

    assert found.how in {"exact", "alike", "several"}
    if found.how != "several":
        (place,) = found.places
        there = text[place.start : place.end]
        assert _letters(there) == _letters(quote)
        if found.how == "exact":
            assert there == quote.strip()


@given(
    st.lists(
        st.sampled_from(["hon", "ringde", "aldrig", "tillbaka", "sju", "veckor", "senare"]), min_size=3, max_size=9
    ),
    st.data(),
)
def test_a_place_is_the_one_that_the_words_around_tell(words, data):
    text = "\n".join(f"{number}: {' '.join(words)} slut {number}." for number in range(5))
    which = data.draw(st.integers(0, 4))
    quote = " ".join(words)
    start = text.index(f"{which}: ") + 3
    around = Words(quote=quote, before=text[max(0, start - 30) : start], after=text[start + len(quote) :][:30])
    found = located(indexed([transcript(text)]), {}, around)

    assert [each.start for each in found.places] == [start]


def _letters(text):
    return [sign for sign in text.casefold() if sign.isalnum()]


@pytest.mark.parametrize(
    ("quote", "how", "there"),
    [
        ("JAG  RINGER\nUPP, sa hon - och det", "alike", 'Jag ringer upp", sa hon – och det'),
        ("”Jag ringer upp”", "alike", "Jag ringer upp"),
        ('"Jag ringer upp"', "exact", '"Jag ringer upp"'),
        ("hon lyssnade faktiskt […] och det", "parts", 'hon lyssnade faktiskt. "Jag ringer upp", sa hon – och det'),
        ("… fick vänta i sju veckor …", "alike", "fick vänta i sju veckor"),
        ("fick vanta i sju vekor", "near", "fick vänta i sju veckor"),
        ("bra", "several", ""),
        ("", "missing", ""),
        ("…", "missing", ""),
    ],
)
def test_how_quotes_are_found(quote, how, there):
    found = located(indexed([transcript(TEXT)]), {}, Words(quote=quote))

    assert found.how == how
    if there:
        assert TEXT[found.places[0].start : found.places[0].end] == there


def test_rows_of_dots_and_spaces_do_not_take_for_ever():
    index = indexed([transcript(TEXT)])
    for quote in ("sju" + "." * 50_000 + "x", "[ " * 20_000 + "sju", "sju" + " . .. " * 10_000 + "x"):
        assert located(index, {}, Words(quote=quote)).how in {"missing", "several", "alike"}


def test_codes_are_known_by_id_guid_any_name_and_last_level():
    book, _ = parse_codebook(WORDING, "prov.yaml")
    names = names_of(book)
    guid = "{0F6AD0AC-3C8E-4D0C-8D5C-1F2A3B4C5D6E}"
    said = ["tidsatgang", "TIDSÅTGÅNG", "tidsåtgång", "Time", "Villkor::Time", "a > Tidsatgang", guid]

    assert {code_meant(names, each).id for each in said} == {"tidsatgang"}
    assert code_meant(names, "Kaffe") is None


def test_a_code_that_has_gone_up_in_another_is_that_one(study, tmp_path):
    bring(study, written(tmp_path / "k.csv", "quote,code\nsju veckor,gammal\n"))

    assert quotes(study) == [("sju veckor", "lyssnad", "karin")]


@pytest.mark.parametrize(
    ("words", "valence"),
    [(["+", "Stärker"], "strengthens"), (["−", "negativ"], "weakens"), (["+/-"], "both"), (["", "neutral"], None)],
)
def test_directions_in_words_and_signs(words, valence):
    assert {valence_meant(word) for word in words} == {valence}


def test_the_plainer_heading_holds_and_a_table_of_turns_is_no_table_of_codings():
    known = recognised(["Text", "Quote", "Codes", "File name", "Document"])

    assert (known.quote, known.transcript, known.codes) == (1, 3, (2,))
    assert recognised(["speaker", "text"]) is None

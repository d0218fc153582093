"""Coded excerpts out: files to read, to count in and to go on with, each opened again with what others read it by."""

import csv
import io
import re
import zipfile

import docx
import odfdo
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pyreadstat
import pytest
from lxml import etree

from tema.decisions import decision
from tema.errors import NoSuchTheme, SheetTooLarge, UnknownGrouping
from tema.exporters import FORMS, Wish, export, make
from tema.exporters.matrix_labels import variable_names
from tema.exporters.xlsx import Link, Sheet, sheet_names, write_workbook
from tema.messages import LANGUAGES, text_in
from tema.records import Place
from tema.review.consent import restrict
from tema.review.reporting import summarise
from tema.review.themes import name_theme
from tema.store import corpus, derived, ledger
from tema.views.crosstab import crosstab
from ui_study import write_ui_study


def at(study, words):
    text = corpus.transcript(study, "prov.txt").text
    start = text.index(words)
    return {"place": Place("prov.txt", start, start + len(words)), "quote": words}


def segment_with(study, words):
    return next(each for each in corpus.segments(study) if words in each.text)


@pytest.fixture
def coded(study):
    """Two coders give one excerpt the same code, one of them with a memo; one of them codes part of another."""
    whole = {"place": segment_with(study, "visste precis").place, "quote": segment_with(study, "visste precis").text}
    kind = at(study, "Hon i receptionen är så snäll.")
    ledger.append(
        study,
        [
            decision("Anna", "code", **whole, code="kompetens", valence="strengthens"),
            decision("Bo", "code", **whole, code="kompetens"),
            decision("Anna", "memo", **whole, code="kompetens", values={"text": "=Bra exempel"}),
            decision("Anna", "code", **kind, code="valvilja"),
        ],
    )
    return study


def coded_with(study, code):
    coding = next(each for each in derived.codings(study) if each.code == code)
    return coding.place, coding.quote


def written(study, what, suffix, **wish):
    return make(study, suffix, what, Wish(**wish)).raw


def sheets_of(raw):
    return openpyxl.load_workbook(io.BytesIO(raw))


def rows_of(raw):
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def said_in(raw, suffix):
    """What stands in a document, paragraph by paragraph."""
    if suffix == ".docx":
        return [paragraph.text for paragraph in docx.Document(io.BytesIO(raw)).paragraphs]
    if suffix == ".odt":
        return [each.text_recursive for each in odfdo.Document(io.BytesIO(raw)).body.get_elements("//text:p|//text:h")]
    return raw.decode().splitlines()


@pytest.mark.parametrize("suffix", FORMS["excerpts"])
def test_the_same_coding_of_two_coders_stands_once_with_both_names(coded, suffix):
    said = said_in(written(coded, "excerpts", suffix), suffix)

    assert sum("visste precis" in line for line in said) == 1
    assert any("Anna (stärker), Bo" in line for line in said)
    assert any("Bra exempel" in line for line in said)


@pytest.mark.parametrize("suffix", FORMS["excerpts"])
def test_an_excerpt_that_begins_a_turn_shows_what_was_said_before_it(coded, suffix):
    whole = "\n".join(said_in(written(coded, "excerpts", suffix, by="dialogue"), suffix))

    assert "Samtalsledare: Hur tänker du om det, Berit?" in whole
    assert "Hon hjälpte mig med telefonen" in whole


def test_context_is_grey_and_the_coded_words_are_not(coded):
    document = docx.Document(io.BytesIO(written(coded, "excerpts", ".docx")))
    (quote,) = [each for each in document.paragraphs if "så snäll" in each.text]
    grey = {run.text: run.font.color.rgb is not None for run in quote.runs}

    assert grey["Hon i receptionen är så snäll."] is False
    assert [is_grey for text, is_grey in grey.items() if "telefonen" in text] == [True]


def test_chapters_can_be_found_by_their_headings(coded):
    word = docx.Document(io.BytesIO(written(coded, "excerpts", ".docx")))
    text = odfdo.Document(io.BytesIO(written(coded, "excerpts", ".odt")))

    headings = [(p.style.name, p.text) for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [("Heading 1", "Egenskaper"), ("Heading 2", "Kompetens"), ("Heading 2", "Välvilja")]
    assert [(f"Heading {h.level}", h.text_recursive) for h in text.body.get_headers()] == headings


def test_an_open_document_says_first_what_it_is_and_knows_all_its_styles(coded):
    with zipfile.ZipFile(io.BytesIO(written(coded, "excerpts", ".odt"))) as archive:
        first = archive.infolist()[0]
        content, styles = archive.read("content.xml").decode(), archive.read("styles.xml").decode()
        listed = set(re.findall(r'full-path="([^"]+[^"/])"', archive.read("META-INF/manifest.xml").decode()))
        held = {name for name in archive.namelist() if not name.endswith("/")}

    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert listed == held - {"mimetype", "META-INF/manifest.xml"}
    used = set(re.findall(r'(?:text|table):style-name="([^"]+)"', content))
    assert used - set(re.findall(r'style:name="([^"]+)"', styles + content)) == set()
    marks = re.findall(r'text:bookmark text:name="([^"]+)"', content)
    assert len(marks) == len(set(marks))
    assert set(re.findall(r'href="#([^"]+)"', content)) <= set(marks)
    assert 'fo:language="sv" fo:country="SE"' in styles


def test_a_word_document_gives_no_bookmark_twice(coded):
    with zipfile.ZipFile(io.BytesIO(written(coded, "excerpts", ".docx"))) as archive:
        body = archive.read("word/document.xml").decode()
    names, ids = (re.findall(rf'w:bookmarkStart [^>]*w:{key}="([^"]+)"', body) for key in ("name", "id"))

    assert len(set(names)) == len(names) == len(set(ids))
    assert set(re.findall(r'w:anchor="([^"]+)"', body)) <= set(names)


def test_by_theme_every_coded_excerpt_stands_somewhere(coded):
    name_theme(coded, "Anna", "Att kunna sin sak", "De vet", [coded_with(coded, "kompetens")])
    whole = "\n".join(said_in(written(coded, "excerpts", ".md", by="theme"), ".md"))

    theme, rest = whole.split("\n## Kodade utdrag som inte ingår i något tema\n")
    assert "**Beskrivning:** De vet" in theme
    assert "Kompetens: Anna (stärker), Bo" in theme
    assert "Välvilja: Anna" in rest


def test_one_theme_alone_can_be_taken_out(coded):
    name_theme(coded, "Anna", "Att kunna sin sak", "De vet", [coded_with(coded, "kompetens")])
    whole = "\n".join(said_in(written(coded, "excerpts", ".md", theme="att kunna sin sak"), ".md"))

    assert "visste precis" in whole
    assert "Välvilja" not in whole


def test_what_cannot_be_arranged_by_is_refused_with_what_can(coded):
    with pytest.raises(UnknownGrouping) as refused:
        written(coded, "excerpts", ".docx", by="månad")
    with pytest.raises(NoSuchTheme):
        written(coded, "excerpts", ".docx", theme="Finns inte")

    assert "code, theme, dialogue" in text_in("sv")(refused.value.message)


def test_in_what_is_shared_a_speaker_is_a_role(coded):
    whole = "\n".join(said_in(written(coded, "excerpts", ".md", by="dialogue", shared=True), ".md"))

    assert "deltagare" in whole
    assert "Åke" not in whole


def test_markdown_signs_in_the_words_are_only_words(study):
    words = "=Så är det med bussen, den kommer när den kommer."
    ledger.append(study, [decision("Anna_B", "code", **at(study, words), code="valvilja")])

    assert "Anna\\_B" in written(study, "excerpts", ".md").decode()


@pytest.mark.parametrize("suffix", FORMS["excerpts"])
def test_words_not_to_be_quoted_are_blacked_out_around_an_excerpt_too(coded, suffix):
    hidden = at(coded, "Hon hjälpte mig med telefonen")
    restrict(coded, "Anna", (hidden["place"], hidden["quote"]), "not_quoted")
    whole = "\n".join(said_in(written(coded, "excerpts", suffix), suffix))

    assert "så snäll" in whole
    assert "telefonen" not in whole
    assert "███ ███████" in whole


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", ["codings", "excerpts", "matrix", "framework"])
def test_the_same_study_gives_the_same_bytes(coded, what, language):
    for suffix in FORMS[what]:
        wish = Wish(language=language, file="m.csv")
        assert make(coded, suffix, what, wish) == make(coded, suffix, what, wish)


def test_the_workbook_has_a_sheet_for_each_thing_in_the_readers_language(coded):
    swedish, english = (sheets_of(written(coded, "codings", ".xlsx", language=each)) for each in LANGUAGES)

    assert swedish.sheetnames[:4] == ["Kodningar", "Teman", "Kodbok", "Dialoger"]
    assert english.sheetnames[:4] == ["Codings", "Themes", "Codebook", "Dialogues"]
    assert [c.value for c in swedish["Kodningar"][1]] == [c.value for c in english["Codings"][1]]
    assert all(sheet.freeze_panes and sheet.auto_filter.ref for sheet in swedish)
    memo = [c.value for c in swedish["Kodningar"][1]].index("memo")
    assert (swedish["Kodningar"][2][memo].value, swedish["Kodningar"][2][memo].data_type) == ("=Bra exempel", "s")
    codes = {row[0]: row[-2:] for row in swedish["Kodbok"].iter_rows(min_row=2, values_only=True)}
    assert codes == {"kompetens": (1, 1), "valvilja": (1, 1)}


def test_links_of_a_workbook_lead_to_the_sheet_under_the_name_it_got():
    raw = write_workbook(
        (Sheet("A/B", ("x",), ((Link(3, "It's: there", 2),),)), Sheet("It's: there", ("y",), (("z",),)))
    )
    book = sheets_of(raw)

    assert book.sheetnames == ["A B", "It's  there"]
    assert (book["A B"]["A2"].value, book["A B"]["A2"].hyperlink.location) == (3, "'It''s  there'!A2")


def test_sheets_of_the_same_long_name_are_told_apart():
    names = sheet_names(["Kod × " + "a" * 40, "Kod × " + "A" * 40, "", "\N{GRINNING FACE}" * 20])

    assert len({name.casefold() for name in names}) == 4
    assert all(0 < len(name.encode("utf-16-le")) <= 62 for name in names)


@pytest.mark.parametrize(
    "text", ["<r><t>=1</t></r>", "_x0041_", " runt om ", "två\n\nstycken", "A\N{COMBINING RING ABOVE}\N{GRINNING FACE}"]
)
def test_a_cell_holds_just_the_words_that_were_said(text):
    raw = write_workbook((Sheet("a", ("x",), ((text,), (Link(text, "a", 1),))),))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        etree.fromstring(archive.read("xl/sharedStrings.xml"))

    assert [(cell.value, cell.data_type) for cell in sheets_of(raw)["a"]["A"][1:]] == [(text, "s")] * 2


def test_a_text_too_long_for_a_cell_ends_with_a_mark_where_excel_would_cut_it():
    faces = "\N{GRINNING FACE}" * 20_000  # Excel counts each as two
    (cut,) = [cell.value for cell in sheets_of(write_workbook((Sheet("a", ("x",), ((faces,),)),)))["a"]["A"][1:]]

    assert len(cut.encode("utf-16-le")) // 2 in {32_766, 32_767}
    assert cut.removesuffix(" …") == faces[: len(cut) - 2]


def test_what_no_sheet_can_hold_is_refused_and_never_cut():
    with pytest.raises(SheetTooLarge):
        write_workbook((Sheet("a", ("x",), [("rad",)] * 1_048_576),))


def test_more_links_than_a_sheet_can_hold_are_words_without_a_link(monkeypatch):
    monkeypatch.setattr("tema.exporters.xlsx.MOST_LINKS", 1)
    book = sheets_of(write_workbook((Sheet("a", ("x",), ((Link("ett", "a", 1),), (Link("två", "a", 1),))),)))

    assert [(cell.value, cell.hyperlink is not None) for cell in book["a"]["A"][1:]] == [("ett", True), ("två", False)]


def test_parquet_has_types_even_for_what_a_study_does_not_have_yet(coded):
    raw = written(coded, "codings", ".parquet")
    types = {field.name: str(field.type) for field in pq.read_schema(io.BytesIO(raw))}
    frame = pd.read_parquet(io.BytesIO(raw))

    assert (types["turn"], types["probability"], types["memo"]) == ("int64", "double", "string")
    assert frame["start"].tolist() == [c.place.start for c in derived.codings(coded)]
    assert pq.read_schema(io.BytesIO(raw)).metadata[b"tema.table"] == b"codings"


def test_a_coding_of_part_of_an_excerpt_counts_for_the_excerpt(coded):
    rows = {row["segment"]: row for row in rows_of(written(coded, "matrix", ".csv"))}
    part, whole = segment_with(coded, "så snäll"), segment_with(coded, "visste precis")

    assert (rows[part.id]["code_valvilja"], rows[part.id]["code_kompetens"]) == ("1", "0")
    assert (rows[whole.id]["code_kompetens"], rows[whole.id]["judged_by"]) == ("1", "2")
    data = {each.id for each in corpus.segments(coded) if each.use == "data"}
    assert data <= rows.keys()


def test_the_matrix_by_coder_has_a_row_only_for_what_each_has_judged(coded):
    whole, part = segment_with(coded, "visste precis"), segment_with(coded, "så snäll")
    rows = rows_of(written(coded, "matrix", ".csv", by="coder"))

    expected = [(whole.id, "Anna"), (whole.id, "Bo"), (part.id, "Anna")]
    assert [(row["segment"], row["coder"]) for row in rows] == expected


def test_a_data_file_for_spss_has_labels_and_says_what_0_and_1_mean(coded, tmp_path):
    export(coded, tmp_path / "ut.sav", "matrix")
    frame, known = pyreadstat.read_sav(tmp_path / "ut.sav")

    assert known.column_names_to_labels["code_kompetens"] == "Kompetens"
    assert known.variable_value_labels["code_kompetens"] == {0: "nej", 1: "ja"}
    assert known.variable_measure["code_kompetens"] == "nominal"
    assert int(frame["code_kompetens"].sum()) == 1


def test_the_labels_beside_a_matrix_read_the_file_under_its_own_name(coded, tmp_path):
    export(coded, tmp_path / "tillit.csv", "matrix", Wish(language="en"))
    columns = next(csv.reader((tmp_path / "tillit.csv").read_text("utf-8-sig").splitlines()))
    syntax = (tmp_path / "tillit-labels.sps").read_text("utf-8-sig")
    script = (tmp_path / "tillit-labels.R").read_text("utf-8")
    labels = rows_of((tmp_path / "tillit-labels.csv").read_bytes())

    assert "/FILE='tillit.csv'" in syntax
    assert 'read.csv("tillit.csv"' in script
    assert list(dict.fromkeys(row["variable"] for row in labels)) == columns
    assert [(r["value"], r["value_label"]) for r in labels if r["variable"] == "code_kompetens"] == [
        ("0", "no"),
        ("1", "yes"),
    ]
    assert re.findall(r"^    (\w+) [AF]\d", syntax, re.MULTILINE) == columns


def test_names_of_variables_are_ones_that_r_and_spss_accept():
    names = variable_names(["Ålder", "ålder", "1:a rundan", "with", "ت", "a" * 80, "A" * 80])

    assert names[:4] == ("Alder", "alder_2", "x_1_a_rundan", "x_with")
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,63}", name) for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def summarised(study):
    summarise(study, "Anna", ("dialogue", "prov.txt", "kompetens"), "De kan det.", [coded_with(study, "kompetens")])


def test_a_cell_of_the_framework_holds_the_summary_and_leads_to_its_excerpts(coded):
    summarised(coded)
    book = sheets_of(written(coded, "framework", ".xlsx"))
    matrix, excerpts = book.worksheets

    assert [cell.value for cell in matrix[1]] == ["Dialog", "Kompetens", "Välvilja"]
    assert matrix["B2"].value == "De kan det.\n[ett utdrag]"
    assert matrix["C2"].value == 1
    for cell, words in ((matrix["B2"], "visste precis"), (matrix["C2"], "så snäll")):
        sheet, spot = cell.hyperlink.location.replace("'", "").split("!")
        assert words in book[sheet][f"D{spot[1:]}"].value
        assert excerpts[spot].hyperlink.location == "'Ramverk'!A2"


def test_a_section_of_the_framework_says_who_summarised_it(coded):
    summarised(coded)
    said = said_in(written(coded, "framework", ".docx"), ".docx")

    assert "De kan det." in said
    assert "Sammanfattat av Anna. Stöder sig på utdrag 1." in said


def every_word_of(raw, suffix):
    if suffix != ".xlsx":
        return "\n".join(said_in(raw, suffix))
    return "\n".join(str(cell.value) for sheet in sheets_of(raw) for row in sheet for cell in row)


@pytest.mark.parametrize("suffix", FORMS["framework"])
def test_a_shared_framework_shows_the_summary_of_a_small_cell_and_neither_its_number_nor_its_excerpts(coded, suffix):
    summarised(coded)
    made = make(coded, suffix, "framework", Wish(shared=True))
    said = every_word_of(made.raw, suffix)

    assert "De kan det." in said
    assert [words for words in ("visste precis", "så snäll", "Anna", "prov.txt:") if words in said] == []
    assert [dict(each.values)["count"] for each in made.told] == [2]


def test_a_shared_framework_by_group_hides_what_the_table_of_groups_hides(tmp_path):
    def cells(**wish):
        return [tuple(row.values()) for row in rows_of(written(study, "framework", ".csv", by="grupp", **wish))]

    with write_ui_study(tmp_path / "studie", times=4) as study:
        seniors = [each.name for each in corpus.transcripts(study) if ("grupp", "Seniorer") in each.attributes]
        coded = [
            each for each in corpus.segments(study) if each.use == "data" and each.place.transcript not in seniors[1:]
        ]
        each_once = [decision("Eva", "code", place=s.place, quote=s.text, code="kompetens") for s in coded]
        ledger.append(
            study, [*each_once, decision("Eva", "set_setting", values={"key": "smallest_cell", "value": "2"})]
        )
        table = crosstab(study, "grupp", shared=True, language="sv")
        shown = {group for group, cell in zip(table.columns, table.rows[0].cells, strict=True) if cell}

        assert cells() == [("Föräldranätverk", "48"), ("Seniorer", "12"), ("Unga", "96")]
        assert {group for group, cell in cells(shared=True) if cell != "–"} == shown
        assert "Seniorer" not in shown
        assert shown


def test_shared_excerpts_say_in_which_role_they_are_said_and_not_in_which_dialogue(coded):
    own, shared = (every_word_of(written(coded, "excerpts", ".docx", shared=each), ".docx") for each in (False, True))

    assert ("prov.txt" in own, "deltagare" in shared, "prov.txt" in shared) == (True, True, False)


def test_every_part_of_a_packed_file_is_xml(coded):
    for what, suffix in (("codings", ".xlsx"), ("framework", ".xlsx"), ("excerpts", ".odt"), ("excerpts", ".docx")):
        with zipfile.ZipFile(io.BytesIO(written(coded, what, suffix))) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(archive.read(name))

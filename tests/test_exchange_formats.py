"""Codebooks as other programs and other people write them: what is taken in, and what is told."""

import io
import re
import zipfile
from importlib.resources import files

import pytest
from click.testing import CliRunner
from docx import Document
from lxml import etree
from openpyxl import Workbook, load_workbook

import tema.exchange
from tema.cli.commands import tema as command
from tema.codebook import read_codebook
from tema.exchange import READERS, WRITERS
from tema.messages import LANGUAGES, text_in
from tema.pipeline.exchanging import keep_in_study
from tema.pipeline.rules import codebook_file
from tema.records import Code, Codebook, Example, Family, NearMiss, Source
from tema.store.study import Study

ONE = "11111111-1111-4111-8111-111111111111"
TWO = "22222222-2222-4222-8222-222222222222"


def code(id_, name, **fields):
    empty = {"family": "", "parent": None, "definition": f"Vad {name} är.", "inclusion": "", "exclusion": ""}
    lists = {"examples": (), "near_misses": (), "neighbours": (), "source": ()}
    return Code(**{"id": id_, "name": {"sv": name}, **empty, **lists, **fields})


BOOK = Codebook(
    "skola",
    {"sv": "Skolan", "en": "School"},
    "sv",
    (Family("liv", {"sv": "Skollivet"}, "Det som händer i skolan."),),
    (
        code("trygghet", "Trygghet", family="liv", examples=(Example("=Ingen slår mig", "strengthens"),)),
        code(
            "vuxna",
            "Vuxna som ser",
            family="liv",
            parent="trygghet",
            near_misses=(NearMiss("De ser en men gör inget.", "trygghet"),),
            neighbours=("trygghet",),
            source=(Source("pm", 3, 5, 2, "vuxna som ser"),),
        ),
        code("gammal", "Gammal", retired="Samma som trygghet", into="trygghet"),
    ),
    {"pm": "pm.pdf"},
)


def taken(raw, suffix=".qdc", file="bok", **options):
    raw = raw.encode() if isinstance(raw, str) else raw
    found = READERS[suffix](file + suffix, raw, "sv", **options)
    for language in LANGUAGES:  # whatever is told can be shown
        said = [text_in(language)(message) for message in found.told]
        said += [text_in(language)(part) for each in found.problems for part in (each.what, each.mend)]
        assert all(said)
    return found


def told(found):
    return [message.key for message in found.told]


def faults(found):
    return [problem.what.key for problem in found.problems]


def qdc(codes, after="", namespace="urn:QDA-XML:codebook:1.0"):
    return f'<CodeBook xmlns="{namespace}" origin="Annat program"><Codes>{codes}</Codes>{after}</CodeBook>'


def names(found):
    return [each.name["sv"] for each in found.codebook.codes]


# --- REFI-QDA ---------------------------------------------------------------------------------------------------------


def elements(raw):
    return {each.get("name"): each for each in etree.fromstring(raw).iter("{*}Code")}


def test_a_written_qdc_agrees_with_the_schema_and_nests_codes_under_families_and_parents():
    raw = WRITERS[".qdc"](BOOK).raw
    schema = etree.XMLSchema(etree.fromstring(files(tema.exchange).joinpath("Codebook.xsd").read_bytes()))
    found = elements(raw)

    assert schema.validate(etree.fromstring(raw))
    assert found["Skollivet"].get("isCodable") == "false"
    assert found["Vuxna som ser"].getparent() is found["Trygghet"].getparent().find("{*}Code[@name='Trygghet']")
    assert found["Gammal"].get("isCodable") == "false"
    assert "Ur bruk: Samma som trygghet\nErsätts av: Trygghet\n" in found["Gammal"].findtext("{*}Description")
    assert "Exempel:\n- (stärker) =Ingen slår mig\n" in found["Trygghet"].findtext("{*}Description")


def test_a_code_keeps_its_global_id_through_export_and_import_and_a_made_one_is_the_same_every_time():
    own = "{ABCDEF01-2345-4789-8ABC-DEF012345678}"
    book = Codebook("b", {"sv": "B"}, "sv", (), (code("a", "A", guid=own), code("c", "C")))
    first, second = (elements(WRITERS[".qdc"](book).raw) for _ in range(2))

    assert first["A"].get("guid") == own
    assert first["C"].get("guid") == second["C"].get("guid") != own
    assert taken(WRITERS[".qdc"](book).raw).codebook == book


def test_characters_that_xml_cannot_hold_are_taken_out_and_told():
    written = WRITERS[".qdc"](Codebook("b", {"sv": "B"}, "sv", (), (code("a", "A", definition="Ett\x07 ord\ud800."),)))

    assert [(each.key, each.values["count"]) for each in written.lost] == [("exchange-lost-characters", 2)]
    assert taken(written.raw).codebook.codes[0].definition == "Ett ord."


@pytest.mark.parametrize("namespace", ["urn:QDA-XML:codebook:0:4", "urn:QDA-XML:codebook:0.4", ""])
def test_older_namespaces_and_none_are_read_and_told(namespace):
    found = taken(qdc(f'<Code guid="{ONE}" name="Tillit" isCodable="true"/>', namespace=namespace))

    assert names(found) == ["Tillit"]
    assert found.codebook.codes[0].guid == ONE
    assert told(found) == ["exchange-note-namespace", "exchange-note-undefined"]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("cp1252", "windows-1252"),
    ],
)
def test_every_encoding_and_line_break_is_read(encoding, declared):
    text = f'<?xml version="1.0" encoding="{declared}"?>\r\n' + qdc(
        f'<Code guid="{ONE}" name="Rättvisa" isCodable="true">\r\n<Description>Ena.\r\nAndra.</Description></Code>'
    )
    found = taken(text.encode(encoding))

    assert (names(found), found.codebook.codes[0].definition) == (["Rättvisa"], "Ena.\nAndra.")
    assert told(found) == ["exchange-note-description"]


@pytest.mark.parametrize(("encoding", "declared"), [("cp1252", "utf-8"), ("utf-8", "utf-16"), ("utf-16", "utf-8")])
def test_a_wrong_declaration_of_the_encoding_is_seen_through_and_told(encoding, declared):
    text = f'<?xml version="1.0" encoding="{declared}"?>' + qdc('<Code name="Rättvisa"/>')

    found = taken(text.encode(encoding))

    assert names(found) == ["Rättvisa"]
    assert "exchange-note-encoding" in told(found)


def test_missing_and_malformed_attributes_stop_nothing_and_are_told():
    codes = f"""
      <Code guid="{{{ONE.upper()}}}" name="Tillit" isCodable="true" color="rgb(10, 20, 30)"/>
      <Code guid="{ONE}" name="Misstro" isCodable="true" color="#12345678"/>
      <Code guid="c001" name="Tillit"><NoteRef targetGUID="{TWO}"/></Code>
      <Code guid="{TWO}" name=""><Description>Bara en beskrivning.</Description><Weight>3</Weight></Code>
      <Code/>
    """
    found = taken(qdc(codes, "<Sets></Sets>"))

    assert names(found) == ["Tillit", "Misstro", "Tillit", "Kod 4", "Kod 5"]
    assert [each.id for each in found.codebook.codes] == ["tillit", "misstro", "tillit_2", "kod_4", "kod_5"]
    assert [each.guid for each in found.codebook.codes] == [f"{{{ONE.upper()}}}", None, None, TWO, None]
    assert found.codebook.codes[3].definition == "Bara en beskrivning."
    assert found.codebook.codes[4].definition == "Definitionen återstår att skriva."
    assert set(told(found)) == {
        "exchange-lost-unknown",
        "exchange-lost-notes",
        "exchange-lost-colours",
        "exchange-note-unnamed",
        "exchange-note-same-name",
        "exchange-note-description",
        "exchange-note-undefined",
        "exchange-lost-guid-twice",
        "exchange-lost-guid-form",
    }


def test_folders_become_families_also_within_each_other():
    codes = """
      <Code name="Mapp" isCodable="false"><Code name="A" isCodable="true"/>
        <Code name="Inre" isCodable="FALSE">
          <Code name="B" isCodable="1"><Code name="Under" isCodable="0"/></Code>
        </Code>
      </Code>
    """
    found = taken(qdc(codes))

    assert [each.name["sv"] for each in found.codebook.families] == ["Mapp", "Mapp / Inre"]
    assert [(each.name["sv"], each.family, each.parent) for each in found.codebook.codes] == [
        ("A", "mapp", None),
        ("B", "mapp_inre", None),
        ("Under", "mapp_inre", "b"),
    ]
    assert {"exchange-note-folders", "exchange-note-folder-code"} <= set(told(found))


@pytest.mark.parametrize("attribute", ["guid", "targetGUID"])
def test_sets_become_families_where_there_are_no_folders(attribute):
    codes = f'<Code guid="{ONE}" name="A" isCodable="true"/><Code guid="{TWO}" name="B" isCodable="true"/>'
    sets = f'<Set name="Grupp" guid="{TWO}"><MemberCode {attribute}="{{{ONE.upper()}}}"/></Set>'
    found = taken(qdc(codes, f"<Sets>{sets}</Sets>"))

    assert [(each.name["sv"], each.family) for each in found.codebook.codes] == [("A", "grupp"), ("B", "")]
    assert "exchange-note-sets" in told(found)


def test_names_with_levels_are_kept_and_the_levels_offered():
    raw = qdc("".join(f'<Code name="{name}" isCodable="true"/>' for name in ("Tillit", "Tillit::Polis", "Stad::Torg")))
    flat, deep = taken(raw), taken(raw, levels=True)

    assert names(flat) == ["Tillit", "Tillit::Polis", "Stad::Torg"]
    assert "exchange-note-levels" in told(flat)
    assert [(each.name["sv"], each.parent, each.family) for each in deep.codebook.codes] == [
        ("Tillit", None, ""),
        ("Polis", "tillit", ""),
        ("Torg", None, "stad"),
    ]


def test_a_bare_ampersand_and_a_forbidden_character_are_mended_and_told():
    found = taken(qdc('<Code name="Rätt &#x1; &amp; fel & mer\x02"/>'))

    assert names(found) == ["Rätt  & fel & mer"]
    assert {"exchange-note-ampersand", "exchange-lost-characters"} <= set(told(found))


def test_another_programs_description_with_labels_is_told_apart():
    text = "Kort om koden.\nInclusion criteria: När någon hälsar.\nExempel:\n- Han hälsade."
    found = taken(qdc(f'<Code name="Hälsa"><Description>{text}</Description></Code>')).codebook.codes[0]

    assert (found.definition, found.inclusion) == ("Kort om koden.", "När någon hälsar.")
    assert found.examples == (Example("Han hälsade.", "both"),)


PROJECT = f"""<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="P"><Users/><CodeBook><Codes>
<Code guid="{ONE}" name="Tillit" isCodable="true"><Description>Att lita på.</Description></Code></Codes></CodeBook>
<Sources/><Sets><Set guid="{TWO}" name="Dokument"><MemberSource targetGUID="{TWO}"/></Set></Sets></Project>"""


def packed(name, contents):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, contents)
    return out.getvalue()


@pytest.mark.parametrize("inner", ["project.qde", "Project.QDE", "Min studie.qde"])
def test_the_codebook_is_taken_out_of_a_whole_project(inner):
    found = taken(packed(inner, PROJECT), ".qdpx")

    assert [(each.name["sv"], each.guid, each.definition) for each in found.codebook.codes] == [
        ("Tillit", ONE, "Att lita på.")
    ]
    assert told(found)[0] == "exchange-lost-project"


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>' + qdc('<Code name="&b;"/>')
LEAK = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + qdc(
    '<Code name="x"><Description>&a;</Description></Code>'
)


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"", "exchange-empty"),
        (b" \n", "exchange-empty"),
        (b"hej", "exchange-broken"),
        (b"\x00\xff" * 90, "exchange-broken"),
        (qdc('<Code name="x"></Cod>').encode(), "exchange-broken"),
        (qdc("<Code>" * 400 + "</Code>" * 400).encode(), "exchange-broken"),
        (qdc("").encode(), "exchange-no-codes"),
        (BOMB.encode(), "exchange-dtd"),
        (LEAK.encode(), "exchange-dtd"),
        (LEAK.encode("utf-16"), "exchange-dtd"),
        (b"<Project xmlns='urn:QDA-XML:project:1.0'/>", "exchange-no-codebook"),
        (packed("a.txt", "a"), "exchange-no-codebook"),
        (packed("project.qde", PROJECT)[:-40] + b"PK", "exchange-broken"),
    ],
)
def test_what_is_no_codebook_is_refused_with_one_fault(raw, fault):
    found = taken(raw)

    assert (found.codebook, faults(found)) == (None, [fault])


@pytest.mark.parametrize("suffix", [each for each in READERS if each not in {".qde", ".xml", ".yml"}])
@pytest.mark.parametrize("raw", [b"", b"\x00\x01\x02", b"PK\x03\x04 half a zip", packed("word/document.xml", "<a/>")])
def test_no_reader_falls_over_a_broken_file(suffix, raw):
    found = taken(raw, suffix)

    assert found.codebook is None
    assert found.problems


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr("tema.exchange.packed.MOST_UNPACKED", 1000)

    assert faults(taken(packed("xl/a.xml", "a" * 100_000), ".xlsx")) == ["exchange-broken"]


# --- Excel ------------------------------------------------------------------------------------------------------------


def test_a_text_that_looks_like_a_formula_is_a_text_in_excel():
    sheet = load_workbook(io.BytesIO(WRITERS[".xlsx"](BOOK).raw))["Exempel"]

    assert (sheet["B2"].value, sheet["B2"].data_type, sheet["B2"].quotePrefix) == ("=Ingen slår mig", "s", True)


def edited(raw, edit):
    book = load_workbook(io.BytesIO(raw))
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_edited_by_hand_is_read_with_its_changes():
    def edit(book):
        codes, examples = book["Koder"], book["Exempel"]
        codes["D2"] = "Att känna sig säker."
        codes.append(["Rasten", "Uterummet", "Trygghet", "Det som händer ute."])
        examples.append(["Rasten", "Vi spelar kula.", "försvagar"])
        examples.append(["Finns inte", "Borta.", ""])
        codes.auto_filter.ref = None
        codes.move_range("A3:L3", rows=20)

    found = taken(edited(WRITERS[".xlsx"](BOOK).raw, edit), ".xlsx")
    codes = {each.id: each for each in found.codebook.codes}

    assert codes["trygghet"].definition == "Att känna sig säker."
    assert codes["vuxna"] == BOOK.codes[1]
    assert (codes["rasten"].parent, codes["rasten"].examples) == ("trygghet", (Example("Vi spelar kula.", "weakens"),))
    assert [each.name["sv"] for each in found.codebook.families] == ["Skollivet", "Uterummet"]
    assert [(each.what.key, each.line) for each in found.problems] == [("exchange-unplaced", 4)]


@pytest.mark.parametrize(
    "headings",
    [
        ("Nr", "Kod", "Kategori", "Beskrivning", "Exempel", "Överkod", "Ansvarig"),
        ("No", "Code", "Category", "Description", "Examples", "Parent", "Owner"),
        ("Code", "Label", "Theme", "Definition", "Quotes", "Parent code", "Owner"),
    ],
)
def test_a_strangers_list_of_codes_is_read_by_its_headings(headings):
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Kodlista våren"])
    sheet.append([])
    sheet.append(headings)
    sheet.append([1, "Tillit", "Relationer", "Att lita på.", "- Jag litar på dem.\n- De kom.", None, "Eva"])
    sheet.append([2, "Polisen", "Relationer", None, None, "Tillit", "Bo"])
    out = io.BytesIO()
    book.save(out)
    found = taken(out.getvalue(), ".xlsx")
    first, second = found.codebook.codes

    assert (first.name["sv"], first.family, first.definition) == ("Tillit", "relationer", "Att lita på.")
    assert first.examples == (Example("Jag litar på dem.", "both"), Example("De kom.", "both"))
    assert (second.parent, second.definition) == ("tillit", "Definitionen återstår att skriva.")
    unknown = next(each for each in found.told if each.key == "exchange-lost-unknown").values["names"]
    assert headings[-1] in unknown


def test_a_sheet_without_known_headings_says_so():
    book = Workbook()
    book.worksheets[0].append(["x", "y"])
    out = io.BytesIO()
    book.save(out)

    assert faults(taken(out.getvalue(), ".xlsx")) == ["exchange-no-header"]


# --- Word and Markdown ------------------------------------------------------------------------------------------------


def document_of(raw):
    return Document(io.BytesIO(raw))


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_the_word_document_has_headings_contents_and_a4_pages():
    document = document_of(WRITERS[".docx"](BOOK).raw)
    headings = [(each.style.name, each.text) for each in document.paragraphs if each.style.name.startswith("Heading")]

    assert headings == [
        ("Heading 1", "Skollivet"),
        ("Heading 2", "Trygghet"),
        ("Heading 3", "Vuxna som ser"),
        ("Heading 1", "Ur bruk"),
        ("Heading 2", "Gammal"),
    ]
    assert "TOC \\o" in document.element.xml
    assert (round(document.sections[0].page_width.mm), round(document.sections[0].page_height.mm)) == (210, 297)
    assert " PAGE " in document.sections[0].footer._element.xml


def test_a_word_document_edited_by_hand_is_read_and_what_is_unclear_is_told():
    document = document_of(WRITERS[".docx"](BOOK).raw)
    by_text = {each.text: each for each in document.paragraphs}
    by_text["Definition: Vad Trygghet är."].add_run(" Och mer.")
    by_text["(stärker) =Ingen slår mig"].insert_paragraph_before("Jag vågar gå hit.", "List Bullet")
    by_text["Närliggande koder: Trygghet"].text = "Närliggande koder: Trygghet; Otrygghet"
    by_text["pm, sida 2, rad 3-5: vuxna som ser"].text = "pm någonstans"
    document.add_heading("Ny kod", 2)
    document.add_paragraph("Ingen etikett alls.")
    found = taken(saved(document), ".docx")
    codes = {each.id: each for each in found.codebook.codes}

    assert codes["trygghet"].definition == "Vad Trygghet är. Och mer."
    assert codes["trygghet"].examples == (Example("Jag vågar gå hit.", "both"), *BOOK.codes[0].examples)
    assert codes["vuxna"].neighbours == ("trygghet",)
    assert codes["ny_kod"].definition == "Ingen etikett alls."
    assert sorted(faults(found)) == ["exchange-source-form", "exchange-unknown-code"]


def test_text_that_belongs_to_no_code_is_told():
    found = taken("# Bok\n\n## Familj\n\n**Exempel:**\n\n- Vems?\n\n### Kod\n\nVad den är.\n", ".md")

    assert found.codebook.codes[0].definition == "Vad den är."
    assert faults(found) == ["exchange-unplaced"]


def test_markdown_shows_special_characters_as_they_are_and_reads_them_back():
    odd = "Stjärnor * och _streck_ <b>\n# ingen rubrik\n- ingen punkt\n1. inget nummer"
    book = Codebook("b", {"sv": "B"}, "sv", (), (code("a", "A # B", definition=odd),))
    raw = WRITERS[".md"](book).raw

    assert r"**Definition:** Stjärnor \* och \_streck\_ \<b\>" in raw.decode()
    assert taken(raw, ".md").codebook == book


# --- The command line and the study -----------------------------------------------------------------------------------


def run(*arguments):
    return CliRunner().invoke(command, [str(each) for each in arguments])


def test_the_command_line_takes_a_codebook_out_and_in_and_never_writes_over_a_file_unasked(tmp_path):
    source, out, back = tmp_path / "skola.md", tmp_path / "skola.qdc", tmp_path / "skola.yaml"
    source.write_bytes(WRITERS[".md"](BOOK).raw)

    assert run("codebook", "export", source, out).exit_code == 0
    assert run("codebook", "import", out, "-o", back).exit_code == 0
    assert read_codebook(back) == (BOOK, ())
    back.write_text("mitt eget", encoding="utf-8")
    refused = run("codebook", "import", out, "-o", back)
    assert refused.exit_code != 0
    assert "--force" in refused.output
    assert back.read_text(encoding="utf-8") == "mitt eget"
    assert run("codebook", "import", out, "-o", back, "--force").exit_code == 0
    assert read_codebook(back) == (BOOK, ())


def test_the_command_line_says_what_was_lost(tmp_path):
    source = tmp_path / "bok.qdc"
    source.write_text(qdc('<Code name="A" color="#ff0000"/>'), encoding="utf-8")

    said = run("codebook", "import", source, "-o", tmp_path / "ut.yaml")

    assert re.search("egen färg|colour of its own", said.output)


def test_a_study_gets_a_codebook_that_was_taken_in_as_a_new_file_and_goes_on_with_its_own(folder):
    with Study.open(folder) as study:
        before = codebook_file(study)
        first = keep_in_study(study, "Eva", BOOK, "Aktuell skola.qdc")
        second = keep_in_study(study, "Eva", BOOK, "Aktuell skola.qdc")

        assert (first.name, second.name) == ("aktuell_skola.yaml", "aktuell_skola_2.yaml")
        assert codebook_file(study) == before
    assert read_codebook(second) == (BOOK, ())

"""What goes out as a REFI-QDA project: valid, the same to another reader, stable, and without withdrawn words."""

import io
import zipfile
from importlib.resources import files

import pytest
from lxml import etree

import tema.refi
from store_parts import ASA, BO, NAME, SECOND_CODE, TEXT, act, codebook, filled, quote, theme
from tema.exchange.qdc_read import read_qdpx
from tema.exporters import Wish, make
from tema.exporters.project import project_of
from tema.messages import text_in
from tema.records import Place, Speaker, Suggestion, Transcript, Turn
from tema.records.project import Project, ProjectNote, ProjectSource, ProjectUser, Selection
from tema.refi import identity
from tema.refi.turns import turns_of, turns_text
from tema.refi.write import write_project
from tema.store import corpus, ledger, machine

OVERLAPPING = Place(NAME, ASA.start + 3, BO.start + 5)
EMOJI = Place(NAME, TEXT.index("🙂"), TEXT.index("🙂") + 1)
OWN = "ABCDEF01-2345-4789-8ABC-DEF012345678"


def qde(raw):
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return etree.fromstring(archive.read("project.qde"))


def guids(root):
    return {each.get("guid") for each in root.iter() if each.get("guid")}


def said(element):
    """What an element says beside its positions, as notes give it."""
    notes = {each.get("guid"): each for each in element.getroottree().getroot().iter("{*}Note")}
    return [notes[ref.get("targetGUID")] for ref in element.findall("{*}NoteRef")]


@pytest.fixture
def coded(tmp_path):
    """A dialogue that two people have coded, with everything that people can put on it."""
    study = filled(tmp_path / "studie")
    ledger.append(
        study,
        [
            codebook(more=SECOND_CODE),
            act("code", ASA, "lyssna", coder="Åsa", valence="strengthens"),
            act("code", ASA, "lyssna", coder="Bo", valence="weakens"),
            act("accept", BO, "svara", coder="Bo"),
            act("code", OVERLAPPING, "svara", coder="Åsa"),
            act("code", EMOJI, "lyssna", coder="Åsa"),
            act("memo", ASA, "lyssna", coder="Åsa", text="Vända\u0007 blad? e\u0301 <&>"),
            act("memo", BO, coder="Åsa", text="Om utdraget"),
            act("flag", ASA, coder="Bo", flag="doubtful", on=True),
            act("adjudicate", ASA, "lyssna", coder="Cilla", applies=True, reason="Vi enades."),
            theme("Att bli hörd", ASA, BO),
        ],
    )
    return study


def out(study, **wish):
    return make(study, ".qdpx", "project", Wish(**wish))


def test_the_file_is_a_valid_project_with_texts_as_they_are(coded):
    raw = out(coded).raw
    schema = etree.XMLSchema(etree.fromstring(files(tema.refi).joinpath("Project.xsd").read_bytes()))
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        project, source = archive.namelist()
        text = archive.read(source)

    assert schema.validate(qde(raw))
    assert project == "project.qde"
    assert source == source.lower() == f"sources/{qde(raw).find('.//{*}TextSource').get('guid')}.txt"
    assert text.decode() == TEXT
    assert out(coded).raw == raw
    assert all(guid == guid.lower() for guid in guids(qde(raw)))


def test_each_coder_has_a_selection_of_her_own_with_what_she_said_of_it(coded):
    root = qde(out(coded).raw)
    users = {each.get("guid"): each.get("name") for each in root.iter("{*}User")}
    found = {
        (int(each.get("startPosition")), int(each.get("endPosition")), users[each.get("creatingUser")]): each
        for each in root.iter("{*}PlainTextSelection")
    }
    hers = found[ASA.start, ASA.end, "Åsa"]

    assert all(
        {coding.get("creatingUser") for coding in each.findall("{*}Coding")} <= {each.get("creatingUser")}
        for each in found.values()
    )
    assert {(start, end) for start, end, _ in found} == {(p.start, p.end) for p in (ASA, BO, OVERLAPPING, EMOJI)}
    assert found[EMOJI.start, EMOJI.end, "Åsa"].get("name") == "🙂"
    assert [note.findtext("{*}PlainTextContent") for note in said(hers.find("{*}Coding"))] == [
        "Riktning: stärker",
        "Vända blad? e\u0301 <&>",
    ]
    assert hers.findtext("{*}Description") == "Lyssna: stärker – Vända blad? e\u0301 <&>"
    assert [each.get("name") for each in said(found[BO.start, BO.end, "Bo"].find("{*}Coding"))] == ["Godtaget förslag"]
    assert [each.get("name") for each in said(found[ASA.start, ASA.end, "Bo"])] == ["Tveksamt"]
    assert found[ASA.start, ASA.end, "Cilla"].findtext("{*}Description") == "Avgjort: Lyssna gäller här.\nVi enades."
    assert said(found[BO.start, BO.end, "Åsa"])[0].findtext("{*}PlainTextContent") == "Om utdraget"


def test_an_independent_reader_finds_every_place_code_user_and_variable(coded, tmp_path):
    from pyrefiqda import RefiProject

    file = tmp_path / "studie.qdpx"
    file.write_bytes(out(coded).raw)
    project = RefiProject.load(file, extract_dir=tmp_path / "utpackat")
    users = {each.guid: each.name for each in project.users.user}
    codes = {each.guid: each.name for folder in project.code_book.codes.code for each in folder.code}
    (source,) = project.sources.text_source
    text = RefiProject.resolve_source_path(source.plain_text_path, tmp_path / "utpackat").read_text(encoding="utf-8")
    read = [
        (text[each.start_position : each.end_position], codes[coding.code_ref.target_guid], users[coding.creating_user])
        for each in source.plain_text_selection
        for coding in each.coding
    ]
    (found,) = [each for each in project.sets.set if each.name == "Att bli hörd"]
    links = [each for each in project.links.link if each.origin_guid == found.member_note[0].target_guid]

    assert sorted(read) == sorted(
        [
            (quote(ASA), "Lyssna", "Åsa"),
            (quote(ASA), "Lyssna", "Bo"),
            (quote(BO), "Svara", "Bo"),
            (quote(OVERLAPPING), "Svara", "Åsa"),
            ("🙂", "Lyssna", "Åsa"),
        ]
    )
    assert {each.name for each in project.variables.variable} == {"Kommun", "Grupp", "Roll"}
    assert [each.name for each in project.cases.case] == [NAME, *(f"{NAME} / {who}" for who in ("Ledare", "Åsa", "Bo"))]
    assert [value.text_value for value in source.variable_value] == ["Halmstad", "seniorer"]
    assert {each.target_guid for each in links} == {
        each.guid
        for each in source.plain_text_selection
        if (each.start_position, each.end_position) in {(ASA.start, ASA.end), (BO.start, BO.end)}
    }


def test_a_second_export_meets_the_first_after_more_coding(coded):
    before = guids(qde(out(coded).raw))
    ledger.append(coded, [act("code", BO, "lyssna", coder="Åsa"), act("memo", ASA, "lyssna", coder="Åsa", text="Nytt")])
    after = guids(qde(out(coded).raw))

    assert before < after
    assert len(after - before) == 1


def test_what_came_from_another_program_goes_back_under_its_ids(coded):
    origin = {"program": "Annat", "guid": f"{{{OWN}}}", "source": OWN.replace("A", "B"), "user": OWN.replace("A", "C")}
    ledger.append(coded, [act("code", BO, "lyssna", coder="Dag", origin=origin)])
    root = qde(out(coded).raw)
    (coding,) = [each for each in root.iter("{*}Coding") if each.get("guid") == OWN.lower()]

    assert coding.get("creatingUser") == origin["user"].lower()
    assert root.find(".//{*}User[@name='Dag']").get("guid") == origin["user"].lower()
    assert root.find(".//{*}TextSource").get("guid") == origin["source"].lower()


def test_withdrawn_words_are_nowhere_in_the_archive(coded):
    ledger.append(
        coded,
        [
            act("restrict", ASA, restriction="withdrawn", reason=""),
            act("restrict", BO, restriction="not_quoted", reason=""),
        ],
    )
    made = out(coded)
    with zipfile.ZipFile(io.BytesIO(made.raw)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode()

    assert not any(words in everything for words in ("på oss", "Vända", "Ingen ringer"))
    assert {each.key for each in made.told} >= {"export-left-out-codings", "project-lost-examples"}


def test_suggestions_come_only_when_asked_for_and_under_a_user_of_their_own(coded):
    leader = next(each for each in corpus.segments(coded) if each.use == "context")
    machine.save_suggestions(coded, [Suggestion(leader.id, "svara", 0.7)])
    alone, mixed = qde(out(coded).raw), qde(out(coded, suggestions_too=True, language="en").raw)
    user = mixed.find(".//{*}User[@name='tema (suggestions)']").get("guid")

    assert len(alone.findall(".//{*}Coding")) + 1 == len(mixed.findall(".//{*}Coding"))
    assert len(mixed.findall(f".//{{*}}Coding[@creatingUser='{user}']")) == 1
    assert user == identity.MACHINE not in guids(alone)


def test_codes_with_codings_stay_when_the_codebook_lets_them_go(coded):
    ledger.append(coded, [codebook("De hör på.")])
    root = qde(out(coded).raw)
    folder = root.find(f".//{{*}}Code[@guid='{identity.ORPHANS}']")

    assert [each.get("name") for each in folder] == ["svara"]
    assert folder.get("isCodable") == "false"


def test_a_retired_code_with_codings_can_be_coded_with_so_that_programs_keep_them(coded):
    ledger.append(coded, [codebook(more=f"{SECOND_CODE}    retired: Samma som lyssna\n")])
    code = qde(out(coded).raw).find(".//{*}Code[@name='Svara']")

    assert code.get("isCodable") == "true"
    assert code.findtext("{*}Description").startswith("Ur bruk: Samma som lyssna")


def test_the_codebook_of_a_project_is_the_one_that_its_own_export_gives(coded):
    taken = read_qdpx("studie.qdpx", out(coded).raw, "sv")

    assert taken.problems == ()
    assert [code.id for code in taken.codebook.codes] == ["lyssna", "svara"]
    assert [family.id for family in taken.codebook.families] == ["f"]
    assert taken.codebook.name == {"sv": "Prov"}


def test_a_speaker_has_the_selections_in_her_turns_and_none_is_made_for_a_turn(coded):
    root = qde(out(coded).raw)
    cases = {each.get("name"): each for each in root.iter("{*}Case")}
    hers = [each.get("targetGUID") for each in cases[f"{NAME} / Åsa"].findall("{*}SelectionRef")]
    at = {each.get("guid"): int(each.get("startPosition")) for each in root.iter("{*}PlainTextSelection")}

    assert {at[guid] for guid in hers} == {ASA.start}
    assert len(hers) == 3  # Åsa's, Bo's and Cilla's
    assert all(
        each.findtext("{*}Description") or each.find("{*}Coding") is not None
        for each in root.iter("{*}PlainTextSelection")
    )


def test_the_memo_of_turns_reads_back_as_the_turns(coded):
    (transcript,) = corpus.transcripts(coded)
    memo = qde(out(coded).raw).find(f".//{{*}}Note[@guid='{identity.turns_guid(identity.source_guid(transcript))}']")

    assert turns_of(memo.findtext("{*}PlainTextContent")) == transcript.turns
    assert turns_of(turns_text([Turn(1, "", 0, 4, 5025.1234)])) == (Turn(1, "", 0, 4, 5025.123),)


def test_every_note_has_a_name_and_a_moment(coded):
    """Some programs stop at a note without either."""
    assert all(each.get("name") and each.get("creationDateTime") for each in qde(out(coded).raw).iter("{*}Note"))


def test_a_project_of_nothing_and_characters_that_xml_cannot_hold():
    bare = qde(write_project(Project("", "tema")).raw)
    text = "a\x00b\x0b\ufffe🙂\r\n"
    source = ProjectSource(OWN.lower(), "k\x01", text, (Selection(OWN.replace("A", "d").lower(), 0, 7, text),))
    note = ProjectNote(OWN.replace("A", "e").lower(), "n", text)
    written = write_project(
        Project("P", "tema", users=(ProjectUser(OWN.lower(), "U\x02"),), sources=(source,), notes=(note,))
    )
    with zipfile.ZipFile(io.BytesIO(written.raw)) as archive:
        kept = archive.read(f"sources/{OWN.lower()}.txt").decode()

    assert list(bare) == []
    assert kept == text
    assert qde(written.raw).findtext(".//{*}PlainTextContent") == "ab🙂\r\n"
    assert [(each.key, each.values["count"]) for each in written.lost] == [("exchange-lost-characters", 8)]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_a_project_cannot_hold_is_said_in_words(coded, language):
    ledger.append(coded, [act("reject", BO, "lyssna", coder="Åsa"), act("skip", BO, coder="Åsa")])
    _, told = project_of(coded, Wish(language=language))

    assert [each.key for each in told] == [
        "project-lost-rejections",
        "project-lost-skips",
        "project-lost-always",
        "project-told-turns",
    ]
    assert all(text_in(language)(each) for each in told)


def test_texts_with_combining_marks_and_no_turns_are_counted_in_code_points(coded):
    text = "e\u0301 👩\u200d👩\u200d👧 o\u0308\n"
    corpus.save_transcripts(
        coded, [Transcript("kort.txt", text, (), (Speaker("X", "participant", 0, 0, 0.0),), (), "bb")]
    )
    place = Place("kort.txt", text.index("👩"), text.index(" o"))
    ledger.append(coded, [act("code", place, "lyssna", quote=text[place.start : place.end])])
    root = qde(out(coded).raw)
    (found,) = [each for each in root.iter("{*}PlainTextSelection") if each.get("name").startswith("👩")]

    assert (int(found.get("startPosition")), int(found.get("endPosition"))) == (place.start, place.end)
    assert found.get("name") == "👩\u200d👩\u200d👧"

"""Reading subtitles, Word, tables and folders; and what every importer promises."""

from __future__ import annotations

import io
import json
from itertools import pairwise

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml

from tema.importers import IMPORTERS, read_folder, read_transcripts
from tema.messages import LANGUAGES, text_in

VTT = """WEBVTT
Language: sv

NOTE Kommun: Båstad

STYLE
::cue { color: red }

1
00:00:05.051 --> 00:00:09.165 align:start
<v Karin Ek>Nu är den
igång.</v>

00:00:09.200 --> 00:00:10.000
<v Karin Ek>Hör alla?</v>

00:00:10.500 --> 00:00:11.000
<v.loud Bo &amp; Eva>Ja &lt;klart&gt;.</v> <v Eva>Jo.</v>

00:00:12.000 --> 00:00:13.000
<i>mer</i>
"""


def read(raw, suffix):
    raw = raw.encode() if isinstance(raw, str) else raw
    return IMPORTERS[suffix]("dialog" + suffix, raw)


def read_transcript(path):
    transcripts, problems = read_transcripts(path)
    return (transcripts[0] if transcripts else None), problems


def said(transcript):
    return [(turn.speaker, transcript.text[turn.start : turn.end], turn.time) for turn in transcript.turns]


def only(raw, suffix):
    (transcript,), _ = read(raw, suffix)
    return transcript


def keys(problems):
    return [problem.what.key for problem in problems]


def word(*lines, table=()):
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if table:
        grid = document.add_table(rows=len(table), cols=len(table[0]))
        for row, cells in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def excel(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


SAMPLES = {
    ".txt": "Eva: Hej 👩‍💻 å.\nBo: Ja.\nEva: Nej.\n",
    ".md": "**Eva:** Hej.\n\n**Bo:** Ja.\n\n**Eva:** Nej.\n",
    ".markdown": "## Möte\n\nEva: Hej.\nBo: Ja.\nEva: Nej.\n",
    ".vtt": VTT,
    ".srt": "1\n00:00:01,000 --> 00:00:02,000\nEva: Hej\n\n2\n00:00:03,000 --> 00:00:04,000\nBo: Ja\n\n"
    "3\n00:00:05,000 --> 00:00:06,000\nEva: Nej\n",
    ".docx": word("Eva: Hej.", "Bo: Ja.", "Eva: Nej."),
    ".csv": "talare,text\nEva,Hej.\nBo,Ja.\nEva,Nej.\n",
    ".tsv": "talare\ttext\nEva\tHej.\nBo\tJa.\nEva\tNej.\n",
    ".xlsx": excel(["Talare", "Replik"], ["Eva", "Hej."], ["Bo", "Ja."], ["Eva", "Nej."]),
    ".jsonl": '{"speaker": "Eva", "text": "Hej."}\n{"speaker": "Bo", "text": "Ja."}\n',
}


@pytest.mark.parametrize("suffix", IMPORTERS)
def test_every_importer_gives_turns_in_order_whose_places_cover_their_speech(suffix):
    transcript = only(SAMPLES[suffix], suffix)
    assert transcript.name == "dialog" + suffix
    assert [turn.number for turn in transcript.turns] == list(range(1, len(transcript.turns) + 1))
    assert all(before.end < after.start for before, after in pairwise(transcript.turns))
    for turn in transcript.turns:
        speech = transcript.text[turn.start : turn.end]
        assert speech
        assert speech == speech.strip()
        assert turn.speaker in transcript.text[: turn.start]
    assert {speaker.label for speaker in transcript.speakers} == {turn.speaker for turn in transcript.turns}


@pytest.mark.parametrize("suffix", IMPORTERS)
@pytest.mark.parametrize("raw", [b"", b"\x00\x01\x02" * 50, b"PK\x03\x04broken", b"hej", b"\xff\xfe\x00", b'{"a": 1}'])
def test_no_importer_raises_on_a_broken_file_and_each_says_what_is_wrong(suffix, raw):
    transcripts, problems = read(raw, suffix)
    assert problems
    assert len(transcripts) <= 1
    for language in LANGUAGES:
        for problem in problems:
            assert text_in(language)(problem.what)
            assert text_in(language)(problem.mend)


def test_cues_of_one_voice_are_one_turn_at_the_first_cues_time():
    transcript = only(VTT, ".vtt")
    assert said(transcript) == [
        ("Karin Ek", "Nu är den igång. Hör alla?", 5.051),
        ("Bo & Eva", "Ja <klart>.", 10.5),
        ("Eva", "Jo. mer", 10.5),
    ]
    assert dict(transcript.attributes) == {"language": "sv", "municipality": "Båstad"}
    assert transcript.text.startswith("Karin Ek: Nu är den igång. Hör alla?\n\nBo & Eva: ")


def test_names_written_in_the_cues_are_speakers_and_a_cue_without_name_goes_on():
    cues = ["Eva Ek: Så här", "gick det", "Bo: Jaha: då", "Eva Ek: Ja", "Bo: Nej"]
    text = "WEBVTT\n\n" + "".join(f"00:00:0{i}.000 --> 00:00:0{i}.900\n{cue}\n\n" for i, cue in enumerate(cues))
    assert said(only(text, ".vtt")) == [
        ("Eva Ek", "Så här gick det", 0.0),
        ("Bo", "Jaha: då", 2.0),
        ("Eva Ek", "Ja", 3.0),
        ("Bo", "Nej", 4.0),
    ]


def test_a_cue_whose_times_cannot_be_read_is_reported_with_its_line():
    _, problems = read(
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Eva>Ja\n\n00:xx --> 00:00:03.000\n<v Eva>Nej\n", ".vtt"
    )
    assert [(problem.what.key, problem.line) for problem in problems] == [("import-bad-timing", 6)]


def test_subtitles_in_a_text_file_are_read_as_subtitles():
    assert said(only(VTT, ".txt"))[0][0] == "Karin Ek"


def test_word_paragraphs_header_and_line_breaks_are_read():
    transcript = only(
        word("Titel: Möte", "Kommun: Båstad", "", "Eva: Hej.", "Ett stycke till.", "Bo: Ja\nnästa rad.", "Eva: Nej."),
        ".docx",
    )
    assert [(speaker, speech) for speaker, speech, _ in said(transcript)] == [
        ("Eva", "Hej.\nEtt stycke till."),
        ("Bo", "Ja\nnästa rad."),
        ("Eva", "Nej."),
    ]
    assert transcript.attributes == (("title", "Möte"), ("municipality", "Båstad"))


@pytest.mark.parametrize(
    "table",
    [
        [("Tid", "Talare", "Replik"), ("0:05", "Eva", "Hej."), ("0:09", "Bo", "Ja."), ("0:12", "Eva", "Nej.")],
        [("Tid", "Speaker", "Text"), ("00:05", "Eva", "Hej."), ("00:09", "Bo", "Ja."), ("00:12", "Eva", "Nej.")],
    ],
)
def test_a_word_table_with_speaker_and_speech_columns_is_read(table):
    assert said(only(word("Möte", table=table), ".docx")) == [
        ("Eva", "Hej.", 5.0),
        ("Bo", "Ja.", 9.0),
        ("Eva", "Nej.", 12.0),
    ]


def test_a_word_table_without_headings_is_read_when_the_names_recur():
    table = [("Eva", "Hej."), ("Bo", "Ja."), ("Eva", "Nej.")]
    assert [speaker for speaker, *_ in said(only(word(table=table), ".docx"))] == ["Eva", "Bo", "Eva"]


def test_teams_transcripts_in_word_are_read():
    raw = word(
        "Möte-inspelning", "den 4 mars 2022 10:00", "Eva Ek   0:03\nHej på er.", "Bo   0:05\nHej.", "Eva Ek   0:08\nJa."
    )
    transcript = only(raw, ".docx")
    assert said(transcript) == [("Eva Ek", "Hej på er.", 3.0), ("Bo", "Hej.", 5.0), ("Eva Ek", "Ja.", 8.0)]
    assert dict(transcript.attributes)["date"] == "den 4 mars 2022 10:00"


def test_insertions_under_revision_count_and_deletions_do_not():
    document = docx.Document()
    for line in ("Eva: Hej", "Bo: Ja", "Eva: Nej"):
        document.add_paragraph(line)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraph = document.paragraphs[0]._p
    paragraph.append(parse_xml(f'<w:ins {space}><w:r><w:t xml:space="preserve"> igen</w:t></w:r></w:ins>'))
    paragraph.append(parse_xml(f"<w:del {space}><w:r><w:delText>bort</w:delText></w:r></w:del>"))
    out = io.BytesIO()
    document.save(out)
    assert said(only(out.getvalue(), ".docx"))[0][1] == "Hej igen"


def test_a_swedish_csv_from_excel_is_read_with_header_rows_and_constant_columns():
    raw = (
        "Kommun;Båstad\n\nTid;Talare;Replik;Grupp;Nr\n"
        '0:05;Eva;Hej, du;unga;1\n0:09;Bo;"Ja\ndu";unga;2\n;;ingen;unga;3\n'
    )
    (transcript,), problems = read(raw.encode("cp1252"), ".csv")
    assert said(transcript) == [("Eva", "Hej, du", 5.0), ("Bo", "Ja\ndu", 9.0)]
    assert dict(transcript.attributes) == {"municipality": "Båstad", "group": "unga"}
    assert [(problem.what.key, problem.line) for problem in problems] == [("import-row-without-speaker", 7)]


def test_a_party_stands_in_brackets_and_a_role_column_decides_who_leads():
    raw = "speaker,party,role,text\nEva,S,leader,Hej\nBo,M,participant,Ja\nEva,S,leader,Nej\n"
    speakers = only(raw, ".csv").speakers
    assert [(speaker.label, speaker.role) for speaker in speakers] == [("Eva (S)", "leader"), ("Bo (M)", "participant")]


def test_a_table_with_several_dialogues_gives_a_transcript_each(tmp_path):
    path = tmp_path / "alla.csv"
    path.write_text("dialogue_id,speaker,text\na,Eva,Hej\na,Bo,Ja\nb,Eva,Nej\nb,Bo,Jo\n", encoding="utf-8")
    transcripts, problems = read_transcripts(path)
    assert [transcript.name for transcript in transcripts] == ["alla.csv#a", "alla.csv#b"]
    assert problems == ()
    assert [transcript.name for transcript in read_folder(tmp_path)[0]] == ["alla.csv#a", "alla.csv#b"]


def test_survey_tables_with_a_person_a_row_are_refused_with_their_columns():
    transcripts, problems = read("Namn,Q1,Q2\nEva,Ja,Nej\n", ".csv")
    assert transcripts == ()
    assert keys(problems) == ["import-no-columns"]
    assert "Q1" in text_in("sv")(problems[0].what)


def test_a_broken_json_line_is_reported_and_the_rest_is_read():
    (transcript,), problems = read(
        '{"speaker":"Eva","text":"Ja","start":1.5}\n{trasig\n{"speaker":"Bo","text":"Nej"}\n', ".jsonl"
    )
    assert said(transcript) == [("Eva", "Ja", 1.5), ("Bo", "Nej", None)]
    assert [(problem.what.key, problem.line) for problem in problems] == [("import-bad-json", 2)]


def test_excel_times_and_dates_are_understood():
    from datetime import date, time

    raw = excel(
        ["Tid", "Talare", "Text", "Datum"], [time(0, 1, 2), "Eva", "Ja", date(2022, 3, 4)], [None, "Bo", "Nej", None]
    )
    transcript = only(raw, ".xlsx")
    assert said(transcript) == [("Eva", "Ja", 62.0), ("Bo", "Nej", None)]
    assert transcript.attributes == (("date", "2022-03-04"),)


def test_a_folder_is_read_in_order_with_the_attributes_of_its_table(tmp_path):
    for name in ("b.txt", "å.txt", "a.txt"):
        (tmp_path / name).write_text("Kommun: Laholm\nOmgång: 1\n\nEva: Ja.\nBo: Nej.\nEva: Jo.\n", encoding="utf-8")
    (tmp_path / ".dold.txt").write_text("Eva: Ja.", encoding="utf-8")
    (tmp_path / "~$a.docx").write_bytes(b"x")
    (tmp_path / "bild.png").write_bytes(b"x")
    (tmp_path / "mapp").mkdir()
    table = "Fil;Kommun;Samtalsledare\nA.txt;Halmstad;Eva\nå;Båstad;\nb.txt;;\nborta;x;\nb;Varberg;\n"
    (tmp_path / "attributes.csv").write_bytes(table.encode("cp1252"))
    transcripts, problems = read_folder(tmp_path)
    assert [transcript.name for transcript in transcripts] == ["a.txt", "b.txt", "å.txt"]
    assert [dict(transcript.attributes)["municipality"] for transcript in transcripts] == [
        "Halmstad",
        "Laholm",
        "Båstad",
    ]
    assert all(dict(transcript.attributes)["round"] == "1" for transcript in transcripts)
    assert [speaker.role for speaker in transcripts[0].speakers] == ["leader", "participant"]
    assert [(problem.file, problem.line, problem.what.key) for problem in problems] == [
        ("bild.png", None, "import-unknown-suffix"),
        ("mapp", None, "import-folder-inside"),
        ("attributes.csv", 5, "import-attributes-unknown-file"),
        ("attributes.csv", 6, "import-attributes-twice"),
    ]


def test_a_file_that_is_gone_is_a_problem(tmp_path):
    assert keys(read_transcript(tmp_path / "borta.txt")[1]) == ["import-unreadable"]
    assert keys(read_folder(tmp_path / "borta")[1]) == ["import-unreadable"]


def test_the_fingerprint_is_of_the_files_bytes(tmp_path):
    import hashlib

    path = tmp_path / "a.txt"
    path.write_bytes(b"Eva: Ja.\r\nBo: Nej.\r\nEva: Jo.\r\n")
    assert read_transcript(path)[0].sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("suffix", [".vtt", ".srt"])
def test_subtitles_without_a_single_cue_are_a_problem(suffix):
    transcripts, problems = read("WEBVTT\n\n1\n00:00:01,000 --> 00:00:0\nHej", suffix)
    assert transcripts == ()
    assert problems


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_a_container_with_damaged_parts_is_a_problem_and_never_an_exception(suffix):
    whole = bytearray(SAMPLES[suffix])
    for at in range(60, len(whole) - 60, 211):
        broken = bytes(whole[:at]) + bytes(value ^ 0x5A for value in whole[at : at + 40]) + bytes(whole[at + 40 :])
        transcripts, problems = read(broken, suffix)
        assert transcripts or problems
    assert keys(read(bytes(whole[: len(whole) // 2]), suffix)[1]) == ["import-damaged"]


def test_every_problem_of_the_import_is_worded_in_both_languages():
    import re
    from pathlib import Path

    import tema.importers

    code = "".join(path.read_text(encoding="utf-8") for path in Path(tema.importers.__file__).parent.glob("*.py"))
    used = set(re.findall(r'problem\(\s*[^"]*?,\s*"([a-z-]+)"', code)) | {
        "not-vtt",
        "not-srt",
        "too-large",
        "other-kind",
    }
    values = dict.fromkeys(
        ["file", "detail", "speaker", "suffix", "known", "name", "first", "found", "columns"], "x"
    ) | {"count": 2}
    assert len(used) > 20
    for language in LANGUAGES:
        for key in used:
            assert text_in(language)(f"import-{key}", **values)
            assert text_in(language)(f"import-{key}-mend", **values)


def test_a_read_me_beside_the_dialogues_is_no_dialogue(tmp_path):
    (tmp_path / "README.md").write_text("# Om dialogerna\nDe är påhittade.\n", "utf-8")
    (tmp_path / "prov.txt").write_text("Åke: Hej på dig.\nEva: Hej själv.\nÅke: Jaha.\nEva: Mm.\n", "utf-8")

    transcripts, problems = read_folder(tmp_path)

    assert ([t.name for t in transcripts], problems) == (["prov.txt"], ())


def test_subtitles_with_a_remark_above_and_a_sound_before_anybody_speaks(tmp_path):
    cues = ["[musik]", "Åke: Hej på dig.", "Eva: Hej själv.", "Åke: Jaha.", "Eva: Mm."]
    blocks = [f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}\n" for n, cue in enumerate(cues, 1)]
    (tmp_path / "prov.srt").write_text("Inspelad i maj\n\n" + "\n".join(blocks), "utf-8")

    transcript, problems = read_transcript(tmp_path / "prov.srt")

    assert ([t.speaker for t in transcript.turns], problems) == (["Åke", "Eva", "Åke", "Eva"], ())


def test_an_unknown_key_at_the_top_of_a_header_is_no_speaker(tmp_path):
    header = "Diarium: HSTD 12\nTitel: Prov\nKommun: Laholm\n\n"
    (tmp_path / "prov.txt").write_text(header + "Åke: Hej på dig.\nEva: Hej själv.\n" * 2, "utf-8")

    transcript, _ = read_transcript(tmp_path / "prov.txt")

    assert {s.label for s in transcript.speakers} == {"Åke", "Eva"}
    assert dict(transcript.attributes) == {"diarium": "HSTD 12", "title": "Prov", "municipality": "Laholm"}


def test_one_name_in_two_unicode_forms_is_read_once_and_reported(tmp_path):
    (tmp_path / "m\u00f6te.txt").write_text("Eva: Ja.\nBo: Nej.\nEva: Jo.\n", "utf-8")
    (tmp_path / "mo\u0308te.txt").write_text("Anna: Ja.\nOla: Nej.\nAnna: Jo.\n", "utf-8")

    transcripts, problems = read_folder(tmp_path)

    assert [transcript.name for transcript in transcripts] == ["m\u00f6te.txt"]
    assert keys(problems) == ["import-name-twice"]


def test_a_name_of_a_file_that_is_no_text_does_not_stop_the_folder(tmp_path):
    file = tmp_path / "bad\udcff.txt"
    file.write_bytes(b"Eva: Ja.\nBo: Nej.\nEva: Jo.\n")

    transcripts, problems = read_folder(tmp_path)

    assert ([transcript.name for transcript in transcripts], problems) == (["bad\ufffd.txt"], ())


ESCAPED = {
    ".jsonl": r'{"speaker":"Bo\u0007","text":"Ja\u0000 \ud83d","leader":"\u001fx"}',
    ".md": '---\nort: "a\\0b"\n---\nBo: Ja.\nEva: Nej.\nBo\x07: Jo då.\nEva: Ja.\x0c\n',
    ".txt": "Bo: Ja\x00.\nEva: Nej.\nBo: Jo.\nEva: Ja.\n",
    ".csv": "talare,text,ort\nBo,Ja\x01,x\nEva,Nej,x\n",
    ".vtt": "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Bo>Ja\x02 &#x1;</v>\n",
}


@pytest.mark.parametrize("suffix", ESCAPED)
def test_no_format_lets_through_a_character_that_cannot_be_stored(suffix):
    transcript = only(ESCAPED[suffix], suffix)
    kept = [transcript.name, transcript.text, *(speaker.label for speaker in transcript.speakers)]
    kept += [part for pair in transcript.attributes for part in pair]

    assert any("\ufffd" in part for part in kept)
    for part in kept:
        assert part.encode("utf-8")
        assert not {character for character in part if character < " "} - {"\n", "\t"}
    assert all(transcript.text[turn.start : turn.end].strip() for turn in transcript.turns)


def test_a_page_break_is_a_space_and_moves_nothing():
    text = "Eva: Ja.\n\x0cBo: Nej\x0bdu.\nEva: Jo.\n\x1a"
    transcript, problems = only(text, ".txt"), read(text, ".txt")[1]
    assert (len(transcript.text), problems) == (len(text), ())
    assert [speech for _, speech, _ in said(transcript)] == ["Ja.", "Nej du.", "Jo."]


def test_a_leader_stated_in_another_unicode_form_is_the_same_speaker():
    raw = r'{"speaker":"A\u030asa","role":"leader","text":"Ja"}' + '\n{"speaker":"Bo","role":"","text":"Nej"}\n'
    roles = [speaker.role for speaker in only(raw.encode("utf-8"), ".jsonl").speakers]
    assert roles == ["leader", "participant"]


def test_a_quotation_mark_after_a_comma_in_prose_does_not_stop_a_large_table():
    filler = "Eva;Och så gick vi hem igen den kvällen.\n" * 5000
    raw = 'talare;text\nBo;Han sa ,"nej och gick.\n' + filler
    (transcript,), problems = read(raw, ".csv")
    assert (len(transcript.turns), problems) == (5001, ())


def test_a_cell_as_long_as_an_interview_is_read():
    long = "Så var det. " * 20_000
    assert len(only(f'talare,text\nEva,"{long}"\nBo,Ja\n', ".csv").text) > 200_000


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_quotation_mark_that_is_never_closed_is_said_and_swallows_no_rows(delimiter):
    raw = 'talare,text\nEva,"Ja\nBo,Nej\nEva,Jo\n'.replace(",", delimiter)
    transcripts, problems = read(raw, ".csv")
    assert (transcripts, keys(problems)) == ((), ["import-bad-csv"])


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".jsonl"])
def test_columns_that_vary_by_speaker_are_named_when_they_are_not_kept(suffix):
    heads, *rows = [
        ["talare", "text", "kön", "ålder", "ort"],
        ["Eva", "Ja", "k", "34", "x"],
        ["Bo", "Nej", "m", "51", "x"],
    ]
    table = {
        ".csv": "\n".join(";".join(row) for row in (heads, *rows)),
        ".xlsx": excel(heads, *rows),
        ".jsonl": "\n".join(json.dumps(dict(zip(heads, row, strict=True))) for row in rows),
    }
    (transcript,), (problem,) = read(table[suffix], suffix)
    assert transcript.attributes == (("place", "x"),)
    assert (problem.what.key, problem.what.values["columns"]) == ("import-columns-not-kept", "kön, ålder")


def test_columns_that_count_turns_or_end_times_are_not_missed():
    assert read("nr;talare;text;slut\n1;Eva;Ja;0:02\n2;Bo;Nej;0:05\n", ".csv")[1] == ()

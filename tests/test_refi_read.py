"""Projects of other programs are read at the places that were marked, and whatever does not come along is told."""

import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refi_files import (
    BOOK,
    PLAIN,
    PRODUCERS,
    QUOTES,
    TALK,
    USERS,
    code,
    coding,
    guid,
    nvivo_mac,
    packed,
    project,
    selection,
    span,
)
from tema.messages import LANGUAGES, text_in
from tema.records.project import Counting
from tema.refi.read import read_project
from tema.refi.readings import COUNTINGS

ASKED = {"nvivo_windows", "maxqda", "qc", "quirkos"}
"""No quotes there, and the character after each place is no letter: whether the end is included cannot be told."""


def read(tmp_path, members, counting=None, name="prov.qdpx"):
    path = tmp_path / name
    path.write_bytes(members if isinstance(members, bytes) else packed(members))
    return read_project(path, counting)


def words(found):
    return {each.guid: one.text[each.start : each.end] for one in found.project.sources for each in one.selections}


def keys(found):
    return {message.key.removeprefix("project-read-"): message.values["count"] for message in found.told}


def one_text(raw, marks, more="", book=BOOK):
    of = f'guid="{guid("source")}" name="Samtal" plainTextPath="internal://a.txt"'
    body = f"{USERS}{book}<Sources><TextSource {of}>{marks}</TextSource></Sources>{more}"
    return {"project.qde": project(body), "sources/a.txt": raw}


@pytest.mark.parametrize("make", PRODUCERS, ids=lambda make: make.__name__)
def test_each_programs_places_are_the_words_that_were_marked(tmp_path, make):
    made = make()
    found, problems = read(tmp_path, made.raw)

    assert problems == ()
    assert words(found) == made.intended
    assert [each.text for each in found.project.sources] == [made.text]
    assert (found.chosen.unit, found.chosen.line_end) == (made.counting.unit, made.counting.line_end)
    assert found.doubtful == (make.__name__ in ASKED)


def test_nvivo_for_mac_has_codes_and_empty_texts(tmp_path):
    found, problems = read(tmp_path, nvivo_mac().raw)

    assert problems == ()
    assert not found.doubtful
    assert [each.name for each in found.project.codes] == ["Väntan"]
    assert keys(found) == {"empty-texts": 2}


def test_what_programs_write_beside_codings_comes_along(tmp_path):
    made = {each.__name__: read(tmp_path, each().raw)[0] for each in PRODUCERS}

    maxqda = made["maxqda"].project
    assert [value.value for value in maxqda.sources[0].values] == ["Umeå"]
    assert maxqda.cases == ()
    assert maxqda.sets[0].sources == (guid("source"),)
    assert [(each.description, each.codings) for each in maxqda.sources[0].selections][-1] == ("Ironi?", ())
    assert [each.name for each in made["atlas_mac"].project.codes] == ["Väntan", "Känslor::Oro"]
    assert keys(made["atlas_windows"])["empty-selections"] == 1
    assert made["quirkos"].project.codes[0].color == "#0AC81E"
    assert made["qc"].project.sources[0].name == "samtal"
    coder = made["qualcoder"].project.sources[0].selections[0].codings[0].user
    assert [each.name for each in made["qualcoder"].project.users if each.guid == coder] == ["Ester"]


def test_a_person_can_say_how_positions_are_counted(tmp_path):
    marks = selection(guid("s"), (10, 14), coding("Väntan", 1))
    files = one_text("Hur var det att söka hjälp?", marks)
    found, _ = read(tmp_path, files)
    said, _ = read(tmp_path, files, Counting(last=True))

    assert found.doubtful
    assert found.selections == 1
    assert said.chosen.last
    assert not said.doubtful
    assert (words(found), words(said)) == ({guid("s"): "t at"}, {guid("s"): "t att"})


def test_of_two_readings_that_fit_alike_the_end_is_after_the_last_character(tmp_path):
    text = "Vad hände sen? " * 300
    ends = [
        (at * 15, at * 15 + 13) for at in range(299)
    ]  # "Vad hände sen", and with an inclusive end the mark after it
    marks = "".join(selection(guid("s", n), at, coding("Väntan", n)) for n, at in enumerate(ends))
    cut = selection(guid("last"), (299 * 15, 299 * 15 + 12), coding("Väntan", 299))  # a word cut: a bit worse
    found, _ = read(tmp_path, one_text(text, marks + cut))

    assert found.doubtful
    assert found.readings[1].score > found.readings[0].score
    assert (found.chosen.last, words(found)[guid("s", 0)]) == (False, "Vad hände sen")


def test_what_tema_wrote_is_counted_as_it_writes(tmp_path):
    marks = selection(guid("s"), (4, 6), coding("Väntan", 1), name="ur")
    files = one_text("😀😀 Hur var det?", marks)
    files["project.qde"] = files["project.qde"].replace('origin=""', 'origin="tema 0.5.0"', 1)
    found, _ = read(tmp_path, files)

    assert not found.doubtful
    assert words(found) == {guid("s"): "ur"}


@pytest.mark.parametrize("texts", [1, 2])
def test_qualcoders_annotations_stand_where_they_were_made(tmp_path, texts):
    sources = "".join(
        f'<TextSource guid="{guid("source", n)}" name="Samtal {n}" plainTextPath="internal://a.txt">'
        f'<NoteRef targetGUID="{guid("note", n)}"/></TextSource>'
        for n in range(texts)
    )
    notes = "".join(
        f'<Note guid="{guid("note", n)}"><PlainTextContent>Ironi?</PlainTextContent>'
        f'<PlainTextSelection guid="{guid("mark", n)}" startPosition="0" endPosition="3"/></Note>'
        for n in (*range(texts), "stray")
    )
    body = f"{USERS}{BOOK}<Sources>{sources}</Sources><Notes>{notes}</Notes>"
    found, _ = read(tmp_path, {"project.qde": project(body, "QualCoder 4.0"), "sources/a.txt": "Hur var det?"})
    other, _ = read(tmp_path, {"project.qde": project(body, "Annat"), "sources/a.txt": "Hur var det?"})

    marks = [[(each.start, each.end, each.notes) for each in one.selections] for one in found.project.sources]
    stray = [(0, 3, (guid("note", "stray"),))] if texts == 1 else []
    assert marks == [[(0, 3, (guid("note", n),)), *stray] for n in range(texts)]
    assert [each.notes for each in found.project.sources] == [()] * texts
    assert [each.selections for each in other.project.sources] == [()] * texts


def test_readings_that_give_the_same_places_are_one_and_not_asked_about(tmp_path):
    quote = "ingen svarade"
    at = PLAIN.index(quote)
    marks = selection(guid("s"), (at, at + len(quote)), coding("Väntan", 1), name=quote)
    found, _ = read(tmp_path, one_text(PLAIN, marks))

    assert not found.doubtful
    assert len(found.readings) == len({(each.counting.line_end, each.counting.last) for each in found.readings})


def test_a_name_that_is_no_quote_proves_nothing(tmp_path):
    marks = "".join(
        selection(guid(quote), (TALK.index(quote), TALK.index(quote) + len(quote)), coding("Väntan", quote), name="Åsa")
        for quote in QUOTES
    )
    found, _ = read(tmp_path, one_text(TALK, marks))

    assert words(found) == {guid(quote): quote for quote in QUOTES}
    assert found.readings[0].score == 1


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"])
def test_a_text_in_another_encoding_is_the_same_text(tmp_path, mark):
    encoding = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(mark, "utf-8")
    at = TALK.index(QUOTES[0])
    marks = selection(guid("s"), (at, at + len(QUOTES[0])), coding("Väntan", 1), name=QUOTES[0])
    found, problems = read(tmp_path, one_text(mark + TALK.encode(encoding), marks))

    assert problems == ()
    assert words(found) == {guid("s"): QUOTES[0]}
    assert found.project.sources[0].text == TALK


def test_a_place_inside_a_combining_sequence_takes_the_whole_character(tmp_path):
    raw = unicodedata.normalize("NFD", "Å, så många år på kö.")
    start = raw.index("ma\u030anga") + 2  # between the letter and its ring
    marks = selection(guid("inside"), (start, start + 4), coding("Väntan", 1))
    whole = raw.index("k" + "o\u0308")
    marks += selection(guid("after"), (whole, whole + 3), coding("Väntan", 2))
    found, _ = read(tmp_path, one_text(raw, marks), Counting())

    assert words(found) == {guid("inside"): "ånga", guid("after"): "kö"}
    assert found.project.sources[0].raw == raw.encode()


TOKENS = st.sampled_from(
    [
        "väntade",
        "A\u030asa",
        "😀😀",
        "🧑‍🌾",
        "o\u0308ver",
        "Ab\r\nba",
        "kö",
        "e\u0323\u0302r",
        "\u1112\u1161\u11ab",
        "x\ny",
        "…",
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TOKENS, min_size=4, max_size=14), st.sampled_from(COUNTINGS), st.booleans(), st.data())
def test_quotes_find_the_places_however_they_were_counted(tmp_path, tokens, counting, mark, data):
    tokens = [f"{number}{token}{number}" for number, token in enumerate(tokens)]  # nothing stands twice
    raw = " ".join(tokens)
    starts = [sum(len(each) + 1 for each in tokens[:n]) for n in range(len(tokens))]
    marks, wanted = "", {}
    for number in range(data.draw(st.integers(1, 6))):
        first = data.draw(st.integers(0, len(tokens) - 1))
        last = data.draw(st.integers(first, min(first + 3, len(tokens) - 1)))
        start, end = starts[first], starts[last] + len(tokens[last])
        quote = raw[start:end]
        name = unicodedata.normalize("NFC", quote.replace("\r\n", "\n"))
        ends = span(raw, start, end, counting, mark=mark)
        marks += selection(guid(number), ends, coding("Väntan", number), name=name)
        before = unicodedata.normalize("NFC", raw[:start].replace("\r\n", "\n"))
        wanted[guid(number)] = (len(before), len(before) + len(name))
    file = ("\ufeff" if mark else "") + raw
    found, _ = read(tmp_path, one_text(file, marks))

    assert {each.guid: (each.start, each.end) for each in found.project.sources[0].selections} == wanted
    assert found.project.sources[0].text == unicodedata.normalize("NFC", raw.replace("\r\n", "\n"))


def test_a_text_in_the_xml_lost_its_carriage_returns_but_not_its_places(tmp_path):
    counting = Counting("utf16", 2)
    raw = TALK.replace("\n", "\r\n")
    marks = "".join(
        selection(guid(quote), span(raw, at := raw.index(quote), at + len(quote), counting, mark=False), "", name=quote)
        for quote in QUOTES
    )
    text = f"<PlainTextContent>{raw}</PlainTextContent>"
    body = f'<Sources><TextSource guid="{guid("source")}" name="S">{text}{marks}</TextSource></Sources>'
    found, _ = read(tmp_path, {"project.qde": project(body)})

    assert words(found) == {guid(quote): quote for quote in QUOTES}
    assert found.chosen.line_end == 2
    assert found.project.sources[0].text == TALK


@pytest.mark.parametrize("namespace", ["urn:QDA-XML:project:1.0", "urn:QDA-XML:project:0:4", "", "urn:other"])
def test_any_namespace_or_none_is_read(tmp_path, namespace):
    files = one_text(TALK, selection(guid("s"), (0, 9), coding("Väntan", 1), name="Moderator"))
    files["project.qde"] = files["project.qde"].replace("urn:QDA-XML:project:1.0", namespace)
    found, problems = read(tmp_path, files)

    assert problems == ()
    assert words(found) == {guid("s"): "Moderator"}
    assert ("version" in keys(found)) == (namespace != "urn:QDA-XML:project:1.0")


def test_a_project_file_beside_its_folder_of_texts_is_read(tmp_path):
    files = one_text(TALK, selection(guid("s"), (0, 9), coding("Väntan", 1), name="Moderator"))
    (tmp_path / "SOURCES").mkdir()
    (tmp_path / "SOURCES" / "A.TXT").write_text(TALK, encoding="utf-8")
    found, problems = read(tmp_path, files["project.qde"].encode(), name="min.QDE")

    assert problems == ()
    assert words(found) == {guid("s"): "Moderator"}
    assert read_project(tmp_path)[0].project == found.project


def test_a_missing_text_is_named_and_the_rest_is_read(tmp_path):
    files = one_text(TALK, "")
    lost = selection(guid("l"), (0, 4), coding("Väntan", 2))
    files["project.qde"] = files["project.qde"].replace(
        "</Sources>",
        f'<TextSource guid="{guid("b")}" name="Borta" plainTextPath="internal://b.txt">{lost}</TextSource></Sources>',
    )
    found, problems = read(tmp_path, files)

    assert [each.name for each in found.project.sources] == ["Samtal"]
    assert [each.what.values["member"] for each in problems] == ["internal://b.txt"]
    assert keys(found) == {"pictures": 1, "lost-codings": 1}


def test_pdfs_pictures_and_recordings_come_with_their_texts_only(tmp_path):
    text = "<PlainTextContent>Vi väntade länge. Sedan gick vi hem.</PlainTextContent>"
    marks = selection(guid("s"), (3, 17), coding("Väntan", 1), name="väntade länge.")
    at = '<SyncPoint guid="{0}" timeStamp="0" position="18"/><SyncPoint guid="{1}" timeStamp="9" position="36"/>'
    heard = (
        f'<TranscriptSelection guid="{guid("t")}" fromSyncPoint="{{{guid("p").upper()}}}" toSyncPoint="{guid("q")}"'
        f' name="Sedan gick vi hem.">{coding("Väntan", 2)}</TranscriptSelection>'
    )
    body = BOOK + (
        f'<Cases><Case guid="{guid("c")}" name="Fall"><SourceRef targetGUID="{guid("rep")}"/></Case></Cases><Sources>'
        f'<PDFSource guid="{guid("pdf")}" name="Brev" path="internal://x.pdf">'
        f'<PDFSelection guid="{guid("area")}" page="1" firstX="0" firstY="0" secondX="9" secondY="9">'
        f"{coding('Väntan', 3)}</PDFSelection>"
        f'<Representation guid="{guid("rep")}">{text}{marks}</Representation>{coding("Väntan", 4)}</PDFSource>'
        f'<PictureSource guid="{guid("bild")}" name="Karta" path="internal://x.png"/>'
        f'<AudioSource guid="{guid("ljud")}" name="Inspelning" path="relative:///x.mp3">'
        f'<Transcript guid="{guid("tr")}">{text}{at.format(guid("p"), guid("q"))}{heard}</Transcript></AudioSource>'
        "</Sources>"
    )
    found, problems = read(tmp_path, {"project.qde": project(body), "sources/x.pdf": b"%PDF", "sources/x.png": b""})

    assert problems == ()
    assert words(found) == {guid("s"): "väntade länge.", guid("t"): "Sedan gick vi hem."}
    assert [each.guid for each in found.project.sources] == [guid("pdf"), guid("ljud")]
    assert found.project.cases[0].sources == (guid("pdf"),)
    assert keys(found) == {"pictures": 1, "outside-text": 1, "lost-codings": 1, "whole": 1}


def test_a_word_file_stands_in_for_a_plain_text_and_that_is_told(tmp_path):
    import io

    import docx

    out = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Vi väntade länge.")
    document.add_paragraph("Sedan gick vi hem.")
    document.save(out)
    marks = selection(guid("s"), (18, 36), coding("Väntan", 1), name="Sedan gick vi hem.")
    of = f'guid="{guid("source")}" name="Brev" richTextPath="internal://a.docx"'
    body = BOOK + f"<Sources><TextSource {of}>{marks}</TextSource></Sources>"
    found, _ = read(tmp_path, {"project.qde": project(body), "sources/a.docx": out.getvalue()})

    assert words(found) == {guid("s"): "Sedan gick vi hem."}
    assert keys(found) == {"rich": 1}


def test_whatever_is_dropped_is_counted_where_it_was(tmp_path):
    inside = code("Mapp", more='isCodable="false"', below=code("Väntan")) + code("")
    book = f"<CodeBook><Codes>{inside}</Codes></CodeBook>"
    marks = (
        selection(
            guid("good"), (0, 9), coding("Mapp", 1, guid("user", "okänd")) + f'<NoteRef targetGUID="{guid("x")}"/>'
        )
        + selection(guid("far"), (9_000, 9_009), coding("Väntan", 2))
        + selection(guid("back"), (9, 4), coding("Väntan", 3))
        + selection(guid("none"), (5, 5), "")
        + selection(guid("end"), (len(TALK) - 5, len(TALK) + 1), coding("Väntan", 4))
        + selection(guid("code"), (11, 14), coding("Borta", 5))
        + selection(
            guid("case"), (11, 14), f'<Coding guid="{guid("k")}"><CodeRef targetGUID="{guid("case")}"/></Coding>'
        )
        + '<PlainTextSelection guid="x" startPosition="a"/>'
    )
    more = (
        f'<Notes><Note guid="{guid("n")}" name="PM"><PlainTextContent>Obs!</PlainTextContent>'
        f'<PlainTextSelection guid="{guid("ns")}" startPosition="0" endPosition="2">{coding("Väntan", 9)}'
        "</PlainTextSelection></Note></Notes>"
        f'<Links><Link guid="{guid("l")}" originGUID="{guid("n")}" targetGUID="{guid("good")}"/>'
        f'<Link guid="{guid("l2")}" originGUID="{guid("n")}" targetGUID="{guid("far")}"/></Links>'
        f'<Sets><Set guid="{guid("g")}" name="G"><MemberCode targetGUID="{guid("?")}"/></Set></Sets>'
        f'<Graphs><Graph guid="{guid("gr")}" name="Karta"/></Graphs>'
        f'<Cases><Case guid="{guid("case")}" name="Åsa"/></Cases>'
    )
    found, problems = read(tmp_path, one_text(TALK, marks, more, book), Counting())

    assert problems == ()
    assert keys(found) == {
        "nameless": 1, "note-codings": 1, "folder-coded": 1, "unknown-note": 1, "outside": 2, "lost-codings": 2,
        "empty-selections": 1, "clipped": 1, "unknown-code": 1, "to-case": 1, "no-position": 1, "unknown-user": 1,
        "lost-links": 1, "unknown-member": 1, "graphs": 1,
    }  # fmt: skip
    assert found.project.cases[0].selections == (guid("case"),)
    assert [each.target for each in found.project.links] == [guid("good")]
    for language in LANGUAGES:
        assert all(text_in(language)(message) for message in found.told)


def test_what_xml_cannot_hold_does_not_move_what_comes_after(tmp_path):
    text = "Ett\x0btecken &#x1; och en [b]&amp; CO[/b] här"
    as_program = "Ett\x0btecken \x01 och en [b]& CO[/b] här"
    at = as_program.index("här")
    marks = selection(guid("s"), (at, at + 3), coding("Väntan", 1), name="här")
    body = f'{BOOK}<Sources><TextSource guid="{guid("t")}" name="T"><PlainTextContent>{text}</PlainTextContent>{marks}'
    found, _ = read(tmp_path, {"project.qde": project(f"{body}</TextSource></Sources>")})

    assert words(found) == {guid("s"): "här"}


def test_an_ampersand_in_a_cdata_section_is_one_character(tmp_path):
    marks = selection(guid("s"), (8, 11), coding("Väntan", 1), name="dig")
    text = "<PlainTextContent><![CDATA[Jag & dig]]></PlainTextContent>"
    body = f'{BOOK}<Sources><TextSource guid="{guid("t")}" name="T">{text}{marks}</TextSource></Sources>'
    found, _ = read(tmp_path, {"project.qde": project(body)}, Counting())

    assert found.project.sources[0].text == "Jag & dig"


def test_ids_and_moments_are_read_in_any_form(tmp_path):
    own = guid("s").upper()
    marks = selection(f"{{{own}}}", (0, 9), coding("Väntan", 1), more='creationDateTime="2024-02-03T04:05:06"')
    marks += selection(guid("t"), (0, 9), coding("Väntan", 2), more='creationDateTime="i går"')
    marks += selection(guid("t"), (11, 14), coding("Väntan", 3), more='creationDateTime="0001-01-01T00:00:00"')
    found, _ = read(tmp_path, one_text(TALK, marks), Counting())
    one, two, three = found.project.sources[0].selections

    assert (one.guid, one.at) == (own.lower(), "2024-02-03T04:05:06")
    assert two.at is None
    assert three.at is None
    assert three.guid != two.guid
    assert keys(found) == {"moments": 1, "same-guid": 1}


def test_names_of_elements_and_attributes_are_read_in_any_case(tmp_path):
    files = one_text(TALK, selection(guid("s"), (0, 9), coding("Väntan", 1), name="Moderator"))
    inner = re.sub(r"<(/?)(\w+)", lambda found: f"<{found[1]}{found[2].lower()}", files["project.qde"])
    files["project.qde"] = re.sub(r" (startPosition|targetGUID|isCodable)=", lambda found: found[0].upper(), inner)
    found, problems = read(tmp_path, files)

    assert problems == ()
    assert words(found) == {guid("s"): "Moderator"}
    assert [each.name for each in found.project.codes] == ["Väntan"]
    assert [each.name for each in found.project.users] == ["Ester"]


def test_in_a_large_project_every_selection_counts_among_the_ways_that_are_near(tmp_path):
    """All but the last of 3,000 selections stand before the first emoji, so that a sample may miss what tells."""
    lines = [f"Rad {number} här." for number in range(3000)]
    raw = "\n".join(lines[:-1]) + "\n😀 " + lines[-1]
    marks = []
    for line in lines:
        start = raw.index(line)
        ends = span(raw, start, start + len(line), Counting("utf16"), mark=False)
        marks.append(selection(guid(line), ends, coding("Väntan", line), name=line))
    found, _ = read(tmp_path, one_text(raw, "".join(marks)))

    assert found.chosen.unit == "utf16"
    assert words(found) == {guid(line): line for line in lines}

"""Reading text and Markdown: the layouts of transcripts, the header, encodings and roles."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tema.importers import IMPORTERS
from tema.importers.decode import decode
from tema.importers.marks import kind_of, seconds


def read(text, name="dialog.txt"):
    raw = text if isinstance(text, bytes) else text.encode()
    transcripts, problems = IMPORTERS["." + name.rpartition(".")[2]](name, raw)
    return (transcripts[0] if transcripts else None), problems


def turns(text, name="dialog.txt"):
    transcript, _ = read(text, name)
    return [(turn.speaker, transcript.text[turn.start : turn.end]) for turn in transcript.turns]


def times(text):
    return [turn.time for turn in read(text)[0].turns]


def keys(problems):
    return [problem.what.key for problem in problems]


def leaders(text, name="dialog.txt"):
    return [speaker.label for speaker in read(text, name)[0].speakers if speaker.role == "leader"]


THREE = [("Eva", "Hur gick det?"), ("Bo", "Bra."), ("Eva", "Tack.")]


@pytest.mark.parametrize(
    "text",
    [
        "Eva: Hur gick det?\nBo: Bra.\nEva: Tack.\n",
        "Eva: Hur gick det?\n\nBo: Bra.\n\nEva: Tack.",
        "Eva:\tHur gick det?\nBo:\tBra.\nEva:\tTack.\n",
        "Eva\t: Hur gick det?\r\nBo\t: Bra.\r\nEva\t: Tack.\r\n",
        "Eva：Hur gick det?\nBo：Bra.\nEva：Tack.\n",
        "\ufeffE\u00adva\u200b\u00a0:\u00a0Hur gick det?\nBo: Bra.\nEva: Tack.\u200b\n",
        "Eva:\nHur gick det?\n\nBo:\n\nBra.\n\nEva:\nTack.\n",
        "**Eva:** Hur gick det?\n\n**Bo:** Bra.\n\n**Eva:** Tack.\n",
        "**Eva**: Hur gick det?\n\n__Bo:__ Bra.\n\n**Eva**: Tack.\n",
        "**Eva: Hur gick det?**\n\nBo: Bra.\n\n**Eva: Tack.**\n",
        "### Eva\nHur gick det?\n\n### Bo\nBra.\n\n### Eva\nTack.\n\n### Bo\n",
        "- Eva: Hur gick det?\n- Bo: Bra.\n- Eva: Tack.\n",
        "[Eva]: Hur gick det?\n[Bo]: Bra.\n[Eva]: Tack.\n",
        "I det här: nej\n\n# Del 1\n\nEva: Hur gick det?\n\n---\n\nBo: Bra.\n\n## Del 2: slutet\n\nEva: Tack.\n\n***\n",
    ],
)
def test_a_speaker_is_found_however_her_name_is_set_off(text):
    assert turns(text, "dialog.md") == THREE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[00:00:08] Eva: Hur gick det?\n[00:01:02] Bo: Bra.\nEva: Tack.\n", [8, 62, None]),
        ("Eva [00:00:08]: Hur gick det?\nBo [00:01:02]: Bra.\nEva [1:00:00]: Tack.\n", [8, 62, 3600]),
        ("Eva: [00:08] Hur gick det?\nBo: [01:02] Bra.\nEva: [01:09] Tack.\n", [8, 62, 69]),
        ("Eva (00:08): Hur gick det?\nBo (01:02): Bra.\nEva (01:09): Tack.\n", [8, 62, 69]),
        ("00:08 Eva: Hur gick det?\n01:02 Bo: Bra.\n01:09 Eva: Tack.\n", [8, 62, 69]),
        ("00:00:08\tEva:\tHur gick det?\n00:01:02\tBo:\tBra.\n00:01:09\tEva:\tTack.\n", [8, 62, 69]),
        (
            "Eva  0:08\nHur gick det?\n\nBo  1:02\nBra.\n\nEva  1:09\nTack.\n\nTranscribed by https://otter.ai\n",
            [8, 62, 69],
        ),
        ("Eva   0:08\nHur gick det?\nBo   1:02\nBra.\nEva   1:09\nTack.\n", [8, 62, 69]),
        ("**Eva** [00:08]\nHur gick det?\n\n**Bo** [01:02]\nBra.\n\n**Eva** [01:09]\nTack.\n", [8, 62, 69]),
        ("[00.00.08] Eva: Hur gick det?\n[00.01.02] Bo: Bra.\n[00.01.09] Eva: Tack.\n", [8, 62, 69]),
        ("00:00:08\nEva: Hur gick det?\n\n00:01:02\nBo: Bra.\n\n00:01:09\nEva: Tack.\n", [8, 62, 69]),
        ("[00:08] Eva\nHur gick det?\n\n[01:02] Bo\nBra.\n\n[01:09] Eva\nTack.\n", [8, 62, 69]),
        ("Eva [00:08 - 00:12]: Hur gick det?\nBo [01:02 - 01:04]: Bra.\nEva [01:09 - 01:10]: Tack.\n", [8, 62, 69]),
        ("Eva: Hur gick det? #00:00:12-3#\n\nBo: Bra. #00:00:15-0#\n\nEva: Tack. #00:00:16-1#\n", [None] * 3),
    ],
)
def test_times_are_seconds_wherever_they_stand_and_are_never_part_of_the_speech(text, expected):
    assert turns(text) == THREE
    assert times(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I", "R"),
        ("I", "D1"),
        ("IP", "F1"),
        ("SAMTALSLEDARE", "ÅSA-BRITT"),
        ("Åsa Ek (S)", "Bo von Ahn (-)"),
        ("Kvinna 2 (senior)", "Man 1 (65 år)"),
        ("SPEAKER_00", "SPEAKER_01"),
        ("Dr. A. Ek", "Bo"),
        ("deltagare 1", "intervjuare"),
        ("Fråga", "Svar"),
        ("Hans", "Jag-Maja"),
    ],
)
def test_labels_of_every_habit_are_speakers(one, other):
    text = f"{one}: Välkomna hit.\n{other}: Tack\nska ni ha.\n{one}: Var så goda.\n{other}: Ja.\n"
    assert [speaker for speaker, _ in turns(text)] == [one, other, one, other]
    assert turns(text)[1][1] == "Tack\nska ni ha."


@pytest.mark.parametrize(
    "prose",
    [
        "Och så sa hon: nej.",
        "Kl 10:30: då gick vi.",
        "Klockan 19:30 var det mörkt.",
        "Exempel: en blankett.",
        "EU:s regler och PRO:s styrelse.",
        "https://exempel.se: där står det.",
        "Min fråga är: varför?",
        "Frågan: varför?",
        "(Applåder)",
        "[skratt]",
        "(paus)",
        "(BO EK (C): Nej!)",
        "    indragen rad",
        "med liten bokstav: så här",
    ],
)
def test_a_colon_or_a_stage_mark_inside_a_turn_does_not_make_a_speaker(prose):
    frame = f"Eva: Så var det. En frågan kom.\n\n{prose}\n\nOch mer.\nBo: Jaha.\nEva: Ja.\nBo: Nej.\n"
    found = turns(frame)
    assert [speaker for speaker, _ in found] == ["Eva", "Bo", "Eva", "Bo"]
    assert found[0][1].endswith("Och mer.")
    assert prose.strip() in found[0][1]


def test_who_speaks_once_is_found_among_those_who_recur():
    text = "Deltagare 1: Ja.\nDeltagare 2: Nej.\nDeltagare 1: Jo.\nDeltagare 3: Kanske.\n"
    assert turns(text)[-1] == ("Deltagare 3", "Kanske.")


def test_a_debate_where_everyone_speaks_once_is_read_by_the_party_in_brackets():
    text = (
        "Rubrik om vägar\n2022-03-15\n\nÅsa Ek (S): Herr talman!\nStycke två.\nOch tre.\nBo Ås (M): Jaha.\nEller: så.\n"
    )
    assert [speaker for speaker, _ in turns(text)] == ["Åsa Ek (S)", "Bo Ås (M)"]
    assert read(text)[0].attributes == (("title", "Rubrik om vägar"), ("date", "2022-03-15"))


def test_numbered_brackets_before_the_speech_are_speakers():
    text = "[id1] Hello there.\n\n[id2] Yes.\n\n[id1] No: never.\n"
    assert turns(text) == [("id1", "Hello there."), ("id2", "Yes."), ("id1", "No: never.")]


def test_two_spellings_of_a_label_are_one_speaker():
    assert {speaker for speaker, _ in turns("Eva: Ja.\nEVA: Nej.\nEva: Jo.\nBo: Hm.\nBo: Ja.")} == {"Eva", "Bo"}


def test_a_text_without_speakers_is_one_turn_and_says_how_labels_should_look():
    transcript, problems = read("Jag tänker så här: allt är bra.\n\nSå är det.\n", "anteckning.txt")
    assert [(turn.speaker, turn.number) for turn in transcript.turns] == [("anteckning", 1)]
    assert keys(problems) == ["import-no-speakers"]


def test_a_label_without_speech_is_no_turn_and_is_reported_with_its_line():
    transcript, problems = read("Eva: Ja.\nBo:\nEva: Nej.\nBo: Jo.\n")
    assert [turn.number for turn in transcript.turns] == [1, 2, 3]
    assert [(problem.what.key, problem.line) for problem in problems] == [("import-empty-turn", 2)]


def test_text_before_the_first_turn_is_not_lost_silently():
    long = "Detta är en lång inledning som ingen säger men som ändå står här för att den behövs. "
    _, problems = read(f"Rubrik\n\n{long}\n\nEva: Ja.\nBo: Nej.\nEva: Jo.\nBo: Hm.\n")
    assert [(problem.what.key, problem.line) for problem in problems] == [("import-before-first-turn", 3)]


def test_header_lines_become_attributes_with_english_keys():
    text = (
        "Titel: Möte: om tillit\nDatum: 2021-11-09\nKommun: Båstad\nMålgrupp: Unga\nOmgång: 1\nDnr: 12-3\n\n"
        "Eva: Ja.\nBo: Nej.\nEva: Jo.\nBo: Hm.\n"
    )
    assert read(text)[0].attributes == (
        ("title", "Möte: om tillit"),
        ("date", "2021-11-09"),
        ("municipality", "Båstad"),
        ("group", "Unga"),
        ("round", "1"),
        ("dnr", "12-3"),
    )
    assert len(turns(text)) == 4


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_role_named_in_the_header_is_an_attribute_and_the_same_label_below_a_speaker(gap):
    header = "Titel: Möte\nSamtalsledare: Karin Ek\nDeltagare: fem\nOmgång: 1\n"
    text = header + gap + "Samtalsledare: Välkomna!\nEva: Hej!\nEva: Ja.\n"
    transcript, _ = read(text)
    assert dict(transcript.attributes) == {"title": "Möte", "leader": "Karin Ek", "participants": "fem", "round": "1"}
    assert [turn.speaker for turn in transcript.turns] == ["Samtalsledare", "Eva", "Eva"]


def test_front_matter_gives_attributes_and_faulty_front_matter_is_read_line_by_line():
    body = "\n\nEva: Ja.\nBo: Nej.\nEva: Jo.\n"
    good, problems = read("---\ntitle: 'A: b'\nkommun: Halmstad\ndatum: 2021-01-02\ntaggar: [a, b]\n---" + body, "x.md")
    assert dict(good.attributes) == {
        "title": "A: b",
        "municipality": "Halmstad",
        "date": "2021-01-02",
        "taggar": "a, b",
    }
    assert problems == ()
    bad, problems = read("---\nkommun: [Halmstad\n---" + body, "x.md")
    assert dict(bad.attributes) == {"municipality": "[Halmstad"}
    assert keys(problems) == ["import-front-matter"]
    assert len(bad.turns) == len(good.turns) == 3


SWEDISH = (
    "Kommun: Båstad\r\n\r\nLÄRARE: Är åker öppna för alla?\r\n"
    "ÅSA: Ja, å så är det väl.\r\nLÄRARE: Går bra.\r\nÅSA: Öh.\r\n"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "cp850", "mac_roman", "utf-32"]
)
def test_every_encoding_of_a_swedish_office_gives_the_same_text(encoding):
    transcript, problems = read(SWEDISH.encode(encoding))
    assert transcript.text == SWEDISH.replace("\r\n", "\n")
    assert problems == ()


def test_typographic_quotes_in_cp1252_are_not_taken_for_another_encoding():
    text = "He said “no” – really… it’s fine"
    assert decode(text.encode("cp1252")).text == text


def test_text_is_nfc_with_lf_and_otherwise_untouched():
    text = unicodedata.normalize("NFD", "Åsa:  Är\tdet\u00a0så? \rBo: Ja.\r\n\r\nÅsa: Ö.\n")
    assert read(text)[0].text == "Åsa:  Är\tdet\u00a0så? \nBo: Ja.\n\nÅsa: Ö.\n"


def test_a_damaged_byte_costs_a_character_and_not_the_file():
    raw = ("Eva: " + "åäö " * 20 + "\nBo: ").encode() + b"\xff ja.\nEva: Nej.\nBo: Jo.\n"
    transcript, problems = read(raw)
    assert len(transcript.turns) == 4
    assert [(problem.what.key, problem.line) for problem in problems] == [("import-lost-characters", 2)]


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"", "import-empty"),
        (b" \r\n\t", "import-empty"),
        (b"\xef\xbb\xbf", "import-empty"),
        (b"%PDF-1.7 ...", "import-other-kind"),
        (b"PK\x03\x04....", "import-other-kind"),
        (bytes(range(256)) * 8, "import-not-text"),
    ],
)
def test_what_is_no_text_is_a_problem_and_never_an_exception(raw, key):
    transcript, problems = read(raw)
    assert transcript is None
    assert keys(problems) == [key]


@pytest.mark.parametrize(
    "label", ["Samtalsledare", "DIALOGLEDAREN", "Karin (moderator)", "Intervjuare 2", "I", "SL", "Host", "M"]
)
def test_the_leader_is_known_by_her_label(label):
    text = f"{label}: Ja.\nEva: Ja.\n{label}: Nej.\nEva: Jo.\n"
    assert leaders(text) == [label]


def test_a_woman_and_a_man_are_no_leader():
    assert leaders("K: Ja.\nM: Nej.\nK: Jo.\nM: Hm.\n") == []


def test_the_leader_is_known_by_the_header():
    assert leaders("Titel: A\nSamtalsledare: Karin Ek\n\nKarin: Ja.\nBo: Nej.\nKarin: Jo.\nBo: Hm.\n") == ["Karin"]


def test_who_asks_nearly_all_the_questions_leads():
    asked = "Karin: Hur var det? Vad hände?\nBo: Jo, det var bra. Vi åkte. Sen kom de.\n" * 5
    assert leaders(asked) == ["Karin"]


def test_who_asks_no_clearly_larger_share_leads_nobody():
    even = "Karin: Hur var det? Jag minns inte.\nBo: Bra. Och du? Var du med?\n" * 6
    assert leaders(even) == []


def test_speakers_are_counted():
    eva = read("Eva: Ja, ett två.\nBo: Va?\nEva: Hur då?\nBo: Nej.\n")[0].speakers[0]
    assert (eva.label, eva.turns, eva.words, eva.question_share) == ("Eva", 2, 5, 0.5)


def test_clock_times_that_are_none_are_refused():
    assert seconds("00:01:02,500") == 62.5
    assert seconds("00:75") is None


LAYOUTS = {
    "same line": "{name}: {speech}\n",
    "blank lines": "{name}: {speech}\n\n",
    "time before": "[{time}] {name}: {speech}\n",
    "time after": "{name} [{time}]: {speech}\n",
    "time late": "{name}: [{time}] {speech}\n",
    "bare time": "{time} {name}: {speech}\r\n",
    "chat": "{time}\t{name}:\t{speech}\n",
    "otter": "**{name}** [{time}]\n{speech}\n\n",
    "otter plain": "{name}  {time}\n{speech}\n\n",
    "bold": "**{name}:** {speech}\n\n",
    "party": "{name} (S): {speech}\n",
}
NAMES = st.from_regex(r"[A-ZÅÄÖ][a-zåäöé]{3,8}", fullmatch=True).filter(lambda name: kind_of(name) == "name")
SPEECH = st.text(
    st.one_of(st.sampled_from("abc åäö.,?!:()–👩‍💻\u0301\u0308🙂“”"), st.characters(categories=["Ll", "Lu", "Nd"])),
    max_size=60,
).map(lambda tail: "Ja " + " ".join(unicodedata.normalize("NFC", tail).split()) + " så")


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=25, deadline=None)
@given(
    names=st.lists(NAMES, min_size=2, max_size=4, unique_by=str.casefold),
    speeches=st.lists(SPEECH, min_size=12, max_size=20),
)
def test_generated_dialogues_come_back_turn_by_turn(layout, names, speeches):
    said = [(names[i % len(names)], unicodedata.normalize("NFC", speech)) for i, speech in enumerate(speeches)]
    text = "".join(
        LAYOUTS[layout].format(name=name, speech=speech, time=f"00:{i:02}:07") for i, (name, speech) in enumerate(said)
    )
    suffix = " (S)" if layout == "party" else ""
    assert turns(text) == [(name + suffix, speech) for name, speech in said]


def test_a_word_before_a_colon_twice_is_no_speaker_among_names_with_parties():
    turn = "Åsa Ek (S): Herr talman!\nSlutsatsen: så är det.\nBo Ås (M): Jaha.\n"
    found = turns(turn * 2 + "Bo Ås (M): Jo.\n" * 5)
    assert {speaker for speaker, _ in found} == {"Åsa Ek (S)", "Bo Ås (M)"}

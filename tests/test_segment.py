"""Turns become meaning units whose places are exact, whose lengths are even, and which lose nothing that was said."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tema.records import Segment, Transcript, Turn
from tema.segment import split
from tema.segment.marks import WORD, blank_marks

SENTENCES = [
    "Jag bor kvar i byn där jag växte upp.",
    "Bussen går bara två gånger om dagen, och den sista går redan vid fem.",
    "När jag ringer kommunen får jag prata med någon ny varje gång.",
    "Hon på vårdcentralen lyssnade faktiskt på mig.",
    "Det är t.ex. svårt att få en tid, men när man väl är där så är dom snälla.",
    "Sen kom det ett brev som ingen av oss förstod.",
    "Vi har väntat på besked sedan i våras.",
    "Man vill ju bara bli tagen på allvar.",
]


def transcript(*turns: str) -> Transcript:
    text, made = "", []
    for number, speech in enumerate(turns, start=1):
        text += f"Talare {number}: "
        made.append(Turn(number, f"Talare {number}", len(text), len(text) + len(speech)))
        text += speech + "\n\n"
    return Transcript("samtal.txt", text, tuple(made), (), (), "")


def segments(*turns: str, language: str = "sv") -> tuple[Segment, ...]:
    return split(transcript(*turns), {}, language)


def texts(*turns: str, language: str = "sv") -> list[str]:
    return [segment.text for segment in segments(*turns, language=language)]


def words(text: str) -> int:
    return len(WORD.findall(text))


def said(text: str) -> str:
    return re.sub(r"\s", "", blank_marks(text))


def assert_covers(source: Transcript, found: tuple[Segment, ...]) -> None:
    for turn in source.turns:
        inside = [segment for segment in found if segment.turn == turn.number]
        places = [(segment.place.start, segment.place.end) for segment in inside]
        assert all(turn.start <= start < end <= turn.end for start, end in places)
        assert all(before[1] <= after[0] for before, after in pairwise(places))
        masked = blank_marks(source.text[turn.start : turn.end])
        covered = "".join(masked[start - turn.start : end - turn.start] for start, end in places)
        assert re.sub(r"\s", "", covered) == re.sub(r"\s", "", masked)
    assert all(source.text[s.place.start : s.place.end] == s.text == s.text.strip() for s in found)


MARKS = ["(skratt)", "\n(Applåder)\n", "\n[00:05:00]\n", "\n00:12:04\n", "(", "]"]
PIECES = [
    "\n",
    "\n\n",
    " ",
    "…",
    "-",
    '"Ja"',
    "ja",
    "och",
    "mm",
    "1.",
    "\u2028",
    "我是学生。",
    "  \t",
    "ja " * 120,
    "x" * 300,
]
SPEECH = st.lists(st.sampled_from(SENTENCES + MARKS + PIECES), max_size=14).map(" ".join)


@settings(deadline=None, max_examples=150)
@given(st.lists(SPEECH | st.text(max_size=80), min_size=1, max_size=3), st.sampled_from(["sv", "en", "xx"]))
def test_every_character_said_is_in_exactly_one_segment_at_its_exact_place(turns, language):
    source = transcript(*turns)
    assert_covers(source, split(source, {}, language))


@settings(deadline=None, max_examples=25)
@given(st.lists(SPEECH, min_size=2, max_size=4), SPEECH)
def test_editing_one_turn_moves_no_border_in_another(turns, edited):
    before, after = texts(*turns), texts(edited, *turns[1:])
    own, others = len(texts(turns[0])), len(texts(edited))
    assert before[own:] == after[others:]


def test_a_long_turn_becomes_meaning_units_of_even_length():
    turn = " ".join(SENTENCES * 10)
    lengths = [words(text) for text in texts(turn)]
    assert len(lengths) > 15
    assert min(lengths) >= 15
    assert max(lengths) <= 60


def test_a_segment_holds_whole_sentences_and_knows_abbreviations():
    for text in texts(" ".join(SENTENCES * 3)):
        assert any(text.startswith(sentence) for sentence in SENTENCES)
        assert any(text.endswith(sentence) for sentence in SENTENCES)
        assert 1 <= sum(sentence in text for sentence in SENTENCES) <= 4


def test_a_short_tail_is_joined_to_what_it_belongs_to():
    *_, last = texts(" ".join(SENTENCES) + " Så är det.")
    assert last.endswith("allvar. Så är det.")


def test_speech_to_text_without_punctuation_is_cut_where_a_clause_begins():
    clause = "jag ringde till kommunen och dom svarade inte men sen kom det ett brev så då gick jag dit igen "
    found = texts(clause * 20)
    assert all(20 <= words(text) <= 60 for text in found)
    assert all(re.match(r"(jag|och|men|så)\b", text) for text in found)


def test_one_endless_sentence_is_cut_at_its_commas():
    found = texts(", ".join(["vi satt där i väntrummet och såg på klockan"] * 15) + ".")
    assert len(found) > 2
    assert all(text.startswith("vi satt") for text in found)
    assert all(text.endswith((",", ".")) for text in found)


def test_paragraphs_long_enough_to_stand_alone_are_kept_apart():
    paragraph = " ".join(SENTENCES[:3])
    assert texts(f"{paragraph}\n{paragraph}\n\n{paragraph}") == [paragraph] * 3


def test_a_line_wrapped_by_hand_is_no_border():
    assert texts("Det var en dag när jag\nskulle gå till kommunen och få hjälp\nmed mitt bygglov.") == [
        "Det var en dag när jag\nskulle gå till kommunen och få hjälp\nmed mitt bygglov."
    ]


@pytest.mark.parametrize("mark", ["(Applåder)", "[paus]", "[00:05:00]", "00:05:00", "00:05 --> 00:07"])
def test_a_line_with_only_a_mark_belongs_to_no_segment_and_ends_one(mark):
    assert texts(f"Det var så det började.\n{mark}\nOch sen blev det tyst.") == [
        "Det var så det började.",
        "Och sen blev det tyst.",
    ]


def test_a_mark_inside_a_line_is_no_word():
    laughing, plain = segments("(skratt) Nej.", "Nej.")
    assert laughing.text == plain.text == "Nej."
    (found,) = texts("Vi väntade (skratt) i tre timmar på den där bussen.")
    assert "(skratt)" in found
    assert words(blank_marks(found)) == 9


def test_a_clock_time_in_speech_and_a_long_parenthesis_are_speech():
    assert said("Bussen gick 09:30 (och det var ju den sista bussen för hela den dagen).") in said(
        "".join(texts("Bussen gick 09:30 (och det var ju den sista bussen för hela den dagen)."))
    )


def test_a_quotation_and_who_said_it_stay_together():
    (found,) = texts('"Vad vill du?" undrade hon. "Hjälp", sa jag.')
    assert found == '"Vad vill du?" undrade hon. "Hjälp", sa jag.'
    joined = texts('Jag frågade igen och igen men fick inget svar på en hel vecka. "Vi återkommer", sa dom. ' * 3)
    assert not any(text.endswith(' "') for text in joined)


@pytest.mark.parametrize("speech", ["Mm.", "Ja.", "Ja, precis.", "Nej nej.", "(skratt) Jo.", "Tack!", "…"])
def test_a_back_channel_is_kept_but_too_short_to_judge(speech):
    (found,) = segments(speech)
    assert found.use == "short"


@pytest.mark.parametrize("speech", ["Dom svarar inte.", "Ja, dom lyssnade faktiskt.", "Det stämmer inte alls."])
def test_few_words_that_say_something_are_data(speech):
    (found,) = segments(speech)
    assert found.use == "data"


def test_what_the_leader_says_is_context_and_an_unknown_speaker_is_heard():
    source = transcript(SENTENCES[0], SENTENCES[1])
    found = split(source, {"Talare 1": "leader"}, "sv")
    assert [segment.use for segment in found] == ["context", "data"]


def test_english_is_split_by_english_rules():
    found = texts("Mr. Ek came at 8 a.m. and left. " * 8, language="en")
    assert all(text.startswith("Mr. Ek") for text in found)
    assert segments("Yeah, right.", language="en")[0].use == "short"


@pytest.mark.parametrize("language", ["so", "th", "finns inte"])
def test_a_language_that_spacy_cannot_read_is_still_split_at_its_full_stops(language):
    assert (
        len(texts("Waxaan ku noolahay magaalada oo aan ka shaqeeyaa halkaas maalin kasta. " * 12, language=language))
        > 2
    )


def test_text_without_spaces_is_split_at_its_full_stops():
    found = texts("我昨天去了市政府办公室询问我的申请情况。" * 12, language="zh")
    assert len(found) > 3
    assert all(text.endswith("。") for text in found)


def test_an_empty_turn_has_no_segments():
    assert segments("", "  ", "(Applåder)") == ()


@pytest.mark.shared
def test_no_more_than_one_coded_turn_in_a_hundred_is_put_aside_as_too_short(shared):
    folder = shared / "data" / "dialogues_dev"
    codings = map(json.loads, (folder / "codings.jsonl").read_text(encoding="utf-8").splitlines())
    coded = {(coding["file"], coding["turn"]) for coding in codings}
    turns = list(map(json.loads, (folder / "turns.jsonl").read_text(encoding="utf-8").splitlines()))
    speech = {(turn["file"], turn["turn"]): turn["text"] for turn in turns if not turn["is_leader"]}
    short = {place for place, text in speech.items() if all(found.use == "short" for found in segments(text))}
    assert len(short & coded) <= len(coded) / 100
    assert len(short - coded) >= len(speech.keys() - coded) / 5


@pytest.mark.shared
def test_parliamentary_turns_are_covered_and_become_many_segments(shared):
    lines = (shared / "data" / "riksdag_2022" / "dialogues.jsonl").read_text(encoding="utf-8").splitlines()
    debates = defaultdict(list)
    for turn in map(json.loads, lines[:60]):
        debates[turn["dialogue_id"]].append(turn["text"])
    for turns in debates.values():
        source = transcript(*turns)
        found = split(source, {}, "sv")
        assert_covers(source, found)
        lengths = sorted(words(segment.text) for segment in found)
        assert 20 <= lengths[len(lengths) // 2] <= 45
        assert lengths[-1] <= 90

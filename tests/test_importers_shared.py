"""The importers against real and invented dialogues whose turns are known; skipped without that material."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

from tema.importers import read_transcripts

DATA = Path(__file__).parents[2] / "shared" / "data"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not DATA.is_dir(), reason="the shared material is not beside the checkout"),
]


def read_transcript(path):
    transcripts, problems = read_transcripts(path)
    return (transcripts[0] if transcripts else None), problems


def rows(path, key):
    grouped = defaultdict(list)
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            grouped[row[key]].append(row)
    return grouped


def plain(text):
    return " ".join(text.split())


def numbered(transcript):
    return [(turn.number, turn.speaker, plain(transcript.text[turn.start : turn.end])) for turn in transcript.turns]


def leaders(transcript):
    return {speaker.label for speaker in transcript.speakers if speaker.role == "leader"}


def test_the_invented_dialogues_have_exactly_the_turns_and_leaders_that_the_coders_worked_with():
    known = rows(DATA / "dialogues_dev" / "turns.jsonl", "file")
    files = [path for path in sorted((DATA / "dialogues_dev").iterdir()) if path.stem in known]
    assert len(files) == 4
    for path in files:
        transcript, problems = read_transcript(path)
        expected = known[path.stem]
        assert numbered(transcript) == [(row["turn"], row["speaker"], plain(row["text"])) for row in expected]
        assert leaders(transcript) == {row["speaker"] for row in expected if row["is_leader"]}
        assert problems == ()


def test_the_parliamentary_debates_have_every_turn_with_speaker_title_and_date_and_no_leader():
    known = rows(DATA / "riksdag_2022" / "dialogues.jsonl", "dialogue_id")
    total = 0
    for path in sorted((DATA / "riksdag_2022" / "txt").iterdir()):
        transcript, problems = read_transcript(path)
        expected = known[path.stem]
        assert numbered(transcript) == [
            (number, f"{row['speaker']} ({row['party']})", plain(row["text"]))
            for number, row in enumerate(expected, start=1)
        ]
        assert transcript.attributes == (("title", expected[0]["title"]), ("date", expected[0]["date"]))
        assert leaders(transcript) == set()
        assert problems == ()
        total += len(transcript.turns)
    assert total == 403


def test_the_debates_as_one_json_file_give_the_same_dialogues():
    transcripts, problems = read_transcripts(DATA / "riksdag_2022" / "dialogues.jsonl")
    assert (len(transcripts), sum(len(one.turns) for one in transcripts)) == (32, 403)
    assert [(one.what.key, one.what.values["columns"]) for one in problems] == [("import-columns-not-kept", "kind")]


@pytest.mark.parametrize(
    ("file", "turns", "speakers"),
    [
        ("txt/transcript.txt", 7, 3),
        ("txt/03-blogging-101.md", 130, 4),
        ("txt/59-21-trends-2021.md", 215, 5),
        ("vtt/meeting001_chat.txt", 10, 5),
        ("vtt/meeting001_transcript.vtt", 30, 5),
        ("docx/ID1.docx", 1, 1),
    ],
)
def test_files_of_other_tools_come_out_with_their_turns_and_no_false_leader(file, turns, speakers):
    transcript, _ = read_transcript(DATA / "formats" / file)
    assert (len(transcript.turns), len(transcript.speakers)) == (turns, speakers)
    assert leaders(transcript) == set()


def test_survey_tables_are_refused():
    transcript, problems = read_transcript(DATA / "interviews_en" / "world_after_covid" / "transcripts.csv")
    assert transcript is None
    assert [problem.what.key for problem in problems] == ["import-no-columns"]

"""The journal of a folder: what was written stays, also after a torn line."""

import pytest

from tema.errors import CannotWrite
from tema.journal import append, entries


def test_what_was_appended_is_read_in_order_with_who_and_when(tmp_path):
    path = tmp_path / "studie" / "screening.jsonl"

    append(path, "Åsa", "mark", file="rapport.pdf", answer="relevant")
    append(path, "Bo", "mark", file="bilaga.pdf", answer="not")

    found, problems = entries(path)
    assert problems == ()
    assert [(each["coder"], each["file"], each["answer"]) for each in found] == [
        ("Åsa", "rapport.pdf", "relevant"),
        ("Bo", "bilaga.pdf", "not"),
    ]
    assert found[0]["at"] <= found[1]["at"]


def test_a_line_cut_off_by_a_power_cut_is_told_and_swallows_nothing(tmp_path):
    path = tmp_path / "screening.jsonl"
    append(path, "Åsa", "mark", file="a")
    with path.open("a", encoding="utf-8") as file:
        file.write('{"id": "x", "at": "2026-')

    append(path, "Åsa", "mark", file="b")

    found, problems = entries(path)
    assert [each["file"] for each in found] == ["a", "b"]
    assert [(problem.file, problem.line, problem.what.key) for problem in problems] == [
        ("screening.jsonl", 2, "journal-line")
    ]


def test_lines_copied_from_a_colleague_twice_count_once(tmp_path):
    path = tmp_path / "screening.jsonl"
    append(path, "Åsa", "mark", file="a")
    path.write_text(path.read_text(encoding="utf-8") * 2, encoding="utf-8")

    assert len(entries(path)[0]) == 1


def test_a_folder_that_is_gone_has_no_entries_and_one_that_cannot_be_written_says_so(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")

    assert entries(tmp_path / "nowhere.jsonl") == ((), ())
    with pytest.raises(CannotWrite):
        append(blocked / "screening.jsonl", "Åsa", "mark")

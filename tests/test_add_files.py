"""Files into a study: nothing is overwritten, nothing passed over without a word, and no file stops the others."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tema.errors import CannotWrite, NothingToImport, TranscriptClash
from tema.messages import LANGUAGES, text_in
from tema.pipeline import add_files, create, read_corpus
from tema.store import corpus, machine

EVA = "Eva: Hur gick det?\nBo: Bra.\nEva: Tack.\n"
ANNA = "Anna: Hej på dig.\nOla: Hej.\nAnna: Jaha.\n"


@pytest.fixture
def empty(tmp_path, codebook_file):
    with create(tmp_path / "studie", coder="Prov", codebook=codebook_file) as made:
        yield made


def put(folder, **files):
    """A folder with these files, whose suffix is .txt or attributes.csv's."""
    folder.mkdir()
    for name, text in files.items():
        file = "attributes.csv" if name == "attributes" else f"{name}.txt"
        (folder / file).write_text(text, "utf-8")
    return folder


def faults(problems):
    return [(problem.file, problem.what.key) for problem in problems]


def attributes(study):
    return {one.name: dict(one.attributes) for one in corpus.transcripts(study)}


def refuse_to_read(monkeypatch, *files):
    """These files are open in another program, as Windows has it."""
    read = Path.read_bytes

    def guarded(self):
        if self in files:
            raise PermissionError(13, "Permission denied")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", guarded)


def test_two_folders_with_different_files_of_one_name_are_refused_and_nothing_is_copied(empty, tmp_path):
    one, other = put(tmp_path / "a", x=EVA, y=EVA), put(tmp_path / "b", x=ANNA)

    with pytest.raises(TranscriptClash) as refused:
        add_files(empty, [one, other])

    assert refused.value.message.values["name"] == "x.txt"
    assert list(empty.transcripts_folder.iterdir()) == []


def test_two_folders_with_the_same_file_give_one_dialogue(empty, tmp_path):
    added = add_files(empty, [put(tmp_path / "a", x=EVA), put(tmp_path / "b", x=EVA)])

    assert (added.copied, [one.name for one in added.transcripts], added.problems) == (("x.txt",), ["x.txt"], ())


def test_the_unicode_form_of_a_name_makes_no_second_dialogue(empty, tmp_path):
    name = "möte"
    add_files(empty, [put(tmp_path / "a", **{unicodedata.normalize("NFC", name): EVA})])
    same = put(tmp_path / "b", **{unicodedata.normalize("NFD", name): EVA})
    other = put(tmp_path / "c", **{unicodedata.normalize("NFD", name): ANNA})

    assert add_files(empty, [same]).copied == ()
    with pytest.raises(TranscriptClash):
        add_files(empty, [other])
    assert [one.name for one in corpus.transcripts(empty)] == ["möte.txt"]


def test_what_a_folder_holds_that_cannot_be_read_is_said(empty, tmp_path):
    folder = put(tmp_path / "a", x=EVA)
    for name in ("intervju.odt", "gammal.doc", ".dold.odt", "~$x.docx", "README.pdf"):
        (folder / name).write_bytes(b"x")
    put(folder / "omg2", z=ANNA)

    added = add_files(empty, [folder])

    assert faults(added.problems) == [
        ("gammal.doc", "import-unknown-suffix"),
        ("intervju.odt", "import-unknown-suffix"),
        ("omg2", "import-folder-inside"),
    ]
    assert added.copied == ("x.txt",)


def test_reading_the_studys_own_folder_says_each_problem_once(empty, tmp_path):
    add_files(empty, [put(tmp_path / "a", x=EVA)])
    (empty.transcripts_folder / "bild.png").write_bytes(b"x")

    added = add_files(empty, [empty.transcripts_folder])

    assert faults(added.problems) == [("bild.png", "import-unknown-suffix")]


def test_a_lock_file_alone_is_nothing_to_import(empty, tmp_path):
    (tmp_path / "~$x.docx").write_bytes(b"x")

    with pytest.raises(NothingToImport):
        add_files(empty, [tmp_path / "~$x.docx"])


def test_a_second_folders_attributes_join_the_studys(empty, tmp_path):
    first = put(tmp_path / "a", x=EVA, attributes="fil;kommun;omgång\nx.txt;Båstad;1\n")
    second = put(tmp_path / "b", y=ANNA, attributes="File,Round,Grupp\nX,1,unga\ny.txt,2,äldre\n")

    added = add_files(empty, [first])
    joined = add_files(empty, [second])

    assert (added.copied, joined.copied) == (("x.txt", "attributes.csv"), ("y.txt", "attributes.csv"))
    assert joined.problems == ()
    assert attributes(empty) == {
        "x.txt": {"municipality": "Båstad", "round": "1", "group": "unga"},
        "y.txt": {"round": "2", "group": "äldre"},
    }
    written = (empty.transcripts_folder / "attributes.csv").read_bytes()
    assert written.decode("utf-8") == "\ufefffil;kommun;omgång;Grupp\r\nx.txt;Båstad;1;unga\r\ny.txt;;2;äldre\r\n"


def test_attributes_that_contradict_the_studys_are_reported_and_the_studys_stay(empty, tmp_path):
    add_files(empty, [put(tmp_path / "a", x=EVA, y=ANNA, attributes="fil;kommun\nx.txt;Båstad\n")])
    table = put(tmp_path / "b", attributes="fil;kommun;grupp\nx.txt;Laholm;unga\ny.txt;Laholm;äldre\n")

    added = add_files(empty, [table / "attributes.csv"])

    (problem,) = added.problems
    assert (problem.file, problem.line, problem.what.key) == ("attributes.csv", 2, "import-attributes-conflict")
    for language in LANGUAGES:
        assert "x.txt" in text_in(language)(problem.what)
        assert text_in(language)(problem.mend)
    assert attributes(empty) == {
        "x.txt": {"municipality": "Båstad"},
        "y.txt": {"municipality": "Laholm", "group": "äldre"},
    }


def test_the_same_attributes_again_leave_the_studys_table_as_it_was_written(empty, tmp_path):
    add_files(empty, [put(tmp_path / "a", x=EVA, attributes="fil;kommun\nx.txt;Båstad\n")])
    before = (empty.transcripts_folder / "attributes.csv").read_bytes()
    reordered = put(tmp_path / "b", x=EVA, attributes="fil,municipality\nx,Båstad\n")

    added = add_files(empty, [reordered])

    assert (added.copied, added.problems) == ((), ())
    assert (empty.transcripts_folder / "attributes.csv").read_bytes() == before


def test_a_faulty_table_in_the_study_is_left_alone_when_another_comes(empty, tmp_path):
    add_files(empty, [put(tmp_path / "a", x=EVA, attributes="bara en kolumn\nx.txt\n")])

    added = add_files(empty, [put(tmp_path / "b", y=ANNA, attributes="fil;kommun\ny.txt;Båstad\n")])

    assert [key for _, key in faults(added.problems)] == [
        "import-attributes-not-merged",
        "import-attributes-one-column",
    ]
    assert (empty.transcripts_folder / "attributes.csv").read_text("utf-8") == "bara en kolumn\nx.txt\n"


def test_a_lock_file_beside_an_open_document_is_not_touched(empty, tmp_path, monkeypatch):
    add_files(empty, [put(tmp_path / "a", x=EVA)])
    lock = empty.transcripts_folder / "~$x.docx"
    lock.write_bytes(b"x")
    refuse_to_read(monkeypatch, lock)

    assert read_corpus(empty) == ()
    assert machine.fingerprint(empty, "read")


def test_a_file_that_is_open_elsewhere_is_a_problem_and_the_others_are_imported(empty, tmp_path, monkeypatch):
    folder = put(tmp_path / "a", x=EVA, y=ANNA, attributes="fil;kommun\nx;Båstad\n")
    refuse_to_read(monkeypatch, folder / "y.txt", folder / "attributes.csv")

    added = add_files(empty, [folder])

    assert faults(added.problems) == [("y.txt", "import-unreadable"), ("attributes.csv", "import-unreadable")]
    assert added.copied == ("x.txt",)


def test_files_of_the_study_that_cannot_be_read_are_problems_of_the_reading(empty, tmp_path, monkeypatch):
    add_files(empty, [put(tmp_path / "a", x=EVA, y=ANNA, attributes="fil;kommun\nx;Båstad\n")])
    refuse_to_read(monkeypatch, empty.transcripts_folder / "y.txt", empty.transcripts_folder / "attributes.csv")

    problems = read_corpus(empty)

    assert faults(problems) == [("y.txt", "import-unreadable"), ("attributes.csv", "import-unreadable")]


def test_a_study_that_cannot_be_written_says_so_and_keeps_no_half_file(empty, tmp_path, monkeypatch):
    def full(self, _data):
        self.touch()
        raise OSError(28, "No space left on device")

    folder = put(tmp_path / "a", x=EVA)
    monkeypatch.setattr(Path, "write_bytes", full)

    with pytest.raises(CannotWrite):
        add_files(empty, [folder])

    assert list(empty.transcripts_folder.iterdir()) == []


def test_a_file_that_cannot_be_compared_with_the_studys_is_never_written_over(empty, tmp_path):
    (empty.transcripts_folder / "x.txt").mkdir()

    with pytest.raises(CannotWrite):
        add_files(empty, [put(tmp_path / "a", x=EVA)])


def test_escapes_that_no_text_can_hold_are_stored_and_read_back_whole(empty, tmp_path):
    file = tmp_path / "samtal.jsonl"
    lines = [r'{"speaker":"Eva","text":"Ja \ud83d a\u0000b slut","ort":"\udc00"}', '{"speaker":"Bo","text":"Nej"}']
    file.write_text("\n".join(lines), "utf-8")

    added = add_files(empty, [file])

    stored = corpus.transcript(empty, "samtal.jsonl")
    assert stored.text[stored.turns[0].start : stored.turns[0].end] == "Ja \ufffd a\ufffdb slut"
    assert dict(stored.attributes) == {"place": "\ufffd"}
    assert faults(added.problems) == [("samtal.jsonl", "import-lost-characters")]

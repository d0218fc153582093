"""Screening documents: what is quoted, what comes first, what is kept, and how far the estimate can be trusted."""

import hashlib
import json

import numpy as np
import pytest
from click.testing import CliRunner

from tema.cli import tema
from tema.errors import DocumentUnknown, TemaError
from tema.exporters.ranking import ranking
from tema.journal import entries
from tema.pipeline.screening import CACHE, Held, Shelf, encoded, fill, found, shelf
from tema.records import Block, Document
from tema.review import screening as acts
from tema.screening.learning import learnt
from tema.screening.lexical import bm25, count
from tema.screening.stretches import LONGEST, stretches
from tema.screening.unseen import Look, unseen
from tema.views.screening import prepare, screening

TRUST = "Den som får veta varför beslutet blev som det blev litar mer på kommunen, också när svaret är nej."
OTHERS = {
    "skördar.txt": "Potatisen kom upp sent i år, för våren var kall och jorden blöt långt in i maj.",
    "broar.txt": "Stålet i bron rostar fortast där saltet från vägen samlas i skarvarna.",
    "fåglar.txt": "Koltrasten sjunger före gryningen, högst i de trädgårdar där katterna är få.",
    "tåg.txt": "Tidtabellen ändras i december, och då försvinner den sista avgången mot kusten.",
}
QUESTION = "Vad gör att människor har förtroende för myndigheter?"


@pytest.fixture
def folder(tmp_path):
    """Five short documents, of which one answers the question."""
    place = tmp_path / "artiklar"
    place.mkdir()
    for name, text in {"tillit.txt": TRUST, **OTHERS}.items():
        (place / name).write_text(f"{text}\n", encoding="utf-8")
    return place


def made(text, *blocks):
    return Document("prov.txt", text, blocks, None, "sv", hashlib.sha256(text.encode()).hexdigest())


def at(text, part, kind="paragraph", **more):
    start = text.index(part)
    return Block(kind, start, start + len(part), " ".join(part.split()), **more)


def ready(folder):
    fill(folder)
    return screening(prepare(shelf(folder)), acts.standing(folder)[0], encoded)


def test_a_stretch_is_what_stands_at_its_place_and_never_crosses_a_heading():
    text = "Första\nEtt stycke.\nEtt till.\nAndra\nEtt tredje."
    blocks = [at(text, "Första", "heading"), at(text, "Ett stycke.", under=0), at(text, "Ett till.", under=0)]
    blocks += [at(text, "Andra", "heading"), at(text, "Ett tredje.", under=3)]

    first, second = stretches(made(text, *blocks))

    assert (first.heading, first.cited.text) == ("Första", "Ett stycke.\nEtt till.")
    assert (first.cited.first_line, first.cited.last_line) == (2, 3)
    assert (second.heading, second.cited.first_line) == ("Andra", 5)


def test_words_that_a_line_has_cut_are_whole_in_a_quote_and_a_hyphen_that_stands_for_a_word_stays():
    text = "De litar på kom-\nmunens vård-\noch omsorgsnämnd. " + " ".join(f"Mening {n} fyller ut." for n in range(60))

    first = stretches(made(text, at(text, text)))[0]

    assert first.reads.startswith("De litar på kommunens vård- och omsorgsnämnd. Mening 0")


def test_a_long_paragraph_is_cut_between_sentences_without_losing_a_word():
    text = " ".join(f"Mening nummer {n} handlar om något som ingen annan mening handlar om." for n in range(60))

    cut = stretches(made(text, at(text, text)))

    assert len(cut) > 1
    assert all(text[one.cited.start : one.cited.end] == one.cited.text for one in cut)
    assert all(one.cited.text.endswith(".") and len(one.reads.split()) <= LONGEST for one in cut)
    assert " ".join(one.reads for one in cut) == text


def test_bm25_is_as_it_is_defined():
    counts = count([("a", "a", "b"), ("b", "c", "c"), ("c", "c", "c")])
    idf = np.log(1 + 2.5 / 1.5)

    assert bm25(counts, ["a", "a", "okänt"]) == pytest.approx([idf * 2 * 2.2 / (2 + 1.2), 0, 0])


def test_marks_move_what_is_like_them_and_nothing_moves_without_marks():
    alike = np.eye(4) + np.array([[0, 0.9, 0, 0], [0.9, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    none = learnt(alike, np.zeros(4), np.array([], int), np.array([], bool))
    moved = learnt(alike, np.zeros(4), np.array([0, 3]), np.array([True, False]))

    assert np.ptp(none) == 0
    assert moved[1] > moved[2]


def test_the_document_that_answers_comes_first_with_its_place(folder):
    (folder / "kopia.txt").write_bytes((folder / "tillit.txt").read_bytes())
    acts.ask(folder, "Eva", [QUESTION])
    first = ready(folder).ranked[0]

    assert {first.document.name, *first.document.also} == {"tillit.txt", "kopia.txt"}
    assert first.best[0].stretch.cited.text == TRUST
    assert first.best[0].stretch.cited.first_line == 1


def test_nothing_is_read_twice_and_a_damaged_cache_is_made_again(folder, monkeypatch):
    fill(folder)
    kept = sorted((folder / CACHE).glob("*.npz"))
    kept[0].write_bytes(b"skr\xc3\xa4p")
    read = []

    def reading(name, _raw):
        read.append(name)
        return None, ()

    monkeypatch.setattr("tema.pipeline.screening.read_document", reading)
    fill(folder)

    assert len(read) == 1
    assert len(kept) == 5


def test_a_judgement_follows_the_contents_and_can_be_undone(folder):
    acts.ask(folder, "Eva", [QUESTION])
    acts.mark(folder, "Eva", acts.named(folder, "tåg.txt"), acts.Said("not", "Handlar om tåg"))
    (folder / "tåg.txt").rename(folder / "tidtabell.txt")
    marks = {one.document.name: one.mark for one in ready(folder).ranked}
    assert (marks["tidtabell.txt"].judgement, marks["tidtabell.txt"].reason) == ("not", "Handlar om tåg")

    acts.undo(folder, "Eva")

    assert acts.standing(folder)[0].marks == ()
    assert len(entries(folder / acts.JOURNAL)[0]) == 3, "nothing is ever taken out of the journal"


def test_undo_takes_back_ones_own_latest_and_not_a_colleagues(folder):
    acts.mark(folder, "Eva", acts.named(folder, "tåg.txt"), acts.Said("not"))
    acts.mark(folder, "Bo", acts.named(folder, "broar.txt"), acts.Said("relevant"))
    acts.undo(folder, "Eva")

    assert [mark.name for mark in acts.standing(folder)[0].marks] == ["broar.txt"]
    with pytest.raises(TemaError):
        acts.undo(folder, "Eva")


def test_every_fifth_document_is_drawn_by_lot_and_counted_as_such(folder):
    acts.keep_up(folder, "Eva", [one.sha256 for one in found(folder)])
    for name in list(OTHERS):
        acts.mark(folder, "Eva", acts.named(folder, name), acts.Said("not", order=True))
        acts.keep_up(folder, "Eva", [one.sha256 for one in found(folder)])
    (drawn,) = acts.standing(folder)[0].drawn
    assert drawn == acts.named(folder, "tillit.txt").sha256

    acts.mark(folder, "Eva", acts.named(folder, "tillit.txt"), acts.Said("relevant"))

    assert [mark.way for mark in acts.standing(folder)[0].marks] == ["order"] * 4 + ["lot"]


def test_readings_from_before_a_document_came_say_nothing_of_it(folder):
    from tema.screening.marks import looks

    acts.keep_up(folder, "Eva", [one.sha256 for one in found(folder)])
    acts.mark(folder, "Eva", acts.named(folder, "tåg.txt"), acts.Said("not", order=True))
    now = acts.standing(folder)[0]
    present = frozenset(one.sha256 for one in found(folder))

    assert [look.way for look in looks(now, present)] == ["order"]
    assert [look.way for look in looks(now, present | {"en ny"})] == ["own"]


def test_a_journal_with_odd_lines_is_read_as_far_as_it_goes(folder):
    acts.ask(folder, "Eva", [QUESTION])
    with (folder / acts.JOURNAL).open("a", encoding="utf-8") as file:
        for act in ({"act": "mark"}, {"act": "mark", "document": 7, "judgement": "not"}, {"act": "dans"}):
            file.write(json.dumps({"id": str(len(act)), "at": "", "coder": "Bo", **act}) + "\n")
        file.write("{trasig\n")
    now, problems = acts.standing(folder)

    assert (now.questions, now.marks) == ((QUESTION,), ())
    assert [problem.line for problem in problems] == [5]


def test_nothing_is_said_of_the_unread_until_enough_has_been_read():
    assert unseen([Look("order", True)] * 9, 50, 3.0) is None


def test_what_is_left_can_never_be_more_than_the_unread_and_is_nothing_in_the_end():
    told = unseen([Look("order", False)] * 10, 12, 40.0)
    assert 0 <= told.low <= told.about <= told.high <= 2

    done = unseen([Look("lot", n < 3) for n in range(12)], 12, 0.0)
    assert (done.low, done.high, done.recall, done.safe) == (0, 0, 1.0, True)


def test_documents_that_the_reader_picked_herself_prove_nothing():
    found_all = [Look("own", True)] * 5 + [Look("own", False)] * 40

    assert unseen(found_all, 60, 0.0).high == 15


@pytest.mark.parametrize("relevant", [2, 15, 40])
def test_the_range_holds_at_all_moments_at_once(relevant):
    draw, held = np.random.default_rng(5), []
    for _ in range(60):
        truth = draw.permutation(np.arange(60) < relevant)
        looks = [Look("lot", bool(yes)) for yes in truth]
        told = [(unseen(looks[:n], 60, 1.0), int(truth[n:].sum())) for n in range(10, 60, 5)]
        held.append(all(one.low <= left <= one.high for one, left in told))

    assert np.mean(held) >= 0.85


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../hemligt.txt", "hemligt.txt"),
        ("C:\\mapp\\rapport.pdf", "rapport.pdf"),
        ("con.txt", "_con.txt"),
        ("a\x00b\n?.md", "a_b_.md"),
        ("..", "dokument"),
        (".gömd.txt", "gömd.txt"),
    ],
)
def test_an_added_file_stays_in_the_folder_under_a_safe_name(tmp_path, name, kept):
    path = acts.add_file(tmp_path / "documents", name, b"x")

    assert path == tmp_path / "documents" / kept


def test_an_added_file_never_takes_the_place_of_another(tmp_path):
    first = acts.add_file(tmp_path, "rapport.txt", b"ett")
    second = acts.add_file(tmp_path, "rapport.txt", b"annat")
    again = acts.add_file(tmp_path, "rapport.txt", b"annat")

    assert (first.read_bytes(), second.read_bytes()) == (b"ett", b"annat")
    assert again == second


def test_a_name_that_several_documents_have_is_not_guessed_at(folder):
    for part in ("ett", "två"):
        (folder / part).mkdir()
        (folder / part / "samma.txt").write_text(part, encoding="utf-8")

    assert acts.named(folder, "ett/samma.txt").name == "ett/samma.txt"
    with pytest.raises(DocumentUnknown):
        acts.named(folder, "samma.txt")


def test_a_table_holds_a_row_for_each_passage_with_its_place(folder):
    acts.ask(folder, "Eva", [QUESTION])
    rows = ranking(ready(folder)).rows

    assert rows[0][1] == "tillit.txt"
    assert TRUST in rows[0]


def test_documents_without_text_and_empty_shelves_are_no_trouble():
    empty = Held("tom.txt", "0", (), "sv", None, (), np.zeros((0, 1), np.float32))

    shown = screening(prepare(Shelf((empty,), (), ())), acts.Screened(("Vad?",)), encoded)

    assert shown.ranked == ()


def run(*words, code=0):
    done = CliRunner().invoke(tema, ["documents", *map(str, words)])
    assert done.exit_code == code, done.output
    return done


def test_the_commands_rank_mark_and_undo(folder, tmp_path):
    told = json.loads(run("rank", folder, "--question", QUESTION, "--json").stdout)
    assert told["documents"][0]["file"] == "tillit.txt"
    assert told["documents"][0]["passages"][0]["text"] == TRUST

    run("mark", folder, "tåg.txt", "not", "--reason", "Tåg")
    again = json.loads(run("rank", folder, "--json").stdout)
    assert again["questions"] == [QUESTION]
    assert again["counts"] == {"relevant": 0, "not": 1, "unsure": 0, "unread": 4}
    run("undo", folder)
    run("rank", folder, "-o", tmp_path / "lista.csv")

    assert "tillit.txt" in (tmp_path / "lista.csv").read_text(encoding="utf-8-sig")
    assert json.loads(run("rank", folder, "--json").stdout)["counts"]["unread"] == 5


@pytest.mark.parametrize(
    "words",
    [("rank", "finns-inte", "--question", "Vad?"), ("rank", "{folder}"), ("mark", "{folder}", "saknas.txt", "not")],
)
def test_what_the_user_can_mend_is_told_as_a_sentence(folder, words):
    done = CliRunner().invoke(tema, ["documents", *(word.format(folder=folder) for word in words)])

    assert isinstance(done.exception, TemaError)

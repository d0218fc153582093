"""What those who spoke allow: no file that is taken out holds a word that may not be shown."""

import io
import json
import re
import zipfile
from dataclasses import replace
from functools import partial
from html import unescape
from pathlib import Path

import pyarrow.parquet
import pyreadstat
import pytest
from click.testing import CliRunner

import ui_study
from tema import review
from tema.cli.commands import tema
from tema.consent import BLACK, unsaid
from tema.decisions import decision
from tema.errors import NoSuchDialogue, NoSuchSpeaker, SmallestCellInvalid
from tema.exporters import FORMS, Wish, make
from tema.pipeline import change_setting
from tema.pipeline.merging import merge
from tema.records import Evidence, Suggestion
from tema.store import corpus, derived, ledger, machine
from tema.store.reads.waiting import ORDERS, Filters, count_waiting, waiting
from tema.views.cleared import cleared
from tema.views.crosstab import crosstab, groupings
from ui_study import copy_ui_study, write_ui_study

SMALLEST = 5
GONE, SILENT, TAKEN_BACK, UNQUOTED = "kvastrot", "blomfagel", "silverax", "mossgrotta"
SECRETS = (GONE, SILENT, TAKEN_BACK, UNQUOTED)


@pytest.fixture
def study(tmp_path):
    study = copy_ui_study(tmp_path / "studie")
    yield study
    study.close()


def quoted(segment):
    return segment.place, segment.text


def said(study, dialogue, speaker=None, number=0):
    found = [each for each in corpus.segments(study, dialogue) if each.use == "data"]
    return [each for each in found if speaker in {None, each.speaker}][number]


@pytest.fixture(scope="module")
def restricted(tmp_path_factory):
    """Words that stand in one place only, coded, in themes, noted on, given as reasons; and then taken back."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ui_study, "_dialogue", partial(with_secrets, ui_study._dialogue))
        study = write_ui_study(tmp_path_factory.mktemp("tyst") / "studie")
    excerpts = dict(zip(SECRETS, secret_excerpts(study), strict=True))
    assert all(secret in excerpt.text for secret, excerpt in excerpts.items())
    free = said(study, "dialog-4.txt")
    everything = [*excerpts.values(), free]
    all_words = " ".join(each.text for each in excerpts.values())
    for coder in ("Maja", "Olle"):
        for excerpt in everything:
            review.code(study, coder, quoted(excerpt), "bemotande", "weakens")
            review.memo(study, coder, quoted(excerpt), f"Jämför: {excerpt.text}")
            review.memo(study, coder, quoted(excerpt), f"Om koden: {excerpt.text}", "bemotande")
            review.flag(study, coder, quoted(excerpt), "exemplar", on=True)
    for excerpt in everything:
        review.code(study, "Olle", quoted(excerpt), "kompetens")
        review.reject(study, "Maja", quoted(excerpt), "kompetens")
        review.adjudicate(study, "Maja", quoted(excerpt), "kompetens", applies=True, reason=f"Se {all_words}")
    review.memo(study, "Maja", quoted(free), f"Liknar: {all_words}")
    theme = review.name_theme(study, "Maja", "Mötet", "Om hur man möts", map(quoted, everything))
    review.map_theme(study, "Maja", theme, ["bemotande"])
    for by, case in (("dialogue", "dialog-4.txt"), ("dialogue", "dialog-2.txt"), ("grupp", "Unga")):
        review.summarise(study, "Maja", (by, case, "bemotande"), f"Här: {all_words}", [*map(quoted, everything)])
    leaning = tuple(Evidence(kind, each.text, 0.6) for kind in ("coding", "against") for each in excerpts.values())
    told = [
        Suggestion(each.id, code, 0.7, leaning, words=SECRETS, carries=(0, 12))
        for each in everything
        for code in ("bemotande", "rattvisa")
    ]
    machine.save_suggestions(study, told)
    review.restrict_dialogue(study, "Maja", "dialog-2.txt", "", "withdrawn", reason="Bad om det")
    review.restrict_dialogue(study, "Maja", "dialog-3.txt", "Berit", "withdrawn")
    review.restrict(study, "Maja", quoted(excerpts[TAKEN_BACK]), "withdrawn")
    review.restrict(study, "Maja", quoted(excerpts[UNQUOTED]), "not_quoted")
    yield study
    study.close()


def secret_excerpts(study):
    return (
        said(study, "dialog-2.txt"),
        said(study, "dialog-3.txt", "Berit"),
        said(study, "dialog-1.txt", "Åke", 0),
        said(study, "dialog-1.txt", "Åke", 1),
    )


def with_secrets(make_dialogue, name, *rest):
    """A dialogue of the small study, with a word that stands nowhere else at the beginning of some excerpts."""
    transcript, segments = make_dialogue(name, *rest)
    data = [each for each in segments if each.use == "data"]
    own = [each for each in data if each.speaker == "Åke"]
    hers = [each for each in data if each.speaker == "Berit"]
    hiding = {"dialog-1.txt": zip((TAKEN_BACK, UNQUOTED), own, strict=False), "dialog-2.txt": [(GONE, data[0])]}
    hiding["dialog-3.txt"] = [(SILENT, hers[0])]
    for secret, segment in hiding.get(name, ()):
        start, end = segment.place.start, segment.place.start + len(secret) + 1
        transcript = replace(transcript, text=f"{transcript.text[:start]}{secret} {transcript.text[end:]}")
    return transcript, [replace(each, text=transcript.text[each.place.start : each.place.end]) for each in segments]


def readable(suffix, raw, folder):
    """All that can be read in a file: its members where it is packed, its cells where it is binary; tags taken away."""
    if suffix == ".parquet":
        return str(pyarrow.parquet.read_table(io.BytesIO(raw)).to_pylist())
    if suffix == ".sav":
        (folder / "ut.sav").write_bytes(raw)
        table, about = pyreadstat.read_sav(folder / "ut.sav")
        return table.to_csv() + str(vars(about))
    if zipfile.is_zipfile(io.BytesIO(raw)):
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            return " ".join(name + readable(Path(name).suffix, packed.read(name), folder) for name in packed.namelist())
    text = unescape(raw.decode("utf-8", "replace"))
    return text + re.sub(r"<[^>]*>", "", text)


WAYS = (Wish(), Wish(shared=True), Wish(suggestions_too=True, language="en"))


@pytest.mark.parametrize(("what", "suffix"), [(what, suffix) for what, forms in FORMS.items() for suffix in forms])
def test_no_file_holds_a_word_that_may_not_be_shown(restricted, what, suffix, tmp_path):
    for wish in WAYS:
        made = make(restricted, suffix, what, wish)
        words = readable(suffix, made.raw, tmp_path)
        words += "".join(readable(Path(name).suffix, raw, tmp_path) for name, raw in made.beside.items())
        assert [secret for secret in SECRETS if secret in words] == []
        assert {told.key: told.values.get("count") for told in made.told}.items() >= {
            "export-left-out-dialogues": 1,
            "export-left-out-codings": 9,
            "export-left-out-blacked": 1,
        }.items()


def test_words_that_an_analyst_has_copied_into_a_theme_are_blacked_out_too(restricted):
    (theme,) = derived.themes(restricted)
    words = secret_excerpts(restricted)[-1].text
    review.rename_theme(restricted, "Maja", theme.id, "Mötet", f"Som någon sa: {words}")
    rows = json.loads(make(restricted, ".json", "themes").raw)
    review.undo(restricted, "Maja")
    assert {row["description"][:15] for row in rows} == {"Som någon sa: █"}
    assert {len(row["description"]) for row in rows} == {len(f"Som någon sa: {words}")}


def test_withdrawn_codings_are_not_counted_and_those_not_to_be_quoted_are(restricted):
    rows = json.loads(make(restricted, ".json", "codings").raw)
    assert len(rows) == 2 * 3
    (blacked,) = {row["quote"] for row in rows if BLACK in row["quote"]}
    unquoted = secret_excerpts(restricted)[-1]
    assert len(blacked) == len(unquoted.text)
    assert [len(word) for word in blacked.split()] == [len(word) for word in unquoted.text.split()]
    (row,) = [row for row in crosstab(restricted, "grupp", shared=False, language="sv").rows if row.id == "bemotande"]
    assert (row.total.excerpts, row.total.dialogues, row.total.speakers) == (2, 2, 2)


def test_a_withdrawn_speaker_is_not_named_where_the_dialogue_is_whole(restricted):
    text = cleared(restricted).transcripts["dialog-3.txt"]
    assert "Berit" not in text.text
    assert "Berit" not in {each.label for each in text.speakers}
    assert len(text.text) == len(corpus.transcript(restricted, "dialog-3.txt").text)


def test_words_copied_from_what_may_not_be_shown_are_found_however_they_are_written():
    hidden = "De sa att jag aldrig skulle komma tillbaka dit igen."
    found = unsaid([hidden], ["Vi ska aldrig skulle komma någon annanstans."])
    assert found.blacked("Hennes ord: ”ATT jag, aldrig skulle komma tillbaka”, minns du?") == (
        "Hennes ord: ”███ ████ ██████ ██████ █████ ████████”, minns du?"
    )
    assert found.blacked("Jag skulle komma dit en annan dag.") == "Jag skulle komma dit en annan dag."
    assert found.free(("tillbaka", "komma", "buss")) == ("komma", "buss")


def test_what_stands_elsewhere_too_may_be_said():
    found = unsaid(["Jag vill inte säga mer om det."], ["Han sa: jag vill inte säga mer om det."])
    assert found.blacked("Jag vill inte säga mer om det.") == "Jag vill inte säga mer om det."


def test_what_is_said_of_a_speaker_follows_her_new_name_and_undo_lifts_it(study):
    review.restrict_dialogue(study, "Maja", "dialog-1.txt", "Åke", "withdrawn")
    review.rename_speaker(study, "Olle", "dialog-1.txt", "Åke", "Åke Ek")
    hers = said(study, "dialog-1.txt", "Åke Ek")
    assert not cleared(study).may_go(hers.place)
    review.undo(study, "Olle")
    assert not cleared(study).may_go(hers.place)
    review.undo(study, "Maja")
    assert cleared(study).may_go(hers.place)


def test_two_who_become_one_keep_what_is_stricter(study):
    review.restrict_dialogue(study, "Maja", "dialog-1.txt", "Åke", "withdrawn")
    review.restrict_dialogue(study, "Maja", "dialog-1.txt", "Berit", "not_quoted")
    review.rename_speaker(study, "Maja", "dialog-1.txt", "Berit", "Åke")
    assert [each.restriction for each in derived.restrictions(study)[1]] == ["withdrawn"]
    review.rename_speaker(study, "Maja", "dialog-1.txt", "Åke", "Chidi")
    (held,) = derived.restrictions(study)[1]
    assert (held.speaker, held.restriction) == ("Chidi", "withdrawn")


def test_the_last_decision_holds_whoever_made_it_also_after_a_merge(study, tmp_path):
    theirs = copy_ui_study(tmp_path / "deras")
    excerpt = quoted(said(study, "dialog-1.txt"))
    early, late = (replace(decision("Olle", "restrict", place=excerpt[0], quote=excerpt[1]), at=at) for at in TIMES)
    ledger.append(study, [replace(late, coder="Maja", values={"restriction": "not_quoted", "reason": ""})])
    ledger.append(theirs, [replace(early, values={"restriction": "withdrawn", "reason": ""})])
    theirs.close()
    merge(study, tmp_path / "deras", "Maja")
    assert [each.restriction for each in derived.restrictions(study)[0]] == ["not_quoted"]


TIMES = ("2031-01-01T10:00:00+00:00", "2031-01-02T10:00:00+00:00")


def test_withdrawn_excerpts_no_longer_wait_to_be_judged(study):
    everything = waiting(study, "Maja", "dialogue", Filters(everything=True), limit=400)
    one, other = said(study, "dialog-1.txt", "Åke"), said(study, "dialog-1.txt", "Berit")
    review.restrict(study, "Olle", quoted(one), "withdrawn")
    review.restrict(study, "Olle", quoted(other), "not_quoted")
    review.restrict_dialogue(study, "Olle", "dialog-2.txt", "", "withdrawn")
    review.restrict_dialogue(study, "Olle", "dialog-3.txt", "Chidi", "withdrawn")
    review.rename_speaker(study, "Olle", "dialog-3.txt", "Chidi", "C")
    silent = {each.id for each in corpus.segments(study, "dialog-3.txt") if each.speaker == "C"}
    gone = {one.id, *silent, *(each.id for each in corpus.segments(study, "dialog-2.txt"))}
    assert silent
    for order in ORDERS:
        left = waiting(study, "Maja", order, Filters(everything=True), limit=400)
        assert not gone & set(left)
        assert len(left) == count_waiting(study, "Maja", Filters(everything=True), order)
    left = waiting(study, "Maja", "dialogue", Filters(everything=True), limit=400)
    assert set(left) == set(everything) - gone
    assert other.id in left


def test_small_numbers_are_hidden_in_a_table_that_is_shared(study):
    for name in ("dialog-1.txt", "dialog-2.txt", "dialog-3.txt"):
        review.code(study, "Maja", quoted(said(study, name)), "bemotande")
    assert groupings(study)[0] == "grupp"
    shared = crosstab(study, "grupp", shared=True, language="sv")
    for row in shared.rows:
        assert all(cell is None or cell.dialogues in {0, *range(SMALLEST, 99)} for cell in (*row.cells, row.total))
    assert [note.key for note in shared.notes] == ["consent-cells-hidden", "consent-cells-groups"]
    assert crosstab(study, "grupp", shared=False, language="sv").hidden == 0
    change_setting(study, "Maja", "smallest_cell", "2")
    freer = crosstab(study, "grupp", shared=True, language="sv")
    (row,) = [each for each in freer.rows if each.id == "bemotande"]
    assert row.total.dialogues == 3
    assert row.cells == (None, None, None)  # of the two small groups each said it; the third could have said it twice
    with pytest.raises(SmallestCellInvalid):
        change_setting(study, "Maja", "smallest_cell", "1")


def test_the_command_marks_tells_and_lifts(study):
    folder = str(study.folder)
    run = partial(CliRunner().invoke, tema)
    done = run(["restrict", folder, "dialog-1.txt", "--speaker", "Berit", "--withdrawn", "--reason", "Ångrade sig"])
    assert done.exit_code == 0
    assert "Ångrade sig" in run(["restrict", folder]).output
    run(["restrict", folder, "dialog-1.txt", "--speaker", "Berit", "--lift"])
    assert not any(derived.restrictions(study))
    with pytest.raises(NoSuchSpeaker):
        run(["restrict", folder, "dialog-1.txt", "--speaker", "Nils", "--lift"], catch_exceptions=False)
    with pytest.raises(NoSuchDialogue):
        run(["restrict", folder, "dialog-99.txt", "--withdrawn"], catch_exceptions=False)
    assert run(["restrict", folder, "--withdrawn"]).exit_code == 2

"""What a rewording does to the coding is known before it is saved, and is what the next run gives."""

import shutil
from dataclasses import replace

import numpy as np
import pytest
from click.testing import CliRunner

from small_codebook import CODEBOOK
from tema.agreement import Figure
from tema.cli.codebook import codebook
from tema.codebook import parse_codebook, read_codebook
from tema.codebook.edit import with_codes
from tema.codebook.reshape import merged
from tema.decisions import decision
from tema.errors import CodebookInvalid, NothingToTry
from tema.pipeline import run
from tema.pipeline.jobs import run_job
from tema.pipeline.trial import CodeTrial, Contradicted, Shift, Trial, try_rules
from tema.pipeline.trial_plain import as_plain, from_plain
from tema.records import Place, Reliability
from tema.resources import shipped
from tema.store import corpus, ledger, machine
from tema.store.study import Study
from tema.suggest.wording import Reading, Reworded, Wording, moved, rewordings
from tema.views.codebook.trial import coders_if
from tema.views.judged import Judged, Said

RAIN = CODEBOOK.replace(
    "De vill hjälpa till och bryr sig.", "Det regnar och bussen går inte, så man blir våt."
).replace("Han var så snäll och ville verkligen hjälpa mig.", "Det ösregnade hela vägen och bussen kom aldrig.")


@pytest.fixture
def study(ran_folder, tmp_path):
    shutil.copytree(ran_folder, tmp_path / "studie")
    with Study.open(tmp_path / "studie") as made:
        yield made


# The wording itself: two known codes, lies and kindness, in a space of two directions.

LIES, KIND = Wording(("De ljuger.",), ("De är snälla.",)), Wording(("De är snälla.",), ("De ljuger.",))
BOTH = Wording(("De ljuger.", "De är snälla."), ())
READ = {
    "De ljuger.": np.array([4.0, -4.0]),
    "De är snälla.": np.array([-4.0, 4.0]),
    "Det regnar.": np.array([-6, -6.0]),
}


def reading():
    """Three segments: a lie, a kindness, and rain."""
    columns = np.array([[1.0, -5.0], [-5.0, 1.0], [-5.0, -5.0]])
    vectors = {
        "De ljuger.": np.array([1.0, 0, 0]),
        "De är snälla.": np.array([0, 1.0, 0]),
        "Det regnar.": np.array([0, 0, 1.0]),
    }
    return Reading(("lies", "kind"), columns, np.eye(3), READ, vectors)


def after(wording, own=("lies",), before=LIES):
    return moved(reading(), Reworded("lies", own, before, wording))


def test_the_same_sentences_in_any_order_leave_every_bit_as_it_was():
    assert after(LIES).tobytes() == reading().columns[:, 0].tobytes()


def test_a_code_that_takes_in_another_is_found_where_that_one_is_and_keeps_its_own():
    found = after(BOTH)

    assert found[1] > -2 > reading().columns[1, 0]
    assert found[0] >= reading().columns[0, 0]
    assert found[2] < -3


def test_a_code_that_is_given_the_wording_of_another_goes_where_that_one_is():
    found = after(KIND)

    assert found[1] > found[0]


def test_what_stands_in_the_exclusion_speaks_against_the_code_although_it_denies_nothing():
    joined = moved(reading(), Reworded("lies", ("lies", "kind"), BOTH, BOTH))
    narrowed = moved(reading(), Reworded("lies", ("lies", "kind"), BOTH, LIES))

    assert joined[1] - narrowed[1] > 1
    assert narrowed[0] == pytest.approx(joined[0], abs=0.1)


def test_what_the_model_cannot_read_goes_by_nearness():
    found = after(Wording(("De ljuger.", "Det regnar."), LIES.against))

    assert found[2] - reading().columns[2, 0] > found[1] - reading().columns[1, 0]


def test_a_merged_code_brings_what_the_model_knows_of_it():
    book, _ = read_codebook(shipped("codebooks") / "tillit.yaml")
    changed = {code.id: code for code in merged(book, "oarlighet", "trovardighet", "Samma sak.")}
    now = replace(book, codes=tuple(changed.get(code.id, code) for code in book.codes))

    (one,) = rewordings(book, now, ("trovardighet", "oarlighet"))

    assert (one.code, one.own) == ("trovardighet", ("trovardighet", "oarlighet"))
    assert one.before == one.after
    assert rewordings(book, book, ("trovardighet", "oarlighet")) == ()


# The trial of a whole codebook.


def test_an_unchanged_codebook_changes_nothing_and_a_trial_writes_nothing(study):
    before, decided = machine.scores(study)[2].tobytes(), ledger.mark(study)

    assert try_rules(study, CODEBOOK) == Trial()
    assert try_rules(study, CODEBOOK.replace("name: {sv: Provkodbok", "name: {sv:   Provkodbok")) == Trial()
    assert try_rules(study, RAIN).codes
    run(study, coder="Prov")
    assert machine.scores(study)[2].tobytes() == before
    assert ledger.mark(study) == decided


def test_what_is_shown_is_what_the_next_run_gives(study):
    code_all(study)
    run(study, coder="Prov")
    before = suggested(study)
    trial = try_rules(study, RAIN)
    (study.codebooks_folder / "prov.yaml").write_text(RAIN, encoding="utf-8")
    run(study, coder="Prov")
    ids, codes, sure = machine.scores(study)
    now = suggested(study)

    assert {one.code: one.change for one in trial.codes} == {"valvilja": "reworded"}
    for one in trial.codes:
        assert {each.segment for each in one.comes} == {id_ for id_, code in now - before if code == one.code}
        assert {each.segment for each in one.goes} == {id_ for id_, code in before - now if code == one.code}
        for each in (*one.comes, *one.goes):
            assert each.after == round(float(sure[ids.index(each.segment), codes.index(one.code)]), 4)
    assert any(one.comes or one.goes for one in trial.codes)


def suggested(study):
    ids, codes, sure = machine.scores(study)
    return {(ids[row], codes[k]) for row, k in np.argwhere(sure >= 0.2)}


def code_all(study, code="valvilja", only=None):
    segments = [each for each in corpus.segments(study) if each.use == "data" and (only is None or only in each.text)]
    ledger.append(study, [decision("Eva", "code", place=s.place, quote=s.text, code=code) for s in segments])
    return [segment.id for segment in segments]


def test_a_decision_that_the_new_wording_speaks_against_is_named(study):
    (kind,) = code_all(study, only="så snäll")

    (one,) = try_rules(study, RAIN).codes

    assert [(each.segment, each.coder, each.applies) for each in one.contradicted] == [(kind, "Eva", True)]
    assert one.lessons == 1
    assert kind in one.lowered


def test_codes_that_are_new_or_retired_are_told_as_such(study):
    book, _ = parse_codebook(CODEBOOK, "prov.yaml")
    retired = with_codes(CODEBOOK, "prov.yaml", [replace(book.codes[1], retired="Används inte.")])
    more = CODEBOOK + CODEBOOK[CODEBOOK.index("  - id: valvilja") :].replace("valvilja", "annat").replace(
        "Välvilja", "Annat"
    )

    assert [(one.code, one.change, one.after) for one in try_rules(study, retired).codes] == [
        ("valvilja", "retired", None)
    ]
    assert [(one.code, one.change, one.before) for one in try_rules(study, more).codes] == [("annat", "new", None)]


def test_a_trial_goes_through_a_job_and_back(study):
    answer = run_job(study, "try", [RAIN], lambda *_: None)

    assert answer["done"]
    assert (
        from_plain({key: value for key, value in answer.items() if key != "done"}).codes == try_rules(study, RAIN).codes
    )
    known = Reliability("a", "unknown", 1, 0, 1.0, None, None, None, None, 0.0)
    figures = (Figure(0.5, 0.1, 0.9), Figure(None))
    rest = ((), (), 2, (Contradicted("s", "Eva", True, 0.5, 0.1),), ("s",), (), known, None, figures)
    trial = Trial((CodeTrial("a", "reworded", *rest),), (("b", 1, 0),), 3)
    assert from_plain(as_plain(trial)) == trial


def test_a_codebook_with_faults_and_a_study_without_a_run_are_refused(study, tmp_path):
    with pytest.raises(CodebookInvalid):
        try_rules(study, CODEBOOK.replace("definition", "definitoin"))
    with Study.create(tmp_path / "ny") as new, pytest.raises(NothingToTry):
        try_rules(new, CODEBOOK)


def test_coders_who_differ_are_settled_as_the_wording_says_only_where_it_says_anything():
    def judged(number, *codes):
        place = Place("d.txt", number * 10, number * 10 + 5)
        said = tuple(
            Said(f"K{i}", (), frozenset(), True) if not code else coded(f"K{i}", place) for i, code in enumerate(codes)
        )
        return Judged(place, "", place.id, said)

    def coded(coder, place):
        from tema.records import Coding

        return Said(coder, (Coding("x", place, "", "a", 1, None, coder, "", "", "coder"),), frozenset(), True)

    judgements = [judged(0, 1, 1), judged(1, 1, 0), judged(2, 0, 1), judged(3, 0, 0), judged(4, 0, 0)]
    one = CodeTrial(
        "a", "reworded", (), (), 0, (), (judgements[1].segment,), (), None, None, (Figure(None), Figure(None))
    )

    found = coders_if(judgements, one)

    assert (found.of, found.yes, found.no) == (2, (judgements[1].segment,), ())
    assert found.settled.value > found.now.value


def test_old_answers_and_new_words_are_told_apart():
    comes = (Shift("a", 0.1, 0.3, 0.4), Shift("b", 0.1, 0.3, 0.1))
    goes = (Shift("c", 0.3, 0.1, 0.3), Shift("d", 0.3, 0.1, 0.1))
    one = CodeTrial("a", "reworded", comes, goes, 9, (), (), (), None, None, (Figure(None), Figure(None)))

    assert one.forgotten == 2


def test_the_command_tells_and_saves_nothing(study, tmp_path):
    (tmp_path / "ny.yaml").write_text(RAIN, encoding="utf-8")
    decided = ledger.mark(study)

    told = CliRunner().invoke(codebook, ["try", str(study.folder), str(tmp_path / "ny.yaml")])
    plain = CliRunner().invoke(codebook, ["try", str(study.folder), str(tmp_path / "ny.yaml"), "--json"])

    assert "valvilja" in told.output
    assert '"code": "valvilja"' in plain.output
    assert (told.exit_code, plain.exit_code) == (0, 0)
    assert ledger.mark(study) == decided

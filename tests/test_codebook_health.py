"""How a codebook holds in the material: confusions, silence, codes that swallow others, definitions too alike."""

import shutil

import numpy as np
import pytest
from click.testing import CliRunner

from small_codebook import CODEBOOK
from tema.calibration import IDENTITY
from tema.cli.codebook import codebook
from tema.decisions import decision
from tema.pipeline import run
from tema.pipeline.health import Measured, as_plain, from_plain, measure, taken_for
from tema.pipeline.mapping import Mapped
from tema.pipeline.reliability import Reckoned
from tema.store import corpus, ledger
from tema.store.reads.teaching import Teaching
from tema.store.study import Study
from tema.suggest.prior import Prior
from tema.views.codebook import codebook_in_force
from tema.views.codebook.health import health, of_machine
from ui_study import copy_ui_study


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "studie") as made:
        yield made


def found(study):
    return health(study, codebook_in_force(study))


def give(study, coder, code, count, *, skip=0):
    segments = [each for each in corpus.segments(study) if each.use == "data"][skip : skip + count]
    ledger.append(study, [decision(coder, "code", place=s.place, quote=s.text, code=code) for s in segments])
    return [segment.id for segment in segments]


def test_nobody_has_read_so_silence_says_nothing(study):
    assert found(study).unused == ()
    assert found(study).findings == 0


def test_a_code_that_nobody_uses_is_told_with_how_much_has_been_read(study):
    give(study, "Eva", "kompetens", 3)

    told = found(study)

    assert told.unused == ("bemotande", "lyssnande", "tillganglighet", "rattvisa")
    assert (told.reading.dialogues, told.reading.of, told.reading.places) == (1, 4, 3)


def test_codes_that_coders_give_one_instead_of_the_other_are_told_with_the_excerpts(study):
    where = give(study, "Eva", "kompetens", 3)
    give(study, "Bo", "bemotande", 3)
    give(study, "Eva", "lyssnande", 1, skip=5)
    give(study, "Bo", "rattvisa", 1, skip=5)

    (one,) = found(study).confused

    assert (one.code, one.other, one.count, one.of) == ("bemotande", "kompetens", 3, 3)
    assert [each.segment for each in one.excerpts] == where


def test_to_give_both_codes_is_no_confusion(study):
    for coder in ("Eva", "Bo"):
        for code in ("kompetens", "bemotande"):
            give(study, coder, code, 3)

    assert found(study).confused == ()


def test_a_code_that_nearly_always_comes_with_another_is_swallowed_by_it(study):
    give(study, "Eva", "lyssnande", 6)
    give(study, "Eva", "kompetens", 12)

    (one,) = found(study).swallowed

    assert (one.code, one.other, one.count, one.of) == ("lyssnande", "kompetens", 6, 6)
    assert len(one.excerpts) == 6


TWINS = CODEBOOK.replace("De vill hjälpa till och bryr sig.", "De kan sitt arbete och vet vad de talar om.").replace(
    "{sv: Välvilja, en: Benevolence}", "{sv: Kompetensen, en: Competences}"
)


def test_definitions_that_say_the_same_are_told_and_others_are_not(ran_folder, tmp_path):
    shutil.copytree(ran_folder, tmp_path / "studie")
    with Study.open(tmp_path / "studie") as study:
        assert measure(study).alike == ()
        (study.codebooks_folder / "prov.yaml").write_text(TWINS, encoding="utf-8")
        run(study, coder="Prov")

        (pair,) = measure(study).alike

        assert {pair.code, pair.other} == {"kompetens", "valvilja"}
        assert from_plain(as_plain(measure(study))) == measure(study)
        assert of_machine(study, measure(study)).findings == 1


def test_people_gave_one_code_and_the_machine_would_have_said_another():
    ids, codes = ("d.txt:0-9", "e.txt:0-9"), ("kompetens", "valvilja")
    prior = Prior(ids, codes, np.zeros((2, 2)), np.zeros((2, 3)))
    held_out = np.array([[-4.0, 2.0], [2.0, -4.0]])
    found = Reckoned(np.zeros((2, 2), np.float32), (IDENTITY, IDENTITY), (), {})
    said = [Teaching(id_, "kompetens", True, "coded", "Eva", 1) for id_ in ids]

    (one,) = taken_for(Mapped(prior, np.zeros((0, 3)), held_out, found), said)

    assert (one.code, one.other, one.count, one.of, one.segments) == ("kompetens", "valvilja", 1, 2, ids[:1])


def test_before_a_run_the_machine_has_nothing_to_say(tmp_path):
    with Study.create(tmp_path / "ny") as study:
        assert measure(study) == Measured()


def test_the_command_adds_the_material_to_the_advice(ran_folder):
    told = CliRunner().invoke(codebook, ["check", "--study", str(ran_folder)])

    assert told.exit_code == 0
    assert "materialet" in told.output

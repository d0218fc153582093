"""The figures of the mapping benchmark, on cases small enough to work out by hand."""

import sys
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import average_precision_score

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

import mapping_metrics as measured  # benchmarks are scripts, no package

ONCE = np.ones((1, 4))


def column(*values):
    return np.array(values, float)[:, None]


def labels(*values):
    return np.array(values, np.int8)[:, None]


def test_average_precision_is_the_usual_one_also_where_units_tie_and_where_some_count_twice():
    rng = np.random.default_rng(0)
    scores, truth = rng.integers(0, 6, 60).astype(float), rng.integers(0, 2, 60).astype(np.int8)
    times = np.vstack([np.ones(60), rng.integers(0, 3, 60)])
    for row in range(2):
        usual = average_precision_score(truth, scores, sample_weight=times[row])
        assert measured.average_precision(scores, truth, times)[row] == pytest.approx(usual)


def test_units_that_nobody_has_judged_change_nothing():
    scores, truth = np.array([4.0, 3.0, 2.0, 1.0]), np.array([-1, 1, -1, 0], np.int8)
    assert measured.average_precision(scores, truth, ONCE)[0] == 1.0
    suggested = column(1, 1, 0, 0).astype(bool)
    assert measured.at_threshold(suggested, truth[:, None], ONCE).precision[0] == 1.0
    assert measured.calibration_errors(column(0.9, 1, 0.9, 0), truth[:, None], ONCE)[0][0] == 0.0


def test_a_method_that_says_nothing_has_no_precision_and_is_charged_for_what_it_missed():
    silent = measured.at_threshold(column(0, 0, 0, 0).astype(bool), labels(1, 0, 0, 1), ONCE)
    assert np.isnan(silent.precision[0])
    assert (silent.f1[0, 0], silent.found[0], silent.spoken[0]) == (0.0, 0.0, 0.0)


def test_what_is_suggested_is_counted_pair_by_pair_and_codes_nobody_used_are_left_out_of_the_mean():
    suggested = np.array([[1, 1], [1, 0], [0, 0], [0, 0]], bool)
    truth = np.array([[1, 0], [0, 0], [1, 0], [0, 0]], np.int8)
    at = measured.at_threshold(suggested, truth, ONCE)
    assert at.precision[0] == pytest.approx(1 / 3)
    assert (at.found[0], at.spoken[0]) == (0.5, 0.5)
    assert measured.mean_over_codes(at.f1)[0] == pytest.approx(0.5)


def test_calibration_error_is_the_distance_between_what_is_said_and_what_is_so():
    probabilities, truth = column(0.5, 0.5, 0.5, 0.5), labels(1, 0, 0, 0)
    pooled, by_code = measured.calibration_errors(probabilities, truth, ONCE)
    assert (pooled[0], by_code[0]) == (0.25, 0.25)
    # Errors in different directions do not make up for each other.
    assert measured.calibration_errors(column(1, 1, 0, 0), labels(0, 0, 1, 1), ONCE)[0][0] == 1.0


def test_what_is_promised_of_suggestions_is_held_against_what_came_of_them():
    gap = measured.promised(column(0.9, 0.7, 0.1, 0.1), column(1, 1, 0, 0).astype(bool), labels(1, 0, 0, 0), ONCE)
    assert gap[0] == pytest.approx(0.8 - 0.5)


def test_whole_dialogues_are_drawn_and_the_same_ones_every_time():
    times = measured.draws(["a", "a", "b", "c"], rounds=50)
    assert (times[0] == 1).all()
    assert (times[:, 0] == times[:, 1]).all()
    assert (times[:, [0, 2, 3]].sum(axis=1) == 3).all()
    assert (measured.draws(["a", "a", "b", "c"], rounds=50) == times).all()


def test_a_run_of_eight_words_is_found_whatever_the_case_and_the_marks():
    said = "Ja, men då ringde jag kommunen, och ingen svarade på hela dagen."
    written = ["Han sa: då RINGDE jag kommunen och ingen svarade på - ja."]
    assert measured.shared_runs([said], written) == ["då ringde jag kommunen och ingen svarade på"]
    assert measured.shared_runs([said], ["Då ringde jag kommunen."]) == []

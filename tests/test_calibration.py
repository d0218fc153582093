"""Probabilities and promises hold in studies made up so that the truth is known."""

import numpy as np
import pytest

from tema import fairness
from tema.calibration import IDENTITY, Curve, Judged, cross_fitted, fit_curves, probabilities, reliability
from tema.calibration.error import brier, calibration_error
from tema.calibration.intervals import share
from tema.calibration.sample import design_weights, effective, post_stratified
from tema.calibration.threshold import believed_from, missing_from


def expit(z):
    return 1 / (1 + np.exp(-z))


def ones(n):
    return np.ones(n)


def judged_by_queue(seed, n=20_000):
    """A study of which mostly the high-scoring excerpts were met, and a tenth of those judged unseen."""
    draw = np.random.default_rng(seed)
    dialogues = draw.integers(0, 60, n)
    score = 1.5 * draw.normal(size=n)
    applies = (draw.random(n) < expit(1.3 * score - 3.5)).astype(np.int8)
    met = draw.random(n) < expit(2 * (score - 1.5))
    return dialogues, score, applies, np.flatnonzero(met & (draw.random(n) < 0.1))


def test_an_excerpt_counts_by_one_over_its_chance_and_each_way_by_what_it_brought():
    weights = design_weights([0.1, 0.2, 1.0, 1.0], ["audit", "audit", "blind", "blind"])

    assert weights == pytest.approx([4 / 3, 2 / 3, 1, 1])
    assert effective(weights) == pytest.approx(16 / (16 / 9 + 4 / 9 + 2))
    assert effective(np.zeros(0)) == 0


def test_what_a_queue_served_first_is_weighed_back_to_the_whole_study():
    off = []
    for seed in range(20):
        _, score, applies, picked = judged_by_queue(seed)
        weights = post_stratified(ones(len(picked)), score[picked], score)
        assert weights.sum() == pytest.approx(len(score))
        raw, weighed = applies[picked].mean(), np.average(applies[picked], weights=weights)
        assert raw > 2 * applies.mean()
        off.append(weighed / applies.mean() - 1)

    assert abs(np.mean(off)) < 0.15


def test_with_little_judged_the_curve_stays_near_its_prior_and_then_moves_to_the_truth():
    draw = np.random.default_rng(1)
    prior = [Curve(0.8, -1.0), Curve(1.5, 1.0)]
    score = draw.normal(size=(4000, 2))
    applies = (draw.random((4000, 2)) < expit(score * [1.0, 0.8] + [-2.0, -1.5])).astype(np.int8)

    nothing = fit_curves(score[:0], applies[:0], ones(0), prior)
    assert [(each.slope, each.shift) for each in nothing] == [(0.8, -1.0), (1.5, 1.0)]
    three = fit_curves(score[:3], applies[:3], ones(3), prior)
    assert abs(three[0].slope - 0.8) < 0.3

    known = np.where(np.arange(4000)[:, None] < 400, applies, -1).astype(np.int8)
    moved = fit_curves(score, known, ones(4000), prior)
    assert not moved[0].knots  # 400 hold fewer than fifty that carry it
    assert (moved[0].slope, moved[0].shift) == pytest.approx((1.0, -2.0), abs=0.35)


def test_a_code_with_little_of_its_own_borrows_from_the_others():
    draw = np.random.default_rng(2)
    score = draw.normal(size=(300, 10))
    applies = (draw.random((300, 10)) < expit(score - 3)).astype(np.int8)
    applies[8:, 0] = -1

    curve = fit_curves(score, applies, ones(300))[0]

    assert curve.shift == pytest.approx(-3, abs=0.8)


def test_probabilities_are_near_the_truth_for_every_amount_of_judgements():
    for n, most in ((60, 0.05), (300, 0.03), (2000, 0.02)):
        off = []
        for seed in range(8):
            draw = np.random.default_rng(seed)
            score = 1.5 * draw.normal(size=(8000, 12))
            truth = expit(score * draw.uniform(0.7, 1.5, 12) + draw.normal(-3.5, 0.8, 12))
            applies = (draw.random(truth.shape) < truth).astype(np.int8)
            curves = fit_curves(score[:n], applies[:n], ones(n))
            off.append(np.abs(probabilities(score, curves) - truth).mean())
        assert np.mean(off) < most, n


def test_a_curve_never_turns_the_order_and_a_free_one_only_comes_with_many_judgements():
    draw = np.random.default_rng(3)
    score = draw.normal(size=(1500, 3))
    chance = np.stack([0.2 + 0.6 * (score[:, 0] > 0), expit(-2 * score[:, 1]), np.full(1500, 0.01)], axis=1)
    applies = (draw.random((1500, 3)) < chance).astype(np.int8)

    curves = fit_curves(score, applies, ones(1500))

    assert [bool(curve.knots) for curve in curves] == [True, False, False]
    assert curves[1].slope == 0  # a score that misleads says nothing, rather than the opposite
    at = np.repeat(np.linspace(-6, 6, 2001)[:, None], 3, axis=1)
    found = probabilities(at, curves)
    assert (np.diff(found[:, 0]) > 0).all()
    assert (np.diff(found, axis=0) >= 0).all()
    assert ((found > 0) & (found < 1)).all()
    assert np.abs(found[[750, 1250], 0] - [0.2, 0.8]).max() < 0.06  # a step that Platt's curve cannot follow


def test_calibration_error_weighs_and_takes_equal_probabilities_together():
    p = np.array([0.1] * 10 + [0.8] * 5)
    applies = np.array([1.0] + [0.0] * 9 + [1.0] * 4 + [0.0])

    assert calibration_error(p, applies, ones(15)) == pytest.approx(0)
    assert calibration_error(p, 1 - applies, ones(15)) == pytest.approx((10 * 0.8 + 5 * 0.6) / 15)
    assert calibration_error(p, applies, np.array([2.0] + [1.0] * 14)) > 0
    assert brier(np.array([0.2, 0.9]), np.array([0.0, 1.0]), np.array([3.0, 1.0])) == pytest.approx(0.13 / 4)
    with pytest.raises(ValueError, match="no judged"):
        calibration_error(p[:0], applies[:0], ones(0))


def test_what_is_said_of_error_comes_from_curves_that_saw_no_excerpt_of_the_dialogue():
    draw = np.random.default_rng(4)
    score, dialogues = draw.normal(size=(90, 1)), np.repeat(np.arange(9), 10)
    applies = (draw.random((90, 1)) < 0.3).astype(np.int8)
    other = np.where(dialogues[:, None] == 0, 1 - applies, applies).astype(np.int8)

    one, two = (cross_fitted(score, said, ones(90), dialogues) for said in (applies, other))

    assert (one[:10] == two[:10]).all()
    assert (one[10:50] != two[10:50]).all()
    assert cross_fitted(score[:4], applies[:4], ones(4), np.zeros(4, np.int64)).shape == (4, 1)


@pytest.mark.parametrize("alike", [0.0, 1.0], ids=["one by one", "alike within dialogues"])
@pytest.mark.parametrize("queued", [False, True], ids=["drawn evenly", "served by a queue"])
def test_the_promised_error_holds_in_nine_studies_of_ten(alike, queued):
    held, given = 0, 0
    for seed in range(150):
        draw = np.random.default_rng(seed)
        dialogues, score = draw.integers(0, 60, 12_000), 3 * draw.normal(size=12_000) - 1.5
        applies = (draw.random(12_000) < expit(score + alike * draw.normal(size=60)[dialogues])).astype(float)
        met = draw.random(12_000) < (expit(score - 1) if queued else 0.5)
        picked = np.flatnonzero(met & (draw.random(12_000) < 0.1))
        weights = post_stratified(ones(len(picked)), score[picked], score)
        cut = believed_from(score[picked], applies[picked], weights, dialogues[picked], 0.1)
        given += cut is not None
        held += cut is None or applies[score >= cut].mean() >= 0.9

    assert held >= 0.9 * 150
    assert given >= 0.5 * 150


@pytest.mark.parametrize("alike", [0.0, 1.0])
def test_a_code_that_errs_too_often_everywhere_is_hardly_ever_believed(alike):
    believed = 0
    for seed in range(300):
        draw = np.random.default_rng(seed)
        dialogues, score = draw.integers(0, 40, 400), draw.normal(size=400)
        own = 0.88 + alike * draw.uniform(-0.12, 0.12, 40)
        applies = (draw.random(400) < own[dialogues]).astype(float)
        believed += believed_from(score, applies, ones(400), dialogues, 0.1) is not None

    assert believed <= 0.12 * 300


def test_excerpts_of_few_dialogues_convince_less_than_as_many_of_many():
    applies = np.concatenate([np.zeros(40), ones(360)])  # one wrong of ten, all of them in the first dialogue

    assert believed_from(np.zeros(400), applies, ones(400), np.arange(400), 0.2) == 0
    assert believed_from(np.zeros(400), applies, ones(400), np.repeat(np.arange(10), 40), 0.2) is None


def test_too_few_judgements_promise_nothing_and_a_larger_error_needs_fewer():
    score, right, dialogues = np.arange(21.0), ones(21), np.arange(21)

    assert believed_from(score, right, ones(21), dialogues, 0.1) is None  # 0.9 ** 21 is more than one in ten
    assert believed_from(np.arange(22.0), ones(22), ones(22), np.arange(22), 0.1) == 0
    assert believed_from(score, right, ones(21), dialogues, 0.2) == 0
    uneven = np.array([*ones(20), 20.0])
    assert believed_from(score, right, uneven, dialogues, 0.2) is None  # one excerpt that stands for half of all


def test_reading_from_the_threshold_on_misses_no_more_than_promised_on_average():
    missed = []
    for seed in range(300):
        draw = np.random.default_rng(seed)
        score = draw.normal(size=3000)
        applies = (draw.random(3000) < expit(2 * score - 3)).astype(float)
        cut = missing_from(score[:300], applies[:300], ones(300), 0.2)
        missed.append((applies * (score < cut)).sum() / applies.sum())

    assert 0.13 < np.mean(missed) <= 0.2
    assert missing_from(score[:20], np.zeros(20), ones(20), 0.2) is None
    assert missing_from(np.arange(3.0), ones(3), ones(3), 0.2) is None  # one unknown occurrence is a quarter of four


def test_an_interval_holds_the_truth_and_is_never_certain_of_a_sample():
    held = 0
    for seed in range(100):
        draw = np.random.default_rng(seed)
        dialogues = draw.integers(0, 20, 200)
        yes = (draw.random(200) < np.clip(0.6 + draw.normal(0, 0.15, 20), 0, 1)[dialogues]).astype(float)
        found = share(yes, ones(200), dialogues)
        held += found.low <= 0.6 <= found.high
    assert held >= 88

    all_right = share(ones(20), ones(20), np.arange(20))
    assert (all_right.estimate, all_right.high) == (1, 1)
    assert 0.85 < all_right.low < 0.95
    two = share(np.array([1.0, 0, 1, 0]), ones(4), np.array([0, 0, 1, 1]))
    assert (two.low, two.high) == pytest.approx((0.5 - 0.33, 0.5 + 0.33), abs=0.05)
    assert share(ones(0), ones(0), np.zeros(0, np.int64)) is None


def told(score, applies, *, accepted=0.1, slope=1.0):
    n = len(score)
    curves = (Curve(slope, 0.0),)
    said = applies[:, None].astype(np.int8)
    judged = Judged(score[:, None], probabilities(score[:, None], curves), said, np.ones((n, 1)), np.arange(n) // 10)
    return reliability(("a",), judged, curves, accepted=accepted, suggested_from=0.5)[0]


def test_the_four_standings_say_how_far_a_code_can_be_believed():
    rising = np.linspace(-6, 6, 200)
    exact = (rising > 0).astype(int)
    half = exact * (np.arange(200) % 2)
    seldom = exact * (np.arange(200) % 5 == 0)

    assert [told(rising, said).standing for said in (exact, half, seldom)] == ["trusted", "check", "search"]
    assert told(rising[90:119], exact[90:119]).standing == "unknown"  # 29 judged
    few = np.zeros(200, int)
    few[-4:] = 1
    unknown = told(rising, few)
    assert (unknown.standing, unknown.carrying, unknown.precision, unknown.threshold) == ("unknown", 4, None, None)
    flat = told(rising, exact, slope=0.0)
    assert (flat.threshold, flat.carried) == (None, 0.0)


def test_the_threshold_is_a_probability_and_carries_the_share_of_occurrences_above_it():
    rising = np.linspace(-6, 6, 400)
    applies = ((rising > 2) | ((rising > -1) & (np.arange(400) % 3 == 0))).astype(int)

    found = told(rising, applies)

    shown = probabilities(rising[:, None], (IDENTITY,)).astype(np.float32)[:, 0] >= found.threshold
    assert applies[shown].mean() >= 0.9
    assert found.carried == pytest.approx(applies[shown].sum() / applies.sum())
    assert told(rising, applies, accepted=0.3).carried > found.carried
    assert found.precision.low < found.precision.estimate < found.precision.high


def spoken(seed, *, apart, dialogues=40, carrying=0.3):
    """Four groups in turn, dialogue by dialogue; the machine hears the first one less by ``apart``."""
    draw = np.random.default_rng(seed)
    number = draw.integers(0, dialogues, 1200)
    groups = np.array(["a", "b", "c", "d"])[number % 4]
    applies = (draw.random((1200, 3)) < carrying).astype(np.int8)
    heard = np.where(groups == "a", 0.7 - apart, 0.7)[:, None] + draw.normal(0, 0.05, dialogues)[number][:, None]
    suggested = draw.random((1200, 3)) < np.where(applies == 1, heard, 0.05)
    return applies, suggested, ones(1200), list(groups), number


def test_a_group_that_is_heard_less_is_named_and_the_others_are_not():
    named = [{one.group for one in fairness.by_group(*spoken(seed, apart=0.3)) if one.under_heard} for seed in range(8)]
    assert named == [{"a"}] * 8

    alike = [any(one.under_heard for one in fairness.by_group(*spoken(seed, apart=0))) for seed in range(60)]
    assert sum(alike) <= 5


def test_among_many_groups_more_is_asked_of_each():
    assert fairness._holm([0.04, 0.02, 0.01]) == [True, True, True]
    assert fairness._holm([0.04, 0.03, 0.02]) == [False, False, False]


def test_nothing_is_said_of_a_group_with_too_few_occurrences_or_dialogues():
    applies, suggested, weights, groups, number = spoken(1, apart=0.6)
    few = [each if each != "a" or row < 40 else "" for row, each in enumerate(groups)]
    first = fairness.by_group(applies, suggested, weights, few, number)[0]
    assert first.group == "a"
    assert first.carrying < fairness.FEWEST_CARRYING
    assert (first.recall, first.apart, first.under_heard) == (None, None, False)

    together = np.where(np.array(groups) == "a", 0, number)
    first = fairness.by_group(applies, suggested, weights, groups, together)[0]
    assert first.recall.high < 0.3
    assert (first.dialogues, first.apart, first.under_heard) == (1, None, False)


def test_the_figures_of_a_group_are_weighed_shares():
    applies = np.tile(np.array([[1, 0], [1, 1], [0, -1], [0, 0]], np.int8), (10, 1))
    suggested = np.tile(np.array([[True, False], [False, True], [True, True], [False, False]]), (10, 1))
    weights = np.tile([3.0, 1.0, 1.0, 1.0], 10)

    (found,) = fairness.by_group(applies, suggested, weights, ["x"] * 40, np.arange(40) % 8)

    assert found.recall.estimate == pytest.approx(4 / 5)
    assert found.precision.estimate == pytest.approx(4 / 5)  # what nobody has judged is neither right nor wrong
    assert found.silence.estimate == pytest.approx(1 / 6)
    assert (found.judged, found.dialogues, found.carrying, found.apart) == (40, 8, 30, None)

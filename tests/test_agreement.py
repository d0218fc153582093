"""Agreement: the figures are those of the published examples and of other people's programs."""

from collections import Counter

import numpy as np
import pytest
from scipy.stats import binomtest
from sklearn.metrics import cohen_kappa_score

from tema.agreement import Figure, Fourfold, alpha, difference, kappa, share


def test_kappa_is_that_of_scikit_learn():
    rng = np.random.default_rng(7)
    first = rng.random(80) < 0.3
    second = np.where(rng.random(80) < 0.8, first, ~first)
    both, neither = int((first & second).sum()), int((~first & ~second).sum())

    found = kappa(Fourfold(both, int((first & ~second).sum()), int((~first & second).sum()), neither))

    assert found.value == pytest.approx(cohen_kappa_score(first, second))
    assert found.low < found.value < found.high


def test_alpha_is_that_of_krippendorffs_own_example():
    """Binary data, two observers, no data missing (Computing Krippendorff's alpha-reliability, 2011): 0.095."""
    jon = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    meg = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]

    assert alpha(Counter((a + b, 2) for a, b in zip(jon, meg, strict=True))).value == pytest.approx(0.095, abs=0.0005)


def test_alpha_leaves_out_what_one_person_judged_alone():
    judged = [(3, 3), (0, 2), (1, 3), (2, 2), (0, 3), (0, 3), (2, 3)]

    assert alpha(Counter([*judged, (1, 1), (0, 1)])) == alpha(Counter(judged))
    assert alpha(Counter(judged)).value == pytest.approx(0.590909, abs=1e-6)  # as the package krippendorff 0.9.0 has it


def test_where_nobody_varied_there_is_no_figure():
    assert kappa(Fourfold(0, 0, 0, 40)) == Figure(None)
    assert alpha({(2, 2): 5}) == Figure(None)
    assert kappa(Fourfold(0, 0, 0, 0)) == alpha({}) == share(0, 0) == difference((0, 0), (1, 2)) == Figure(None)
    assert Fourfold(0, 0, 0, 0).agreed is None


def test_full_agreement_has_no_interval_for_it_is_no_certainty():
    assert kappa(Fourfold(5, 0, 0, 35)) == Figure(1.0)
    assert (Fourfold(5, 0, 0, 35).seldom, Fourfold(30, 2, 1, 7).seldom) == (5, 10)


def test_the_same_counts_always_give_the_same_interval():
    assert kappa(Fourfold(12, 4, 3, 40)) == kappa(Fourfold(12, 4, 3, 40))


def test_more_excerpts_narrow_the_interval():
    few, many = kappa(Fourfold(6, 2, 2, 10)), kappa(Fourfold(60, 20, 20, 100))

    assert many.value == pytest.approx(few.value)
    assert many.high - many.low < (few.high - few.low) / 2


def test_the_interval_of_a_share_is_wilsons():
    expected = binomtest(7, 30).proportion_ci(method="wilson")

    assert (share(7, 30).low, share(7, 30).high) == pytest.approx((expected.low, expected.high))


def test_the_interval_of_a_difference_is_newcombes():
    """The first example of Newcombe (1998), method 10: 56/70 less 48/80 is .2, from .0524 to .3339."""
    found = difference((56, 70), (48, 80))

    assert found.value == pytest.approx(0.2)
    assert (found.low, found.high) == pytest.approx((0.0524, 0.3339), abs=0.0001)

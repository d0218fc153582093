"""Small cells are hidden, and nobody can work them out: audited by linear programming on rows drawn at random."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from tema.disclosure import hidden_in_row, row_intervals

SMALLEST = 5


@st.composite
def rows(draw):
    """Groups with (dialogues, speakers, excerpts) of a code, and how many dialogues and speakers each group has."""
    values, most = [], []
    for _ in range(draw(st.integers(1, 8))):
        dialogues = draw(st.integers(1, 12))
        speakers = draw(st.integers(dialogues, 4 * dialogues))
        coded = draw(st.integers(0, dialogues))
        said = draw(st.integers(coded, coded + speakers - dialogues)) if coded else 0
        excerpts = draw(st.integers(said, said + 20)) if coded else 0
        values.append((coded, said, excerpts))
        most.append((dialogues, speakers, None))
    return values, most


def is_small(count):
    return any(0 < each < SMALLEST for each in count[:2])


@given(rows())
@settings(max_examples=80, deadline=None)
def test_no_hidden_number_of_a_row_can_be_worked_out_by_one_who_knows_its_total(drawn):
    values, most = drawn
    small = [is_small(each) or is_small((*limit[:2], 0)) for each, limit in zip(values, most, strict=True)]
    if not sum(each[2] for each in values):
        return
    hidden, total_too = hidden_in_row(values, small, most, protection=SMALLEST - 1)
    assert all(hide for hide, must in zip(hidden, small, strict=True) if must)
    assert any(small) or not any(hidden)
    if not total_too:
        for low, high in joint_intervals(values, hidden, most):
            assert high - low >= 1 - 1e-6


def joint_intervals(values, hidden, most):
    """By linear programming: all three numbers at once, knowing that dialogues <= speakers <= excerpts in a cell."""
    places = [index for index, hide in enumerate(hidden) if hide]
    count = len(places)
    if not count:
        return
    left = np.kron(np.eye(3), np.ones((1, count)))
    right = [sum(values[index][measure] for index in places) for measure in range(3)]
    order = np.kron(np.array([[1, -1, 0], [0, 1, -1]]), np.eye(count))
    bounds = [(0, most[index][measure]) for measure in range(3) for index in places]
    for number in range(3 * count):
        goal = np.zeros(3 * count)
        goal[number] = 1
        ends = [
            linprog(way * goal, A_eq=left, b_eq=right, A_ub=order, b_ub=np.zeros(2 * count), bounds=bounds).fun
            for way in (1, -1)
        ]
        yield ends[0], -ends[1]


def test_a_lone_small_cell_takes_the_smallest_other_that_is_enough():
    values = [(2, 4, 9), (9, 20, 30), (6, 9, 12), (12, 30, 50)]
    most = [(10, 30, None)] * 3 + [(12, 40, None)]
    assert hidden_in_row(values, [True, False, False, False], most, protection=4) == ((True, False, True, False), False)
    assert row_intervals(values, (True, False, True, False), most, 0) == ((0.0, 8.0), (0.0, 8.0))


def test_the_total_goes_too_where_every_group_said_it_and_all_can_be_worked_out():
    assert hidden_in_row([(2, 2, 4), (3, 3, 3)], [True, True], [(2, 2, None), (3, 3, None)], protection=4)[1]


def test_without_a_limit_a_number_can_be_as_large_as_what_is_left():
    assert row_intervals([(2,), (7,)], (True, True), [(None,), (3,)], 0) == ((6.0, 9.0), (0.0, 3.0))

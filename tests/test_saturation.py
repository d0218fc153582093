"""When do more dialogues stop giving new codes?"""

from tema.records import Coding, Place
from tema.saturation import saturation


def codings(*dialogues):
    """One coding for each letter; dialogue after dialogue."""
    return [
        Coding("", Place(f"d{number:02}", 0, 5), "", code, 1, None, "Åsa", "", "", "coder")
        for number, codes in enumerate(dialogues)
        for code in codes
    ]


def test_runs_overlap_and_are_measured_against_the_base():
    # The base (four dialogues) has ten codes; then come 2, 0, 0 and 0 new ones.
    found = saturation(codings("abcdef", "abg", "hi", "j", "kl", "ab", "cd", "ef"))

    assert found.found == (6, 7, 9, 10, 12, 12, 12, 12)
    assert found.ratios == (0.2, 0.0, 0.0)
    five, none = found.points
    assert (five.after, none.after) == (5, 5)


def test_one_new_code_of_twenty_and_more_is_near_enough_but_not_none():
    base = "abcdefghijklmnopqrst"
    found = saturation(codings(base, base, base, base, "u", "a", "a"))

    five, none = found.points
    assert five.after == 4
    assert none.after == 5


def test_with_too_few_dialogues_nothing_is_said():
    found = saturation(codings("a", "b", "c", "d", "e"))

    assert found.points == found.ratios == ()
    assert found.dialogues == 5


def test_it_is_not_reached_where_new_codes_keep_coming():
    found = saturation(codings(*"abcdefgh"))

    assert [point.after for point in found.points] == [None, None]
    assert all(point.share == 0 and point.middle is None for point in found.points)


def test_the_order_of_dialogues_is_weighed_in_and_drawn_the_same_each_time():
    many = codings("a", "a", "a", "a", "a", "a", "bcdefgh", "a")
    found = saturation(many)

    five, _ = found.points
    assert five.after == 4
    assert 0 < five.share <= 1
    assert found.low[3] == 1
    assert found.high[3] == 8
    assert saturation(list(reversed(many))) == found


def test_only_the_dialogues_of_a_group_count():
    found = saturation(codings("a", "b", "c", "d", "e", "f", "g", "h"), ["d01", "d03", "d99"])

    assert (found.dialogues, found.codes) == (2, 2)

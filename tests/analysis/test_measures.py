from __future__ import annotations

from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import measures
from analysis.measures import Contingency

TABLE = Contingency(both=10, first_only=90, second_only=40, neither=860)


def test_the_expected_count_is_row_times_column_over_total() -> None:
    # (10 + 90) * (10 + 40) / 1000
    assert TABLE.expected == 5.0


def test_log_likelihood_sums_observed_times_log_of_observed_over_expected() -> None:
    # Expected: 100 * 50 / 1000 = 5, 100 * 950 / 1000 = 95, 900 * 50 / 1000 = 45, 900 * 950 / 1000 = 855.
    by_hand = 2 * (10 * log(10 / 5) + 90 * log(90 / 95) + 40 * log(40 / 45) + 860 * log(860 / 855))
    assert measures.log_likelihood(TABLE) == pytest.approx(by_hand)
    # 2 * (6.93147 - 4.86605 - 4.71132 + 5.01464) = 4.7375
    assert measures.log_likelihood(TABLE) == pytest.approx(4.7375, abs=0.0005)


def test_log_likelihood_of_independence_is_zero_and_an_empty_cell_adds_nothing() -> None:
    assert measures.log_likelihood(Contingency(5, 95, 45, 855)) == pytest.approx(0)
    # Rows 10 and 10, columns 10 and 10: 2 * (10 ln 2 + 10 ln 2) = 40 ln 2
    assert measures.log_likelihood(Contingency(10, 0, 0, 10)) == pytest.approx(40 * log(2))


def test_mutual_information_is_the_binary_log_of_observed_over_expected() -> None:
    # log2(10 / 5)
    assert measures.mutual_information(TABLE) == pytest.approx(1.0)


def test_t_score_is_the_difference_over_the_root_of_the_observed() -> None:
    # (10 - 5) / sqrt(10) = 1.58114
    assert measures.t_score(TABLE) == pytest.approx(1.58114, abs=1e-5)


@pytest.mark.parametrize(
    ("together", "first", "second", "expected"),
    [
        (8, 8, 8, 14.0),  # always together: 14 + log2(16 / 16)
        (4, 8, 8, 13.0),  # half as often: one point less
        (1, 12, 20, 10.0),  # 14 + log2(2 / 32) = 14 - 4
    ],
)
def test_log_dice_is_14_at_most_and_a_point_is_a_factor_of_two(
    together: int, first: int, second: int, expected: float
) -> None:
    assert measures.log_dice(together, first, second) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("cells", "ll", "mi", "t", "dice"),
    [
        ((10, 90, 40, 860), 4.737384, 1.0, 1.581139, 0.13333333),
        ((3, 1, 1, 6), 4.180289, 1.044394, 0.892269, 0.75),
        ((30, 970, 70, 98930), 156.403009, 4.906891, 5.294651, 0.05454545),
        ((1, 999, 9999, 989001), 13.484589, -3.321928, -9.0, 0.00018182),
        ((250, 750, 1250, 97750), 1037.740523, 4.058894, 14.862705, 0.2),
    ],
)
def test_association_measures_are_those_of_nltk(
    cells: tuple[int, int, int, int], ll: float, mi: float, t: float, dice: float
) -> None:
    # NLTK 3.10.4, BigramAssocMeasures: likelihood_ratio, pmi, student_t, dice; logDice is 14 + log2(dice).
    table = Contingency(*cells)
    assert measures.log_likelihood(table) == pytest.approx(ll, abs=1e-5)
    assert measures.mutual_information(table) == pytest.approx(mi, abs=1e-5)
    assert measures.t_score(table) == pytest.approx(t, abs=1e-5)
    first, second = cells[0] + cells[1], cells[0] + cells[2]
    assert measures.log_dice(cells[0], first, second) == pytest.approx(14 + log(dice) / log(2), abs=1e-4)


def test_keyness_compares_with_the_counts_expected_from_both_sides() -> None:
    # 30 in 1000 words against 10 in 3000: E1 = 1000 * 40 / 4000 = 10, E2 = 3000 * 40 / 4000 = 30.
    # 2 * (30 ln(30 / 10) + 10 ln(10 / 30)) = 2 * 20 ln 3 = 40 ln 3 = 43.9445
    assert measures.keyness(30, 1000, 10, 3000) == pytest.approx(40 * log(3))
    assert measures.keyness(10, 3000, 30, 1000) == pytest.approx(-40 * log(3))
    assert measures.keyness(10, 1000, 30, 3000) == pytest.approx(0)
    # 12 in 1000 against none in 3000: E1 = 3, so 2 * 12 ln 4
    assert measures.keyness(12, 1000, 0, 3000) == pytest.approx(24 * log(4))


def test_log_ratio_is_the_binary_log_of_the_ratio_and_takes_zero_as_a_half() -> None:
    # (30 / 1000) / (10 / 3000) = 9; (8 / 1000) / (0.5 / 1000) = 16
    assert measures.log_ratio(30, 1000, 10, 3000) == pytest.approx(log(9) / log(2))
    assert measures.log_ratio(8, 1000, 0, 1000) == pytest.approx(4.0)
    assert measures.log_ratio(0, 1000, 8, 1000) == pytest.approx(-4.0)


def test_dp_sums_half_the_differences_of_shares() -> None:
    # Shares of the words .5 .25 .25, of the matches .2 .8 0: (.3 + .55 + .25) / 2 = .55
    assert measures.deviation_of_proportions([1, 4, 0], [200, 100, 100]) == pytest.approx(0.55)
    # .55 / (1 - .25) = .7333
    assert measures.normalised_dp([1, 4, 0], [200, 100, 100]) == pytest.approx(0.55 / 0.75)


def test_dp_of_gries_own_example_of_a_word_in_one_part() -> None:
    # Five equal parts, all matches in one: (4 * .2 + .8) / 2 = .8; normalised .8 / (1 - .2) = 1
    assert measures.deviation_of_proportions([9, 0, 0, 0, 0], [10] * 5) == pytest.approx(0.8)
    assert measures.normalised_dp([9, 0, 0, 0, 0], [10] * 5) == pytest.approx(1.0)


def test_juilland_d_is_one_less_the_variation_over_the_root_of_parts_less_one() -> None:
    # Relative .01 .04 0: mean .016667, deviation sqrt((.0000444 + .0005444 + .0002778) / 3) = .0169967;
    # V = 1.0198, D = 1 - 1.0198 / sqrt(2) = .27889
    assert measures.juilland_d([1, 2, 0], [100, 50, 100]) == pytest.approx(0.27889, abs=1e-5)
    assert measures.juilland_d([2, 2, 2], [50, 50, 50]) == pytest.approx(1.0)
    assert measures.juilland_d([6, 0, 0], [50, 50, 50]) == pytest.approx(1 - sqrt(2) / sqrt(2))


def test_one_part_has_no_dispersion() -> None:
    assert measures.normalised_dp([3], [50]) is None
    assert measures.juilland_d([3], [50]) is None


def test_no_words_make_no_frequency() -> None:
    assert measures.per_million(0, 0) == 0


CELLS = st.integers(0, 10_000)
PARTS = st.lists(st.tuples(st.integers(0, 50), st.integers(50, 500)), min_size=2, max_size=9).filter(
    lambda parts: any(count for count, _ in parts)
)


@given(CELLS.filter(bool), CELLS, CELLS, CELLS)
def test_log_likelihood_is_never_negative_and_does_not_mind_which_thing_is_first(
    a: int, b: int, c: int, d: int
) -> None:
    value = measures.log_likelihood(Contingency(a, b, c, d))
    assert value >= 0
    assert value == pytest.approx(measures.log_likelihood(Contingency(a, c, b, d)), abs=1e-6)


@given(PARTS)
def test_dispersion_stays_between_even_and_uneven(parts: list[tuple[int, int]]) -> None:
    counts, sizes = zip(*parts, strict=True)
    normalised, even = measures.normalised_dp(counts, sizes), measures.juilland_d(counts, sizes)
    assert normalised is not None
    assert even is not None
    assert -1e-9 <= normalised <= 1 + 1e-9
    assert -1e-9 <= even <= 1 + 1e-9

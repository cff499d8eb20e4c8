"""Medians, how sure they are, and what chance alone would do: against plain computations."""

import statistics
from collections import Counter
from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate.medians import at, at_least, interval, median, size

values = st.lists(st.integers(-10, 10), min_size=1, max_size=80)
counts = st.dictionaries(st.integers(-10, 10), st.integers(0, 40)).map(Counter)


def expanded(counted):
    """Every value as often as it came, in order."""
    return sorted(counted.elements())


@given(values)
def test_the_median_is_that_of_the_standard_module(found):
    assert median(Counter(found)) == statistics.median(found)
    assert size(Counter(found)) == len(found)


@given(counts)
def test_a_value_that_never_came_changes_nothing(counted):
    there = expanded(counted)
    if there:
        assert median(counted) == statistics.median(there)
        assert [at(counted, place + 1) for place in range(len(there))] == there
    for place in (-1, 0, len(there) + 1):
        with pytest.raises(ValueError):
            at(counted, place)


@pytest.mark.parametrize("nothing", [Counter(), Counter({3: 0})])
def test_nothing_has_no_median_and_no_interval(nothing):
    with pytest.raises(ValueError):
        median(nothing)
    assert interval(nothing) is None


# Intervals


def places(total):
    """The places of the interval's ends among `total` different values; None without one."""
    return interval(Counter(range(1, total + 1)))


def holds(total, place):
    """How often the values at `place` and as far from the end hold the median, exactly."""
    below = sum(comb(total, heads) for heads in range(place))
    return 1 - 2 * Fraction(below, 2**total)


@pytest.mark.parametrize("total", [*range(1, 120), 500, 1000, 3001])
def test_an_interval_is_the_narrowest_that_holds_the_median_in_95_of_100(total):
    found = places(total)
    if found is None:
        assert holds(total, 1) < Fraction(95, 100)
        return
    low, high = found
    assert low + high == total + 1
    assert holds(total, low) >= Fraction(95, 100) > holds(total, low + 1)


# Printed in a table of confidence intervals for a median (Table A.7, coursehero.com/file/5646626):
# the narrowest of at least 95 %, with its confidence in %.
PRINTED = {
    6: (1, 6, 96.9),
    7: (1, 7, 98.4),
    8: (1, 8, 99.2),
    9: (2, 8, 96.1),
    10: (2, 9, 97.9),
    11: (2, 10, 98.8),
    12: (3, 10, 96.1),
    13: (3, 11, 97.8),
    14: (3, 12, 98.7),
    15: (4, 12, 96.5),
    16: (4, 13, 97.9),
    17: (5, 13, 95.1),
    18: (5, 14, 96.9),
    19: (5, 15, 98.1),
    20: (6, 15, 95.9),
}


@pytest.mark.parametrize(("total", "printed"), PRINTED.items())
def test_intervals_are_those_that_are_printed(total, printed):
    low, high, confidence = printed
    assert places(total) == (low, high)
    assert round(100 * float(holds(total, low)), 1) == confidence


def test_a_worked_example_comes_out_as_it_does_there():
    """The example of `ci.median` in the documentation of R's statpsych: median 20.7, between 10.8
    and 30.9; in tenths."""
    given = [302, 204, 151, 102, 105, 608, 208, 250, 207, 309, 108, 51, 509, 400, 209, 108, 0]
    counted = Counter([*given, 205, 508])
    assert median(counted) == 207
    assert interval(counted) == (108, 309)


def test_below_six_values_nothing_is_sure():
    assert interval(Counter({4: 5})) is None
    assert interval(Counter({4: 6})) == (4, 4)


@given(values)
def test_the_median_is_inside_its_interval_and_the_interval_inside_the_values(found):
    sure = interval(Counter(found))
    if len(found) < 6:
        assert sure is None
    else:
        assert min(found) <= sure[0] <= statistics.median(found) <= sure[1] <= max(found)


def test_the_interval_of_a_hundred_thousand_is_the_usual_one_for_many():
    """n / 2 - 1.96 sqrt(n) / 2 = 49,690.1 for 100,000, to the next place."""
    low, high = places(100_000)
    assert abs(low - 49_690.1) <= 1.5 and low + high == 100_001


# Chance


@given(st.integers(0, 60), st.integers(1, 60), st.sampled_from([8, 2, 6, 24]))
def test_chance_is_the_exact_binomial_sum(times, of, parts):
    if times > of:
        with pytest.raises(ValueError):
            at_least(times, of, 1 / parts)
        return
    exact = sum(
        Fraction(comb(of, found) * (parts - 1) ** (of - found), parts**of)
        for found in range(times, of + 1)
    )
    assert at_least(times, of, 1 / parts) == pytest.approx(float(exact), rel=1e-9)


def test_a_worked_example_of_chance():
    """The example of Wikipedia's "Binomial test": 51 sixes in 235 throws of a die, 0.02654."""
    assert round(at_least(51, 235, 1 / 6), 5) == 0.02654


@pytest.mark.parametrize(
    ("times", "of", "share", "chance"),
    [(0, 10**5, 1 / 2, 1), (0, 1, 1 / 8, 1), (1000, 1000, 1 / 2, 0), (5000, 9999, 1 / 2, 1 / 2)],
)
def test_the_chance_of_many_is_found_as_well(times, of, share, chance):
    assert at_least(times, of, share) == pytest.approx(chance, abs=1e-9)


def test_no_chance_is_less_than_none():
    with pytest.raises(ValueError):
        at_least(-1, 5, 0.5)

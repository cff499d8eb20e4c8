"""Patterns over weeks: plain counts and medians, and nothing where there is too little to say."""

import statistics
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate.patterns import (
    HeatChange,
    Pair,
    Returns,
    heat_change,
    returns,
    this_week,
    usual_pair,
)
from regulate.pause import Outcome

NOW = datetime(2026, 5, 4, 18, 0, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
KEPT, LATE, MISSED = Outcome.KEPT, Outcome.LATE, Outcome.MISSED
UNCOUNTED = [Outcome.BOOKED, Outcome.LET_GO, Outcome.CANCELLED_FOR_SAFETY]

heats = st.integers(0, 10)


@pytest.mark.parametrize(
    ("ago", "counted"),
    [
        (timedelta(0), 1),
        (MOMENT, 1),
        (timedelta(days=7) - MOMENT, 1),
        (timedelta(days=7), 0),
        (timedelta(days=400), 0),
        (-MOMENT, 0),
    ],
)
def test_this_week_is_the_last_seven_days(ago, counted):
    assert this_week([NOW - ago], NOW) == counted
    assert this_week([NOW - ago, NOW], NOW) == counted + 1


def test_a_week_without_records_is_none():
    assert this_week([], NOW) == 0


@given(st.lists(st.tuples(heats, heats), max_size=40))
def test_the_change_of_heat_is_two_medians_of_five_pauses_or_more(pairs):
    change = heat_change(pairs)
    if len(pairs) < 5:
        assert change is None
    else:
        before, after = zip(*pairs, strict=True)
        assert change == HeatChange(statistics.median(before), statistics.median(after), len(pairs))


def test_heat_that_rose_over_a_pause_is_told_as_it_is():
    assert heat_change([(3, 7)] * 4) is None
    assert heat_change([(3, 7)] * 5) == HeatChange(3, 7, 5)
    assert heat_change([(3, 7)] * 3 + [(4, 8)] * 3) == HeatChange(3.5, 7.5, 6)


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([], None),
        ([KEPT] * 4, None),
        ([KEPT] * 4 + UNCOUNTED * 3, None),
        ([KEPT] * 5, Returns(5, 5)),
        ([MISSED] * 5, Returns(0, 5)),
        ([KEPT, LATE, MISSED, KEPT, KEPT], Returns(3, 5)),
        ([*UNCOUNTED, KEPT, *UNCOUNTED, LATE, KEPT, KEPT, *UNCOUNTED, MISSED], Returns(3, 5)),
        ([KEPT] * 10 + [MISSED] * 5, Returns(10, 10)),
        ([MISSED] * 10 + [KEPT] * 5, Returns(0, 10)),
        (UNCOUNTED * 5 + [KEPT] * 7 + [LATE] * 9, Returns(7, 10)),
    ],
)
def test_returns_are_the_latest_ten_and_none_below_five(outcomes, expected):
    assert returns(outcomes) == expected


@given(st.lists(st.sampled_from(Outcome), max_size=40))
def test_returns_are_never_more_than_there_were(outcomes):
    told = returns(outcomes)
    if told is not None:
        assert 0 <= told.kept <= told.of <= 10
        assert 5 <= told.of <= sum(outcome in (KEPT, LATE, MISSED) for outcome in outcomes)


def test_the_usual_pair_needs_five_translations_and_three_of_the_pair():
    lonely, hurt = ("criticism", ["lonely"]), ("anger", ["hurt"])
    assert usual_pair([]) is None
    assert usual_pair([lonely] * 4) is None
    assert usual_pair([lonely, lonely, hurt, hurt, ("blame", ["guilty"])]) is None
    assert usual_pair([lonely, hurt, lonely, hurt, lonely]) == Pair("criticism", "lonely", 3)
    assert usual_pair([lonely] * 6) == Pair("criticism", "lonely", 6)


def test_the_same_feeling_under_two_surfaces_is_two_pairs():
    assert usual_pair([("anger", ["hurt"])] * 2 + [("blame", ["hurt"])] * 3) == Pair(
        "blame", "hurt", 3
    )


def test_both_feelings_of_a_translation_count():
    pair = usual_pair([("anger", ["hurt", "scared"])] * 3 + [("anger", ["numb", "scared"])] * 2)
    assert pair == Pair("anger", "scared", 5)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["anger", "blame"]),
            st.lists(st.sampled_from(["hurt", "sad", "numb"]), min_size=1, max_size=2, unique=True),
        ),
        max_size=20,
    )
)
def test_no_pair_was_more_usual_than_the_usual_one(translations):
    counts = Counter((surface, feeling) for surface, two in translations for feeling in two)
    most = max(counts.values(), default=0)
    pair = usual_pair(translations)
    if len(translations) >= 5 and most >= 3:
        assert pair.times == most == counts[pair.surface, pair.feeling]
    else:
        assert pair is None

"""Patterns over weeks: counts and medians against plain computations, and nothing where there is
too little to say."""

import statistics
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from math import comb
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate.flooding import Band
from regulate.patterns import (
    LENGTHS,
    NAMES,
    Counted,
    Fall,
    Patterns,
    Returns,
    Span,
    Stretch,
    Tally,
    Unit,
    begins,
    ends,
    left_out,
    seen,
    span_called,
)
from regulate.pause import Outcome
from regulate.refusal import Refusal
from regulate.soothing import ACTIVITIES

TODAY = date(2026, 5, 7)
"""A Thursday; its week begins on the first of the month."""
MOMENT = timedelta(microseconds=1)
HAVANA = ZoneInfo("America/Havana")
KEPT, LATE, MISSED = Outcome.KEPT, Outcome.LATE, Outcome.MISSED


def at(day, hour=12, minute=0):
    """A day of April or May 2026, as "5-7", at an hour."""
    month, number = map(int, day.split("-"))
    return datetime(2026, month, number, hour, minute, tzinfo=UTC)


def said(tally, span=Span.ALL, today=TODAY):
    return seen(tally, span, today)


# Spans


@pytest.mark.parametrize(
    ("span", "first"),
    [
        (Span.WEEKS, date(2026, 4, 10)),
        (Span.MONTHS, date(2026, 2, 6)),
        (Span.YEAR, date(2025, 5, 8)),
    ],
)
@pytest.mark.parametrize("hour", [0, 12, 23])
def test_a_span_begins_with_a_midnight_so_many_days_ago_today_among_them(span, first, hour):
    zone = ZoneInfo("Asia/Jerusalem")
    now = datetime(2026, 5, 7, hour, 59, tzinfo=zone)
    assert begins(span, now) == datetime(first.year, first.month, first.day, tzinfo=zone)
    assert (TODAY - first).days + 1 == LENGTHS[span].days
    assert begins(Span.ALL, now) is None
    assert ends(now) == datetime(2026, 5, 8, tzinfo=zone)


def test_a_midnight_that_comes_twice_is_the_first_of_both():
    """In Havana clocks are set back from 1:00 to 0:00, in 2024 on 3 November, a year less a day
    before the same night of 2025."""
    for fold in (0, 1):
        now = datetime(2025, 11, 2, 0, 30, tzinfo=HAVANA, fold=fold)
        first = begins(Span.YEAR, now)
        assert first.astimezone(UTC) == datetime(2024, 11, 3, 4, tzinfo=UTC)
        assert ends(now).astimezone(UTC) == datetime(2025, 11, 3, 5, tzinfo=UTC)


def test_a_day_without_a_midnight_begins_when_its_clocks_are_set_forward():
    """In Havana from 0:00 to 1:00, on 8 March 2026."""
    now = datetime(2026, 4, 4, 12, tzinfo=HAVANA)
    assert begins(Span.WEEKS, now).astimezone(UTC) == datetime(2026, 3, 8, 5, tzinfo=UTC)
    now = datetime(2026, 3, 7, 12, tzinfo=HAVANA)
    assert ends(now).astimezone(UTC) == datetime(2026, 3, 8, 5, tzinfo=UTC)


ZONES = [
    *("UTC", "Asia/Jerusalem", "America/Havana", "Asia/Beirut", "Africa/Cairo", "Pacific/Apia"),
    *("Australia/Lord_Howe", "America/Santiago", "Asia/Kathmandu", "Europe/London"),
]


@given(
    st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1)),
    st.sampled_from(ZONES),
    st.sampled_from(list(LENGTHS)),
)
def test_the_first_moment_of_a_span_is_the_first_of_its_day(wall, zone, span):
    now = wall.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    day = timedelta(days=1)
    first, last = now.date() - LENGTHS[span] + day, now.date()
    for border, before in ((begins(span, now), first - day), (ends(now), last)):
        moment = border.astimezone(UTC)
        assert (moment - MOMENT).astimezone(now.tzinfo).date() == before
        assert moment.astimezone(now.tzinfo).date() == before + day
    assert begins(span, now) <= now < ends(now)


# Columns


def columns(span, *days, today=TODAY):
    """What the columns are, with five check-ins on each of the days."""
    tally = Tally()
    for day in days:
        tally.check_ins[day] += 5
    often = said(tally, span, today).often
    return often.unit, often.stretches


def test_weeks_end_today():
    unit, four = columns(Span.WEEKS, TODAY)
    assert unit is Unit.WEEK
    assert [(each.first, each.last) for each in four] == [
        (date(2026, 4, 10), date(2026, 4, 16)),
        (date(2026, 4, 17), date(2026, 4, 23)),
        (date(2026, 4, 24), date(2026, 4, 30)),
        (date(2026, 5, 1), TODAY),
    ]
    unit, thirteen = columns(Span.MONTHS, TODAY)
    assert unit is Unit.WEEK and len(thirteen) == 13
    assert thirteen[0].first == date(2026, 2, 6)


def test_a_year_has_the_months_that_it_touches():
    unit, months = columns(Span.YEAR, TODAY)
    assert unit is Unit.MONTH and len(months) == 13
    assert (months[0].first, months[0].last) == (date(2025, 5, 1), date(2025, 5, 31))
    assert (months[-1].first, months[-1].last) == (date(2026, 5, 1), TODAY)
    _, twelve = columns(Span.YEAR, date(2025, 12, 31), today=date(2025, 12, 31))
    assert [each.first.month for each in twelve] == [*range(1, 13)]


@pytest.mark.parametrize(
    ("earliest", "unit", "count"),
    [
        (TODAY, Unit.MONTH, 1),
        (date(2026, 5, 1), Unit.MONTH, 1),
        (date(2026, 4, 30), Unit.MONTH, 2),
        (date(2024, 6, 1), Unit.MONTH, 24),
        (date(2024, 5, 31), Unit.YEAR, 3),
        (date(2003, 12, 31), Unit.YEAR, 24),
        (date(2003, 1, 1), Unit.YEAR, 24),
        (date(2002, 12, 31), Unit.YEAR, 24),
        (date(2, 1, 1), Unit.YEAR, 24),
    ],
)
def test_all_has_months_for_two_years_and_then_years(earliest, unit, count):
    found, stretches = columns(Span.ALL, TODAY, earliest)
    assert (found, len(stretches)) == (unit, count)
    assert stretches[0].first <= earliest and stretches[-1].last == TODAY
    for before, after in pairwise(stretches):
        assert before.last + timedelta(days=1) == after.first


def test_what_is_older_than_two_dozen_years_is_together_in_the_first_column():
    _, stretches = columns(Span.ALL, TODAY, date(1990, 3, 1), date(2002, 1, 1), date(2004, 1, 1))
    assert [(each.first.year, each.last.year, each.check_ins) for each in stretches[:2]] == [
        (1990, 2003, 10),
        (2004, 2004, 5),
    ]


def test_who_travels_is_a_day_ahead_or_behind_and_is_counted_all_the_same():
    _, weeks = columns(Span.WEEKS, date(2026, 4, 9), date(2026, 5, 8))
    assert [each.check_ins for each in weeks] == [5, 0, 0, 5]


def test_where_the_clock_was_set_back_all_is_in_the_column_of_today():
    _, months = columns(Span.ALL, date(2031, 1, 1))
    assert [(each.first, each.last, each.check_ins) for each in months] == [
        (date(2026, 5, 1), TODAY, 5)
    ]


days = st.dates(date(2015, 1, 1), TODAY + timedelta(days=1))


@given(
    st.lists(st.tuples(days, st.sampled_from(Band)), min_size=5, max_size=60),
    st.lists(days, max_size=30),
    st.sampled_from(Span),
)
def test_columns_add_up_to_what_there_is(check_ins, pauses, span):
    tally = Tally()
    for day, band in check_ins:
        tally.add_check_in(datetime(day.year, day.month, day.day, 20), band, ())
    for day in pauses:
        tally.add_pause(datetime(day.year, day.month, day.day, 20), None)
    often = said(tally, span).often
    flooded = sum(band is Band.FLOODED for _, band in check_ins)
    assert (often.check_ins, often.flooded, often.pauses) == (len(check_ins), flooded, len(pauses))
    for name in ("check_ins", "flooded", "pauses"):
        assert sum(getattr(each, name) for each in often.stretches) == getattr(often, name)
    first, *_, last = (often.stretches[0], *often.stretches)
    for each in often.stretches:
        within = [
            day
            for day, _ in check_ins
            if (each.first <= day or each is first) and (day <= each.last or each is last)
        ]
        assert each.check_ins == len(within)
        assert each.flooded <= each.check_ins


# A fixed set of records, with what comes of them worked out by hand


CHECK_INS = [
    (at("5-7", 21, 15), Band.FLOODED, ("heart",)),
    (at("5-6", 22), Band.FLOODED, ()),
    (at("5-1", 20, 59), Band.FLOODED, ("heart", "loud")),
    (at("5-1", 9), Band.CALM, ()),
    (at("4-30", 23, 59), Band.FLOODED, ()),
    (at("4-10", 21), Band.FLOODED, ()),
    (at("4-10", 12), Band.RISING, ("breath", "loud")),
    (at("4-11", 0), Band.RISING, ("breath", "heart")),
    (at("4-12", 3), Band.RISING, ("breath", "heart", "blank")),
    (at("4-13", 7), Band.RISING, ("heart", "blank")),
    (at("4-14", 8), Band.RISING, ()),
    (at("4-14", 9), Band.UNSAFE, ("heart",)),
]
PAUSES = [
    # day, outcome, minutes late, heats, who called it
    ("5-7", KEPT, 0, (8, 4), "me"),
    ("5-6", KEPT, 4, (7, 5), "both"),
    ("5-6", LATE, 11, (9, 3), "me"),
    ("4-30", LATE, 20.6, (6, 6), "me"),
    ("4-29", LATE, 58, (7, 2), "both"),
    ("4-24", MISSED, 90, (8, 3), "me"),
    ("4-23", Outcome.LET_GO, None, None, "me"),
    ("4-23", Outcome.BOOKED, 3, None, "me"),
    ("4-22", Outcome.CANCELLED_FOR_SAFETY, None, None, "me"),
    ("4-10", LATE, 59, None, "other"),
    ("4-10", MISSED, 61, None, "other"),
    ("4-10", None, None, None, "me"),
]
SOOTHINGS = [
    *(("long_exhale", 7, 7 - fall) for fall in (2, 3, 2, 3, 2, 3)),
    *(("walk", 6, 6 - fall) for fall in (1, 0, 1, 0, 1, 0)),
    *(("senses", 5, 5 - fall) for fall in (4, -1)),
    ("long_exhale", None, 3),
    ("long_exhale", 9, None),
]
TRANSLATIONS = [
    *[("criticism", ("lonely",), "heard")] * 3,
    ("criticism", ("lonely", "hurt"), "rest"),
    ("anger", ("hurt", "scared"), "heard"),
    *[("anger", ("hurt",), "")] * 2,
    ("own:slamming doors", (), "rest"),
    ("", ("hurt",), "rest"),
    ("", (), ""),
]


@pytest.fixture
def fixed():
    tally = Tally()
    for each in CHECK_INS:
        tally.add_check_in(*each)
    for day, outcome, minutes, heats, called_by in PAUSES:
        late = None if minutes is None else timedelta(minutes=minutes)
        tally.add_pause(at(day), outcome, late, heats, called_by)
    for each in SOOTHINGS:
        tally.add_soothing(*each)
    for each in TRANSLATIONS:
        tally.add_translation(*each)
    return tally


def test_how_often(fixed):
    """Twelve check-ins, five of them flooded; twelve pauses. In the week to 16 April 7, 1 and 3;
    to 23 April 0, 0 and 3; to 30 April 1, 1 and 3; to 7 May 4, 3 and 3."""
    often = said(fixed, Span.WEEKS).often
    assert (often.check_ins, often.flooded, often.pauses) == (12, 5, 12)
    assert often.stretches == (
        Stretch(date(2026, 4, 10), date(2026, 4, 16), 7, 1, 3),
        Stretch(date(2026, 4, 17), date(2026, 4, 23), 0, 0, 3),
        Stretch(date(2026, 4, 24), date(2026, 4, 30), 1, 1, 3),
        Stretch(date(2026, 5, 1), date(2026, 5, 7), 4, 3, 3),
    )


def test_at_what_hours(fixed):
    """Flooded at 21:15, 22:00, 20:59, 23:59 and 21:00: one in the part from 18 o'clock, four in
    that from 21. Of five evenly spread, four or more are in one certain part with a chance of
    (5 x 7 + 1) / 8^5, in any of the eight with 36 / 4096, which is under 5 %."""
    hours = said(fixed).hours
    assert (hours.parts, hours.top, hours.flooded) == ((0, 0, 0, 0, 0, 0, 1, 4), 7, 5)


def test_over_a_pause(fixed):
    """Before 6 7 7 8 8 9, after 2 3 3 4 5 6, falls 0 2 4 5 5 6. Of six values the interval is the
    whole."""
    heat = said(fixed).heat
    assert (heat.before, heat.after, heat.fall, heat.pauses) == (7.5, 3.5, 4.5, 6)
    assert heat.sure == (0, 6)
    assert heat.befores == {6: 1, 7: 2, 8: 2, 9: 1}
    assert heat.afters == {2: 1, 3: 2, 4: 1, 5: 1, 6: 1}


def test_what_helped(fixed):
    """The long exhale fell by 2 2 2 3 3 3, a walk by 0 0 0 1 1 1; the senses came twice, which is
    too few. 2 is more than 1, so the intervals do not meet."""
    exercises = said(fixed).exercises
    assert exercises.falls == (Fall("long_exhale", 2.5, (2, 3), 6), Fall("walk", 0.5, (0, 1), 6))
    assert exercises.clear and exercises.times == 12


def test_coming_back(fixed):
    """Twice on time, three times late by 11, 21 and 58 minutes, once over an hour. What was let
    go, booked or cancelled asked for no return, and those that the other called are theirs."""
    assert said(fixed).returns == Returns(2, 3, 1, 21)


def test_what_is_beneath(fixed):
    """Eight of ten name a surface. Criticism with lonely four times, anger with hurt three times;
    the others less often. Of those eight, four longed to be heard; rest came only twice."""
    beneath = said(fixed).beneath
    assert beneath.pairs == (Counted(("criticism", "lonely"), 4), Counted(("anger", "hurt"), 3))
    assert (beneath.needs, beneath.translations) == ((Counted(("heard",), 4),), 8)


def test_early_signs(fixed):
    """Five check-ins were rising. Breath and heart were there three times, blank twice, loud
    once; what came as often is told by its id."""
    signs = said(fixed).signs
    assert signs.signs == (Counted(("breath",), 3), Counted(("heart",), 3))
    assert signs.rising == 5


def test_the_loop(fixed):
    cycle = said(fixed).cycle
    assert cycle.loops == (Counted(("lonely", "criticism", "heard"), 3),)
    assert cycle.translations == 8


# Too few to say, and enough


def check_ins(count, band=Band.CALM, signs=()):
    tally = Tally()
    for number in range(count):
        tally.add_check_in(at("5-7", number % 24), band, signs)
    return tally


def pauses(count, outcome=KEPT, late=None, heats=None, **who):
    tally = Tally()
    for _ in range(count):
        tally.add_pause(at("5-7"), outcome, late, heats, **who)
    return tally


def done(*times, fall=2):
    """Activities in their order, each done so many times."""
    tally = Tally()
    for activity, count in zip(ACTIVITIES, times, strict=False):
        for _ in range(count):
            tally.add_soothing(activity, 5, 5 - fall)
    return tally


def written(count, surface="anger", feelings=("hurt",), need="heard"):
    tally = Tally()
    for _ in range(count):
        tally.add_translation(surface, feelings, need)
    return tally


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("often", check_ins),
        ("hours", lambda count: check_ins(count, Band.FLOODED)),
        ("heat", lambda count: pauses(count, heats=(7, 4))),
        ("exercises", done),
        ("returns", lambda count: pauses(count)),
        ("returns", lambda count: pauses(count, MISSED)),
        ("returns", lambda count: pauses(count, called_by="both")),
        ("beneath", written),
        ("signs", lambda count: check_ins(count, Band.RISING, ("heart",))),
        ("cycle", written),
    ],
)
def test_each_pattern_needs_five(name, made):
    assert getattr(said(made(4)), name) is None
    assert getattr(said(made(5)), name) is not None


def test_nothing_says_nothing():
    for span in Span:
        assert said(Tally(), span) == Patterns(*[None] * len(NAMES))
    assert [*vars(said(Tally()))] == list(NAMES)


def together(count, others):
    """Five or more entries, `count` of them alike."""
    tally = written(count)
    for number in range(others):
        tally.add_translation(f"own:{number}", (f"own:{number}",), f"own:{number}")
    return tally


@pytest.mark.parametrize("name", ["beneath", "cycle"])
def test_what_goes_together_is_said_from_three_times_on(name):
    assert getattr(said(together(2, 8)), name) is None
    assert getattr(said(together(3, 2)), name) is not None
    assert getattr(said(together(3, 1)), name) is None


def test_a_sign_is_said_from_three_times_on():
    for often, expected in ((2, None), (3, (Counted(("heart",), 3),))):
        tally = check_ins(5 - often, Band.RISING)
        for _ in range(often):
            tally.add_check_in(at("5-7"), Band.RISING, ("heart",))
        signs = said(tally).signs
        assert (signs and signs.signs) == expected


def test_an_activity_is_said_from_three_times_on_and_five_of_them_in_all():
    assert said(done(2, 2, 2)).exercises is None
    assert said(done(3)).exercises is None
    assert said(done(3, 2)).exercises is None
    assert [fall.times for fall in said(done(3, 3)).exercises.falls] == [3, 3]
    assert [fall.times for fall in said(done(5, 2)).exercises.falls] == [5]


def test_how_late_is_said_from_three_late_ones_on():
    for count, minutes in ((2, None), (3, 20)):
        tally = pauses(5 - count)
        for _ in range(count):
            tally.add_pause(at("5-7"), LATE, timedelta(minutes=20))
        assert said(tally).returns.minutes_late == minutes


@pytest.mark.parametrize("outcome", [None, Outcome.BOOKED, Outcome.LET_GO, "cancelled_for_safety"])
def test_what_asked_for_no_return_counts_for_none(outcome):
    assert said(pauses(20, outcome and Outcome(outcome))).returns is None


@pytest.mark.parametrize("outcome", [KEPT, LATE, MISSED])
def test_nothing_is_told_of_how_the_other_comes_back(outcome):
    tally = pauses(20, outcome, timedelta(minutes=20), called_by="other")
    assert said(tally).returns is None and tally.outcomes == tally.minutes_late == {}


def test_two_changes_of_heat_are_sure_from_six_on():
    assert said(pauses(5, heats=(7, 4))).heat.sure is None
    assert said(pauses(6, heats=(7, 4))).heat.sure == (3, 3)
    assert said(pauses(6, heats=(4, 7))).heat.sure == (-3, -3)


# What stands out


def flooded_at(*parts):
    tally = Tally()
    for part, count in enumerate(parts):
        for _ in range(count):
            tally.add_check_in(at("5-7", 3 * part + 1), Band.FLOODED, ())
    return said(tally).hours


@pytest.mark.parametrize(
    ("parts", "top"),
    [
        ((0, 4, 0, 0, 0, 0, 0, 1), 1),
        # 8 x (10 x 49 + 5 x 7 + 1) / 8^5 = 12.8 %
        ((0, 3, 0, 0, 1, 0, 0, 1), None),
        ((1, 1, 1, 1, 1, 1, 1, 1), None),
        ((0, 0, 0, 0, 0, 0, 5, 5), None),
        ((0, 0, 0, 0, 0, 0, 5, 6), 7),
        ((9, 9, 9, 9, 9, 9, 9, 10), None),
        ((9, 9, 9, 9, 9, 9, 9, 30), 7),
    ],
)
def test_a_part_of_the_day_stands_out_where_chance_would_seldom_make_it(parts, top):
    hours = flooded_at(*parts)
    assert (hours.parts, hours.top) == (parts, top)


@given(st.lists(st.integers(0, 12), min_size=8, max_size=8))
def test_what_stands_out_is_seldom_by_the_exact_sum(parts):
    hours = flooded_at(*parts)
    total, most = sum(parts), max(parts)
    if total < 5:
        assert hours is None
        return
    exact = sum(comb(total, many) * 7 ** (total - many) for many in range(most, total + 1))
    seldom = Fraction(8 * exact, 8**total) <= Fraction(5, 100)
    assert hours.top == (parts.index(most) if seldom and parts.count(most) == 1 else None)


def falls(**activities):
    tally = Tally()
    for activity, found in activities.items():
        for fall in found:
            tally.add_soothing(activity, 10 if fall >= 0 else 0, 10 - fall if fall >= 0 else -fall)
    return said(tally).exercises


@pytest.mark.parametrize(
    ("walk", "box", "clear"),
    [
        ([3] * 6, [1] * 6, True),
        ([3] * 6, [2] * 6, True),
        ([3] * 5 + [2], [2] * 6, False),
        ([3] * 6, [1] * 5 + [3], False),
        ([3] * 5, [1] * 6, False),
        ([3] * 6, [1] * 5, False),
        ([3] * 6, [3] * 6, False),
    ],
)
def test_one_helps_more_only_where_no_interval_meets_its_own(walk, box, clear):
    found = falls(walk=walk, box=box)
    assert found.clear is clear
    assert found.falls[0].activity == "walk" or walk == box


def test_one_alone_is_compared_with_nothing():
    assert not falls(walk=[5] * 20).clear
    assert falls(walk=[9] * 20, box=[5] * 20, even=[1] * 20).clear
    assert not falls(walk=[9] * 20, box=[5] * 20, even=[1] * 3).clear


def test_what_fell_as_much_is_told_by_how_often_and_then_as_it_is_offered():
    found = falls(walk=[2] * 3, box=[2] * 4, long_exhale=[2] * 3, senses=[-1] * 3)
    assert [fall.activity for fall in found.falls] == ["box", "long_exhale", "walk", "senses"]


def test_an_activity_that_is_not_known_is_not_told():
    assert falls(walk=[2] * 5, juggling=[9] * 9).falls == (Fall("walk", 2, None, 5),)
    assert falls(juggling=[9] * 9) is None


def test_no_more_than_a_few_are_shown():
    tally = Tally()
    for number in range(9):
        for _ in range(3 + number % 2):
            tally.add_translation(f"own:{number}", ("hurt",), f"own:{number}")
    patterns = said(tally)
    assert [one.ids[0] for one in patterns.beneath.pairs] == [f"own:{n}" for n in (1, 3, 5, 7, 0)]
    assert [one.ids[0] for one in patterns.beneath.needs] == ["own:1", "own:3", "own:5"]
    assert [one.ids[1] for one in patterns.cycle.loops] == ["own:1", "own:3", "own:5"]


# Against plain computations


heats = st.integers(0, 10)


@given(st.lists(st.tuples(heats, heats), max_size=60))
def test_heat_over_pauses_is_the_median_of_the_standard_module(pairs):
    tally = Tally()
    for pair in pairs:
        tally.add_pause(at("5-7"), KEPT, None, pair)
    heat = said(tally).heat
    if len(pairs) < 5:
        assert heat is None
        return
    before, after = zip(*pairs, strict=True)
    assert heat.before == statistics.median(before)
    assert heat.after == statistics.median(after)
    assert heat.fall == statistics.median([one - two for one, two in pairs])
    assert (heat.pauses, heat.befores, heat.afters) == (len(pairs), Counter(before), Counter(after))


@given(
    st.lists(
        st.tuples(st.sampled_from(["walk", "box", "even"]), st.none() | heats, st.none() | heats),
        max_size=60,
    )
)
def test_what_helped_is_the_median_of_the_standard_module(soothings):
    tally, told = Tally(), {}
    for activity, before, after in soothings:
        tally.add_soothing(activity, before, after)
        if before is not None and after is not None:
            told.setdefault(activity, []).append(before - after)
    enough = {activity: found for activity, found in told.items() if len(found) >= 3}
    exercises = said(tally).exercises
    if sum(map(len, enough.values())) < 5:
        assert exercises is None
        return
    assert {each.activity: (each.fall, each.times) for each in exercises.falls} == {
        activity: (statistics.median(found), len(found)) for activity, found in enough.items()
    }
    medians = [each.fall for each in exercises.falls]
    assert medians == sorted(medians, reverse=True)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(Outcome),
            st.floats(10.01, 60),
            st.sampled_from(["me", "both", "other"]),
        ),
        max_size=40,
    )
)
def test_returns_are_counted_as_they_are(ended):
    tally = Tally()
    for outcome, minutes, called_by in ended:
        tally.add_pause(at("5-7"), outcome, timedelta(minutes=minutes), None, called_by)
    mine = [(outcome, minutes) for outcome, minutes, called_by in ended if called_by != "other"]
    counted = Counter(outcome for outcome, _ in mine)
    late = [round(minutes) for outcome, minutes in mine if outcome is LATE]
    returns = said(tally).returns
    if counted[KEPT] + counted[LATE] + counted[MISSED] < 5:
        assert returns is None
    else:
        usual = statistics.median(late) if len(late) >= 3 else None
        assert returns == Returns(counted[KEPT], counted[LATE], counted[MISSED], usual)
        assert returns.of == counted[KEPT] + counted[LATE] + counted[MISSED]


words = st.sampled_from(["", "a", "b"])


@given(
    st.lists(
        st.tuples(words, st.lists(st.sampled_from(["x", "y", "z"]), max_size=2), words), max_size=40
    )
)
def test_what_goes_together_is_counted_as_it_is(entries):
    tally = Tally()
    for each in entries:
        tally.add_translation(*each)
    with_surface = [each for each in entries if each[0]]
    pairs = Counter((s, feeling) for s, two, _ in with_surface for feeling in set(two))
    loops = Counter((f, s, need) for s, two, need in with_surface if need for f in set(two))
    needs = Counter((need,) for _, _, need in with_surface if need)
    patterns = said(tally)
    for found, counted in (
        (patterns.beneath and patterns.beneath.pairs, pairs),
        (patterns.beneath and patterns.beneath.needs, needs),
        (patterns.cycle and patterns.cycle.loops, loops),
    ):
        most = [times for _, times in counted.most_common() if times >= 3]
        if found is None or len(with_surface) < 5:
            assert len(with_surface) < 5 or not most or counted is needs
            continue
        assert [one.times for one in found] == most[: len(found)]
        assert all(counted[one.ids] == one.times for one in found)
    if patterns.beneath:
        assert patterns.beneath.translations == len(with_surface)


@given(st.lists(st.tuples(st.sampled_from(Band), st.lists(st.sampled_from("abc"))), max_size=40))
def test_signs_are_those_of_rising_check_ins(entries):
    tally = Tally()
    for band, signs in entries:
        tally.add_check_in(at("5-7"), band, signs)
    rising = [set(signs) for band, signs in entries if band is Band.RISING]
    counted = Counter((sign,) for signs in rising for sign in signs)
    signs = said(tally).signs
    often = sorted((-times, ids) for ids, times in counted.items() if times >= 3)
    if len(rising) < 5 or not often:
        assert signs is None
    else:
        assert signs.signs == tuple(Counted(ids, -times) for times, ids in often)
        assert signs.rising == len(rising)


# Spans, and who is told


def test_a_span_is_known_by_its_id():
    assert [span_called(span.value) for span in Span] == list(Span)
    with pytest.raises(Refusal) as refusal:
        span_called("decade")
    assert (refusal.value.id, refusal.value.details) == ("span", {"value": "decade"})


def test_whoever_is_alone_is_not_told_of_returns():
    assert left_out(couple=True) == ()
    assert left_out(couple=False) == ("returns",)

"""Reminders: each chosen day has one moment, whatever the clocks do; what has passed is passed."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regulate.refusal import Refusal
from regulate.reminding import (
    DAYS_AT_MOST,
    TOLD_WITHIN,
    WEEKDAYS,
    Reminder,
    in_time,
    next_day,
    next_time,
    read,
)

LONDON = ZoneInfo("Europe/London")
APIA = ZoneInfo("Pacific/Apia")
ZONES = st.sampled_from(
    [
        *(LONDON, APIA, ZoneInfo("Asia/Jerusalem"), ZoneInfo("America/New_York")),
        *(ZoneInfo("Australia/Lord_Howe"), ZoneInfo("America/Sao_Paulo"), ZoneInfo("Asia/Gaza")),
        ZoneInfo("Africa/Casablanca"),
    ]
)
MOMENTS = st.datetimes(datetime(2005, 1, 1), datetime(2035, 1, 1)).map(
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
SET = st.builds(Reminder, st.lists(st.sampled_from(WEEKDAYS), min_size=1).map(tuple), TIMES)
DAILY = Reminder(WEEKDAYS, time(1, 30))


def test_it_is_off_until_a_day_is_chosen():
    assert next_time(Reminder(), datetime(2026, 11, 23, tzinfo=UTC), LONDON) is None
    assert next_day(Reminder(), datetime(2026, 11, 23, tzinfo=UTC), LONDON) is None


def test_the_next_time_is_the_next_of_its_days():
    reminder = Reminder((7, 2), time(20))
    monday = datetime(2026, 11, 23, 18, 10, tzinfo=UTC)
    tuesday = next_time(reminder, monday, LONDON)
    assert tuesday == datetime(2026, 11, 24, 20, tzinfo=UTC)
    sunday = next_time(reminder, tuesday, LONDON)
    assert sunday == datetime(2026, 11, 29, 20, tzinfo=UTC)
    assert next_time(reminder, monday, ZoneInfo("Asia/Jerusalem")) == tuesday - timedelta(hours=2)


@given(SET, MOMENTS, ZONES)
@example(DAILY, datetime(2026, 3, 29, 0, tzinfo=UTC), LONDON)
@example(DAILY, datetime(2026, 10, 25, 0, 15, tzinfo=UTC), LONDON)
def test_it_is_ahead_within_a_week_and_shows_its_time_on_one_of_its_days(reminder, after, zone):
    found = next_time(reminder, after, zone)
    # A week of seven days, and what a clock change or a skipped day adds.
    assert timedelta(0) < found - after <= timedelta(days=8, hours=1)
    local = found.astimezone(zone)
    if local.time() == reminder.at:
        assert local.isoweekday() in reminder.days or zone is APIA
    else:  # an hour that is skipped
        meant = datetime.combine(next_day(reminder, after, zone), reminder.at)
        there = meant.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
        assert there.replace(tzinfo=None) != meant
        assert local.replace(tzinfo=None) > meant


@given(SET, MOMENTS, ZONES)
def test_no_day_is_left_out_and_none_comes_twice(reminder, after, zone):
    """Followed from time to time over a month: every chosen day once, in its order."""
    days, moment = [], after
    while len(days) < 1 or days[-1] < days[0] + timedelta(days=30):
        days.append(next_day(reminder, moment, zone))
        following = next_time(reminder, moment, zone)
        assert following > moment
        moment = following
    span = (days[-1] - days[0]).days
    chosen = [days[0] + timedelta(days=n) for n in range(span + 1)]
    chosen = [day for day in chosen if day.isoweekday() in reminder.days]
    left_out = set(chosen) - set(days)
    # The 30th of December 2011 was skipped in Samoa: with the 31st it is one moment.
    assert left_out <= {date(2011, 12, 31)}
    assert days == sorted(set(days))


def test_where_the_hour_is_skipped_it_comes_as_much_later():
    before = datetime(2026, 3, 29, 0, tzinfo=UTC)
    found = next_time(DAILY, before, LONDON)
    assert found.astimezone(LONDON).replace(tzinfo=None) == datetime(2026, 3, 29, 2, 30)
    assert next_time(DAILY, found, LONDON) - found == timedelta(hours=23)


def test_where_the_hour_comes_twice_it_is_the_first():
    before = datetime(2026, 10, 25, 0, tzinfo=UTC)
    found = next_time(DAILY, before, LONDON)
    assert found == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert next_time(DAILY, found, LONDON) == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)


def test_on_a_day_that_is_skipped_whole_it_is_not_lost():
    friday = Reminder((5,), time(20))
    assert date(2011, 12, 30).isoweekday() == 5
    found = next_time(friday, datetime(2011, 12, 30, 6, tzinfo=UTC), APIA)
    assert found.astimezone(APIA).replace(tzinfo=None) == datetime(2011, 12, 31, 20)


@pytest.mark.parametrize(
    ("late", "told"),
    [
        (timedelta(seconds=-1), False),
        (timedelta(0), True),
        (TOLD_WITHIN, True),
        (TOLD_WITHIN + timedelta(seconds=1), False),
        (timedelta(days=7), False),
    ],
)
def test_it_is_told_when_it_is_due_and_up_to_an_hour_later(late, told):
    due = datetime(2026, 11, 23, 20, tzinfo=UTC)
    assert in_time(due, due + late) is told


# What is kept


@given(SET, st.booleans(), st.uuids().map(str) | st.just(""))
def test_what_is_kept_of_it_is_read_back_whole(reminder, notifies, uid):
    whole = Reminder(reminder.days, reminder.at, notifies, uid)
    assert read("practice", whole.chosen) == whole


def test_the_question_is_of_one_day():
    two = Reminder((1, 4)).chosen
    assert read("practice", two) == Reminder((1, 4))
    assert read("question", two) is None
    assert DAYS_AT_MOST["question"] == 1


GOOD = Reminder((1,), notifies=True).chosen


@pytest.mark.parametrize(
    "change",
    [
        *({"days": days} for days in ([0], [8], [True], ["1"], [1, 1], [4, 1], [None], "1", None)),
        *({"at": at} for at in ("24:00", "8:00", "20.00", "soon", "", 20, None)),
        *({"notifies": value} for value in (1, "yes", None)),
        *({"uid": uid} for uid in ("x", "BEGIN:VEVENT", "a\nb", 7, None)),
        {"more": 1},
    ],
)
def test_what_nobody_could_have_chosen_is_not_read(change):
    assert read("practice", GOOD)
    assert read("practice", {**GOOD, **change}) is None


@pytest.mark.parametrize("value", [None, True, 7, "Sunday", [], {}, [GOOD]])
def test_what_is_no_reminder_at_all_is_not_read(value):
    assert read("question", value) is None


@pytest.mark.parametrize("day", [0, 8, True, "1", 1.0])
def test_a_day_that_is_none_is_refused(day):
    with pytest.raises(Refusal) as refused:
        Reminder((day,))
    assert refused.value.id == "weekday"

"""A small practice: only in a calm moment, each day beginning with another, nothing counted."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import soothing
from regulate.flooding import CheckIn, TakeIn
from regulate.practice import PRACTICES, InTheWay, in_the_way, offered
from regulate.soothing import Known, known

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
NOW = datetime(2026, 11, 23, 18, 10, tzinfo=UTC)


def test_each_one_that_is_an_activity_is_one_that_may_be_begun_without_a_caution():
    begun = [soothing.ACTIVITIES[each.activity] for each in PRACTICES.values() if each.activity]
    assert len(begun) >= 3
    assert not any(activity.asks or activity.holds for activity in begun)


@given(DAYS)
def test_a_day_offers_each_of_them_once_and_the_next_begins_with_another(day):
    today, tomorrow = offered(day, True), offered(day + timedelta(days=1), True)
    assert len(set(today)) == len(today) == len(PRACTICES)
    assert tomorrow == (*today[1:], today[0])


@given(DAYS)
def test_alone_nothing_is_done_with_the_other_in_mind(day):
    alone = {practice.id for practice in offered(day, False)}
    assert alone == {"sighing", "if_then", "muscle", "kind_hand"}


@given(DAYS, st.booleans())
def test_what_the_person_hid_stays_hidden_and_something_is_left(day, couple):
    activities = {practice.activity for practice in PRACTICES.values() if practice.activity}
    left = offered(day, couple, activities)
    assert left and not any(practice.activity for practice in left)


def told(heat: int, *signs: str, take_in: TakeIn = TakeIn.YES, ago: int = 5) -> Known:
    check_in = CheckIn(heat, take_in, ("none",), signs)
    return known(NOW, None, (NOW - timedelta(minutes=ago), check_in))


@pytest.mark.parametrize(
    ("at_risk", "pausing", "now", "expected"),
    [
        (False, False, Known(), InTheWay.NOTHING),
        (False, False, Known(heat=4), InTheWay.NOTHING),
        (False, False, Known(heat=5), InTheWay.HEAT),
        (False, False, Known(heat=2, flooded=True), InTheWay.HEAT),
        (False, True, Known(heat=0), InTheWay.PAUSE),
        (False, True, Known(heat=9), InTheWay.PAUSE),
        (True, True, Known(heat=0), InTheWay.RISK),
        (True, False, Known(), InTheWay.RISK),
    ],
)
def test_it_is_for_a_calm_moment(at_risk, pausing, now, expected):
    assert in_the_way(at_risk, pausing, now) is expected


def test_a_quiet_flood_is_no_calm_moment():
    blank = told(2, "blank", "shut", take_in=TakeIn.NO)
    assert in_the_way(False, False, blank) is InTheWay.HEAT


def test_half_an_hour_after_a_flooded_check_in_the_moment_is_the_persons_to_judge():
    hot = ("heart", "hot_tense", "urge_attack")
    assert in_the_way(False, False, told(8, *hot, ago=29)) is InTheWay.HEAT
    assert in_the_way(False, False, told(8, *hot, ago=31)) is InTheWay.NOTHING

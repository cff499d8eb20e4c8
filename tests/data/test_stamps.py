"""Ids and times as they are stored."""

from datetime import timedelta, timezone
from uuid import UUID

from hypothesis import given

from data.stamps import moment, new_uid, stamp
from tests.data import strategies
from tests.data.records import EVENING, MOMENT, later


@given(strategies.times, strategies.times)
def test_stored_times_sort_as_the_moments_do(one, other):
    assert (stamp(one) < stamp(other)) == (one < other)
    assert moment(stamp(one)) == one


def test_one_moment_has_one_stamp_in_every_zone():
    there = EVENING.astimezone(timezone(timedelta(hours=-9, minutes=-30)))
    assert stamp(there) == stamp(EVENING) == "2026-05-04T18:00:00.000000+00:00"
    assert stamp(EVENING + MOMENT) > stamp(EVENING)
    assert moment(stamp(later(1))) == later(1)


def test_a_stamp_without_a_zone_is_read_as_utc():
    assert moment("2026-05-04T18:00:00") == EVENING


def test_ids_are_of_version_seven_and_sort_as_they_were_made():
    made = [new_uid() for _ in range(1000)]
    assert sorted(set(made)) == made
    assert {UUID(uid).version for uid in made} == {7}

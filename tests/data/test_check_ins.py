"""The records of check-ins, through a real journal and back."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from data import faults
from data.check_ins import SavedCheckIn
from regulate.flooding import assess
from tests.data import strategies
from tests.data.records import CHECK_INS, EVENING, MOMENT, later


def add_all(store):
    return [store.check_ins.add(saved.check_in, saved.at, saved.zone) for saved in CHECK_INS]


@strategies.through_the_disk
@given(strategies.check_ins, strategies.times, strategies.zones)
def test_a_check_in_comes_back_as_it_was_given(store, check_in, at, zone):
    uid = store.check_ins.add(check_in, at, zone)
    assert store.check_ins.get(uid) == SavedCheckIn(uid, at, zone, check_in)


def test_a_check_in_is_there_after_a_restart(store, reopened):
    uids = add_all(store)
    again = reopened()
    assert [again.check_ins.get(uid).check_in for uid in uids] == [
        saved.check_in for saved in CHECK_INS
    ]


@pytest.mark.parametrize("saved", CHECK_INS)
def test_what_it_came_to_is_kept_beside_it_so_that_other_programs_can_count(store, saved):
    store.check_ins.add(saved.check_in, saved.at, saved.zone)
    (row,) = store.db["check_ins"].rows
    said = assess(saved.check_in)
    assert (row["points"], row["band"], row["presentation"]) == (
        said.points,
        said.band,
        said.presentation,
    )


def test_the_offer_that_was_taken_is_noted_on_its_check_in_only(store):
    first, second, *_ = add_all(store)
    store.check_ins.set_next(second, "breathe")
    assert [store.check_ins.get(uid).next for uid in (first, second)] == ["", "breathe"]


def test_check_ins_since_a_time_come_newest_first_without_that_time_itself(store):
    uids = add_all(store)
    assert [saved.uid for saved in store.check_ins.since(EVENING)] == [uids[3], uids[2], uids[1]]
    assert len(store.check_ins.since(EVENING - MOMENT)) == 4
    assert store.check_ins.since(later(3)) == []


def test_check_ins_of_one_moment_keep_the_order_in_which_they_were_made(store):
    uids = [store.check_ins.add(CHECK_INS[0].check_in, EVENING, "UTC") for _ in range(5)]
    assert [saved.uid for saved in store.check_ins.all()] == uids
    assert [saved.uid for saved in store.check_ins.since(EVENING - MOMENT)] == uids[::-1]


def test_a_time_given_in_another_zone_is_the_same_moment(store):
    there = later(5).astimezone(ZoneInfo("America/New_York"))
    uid = store.check_ins.add(CHECK_INS[0].check_in, there, "America/New_York")
    saved = store.check_ins.get(uid)
    assert saved.at == later(5)
    assert saved.at.utcoffset() == timedelta(0)
    assert saved.zone == "America/New_York"


def test_there_is_no_check_in_with_an_unknown_id(store):
    add_all(store)
    assert store.check_ins.get("no such id") is None
    store.check_ins.set_next("no such id", "pause")
    assert {saved.next for saved in store.check_ins.all()} == {""}


def test_two_check_ins_never_share_an_id(store):
    uid = store.check_ins.add(CHECK_INS[0].check_in, EVENING, "UTC")
    with pytest.raises(faults.Fault), store.transaction() as db:
        db["check_ins"].insert({**next(db["check_ins"].rows), "id": 2})
    assert [saved.uid for saved in store.check_ins.all()] == [uid]

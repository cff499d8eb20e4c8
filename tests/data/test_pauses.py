"""The records of pauses: events are only ever added."""

from datetime import timedelta

import pytest
from hypothesis import given

from data import faults
from data.pauses import Anchor
from data.stamps import new_uid
from regulate import pause as steps
from regulate.pause import Outcome
from tests.clock import HandClock
from tests.data import strategies
from tests.data.records import EVENING, MOMENT, PAUSES, later, uid


def called(number=1, at=EVENING, minutes=30, **more):
    return steps.call(uid(number), at, at + timedelta(minutes=minutes), **more)


@strategies.through_the_disk
@given(strategies.pauses(), strategies.zones)
def test_a_pause_comes_back_with_everything_that_happened_in_it(store, pause, zone):
    store.pauses.save(pause, zone=zone)
    assert store.pauses.get(pause.uid) == pause
    assert (pause, zone) in store.pauses.all()
    assert steps.replay(pause.uid, pause.events, pause.called_by) == pause


@strategies.through_the_disk
@given(strategies.pauses())
def test_a_pause_saved_after_every_step_is_the_pause_saved_at_its_end(store, pause):
    for count in range(1, len(pause.events) + 1):
        store.pauses.save(steps.Pause(pause.uid, pause.events[:count], pause.called_by), zone="UTC")
    assert store.pauses.get(pause.uid) == pause
    row = next(iter(store.db["pauses"].rows_where("uid = ?", [pause.uid])))
    assert row["outcome"] == pause.outcome
    assert row["due_at"] == pause.due.isoformat(timespec="microseconds")
    assert row["minutes"] == round((pause.due - pause.called_at) / timedelta(minutes=1))


def test_a_pause_is_there_after_a_restart(store, reopened):
    for pause, zone in PAUSES:
        store.pauses.save(pause, zone=zone)
    assert reopened().pauses.all() == PAUSES


def test_events_that_are_kept_are_never_written_again(store):
    pause = called()
    store.pauses.save(pause, zone="UTC")
    before = list(store.db["pause_events"].rows)
    store.pauses.save(steps.let_go(pause, later(5)), zone="Asia/Jerusalem")
    after = list(store.db["pause_events"].rows)
    assert after[:1] == before
    assert [event["act"] for event in after] == ["called", "let_go"]
    assert store.pauses.all()[0][1] == "UTC"


def test_saving_the_same_pause_twice_changes_nothing(store):
    pause = steps.extend(called(), later(3), later(60))
    store.pauses.save(pause, zone="UTC")
    store.pauses.save(pause, zone="UTC")
    assert store.pauses.all() == [(pause, "UTC")]
    assert store.db["pause_events"].count == 2


def test_the_pause_that_is_running_is_found_and_no_other(store):
    assert store.pauses.open_one() is None
    for pause, zone in PAUSES[:-1]:
        store.pauses.save(pause, zone=zone)
    assert store.pauses.open_one() is None
    running = called(2)
    store.pauses.save(running, zone="UTC")
    assert store.pauses.open_one() == running
    store.pauses.save(steps.come_back(running, later(30)), zone="UTC")
    assert store.pauses.open_one() is None


def test_of_two_pauses_that_are_open_the_newest_is_the_one(store):
    newer, older = called(1, later(5)), called(2)
    store.pauses.save(newer, older, zone="UTC")
    assert store.pauses.open_one() == newer


def test_pauses_are_saved_together_or_not_at_all(store):
    missed = called(1)
    store.pauses.save(missed, zone="UTC")
    closed = steps.close_missed(missed, later(200))
    broken = steps.Pause(uid(2), (*called(2).events, None))
    with pytest.raises(AttributeError):
        store.pauses.save(closed, broken, zone="UTC")
    assert store.pauses.all() == [(missed, "UTC")]


def test_latest_outcomes_come_newest_first_without_what_is_still_running(store):
    for number, minutes in ((1, 30), (2, 45), (3, 95)):
        pause = steps.come_back(called(number, later(number)), later(number + minutes))
        store.pauses.save(pause, zone="UTC")
    store.pauses.save(called(4, later(4)), zone="UTC")
    assert store.pauses.latest_outcomes(10) == [Outcome.MISSED, Outcome.LATE, Outcome.KEPT]
    assert store.pauses.latest_outcomes(2) == [Outcome.MISSED, Outcome.LATE]


def test_events_go_with_their_pause(store):
    store.pauses.save(called(), zone="UTC")
    with store.transaction() as db:
        db.execute("DELETE FROM pauses")
    assert store.db["pause_events"].count == 0
    with pytest.raises(faults.Fault), store.transaction() as db:
        db["pause_events"].insert(
            {"pause_id": 7, "position": 0, "act": "called", "at": "", "detail": "", "check_in": ""}
        )


def test_there_is_no_pause_with_an_unknown_id(store):
    assert store.pauses.get(new_uid()) is None


def test_who_called_it_and_who_is_here_come_back_from_the_disk(store, reopened):
    told = steps.join(steps.say_who(called(), later(1), "other"), later(2))
    told = steps.say_who(told, later(3), "both")
    store.pauses.save(called(), zone="UTC")
    store.pauses.save(told, zone="UTC")
    there = reopened().pauses.get(told.uid)
    assert there == told
    assert (there.called_by, there.for_two) == ("both", True)
    acts = [row["act"] for row in store.db["pause_events"].rows]
    assert acts == ["called", "called_by", "joined", "called_by"]
    details = [row["detail"] for row in store.db["pause_events"].rows]
    assert details == ["", "other", "", "both"]


# The return time on the steady clock


ANCHOR = Anchor("one", 1234.567890123)


def test_where_a_return_time_stands_on_the_steady_clock_is_kept_with_it(store, reopened):
    store.pauses.save(called(), zone="UTC", anchor=ANCHOR)
    assert reopened().pauses.anchor(uid(1)) == ANCHOR
    store.pauses.save(called(), zone="UTC", anchor=Anchor("two", 5.0))
    assert reopened().pauses.anchor(uid(1)) == Anchor("two", 5.0)


def test_without_an_anchor_there_is_none_and_one_that_is_kept_stays(store):
    store.pauses.save(called(), zone="UTC")
    assert store.pauses.anchor(uid(1)) is None
    assert store.pauses.anchor(new_uid()) is None
    store.pauses.save(called(), zone="UTC", anchor=ANCHOR)
    store.pauses.save(steps.join(called(), later(1)), zone="UTC")
    assert store.pauses.anchor(uid(1)) == ANCHOR


def test_where_starts_of_the_computer_cannot_be_told_apart_there_is_no_anchor(store):
    store.pauses.save(called(), zone="UTC", anchor=Anchor("", 1234.5))
    assert store.pauses.anchor(uid(1)) is None


def test_the_anchor_of_a_pause_that_is_over_is_left_as_it_was(store):
    store.pauses.save(called(), zone="UTC", anchor=ANCHOR)
    over, running = steps.let_go(called(), later(1)), called(2)
    store.pauses.save(over, running, zone="UTC", anchor=Anchor("one", 99.0))
    assert store.pauses.anchor(uid(1)) == ANCHOR
    assert store.pauses.anchor(uid(2)) == Anchor("one", 99.0)


def test_a_pause_and_its_anchor_are_saved_together_or_not_at_all(store):
    with pytest.raises(faults.Fault):
        store.pauses.save(called(), zone="UTC", anchor=Anchor("one", None))
    assert store.pauses.get(uid(1)) is None


def test_while_the_computer_was_not_started_anew_the_wall_clock_does_not_matter():
    clock = HandClock()
    due = clock.now() + timedelta(minutes=30)
    anchor = Anchor(clock.boot(), clock.steady() + 30 * 60)
    clock.forward(minutes=10)
    for jump in (timedelta(days=1), timedelta(days=-2), timedelta(hours=1)):
        clock.wall += jump
        assert anchor.moment(due, clock) == due - timedelta(minutes=20)


@pytest.mark.parametrize(("kept", "now"), [("one", "two"), ("", ""), ("one", "")])
def test_after_the_computer_was_started_anew_the_wall_clock_is_all_there_is(kept, now):
    clock = HandClock()
    due = clock.now() + timedelta(minutes=30)
    anchor = Anchor(kept, clock.steady() + 30 * 60)
    clock.started = now
    clock.forward(minutes=10)
    clock.wall += timedelta(hours=1)
    assert anchor.moment(due, clock) == clock.now()


# Booked


def booked(number, slot, at=EVENING):
    return steps.book(called(number, at), at + timedelta(minutes=30), slot)


def test_the_slot_that_comes_last_is_the_one_that_is_booked(store):
    assert store.pauses.booked_since(EVENING) is None
    sooner, last = booked(1, later(200)), booked(2, later(300))
    store.pauses.save(last, sooner, called(3), zone="UTC")
    assert store.pauses.booked_since(EVENING) == last
    assert store.pauses.booked_since(later(250)) == last
    assert store.pauses.booked_since(later(300) - MOMENT) == last
    assert store.pauses.booked_since(later(300)) is None


def test_asking_someone_to_help_without_a_time_books_none(store):
    store.pauses.save(steps.book(called(1), later(30), None, with_help=True), zone="UTC")
    assert store.pauses.booked_since(EVENING) is None
    helped = steps.book(called(2), later(30), later(90), with_help=True)
    store.pauses.save(helped, zone="UTC")
    assert store.pauses.booked_since(EVENING) == helped


def test_a_return_time_is_no_booked_slot(store):
    store.pauses.save(steps.extend(called(1), later(1), later(300)), zone="UTC")
    assert store.pauses.booked_since(EVENING) is None


# Strange rows


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE pauses SET called_by = 'martian'",
        "UPDATE pause_events SET act = 'danced'",
        "UPDATE pause_events SET act = 'returned'",
        "UPDATE pause_events SET due_at = NULL",
        "UPDATE pause_events SET due_at = at",
        "DELETE FROM pause_events",
    ],
)
def test_a_pause_that_nobody_called_or_that_names_no_time_is_damage(store, change):
    store.pauses.save(called(), zone="UTC")
    with store.transaction() as db:
        db.execute(change)
    for ask in (store.pauses.open_one, store.pauses.all, lambda: store.pauses.get(uid(1))):
        with pytest.raises(faults.Damaged):
            ask()


@pytest.mark.parametrize("seconds", [1e308, -1e12, 1e9])
def test_an_anchor_that_no_computer_can_have_is_none(store, seconds):
    store.pauses.save(called(), zone="UTC", anchor=Anchor("one", seconds))
    assert store.pauses.anchor(uid(1)) is None

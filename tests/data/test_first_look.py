"""What a locked window may know: no more than it needs, and nothing that makes no sense."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from data import first_look
from data.first_look import FirstLook, Return
from data.stamps import new_uid
from tests.clock import HandClock

DUE = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.db"


def written(path, **row):
    path.with_name("journal.db.look").write_text(json.dumps(row))


@pytest.mark.parametrize(
    "returns",
    [
        Return(DUE),
        Return(DUE, "one", 2800.5),
        Return(DUE, "one", 2800.5, new_uid(), DUE - timedelta(minutes=30)),
    ],
)
def test_a_return_time_comes_back_as_it_was(path, returns):
    first_look.change(path, returns=returns, guise="notes")
    assert first_look.read(path) == FirstLook(guise="notes", returns=returns)
    first_look.change(path, returns=None)
    assert first_look.read(path) == FirstLook(guise="notes")


@pytest.mark.parametrize(
    ("row", "motion"),
    [
        ({"less_motion": True}, "less"),
        ({"less_motion": False}, "system"),
        ({"less_motion": True, "motion": "full"}, "full"),
        ({"less_motion": True, "motion": "fast"}, "less"),
    ],
)
def test_less_motion_as_earlier_versions_kept_it_is_less_still(path, row, motion):
    written(path, **row)
    assert first_look.read(path).motion == motion
    first_look.change(path, guise="notes")
    assert first_look.read(path).motion == motion


def test_only_this_person_may_read_it(path):
    first_look.change(path, guise="notes")
    assert path.with_name("journal.db.look").stat().st_mode & 0o077 == 0


def test_a_wall_clock_that_is_set_moves_no_return_time():
    clock = HandClock()
    returns = Return(DUE, clock.boot(), clock.steady() + 1800)
    clock.wall += timedelta(hours=9)
    clock.seconds += 600
    assert DUE - returns.moment(clock) == timedelta(minutes=20)
    clock.started = "two"
    assert returns.moment(clock) == clock.now()


GOOD = {"due": DUE.isoformat(), "boot": "one", "steady_due": 5.0}


@pytest.mark.parametrize(
    "returns",
    [
        None,
        [],
        "18:40",
        {},
        {**GOOD, "due": "soon"},
        {**GOOD, "due": 5},
        {**GOOD, "due": "0001-01-01T00:00:00+00:00"},
        {**GOOD, "due": "9999-12-31T23:59:59+00:00"},
        {**GOOD, "boot": None},
        {**GOOD, "steady_due": "NaN"},
        {**GOOD, "steady_due": 1e300},
        {**GOOD, "steady_due": None},
        {**GOOD, "uid": 5},
        {**GOOD, "uid": "x", "called": DUE.isoformat()},
        {**GOOD, "uid": new_uid()},
        {**GOOD, "called": DUE.isoformat()},
        {**GOOD, "uid": new_uid(), "called": "then"},
    ],
)
def test_a_return_time_that_makes_no_sense_is_none_and_the_rest_holds(path, returns):
    written(path, guise="calendar", returns=returns)
    assert first_look.read(path) == FirstLook(guise="calendar")
    written(path, guise="calendar", returns=GOOD)
    assert first_look.read(path).returns is not None


@pytest.mark.parametrize("name", ["guise", "idle_minutes", "notifies", "chimes", "stays"])
@pytest.mark.parametrize("value", [None, 7, "yes", [], {}])
def test_a_choice_that_is_none_of_ours_is_the_usual(path, name, value):
    written(path, **{name: value})
    assert first_look.read(path) == FirstLook()

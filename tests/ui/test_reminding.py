"""A reminder that is due: told once, neutrally, in a calm moment, and never made up for."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regulate.content import Words
from regulate.reminding import WEEKDAYS, Reminder
from tests.bus import Desktop
from tests.clock import HandClock
from ui.desk import Desk
from ui.reminding import LOOKS_AGAIN, Reminding

SUNDAY = Reminder((7,), time(20), notifies=True)
MONDAY = Reminder((1,), time(20), notifies=True)
DAILY = Reminder(WEEKDAYS, time(20), notifies=True)


@pytest.fixture
def moment():
    """Whether this is a moment for it, to be changed."""
    return {"calm": True}


@pytest.fixture
def said():
    return []


@pytest.fixture
def reminding(desk, moment, said):
    def say(text):
        said.append(text)
        return True

    return Reminding(desk, lambda: moment["calm"], say)


@pytest.fixture
def waits(reminding):
    """How long it waits, in seconds, each time that it does."""
    reminding.take({"practice": DAILY})
    seconds = []
    reminding._alarm.set = seconds.append
    return seconds


def forward(reminding, clock, **span):
    clock.forward(**span)
    reminding.look()


def test_nothing_is_waited_for_while_both_are_off(reminding):
    reminding.take({"question": Reminder(), "practice": Reminder((1,), time(20))})
    assert reminding._alarm is None


def test_it_is_told_at_its_time_and_not_before(reminding, clock, said):
    reminding.take({"practice": DAILY})
    forward(reminding, clock, hours=1, minutes=49)
    assert said == []
    forward(reminding, clock, minutes=1)
    assert said == ["A moment for yourself."]
    forward(reminding, clock, minutes=1)
    assert len(said) == 1
    forward(reminding, clock, days=1)
    assert len(said) == 2


def test_one_that_is_of_one_day_waits_for_that_day(reminding, clock, said):
    reminding.take({"question": SUNDAY})
    for _ in range(6):
        forward(reminding, clock, days=1)
        assert said == []
    forward(reminding, clock, hours=2)
    assert len(said) == 1


def test_it_wakes_for_the_deadline_and_looks_at_the_clock_now_and_then(reminding, clock, waits):
    reminding.look()
    assert waits == [LOOKS_AGAIN.total_seconds()]
    forward(reminding, clock, hours=1, minutes=45)
    assert waits[-1] == 5 * 60


def test_a_computer_that_slept_a_little_over_tells_it_and_one_that_slept_long_says_nothing(
    reminding, clock, said
):
    reminding.take({"practice": DAILY})
    forward(reminding, clock, hours=2, minutes=50)  # due an hour ago
    assert len(said) == 1
    forward(reminding, clock, hours=24, seconds=1)
    assert len(said) == 1
    forward(reminding, clock, hours=1)
    assert len(said) == 1


def test_while_it_was_not_running_nothing_was_missed(desk, reminding, clock, said):
    clock.forward(hours=1, minutes=51)
    reminding.take({"practice": DAILY})
    reminding.look()
    assert said == []


def test_a_moment_that_is_not_calm_is_passed_over_for_good(reminding, clock, said, moment):
    reminding.take({"practice": DAILY})
    moment["calm"] = False
    forward(reminding, clock, hours=1, minutes=51)
    moment["calm"] = True
    forward(reminding, clock, minutes=5)
    assert said == []
    forward(reminding, clock, days=1)
    assert len(said) == 1


def test_a_clock_that_is_set_back_tells_nothing_twice(reminding, clock, said):
    reminding.take({"practice": DAILY})
    forward(reminding, clock, hours=1, minutes=50)
    clock.wall -= timedelta(minutes=30)
    reminding.look()
    forward(reminding, clock, minutes=30)
    assert len(said) == 1
    forward(reminding, clock, days=1)
    assert len(said) == 2


def test_a_clock_that_was_wrong_by_a_year_costs_no_reminder(reminding, clock, said):
    reminding.take({"practice": DAILY})
    clock.wall += timedelta(days=365)
    forward(reminding, clock, minutes=1)
    clock.wall -= timedelta(days=365)
    reminding.look()
    forward(reminding, clock, hours=1, minutes=49)
    assert len(said) == 1


def test_a_clock_that_is_set_forward_over_the_time_still_tells_it(reminding, clock, said):
    reminding.take({"practice": DAILY})
    forward(reminding, clock, hours=1, minutes=40)
    clock.wall += timedelta(minutes=30)
    reminding.look()
    assert len(said) == 1


def test_whoever_travels_is_told_where_they_are_and_not_twice_a_day(reminding, clock, said):
    reminding.take({"practice": DAILY})
    clock.name = "Asia/Jerusalem"  # 20:10 there: it was ten minutes ago
    reminding.look()
    assert len(said) == 0
    forward(reminding, clock, hours=23, minutes=50)
    assert len(said) == 1
    clock.name = "America/New_York"
    reminding.look()
    forward(reminding, clock, hours=7)
    assert len(said) == 1
    forward(reminding, clock, hours=24)
    assert len(said) == 2


def test_another_time_on_the_same_day_is_told_too(reminding, clock, said):
    reminding.take({"practice": DAILY})
    forward(reminding, clock, hours=1, minutes=50)
    reminding.take({"practice": Reminder(WEEKDAYS, time(21), notifies=True)})
    forward(reminding, clock, hours=1)
    assert len(said) == 2


def test_one_that_is_turned_off_is_not_told(reminding, clock, said):
    reminding.take({"practice": DAILY})
    reminding.take({"practice": Reminder(WEEKDAYS, time(20))})
    forward(reminding, clock, hours=1, minutes=51)
    assert said == []


def test_both_at_once_are_one_notification(reminding, clock, said):
    reminding.take({"question": SUNDAY, "practice": DAILY})
    forward(reminding, clock, days=6, hours=1, minutes=50)
    assert said == ["A moment for yourself."]


STEPS = st.lists(
    st.tuples(st.sampled_from(["on", "wall", "zone"]), st.integers(-90, 90)), max_size=40
)


@settings(max_examples=60, deadline=None)
@given(STEPS, st.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe"]))
def test_whatever_the_clocks_do_it_is_told_at_most_once_a_day(tmp_path_factory, steps, zone):
    """Days go by in which the clock is set and the person travels: two of one reminder are never
    told within 20 hours."""
    clock, told = HandClock(zone), []
    desk = Desk(tmp_path_factory.mktemp("any") / "journal.db", clock, Words("en"))
    clock.wall = datetime(2026, 3, 27, 18, tzinfo=UTC)  # clocks change at the end of this week
    reminding = Reminding(desk, lambda: True, lambda text: not told.append(clock.seconds))
    try:
        reminding.take({"practice": DAILY})
        for what, minutes in steps:
            match what:
                case "on":
                    clock.forward(hours=3, minutes=abs(minutes))
                case "wall":
                    clock.wall += timedelta(minutes=minutes)
                case "zone":
                    clock.name = "Asia/Jerusalem" if minutes > 0 else zone
            reminding.look()
    finally:
        desk.close()
    gaps = [(later - sooner) / 3600 for sooner, later in pairwise(told)]
    assert all(gap >= 20 for gap in gaps)


# On the desktop


@pytest.fixture
def desktop(bus):
    return Desktop(bus)


def shown(desktop):
    return list(desktop.shown.values())


def test_on_the_desktop_it_says_neither_the_app_nor_why(
    desktop, reminding, clock, said, qtbot
):
    reminding.take({"practice": DAILY})
    forward(reminding, clock, hours=1, minutes=50)
    qtbot.waitUntil(lambda: shown(desktop) == ["A moment for yourself."])
    (asked,) = desktop.asked
    assert asked.body[0] == "Reminder" and said == []
    for word in ("regulate", "practice", "question", "calm", "anger"):
        assert word not in str(asked.body).lower()


@pytest.mark.parametrize(
    ("reminders", "page"),
    [
        ({"question": MONDAY}, "lookBack"),
        ({"practice": DAILY}, "practice"),
        ({"question": MONDAY, "practice": DAILY}, "steady"),
    ],
)
def test_pressing_it_leads_to_what_it_is_about(desktop, reminding, clock, qtbot, reminders, page):
    wanted = []
    reminding.wanted.connect(wanted.append)
    reminding.take(reminders)
    forward(reminding, clock, hours=1, minutes=50)
    qtbot.waitUntil(lambda: len(desktop.shown) == 1)
    qtbot.waitUntil(lambda: reminding._notifier.shown > 0)
    desktop.press(next(iter(desktop.shown)))
    qtbot.waitUntil(lambda: wanted == [page])


def test_it_goes_once_the_moment_is_not_calm_any_more(desktop, reminding, clock, qtbot, moment):
    reminding.take({"practice": DAILY})
    forward(reminding, clock, hours=1, minutes=50)
    qtbot.waitUntil(lambda: reminding._notifier.shown > 0)
    reminding.settle()
    assert reminding._notifier.shown
    moment["calm"] = False
    reminding.settle()
    qtbot.waitUntil(lambda: shown(desktop) == [])


def test_a_desktop_that_shows_none_is_said(desktop, reminding, clock, qtbot):
    desktop.refuses = True
    reminding.take({"practice": DAILY})
    with qtbot.waitSignal(reminding.unheard):
        forward(reminding, clock, hours=1, minutes=50)


def test_nothing_is_left_on_the_screen_when_it_ends(desktop, desk, reminding, clock, qtbot):
    reminding.take({"practice": DAILY})
    forward(reminding, clock, hours=1, minutes=50)
    qtbot.waitUntil(lambda: reminding._notifier.shown > 0)
    desk.close()
    qtbot.waitUntil(lambda: shown(desktop) == [])

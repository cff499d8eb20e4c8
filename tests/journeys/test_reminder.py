"""The return time reaches whoever called the pause, wherever they are, and nobody learns why."""

import pytest

from regulate.pause import Outcome
from tests.bus import Desktop
from ui import chime


@pytest.fixture
def desktop(bus):
    return Desktop(bus)


@pytest.fixture
def chimes(monkeypatch):
    """What was heard: one letter a chime."""
    heard = []
    monkeypatch.setattr(chime, "play", lambda: heard.append("♪") or True)
    return heard


@pytest.fixture
def ended(person):
    """How often the app wanted to end itself."""
    person.open()
    person.window.you.setChimes(True)
    times = []
    person.window.ended.connect(lambda: times.append(1))
    return times


def put_away(person, qtbot):
    person.window.root.close()
    qtbot.waitUntil(lambda: not person.window.root.isVisible())


def shown(desktop):
    return list(desktop.shown.values())


def test_closed_while_it_runs_it_stays_and_tells_the_time(
    person, clock, qtbot, desktop, chimes, ended
):
    person.press("Pause")
    put_away(person, qtbot)
    clock.forward(minutes=25)
    person.window.pause._tick()
    qtbot.waitUntil(lambda: shown(desktop) == ["Five minutes."])
    assert chimes == []
    clock.forward(minutes=5)
    person.window.pause._tick()
    qtbot.waitUntil(lambda: shown(desktop) == ["It's time."])
    assert chimes == ["♪"]
    assert ended == [] and not person.window.root.isVisible()
    desktop.press(next(iter(desktop.shown)))
    qtbot.waitUntil(person.window.root.isVisible)
    person.wait_to_hear("It's time.")
    assert shown(desktop) == []


def test_it_says_when_and_never_why(person, clock, qtbot, desktop, chimes, ended):
    person.press("Pause")
    put_away(person, qtbot)
    clock.forward(minutes=30)
    person.window.pause._tick()
    qtbot.waitUntil(lambda: shown(desktop) == ["It's time."])
    (said,) = desktop.asked
    for word in ("regulate", "pause", "flood", "anger", "talk"):
        assert word not in str(said.body).lower()


def test_each_can_be_turned_off(person, clock, qtbot, desktop, chimes, ended):
    person.window.you.setChimes(False)
    person.window.you.setNotifies(False)
    person.press("Pause")
    put_away(person, qtbot)
    clock.forward(minutes=31)
    person.window.pause._tick()
    assert (desktop.asked, chimes) == ([], [])
    assert not person.window.root.isVisible()


def test_at_the_window_the_page_says_it_and_the_chime_alone_sounds(
    person, clock, desktop, chimes, ended
):
    person.press("Pause")
    clock.forward(minutes=30)
    person.window.pause._tick()
    person.wait_to_hear("It's time.")
    assert (desktop.asked, chimes) == ([], ["♪"])


def test_only_whoever_called_it_is_reminded(person, clock, qtbot, desktop, chimes, ended):
    person.press("Pause")
    person.window.pause.sayWho("other")
    put_away(person, qtbot)
    for minutes in (25, 5, 5):
        clock.forward(minutes=minutes)
        person.window.pause._tick()
    assert (desktop.asked, chimes) == ([], [])


def test_where_no_notification_can_be_shown_the_window_comes_back(
    person, clock, qtbot, chimes, ended
):
    person.press("Pause")
    put_away(person, qtbot)
    clock.forward(minutes=30)
    person.window.pause._tick()
    qtbot.waitUntil(person.window.root.isVisible)
    person.wait_to_hear("It's time.")


def test_the_first_sign_alone_brings_no_window_back(person, clock, qtbot, chimes, ended):
    person.press("Pause")
    put_away(person, qtbot)
    clock.forward(minutes=26)
    person.window.pause._tick()
    assert not person.window.root.isVisible()


def test_a_desktop_that_refuses_brings_the_window_back(
    person, clock, qtbot, desktop, chimes, ended
):
    desktop.refuses = True
    person.press("Pause")
    put_away(person, qtbot)
    clock.forward(minutes=30)
    person.window.pause._tick()
    qtbot.waitUntil(person.window.root.isVisible)


def test_coming_back_or_a_new_time_takes_the_notification_away(
    person, clock, qtbot, desktop, chimes, ended
):
    person.press("Pause")
    put_away(person, qtbot)
    clock.forward(minutes=30)
    person.window.pause._tick()
    qtbot.waitUntil(lambda: shown(desktop) == ["It's time."])
    person.window.pause.extend("30")
    qtbot.waitUntil(lambda: shown(desktop) == [])
    clock.forward(minutes=30)
    person.window.pause._tick()
    qtbot.waitUntil(lambda: shown(desktop) == ["It's time."])
    assert len(chimes) == 2
    person.window.pause.letGo()
    qtbot.waitUntil(lambda: shown(desktop) == [])


def test_closed_without_a_pause_it_ends(person, qtbot, ended):
    put_away(person, qtbot)
    assert ended == [1]


def test_once_nobody_came_back_for_an_hour_it_ends_by_itself(person, clock, qtbot, chimes, ended):
    person.window.you.setNotifies(False)
    person.press("Pause")
    put_away(person, qtbot)
    clock.forward(minutes=30 + 60)
    person.window.pause._tick()
    assert ended == []
    clock.forward(seconds=1)
    person.window.pause._tick()
    assert ended
    assert person.window.desk.store.pauses.open_one() is not None


def test_nobody_who_is_not_safe_is_ever_reminded(person, clock, qtbot, desktop, chimes, ended):
    person.press("Pause")
    person.back()
    person.press("Check in")
    person.answer(6, "No", "I'm afraid of the other person")
    person.wait_to_hear("Safety first")
    put_away(person, qtbot)
    assert ended
    clock.forward(minutes=31)
    person.window.pause._tick()
    assert (desktop.asked, chimes) == ([], [])
    outcomes = person.window.desk.store.pauses.latest_outcomes(1)
    assert outcomes == [Outcome.CANCELLED_FOR_SAFETY]


def test_closing_the_app_from_the_safety_page_ends_it(person, qtbot, ended):
    person.press("Check in")
    person.answer(6, "No", "I'm afraid of the other person")
    person.press("Close the app")
    assert ended


def test_put_away_nothing_ticks_but_what_there_is_to_tell(person, clock, qtbot, desktop, ended):
    person.press("Pause")
    put_away(person, qtbot)
    assert person.window.pause.seen is False
    waits = []
    person.window.pause._alarm.set = waits.append
    person.window.pause._tick()
    assert waits == [25 * 60]


def test_on_systems_without_such_a_bus_the_tray_says_it(
    person, clock, qtbot, chimes, ended, monkeypatch
):
    said = []
    monkeypatch.setattr(person.window.reminder, "_say_otherwise", lambda t: said.append(t) or True)
    person.press("Pause")
    put_away(person, qtbot)
    for minutes in (25, 5):
        clock.forward(minutes=minutes)
        person.window.pause._tick()
    assert said == ["Five minutes.", "It's time."]
    assert not person.window.root.isVisible()

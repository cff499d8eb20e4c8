"""The pause in a real process that is stopped, continued, killed and started again."""

import pytest

from data.store import Store
from tests.journeys.process import Process, call_with_seconds_left
from ui.clock import SystemClock

SECONDS_LEFT = (2, 4, 8, 16, 32)
"""What a pause has left when the window opens: more where the computer is so slow that the time is
over before the test can begin."""


@pytest.fixture
def start():
    """`start(path)` is a process at that journal, up to its window; it ends with the test."""
    started = []

    def at(path):
        started.append(Process())
        started[-1].start(path)
        return started[-1]

    yield at
    for process in started:
        process.kill()


def test_stopped_until_after_the_time_it_tells_it_as_soon_as_it_goes_on(start, tmp_path, qtbot):
    clock = SystemClock()
    for seconds in SECONDS_LEFT:
        process = start(tmp_path / f"{seconds}.db")
        due = call_with_seconds_left(tmp_path / f"{seconds}.db", seconds)
        process.open()
        process.stop()
        if clock.steady() < due:
            break
    qtbot.waitUntil(lambda: clock.steady() > due + 0.1, timeout=60_000)
    process.go_on()
    told = process.hear("end")
    assert told["steady"] > due + 0.1
    assert (told["phase"], told["standing"], told["left"]) == ("due", "It's time.", "just now")
    # Once: the next that is heard is the answer.
    assert process.look()["phase"] == "due"


def test_killed_and_started_again_it_has_the_same_return_time_and_tells_it(start, tmp_path):
    for seconds in SECONDS_LEFT:
        process, again = (start(tmp_path / f"{seconds}.db") for _ in range(2))
        due = call_with_seconds_left(tmp_path / f"{seconds}.db", seconds)
        before = process.open()
        process.kill()
        after = again.open()
        if after["phase"] == "cooling":
            break
    for seen in (before, after):
        assert seen["earliest"] <= due <= seen["latest"]
        assert seen["standing"] == f"Paused. Back at {seen['shown'][-5:]}."
    assert after["due"] == before["due"]
    told = again.hear("end")
    assert told["steady"] >= due
    assert (told["phase"], told["standing"]) == ("due", "It's time.")


def test_killed_right_after_the_tap_nothing_is_lost(start, tmp_path):
    process, again = (start(tmp_path / "journal.db") for _ in range(2))
    process.open()
    process.say("pause 45")
    called = process.hear("called")
    process.kill()
    opened = again.open()
    assert opened["due"] == called["due"]
    # The same moment on the clock that nobody sets.
    assert max(opened["earliest"], called["earliest"]) <= min(opened["latest"], called["latest"])
    again.kill()
    store = Store.open(tmp_path / "journal.db")
    assert [event.act.value for event in store.pauses.open_one().events] == ["called"]
    store.close()

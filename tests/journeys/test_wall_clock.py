"""The pause in a real process whose wall clock, or time zone, is changed while it runs."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.journeys.process import Process, call_with_seconds_left
from tests.journeys.test_process import SECONDS_LEFT

JUMPS = ("+1d", "-1d", "+1h", "-1h", "+400d")


class WallClock:
    """What a process with `environment` takes for the time of day; its steady clock is the real
    one. The clock of the whole computer is left alone."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.set("+0")
        libraries = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
        if not libraries:
            pytest.fail("libfaketime is missing; `make test` says how to install it")
        self.environment = {
            "LD_PRELOAD": str(libraries[0]),
            "FAKETIME_TIMESTAMP_FILE": str(file),
            "FAKETIME_NO_CACHE": "1",
            "DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
        }

    def set(self, offset: str) -> None:
        """So far from the right time, such as +1d."""
        self._file.write_text(f"{offset}\n")


@pytest.fixture
def wall_clock(tmp_path):
    return WallClock(tmp_path / "wall clock")


@pytest.fixture
def start(wall_clock):
    """`start(path)` is a process at that journal, up to its window, with that wall clock."""
    started = []

    def at(path, **environment):
        started.append(Process(**wall_clock.environment, **environment))
        started[-1].start(path)
        return started[-1]

    yield at
    for process in started:
        process.kill()


def jumped(before, after):
    """By how many hours the wall clock was set."""
    walls = [datetime.fromisoformat(told["wall"]) for told in (before, after)]
    passed = timedelta(seconds=after["steady"] - before["steady"])
    return round((walls[1] - walls[0] - passed) / timedelta(hours=1), 3)


def test_a_wall_clock_that_is_set_moves_nothing_while_it_runs(start, wall_clock, tmp_path):
    due = call_with_seconds_left(tmp_path / "journal.db", 600)
    process = start(tmp_path / "journal.db")
    first = process.open()
    met = []
    for offset in JUMPS:
        wall_clock.set(offset)
        now = process.look()
        met.append(jumped(first, now))
        assert now["earliest"] <= due <= now["latest"]
        assert now["due"] == first["due"]
        assert now["shown"][-5:] == first["shown"][-5:]
        assert now["phase"] == "cooling"
        assert now["left"] in ("10 minutes left", "9 minutes left")
    assert met == [24, -24, 1, -1, 9600]


@pytest.mark.parametrize("offset", ["+1d", "-1d", "+1h", "-1h"])
def test_the_end_comes_though_the_wall_clock_was_set(start, wall_clock, tmp_path, offset):
    for seconds in SECONDS_LEFT:
        wall_clock.set("+0")
        process = start(tmp_path / f"{seconds}.db")
        due = call_with_seconds_left(tmp_path / f"{seconds}.db", seconds)
        process.open()
        wall_clock.set(offset)
        if process.look()["phase"] == "cooling":
            break
    told = process.hear("end")
    assert told["steady"] >= due
    assert (told["phase"], told["left"]) == ("due", "just now")


@pytest.mark.parametrize("offset", ["+1d", "-1d", "+1h", "-1h"])
def test_killed_and_opened_under_a_wrong_wall_clock_it_is_still_right(
    start, wall_clock, tmp_path, offset
):
    due = call_with_seconds_left(tmp_path / "journal.db", 600)
    process, again = (start(tmp_path / "journal.db") for _ in range(2))
    before = process.open()
    process.kill()
    wall_clock.set(offset)
    after = again.open()
    assert jumped(before, after) == {"+1d": 24, "-1d": -24, "+1h": 1, "-1h": -1}[offset]
    assert after["earliest"] <= due <= after["latest"]
    assert after["due"] == before["due"]
    assert after["phase"] == "cooling"


def test_whoever_travels_is_shown_the_return_time_there(start, tmp_path):
    due = call_with_seconds_left(tmp_path / "journal.db", 600)
    process = start(tmp_path / "journal.db", TZ="Europe/London")
    before = process.open()
    process.say("zone Asia/Kathmandu")
    after = process.hear("shown")
    assert after["earliest"] <= due <= after["latest"]
    hours = [datetime.strptime(told["shown"][-5:], "%H:%M") for told in (before, after)]
    # 5 h 45 min on in winter, 4 h 45 min in summer.
    assert (hours[1] - hours[0]) % timedelta(days=1) in (
        timedelta(hours=5, minutes=45),
        timedelta(hours=4, minutes=45),
    )
    assert after["due"] == before["due"]

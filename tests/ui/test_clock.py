"""The computer's clocks: one that counts sleep, one for what is shown, and the zone one is in."""

import builtins
import sys
import time
import warnings
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest

import ui.clock
from ui.clock import SystemClock

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_zone(monkeypatch):
    """The zone of the tests is what it was when they are over."""
    import tzlocal

    yield
    monkeypatch.undo()
    time.tzset()
    tzlocal.reload_localzone()


@pytest.mark.skipif(not hasattr(time, "CLOCK_BOOTTIME"), reason="this system has no such clock")
def test_the_steady_clock_counts_the_time_that_the_computer_sleeps():
    before = time.clock_gettime(time.CLOCK_BOOTTIME)
    steady = SystemClock().steady()
    assert before <= steady <= time.clock_gettime(time.CLOCK_BOOTTIME)


@pytest.mark.parametrize(("platform", "seconds"), [("darwin", 7.0), ("win32", 5.0)])
def test_elsewhere_it_is_the_clock_there_that_counts_sleep(monkeypatch, platform, seconds):
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(time, "clock_gettime", {time.CLOCK_MONOTONIC: 7.0}.__getitem__)
    monkeypatch.setattr(time, "monotonic", lambda: 5.0)
    assert SystemClock().steady() == seconds


def test_the_start_of_the_computer_has_a_name_that_stays(monkeypatch):
    assert SystemClock().boot() == SystemClock().boot()
    if sys.platform.startswith("linux"):
        assert len(SystemClock().boot()) == 36

    def cannot(*_):
        raise FileNotFoundError

    monkeypatch.setattr(builtins, "open", cannot)
    assert SystemClock().boot() == ""


def hours(clock):
    return NOW.astimezone(clock.zone()).utcoffset() / timedelta(hours=1)


def test_whoever_travels_is_in_another_zone_a_little_later(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Jerusalem")
    clock = SystemClock()
    assert (hours(clock), clock.zone_name()) == (2, "Asia/Jerusalem")
    monkeypatch.setenv("TZ", "America/New_York")
    # Asking costs something, so not at every look.
    monkeypatch.setattr(clock, "steady", lambda: clock._zone_asked + ui.clock.ZONE_SECONDS)
    assert (hours(clock), clock.zone_name()) == (2, "Asia/Jerusalem")
    later = clock._zone_asked + ui.clock.ZONE_SECONDS + 1
    monkeypatch.setattr(clock, "steady", lambda: later)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert clock.zone_name() == "America/New_York"
    assert hours(clock) == -5


def test_where_the_zone_cannot_be_told_it_is_the_one_before(monkeypatch):
    import tzlocal

    def contradicts_itself():
        raise ZoneInfoNotFoundError("Multiple conflicting time zone configurations found")

    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setattr(ui.clock, "ZONE_SECONDS", -1)
    clock = SystemClock()
    assert hours(clock) == 9
    monkeypatch.setattr(tzlocal, "reload_localzone", contradicts_itself)
    assert (hours(clock), clock.zone_name()) == (9, "Asia/Tokyo")
    # At the first look the system still knows how far it is from UTC.
    assert hours(SystemClock()) == 9
    assert SystemClock().zone_name() == "UTC"


def test_a_zone_that_is_none_of_the_known_ones_is_no_trouble(monkeypatch):
    monkeypatch.setenv("TZ", "XYZ-3")
    assert hours(SystemClock()) == 3

"""The alarm on the steady clock: it rings once, at the latest when it was set to."""

import os
import re
import select
import sys
import time
from pathlib import Path

import pytest

from ui import alarm
from ui.alarm import Alarm
from ui.clock import SystemClock

LINUX = sys.platform.startswith("linux")


@pytest.fixture(params=["of the system", "of Qt"])
def make(request, qapp, monkeypatch):
    """`make()` is an alarm of either kind; it ends with the test."""
    if request.param == "of Qt":
        monkeypatch.setattr(alarm, "_timer_file", lambda: -1)
    elif not LINUX:
        pytest.skip("only Linux has a timer that counts sleep and wakes")
    made = []

    def new():
        made.append(Alarm())
        return made[-1]

    yield new
    for each in made:
        each.close()


def test_it_rings_once_and_not_before_it_was_set_to(make, qtbot):
    clock, ringing = SystemClock(), make()
    rings = []
    ringing.rang.connect(lambda: rings.append(clock.steady()))
    at = clock.steady() + 0.02
    with qtbot.waitSignal(ringing.rang):
        ringing.set(0.02)
    # Qt's own counts whole milliseconds.
    assert rings[0] >= at - 0.001
    later = make()
    with qtbot.waitSignal(later.rang):
        later.set(0.03)
    assert len(rings) == 1


@pytest.mark.parametrize("seconds", [0.0, -5.0, 1e-9])
def test_what_is_over_already_rings_at_once(make, qtbot, seconds):
    ringing = make()
    with qtbot.waitSignal(ringing.rang):
        ringing.set(seconds)


def test_only_what_it_was_set_to_last_counts(make, qtbot):
    ringing, other = make(), make()
    rings = []
    ringing.rang.connect(lambda: rings.append("rang"))
    ringing.set(3600)
    with qtbot.waitSignal(ringing.rang):
        ringing.set(0.001)
    ringing.set(0.001)
    ringing.set(3600)
    with qtbot.waitSignal(other.rang):
        other.set(0.02)
    assert rings == ["rang"]


def test_stopped_it_is_silent_and_can_be_set_again(make, qtbot):
    ringing, other = make(), make()
    rings = []
    ringing.rang.connect(lambda: rings.append("rang"))
    ringing.set(0.001)
    ringing.stop()
    with qtbot.waitSignal(other.rang):
        other.set(0.02)
    assert rings == []
    with qtbot.waitSignal(ringing.rang):
        ringing.set(0.001)


@pytest.mark.skipif(not LINUX, reason="only Linux has a timer that counts sleep and wakes")
@pytest.mark.parametrize("seconds", [0.25, 1199.999, 86_400.0])
def test_it_counts_the_time_that_the_computer_sleeps_and_is_set_to_the_second(qapp, seconds):
    """As the system tells it; a computer cannot be put to sleep in a test."""
    clock, ringing = SystemClock(), Alarm()
    before = clock.steady()
    ringing.set(seconds)
    told = Path(f"/proc/self/fdinfo/{ringing._file}").read_text()
    passed = clock.steady() - before
    assert re.search(r"clockid: (\d+)", told)[1] == str(time.CLOCK_BOOTTIME)
    whole, nanoseconds = re.search(r"it_value: \((\d+), (\d+)\)", told).groups()
    assert seconds - passed - 1e-6 <= int(whole) + int(nanoseconds) / 1e9 <= seconds
    ringing.close()


@pytest.mark.skipif(not LINUX, reason="only Linux has a timer that counts sleep and wakes")
def test_set_anew_after_it_was_over_but_before_anybody_heard_it_waits_anew(qapp):
    ringing = Alarm()
    rings = []
    ringing.rang.connect(lambda: rings.append("rang"))
    ringing.set(0.001)
    assert select.select([ringing._file], [], [], 60)[0]
    ringing.set(3600)
    ringing._read()
    qapp.processEvents()
    assert rings == []
    ringing.close()


@pytest.mark.skipif(not LINUX, reason="only Linux has a timer that counts sleep and wakes")
def test_closed_it_leaves_no_file_open(qapp):
    ringing = Alarm()
    file = ringing._file
    os.fstat(file)
    ringing.close()
    with pytest.raises(OSError):
        os.fstat(file)

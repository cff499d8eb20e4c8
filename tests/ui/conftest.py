"""What view-models work with: a clock moved by hand and a journal of the test's own. And a bus and
a display, for what talks to the desktop."""

import pytest

from regulate.content import Words
from tests.bus import session_bus
from tests.clock import HandClock
from tests.journeys import test_real_display
from ui.desk import Desk

display = test_real_display.display


@pytest.fixture
def bus(monkeypatch):
    with session_bus() as running:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", running.address)
        yield running


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def desk(qapp, tmp_path, clock):
    desk = Desk(tmp_path / "journal.db", clock, Words("en"))
    yield desk
    desk.close()

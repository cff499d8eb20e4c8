"""A bus and a display of the test's own, for what talks to the desktop."""

import pytest

from tests.bus import session_bus
from tests.journeys import test_real_display

display = test_real_display.display


@pytest.fixture
def bus(monkeypatch):
    with session_bus() as running:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", running.address)
        yield running

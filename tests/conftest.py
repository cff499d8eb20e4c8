"""What every test shares: its own home, so that no test finds or leaves a real journal."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# What is tested in English is tested so wherever it runs.
os.environ["LC_ALL"] = "C.UTF-8"
# A short path: a door's name has to fit into 108 bytes.
os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="rt")
# Compiled once, and not anew in the home of each test.
os.environ["QML_DISK_CACHE_PATH"] = str(Path(__file__).parent.parent / "build" / "qml")
# Nor does any test reach the desktop of whoever runs it.
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
atexit.register(shutil.rmtree, os.environ["XDG_RUNTIME_DIR"], ignore_errors=True)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))


@pytest.fixture(scope="session")
def qapp():
    from PySide6.QtGui import QAccessible

    from ui.window import application

    app = application()
    app.setQuitOnLastWindowClosed(False)
    QAccessible.setActive(True)
    yield app


@pytest.fixture
def bus(monkeypatch):
    """A desktop's bus of the test's own, with nobody on it."""
    from tests.bus import session_bus

    with session_bus() as running:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", running.address)
        yield running

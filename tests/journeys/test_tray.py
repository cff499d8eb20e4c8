"""The whole app, as it is started, on an X display with a panel: out of sight and at hand."""

import json
import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from data import first_look, keys, protection
from data.first_look import Return
from data.sealing import Cost
from data.store import Store
from tests.bus import Desktop, Panel
from tests.journeys.test_real_display import display  # noqa: F401  the fixture
from tests.ui.test_tray import Icon, until
from ui.clock import SystemClock

ROOT = Path(__file__).parents[2]


class App:
    """`regulate` in a process of its own, at one journal."""

    def __init__(self, display, path):  # noqa: F811
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._path = path
        self._process: subprocess.Popen | None = None

    def start(self, *arguments):
        self._process = self.another(*arguments)

    def another(self, *arguments):
        """One more start of it."""
        command = [sys.executable, "-m", "ui", "--db", str(self._path), *arguments]
        return subprocess.Popen(
            command,
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def pause(self):
        """The pause that runs, as the command line tells it."""
        said, complained = self.another("return", "--json").communicate()
        assert complained == ""
        return json.loads(said)["pause"]

    def end(self):
        """What it said on standard error until it ended by itself."""
        said, complained = self._process.communicate()
        assert (self._process.returncode, said) == (0, "")
        return complained

    def close(self):
        if self._process is not None:
            self._process.kill()
            self._process.communicate()


@pytest.fixture
def panel(bus):
    Desktop(bus)
    return Panel(bus)


@pytest.fixture
def app(display, panel, tmp_path):  # noqa: F811
    one = App(display, tmp_path / "journal.db")
    yield one
    one.close()


def test_a_pause_from_the_tray_and_the_return_time_in_it(app, bus, panel):
    app.start()
    until(lambda: panel.items)
    icon = Icon(bus, panel)
    assert icon.menu == ["Pause now", "Open Regulate", "Quit"]
    icon.choose("Pause now")
    until(lambda: "Pause now" not in icon.menu)
    standing = icon.menu[0]
    assert standing.startswith("[Paused. Back ")
    assert app.pause()["phase"] == "cooling"
    icon.choose("Quit")
    assert app.end() == ""
    assert app.pause()["phase"] == "cooling"


def test_started_from_a_terminal_with_a_pause_and_reached_again(app, bus, panel):
    app.start("pause", "45")
    until(lambda: panel.items)
    icon = Icon(bus, panel)
    until(lambda: icon.menu[0].startswith("[Paused. Back "))
    before = app.pause()
    again = app.another("pause", "20")
    assert again.communicate() == ("", "")
    assert again.returncode == 0
    assert app.pause()["id"] == before["id"]
    icon.choose("Quit")
    assert app.end() == ""


@pytest.fixture
def locked(monkeypatch, tmp_path):
    """An encrypted journal, and a pause that its locked window knows of."""
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    path, clock = tmp_path / "journal.db", SystemClock()
    Store.open(path).close()
    protection.protect(path, "four words and a door")
    due = clock.now() + timedelta(minutes=25)
    returns = Return(due, clock.boot(), clock.steady() + 1500)
    first_look.change(path, returns=returns)
    return path


def test_locked_it_says_when_and_nothing_else(app, locked, bus, panel):
    app.start()
    until(lambda: panel.items)
    icon = Icon(bus, panel)
    until(lambda: re.fullmatch(r"Back (tomorrow )?at \d\d:\d\d\.", icon["ToolTip"][2]))
    assert icon.menu == [f"[{icon['ToolTip'][2]}]", "Open Regulate", "Quit"]
    icon.choose("Quit")
    assert app.end() == ""


def test_locked_a_pause_can_be_called_from_it(app, locked, bus, panel):
    first_look.change(locked, returns=None)
    app.start()
    until(lambda: panel.items)
    icon = Icon(bus, panel)
    icon.choose("Pause now")
    until(lambda: icon.menu[0].startswith("[Back "))
    assert first_look.read(locked).returns.called is not None
    icon.choose("Quit")
    assert app.end() == ""


def test_under_another_name_nothing_of_it_says_regulate(app, locked, bus, panel):
    first_look.change(locked, guise="notes")
    app.start()
    until(lambda: panel.items)
    icon = Icon(bus, panel)
    until(lambda: icon["ToolTip"][2] == "Notes")
    assert (icon["Title"], icon["Id"]) == ("notes", "notes")
    assert icon.menu == ["Open Notes", "Quit"]
    icon.choose("Quit")
    assert app.end() == ""

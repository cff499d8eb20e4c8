"""The icon in the tray, as a panel on a real session bus finds it, in a window on an X display."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from regulate.content import Words
from tests.bus import Desktop, Panel, ask
from tests.clock import HandClock
from ui.desk import Desk
from ui.pause import PauseViewModel
from ui.tray import TrayHost

ROOT = Path(__file__).parents[2]
TRAY = ROOT / "ui" / "qml" / "Tray.qml"

APP = """
import sys
from pathlib import Path
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from regulate.content import Words
from tests.clock import HandClock
from ui.desk import Desk
from ui.pause import PauseViewModel
from ui.tray import TrayHost

def say(word):
    print(word, flush=True)

QGuiApplication.setApplicationName("regulate")
QGuiApplication.setApplicationDisplayName("Regulate")
app = QGuiApplication([])
app.setQuitOnLastWindowClosed(False)
desk = Desk(Path(sys.argv[2]), HandClock(), Words("en"))
pause, host, engine = PauseViewModel(desk), TrayHost(), QQmlEngine()
component = QQmlComponent(engine, QUrl.fromLocalFile(sys.argv[1]))
tray = component.createWithInitialProperties({"pause": pause, "host": host})
assert tray, component.errorString()
tray.openAsked.connect(lambda: (tray.say("It's time."), say("open")))
tray.pauseAsked.connect(lambda: (pause.begin(), say("pause")))
tray.quitAsked.connect(lambda: (say("quit"), app.quit()))
tray.hereChanged.connect(lambda: say("here" if tray.property("here") else "gone"))
say("here" if tray.property("here") else "none")
app.exec()
host.close()
desk.close()
del tray, component, engine
"""


class App:
    """The tray's icon with a pause of its own, in another process."""

    def __init__(self, display, tmp_path):
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._process = subprocess.Popen(
            [sys.executable, "-c", APP, str(TRAY), str(tmp_path / "journal.db")],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def says(self):
        """The next thing that it says."""
        return self._process.stdout.readline().strip()

    def end(self):
        """What it said on standard error until it ended by itself."""
        assert self._process.wait() == 0
        return self.close()

    def close(self):
        self._process.kill()
        return self._process.communicate()[1]


@pytest.fixture
def app(display, bus, tmp_path):
    running = []

    def start():
        running.append(App(display, tmp_path))
        return running[-1]

    yield start
    for one in running:
        one.close()


class Icon:
    """The icon as the panel sees it."""

    ITEM = ("/StatusNotifierItem", "org.kde.StatusNotifierItem")
    MENU = "com.canonical.dbusmenu"

    def __init__(self, bus, panel):
        self._connection = bus.connect()
        self._panel = panel

    def __getitem__(self, name):
        path, interface = self.ITEM
        properties = "org.freedesktop.DBus.Properties"
        ((_, value),) = ask(
            *(self._connection, self._panel.items[-1], path, properties, "Get"),
            *("ss", interface, name),
        )
        return value

    def click(self):
        ask(self._connection, self._panel.items[-1], *self.ITEM, "Activate", "ii", 0, 0)

    @property
    def _layout(self):
        item = (self._connection, self._panel.items[-1], self["Menu"], self.MENU)
        _, (_, _, children) = ask(*item, "GetLayout", "iias", 0, -1, [])
        return [child for _, child in children]

    @property
    def menu(self):
        """The lines that are shown, without the marks of their keys; one that cannot be chosen in
        brackets."""
        lines = []
        for _, properties, _ in self._layout:
            label = properties["label"][1].replace("_", "")
            if properties.get("visible", ("b", True))[1]:
                lines.append(label if properties.get("enabled", ("b", True))[1] else f"[{label}]")
        return lines

    def choose(self, label):
        (id,) = (
            id
            for id, properties, _ in self._layout
            if properties["label"][1].replace("_", "") == label
        )
        item = (self._connection, self._panel.items[-1], self["Menu"], self.MENU)
        ask(*item, "Event", "isvu", id, "clicked", ("s", ""), 0)


def until(condition):
    """Asks over the bus again and again; the test's own time limit ends it."""
    while not condition():
        pass


@pytest.fixture
def panel(bus):
    return Panel(bus)


@pytest.fixture
def icon(bus, panel):
    return Icon(bus, panel)


def test_it_is_there_and_says_nothing_while_nothing_runs(app, icon):
    one = app()
    until(lambda: one.says() == "here")
    until(lambda: icon._panel.items)
    assert (icon["Title"], icon["Status"]) == ("regulate", "Active")
    until(lambda: icon["ToolTip"][2] == "Regulate")
    until(lambda: icon.menu == ["Pause now", "Open Regulate", "Quit"])
    assert max(width for width, _, _ in icon["IconPixmap"]) >= 64


def test_a_pause_can_be_called_from_it_and_is_seen_in_it(app, icon):
    one = app()
    until(lambda: icon._panel.items)
    idle = icon["IconPixmap"]
    icon.choose("Pause now")
    until(lambda: one.says() == "pause")
    until(lambda: icon["ToolTip"][2].startswith("Paused. Back "))
    standing = icon["ToolTip"][2]
    assert re.fullmatch(r"Paused\. Back (tomorrow )?at \d\d:\d\d\.", standing)
    until(lambda: icon.menu == [f"[{standing}]", "Open Regulate", "Quit"])
    until(lambda: icon["IconPixmap"] != idle)


def test_a_click_opens_the_window(app, icon):
    one = app()
    until(lambda: icon._panel.items)
    icon.click()
    until(lambda: one.says() == "open")
    icon.choose("Open Regulate")
    assert one.says() == "open"


def test_it_can_say_what_the_notification_says_where_nothing_else_can(app, bus, icon):
    desktop = Desktop(bus)
    app()
    until(lambda: icon._panel.items)
    icon.choose("Open Regulate")
    until(lambda: desktop.asked)
    assert desktop.asked[0].body[3:5] == ("Reminder", "It's time.")


def test_quitting_from_it_ends_everything_and_says_nothing(app, icon):
    one = app()
    until(lambda: icon._panel.items)
    icon.choose("Quit")
    until(lambda: one.says() == "quit")
    assert one.end() == ""


def test_without_a_tray_nothing_is_said_and_a_tray_that_comes_later_is_found(app, bus):
    one = app()
    assert one.says() == "none"
    icon = Icon(bus, Panel(bus))
    assert one.says() == "here"
    until(lambda: icon._panel.items)
    icon.choose("Quit")
    assert one.says() == "quit"
    assert one.end() == ""


def test_a_tray_that_goes_is_noticed_and_one_that_comes_back_too(app, bus, panel):
    one = app()
    until(lambda: one.says() == "here")
    panel.leave()
    assert one.says() == "gone"
    icon = Icon(bus, Panel(bus))
    assert one.says() == "here"
    until(lambda: icon._panel.items)
    until(lambda: icon.menu == ["Pause now", "Open Regulate", "Quit"])
    icon.choose("Quit")
    assert one.says() == "quit"
    assert one.end() == ""


def test_a_panel_that_is_not_ready_yet_is_waited_for(qapp, qtbot, bus):
    panel = Panel(bus, ready=False)
    host = TrayHost()
    heard = []
    host.changed.connect(lambda: heard.append(host.here))
    panel.ready = True
    panel.tell("StatusNotifierHostRegistered")
    qtbot.waitUntil(lambda: heard == [True])
    panel.ready = False
    panel.tell("StatusNotifierHostUnregistered")
    qtbot.waitUntil(lambda: heard == [True, False])
    host.close()


def test_a_bus_that_dies_takes_the_tray_with_it(qapp, qtbot, bus, panel):
    host = TrayHost()
    qtbot.waitUntil(lambda: host.here)
    bus.die()
    qtbot.waitUntil(lambda: not host.here)


@pytest.fixture
def tray(qapp, tmp_path, monkeypatch):
    """The page without a bus: its properties, its words, and no warning."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    clock = HandClock()
    desk = Desk(tmp_path / "journal.db", clock, Words("en"))
    pause, host, engine = PauseViewModel(desk), TrayHost(), QQmlEngine()
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(TRAY)))
    made = component.createWithInitialProperties({"pause": pause, "host": host})
    assert made, component.errorString()
    yield made, pause, clock
    # A component that outlives what it made crashes.
    for one in (component, made, engine):
        shiboken6.delete(one)
    desk.close()


def test_where_there_is_no_bus_there_is_no_tray_and_no_complaint(tray):
    assert tray[0].property("here") is False
    assert tray[0].say("It's time.") is False


def test_its_line_never_grows_old_while_nobody_looks(tray):
    """The window counts how long ago it was; hidden, it does not."""
    made, pause, clock = tray
    pause.seen = False
    pause.begin()
    assert made.property("standing").startswith("Paused. Back ")
    clock.forward(minutes=45)
    pause._tick()
    assert pause.phase == "late"
    assert made.property("standing") == "It's time."


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", ["tray", "tray_paused"])
@pytest.mark.parametrize("behind", ["ffffff", "e0e0e0", "353535", "000000"])
def test_its_one_colour_is_seen_on_every_panel(name, behind):
    drawing = (ROOT / "ui" / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    (colour,) = set(re.findall("#([0-9a-f]{6})", drawing))
    dark, light = sorted((luminance(colour), luminance(behind)))
    assert (light + 0.05) / (dark + 0.05) >= 3

"""The notification, as a desktop on a real session bus receives it."""

import os
import re
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSocketNotifier

from tests.bus import Desktop
from ui import notification
from ui.notification import Notifier

TELLTALES = re.compile("regulate|pause|flood|ang(er|ry)|calm|return|partner", re.IGNORECASE)


@pytest.fixture
def desktop(bus):
    return Desktop(bus)


@pytest.fixture
def notifier(qapp):
    someone = Notifier()
    yield someone
    someone.close()


@pytest.fixture
def failures(notifier):
    """What happened to the notifier, as a list that grows."""
    seen = []
    notifier.failed.connect(lambda: seen.append("failed"))
    return seen


def listens(notifier):
    """Whether anything can still wake it."""
    return any(one.isEnabled() for one in notifier.findChildren(QSocketNotifier))


def shown(notifier, desktop, qtbot, text="It's time."):
    """Sends the text and waits until it is shown and the notifier knows; its id."""
    assert notifier.send(text)
    qtbot.waitUntil(lambda: text in desktop.shown.values() and notifier._shown in desktop.shown)
    return notifier._shown


def test_the_desktop_shows_the_words_that_were_sent(notifier, desktop, qtbot):
    shown(notifier, desktop, qtbot)
    assert list(desktop.shown.values()) == ["It's time."]


def test_nothing_in_it_tells_the_app_or_why(notifier, desktop, qtbot):
    assert notifier.send("It's time.")
    qtbot.waitUntil(lambda: len(desktop.asked) == 1)
    (call,) = desktop.asked
    name, _, icon, summary, body, actions, hints, expires = call.body
    assert (name, icon, summary, body) == ("Reminder", "appointment-soon", "It's time.", "")
    assert actions == ["default", "It's time."]
    assert hints == {"urgency": ("y", 1), "suppress-sound": ("b", True), "transient": ("b", True)}
    assert expires == 0
    assert not TELLTALES.search(f"{call.header.fields} {call.body}")
    assert TELLTALES.search("Regulate") and TELLTALES.search("paused")


def test_it_names_itself_in_the_persons_language(qapp, desktop, qtbot):
    notifier = Notifier(name="תזכורת")
    shown(notifier, desktop, qtbot, "הגיע הזמן.")
    assert desktop.asked[0].body[0] == "תזכורת"
    notifier.close()


def test_a_later_one_takes_the_place_of_the_earlier(notifier, desktop, qtbot):
    first = shown(notifier, desktop, qtbot, "Five minutes.")
    assert shown(notifier, desktop, qtbot, "It's time.") == first
    assert desktop.shown == {first: "It's time."}


def test_a_later_one_does_so_even_before_the_first_was_answered(notifier, desktop, qtbot):
    desktop.waits = True
    assert notifier.send("Five minutes.")
    assert notifier.send("It's time.")
    qtbot.waitUntil(lambda: len(desktop.asked) == 2)
    desktop.answer_now()
    qtbot.waitUntil(lambda: list(desktop.shown.values()) == ["It's time."])


def test_pressing_it_says_so_and_lets_the_window_come_to_the_front(
    notifier, desktop, qtbot, monkeypatch
):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "an older one")
    id = shown(notifier, desktop, qtbot)
    with qtbot.waitSignal(notifier.pressed):
        desktop.press(id)
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "a-token"


def test_pressing_what_another_program_shows_is_not_for_us(notifier, desktop, qtbot):
    pressed = []
    notifier.pressed.connect(lambda: pressed.append("pressed"))
    id = shown(notifier, desktop, qtbot)
    desktop.tell("ActionInvoked", "us", id + 1, "default")
    desktop.tell("ActionInvoked", "us", id, "settings")
    desktop.take_away(id)
    qtbot.waitUntil(lambda: not listens(notifier))
    assert pressed == []


def test_withdrawing_takes_it_away_and_ends_the_connection(notifier, desktop, qtbot):
    shown(notifier, desktop, qtbot)
    notifier.withdraw()
    assert not listens(notifier)
    qtbot.waitUntil(lambda: not desktop.shown)


def test_withdrawing_takes_away_even_what_is_not_shown_yet(notifier, desktop, qtbot, failures):
    desktop.waits = True
    assert notifier.send("It's time.")
    qtbot.waitUntil(lambda: len(desktop.asked) == 1)
    notifier.withdraw()
    desktop.answer_now()
    qtbot.waitUntil(lambda: not listens(notifier))
    qtbot.waitUntil(lambda: not desktop.shown)
    assert failures == []


def test_closing_right_after_withdrawing_takes_it_away_too(notifier, desktop, qtbot):
    shown(notifier, desktop, qtbot)
    notifier.withdraw()
    notifier.close()
    qtbot.waitUntil(lambda: not desktop.shown)


def test_nothing_can_wake_it_once_the_person_has_closed_it(notifier, desktop, qtbot):
    id = shown(notifier, desktop, qtbot)
    assert listens(notifier)
    desktop.take_away(id)
    qtbot.waitUntil(lambda: not listens(notifier))
    shown(notifier, desktop, qtbot, "Again.")


def test_the_window_waits_for_no_service(notifier, desktop, qtbot, failures, monkeypatch):
    """Were it to wait, it would wait here for ever."""
    monkeypatch.setattr(notification, "ANSWERED_WITHIN_MILLISECONDS", 1)
    desktop.waits = True
    assert notifier.send("It's time.")
    qtbot.waitUntil(lambda: failures == ["failed"])
    qtbot.waitUntil(lambda: len(desktop.asked) == 1)
    desktop.answer_now()
    qtbot.waitUntil(lambda: notifier._shown in desktop.shown)
    assert failures == ["failed"]


def test_no_service_on_the_bus_is_said_a_moment_later(notifier, bus, qtbot):
    with qtbot.waitSignal(notifier.failed):
        assert notifier.send("It's time.")
    assert not listens(notifier)


@pytest.mark.parametrize("how", ["refuses", "babbles"])
def test_a_service_that_cannot_is_said_once(notifier, desktop, qtbot, failures, how):
    setattr(desktop, how, True)
    assert notifier.send("It's time.")
    qtbot.waitUntil(lambda: not listens(notifier))
    assert failures == ["failed"]
    assert not notifier._patience.isActive()


def test_a_service_that_leaves_before_it_answers_is_said(notifier, desktop, qtbot, failures):
    desktop.waits = True
    assert notifier.send("It's time.")
    qtbot.waitUntil(lambda: len(desktop.asked) == 1)
    desktop.leave()
    qtbot.waitUntil(lambda: failures == ["failed"])


def test_a_bus_that_dies_before_the_answer_is_said_once(notifier, bus, desktop, qtbot, failures):
    desktop.waits = True
    assert notifier.send("It's time.")
    qtbot.waitUntil(lambda: len(desktop.asked) == 1)
    bus.die()
    qtbot.waitUntil(lambda: not listens(notifier))
    assert failures == ["failed"]
    assert not notifier.send("It's time.")


def test_a_bus_that_dies_later_leaves_nothing_that_turns(notifier, bus, desktop, qtbot, failures):
    shown(notifier, desktop, qtbot)
    bus.die()
    qtbot.waitUntil(lambda: not listens(notifier))
    assert failures == []
    notifier.withdraw()
    assert not notifier.send("It's time.")


def test_a_bus_that_hangs_is_left_alone(notifier, bus):
    bus.hang()
    assert not notifier.send("It's time.")
    assert not listens(notifier)


@pytest.mark.parametrize(
    "address",
    ["", "unix:path=/nowhere/bus", "disabled:", "autolaunch:", "tcp:host=127.0.0.1,port=1", "%%"],
)
def test_no_bus_is_an_answer(notifier, monkeypatch, address):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert not notifier.send("It's time.")
    notifier.withdraw()


def test_no_word_about_a_bus_at_all_is_an_answer(notifier, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert not notifier.send("It's time.")


def test_a_bus_that_nobody_named_is_found_where_it_belongs(
    notifier, bus, desktop, qtbot, monkeypatch
):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(bus.path.parent))
    shown(notifier, desktop, qtbot)


def test_where_there_is_another_system_it_is_left_to_the_tray(notifier, desktop, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert not notifier.send("It's time.")


def test_babble_on_the_bus_harms_nobody(qapp, qtbot, monkeypatch):
    """Something that lets us in as a bus does, and then talks nonsense."""
    path = Path(os.environ["XDG_RUNTIME_DIR"]) / "babble"
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.listen()

    def babble():
        visitor, _ = server.accept()
        with visitor:
            for heard, said in ((b"AUTH", b"OK 1234\r\n"), (b"Notify", b"What?" * 100)):
                while heard not in visitor.recv(1024):
                    pass
                visitor.sendall(said)

    thread = threading.Thread(target=babble)
    thread.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={path}")
    notifier = Notifier()
    failures = []
    notifier.failed.connect(lambda: failures.append("failed"))
    assert notifier.send("It's time.")
    qtbot.waitUntil(lambda: failures == ["failed"])
    assert not listens(notifier)
    thread.join()
    server.close()
    path.unlink()


def test_nothing_of_it_is_loaded_before_there_is_something_to_tell():
    program = "import sys, ui.notification; print('jeepney' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "False\n"

"""Nobody there: counted on the clock that counts sleep, from the last touch of the window."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow

from tests.clock import HandClock
from ui.idle import Idle


class Watched(QWindow):
    """A window that counts the keys that reach it."""

    def __init__(self):
        super().__init__()
        self.keys = 0

    def keyPressEvent(self, event):
        self.keys += 1


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def window(qapp):
    window = Watched()
    yield window
    window.destroy()


@pytest.fixture
def idle(window, clock):
    idle = Idle(window, clock)
    idle.times = 0

    def count():
        idle.times += 1

    idle.left.connect(count)
    idle.watch(5)
    yield idle
    idle.close()


def press(window):
    no = QGuiApplication.keyboardModifiers()
    QCoreApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, 65, no, "a"))


def move(window):
    from PySide6.QtCore import Qt

    event = QMouseEvent(
        *(QEvent.Type.MouseMove, QPointF(3, 3), QPointF(3, 3), Qt.MouseButton.NoButton),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
    )
    QCoreApplication.sendEvent(window, event)


def after(idle, clock, **span):
    clock.forward(**span)
    idle.look()


def test_after_the_time_it_says_so_once(idle, clock):
    after(idle, clock, minutes=4, seconds=59.9)
    assert idle.times == 0
    after(idle, clock, seconds=0.2)
    after(idle, clock, minutes=10)
    assert idle.times == 1
    assert not idle.watches


@pytest.mark.parametrize("touch", [press, move])
def test_a_touch_begins_it_anew(idle, clock, window, touch):
    after(idle, clock, minutes=4)
    touch(window)
    after(idle, clock, minutes=4, seconds=50)
    assert idle.times == 0
    after(idle, clock, seconds=11)
    assert idle.times == 1


def test_what_only_draws_the_window_is_no_touch(idle, clock, window):
    after(idle, clock, minutes=4)
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    after(idle, clock, minutes=1, seconds=1)
    assert idle.times == 1


def test_the_first_key_after_the_computer_slept_reaches_nobody(idle, clock, window):
    press(window)
    clock.forward(hours=8)
    press(window)
    assert (idle.times, window.keys) == (1, 1)


def test_a_wall_clock_that_is_set_moves_nothing(idle, clock):
    from datetime import timedelta

    clock.wall += timedelta(days=3)
    idle.look()
    assert idle.times == 0


def test_an_exercise_is_being_there_until_it_ends(idle, clock):
    idle.stay(True)
    after(idle, clock, minutes=9)
    assert idle.times == 0
    idle.stay(False)
    after(idle, clock, minutes=4, seconds=59)
    assert idle.times == 0
    after(idle, clock, seconds=2)
    assert idle.times == 1


def test_an_exercise_that_ended_just_before_the_time_counts(idle, clock):
    idle.stay(True)
    after(idle, clock, minutes=4, seconds=59)
    idle.stay(False)
    after(idle, clock, seconds=5)
    assert idle.times == 0


def test_never_is_never_and_hears_nothing(idle, clock, window):
    idle.watch(0)
    after(idle, clock, days=1)
    press(window)
    assert (idle.times, idle.watches, window.keys) == (0, False, 1)


def test_the_alarm_itself_looks(qtbot, idle, clock, window):
    """Without a touch or a look from outside, the system's own alarm brings it."""
    clock.forward(minutes=4, seconds=59.99)
    idle.stay(True)
    idle.stay(False)
    clock.forward(minutes=4, seconds=59.99)
    idle.look()
    clock.forward(seconds=1)
    qtbot.waitUntil(lambda: idle.times == 1)

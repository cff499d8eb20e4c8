"""The pause in the window: one tap, any length, closed and opened, longer, let go, missed."""

import os
import signal
import subprocess
import sys
from math import hypot
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from data.store import Store
from regulate.pause import Outcome, Phase, phase
from tests.journeys.person import Role
from ui import single

ROOT = Path(__file__).parents[2]


def test_one_tap_is_enough_and_a_second_does_not_start_another(person):
    person.open()
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    person.back()
    person.press("Paused. Back at 18:40.")
    person.wait_to_hear("Paused. Back at 18:40.")
    assert len(person.window.desk.store.pauses.all()) == 1


def test_pause_works_before_the_journal_was_opened(person, qtbot):
    from ui.window import Window

    person.window = Window(person.path, person.clock)
    person.window.pause.begin()
    assert person.window.desk.store.pauses.open_one() is not None
    qtbot.waitUntil(lambda: person.window.now.ready)
    assert person.window.pause.returnTime == "18:40"


@pytest.mark.parametrize(
    ("length", "back_at"),
    [
        ("20 minutes", "at 18:30"),
        ("90 minutes", "at 19:40"),
        ("Later today, 21:00", "at 21:00"),
        ("Tomorrow, 09:00", "tomorrow at 09:00"),
    ],
)
def test_the_length_can_be_chosen_while_it_runs(person, length, back_at):
    person.open()
    person.press("Pause")
    person.press(length, Role.RadioButton)
    person.wait_to_hear(f"Paused. Back {back_at}.")
    assert person.window.desk.store.pauses.open_one().extensions == 0


def test_any_time_of_day_can_be_named(person):
    person.open()
    person.press("Pause")
    person.write("Back at another time", "20:05")
    person.press("Set this time")
    person.wait_to_hear("Paused. Back at 20:05.")


@pytest.mark.parametrize(
    ("time", "sentence"),
    [
        ("18:20", "A pause lasts at least 20 minutes, so that the body can settle."),
        ("half 9", "Write a time like 20:40."),
        ("18:10", "A pause lasts at least 20 minutes, so that the body can settle."),
    ],
)
def test_a_time_that_cannot_be_gets_one_sentence(person, time, sentence):
    person.open()
    person.press("Pause")
    person.write("Back at another time", time)
    person.press("Set this time")
    if time != "18:10":
        person.wait_to_hear(sentence)
    assert person.window.desk.store.pauses.open_one() is not None


def test_need_longer_twice_and_then_a_time_for_the_topic(person, clock):
    person.open()
    person.press("Pause")
    clock.forward(minutes=25)
    person.window.pause._tick()
    person.press("Need longer")
    person.press("30 minutes", Role.RadioButton)
    person.wait_to_hear("Paused. Back at 19:05.")
    person.press("Need longer")
    person.write("Or at", "20:00")
    person.press("Set this time")
    person.wait_to_hear("Paused. Back at 20:00.")
    clock.forward(minutes=85)
    person.window.pause._tick()
    person.press("I'm back")
    person.answer(6, "Barely", "No", "Heart pounding")
    person.wait_to_hear("Back, and not settled yet.")
    assert "Name a new time" not in person.names()
    person.press("I'm here; the topic can wait")
    person.write("Talk about it at", "10:00")
    person.press("Set this time")
    person.wait_to_hear("Stop. Breathe. Come back.")
    (outcome,) = person.window.desk.store.pauses.latest_outcomes(1)
    assert outcome is Outcome.BOOKED


def test_back_and_not_settled_names_a_new_time(person, clock):
    person.open()
    person.press("Pause")
    clock.forward(minutes=31)
    person.window.pause._tick()
    person.back()
    person.press("I'm back")
    person.answer(6, "No", "No", "Heart pounding")
    person.wait_to_hear("I'm back, as I said. I'm not settled yet. Can we make it 19:01?")
    person.press("Name a new time")
    person.press("20 minutes", Role.RadioButton)
    person.wait_to_hear("Paused. Back at 19:01.")


def test_coming_back_early_is_coming_back(person, clock):
    person.open()
    person.press("Pause")
    clock.forward(minutes=10)
    person.press("I'm back")
    person.answer(2, "Yes", "No")
    person.wait_to_hear("Before: no check-in")
    for line in ("I can listen to something I disagree with", "I can start gently"):
        person.press(line, Role.CheckBox)
    assert person.find("We talk now") is None
    person.press("I can name one part that is mine", Role.CheckBox)
    person.press("We talk now")
    person.wait_to_hear("The talk")
    assert person.window.desk.store.pauses.latest_outcomes(1) == [Outcome.KEPT]


def test_a_pause_can_be_let_go(person):
    person.open()
    person.press("Pause")
    person.press("Let this pause go")
    person.wait_to_hear("Stop. Breathe. Come back.")
    person.close()
    person.open()
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert person.window.desk.store.pauses.latest_outcomes(1) == [Outcome.LET_GO]


def test_a_pause_that_was_let_go_by_mistake_is_taken_up_again(person, clock):
    person.open()
    person.press("Pause")
    clock.forward(minutes=10)
    person.press("Let this pause go")
    person.wait_to_hear("The pause was let go.")
    person.press("Undo")
    person.wait_to_hear("Paused. Back at 18:40.")
    assert person.window.pause.left == "20 minutes left"
    person.close()
    person.open()
    person.wait_to_hear("Paused. Back at 18:40.")


def test_a_new_pause_after_letting_one_go_is_another(person, clock):
    person.open()
    person.press("Pause")
    person.press("Let this pause go")
    clock.forward(minutes=1)
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:41.")
    assert person.window.desk.store.pauses.latest_outcomes(5) == [Outcome.LET_GO]
    assert person.window.desk.store.pauses.open_one().due == person.window.pause.current.due


def test_hours_later_it_says_how_long_ago_and_a_new_pause_is_one_tap(person, clock):
    person.open()
    person.press("Pause")
    person.close()
    clock.forward(hours=3)
    person.open()
    person.wait_to_hear("It was time 2 hours 30 minutes ago.")
    person.find("I'm back", Role.Button)
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 21:40.")
    assert person.window.desk.store.pauses.latest_outcomes(5) == [Outcome.MISSED]


def test_a_wall_clock_that_is_set_while_it_runs_moves_nothing(person, clock):
    from datetime import timedelta

    person.open()
    person.press("Pause")
    clock.forward(minutes=5)
    for jump in (timedelta(days=1), timedelta(days=-2)):
        clock.wall += jump
        person.window.pause._tick()
        assert person.window.pause.left == "25 minutes left"
    clock.forward(minutes=25)
    person.window.pause._tick()
    assert person.window.pause.phase == Phase.DUE


def test_the_pause_survives_a_killed_process(tmp_path, clock):
    journal = tmp_path / "journal.db"
    script = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QTimer\n"
        "from ui.window import Window, application; from ui.clock import SystemClock\n"
        "app = application(); window = Window(Path(sys.argv[1]), SystemClock())\n"
        "window.begin_pause('30')\n"
        "window.pause.changed.connect(lambda: window.pause.running and print('runs', flush=True))\n"
        "app.exec()\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(journal)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout.readline().strip() == "runs"
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    child.stdout.close()
    store = Store.open(journal)
    pause = store.pauses.open_one()
    store.close()
    assert phase(pause, pause.called_at) is Phase.COOLING
    assert (pause.due - pause.called_at).total_seconds() == 30 * 60


def test_a_second_start_reaches_the_open_window(person, qtbot):
    person.open()
    person.window.open_door()
    for arguments in (["pause", "45"], []):
        child = subprocess.Popen(
            [sys.executable, "-m", "ui", "--db", str(person.path), *arguments], cwd=ROOT
        )
        qtbot.waitUntil(lambda child=child: child.poll() is not None, timeout=20_000)
        assert child.returncode == 0
    person.wait_to_hear("Paused. Back at 18:55.")
    assert len(person.window.desk.store.pauses.all()) == 1
    assert single.door_of(person.path).stat().st_mode & 0o077 == 0


def test_a_door_left_by_a_killed_window_keeps_nobody_out(tmp_path):
    import socket

    journal = tmp_path / "journal.db"
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(single.door_of(journal)))
    assert single.reach(journal, "show") is False


def test_what_is_gone_when_the_way_back_leads_here_is_not_pressed_by_a_key(person, clock):
    person.open()
    person.press("Pause")
    person.press("Two of us, at this screen")
    clock.forward(minutes=31)
    person.window.pause._tick()
    person.back()
    person.wait_to_hear("It's time.")
    assert person.find("Two of us, at this screen") is None
    assert person.window.root.activeFocusItem().isVisible()
    person.key(person.SPACE)
    assert person.find("I'm alone with the screen") is None


def test_what_stands_in_the_ring_stays_in_it_on_the_smallest_window(person):
    person.open()
    root = person.window.root
    root.setWidth(320)
    root.setHeight(568)
    person.press("Pause")
    person.window.pause.choose("tomorrow")
    person.wait_to_hear("14 hours 50 minutes left")
    items = shown(root.contentItem())
    (ring,) = (item for item in items if item.objectName() == "ring")
    middle, within = ring.mapToScene(QPointF(ring.width() / 2, ring.height() / 2)), ring.width() / 2
    (said,) = (item for item in items if item.property("text") == "14 hours 50 minutes left")
    wide, high = said.property("contentWidth"), said.property("contentHeight")
    lowest = said.mapToScene(QPointF(said.width() / 2 + wide / 2, high)) - middle
    assert hypot(lowest.x(), lowest.y()) < within - 8


def shown(item):
    """All that is on the screen below `item`."""
    below = [child for child in item.childItems() if child.isVisible()]
    return below + [one for child in below for one in shown(child)]


def test_letting_go_leaves_room_for_the_next_pause_on_the_smallest_window(person):
    person.open()
    root = person.window.root
    root.setWidth(320)
    root.setHeight(568)
    person.window.pause.begin()
    person.window.pause.book("10:00")
    person.press("Pause")
    person.press("Let this pause go")
    person.wait_to_hear("Undo")
    with person.qtbot.waitSignal(root.frameSwapped):
        root.update()
    items = shown(root.contentItem())
    (button,) = (i for i in items if i.objectName() == "pauseButton")
    notice = next(i for i in items if i.property("text") == "The pause was let go.")
    end = button.mapToScene(QPointF(0, button.height())).y()
    assert end < notice.mapToScene(QPointF(0, 0)).y()

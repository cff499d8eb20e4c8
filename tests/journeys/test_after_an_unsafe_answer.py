"""Once somebody said that someone is not safe, nothing reminds and nothing is offered: at whichever
door it was said, for that pause never again, and for any other until nobody is at risk."""

from datetime import timedelta

import pytest

from regulate.later import Jotting
from regulate.pause import Outcome
from regulate.translation import Translation
from tests.bus import Desktop
from tests.journeys.person import Role
from ui import chime

AFRAID = "I'm afraid of the other person"
WAITS = "Something waits from a day or two ago"


@pytest.fixture
def told(person, bus, monkeypatch):
    """Everything that reached the person outside of the window: notifications, chimes, and what
    the tray said."""
    desktop, others = Desktop(bus), []
    monkeypatch.setattr(chime, "play", lambda: others.append("chime") or True)
    person.open()
    person.window.you.setChimes(True)
    monkeypatch.setattr(
        person.window.reminder, "_say_otherwise", lambda text: others.append(text) or True
    )
    person.window.reminder.wanted.connect(lambda: others.append("the window came back"))
    return lambda: [*others, *(str(said.body) for said in desktop.asked)]


def put_away(person, qtbot):
    person.window.root.close()
    qtbot.waitUntil(lambda: not person.window.root.isVisible())


def time_passes(person, clock, minutes=40):
    for _ in range(minutes // 5):
        clock.forward(minutes=5)
        person.window.pause._tick()


def unsafe_at_the_check_in(person, clock):
    person.back()
    person.press("Check in")
    person.answer(6, "No", AFRAID)
    person.wait_to_hear("Safety first")


def unsafe_on_return(person, clock):
    person.press("I'm back")
    person.answer(6, "No", AFRAID)
    person.wait_to_hear("There will be no reminder.")


def unsafe_for_two(person, clock):
    person.press("Two of us, at this screen")
    person.press("I'm alone with the screen")
    person.answer(6, "No", AFRAID)
    person.wait_to_hear("there will be no reminder")


def unsafe_on_return_for_two(person, clock):
    person.window.pause.join()
    person.press("I'm back")
    person.press("I'm alone with the screen")
    person.answer(6, "No", AFRAID)
    person.wait_to_hear("there will be no reminder")


def unsafe_on_the_command_line(person, clock):
    person.window._hear("unsafe")


DOORS = [
    unsafe_at_the_check_in,
    unsafe_on_return,
    unsafe_for_two,
    unsafe_on_return_for_two,
    unsafe_on_the_command_line,
]


@pytest.mark.parametrize("unsafe", DOORS)
def test_at_any_door_the_pause_ends_and_nothing_reminds_of_it_again(
    person, clock, qtbot, told, unsafe
):
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    unsafe(person, clock)
    assert person.window.pause.current is None
    put_away(person, qtbot)
    time_passes(person, clock)
    assert told() == []
    ended = person.window.desk.store.pauses.latest_outcomes(5)
    assert ended in ([Outcome.CANCELLED_FOR_SAFETY], [Outcome.LET_GO])
    person.close()
    person.open()  # within the time that the pause had
    assert person.window.pause.current is None
    person.window.you.setChimes(True)
    time_passes(person, clock)
    assert told() == []


def test_a_restart_before_the_return_time_reminds_of_nothing(person, clock, qtbot, told):
    person.press("Pause")
    unsafe_at_the_check_in(person, clock)
    person.close()
    person.open()
    person.window.you.setChimes(True)
    put_away(person, qtbot)
    time_passes(person, clock)
    assert told() == []


def test_a_pause_that_was_let_go_cannot_be_taken_up_again(person, clock, told):
    person.press("Pause")
    person.press("Let this pause go")
    person.wait_to_hear("The pause was let go.")
    person.press("Check in")
    person.answer(6, "No", AFRAID)
    person.back()
    assert person.find("Undo") is None
    person.window.pause.undoLettingGo()
    assert person.window.pause.current is None


@pytest.mark.parametrize("unsafe", [DOORS[0], DOORS[2], DOORS[4]])
def test_a_later_pause_does_not_remind_until_nobody_is_at_risk(
    person, clock, qtbot, told, unsafe
):
    person.press("Pause")
    unsafe(person, clock)
    person.window.root.open("now")
    person.press("Pause")
    time_passes(person, clock, 60)
    assert person.window.pause.phase == "late" and told() == []
    person.window.root.open("now")
    person.press("Check in")
    person.answer(3, "Yes", "No")
    person.window.root.open("now")
    assert told() == []  # what had passed is not told after the fact
    person.window.pause.letGo()
    person.press("Pause")
    put_away(person, qtbot)
    time_passes(person, clock, 30)
    qtbot.waitUntil(lambda: "It's time." in " ".join(told()))
    assert "chime" in told()


def test_where_two_answer_the_second_cannot_undo_what_the_first_said(person, clock, told):
    person.press("Pause")
    unsafe_for_two(person, clock)
    person.press("Go on without a word")
    person.press("I'm alone with the screen")
    person.answer(2, "Yes", "No")
    assert person.window.desk.at_risk
    person.window.root.open("now")
    person.press("Pause")
    time_passes(person, clock)
    assert told() == []


def test_nothing_is_offered_any_more(person, clock, told):
    desk = person.window.desk
    entry = Translation("anger", "the door closed", ("hurt",), "safety", "sit", "I felt hurt.")
    for days in (9, 1):
        desk.store.journal.add(entry, clock.now() - timedelta(days=days), "UTC")
    desk.store.jottings.add(Jotting("anger", "the phone"), clock.now() - timedelta(hours=30), "UTC")
    person.window.later.refresh()
    assert person.find(WAITS)
    person.go_to("Journal")
    person.wait_to_hear("Look back at the week")
    person.go_to("Now")
    person.press("Check in")
    person.answer(6, "No", AFRAID)
    person.back()
    clock.forward(minutes=30)  # there would be room again
    person.window.later.refresh()
    person.window.now.changed.emit()
    assert person.window.now.roomForWords
    assert person.find(WAITS) is None
    assert person.find("A few questions, for you alone") is None
    person.go_to("Journal")
    person.window.look_back.refresh()
    assert person.find("Look back at the week", Role.Button) is None
    assert person.find("Finish later")  # it is all there, for whoever looks for it
    person.close()
    person.open()
    person.go_to("Journal")
    person.wait_to_hear("Look back at the week")

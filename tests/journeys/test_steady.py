"""Small and steady: a question, a practice, a reminder; each wanted or not, and nothing kept of
what was left out."""

from pathlib import Path

import pytest
from icalendar import Calendar

from data import keys, protection, sealing
from data.sealing import Cost
from data.store import Store
from regulate.reminding import Reminder
from tests.bus import Desktop
from tests.journeys.person import Role
from ui.window import Window

HIDDEN_WORDS = ("regulate", "question", "practice", "pause", "anger")


@pytest.fixture
def steady(person):
    person.open()
    person.window.root.open("steady")
    person.wait_to_hear("For a calm day")
    return person


@pytest.fixture
def desktop(bus):
    return Desktop(bus)


@pytest.fixture
def reminded(person, desktop):
    """Somebody who wants to be reminded of a practice at 20:00 every Monday, today."""
    person.open()
    person.window.reminders.chooseDay("practice", "1")
    person.window.reminders.setNotifies("practice", True)
    return person


def eight_o_clock(person, clock):
    clock.forward(hours=1, minutes=50)
    person.window.reminding.look()


def shown(desktop):
    return list(desktop.shown.values())


# The question and the practice


def test_it_is_one_door_from_the_patterns(person):
    person.open()
    person.go_to("Patterns")
    person.press("Small and steady")
    person.wait_to_hear("For a calm day")


def test_the_weeks_question_can_be_answered_at_any_time(steady):
    steady.press("The week's question")
    steady.wait_to_hear("how often did anger cost something")
    steady.choose("Once")
    steady.wait_to_hear("Thank you.")
    steady.press("Done")
    steady.wait_to_hear("For a calm day")
    assert len(steady.window.desk.store.look_backs.all()) == 1


def test_leaving_the_question_out_keeps_nothing_and_nothing_is_said(steady):
    steady.press("The week's question")
    steady.press("Not this week")
    steady.wait_to_hear("For a calm day")
    assert steady.window.desk.store.look_backs.all() == []


def test_one_practice_at_a_time_until_one_is_done(steady):
    steady.press("A small practice")
    steady.press("Another one")
    while "A plan for the first sign" not in steady.names():
        steady.press("Another one")
    assert steady.focus().name == "A plan for the first sign"
    steady.wait_to_hear("This one is ours and untested.")
    steady.press("Done")
    steady.wait_to_hear("For a calm day")
    store = steady.window.desk.store
    assert store.soothings.latest(5) == []


def test_the_long_sigh_begins_and_leads_back(steady, clock):
    steady.press("A small practice")
    while "Five minutes of the long sigh" not in steady.names():
        steady.press("Another one")
    steady.press("Begin")
    steady.wait_to_hear("In through the nose")
    clock.forward(minutes=5)
    steady.window.soothe._look()
    steady.press("Done")
    steady.wait_to_hear("Five minutes of the long sigh")
    (done,) = steady.window.desk.store.soothings.latest(5)
    assert done.soothing.activity == "sighing"


def test_whoever_is_flooded_finds_the_pause_in_its_place(person):
    person.open()
    person.press("Check in")
    person.answer(8, "Barely", "No")
    person.window.root.open("practice")
    person.wait_to_hear("Now the body comes first.")
    assert person.find("Begin") is None and person.find("Another one") is None
    person.press("Pause")
    person.wait_to_hear("Paused.")
    person.window.root.open("practice")
    person.wait_to_hear("Now there is a pause.")
    person.press("To the pause")
    person.wait_to_hear("Paused.")


def test_whoever_is_not_safe_finds_help_in_its_place(person):
    person.open()
    person.press("Check in")
    person.answer(3, "Yes", "I'm afraid of the other person")
    person.wait_to_hear("Safety first")
    person.window.root.open("practice")
    person.wait_to_hear("help comes first")
    assert person.find("Begin") is None


# Setting a reminder


def test_a_reminder_is_set_by_keyboard_alone_and_is_there_again(steady):
    steady.press("Reminders")
    steady.wait_to_hear("Off")
    steady.choose("Sunday")
    steady.wait_to_hear("Sunday, 20:00")
    steady.press("Another time")
    steady.write("At", "9:30")
    steady.press("Set this time")
    steady.wait_to_hear("Sunday, 09:30")
    steady.choose("As notification")
    steady.close()
    steady.open()
    assert steady.window.reminders.standing["question"] == "Sunday, 09:30"
    assert steady.window.reminders.notifies["question"]
    steady.window.root.open("steady")
    assert "Sunday, 09:30" in steady.find("Reminders", Role.Button).description


def test_a_calendar_file_says_when_and_nothing_of_why(steady):
    steady.press("Reminders")
    steady.choose("Sunday")
    steady.press("As calendar file")
    steady.wait_to_hear("Saved: ")
    (file,) = Path.home().rglob("*.ics")
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "Time" and event["RRULE"]["BYDAY"] == ["SU"]
    assert not any(word in file.read_text().lower() for word in HIDDEN_WORDS)


# Being reminded


def test_it_comes_at_its_time_and_leads_to_the_practice(reminded, clock, desktop, qtbot):
    eight_o_clock(reminded, clock)
    qtbot.waitUntil(lambda: shown(desktop) == ["A moment for yourself."])
    (asked,) = desktop.asked
    assert not any(word in str(asked.body).lower() for word in HIDDEN_WORDS)
    qtbot.waitUntil(lambda: reminded.window.reminding._notifier.shown > 0)
    desktop.press(next(iter(desktop.shown)))
    reminded.wait_to_hear("Another one")


@pytest.fixture
def said(person):
    """What reached the person, on a system whose tray says it, of a reminder of today at 20:00."""
    person.open()
    person.window.reminders.chooseDay("practice", "1")
    person.window.reminders.setNotifies("practice", True)
    told = []
    person.window.reminding._say_otherwise = lambda text: not told.append(text)
    return told


def test_it_is_told_in_the_tray_where_that_tells(person, clock, said):
    eight_o_clock(person, clock)
    assert said == ["A moment for yourself."]


def test_nobody_is_reminded_while_a_pause_runs(person, clock, said):
    clock.forward(minutes=30)
    person.window.pause.callFor("90")
    clock.forward(minutes=80)
    person.window.reminding.look()
    assert person.window.pause.running and said == []


def test_nobody_is_reminded_after_a_flooded_check_in(person, clock, said):
    clock.forward(minutes=100)
    person.press("Check in")
    person.answer(8, "Barely", "No")
    clock.forward(minutes=10)
    person.window.reminding.look()
    assert said == []


def test_nobody_is_reminded_once_someone_may_not_be_safe(person, clock, said):
    person.press("Check in")
    person.answer(3, "Yes", "I'm afraid of the other person")
    person.wait_to_hear("Safety first")
    eight_o_clock(person, clock)
    clock.forward(days=7)
    person.window.reminding.look()
    assert said == []


def test_nobody_is_reminded_while_the_window_is_hidden_in_a_hurry(person, clock, said):
    person.window.hide_at_once()
    eight_o_clock(person, clock)
    assert said == []


def test_a_window_that_is_closed_to_the_tray_reminds(person, clock, said, qtbot):
    person.window.root.close()
    qtbot.waitUntil(lambda: not person.window.root.isVisible())
    eight_o_clock(person, clock)
    assert said == ["A moment for yourself."]


def test_what_is_on_the_screen_goes_when_a_pause_is_called(reminded, clock, desktop, qtbot):
    eight_o_clock(reminded, clock)
    qtbot.waitUntil(lambda: reminded.window.reminding._notifier.shown > 0)
    reminded.press("Pause")
    qtbot.waitUntil(lambda: shown(desktop) == [])


def test_a_notification_that_is_pressed_in_the_heat_shows_the_window_alone(person, clock):
    person.open()
    person.window.reminding.wanted.emit("practice")
    person.wait_to_hear("Another one")
    person.back()
    person.press("Check in")
    person.answer(8, "Barely", "No")
    person.window.reminding.wanted.emit("practice")
    person.wait_to_hear("This is flooding.")
    assert person.find("Now the body comes first.") is None


def test_while_it_is_locked_nothing_reminds(qapp, qtbot, tmp_path, clock, desktop, monkeypatch):
    for place in (sealing, keys):
        monkeypatch.setattr(place, "COST", Cost(1, 8192))
    path = tmp_path / "journal.db"
    store = Store.open(path)
    store.settings.choose("practice_reminder", Reminder((1,), notifies=True).chosen)
    store.close()
    protection.protect(path, "four words and a door")
    window = Window(path, clock)
    try:
        qtbot.waitUntil(lambda: window.reminder is not None)
        assert window.locked
        clock.forward(hours=1, minutes=51)
        window.locked_pause.look()
        assert not hasattr(window, "reminding") and desktop.asked == []
    finally:
        window.close()

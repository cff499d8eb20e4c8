"""The page of reminders: off until a day is chosen, each choice kept, a file for any calendar."""

from datetime import datetime, time
from pathlib import Path

import pytest
from icalendar import Calendar

from data.store import Store
from regulate.content import Words
from regulate.reminding import Reminder
from tests.evening import refusing
from ui.reminders import RemindersViewModel
from ui.reminding import Reminding


@pytest.fixture
def said():
    return []


@pytest.fixture
def reminding(desk, said):
    return Reminding(desk, lambda: True, lambda text: not said.append(text))


@pytest.fixture
def reminders(desk, reminding):
    view = RemindersViewModel(desk, reminding)
    view.load()
    return view


def kept(desk) -> dict:
    return desk.store.settings.all()


def test_both_are_off_until_a_day_is_chosen(desk, reminders, reminding):
    assert reminders.days == {"question": ["off"], "practice": ["off"]}
    assert reminders.standing == {"question": "", "practice": ""} and reminders.all == ""
    assert reminding._alarm is None and kept(desk) == {}


def test_the_week_begins_on_sunday_in_the_order_of_the_chips(reminders):
    assert [day["label"] for day in reminders.weekdays][:3] == ["Sunday", "Monday", "Tuesday"]


def test_the_question_has_one_day_and_a_practice_several(reminders):
    for what in ("question", "practice"):
        for day in ("4", "7", "2"):
            reminders.chooseDay(what, day)
    assert reminders.days == {"question": ["2"], "practice": ["2", "4", "7"]}
    assert reminders.standing["question"] == "Tuesday, 20:00"
    assert reminders.standing["practice"] == "Sunday, Tuesday, Thursday, 20:00"
    assert reminders.all.splitlines() == [*reminders.standing.values()]


def test_a_day_less_and_off(reminders):
    for day in ("4", "2", "4"):
        reminders.chooseDay("practice", day)
    reminders.chooseDay("question", "7")
    assert reminders.days == {"question": ["7"], "practice": ["2"]}
    reminders.chooseDay("practice", "2")
    reminders.chooseDay("question", "off")
    assert reminders.days == {"question": ["off"], "practice": ["off"]}


def test_each_choice_is_kept_and_read_back(desk, reminders, reminding):
    reminders.chooseDay("question", "7")
    assert reminders.chooseTime("question", "8.05")
    reminders.setNotifies("question", True)
    expected = Reminder((7,), time(8, 5), notifies=True)
    assert kept(desk) == {"question_reminder": expected.chosen}
    again = RemindersViewModel(desk, reminding)
    again.load()
    assert again.standing["question"] == "Sunday, 08:05" and again.notifies["question"]
    assert again.days["practice"] == ["off"]


@pytest.mark.parametrize("text", ["", "soon", "25:00", "8", "08:61"])
def test_a_time_that_is_none_is_said_and_changes_nothing(desk, reminders, text):
    reminders.chooseDay("question", "7")
    before = kept(desk)
    assert not reminders.chooseTime("question", text)
    assert reminders.notice == "Write a time like 20:40."
    assert kept(desk) == before and reminders.standing["question"] == "Sunday, 20:00"


def test_a_disk_that_refuses_is_said_and_it_stays_as_it_was(desk, reminders, reminding):
    reminders.chooseDay("practice", "1")
    with refusing(desk.store):
        reminders.setNotifies("practice", True)
    assert "full" in reminders.notice
    assert not reminders.notifies["practice"] and reminding._alarm is None
    reminders.setNotifies("practice", True)
    assert reminders.notice == "" and reminders.notifies["practice"]


def test_what_was_kept_by_somebody_else_and_is_none_is_off(desk, reminders):
    for broken in ("Sunday", {"days": [9], "at": "20:00", "notifies": True, "uid": ""}, None):
        desk.store.settings.choose("question_reminder", broken)
        reminders.load()
        assert reminders.days["question"] == ["off"]


def test_one_that_comes_as_a_notification_is_told_from_now_on(reminders, reminding, clock, said):
    reminders.chooseDay("practice", "1")
    clock.forward(hours=1, minutes=50)
    reminding.look()
    assert said == []
    reminders.setNotifies("practice", True)
    clock.forward(days=7)
    reminding.look()
    assert said == ["A moment for yourself."]


def test_where_it_could_not_be_shown_the_page_says_what_works(desk, reminders, reminding):
    reminding.unheard.emit()
    assert reminders.notice.endswith("A calendar file works without Regulate.")
    reminders.open()
    assert reminders.notice == ""


def events() -> list:
    files = sorted(Path.home().rglob("*.ics"), key=lambda file: (len(file.name), file.name))
    return [Calendar.from_ical(file.read_bytes()).walk("VEVENT")[0] for file in files]


def test_a_calendar_file_of_the_same_reminder_takes_the_place_of_the_first(reminders, desk, clock):
    reminders.chooseDay("question", "7")
    reminders.saveCalendarFile("question")
    assert reminders.notice.startswith("Saved: ")
    clock.forward(minutes=1)
    reminders.chooseTime("question", "9:00")
    reminders.saveCalendarFile("question")
    reminders.chooseDay("practice", "3")
    reminders.saveCalendarFile("practice")
    first, second, other = events()
    assert first["UID"] == second["UID"] != other["UID"]
    assert second["SEQUENCE"] > first["SEQUENCE"]
    assert second["DTSTART"].dt == datetime(2026, 11, 29, 9)
    assert kept(desk)["question_reminder"]["uid"] == str(first["UID"])


def test_a_calendar_file_that_cannot_be_written_is_one_sentence(reminders, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: tmp_path / "file" / "folder")
    reminders.chooseDay("question", "7")
    reminders.saveCalendarFile("question")
    assert reminders.notice.endswith("so there is no calendar file. What you chose is kept.")
    assert reminders.days["question"] == ["7"]


def test_in_hebrew_a_calendar_file_says_when_and_nothing_of_why(desk, reminders):
    desk.words = Words("he")
    reminders.chooseDay("question", "7")
    reminders.saveCalendarFile("question")
    (event,) = events()
    assert event["SUMMARY"] == "הגיע הזמן"


def test_it_travels_with_an_export_and_arrives_as_it_was(desk, reminders, tmp_path):
    from data import transfer

    reminders.chooseDay("practice", "2")
    reminders.setNotifies("practice", True)
    file = tmp_path / "all.json"
    transfer.export(desk.store, file, desk.now)
    other = Store.open(tmp_path / "other.db")
    try:
        transfer.import_(other, file, desk.now)
        assert other.settings.all()["practice_reminder"] == kept(desk)["practice_reminder"]
    finally:
        other.close()

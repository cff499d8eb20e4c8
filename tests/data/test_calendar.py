"""Calendar files: when, and nothing of why."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from data import calendar
from regulate.content import LANGUAGES, Words
from regulate.reminding import WEEKDAYS, Reminder, next_day

NOW = datetime(2026, 11, 23, 18, 10, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Jerusalem")
UID = "0190c3a0-7b1e-7c3d-8a52-5b1f0c6d7e8f"
WORDS = Words("en", shown=False)["reminders"]
DAYS = st.lists(st.sampled_from(WEEKDAYS), min_size=1).map(tuple)
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))


def event(file: bytes):
    (found,) = Calendar.from_ical(file).walk("VEVENT")
    return found


def test_a_return_time_is_a_moment_with_two_signs():
    found = event(calendar.document(UID, NOW, NOW - timedelta(minutes=30), WORDS))
    assert found["DTSTART"].dt == NOW and found["UID"] == UID
    assert found["DTEND"].dt - found["DTSTART"].dt == timedelta(minutes=15)
    signs = [alarm["TRIGGER"].dt for alarm in found.walk("VALARM")]
    assert signs == [-timedelta(minutes=5), timedelta(0)]
    assert "RRULE" not in found


def test_a_reminder_comes_every_week_at_the_time_of_day_wherever_the_person_is():
    reminder = Reminder((7,), time(20), uid=UID)
    found = event(calendar.weekly(reminder, NOW, ZONE, WORDS))
    assert found["DTSTART"].dt == datetime(2026, 11, 29, 20)
    assert found["DTSTART"].dt.tzinfo is None and "TZID" not in found["DTSTART"].params
    assert dict(found["RRULE"]) == {"FREQ": ["WEEKLY"], "BYDAY": ["SU"]}
    assert [alarm["TRIGGER"].dt for alarm in found.walk("VALARM")] == [timedelta(0)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_nothing_of_why(language):
    words = Words(language, shown=False)["reminders"]
    reminder = Reminder((1, 4), uid=UID)
    file = calendar.weekly(reminder, NOW, ZONE, words)
    found = event(file)
    assert found["SUMMARY"] == words["summary"] and found["CLASS"] == "PRIVATE"
    assert found["TRANSP"] == "TRANSPARENT"
    for word in ("regulate", "question", "practice", "calm", "anger", "week's"):
        assert word not in file.decode().lower()


@given(DAYS, TIMES)
def test_a_calendar_finds_the_days_that_regulate_finds(days, at):
    """The rule, read by another program: the same days, and no other."""
    reminder = Reminder(days, at, uid=UID)
    found = event(calendar.weekly(reminder, NOW, ZONE, WORDS))
    rule = rrulestr(found["RRULE"].to_ical().decode(), dtstart=found["DTSTART"].dt)
    moment, expected = NOW, []
    for _ in range(10):
        day = next_day(reminder, moment, ZONE)
        expected.append(datetime.combine(day, at))
        moment = expected[-1].replace(tzinfo=ZONE).astimezone(UTC)
    assert list(rule[:10]) == expected


def test_a_later_file_of_the_same_reminder_takes_the_place_of_the_first():
    first = event(calendar.weekly(Reminder((1,), uid=UID), NOW, ZONE, WORDS))
    later = NOW + timedelta(seconds=2)
    second = event(calendar.weekly(Reminder((2,), uid=UID), later, ZONE, WORDS))
    assert first["UID"] == second["UID"]
    assert second["SEQUENCE"] > first["SEQUENCE"]


def test_it_is_written_for_this_person_alone_beside_what_is_there():
    reminder = Reminder((1,), uid=UID)
    first = calendar.write_weekly(reminder, NOW, ZONE, WORDS)
    second = calendar.write_weekly(reminder, NOW, ZONE, WORDS)
    assert first.name == "time.ics" and second.name == "time-2.ics"
    assert first.stat().st_mode & 0o077 == 0
    assert first.is_relative_to(Path.home()) and event(first.read_bytes())


def test_a_folder_that_is_none_is_a_fault_of_its_own(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: tmp_path / "file" / "folder")
    with pytest.raises(calendar.NoReminderFile) as fault:
        calendar.write_weekly(Reminder((1,), uid=UID), NOW, ZONE, WORDS)
    assert fault.value.details["path"] == str(tmp_path / "file" / "folder" / "time.ics")

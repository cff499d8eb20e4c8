"""A calendar file for a return time, or for a reminder of every week. It says when, and nothing of
why."""

import os
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import platformdirs
from icalendar import Alarm, Calendar, Event

from data import faults
from regulate.pause import FIRST_SIGN
from regulate.reminding import Reminder, next_day

LASTS = timedelta(minutes=15)
"""How much room a time takes in a calendar (our own choice)."""
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
NAMES_AT_MOST = 1000


class NoCalendarFile(faults.Fault):
    """The file could not be written."""

    id = "calendar_failed"


class NoReminderFile(faults.Fault):
    """The file of a reminder could not be written."""

    id = "reminder_file_failed"


def write(uid: str, time: datetime, now: datetime, words: dict[str, str]) -> Path:
    """Writes the file into the person's folder for downloads, beside what is there; where it is.

    Raises a Fault."""
    return write_to(_free(platformdirs.user_downloads_path()), uid, time, now, words)


def write_to(path: Path, uid: str, time: datetime, now: datetime, words: dict[str, str]) -> Path:
    """Writes the file to `path`, readable by this person alone. Raises a Fault."""
    text = document(uid, time, now, words)
    try:
        return _put(path, text)
    except OSError as error:
        raise NoCalendarFile(path) from error


def write_weekly(
    reminder: Reminder, now: datetime, zone: tzinfo, words: dict[str, str]
) -> Path:
    """Writes a file of a reminder that is set, beside what is there; where it is. Raises a
    Fault."""
    path = _free(platformdirs.user_downloads_path())
    try:
        return _put(path, weekly(reminder, now, zone, words))
    except OSError as error:
        raise NoReminderFile(path) from error


def document(uid: str, time: datetime, now: datetime, words: dict[str, str]) -> bytes:
    """An iCalendar file with one event that begins at `time`, and reminds five minutes before and
    then. A file for a later time of the same `uid` takes the place of this one in a calendar."""
    event = _event(uid, time, now, words, FIRST_SIGN, timedelta(0))
    event.add("sequence", int(time.timestamp()) // 60 % 2**31)
    return _calendar(event)


def weekly(reminder: Reminder, now: datetime, zone: tzinfo, words: dict[str, str]) -> bytes:
    """An iCalendar file with an event on every day of a reminder that is set, in whatever zone the
    person is then, that reminds when it begins. A later file of the same reminder takes the place
    of this one in a calendar."""
    begins = datetime.combine(next_day(reminder, now, zone), reminder.at)
    event = _event(reminder.uid, begins, now, words, timedelta(0))
    event.add("sequence", int(now.timestamp()) % 2**31)
    event.add("rrule", {"freq": "weekly", "byday": [DAYS[day - 1] for day in reminder.days]})
    return _calendar(event)


def _event(
    uid: str, begins: datetime, now: datetime, words: dict[str, str], *before: timedelta
) -> Event:
    """What every event has, with a sign so long `before` it, each."""
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now)
    event.add("dtstart", begins)
    event.add("dtend", begins + LASTS)
    event.add("summary", words["summary"])
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    for each in before:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", words["summary"])
        alarm.add("trigger", -each)
        event.add_component(alarm)
    return event


def _calendar(event: Event) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Reminder//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return calendar.to_ical()


def _put(path: Path, text: bytes) -> Path:
    """Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(text)
    return path


def _free(folder: Path) -> Path:
    names = ("time.ics", *(f"time-{number}.ics" for number in range(2, NAMES_AT_MOST)))
    return folder / next((name for name in names if not (folder / name).exists()), names[0])

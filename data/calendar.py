"""A calendar file for a return time. It says when, and nothing of why."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import platformdirs
from icalendar import Alarm, Calendar, Event

from data import faults
from regulate.pause import FIRST_SIGN

LASTS = timedelta(minutes=15)
"""How much room the return time takes in a calendar (our own choice)."""
NAMES_AT_MOST = 1000


class NoCalendarFile(faults.Fault):
    """The file could not be written."""

    id = "calendar_failed"


def write(uid: str, time: datetime, now: datetime, words: dict[str, str]) -> Path:
    """Writes the file into the person's folder for downloads, beside what is there; where it is.

    Raises a Fault."""
    return write_to(_free(platformdirs.user_downloads_path()), uid, time, now, words)


def write_to(path: Path, uid: str, time: datetime, now: datetime, words: dict[str, str]) -> Path:
    """Writes the file to `path`, readable by this person alone. Raises a Fault."""
    text = document(uid, time, now, words)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(text)
    except OSError as error:
        raise NoCalendarFile(path) from error
    return path


def document(uid: str, time: datetime, now: datetime, words: dict[str, str]) -> bytes:
    """An iCalendar file with one event that begins at `time`, and reminds five minutes before and
    then. A file for a later time of the same `uid` takes the place of this one in a calendar."""
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now)
    event.add("sequence", int(time.timestamp()) // 60 % 2**31)
    event.add("dtstart", time)
    event.add("dtend", time + LASTS)
    event.add("summary", words["summary"])
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    for before in (FIRST_SIGN, timedelta(0)):
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", words["summary"])
        alarm.add("trigger", -before)
        event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Reminder//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return calendar.to_ical()


def _free(folder: Path) -> Path:
    names = ("time.ics", *(f"time-{number}.ics" for number in range(2, NAMES_AT_MOST)))
    return folder / next((name for name in names if not (folder / name).exists()), names[0])

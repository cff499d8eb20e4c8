"""Reminders that a person sets for the week's question and for a small practice. Its one rule: a
time that has passed is never made up for, and nothing is said of it.

Theory of operation. A reminder is a time of day on some days of the week, where the person is. Each
such day has one moment, whatever the clocks do: where the hour is skipped it comes as much later as
the clocks jump, where it comes twice it is the first. Calendars do the same (RFC 5545, 3.3.5).
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from regulate.pause import time_of_day
from regulate.refusal import Refusal
from regulate.typed import quoted

DAYS_AT_MOST = {"question": 1, "practice": 7}
"""What can be reminded of, and on how many days of the week: the question is the week's."""
WEEKDAYS = (7, 1, 2, 3, 4, 5, 6)
"""Sunday first, as calendars in English and in Hebrew begin; numbered from Monday, 1."""
USUAL_TIME = time(20)
"""Unless another is named (our own choice)."""
TOLD_WITHIN = timedelta(hours=1)
"""So long after its time a reminder is still told; a computer that slept longer tells nothing (our
own choice)."""
AGAIN_FROM = timedelta(hours=20)
"""Not sooner after it was told is the same one told again, though a clock is set back or a flight
makes the day longer (our own choice: two days' reminders are 23 hours apart or more)."""

UID = re.compile("([0-9a-f-]{36})?")
"""Of a calendar's event: a UUID, or nothing yet."""


@dataclass(frozen=True)
class Reminder:
    """A time of day, to the minute, on days of the week (1 Monday to 7 Sunday); on none, it is off.
    `notifies`: whether it comes as a notification. `uid` names it in a calendar, once it has been
    put into one. Raises Refusal."""

    days: tuple[int, ...] = ()
    at: time = USUAL_TIME
    notifies: bool = False
    uid: str = ""

    def __post_init__(self) -> None:
        for day in self.days:
            if type(day) is not int or day not in WEEKDAYS:
                raise Refusal("weekday", value=quoted(day))
        object.__setattr__(self, "days", tuple(sorted(set(self.days))))

    @property
    def chosen(self) -> dict[str, object]:
        """What is kept of it, as values of JSON."""
        return {
            "days": list(self.days),
            "at": f"{self.at:%H:%M}",
            "notifies": self.notifies,
            "uid": self.uid,
        }


def read(what: str, value: object) -> Reminder | None:
    """The reminder of `what` that was kept as `chosen`; None where the value is none that a person
    could have made."""
    match value:
        case {"days": list(days), "at": str(at), "notifies": bool(notifies), "uid": str(uid)}:
            try:
                reminder = Reminder(tuple(days), time_of_day(at), notifies, uid)
            except Refusal:
                return None
            exact = reminder.chosen == value and UID.fullmatch(uid)
            return reminder if exact and len(days) <= DAYS_AT_MOST[what] else None
        case _:
            return None


def next_day(reminder: Reminder, after: datetime, zone: tzinfo) -> date | None:
    """The day of the next time after `after`, in the local calendar; None where it is off."""
    today = after.astimezone(zone).date()
    # From yesterday on, for where a whole day was skipped.
    days = (today + timedelta(days=n) for n in range(-1, 9))
    meant = (day for day in days if day.isoweekday() in reminder.days)
    return next((day for day in meant if _moment(reminder, day, zone) > after), None)


def next_time(reminder: Reminder, after: datetime, zone: tzinfo) -> datetime | None:
    """The next time after `after`, in UTC; None where it is off."""
    day = next_day(reminder, after, zone)
    return _moment(reminder, day, zone) if day else None


def in_time(due: datetime, now: datetime) -> bool:
    """Whether what was due is told `now`: then, and up to an hour later."""
    return timedelta(0) <= now - due <= TOLD_WITHIN


def _moment(reminder: Reminder, day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, reminder.at, zone).astimezone(UTC)

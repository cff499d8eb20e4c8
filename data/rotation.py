"""Which days' copies are kept: 7 daily, then 4 weekly. Its one rule: days of use are counted, and
never how old a copy is, so that no clock that is set wrong makes a good copy go.

Seven days and four weeks are our own choice: about a month, in which a slip is noticed.
"""

from collections.abc import Iterable
from datetime import date, timedelta

DAYS = 7
"""The newest days of use, each with a copy."""
WEEKS = 4
"""The ISO weeks before them, each with the copy of its last day of use."""
APART = timedelta(days=2)
"""By how much two days on Earth can differ at the same moment: whoever travels west has copies of
tomorrow."""


def kept(days: Iterable[date], today: date) -> set[date]:
    """Of the days that have a copy, those whose copy stays. What lies ahead of today, by a clock
    that was or is set wrong, is counted by itself: it takes nothing's room, and stays until there
    are as many copies as there should be without it."""
    days = set(days)
    past, ahead = {day for day in days if day <= today}, {day for day in days if day > today}
    stay = _rotated(past)
    if len(stay) < DAYS + WEEKS:
        return stay | _rotated(ahead)
    return stay | {day for day in ahead if day <= _later(today)}


def _rotated(days: set[date]) -> set[date]:
    newest = sorted(days, reverse=True)
    daily, earlier = newest[:DAYS], newest[DAYS:]
    weekly: dict[tuple[int, int], date] = {}
    for day in earlier:
        # A week that a daily copy stands for needs no other.
        if _week(day) < _week(daily[-1]) and len(weekly) < WEEKS:
            weekly.setdefault(_week(day), day)
    return {*daily, *weekly.values()}


def _week(day: date) -> tuple[int, int]:
    year, week, _ = day.isocalendar()
    return year, week


def _later(day: date) -> date:
    return day + APART if day <= date.max - APART else date.max

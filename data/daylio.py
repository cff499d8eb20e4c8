"""Daylio's CSV, read as check-ins. Its one rule: nothing is made up. A mood becomes a heat, whether
anything could be taken in and whether anyone was at risk was not asked, and all else is left out.

The columns are full_date, date, weekday, time, mood, activities, note_title, note, and scales in
newer ones; the date is ISO's, the time is on a clock of 24 hours or with am and pm, the name of a
mood is the person's own or the app's, in its language. Daylio documents none of it; this is what
published exports and the readers of others agree on.
"""

import csv
import re
import uuid
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from io import StringIO

from data.check_ins import SavedCheckIn
from regulate.flooding import CheckIn, TakeIn
from regulate.refusal import Refusal
from regulate.typed import optional, quoted

HEATS = {"rad": 0, "good": 2, "meh": 3, "bad": 5, "awful": 7}
"""The heat for each mood that Daylio comes with (our own). None alone comes to flooded: a mood
cannot tell that."""
NEEDED = {"full_date", "time", "mood"}
NOT_TAKEN = {"activities": ("activities",), "scales": ("scales",), "notes": ("note_title", "note")}
"""What a check-in has no place for, and the columns that it is in."""
MOOD_AT_MOST = 200
_LINES = uuid.UUID("7a0c8a54-5d0e-5a53-9d1b-2f6f3b1d7c11")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?:\s*([ap])\.?\s?m\.?)?", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class NotDaylio(Exception):
    """The text has not the columns of Daylio's."""


class BadLine(Exception):
    """A line cannot be read; `refusal` says why."""

    def __init__(self, line: int, refusal: Refusal) -> None:
        super().__init__(line)
        self.line = line
        self.refusal = refusal


class UnknownMoods(Exception):
    """Moods that are not Daylio's own: `moods`, the most frequent first. Somebody has to say what
    heat they are."""

    def __init__(self, moods: list[str]) -> None:
        super().__init__(moods)
        self.moods = moods


@dataclass(frozen=True)
class Line:
    """A line as it was read: its time here, its mood, and what of it has no place here."""

    at: datetime
    mood: str
    left_out: tuple[str, ...]


def is_daylio(text: str) -> bool:
    """Whether the first line names Daylio's columns."""
    try:
        return set(next(_reader(text), [])) >= NEEDED
    except csv.Error:
        return False


def read(text: str, zone: tzinfo) -> list[Line]:
    """The lines, oldest first; clock times are those of `zone`. Raises NotDaylio and BadLine."""
    if not is_daylio(text):
        raise NotDaylio
    rows = _reader(text)
    columns = next(rows)
    lines = []
    while True:
        try:
            row = next(rows, None)
            if row is None:
                break
            if not any(row):
                continue
            if len(row) > len(columns):
                raise Refusal("text")
            # Cells that are empty at the end may be missing.
            cells = dict(zip(columns, row + [""] * (len(columns) - len(row)), strict=True))
            lines.append(_line(cells, zone))
        except Refusal as refusal:
            raise BadLine(rows.line_num, refusal) from refusal
        except csv.Error as error:
            raise BadLine(rows.line_num, Refusal("text")) from error
    return sorted(lines, key=lambda line: line.at)


def check_ins(
    lines: list[Line], heats: Mapping[str, int], zone_name: str
) -> Iterator[SavedCheckIn]:
    """The check-ins that the lines are; `heats` are for moods by the person's own names, or in
    place of ours. The same line has the same uid every time. Raises UnknownMoods and Refusal."""
    heats = HEATS | {_folded(mood): heat for mood, heat in heats.items()}
    unknown = Counter(_folded(line.mood) for line in lines if _folded(line.mood) not in heats)
    if unknown:
        spelled = {_folded(line.mood): line.mood for line in reversed(lines)}
        raise UnknownMoods([spelled[mood] for mood, _ in unknown.most_common()])
    same: Counter[str] = Counter()
    for line in lines:
        name = f"{line.at:%Y-%m-%d %H:%M} {_folded(line.mood)}"
        same[name] += 1
        uid = uuid.uuid5(_LINES, f"{name} {same[name]}")
        check_in = CheckIn(heats[_folded(line.mood)], TakeIn.NOT_ASKED, ())
        yield SavedCheckIn(str(uid), line.at, zone_name, check_in)


def left_out(lines: list[Line]) -> dict[str, int]:
    """How many lines have something that is left out, by what it is."""
    return dict(Counter(what for line in lines for what in line.left_out))


def _reader(text: str) -> Iterator[list[str]]:
    first = text[: text.find("\n")] if "\n" in text else text
    # Some versions and some spreadsheets put other signs between the cells.
    between = next((sign for sign in "\t;" if sign in first), ",")
    return csv.reader(StringIO(text, newline=""), delimiter=between)


def _line(cells: dict[str, str], zone: tzinfo) -> Line:
    mood = optional(cells["mood"], MOOD_AT_MOST)
    if not mood:
        raise Refusal("text")
    left = tuple(
        what
        for what, columns in NOT_TAKEN.items()
        if any(cells.get(column, "").strip() for column in columns)
    )
    return Line(_moment(cells["full_date"].strip(), cells["time"], zone), mood, left)


def _moment(day: str, clock: str, zone: tzinfo) -> datetime:
    refusal = Refusal("time", value=quoted(f"{day} {clock}"))
    told = _CLOCK.fullmatch(clock.strip())
    if told is None or not _DAY.fullmatch(day):
        raise refusal
    hour, minute, half = int(told[1]), int(told[2]), (told[3] or "").lower()
    if half and not 1 <= hour <= 12:
        raise refusal
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        moment = datetime.combine(date.fromisoformat(day), time(hour, minute), zone)
    except ValueError as error:
        raise refusal from error
    # The first and the last year have times that cannot be shown in another zone.
    if not 1 < moment.year < 9999:
        raise refusal
    return moment


def _folded(mood: str) -> str:
    return " ".join(mood.casefold().split())

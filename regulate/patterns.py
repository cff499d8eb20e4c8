"""Patterns over weeks, as plain counts and medians: weather, never a grade.

Own records only. What is too little to say is left unsaid, nothing is compared between people, and
no target, streak or share of a goal is ever made of it. What each needs is in docs/patterns.md.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from regulate import medians
from regulate.flooding import Band
from regulate.pause import Outcome
from regulate.refusal import Refusal
from regulate.soothing import ACTIVITIES
from regulate.typed import quoted

ENOUGH = 5
"""Records from which a pattern is shown (evidence, section 7.1)."""
ENOUGH_TIMES = 3
"""Times that things went together before it is said (evidence, section 7.1)."""
LATE_ENOUGH = 3
"""Late returns from which it is said how late (our own choice: a middle one of three)."""
HOURS = 3
"""Hours of the day that are counted together (our own choice: eight parts of a day)."""
BY_CHANCE = 0.05
"""A part of the day stands out where evenly spread hours would have such a part in at most 5 % of
cases, whichever of them it is (the usual border)."""
SHOWN = 5
"""How many of a kind are shown, the most frequent first (our own choice)."""
NEEDS_SHOWN = 3
"""How many needs are shown (evidence, section 7.1)."""
LOOPS_SHOWN = 3
"""How many loops are drawn (our own choice)."""
DAY, WEEK = timedelta(days=1), timedelta(days=7)
COLUMNS_AT_MOST = 24
"""Months that have a column each, and years; more months are counted by the year, more years
together in the first column (our own choice)."""


class Span(StrEnum):
    """How far back is looked, today included."""

    WEEKS = "4_weeks"
    MONTHS = "3_months"
    YEAR = "year"
    ALL = "all"


LENGTHS = {
    Span.WEEKS: timedelta(weeks=4),
    Span.MONTHS: timedelta(weeks=13),
    Span.YEAR: timedelta(days=365),
}
"""How long a span is; `Span.ALL` has no beginning."""


def span_called(id: str) -> Span:
    """The span with this id. Raises Refusal."""
    if id not in tuple(Span):
        raise Refusal("span", value=quoted(id))
    return Span(id)


def begins(span: Span, now: datetime) -> datetime | None:
    """Since when a span looks at `now`, the person's own time: from the midnight that begins its
    first day; None for all."""
    return _midnight(now, DAY - LENGTHS[span]) if span in LENGTHS else None


def ends(now: datetime) -> datetime:
    """Until when a span looks at `now`, the person's own time: to the midnight that ends this day.
    What a clock that was wrong dated later is not counted before its time comes."""
    return _midnight(now, DAY)


def _midnight(now: datetime, away: timedelta) -> datetime:
    # Not now.replace(): in an hour that comes twice, `now` has a fold, which midnight has not.
    return datetime.combine(now.date() + away, time(), now.tzinfo)


@dataclass
class Tally:
    """Everything a span has, counted as it is read. Times are those of the person's own clock,
    where it happened. The one value here that changes: it grows by each record."""

    check_ins: Counter[date] = field(default_factory=Counter)
    flooded: Counter[date] = field(default_factory=Counter)
    pauses: Counter[date] = field(default_factory=Counter)
    hours: Counter[int] = field(default_factory=Counter)
    rising: int = 0
    signs: Counter[str] = field(default_factory=Counter)
    heats: Counter[tuple[int, int]] = field(default_factory=Counter)
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    minutes_late: Counter[int] = field(default_factory=Counter)
    falls: dict[str, Counter[int]] = field(default_factory=dict)
    translations: int = 0
    surfaces: int = 0
    beneath: Counter[tuple[str, str]] = field(default_factory=Counter)
    longed: Counter[str] = field(default_factory=Counter)
    loops: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def add_check_in(self, at: datetime, band: Band, signs: Sequence[str]) -> None:
        """Counts a check-in that was answered here; what another journal tells is a heat alone, and
        no check-in."""
        self.check_ins[at.date()] += 1
        if band is Band.FLOODED:
            self.flooded[at.date()] += 1
            self.hours[at.hour] += 1
        elif band is Band.RISING:
            self.rising += 1
            self.signs.update(set(signs))

    def add_pause(
        self,
        at: datetime,
        outcome: Outcome | None,
        late: timedelta | None = None,
        heats: tuple[int, int] | None = None,
        called_by: str = "me",
    ) -> None:
        """Counts a pause: when it was called, how it ended, by how much its return was late, the
        heat (0 to 10) before it and at the return, and who called it. The return from a pause that
        the other called is the other's to keep, and nobody counts it here."""
        self.pauses[at.date()] += 1
        if heats is not None:
            self.heats[heats] += 1
        if outcome is None or called_by == "other":
            return
        self.outcomes[outcome] += 1
        if outcome is Outcome.LATE and late is not None:
            self.minutes_late[max(0, round(late / timedelta(minutes=1)))] += 1

    def add_soothing(self, activity: str, before: int | None, after: int | None) -> None:
        """Counts an activity that was done, where the heat before and after is known."""
        if before is not None and after is not None:
            self.falls.setdefault(activity, Counter())[before - after] += 1

    def add_translation(self, surface: str, feelings: Sequence[str], need: str) -> None:
        """Counts what was put into words: ids of a surface, of what was beneath, and of a need,
        each of which may be missing. What lies beneath is only told of a surface."""
        self.translations += 1
        if not surface:
            return
        self.surfaces += 1
        if need:
            self.longed[need] += 1
        for feeling in set(feelings):
            self.beneath[surface, feeling] += 1
            if need:
                self.loops[feeling, surface, need] += 1


class Unit(StrEnum):
    """What a column of a span stands for."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Stretch:
    """A part of the span that has a column: its first day, its last, and what was counted."""

    first: date
    last: date
    check_ins: int
    flooded: int
    pauses: int


@dataclass(frozen=True)
class Often:
    """How often there was a check-in, how many of them were flooded, and how many pauses; in all
    and in each stretch, which is a week, a month or a year."""

    check_ins: int
    flooded: int
    pauses: int
    stretches: tuple[Stretch, ...]
    unit: Unit


@dataclass(frozen=True)
class Hours:
    """Flooded check-ins in each part of the day, from midnight on; and the part that stands out:
    `top`, or None."""

    parts: tuple[int, ...]
    top: int | None

    @property
    def flooded(self) -> int:
        return sum(self.parts)


@dataclass(frozen=True)
class HeatChange:
    """Median heat (0-10) before a pause and at its return, over `pauses` pauses; the median fall,
    and between which two it is (None where that are too few)."""

    before: float
    after: float
    pauses: int
    fall: float
    sure: tuple[int, int] | None
    befores: Counter[int]
    afters: Counter[int]


@dataclass(frozen=True)
class Fall:
    """What an activity did: the median fall of heat, between which two it is (None where that are
    too few), and how often it was done."""

    activity: str
    fall: float
    sure: tuple[int, int] | None
    times: int


@dataclass(frozen=True)
class Exercises:
    """What lowered the heat, most first, and whether the first one did more than each other
    (`clear`): only where no interval meets its own."""

    falls: tuple[Fall, ...]
    clear: bool

    @property
    def times(self) -> int:
        return sum(fall.times for fall in self.falls)


@dataclass(frozen=True)
class Returns:
    """How pauses ended whose return time was for this person to keep, and the median of how many
    minutes late (None below three late ones)."""

    kept: int
    late: int
    missed: int
    minutes_late: float | None

    @property
    def of(self) -> int:
        return self.kept + self.late + self.missed


@dataclass(frozen=True)
class Counted:
    """Something by its ids, and how often it was there."""

    ids: tuple[str, ...]
    times: int


@dataclass(frozen=True)
class Beneath:
    """Surfaces with the feelings beneath them, and needs, the most frequent first, of so many
    translations that name a surface."""

    pairs: tuple[Counted, ...]
    needs: tuple[Counted, ...]
    translations: int


@dataclass(frozen=True)
class Signs:
    """The signs that were there most often while it was rising, in so many check-ins."""

    signs: tuple[Counted, ...]
    rising: int


@dataclass(frozen=True)
class Cycle:
    """The loops that came most often, each a feeling, a surface and a need, of so many
    translations that name a surface."""

    loops: tuple[Counted, ...]
    translations: int


@dataclass(frozen=True)
class Patterns:
    """What can be said of a span; None where it is too little."""

    often: Often | None
    hours: Hours | None
    heat: HeatChange | None
    exercises: Exercises | None
    returns: Returns | None
    beneath: Beneath | None
    signs: Signs | None
    cycle: Cycle | None


NAMES = ("often", "hours", "heat", "exercises", "returns", "beneath", "signs", "cycle")
"""The patterns, in the order in which they are shown."""


def left_out(couple: bool) -> tuple[str, ...]:
    """The patterns that are not told: whoever uses it alone has promised nobody to return."""
    return () if couple else ("returns",)


def seen(tally: Tally, span: Span, today: date) -> Patterns:
    """What the counts of a span say at the end of it."""
    return Patterns(
        often=_often(tally, span, today),
        hours=_hours(tally),
        heat=_heat(tally),
        exercises=_exercises(tally),
        returns=_returns(tally),
        beneath=_beneath(tally),
        signs=_signs(tally),
        cycle=_cycle(tally),
    )


def _often(tally: Tally, span: Span, today: date) -> Often | None:
    check_ins = tally.check_ins.total()
    if check_ins < ENOUGH:
        return None
    unit, firsts = _columns(span, min([*tally.check_ins, *tally.pauses]), today)
    lasts = [*(first - DAY for first in firsts[1:]), today]
    counts = (_spread(each, firsts) for each in (tally.check_ins, tally.flooded, tally.pauses))
    found = tuple(Stretch(*each) for each in zip(firsts, lasts, *counts, strict=True))
    return Often(check_ins, tally.flooded.total(), tally.pauses.total(), found, unit)


def _columns(span: Span, earliest: date, today: date) -> tuple[Unit, list[date]]:
    """The first days of the columns of a span: weeks that end today; for longer spans calendar
    months, from that of the `earliest` record on where all is shown; years where there would be
    over two dozen."""
    if span in (Span.WEEKS, Span.MONTHS):
        count = LENGTHS[span] // WEEK
        return Unit.WEEK, [today + DAY - WEEK * back for back in range(count, 0, -1)]
    if span is Span.YEAR:
        earliest = today + DAY - LENGTHS[span]
    earliest = min(earliest, today)
    first, last = (day.year * 12 + day.month - 1 for day in (earliest, today))
    if last - first < COLUMNS_AT_MOST:
        months = (divmod(month, 12) for month in range(first, last + 1))
        return Unit.MONTH, [date(year, month + 1, 1) for year, month in months]
    years = [*range(earliest.year, today.year + 1)][1 - COLUMNS_AT_MOST :]
    return Unit.YEAR, [date(year, 1, 1) for year in dict.fromkeys((earliest.year, *years))]


def _spread(counts: Counter[date], firsts: Sequence[date]) -> list[int]:
    """How many there were from each first day to the next. Somebody who travels is a day ahead, or
    behind, of where they are now: that goes to the nearest column."""
    found = [0] * len(firsts)
    for day, count in counts.items():
        found[max(0, bisect(firsts, day) - 1)] += count
    return found


def _hours(tally: Tally) -> Hours | None:
    flooded = tally.hours.total()
    if flooded < ENOUGH:
        return None
    parts = tuple(
        sum(tally.hours[hour] for hour in range(first, first + HOURS))
        for first in range(0, 24, HOURS)
    )
    top = parts.index(max(parts))
    # The largest of eight is large by chance alone eight times as often as a certain one is.
    by_chance = len(parts) * medians.at_least(parts[top], flooded, 1 / len(parts))
    stands_out = by_chance <= BY_CHANCE and parts.count(parts[top]) == 1
    return Hours(parts, top if stands_out else None)


def _heat(tally: Tally) -> HeatChange | None:
    if tally.heats.total() < ENOUGH:
        return None
    befores: Counter[int] = Counter()
    afters: Counter[int] = Counter()
    falls: Counter[int] = Counter()
    for (before, after), times in tally.heats.items():
        befores[before] += times
        afters[after] += times
        falls[before - after] += times
    return HeatChange(
        medians.median(befores),
        medians.median(afters),
        tally.heats.total(),
        medians.median(falls),
        medians.interval(falls),
        befores,
        afters,
    )


def _exercises(tally: Tally) -> Exercises | None:
    found = [
        Fall(activity, medians.median(falls), medians.interval(falls), falls.total())
        for activity in ACTIVITIES
        if (falls := tally.falls.get(activity, Counter())).total() >= ENOUGH_TIMES
    ]
    if sum(fall.times for fall in found) < ENOUGH:
        return None
    found.sort(key=lambda fall: (-fall.fall, -fall.times))
    best, *others = found
    clear = bool(others) and all(
        best.sure is not None and other.sure is not None and best.sure[0] > other.sure[1]
        for other in others
    )
    return Exercises(tuple(found), clear)


def _returns(tally: Tally) -> Returns | None:
    kept, late, missed = (
        tally.outcomes[outcome] for outcome in (Outcome.KEPT, Outcome.LATE, Outcome.MISSED)
    )
    if kept + late + missed < ENOUGH:
        return None
    said = tally.minutes_late.total() >= LATE_ENOUGH
    return Returns(kept, late, missed, medians.median(tally.minutes_late) if said else None)


def _beneath(tally: Tally) -> Beneath | None:
    if tally.surfaces < ENOUGH:
        return None
    pairs = _most(tally.beneath)
    needs = _most(Counter({(need,): times for need, times in tally.longed.items()}))[:NEEDS_SHOWN]
    return Beneath(pairs, needs, tally.surfaces) if pairs else None


def _signs(tally: Tally) -> Signs | None:
    if tally.rising < ENOUGH:
        return None
    found = _most(Counter({(sign,): times for sign, times in tally.signs.items()}))
    return Signs(found, tally.rising) if found else None


def _cycle(tally: Tally) -> Cycle | None:
    if tally.surfaces < ENOUGH:
        return None
    loops = _most(tally.loops)[:LOOPS_SHOWN]
    return Cycle(loops, tally.surfaces) if loops else None


def _most(counts: Counter[tuple[str, ...]]) -> tuple[Counted, ...]:
    """What was there three times or more, the most frequent first; what came as often, by its
    ids."""
    often = [Counted(ids, times) for ids, times in counts.items() if times >= ENOUGH_TIMES]
    return tuple(sorted(often, key=lambda one: (-one.times, one.ids))[:SHOWN])

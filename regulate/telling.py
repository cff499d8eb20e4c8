"""What the patterns say in a language: of each one plain sentence, how many records are behind it,
a picture to draw, and the same as a table. The window, the command line and the report all tell
these.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from regulate import vocabulary
from regulate.content import Words
from regulate.patterns import (
    HOURS,
    NAMES,
    Beneath,
    Counted,
    Cycle,
    Exercises,
    Fall,
    HeatChange,
    Hours,
    Often,
    Patterns,
    Returns,
    Signs,
    Stretch,
    Unit,
)

SEPARATOR = "; "
"""Between things that may have commas themselves."""


@dataclass(frozen=True)
class Mark:
    """One thing that a picture shows: what it is, in full and shortly (`short`); its value, and
    that in words (`text`); the part of it that is drawn filled; whether it stands out; between
    which two the value most likely is (`sure`, None where that is not known); and how often each
    value came (`spread`)."""

    label: str
    value: float
    text: str
    short: str = ""
    part: float = 0
    marked: bool = False
    sure: tuple[float, float] | None = None
    spread: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Told:
    """A pattern, told. `behind` is how many records it is from and how sure it is; `notes` are
    further sentences. `picture` is the kind of its picture: `columns` (values over time, with a
    filled part), `bars` (a value each, with how sure), `change` (two middles on a scale from 0 to
    10, with the spread) or `loop` (three that lead to each other)."""

    name: str
    title: str
    sentence: str
    behind: str
    notes: tuple[str, ...]
    picture: str
    marks: tuple[Mark, ...]
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Every sentence, the first one first."""
        return (self.sentence, *self.notes, self.behind)


def told(patterns: Patterns, words: Words, leave_out: Sequence[str] = ()) -> list[Told]:
    """What can be said, in the order of `patterns.NAMES`."""
    found = ((name, getattr(patterns, name)) for name in NAMES if name not in leave_out)
    return [_TELLERS[name](pattern, words) for name, pattern in found if pattern is not None]


def too_few(patterns: Patterns, words: Words, leave_out: Sequence[str] = ()) -> str:
    """Which patterns there is too little to say of; empty where there is enough for each."""
    said = words["patterns"]
    names = [name for name in NAMES if name not in leave_out]
    missing = [name for name in names if getattr(patterns, name) is None]
    if not missing:
        return ""
    return said["nothing"] if len(missing) == len(names) else missing_told(missing, words)


def missing_told(names: Sequence[str], words: Words) -> str:
    """That there is too little to say of these patterns."""
    said = words["patterns"]
    titles = SEPARATOR.join(said["titles"][name] for name in names)
    return words.fill(said["too_few"], patterns=titles)


def _often(often: Often, words: Words) -> Told:
    marks, rows = [], []
    for each in often.stretches:
        label, text = _stretch(each, often.unit, words), _stretch_told(each, words)
        marks.append(
            Mark(label, each.check_ins, text, _short(each, often.unit, words), each.flooded)
        )
        if text:
            rows.append((label, *_numbers(words, each.check_ins, each.flooded, each.pauses)))
    sentence = _stretch_told(often, words)
    return _told("often", sentence, often.check_ins, words, "columns", marks, rows)


def _stretch_told(counted: Often | Stretch, words: Words) -> str:
    """Nothing where there was nothing: a week without is not mentioned."""
    pauses = _counted("pauses", counted.pauses, words)
    if not counted.check_ins:
        return pauses if counted.pauses else ""
    return words.fill(
        words["patterns"]["often"]["some" if counted.flooded else "none"],
        check_ins=_counted("check_ins", counted.check_ins, words),
        flooded=counted.flooded,
        pauses=pauses,
    )


def _stretch(stretch: Stretch, unit: Unit, words: Words) -> str:
    """A week by its two days, a month or a year by its name."""
    if unit is Unit.WEEK:
        return _from_to(_day(stretch.first, words), _day(stretch.last, words), words)
    if unit is Unit.MONTH:
        month, year = _short(stretch, unit, words), str(stretch.first.year)
        return words.fill(words["patterns"]["month"], month=month, year=year)
    first, last = str(stretch.first.year), str(stretch.last.year)
    return first if first == last else _from_to(first, last, words)


def _short(stretch: Stretch, unit: Unit, words: Words) -> str:
    if unit is Unit.WEEK:
        return _day(stretch.first, words)
    if unit is Unit.MONTH:
        return words["times"]["short_months"][str(stretch.first.month)]
    return str(stretch.first.year)


def _from_to(start: str, end: str, words: Words) -> str:
    return words.fill(words["patterns"]["part"], start=start, end=end)


def _day(day: date, words: Words) -> str:
    months = words["times"]["short_months"]
    return words.fill(words["times"]["day"], day=day.day, month=months[str(day.month)])


def _hours(hours: Hours, words: Words) -> Told:
    said = words["patterns"]["hours"]
    if hours.top is None:
        sentence = words.fill(said["even"])
    else:
        start, end = _part(hours.top)
        times = _counted("times", hours.parts[hours.top], words)
        sentence = words.fill(said["top"], start=start, end=end, times=times)
    marks, rows = [], []
    for part, count in enumerate(hours.parts):
        start, end = _part(part)
        label = _from_to(start, end, words)
        text = _counted("times", count, words)
        short = words.fill(words["patterns"]["part"], start=part * HOURS, end=(part + 1) * HOURS)
        marks.append(Mark(label, count, text, short, part=count, marked=part == hours.top))
        rows.append((label, *_numbers(words, count)))
    return _told("hours", sentence, hours.flooded, words, "columns", marks, rows)


def _part(part: int) -> tuple[str, str]:
    """When a part of the day begins and ends."""
    return f"{part * HOURS:02}:00", f"{(part + 1) * HOURS % 24:02}:00"


def _heat(heat: HeatChange, words: Words) -> Told:
    said, columns = words["patterns"]["heat"], words["patterns"]["columns"]
    before, after = _figure(heat.before), _figure(heat.after)
    if before == after:
        sentence = words.fill(said["same"], heat=before)
    else:
        sentence = words.fill(said["changed"], before=before, after=after)
    notes = _how_sure(heat.sure, words)
    if heat.sure and heat.sure[0] > 0:
        fall, low, high = map(_figure, (heat.fall, *heat.sure))
        notes = [words.fill(said["sure"], fall=fall, low=low, high=high)]
    marks = [
        Mark(columns["before"], heat.before, before, spread=tuple(sorted(heat.befores.items()))),
        Mark(columns["after"], heat.after, after, spread=tuple(sorted(heat.afters.items()))),
    ]
    rows = [
        (words.fill("{heat}", heat=value), *_numbers(words, before, heat.afters[value]))
        for value, before in ((value, heat.befores[value]) for value in range(11))
        if before or heat.afters[value]
    ]
    return _told("heat", sentence, heat.pauses, words, "change", marks, rows, notes)


def _how_sure(sure: tuple[int, int] | None, words: Words) -> list[str]:
    """What has to be said beside a change of heat that is not surely a fall."""
    said = words["patterns"]["heat"]
    if sure is None:
        return [said["unsure"]]
    low, high = sure
    return [said["mixed"]] if low <= 0 <= high else []


def _exercises(exercises: Exercises, words: Words) -> Told:
    said = words["patterns"]["exercises"]
    best, *others = exercises.falls
    sentence, notes = said["not"], []
    if best.fall > 0:
        times = _counted("times", best.times, words)
        details = {"activity": _activity(best, words), "fall": _figure(best.fall), "times": times}
        sentence = words.fill(said["fell"], **details)
        compared = said["clear" if exercises.clear else "unclear"]
        notes = [compared] if others else _how_sure(best.sure, words)
    marks, rows = [], []
    for fall in exercises.falls:
        name, figure = _activity(fall, words), _figure(fall.fall)
        text = _with_times(figure, fall.times, words)
        marks.append(Mark(name, fall.fall, text, sure=fall.sure))
        rows.append((name, figure, _likely(fall, words), words.fill("{n}", n=fall.times)))
    return _told("exercises", sentence, exercises.times, words, "bars", marks, rows, notes)


def _activity(fall: Fall, words: Words) -> str:
    return words["soothing"]["activities"][fall.activity]["name"]


def _likely(fall: Fall, words: Words) -> str:
    said = words["patterns"]
    if fall.sure is None:
        return said["too_few_here"]
    low, high = map(_figure, fall.sure)
    return words.fill(said["between"], low=low, high=high)


def _returns(returns: Returns, words: Words) -> Told:
    said = words["patterns"]["returns"]
    sentence = words.fill(said["kept"], kept=returns.kept, of=returns.of)
    notes = []
    if returns.minutes_late is not None:
        minutes = _counted("minutes", round(returns.minutes_late), words)
        notes = [words.fill(said["late"], minutes=minutes)]
    elif returns.late:
        notes = [said["few"]]
    marks, rows = [], []
    for outcome in ("kept", "late", "missed"):
        count = getattr(returns, outcome)
        label = words["patterns"]["outcomes"][outcome]
        marks.append(Mark(label, count, _counted("times", count, words)))
        rows.append((label, *_numbers(words, count)))
    return _told("returns", sentence, returns.of, words, "bars", marks, rows, notes)


def _beneath(beneath: Beneath, words: Words) -> Told:
    said = words["patterns"]
    first, *_ = beneath.pairs
    surface, feeling = _pair(first, words)
    details = {"surface": surface, "feeling": feeling}
    times = _counted("times", first.times, words)
    sentence = words.fill(said["beneath"]["pair"], **details, times=times)
    needs = SEPARATOR.join(
        words.fill(
            said["with_count"],
            value=vocabulary.name("needs", need.ids[0], words),
            count=need.times,
        )
        for need in beneath.needs
    )
    notes = [words.fill(said["beneath"]["needs"], needs=needs)] if needs else []
    marks, rows = [], []
    for pair in beneath.pairs:
        surface, feeling = _pair(pair, words)
        label = words.fill(said["pair"], surface=surface, feeling=feeling)
        marks.append(Mark(label, pair.times, _counted("times", pair.times, words)))
        rows.append((surface, feeling, *_numbers(words, pair.times)))
    return _told("beneath", sentence, beneath.translations, words, "bars", marks, rows, notes)


def _pair(pair: Counted, words: Words) -> tuple[str, str]:
    surface, feeling = pair.ids
    return _surface(surface, words), vocabulary.name("feelings", feeling, words)


def _surface(id: str, words: Words) -> str:
    """A surface as a thing; an own word as it is."""
    return vocabulary.own_text(id) or words["moves"][id]["noun"]


def _signs(signs: Signs, words: Words) -> Told:
    first, marks, rows = signs.signs[0].times, [], []
    for sign in signs.signs:
        name = words["signs"][sign.ids[0]]
        marks.append(Mark(name, sign.times, _counted("times", sign.times, words)))
        rows.append((name, *_numbers(words, sign.times)))
    # All that came as often as the first.
    names = [mark.label for mark in marks if mark.value == first]
    most = _with_times(SEPARATOR.join(names), first, words)
    sentence = words.fill(words["patterns"]["signs"], signs=most)
    return _told("signs", sentence, signs.rising, words, "bars", marks, rows)


def _cycle(cycle: Cycle, words: Words) -> Told:
    said = words["patterns"]
    rows = []
    for loop in cycle.loops:
        feeling, surface, need = loop.ids
        parts = (
            vocabulary.name("feelings", feeling, words),
            _surface(surface, words),
            vocabulary.name("needs", need, words),
        )
        rows.append((*parts, *_numbers(words, loop.times)))
    feeling, surface, need, _ = rows[0]
    details = {"feeling": feeling, "surface": surface, "need": need}
    first = cycle.loops[0].times
    times = _counted("times", first, words)
    sentence = words.fill(said["cycle"]["loop"], **details, times=times)
    marks = [Mark(said["loop"][part], first, text) for part, text in details.items()]
    notes = [said["cycle"]["opponent"]]
    return _told("cycle", sentence, cycle.translations, words, "loop", marks, rows, notes)


_TELLERS: dict[str, Callable[..., Told]] = {
    "often": _often,
    "hours": _hours,
    "heat": _heat,
    "exercises": _exercises,
    "returns": _returns,
    "beneath": _beneath,
    "signs": _signs,
    "cycle": _cycle,
}
_COLUMNS = {
    "often": ("when", "check_ins", "flooded", "pauses"),
    "hours": ("hours", "flooded"),
    "heat": ("heat", "before", "after"),
    "exercises": ("activity", "fall", "likely", "times"),
    "returns": ("return", "times"),
    "beneath": ("surface", "feeling", "times"),
    "signs": ("sign", "times"),
    "cycle": ("feels", "surface", "need", "times"),
}


def _told(
    name: str,
    sentence: str,
    count: int,
    words: Words,
    picture: str,
    marks: Sequence[Mark],
    rows: Sequence[tuple[str, ...]],
    notes: Sequence[str] = (),
) -> Told:
    said = words["patterns"]
    return Told(
        name,
        said["titles"][name],
        sentence,
        words.fill(said["behind"][name], count=count),
        tuple(notes),
        picture,
        tuple(marks),
        tuple(said["columns"][column] for column in _COLUMNS[name]),
        tuple(rows),
    )


def _counted(what: str, count: int, words: Words) -> str:
    said = words["times"] if what == "minutes" else words["patterns"]["counted"]
    return words.fill(said[what], count=count)


def _with_times(value: str, count: int, words: Words) -> str:
    times = _counted("times", count, words)
    return words.fill(words["patterns"]["with_times"], value=value, times=times)


def _numbers(words: Words, *numbers: int) -> Iterator[str]:
    return (words.fill("{n}", n=number) for number in numbers)


def _figure(value: float) -> str:
    """A whole number, or a half; below zero with a minus, not a hyphen."""
    return f"{value:g}".replace("-", "\N{MINUS SIGN}")

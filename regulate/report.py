"""The report: a page to bring to a therapist, of a span of time, with the parts that were chosen
and the entries that were picked. Its one rule: what nobody chose is not in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from regulate import patterns, telling, vocabulary
from regulate.content import Words
from regulate.patterns import NAMES, Span, Tally
from regulate.refusal import Refusal
from regulate.telling import Told
from regulate.translation import Translation
from regulate.typed import quoted

SUMMARY = "summary"
PARTS = (SUMMARY, *NAMES)
"""What can be chosen, in the order in which it stands on the page."""


@dataclass(frozen=True)
class Report:
    """What the page is to have: parts in the order of `PARTS`, and uids of entries. Raises Refusal
    for a part that there is not, and where there is nothing at all."""

    span: Span
    parts: tuple[str, ...]
    entries: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for part in self.parts:
            if part not in PARTS:
                raise Refusal("report_part", value=quoted(part))
        if not self.parts and not self.entries:
            raise Refusal("report_nothing")
        object.__setattr__(self, "parts", tuple(part for part in PARTS if part in self.parts))
        object.__setattr__(self, "entries", tuple(dict.fromkeys(self.entries)))


@dataclass(frozen=True)
class Brought:
    """An entry that was picked: when it was written, on the clock of where it was, and what it
    says."""

    at: datetime
    translation: Translation


@dataclass(frozen=True)
class Written:
    """An entry as it stands on the page: its day, its words, and what is behind them, each with its
    name."""

    day: str
    words: str
    behind: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Page:
    """Everything that stands on the page, in words; each part may be empty. `foot` has places for
    the number of a page and of all pages."""

    language: str
    title: str
    between: str
    origin: str
    summary_title: str
    summary: tuple[str, ...]
    told: tuple[Told, ...]
    entries_title: str
    entries: tuple[Written, ...]
    foot: str


def page(
    report: Report,
    tally: Tally,
    entries: Sequence[Brought],
    now: datetime,
    words: Words,
    leave_out: Sequence[str] = (),
) -> Page:
    """The page as of `now`, the person's own time, of what the span counted and the entries that
    were picked, oldest first. Chosen patterns with too little to say are not on it. Raises Refusal
    where nothing else was chosen."""
    said = words["report"]
    seen = patterns.seen(tally, report.span, now.date())
    told = tuple(
        one for one in telling.told(seen, words, leave_out) if one.name in report.parts
    )
    summary = tuple(_summary(tally, told, words)) if SUMMARY in report.parts else ()
    if not (summary or told or entries):
        raise Refusal("report_empty")
    return Page(
        words.language,
        said["title"],
        _between(report.span, now, words),
        said["origin"],
        said["summary"],
        summary,
        told,
        said["entries"],
        tuple(_written(one, words) for one in entries),
        said["foot"],
    )


def _summary(tally: Tally, told: Sequence[Told], words: Words) -> Iterator[str]:
    counted = words["patterns"]["counted"]
    counts = {
        "check_ins": (tally.check_ins.total(), counted["check_ins"]),
        "pauses": (tally.pauses.total(), counted["pauses"]),
        "entries": (tally.translations, words["report"]["counted"]),
    }
    if any(count for count, _ in counts.values()):
        named = {name: words.fill(text, count=count) for name, (count, text) in counts.items()}
        yield words.fill(words["report"]["counts"], **named)
        # What it says of how often is in the line above.
        yield from (one.sentence for one in told if one.name != "often")


def _between(span: Span, now: datetime, words: Words) -> str:
    said, first = words["report"]["between"], patterns.begins(span, now)
    last = _date(now, words)
    if first is None:
        return words.fill(said["until"], last=last)
    length = words["patterns"]["spans"][span.value]
    return words.fill(said["since"], span=length, first=_date(first, words, now), last=last)


def _date(at: datetime, words: Words, beside: datetime | None = None) -> str:
    """A day with its year; without, beside another of the same year."""
    times = words["times"]
    shape = times["day" if beside and beside.year == at.year else "day_and_year"]
    return words.fill(
        shape, day=at.day, month=times["months"][str(at.month)], year=str(at.year)
    )


def _written(one: Brought, words: Words) -> Written:
    said, translation = words["transfer"]["markdown"], one.translation
    feelings = ", ".join(vocabulary.name("feelings", id, words) for id in translation.feelings)
    behind = (
        (said["surface"], _name("moves", translation.surface, words)),
        (said["feelings"], feelings),
        (said["need"], _name("needs", translation.need, words)),
        (said["request"], translation.request),
    )
    day = words.fill(words["times"]["at"], day=_date(one.at, words), time=f"{one.at:%H:%M}")
    return Written(day, translation.words, tuple(part for part in behind if part[1]))


def _name(kind: str, id: str, words: Words) -> str:
    return vocabulary.name(kind, id, words) if id else ""

"""The pause: stopped with a named return time, and come back from.

Theory of operation. A pause is nothing but its events, oldest first; what is due, how often it
was made longer and how it ended are read from them. Each step below takes a pause and the time
and returns a new pause, or raises Refusal and changes nothing. What is stored is when to return,
never what is left.

    call -> cooling -> due -> recheck -> come_back | extend (at most twice) | book
    any  -> let_go | cancel_for_safety

Who called it can be said once it runs, and the other person can join at the same screen.

The limits are clinical custom (Gottman and Real, as taught) or our own choice; no study compared
lengths. "At least 20 minutes" is custom too and is never explained by hormones.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum

from regulate.refusal import Refusal
from regulate.typed import quoted

SHORTEST = timedelta(minutes=20)
"""Clinical custom: Gottman, Real."""
LONGEST = timedelta(hours=24)
"""Gottman: at most a day, counted from the call."""
DEFAULT_MINUTES = 30
"""Our own choice, between the 20 minutes of Gottman and Real and the hour of others."""
MINUTES_OFFERED = (20, 30, 45, 60, 90)
"""Our own choice."""
EXTENSIONS_AT_MOST = 2
"""Our own choice."""
KEPT_WITHIN, LATE_WITHIN = timedelta(minutes=10), timedelta(minutes=60)
"""After the return time: kept, then late, then missed (our own choice)."""
AGREEING = timedelta(minutes=5)
"""How long after the call its length can still be chosen without counting as longer (our own)."""
LATER_TODAY, LATER_TODAY_AFTER = time(21), timedelta(hours=3)
"""'Later today' is the next full hour three hours away, and 21:00 at the latest (our own)."""
TOMORROW = time(9)
"""'Tomorrow' is 09:00, or this time tomorrow where that is more than 24 hours away (our own)."""
MORNING = time(5)
"""From when on a return time is the next day's, and no longer this night's (our own choice)."""
FIRST_SIGN = timedelta(minutes=5)
"""A gentle first sign comes this long before the return time (our own choice)."""
CALLERS = ("me", "other", "both")
"""Who called a pause. Whoever called it starts again, the first caller where both did (custom)."""
UNKEPT_IN_A_ROW = 3
"""After so many pauses in a row without a return on time, a kind word about it (our own)."""


class Act(StrEnum):
    """What can happen to a pause."""

    CALLED = "called"
    CALLED_BY = "called_by"
    JOINED = "joined"
    AGREED = "agreed"
    EXTENDED = "extended"
    RECHECKED = "rechecked"
    RETURNED = "returned"
    BOOKED = "booked"
    MISSED = "missed"
    LET_GO = "let_go"
    CANCELLED_FOR_SAFETY = "cancelled_for_safety"


ENDINGS = frozenset(
    {Act.RETURNED, Act.BOOKED, Act.MISSED, Act.LET_GO, Act.CANCELLED_FOR_SAFETY}
)
_NAMES_A_TIME = frozenset({Act.CALLED, Act.AGREED, Act.EXTENDED})


class Topic(StrEnum):
    """What becomes of the topic on return. Coming back is one choice, the topic another."""

    NOW = "now"
    DROPPED = "dropped"


class Phase(StrEnum):
    """Where a pause stands."""

    COOLING = "cooling"
    DUE = "due"
    LATE = "late"
    MISSED = "missed"
    OVER = "over"


class Outcome(StrEnum):
    """How a pause ended. Kept, late and missed tell when a return time was answered."""

    KEPT = "kept"
    LATE = "late"
    MISSED = "missed"
    BOOKED = "booked"
    LET_GO = "let_go"
    CANCELLED_FOR_SAFETY = "cancelled_for_safety"


@dataclass(frozen=True)
class Event:
    """One thing that happened. `due` is the time it names; `detail` the topic, the readiness, the
    caller or `with_help`; `check_in` the uid of the check-in that belongs to it."""

    act: Act
    at: datetime
    due: datetime | None = None
    detail: str = ""
    check_in: str = ""


@dataclass(frozen=True)
class Pause:
    """A pause: who called it, and its events, oldest first, the call among them."""

    uid: str
    events: tuple[Event, ...]
    called_by: str = "me"

    @property
    def called_at(self) -> datetime:
        return self.events[0].at

    @property
    def due(self) -> datetime:
        """When to return: the last time named, a booked slot aside."""
        return next(
            event.due
            for event in reversed(self.events)
            if event.due is not None and event.act is not Act.BOOKED
        )

    @property
    def extensions(self) -> int:
        return sum(event.act is Act.EXTENDED for event in self.events)

    @property
    def joined_at(self) -> datetime | None:
        """Since when both are at this screen; None for one person's pause."""
        return next((event.at for event in self.events if event.act is Act.JOINED), None)

    @property
    def for_two(self) -> bool:
        """Whether both are at this screen."""
        return self.joined_at is not None

    @property
    def slot(self) -> datetime | None:
        """The time that was booked for the topic, if one was."""
        last = self.events[-1]
        return last.due if last.act is Act.BOOKED else None

    @property
    def over(self) -> bool:
        return self.events[-1].act in ENDINGS

    @property
    def outcome(self) -> Outcome | None:
        """How it ended; None while it is open."""
        match self.events[-1].act:
            case Act.RETURNED:
                return self.promise
            case Act.BOOKED | Act.MISSED | Act.LET_GO | Act.CANCELLED_FOR_SAFETY as act:
                return Outcome(act.value)
            case _:
                return None

    @property
    def late(self) -> timedelta:
        """By how much the least well kept of its return times was late, judged by what answered
        each; nothing where none was."""
        late = timedelta(0)
        due, answered = self.called_at, True
        for event in self.events:
            shown_up = event.act is Act.RECHECKED and event.at >= due
            if not answered and (shown_up or event.act in ENDINGS or event.due):
                late = max(late, event.at - due)
                answered = True
            if event.due is not None and event.act is not Act.BOOKED:
                due, answered = event.due, False
        return late

    @property
    def promise(self) -> Outcome:
        """How well its return times were kept."""
        late = self.late
        return (
            Outcome.KEPT
            if late <= KEPT_WITHIN
            else Outcome.LATE
            if late <= LATE_WITHIN
            else Outcome.MISSED
        )


def call(
    uid: str, now: datetime, due: datetime, called_by: str = "me", check_in: str = ""
) -> Pause:
    """A pause that runs from `now` until `due`, 20 minutes to 24 hours later. Raises Refusal."""
    _known(called_by)
    _within(now, due, now)
    return Pause(uid, (Event(Act.CALLED, now, due, check_in=check_in),), called_by)


def say_who(pause: Pause, now: datetime, called_by: str) -> Pause:
    """The same pause, called by "me", "other" or "both". Raises Refusal."""
    _known(called_by)
    at = _moment(pause, now)
    return pause if called_by == pause.called_by else _told(pause, at, called_by)


def join(pause: Pause, now: datetime) -> Pause:
    """The same pause for two people at one screen. Raises Refusal."""
    if pause.for_two and not pause.over:
        return pause
    return _with(pause, Event(Act.JOINED, _moment(pause, now)))


def agree(pause: Pause, now: datetime, due: datetime) -> Pause:
    """The same pause with the length that was meant, in its first five minutes. Raises Refusal."""
    at = _moment(pause, now)
    if not may_agree(pause, at):
        raise Refusal("pause_started")
    _within(pause.called_at, due, pause.called_at)
    return _with(pause, Event(Act.AGREED, at, due))


def may_agree(pause: Pause, now: datetime) -> bool:
    """Whether the length can still be chosen without counting as longer."""
    return not pause.over and not pause.extensions and now - pause.called_at <= AGREEING


def extend(pause: Pause, now: datetime, due: datetime) -> Pause:
    """A new return time, at least 20 minutes from now and later than the old one, at most twice,
    within 24 hours of the call. Raises Refusal."""
    at = _moment(pause, now)
    if not may_extend(pause, at):
        full = pause.extensions == EXTENSIONS_AT_MOST
        raise Refusal("pause_extensions" if full else "pause_long")
    _within(at, due, pause.called_at)
    if due <= pause.due:
        raise Refusal("pause_earlier")
    return _with(pause, Event(Act.EXTENDED, at, due))


def may_extend(pause: Pause, now: datetime) -> bool:
    """Whether there is room for one more extension."""
    at = max(now, pause.events[-1].at)
    return (
        not pause.over
        and pause.extensions < EXTENSIONS_AT_MOST
        and pause.due - pause.called_at < LONGEST
        and at - pause.called_at <= LONGEST - SHORTEST
    )


def recheck(pause: Pause, now: datetime, readiness: str, check_in: str = "") -> Pause:
    """The pause with one more check-in on the way back. Raises Refusal."""
    return _with(pause, Event(Act.RECHECKED, _moment(pause, now), None, readiness, check_in))


def come_back(pause: Pause, now: datetime, topic: str = Topic.NOW) -> Pause:
    """Back, on time or not, calm or not: showing up is what was promised. Raises Refusal."""
    if topic not in tuple(Topic):
        raise Refusal("pause_topic", value=quoted(topic))
    return _with(pause, Event(Act.RETURNED, _moment(pause, now), None, str(topic)))


def book(pause: Pause, now: datetime, slot: datetime | None, with_help: bool = False) -> Pause:
    """Back for now, and a time for the topic within 24 hours of now, or someone asked to help.

    Raises Refusal."""
    at = _moment(pause, now)
    if slot is None and not with_help:
        raise Refusal("booked")
    if slot is not None and not timedelta(0) < slot - at <= LONGEST:
        raise Refusal("booked")
    return _with(pause, Event(Act.BOOKED, at, slot, "with_help" if with_help else ""))


def let_go(pause: Pause, now: datetime) -> Pause:
    """Ended without a return: none was needed. Raises Refusal."""
    return _with(pause, Event(Act.LET_GO, _moment(pause, now)))


def cancel_for_safety(pause: Pause, now: datetime) -> Pause:
    """Someone is not safe: the timer and the duty to return are gone. Raises Refusal."""
    return _with(pause, Event(Act.CANCELLED_FOR_SAFETY, _moment(pause, now)))


def close_missed(pause: Pause, now: datetime) -> Pause:
    """Closed as missed, to make room for a new pause. Raises Refusal before it is missed."""
    if phase(pause, now) is not Phase.MISSED:
        raise Refusal("pause_over")
    return _with(pause, Event(Act.MISSED, _moment(pause, now)))


def replay(uid: str, events: tuple[Event, ...], called_by: str = "me") -> Pause:
    """The pause that these events make, each checked as when it happened. Raises Refusal."""
    if not events or events[0].act is not Act.CALLED or events[0].due is None:
        raise Refusal("pause_over")
    first = events[0]
    pause = call(uid, first.at, first.due, called_by, first.check_in)
    for event in events[1:]:
        names_no_time = event.act in _NAMES_A_TIME and event.due is None
        if event.at < pause.events[-1].at or names_no_time:
            raise Refusal("time", value=event.at.isoformat())
        match event.act:
            case Act.CALLED:
                raise Refusal("pause_over")
            case Act.CALLED_BY:
                # Who was taken to have called it before is not kept.
                _known(event.detail)
                pause = _told(pause, _moment(pause, event.at), event.detail)
            case Act.JOINED:
                pause = join(pause, event.at)
            case Act.AGREED:
                pause = agree(pause, event.at, event.due)
            case Act.EXTENDED:
                pause = extend(pause, event.at, event.due)
            case Act.RECHECKED:
                pause = recheck(pause, event.at, event.detail, event.check_in)
            case Act.RETURNED:
                pause = come_back(pause, event.at, event.detail)
            case Act.BOOKED:
                pause = book(pause, event.at, event.due, event.detail == "with_help")
            case Act.LET_GO:
                pause = let_go(pause, event.at)
            case Act.CANCELLED_FOR_SAFETY:
                pause = cancel_for_safety(pause, event.at)
            case Act.MISSED:
                pause = close_missed(pause, event.at)
    return pause


def remaining(pause: Pause, now: datetime) -> timedelta:
    """What is left, never negative. A clock that was set back never makes it longer than it was
    when the return time was named."""
    return max(timedelta(0), min(pause.due - now, length(pause)))


def length(pause: Pause) -> timedelta:
    """From when the return time was named to the return time."""
    due = pause.due
    return due - next(event.at for event in reversed(pause.events) if event.due == due)


def first_sign(pause: Pause) -> datetime:
    """When the gentle first sign is due."""
    return pause.due - FIRST_SIGN


def reminds(pause: Pause) -> bool:
    """Whether the return time is told aloud: only whoever called the pause is reminded."""
    return not pause.over and (pause.called_by != "other" or pause.for_two)


def ways_to_say(
    pause: Pause, advice: str = "", overnight: bool = False, planned: bool = False
) -> tuple[str, ...]:
    """The ids, in `content/*/pause.json`, of the sentences to say before leaving the room, the one
    that fits best first. `advice` is that of the check-in before, or empty: then the pause speaks
    of flooding. `overnight` is whether a night lies before its end, `planned` whether it was agreed
    what the other needs to hear."""
    if pause.called_by == "other":
        return ("say_ok",)
    fitting = {
        "calm": "say_unflooded",
        "rising": "say_unflooded",
        "flooded_quietly": "say_quietly",
    }.get(advice, "say")
    first = [id for id, fits in (("say_planned", planned), ("say_tonight", overnight)) if fits]
    rest = ("say", "say_break", "say_settle", "say_quietly", "say_unflooded")
    return tuple(dict.fromkeys((*first, fitting, *rest)))


def unkept(outcomes: Sequence[Outcome]) -> bool:
    """Whether the latest pauses (newest first) were all late or missed, so often that a kind word
    is due. Those that asked for no return do not count."""
    counted = [o for o in outcomes if o in (Outcome.KEPT, Outcome.LATE, Outcome.MISSED)]
    latest = counted[:UNKEPT_IN_A_ROW]
    return len(latest) == UNKEPT_IN_A_ROW and Outcome.KEPT not in latest


def overdue(pause: Pause, now: datetime) -> timedelta:
    """How long ago the return time was, never negative."""
    return max(timedelta(0), now - pause.due)


def phase(pause: Pause, now: datetime) -> Phase:
    """Where the pause stands at `now`."""
    if pause.over:
        return Phase.OVER
    late = now - pause.due
    if late < timedelta(0):
        return Phase.COOLING
    if late <= KEPT_WITHIN:
        return Phase.DUE
    return Phase.LATE if late <= LATE_WITHIN else Phase.MISSED


def after_minutes(now: datetime, minutes: object) -> datetime:
    """The return time `minutes` (a whole number, 20 to 1440) from now. Raises Refusal."""
    try:
        whole = int(str(minutes))
        due = now + timedelta(minutes=whole)
    except ValueError:
        raise Refusal("pause_minutes", value=quoted(minutes)) from None
    except OverflowError:
        raise Refusal("pause_long" if whole > 0 else "pause_short") from None
    _within(now, due, now)
    return due


def time_of_day(text: str) -> time:
    """The time of day that `text` names, such as 20:40 or 8.05. Raises Refusal when it is none."""
    try:
        hours, minutes = text.strip().replace(".", ":").split(":")
        if not (hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2):
            raise ValueError
        return time(int(hours), int(minutes))
    except ValueError:
        raise Refusal("clock_time") from None


def at_clock_time(now: datetime, text: str, zone: tzinfo) -> datetime:
    """The next time the local clock shows `text`, such as 20:40. Raises Refusal when it is no
    time, or less than 20 minutes from now."""
    wanted = time_of_day(text)
    local = now.astimezone(zone)
    # An hour comes twice where clocks are set back; in one that is skipped, fold 1 is too early.
    shown = [
        max(_on_day(local, days, wanted, now), _on_day(local, days, wanted.replace(fold=fold), now))
        for days in (0, 1)
        for fold in (0, 1)
    ]
    due = next(moment for moment in shown if moment > now)
    _within(now, due, now)
    return due


def later_today(now: datetime, zone: tzinfo) -> datetime | None:
    """The return time meant by 'later today', or None when the evening is too near."""
    local = now.astimezone(zone)
    hour = (local + LATER_TODAY_AFTER).replace(minute=0, second=0, microsecond=0)
    if hour.date() != local.date() or hour.time() > LATER_TODAY:
        hour = local.replace(hour=LATER_TODAY.hour, minute=0, second=0, microsecond=0)
    due = hour.astimezone(now.tzinfo)
    return due if due - now >= SHORTEST else None


def tomorrow(now: datetime, zone: tzinfo) -> datetime:
    """The return time meant by 'tomorrow': never more than 24 hours away."""
    due = _on_day(now.astimezone(zone), 1, TOMORROW, now)
    return min(due, now + LONGEST)


def after_the_night(due: datetime, now: datetime, zone: tzinfo) -> bool:
    """Whether there is a night to rest in before the return time."""
    local = due.astimezone(zone)
    return local.date() > now.astimezone(zone).date() and local.time() >= MORNING


def _on_day(local: datetime, days: int, wanted: time, now: datetime) -> datetime:
    day = (local + timedelta(days=days)).date()
    return datetime.combine(day, wanted, local.tzinfo).astimezone(now.tzinfo)


def _known(called_by: str) -> None:
    if called_by not in CALLERS:
        raise Refusal("pause_caller", value=quoted(called_by))


def _told(pause: Pause, at: datetime, called_by: str) -> Pause:
    told = _with(pause, Event(Act.CALLED_BY, at, None, called_by))
    return replace(told, called_by=called_by)


def _within(now: datetime, due: datetime, called_at: datetime) -> None:
    if due - now < SHORTEST:
        raise Refusal("pause_short")
    if due - called_at > LONGEST:
        raise Refusal("pause_long")


def _moment(pause: Pause, now: datetime) -> datetime:
    """`now`, or the last event's time where the clock was set back: events never go back.

    Raises Refusal for a pause that is over."""
    if pause.over:
        raise Refusal("pause_over")
    return max(now, pause.events[-1].at)


def _with(pause: Pause, event: Event) -> Pause:
    return replace(pause, events=(*pause.events, event))

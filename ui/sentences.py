"""Sentences for both doors, the window and the command line: times, lengths, reasons, faults.

A time or a length alone is filled by `str.format`, since it also goes into what is copied; whatever
is said around it keeps it in its own order (`Words.fill`)."""

import re
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from data.faults import Fault
from regulate import pause as pauses
from regulate import plural
from regulate.content import Words
from regulate.pause import Pause, Phase
from regulate.refusal import Refusal

if TYPE_CHECKING:
    from data.plans import SavedPlan
    from regulate.flooding import Assessment, Reason
    from regulate.plan import Plan
    from regulate.translation import Ask, Translation


def problem(error: Fault | Refusal, words: Words) -> str:
    """What happened, what is safe, and what to do next."""
    if isinstance(error, Refusal):
        return words.refusal(error)
    details = dict(error.details)
    if refusal := getattr(error, "refusal", None):
        details["reason"] = words.refusal(refusal)
    return words.fill(words["faults"][error.id], **details)


MOST_WORDS = 25
"""Of a paragraph while someone is flooded (experience.md)."""


def paragraphs(text: str) -> list[str]:
    """A text as paragraphs of no more than `MOST_WORDS`, where its sentences allow it."""
    parts: list[str] = []
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        if parts and len(f"{parts[-1]} {sentence}".split()) <= MOST_WORDS:
            parts[-1] += f" {sentence}"
        else:
            parts.append(sentence)
    return parts


def clock_time(moment: datetime, zone: tzinfo) -> str:
    """A time of day, such as 20:40."""
    return f"{moment.astimezone(zone):%H:%M}"


def return_time(due: datetime, now: datetime, zone: tzinfo, words: Words) -> str:
    """A time of day, with "tomorrow" where it is not today."""
    shown = clock_time(due, zone)
    if due.astimezone(zone).date() <= now.astimezone(zone).date():
        return shown
    return words["times"]["tomorrow"].format(time=shown)


def when(due: datetime, now: datetime, zone: tzinfo, words: Words) -> str:
    """A return time inside a sentence, such as "at 20:40" or "tomorrow at 09:00"."""
    shown = return_time(due, now, zone, words)
    return shown if shown != clock_time(due, zone) else words["times"]["at_time"].format(time=shown)


def day(moment: datetime, now: datetime, zone: tzinfo, words: Words) -> str:
    """A day, such as 24 November; with its year where it is not this one."""
    local, today = moment.astimezone(zone), now.astimezone(zone)
    times = words["times"]
    if local.date() == today.date():
        return times["today"]
    shape = times["day"] if local.year == today.year else times["day_and_year"]
    return shape.format(day=local.day, month=times["months"][str(local.month)], year=local.year)


def written(moment: datetime, now: datetime, zone: tzinfo, words: Words) -> str:
    """When something was written, as one would say it: today, yesterday or on a day of this week,
    such as Sunday, 18:10; before that 24 November, 18:10."""
    times, local = words["times"], moment.astimezone(zone)
    days = (now.astimezone(zone).date() - local.date()).days
    if days == 1:
        shown = times["yesterday"]
    elif 1 < days < 7:
        shown = times["weekdays"][str(local.isoweekday())]
    else:
        shown = day(moment, now, zone, words)
    return times["at"].format(day=shown, time=clock_time(moment, zone))


def minutes(count: int, words: Words) -> str:
    """So many minutes, such as 1 minute or 90 minutes."""
    return _counted("minutes", count, words)


def span(length: timedelta, words: Words) -> str:
    """A length of time in hours and minutes, begun minutes counted as whole."""
    whole = _begun_minutes(length)
    if whole < 1:
        return words["times"]["less"]
    hours, rest = divmod(whole, 60)
    if not hours:
        return minutes(rest, words)
    said = _counted("hours", hours, words)
    return _counted("both", rest, words, hours=said) if rest else said


def _begun_minutes(length: timedelta) -> int:
    return -(-int(length.total_seconds()) // 60)


def _counted(which: str, count: int, words: Words, **details: str) -> str:
    times = words["times"]
    return plural.chosen(times[which], count, words.language).format(count=count, **details)


def left(pause: Pause, now: datetime, words: Words) -> str:
    """What is left of a pause, or how long ago its return time was."""
    times = words["times"]
    if pauses.phase(pause, now) is Phase.COOLING:
        remaining = pauses.remaining(pause, now)
        if _begun_minutes(remaining) < 1:
            return times["less_left"]
        return words.fill(times["left"], span=span(remaining, words))
    overdue = pauses.overdue(pause, now)
    if overdue < timedelta(minutes=1):
        return times["just_now"]
    return words.fill(times["ago"], span=span(overdue, words))


def standing(pause: Pause, now: datetime, zone: tzinfo, words: Words) -> str:
    """Where things stand, in a few words."""
    match pauses.phase(pause, now):
        case Phase.COOLING:
            return words.fill(words["times"]["paused"], when=when(pause.due, now, zone, words))
        case Phase.DUE:
            return words["times"]["due"]
        case _:
            return words.fill(words["times"]["late"], ago=left(pause, now, words))


def made(saved: "SavedPlan", now: datetime, zone: tzinfo, words: Words) -> str:
    """How and when a plan was made."""
    how = words["plan"]["made"]["together" if saved.plan.together else "alone"]
    return words.fill(how, day=day(saved.at, now, zone, words))


def agreed(plan: "Plan", words: Words) -> list[str]:
    """What a plan says, a line for each part that is filled in; more lines of one part stand
    below it."""
    own = words["plan"]
    said = {
        name: str(getattr(plan, name)).replace("\n", "\n  ")
        for name in own["names"]
        if name != "together"
    }
    said["minutes"] = span(timedelta(minutes=plan.minutes), words)
    said["starter"] = own["starters"][plan.starter]
    return [f"{own['names'][name]}: {text}" for name, text in said.items() if text]


def to_say(way: str, pause: Pause, when: str, plan: "Plan | None", words: Words) -> str:
    """What to say before leaving the room, with the return time in it, and where to be found when
    that was agreed."""
    said = words["pause"]
    place = plan.my_place if plan else ""
    agreed = _ended(plan.they_need) if plan else ""
    length = span(pauses.length(pause), words)
    sentence = said[way].format(when=when, span=length, words=agreed)
    if not place or way == "say_ok":
        return sentence
    return f"{sentence} {said['say_place'].format(place=_ended(place))}"


def _ended(text: str) -> str:
    """`text` as a sentence that ends, so that another can follow."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def reasons(assessment: "Assessment", words: Words) -> list[str]:
    """Why a check-in came to its band, a sentence for each part, and that it is unvalidated."""
    said = [_reason(reason, words) for reason in assessment.reasons]
    total = words.fill(words["reasons"]["total"], points=assessment.points)
    parts = sum(reason.kind not in ("floor", "override") for reason in assessment.reasons)
    return [*said[:parts], total, *said[parts:], words["reasons"]["unvalidated"]]


def advice(
    assessment: "Assessment", now: datetime, zone: tzinfo, words: Words, couple: bool = True
) -> str:
    """What to do now, with the return time that a pause called now would have; for one person
    alone, nothing that is said or owed to the other."""
    due = now + timedelta(minutes=pauses.DEFAULT_MINUTES)
    bands, alone = words["bands"], words["solo"]["advice"]
    text = bands[assessment.advice]["advice"] if couple else alone[assessment.advice]
    return words.fill(text, time=clock_time(due, zone))


def heat_word(heat: int, words: Words) -> str:
    """The word for a heat: that of the nearest step at or below it; empty below 0."""
    anchors = words["check_in"]["anchors"]
    return next((anchors[str(h)] for h in range(heat, -1, -1) if str(h) in anchors), "")


def _reason(reason: "Reason", words: Words) -> str:
    which = reason.kind
    if which == "take_in":
        which = f"take_in_{reason.value}"
    value, text = reason.value, words["reasons"][which]
    return words.fill(text, value=value, count=value, points=reason.points)


def ask(ask: "Ask", words: Words) -> str:
    """A soft question beside what was written."""
    return words.fill(words["requests"][ask.id], word=ask.word)


def last_time(translation: "Translation", words: Words) -> str:
    """What a surface hid when it was last put into words; empty when it had no name."""
    from regulate import composition

    return composition.last_time(translation.surface, translation.feelings, words)

"""Thirteen weeks of two people who are nobody, to look around in. Its one rule: all of it is made
by the same steps and values as a person's own records, and is the same at every run.

What they say is in `content/*/demo.json`. How often, at what hours and how hot it is, and what
helps, is made up: plausible, and no finding of any kind.
"""

from collections import Counter
from datetime import datetime, time, timedelta, tzinfo
from random import Random
from typing import Any
from uuid import UUID

from data import check_ins, jottings, journal, look_backs, pauses, plans, repairs, soothings
from data.check_ins import SavedCheckIn
from data.engine import Database
from data.jottings import SavedJotting
from data.journal import Entry
from data.look_backs import SavedLookBack
from data.plans import SavedPlan
from data.repairs import SavedRepair
from data.settings import write as choose
from data.soothings import SavedSoothing
from data.store import Store
from regulate import content
from regulate import pause as steps
from regulate.composition import Frame, compose
from regulate.content import Words
from regulate.flooding import CheckIn, Pulse, PulseSource, TakeIn
from regulate.later import Jotting, LookBack
from regulate.pause import Pause, Topic
from regulate.plan import Plan
from regulate.repair import READY_HEAT_AT_MOST, Readiness, Repair, readiness
from regulate.soothing import Soothing
from regulate.translation import Translation

MARK = "demo"
"""The setting by which a journal says that all of it is made up."""
SEED = 40

_FIRST_DAY = 90
"""Days back: with today, thirteen weeks."""
_PAUSES = (2, 3, 3, 2, 4, 3, 2, 2, 3, 1, 3, 2, 2)
_RISING = (1, 2, 1, 2, 1, 1, 2, 1, 1, 2, 1, 2, 1)
_CALM = (1, 1, 1, 1, 0, 1, 1, 2, 1, 2, 1, 1, 2)
_WRITTEN = (2, 3, 2, 3, 2, 2, 3, 2, 2, 3, 2, 2, 2)
"""How many of each there are in a week, the first week first."""
_MINE = {"kept": 14, "late": 4, "missed": 2, "booked": 3, "let_go": 2}
_OTHERS = {"kept": 4, "late": 1, "missed": 1, "booked": 1}
"""How the pauses end that this person called, and the other one."""
_HOURS = {7: 1, 8: 1, 13: 1, 17: 2, 18: 3, 19: 4, 20: 4, 21: 8, 22: 6}
"""How often it begins in an hour of the day."""
_EARLIER = 18
"""The hour at which the last evening begins at the latest, so that none of it lies ahead."""
_HELP = {"long_exhale": 2, "walk": 3, "senses": 1, "muscle": 2, "count_down": 1, "absorb": 1}
_DONE = {"long_exhale": 6, "walk": 3, "senses": 3, "muscle": 2, "count_down": 2, "absorb": 2}
"""By how much an activity lowers the heat, give or take one, and how often it is chosen."""
_HOT = ("heart", "hot_tense", "urge_attack", "loud", "repeat", "tunnel")
_SHUT = ("blank", "urge_flee", "shut", "breath")
_EARLY = {"tunnel": 5, "hot_tense": 4, "repeat": 3, "loud": 2, "black_white": 1}
_SOME = "a_few_times"
_WEEKLY = (_SOME, _SOME, "once", _SOME, "", _SOME, "once", "once", _SOME, "once", "never", "once")
"""The answers of the look-backs; one was skipped."""


def fill(store: Store, now: datetime, zone: tzinfo, words: Words) -> None:
    """Puts the thirteen weeks before today into the journal, all or nothing, in the language of
    `words`, and marks it. Raises a Fault."""
    with store.transaction() as db:
        _Weeks(db, now.astimezone(zone), Words(words.language)).write()
        for name, value in {
            MARK: True,
            "language": words.language,
            "asked": True,
            "passphrase_declined": True,
        }.items():
            choose(db, name, value)


class _Weeks:
    """Writes the weeks inside a transaction; `now` is the local time."""

    def __init__(self, db: Database, now: datetime, words: Words) -> None:
        self._db = db
        self._now = now
        self._zone = getattr(now.tzinfo, "key", "UTC")
        self._words = words
        self._chance = Random(SEED)
        called = {"me": _MINE, "other": _OTHERS}.items()
        self._endings = [
            (by, each) for by, endings in called for each in Counter(endings).elements()
        ]
        self._chance.shuffle(self._endings)
        self._scenes = iter(content.load("demo"))
        self._repairs = iter(words["demo"]["repairs"].values())

    def write(self) -> None:
        for week, counts in enumerate(zip(_PAUSES, _RISING, _CALM, strict=True)):
            if week in (0, 5):
                self._plan(week)
            first = _FIRST_DAY - 7 * week
            days = [ago for ago in range(first, first - 7, -1) if ago]
            kinds = [kind for kind, count in zip("prc", counts, strict=True) for _ in range(count)]
            evenings = dict(zip(self._chance.sample(days, len(kinds)), kinds, strict=True))
            talked = [ago for ago, kind in evenings.items() if kind != "c"][: _WRITTEN[week]]
            for ago in sorted(evenings, reverse=True):
                at = self._evening(ago, evenings[ago])
                if ago in talked:
                    self._entry(at + timedelta(minutes=self._chance.randrange(15, 50)))
            if week < len(_WEEKLY):
                self._look_back(days[-1], _WEEKLY[week])
        said = self._words["demo"]["jottings"]
        much = self._at(33, 20), Jotting(came_out=said["much"])
        phone = self._now - timedelta(hours=26), Jotting("criticism", said["phone"])
        for (at, jotting), dismissed in ((much, True), (phone, False)):
            jottings.write(self._db, SavedJotting(*self._head(at), jotting, dismissed))

    # Evenings, each of which tells when it is over.

    def _evening(self, ago: int, kind: str) -> datetime:
        hour = self._one(_HOURS)
        at = self._at(ago, min(hour, _EARLIER) if ago == 1 else hour)
        if kind == "p":
            return self._flooded(at)
        if kind == "r":
            return self._rising(at)
        self._calm(at)
        return at

    def _calm(self, at: datetime) -> None:
        pulse = Pulse(self._chance.randrange(61, 77)) if self._chance.random() < 0.3 else None
        heat = self._chance.choice((0, 1, 1, 2, 2))
        self._check_in(at, CheckIn(heat, TakeIn.YES, ("none",), (), pulse))

    def _rising(self, at: datetime) -> datetime:
        signs = {self._one(_EARLY) for _ in range(4)} | {"tunnel", "repeat"}
        signs = tuple(sorted(signs)[: self._chance.choice((2, 3, 3))])
        heat = self._chance.choice((4, 4, 5, 5))
        self._check_in(at, CheckIn(heat, TakeIn.YES, ("none",), signs), "breathe")
        if self._chance.random() < 0.7:
            at, heat = self._soothe(at + timedelta(minutes=1), heat)
        return at + timedelta(minutes=10)

    def _flooded(self, at: datetime) -> datetime:
        (called_by, ending), chance = self._endings.pop(), self._chance
        heat, before = chance.choice((6, 6, 7, 7, 7, 8, 8, 9)), ""
        if chance.random() < 0.85:
            pulse = None
            if chance.random() < 0.35:
                pulse = Pulse(chance.randrange(94, 121), PulseSource.TAPPED)
            signs = chance.sample(_SHUT if chance.random() < 0.3 else _HOT, chance.choice((3, 4)))
            take_in = TakeIn.NO if heat > 8 else TakeIn.BARELY
            check_in = CheckIn(heat, take_in, ("none",), tuple(signs), pulse)
            before = self._check_in(at, check_in, "pause")
        called = at + timedelta(minutes=1, seconds=chance.randrange(60))
        due = called + timedelta(minutes=chance.choice((20, 30, 30, 30, 45, 60)))
        pause = steps.call(self._uid(called), called, due, check_in=before)
        pause = steps.say_who(pause, called + timedelta(seconds=40), called_by)
        if ending == "let_go":
            pause = steps.let_go(pause, called + timedelta(minutes=chance.randrange(6, 15)))
        else:
            _, heat = self._soothe(called + timedelta(minutes=2), heat, pause.uid)
            if chance.random() < 0.3:
                _, heat = self._soothe(called + timedelta(minutes=11), heat, pause.uid)
            pause = self._return(pause, ending, max(0, heat - chance.choice((0, 0, 1, 1))))
        pauses.write(self._db, pause, self._zone)
        over = pause.events[-1].at
        if ending in ("kept", "late") and chance.random() < 0.5:
            self._repair(over + timedelta(minutes=chance.randrange(20, 35)), pause.uid)
        return over

    def _return(self, pause: Pause, ending: str, heat: int) -> Pause:
        chance = self._chance
        if ending == "kept" and chance.random() < 0.25:
            at = pause.due + timedelta(minutes=2)
            pause = steps.recheck(pause, at, *self._again(at, max(5, heat + 1)))
            pause = steps.extend(pause, at, at + timedelta(minutes=chance.choice((20, 30))))
        late = {"late": (14, 50), "missed": (65, 140)}.get(ending, (-4, 8))
        at = pause.due + timedelta(minutes=chance.randrange(*late))
        if ending == "booked":
            pause = steps.recheck(pause, at, *self._again(at, max(5, heat)))
            slot = (at + timedelta(hours=22)).replace(minute=0, second=0)
            return steps.book(pause, at + timedelta(minutes=1), slot)
        if heat > READY_HEAT_AT_MOST and chance.random() < 0.8:
            heat = chance.choice((2, 3, 4))  # the rest come back as they are
        pause = steps.recheck(pause, at, *self._again(at, heat))
        topic = Topic.DROPPED if chance.random() < 0.2 else Topic.NOW
        return steps.come_back(pause, at + timedelta(minutes=1), topic)

    def _again(self, at: datetime, heat: int) -> tuple[Readiness, str]:
        """The check-in on a return: what it comes to, and its uid."""
        take_in = TakeIn.YES if heat <= READY_HEAT_AT_MOST else TakeIn.BARELY
        signs = ("tunnel",) if heat > 2 else ()
        check_in = CheckIn(heat, take_in, ("none",), signs)
        return readiness(check_in), self._check_in(at, check_in)

    # Single records.

    def _check_in(self, at: datetime, check_in: CheckIn, next: str = "") -> str:
        saved = SavedCheckIn(*self._head(at), check_in, next)
        check_ins.write(self._db, saved)
        return saved.uid

    def _soothe(self, at: datetime, heat: int, pause: str = "") -> tuple[datetime, int]:
        """Does something to settle; when it is over, and the heat then."""
        activity = self._one(_DONE)
        fall = _HELP[activity] + self._chance.choice((-2, -1, -1, 0, 0, 0, 1, 1))
        after = min(10, max(0, heat - fall))
        soothing = Soothing(activity, heat, after)
        soothings.write(self._db, SavedSoothing(*self._head(at), soothing, pause))
        return at + timedelta(minutes=6), after

    def _entry(self, at: datetime) -> None:
        scene = next(self._scenes)
        told = self._words["demo"]["scenes"][scene["id"]]
        ids = {name: scene[name] for name in ("surface", "need")}
        ids["feelings"] = tuple(scene["feelings"])
        frame = Frame(scene["frame"])
        sentence = compose(
            frame, self._words, told["situation"], ids["feelings"], ids["need"], told["request"]
        )
        translation = Translation(
            **ids, **told, words=sentence, frame=frame, language=self._words.language
        )
        said = self._one({"yes": 5, "no": 1, "": 3})
        landed = self._one({"heard": 4, "partly": 3, "not_yet": 1}) if said == "yes" else ""
        entry = Entry(*self._head(at), translation, journal.Said(said), journal.Landed(landed))
        journal.write(self._db, entry)

    def _repair(self, at: datetime, pause: str) -> None:
        if told := next(self._repairs, None):
            repairs.write(self._db, SavedRepair(*self._head(at), Repair(**told), pause))

    def _plan(self, week: int) -> None:
        """The plan, made together; its second version takes longer."""
        at = self._at(_FIRST_DAY - 7 * week, 16)
        minutes = 40 if week else steps.DEFAULT_MINUTES
        plan = Plan(**self._words["demo"]["plan"], minutes=minutes, together=True)
        plans.write(self._db, SavedPlan(*self._head(at), plan))

    def _look_back(self, ago: int, answer: str) -> None:
        saved = SavedLookBack(*self._head(self._at(ago, 19)), LookBack(answer))
        look_backs.write(self._db, saved)

    # Chance and time.

    def _one(self, weights: dict[Any, int]) -> Any:
        return self._chance.choices(list(weights), list(weights.values()))[0]

    def _at(self, ago: int, hour: int) -> datetime:
        day = (self._now - timedelta(days=ago)).date()
        minutes = self._chance.randrange(60)
        return datetime.combine(day, time(hour, minutes), self._now.tzinfo)

    def _head(self, at: datetime) -> tuple[str, datetime, str]:
        return self._uid(at), at, self._zone

    def _uid(self, at: datetime) -> str:
        """A UUIDv7, whose chance is ours (RFC 9562, 5.7)."""
        milliseconds = int(at.timestamp() * 1000)
        return str(
            UUID(
                int=milliseconds << 80
                | 7 << 76
                | self._chance.getrandbits(12) << 64
                | 2 << 62
                | self._chance.getrandbits(62)
            )
        )

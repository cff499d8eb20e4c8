"""The pause as the window shows it. What is left is asked of the clock, never counted down."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from data.stamps import new_uid
from regulate import pause as pauses
from regulate.content import Words
from regulate.pause import Pause, Phase
from regulate.refusal import Refusal
from ui import sentences
from ui.desk import Desk

if TYPE_CHECKING:
    from data.first_look import Return
    from data.store import Store
    from regulate.plan import Plan
    from ui.alarm import Alarm

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

A_MOMENT, A_MINUTE = timedelta(milliseconds=1), timedelta(minutes=1)
STEPS_OF_THE_RING = 720
UNDO_MILLISECONDS = 30_000
"""How long a pause that was let go can be taken up again."""
OUTCOMES_READ = 20


@QmlElement
@QmlUncreatable("made in ui/window.py")
class PauseViewModel(QObject):
    """One pause at a time: called with one tap, kept on disk, come back from.

    `plan` is the one that holds; `advice_before` is what the check-in before the pause came to, or
    empty."""

    changed = Signal()
    ticked = Signal()
    firstSign = Signal()
    timeUp = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause: Pause | None = None
        self.plan: Plan | None = None
        self._booked: Pause | None = None
        self._wall = False
        self._steady_due = 0.0
        self._told: tuple[str, datetime] | None = None
        self._told_left = timedelta.max
        self._seen = True
        self.advice_before = ""
        self._shown_now: tuple[object, ...] = ()
        self._notice = ""
        self._unsaved: dict[str, Pause] = {}
        self._phase = Phase.OVER
        self._before_letting_go: Pause | None = None
        self._let_go: Pause | None = None
        self._brought: Return | None = None
        self._noted = False
        self._undo_timer = QTimer(self, singleShot=True, interval=UNDO_MILLISECONDS)
        self._undo_timer.timeout.connect(self.finishLettingGo)
        desk.before_closing(self.finishLettingGo)
        desk.before_closing(self._save_at_last)
        self._alarm: Alarm | None = None
        desk.before_closing(self._silence)

    # What the rest of the window asks.

    @property
    def current(self) -> Pause | None:
        """The pause that runs or waits for a return, if there is one."""
        return self._pause

    @property
    def left_in_seconds(self) -> float:
        """Until the return time of the pause that is shown; below zero after it."""
        return self._left(self._desk.clock.steady()).total_seconds()

    @property
    def moment(self) -> datetime:
        """The time by which the pause is judged: a wall clock that is set while Regulate runs
        does not move it."""
        if self._pause is None:
            return self._desk.now
        return self._pause.due - self._left(self._desk.clock.steady())

    def bring(self, returns: "Return | None") -> None:
        """What is known of a pause without the journal. One that was begun while the journal was
        locked is saved with the next `load`."""
        self._noted = returns is not None
        self._brought = returns

    def load(self) -> None:
        """Finds the pause that was left running, and saves what could not be saved before. Raises
        a Fault."""
        self.finishLettingGo()
        self._take_brought()
        store = self._desk.store
        self._end_meanwhile(store)
        self._leave_known(store)
        if self._unsaved:
            self._make_room()
            self._save(self._steady_due)
            self._notice = ""
        found = store.pauses.open_one()
        saved = store.plans.latest()
        self.plan = saved.plan if saved else None
        self._booked = store.pauses.booked_since(self._desk.now)
        self._look_back()
        if self._pause is None:
            steady_due = self._steady_due_of(found)
            self._take(found, steady_due)
            self.advice_before = self._advice_of(found)
            if found is not None and steady_due is None:
                # The computer was started anew; from now on its wall clock does not matter again.
                with suppress(Fault):
                    self._write(found, steady_due=self._steady_due)
        self.note()
        self.changed.emit()

    def keep(self, pause: Pause) -> bool:
        """Saves the pause, then shows it; whether it could be saved. It runs all the same."""
        desk, steady_due = self._desk, self._steady_due_after(pause)
        self._unsaved[pause.uid] = pause
        try:
            self._save(steady_due)
            self._notice = ""
        except Fault as fault:
            self._notice = problem = sentences.problem(fault, desk.words)
            if not pause.over:
                self._notice = desk.words["window"]["unsaved_pause"].format(problem=problem)
        if pause.slot is not None:
            self._booked = pause
        if pause.over:
            self.advice_before = ""
        self._take(None if pause.over else pause, steady_due)
        return not self._unsaved

    def call(self, minutes: object = "", check_in: str = "", advice: str = "") -> None:
        """Calls a pause of so many minutes, or of the usual ones, or shows the one that runs. A
        missed one gives way. Raises Refusal."""
        now = self._desk.now
        if minutes != "":
            pauses.after_minutes(now, minutes)
        self.finishLettingGo()
        if self._pause is None:
            with suppress(Fault):  # saving will say it
                self.load()
        due = pauses.after_minutes(now, self.usualMinutes if minutes == "" else minutes)
        running = self._pause
        if running is not None:
            if pauses.phase(running, self.moment) is not Phase.MISSED:
                return
            self.keep(pauses.close_missed(running, self.moment))
        self.advice_before = advice
        self.keep(pauses.call(new_uid(), now, due, check_in=check_in))

    # What the page shows.

    @Property(bool, notify=changed)
    def running(self) -> bool:
        return self._pause is not None

    @Property(str, notify=changed)
    def phase(self) -> str:
        return self._phase.value

    @Property(str, notify=ticked)
    def standing(self) -> str:
        desk, pause = self._desk, self._pause
        if pause is None:
            return ""
        return sentences.standing(pause, self.moment, desk.zone, desk.words)

    @Property(str, notify=changed)
    def returnTime(self) -> str:
        return self._shown(self._pause.due) if self._pause else ""

    @Property(str, notify=ticked)
    def left(self) -> str:
        if self._pause is None:
            return ""
        return sentences.left(self._pause, self.moment, self._desk.words)

    @Property("double", notify=ticked)
    def fraction(self) -> float:
        """What is left of the length that was named, 1 to 0."""
        if self._pause is None:
            return 0.0
        return pauses.remaining(self._pause, self.moment) / pauses.length(self._pause)

    @Property(int, notify=changed)
    def usualMinutes(self) -> int:
        """How long a pause is when nothing else is said: as agreed, or 30 minutes."""
        return self.plan.minutes if self.plan else pauses.DEFAULT_MINUTES

    @Property(str, notify=changed)
    def booked(self) -> str:
        """When the topic is to be talked about, if a time for it is ahead."""
        slot = self._booked.slot if self._booked else None
        if slot is None or slot <= self._desk.now or not self._desk.couple:
            return ""
        return self._desk.words.fill(
            self._desk.words["times"]["booked"],
            when=sentences.when(slot, self._desk.now, self._desk.zone, self._desk.words)
        )

    @Property("QVariantList", notify=changed)
    def callers(self) -> list[dict[str, object]]:
        """Who may have called it: `id`, `label`, and whether it is `chosen`."""
        if self._pause is None:
            return []
        words = self._desk.words["pause"]
        by = self._pause.called_by
        return [
            {"id": id, "label": words[f"called_by_{id}"], "chosen": id == by}
            for id in pauses.CALLERS
        ]

    @Property(str, notify=changed)
    def callerWords(self) -> str:
        """Who starts again, and that nobody here is reminded if so."""
        if self._pause is None:
            return ""
        words, agreed = self._desk.words["pause"], self.plan.starter if self.plan else "caller"
        by = f"starts_{self._pause.called_by}" if agreed == "caller" else f"agreed_starts_{agreed}"
        return words[by] if self.reminds else f"{words[by]} {words['not_reminded']}"

    @Property(bool, notify=changed)
    def forTwo(self) -> bool:
        return self._pause is not None and self._pause.for_two

    @Property(bool, notify=changed)
    def reminds(self) -> bool:
        """Whether the return time will be told."""
        return self._pause is not None and pauses.reminds(self._pause)

    @Property(bool, notify=changed)
    def awaits(self) -> bool:
        """Whether a return time is still ahead, or not long past."""
        return self._pause is not None and self._phase is not Phase.MISSED

    @Property(str, notify=changed)
    def advice(self) -> str:
        return self._words["do"]

    @Property(str, notify=changed)
    def caution(self) -> str:
        return self._words["dont"]

    @Property("QStringList", notify=changed)
    def alsoGood(self) -> list[str]:
        """What helps in some places: without agreement, with children, at night, in chat."""
        words = self._to_whoever_reads["pause"]
        ids = ("alone", "children", "car", "chat") if self._desk.couple else ("alone", "children")
        return [words[id] for id in ids]

    @Property(str, notify=changed)
    def wallWords(self) -> str:
        """A kind word after several pauses without a return; never with the other looking on."""
        shown = self._wall and self._desk.couple and not self.forTwo
        return self._desk.words["pause"]["wall"] if shown else ""

    @Property(str, notify=changed)
    def dueWords(self) -> str:
        """What to do when it is time, or what can be said after it."""
        if self._phase is Phase.DUE:
            return self._words["due"]
        return self.lateWords

    @Property(str, notify=changed)
    def lateWords(self) -> str:
        """What can be said after the time: by whoever called it, or by whoever waits."""
        if self._phase not in (Phase.LATE, Phase.MISSED) or not self._desk.couple:
            return ""
        waits = self._pause.called_by == "other" and not self._pause.for_two
        words = self._desk.words if waits else self._desk.own_words
        return words["return"]["waiting" if waits else "late"].format(time=self._clock_time())

    @Property(bool, notify=changed)
    def mayChooseLength(self) -> bool:
        return self._pause is not None and pauses.may_agree(self._pause, self.moment)

    @Property(bool, notify=changed)
    def mayExtend(self) -> bool:
        return self._pause is not None and pauses.may_extend(self._pause, self.moment)

    @Property("QVariantList", notify=changed)
    def lengths(self) -> list[dict[str, object]]:
        """The lengths that can be chosen: `id`, `label`, and whether it is `chosen`."""
        if not self.mayChooseLength:
            return []
        called = self._pause.called_at
        return self._offers(called, self.moment)

    @Property("QVariantList", notify=changed)
    def longer(self) -> list[dict[str, object]]:
        """The new return times that can be named now."""
        if self._pause is None:
            return []
        now = self.moment
        return [
            offer
            for offer in self._offers(now, now + pauses.SHORTEST)
            if not offer["chosen"] and self.due_of(offer["id"], now) > self._pause.due
        ]

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    # What a person does.

    @Slot()
    def begin(self) -> None:
        """The one tap."""
        self._try(self.call)

    @Slot(str)
    def callFor(self, minutes: str) -> None:
        self._try(lambda: self.call(minutes))

    @Slot(str)
    def sayWho(self, id: str) -> None:
        """Who called it: me, the other, or both."""
        self._step(lambda pause: pauses.say_who(pause, self.moment, id))

    @Slot()
    def join(self) -> None:
        """Both are at this screen."""
        self._step(lambda pause: pauses.join(pause, self.moment))

    def begin_after(self, check_in: str, advice: str) -> None:
        """The one tap after a check-in: its uid, and the id of its advice."""
        self._try(lambda: self.call(check_in=check_in, advice=advice))

    @Slot(str)
    def choose(self, id: str) -> None:
        """Another length, while the pause is young."""
        self._step(
            lambda pause: pauses.agree(pause, self.moment, self.due_of(id, pause.called_at))
        )

    @Slot(str)
    def chooseTime(self, text: str) -> None:
        """Another return time, as a time of day."""
        zone = self._desk.zone
        self._step(
            lambda pause: pauses.agree(
                pause, self.moment, pauses.at_clock_time(pause.called_at, text, zone)
            )
        )

    @Slot(str, result=bool)
    def extend(self, id: str) -> bool:
        """Need longer: a new return time from those offered."""
        return self._step(
            lambda pause: pauses.extend(pause, self.moment, self.due_of(id, self.moment))
        )

    @Slot(str, result=bool)
    def extendTo(self, text: str) -> bool:
        """Need longer: a new return time, as a time of day."""
        return self._step(lambda pause: pauses.extend(pause, self.moment, self._named(text)))

    @Slot(str)
    def comeBack(self, topic: str) -> None:
        self._step(lambda pause: pauses.come_back(pause, self.moment, topic))

    @Slot(str, result=bool)
    def book(self, text: str) -> bool:
        """Back, and a time of day for the topic."""
        return self._step(lambda pause: pauses.book(pause, self.moment, self._named(text)))

    @Slot()
    def askForHelp(self) -> None:
        """Back, and someone is asked to help with the topic."""
        self._step(lambda pause: pauses.book(pause, self.moment, None, with_help=True))

    @Slot()
    def letGo(self) -> None:
        """No return is needed. Saved a little later, so that it can be undone."""
        if self._pause is not None:
            self._before_letting_go = self._pause
            self._let_go = pauses.let_go(self._pause, self.moment)
            self._undo_timer.start()
            self._take(None)

    @Slot()
    def undoLettingGo(self) -> None:
        """Takes the pause up again, as it was."""
        if self._let_go is not None:
            self._let_go = None
            self._undo_timer.stop()
            self._take(self._before_letting_go, self._steady_due)

    @Slot()
    def finishLettingGo(self) -> None:
        """Saves that the pause was let go."""
        if self._let_go is not None:
            pause, self._let_go = self._let_go, None
            self._undo_timer.stop()
            self.keep(pause)

    @Property(bool, notify=changed)
    def mayUndo(self) -> bool:
        return self._let_go is not None

    def recheck(self, readiness: str, check_in: str) -> None:
        """One more check-in on the way back."""
        self._step(lambda pause: pauses.recheck(pause, self.moment, readiness, check_in))

    def cancel_for_safety(self) -> None:
        """Someone is not safe: no timer, no duty to return, no reminder. What was let go cannot be
        taken up again either."""
        self.finishLettingGo()
        self._step(lambda pause: pauses.cancel_for_safety(pause, self.moment))

    def end_quietly(self) -> None:
        """Ends a pause for two in which someone is not safe, as any other that is let go: what is
        kept tells nobody why."""
        self._step(lambda pause: pauses.let_go(pause, self.moment))

    def use_plan(self, plan: "Plan | None") -> None:
        """The plan that holds from now on."""
        self.plan = plan
        self.changed.emit()

    @Property(bool, notify=changed)
    def seen(self) -> bool:
        """Whether the window is on the screen; where it is not, nothing ticks."""
        return self._seen

    @seen.setter
    def seen(self, seen: bool) -> None:
        if seen != self._seen:
            self._seen = seen
            self._tick()

    @Slot()
    def note(self) -> None:
        """Keeps when to be back where a locked window can read it, for a journal that is encrypted;
        and how that is to be told, which is not at all where nobody is to be reminded. Nothing says
        who called it, or why it is not told."""
        desk, pause = self._desk, self._pause if self._desk.key else None
        if desk.key is None and not self._noted:
            return
        from data import first_look

        returns, told = None, not desk.at_risk
        if pause is not None:
            told = told and pauses.reminds(pause)
            begun = {"uid": pause.uid, "called": pause.called_at}
            returns = first_look.Return(
                pause.due,
                desk.clock.boot(),
                self._steady_due,
                **(begun if pause.uid in self._unsaved else {}),
            )
        first_look.change(
            desk.path,
            returns=returns,
            notifies=desk.notifies and told,
            chimes=desk.chimes and told,
        )
        self._noted = returns is not None

    # Inside.

    @property
    def _words(self) -> dict[str, str]:
        """What to do, and what to leave, in a pause with another person or alone."""
        return self._to_whoever_reads["pause" if self._desk.couple else "solo"]

    @property
    def _to_whoever_reads(self) -> Words:
        """Two read together are spoken to in the plural, where a form of address was chosen."""
        words = self._desk.words
        return replace(words, address="p") if self.forTwo and words.address else words

    def _shown(self, due: datetime) -> str:
        return sentences.return_time(due, self.moment, self._desk.zone, self._desk.words)

    def due_of(self, id: object, start: datetime) -> datetime:
        """The return time that an offered length means, counted from `start`."""
        zone = self._desk.zone
        if id == "later_today":
            return pauses.later_today(start, zone) or start
        if id == "tomorrow":
            return pauses.tomorrow(start, zone)
        return pauses.after_minutes(start, id)

    def _offers(self, start: datetime, earliest: datetime) -> list[dict[str, object]]:
        latest = self._pause.called_at + pauses.LONGEST
        words, zone = self._desk.words["lengths"], self._desk.zone
        offers = []
        for id in (*map(str, pauses.MINUTES_OFFERED), "later_today", "tomorrow"):
            due = self.due_of(id, start)
            if due <= start or not earliest <= due <= latest:
                continue
            if id in words:
                time = sentences.clock_time(due, zone)
                label = self._desk.words.fill(words[id], time=time)
            else:
                label = sentences.minutes(int(id), self._desk.words)
            offers.append({"id": id, "label": label, "chosen": due == self._pause.due})
        return offers

    def _step(self, step: Callable[[Pause], Pause]) -> bool:
        """Takes a step with the pause that runs; a refusal is shown and changes nothing."""
        pause = self._pause
        return pause is not None and self._try(lambda: self.keep(step(pause)))

    def _try(self, step: Callable[[], object]) -> bool:
        """Does it; a refusal is shown and changes nothing."""
        try:
            step()
            return True
        except Refusal as refusal:
            self._notice = self._desk.words.refusal(refusal)
            self.changed.emit()
            return False

    def _named(self, text: str) -> datetime:
        return pauses.at_clock_time(self.moment, text, self._desk.zone)

    def _clock_time(self) -> str:
        return sentences.clock_time(self._pause.due, self._desk.zone)

    def _save(self, steady_due: float) -> None:
        """Saves what is not saved yet. Raises a Fault."""
        self._write(*self._unsaved.values(), steady_due=steady_due)
        over = any(pause.over for pause in self._unsaved.values())
        self._unsaved.clear()
        if over:
            with suppress(Fault):  # they are saved all the same
                self._look_back()

    def _look_back(self) -> None:
        """Whether the latest pauses call for a kind word. Raises a Fault."""
        outcomes = self._desk.store.pauses.latest_outcomes(OUTCOMES_READ)
        self._wall = pauses.unkept(outcomes)

    def _write(self, *saved: Pause, steady_due: float) -> None:
        from data.pauses import Anchor  # behind the first frame

        desk = self._desk
        anchor = Anchor(desk.clock.boot(), steady_due)
        desk.store.pauses.save(*saved, zone=desk.zone_name, anchor=anchor)

    @Slot()
    def _save_at_last(self) -> None:
        """One more try, while there is still something to save from."""
        if self._unsaved:
            with suppress(Fault):
                self._save(self._steady_due)

    def _take_brought(self) -> None:
        """Takes up the pause that was begun while the journal was locked; it runs even where the
        journal cannot be opened."""
        brought = self._brought
        if brought is None or brought.called is None or self._pause is not None:
            return
        with suppress(Refusal):  # the file was changed by somebody else
            pause = pauses.call(brought.uid, brought.called, brought.due)
            left = brought.due - brought.moment(self._desk.clock)
            self._unsaved = {pause.uid: pause}
            self._take(pause, self._desk.clock.steady() + left.total_seconds())

    def _leave_known(self, store: "Store") -> None:
        """What was brought may be in the journal already, and have gone on there. Raises a
        Fault."""
        brought, self._brought = self._brought, None
        if brought is None or brought.uid not in self._unsaved:
            return
        if store.pauses.get(brought.uid) is not None:
            self._unsaved.clear()
            self._take(None)

    def _end_meanwhile(self, store: "Store") -> None:
        """Ends the pause that ended while the journal was locked. Raises a Fault."""
        desk = self._desk
        if desk.key is None:
            return
        from data import first_look

        if first_look.read(desk.path).over:
            found = store.pauses.open_one()
            if found is not None and (self._pause is None or found.uid != self._pause.uid):
                anchor = store.pauses.anchor(found.uid)
                now = anchor.moment(found.due, desk.clock) if anchor else desk.now
                over = pauses.cancel_for_safety(found, now)
                store.pauses.save(over, zone=desk.zone_name)
            first_look.change(desk.path, over=False)

    def _make_room(self) -> None:
        """Ends the pause that still ran in the journal when another was called without it. Raises
        a Fault."""
        desk, store = self._desk, self._desk.store
        found = store.pauses.open_one()
        if self._pause is None or found is None or found.uid in self._unsaved:
            return
        anchor = store.pauses.anchor(found.uid)
        now = anchor.moment(found.due, desk.clock) if anchor else desk.now
        missed = pauses.phase(found, now) is Phase.MISSED
        end = pauses.close_missed if missed else pauses.let_go
        self._unsaved = {found.uid: end(found, now), **self._unsaved}

    def _advice_of(self, pause: Pause | None) -> str:
        """What the check-in that led to a pause from the journal came to."""
        from regulate.flooding import assess  # not needed for the first frame

        saved = self._desk.store.check_ins.get(pause.events[0].check_in) if pause else None
        return assess(saved.check_in).advice if saved else ""

    def _steady_due_of(self, found: Pause | None) -> float | None:
        """Where the return time of a pause from the journal stands on the steady clock, if this is
        still the same start of the computer."""
        anchor = self._desk.store.pauses.anchor(found.uid) if found else None
        same = anchor is not None and anchor.boot == self._desk.clock.boot()
        return anchor.steady_due if same else None

    def _steady_due_after(self, pause: Pause) -> float:
        """Where the return time stands on the steady clock, named anew or as it was."""
        if self._pause is not None and pause.due == self._pause.due:
            return self._steady_due
        left = pauses.remaining(pause, self.moment)
        return self._desk.clock.steady() + left.total_seconds()

    def _take(self, pause: Pause | None, steady_due: float | None = None) -> None:
        """Shows `pause` from now on, with its deadline on the steady clock."""
        self._pause = pause
        if pause is not None:
            now, steady = self._desk.now, self._desk.clock.steady()
            if steady_due is None:
                left = pauses.remaining(pause, now) or pause.due - now
                steady_due = steady + left.total_seconds()
            self._steady_due = steady_due
            if self._told != (pause.uid, pause.due):
                self._told, self._told_left = (pause.uid, pause.due), self._left(steady)
        self._shown_now = ()
        self._tick()
        self.note()

    def _left(self, steady: float) -> timedelta:
        """What is left at that time of the steady clock, below zero after the time."""
        return timedelta(seconds=self._steady_due - steady)

    @Slot()
    def _tick(self) -> None:
        """Looks at the clock, once. Lists stand still while nothing in them changes, or whoever is
        on one of their chips would lose it."""
        pause, steady = self._pause, self._desk.clock.steady()
        left = self._left(steady)
        self._phase = pauses.phase(pause, pause.due - left) if pause else Phase.OVER
        shown = (
            *(self._phase, self.returnTime, self.booked),
            *(self.mayChooseLength, self.lengths, self.mayExtend, self.longer),
        )
        self.ticked.emit()
        if shown != self._shown_now:
            self._shown_now = shown
            self.changed.emit()
        if self._pause is not pause:  # whoever heard it took a step
            return
        if pause is None:
            if self._alarm is not None:
                self._alarm.stop()
            return
        self._tell(left)
        if self._pause is pause:
            self._wait(steady)

    def _tell(self, left: timedelta) -> None:
        """The gentle first sign and the end, each once, to whoever is to be reminded; to nobody
        while someone may not be safe."""
        before, self._told_left = self._told_left, left
        if self._desk.at_risk or not pauses.reminds(self._pause):
            return
        if before > timedelta(0) >= left:
            self.timeUp.emit()
        elif before > pauses.FIRST_SIGN >= left:
            self.firstSign.emit()

    def _wait(self, steady: float) -> None:
        """Until something changes: what is shown, or, when nobody looks, what there is to tell."""
        if self._alarm is None:
            from ui.alarm import Alarm

            self._alarm = Alarm(self)
            self._alarm.rang.connect(self._tick)
        left = self._left(steady)
        turns = [left - pauses.FIRST_SIGN, left]
        # A return time is kept up to the very end of its ten minutes.
        turns += [left + end + A_MOMENT for end in (pauses.KEPT_WITHIN, pauses.LATE_WITHIN)]
        if self._seen:
            turns.append(left % A_MINUTE or A_MINUTE)
            if left > timedelta(0):
                turns.append(pauses.length(self._pause) / STEPS_OF_THE_RING)
        ahead = [turn for turn in turns if turn > timedelta(0)]
        if ahead:
            looked = self._desk.clock.steady() - steady
            self._alarm.set(min(ahead).total_seconds() - looked)
        else:
            self._alarm.stop()

    @Slot()
    def _silence(self) -> None:
        if self._alarm is not None:
            self._alarm.close()
            self._alarm = None

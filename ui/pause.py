"""The pause as the window shows it. What is left is asked of the clock, never counted down."""

from contextlib import suppress
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from data.stamps import new_uid
from regulate import pause as pauses
from regulate.pause import Pause, Phase
from regulate.refusal import Refusal
from ui import sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

STEPS_OF_THE_RING = 720
UNDO_MILLISECONDS = 30_000
"""How long a pause that was let go can be taken up again."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class PauseViewModel(QObject):
    """One pause at a time: called with one tap, kept on disk, come back from."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause: Pause | None = None
        self._steady_due = 0.0
        self._advice = ""
        self._notice = ""
        self._saved = True
        self._phase = Phase.OVER
        self._before_letting_go: Pause | None = None
        self._let_go: Pause | None = None
        self._undo_timer = QTimer(self, singleShot=True, interval=UNDO_MILLISECONDS)
        self._undo_timer.timeout.connect(self.finishLettingGo)
        desk.before_closing(self.finishLettingGo)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tick)

    # What the rest of the window asks.

    @property
    def current(self) -> Pause | None:
        """The pause that runs or waits for a return, if there is one."""
        return self._pause

    @property
    def moment(self) -> datetime:
        """The time by which the pause is judged: a wall clock that is set while Regulate runs
        does not move it."""
        if self._pause is None:
            return self._desk.now
        left = self._steady_due - self._desk.clock.steady()
        return self._pause.due - timedelta(seconds=left)

    def load(self) -> None:
        """Finds the pause that was left running, or saves the one that could not be saved. Raises
        a Fault."""
        self.finishLettingGo()
        found = self._desk.store.pauses.open_one()
        if self._pause is None:
            self._take(found)
        elif not self._saved:
            self.keep(self._pause)

    def keep(self, pause: Pause) -> bool:
        """Saves the pause, then shows it; whether it could be saved. It runs all the same."""
        try:
            self._desk.store.pauses.save(pause, zone=self._desk.zone_name)
            self._saved, self._notice = True, ""
        except Fault as fault:
            words = self._desk.words
            problem = sentences.problem(fault, words)
            self._notice = words["window"]["unsaved_pause"].format(problem=problem)
            self._saved = False
        self._take(None if pause.over else pause)
        return self._saved

    def call(self, minutes: object, check_in: str = "") -> None:
        """Calls a pause, or shows the one that runs. A missed one gives way. Raises Refusal."""
        now = self._desk.now
        due = pauses.after_minutes(now, minutes)
        self.finishLettingGo()
        if self._pause is None:
            with suppress(Fault):  # saving will say it
                self.load()
        running = self._pause
        if running is not None:
            if pauses.phase(running, self.moment) is not Phase.MISSED:
                return
            self.keep(pauses.close_missed(running, self.moment))
        self.keep(pauses.call(new_uid(), now, due, check_in=check_in))

    # What the page shows.

    @Property(bool, notify=changed)
    def running(self) -> bool:
        return self._pause is not None

    @Property(str, notify=changed)
    def phase(self) -> str:
        return self._phase.value

    @Property(str, notify=changed)
    def standing(self) -> str:
        desk, pause = self._desk, self._pause
        if pause is None:
            return ""
        return sentences.standing(pause, self.moment, desk.zone, desk.words)

    @Property(str, notify=changed)
    def returnTime(self) -> str:
        return self._shown(self._pause.due) if self._pause else ""

    @Property(str, notify=changed)
    def left(self) -> str:
        if self._pause is None:
            return ""
        return sentences.left(self._pause, self.moment, self._desk.words)

    @Property("double", notify=changed)
    def fraction(self) -> float:
        """What is left of the length that was named, 1 to 0."""
        if self._pause is None:
            return 0.0
        return pauses.remaining(self._pause, self.moment) / pauses.length(self._pause)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What to say or send before leaving the room."""
        if self._pause is None:
            return ""
        sentence = self._desk.words["pause"][pauses.to_say(self._advice)]
        return sentence.format(time=self._shown(self._pause.due))

    @Property(str, constant=True)
    def advice(self) -> str:
        return self._desk.words["pause"]["do"]

    @Property(str, constant=True)
    def caution(self) -> str:
        return self._desk.words["pause"]["dont"]

    @Property(str, notify=changed)
    def lateWords(self) -> str:
        """What can be said on coming back after the time."""
        if self._phase not in (Phase.LATE, Phase.MISSED):
            return ""
        time = sentences.clock_time(self._pause.due, self._desk.zone)
        return self._desk.words["return"]["late"].format(time=time)

    @Property(bool, notify=changed)
    def mayChooseLength(self) -> bool:
        return self._pause is not None and pauses.may_agree(self._pause, self.moment)

    @Property(bool, notify=changed)
    def mayExtend(self) -> bool:
        return self._pause is not None and pauses.may_extend(self._pause, self.moment)

    @Property("QVariantList", notify=changed)
    def lengths(self) -> list[dict[str, object]]:
        """The lengths that can be chosen: `id`, `label`, and whether it is `chosen`."""
        if self._pause is None:
            return []
        called = self._pause.called_at
        return self._offers(called, called + pauses.LONGEST, timedelta(0))

    @Property("QVariantList", notify=changed)
    def longer(self) -> list[dict[str, object]]:
        """The new return times that can be named now."""
        if self._pause is None:
            return []
        latest = self._pause.called_at + pauses.LONGEST
        return [
            offer
            for offer in self._offers(self.moment, latest, pauses.SHORTEST)
            if not offer["chosen"] and self.due_of(offer["id"], self.moment) > self._pause.due
        ]

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    # What a person does.

    @Slot()
    def begin(self) -> None:
        """The one tap."""
        self.callFor(str(pauses.DEFAULT_MINUTES))

    @Slot(str)
    def callFor(self, minutes: str) -> None:
        self._try(lambda: self.call(minutes))

    def begin_after(self, check_in: str, advice: str) -> None:
        """The one tap after a check-in: its uid, and the id of its advice."""
        self._advice = advice
        self._try(lambda: self.call(pauses.DEFAULT_MINUTES, check_in))

    @Slot(str)
    def choose(self, id: str) -> None:
        """Another length, while the pause is young."""
        pause = self._pause
        if pause is not None:
            self._try(
                lambda: self.keep(
                    pauses.agree(pause, self.moment, self.due_of(id, pause.called_at))
                )
            )

    @Slot(str)
    def chooseTime(self, text: str) -> None:
        """Another return time, as a time of day."""
        pause = self._pause
        if pause is not None:
            self._try(
                lambda: self.keep(
                    pauses.agree(
                        pause,
                        self.moment,
                        pauses.at_clock_time(pause.called_at, text, self._desk.zone),
                    )
                )
            )

    @Slot(str, result=bool)
    def extend(self, id: str) -> bool:
        """Need longer: a new return time from those offered."""
        return self._extend(lambda: self.due_of(id, self.moment))

    @Slot(str, result=bool)
    def extendTo(self, text: str) -> bool:
        """Need longer: a new return time, as a time of day."""
        return self._extend(lambda: pauses.at_clock_time(self.moment, text, self._desk.zone))

    @Slot(str)
    def comeBack(self, topic: str) -> None:
        pause = self._pause
        if pause is not None:
            self._try(lambda: self.keep(pauses.come_back(pause, self.moment, topic)))

    @Slot(str, result=bool)
    def book(self, text: str) -> bool:
        """Back, and a time of day for the topic."""
        pause, zone = self._pause, self._desk.zone
        return pause is not None and self._try(
            lambda: self.keep(
                pauses.book(
                    pause, self.moment, pauses.at_clock_time(self.moment, text, zone)
                )
            )
        )

    @Slot()
    def askForHelp(self) -> None:
        """Back, and someone is asked to help with the topic."""
        pause = self._pause
        if pause is not None:
            self._try(lambda: self.keep(pauses.book(pause, self.moment, None, with_help=True)))

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
            self._take(self._before_letting_go)

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

    @Slot(result=bool)
    def copySentence(self) -> bool:
        QGuiApplication.clipboard().setText(self.sentence)
        return True

    def recheck(self, readiness: str, check_in: str) -> None:
        """One more check-in on the way back."""
        pause = self._pause
        if pause is not None:
            self._try(
                lambda: self.keep(pauses.recheck(pause, self.moment, readiness, check_in))
            )

    def cancel_for_safety(self) -> None:
        """Someone is not safe: no timer, no duty to return, no reminder."""
        pause = self._pause
        if pause is not None:
            self._try(lambda: self.keep(pauses.cancel_for_safety(pause, self.moment)))

    # Inside.

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

    def _offers(
        self, start: datetime, latest: datetime, at_least: timedelta
    ) -> list[dict[str, object]]:
        words, zone = self._desk.words["lengths"], self._desk.zone
        offers = []
        for id in (*map(str, pauses.MINUTES_OFFERED), "later_today", "tomorrow"):
            due = self.due_of(id, start)
            if due <= start or due > latest or due - self.moment < at_least:
                continue
            label = words[id] if id in words else words["minutes"]
            label = label.format(minutes=id, time=sentences.clock_time(due, zone))
            offers.append({"id": id, "label": label, "chosen": due == self._pause.due})
        return offers

    def _extend(self, due) -> bool:
        pause = self._pause
        return pause is not None and self._try(
            lambda: self.keep(pauses.extend(pause, self.moment, due()))
        )

    def _try(self, step) -> bool:
        """Takes a step; a refusal is shown and changes nothing."""
        try:
            step()
            return True
        except Refusal as refusal:
            self._notice = self._desk.words.refusal(refusal)
            self.changed.emit()
            return False

    def _take(self, pause: Pause | None) -> None:
        """Shows `pause` from now on, with its deadline on the steady clock."""
        self._pause = pause
        if pause is not None:
            left = pause.due - self._desk.now
            if left > timedelta(0):
                left = pauses.remaining(pause, self._desk.now)
            self._steady_due = self._desk.clock.steady() + left.total_seconds()
        else:
            self._advice = ""
        self._tick()

    @Slot()
    def _tick(self) -> None:
        self._phase = pauses.phase(self._pause, self.moment) if self._pause else Phase.OVER
        self.changed.emit()
        if self._pause is not None:
            self._timer.start(self._next_moment())
        else:
            self._timer.stop()

    def _next_moment(self) -> int:
        """Milliseconds until what is shown changes."""
        left = (self._pause.due - self.moment).total_seconds()
        to_minute = left % 60 or 60.0
        step = pauses.length(self._pause).total_seconds() / STEPS_OF_THE_RING
        wait = min(to_minute, step) if left > 0 else to_minute
        return max(1, round(wait * 1000) + 1)

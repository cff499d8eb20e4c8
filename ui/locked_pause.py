"""The pause as far as it is known while the journal is locked: when it ends, and nothing else."""

from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data import first_look
from data.first_look import Return
from data.stamps import new_uid
from regulate import pause as pauses
from regulate.pause import Act, Event, Pause, Phase
from ui import sentences
from ui.alarm import Alarm
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

A_MOMENT, A_DAY = timedelta(milliseconds=1), timedelta(days=1)


@QmlElement
@QmlUncreatable("made in ui/window.py")
class LockedPauseViewModel(QObject):
    """Shows and tells a return time, and begins a pause, without the journal. A pause that is begun
    here is kept in the first look alone; `ui.pause` saves it once the journal is open.

    `left` is what was left, in seconds, when this was last looked at by a process before this
    one, so that a time that passed in between is told."""

    changed = Signal()
    firstSign = Signal()
    timeUp = Signal()

    def __init__(
        self, desk: Desk, left: float | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        look = first_look.read(desk.path)
        self.notifies, self.chimes = look.notifies, look.chimes
        self._seen = True
        self._steady_due = 0.0
        self._phase = Phase.OVER
        self._standing = ""
        self._told_left = timedelta.max
        self._alarm = Alarm(self)
        self._alarm.rang.connect(self.look)
        self.returns: Return | None = None
        self._take(look.returns)
        if left is not None:
            self._told_left = timedelta(seconds=left)
        self._show()

    @property
    def left(self) -> float | None:
        """Seconds until the return time, below zero after it; None where no pause is known."""
        return self._steady_due - self._desk.clock.steady() if self.returns else None

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether a return time is ahead, or not long past."""
        return self._phase in (Phase.COOLING, Phase.DUE, Phase.LATE)

    @Property(bool, notify=changed)
    def awaits(self) -> bool:
        """Whether there is something to stay for when the window is closed."""
        return self.running

    @Property(str, notify=changed)
    def phase(self) -> str:
        return self._phase.value

    @Property(str, notify=changed)
    def standing(self) -> str:
        """When to be back, or that it is time; nothing of how long, who or why."""
        return self._standing

    @Property(bool, notify=changed)
    def seen(self) -> bool:
        """Whether the window is on the screen."""
        return self._seen

    @seen.setter
    def seen(self, seen: bool) -> None:
        if seen != self._seen:
            self._seen = seen
            self.look()

    @Slot()
    def begin(self) -> None:
        """The one tap."""
        self.call()

    def call(self, minutes: object = "") -> None:
        """Begins a pause of so many minutes, or of the usual ones, unless one is running. What was
        agreed is in the journal, so the usual ones are those of everybody. Raises Refusal."""
        clock = self._desk.clock
        now = clock.now()
        due = pauses.after_minutes(now, pauses.DEFAULT_MINUTES if minutes == "" else minutes)
        if self.running:
            return
        steady_due = clock.steady() + (due - now).total_seconds()
        returns = Return(due, clock.boot(), steady_due, new_uid(), now)
        first_look.change(self._desk.path, returns=returns)
        self._take(returns)
        self.look()

    def end_quietly(self) -> None:
        """Someone is not safe: nothing is owed to anybody, and nothing reminds."""
        first_look.change(self._desk.path, returns=None)
        self._take(None)
        self.look()

    def close(self) -> None:
        """Tells what has just come, and nothing any more."""
        self.look()
        self._alarm.close()
        self.blockSignals(True)

    def _take(self, returns: Return | None) -> None:
        self.returns = returns
        if returns is not None:
            clock = self._desk.clock
            left = returns.due - returns.moment(clock)
            self._steady_due = clock.steady() + left.total_seconds()
            self._told_left = left

    @Slot()
    def look(self) -> None:
        """Looks at the clock, once."""
        left = self._show()
        if left is None:
            self._alarm.stop()
        else:
            self._tell(left)
            self._wait(left)

    def _show(self) -> timedelta | None:
        """How things stand; what is left."""
        before, left = (self._phase, self._standing), None
        if self.returns is None:
            self._phase, self._standing = Phase.OVER, ""
        else:
            due, left = self.returns.due, timedelta(seconds=self.left)
            self._phase = pauses.phase(_pause(due), due - left)
            self._standing = self._words(due, due - left)
        if before != (self._phase, self._standing):
            self.changed.emit()
        return left

    def _words(self, due: datetime, now: datetime) -> str:
        words = self._desk.words
        match self._phase:
            case Phase.COOLING:
                when = sentences.when(due, now, self._desk.zone, words)
                return words.fill(words["hiding"]["back"], when=when)
            case Phase.DUE | Phase.LATE:
                return words["reminders"]["time_up"]
            case _:
                return ""

    def _tell(self, left: timedelta) -> None:
        before, self._told_left = self._told_left, left
        if self._desk.at_risk:
            return
        if before > timedelta(0) >= left:
            self.timeUp.emit()
        elif before > pauses.FIRST_SIGN >= left:
            self.firstSign.emit()

    def _wait(self, left: timedelta) -> None:
        """Until something changes: what there is to tell, or whether it is still tomorrow."""
        local = self._desk.now.astimezone(self._desk.zone)
        midnight = (local + A_DAY).replace(hour=0, minute=0, second=0, microsecond=0)
        turns = [left - pauses.FIRST_SIGN, left, midnight - local + A_MOMENT]
        turns += [left + end + A_MOMENT for end in (pauses.KEPT_WITHIN, pauses.LATE_WITHIN)]
        if left + pauses.LATE_WITHIN < timedelta(0):
            self._alarm.stop()
        else:
            ahead = min(turn for turn in turns if turn > timedelta(0))
            self._alarm.set(ahead.total_seconds())


def _pause(due: datetime) -> Pause:
    """As much of a pause as has a phase."""
    return Pause("", (Event(Act.CALLED, due, due),))

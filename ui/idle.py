"""Whether anybody is there. Its one rule: it counts what the computer slept, and moves only when
somebody touches the window."""

from PySide6.QtCore import QEvent, QObject, Signal, Slot

from regulate.clock import Clock
from ui.alarm import Alarm

SECONDS_A_MINUTE = 60.0
_TOUCHES = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod),
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress),
        *(QEvent.Type.TabletMove, QEvent.Type.NativeGesture),
    }
)


class Idle(QObject):
    """Watches one window for as long as `minutes` is set, and says `left` once when it was not
    touched for so long. A touch that comes later than that, as when the computer wakes, is not
    passed on."""

    left = Signal()

    def __init__(self, window: QObject, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._seconds = 0.0
        self._touched = 0.0
        self._busy = False
        self._alarm: Alarm | None = None

    @property
    def watches(self) -> bool:
        return self._alarm is not None

    def watch(self, minutes: int) -> None:
        """From now on, in place of what was watched for before; 0 is not at all."""
        self._seconds = minutes * SECONDS_A_MINUTE
        if minutes and self._alarm is None:
            self._alarm = Alarm(self)
            self._alarm.rang.connect(self.look)
            self._window.installEventFilter(self)
        if minutes:
            self._touched = self._clock.steady()
            self.look()
        else:
            self.close()

    def stay(self, busy: bool) -> None:
        """Whether something runs that is followed without touching anything."""
        if busy != self._busy:
            self._busy = busy
            self._touched = self._clock.steady()
            if not busy:
                self.look()

    def close(self) -> None:
        """Watches no more."""
        if self._alarm is not None:
            self._window.removeEventFilter(self)
            self._alarm.close()
            self._alarm = None

    @Slot()
    def look(self) -> None:
        """Looks at the clock, once."""
        if self._alarm is None or self._busy:
            return
        ahead = self._touched + self._seconds - self._clock.steady()
        if ahead > 0:
            self._alarm.set(ahead)
        else:
            self.close()
            self.left.emit()

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if self._alarm is None or event.type() not in _TOUCHES:
            return False
        now = self._clock.steady()
        if not self._busy and now - self._touched >= self._seconds:
            self.look()
            return True
        self._touched = now
        return False

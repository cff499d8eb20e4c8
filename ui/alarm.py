"""An alarm on the steady clock. It rings on time after the computer has slept, too, and wakes
nobody before."""

import ctypes
import os
import sys

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

CLOCK_BOOTTIME = 7
LOOKS_EVERY_SECONDS = 30.0
"""Where there is no clock that counts sleep and wakes: how often it is looked at."""


class _Moment(ctypes.Structure):
    """A `struct itimerspec`: once, after so many seconds."""

    _fields_ = [(name, ctypes.c_long) for name in ("_s", "_ns", "seconds", "nanoseconds")]


class Alarm(QObject):
    """Rings once, so many seconds after it was set. It may ring early, never late: whoever hears
    it looks at the clock."""

    rang = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = _timer_file()
        if self._file >= 0:
            self._notifier = QSocketNotifier(self._file, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._read)
        else:
            self._timer = QTimer(self, singleShot=True)
            # A coarse timer may be five percent late, which is a minute in twenty.
            self._timer.setTimerType(self._precise())
            self._timer.timeout.connect(self.rang)

    def set(self, seconds: float) -> None:
        """Rings once, `seconds` from now, in place of what was set before."""
        seconds = max(0.001, seconds)
        if self._file >= 0:
            whole = int(seconds)
            self._arm(_Moment(0, 0, whole, int((seconds - whole) * 1e9)))
        else:
            self._timer.start(round(min(seconds, LOOKS_EVERY_SECONDS) * 1000))

    def stop(self) -> None:
        """Does not ring."""
        if self._file >= 0:
            self._arm(_Moment())
        else:
            self._timer.stop()

    def close(self) -> None:
        """Is not used again."""
        self.stop()
        if self._file >= 0:
            self._notifier.setEnabled(False)
            os.close(self._file)

    def _arm(self, moment: _Moment) -> None:
        ctypes.CDLL(None).timerfd_settime(self._file, 0, ctypes.byref(moment), None)

    @staticmethod
    def _precise():
        from PySide6.QtCore import Qt  # takes long to import; Linux does without

        return Qt.TimerType.PreciseTimer

    @Slot()
    def _read(self) -> None:
        try:
            os.read(self._file, 8)
        except OSError:  # nothing rang: it was set anew meanwhile
            return
        self.rang.emit()


def _timer_file() -> int:
    """A file that can be read when the time has come, or -1 where the system has none."""
    if not sys.platform.startswith("linux"):
        return -1
    try:
        return ctypes.CDLL(None).timerfd_create(CLOCK_BOOTTIME, os.O_NONBLOCK | os.O_CLOEXEC)
    except AttributeError:
        return -1

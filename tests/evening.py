"""An evening without a window: the pause as the window shows it, a journal on the disk, and a clock
and an alarm that only a test moves."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from data import faults
from data.store import Store
from regulate.content import Words
from tests.clock import HandClock
from ui.desk import Desk
from ui.leaving import LeavingViewModel
from ui.pause import PauseViewModel


class CreepingClock(HandClock):
    """Goes on a little whenever it is read, as time does while a program works."""

    def now(self):
        self.forward(microseconds=50)
        return super().now()

    def steady(self):
        self.forward(microseconds=50)
        return super().steady()


class HandAlarm(QObject):
    """Keeps what `ui.alarm.Alarm` was set to; `Evening.live` rings it."""

    rang = Signal()

    def __init__(self, evening: "Evening", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = evening.clock
        self.at: float | None = None
        evening.alarm = self

    def set(self, seconds: float) -> None:
        self.at = self._clock.seconds + max(0.001, seconds)

    def stop(self) -> None:
        self.at = None

    close = stop


class Evening:
    """Opens the pause on a journal, lets time pass, closes it, opens it again.

    `told` are the first signs and the ends that were told aloud, with the time of the steady clock;
    `rings` are the times at which the alarm woke anybody."""

    def __init__(self, path: Path, clock: HandClock, monkeypatch) -> None:
        self.path = path
        self.clock = clock
        self.alarm: HandAlarm | None = None
        self.told: list[tuple[str, float]] = []
        self.rings: list[float] = []
        monkeypatch.setattr("ui.alarm.Alarm", partial(HandAlarm, self))
        self.open()

    def open(self) -> None:
        self.desk = Desk(self.path, self.clock, Words("en"))
        self.pause = PauseViewModel(self.desk)
        self.leaving = LeavingViewModel(self.desk, self.pause)
        self.pause.firstSign.connect(lambda: self.told.append(("first sign", self.clock.seconds)))
        self.pause.timeUp.connect(lambda: self.told.append(("end", self.clock.seconds)))
        self.pause.load()

    def close(self) -> None:
        self.desk.close()
        self.alarm = None

    def live(self, late: Callable[[], float] = lambda: 0.0, **span: float) -> None:
        """Lets time pass; the alarm rings when it was set to, `late()` seconds later, or earlier
        where that is negative."""
        end = self.clock.seconds + timedelta(**span).total_seconds()
        while (alarm := self.alarm) is not None and alarm.at is not None:
            at = max(self.clock.seconds, alarm.at + late())
            if at > end:
                break
            alarm.at = None
            self.clock.forward(seconds=at - self.clock.seconds)
            self.rings.append(self.clock.seconds)
            alarm.rang.emit()
        self.clock.forward(seconds=max(0.0, end - self.clock.seconds))

    def sleep(self, **span: float) -> None:
        """Nothing runs for a while: the computer is suspended, or the process stopped. What was to
        ring meanwhile rings then."""
        self.clock.forward(**span)
        self.live()

    @property
    def names_told(self) -> list[str]:
        return [name for name, _ in self.told]

    @contextmanager
    def refusing_disk(self) -> Iterator[None]:
        """Nothing can be saved, as on a full disk."""
        with refusing(self.desk.store):
            yield


@contextmanager
def refusing(store: Store) -> Iterator[None]:
    """A disk that refuses whatever is to be saved."""

    def refuse():
        raise faults.Full(store.path)

    store.transaction = refuse
    try:
        yield
    finally:
        del store.transaction


def minutes(left: str) -> int:
    """The minutes that "1 hour 20 minutes left" shows; less than a minute is 0."""
    if left == "less than a minute left":
        return 0
    hours, minutes = re.fullmatch(r"(?:(\d+) hours?)? ?(?:(\d+) minutes?)? left", left).groups()
    return int(hours or 0) * 60 + int(minutes or 0)

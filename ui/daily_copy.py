"""The copy of the day, made by a child process some seconds after the journal is opened."""

from contextlib import closing, suppress
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from data.faults import Fault
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.errand import Errand

AFTER_MILLISECONDS = 8_000
"""When the first minute of whoever opened it in a hurry is likely to be begun (our own choice)."""
AGAIN_MILLISECONDS = 1_800_000
"""How often a window that stays open looks whether another day has begun."""


class DailyCopy(QObject):
    """Nobody waits for it, and it says nothing: what goes wrong is tried again, and the look over
    the journal tells."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._errand: Errand | None = None
        self._begun = False
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MILLISECONDS)
        self._soon.timeout.connect(self.make)
        self._again = QTimer(self, interval=AGAIN_MILLISECONDS)
        self._again.timeout.connect(self.make)
        desk.before_letting_go(self.stop)

    @Slot()
    def begin(self) -> None:
        """The journal is open."""
        self._begun = True
        self._soon.start()
        self._again.start()

    @Slot()
    def make(self) -> None:
        """Makes the copy of today, where there is none yet."""
        from data import backups

        desk, day = self._desk, self._today
        if not desk.is_open or backups.is_of(desk.path, day):
            return
        if self._errand is None:
            from ui.errand import Errand

            self._errand = Errand(self)
        self._errand.go("copy_of_day", desk.path, desk.key, day=day.isoformat())

    def finish(self) -> None:
        """Makes it here and now, once nobody sees the window any more: who is gone after a few
        seconds has used it today as well."""
        if not self._begun or self._desk.erased:
            return
        from data import backups, engine

        path, key = self._desk.path, self._desk.key
        with suppress(Fault), engine.named(path):
            if not backups.is_of(path, self._today):
                with closing(engine.connect(path, key)) as db:
                    backups.keep_day(db, path, key, self._today)

    @property
    def running(self) -> bool:
        return self._errand is not None and self._errand.running

    @Slot()
    def stop(self) -> None:
        """Ends what is under way: the journal is to be closed, and nobody else may have it open."""
        self._soon.stop()
        if self._errand is not None:
            self._errand.close()
            self._errand.deleteLater()
            self._errand = None

    @property
    def _today(self) -> date:
        return self._desk.now.astimezone(self._desk.zone).date()

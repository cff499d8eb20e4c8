"""Tells a reminder when its time has come: neutrally, once, and only in a calm moment."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from regulate.reminding import AGAIN_FROM, Reminder, in_time, next_time
from ui.desk import Desk
from ui.notification import Notifier

if TYPE_CHECKING:
    from ui.alarm import Alarm

LOOKS_AGAIN = timedelta(minutes=10)
"""A clock that is set, or another time zone, is noticed so soon (our own choice)."""
PAGES = {"question": "lookBack", "practice": "practice"}
"""The page that a notification leads to; where both come at once, the one before them."""


class Reminding(QObject):
    """Waits for the next time of the reminders that come as a notification. `may_tell` says whether
    this is a moment for it; `say_otherwise` tells it where no bus does."""

    wanted = Signal(str)
    """A notification was pressed; the name of the page that it is about."""
    unheard = Signal()
    """It could not be shown."""

    def __init__(
        self,
        desk: Desk,
        may_tell: Callable[[], bool],
        say_otherwise: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._may_tell = may_tell
        self._say_otherwise = say_otherwise
        self._reminders: dict[str, Reminder] = {}
        self._due: dict[str, datetime] = {}
        self._told: dict[str, float] = {}
        self._page = ""
        self._alarm: Alarm | None = None
        self._notifier = Notifier(self)
        self._notifier.pressed.connect(self._pressed)
        self._notifier.failed.connect(self.unheard)
        desk.before_closing(self._silence)

    def take(self, reminders: dict[str, Reminder]) -> None:
        """Reminds of these from now on. One with other times than before has not been told."""
        self.look()
        for what, reminder in reminders.items():
            before = self._reminders.get(what, Reminder())
            if (reminder.days, reminder.at) != (before.days, before.at):
                self._told.pop(what, None)
        self._reminders = {
            what: each for what, each in reminders.items() if each.notifies and each.days
        }
        self._plan()

    @Slot()
    def look(self) -> None:
        """Looks at the clock, once: tells what is due, and finds what is next."""
        desk = self._desk
        now, steady = desk.now, desk.clock.steady()
        due = [what for what, time in self._due.items() if in_time(time, now)]
        fresh = [
            what
            for what in due
            if what not in self._told or steady - self._told[what] >= AGAIN_FROM.total_seconds()
        ]
        self._told |= dict.fromkeys(fresh, steady)
        if fresh and self._may_tell():
            self._tell(PAGES[fresh[0]] if len(fresh) == 1 else "steady")
        self._plan()

    @Slot()
    def settle(self) -> None:
        """What is on the screen goes once this is no moment for it."""
        if self._page and not self._may_tell():
            self._page = ""
            self._notifier.withdraw()

    def _plan(self) -> None:
        """When each is due next, asked of the clock anew."""
        desk = self._desk
        now = desk.now
        self._due = {
            what: next_time(reminder, now, desk.zone) for what, reminder in self._reminders.items()
        }
        if self._alarm is None and self._due:
            from ui.alarm import Alarm

            self._alarm = Alarm(self)
            self._alarm.rang.connect(self.look)
        if self._due:
            wait = min(min(self._due.values()) - now, LOOKS_AGAIN)
            self._alarm.set(wait.total_seconds())
        elif self._alarm is not None:
            self._alarm.stop()

    def _tell(self, page: str) -> None:
        words = self._desk.words["reminders"]
        self._page, self._notifier.name = page, words["app"]
        if not self._notifier.send(words["moment"]) and not self._say_otherwise(words["moment"]):
            self.unheard.emit()

    @Slot()
    def _pressed(self) -> None:
        page, self._page = self._page, ""
        self.wanted.emit(page)

    @Slot()
    def _silence(self) -> None:
        self._notifier.withdraw()
        self._notifier.close()
        if self._alarm is not None:
            self._alarm.close()
            self._alarm = None

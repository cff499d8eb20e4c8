"""The reminder: a neutral notification and a soft chime at the return time, each only if wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui import chime
from ui.desk import Desk
from ui.notification import Notifier

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from ui.locked_pause import LockedPauseViewModel
    from ui.pause import PauseViewModel
    from ui.you import YouViewModel


class Reminder(QObject):
    """Tells whoever called the pause that it is time, and nobody why. Where nothing else can tell
    it, `say_otherwise` included, the window comes back. A locked window's pause says itself how it
    is to be told."""

    wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        pause: "PauseViewModel | LockedPauseViewModel",
        you: "YouViewModel | LockedPauseViewModel",
        window: "QQuickWindow",
        say_otherwise: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = pause
        self._you = you
        self._window = window
        self._say_otherwise = say_otherwise
        self._time_up = False
        self._notifier = Notifier(self, desk.words["reminders"]["app"])
        self._notifier.pressed.connect(self.wanted)
        self._notifier.failed.connect(self._unheard)
        pause.firstSign.connect(self._first_sign)
        pause.timeUp.connect(self._end)
        pause.changed.connect(self._settle)

    @property
    def shown(self) -> int:
        """The number of the notification that is shown; 0 while none is."""
        return self._notifier.shown

    def take_up(self, notification: int) -> None:
        """Minds a notification that a process before this one showed."""
        self._notifier.take_up(notification)

    def close(self, leave: bool = False) -> None:
        """Says nothing more, and leaves nothing on the screen unless that is to stay."""
        if not leave:
            self._notifier.withdraw()
        self._notifier.close()

    @Slot()
    def _first_sign(self) -> None:
        self._time_up = False
        self._say("first_sign")

    @Slot()
    def _end(self) -> None:
        self._time_up = True
        if self._you.chimes:
            chime.play()
        if not self._say("time_up"):
            self._unheard()

    def _say(self, what: str) -> bool:
        """False where it was wanted and could not be said. Whoever is at the window reads it
        there."""
        if not self._you.notifies or self._window.isActive():
            return True
        words = self._desk.words["reminders"]
        self._notifier.name = words["app"]
        return self._notifier.send(words[what]) or self._say_otherwise(words[what])

    @Slot()
    def _unheard(self) -> None:
        """There is no notification service: the return time must not pass in silence."""
        if self._time_up and not self._pause.seen:
            self.wanted.emit()

    @Slot()
    def _settle(self) -> None:
        """A pause that is over, or that has a new return time, needs no notification any more."""
        if self._pause.phase in ("over", "cooling"):
            self._time_up = False
            self._notifier.withdraw()

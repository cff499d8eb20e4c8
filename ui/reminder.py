"""The reminder: a neutral notification and a soft chime at the return time, each only if wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui import chime
from ui.desk import Desk
from ui.notification import Notifier
from ui.pause import PauseViewModel
from ui.you import YouViewModel

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow


class Reminder(QObject):
    """Tells whoever called the pause that it is time, and nobody why. Where nothing else can tell
    it, `say_otherwise` included, the window comes back."""

    wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        pause: PauseViewModel,
        you: YouViewModel,
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

    def close(self) -> None:
        """Leaves nothing on the screen."""
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
        text = self._desk.words["reminders"][what]
        return self._notifier.send(text) or self._say_otherwise(text)

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

"""The reminder: a neutral notification and a soft chime at the return time, each only if wanted."""

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
    it, the window comes back."""

    wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        pause: PauseViewModel,
        you: YouViewModel,
        window: "QQuickWindow",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = pause
        self._you = you
        self._window = window
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
        if self._you.notifies and not self._window.isActive():
            self._notifier.send(self._desk.words["reminders"]["first_sign"])

    @Slot()
    def _end(self) -> None:
        self._time_up = True
        if self._you.chimes:
            chime.play()
        # Whoever is at the window reads it there.
        if (
            self._you.notifies
            and not self._window.isActive()
            and not self._notifier.send(self._desk.words["reminders"]["time_up"])
        ):
            self._unheard()

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

"""The guard: sees when the window is to be hidden at once, and when it is to be locked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QWindow

from data import first_look
from ui.desk import Desk
from ui.idle import Idle

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from ui.soothe import SootheViewModel
    from ui.talk import TalkViewModel

ESCAPES, HURRY_SECONDS = 3, 1.5
"""So many presses of Escape within so many seconds hide the window (our own number)."""


class Guard(QObject):
    """Watches the window. `lockAsked` brings how the next one is to begin, as in `ui.again`. Where
    no key is known there is nothing to lock, and only hiding is said."""

    hideAsked = Signal()
    lockAsked = Signal(str)

    def __init__(self, window: "QQuickWindow", desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._escapes: list[float] = []
        self._followed: list[SootheViewModel | TalkViewModel] = []
        self._idle: Idle | None = None
        window.escaped.connect(self._escaped)
        window.hideAsked.connect(self.hideAsked)
        window.lockAsked.connect(self._lock)
        window.visibilityChanged.connect(self._look_at_visibility)

    def follow(self, soothe: "SootheViewModel", talk: "TalkViewModel") -> None:
        """Whoever follows an exercise, or listens in a talk, is there without touching anything."""
        self._followed = [soothe, talk]
        soothe.changed.connect(self._look_at_followed)
        soothe.followedChanged.connect(self._look_at_followed)
        talk.drained.connect(self._look_at_followed)

    def watch(self) -> None:
        """Watches for nobody being there, where a key is known and that was chosen."""
        minutes = first_look.read(self._desk.path).idle_minutes if self._desk.key else 0
        if minutes and self._idle is None:
            self._idle = Idle(self._window, self._desk.clock, self)
            self._idle.left.connect(self._lock)
        if self._idle is not None:
            self._idle.watch(minutes)

    @property
    def idle(self) -> Idle | None:
        return self._idle

    def close(self) -> None:
        """Watches no more."""
        if self._idle is not None:
            self._idle.close()

    @Slot()
    def _escaped(self) -> None:
        now = self._desk.clock.steady()
        self._escapes = [*(at for at in self._escapes if now - at <= HURRY_SECONDS), now]
        if len(self._escapes) >= ESCAPES:
            self._escapes = []
            self.hideAsked.emit()

    @Slot()
    def _look_at_followed(self) -> None:
        if self._idle is not None:
            self._idle.stay(any(page.followed for page in self._followed))

    @Slot()
    def _lock(self) -> None:
        if self._desk.key is not None:
            large = self._window.visibility() == QWindow.Visibility.Maximized
            self.lockAsked.emit("maximized" if large else "shown")

    @Slot()
    def _look_at_visibility(self) -> None:
        small = self._window.visibility() == QWindow.Visibility.Minimized
        if small and self._desk.key is not None:
            self.lockAsked.emit("minimized")

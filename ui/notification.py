"""A notification on the desktop. Its one rule: it tells neither the app nor why."""

import os

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.bus import Bus, Place

SERVICE = Place(
    "org.freedesktop.Notifications",
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
)
SIGNALS = "type='signal',interface='org.freedesktop.Notifications'"
ICON = "appointment-soon"
NORMAL = 1
UNTIL_TAKEN_AWAY = 0
"""How long it stays: whoever took a walk has not seen it yet."""
ANSWERED_WITHIN_MILLISECONDS = 10_000
"""How long a service may take to show it; it may have to be started."""


class Notifier(QObject):
    """Shows one notification at a time. Nothing waits for the service, nothing is asked again and
    again, and there is no connection while nothing is shown."""

    pressed = Signal()
    failed = Signal()
    """What was sent is not shown, or not in time."""

    def __init__(self, parent: QObject | None = None, name: str = "Reminder") -> None:
        """`name` is a neutral word for who sends it, in the person's language."""
        super().__init__(parent)
        self.name = name
        self._shown = self._newest = 0
        self._unanswered: set[int] = set()
        self._bus = Bus(self)
        self._bus.answered.connect(self._answered)
        self._bus.told.connect(self._told)
        self._bus.lost.connect(self._lost)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self.failed)

    def send(self, text: str) -> bool:
        """Shows the text in place of what was shown before. False where there is no bus; whether
        a service on it cannot do it, `failed` says later."""
        was_open = self._bus.is_open
        if not self._bus.open():
            return False
        if not was_open:
            self._bus.listen(SIGNALS)
        hints = {
            "urgency": ("y", NORMAL),
            "suppress-sound": ("b", True),
            "transient": ("b", True),
        }
        self._newest = self._bus.call(
            SERVICE,
            "Notify",
            "susssasa{sv}i",
            *(self.name, self._shown, ICON, text, "", ["default", text], hints),
            UNTIL_TAKEN_AWAY,
        )
        if not self._newest:
            return False
        self._unanswered.add(self._newest)
        self._patience.start(ANSWERED_WITHIN_MILLISECONDS)
        return True

    @property
    def shown(self) -> int:
        """The number of what is shown; 0 while nothing is."""
        return self._shown

    def take_up(self, shown: int) -> None:
        """Minds what a process before this one showed."""
        if shown and self._bus.open():
            self._bus.listen(SIGNALS)
            self._shown = shown

    def withdraw(self) -> None:
        """Takes away what is shown, or is about to be."""
        self._patience.stop()
        shown, self._shown, self._newest = self._shown, 0, 0
        if shown:
            self._take_away(shown)
        self._rest()

    def close(self) -> None:
        """Ends the connection; what is shown stays."""
        self._patience.stop()
        self._shown = self._newest = 0
        self._unanswered.clear()
        self._bus.close()

    @Slot(int, bool, object)
    def _answered(self, serial: int, good: bool, values: tuple) -> None:
        if serial not in self._unanswered:
            return
        self._unanswered.remove(serial)
        match values:
            case (int(id),) if good and serial == self._newest:
                self._patience.stop()
                self._shown = id
            case (int(id),) if good:
                if id != self._shown:  # withdrawn or replaced before the service had answered
                    self._take_away(id)
            case _ if serial == self._newest:
                self._give_up()
        self._rest()

    @Slot(str, object)
    def _told(self, what: str, values: tuple) -> None:
        # Every program hears of every notification.
        if not self._shown or values[:1] != (self._shown,):
            return
        match what, values[1:]:
            case "ActivationToken", (str(token),):
                # Wayland lets a window come to the front only with it; Qt looks for it here.
                os.environ["XDG_ACTIVATION_TOKEN"] = token
            case "ActionInvoked", ("default",):
                self.pressed.emit()
            case "NotificationClosed", _:
                self._shown = 0
                self._rest()

    @Slot()
    def _lost(self) -> None:
        self._shown = self._newest = 0
        self._unanswered.clear()
        self._give_up()

    def _give_up(self) -> None:
        if self._patience.isActive():
            self._patience.stop()
            self.failed.emit()

    def _take_away(self, id: int) -> None:
        self._bus.call(SERVICE, "CloseNotification", "u", id)

    def _rest(self) -> None:
        if not self._shown and not self._unanswered:
            self._bus.close()

"""Whether there is a tray to put an icon in. Its one rule: it is told, it does not ask again."""

import sys

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.bus import Bus, Place

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

WATCHER = "org.kde.StatusNotifierWatcher"
PROPERTIES = Place(WATCHER, "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties")
COMES_AND_GOES = (
    f"type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='{WATCHER}'"
)
SIGNALS = f"type='signal',sender='{WATCHER}',interface='{WATCHER}',member='StatusNotifierHost"


@QmlElement
@QmlUncreatable("made in ui/window.py")
class TrayHost(QObject):
    """What shows the icons of the tray. On a Linux desktop it may be missing, come late and go."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._here = not sys.platform.startswith("linux")
        self._asked = 0
        self._bus = Bus(self)
        self._bus.answered.connect(self._answered)
        self._bus.told.connect(self._told)
        self._bus.lost.connect(self._lost)
        if self._bus.open():
            for rule in (COMES_AND_GOES, f"{SIGNALS}Registered'", f"{SIGNALS}Unregistered'"):
                self._bus.listen(rule)
            self._ask()

    @Property(bool, notify=changed)
    def here(self) -> bool:
        return self._here

    def close(self) -> None:
        """Is told nothing any more."""
        self._bus.close()

    def _ask(self) -> None:
        self._asked = self._bus.call(
            *(PROPERTIES, "Get", "ss", WATCHER, "IsStatusNotifierHostRegistered"), quiet=True
        )

    @Slot(int, bool, object)
    def _answered(self, serial: int, good: bool, values: tuple) -> None:
        if serial == self._asked:
            self._take(good and values == (("b", True),))

    @Slot(str, object)
    def _told(self, what: str, values: tuple) -> None:
        match what, values:
            case "NameOwnerChanged", (_, _, ""):
                self._asked = 0
                self._take(False)
            case _:
                self._ask()

    @Slot()
    def _lost(self) -> None:
        self._take(False)

    def _take(self, here: bool) -> None:
        if here != self._here:
            self._here = here
            self.changed.emit()

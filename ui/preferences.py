"""What the desktop prefers: dark or light, more contrast, less motion. Its one rule: it is told, it
asks once, and a desktop that says nothing is an answer.

Qt knows it on Windows and macOS, and on a Linux desktop of which it knows the theme. On Linux the
portal is asked besides, which every desktop answers alike:
https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.bus import Bus, Place

PORTAL = "org.freedesktop.portal.Desktop"
SETTINGS = Place(PORTAL, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
SIGNALS = (
    f"type='signal',sender='{PORTAL}',interface='{SETTINGS.interface}',member='SettingChanged'"
)
COMES_AND_GOES = (
    f"type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='{PORTAL}'"
)
APPEARANCE = "org.freedesktop.appearance"
GNOME = "org.gnome.desktop.interface"
"""Portals before `reduced-motion` hand on GNOME's own setting for it."""


class Preferences(QObject):
    """What is preferred now; `changed` is said when the desktop's settings change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: dict[tuple[str, str], object] = {}
        self._asked = 0
        self._followed = False
        self._bus = Bus(self)
        self._bus.answered.connect(self._answered)
        self._bus.told.connect(self._tell)
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._qt_changed)
        # What Qt's version or the platform does not know is not there.
        self._more = self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        for name in ("contrastPreference", "motionPreference"):
            if hasattr(self._more, name):
                getattr(self._more, f"{name}Changed").connect(self._qt_changed)

    @property
    def dark(self) -> bool:
        """1 is dark and 2 light; anything else is no preference."""
        told = self._told.get((APPEARANCE, "color-scheme"))
        if told in (1, 2):
            return told == 1
        if self._followed:
            return self._hints.colorScheme().name == "Dark"
        # Python makes all of Qt's enumerations at the first use of one, which the first frame does
        # not wait for; the palette is there without.
        return QGuiApplication.palette().window().color().lightness() < 128

    @property
    def more_contrast(self) -> bool:
        told = self._told.get((APPEARANCE, "contrast"))
        return told == 1 or self._says("contrastPreference", "HighContrast")

    @property
    def less_motion(self) -> bool:
        told = self._told.get((APPEARANCE, "reduced-motion"))
        if told is None:
            animations = self._told.get((GNOME, "enable-animations"))
            told = 1 if animations is False else 0
        return told == 1 or self._says("motionPreference", "ReducedMotion")

    def follow(self) -> None:
        """Asks Qt, and the portal where there is a bus, and hears of every change."""
        if not self._followed:
            self._followed = True
            self.changed.emit()
        if not self._bus.is_open and self._bus.open():
            self._bus.listen(SIGNALS)
            self._bus.listen(COMES_AND_GOES)
            self._ask()

    def close(self) -> None:
        """Is told nothing any more."""
        self._bus.close()

    def _says(self, name: str, value: str) -> bool:
        known = self._followed and hasattr(self._more, name)
        return known and getattr(self._more, name)().name == value

    def _ask(self) -> None:
        self._asked = self._bus.call(SETTINGS, "ReadAll", "as", [APPEARANCE, GNOME])

    @Slot(int, bool, object)
    def _answered(self, serial: int, good: bool, values: tuple) -> None:
        if serial == self._asked and good:
            match values:
                case (dict() as spaces,):
                    for space, settings in spaces.items():
                        for key, value in settings.items():
                            self._take(space, key, value)
                    self.changed.emit()

    @Slot(str, object)
    def _tell(self, what: str, values: tuple) -> None:
        match what, values:
            case "SettingChanged", (str() as space, str() as key, value):
                self._take(space, key, value)
                self.changed.emit()
            case "NameOwnerChanged", (_, _, owner) if owner:
                self._ask()

    def _take(self, space: str, key: str, value: object) -> None:
        """A value comes with its signature; one of another kind than was agreed is none."""
        match value:
            case ("u", int() as number):
                self._told[space, key] = number
            case ("b", bool() as yes):
                self._told[space, key] = yes

    @Slot()
    def _qt_changed(self) -> None:
        self.changed.emit()

"""How the window looks and moves. Its one rule: what the person chose goes before what the desktop
prefers."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.first_look import FirstLook
from ui.preferences import Preferences

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class SightViewModel(QObject):
    """Dark or light, how much contrast, how much motion, from the first frame on."""

    changed = Signal()

    def __init__(self, look: FirstLook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = (look.appearance, look.contrast, look.motion)
        self._preferences = Preferences(self)
        self._preferences.changed.connect(self._resolve)
        self._resolved = self._seen()

    @Property(bool, notify=changed)
    def dark(self) -> bool:
        return self._resolved[0]

    @Property(bool, notify=changed)
    def moreContrast(self) -> bool:
        return self._resolved[1]

    @Property(bool, notify=changed)
    def lessMotion(self) -> bool:
        return self._resolved[2]

    def choose(self, appearance: str, contrast: str, motion: str) -> None:
        """What the person chose; `system` leaves it to the desktop."""
        self._chosen = (appearance, contrast, motion)
        self._resolve()

    def follow(self) -> None:
        """Asks the desktop, and goes on to hear of what changes there. After the first frame."""
        self._preferences.follow()

    def close(self) -> None:
        self._preferences.close()

    def _seen(self) -> tuple[bool, bool, bool]:
        appearance, contrast, motion = self._chosen
        prefers = self._preferences
        return (
            prefers.dark if appearance == "system" else appearance == "dark",
            prefers.more_contrast if contrast == "system" else contrast == "more",
            prefers.less_motion if motion == "system" else motion == "less",
        )

    @Slot()
    def _resolve(self) -> None:
        seen = self._seen()
        if seen != self._resolved:
            self._resolved = seen
            self.changed.emit()

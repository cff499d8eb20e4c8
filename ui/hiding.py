"""Hiding: what the window is called, when it locks by itself, and what that does not do."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data import first_look
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class HidingViewModel(QObject):
    """Choices that a locked window needs too, so they are kept in the first look alone."""

    changed = Signal()
    reworded = Signal()

    def __init__(self, desk: Desk, name: str, parent: QObject | None = None) -> None:
        """`name` is that of the app."""
        super().__init__(parent)
        self._desk = desk
        self._name = name
        look = first_look.read(desk.path)
        self._guise, self._idle = look.guise, look.idle_minutes
        desk.after_key(self.changed.emit)

    @Property(str, notify=reworded)
    def how(self) -> str:
        """How the window is hidden."""
        return self._words["how"]

    @Property(bool, notify=changed)
    def locks(self) -> bool:
        """Whether there is a passphrase that locks it."""
        return self._desk.key is not None

    @Property(str, notify=changed)
    def whatItDoes(self) -> str:
        return self._words["locks" if self.locks else "only_hides"]

    @Property("QVariantList", notify=reworded)
    def guises(self) -> list[dict[str, str]]:
        """The names and icons: `id` and `label`."""
        names = {first_look.GUISES[0]: self._name, **self._words["guises"]}
        return [{"id": id, "label": names[id]} for id in first_look.GUISES]

    @Property(str, notify=changed)
    def guise(self) -> str:
        return self._guise

    @Property(str, notify=reworded)
    def aboutGuise(self) -> str:
        return self._words["about_guise"]

    @Property("QVariantList", notify=reworded)
    def idleChoices(self) -> list[dict[str, str]]:
        """After how long without a touch it locks: `id` and `label`."""
        names = self._words["idle"]
        return [{"id": str(n), "label": names[str(n)]} for n in first_look.IDLE_MINUTES]

    @Property(str, notify=changed)
    def idle(self) -> str:
        return str(self._idle)

    @Property("QStringList", notify=reworded)
    def limits(self) -> list[str]:
        """What it cannot do, and what is safer."""
        return list(self._words["limits"].values())

    @Slot(str)
    def chooseGuise(self, id: str) -> None:
        if id in first_look.GUISES:
            self._guise = id
            first_look.change(self._desk.path, guise=id)
            self.changed.emit()

    @Slot(str)
    def chooseIdle(self, id: str) -> None:
        if id in map(str, first_look.IDLE_MINUTES):
            self._idle = int(id)
            first_look.change(self._desk.path, idle_minutes=self._idle)
            self.changed.emit()

    @property
    def _words(self) -> dict:
        return self._desk.words["hiding"]

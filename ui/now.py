"""The first page: how things stand, and the journal's troubles if it has any."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from ui import sentences
from ui.desk import Desk
from ui.pause import PauseViewModel

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class NowViewModel(QObject):
    """Opens the journal behind the first frame, and says so when it cannot."""

    changed = Signal()
    opened = Signal()

    def __init__(self, desk: Desk, pause: PauseViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = pause
        self._trouble = ""
        self._ready = False

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether the journal was opened, or could not be."""
        return self._ready

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why nothing can be saved now; empty when all is well."""
        return self._trouble

    @Property("QStringList", constant=True)
    def beginnings(self) -> list[str]:
        """Ways to begin a talk."""
        return list(self._desk.words["openings"].values())

    @Slot()
    def open(self) -> None:
        """Opens the journal and finds the pause that was left running."""
        try:
            self._pause.load()
            self._desk.store.journal.purge_deleted()
            self._trouble = ""
        except Fault as fault:
            self._trouble = sentences.problem(fault, self._desk.words)
        self._ready = True
        self.changed.emit()
        if not self._trouble:
            self.opened.emit()

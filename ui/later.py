"""What waits to be finished. It is offered once, a day or two later, and never asks again."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import later, vocabulary
from ui import sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class LaterViewModel(QObject):
    """The jottings, newest first, with undo."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: list = []
        self._deleted = self._notice = ""

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._waiting)

    @Property("QVariantList", notify=changed)
    def waiting(self) -> list[dict[str, str]]:
        """What waits: `uid`, `day`, `surface` and what `cameOut`."""
        desk = self._desk
        return [
            {
                "uid": kept.uid,
                "day": sentences.written(kept.at, desk.now, desk.zone, desk.words),
                "surface": vocabulary.name("moves", kept.jotting.surface, desk.words),
                "cameOut": kept.jotting.came_out,
            }
            for kept in self._waiting
        ]

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether something from a day or two ago may be offered now."""
        return self._desk.offers and self._offer is not None

    @Property(bool, notify=changed)
    def mayUndo(self) -> bool:
        return bool(self._deleted)

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Slot()
    def refresh(self) -> None:
        """Looks again."""
        try:
            self._waiting = self._desk.store.jottings.waiting()
            self._notice = ""
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()

    @Slot()
    def notNow(self) -> None:
        """What is offered still waits, and is not offered again."""
        if self._offer is not None:
            self._do(lambda jottings, at: jottings.dismiss(self._offer.uid, at))

    @Slot(str)
    def delete(self, uid: str) -> None:
        """Takes a jotting out; it can be put back."""
        if self._do(lambda jottings, at: jottings.delete(uid, at)):
            self._deleted = uid
            self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Puts the last deleted jotting back."""
        if self._deleted and self._do(lambda jottings, at: jottings.put_back(self._deleted)):
            self._deleted = ""
            self.changed.emit()

    @property
    def _offer(self):
        now = self._desk.now
        fit = (one for one in self._waiting if not one.dismissed and later.offered(one.at, now))
        return next(fit, None)

    def _do(self, change) -> bool:
        try:
            change(self._desk.store.jottings, self._desk.now)
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
            self.changed.emit()
            return False
        self.refresh()
        return True

"""After talks: what was heard, what is owned and the next steps, newest first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from ui import clipboard, sentences
from ui.desk import Desk

if TYPE_CHECKING:
    from data.repairs import SavedRepair

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 30
"""Repairs shown at once; more are asked for."""
FIRST_ROLE = 0x0100
"""Qt.ItemDataRole.UserRole; the name `Qt` brings 119 enumerations, and the window would wait."""


class RepairsModel(QAbstractListModel):
    """The repairs that are shown."""

    ROLES = ("uid", "day", "heard", "own", "nextStep")

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.shown: list[SavedRepair] = []

    def show(self, repairs: "list[SavedRepair]") -> None:
        """Shows these from now on."""
        self.beginResetModel()
        self.shown = list(repairs)
        self.endResetModel()

    def add(self, row: int, repairs: "list[SavedRepair]") -> None:
        """Shows these too, from `row` on."""
        if repairs:
            self.beginInsertRows(QModelIndex(), row, row + len(repairs) - 1)
            self.shown[row:row] = repairs
            self.endInsertRows()

    def take(self, row: int) -> "SavedRepair":
        """Shows this one no longer."""
        self.beginRemoveRows(QModelIndex(), row, row)
        taken = self.shown.pop(row)
        self.endRemoveRows()
        return taken

    def row(self, uid: str) -> int:
        """Where the repair is shown, or -1."""
        uids = [saved.uid for saved in self.shown]
        return uids.index(uid) if uid in uids else -1

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def roleNames(self) -> dict[int, QByteArray]:
        return {
            FIRST_ROLE + n: QByteArray(name.encode()) for n, name in enumerate(self.ROLES)
        }

    def data(self, index: QModelIndex, role: int = 0) -> str:
        which = role - FIRST_ROLE
        if not (0 <= index.row() < len(self.shown) and 0 <= which < len(self.ROLES)):
            return ""
        desk, saved = self._desk, self.shown[index.row()]
        match self.ROLES[which]:
            case "uid":
                return saved.uid
            case "day":
                return sentences.written(saved.at, desk.now, desk.zone, desk.words)
            case "heard":
                return saved.repair.heard
            case "own":
                return saved.repair.own
            case _:
                return saved.repair.next_step


@QmlElement
@QmlUncreatable("made in ui/window.py")
class RepairsViewModel(QObject):
    """The list, a page at a time, and the undo."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._repairs = RepairsModel(desk, self)
        self._more = False
        self._notice = ""
        self._deleted: tuple[int, SavedRepair] | None = None

    @Property(QObject, constant=True)
    def repairs(self) -> RepairsModel:
        return self._repairs

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many are shown."""
        return len(self._repairs.shown)

    @Property(bool, notify=changed)
    def some(self) -> bool:
        """Whether there is a reason to come here: repairs, or one that can be put back."""
        return bool(self._repairs.shown or self._deleted)

    @Property(bool, notify=changed)
    def more(self) -> bool:
        """Whether there are earlier ones."""
        return self._more

    @Property(bool, notify=changed)
    def mayUndo(self) -> bool:
        return self._deleted is not None

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Slot()
    def refresh(self) -> None:
        """Looks again, at the newest."""
        try:
            found = self._desk.store.repairs.page(PAGE + 1)
        except Fault as fault:
            self._say(fault)
            return
        self._repairs.show(found[:PAGE])
        self._more, self._notice = len(found) > PAGE, ""
        self.changed.emit()

    @Slot()
    def earlier(self) -> None:
        """Shows earlier ones too."""
        shown = self._repairs.shown
        try:
            found = self._desk.store.repairs.page(PAGE + 1, shown[-1].uid if shown else "")
        except Fault as fault:
            self._say(fault)
            return
        self._repairs.add(len(shown), found[:PAGE])
        self._more, self._notice = len(found) > PAGE, ""
        self.changed.emit()

    @Slot(str, result=bool)
    def delete(self, uid: str) -> bool:
        """Takes a repair out; it can be put back."""
        row = self._repairs.row(uid)
        if row < 0:
            return False
        try:
            self._desk.store.repairs.delete(uid, self._desk.now)
        except Fault as fault:
            self._say(fault)
            return False
        self._deleted, self._notice = (row, self._repairs.take(row)), ""
        self.changed.emit()
        return True

    @Slot()
    def undo(self) -> None:
        """Puts the last deleted repair back where it was."""
        if self._deleted is None:
            return
        row, saved = self._deleted
        try:
            restored = self._desk.store.repairs.restore(saved.uid)
        except Fault as fault:
            self._say(fault)
            return
        self._deleted, self._notice = None, ""
        if restored and self._repairs.row(saved.uid) < 0:
            self._repairs.add(min(row, self.count), [saved])
        self.changed.emit()

    @Slot(str, result=bool)
    def copyNextStep(self, uid: str) -> bool:
        """The next step, to be sent or stuck to the fridge."""
        row = self._repairs.row(uid)
        if row < 0:
            return False
        clipboard.put_text(self._repairs.shown[row].repair.next_step)
        return True

    def _say(self, fault: Fault) -> None:
        self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()

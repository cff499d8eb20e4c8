"""The journal as the window shows it: newest first, found while typing, deleted with undo."""

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
from ui import sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

CHUNK = 60
"""Entries fetched at once."""
CHUNKS_KEPT = 8
FIRST_ROLE = 0x0100
"""Qt.ItemDataRole.UserRole; the name `Qt` brings 119 enumerations, and the window would wait."""


class EntriesModel(QAbstractListModel):
    """The entries found, as ids; what is shown is fetched in chunks."""

    ROLES = ("uid", "words", "situation", "surface", "day")

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: list[int] = []
        self._chunks: dict[int, dict] = {}

    def show(self, ids: list[int]) -> None:
        """Shows these entries from now on."""
        self.beginResetModel()
        self._ids = ids
        self._chunks.clear()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def roleNames(self) -> dict[int, QByteArray]:
        return {
            FIRST_ROLE + n: QByteArray(name.encode())
            for n, name in enumerate(self.ROLES)
        }

    def data(self, index: QModelIndex, role: int = 0) -> str:
        entry = self._entry(index.row())
        which = role - FIRST_ROLE
        if entry is None or not 0 <= which < len(self.ROLES):
            return ""
        desk = self._desk
        match self.ROLES[which]:
            case "uid":
                return entry.uid
            case "words":
                return entry.translation.words
            case "situation":
                return entry.translation.situation
            case "surface":
                return desk.words["moves"][entry.translation.surface]["name"]
            case _:
                return sentences.day_and_time(entry.at, desk.now, desk.zone, desk.words)

    def _entry(self, row: int):
        if not 0 <= row < len(self._ids):
            return None
        number = row // CHUNK
        if number not in self._chunks:
            while len(self._chunks) >= CHUNKS_KEPT:
                del self._chunks[next(iter(self._chunks))]
            ids = self._ids[number * CHUNK : (number + 1) * CHUNK]
            try:
                self._chunks[number] = self._desk.store.journal.by_ids(ids)
            except Fault:
                return None
        return self._chunks[number].get(self._ids[row])


@QmlElement
@QmlUncreatable("made in ui/window.py")
class JournalViewModel(QObject):
    """The list, the search and the undo."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries = EntriesModel(desk, self)
        self._query = ""
        self._notice = ""
        self._deleted = ""

    @Property(QObject, constant=True)
    def entries(self) -> EntriesModel:
        return self._entries

    @Property(str, notify=changed)
    def query(self) -> str:
        return self._query

    @Property(int, notify=changed)
    def count(self) -> int:
        return self._entries.rowCount()

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Property(bool, notify=changed)
    def mayUndo(self) -> bool:
        return bool(self._deleted)

    @Slot(str)
    def search(self, query: str) -> None:
        if query != self._query:
            self._query = query
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Looks again."""
        try:
            self._entries.show(self._desk.store.journal.find(self._query))
            self._notice = ""
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()

    @Slot(str)
    def delete(self, uid: str) -> None:
        """Takes an entry out; it can be put back."""
        try:
            if self._desk.store.journal.delete(uid, self._desk.now):
                self._deleted = uid
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
            self.changed.emit()
            return
        self.refresh()

    @Slot()
    def undo(self) -> None:
        """Puts the last deleted entry back."""
        try:
            self._desk.store.journal.put_back(self._deleted)
            self._deleted = ""
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
            self.changed.emit()
            return
        self.refresh()

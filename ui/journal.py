"""The journal as the window shows it: newest first, found while typing, deleted with undo.

Its one rule: the list stays where the person is. Pages are added at its end, and whatever is
changed, deleted or put back is one row that changes, goes or comes; only another search begins at
the top.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from data import search
from data.faults import Fault
from data.search import Search
from regulate import vocabulary
from regulate.typed import right_to_left
from ui import excerpt, sentences
from ui.desk import Desk
from ui.filter import FilterViewModel

if TYPE_CHECKING:
    from data.journal import Entry

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

FIRST = 30
"""Entries fetched for a search: more than a screen holds, and no more, for every letter is one."""
PAGE = 60
"""Entries fetched at once: some screens full, read in a fraction of a frame."""
PAGE_IN_A_HURRY = 240
"""Entries fetched at once on the way to the end: about a frame."""
KEPT = 600
"""Entries that are kept in memory; others are read again when they come into sight."""
HEAD = 600
"""Characters in which a match is looked for before the whole text is."""
SNIPPET_LEAD = 8
SNIPPET_IN_SIGHT = 16
"""As in `ui.excerpt`, for one line behind its label."""
FIRST_ROLE = 0x0100
"""Qt.ItemDataRole.UserRole; the name `Qt` brings 119 enumerations, and the window would wait."""


class EntriesModel(QAbstractListModel):
    """The entries found so far, as uids; what is in sight is kept."""

    ROLES = ("uid", "words", "marked", "fromRight", "found", "heard", "surface", "day")

    looked = Signal()
    shownAnew = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.uids: list[str] = []
        self.search = Search()
        self.looking = False
        self.hurried = False
        self.fault: Fault | None = None
        self._entries: dict[str, Entry] = {}
        self._rows: dict[str, dict] = {}
        self._anew = True
        self._finished = True
        self._reached = ""
        self._wanted = 0
        self._go_on = QTimer(self, singleShot=True, interval=0)
        self._go_on.timeout.connect(self._look)

    # What Qt asks.

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.uids)

    def roleNames(self) -> dict[int, QByteArray]:
        return {FIRST_ROLE + n: QByteArray(name.encode()) for n, name in enumerate(self.ROLES)}

    def data(self, index: QModelIndex, role: int = 0) -> str | bool:
        which = role - FIRST_ROLE
        if not (0 <= index.row() < len(self.uids) and 0 <= which < len(self.ROLES)):
            return ""
        return self._row(self.uids[index.row()])[self.ROLES[which]]

    def canFetchMore(self, parent: QModelIndex) -> bool:
        return not (parent.isValid() or self._finished or self.looking)

    def fetchMore(self, parent: QModelIndex) -> None:
        self._wanted = PAGE_IN_A_HURRY if self.hurried else PAGE
        self._look()

    # What the page asks.

    def look_for(self, asked: Search) -> None:
        """Shows what fits from now on, from its beginning, as soon as something of it is found."""
        self.search, self._anew, self._reached, self._finished = asked, True, "", False
        self._wanted = FIRST
        self._look()

    def renew(self) -> None:
        """Looks again whether the newest are the same; the list stays where it is."""
        if self._anew or not self.uids:
            self.look_for(self.search)
            return
        try:
            newest = self._desk.store.journal.glance(self.search, FIRST)
        except Fault as fault:
            self._tell(fault)
            return
        self._entries.clear()
        self._rows.clear()
        entries = {entry.uid: entry for entry in newest.entries}
        last = self.row(newest.entries[-1].uid) + 1 if entries else 0
        covered = len(self.uids) if newest.finished else last
        shown = set(self.uids)
        known = [uid for uid in self.uids[:covered] if uid in entries]
        if (entries and not covered) or known != [uid for uid in entries if uid in shown]:
            # More has come than a page, or another order.
            self.look_for(self.search)
            return
        for row in reversed(range(covered)):
            if self.uids[row] not in entries:
                self.take(row)
        for row, uid in enumerate(entries):
            if row >= len(self.uids) or self.uids[row] != uid:
                self.add(row, [entries[uid]])
        self._tell(None)
        if self.uids:
            self.dataChanged.emit(self.index(0), self.index(len(self.uids) - 1))

    def row(self, uid: str) -> int:
        """Where the entry is shown, or -1."""
        return self.uids.index(uid) if uid in self.uids else -1

    def add(self, row: int, entries: "list[Entry]") -> None:
        """Shows these too, from `row` on."""
        if entries:
            self.beginInsertRows(QModelIndex(), row, row + len(entries) - 1)
            self.uids[row:row] = [entry.uid for entry in entries]
            self._keep(entries)
            self.endInsertRows()

    def take(self, row: int) -> None:
        """Shows this one no longer."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.uids[row]
        self.endRemoveRows()

    def change(self, row: int, entry: "Entry") -> None:
        """Shows this one as it is now."""
        self._keep([entry])
        self.dataChanged.emit(self.index(row), self.index(row))

    @Slot()
    def _look(self) -> None:
        """Takes one short look, and goes on in the next turn of the event loop where that was not
        enough. What is shown stays until there is something else to show."""
        self._go_on.stop()
        try:
            found = self._desk.store.journal.glance(self.search, self._wanted, self._reached)
        except Fault as fault:
            self.looking, self._finished = False, True
            self._tell(fault)
            return
        self._wanted -= len(found.entries)
        self._finished = found.finished or found.reached in ("", self._reached)
        self._reached = found.reached
        looking = not self._finished and self._wanted > 0
        if self._anew and (found.entries or not looking):
            # A list asks for more as soon as it is reset; it gets it when its end comes into sight.
            self._anew, self.looking = False, True
            self.beginResetModel()
            self.uids = [entry.uid for entry in found.entries]
            self._entries.clear()
            self._rows.clear()
            self._keep(found.entries)
            self.endResetModel()
            self.looking = looking
            self.shownAnew.emit()
        elif found.entries:
            self.add(len(self.uids), found.entries)
        self.looking = looking
        if looking:
            self._go_on.start()
        self._tell(None)

    def _tell(self, fault: Fault | None) -> None:
        self.fault = fault
        self.looked.emit()

    # What a row shows.

    def _row(self, uid: str) -> dict:
        if uid not in self._rows:
            if uid not in self._entries:
                try:
                    entry = self._desk.store.journal.get(uid)
                except Fault:
                    entry = None
                if entry is None:
                    return dict.fromkeys(self.ROLES, "") | {"uid": uid, "fromRight": False}
                self._keep([entry])
            self._rows[uid] = self._shown(self._entries[uid])
        return self._rows[uid]

    def _keep(self, entries: "list[Entry]") -> None:
        for entry in entries:
            self._rows.pop(entry.uid, None)
            self._entries.pop(entry.uid, None)
            self._entries[entry.uid] = entry
        while len(self._entries) > KEPT:
            oldest = next(iter(self._entries))
            del self._entries[oldest]
            self._rows.pop(oldest, None)

    def _shown(self, entry: "Entry") -> dict:
        desk, translation = self._desk, entry.translation
        query = self.search.query
        words, spans = excerpt.around(translation.words, _spans(translation.words, query))
        name, part = self._elsewhere(entry, spans)
        found = heard = ""
        if part:
            label = desk.words["journal"]["found"][name]
            text, places = excerpt.around(part, _spans(part, query), SNIPPET_LEAD, SNIPPET_IN_SIGHT)
            # Isolated, so that the label stays in its place beside the other script.
            found = label.format(text=f"\u2068{excerpt.marked(text, places)}\u2069")
            heard = label.format(text=text)
        day = sentences.written(entry.at, desk.now, desk.zone, desk.words)
        surface = vocabulary.name("moves", translation.surface, desk.words)
        return {
            "uid": entry.uid,
            "words": translation.words,
            "marked": excerpt.marked(words, spans),
            "fromRight": right_to_left(translation.words),
            "found": found,
            "heard": ". ".join(filter(None, (", ".join(filter(None, (day, surface))), heard))),
            "surface": surface,
            "day": day,
        }

    def _elsewhere(self, entry: "Entry", in_words: list[excerpt.Span]) -> tuple[str, str]:
        """Where a word of the search stands that is not in the entry's own words, and that text."""
        translation, asked = entry.translation, self.search.words
        missing = [] if in_words else asked
        if in_words and len(asked) > 1:
            missing = [word for word in asked if not _spans(translation.words, word)]
        if missing:
            for name in ("situation", "request", "came_out"):
                text = getattr(translation, name)
                if _spans(text, " ".join(missing)):
                    return name, text
        return "", ""


@dataclass(frozen=True)
class _Deleted:
    """An entry that can be put back, and between which others it was, in which search."""

    uid: str
    above: str
    below: str
    search: Search


@QmlElement
@QmlUncreatable("made in ui/window.py")
class JournalViewModel(QObject):
    """The list, the search, the filter and the undo."""

    changed = Signal()
    shownAnew = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries = EntriesModel(desk, self)
        self._filter = FilterViewModel(desk, self)
        self._query = ""
        self._deleted: _Deleted | None = None
        self._fault: Fault | None = None
        self._entries.looked.connect(self._looked)
        self._entries.shownAnew.connect(self.shownAnew)
        self._filter.narrowed.connect(self._begin)

    @Property(QObject, constant=True)
    def entries(self) -> EntriesModel:
        return self._entries

    @Property(FilterViewModel, constant=True)
    def filter(self) -> FilterViewModel:
        return self._filter

    @Property(str, notify=changed)
    def query(self) -> str:
        return self._query

    @Property(bool, notify=changed)
    def narrowed(self) -> bool:
        return self._filter.narrows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many entries were found so far."""
        return len(self._entries.uids)

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether more may be found in a moment."""
        return self._entries.looking

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether there is nothing in the journal at all."""
        return not (self.count or self._query or self.narrowed or self.looking)

    @Property(str, notify=changed)
    def notice(self) -> str:
        return sentences.problem(self._fault, self._desk.words) if self._fault else ""

    @Property(bool, notify=changed)
    def mayUndo(self) -> bool:
        return self._deleted is not None

    @Slot(str)
    def search(self, query: str) -> None:
        """Looks for this, and no longer for what was looked for before."""
        if query != self._query:
            self._query = query
            self._begin()

    @Slot(bool)
    def hurry(self, on: bool) -> None:
        """Whether the end is wanted, however far away it is."""
        self._entries.hurried = on

    @Slot()
    def refresh(self) -> None:
        """Looks whether something was added; the list stays where it is."""
        self._entries.renew()

    @Slot(str)
    def refreshEntry(self, uid: str) -> None:
        """Shows an entry that was changed as it is now, or no longer where it does not fit."""
        row = self._entries.row(uid)
        try:
            entry = self._desk.store.journal.get(uid)
        except Fault as fault:
            self._say(fault)
            return
        if row >= 0 and entry and self._fits(entry):
            self._entries.change(row, entry)
        elif row >= 0:
            self._entries.take(row)
        self._say(None)

    @Slot(str, result=bool)
    def delete(self, uid: str) -> bool:
        """Takes an entry out; it can be put back."""
        try:
            if not self._desk.store.journal.delete(uid, self._desk.now):
                return False
        except Fault as fault:
            self._say(fault)
            return False
        entries = self._entries
        row = entries.row(uid)
        above = entries.uids[row - 1] if row > 0 else ""
        below = entries.uids[row + 1] if 0 <= row < len(entries.uids) - 1 else ""
        self._deleted = _Deleted(uid, above, below, entries.search)
        if row >= 0:
            entries.take(row)
        self._say(None)
        return True

    @Slot(result=int)
    def undo(self) -> int:
        """Puts the last deleted entry back where it was; its row, or -1 where it has none yet."""
        if self._deleted is None:
            return -1
        deleted = self._deleted
        try:
            journal = self._desk.store.journal
            journal.put_back(deleted.uid)
            entry = journal.get(deleted.uid)
        except Fault as fault:
            self._say(fault)
            return -1
        self._deleted = None
        entries = self._entries
        if entries.search != deleted.search:
            self._begin()
        elif entry and entries.row(entry.uid) < 0:
            above, below = entries.row(deleted.above), entries.row(deleted.below)
            entries.add(above + 1 if above >= 0 else max(0, below), [entry])
        self._say(None)
        return entries.row(deleted.uid)

    @Slot()
    def _begin(self) -> None:
        self._entries.look_for(Search(self._query, **self._filter.asks()))

    @Slot()
    def _looked(self) -> None:
        self._say(self._entries.fault)

    def _fits(self, entry: "Entry") -> bool:
        """Whether the texts of an entry still hold what is looked for."""
        text = search.searched(entry.translation)
        return all(_spans(text, word) for word in self._entries.search.words)

    def _say(self, fault: Fault | None) -> None:
        self._fault = fault
        self.changed.emit()


def _spans(text: str, query: str) -> list[tuple[int, int]]:
    """Where a query matches, in the beginning of a text, or else in the whole."""
    if not query:
        return []
    return search.matches(text[:HEAD], query) or (
        search.matches(text, query) if len(text) > HEAD else []
    )

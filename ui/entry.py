"""One entry: read, edited, saved again. Earlier versions stay in the journal."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate.refusal import Refusal
from regulate.typed import LONG, SHORT
from ui import sentences
from ui.desk import KEEP_AFTER_MILLISECONDS, Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class EntryViewModel(QObject):
    """An entry of the journal, and what is being changed in it."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entry = None
        self._situation = self._words = self._request = self._notice = ""
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MILLISECONDS)
        self._keep_soon.timeout.connect(self.keepDraft)
        desk.before_closing(self.keepDraft)

    @Slot(str, result=bool)
    def open(self, uid: str) -> bool:
        """Shows an entry, with the changes that were left unsaved; whether it is there."""
        self.keepDraft()
        try:
            self._entry = self._desk.store.journal.get(uid)
            draft = self._desk.store.drafts.get(f"entry {uid}")
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
            self.changed.emit()
            return False
        if self._entry is None:
            return False
        translation = self._entry.translation
        self._situation = draft.get("situation", translation.situation)
        self._words = draft.get("words", translation.words)
        self._request = draft.get("request", translation.request)
        self._notice = ""
        self.changed.emit()
        return True

    @Slot()
    def leave(self) -> None:
        """Shows no entry."""
        self.keepDraft()
        self._entry = None
        self.changed.emit()

    @Property(str, notify=changed)
    def uid(self) -> str:
        return self._entry.uid if self._entry else ""

    @Property(str, notify=changed)
    def day(self) -> str:
        desk = self._desk
        if self._entry is None:
            return ""
        return sentences.day_and_time(self._entry.at, desk.now, desk.zone, desk.words)

    @Property(str, notify=changed)
    def surface(self) -> str:
        return self._named("moves", "surface", "name")

    @Property(str, notify=changed)
    def need(self) -> str:
        return self._named("needs", "need", "word")

    @Property(str, notify=changed)
    def feelings(self) -> str:
        if self._entry is None:
            return ""
        words = self._desk.words["feelings"]
        named = [words[id] for id in self._entry.translation.feelings]
        return ", ".join(row.get("word") or row["noun"] for row in named)

    @Property(str, notify=changed)
    def situation(self) -> str:
        return self._situation

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Property(str, notify=changed)
    def request(self) -> str:
        return self._request

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Property(bool, notify=changed)
    def edited(self) -> bool:
        translation = self._entry.translation if self._entry else None
        return translation is not None and (
            (self._situation, self._words, self._request)
            != (translation.situation, translation.words, translation.request)
        )

    @Property(int, constant=True)
    def shortLimit(self) -> int:
        return SHORT

    @Property(int, constant=True)
    def longLimit(self) -> int:
        return LONG

    @Slot(str)
    def setSituation(self, text: str) -> None:
        if text != self._situation:
            self._situation = text
            self._typed()

    @Slot(str)
    def setWords(self, text: str) -> None:
        if text != self._words:
            self._words = text
            self._typed()

    @Slot(str)
    def setRequest(self, text: str) -> None:
        if text != self._request:
            self._request = text
            self._typed()

    @Slot(result=bool)
    def save(self) -> bool:
        """Saves the changes, durably, before it says so."""
        desk = self._desk
        try:
            translation = replace(
                self._entry.translation,
                situation=self._situation,
                words=self._words,
                request=self._request,
            )
            desk.store.journal.change(
                self.uid, translation, desk.now, draft=f"entry {self.uid}"
            )
        except (Refusal, Fault) as error:
            self._notice = sentences.problem(error, desk.words)
            self.changed.emit()
            return False
        return self.open(self.uid)

    @Slot()
    def putBack(self) -> None:
        """Back to what was saved last."""
        translation = self._entry.translation
        self._situation, self._words, self._request = (
            translation.situation,
            translation.words,
            translation.request,
        )
        self.keepDraft()
        self.changed.emit()

    @Slot()
    def keepDraft(self) -> None:
        """Keeps changes that are not saved yet."""
        self._keep_soon.stop()
        if self._entry is None:
            return
        place = f"entry {self.uid}"
        try:
            drafts = self._desk.store.drafts
            if self.edited:
                body = {
                    "situation": self._situation,
                    "words": self._words,
                    "request": self._request,
                }
                drafts.keep(place, body, self._desk.now)
            else:
                drafts.clear(place)
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
            self.changed.emit()

    @Slot()
    def copyWords(self) -> None:
        QGuiApplication.clipboard().setText(self._words)

    def _typed(self) -> None:
        self._keep_soon.start()
        self.changed.emit()

    def _named(self, vocabulary: str, field: str, word: str) -> str:
        if self._entry is None:
            return ""
        return self._desk.words[vocabulary][getattr(self._entry.translation, field)][word]

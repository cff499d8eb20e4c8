"""One entry: read, edited, saved again, and whether it was said. Earlier versions stay in the
journal, and any of them can be taken back."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import vocabulary
from regulate.refusal import Refusal
from regulate.translation import Landed, Said
from regulate.typed import LONG, SHORT
from ui import clipboard, sentences
from ui.desk import KEEP_AFTER_MILLISECONDS, Desk

if TYPE_CHECKING:
    from data.journal import Entry, Revision

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class EntryViewModel(QObject):
    """An entry of the journal, and what is being changed in it."""

    changed = Signal()
    reworded = Signal()
    opened = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entry: Entry | None = None
        self._earlier: list[Revision] = []
        self._situation = self._words = self._request = self._notice = ""
        self._copied = False
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MILLISECONDS)
        self._keep_soon.timeout.connect(self.keepDraft)
        desk.before_closing(self.keepDraft)
        desk.drafts.kept.connect(self._draft_kept)

    @Slot(str, result=bool)
    def open(self, uid: str) -> bool:
        """Shows an entry, with the changes that were left unsaved; whether it is there."""
        self.keepDraft()
        try:
            store = self._desk.store
            entry, earlier = store.journal.get(uid), store.journal.revisions(uid)
            draft = self._desk.drafts.get(f"entry {uid}")
        except Fault as fault:
            self._say(fault)
            return False
        if entry is None:
            return False
        another = uid != self.uid
        self._entry, self._earlier = entry, earlier
        self._situation = draft.get("situation", entry.translation.situation)
        self._words = draft.get("words", entry.translation.words)
        self._request = draft.get("request", entry.translation.request)
        self._notice, self._copied = "", False
        self.changed.emit()
        if another:
            self.opened.emit()
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
        return sentences.written(self._entry.at, desk.now, desk.zone, desk.words)

    @Property(str, notify=changed)
    def surface(self) -> str:
        return self._named("moves", self._entry.translation.surface) if self._entry else ""

    @Property(str, notify=changed)
    def need(self) -> str:
        return self._named("needs", self._entry.translation.need) if self._entry else ""

    @Property(str, notify=changed)
    def feelings(self) -> str:
        feelings = self._entry.translation.feelings if self._entry else ()
        return ", ".join(self._named("feelings", feeling) for feeling in feelings)

    @Property(str, notify=changed)
    def cameOut(self) -> str:
        """What the person wanted to throw, where it was kept."""
        return self._entry.translation.came_out if self._entry else ""

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

    @Property(bool, notify=changed)
    def copied(self) -> bool:
        """Whether the words as they stand were copied."""
        return self._copied

    # What became of it.

    @Property(str, notify=changed)
    def said(self) -> str:
        return self._entry.said.value if self._entry else ""

    @Property(str, notify=changed)
    def landed(self) -> str:
        return self._entry.landed.value if self._entry else ""

    @Property("QVariantList", notify=reworded)
    def saidAnswers(self) -> list[dict[str, str]]:
        words = self._desk.words["journal"]["said"]
        return [{"id": answer.value, "label": words[answer]} for answer in Said if answer]

    @Property("QVariantList", notify=reworded)
    def landedAnswers(self) -> list[dict[str, str]]:
        words = self._desk.words["journal"]["landed"]
        return [{"id": answer.value, "label": words[answer]} for answer in Landed if answer]

    @Slot(str)
    def sayWhether(self, said: str) -> None:
        """Keeps whether it was said; said again, it is open again."""
        answer = Said.OPEN if said == self.said else Said(said)
        landed = self._entry.landed if answer is Said.YES else Landed.OPEN
        self._tell(answer, landed)

    @Slot(str)
    def sayHow(self, landed: str) -> None:
        """Keeps how it landed; said again, it is open again."""
        self._tell(self._entry.said, Landed.OPEN if landed == self.landed else Landed(landed))

    # Earlier versions.

    @Property("QVariantList", notify=changed)
    def earlier(self) -> list[dict[str, str]]:
        """The earlier versions, newest first: `day`, `words`, and `situation` and `request` where
        they are others than now."""
        desk = self._desk
        return [
            {
                "day": sentences.written(revision.at, desk.now, desk.zone, desk.words),
                "words": revision.translation.words,
                "situation": _other(revision.translation.situation, self._situation),
                "request": _other(revision.translation.request, self._request),
            }
            for revision in self._earlier
        ]

    @Slot(int)
    def takeBack(self, number: int) -> None:
        """Makes the texts of an earlier version a change that can be saved or undone."""
        if not 0 <= number < len(self._earlier):
            return
        translation = self._earlier[number].translation
        self._show(translation.situation, translation.words, translation.request)

    # Changing it.

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
            desk.store.journal.change(self.uid, translation, desk.now, draft=f"entry {self.uid}")
            desk.drafts.done(f"entry {self.uid}")
        except (Refusal, Fault) as error:
            self._say(error)
            return False
        # As it was, it would be kept as a draft of what is saved.
        self._entry = replace(self._entry, translation=translation)
        return self.open(self.uid)

    @Slot()
    def putBack(self) -> None:
        """Back to what was saved last."""
        translation = self._entry.translation
        self._show(translation.situation, translation.words, translation.request)

    @Slot()
    def keepDraft(self) -> None:
        """Keeps changes that are not saved yet."""
        self._keep_soon.stop()
        if self._entry is None:
            return
        place = f"entry {self.uid}"
        try:
            drafts = self._desk.drafts
            if self.edited:
                body = {
                    "situation": self._situation,
                    "words": self._words,
                    "request": self._request,
                }
                drafts.keep(place, body)
            else:
                drafts.clear(place)
        except Fault as fault:
            self._say(fault)

    @Slot()
    def copyWords(self) -> None:
        clipboard.put_text(self._words)
        self._copied = True
        self.changed.emit()

    def _show(self, situation: str, words: str, request: str) -> None:
        self._situation, self._words, self._request = situation, words, request
        self._notice, self._copied = "", False
        self.keepDraft()
        self.changed.emit()

    def _tell(self, said: Said, landed: Landed) -> None:
        try:
            self._desk.store.journal.say(self.uid, said, landed)
        except Fault as fault:
            self._say(fault)
            return
        self._entry = replace(self._entry, said=said, landed=landed)
        self._notice = ""
        self.changed.emit()

    def _typed(self) -> None:
        self._copied = False
        self._keep_soon.start()
        self.changed.emit()

    @Slot()
    def _draft_kept(self) -> None:
        if self._notice == self._desk.drafts.trouble:
            self._notice = ""
            self.changed.emit()

    def _say(self, error: Refusal | Fault) -> None:
        self._notice = sentences.problem(error, self._desk.words)
        self.changed.emit()

    def _named(self, vocabulary_of: str, id: str) -> str:
        return vocabulary.name(vocabulary_of, id, self._desk.words)


def _other(text: str, now: str) -> str:
    return text if text != now else ""

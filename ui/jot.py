"""In the heat: one tap, one word. It waits until the person wants to go on with it."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import content, vocabulary
from regulate import translation as translating
from regulate.later import JOTTING_AT_MOST, Jotting
from regulate.refusal import Refusal
from ui import sentences
from ui.desk import KEEP_AFTER_MILLISECONDS, Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

DRAFT = "jot"
SURFACES = 6
"""Surface moves that are offered (our own choice: few words while it is hot)."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class JotViewModel(QObject):
    """A word and, with one tap, what came out; the tap saves."""

    changed = Signal()
    reworded = Signal()
    kept = Signal()
    alarmed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._word = self._notice = ""
        self._heard: tuple[str, ...] = ()
        self._dirty = False
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MILLISECONDS)
        self._keep_soon.timeout.connect(self.keepDraft)
        desk.before_closing(self.keepDraft)
        desk.drafts.kept.connect(self._draft_kept)

    @Property(str, notify=changed)
    def word(self) -> str:
        return self._word

    @Property(int, constant=True)
    def wordLimit(self) -> int:
        return JOTTING_AT_MOST

    @Property("QVariantList", notify=reworded)
    def surfaces(self) -> list[dict[str, str]]:
        words = self._desk.words
        return [
            {"id": id, "label": vocabulary.name("moves", id, words)}
            for id in content.ids("moves")[:SURFACES]
        ]

    @Property(bool, notify=changed)
    def mayKeep(self) -> bool:
        """Whether the word alone is enough to be kept."""
        return bool(self._word.strip())

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Slot()
    def start(self) -> None:
        """Shows the word that was being typed."""
        self._notice = ""
        self._heard = ()
        if not self._dirty:
            try:
                self._word = str(self._desk.drafts.get(DRAFT).get("word", ""))[:JOTTING_AT_MOST]
            except Fault as fault:
                self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()

    @Slot(str)
    def setWord(self, text: str) -> None:
        if text != self._word:
            self._word, self._dirty = text, True
            self._keep_soon.start()
            self.changed.emit()

    @Slot()
    def keepDraft(self) -> None:
        """Keeps the word as it is typed; what tells of danger is not kept unasked."""
        self._keep_soon.stop()
        if not self._dirty:
            return
        body = {"word": self._word} if self.mayKeep and not translating.alarms(self._word) else {}
        try:
            self._desk.drafts.keep(DRAFT, body)
            self._dirty = False
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
            self.changed.emit()

    @Slot()
    def _draft_kept(self) -> None:
        if self._notice == self._desk.drafts.trouble:
            self._notice = ""
            self.changed.emit()

    @Slot(str, result=bool)
    def keep(self, surface: str) -> bool:
        """Keeps the word with this surface move, or alone; safety first."""
        found = translating.alarms(self._word)
        if found and found != self._heard:
            self._heard = found
            self.alarmed.emit(",".join(found))
            return False
        desk = self._desk
        try:
            jotting = Jotting(surface, self._word)
            desk.store.jottings.add(jotting, desk.now, desk.zone_name)
        except (Refusal, Fault) as error:
            self._notice = sentences.problem(error, desk.words)
            self.changed.emit()
            return False
        self._word, self._notice, self._dirty = "", "", True
        self.keepDraft()
        self.changed.emit()
        self.kept.emit()
        return True

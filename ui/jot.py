"""In the heat: one tap, one word. It waits until the person wants to go on with it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import content, vocabulary
from regulate import translation as translating
from regulate.later import JOTTING_AT_MOST, Jotting
from regulate.refusal import Refusal
from ui import sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

SURFACES = 6
"""Surface moves that are offered (our own choice: few words while it is hot)."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class JotViewModel(QObject):
    """A word and, with one tap, what came out; the tap saves."""

    changed = Signal()
    kept = Signal()
    alarmed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._word = self._notice = ""
        self._heard: tuple[str, ...] = ()

    @Property(str, notify=changed)
    def word(self) -> str:
        return self._word

    @Property(int, constant=True)
    def wordLimit(self) -> int:
        return JOTTING_AT_MOST

    @Property("QVariantList", constant=True)
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
        self._notice = ""
        self._heard = ()
        self.changed.emit()

    @Slot(str)
    def setWord(self, text: str) -> None:
        if text != self._word:
            self._word = text
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
        self._word = self._notice = ""
        self.changed.emit()
        self.kept.emit()
        return True

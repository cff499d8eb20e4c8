"""Ask instead: an accusing question turned into a curious one, and ways to open."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from regulate import safety
from regulate.typed import right_to_left
from ui import clipboard
from ui.desk import KEEP_AFTER_MILLISECONDS, Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

QUESTION_AT_MOST = 300
"""Characters of a question (our own choice: one question, not a speech)."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class CuriosityViewModel(QObject):
    """Nothing of it is kept."""

    changed = Signal()
    alarmed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question = self._copied = ""
        self._curious: list[str] = []
        self._heard: tuple[str, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MILLISECONDS)
        self._soon.timeout.connect(self.turn)

    @Property(str, notify=changed)
    def question(self) -> str:
        return self._question

    @Property(int, constant=True)
    def questionLimit(self) -> int:
        return QUESTION_AT_MOST

    @Property("QStringList", notify=changed)
    def curious(self) -> list[str]:
        """Curious ways to ask the same."""
        return self._curious

    @Property("QStringList", notify=changed)
    def openers(self) -> list[str]:
        from regulate import curiosity  # its patterns take longer to read than a start has

        return list(curiosity.openers(self._desk.own_words))

    @Property(str, notify=changed)
    def copied(self) -> str:
        """What was copied last."""
        return self._copied

    @Slot(str)
    def start(self, question: str) -> None:
        """Begins with a question, or with none."""
        self._question, self._copied, self._heard = question, "", ()
        self.turn()

    @Slot(str)
    def setQuestion(self, text: str) -> None:
        if text != self._question:
            self._question = text
            self._soon.start()
            self.changed.emit()

    @Slot()
    def turn(self) -> None:
        """Turns what is typed; fear and danger open help instead."""
        self._soon.stop()
        self._curious = []
        if found := safety.alarms(self._question):
            if found != self._heard:
                self._heard = found
                self.changed.emit()
                self.alarmed.emit(",".join(found))
                return
        elif self._question.strip():
            from regulate import curiosity

            # In the language of the question, whatever the other sentences are in.
            words = self._desk.own_in("he" if right_to_left(self._question) else "en")
            self._curious = list(curiosity.curious(self._question, words))
        self.changed.emit()

    @Slot(str)
    def copy(self, text: str) -> None:
        clipboard.put_text(text)
        self._copied = text
        self.changed.emit()

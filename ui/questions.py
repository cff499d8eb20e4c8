"""Four private questions, for one person alone. No answer is kept, counted or logged."""

from contextlib import suppress

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import solo
from ui.desk import Desk
from ui.you import YouViewModel

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class QuestionsViewModel(QObject):
    """One question at a time. Its one rule: answers live until the last one is given, or until the
    page is left; what is remembered is whether what is done with the other is there, and whether
    the questions were asked at all."""

    changed = Signal()
    reworded = Signal()

    def __init__(self, desk: Desk, you: YouViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._you = you
        self._asked = True  # until it is known that they were not
        self._clear()
        you.changed.connect(self.changed)

    def _clear(self) -> None:
        self._stage = "intro"
        self._answers: dict[str, bool] = {}
        self._worries = False

    @Slot()
    def load(self) -> None:
        """Takes up whether they were asked."""
        with suppress(Fault):
            self._asked = self._desk.store.settings.all().get("asked") is True
        self.changed.emit()

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether they may be offered: once, and not to whoever has chosen already."""
        return not self._asked and self._desk.couple and self._desk.offers

    # What is shown.

    @Property(str, notify=changed)
    def stage(self) -> str:
        """`intro`, `question`, `alone` after a yes, `thanks` where there was none."""
        return self._stage

    @Property(int, constant=True)
    def count(self) -> int:
        return len(solo.QUESTIONS)

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which question it is, from 1."""
        return min(len(self._answers) + 1, self.count)

    @Property(str, notify=changed)
    def text(self) -> str:
        """What is said or asked now."""
        if self._stage == "question":
            return self._words["questions"][solo.QUESTIONS[len(self._answers)]]
        return self._words[self._stage]

    @Property("QVariantMap", notify=reworded)
    def words(self) -> dict[str, object]:
        """`kept`, that no answer is; `changed`, what a yes did; and the two `answers`."""
        return self._words

    @Property(bool, notify=changed)
    def worries(self) -> bool:
        """Whether there are to be words for whoever worries about what they might do."""
        return self._worries

    @Property(bool, notify=changed)
    def mayGoBack(self) -> bool:
        return self._stage == "question" and bool(self._answers)

    # What a person does.

    @Slot()
    def begin(self) -> None:
        """It is a private moment."""
        self._clear()
        self._stage = "question"
        self.changed.emit()

    @Slot()
    def putOff(self) -> None:
        """Not now; they are not offered again, and can be found under You."""
        self._clear()
        self._note()
        self.changed.emit()

    @Slot(bool)
    def answer(self, yes: bool) -> None:
        """Answers this question. After the last, nothing is left of the answers but what they come
        to."""
        if self._stage != "question":
            return
        self._answers[solo.QUESTIONS[len(self._answers)]] = yes
        if len(self._answers) == self.count:
            stays, worries = solo.stays(self._answers), self._answers["own_behaviour"]
            self._clear()
            self._note()
            if not stays:
                self._you.setCouple(False)
            self._stage, self._worries = "thanks" if stays else "alone", worries
        self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """The question before; its answer is gone."""
        if self._answers:
            self._answers.popitem()
            self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """The page is left: nothing of what was answered stays."""
        self._clear()
        self.changed.emit()

    @property
    def _words(self) -> dict[str, object]:
        return self._desk.words["questions"]

    def _note(self) -> None:
        self._asked = True
        with suppress(Fault):  # they are offered once more then
            self._desk.store.settings.choose("asked", True)

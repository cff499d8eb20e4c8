"""The week, looked back on: one plain sentence or two, one question. Its one rule: it is offered
once, and nothing is ever said of a week that was skipped."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from data.search import Search
from regulate import vocabulary
from regulate.later import ANSWERS, WEEK, LookBack, look_back_due
from regulate.look_back import Week, week
from ui import sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

LOOKED_AT = 100
"""Entries of the week whose feelings are counted (our own choice: the latest)."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class LookBackViewModel(QObject):
    """Whether it is time to look back, what there is to see, and the answer."""

    changed = Signal()
    reworded = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._due = self._answered = False
        self._week = Week(0)
        self._notice = ""

    @Property(bool, notify=changed)
    def due(self) -> bool:
        """Whether the week's question is offered."""
        return self._due and self._desk.offers

    @Property(str, notify=changed)
    def week(self) -> str:
        """How many things were put into words."""
        words, count = self._desk.words["look_back"], self._week.count
        if count == 1:
            return words["one"]
        if number := words["numbers"].get(str(count)):
            return self._desk.words.fill(words["few"], number=number)
        return self._desk.words.fill(words["many"], count=count) if count else ""

    @Property(str, notify=changed)
    def beneath(self) -> str:
        """What was beneath them most often; empty where nothing was."""
        words, feeling = self._desk.words, self._week.feeling
        if not feeling:
            return ""
        named = vocabulary.name("feelings", feeling, words)
        return words.fill(words["look_back"]["beneath"], feeling=named)

    @Property(str, notify=reworded)
    def question(self) -> str:
        return self._desk.words["later"]["question"]

    @Property("QVariantList", notify=reworded)
    def answers(self) -> list[dict[str, str]]:
        words = self._desk.words["later"]["answers"]
        return [{"id": id, "label": words[id]} for id in ANSWERS]

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        return self._answered

    @Property(str, notify=reworded)
    def thanks(self) -> str:
        return self._desk.words["look_back"]["thanks"]

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Slot()
    def refresh(self) -> None:
        """Looks whether it is time."""
        desk = self._desk
        try:
            store, since = desk.store, desk.now - WEEK
            recent = store.journal.count_since(since)
            due = look_back_due(
                store.look_backs.latest(), store.journal.first_at(), recent, desk.now
            )
        except Fault as fault:
            self._say(fault)
            return
        if due != self._due or self._notice:
            self._due, self._notice = due, ""
            self.changed.emit()

    @Slot()
    def open(self) -> None:
        """Looks at the week."""
        desk = self._desk
        try:
            since = desk.now - WEEK
            latest = desk.store.journal.page(Search(since=since), LOOKED_AT)
            count = desk.store.journal.count_since(since)
        except Fault as fault:
            self._say(fault)
            return
        found = week([entry.translation.feelings for entry in latest])
        self._week = Week(count, found.feeling)
        self._answered, self._notice = False, ""
        self.changed.emit()

    @Slot(str, result=bool)
    def answer(self, answer: str) -> bool:
        """Keeps an answer, durably, and thanks for it."""
        return self._keep(LookBack(answer), answered=True)

    @Slot(result=bool)
    def skip(self) -> bool:
        """Asks no more until the next week; whoever came here before it was due only leaves."""
        if not self._due:
            return True
        return self._keep(LookBack(), answered=False)

    def _keep(self, look_back: LookBack, answered: bool) -> bool:
        desk = self._desk
        try:
            desk.store.look_backs.add(look_back, desk.now, desk.zone_name)
        except Fault as fault:
            self._say(fault)
            return False
        self._due, self._answered, self._notice = False, answered, ""
        self.changed.emit()
        return True

    def _say(self, fault: Fault) -> None:
        self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()

"""A small practice for a calm moment. Nothing of it is kept but what soothing keeps."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from regulate.practice import InTheWay, Practice, in_the_way, offered
from ui.desk import Desk
from ui.now import NowViewModel
from ui.pause import PauseViewModel
from ui.soothe import SootheViewModel

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class PracticeViewModel(QObject):
    """One practice at a time, each day beginning with another; and what is there instead while it
    is not calm."""

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        now: NowViewModel,
        pause: PauseViewModel,
        soothe: SootheViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now = now
        self._pause = pause
        self._soothe = soothe
        self._turn = 0
        self._in_the_way = InTheWay.NOTHING
        now.changed.connect(self.look)

    @property
    def calm(self) -> bool:
        """Whether this is a moment for a practice."""
        return self._look() is InTheWay.NOTHING

    @Property(str, notify=changed)
    def inTheWay(self) -> str:
        """`risk`, `pause` or `heat` while this is no moment for it; else empty."""
        return self._in_the_way.value

    @Property(str, notify=changed)
    def whyNot(self) -> str:
        """One sentence about what comes first."""
        why = self._in_the_way
        return self._words["in_the_way"][why] if why else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._said["name"]

    @Property("QStringList", notify=changed)
    def steps(self) -> list[str]:
        """What to do, a step a line."""
        return self._said["how"].splitlines()

    @Property(str, notify=changed)
    def strength(self) -> str:
        """How much is known of whether it helps."""
        return self._said["why"]

    @Property(bool, notify=changed)
    def begins(self) -> bool:
        """Whether it is on a page of its own."""
        return bool(self._practice.activity or self._practice.page)

    @Slot()
    def open(self) -> None:
        """The first one of this day."""
        self._turn, self._in_the_way = 0, self._look()
        self.changed.emit()

    @Slot()
    def another(self) -> None:
        self._turn += 1
        self.changed.emit()

    @Slot(result=str)
    def begin(self) -> str:
        """Begins one that is on a page of its own; the name of that page."""
        practice = self._practice
        return practice.page or self._soothe.begin(practice.activity)

    @Slot()
    def look(self) -> None:
        """Whether this is still a moment for it."""
        found = self._look()
        if found is not self._in_the_way:
            self._in_the_way = found
            self.changed.emit()

    def _look(self) -> InTheWay:
        return in_the_way(self._desk.at_risk, self._pause.awaits, self._now.known)

    @property
    def _practice(self) -> Practice:
        desk = self._desk
        hidden = [row["id"] for row in self._soothe.hidden]
        those = offered(desk.now.astimezone(desk.zone).date(), desk.couple, hidden)
        return those[self._turn % len(those)]

    @property
    def _said(self) -> dict[str, str]:
        return self._words["practices"][self._practice.id]

    @property
    def _words(self) -> dict:
        return self._desk.words["practice"]

"""The return: a check-in again, before and after side by side, and one choice."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate.flooding import CheckIn, assess
from regulate.repair import Readiness, readiness
from ui import sentences
from ui.check_in import CheckInViewModel
from ui.desk import Desk
from ui.pause import PauseViewModel

if TYPE_CHECKING:
    from data.check_ins import SavedCheckIn

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class ReturnViewModel(QObject):
    """Whoever comes back is back; whether there is room for the topic is a second question."""

    changed = Signal()
    moved = Signal()

    def __init__(
        self,
        desk: Desk,
        pause: PauseViewModel,
        check_in: CheckInViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = pause
        self._check_in = check_in
        self._before: SavedCheckIn | None = None
        check_in.answered.connect(self._recheck)
        check_in.changed.connect(self.changed)
        pause.changed.connect(self.changed)
        pause.ticked.connect(self.moved)

    @Property(CheckInViewModel, constant=True)
    def checkIn(self) -> CheckInViewModel:
        return self._check_in

    @Slot()
    def begin(self) -> None:
        """Back at the door: nothing answered yet."""
        self._before = self._called_after()
        self._check_in.reset()
        self.changed.emit()

    @Property(int, notify=changed)
    def heatBefore(self) -> int:
        """Heat at the check-in that led to the pause, or -1."""
        return self._before.check_in.heat if self._before else -1

    @Property(str, notify=changed)
    def bandBefore(self) -> str:
        return self._band(self._before.check_in) if self._before else ""

    @Property(int, notify=changed)
    def heatAfter(self) -> int:
        check_in = self._check_in.check_in
        return check_in.heat if check_in else -1

    @Property(str, notify=changed)
    def bandAfter(self) -> str:
        check_in = self._check_in.check_in
        return self._band(check_in) if check_in else ""

    @Property(str, notify=changed)
    def askWords(self) -> str:
        """What to ask the other when there is room: nobody else can answer for them."""
        return self._desk.own_words["return"]["ask_other"] if self._check_in.ready else ""

    @Property(str, notify=moved)
    def notReadyWords(self) -> str:
        """What can be said when back but not settled, with the first new time that fits."""
        offers = self._pause.longer
        if not offers or self._pause.current is None:
            return ""
        due = self._pause.due_of(offers[0]["id"], self._pause.moment)
        time = sentences.return_time(
            due, self._pause.moment, self._desk.zone, self._desk.own_words
        )
        return self._desk.own_words["return"]["not_ready"].format(time=time)

    def _band(self, check_in: CheckIn) -> str:
        return self._desk.words["bands"][assess(check_in).advice]["title"]

    def _called_after(self) -> "SavedCheckIn | None":
        """The check-in that led to the pause, if there was one."""
        pause = self._pause.current
        uid = pause.events[0].check_in if pause else ""
        try:
            return self._desk.store.check_ins.get(uid) if uid else None
        except Fault:
            return None

    @Slot()
    def _recheck(self) -> None:
        pause = self._pause.current
        if pause is None:
            return
        state = readiness(self._check_in.check_in)
        if state is Readiness.UNSAFE:
            self._pause.cancel_for_safety()
        else:
            self._pause.recheck(state.value, self._check_in.uid)

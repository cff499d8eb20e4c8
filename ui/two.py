"""A pause for two as the window shows it: what either says is neither kept nor shown."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from regulate import two
from regulate.repair import Readiness
from regulate.two import Two
from ui.check_in import CheckInViewModel
from ui.pause import PauseViewModel

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class TwoViewModel(QObject):
    """Each checks in alone, when the pause begins and when it is over."""

    changed = Signal()

    def __init__(
        self, pause: PauseViewModel, check_in: CheckInViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pause = pause
        self._check_in = check_in
        self._two = Two()
        self._returning = False
        check_in.answered.connect(self._safety_first)
        check_in.changed.connect(self.changed)

    @Property(CheckInViewModel, constant=True)
    def checkIn(self) -> CheckInViewModel:
        return self._check_in

    @Slot(bool)
    def begin(self, returning: bool) -> None:
        """Nobody has answered yet. `returning` is whether they come back from a pause."""
        self._two, self._returning = Two(), returning
        self._check_in.reset()
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """What was answered so far is gone."""
        self._two = Two()
        self._check_in.reset()
        self.changed.emit()

    @Slot()
    def takeOver(self) -> None:
        """Someone is alone at the screen."""
        self._two = two.take_over(self._two)
        self.changed.emit()

    @Slot()
    def handOver(self) -> None:
        """Done; what was answered leaves the screen and the memory."""
        self._two = two.answer(self._two, self._check_in.readiness)
        self._check_in.reset()
        if self._two.outcome is not None and not self._two.ended:
            if self._returning:
                self._pause.recheck(self._two.outcome.value, "")
            else:
                self._pause.join()
        self.changed.emit()

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._two.stage.value

    @Property(bool, notify=changed)
    def second(self) -> bool:
        """Whether it is the second one's turn."""
        return self._two.turn == 1

    @Property(bool, notify=changed)
    def returning(self) -> bool:
        return self._returning

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether both are ready."""
        return self._two.outcome is Readiness.READY

    @Property(bool, notify=changed)
    def ended(self) -> bool:
        """Whether there is nothing more to name or to talk about today."""
        return self._two.ended

    @Slot()
    def _safety_first(self) -> None:
        if self._check_in.unsafe:
            self._pause.end_quietly()

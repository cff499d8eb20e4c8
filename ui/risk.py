"""Risk: once somebody said that someone is not safe, nothing reminds and nothing is offered."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.desk import Desk
from ui.pause import PauseViewModel

if TYPE_CHECKING:
    from ui.check_in import CheckInViewModel


class Risk(QObject):
    """Listens to every check-in. What was answered is not kept; that it was, for as long as this
    runs. Where two answer at one screen, the second cannot undo what the first said."""

    changed = Signal()

    def __init__(self, desk: Desk, pause: PauseViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = pause

    def listen_to(self, check_in: "CheckInViewModel", for_two: bool = False) -> None:
        """Has the answers of a check-in count."""
        check_in.answered.connect(partial(self._hear, check_in, for_two))

    @Slot()
    def found(self) -> None:
        """Someone is not safe: the pause ends, and nobody is reminded."""
        self._mark()
        self._pause.cancel_for_safety()

    def _hear(self, check_in: "CheckInViewModel", for_two: bool) -> None:
        if not check_in.unsafe:
            self._desk.at_risk = self._desk.at_risk and for_two
        elif for_two:
            self._mark()  # the pause for two ends by itself, so that nothing tells why
        else:
            self.found()

    def _mark(self) -> None:
        self._desk.at_risk, self._desk.offers = True, False
        self.changed.emit()

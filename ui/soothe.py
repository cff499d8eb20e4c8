"""Soothing as the window shows it: an activity's timeline, asked where it stands."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from regulate import soothing
from regulate.soothing import Moment, moment
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

SMOOTH_MILLISECONDS, CALM_MILLISECONDS = 50, 500
"""Between looks at the clock: for a breathing circle, and for words alone."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class SootheViewModel(QObject):
    """One activity at a time; it can be left at any moment."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._activity = soothing.LONG_EXHALE
        self._began = 0.0
        self._step = 0
        self._over = False
        self._moment: Moment = moment(self._activity, 0)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    @Slot(str, bool)
    def begin(self, offer: str, words_only: bool) -> None:
        """Begins the activity behind an offer of the check-in."""
        self._activity = soothing.ACTIVITIES[soothing.FOR_OFFER[offer]]
        self._began = self._desk.clock.steady()
        self._step, self._over = 0, False
        if self.timed:
            self._moment = moment(self._activity, 0)
            self._timer.start(CALM_MILLISECONDS if words_only else SMOOTH_MILLISECONDS)
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        self._timer.stop()

    @Slot()
    def goOn(self) -> None:
        """The next step of an activity at the person's own pace."""
        if self._step + 1 < len(self._activity.steps):
            self._step += 1
        else:
            self._over = True
        self.changed.emit()

    @Property(bool, notify=changed)
    def timed(self) -> bool:
        return self._activity.seconds > 0

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._desk.words["soothing"][self._activity.id]

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._desk.words["soothing"][f"{self._activity.id}_hint"]

    @Property(str, notify=changed)
    def word(self) -> str:
        step = self._moment.step if self.timed else self._activity.steps[self._step]
        return self._desk.words["soothing"][step.id]

    @Property("double", notify=changed)
    def size(self) -> float:
        """How large the breath is drawn, 0 to 1."""
        return self._moment.size if self.timed else 0.0

    @Property(bool, notify=changed)
    def over(self) -> bool:
        return self._over

    @Slot()
    def _look(self) -> None:
        self._moment = moment(self._activity, self._desk.clock.steady() - self._began)
        if self._moment.over:
            self._over = True
            self._timer.stop()
        self.changed.emit()

"""Delete everything: shown exactly before, done with a second tap, and nothing is left to show."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate.refusal import Refusal
from ui import sentences
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.errand import Errand

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class ErasingViewModel(QObject):
    """What goes and what stays. `erased` says that all of it is gone; whoever hears it shows
    nothing of what was."""

    changed = Signal()
    erased = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._goes: list[str] = []
        self._counts: list[str] = []
        self._stays: list[str] = []
        self._asked = False
        self._notice = ""
        self._errand: Errand | None = None
        desk.before_closing(self._close)

    @Slot()
    def open(self) -> None:
        """Looks at what there is now."""
        from data import erasing
        from ui import what_goes

        desk, words = self._desk, self._desk.words
        self._asked, self._notice = False, ""
        self._goes, self._counts, self._stays = [], [], []
        # To look into the file and close it again would take SQLite's locks on it away (POSIX).
        desk.let_go()
        try:
            everything = erasing.what(desk.path)
            self._goes = what_goes.goes(everything, desk.now, desk.zone, words)
            self._stays = what_goes.stays(everything, words)
            self._counts = what_goes.counts(erasing.counts(desk.store), words)
        except Fault as fault:  # one that cannot be opened can be deleted all the same
            self._notice = sentences.problem(fault, words)
        self.changed.emit()

    @Property("QStringList", notify=changed)
    def goes(self) -> list[str]:
        """The files, a line for each kind."""
        return self._goes

    @Property("QStringList", notify=changed)
    def counts(self) -> list[str]:
        """What is in the journal, with numbers."""
        return self._counts

    @Property("QStringList", notify=changed)
    def stays(self) -> list[str]:
        """What is out of reach, or not ours."""
        return self._stays

    @Property(str, constant=True)
    def place(self) -> str:
        """Where the journal is."""
        return str(self._desk.path)

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Property(bool, notify=changed)
    def mayErase(self) -> bool:
        return bool(self._goes) and not self.erasing

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether the first of the two taps was made."""
        return self._asked

    @Property(bool, notify=changed)
    def erasing(self) -> bool:
        """Whether it is being deleted right now."""
        return self._errand is not None and self._errand.running

    @Slot()
    def ask(self) -> None:
        """The first tap."""
        self._asked = self.mayErase
        self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """No, after all."""
        self._asked = False
        self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """The second tap: deletes everything."""
        if not self._asked or self.erasing:
            return
        if self._errand is None:
            from ui.errand import Errand

            self._errand = Errand(self)
            self._errand.done.connect(self._done)
            self._errand.failed.connect(self._failed)
        self._asked, self._notice = False, ""
        # Nothing that still runs may write again what is in memory.
        self._desk.erase()
        self._errand.go("erase", self._desk.path)
        self.changed.emit()

    @Slot(object)
    def _done(self, _: object) -> None:
        self.erased.emit()

    @Slot(object)
    def _failed(self, problem: Fault | Refusal) -> None:
        from data import erasing

        if not erasing.begun(self._desk.path):
            self._desk.not_erased()
        self.open()
        self._notice = sentences.problem(problem, self._desk.words)
        self.changed.emit()

    @Slot()
    def _close(self) -> None:
        if self._errand is not None:
            self._errand.close()

"""The first page: how things stand, and the journal's troubles if it has any."""

from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data import first_look
from data.faults import AGAIN, Fault, Missing, next_step
from regulate.pause import LONGEST
from ui import sentences
from ui.desk import Desk
from ui.pause import PauseViewModel

if TYPE_CHECKING:
    from regulate.flooding import CheckIn
    from regulate.soothing import Known
    from ui.check_in import CheckInViewModel

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


ROOM_AFTER_MILLISECONDS = 2_000
"""When the window has settled and nobody waits for it."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class NowViewModel(QObject):
    """Opens the journal behind the first frame, and says so when it cannot."""

    changed = Signal()
    opened = Signal()

    def __init__(self, desk: Desk, pause: PauseViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = pause
        self._latest: tuple[datetime, CheckIn] | None = None
        self._told: tuple[datetime, int] | None = None
        pause.changed.connect(self.changed)
        self._trouble: Fault | None = None
        self._step = ""
        self._ready = self._missing = self._made_up = False
        desk.drafts.changed.connect(self.changed)
        self._room_soon = QTimer(self, singleShot=True, interval=ROOM_AFTER_MILLISECONDS)
        self._room_soon.timeout.connect(self._keep_room)
        desk.before_closing(self._leave)

    def listen_to(self, check_in: "CheckInViewModel") -> None:
        """Has the latest answer of a check-in count."""
        check_in.answered.connect(partial(self._note, check_in))

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether the journal was opened, or could not be."""
        return self._ready

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why nothing can be saved now; empty when all is well."""
        if self._trouble is None:
            return self._desk.drafts.trouble
        return sentences.problem(self._trouble, self._desk.words)

    @Property(str, notify=changed)
    def nextStep(self) -> str:
        """What one tap can do about the trouble: `again`, `copies`, or nothing."""
        return AGAIN if self._trouble is None else self._step

    @Property(bool, notify=changed)
    def madeUp(self) -> bool:
        """Whether this is the demo."""
        return self._made_up

    @Property(bool, notify=changed)
    def roomForWords(self) -> bool:
        """Body first, words later; yes until something is known."""
        if self._pause.current is None and self._latest is None and self._told is None:
            return True
        from regulate.translation import time_for_words  # not needed for the first frame

        pause = self._pause
        return time_for_words(pause.moment, pause.current, self._latest, self._told)

    @Property(bool, notify=changed)
    def wordsLater(self) -> bool:
        """Whether a pause cools and nothing is to be drafted yet."""
        return self._pause.phase == "cooling" and not self.roomForWords

    @property
    def known(self) -> "Known":
        """What is known of now: the heat, how flooding showed, whether there is room."""
        from regulate.soothing import known  # not needed for the first frame

        return known(self._pause.moment, self._pause.current, self._latest, self._told)

    def tell(self, heat: int, at: datetime | None = None) -> None:
        """The heat of now, or of `at`, told outside of a check-in. An older one changes nothing."""
        at = self._pause.moment if at is None else at
        if self._told is None or at >= self._told[0]:
            self._told = (at, heat)
            self.changed.emit()

    @Property("QStringList", notify=changed)
    def beginnings(self) -> list[str]:
        """Ways to begin a talk."""
        return list(self._desk.own_words["openings"].values())

    @Property(bool, notify=changed)
    def mayBeginAnew(self) -> bool:
        """Whether the journal is not there, so that a new one stands in nobody's way."""
        return self._missing

    @Slot()
    def beginAnew(self) -> None:
        """A new journal in place of the one that is missing."""
        with suppress(Fault):  # it is said when it is opened
            self._desk.begin_anew()
        self.open()

    @Slot()
    def open(self) -> None:
        """Opens the journal and finds the pause that was left running."""
        try:
            self._pause.load()
            self._purge()
            self._made_up = first_look.read(self._desk.path).demo
            recent = [
                saved
                for saved in self._desk.store.check_ins.since(self._desk.now - LONGEST)
                if not saved.check_in.heat_only  # another journal's mood tells nothing of now
            ]
            if recent and self._latest is None:
                self._latest = (recent[0].at, recent[0].check_in)
            self._trouble, self._step, self._missing = None, "", False
            self._desk.drafts.try_again()
        except Fault as fault:
            self._trouble = fault
            self._step = next_step(fault)
            self._missing = fault.id == Missing.id
        self._ready = True
        self.changed.emit()
        if self._trouble is None:
            self._room_soon.start()
            self.opened.emit()

    @Slot()
    def _keep_room(self) -> None:
        """Keeps room on the disk, for the day when it is full."""
        from data import room  # not needed for the first frame

        room.make(self._desk.path)

    def _purge(self) -> None:
        """Removes for good what was deleted; nothing is left to be put back then."""
        store = self._desk.store
        store.journal.purge_deleted()
        store.jottings.purge_deleted()
        store.repairs.purge_deleted()

    def _leave(self) -> None:
        self._room_soon.stop()
        with suppress(Fault):  # it is removed at the next start
            if self._ready and self._trouble is None:
                self._purge()

    def _note(self, check_in: "CheckInViewModel") -> None:
        self._latest = (self._pause.moment, check_in.check_in)
        self.changed.emit()

"""The window, and the one place where its parts are put together."""

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6.QtQuick  # noqa: F401  without it the root is a bare QWindow
import shiboken6
from PySide6.QtCore import QObject, QTimer, QTranslator, QUrl, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent

from data import first_look
from regulate.clock import Clock
from regulate.content import Words
from ui.desk import Desk
from ui.now import NowViewModel
from ui.pause import PauseViewModel

if TYPE_CHECKING:
    from ui.reminder import Reminder

HERE = Path(__file__).parent
LOAD_AT_THE_LATEST_MILLISECONDS = 400
"""When the journal is opened even if no frame was seen, as in a minimised window."""


def application() -> QGuiApplication:
    """The application object, named before anything is written anywhere."""
    # The software renderer starts sooner and is smaller; the person can choose another.
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    QGuiApplication.setApplicationName("regulate")
    QGuiApplication.setApplicationDisplayName("Regulate")
    QGuiApplication.setDesktopFileName("regulate")
    app = QGuiApplication(sys.argv[:1])
    font = QFont(["Noto Sans", *QFont().families()])
    app.setFont(font)
    return app


def _page(name: str) -> QUrl:
    return QUrl.fromLocalFile(str(HERE / "qml" / f"{name}.qml"))


class Window(QObject):
    """The open window with everything behind it. `close` ends it in the right order.

    A window that is put away while a return time is ahead is only hidden; else `ended` is said."""

    ended = Signal()

    def __init__(self, path: Path, clock: Clock, language: str = "en") -> None:
        super().__init__()
        self.desk = desk = Desk(path, clock, Words(language))
        self.pause = PauseViewModel(desk, self)
        self.now = NowViewModel(desk, self.pause, self)
        self._open = True
        self._asked = False
        self._minutes = ""
        self._book: QObject | None = None
        self._door: QObject | None = None
        self.reminder: Reminder | None = None
        self.tray: QObject | None = None
        self._translator = QTranslator(self)
        if self._translator.load(f"regulate_{language}", str(HERE / "translations")):
            QGuiApplication.installTranslator(self._translator)

        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(HERE / "qml"))
        self.engine.setInitialProperties(
            {"now": self.now, "pause": self.pause, "appearance": first_look.read(path).appearance}
        )
        self.engine.load(_page("Main"))
        if not self.engine.rootObjects():
            raise RuntimeError("the window could not be loaded")
        self.root = self.engine.rootObjects()[0]
        self.root.furnish.connect(self.furnish)
        self.root.frameSwapped.connect(self._first_frame)
        self.root.visibleChanged.connect(self._put_away)
        self.root.ended.connect(self.ended)
        QTimer.singleShot(LOAD_AT_THE_LATEST_MILLISECONDS, self, self.load)

    @Slot()
    def _first_frame(self) -> None:
        self.root.frameSwapped.disconnect(self._first_frame)
        QTimer.singleShot(0, self, self.load)

    @Slot()
    def furnish(self) -> None:
        """Makes what the first page does without: the other pages and what is behind them."""
        if self._book is not None:
            return
        from ui.check_in import CheckInViewModel
        from ui.curiosity import CuriosityViewModel
        from ui.entry import EntryViewModel
        from ui.hand_over import HandOverViewModel
        from ui.help import HelpViewModel
        from ui.jot import JotViewModel
        from ui.journal import JournalViewModel
        from ui.later import LaterViewModel
        from ui.leaving import LeavingViewModel
        from ui.look_back import LookBackViewModel
        from ui.patterns import PatternsViewModel
        from ui.plan import PlanViewModel
        from ui.repairs import RepairsViewModel
        from ui.return_ import ReturnViewModel
        from ui.soothe import SootheViewModel
        from ui.talk import TalkViewModel
        from ui.translate import TranslateViewModel
        from ui.two import TwoViewModel
        from ui.you import YouViewModel

        desk = self.desk
        self.check_in = CheckInViewModel(desk, self)
        check_in_again = CheckInViewModel(desk, self)
        check_in_alone = CheckInViewModel(desk, self, kept=False)
        self.leaving = LeavingViewModel(desk, self.pause, self)
        self.return_ = ReturnViewModel(desk, self.pause, check_in_again, self)
        self.two = TwoViewModel(self.pause, check_in_alone, self)
        self.translate = TranslateViewModel(desk, self)
        self.jot = JotViewModel(desk, self)
        self.later = LaterViewModel(desk, self)
        self.curiosity = CuriosityViewModel(desk, self)
        self.journal = JournalViewModel(desk, self)
        self.entry = EntryViewModel(desk, self)
        self.look_back = LookBackViewModel(desk, self)
        self.hand_over = HandOverViewModel(desk, self.now, self)
        self.patterns = PatternsViewModel(desk, self)
        self.you = YouViewModel(desk, self)
        self.plan = PlanViewModel(desk, self)
        self.help = HelpViewModel(desk, self)
        self.soothe = SootheViewModel(desk, self.now, self.pause, self)
        self.talk = TalkViewModel(desk, self.pause, self)
        self.repairs = RepairsViewModel(desk, self)
        for check_in in (self.check_in, check_in_again):
            self.now.listen_to(check_in)
        self.check_in.answered.connect(self._safety_first)
        self.now.opened.connect(self.you.load)
        self.now.opened.connect(self.plan.open)
        self.plan.saved.connect(self._use_plan)
        self.now.opened.connect(self.help.load)
        self.now.opened.connect(self.talk.load)
        self.now.opened.connect(self.repairs.refresh)
        self.now.opened.connect(self.soothe.refresh)
        self.now.opened.connect(self.later.refresh)
        self.talk.saved.connect(self.repairs.refresh)
        self.you.changed.connect(self._look)
        self.you.spoke.connect(self.translate.speak)

        pages = QQmlComponent(self.engine, _page("Pages"))
        self._book = pages.createWithInitialProperties(
            {
                "window": self.root,
                "now": self.now,
                "pause": self.pause,
                "leaving": self.leaving,
                "checkIn": self.check_in,
                "comingBack": self.return_,
                "two": self.two,
                "translate": self.translate,
                "jot": self.jot,
                "later": self.later,
                "curiosity": self.curiosity,
                "journal": self.journal,
                "entry": self.entry,
                "lookBack": self.look_back,
                "handOver": self.hand_over,
                "patterns": self.patterns,
                "you": self.you,
                "plan": self.plan,
                "help": self.help,
                "soothe": self.soothe,
                "talk": self.talk,
                "repairs": self.repairs,
            }
        )
        if self._book is None:
            raise RuntimeError(pages.errorString())
        self._book.setParent(self.root)
        self._book.pauseAfterCheckIn.connect(self._pause_after_check_in)
        self.root.setProperty("book", self._book)

    @Slot()
    def load(self) -> None:
        """Opens the journal, behind the first frame."""
        if not self.now.ready:
            QGuiApplication.setWindowIcon(QIcon(str(HERE / "icons" / "regulate.svg")))
            self.furnish()
            self.now.open()
            self._reach()
            if self._asked:
                self._begin()

    def begin_pause(self, minutes: str = "") -> None:
        """A pause of so many minutes, or of the usual ones, running as soon as the journal was
        looked into."""
        self._asked, self._minutes = True, minutes
        if self.now.ready:
            self._begin()

    def _begin(self) -> None:
        self._asked = False
        self.pause.callFor(self._minutes)
        self.root.open("pause")

    def _reach(self) -> None:
        """What tells the return time when nobody is at the window."""
        from ui.reminder import Reminder
        from ui.tray import TrayHost

        self.reminder = Reminder(
            self.desk, self.pause, self.you, self.root, self._say_in_tray, self
        )
        self.reminder.wanted.connect(self.show)
        self.pause.changed.connect(self._put_away)
        self._host = TrayHost(self)
        self._host.changed.connect(self._make_tray)
        self._make_tray()

    @Slot()
    def _make_tray(self) -> None:
        """The icon in the tray, once there is a tray; without one it would only take room."""
        if self.tray is not None or not self._host.here:
            return
        tray = QQmlComponent(self.engine, _page("Tray"))
        self.tray = tray.createWithInitialProperties({"pause": self.pause, "host": self._host})
        if self.tray is None:
            raise RuntimeError(tray.errorString())
        self.tray.setParent(self.root)
        self.tray.openAsked.connect(self.show)
        self.tray.pauseAsked.connect(self._pause_from_tray)
        self.tray.quitAsked.connect(self.ended)
        self._book.setProperty("tray", self.tray)

    def _say_in_tray(self, text: str) -> bool:
        """The tray's own message, on systems that have no notification service on a bus."""
        on_a_bus = sys.platform.startswith("linux")
        return not on_a_bus and self.tray is not None and bool(self.tray.say(text))

    @Slot()
    def show(self) -> None:
        """The window, in front."""
        self.root.show()
        self.root.raise_()
        self.root.requestActivate()

    @Slot()
    def _pause_from_tray(self) -> None:
        self.begin_pause()
        self.show()

    @Slot()
    def _put_away(self) -> None:
        if not self._open or self.root.isVisible():
            return
        if self._book is not None:
            self._book.putAway()
        if not self._stays:
            self.ended.emit()

    @property
    def _stays(self) -> bool:
        """Whether there is something to stay for when the window is closed."""
        if self.pause.awaits:
            return True
        return self.tray is not None and self.you.stays and self.tray.property("here")

    @Slot()
    def _look(self) -> None:
        self.root.setProperty("appearance", self.you.appearance)

    @Slot()
    def _safety_first(self) -> None:
        if self.check_in.unsafe:
            self.pause.cancel_for_safety()

    @Slot()
    def _use_plan(self) -> None:
        self.pause.use_plan(self.plan.holds)

    @Slot()
    def _pause_after_check_in(self) -> None:
        assessment = self.check_in.assessment
        self.pause.begin_after(self.check_in.uid, assessment.advice if assessment else "")

    def open_door(self) -> None:
        """Lets later starts reach this window."""
        from ui.single import Door

        self._door = Door(self.desk.path, self._hear, self)

    def _hear(self, message: str) -> None:
        word, _, minutes = message.partition(" ")
        if word == "pause":
            self.begin_pause(minutes)
        self.show()

    def close(self) -> None:
        """Keeps drafts, ends the engine first and then the rest, and closes the journal."""
        self._open = False
        if self._door is not None:
            self._door.close()
        if self._book is not None:
            self.soothe.leave()
        if self.reminder is not None:
            self.reminder.close()
            self._host.close()
        shiboken6.delete(self.engine)
        # Left to be collected, it would have every page of a later window translated anew, even
        # one that is just being made.
        QGuiApplication.removeTranslator(self._translator)
        self.desk.close()


def run(path: Path, minutes: str | None = None) -> int:
    """Opens the window, with a pause running unless `minutes` is None, until it is closed and
    nothing is left to wait for."""
    from ui.clock import SystemClock

    # Python hears Ctrl+C only between Qt's events, which may be a minute away.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = application()
    app.setQuitOnLastWindowClosed(False)
    window = Window(path, SystemClock())
    window.ended.connect(app.quit)
    if minutes is not None:
        window.begin_pause(minutes)
    QTimer.singleShot(0, window, window.open_door)
    status = app.exec()
    window.close()
    return status

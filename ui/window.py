"""The window, and the one place where its parts are put together."""

import os
import signal
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6.QtQuick  # noqa: F401  without it the root is a bare QWindow
import shiboken6
from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent

from data import first_look, guarded
from data.faults import Fault
from regulate.clock import Clock
from regulate.content import Words
from regulate.refusal import Refusal
from ui import clipboard
from ui.desk import Desk
from ui.language import spoken
from ui.now import NowViewModel
from ui.pause import PauseViewModel
from ui.shortcuts import heard
from ui.sight import SightViewModel
from ui.translators import Translators

if TYPE_CHECKING:
    from ui.again import Again
    from ui.daily_copy import DailyCopy
    from ui.guard import Guard
    from ui.locked_pause import LockedPauseViewModel
    from ui.reminder import Reminder
    from ui.you import YouViewModel

HERE = Path(__file__).parent
NAME = "Regulate"
LOAD_AT_THE_LATEST_MILLISECONDS = 400
"""When the journal is opened even if no frame was seen, as in a minimised window."""
SAID_BY = ("reworded", "changed", "typed", "listed", "moved", "ticked", "asked", "narrowed")
"""The signals of view-models that something they say may be another."""


def application(guise: str = first_look.GUISES[0], name: str = NAME) -> QGuiApplication:
    """The application object, named before anything is written anywhere: `guise` is what the
    desktop takes it for, `name` what it shows."""
    # The software renderer starts sooner and is smaller; the person can choose another.
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    QGuiApplication.setApplicationName("regulate")
    arguments = sys.argv[:1]
    if guise != first_look.GUISES[0]:
        # What is kept of the pages stays where it is; a window is named after its program, too.
        caches = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
        os.environ.setdefault("QML_DISK_CACHE_PATH", str(Path(caches) / "qmlcache"))
        QGuiApplication.setApplicationName(guise)
        arguments = [guise]
    QGuiApplication.setApplicationDisplayName(name)
    QGuiApplication.setDesktopFileName(guise)
    app = QGuiApplication(arguments)
    font = QFont(["Noto Sans", *QFont().families()])
    app.setFont(font)
    return app


def _page(name: str) -> QUrl:
    return QUrl.fromLocalFile(str(HERE / "qml" / f"{name}.qml"))


class Window(QObject):
    """The open window with everything behind it. `close` ends it in the right order.

    A window that is put away while a return time is ahead is only hidden; else `ended` is said.

    Where the journal is encrypted it begins locked, without any page that shows something of the
    journal's. It is never locked again: another process takes its place, and finds in `again` what
    it is to know. `before` is what the process before this one left. `words` are those of the
    language that was chosen, unless others are given."""

    ended = Signal()

    def __init__(
        self,
        path: Path,
        clock: Clock,
        words: Words | None = None,
        before: "Again | None" = None,
    ) -> None:
        super().__init__()
        look = first_look.read(path)
        self.desk = desk = Desk(path, clock, words or spoken(look))
        self.pause = PauseViewModel(desk, self)
        self.now = NowViewModel(desk, self.pause, self)
        self.sight = SightViewModel(look, self)
        self._open = True
        self._asked = False
        self._away = before is not None and before.state == "away"
        self._unsafe = False
        self._minutes = ""
        self._before = before
        self.again: Again | None = None
        self.daily_copy: DailyCopy | None = None
        self.locked = guarded.guards(path)
        self._book: QObject | None = None
        self._door: QObject | None = None
        self.reminder: Reminder | None = None
        self.tray: QObject | None = None
        self._host: QObject | None = None
        self._guard: Guard | None = None
        self._translators = Translators(self)
        self._translators.speak(desk.words)

        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(HERE / "qml"))
        self._guise = look.guise
        self.engine.setInitialProperties(self._first_properties())
        self.engine.load(_page("Main"))
        if not self.engine.rootObjects():
            raise RuntimeError("the window could not be loaded")
        self.root = self.engine.rootObjects()[0]
        self.root.furnish.connect(self.furnish)
        self.root.frameSwapped.connect(self._first_frame)
        self.root.visibleChanged.connect(self._put_away)
        self.root.ended.connect(self.ended)
        if self.locked:
            self._furnish_lock()
        if before is not None:
            desk.at_risk, desk.offers = before.at_risk, before.offers
            self._begin_as(before.state)
        QTimer.singleShot(LOAD_AT_THE_LATEST_MILLISECONDS, self, self.load)

    def _first_properties(self) -> dict[str, object]:
        """What the first frame needs to know."""
        look = first_look.read(self.desk.path)
        known = {
            "now": self.now,
            "pause": self.pause,
            "sight": self.sight,
            "textSize": look.text_size,
            "name": name_of(look, self.desk.words),
            "locked": self.locked,
            "keys": heard(),
        }
        if self._before is not None:
            known["visible"] = self._before.state == "shown"
            if self._before.place is not None:
                known |= zip(("x", "y", "width", "height"), self._before.place, strict=True)
        return known

    def _begin_as(self, state: str) -> None:
        if state == "maximized":
            self.root.showMaximized()
        elif state == "minimized":
            self.root.showMinimized()

    @Slot()
    def _first_frame(self) -> None:
        self.root.frameSwapped.disconnect(self._first_frame)
        QTimer.singleShot(0, self, self.load)

    def _furnish_lock(self) -> None:
        """Makes the locked page, and what it can do without the journal."""
        from ui.help import HelpViewModel
        from ui.lock import LockViewModel
        from ui.locked_pause import LockedPauseViewModel

        look, left = first_look.read(self.desk.path), self._before and self._before.left
        self.lock = LockViewModel(self.desk, self)
        self.locked_pause = LockedPauseViewModel(self.desk, left, self)
        self.help = HelpViewModel(self.desk, look.country, self)
        self.help.chosen.connect(self._keep_country)
        self.lock.opened.connect(self._unlock)
        pages = QQmlComponent(self.engine, _page("LockedPages"))
        self._book = pages.createWithInitialProperties(
            {
                "window": self.root,
                "lock": self.lock,
                "pause": self.locked_pause,
                "help": self.help,
                "disguised": self._guise != first_look.GUISES[0],
            }
        )
        if self._book is None:
            raise RuntimeError(pages.errorString())
        self._book.setParent(self.root)
        self.root.setProperty("book", self._book)
        self._book.begin()

    @Slot(object)
    def _unlock(self, key: bytes) -> None:
        """The key is known: the first page, and the journal as at any start."""
        locked_pages, self._book = self._book, None
        self.locked, self._away = False, False
        self.desk.key = key
        self.pause.bring(self.locked_pause.returns)
        self.root.unlock()
        locked_pages.deleteLater()
        self.load()
        if self._unsafe:
            self.risk.found()

    @Slot()
    def furnish(self) -> None:
        """Makes what the first page does without: the other pages and what is behind them."""
        if self._book is not None:
            return
        from ui.backups import BackupsViewModel
        from ui.check_in import CheckInViewModel
        from ui.curiosity import CuriosityViewModel
        from ui.daily_copy import DailyCopy
        from ui.entry import EntryViewModel
        from ui.erasing import ErasingViewModel
        from ui.hand_over import HandOverViewModel
        from ui.help import HelpViewModel
        from ui.hiding import HidingViewModel
        from ui.jot import JotViewModel
        from ui.journal import JournalViewModel
        from ui.keys import KeysViewModel
        from ui.later import LaterViewModel
        from ui.leaving import LeavingViewModel
        from ui.look_back import LookBackViewModel
        from ui.passphrase import PassphraseViewModel
        from ui.patterns import PatternsViewModel
        from ui.plan import PlanViewModel
        from ui.practice import PracticeViewModel
        from ui.questions import QuestionsViewModel
        from ui.reminders import RemindersViewModel
        from ui.reminding import Reminding
        from ui.repairs import RepairsViewModel
        from ui.report import ReportViewModel
        from ui.return_ import ReturnViewModel
        from ui.risk import Risk
        from ui.soothe import SootheViewModel
        from ui.talk import TalkViewModel
        from ui.transfer import TransferViewModel
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
        self.report = ReportViewModel(desk, self.patterns, self)
        self.you = YouViewModel(desk, self)
        self.plan = PlanViewModel(desk, self)
        self.help = HelpViewModel(desk, first_look.read(desk.path).country, self)
        self.questions = QuestionsViewModel(desk, self.you, self)
        self.hiding = HidingViewModel(desk, NAME, self)
        self.soothe = SootheViewModel(desk, self.now, self.pause, self)
        self.practice = PracticeViewModel(desk, self.now, self.pause, self.soothe, self)
        self.reminding = Reminding(desk, self._may_remind, self._say_in_tray, self)
        self.reminders = RemindersViewModel(desk, self.reminding, self)
        self.talk = TalkViewModel(desk, self.pause, self)
        self.repairs = RepairsViewModel(desk, self)
        self.risk = Risk(desk, self.pause, self)
        self.erasing = ErasingViewModel(desk, self)
        self.erasing.erased.connect(self._begin_anew)
        self.backups = BackupsViewModel(desk, self)
        self.passphrase = PassphraseViewModel(desk, self)
        self.backups.restored.connect(self._open_another)
        self.daily_copy = DailyCopy(desk, self)
        self.now.opened.connect(self.daily_copy.begin)
        self.transfer = TransferViewModel(desk, self)
        self.keys = KeysViewModel(desk, self)
        self.now.opened.connect(self.keys.changed)
        self.transfer.tookIn.connect(self._look_again)
        for check_in in (self.check_in, check_in_again):
            self.now.listen_to(check_in)
            self.risk.listen_to(check_in)
        self.risk.listen_to(check_in_alone, for_two=True)
        self.risk.changed.connect(self.later.changed)
        self.risk.changed.connect(self.look_back.changed)
        self.risk.changed.connect(self.practice.look)
        self.practice.changed.connect(self.reminding.settle)
        self.reminding.wanted.connect(self._show_page)
        self.risk.changed.connect(self.questions.changed)
        self.risk.changed.connect(self.passphrase.changed)
        self.now.opened.connect(self.you.load)
        self.now.opened.connect(self.questions.load)
        self.now.opened.connect(self.passphrase.load)
        self.now.opened.connect(self.plan.open)
        self.plan.saved.connect(self._use_plan)
        self.now.opened.connect(self._find_country)
        self.help.chosen.connect(self._keep_country)
        self.now.opened.connect(self.talk.load)
        self.now.opened.connect(self.repairs.refresh)
        self.now.opened.connect(self.soothe.refresh)
        self.now.opened.connect(self.later.refresh)
        self.now.opened.connect(self.reminders.load)
        self.talk.saved.connect(self.repairs.refresh)
        self.you.changed.connect(self._look)
        self.you.changed.connect(self.pause.note)
        self.risk.changed.connect(self.pause.note)
        self.hiding.changed.connect(self._hiding_changed)
        self.you.changed.connect(self.pause.changed)
        self.you.spoke.connect(self.translate.speak)
        for page in (self.now, self.leaving, self.return_, self.talk, self.curiosity):
            self.you.spoke.connect(page.changed)
        self.you.otherWords.connect(self._speak)

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
                "report": self.report,
                "you": self.you,
                "plan": self.plan,
                "help": self.help,
                "questions": self.questions,
                "erasing": self.erasing,
                "backups": self.backups,
                "passphrase": self.passphrase,
                "hiding": self.hiding,
                "transfer": self.transfer,
                "keys": self.keys,
                "practice": self.practice,
                "reminders": self.reminders,
                "soothe": self.soothe,
                "talk": self.talk,
                "repairs": self.repairs,
            }
        )
        if self._book is None:
            raise RuntimeError(pages.errorString())
        self._book.setParent(self.root)
        self._book.setProperty("tray", self.tray)
        self._book.pauseAfterCheckIn.connect(self._pause_after_check_in)
        self.root.setProperty("book", self._book)

    @Slot()
    def load(self) -> None:
        """Opens the journal, behind the first frame; where it is locked, all but that."""
        if self.now.ready or (self.locked and self._guard is not None):
            return
        if self._guard is None:
            self._guard_window()
        self.sight.follow()
        if self.locked:
            if self._before is None:  # a lock that opens by itself at once would be none
                self.lock.ask_keyring()
            self._reach(self.locked_pause, self.locked_pause)
            self.locked_pause.look()
        else:
            if not self.desk.key:
                self.pause.bring(first_look.read(self.desk.path).returns)
            self.furnish()
            self.now.open()
            self._guard.follow(self.soothe, self.talk)
            self._guard.watch()
            self._reach(self.pause, self.you)
        if self._asked:
            self._begin()

    def _guard_window(self) -> None:
        """What hides the window and locks it."""
        from ui.guard import Guard

        self._guard = Guard(self.root, self.desk, self)
        self._guard.hideAsked.connect(self.hide_at_once)
        self._guard.lockAsked.connect(self._lock)
        self.desk.after_key(self._key_changed)
        self._dress()

    @Slot()
    def _hiding_changed(self) -> None:
        self._dress()
        self._guard.watch()

    def _key_changed(self) -> None:
        """A passphrase was chosen, or is not wanted any more."""
        if self.now.ready:
            self._guard.watch()
            self.pause.note()
            self._look()

    def begin_pause(self, minutes: str = "") -> None:
        """A pause of so many minutes, or of the usual ones, running as soon as the journal was
        looked into, or at once where it is locked."""
        self._asked, self._minutes = True, minutes
        if self.now.ready or self.locked:
            self._begin()

    def _begin(self) -> None:
        self._asked = False
        if self.locked:
            with suppress(Refusal):
                self.locked_pause.call(self._minutes)
            return
        self.pause.callFor(self._minutes)
        self.root.open("pause")

    def _reach(
        self,
        pause: "PauseViewModel | LockedPauseViewModel",
        told: "YouViewModel | LockedPauseViewModel",
    ) -> None:
        """What tells the return time when nobody is at the window."""
        from ui.reminder import Reminder
        from ui.tray import TrayHost

        if self.reminder is not None:
            # What passed while the journal was opened is told by whoever knew of it before.
            self.locked_pause.close()
            self.reminder.close()
        self.reminder = Reminder(self.desk, pause, told, self.root, self._say_in_tray, self)
        self.reminder.wanted.connect(self._come_back)
        pause.changed.connect(self._put_away)
        if self._before is not None and self._host is None:
            self.reminder.take_up(self._before.notification)
        if self._host is None:
            self._host = TrayHost(self)
            self._host.changed.connect(self._make_tray)
            self._make_tray()
        elif self.tray is not None:
            self.tray.setProperty("pause", pause)

    @Slot()
    def _make_tray(self) -> None:
        """The icon in the tray, once there is a tray; without one it would only take room."""
        if self.tray is not None or not self._host.here:
            return
        tray = QQmlComponent(self.engine, _page("Tray"))
        self.tray = tray.createWithInitialProperties(
            {
                "pause": self.locked_pause if self.locked else self.pause,
                "host": self._host,
                "guise": self._guise,
                "name": name_of(first_look.read(self.desk.path), self.desk.words),
            }
        )
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
    def _come_back(self) -> None:
        """The return time must not pass in silence; but whoever hid the window in a hurry shows it
        when it is safe to."""
        if not self._away:
            self.show()

    def _may_remind(self) -> bool:
        """Whether this is a moment to be reminded of something small: calm, and nobody hid the
        window in a hurry."""
        return self.practice.calm and self.desk.offers and not self._away

    @Slot(str)
    def _show_page(self, name: str) -> None:
        """What a notification is about, unless something else comes first by now."""
        if not self._away:
            self.show()
            if self._may_remind():
                self.root.open(name)

    @Slot()
    def show(self) -> None:
        """The window, in front."""
        self._away = False
        self.root.show()
        self.root.raise_()
        self.root.requestActivate()

    @Slot()
    def _pause_from_tray(self) -> None:
        self.begin_pause()
        self.show()

    @Slot()
    def hide_at_once(self) -> None:
        """Out of sight first; then home, so that the next one at the window sees the first page."""
        self._away = True
        self.root.hide()
        if self.again is None:
            clipboard.clear()
            self._book.goHome()

    @Slot()
    def _put_away(self) -> None:
        if not self._open or self.again is not None or self.root.isVisible():
            return
        if self._book is not None:
            self._book.putAway()
        if not self._stays:
            self.ended.emit()
        elif self.desk.key is not None:
            self._lock("away" if self._away else "hidden")

    @Slot(str)
    def _lock(self, state: str) -> None:
        """Has a process that knows nothing take the place of this one, and shows nothing."""
        if self.again is not None or self.desk.key is None:
            return
        from ui.again import Again

        root = self.root
        large = state == "maximized"
        self.again = Again(
            state,
            None if large else (root.x(), root.y(), root.width(), root.height()),
            self.pause.left_in_seconds if self.pause.running else None,
            self.reminder.shown if self.reminder else 0,
            self.desk.at_risk,
            self.desk.offers,
        )
        root.setProperty("covered", True)
        root.hide()
        clipboard.clear()
        self.ended.emit()

    @property
    def _stays(self) -> bool:
        """Whether there is something to stay for when the window is closed."""
        if (self.locked_pause if self.locked else self.pause).awaits:
            return True
        look = first_look.read(self.desk.path)
        stays = look.stays if self.locked else self._book is not None and self.you.stays
        return self.tray is not None and stays and self.tray.property("here")

    @Slot()
    def _look(self) -> None:
        """What a locked window is to look like is kept where it can be read then."""
        self.sight.choose(self.you.appearance, self.you.contrast, self.you.motion)
        self.root.setProperty("textSize", self.you.textSize)
        if self.desk.key is not None:
            look = {"motion": self.you.motion, "stays": self.you.stays}
            first_look.change(self.desk.path, **look)

    @Slot()
    def _speak(self) -> None:
        """Another language was chosen, or another form of address: every word in sight changes,
        and nothing else."""
        self.desk.words = spoken(first_look.read(self.desk.path))
        self._translators.speak(self.desk.words)
        self.engine.retranslate()
        self._dress()
        self.now.opened.emit()
        self._say_anew()

    def _say_anew(self) -> None:
        """Has every page ask once more for what it says."""
        from PySide6.QtCore import SignalInstance  # not needed for the first frame

        for one in self.findChildren(QObject):
            for name in SAID_BY:
                signal = getattr(one, name, None)
                if isinstance(signal, SignalInstance):
                    signal.emit()

    @Slot()
    def _dress(self) -> None:
        """The name and the icon that were chosen."""
        from PySide6.QtGui import QIcon  # not needed for the first frame

        look = first_look.read(self.desk.path)
        self._guise = guise = look.guise
        name = name_of(look, self.desk.words)
        QGuiApplication.setWindowIcon(QIcon(str(HERE / "icons" / f"{guise}.svg")))
        QGuiApplication.setApplicationDisplayName(name)
        self.root.setProperty("name", name)
        if self.tray is not None:
            self.tray.setProperty("guise", guise)
            self.tray.setProperty("name", name)

    @Slot()
    def _find_country(self) -> None:
        """Earlier versions kept it in the journal alone, where help could not find it."""
        if not self.help.country:
            with suppress(Fault):
                country = self.desk.store.settings.all().get("country")
                if isinstance(country, str) and country:
                    self.help.takeUp(country)
                    first_look.change(self.desk.path, country=country)

    @Slot(str)
    def _keep_country(self, country: str) -> None:
        first_look.change(self.desk.path, country=country)

    @Slot()
    def _look_again(self) -> None:
        """Other records are in the journal now: every page looks anew."""
        with suppress(Fault):  # what cannot be read is said where it is looked for
            self.pause.load()
        self.now.opened.emit()

    @Slot()
    def _use_plan(self) -> None:
        self.pause.use_plan(self.plan.holds)

    @Slot()
    def _pause_after_check_in(self) -> None:
        assessment = self.check_in.assessment
        self.pause.begin_after(self.check_in.uid, assessment.advice if assessment else "")

    @Slot()
    def _begin_anew(self) -> None:
        """Everything is deleted: what is still in memory goes with this process."""
        from ui.again import Again

        root = self.root
        self.again = Again(place=(root.x(), root.y(), root.width(), root.height()))
        root.setProperty("covered", True)
        clipboard.clear()
        self.ended.emit()

    @Slot()
    def _open_another(self) -> None:
        """A copy was put back: what was read of the journal before it goes with this process. A
        pause that runs goes on in the one that was put back."""
        from ui.again import Again

        root, pause = self.root, self.pause.current
        if pause is not None:
            self.pause.keep(pause)
        self.again = Again(
            place=(root.x(), root.y(), root.width(), root.height()),
            left=self.pause.left_in_seconds if pause else None,
            notification=self.reminder.shown if self.reminder else 0,
            at_risk=self.desk.at_risk,
            offers=self.desk.offers,
        )
        root.setProperty("covered", True)
        clipboard.clear()
        self.ended.emit()

    def open_door(self) -> None:
        """Lets later starts reach this window."""
        from ui.single import Door

        number = -1 if self._before is None else self._before.door
        self._door = Door(self.desk.path, self._hear, self, number)

    def _hear(self, message: str) -> None:
        word, _, minutes = message.partition(" ")
        if word == "unsafe":
            self._hear_of_risk()
            return
        if word == "pause":
            self.begin_pause(minutes)
        self.show()

    def _hear_of_risk(self) -> None:
        self.load()
        if not self.locked:
            self.risk.found()
            return
        self._unsafe = True
        self.desk.at_risk, self.desk.offers = True, False
        self.locked_pause.end_quietly()

    def close(self) -> None:
        """Keeps drafts, ends the engine first and then the rest, and closes the journal."""
        self._open = False
        if self._book is not None and not self.locked:
            self.passphrase.finish()
        if self._door is not None:
            if self.again is not None:
                self.again = replace(self.again, door=self._door.keep_open())
            else:
                self._door.close()
        if self._guard is not None:
            self._guard.close()
        if self.locked:
            self.locked_pause.close()
            self.lock.close()
        elif self._book is not None:
            self.soothe.leave()
        if self.reminder is not None:
            self.reminder.close(leave=self.again is not None and not self.desk.erased)
            self._host.close()
        shiboken6.delete(self.engine)
        self._translators.take_away()
        self.sight.close()
        self.desk.close()
        if self.daily_copy is not None and self.again is None:
            self.daily_copy.finish()


def name_of(look: first_look.FirstLook, words: Words) -> str:
    """What the window is called: as it was disguised, and else by our name, with a word where all
    of it is made up."""
    if look.guise != first_look.GUISES[0]:
        return words["hiding"]["guises"][look.guise]
    return words["window"]["demo"] if look.demo else NAME


def run(
    path: Path,
    minutes: str | None = None,
    again: "Again | None" = None,
    words: Words | None = None,
) -> int:
    """Opens the window, with a pause running unless `minutes` is None, until it is closed and
    nothing is left to wait for. `again` is what a process before this one left, whose place this
    one takes. `words` are those to speak now, whatever was chosen."""
    from data.errands import leave_no_image
    from ui.clock import SystemClock

    leave_no_image()
    # Python hears Ctrl+C only between Qt's events, which may be a minute away.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    look = first_look.read(path)
    app = application(look.guise, name_of(look, words or spoken(look)))
    app.setQuitOnLastWindowClosed(False)
    window = Window(path, SystemClock(), words, before=again)
    window.ended.connect(app.quit)
    if minutes is not None:
        window.begin_pause(minutes)
    QTimer.singleShot(0, window, window.open_door)
    status = app.exec()
    window.close()
    if window.again is not None:
        from ui.again import replace as begin_again

        begin_again(path, window.again)
    return status

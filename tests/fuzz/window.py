"""Taps and keys at random on the real window, which is closed, opened, hidden, locked, made large
and small, and lives through days: no traceback, no warning of Qt's, nothing that takes a second,
and nothing that was acknowledged is lost, however it ends.

It stays in its own folder: no errand writes outside, and instead of replacing the process the next
window takes the place of the one before.
"""

import os
import shutil
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtCore import QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest

from data import first_look, keys, protection, sealing
from data.store import Store
from tests.clock import HandClock
from tests.data.records import fill
from tests.fuzz.acknowledged import Acknowledged
from ui.desk import KEEP_AFTER_MILLISECONDS
from ui.errand import Errand
from ui.window import Window, application

EVENTS = 500
PASSPHRASE = "a passphrase for fuzz"
ACCEPTED = ("This plugin does not support", "propagateSizeHints")
"""Of what Qt says where there is no desktop."""
SIZES = ((390, 844), (320, 568), (568, 320), (1000, 760), (700, 400), (1400, 900))
TEXTS = (
    *("hello", "you NEVER listen", "25:99", "21:30", "tomorrow", "112", "a passphrase for fuzz"),
    *("אף פעם לא", "שָׁלוֹם 😶", "🏳️‍🌈👩‍👩‍👧", "<b>x</b><img src='file:///x'>", "%1 %2 {x}"),
    *("\u202eabc", "a\u0301\u0301\u0301", "line\nline\ttab", "x" * 5_000, "always ש " * 800),
    *("'; DROP TABLE", "\0"),
)
KEYS = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in (
        *("Tab", "Tab", "Tab", "Backtab", "Space", "Space", "Return", "Enter", "Escape", "Up"),
        *("Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "Backspace", "Delete"),
        *("A", "M", "Z", "1", "5", "0", "F1", "F9", "F5", "Menu", "Period", "Q"),
    )
)
MODIFIERS = (
    *[Qt.KeyboardModifier.NoModifier] * 8,
    *(Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier),
    *(Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier),
)
SHORTCUTS = "ACVXZYL"
PAGES = (
    *("now", "journal", "patterns", "you", "write", "checkIn", "return", "two", "translate", "jot"),
    *("later", "ask", "soothing", "plan", "breathe", "ground", "rehearsing", "talk", "repairs"),
    *("pause", "lookBack", "shutOut", "questions", "passphrase", "backups", "erasing", "transfer"),
    *("handOver", "heldUp", "help", "hiding", "twoBack", "backAlone"),
    *("steady", "practice", "reminders"),
)
CLICKED = {
    *(QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton),
    *(QAccessible.Role.PageTab, QAccessible.Role.EditableText, QAccessible.Role.Slider),
    *(QAccessible.Role.Link, QAccessible.Role.ListItem, QAccessible.Role.ButtonMenu),
}
DEEPEST = 60
ZONES = ("Europe/London", "Asia/Jerusalem", "America/New_York", "Asia/Kathmandu")
OFTEN = {
    **{"tap": 40, "tap_anywhere": 8, "key": 22, "shortcut": 3, "type": 8, "paste": 4, "scroll": 4},
    **{"drag": 3, "resize": 1.5, "look": 0.7, "time": 2.5, "visit": 4, "wait": 3, "reopen": 0.7},
    **{"kill": 0.5, "door": 0.3, "unlock": 1},
    **{"fill": 6, "translate": 0.8, "answer": 0.8, "jot": 0.5},
}


class Windows:
    """One worker's windows, one after the other."""

    def __init__(self, folder: Path) -> None:
        sealing.COST = keys.COST = sealing.Cost(1, 8192)
        self.folder = folder
        self.app = application()
        self.app.setQuitOnLastWindowClosed(False)
        QAccessible.setActive(True)
        self.said: list[str] = []
        qInstallMessageHandler(self._hear)
        self._stay_inside()
        self.acknowledged = Acknowledged()
        self.acknowledged.watch()
        self.events = self.saves = 0
        self.window: Window | None = None
        sys.excepthook = self._raised
        sys.unraisablehook = lambda told: self._raised(
            told.exc_type, told.exc_value, told.exc_traceback
        )

    def case(self, seed: int, timed: Callable[[str, Callable[[], Any]], Any]) -> str:
        """So many events on one journal. Raises AssertionError for what should not be."""
        self.chance, self.timed = Random(f"window {seed}"), timed
        self.said.clear()
        self.acknowledged.forget()
        self.done: Counter[str] = Counter()
        self.last: list[str] = []
        self.key: bytes | None = None
        home = self.folder / str(seed)
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        self.path = home / "journal.db"
        self.clock = HandClock(self.chance.choice(ZONES))
        begins = self.chance.choice(("empty", "full", "full", "locked"))
        self._begin(begins)
        self.events, before = 0, self.acknowledged.count
        try:
            self._open(None)
            while self.events < EVENTS:
                self._one()
            self._close()
            self._nothing_is_lost("at the end")
        except AssertionError as error:
            error.add_note(f"event {self.events}, after {', '.join(self.last)}")
            raise
        finally:
            self.saves = self.acknowledged.count - before
            if self.window is not None:
                self._close()
            shutil.rmtree(home, ignore_errors=True)
        return f"a journal that was {begins}"

    def _begin(self, begins: str) -> None:
        if begins == "empty":
            return
        store = Store.open(self.path)
        fill(store)
        store.close()
        if begins == "locked":
            self.key, _ = protection.protect(self.path, PASSPHRASE)
        self.acknowledged.forget()

    # The window.

    def _open(self, before: Any) -> None:
        self.ended = False
        begin = lambda: Window(self.path, self.clock, before=before)  # noqa: E731
        self.window = window = self.timed("open", begin)
        window.ended.connect(self._end)
        window.root.resize(*self.chance.choice(SIZES))
        self._settle(lambda: window.locked or window.now.ready)
        self._follow()

    def _follow(self) -> None:
        """What other processes do to the journal is not seen from here."""
        window = self.window
        if window.locked or not hasattr(window, "erasing"):
            return
        for signal in (window.erasing.erased, window.backups.restored, window.transfer.tookIn):
            signal.connect(self.acknowledged.forget)

    def _end(self) -> None:
        self.ended = True

    def _close(self) -> None:
        window, self.window = self.window, None
        if window.desk.key is not None:
            self.key = window.desk.key
        if window.desk.key is None and not window.locked:
            self.key = None
        self.again = None
        self.timed("close", window.close)
        self.again = window.again

    def _reopen(self) -> None:
        self._close()
        self._nothing_is_lost("when it was closed")
        self._open(self.again)

    def _nothing_is_lost(self, when: str) -> None:
        if not self.path.exists():
            return  # never made, or everything was deleted
        missing = self.acknowledged.missing(self.path, self.key)
        assert not missing, f"lost {when}: {missing[:3]}"

    def _settle(self, ready: Callable[[], bool]) -> None:
        for _ in range(400):
            QTest.qWait(5)
            if ready():
                return
        raise AssertionError("the window was not ready after two seconds")

    # One event.

    def _one(self) -> None:
        (name,) = self.chance.choices(list(OFTEN), list(OFTEN.values()))
        self.events += 1
        self.done[name] += 1
        self.last = [*self.last[-11:], name]
        if not self.window.root.isVisible() and name not in ("time", "reopen", "door", "kill"):
            self.window.show()
        self.timed(name, getattr(self, f"_{name}"))
        self.timed(f"what follows {name}", QGuiApplication.processEvents)
        assert not self.said, self.said[:3]
        if self.ended:
            self._reopen()

    @property
    def target(self):
        """Where taps and keys go."""
        focused = QGuiApplication.focusWindow()
        return focused if focused is not None and focused.isVisible() else self.window.root

    def _tap(self) -> None:
        places = [(name, point) for name, role, point in self._faces() if role in CLICKED]
        if not places:
            self._tap_anywhere()
            return
        name, point = self.chance.choice(places)
        self.last[-1] = f"tap {name[:40]!r}"
        self._click(point)

    def _faces(self):
        """What can be reached: names, roles and places."""
        root = self.window.root
        waiting = [(QAccessible.queryAccessibleInterface(root), 0)]
        while waiting:
            face, depth = waiting.pop()
            for number in range(face.childCount()):
                child = face.child(number)
                if child is None or child.state().invisible or depth > DEEPEST:
                    continue
                waiting.append((child, depth + 1))
                if child.role() in CLICKED and not child.state().disabled:
                    point = child.rect().center() - root.position()
                    if self._within(root, point):
                        yield child.text(QAccessible.Text.Name), child.role(), point

    def _within(self, window, point: QPoint) -> bool:
        return 0 <= point.x() < window.width() and 0 <= point.y() < window.height()

    def _click(self, point: QPoint) -> None:
        if self._within(self.target, point):
            QTest.mouseClick(
                self.target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
            )

    def _tap_anywhere(self) -> None:
        target = self.target
        point = QPoint(
            self.chance.randrange(max(1, target.width())),
            self.chance.randrange(max(1, target.height())),
        )
        self._click(point)

    def _key(self) -> None:
        key, modifier = self.chance.choice(KEYS), self.chance.choice(MODIFIERS)
        self.last[-1] = f"key {key.name} {modifier.name}"
        if self.target is not self.window.root and self.chance.random() < 0.5:
            key = Qt.Key.Key_Escape
        QTest.keyClick(self.target, key, modifier)

    def _shortcut(self) -> None:
        letter = self.chance.choice(SHORTCUTS)
        self.last[-1] = f"Ctrl+{letter}"
        key = getattr(Qt.Key, f"Key_{letter}")
        QTest.keyClick(self.target, key, Qt.KeyboardModifier.ControlModifier)

    def _type(self) -> None:
        text = self.chance.choice(TEXTS)[:40]
        self.last[-1] = f"type {text[:15]!r}"
        for letter in text:
            if letter.isascii() and letter.isprintable():
                QTest.keyClick(self.target, letter)

    def _paste(self) -> None:
        text = self.chance.choice(TEXTS)
        self.last[-1] = f"paste {text[:15]!r}"
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(self.target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def _scroll(self) -> None:
        root = self.window.root
        middle = QPoint(root.width() // 2, root.height() // 2)
        event = QWheelEvent(
            middle.toPointF(),
            root.mapToGlobal(middle).toPointF(),
            QPoint(0, 0),
            QPoint(0, self.chance.choice((-1200, -120, 120, 600))),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QGuiApplication.sendEvent(root, event)

    def _drag(self) -> None:
        root, chance = self.window.root, self.chance
        one, two = (
            QPoint(chance.randrange(root.width()), chance.randrange(root.height()))
            for _ in range(2)
        )
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        if self.target is not root:
            return
        QTest.mousePress(root, button, none, one)
        for step in (1, 2, 3):
            QTest.mouseMove(root, one + (two - one) * step / 3)
        if root.isVisible():
            QTest.mouseRelease(root, button, none, two)

    def _resize(self) -> None:
        size = self.chance.choice(SIZES)
        self.last[-1] = f"resize {size}"
        self.window.root.resize(*size)

    def _look(self) -> None:
        if not self.window.locked and self.window.now.ready:
            you = self.window.you
            self.chance.choice(
                (
                    lambda: you.chooseAppearance(self.chance.choice(("light", "dark", "system"))),
                    lambda: you.chooseMotion(self.chance.choice(first_look.MOTIONS)),
                    lambda: you.chooseContrast(self.chance.choice(first_look.CONTRASTS)),
                )
            )()

    def _time(self) -> None:
        jump = self.chance.choice(
            ({"seconds": 20}, {"minutes": 6}, {"minutes": 25}, {"hours": 3}, {"days": 2}, {})
        )
        self.last[-1] = f"time {jump}"
        if jump:
            self.clock.forward(**jump)
        else:  # somebody sets the clock, or travels
            self.clock.wall += timedelta(hours=self.chance.choice((-30, -1, 1, 400)))
            self.clock.name = self.chance.choice(ZONES)

    def _visit(self) -> None:
        page = self.chance.choice(PAGES)
        self.last[-1] = f"visit {page}"
        if not self.window.locked:
            self.window.root.open(page)

    def _wait(self) -> None:
        QTest.qWait(self.chance.choice((0, 5, 30, 120, 350)))

    def _door(self) -> None:
        self.window._hear(self.chance.choice(("pause", "pause 30", "pause x", "show", "?")))

    def _unlock(self) -> None:
        if not self.window.locked:
            return
        if self.chance.random() < 0.8 and self.key is not None:
            self.window.lock.opened.emit(self.key)
            self._settle(lambda: self.window.now.ready)
            self._follow()
        else:
            self.window.lock.open(self.chance.choice((PASSPHRASE, "another passphrase")))

    def _fill(self) -> None:
        """Types into a field, and often rests until it is kept."""
        typed = QAccessible.Role.EditableText
        fields = [point for _, role, point in self._faces() if role == typed]
        if not fields:
            return
        self._click(self.chance.choice(fields))
        self.chance.choice((self._type, self._paste))()
        if self.chance.random() < 0.5:
            QTest.qWait(KEEP_AFTER_MILLISECONDS + 50)

    def _translate(self) -> None:
        """What the random ones seldom come to: a translation, up to any step, or kept."""
        if self.window.locked:
            return
        self.window.root.open("translate")
        words, chance = self.window.translate, self.chance
        steps = (
            lambda: words.chooseSurface(chance.choice(("anger", "criticism", ""))),
            lambda: words.setSituation(chance.choice(TEXTS)),
            lambda: words.toggleFeeling("hurt"),
            lambda: words.chooseNeed("matter"),
            lambda: words.setRequest(chance.choice(TEXTS)),
            lambda: words.save(),
        )
        for step in steps[: chance.choice((1, 3, 5, 6, 6))]:
            step()
            words.goOn()

    def _answer(self) -> None:
        """A check-in, any answer."""
        if self.window.locked:
            return
        self.window.root.open("checkIn")
        check_in, chance = self.window.check_in, self.chance
        check_in.setHeat(chance.randrange(11))
        check_in.setTakeIn(chance.choice(("yes", "barely", "no")))
        check_in.toggleSafety(chance.choice(("none", "none", "none", "afraid")))
        check_in.toggleSign(chance.choice(("heart", "shut", "loud")))
        check_in.finish()

    def _jot(self) -> None:
        """A word kept for later."""
        if not self.window.locked:
            self.window.root.open("jot")
            # No more than its field takes from a person.
            self.window.jot.setWord(self.chance.choice(("", "hello", "אף פעם לא", "the phone 😶")))
            self.window.jot.keep(self.chance.choice(("anger", "")))

    def _kill(self) -> None:
        """What a kill at this moment would leave is a journal with everything in it."""
        if not self.path.exists():
            return
        copy = self.folder / "killed.db"
        for ending in ("", "-wal", ".keys"):
            file, to = (each.with_name(each.name + ending) for each in (self.path, copy))
            to.unlink(missing_ok=True)
            if file.exists():
                shutil.copy(file, to)
        desk = self.window.desk
        key = desk.key or self.key
        missing = self.acknowledged.missing(copy, key)
        assert not missing, f"lost at a kill: {missing[:3]}"

    # What it says, and where it writes.

    def _hear(self, kind: QtMsgType, _context: object, text: str) -> None:
        if "DelegateModel::cancel" in text and len(QGuiApplication.topLevelWindows()) > 1:
            return  # Qt's own window for choosing a file says so of its list
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not any(
            part in text for part in ACCEPTED
        ):
            self.said.append(f"{kind.name}: {text}")

    def _raised(self, kind: type, error: BaseException, trace: Any) -> None:
        lines = traceback.format_exception(kind, error, trace)
        self.said.append(" | ".join("".join(lines).splitlines()[-6:]))

    def _stay_inside(self) -> None:
        go, inside = Errand.go, Path(os.environ["HOME"]).resolve()

        def stay(errand, name, journal, key=None, **details):
            for value in details.values():
                outside = isinstance(value, str) and value.startswith(("/", "~", "."))
                if outside and inside not in Path(value).expanduser().resolve().parents:
                    return False
            return go(errand, name, journal, key, **details)

        Errand.go = stay

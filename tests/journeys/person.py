"""A person at the window who hears and types, and neither sees nor points.

Everything is found by role and name in the accessibility tree and reached with Tab, as with a
screen reader.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from tests.clock import HandClock
from ui.window import Window

Role = QAccessible.Role
MOST_TABS = 200


@dataclass(frozen=True)
class Heard:
    """One thing that a screen reader can say, as plain data."""

    role: Role
    name: str
    description: str
    checked: bool
    focusable: bool
    value: str = ""


class Person:
    """Opens Regulate on a journal, uses it, closes it, opens it again."""

    SPACE = Qt.Key.Key_Space
    DIGITS = tuple(Qt.Key(Qt.Key.Key_0.value + digit) for digit in range(10))

    def __init__(self, qtbot, path: Path, clock: HandClock) -> None:
        self.qtbot = qtbot
        self.path = path
        self.clock = clock
        self.window: Window | None = None

    def open(self) -> None:
        self.window = Window(self.path, self.clock)
        root = self.window.root
        root.requestActivate()
        self.qtbot.waitUntil(lambda: self.window.now.ready)
        self.qtbot.waitUntil(root.isActive)
        self.window.you.chooseMotion("less")
        self.window.you.setChimes(False)

    def close(self) -> None:
        self.window.close()
        self.window = None

    # Hearing.

    def hears(self) -> list[Heard]:
        """Everything on the page, in order, without what is only said in passing."""
        told = walk(QAccessible.queryAccessibleInterface(self.window.root))
        return [heard for heard in told if heard.role is not Role.Notification]

    def names(self) -> list[str]:
        return [heard.name for heard in self.hears()]

    def find(self, name: str, role: Role | None = None) -> Heard | None:
        for heard in self.hears():
            if heard.name == name and role in (None, heard.role):
                return heard
        return None

    def wait_to_hear(self, part: str) -> None:
        """Waits until something on the page has `part` in its name."""
        try:
            self.qtbot.waitUntil(lambda: any(part in name for name in self.names()))
        except Exception as error:
            raise AssertionError(f"{part!r} is not among {self.names()}") from error

    def focus(self) -> Heard | None:
        """What has the keyboard."""
        # No test may ask for `metaObject()`: what PySide makes of it outlives it, and is later
        # taken for what lies at the same address.
        item = self.window.root.activeFocusItem()
        face = QAccessible.queryAccessibleInterface(item) if item else None
        return _heard(face) if face else None

    def reads(self, name: str) -> str:
        """What stands in a field."""
        self.qtbot.waitUntil(lambda: self.find(name, Role.EditableText) is not None)
        return self.find(name, Role.EditableText).value

    # Doing.

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.window.root, key, modifier)
        QGuiApplication.processEvents()

    def tab_to(self, name: str, role: Role) -> None:
        """Goes to a control with Tab alone; it has to be in the tree, with its role."""
        self.qtbot.waitUntil(lambda: self.find(name, role) is not None)
        for _ in range(MOST_TABS):
            focus = self.focus()
            if focus and focus.name == name and focus.role == role:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {role} {name!r}")

    def press(self, name: str, role: Role = Role.Button) -> None:
        self.tab_to(name, role)
        self.key(Qt.Key.Key_Space)

    def choose(self, name: str) -> None:
        """Chooses one of several words."""
        role = Role.RadioButton if self.find(name, Role.RadioButton) else Role.CheckBox
        self.press(name, role)

    def go_to(self, place: str) -> None:
        self.press(place, Role.PageTab)

    def write(self, name: str, text: str) -> None:
        """Types into a field, in place of what is there."""
        self.tab_to(name, Role.EditableText)
        self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if not text.isascii():
            self.paste(text)
            return
        for letter in text:
            QTest.keyClick(self.window.root, letter)
        QGuiApplication.processEvents()

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def back(self) -> None:
        self.key(Qt.Key.Key_Escape)

    def answer(self, heat: int, take_in: str, safety: str, *signs: str) -> None:
        """Answers the questions of a check-in and asks where they are."""
        self.tab_to("How hot is it inside, right now?", Role.Slider)
        self.key(Qt.Key.Key_End if heat == 10 else self.DIGITS[heat])
        for sign in signs:
            self.press(sign, Role.CheckBox)
        self.press(take_in, Role.RadioButton)
        self.press(safety, Role.CheckBox)
        self.press("See where I am")


def walk(face, depth: int = 0) -> Iterator[Heard]:
    if depth:
        yield _heard(face)
    for n in range(face.childCount()):
        child = face.child(n)
        if child is not None and not child.state().invisible:
            yield from walk(child, depth + 1)


def _heard(face) -> Heard:
    state = face.state()
    return Heard(
        face.role(),
        face.text(QAccessible.Text.Name),
        face.text(QAccessible.Text.Description),
        bool(state.checked),
        bool(state.focusable),
        face.text(QAccessible.Text.Value) if face.role() == Role.EditableText else "",
    )

"""Everything can be done with the keyboard: on every page Tab walks through all that can be
pressed, in the order of sight, seen and in sight, and comes round again; Escape goes one step back.

Left out is what is not ours: the system's own window for choosing a file.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.accessibility.report import tell
from tests.journeys.person import Role, walk
from tests.screens import PAGES, SIZES, shown
from ui.guard import HURRY_SECONDS
from ui.window import Window

AUDIT = "Keyboard (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11)"
CONTROLS = {
    *(Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.Slider),
    *(Role.PageTab, Role.ListItem),
}
QML = Path(__file__).parents[2] / "ui" / "qml"
MOST_TABS = 150
MOST_ESCAPES = 12
RING = 9
"""So far around a control its ring may lie, in pixels."""
ROW = 4
"""Two controls are one below the other when they overlap by no more than this, in pixels."""


@dataclass
class Stop:
    """Where Tab came to: the control, its role and name, where it lies on the page (scrolled or
    not) and whether all of it is in sight."""

    item: QQuickItem
    role: Role
    name: str
    place: tuple[int, QRectF]
    in_sight: bool

    @property
    def said(self) -> str:
        return f"{self.role.name} {self.name!r}"


@contextmanager
def page(qapp, qtbot, name: str, width: str, language: str, text_size: int = 100):
    """A page in the window that has the keyboard."""
    with shown(qapp, name, SIZES[width], False, language, text_size) as window:
        window.root.requestActivate()
        qtbot.waitUntil(window.root.isActive)
        pages = window.root.findChild(QObject, "pages")
        qtbot.waitUntil(lambda: not pages.property("busy"))
        yield window


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """What an item lies in, from the inside."""
    while (item := item.parentItem()) is not None:
        yield item


def scroller(item: QQuickItem) -> QQuickItem | None:
    """What scrolls an item, if anything does. A field scrolls what is typed, and nothing else."""
    return next((each for each in above(item) if each.inherits("QQuickFlickable")), None)


def on_screen(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def in_sight(item: QQuickItem) -> bool:
    """Whether all of an item that has room is to be seen, and as much as fits of one that has
    not."""
    if not item.isVisible() or not all(each.opacity() > 0 for each in (item, *above(item))):
        return False
    seen = on_screen(item)
    whole = QRectF(seen)
    window = item.window()
    frames = [on_screen(each) for each in above(item) if each.clip()]
    for frame in (QRectF(0, 0, window.width(), window.height()), *frames):
        seen &= frame
        whole.setWidth(min(whole.width(), frame.width()))
        whole.setHeight(min(whole.height(), frame.height()))
    return seen.width() >= whole.width() - 1 and seen.height() >= whole.height() - 1


def place(item: QQuickItem) -> tuple[int, QRectF]:
    """Where an item lies: 0 above what scrolls, 1 within, 2 below; and there, wherever it is
    scrolled to."""
    flick = scroller(item)
    if flick is not None:
        inner = flick.property("contentItem")
        return 1, item.mapRectToItem(inner, QRectF(0, 0, item.width(), item.height()))
    rect = on_screen(item)
    scrolls = flickables(item.window().contentItem())
    edge = min((on_screen(each).top() for each in scrolls), default=0)
    return (0 if rect.center().y() < edge else 2), rect


def flickables(item: QQuickItem) -> Iterator[QQuickItem]:
    """What scrolls and is seen."""
    for child in item.childItems():
        if child.isVisible() and child.inherits("QQuickFlickable"):
            yield child
        elif child.isVisible():
            yield from flickables(child)


def stop_at(window: Window) -> Stop | None:
    """What has the keyboard; None where that is no control."""
    item = window.root.activeFocusItem()
    face = QAccessible.queryAccessibleInterface(item) if item else None
    if face is None or face.role() not in CONTROLS:
        return None
    return Stop(
        item, face.role(), face.text(QAccessible.Text.Name), place(item), in_sight(item)
    )


def tab(window: Window, back: bool = False) -> Stop | None:
    QTest.keyClick(window.root, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    QGuiApplication.processEvents()
    return stop_at(window)


def round_with(window: Window, back: bool = False) -> tuple[list[Stop], str]:
    """One round with Tab from the first control, and what is wrong with it, if anything is."""
    first = tab(window, back)
    if first is None:
        return [], "the first Tab leads to nothing"
    stops = [first]
    while len(stops) < MOST_TABS:
        stop = tab(window, back)
        if stop is None:
            return stops, f"after {stops[-1].said} the keyboard is nowhere"
        if stop.item == first.item:
            return stops, ""
        if any(stop.item == each.item for each in stops):
            return stops, f"from {stops[-1].said} it runs in a circle to {stop.said}"
        stops.append(stop)
    return stops, "it never comes round"


def misplaced(stops: list[Stop], rightwards: bool) -> list[str]:
    """The steps of a round that lead back up, or against the line of reading; one does, from the
    end to the beginning, and is none of them."""
    wrong = []
    for one, other in zip(stops, [*stops[1:], *stops[:1]], strict=True):
        (band, a), (next_band, b) = one.place, other.place
        if next_band > band:
            continue
        row = min(a.bottom(), b.bottom()) - max(a.top(), b.top()) > ROW
        # What is much higher than its neighbour, such as a field beside a button, begins a row.
        on = b.left() >= a.left() if rightwards else b.right() <= a.right()
        if next_band < band or (not on if row else b.top() < a.top()):
            wrong.append(f"{one.said} -> {other.said}")
    return wrong if len(wrong) > 1 else []


def around(image: QImage, item: QQuickItem) -> list[int]:
    """The pixels of an item's frame and around it."""
    rect = on_screen(item).adjusted(-RING, -RING, RING, RING).toAlignedRect() & image.rect()
    part = image.copy(rect)
    across = part.width() // 2, part.height() // 2
    deep = 2 * RING + 4
    return [
        *(part.pixel(across[0], y) for y in range(min(deep, part.height()))),
        *(part.pixel(across[0], part.height() - 1 - y) for y in range(min(deep, part.height()))),
        *(part.pixel(x, across[1]) for x in range(min(deep, part.width()))),
        *(part.pixel(part.width() - 1 - x, across[1]) for x in range(min(deep, part.width()))),
    ]


def ring_seen(window: Window, stop: Stop) -> bool:
    """Whether the pixels around a control differ for having the keyboard."""
    stop.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QGuiApplication.processEvents()
    cursor = stop.item.inherits("QQuickTextInput") or stop.item.inherits("QQuickTextEdit")
    with_it = around(window.root.grabWindow(), stop.item)
    stop.item.setFocus(False)
    QGuiApplication.processEvents()
    without = around(window.root.grabWindow(), stop.item)
    stop.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    differ = sum(a != b for a, b in zip(with_it, without, strict=True))
    # A blinking line is not enough: the frame has to change on more than one side.
    return differ >= (6 if cursor else 4)


def controls(window: Window) -> set[tuple[Role, str]]:
    """What a screen reader finds to press or to fill in, but for the rows of a list: there one goes
    on with the arrow keys."""
    return {
        (one.role, one.name)
        for one in walk(QAccessible.queryAccessibleInterface(window.root))
        if one.role in CONTROLS and one.role is not Role.ListItem and one.focusable
    }


def audit(qapp, qtbot, name: str, width: str, language: str, text_size: int = 100) -> None:
    way = f"{language}-light-{width}-{text_size}"
    missed = []

    def measure(what: str, wrong: list[str], asked: str) -> None:
        tell(AUDIT, name, way, what, "; ".join(wrong) or "as asked", asked, not wrong)
        missed.extend(f"{what}: {each}" for each in wrong)

    with page(qapp, qtbot, name, width, language, text_size) as window:
        stops, wrong = round_with(window)
        measure("Tab comes round again", [wrong] if wrong else [], "after every control, once")
        reached = {(stop.role, stop.name) for stop in stops}
        lost = [f"{role.name} {name!r}" for role, name in controls(window) - reached]
        measure("controls that Tab reaches", lost, "all")
        hidden = [stop.said for stop in stops if not stop.in_sight]
        measure("what has the keyboard is in sight", hidden, "all of it")
        tell(AUDIT, name, way, "stops on the way round", len(stops), "told, not asked for")
        wrong = misplaced(stops, language != "he")
        measure("the order is that of sight", wrong, "every step but the one to the beginning")
        if language == "en":
            plain = [stop.said for stop in stops if not ring_seen(window, stop)]
            measure("the ring around what has the keyboard", plain, "pixels differ")
            stops[0].item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            turned, wrong = round_with(window, back=True)
            # Backwards from the first one comes to the last; the first is the end of the round.
            if not wrong and [s.said for s in turned] != [s.said for s in reversed(stops)]:
                wrong = "another way"
            measure("Shift+Tab goes the same way back", [wrong] if wrong else [], "reversed")
    assert missed == []


def names(part: int, of: int) -> list[str]:
    return list(PAGES)[part::of]


@pytest.mark.parametrize("name", names(0, 2))
def test_tab_walks_through_a_page_from_left_to_right(qapp, qtbot, name):
    audit(qapp, qtbot, name, "320", "en")


@pytest.mark.parametrize("name", names(1, 2))
def test_tab_walks_through_another_page_from_left_to_right(qapp, qtbot, name):
    audit(qapp, qtbot, name, "320", "en")


@pytest.mark.parametrize("name", PAGES)
def test_tab_walks_through_a_page_from_right_to_left(qapp, qtbot, name):
    audit(qapp, qtbot, name, "320", "he", 200)


# Escape


def key(window: Window, code: Qt.Key) -> None:
    """Presses a key, and lets the pages come to rest."""
    QTest.keyClick(window.root, code)
    QGuiApplication.processEvents()
    pages = window.root.findChild(QObject, "pages")
    while pages.property("busy"):
        QGuiApplication.processEvents()


def in_front(window: Window) -> QQuickItem:
    return window.root.findChild(QObject, "pages").property("currentItem")


def sight(window: Window) -> list[tuple[Role, str]]:
    """What there is on the page, for seeing whether anything changed."""
    face = QAccessible.queryAccessibleInterface(window.root)
    return [(one.role, one.name) for one in walk(face)]


def at_home(window: Window) -> bool:
    """At one of the four places, or at the locked page."""
    said = sight(window)
    return (Role.PageTab in {role for role, _ in said} or window.locked) and (
        (Role.Button, "Back") not in said
    )


@pytest.mark.parametrize("name", PAGES)
def test_escape_goes_one_step_back_until_there_is_none(qapp, qtbot, name):
    way = "en-light-390-100"
    with page(qapp, qtbot, name, "390", "en") as window:
        steps, wrong = 0, ""
        while not at_home(window) and not wrong and steps < MOST_ESCAPES:
            before = sight(window)
            # So slowly that it is no hurry to hide.
            window.desk.clock.forward(seconds=HURRY_SECONDS + 1)
            key(window, Qt.Key.Key_Escape)
            steps += 1
            if sight(window) == before:
                wrong = f"nothing changed at step {steps}"
            elif not has_the_keyboard(window):
                wrong = f"after step {steps} the keyboard is nowhere"
        if not wrong and not at_home(window):
            wrong = "it leads nowhere"
        before = sight(window)
        window.desk.clock.forward(seconds=HURRY_SECONDS + 1)
        key(window, Qt.Key.Key_Escape)
        if not wrong and (sight(window) != before or not window.root.isVisible()):
            wrong = "at the place it does something"
        value = wrong or f"{steps} steps back"
        tell(AUDIT, name, way, "Escape", value, "back, then still", not wrong)
        assert not wrong


# What has the keyboard after something was done


def has_the_keyboard(window: Window) -> bool:
    """Whether the keyboard is on a thing that is seen, or on the page in front: not on the bare
    window, and on nothing that is hidden."""
    item = window.root.activeFocusItem()
    if item is None or not item.isVisible():
        return False
    page = in_front(window)
    return item == page or any(each == page for each in above(item))


LEAVES = {"Hide", "Close the app"}
"""What takes the window away, and so the keyboard."""
OUTSIDE = "…"
"""So ends the name of what opens the system's own window for choosing a file."""
PRESSED = 10


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_is_never_lost_whatever_is_pressed(qapp, qtbot, name):
    """Controls at random from what Tab reaches, one after the other, wherever that leads."""
    way, lost = "en-light-390-100", []
    chance = Random(name)
    with page(qapp, qtbot, name, "390", "en") as window:
        for _ in range(PRESSED):
            for _ in range(chance.randint(1, 12)):
                stop = tab(window)
            if stop is None:
                lost.append("nowhere")
                break
            if stop.name in LEAVES or stop.name.endswith(OUTSIDE):
                continue
            if stop.role is Role.EditableText:
                continue
            key(window, chance.choice((Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)))
            if window.again is not None or not window.root.isVisible():
                break
            if not has_the_keyboard(window):
                lost.append(f"after {stop.said}")
                break
        asked = f"on the page, after {PRESSED} at random"
        value = "; ".join(lost) or "kept"
        tell(AUDIT, name, way, "the keyboard after an action", value, asked, not lost)
        assert lost == []


# What is pressed


def test_every_control_is_pressed_by_space_and_by_return(qapp, qtbot):
    """In each control's own file: what is made of a button is pressed by all three keys."""
    found, made_of = 0, re.compile(r"^\s*T\.(AbstractButton|Button|ItemDelegate) \{", re.MULTILINE)
    for file in sorted(QML.rglob("*.qml")):
        source = file.read_text(encoding="utf-8")
        for made in made_of.findall(source):
            found += 1
            for key in ("Return", "Enter"):
                assert f"Keys.on{key}Pressed" in source, (file.name, made, key)
    assert found >= 7


@pytest.mark.parametrize("key", ["Space", "Return", "Enter"])
@pytest.mark.parametrize(
    ("name", "role", "label", "leads_to"),
    [
        ("now", Role.Button, "Pause", "pause"),
        ("now", Role.Button, "Check in", "checkIn"),
        ("you", Role.Button, "Copies", "backups"),
        ("journal_doors", Role.Button, "Finish later", "later"),
        ("soothing", Role.Button, "Long exhale", "soothe"),
    ],
)
def test_a_button_of_each_kind_is_pressed(qapp, qtbot, name, role, label, leads_to, key):
    with page(qapp, qtbot, name, "390", "en") as window:
        assert press(window, role, label, key)
        assert in_front(window).objectName() == leads_to


@pytest.mark.parametrize("key", ["Space", "Return", "Enter"])
def test_a_chip_and_a_place_are_pressed(qapp, qtbot, key):
    with page(qapp, qtbot, "you", "390", "en") as window:
        assert press(window, Role.RadioButton, "Dark", key)
        assert window.you.appearance == "dark"
        assert press(window, Role.PageTab, "Patterns", key)
        assert window.root.property("place") == "patterns"


def press(window: Window, role: Role, label: str, key: str) -> bool:
    for _ in range(MOST_TABS):
        stop = tab(window)
        if stop and (stop.role, stop.name) == (role, label):
            QTest.keyClick(window.root, Qt.Key[f"Key_{key}"])
            QGuiApplication.processEvents()
            return True
    return False


# Writing


def test_a_field_lets_tab_out_and_writes_no_tab(qapp, qtbot):
    with page(qapp, qtbot, "translate_situation", "390", "en") as window:
        while (stop := tab(window)).role is not Role.EditableText:
            assert stop is not None
        field, before = stop.item, stop.item.property("text")
        assert field.inherits("QQuickTextEdit")
        stop = tab(window)
        assert stop is not None and stop.item != field
        assert tab(window, back=True).item == field
        assert field.property("text") == before


# It would be seen


@pytest.fixture
def qml(qapp, qtbot):
    """A window of a test's own, with the look."""
    made = []

    def make(source: str):
        engine = QQmlApplicationEngine()
        engine.addImportPath(str(QML))
        engine.loadData(f"import QtQuick\nimport Look\n{source}".encode())
        made.append(engine)
        root = engine.rootObjects()[0]
        root.requestActivate()
        qtbot.waitUntil(root.isActive)
        return SimpleNamespace(root=root)

    yield make
    for engine in made:
        shiboken6.delete(engine)


BUTTON = "ActionButton {{ text: '{0}'; x: {1}; y: {2}; width: 90; height: 48; plain: true; {3} }}"


def window_of(*buttons: str) -> str:
    return f"Window {{ width: 320; height: 568; visible: true; Item {{ {' '.join(buttons)} }} }}"


def test_an_order_against_sight_is_seen(qml):
    a, b = BUTTON.format("A", 9, 200, ""), BUTTON.format("B", 9, 300, "")
    c = BUTTON.format("C", 150, 300, "")
    stops, wrong = round_with(qml(window_of(a, b, c)))
    assert not wrong and misplaced(stops, True) == []
    assert "Button 'B' -> Button 'C'" in misplaced(stops, False)
    stops, _ = round_with(qml(window_of(a, c, b)))
    assert "Button 'C' -> Button 'B'" in misplaced(stops, True)
    assert misplaced(stops, False) == []


def test_a_trap_is_seen(qml):
    trap = BUTTON.format("B", 9, 300, "Keys.onTabPressed: {}")
    _, wrong = round_with(qml(window_of(BUTTON.format("A", 9, 200, ""), trap)))
    assert "circle" in wrong


def test_what_is_out_of_sight_is_seen(qml):
    window = qml(window_of(BUTTON.format("A", 9, 200, ""), BUTTON.format("B", 9, 540, "")))
    stops, _ = round_with(window)
    assert [stop.in_sight for stop in stops] == [True, False]


def test_a_missing_ring_is_seen(qml):
    bare = BUTTON.format("B", 9, 300, "background: null")
    stops, _ = round_with(window := qml(window_of(BUTTON.format("A", 9, 200, ""), bare)))
    assert [ring_seen(window, stop) for stop in stops] == [True, False]

"""From 320 to 1440 wide, and from a low window to a high one: what is read stays in a column of at
most 560, in the middle, with all that belongs to it; and with room for it the journal shows the
list and the entry side by side.
"""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from tests.accessibility.layout import TEXT, Lying, flaws, in_sight, lying
from tests.accessibility.report import tell
from tests.screens import PAGES, SIZES, settle, shown

AUDIT = "From 320 to 1440 wide (WCAG 1.4.10)"
NAMES = sorted(PAGES)
WINDOWS = ((840, 760), (1440, 900), (320, 1400))
"""What of 320 and 390 is low is looked at in tests/ui/test_pages.py."""
COLUMN = 600
"""The widest column, 560, and its margins."""
SIDE_BY_SIDE = 840
HELD_UP = "held_up"
"""The sentence that is held up is as large as the window."""


@pytest.mark.parametrize("name", NAMES)
def test_every_width_and_height_is_whole(qapp, qtbot, name):
    with shown(qapp, name, WINDOWS[0], dark=False) as window:
        for width, height in WINDOWS:
            window.root.setWidth(width)
            window.root.setHeight(height)
            settle(qapp, 40)
            wrong = flaws(window.root)
            way = f"{width} x {height}"
            what = "cut, broken, covered or out of reach"
            tell(AUDIT, name, way, what, len(wrong), "0", not wrong)
            assert wrong == [], way
            beside = width >= SIDE_BY_SIDE and name in journal_pages()
            if not beside and not name.startswith(HELD_UP):
                wide = spread(lying(window.root), width)
                tell(AUDIT, name, way, "width of the column", f"{wide:.0f}", "560", wide <= COLUMN)
                assert wide <= COLUMN, way


def journal_pages() -> set[str]:
    begin = ("journal", "entry", "solo_journal", "solo_entry")
    return {name for name in NAMES if name.startswith(begin)}


def spread(found: list[Lying], width: int) -> float:
    """How wide a column in the middle of the window would have to be to hold all of it."""
    edges = [edge for one in found for edge in (one.around.left(), one.around.right())]
    return 2 * max(abs(edge - width / 2) for edge in edges)


def places(window) -> tuple[Lying, Lying]:
    """Where the first entry of the list lies, and where its words, which can be changed."""
    found = [one for one in lying(window.root) if one.kind != TEXT]
    row = next(one for one in found if one.item.objectName() == "entry")
    field = next((one for one in found if one.kind == "QQuickTextArea"), None)
    return row, field


def across(one: Lying) -> tuple[float, float]:
    left = one.item.mapToScene(QPointF(0, 0)).x()
    return left, left + one.item.width()


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("width", [840, 1000, 1440])
def test_with_room_the_list_and_the_entry_stand_side_by_side(qapp, qtbot, width, language):
    with shown(qapp, "journal", (width, 800), False, language) as window:
        window.entry.open(first(window))
        qtbot.waitUntil(lambda: places(window)[1] is not None)
        settle(qapp, 60)
        row, field = (across(one) for one in places(window))
        start, end = (row, field) if language == "en" else (field, row)
        assert start[1] < end[0]
        assert row[1] - row[0] <= 560
        assert field[1] - field[0] <= 560
        assert start[0] >= 20 and end[1] <= width - 20
        apart = end[0] - start[1]
        way = f"{language}, {width} wide"
        tell(AUDIT, "journal", way, "list and entry apart by", f"{apart:.0f}", "more than 0")
        assert flaws(window.root) == []


def first(window) -> str:
    return places(window)[0].item.property("uid")


def test_one_pixel_less_shows_the_list_alone(qapp, qtbot):
    with shown(qapp, "journal", (SIDE_BY_SIDE - 1, 800), dark=False) as window:
        window.entry.open(first(window))
        settle(qapp, 60)
        assert places(window)[1] is None


@pytest.mark.parametrize("language", ["en", "he"])
def test_an_open_entry_stays_open_while_the_window_grows_and_shrinks(qapp, qtbot, language):
    with shown(qapp, "entry", SIZES["390"], False, language) as window:
        root = window.root
        root.requestActivate()
        qtbot.waitUntil(root.isActive)
        field = next(one.item for one in lying(root) if one.kind == "QQuickTextArea")
        field.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        field.setProperty("text", "I felt hurt, and I still do.")
        root.setWidth(1000)
        qtbot.waitUntil(lambda: sum(one.item.objectName() == "entry" for one in lying(root)) > 0)
        settle(qapp, 60)
        beside = places(window)[1].item
        assert beside.property("text") == "I felt hurt, and I still do."
        # The keyboard goes on in the entry, not in the list.
        assert belongs(root.activeFocusItem(), "entryPage")
        root.setWidth(390)
        qtbot.waitUntil(lambda: not any(one.item.objectName() == "entry" for one in lying(root)))
        settle(qapp, 400)
        over = next(one.item for one in lying(root) if one.kind == "QQuickTextArea")
        assert over.property("text") == "I felt hurt, and I still do."
        assert flaws(root) == []
        QTest.keyClick(root, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: any(one.item.objectName() == "entry" for one in lying(root)))


def belongs(item, name: str) -> bool:
    while item is not None and item.objectName() != name:
        item = item.parentItem()
    return item is not None


@pytest.mark.parametrize("language", ["en", "he"])
def test_side_by_side_the_keyboard_goes_from_the_list_to_the_entry(qapp, qtbot, language):
    with shown(qapp, "journal", SIZES["1000"], False, language) as window:
        root = window.root
        root.requestActivate()
        qtbot.waitUntil(root.isActive)
        places(window)[0].item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(root, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: places(window)[1] is not None)
        assert belongs(root.activeFocusItem(), "entries")
        QTest.keyClick(root, Qt.Key.Key_Tab)
        assert root.activeFocusItem() == places(window)[1].item
        assert in_sight(root, root.activeFocusItem())
        QTest.keyClick(root, Qt.Key.Key_Backtab)
        assert belongs(root.activeFocusItem(), "entries")

"""Handing over as it is drawn: the picture is the same for everyone, the sentence as large as it
can be, and nothing else is on either."""

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from data import pictures
from regulate.translation import Frame, Translation
from tests.clock import HandClock
from tests.journeys.person import Role, walk
from tests.screens import SIZES, shown
from ui.picture import WIDTH
from ui.window import Window

SENTENCE = "When the door closed, I felt afraid. Would you be willing to sit with me?"
HEBREW = "כשנסגרה הדלת ב־21:00 הרגשתי פחד. אפשר לבקש שנשב יחד?"
PAPER, SHEET = QColor("#f7f3ea"), QColor("#fffdf8")


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def window(qapp, qtbot, tmp_path, clock):
    opened = Window(tmp_path / "journal.db", clock)
    qtbot.waitUntil(lambda: opened.now.ready)
    opened.you.chooseMotion("less")
    yield opened
    opened.close()


def shelf(window):
    """What lies in front."""
    return window.root.findChild(QObject, "pages").property("currentItem")


def handed(window, text):
    window.root.property("book").handOn(text)
    return shelf(window).objectName()


def press(window, qtbot, name):
    def found():
        return next((one for one in faces(window) if one[0] == name), None)

    qtbot.waitUntil(lambda: found() is not None)
    found()[1].actionInterface().doAction("Press")


def faces(window):
    def under(face):
        for n in range(face.childCount()):
            child = face.child(n)
            if child is not None and not child.state().invisible:
                yield child.text(QAccessible.Text.Name), child
                yield from under(child)

    return list(under(QAccessible.queryAccessibleInterface(window.root)))


def saved(window, qtbot, text):
    """The picture of a sentence as it is saved: where, and how it looks."""
    handed(window, text)
    press(window, qtbot, "Save as picture")
    qtbot.waitUntil(lambda: window.hand_over.mayUndo)
    path = window.hand_over._file
    window.root.property("book").home()
    return path, QImage(str(path))


def alike(one, other):
    """Whether two pictures look the same: the edges of letters are not drawn to the last shade."""
    if one.size() != other.size():
        return False
    places = [(x, y) for y in range(0, one.height(), 2) for x in range(0, one.width(), 2)]
    apart = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 60
        for x, y in places
    )
    return apart < len(places) / 1000


def ink(image):
    """The first and the last column in which anything is drawn on the sheet."""
    columns = [
        x
        for x in range(100, image.width() - 100)
        if any(image.pixelColor(x, y).lightness() < 150 for y in range(100, image.height() - 100))
    ]
    return columns[0], columns[-1]


# The picture.


def test_the_picture_is_a_card_in_the_apps_look_and_says_nothing_else(window, qtbot):
    path, image = saved(window, qtbot, SENTENCE)
    assert image.width() == WIDTH == 1080
    assert WIDTH * 0.5 <= image.height() <= WIDTH * 4
    assert image.pixelColor(4, 4) == PAPER
    assert image.pixelColor(540, 70) == SHEET
    assert image.textKeys() == []
    kinds = {kind for kind, _ in pictures.chunks(path.read_bytes())}
    assert kinds == {b"IHDR", b"IDAT", b"IEND"}
    for word in (b"regulate", b"qt", b"2026", b"door"):
        assert word not in path.read_bytes().lower().replace(b"IDAT".lower(), b"")[:200]


def test_the_colours_of_the_picture_are_those_of_the_light_appearance(window):
    book = window.root.property("book")
    window.you.chooseAppearance("light")
    handed(window, SENTENCE)
    assert window.root.property("color") == PAPER
    window.you.chooseAppearance("dark")
    assert window.root.property("color") != PAPER
    book.home()


def test_the_picture_of_a_sentence_is_the_same_whatever_lies_around_it(window, qtbot, clock):
    first, _ = saved(window, qtbot, SENTENCE)
    entry = Translation(
        "withdrawal",
        "a situation nobody is told",
        ("lonely",),
        "safety",
        "sit with me",
        SENTENCE,
        Frame.FULL,
    )
    window.desk.store.journal.add(entry, clock.now(), clock.zone_name())
    clock.forward(hours=30)
    window.you.chooseAppearance("dark")
    window.root.setWidth(1000)
    second, _ = saved(window, qtbot, SENTENCE)
    assert second.name == "words 2.png"
    assert alike(QImage(str(second)), QImage(str(first)))
    other, _ = saved(window, qtbot, SENTENCE.replace("afraid", "scared"))
    assert not alike(QImage(str(other)), QImage(str(first)))


def test_a_short_sentence_is_large_and_stands_where_its_own_reading_begins(window, qtbot):
    first, last = ink(saved(window, qtbot, "I miss you")[1])
    assert 100 < first < 160 and last < 680
    first, last = ink(saved(window, qtbot, "גם אני")[1])
    assert first > 400 and 920 < last < 980


def test_hebrew_begins_at_the_right_however_the_window_runs(window, qtbot):
    before = saved(window, qtbot, HEBREW)[1]
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert alike(saved(window, qtbot, HEBREW)[1], before)
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("text", "tall"),
    [
        ("Sorry", (600, 900)),
        (SENTENCE * 2, (700, 1080)),
        (SENTENCE * 10, (1080, 1920)),
        (("I felt hurt. " * 1000)[:10_000], (1920, 4320)),
        ("W" * 10_000, (1920, 4320)),
    ],
)
def test_the_picture_is_as_tall_as_the_sentence_needs(window, qtbot, text, tall):
    _, image = saved(window, qtbot, text)
    assert tall[0] <= image.height() <= tall[1]
    first, last = ink(image.scaledToWidth(1080)) if image.height() < 2000 else (132, 900)
    assert first >= 130 and last <= 950


def test_from_a_screen_of_twice_as_many_dots_the_picture_is_no_larger(window):
    image = QImage(2160, 1600, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(SHEET)
    image.setDevicePixelRatio(2)
    image.setText("Title", "a secret")
    handed(window, SENTENCE)
    window.hand_over.savePicture(image)
    found = QImage(str(window.hand_over._file))
    assert (found.width(), found.height(), found.textKeys()) == (1080, 800, [])
    window.hand_over.copyPicture(image)
    copied = QGuiApplication.clipboard().image()
    assert (copied.width(), copied.height(), copied.textKeys()) == (1080, 800, [])


def test_what_has_no_room_on_a_picture_is_said_and_can_still_be_copied(window, qtbot):
    handed(window, "a\n" * 2000 + "b")
    press(window, qtbot, "Save as picture")
    assert window.hand_over.notice.startswith("This is too long for a picture.")
    assert not window.hand_over.mayUndo
    press(window, qtbot, "Copy as text")
    assert QGuiApplication.clipboard().text() == window.hand_over.text
    assert window.hand_over.notice == ""


def test_a_picture_of_words_that_were_replaced_meanwhile_is_thrown_away(window, qtbot):
    handed(window, SENTENCE)
    press(window, qtbot, "Save as picture")
    window.hand_over.offer("Something else")
    shots = []
    window.root.afterRendering.connect(lambda: shots.append(1), Qt.ConnectionType.DirectConnection)
    window.root.update()
    qtbot.waitUntil(lambda: len(shots) >= 1)
    QGuiApplication.processEvents()
    assert not window.hand_over.mayUndo


# What may be offered, and when.


@pytest.mark.parametrize("text", ["", "   ", "\n", "\x00", "x" * 10_001])
def test_what_is_no_sentence_is_not_offered(window, text):
    assert handed(window, text) == ""
    assert window.hand_over.text == ""
    window.root.open("handOver")
    window.root.open("heldUp")
    assert shelf(window).objectName() == ""


def test_the_sentence_before_is_not_handed_over_in_place_of_a_stopped_one(window):
    handed(window, SENTENCE)
    window.root.property("book").home()
    assert handed(window, "If you leave I will kill you.") == "help"
    assert window.hand_over.text == ""
    assert not window.hand_over.mayHandOver


def test_while_a_pause_cools_nothing_goes_by_any_way(window):
    window.pause.begin()
    QGuiApplication.clipboard().setText("before")
    assert handed(window, SENTENCE) == "handOver"
    assert window.hand_over.later == (
        "While a pause cools: body first, words later. The sentence waits."
    )
    window.hand_over.copyText()
    window.hand_over.copyPicture(QImage(10, 10, QImage.Format.Format_RGB32))
    window.hand_over.savePicture(QImage(10, 10, QImage.Format.Format_RGB32))
    window.root.open("heldUp")
    assert shelf(window).objectName() == "handOver"
    assert QGuiApplication.clipboard().text() == "before"
    assert not window.hand_over.mayUndo


def test_a_cooler_check_in_opens_the_way_on_the_same_page(window):
    window.pause.begin()
    handed(window, SENTENCE)
    window.now.tell(3)
    assert window.hand_over.later == "" and window.hand_over.mayHandOver


# Held up.


def sentence_item(window):
    def under(item):
        for child in item.childItems():
            if child.isVisible():
                yield child
                yield from under(child)

    return next(
        item
        for item in under(shelf(window))
        if item.inherits("QQuickText") and item.property("text") == window.hand_over.text
    )


def scroll(item):
    """What `item` would scroll in."""
    while not item.inherits("QQuickFlickable"):
        item = item.parentItem()
    return item


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (1000, 760), (1440, 900)])
@pytest.mark.parametrize(
    "text",
    [
        "I miss you.",
        SENTENCE,
        HEBREW,
        "Donaudampfschifffahrtsgesellschaftskapitän",
        "W" * 300,
        ("I felt hurt. " * 1000)[:10_000],
    ],
    ids=["short", "sentence", "hebrew", "word", "unbroken", "long"],
)
def test_held_up_it_is_whole_and_as_large_as_fits(window, qtbot, size, text):
    window.root.setWidth(size[0])
    window.root.setHeight(size[1])
    handed(window, text)
    window.root.open("heldUp")
    page, item = shelf(window), sentence_item(window)
    qtbot.waitUntil(lambda: page.width() == size[0] and page.height() == size[1])
    QGuiApplication.processEvents()
    where = item.mapRectToItem(page, item.boundingRect())
    assert where.left() >= 0 and where.right() <= size[0]
    assert item.property("font").pixelSize() >= 26
    if len(text) < 100:
        assert where.top() >= 50 and where.bottom() <= size[1]
        assert scroll(item).property("contentHeight") <= scroll(item).height()
        filled = where.width() >= size[0] * 0.55 or where.height() >= size[1] * 0.55
        assert filled, "it could be larger"
    assert item.property("rightToLeft") == (text == HEBREW)


def test_held_up_a_long_one_scrolls_from_its_first_word_to_its_last(window, qtbot):
    handed(window, ("I felt hurt. " * 1000)[:10_000])
    window.root.open("heldUp")
    item = sentence_item(window)
    window.root.requestActivate()
    qtbot.waitUntil(window.root.isActive)
    top = item.mapToScene(item.boundingRect().topLeft()).y()
    assert 0 <= top < 200
    for _ in range(200):
        QTest.keyClick(window.root, Qt.Key.Key_PageDown)
    bottom = item.mapToScene(item.boundingRect().bottomRight()).y()
    assert 0 < bottom <= window.root.height()


@pytest.mark.parametrize(
    "spot", [QPoint(195, 400), QPoint(195, 20), QPoint(3, 835), QPoint(385, 60), QPoint(32, 28)]
)
def test_a_tap_anywhere_leads_one_step_back(window, qtbot, spot):
    handed(window, SENTENCE)
    window.root.open("heldUp")
    qtbot.waitUntil(lambda: shelf(window).property("inFront"))
    QTest.mouseClick(window.root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    qtbot.waitUntil(lambda: shelf(window).objectName() != "heldUp")
    QGuiApplication.processEvents()
    assert shelf(window).objectName() == "handOver"


@pytest.mark.parametrize("name", ["hand_over", "hand_over_saved", "held_up"])
def test_everything_on_it_is_reached_with_tab(qapp, qtbot, name):
    with shown(qapp, name, SIZES["390"], dark=False) as window:
        root = window.root
        root.requestActivate()
        qtbot.waitUntil(root.isActive)
        heard = walk(QAccessible.queryAccessibleInterface(root))
        wanted = {one.name for one in heard if one.role is Role.Button}
        reached = set()
        for _ in range(12):
            QTest.keyClick(root, Qt.Key.Key_Tab)
            face = QAccessible.queryAccessibleInterface(root.activeFocusItem())
            reached.add(face.text(QAccessible.Text.Name))
        assert wanted and wanted <= reached

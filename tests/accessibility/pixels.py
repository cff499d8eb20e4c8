"""What is painted, and how well one colour stands out against another: measured in the picture of a
window, not in what the pages say they would paint.

A text is found by taking it away: what differs between the picture with it and the picture without
is its ink, and what the second one has there is the ground.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QMetaObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from ui.window import Window

TEXTS = ("QQuickText", "QQuickTextEdit", "QQuickTextInput")
FIELDS = ("QQuickTextEdit", "QQuickTextInput")
CONTROLS = ("QQuickAbstractButton", "QQuickSlider", "QQuickTextArea", "QQuickTextField")
LARGE, LARGE_BOLD, BOLD = 24, 18.66, 700
"""Pixels from which on text is large: 18 points, or 14 in bold (WCAG 2.2, 1.4.3)."""
GROUND = 0.1
"""The part of a text's ink that has to lie on a colour for that to be one of its grounds: less is
the soft rim of the ground beside it."""
TALLEST = 6000


@cache
def linear(part: int) -> float:
    """A channel from 0 to 255 as light from 0 to 1 (WCAG 2.2, relative luminance)."""
    c = part / 255
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


@cache
def luminance(colour: int) -> float:
    """Of 0xRRGGBB."""
    red, green, blue = (linear(colour >> shift & 255) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def contrast(one: int, other: int) -> float:
    """From 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class Picture:
    """What a window shows now; one colour a pixel, as 0xRRGGBB."""

    def __init__(self, image: QImage) -> None:
        self.width, self.height = image.width(), image.height()
        plain = image.convertToFormat(QImage.Format.Format_RGB32)
        assert plain.bytesPerLine() == 4 * self.width
        self._pixels = memoryview(bytes(plain.constBits())).cast("I")

    def at(self, x: int, y: int) -> int | None:
        if 0 <= x < self.width and 0 <= y < self.height:
            return self._pixels[y * self.width + x] & 0xFFFFFF
        return None

    def rows(self, box: QRect) -> Iterator[memoryview]:
        left, right = max(0, box.left()), min(self.width, box.right() + 1)
        for y in range(max(0, box.top()), min(self.height, box.bottom() + 1)):
            yield self._pixels[y * self.width + left : y * self.width + right]


def differing(one: Picture, other: Picture, box: QRect) -> Counter[tuple[int, int]]:
    """The pairs of colours in which two pictures differ there, and how often."""
    pairs: Counter[tuple[int, int]] = Counter()
    for mine, theirs in zip(one.rows(box), other.rows(box), strict=True):
        if mine != theirs:
            pairs.update(zip(mine, theirs, strict=True))
    found: Counter[tuple[int, int]] = Counter()
    for (a, b), count in pairs.items():
        if a != b:
            found[a & 0xFFFFFF, b & 0xFFFFFF] += count
    return found


def grab(window: Window) -> Picture:
    return Picture(window.root.grabWindow())


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    """All that can be seen of an item and of what is in it."""
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from everything(child)


def seen(window: Window) -> list[QQuickItem]:
    return list(everything(window.root.contentItem()))


def is_a(item: QQuickItem, kinds: tuple[str, ...]) -> bool:
    return any(item.inherits(kind) for kind in kinds)


def box(item: QQuickItem, around: int = 0) -> QRect:
    """Where it lies in the window, so far as nothing cuts it off, with so many pixels around it."""
    whole = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    whole = whole.adjusted(-around, -around, around, around)
    above = item.parentItem()
    while above is not None:
        if above.clip():
            whole &= above.mapRectToScene(QRectF(0, 0, above.width(), above.height()))
        above = above.parentItem()
    return whole.toAlignedRect()


def show_whole(window: Window) -> None:
    """Makes the window so high that nothing of the page has to be scrolled to."""
    for _ in range(4):
        QGuiApplication.processEvents()
        hidden = max(
            (
                each.property("contentHeight") - each.height()
                for each in seen(window)
                if each.inherits("QQuickFlickable")
            ),
            default=0,
        )
        if hidden < 1 or window.root.height() >= TALLEST:
            return
        window.root.setHeight(min(TALLEST, int(window.root.height() + hidden + 1)))


@dataclass(frozen=True)
class Ink:
    """A text or an icon as it is painted: its colour and the ground it stands out least against."""

    what: str
    colour: int
    ground: int
    large: bool
    enabled: bool
    is_text: bool

    @property
    def contrast(self) -> float:
        return contrast(self.colour, self.ground)

    def __str__(self) -> str:
        return f"{self.what}: #{self.colour:06x} on #{self.ground:06x}"


def without(window: Window, drawn: list[QQuickItem]) -> Picture:
    """The window without these texts and icons; what they stand on stays. A text comes back with
    the next look, by which its colour is bound to another."""
    for each in drawn:
        if each.inherits("QQuickImage"):
            each.setOpacity(0)
        else:
            each.setProperty("color", QColor(0, 0, 0, 0))
    picture = grab(window)
    for each in drawn:
        if each.inherits("QQuickImage"):
            each.setOpacity(1)
    return picture


def paints(item: QQuickItem) -> bool:
    if item.inherits("QQuickImage"):
        return bool(item.property("name"))  # an icon
    return is_a(item, TEXTS) and bool(str(item.property("text")).strip())


def ink(item: QQuickItem, before: Picture, after: Picture) -> Ink | None:
    """How it is painted in the first of two pictures, and is not in the second. None where it lies
    outside of what can be seen.

    Raises AssertionError where it is there and paints nothing."""
    where = box(item)
    if where.width() < 2 or where.height() < 2:
        return None
    icon = item.inherits("QQuickImage")
    what = f"icon {item.property('name')}" if icon else " ".join(item.property("text").split())[:60]
    pairs = differing(before, after, where)
    assert pairs, f"“{what}” paints nothing at {where}"
    colour, _ = max(pairs, key=lambda pair: contrast(*pair))
    grounds: Counter[int] = Counter()
    for (_, ground), count in pairs.items():
        grounds[ground] += count
    least = GROUND * grounds.total()
    ground = min(
        (each for each, count in grounds.items() if count >= least),
        key=lambda each: contrast(colour, each),
    )
    large = False
    if not icon:
        font = item.property("font")
        size, bold = font.pixelSize(), font.weight() >= BOLD
        large = size >= LARGE or (bold and size >= LARGE_BOLD)
    return Ink(what, colour, ground, large, item.isEnabled(), not icon)


def controls(window: Window) -> list[QQuickItem]:
    """All that can be pressed, moved or typed into."""
    return [each for each in seen(window) if is_a(each, CONTROLS)]


def name(control: QQuickItem) -> str:
    """What tells one control from another in a report."""
    said = (control.property(each) for each in ("text", "name", "question"))
    return next((" ".join(str(each).split())[:60] for each in said if each), "a field")


def edge(control: QQuickItem, picture: Picture) -> float:
    """How well its border or its fill stands out against what is around it, in the middle of the
    side where it does so least."""
    body = control.property("background") or control
    where = box(body)
    x, y = where.center().x(), where.center().y()
    sides = (
        (where.left(), y, 1, 0),
        (where.right(), y, -1, 0),
        (x, where.top(), 0, 1),
        (x, where.bottom(), 0, -1),
    )
    found = []
    for left, top, right, down in sides:
        outside = picture.at(left - 2 * right, top - 2 * down)
        inside = (picture.at(left + n * right, top + n * down) for n in range(-1, 6))
        if outside is not None:
            found.append(max(contrast(outside, each) for each in inside if each is not None))
    return min(found, default=1.0)


def unfocused(window: Window) -> None:
    """Takes the focus from every control."""
    window.root.contentItem().forceActiveFocus(Qt.FocusReason.OtherFocusReason)
    focused = window.root.activeFocusItem()
    if focused is not None and is_a(focused, CONTROLS):
        focused.setFocus(False)
    QGuiApplication.processEvents()


def focus_ring(window: Window, control: QQuickItem, without: Picture) -> tuple[int, float]:
    """How many pixels change by at least 3:1 when the control gets the focus, and the greatest
    contrast between what was, in the picture `without` any focus, and what is."""
    control.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QGuiApplication.processEvents()
    changed = differing(grab(window), without, box(control, around=10))
    clear = sum(count for pair, count in changed.items() if contrast(*pair) >= 3)
    return clear, max((contrast(*pair) for pair in changed), default=1.0)


def marked(window: Window) -> list[Ink]:
    """Every text that can be typed into, as it is painted while it is marked. It is unseen
    from then on."""
    fields = [each for each in seen(window) if is_a(each, FIELDS)]
    for each in fields:
        if not each.property("text"):
            each.setProperty("text", "62")
        QMetaObject.invokeMethod(each, "selectAll")
    before = grab(window)
    for each in fields:
        each.setProperty("selectedTextColor", QColor(0, 0, 0, 0))
    after = grab(window)
    return [found for each in fields if (found := ink(each, before, after)) is not None]

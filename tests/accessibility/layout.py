"""What is wrong with how a page lies in its window: text that is cut, broken in a word, out of its
control or of the window, or over another text; controls that are small, over each other, or beyond
all scrolling."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem, QQuickWindow

CONTROLS = ("QQuickAbstractButton", "QQuickTextArea", "QQuickTextField", "QQuickSlider")
TEXT = "QQuickText"
TARGET = 48
"""How wide and high a control is at least, in pixels: our own; WCAG 2.2 asks for 24 (2.5.8)."""
PREVIEW = "entry"
"""The name of a row that ends in an ellipsis on purpose: its whole stands on a page of its own."""
TOUCH = 3.0
"""So many pixels into each other are no overlap: a line is a little higher than its letters."""
MARGIN = 12
"""So far from the edge of the view is what is scrolled into it."""
BREAKS = re.compile(r"[\s\u2010-\u2014\-/…]+")
"""Where a line may end."""


@dataclass(frozen=True)
class Lying:
    """An item where it lies: in the window, or in what scrolls; `inside` is the whole of either."""

    item: QQuickItem
    kind: str
    around: QRectF
    scroller: QQuickItem | None
    inside: QRectF
    control: "Lying | None"
    preview: bool

    @property
    def said(self) -> str:
        return str(self.item.property("text") or self.item.objectName() or self.kind)

    @property
    def written(self) -> QRectF:
        """Where the letters of a text are."""
        drawn = self.item.boundingRect()
        return drawn.translated(self.around.topLeft())


def lying(window: QQuickWindow) -> list[Lying]:
    """Every visible text and control, with what it lies in."""
    whole = QRectF(0, 0, window.width(), window.height())
    return list(_below(window.contentItem(), None, whole, None, False))


def _kind(item: QQuickItem) -> str:
    return next((kind for kind in (*CONTROLS, TEXT) if item.inherits(kind)), "")


def _below(
    item: QQuickItem,
    scroller: QQuickItem | None,
    inside: QRectF,
    control: Lying | None,
    preview: bool,
) -> Iterator[Lying]:
    if not item.isVisible() or item.opacity() == 0 or item.property("aside") is True:
        return
    preview = preview or item.objectName() == PREVIEW
    kind = _kind(item)
    if kind:
        origin = scroller.property("contentItem") if scroller else None
        zero = QPointF(0, 0)
        corner = item.mapToItem(origin, zero) if origin else item.mapToScene(zero)
        around = QRectF(corner.x(), corner.y(), item.width(), item.height())
        here = Lying(item, kind, around, scroller, inside, control, preview)
        yield here
        if kind != TEXT:
            control = here
    content = item.property("contentItem") if item.inherits("QQuickFlickable") else None
    for child in item.childItems():
        if content is not None and child == content:
            wide = max(item.property("contentWidth"), item.width())
            high = max(item.property("contentHeight"), item.height())
            area = QRectF(0, item.property("originY"), wide, high)
            yield from _below(child, item, area, control, preview)
        else:
            yield from _below(child, scroller, inside, control, preview)


def flaws(window: QQuickWindow) -> list[str]:
    """What is wrong with the page that is drawn, each as `what: of which text`."""
    found = lying(window)
    texts = [one for one in found if one.kind == TEXT and one.said and one.item.property("text")]
    controls = [one for one in found if one.kind != TEXT]
    wrong = []
    for one in texts:
        wrong += [f"{what}: {one.said!r}" for what in _wrong_text(one)]
    for one in controls:
        if min(one.around.width(), one.around.height()) < TARGET:
            size = f"{one.around.width():.0f} x {one.around.height():.0f}"
            wrong.append(f"small, {size}: {one.said!r}")
        if _out(one.around, one.inside):
            wrong.append(f"beyond all scrolling: {one.said!r}")
    for first, other in combinations(texts, 2):
        if _over(first, other, first.written, other.written):
            wrong.append(f"over each other: {first.said!r} and {other.said!r}")
    for first, other in combinations(controls, 2):
        nested = other.control is first or first.control is other
        if not nested and _over(first, other, first.around, other.around):
            wrong.append(f"controls over each other: {first.said!r} and {other.said!r}")
    return wrong


def _wrong_text(one: Lying) -> Iterator[str]:
    item, written = one.item, one.written
    if item.property("truncated") and not one.preview:
        yield "cut"
    if _out(written, one.inside):
        yield "out of sight"
    if one.control is not None and not one.preview and _out(written, one.control.around):
        yield "out of its control"
    if one.preview:
        return
    text = item.property("text")
    metrics = QFontMetricsF(item.property("font"))
    room = item.width() - item.property("leftPadding") - item.property("rightPadding")
    for word in BREAKS.split(text):
        if metrics.horizontalAdvance(word) > room + 1:
            yield f"broken in {word!r}"


def _out(area: QRectF, whole: QRectF) -> bool:
    loose = whole.adjusted(-1.5, -1.5, 1.5, 1.5)
    return area.width() > 0 and not loose.contains(area)


def _over(first: Lying, other: Lying, one: QRectF, another: QRectF) -> bool:
    """Whether they lie over each other where they are, or would at some place of scrolling."""
    if first.scroller is not other.scroller and first.scroller != other.scroller:
        return False
    both = one.intersected(another)
    return both.width() > TOUCH and both.height() > TOUCH


def in_sight(window: QQuickWindow, item: QQuickItem, high: float | None = None) -> bool:
    """Whether it is in sight: all of it, or as much as is `high`; its upper end, or the line one
    types on, where it is higher than what there is to see it in."""
    area = QRectF(item.mapToScene(QPointF(0, 0)), item.size())
    if high is not None:
        area.setHeight(high)
    sight = QRectF(0, 0, window.width(), window.height())
    above = item.parentItem()
    while above is not None:
        if above.clip():
            sight = sight.intersected(QRectF(above.mapToScene(QPointF(0, 0)), above.size()))
        above = above.parentItem()
    if area.height() + 2 * MARGIN > sight.height():
        line = item.property("cursorRectangle") or QRectF(0, 0, area.width(), TARGET)
        area = QRectF(area.x(), area.y() + line.y(), area.width(), line.height())
    return sight.adjusted(-1, -1, 1, 1).contains(area)

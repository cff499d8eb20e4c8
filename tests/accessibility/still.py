"""What moves on a page, and what flashes."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from ui.window import Window

BY, DARKER = 0.1, 0.8
"""A flash is a change of the relative luminance by at least 0.1, there and back, the darker of both
below 0.8 (WCAG 2.2, general flash)."""
COMES_SLOWLY = "opacity"
"""What the one animation that stays with less motion changes: the word of a step comes slowly. No
size, place or shape changes with it, so that it is no motion (WCAG 2.2, motion animation)."""


def moving(window: Window) -> list[str]:
    """What the animations that run now change."""
    found = window.root.findChildren(QObject)
    animations = (each for each in found if each.inherits("QQuickAbstractAnimation"))
    return [str(each.property("property")) for each in animations if each.property("running")]


def flashes(brightness: Sequence[float]) -> int:
    """How often it goes up and down again, or down and up, by as much as makes a flash."""
    turns, low, high, going = 0, brightness[0], brightness[0], 0
    for now in brightness[1:]:
        low, high = min(low, now), max(high, now)
        if going <= 0 and now - low >= BY and low < DARKER:
            turns, going, high = turns + 1, 1, now
        elif going >= 0 and high - now >= BY and now < DARKER:
            turns, going, low = turns + 1, -1, now
        if going > 0:
            low = now if now > low else low
        elif going < 0:
            high = now if now < high else high
    return turns // 2

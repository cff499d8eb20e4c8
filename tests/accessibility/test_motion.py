"""With less motion pages come at once and nothing moves; with full motion nothing flashes (WCAG
2.2, 2.3.1, and 2.3.3 of level AAA).

That no animation runs on any page is looked at where every page is open anyway, in
test_contrast.py. Nothing flashes because nothing changes its brightness back and forth within a
second: pages fade into one another once, and a breath takes seconds each way. It is measured all
the same, on what moves most.
"""

import pytest
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication

from tests.accessibility import pixels
from tests.accessibility.report import tell
from tests.accessibility.still import BY, flashes, moving
from tests.accessibility.test_contrast import LOOKS
from tests.screens import SIZES, shown

AUDIT = "Less motion, and no flashes (WCAG 2.3.1, 2.3.3)"
AT_MOST = 3
"""Flashes within any second (WCAG 2.2, 2.3.1)."""
STEP, SECONDS = 0.05, 16
MOVES = ["breathe", "soothe_box", "soothe_muscle"]


@pytest.mark.parametrize("name", ["now", "you", "pause", "soothing", "lock"])
def test_with_less_motion_a_page_is_there_as_soon_as_it_is_opened(qapp, name):
    with shown(qapp, name, SIZES["390"], dark=False) as window:
        pages = window.root.findChild(QObject, "pages")
        window.root.open("help")
        assert not pages.property("busy") and not moving(window)
        window.root.back()
        assert not pages.property("busy") and not moving(window)
        window.sight.choose("light", "usual", "full")
        window.root.open("help")
        assert pages.property("busy"), "with full motion it takes its time"
    tell(AUDIT, name, "less motion", "a page comes and goes", "at once", "at once")


@pytest.mark.parametrize("name", ["breathe", "soothe_muscle"])
def test_with_less_motion_no_circle_breathes_and_no_ring_empties(qapp, qtbot, name):
    with shown(qapp, name, SIZES["390"], dark=False) as window:

        def changes(seconds: float) -> int:
            """How many pixels are others after so long, within one step."""
            qtbot.waitUntil(lambda: not moving(window))
            before = pixels.grab(window)
            window.desk.clock.forward(seconds=seconds)
            window.soothe._look()
            QGuiApplication.processEvents()
            return pixels.differing(pixels.grab(window), before, whole(window)).total()

        window.you.chooseMotion("full")
        assert changes(0.3) > 0
        window.you.chooseMotion("less")
        assert changes(0.3) == 0
    tell(AUDIT, name, "less motion", "pixels that change between two words", 0, "0")


def whole(window) -> QRect:
    return QRect(0, 0, window.root.width(), window.root.height())


@pytest.mark.parametrize("look", LOOKS[:2], ids=lambda look: look.name)
@pytest.mark.parametrize("name", MOVES)
def test_nothing_flashes(qapp, name, look):
    """The brightness of 30 x 60 places, twenty times a second, through whole breaths."""
    with shown(qapp, name, SIZES["390"], dark=False) as window:
        window.sight.choose(look.appearance, look.contrast, "full")
        window.desk.clock.forward(seconds=0.001)
        places = [
            (x, y)
            for x in range(6, window.root.width(), 13)
            for y in range(7, window.root.height(), 14)
        ]
        shots = []
        for _ in range(round(SECONDS / STEP)):
            window.desk.clock.forward(seconds=STEP)
            window.soothe._look()
            QGuiApplication.processEvents()
            picture = pixels.grab(window)
            shots.append([pixels.luminance(picture.at(x, y)) for x, y in places])
    assert len({tuple(shot) for shot in shots}) > 20, "nothing moved"
    second = round(1 / STEP)
    most = max(
        (
            flashes(brightness[first : first + second])
            for brightness in zip(*shots, strict=True)
            if max(brightness) - min(brightness) >= BY
            for first in range(0, len(brightness) - second + 1, 4)
        ),
        default=0,
    )
    tell(AUDIT, name, look.name, "flashes within a second", most, f"{AT_MOST}", most <= AT_MOST)
    assert most <= AT_MOST


@pytest.mark.parametrize(
    ("brightness", "count"),
    [
        ([0.5] * 9, 0),
        ([0.1, 0.9, 0.1], 1),
        ([0.1, 0.15, 0.1, 0.15], 0),
        ([0, 0.5, 1], 0),
        ([0, 0.5, 1, 0.5, 0], 1),
        ([0.9, 0.1] * 4, 3),
        ([0.1, 0.9] * 4 + [0.1], 4),
        ([0.82, 1.0] * 4, 0),
    ],
)
def test_flashes_are_counted(brightness, count):
    assert flashes(brightness) == count

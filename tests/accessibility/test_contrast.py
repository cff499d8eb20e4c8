"""The contrast of every text, icon, control and focus ring on every page, in every look, computed
from the pixels that are painted. No colour is asked of the pages.

WCAG 2.2: text 4.5:1, large text 3:1 (1.4.3); icons, what shows a control, and its focus 3:1
(1.4.11). With more contrast text has 7:1, large text 4.5:1 (1.4.6), and icons and borders 4.5:1,
which is our own: WCAG knows no stricter measure for them. A control whose text or icon is seen
needs no border of its own (Understanding 1.4.11); with more contrast each has one all the same, but
for the places at the foot of the window, and for what cannot be pressed now.

Texts that cannot be pressed now are measured as all others, though WCAG asks nothing of them. The
focus is looked at in two of the looks here, and in all of them on some pages in
test_colour_blind.py.

That nothing moves there with less motion is looked at on the way: to open a page costs more than
what is measured on it.
"""

from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QGuiApplication

from tests.accessibility import pixels
from tests.accessibility.pixels import Ink
from tests.accessibility.report import tell
from tests.accessibility.still import COMES_SLOWLY, moving
from tests.screens import PAGES, shown

AUDIT = "Contrast from the pixels (WCAG 1.4.3, 1.4.6, 1.4.11)"
SIZE = (390, 844)
NAMES = sorted(PAGES)


@dataclass(frozen=True)
class Look:
    """One way in which a window can look, and what is asked of it."""

    name: str
    appearance: str
    contrast: str
    text: float = 4.5
    large: float = 3
    other: float = 3
    focus: bool = False

    def asked(self, ink: Ink) -> float:
        return self.other if not ink.is_text else self.large if ink.large else self.text


# Light and dark in turn, so that every colour is another one from each to the next.
LOOKS = (
    Look("light", "light", "usual", focus=True),
    Look("dark", "dark", "usual"),
    Look("light, more contrast", "light", "more", 7, 4.5, 4.5),
    Look("dark, more contrast", "dark", "more", 7, 4.5, 4.5, focus=True),
)
FIELDS = ("QQuickTextArea", "QQuickTextField")


def icons_are_drawn(window) -> bool:
    """Whether there is more than one colour where each of them lies."""
    picture = pixels.grab(window)
    icons = [each for each in pixels.seen(window) if each.inherits("QQuickImage")]
    boxes = [box for each in icons if (box := pixels.box(each)).width() > 8 and box.height() > 8]
    return all(len({at for row in picture.rows(box) for at in row}) > 1 for box in boxes)


def put_on(window, look: Look) -> None:
    """Has the window look so, down to its icons, which are drawn anew a moment later."""
    window.sight.choose(look.appearance, look.contrast, "less")
    QGuiApplication.processEvents()
    patience = QDeadlineTimer(5000)
    while not icons_are_drawn(window):
        assert not patience.hasExpired(), "an icon is not drawn"
        QGuiApplication.processEvents()


def is_place(control) -> bool:
    """One of the four at the foot of the window, which the line above them holds together."""
    return control.property("modelData") is not None and control.property("current") is not None


def has_sign(control, signs: list) -> bool:
    """Whether a text or an icon is in it."""
    around = pixels.box(control, around=2)
    return any(around.contains(each) for each in signs)


def audit(qapp, name: str) -> None:
    """Measures a page in every look, tells the least of each, and says all that is too little."""
    missed: list[str] = []

    def check(look: Look, what: str, found: list[tuple[float, float, str]]) -> None:
        """`found` are what is measured, what is asked, and of what."""
        if not found:
            return
        low = [(value, asked, of) for value, asked, of in found if value < asked]
        missed.extend(f"{look.name}: {of}: {value:.2f} < {asked}" for value, asked, of in low)
        value, asked, of = min(found, key=lambda each: each[0] / each[1])
        tell(AUDIT, name, look.name, f"{what}: {of}", f"{value:.2f}", f"{asked}", not low)

    with shown(qapp, name, SIZE, dark=False) as window:
        pixels.show_whole(window)
        for look in LOOKS:
            put_on(window, look)
            drawn = [each for each in pixels.seen(window) if pixels.paints(each)]
            signs = [pixels.box(each) for each in drawn]
            controls = [each for each in pixels.controls(window) if not pixels.box(each).isEmpty()]
            if still := [each for each in moving(window) if each != COMES_SLOWLY]:
                missed.append(f"{look.name}: with less motion something moves: {still}")
            pixels.unfocused(window)
            rings, calm = [], pixels.grab(window)
            for control in controls:
                if not (
                    look.focus and control.property("activeFocusOnTab") and control.isEnabled()
                ):
                    continue
                clear, most = pixels.focus_ring(window, control, calm)
                of, round_it = pixels.name(control), control.width() + control.height()
                rings.append((most, look.other, f"focus on “{of}”"))
                if clear < round_it:
                    missed.append(f"{look.name}: focus on “{of}”: {clear} px of {2 * round_it:.0f}")
            check(look, "focus", rings)
            pixels.unfocused(window)
            whole, bare = pixels.grab(window), pixels.without(window, drawn)
            inks = []
            for each in drawn:
                try:
                    inks.append(pixels.ink(each, whole, bare))
                except AssertionError as nothing:
                    missed.append(f"{look.name}: {nothing}")
            for what, wanted in (("text", True), ("icon", False)):
                check(
                    look,
                    what,
                    [
                        (each.contrast, look.asked(each), str(each))
                        for each in inks
                        if each is not None and each.is_text is wanted
                    ],
                )
            edges = []
            for control in controls:
                must = look.contrast == "more" and control.isEnabled() and not is_place(control)
                if must or pixels.is_a(control, FIELDS) or not has_sign(control, signs):
                    value = pixels.edge(control, bare)
                    edges.append((value, look.other, f"edge of “{pixels.name(control)}”"))
            check(look, "edge", edges)
    assert not missed, "\n".join(sorted(set(missed)))


# Each function has a process of its own, and two run at once.


@pytest.mark.parametrize("name", NAMES[0::4])
def test_contrast_on_a_quarter_of_the_pages(qapp, name):
    audit(qapp, name)


@pytest.mark.parametrize("name", NAMES[1::4])
def test_contrast_on_a_second_quarter(qapp, name):
    audit(qapp, name)


@pytest.mark.parametrize("name", NAMES[2::4])
def test_contrast_on_a_third_quarter(qapp, name):
    audit(qapp, name)


@pytest.mark.parametrize("name", NAMES[3::4])
def test_contrast_on_the_last_quarter(qapp, name):
    audit(qapp, name)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("name", ["translate_sentence", "journal_searching", "plan", "you"])
def test_what_is_marked_can_be_read(qapp, name, look):
    with shown(qapp, name, SIZE, dark=False) as window:
        pixels.show_whole(window)
        put_on(window, look)
        found = pixels.marked(window)
    assert found
    for each in found:
        assert each.contrast >= look.asked(each), str(each)
    least = min(found, key=lambda each: each.contrast)
    value, asked = f"{least.contrast:.2f}", str(look.asked(least))
    tell(AUDIT, name, look.name, f"marked text: {least}", value, asked)


def test_what_is_too_pale_is_found(qapp):
    """The measure itself: a grey that is known to be too pale, and a text that nobody painted."""
    with ExitStack() as stack:
        window = stack.enter_context(shown(qapp, "now", SIZE, dark=False))
        texts = [each for each in pixels.seen(window) if pixels.paints(each)]
        heading = next(
            each for each in texts if each.property("text") == "Stop. Breathe. Come back."
        )
        heading.setProperty("color", "#949494")  # 3.03 on white
        window.root.setProperty("color", "#ffffff")
        QGuiApplication.processEvents()
        before = pixels.grab(window)
        heading.setProperty("color", "#00000000")
        after = pixels.grab(window)
        found = pixels.ink(heading, before, after)
        assert (found.colour, found.ground) == (0x949494, 0xFFFFFF)
        assert found.contrast == pytest.approx(3.03, abs=0.01) and found.large
        with pytest.raises(AssertionError, match="paints nothing"):
            pixels.ink(heading, after, after)


def test_black_on_white_is_twenty_one():
    assert pixels.contrast(0, 0xFFFFFF) == pytest.approx(21)

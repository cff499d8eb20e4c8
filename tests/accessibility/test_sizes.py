"""Text from 100 to 200 % in the smallest window: nothing of any page is cut, broken, covered or out
of reach, in English, in Hebrew and in a language whose words are a third longer. That Tab scrolls
all of it into sight is shown in test_keyboard.py.

Spacing of text set by the reader (1.4.12) is for what a browser draws: the windows of an app have
no such setting. Longer words and larger text are its likeness here, for no control has a fixed
height that its text could grow out of.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.accessibility.layout import TEXT, flaws, in_sight, lying
from tests.accessibility.report import tell
from tests.screens import LOCKED, PAGES, SIZES, settle, shown

AUDIT = "Text to 200 % (WCAG 1.4.4, 1.4.10, 1.4.12, 2.5.8)"
NAMES = sorted(PAGES)
SMALLEST = SIZES["320"]
BETWEEN = ("175", "150", "125")
LEAST_GROWTH = 1.8
"""The largest text grows a little less where a word would have to be broken otherwise."""


def check(window, name: str, way: str) -> None:
    """Measures the page as it is drawn now."""
    wrong = flaws(window.root)
    controls = [one.around for one in lying(window.root) if one.kind != TEXT]
    least = min(min(around.width(), around.height()) for around in controls)
    tell(AUDIT, name, way, "cut, broken, covered or out of reach", len(wrong), "0", not wrong)
    tell(AUDIT, name, way, "smallest side of a control", f"{least:.0f}", "48", least >= 48)
    assert wrong == []


def audit(qapp, name: str, language: str, text_size: int) -> None:
    with shown(qapp, name, SMALLEST, False, language, text_size) as window:
        check(window, name, f"{language}, {text_size} %")
        assert (window.root.minimumWidth(), window.root.minimumHeight()) == SMALLEST


@pytest.mark.parametrize("name", NAMES)
def test_text_twice_as_large_loses_nothing(qapp, qtbot, name):
    audit(qapp, name, "en", 200)


@pytest.mark.parametrize("name", NAMES)
def test_longer_words_lose_nothing(qapp, qtbot, name):
    audit(qapp, name, "pseudo", 100)


@pytest.mark.parametrize("name", NAMES)
def test_longer_words_twice_as_large_lose_nothing(qapp, qtbot, name):
    audit(qapp, name, "pseudo", 200)


@pytest.mark.parametrize("name", NAMES)
def test_hebrew_twice_as_large_loses_nothing(qapp, qtbot, name):
    audit(qapp, name, "he", 200)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in LOCKED][::3])
def test_text_a_little_larger_loses_nothing(qapp, qtbot, name):
    with shown(qapp, name, SMALLEST, dark=False) as window:
        for size in BETWEEN:
            window.you.chooseTextSize(size)
            settle(qapp, 60)
            check(window, name, f"en, {size} %")


@pytest.mark.parametrize(
    "name", ["now", "pause", "check_in", "flooded_hot", "journal", "you", "talk_speak", "plan"]
)
def test_at_200_percent_text_is_twice_as_large(qapp, qtbot, name):
    def sizes():
        return {
            one.said: one.item.property("font").pixelSize()
            for one in lying(window.root)
            if one.kind == TEXT and one.item.property("text") and not in_the_button(one)
        }

    def in_the_button(one):
        """What stands in the Pause button, which is large at any size of text."""
        return one.control is not None and one.control.item.objectName() == "pauseButton"

    with shown(qapp, name, SIZES["390"], dark=False) as window:
        before = sizes()
        window.you.chooseTextSize("200")
        settle(qapp, 60)
        after = sizes()
        both = before.keys() & after.keys()
        assert len(both) > 5
        grown = {said: after[said] / before[said] for said in both}
        least = min(grown, key=grown.get)
        met = grown[least] >= LEAST_GROWTH
        what = f"least growth: {least!r}"
        tell(AUDIT, name, "en, 390 wide", what, f"{grown[least]:.2f}", f"{LEAST_GROWTH}", met)
        assert met, least


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize(
    "name",
    [
        *("now", "pause", "pause_due", "check_in", "flooded_hot", "flooded_quietly", "unsafe"),
        *("return_asked", "return_ready", "return_not_yet", "soothing", "soothe_caution"),
        *("two_hand_over", "two_alone", "two_unsafe", "talk_speak", "talk_check", "jot"),
    ],
)
def test_the_primary_action_is_seen_without_scrolling(qapp, qtbot, name, language):
    with shown(qapp, name, SMALLEST, False, language, 200) as window:
        primary = [
            one
            for one in lying(window.root)
            if one.item.property("primary") is True or one.item.objectName() == "pauseButton"
        ]
        assert len(primary) == 1
        item = primary[0].item
        # Of the Pause button the circle; what it says of its length may stand below it.
        high = min(item.width(), item.height()) if name == "now" else item.height()
        seen = in_sight(window.root, item, high)
        what = "the primary action is seen without scrolling"
        tell(AUDIT, name, f"{language}, 200 %", what, "yes" if seen else "no", "yes", seen)
        assert seen


def test_another_size_of_text_is_there_at_once_and_the_choice_stays_in_sight(qapp, qtbot):
    def choice(label):
        return next(one.item for one in lying(root) if one.said == label and one.kind != TEXT)

    def heading():
        return next(one.item for one in lying(root) if one.said == "Text size")

    with shown(qapp, "you", SMALLEST, dark=False) as window:
        root = window.root
        root.requestActivate()
        qtbot.waitUntil(root.isActive)
        for label, times in (("200 %", 2), ("100 %", 1), ("175 %", 1.75)):
            choice(label).forceActiveFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(root, Qt.Key.Key_Space)
            large = 25 * times // 1
            qtbot.waitUntil(lambda large=large: heading().property("font").pixelSize() >= large)
            assert heading().property("font").pixelSize() <= large + 1
            qtbot.waitUntil(lambda: in_sight(root, root.activeFocusItem()))
            assert root.activeFocusItem().property("text") == label


def test_what_is_typed_stays_in_sight_however_long_it_is(qapp, qtbot):
    with shown(qapp, "translate_sentence", SMALLEST, False, text_size=200) as window:
        root = window.root
        root.requestActivate()
        qtbot.waitUntil(root.isActive)
        field = next(one.item for one in lying(root) if one.kind == "QQuickTextArea")
        field.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        for key in ("Key_End", "Key_Home", "Key_End"):
            QTest.keyClick(root, getattr(Qt.Key, key), Qt.KeyboardModifier.ControlModifier)
            qtbot.waitUntil(lambda: in_sight(root, field))
        assert field.height() > root.height()


def test_a_foot_that_scrolls_along_keeps_its_order_and_comes_back(qapp, qtbot):
    def foot():
        """Where the two buttons of the foot are, and whether they scroll."""
        here = {one.said: one for one in lying(window.root) if one.kind != TEXT}
        return here["Call a pause"], here["Breathe for a minute"]

    def scroll():
        return [one.scroller is not None for one in foot()]

    with shown(qapp, "flooded_hot", SMALLEST, dark=False) as window:
        assert scroll() == [False, False]
        window.you.chooseTextSize("200")
        qtbot.waitUntil(lambda: scroll() == [False, True])
        window.you.chooseTextSize("100")
        qtbot.waitUntil(lambda: scroll() == [False, False])
        settle(qapp, 60)
        first, other = foot()
        assert first.around.bottom() < other.around.top()
        check(window, "flooded_hot", "en, 100 % again")

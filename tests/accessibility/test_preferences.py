"""What the desktop prefers is followed, while the window is open too, and what the person chose
goes before it."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMetaObject, QObject, Qt
from PySide6.QtGui import QColor

from data import first_look
from regulate.content import Words
from tests.accessibility import pixels
from tests.accessibility.report import tell
from tests.bus import Portal
from tests.clock import HandClock
from tests.screens import shown
from ui.window import Window

AUDIT = "The desktop's preferences are followed"
LIGHT, DARK = QColor("#f7f3ea"), QColor("#141b1a")
LIGHT_MORE, DARK_MORE = QColor("#fffdf8"), QColor("#070c0b")


@pytest.fixture
def opened(qapp, tmp_path, qtbot):
    """Opens a window, with its journal, in place of the one before."""
    windows = []

    def open_window(then=Window.load) -> Window:
        while windows:
            windows.pop().close()
        window = Window(tmp_path / "journal.db", HandClock(), Words("en"))
        windows.append(window)
        then(window)
        window.load()
        window.you.setChimes(False)
        return window

    yield open_window
    for window in windows:
        window.close()


def painted(window: Window) -> QColor:
    """The colour between the page's controls, as it is on the screen."""
    return window.root.grabWindow().pixelColor(2, window.root.height() // 2)


def shows(window: Window, colour: QColor) -> bool:
    return painted(window) == colour


def test_dark_light_and_contrast_are_followed_while_the_window_is_open(bus, opened, qtbot):
    portal = Portal(bus, color_scheme=1)
    window = opened()
    qtbot.waitUntil(lambda: shows(window, DARK))
    for key, value, colour in (
        ("color-scheme", 2, LIGHT),
        ("contrast", 1, LIGHT_MORE),
        ("color-scheme", 1, DARK_MORE),
        ("contrast", 0, DARK),
        ("color-scheme", 0, LIGHT),
    ):
        portal.change(key, value)
        qtbot.waitUntil(lambda colour=colour: shows(window, colour))
        tell(AUDIT, "now", "portal", f"{key} {value}", painted(window).name(), colour.name())


def test_less_motion_is_followed_while_the_window_is_open(bus, opened, qtbot):
    portal = Portal(bus, reduced_motion=1)
    window = opened()
    qtbot.waitUntil(lambda: window.sight.lessMotion)
    assert comes_at_once(window)
    portal.change("reduced-motion", 0)
    qtbot.waitUntil(lambda: not window.sight.lessMotion)
    assert not comes_at_once(window)
    tell(AUDIT, "help", "portal", "reduced-motion 1", "comes at once", "comes at once")


def comes_at_once(window: Window) -> bool:
    """Whether a page is there as soon as it is opened."""
    window.root.open("help")
    busy = window.root.findChild(QObject, "pages").property("busy")
    window.root.back()
    return not busy


def test_an_older_portal_tells_of_motion_by_gnomes_own_setting(bus, opened, qtbot):
    portal = Portal(bus)
    portal.settings[Portal.GNOME] = {"enable-animations": ("b", False)}
    window = opened()
    qtbot.waitUntil(lambda: window.sight.lessMotion)
    portal.change("enable-animations", True, Portal.GNOME, "b")
    qtbot.waitUntil(lambda: not window.sight.lessMotion)
    portal.change("reduced-motion", 0)
    portal.change("enable-animations", False, Portal.GNOME, "b")
    portal.change("color-scheme", 1)
    qtbot.waitUntil(lambda: window.sight.dark)
    assert not window.sight.lessMotion, "the portal's own word goes before GNOME's"


@pytest.mark.parametrize(
    ("choose", "id", "key", "seen", "wanted"),
    [
        ("chooseAppearance", "light", "color-scheme", "dark", False),
        ("chooseContrast", "usual", "contrast", "moreContrast", False),
        ("chooseMotion", "full", "reduced-motion", "lessMotion", False),
        ("chooseAppearance", "dark", "", "dark", True),
        ("chooseContrast", "more", "", "moreContrast", True),
        ("chooseMotion", "less", "", "lessMotion", True),
    ],
)
def test_what_the_person_chose_goes_before_it(bus, opened, qtbot, choose, id, key, seen, wanted):
    portal = Portal(bus)
    window = opened()
    qtbot.waitUntil(lambda: portal.asked == 1)
    if key:
        portal.change(key, 1)
        qtbot.waitUntil(lambda: getattr(window.sight, seen))
    getattr(window.you, choose)(id)
    assert getattr(window.sight, seen) is wanted
    # Whatever the desktop says after it.
    other = "contrast" if key != "contrast" else "color-scheme"
    for value in (0, 1):
        if key:
            portal.change(key, value)
        portal.change(other, value)
    follower = {"contrast": "moreContrast", "color-scheme": "dark"}[other]
    if follower != seen:
        qtbot.waitUntil(lambda: getattr(window.sight, follower))
    assert getattr(window.sight, seen) is wanted
    tell(AUDIT, "you", f"desktop says {key or 'nothing'}", f"{choose} {id}", wanted, str(wanted))
    getattr(window.you, choose)("system")
    qtbot.waitUntil(lambda: getattr(window.sight, seen) is bool(key))


def test_the_choices_are_known_to_the_next_first_frame(opened, tmp_path):
    window = opened()
    window.you.chooseAppearance("dark")
    window.you.chooseContrast("more")
    window.you.chooseMotion("less")
    for wrong in ("chooseAppearance", "chooseContrast", "chooseMotion"):
        getattr(window.you, wrong)("pink")
    look = first_look.read(tmp_path / "journal.db")
    assert (look.appearance, look.contrast, look.motion) == ("dark", "more", "less")
    first = []
    opened(lambda each: first.append((each.sight.lessMotion, painted(each))))
    assert first == [(True, DARK_MORE)]


def test_a_desktop_that_says_nothing_or_nonsense_changes_nothing(bus, opened, qtbot):
    portal = Portal(bus)
    window = opened()
    qtbot.waitUntil(lambda: portal.asked == 1)
    for key, value, kind in (
        ("color-scheme", 7, "u"),
        ("color-scheme", "1", "s"),
        ("contrast", -1, "i"),
        ("contrast", 9, "u"),
        ("reduced-motion", [1], "au"),
        ("accent-color", (0.1, 0.2, 0.3), "(ddd)"),
    ):
        portal.change(key, value, kind=kind)
    portal.tell("SettingChanged", "s", "half")
    portal.change("reduced-motion", 1)
    qtbot.waitUntil(lambda: window.sight.lessMotion)
    assert not window.sight.dark and not window.sight.moreContrast


def test_a_portal_that_comes_late_or_anew_is_asked(bus, opened, qtbot):
    window = opened()
    assert shows(window, LIGHT)
    portal = Portal(bus, color_scheme=1)
    qtbot.waitUntil(lambda: shows(window, DARK))
    portal.leave()
    Portal(bus, color_scheme=2)
    qtbot.waitUntil(lambda: shows(window, LIGHT))


def test_without_a_bus_the_window_is_as_it_was_chosen(opened, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    window = opened()
    assert shows(window, LIGHT)
    window.you.chooseAppearance("dark")
    assert shows(window, DARK)


def test_a_bus_that_dies_leaves_what_was_told(bus, opened, qtbot):
    Portal(bus, color_scheme=1)
    window = opened()
    qtbot.waitUntil(lambda: shows(window, DARK))
    bus.die()
    qtbot.waitUntil(lambda: not window.sight._preferences._bus.is_open)
    assert shows(window, DARK)


@pytest.mark.parametrize(
    ("kept", "motion"),
    [
        ({"less_motion": True}, "less"),
        ({"less_motion": False}, "system"),
        ({"less_motion": True, "motion": "system"}, "system"),
        ({"less_motion": False, "motion": "less"}, "less"),
    ],
)
def test_less_motion_as_earlier_versions_kept_it_is_less_still(opened, kept, motion):
    window = opened()
    for name, value in kept.items():
        window.desk.store.settings.choose(name, value)
    window.you.load()
    assert window.you.motion == motion
    assert window.sight.lessMotion is (motion == "less")


def test_what_qt_knows_of_the_desktop_counts_where_nothing_else_is_told(opened):
    """As on Windows and macOS, where there is no portal; Qt knows of motion from 6.12 on."""
    window = opened()
    prefers = window.sight._preferences
    prefers._more = SimpleNamespace(
        contrastPreference=lambda: Qt.ContrastPreference.HighContrast,
        motionPreference=lambda: SimpleNamespace(name="ReducedMotion"),
    )
    prefers._hints = SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark)
    prefers.changed.emit()
    assert shows(window, DARK_MORE) and window.sight.lessMotion
    window.you.chooseAppearance("light")
    window.you.chooseContrast("usual")
    window.you.chooseMotion("full")
    assert shows(window, LIGHT) and not window.sight.lessMotion


def test_each_can_be_chosen_on_the_page(qapp):
    with shown(qapp, "you", (390, 844), dark=False) as window:

        def press(group: str, word: str) -> None:
            around = next(
                each
                for each in pixels.seen(window)
                if each.property("question") == group and each.inherits("QQuickFlow")
            )
            (chip,) = (each for each in around.childItems() if each.property("text") == word)
            QMetaObject.invokeMethod(chip, "click")
            assert chip.property("chosen")

        press("Appearance", "Dark")
        press("Contrast", "More")
        press("Motion", "Less")
        sight = window.sight
        assert sight.dark and sight.moreContrast and sight.lessMotion
        for group in ("Appearance", "Contrast", "Motion"):
            press(group, "As the system")
        assert not sight.dark and not sight.moreContrast and not sight.lessMotion
        kept = window.desk.store.settings.all()
        assert {kept[each] for each in ("appearance", "contrast", "motion")} == {"system"}

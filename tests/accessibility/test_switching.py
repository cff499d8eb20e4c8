"""Another language is chosen while the window is open, and nothing stays behind in the old one:
every page then shows and says what it does in a window that spoke it from the beginning.

Left out is what was said aloud before, and what names a file or a code of its own.
"""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from regulate.bidi import bare
from tests import screens
from tests.accessibility.report import tell
from tests.journeys.person import Role, walk
from tests.screens import LOCKED, PAGES, SIZES, settle, shown
from ui.window import Window

AUDIT = "Another language while the window is open (WCAG 3.1.1, 4.1.3)"
WAY = "he-light-390-100"
OPENED = [name for name in PAGES if name not in LOCKED]
PLACES = ("now", "journal", "patterns", "you")
AT_PLACES = [name for name in OPENED if name.split("_")[0] in PLACES]
"""Only from these can the language be chosen: over them lies none but the page itself."""
SHOWN = ("QQuickText", "QQuickTextEdit", "QQuickTextInput")
WAIT = 20


def drawn(item: QQuickItem) -> Iterator[str]:
    """Every text that is drawn within an item, scrolled to or not."""
    if not item.isVisible() or item.opacity() == 0:
        return
    if any(item.inherits(kind) for kind in SHOWN):
        yield item.property("text")
    for child in item.childItems():
        yield from drawn(child)


def told(window: Window) -> list[tuple]:
    """All that is shown and all that a screen reader says, in its order."""
    own = [re.escape(str(window.desk.path.parent)), *map(re.escape, window.passphrase.code)]
    hidden = re.compile("|".join(own))

    def kept(text: object) -> str:
        return hidden.sub("…", str(text))

    texts = [("drawn", kept(text)) for text in drawn(window.root.contentItem())]
    heard = [
        (one.role.name, kept(one.name), kept(one.description), kept(one.value), one.checked)
        for one in walk(QAccessible.queryAccessibleInterface(window.root))
        if one.role != Role.Notification
    ]
    assert texts and heard
    return [("title", window.root.title()), *texts, *heard]


def opened(qapp, monkeypatch, name: str, language: str, first: bool) -> list[tuple]:
    """What a page tells in a window that was opened in `language`, where Hebrew is chosen before
    the page is there (`first`) or when it is."""
    draw = PAGES[name]

    def drawn_and_chosen(window, clock):
        if first:
            window.you.chooseLanguage("he")
            settle(qapp, WAIT)
        draw(window, clock)
        if not first:
            settle(qapp, 2 * WAIT)
            window.you.chooseLanguage("he")

    with monkeypatch.context() as other:
        other.setitem(PAGES, name, drawn_and_chosen)
        with shown(qapp, name, SIZES["390"], False, language) as window:
            return told(window)


def differences(switched: list[tuple], spoken: list[tuple]) -> tuple[list[tuple], list[tuple]]:
    """What is there and should not be, and what should be and is not."""
    left = [one for one in switched if one not in spoken]
    return left, [one for one in spoken if one not in switched]


def audit(name: str, what: str, switched: list[tuple], spoken: list[tuple]) -> None:
    left, gone = differences(switched, spoken)
    same = switched == spoken
    tell(AUDIT, name, WAY, what, len(left) or ("0" if same else "another order"), "0", same)
    assert (left, gone) == ([], [])
    assert same


@pytest.mark.parametrize("name", OPENED)
def test_a_page_after_the_switch_is_as_in_a_window_of_that_language(qapp, monkeypatch, name):
    spoken = opened(qapp, monkeypatch, name, "he", first=True)
    switched = opened(qapp, monkeypatch, name, "en", first=True)
    audit(name, "what differs after the switch", switched, spoken)


@pytest.mark.parametrize("name", AT_PLACES)
def test_what_is_in_sight_at_the_switch_is_said_anew(qapp, monkeypatch, name):
    monkeypatch.setattr(screens, "typed", lambda window, english: english)
    spoken = opened(qapp, monkeypatch, name, "he", first=True)
    switched = opened(qapp, monkeypatch, name, "en", first=False)
    audit(name, "what is left of the old language in sight", switched, spoken)


def test_something_left_behind_is_seen(qapp, monkeypatch):
    spoken = opened(qapp, monkeypatch, "now", "en", first=True)
    assert any("הפסקה" in bare(str(one)) for one in spoken)
    with shown(qapp, "now", SIZES["390"], False) as window:
        english = told(window)
    left, gone = differences(english, spoken)
    assert len(left) > 5 and len(gone) > 5

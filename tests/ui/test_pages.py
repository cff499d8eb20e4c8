"""Every page, as it is drawn: nothing warns, nothing is cut, every control speaks, and help is one
tap away."""

import pytest
from PySide6.QtGui import QAccessible

from tests.accessibility.layout import flaws
from tests.accessibility.spoken import CONTROLS
from tests.journeys.person import Role, walk
from tests.screens import PAGES, SIZES, in_front, settle, shown


def secret(one):
    """Whether it is a field for a passphrase, to which Qt gives no name: what it is for is its
    description, and the text that it is labelled by."""
    return one.role is Role.EditableText and one.description and set(one.value) <= {"●"}


def leads_to_help(window, name, controls):
    """Whether help is one tap away, or this is it. A sentence that is held up is read by the other;
    F1 and the way back are left there."""
    if in_front(window).property("title") == "Help" or name.startswith("held_up"):
        return True
    found = [one for one in controls if one.role is Role.Button and one.name == "Help"]
    return [one.description for one in found] == ["If someone may get hurt, or is afraid"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole(qapp, qtbot, name):
    with shown(qapp, name, SIZES["390"], dark=False) as window:
        for size in ("390", "320"):
            for side, length in zip(("width", "height"), SIZES[size], strict=True):
                window.root.setProperty(side, length)
            settle(qapp, 40)
            image = window.root.grabWindow()
            spots = [(x, y) for x in range(0, 300, 7) for y in range(0, 560, 7)]
            assert len({image.pixelColor(x, y).rgb() for x, y in spots}) > 3, "the page is blank"
            heard = list(walk(QAccessible.queryAccessibleInterface(window.root)))
            controls = [one for one in heard if one.role in CONTROLS]
            assert controls
            assert [one for one in controls if not one.name and not secret(one)] == []
            assert [one.name for one in controls].count("Hide") == 1
            assert leads_to_help(window, name, controls)
            assert flaws(window.root) == []

"""Every page, as it is drawn: nothing warns, nothing is cut, every control speaks."""

import pytest
from PySide6.QtGui import QAccessible

from tests.accessibility.layout import flaws
from tests.journeys.person import Role, walk
from tests.screens import PAGES, SIZES, shown

CONTROLS = {
    Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.EditableText,
    Role.Slider,
    Role.PageTab,
    Role.ListItem,
}


def secret(one):
    """Whether it is a field for a passphrase, to which Qt gives no name: what it is for is its
    description, and the text that it is labelled by."""
    return one.role is Role.EditableText and one.description and set(one.value) <= {"●"}


@pytest.mark.parametrize("size", ["390", "320"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole(qapp, qtbot, name, size):
    with shown(qapp, name, SIZES[size], dark=size == "320") as window:
        image = window.root.grabWindow()
        colours = {image.pixelColor(x, y).rgb() for x in range(0, 300, 7) for y in range(0, 560, 7)}
        assert len(colours) > 3, "the page is blank"
        heard = list(walk(QAccessible.queryAccessibleInterface(window.root)))
        controls = [one for one in heard if one.role in CONTROLS]
        assert controls
        assert [one for one in controls if not one.name and not secret(one)] == []
        assert [one.name for one in controls].count("Hide") == 1
        assert flaws(window.root) == []

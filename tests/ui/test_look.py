"""The look keeps its promise of contrast, in both appearances, with more of it and without."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ui.window import HERE

TEXT, LARGE_OR_CONTROL = "text", "large or control"
ASKED = {False: {TEXT: 4.5, LARGE_OR_CONTROL: 3}, True: {TEXT: 7, LARGE_OR_CONTROL: 4.5}}
"""With more contrast, and without (WCAG 2.2, 1.4.3 and 1.4.11, and 1.4.6)."""
PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "raised", TEXT),
    ("ink", "accentSoft", TEXT),
    ("ink", "claySoft", TEXT),
    ("inkSoft", "paper", TEXT),
    ("inkSoft", "raised", TEXT),
    ("inkSoft", "sunken", TEXT),
    ("inkSoft", "accentSoft", TEXT),
    ("inkSoft", "claySoft", TEXT),
    ("accent", "paper", TEXT),
    ("accent", "raised", TEXT),
    ("accent", "accentSoft", TEXT),
    ("accent", "claySoft", TEXT),
    ("accentInk", "accent", TEXT),
    ("accentInk", "accentPressed", TEXT),
    ("accentInk", "clay", TEXT),
    ("clay", "paper", LARGE_OR_CONTROL),
    ("clay", "raised", LARGE_OR_CONTROL),
    ("clay", "sunken", LARGE_OR_CONTROL),
    ("line", "paper", LARGE_OR_CONTROL),
    ("line", "raised", LARGE_OR_CONTROL),
    ("line", "sunken", LARGE_OR_CONTROL),
    ("line", "accentSoft", LARGE_OR_CONTROL),
    ("accent", "sunken", LARGE_OR_CONTROL),
]


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture
def theme(qapp):
    engine = QQmlEngine()
    engine.addImportPath(str(HERE / "qml"))
    component = QQmlComponent(engine)
    component.setData(b"import QtQuick\nimport Look\nItem { property var theme: Theme }", QUrl())
    item = component.create()
    yield item.property("theme")
    item.deleteLater()
    engine.deleteLater()


@pytest.mark.parametrize("more", [False, True])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("front", "behind", "what"), PAIRS)
def test_contrast(theme, dark, more, front, behind, what):
    theme.setProperty("dark", dark)
    theme.setProperty("moreContrast", more)
    found = contrast(theme.property(front), theme.property(behind))
    assert found >= ASKED[more][what], f"{front} on {behind}: {found:.2f}"


def test_with_less_motion_nothing_takes_time(theme):
    assert theme.property("quick") > 0 and theme.property("calm") > 0
    theme.setProperty("lessMotion", True)
    assert theme.property("quick") == theme.property("calm") == 0


def test_with_more_contrast_borders_and_the_focus_are_thicker(theme):
    usual = [theme.property(name) for name in ("thin", "edge", "focus")]
    theme.setProperty("moreContrast", True)
    more = [theme.property(name) for name in ("thin", "edge", "focus")]
    assert all(one < other for one, other in zip(usual, more, strict=True))


def test_black_on_white_is_twenty_one():
    assert round(contrast(QColor("black"), QColor("white")), 2) == 21
